"""Names in credit lines that are no source: who signed, reported, asked, or took a picture."""

from __future__ import annotations

import re
from collections.abc import Collection

from rashomon.lineage.sources.lines import line_of
from rashomon.lineage.sources.outlets import is_short_for, key
from rashomon.lineage.words import listed
from rashomon.model import Credit, Page
from rashomon.voices.outlets import kind_of

_SIGNED = re.compile(r"\b(?:by|contributed|contributing)\b", re.IGNORECASE)
_ASKED = re.compile(r"\s*(?:question|q)\b", re.IGNORECASE)
_PICTURE = re.compile(
    r"\W*(?:photo(?:graph)?s?|pictures?|images?|illustrations?|graphics?|foto|bild)\b",
    re.IGNORECASE,
)
_POSTS = listed(
    "reporter reporters correspondent correspondents editor editors writer writers photographer "
    "photographers journalist columnist producer presenter commentator contributor stringer critic "
    "cameraman camerawoman videographer cartoonist illustrator intern trainee"
)
"""What somebody is at an outlet. Some outlets are called so too: see :func:`is_post`."""
_BEATS = listed(
    "foreign crime political politics home city county regional local chief senior junior deputy "
    "assistant associate special staff science health education environment environmental business "
    "economics economic financial finance defence defense diplomatic security legal court courts "
    "sports sport arts culture royal religious transport industrial industry labour labor "
    "technology tech data news night day managing executive investigations investigative general "
    "assignment picture pictures video war world national international parliamentary lobby social "
    "affairs media consumer weather travel features freelance our and at large press"
)


def signers(pages: Collection[Page]) -> frozenset[tuple[str, ...]]:
    """Who signs pages of the collection: people, whom a credit line names beside outlets."""
    outlets = {key(page.publisher) for page in pages if page.publisher}
    signed = {key(byline) for page in pages for byline in page.bylines}
    return frozenset(name for name in signed - outlets if name)


def is_no_source(page: Page, credit: Credit, reporters: frozenset[tuple[str, ...]]) -> bool:
    """Whether a credit names one of the newsroom: alone, with a place ("Ann Lee in Oslo"), a post.

    Who reported, or contributed, is of the newsroom whose text it is; who took the picture tells
    nothing of where the words are from; who asked a question at a briefing gave none of it.
    """
    if credit.relation == "agency" and (
        _is_signed_by_person(page, credit) or _is_signed_in_short(page, credit)
    ):
        return True
    if is_post(page, credit) or _has_asked(page, credit) or _took_picture(page, credit):
        return True
    named = key(credit.name)
    return any(named[:length] in reporters for length in range(1, len(named) + 1))


def is_of_picture(page: Page, credit: Credit) -> bool:
    """Whether a credit says who made a picture: that tells nothing of where the story is from."""
    return _PICTURE.match(page.text, credit.evidence[0], credit.evidence[1]) is not None or any(
        block.span[0] <= credit.evidence[0] < block.span[1]
        for block in page.having("caption", "credit")
    )


def is_post(page: Page, credit: Credit) -> bool:
    """Whether what a credit names is somebody's post at the page's outlet: "Crime Editor".

    The last word is a post's, and before it stand a beat's alone, or who signed the page.
    """
    words = key(credit.name)
    if not words or words[-1] not in _POSTS:
        return False
    if all(word in _BEATS for word in words[:-1]):
        return True
    line = line_of(page.text, credit.span)
    before = key(page.text[line[0] : credit.span[0]])
    return any(name and " ".join(name) in " ".join(before)[-80:] for name in map(key, page.bylines))


def _took_picture(page: Page, credit: Credit) -> bool:
    """Whether a person is named for a picture: "Photographs: Ann Lee"."""
    return kind_of(credit.name) in ("plain", "person") and (
        _PICTURE.match(page.text, *line_of(page.text, credit.evidence)) is not None
    )


def _has_asked(page: Page, credit: Credit) -> bool:
    """Whether a name stands before a question that was put, as transcripts of briefings have it."""
    line = line_of(page.text, credit.span)
    asked = _ASKED.match(page.text, line[0], credit.span[0]) is not None
    return asked and page.text[credit.span[1] : credit.span[1] + 2].strip(" )") == ":"


def _is_signed_in_short(page: Page, credit: Credit) -> bool:
    """Whether a reporter signs with initials: not where these are a known agency's."""
    if kind_of(credit.name) == "outlet":
        return False
    return any(is_short_for(credit.name, byline) for byline in page.bylines)


def _is_signed_by_person(page: Page, credit: Credit) -> bool:
    if kind_of(credit.name) not in ("plain", "person"):
        return False
    called = any(
        name.label == "PERSON" and name.span[0] < credit.span[1] and credit.span[0] < name.span[1]
        for name in page.names
    )
    return called or _SIGNED.search(page.read(credit.evidence)) is not None
