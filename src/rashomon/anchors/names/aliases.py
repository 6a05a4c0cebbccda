"""Which forms of names are one bearer: definitions in brackets, initials, short forms.

After Schwartz & Hearst, *A simple algorithm for identifying abbreviation definitions*
(2003), for the brackets: the words before one are the name whose initials stand inside.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from rashomon.anchors.names.people import BODIES
from rashomon.anchors.numerals import either
from rashomon.language import words
from rashomon.model import Span, Value

TITLES = words(
    """Mr Mrs Ms Miss Mx Dr Sir Dame Lord Lady Sister Brother Father Mother Rev Reverend Imam
    Sheikh Ayatollah Rabbi Prof Professor Sgt Sergeant Cpl Corporal Capt Captain Lt Lieutenant
    Col Colonel Maj Gen Cmdr Adm Sen Gov Cllr Councillor Inspector Superintendent"""
)
"""Forms of address and ranks: what follows is a person."""

OFFICES = words(
    """President Vice Prime Minister Chancellor Secretary General Major Commander Admiral
    Senator Rep Representative Governor Mayor King Queen Prince Princess Pope Judge Justice
    Chief Constable Ambassador Premier Director Chairman Chairwoman Spokesman Spokeswoman"""
)
"""What stands before the name of a person, but begins other names too ("General Motors")."""

_LEADING = re.compile(r"(?:(?i:the|an?)\s+|[\"“”‘'’(\[]+)+")
_TITLE = re.compile(rf"(?:(?:{either(TITLES)})\b\.?\s+)+")
_OFFICE = re.compile(rf"(?:(?:{either(TITLES | OFFICES)})\b\.?\s+)+")
_TRAILING = re.compile(r"(?:[’']s?|[\"“”‘’'.,;:)\]]+|\s+)+$")
_BRACKET = re.compile(r"\s\((?P<inside>[^()\n]{2,80})\)")
_NAME_BEFORE = re.compile(
    r"(?:[A-Z][\w’'.&-]*)(?:\s(?:(?:of|for|and|the|in|on|de|al|du|la|&)\s){0,2}[A-Z][\w’'.&-]*){0,9}$"
)
_BETWEEN_FORMS = re.compile(r"[;,/]|\bor\b")
_INTRODUCTION = re.compile(
    r"(?:(?i:formerly|previously|once|later|now|also|known\s+as|called|aka|a\.k\.a\.|or|the"
    r"|abbreviated|hereafter|in\s+short)\b|\s|:)+"
)
_FORM = re.compile(r"[A-Z][\w.&’'-]*(?:\s[A-Z][\w.&’'-]*){0,5}")
ACRONYM = re.compile(r"[A-Z][A-Z0-9.&-]{1,9}s?")
_NAME_ALONE = re.compile(r"(?<=[a-z,;“]\s)[A-Z][\w-]+(?=[’']s\b|[.,;]|\s[a-z(])")
_CAPITALS = re.compile(r"\b[A-Z]{2,6}\b")
_SMALL_WORDS = {"of", "for", "and", "the", "in", "on", "de", "al", "du", "la", "&"}

WELL_KNOWN = (
    {"United States", "United States of America", "US", "U.S.", "USA", "U.S.A.", "America"},
    {"United Kingdom", "UK", "U.K.", "Britain", "Great Britain"},
    {"United Nations", "UN", "U.N."},
    {"European Union", "EU", "E.U."},
)
"""States and unions whose short forms news never introduces."""


NEVER_SHORT = words("House State World National Union Street The New North South East West")
"""Words that are a name's part or another name, but never short for a longer one."""

PLACES = ("GPE", "LOC", "NORP")
"""Labels whose names are never shortened: "York" is not "New York"."""


class Form(Value, frozen=True, kw_only=True):
    """One way of writing a name, and what it was mostly taken for."""

    words: str
    label: str


class Definition(Value, frozen=True, kw_only=True):
    """A place where a page says that two forms are one name, the first being the fuller."""

    name: Span
    alias: Span


def untitled(text: str, span: Span, label: str) -> tuple[Span, str]:
    """A name without the title before it, and what it names: behind a title a person."""
    titles = _OFFICE if label == "PERSON" else _TITLE
    match = titles.match(text, *span)
    if match is None or match.end() >= span[1]:
        return span, label
    return (match.end(), span[1]), "PERSON"


def trimmed(text: str, span: Span) -> Span:
    """The span without the article, quotation marks and the possessive around a name."""
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
        if form is None or (place == 0 and not ACRONYM.fullmatch(form[0])):
            return
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


def missed(forms: Sequence[Form], texts: Sequence[str]) -> list[Form]:
    """Short forms of known names that stand in a text though nobody recognised them.

    Initials are taken wherever they stand; a surname or the first word of an organisation
    only between words in small letters, where a capital can mean nothing but a name.
    """
    known = {form.words for form in forms}
    short = {**_possible_initials(forms), **_possible_words(forms)}
    seen = dict.fromkeys(
        match[0]
        for text in texts
        for pattern in (_CAPITALS, _NAME_ALONE)
        for match in pattern.finditer(text)
    )
    return [Form(words=w, label=short[w]) for w in seen if w in short and w not in known]


def _possible_initials(forms: Iterable[Form]) -> dict[str, str]:
    return {
        initials: form.label
        for form in forms
        if form.label != "PERSON" and len(form.words.split()) > 1
        for initials in _initials(form.words)
    }


def _possible_words(forms: Iterable[Form]) -> dict[str, str]:
    words_of = [(form.words.split(), form.label) for form in forms]
    surnames = {parts[-1]: label for parts, label in words_of if label == "PERSON" and parts[1:]}
    return {parts[0]: label for parts, label in words_of if label == "ORG" and parts[1:]} | surnames


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

    pairs = [
        *defined,
        *_shouted(forms),
        *_initialled(forms),
        *_well_known(forms),
        *_shortened(forms),
    ]
    for name, alias in pairs:
        one, other = root(name), root(alias)
        if one != other:
            bearer[other] = one
    return {form.words: root(form.words) for form in forms}


def _shouted(forms: Sequence[Form]) -> Iterator[tuple[str, str]]:
    """A name all in capitals, as datelines and headlines have it, and the same name read."""
    read = {form.words.upper(): form.words for form in forms if not form.words.isupper()}
    for form in forms:
        if form.words.isupper() and form.words in read:
            yield read[form.words], form.words


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
    """A surname or another part of the only longer name on the page that holds it."""
    for form in forms:
        fitting = [longer.words for longer in forms if _shortens(form, longer)]
        fullest = max(fitting, key=len, default=None)
        if fullest and all(name in fullest for name in fitting):
            yield fullest, form.words


def _shortens(short: Form, longer: Form) -> bool:
    few, many = short.words.split(), longer.words.split()
    if len(few) >= len(many) or short.label in PLACES or _is_another(few, many):
        return False
    begins, ends = few == many[: len(few)], few == many[-len(few) :]
    if longer.label == "PERSON":
        return ends or (begins and short.label == "PERSON")
    return longer.label not in PLACES and short.label != "PERSON" and (begins or ends)


def _is_another(few: Sequence[str], many: Sequence[str]) -> bool:
    """Whether the words are a part of the longer name, but name something else alone.

    So do the place in the name of a body ("Harwick Police Department"), the first of two
    names joined by "and", what somebody owns ("Varga’s Harbour"), and words too common.
    """
    if any(part.endswith(("’s", "'s")) for part in many[:-1]) and few != many[:-1]:
        return True
    begins = list(few) == list(many[: len(few)])
    if begins and many[len(few)] == "and":
        return True
    if len(few) > 1:
        return False
    institution = begins and not BODIES.isdisjoint(many[1:])
    return institution or few[0] in NEVER_SHORT
