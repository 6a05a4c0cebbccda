"""Days that elements hold beside their words: ``<time>``, microformats, loose microdata.

Such an element says what its names say, or the words around it; and it is the page's own only
where the page's own words stand, not in a comment or a teaser.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from turbohtml import Document, Element

from rashomon.model import Metadatum, Span
from rashomon.pages.metadata import datelines, marked, structured, trust, written
from rashomon.pages.metadata.instants import instant
from rashomon.pages.metadata.places import PROSE, Place, Survey
from rashomon.pages.text.layout import Layout

BASIS = "time element"
_RDFA = [
    "dc:date",
    "dc:created",
    "dcterms:date",
    "dcterms:created",
    "dcterms:issued",
    "dcterms:modified",
    "schema:datePublished",
    "schema:dateCreated",
    "schema:dateModified",
]
_ASKED = ", ".join(
    (
        "time, abbr[title], .published[title], relative-time[datetime]",
        "[itemprop~=datePublished][content]",
        *(f"[property~='{name}'][content]" for name in _RDFA),
    )
)
_VALUES = ("datetime", "content", "title")
_OWN = re.compile(
    r"publish|pubdate|entry-date|created|posted|issued|\bdc(?:terms)?:date\b", re.IGNORECASE
)
_CHANGE = re.compile(r"modif(?:ied|ication)|updat", re.IGNORECASE)
_OF_OTHERS = re.compile(r"(?:Comments?|Event|Offer|Person|Product|Question|Answer|JobPosting)$")
_HATOM = re.compile(r"\s*updated\s*$", re.IGNORECASE)
"""What microformats call whatever date a page has: a change only beside one of publication."""
MOST = 60
"""Elements that are looked at; hostile pages have more."""
LABEL = 40
"""Characters of a line above a date that says what it is of."""


class _Timed(NamedTuple):
    """What one element says: its value, what it is called, where it stands, what is said of it."""

    value: str
    is_own: bool
    is_change: bool
    is_hatom: bool
    place: Place | None
    is_under: bool


def claims(document: Document, layout: Layout, survey: Survey) -> Iterator[Metadatum]:
    """The days that elements of a page hold, of publication or of a change.

    Of elements without a telling name the first is meant, one under the headline before others
    around it, and these before the rest.
    """
    found = list(_found(document.select(_ASKED)[:MOST], layout, survey))
    has_own = any(one.is_own for one in found)
    bare = [one for one in found if not (one.is_own or one.is_change)]
    heads = [one for one in bare if one.place == "head"]
    meant = next((one for one in heads if one.is_under), next(iter(heads or bare), None))
    for one in found:
        where = one.place or "aside"
        if one.is_change or (one.is_hatom and has_own):
            if one.place is not None:
                yield _claim("modified", one.value, BASIS)
        elif one.is_own:
            yield _claim("published", one.value, f"named {BASIS}, {where}")
        elif one is meant:
            yield _claim("published", one.value, f"{BASIS}, {where}")


def _found(elements: Sequence[Element], layout: Layout, survey: Survey) -> Iterator[_Timed]:
    for element in elements:
        value = next(filter(None, map(instant, map(element.attr, _VALUES))), None)
        if value is None or _is_of_others(element):
            continue
        names = f"{element.attr('itemprop') or ''} {element.attr('class') or ''}"
        names = f"{names} {element.attr('property') or ''}"
        is_hatom = _HATOM.match(names) is not None
        is_own = _OWN.search(names) is not None or element.attr("pubdate") is not None
        is_change = not (is_own or is_hatom) and _CHANGE.search(names) is not None
        if element.tag == "abbr" and not (is_own or is_change or is_hatom):
            continue
        at = marked.span_of(element, layout) or (marked.begin_of(element, layout),) * 2
        nth = bisect_right(survey.starts, at[0]) - 1
        before, after = _around(at, nth, layout, survey)
        if datelines.is_other(before, after) or (not is_own and _is_told(nth, before, survey)):
            continue
        is_said = datelines.is_change(before, after)
        own = is_own and not is_said
        place, is_under = survey.at(at[0]), survey.is_under(nth)
        yield _Timed(value, own, is_change or is_said, is_hatom, place, is_under)


def _is_told(nth: int, before: str, survey: Survey) -> bool:
    """Whether a date stands within a sentence of the story."""
    if nth < 0 or survey.blocks[nth].role != "body" or not before.strip():
        return False
    begin, end = survey.blocks[nth].span
    return end - begin >= PROSE


def _is_of_others(element: Element) -> bool:
    """Whether an element is a part of what microdata call a comment, a product's review, a fair."""
    owner = element.closest("[itemtype]")
    if owner is None:
        return False
    kinds, role = owner.attr("itemtype") or "", owner.attr("itemprop") or ""
    return _OF_OTHERS.search(kinds.strip()) is not None or role in structured.ASIDE


def _around(span: Span, nth: int, layout: Layout, survey: Survey) -> tuple[str, str]:
    """The words before a date, from its line's beginning or the label above, and behind it."""
    if nth < 0:
        return "", ""
    begin, end = survey.blocks[nth].span
    dates = written.find(layout.text[slice(*span)])
    at = span[0] + dates[0].start if dates else span[1]
    before = layout.text[begin:at]
    if not before.strip() and nth:
        above = layout.text[slice(*survey.blocks[nth - 1].span)]
        before = above if len(above) <= LABEL else ""
    after = layout.text[span[1] : max(end, span[1])]
    return before, "" if written.find(after) else after


def _claim(field: str, value: str, kind: str) -> Metadatum:
    return Metadatum(field=field, value=value, basis=BASIS, confidence=trust.of(field, kind))
