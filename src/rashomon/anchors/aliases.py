"""Which forms of names are one bearer: definitions in brackets, initials, short forms.

After Schwartz & Hearst, *A simple algorithm for identifying abbreviation definitions*
(2003), for the brackets: the words before one are the name whose initials stand inside.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from rashomon.anchors.numerals import either
from rashomon.language import words
from rashomon.model import Span, Value

TITLES = words(
    """Mr Mrs Ms Miss Mx Dr Prof Professor Sir Dame Lord Lady President Prime Minister
    Chancellor Secretary General Gen Col Colonel Maj Major Capt Captain Lt Lieutenant Sgt
    Sergeant Cpl Corporal Commander Cmdr Admiral Adm Senator Sen Rep Representative Gov
    Governor Mayor King Queen Prince Princess Pope Imam Sheikh Ayatollah Rabbi Rev Reverend
    Judge Justice Inspector Superintendent Chief Constable Ambassador Councillor Cllr"""
)

_LEADING = re.compile(rf"(?:(?i:the|an?)\s+|(?:{either(TITLES)})\b\.?\s+|[\"“”‘'’(\[]+)+")
_TRAILING = re.compile(r"(?:[’']s?|[\"“”‘’'.,;:)\]]+|\s+)+$")
_BRACKET = re.compile(r"\s\((?P<inside>[^()\n]{2,80})\)")
_NAME_BEFORE = re.compile(
    r"(?:[A-Z][\w’'.&-]*)(?:\s(?:(?:of|for|and|the|in|on|de|al|du|la|&)\s){0,2}[A-Z][\w’'.&-]*){0,9}$"
)
_BETWEEN_FORMS = re.compile(r"[;,/]|\bor\b")
_INTRODUCTION = re.compile(
    r"(?i:formerly|previously|once|later|now|also|known\s+as|called|aka|a\.k\.a\.|or|abbreviated"
    r"|hereafter|in\s+short|\s|:)+"
)
_FORM = re.compile(r"[A-Z][\w.&’'-]*(?:\s[A-Z][\w.&’'-]*){0,5}")
ACRONYM = re.compile(r"[A-Z][A-Z0-9.&-]{1,9}s?")
_CAPITALS = re.compile(r"\b[A-Z]{2,6}\b")
_SMALL_WORDS = {"of", "for", "and", "the", "in", "on", "de", "al", "du", "la", "&"}

WELL_KNOWN = (
    {"United States", "United States of America", "US", "U.S.", "USA", "U.S.A.", "America"},
    {"United Kingdom", "UK", "U.K.", "Britain", "Great Britain"},
    {"United Nations", "UN", "U.N."},
    {"European Union", "EU", "E.U."},
)
"""States and unions whose short forms news never introduces."""


class Form(Value, frozen=True, kw_only=True):
    """One way of writing a name, and what it was mostly taken for."""

    words: str
    label: str


class Definition(Value, frozen=True, kw_only=True):
    """A place where a page says that two forms are one name, the first being the fuller."""

    name: Span
    alias: Span


def trimmed(text: str, span: Span) -> Span:
    """The span without articles, titles, quotation marks and the possessive around a name."""
    start, end = span
    if leading := _LEADING.match(text, start, end):
        start = leading.end() if leading.end() < end else start
    bracket = text.find("(", start, end)
    if bracket > start and text.find(")", bracket, end) < 0:
        end = bracket
    written = text[start:end]
    trailing = _TRAILING.search(written[-24:])
    kept = len(written) - (len(trailing[0]) if trailing else 0)
    if _is_dotted(written):
        kept = len(written)
    return (start, start + kept) if kept else span


def _is_dotted(written: str) -> bool:
    """Initials with points keep the last one: "U.S."."""
    return re.fullmatch(r"(?:[A-Z]\.){2,}", written) is not None


def definitions(text: str, span: Span) -> Iterator[Definition]:
    """The names a part of a text defines with brackets: ``Islamic State (IS; formerly ISIL)``.

    Args:
        text: the whole text.
        span: where to look.

    Yields:
        A definition for each form inside a bracket whose first form abbreviates the name
        before it.
    """
    for bracket in _BRACKET.finditer(text, *span):
        inside = list(_forms_inside(text, bracket.span("inside")))
        before = _NAME_BEFORE.search(text[max(span[0], bracket.start() - 120) : bracket.start()])
        if not inside or before is None:
            continue
        first = text[slice(*inside[0])]
        name = _abbreviated(before[0], first)
        if name is None:
            continue
        start = bracket.start() - len(name)
        for alias in inside:
            yield Definition(name=(start, bracket.start()), alias=alias)


def _forms_inside(text: str, span: Span) -> Iterator[Span]:
    start = span[0]
    inside = text[slice(*span)]
    ends = [match.span() for match in _BETWEEN_FORMS.finditer(inside)] + [(len(inside),) * 2]
    place = 0
    for end, following in ends:
        introduction = _INTRODUCTION.match(inside, place, end)
        form = _FORM.match(inside, introduction.end() if introduction else place, end)
        if form and ACRONYM.fullmatch(form[0]):
            yield (start + form.start(), start + form.end())
        place = following


def _abbreviated(before: str, acronym: str) -> str | None:
    """The words at the end of what stands before the bracket that the acronym abbreviates."""
    letters = re.sub(r"[^A-Z]", "", acronym)
    for first in reversed(list(re.finditer(r"[^\s-]+", before))):
        name = before[first.start() :]
        if first[0] not in _SMALL_WORDS and letters in _initials(name):
            return name
    return None


def _initials(name: str) -> set[str]:
    """The capitals a name can be shortened to, with and without its small words."""
    parts = re.findall(r"[^\s-]+", name)
    capital = "".join(part[0] for part in parts if part not in _SMALL_WORDS and part[0].isupper())
    every = "".join(part[0].upper() for part in parts)
    return {capital, every}


def initialisms(forms: Sequence[Form], texts: Iterable[str]) -> list[Form]:
    """The initials of a known organisation or place that stand in a text undefined."""
    known = {form.words for form in forms}
    names = {
        initials: form.label
        for form in forms
        if form.label != "PERSON" and len(form.words.split()) > 1
        for initials in _initials(form.words)
    }
    seen = dict.fromkeys(match[0] for text in texts for match in _CAPITALS.finditer(text))
    return [
        Form(words=capitals, label=names[capitals])
        for capitals in seen
        if capitals in names and capitals not in known
    ]


def canonical_names(forms: Sequence[Form], defined: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The name that each form belongs to.

    Args:
        forms: every form on the page once, in the order of first mention.
        defined: pairs of a name and an alias that the page itself defines.

    Returns:
        For each form the fullest form of its bearer: the defined name if there is one,
        else the one with most words, of those the first.
    """
    bearer = {form.words: form.words for form in forms}

    def root(form: str) -> str:
        while bearer[form] != form:
            form = bearer[form]
        return form

    pairs = [*defined, *_initialled(forms), *_well_known(forms), *_shortened(forms)]
    for name, alias in pairs:
        one, other = root(name), root(alias)
        if one != other:
            bearer[other] = one
    return {form.words: root(form.words) for form in forms}


def _initialled(forms: Sequence[Form]) -> Iterator[tuple[str, str]]:
    """An acronym and the only name on the page that it abbreviates."""
    names = [form.words for form in forms if len(form.words.split()) > 1]
    for form in forms:
        if ACRONYM.fullmatch(form.words):
            letters = re.sub(r"[^A-Z]", "", form.words)
            fitting = [name for name in names if letters in _initials(name)]
            if len(fitting) == 1 and len(letters) > 1:
                yield fitting[0], form.words


def _well_known(forms: Sequence[Form]) -> Iterator[tuple[str, str]]:
    for bearers in WELL_KNOWN:
        here = sorted(
            (form.words for form in forms if form.words in bearers), key=len, reverse=True
        )
        yield from ((here[0], other) for other in here[1:])


def _shortened(forms: Sequence[Form]) -> Iterator[tuple[str, str]]:
    """A surname or another part of the only longer name of its kind that holds it."""
    for form in forms:
        fitting = [
            longer.words
            for longer in forms
            if longer.label == form.label and _shortens(form, longer)
        ]
        fullest = max(fitting, key=len, default=None)
        if fullest and all(name == fullest or name in fullest for name in fitting):
            yield fullest, form.words


def _shortens(short: Form, longer: Form) -> bool:
    few, many = short.words.split(), longer.words.split()
    if len(few) >= len(many):
        return False
    if short.label == "PERSON":
        return few == many[-len(few) :] or (len(few) == 1 and few[0] == many[0])
    if short.label in ("ORG", "EVENT", "FAC"):
        return (len(few) > 1 and few == many[-len(few) :]) or few == many[: len(few)]
    return False
