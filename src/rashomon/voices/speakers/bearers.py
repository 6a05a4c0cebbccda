"""Who bears the names of a page: short forms with their full ones, people told from bodies."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence

from rashomon.model import Span
from rashomon.voices.speakers.agreement import agree
from rashomon.voices.speakers.capitals import Named
from rashomon.voices.speakers.evidence import Evidence, by_words, decided
from rashomon.voices.speakers.forms import Form, Key, acronyms, forms_of, key_of, longer_forms
from rashomon.voices.speakers.genders import gender_of_name
from rashomon.voices.speakers.titles import ADDRESS, OFFICE_TITLES, TITLES, Gender, gender_of
from rashomon.voices.speakers.who import Who

_NO_NAME = re.compile(
    r" (?:(?:the|an?|my|your|his|her|its|our|their|it|him|them|me|us|this|that|to|from|by|for|on"
    r"|into|up|out|down|away)\b|\d)"
)
"""What follows a verb that opens a sentence rather than a name."""


_BEFORE_TITLES = {
    "Justice": re.compile(r"(?:Lord|Lady|Mrs?\.?|Ms\.?|Miss) $"),
    "Sergeant": re.compile(r"(?:Detective|Staff|Flight|Police) $"),
}
"""Before a title and one name: "Mr Justice Marran", "Detective Sergeant Rook"."""


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
        forms = forms_of(text, self.named, (publisher or "").casefold())
        fuller = {**longer_forms(forms), **acronyms(text, self.named, forms)}
        bearers = _bearers(text, forms, fuller)
        self.who = _in_order(text, self.named, bearers)
        agree(text, self.named, self.who)

    def within(self, span: Span) -> range:
        """The numbers of the names that begin in a part of the text."""
        return range(bisect_left(self._starts, span[0]), bisect_left(self._starts, span[1]))

    def at(self, place: int) -> int | None:
        """The number of the name that stands at a place."""
        number = bisect_right(self._starts, place) - 1
        return number if number >= 0 and place < self.named[number].span[1] else None


def _bearers(
    text: str, forms: Mapping[Key, Form], fuller: Mapping[Key, list[Key]]
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


def _told(form: Form) -> Evidence:
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


def _who(text: str, form: Form) -> Who:
    kind = decided(form.votes, form.words)
    start, end = form.first.span
    if len(form.words) == 1 and kind == "person":
        start = _with_title(text, form.first)
    return Who(
        name=form.joint or text[start:end],
        span=None if form.joint else (start, end),
        kind="body" if kind == "place" else kind,
        named=True,
        many=kind == "group",
        gender=_gender(form) if kind == "person" else None,
        place=kind == "place",
        doubt=_doubt(text, form) if kind == "person" else 0.0,
    )


def _doubt(text: str, form: Form) -> float:
    """How little speaks for a person: a word with a capital may be anything."""
    _, end = form.first.span
    if form.first.opens and len(form.words) == 1 and _NO_NAME.match(text, end):
        return 3.0
    if form.is_surely_human:
        return 0.0
    if form.votes["place"]:
        return 3.0
    return 0.5 if len(form.words) > 1 else 1.6


def _with_title(text: str, one: Named) -> int:
    """Where a single name begins with the one title right before it."""
    before = re.search(r"([^\s“\"‘'(]+) $", text[max(0, one.span[0] - 24) : one.span[0]])
    if not one.titles or before is None:
        return one.span[0]
    title = before[1].lower().rstrip(".")
    if title not in TITLES and (title not in OFFICE_TITLES or before[1].islower()):
        return one.span[0]
    start = one.span[0] - len(before[0])
    more = _BEFORE_TITLES.get(before[1])
    found = more.search(text[max(0, start - 12) : start]) if more else None
    return start - len(found[0]) if found else start


def _gender(form: Form) -> Gender | None:
    genders = {gender_of(title) for title in form.titles} - {None}
    return genders.pop() if len(genders) == 1 else gender_of_name(form.words)


def _in_order(
    text: str,
    named: Sequence[Named],
    bearers: Mapping[Key, list[tuple[Who, frozenset[str]]]],
) -> list[Who]:
    """Who bears each name; where several can, the one of that title, else the most named.

    Of those named as often the latest is meant.
    """
    met: dict[int, tuple[int, int]] = {}
    order: list[Who] = []
    for at, one in enumerate(named):
        able = bearers[key_of(text[slice(*one.span)].split())]
        genders = {gender_of(title) for title in one.titles} - {None}
        fitting = [who for who, _ in able if not genders or who.gender in {None, *genders}]
        own = set(one.titles) - ADDRESS
        if len(fitting) > 1 and own:
            called = [
                (who, own & titles, titles - ADDRESS) for who, titles in able if who in fitting
            ]
            same = [who for who, shared, _ in called if shared]
            fitting = same or [who for who, _, others in called if not others] or fitting
        who = max(fitting or [who for who, _ in able], key=lambda who: met.get(id(who), (0, -1)))
        met[id(who)] = met.get(id(who), (0, -1))[0] + 1, at
        order.append(who)
    return order
