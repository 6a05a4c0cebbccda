"""Who bears the names of a page: short forms with their full ones, people told from bodies."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from rashomon.language.given_names import MEN, WOMEN
from rashomon.model import Span
from rashomon.voices.speakers.capitals import Named
from rashomon.voices.speakers.evidence import Evidence, NameKind, by_place, by_words, decided
from rashomon.voices.speakers.lexicon import TITLES, Gender, gender_of
from rashomon.voices.speakers.who import Who

Key = tuple[str, ...]

INSTITUTION = frozenset(
    [
        "police",
        "department",
        "council",
        "university",
        "college",
        "school",
        "hospital",
        "court",
        "authority",
        "ministry",
        "airport",
        "county",
        "office",
        "parliament",
        "government",
        "administration",
        "district",
        "station",
    ]
)
"""What a body is, behind the place that tells which: "Harwick Police" is never "Harwick"."""

_BRACKETED = re.compile(r"[’']?s? \((?:the )?[\"“]?([A-Z][A-Z&.-]{1,7})[\"”]?[);,]")
_SMALL = frozenset({"of", "for", "the", "and", "in", "on", "&"})
_PUNCTUATION = re.compile(r"[.]")


@dataclass(slots=True)
class _Form:
    """One way of writing a name: where it first stands and what speaks for its kind."""

    words: tuple[str, ...]
    first: Named
    votes: Evidence
    titles: set[str] = field(default_factory=set)
    kind: NameKind = "person"


class Bearers:
    """The names of a page in order, each with who bears it.

    Args:
        text: the page's text.
        named: its names in order.
        publisher: the page's own outlet.
    """

    def __init__(self, text: str, named: Sequence[Named], publisher: str | None = None) -> None:
        self.named = list(named)
        self._starts = [one.span[0] for one in self.named]
        forms = _forms(text, self.named, (publisher or "").casefold())
        fuller = {**_fuller(forms), **_acronyms(text, self.named, forms)}
        bearers = _bearers(text, forms, fuller)
        self.who = _in_order(text, self.named, bearers)

    def within(self, span: Span) -> range:
        """The numbers of the names that begin in a part of the text."""
        return range(bisect_left(self._starts, span[0]), bisect_left(self._starts, span[1]))

    def at(self, place: int) -> int | None:
        """The number of the name that stands at a place."""
        number = bisect_right(self._starts, place) - 1
        return number if number >= 0 and place < self.named[number].span[1] else None


def _key(words: Sequence[str]) -> Key:
    return tuple(_PUNCTUATION.sub("", word).casefold() for word in words)


def _forms(text: str, named: Sequence[Named], publisher: str) -> dict[Key, _Form]:
    forms: dict[Key, _Form] = {}
    previous = 0
    for one in named:
        words = tuple(text[slice(*one.span)].split())
        form = forms.get(_key(words))
        if form is None:
            form = forms[_key(words)] = _Form(words, one, by_words(words))
        elif form.words[-1].isupper() and not words[-1].isupper():
            form.words, form.first = words, one
        form.titles.update(one.titles)
        form.votes.update(by_place(text, one, previous))
        previous = one.span[1]
    for key, form in forms.items():
        if " ".join(key) == publisher:
            form.votes["outlet"] += 8
        form.kind = decided(form.votes, form.words)
    return forms


def _fuller(forms: Mapping[Key, _Form]) -> dict[Key, list[Key]]:
    """For each form the longer ones that it can be short for, those alone that are longest."""
    by_word: dict[str, list[Key]] = {}
    for key in forms:
        if len(key) > 1:
            for word in {key[0], key[-1], *key[1:-1]} - _SMALL:
                by_word.setdefault(word, []).append(key)
    found: dict[Key, list[Key]] = {}
    for key, form in forms.items():
        longer = [other for other in by_word.get(key[-1], ())[:50] if _is_short(form, forms[other])]
        if longer:
            most = max(map(len, longer))
            found[key] = [other for other in longer if len(other) == most]
    return found


def _is_short(short: _Form, long: _Form) -> bool:
    few, many = _key(short.words), _key(long.words)
    if len(few) >= len(many):
        return False
    begins, ends = few == many[: len(few)], few == many[-len(few) :]
    if long.kind == "person":
        rest = len(few) > 1 and few[0] == many[0] and few[-1] == many[-1]
        given = begins and len(few) == 1 and not short.titles
        return short.kind in {"person", "place", "body"} and (ends or rest or given)
    if long.kind in {"place", "group"}:
        return False
    if begins and (many[-1] in INSTITUTION or many[len(few)] in _SMALL):
        return False
    return short.kind != "person" or not short.titles if begins or ends else False


def _acronyms(
    text: str, named: Sequence[Named], forms: Mapping[Key, _Form]
) -> dict[Key, list[Key]]:
    """Acronyms that the page defines in brackets, or that one name alone has for initials."""
    found: dict[Key, list[Key]] = {}
    initials: dict[str, list[Key]] = {}
    for key in forms:
        if len(key) > 1:
            for letters in _initials(key):
                initials.setdefault(letters, []).append(key)
    for key, form in forms.items():
        letters = key[0].replace("&", "")
        if len(key) == 1 and form.words[0].isupper() and len(letters) > 1:
            fitting = initials.get(letters, [])
            if len(set(fitting)) == 1:
                found[key] = fitting[:1]
    for one in named:
        bracket = _BRACKETED.match(text, one.span[1])
        if bracket and _key([bracket[1]]) in forms:
            found[_key([bracket[1]])] = [_key(text[slice(*one.span)].split())]
    return {short: long for short, long in found.items() if long != [short]}


def _initials(key: Key) -> set[str]:
    return {
        "".join(word[0] for word in key if word not in _SMALL),
        "".join(word[0] for word in key),
    }


def _bearers(
    text: str, forms: Mapping[Key, _Form], fuller: Mapping[Key, list[Key]]
) -> dict[Key, list[tuple[Who, frozenset[str]]]]:
    """For each form those who can bear it, with their titles; short forms speak for the full."""
    for key, longer in fuller.items():
        if len(longer) == 1 and longer[0] not in fuller:
            forms[longer[0]].votes.update(_told(forms[key]))
            forms[longer[0]].titles.update(forms[key].titles)
    whole = {key: _who(text, form) for key, form in forms.items() if key not in fuller}
    found: dict[Key, list[tuple[Who, frozenset[str]]]] = {}
    for key in forms:
        ends = [full for full in _ends(key, fuller) if full in whole]
        found[key] = [(whole[full], frozenset(forms[full].titles)) for full in ends]
    return found


def _told(form: _Form) -> Evidence:
    """What the places of a short form tell of the bearer; its own look does not."""
    votes = Evidence(form.votes)
    votes.subtract(by_words(form.words))
    return Evidence({kind: count for kind, count in votes.items() if count > 0})


def _ends(key: Key, fuller: Mapping[Key, list[Key]]) -> Iterator[Key]:
    seen, todo = {key}, [key]
    while todo:
        one = todo.pop()
        longer = [other for other in fuller.get(one, ()) if other not in seen]
        if one not in fuller:
            yield one
        seen.update(longer)
        todo.extend(longer)


def _who(text: str, form: _Form) -> Who:
    kind = decided(form.votes, form.words)
    start, end = form.first.span
    if len(form.words) == 1 and kind == "person":
        start = _with_title(text, form.first)
    return Who(
        name=text[start:end],
        span=(start, end),
        kind="body" if kind == "place" else kind,
        named=True,
        many=kind == "group",
        gender=_gender(form) if kind == "person" else None,
        place=kind == "place",
        doubt=_doubt(form) if kind == "person" else 0.0,
    )


def _doubt(form: _Form) -> float:
    """How little speaks for a person: a word with a capital may be anything."""
    if form.votes["person"] > 2:
        return 0.0
    if form.votes["place"]:
        return 3.0
    return 0.5 if len(form.words) > 1 else 1.6


def _with_title(text: str, one: Named) -> int:
    """Where a single name begins with the one title right before it."""
    before = re.search(r"([^\s]+) $", text[max(0, one.span[0] - 24) : one.span[0]])
    if one.titles and before and before[1].lower().rstrip(".") in TITLES:
        return one.span[0] - len(before[0])
    return one.span[0]


def _gender(form: _Form) -> Gender | None:
    genders = {gender_of(title) for title in form.titles} - {None}
    if len(genders) == 1:
        return genders.pop()
    first = form.words[0].casefold()
    if len(form.words) > 1 and (first in MEN) != (first in WOMEN):
        return "he" if first in MEN else "she"
    return None


def _in_order(
    text: str,
    named: Sequence[Named],
    bearers: Mapping[Key, list[tuple[Who, frozenset[str]]]],
) -> list[Who]:
    """Who bears each name; where several can, the one of that title, else the latest named."""
    met: dict[int, int] = {}
    order: list[Who] = []
    for at, one in enumerate(named):
        able = bearers[_key(text[slice(*one.span)].split())]
        genders = {gender_of(title) for title in one.titles} - {None}
        fitting = [who for who, _ in able if not genders or who.gender in {None, *genders}]
        who = max(fitting or [who for who, _ in able], key=lambda who: met.get(id(who), -1))
        met[id(who)] = at
        order.append(who)
    return order
