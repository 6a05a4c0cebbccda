"""Which names over pages are one bearer's: titles off, initials, surnames, short forms.

Names are small and without titles, as :attr:`rashomon.anchors.names.phrases.Phrase.name` has
them. Two people with one surname stay apart: a short form goes to a longer one only where that
is the only one, or told of three times as often as all others.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple
from unicodedata import combining, normalize

from rashomon.anchors.names.joining import Joined
from rashomon.anchors.names.lexicon import KINDS
from rashomon.anchors.names.people import BODIES, CALLED_AFTER_PEOPLE
from rashomon.anchors.names.phrases import SMALL, singular
from rashomon.anchors.names.places import country, is_country
from rashomon.language import pronoun
from rashomon.model import Value

PLACES = ("GPE", "LOC", "NORP")
BY_FAR = 3
"""So many times as often as any other is the longer name told that a short form goes to."""

STEM = 6
"""Letters that the adjective of a party shares with the word for its members."""

_BODIES = {word.lower() for word in BODIES}
_NO_PERSON = {word.lower() for word in BODIES | CALLED_AFTER_PEOPLE}
_INITIAL = re.compile(r"(?<= )[a-z] (?=\w)")
_ORDINAL = re.compile(r" (?:ii|iii|iv)$")
_ACRONYM = re.compile(r"[A-Z][A-Z&]{1,6}")


class Form(Value, frozen=True, kw_only=True):
    """A name as all pages have it: small, how it is written where it stands first, how often.

    ``label`` is what it was mostly taken for, empty where nobody recognised it; ``titled`` says
    that it stands behind a title somewhere.
    """

    words: str
    written: str
    count: int
    label: str = ""
    titled: bool = False

    @property
    def parts(self) -> list[str]:
        """Its words."""
        return self.words.split()

    @property
    def is_place(self) -> bool:
        """Whether it is known or was taken for a place."""
        return is_country(self.words) or self.label in PLACES

    @property
    def is_person(self) -> bool:
        """Whether it was titled or recognised as a person, or begins with a given name."""
        if not _NO_PERSON.isdisjoint(self.parts) or is_country(self.words):
            return False
        recognised = self.label == "PERSON" and len(self.parts) > 1
        return self.titled or recognised or pronoun(self.words) is not None


class Bearers(NamedTuple):
    """The sets of names that are one bearer's; for surnames of several, the people."""

    joined: Joined
    choices: Mapping[str, frozenset[str]]

    def of(self, words: str, here: Iterable[str]) -> str:
        """Whose name it is on a page that has the names ``here``: the only one it is short for."""
        near = {self.joined.root(one) for one in self.choices.get(words, frozenset()) & set(here)}
        return near.pop() if len(near) == 1 else self.joined.root(words)


def bearers(forms: Mapping[str, Form], defined: Iterable[tuple[str, str]]) -> Bearers:
    """Join the names that are one bearer's.

    Args:
        forms: the names, by their words.
        defined: pairs of a name and an alias that pages define.
    """
    joined = Joined()
    for words in sorted(forms):
        joined.join_all((words, other) for other in _same(words))
    joined.join_all(pair for pair in defined if all(one in forms for one in pair))
    joined.join_all(_with_kinds(forms))
    joined.join_all(_members(forms))
    _join_initials(forms, joined)
    return Bearers(joined, _join_short(forms, joined))


def _same(words: str) -> Iterator[str]:
    """The same name without accents, points, hyphens and middle initials, and its country's."""
    bare = "".join(one for one in normalize("NFD", words) if not combining(one))
    bare = " ".join(re.sub(r"[^\w\s]", " ", bare.replace("'", "").replace(".", "")).split())
    yield words
    yield bare or words
    yield _ORDINAL.sub("", _INITIAL.sub("", bare)) or words
    yield country(words)


def _with_kinds(forms: Mapping[str, Form]) -> Iterator[tuple[str, str]]:
    """A name with what it is behind it, "Velmar Composite Index", and without."""
    for words, form in forms.items():
        shorter = form.parts
        while len(shorter) > 1 and singular(shorter[-1]) in KINDS:
            shorter = shorter[:-1]
            name = " ".join(shorter)
            if name in forms and not forms[name].is_place:
                yield words, name
                break


def _members(forms: Mapping[str, Form]) -> Iterator[tuple[str, str]]:
    """A party and its members: "Liberal Party" and "Liberals"."""
    members = {
        words[:STEM]: words
        for words in sorted(forms)
        if " " not in words and words.endswith("s") and len(words) > STEM
    }
    for words in forms:
        adjective, _, kind = words.rpartition(" ")
        if kind == "party" and adjective[:STEM] in members:
            yield words, members[adjective[:STEM]]


def _join_initials(forms: Mapping[str, Form], joined: Joined) -> None:
    """An acronym and the only name it abbreviates, whole or up to what both end with."""
    abbreviated: dict[str, set[str]] = defaultdict(set)
    for words, form in forms.items():
        for initials in _initials(form.parts):
            abbreviated[initials].add(words)
    for words, form in sorted(forms.items()):
        if _ACRONYM.fullmatch(form.written.split()[0]):
            fitting = abbreviated.get(words.replace("&", ""), set()) - {words}
            roots = {joined.root(one) for one in fitting}
            if len(roots) == 1:
                joined.join(words, roots.pop())


def _initials(parts: list[str]) -> Iterator[str]:
    """Abbreviate: "vha" for "Velmar Harbour Authority", "vh 100" for "Velmar Harbour 100"."""
    pieces = [piece for part in parts for piece in part.split("-") if piece]
    large = [piece for piece in pieces if piece not in SMALL]
    for names in (pieces, large):
        for kept in {len(names), len(names) - 1} if names and names[-1].isdigit() else {len(names)}:
            if kept > 1:
                initials = "".join(name[0] for name in names[:kept])
                yield " ".join([initials, *names[kept:]])


def _join_short(forms: Mapping[str, Form], joined: Joined) -> Mapping[str, frozenset[str]]:
    """Join surnames and other parts of longer names, the longest first; what may be several's."""
    choices: dict[str, frozenset[str]] = {}
    ends, begins = _longer(forms)
    for words in sorted(forms, key=lambda one: (-len(one.split()), one)):
        form = forms[words]
        if is_country(words) and not any(map(str.isdigit, words)):
            continue
        fitting = {one for one in ends[words] if _is_called_by_its_end(form, forms[one])}
        if not form.is_person and not form.is_place:
            fitting |= {
                one for one in begins[words] if _is_called_by_its_beginning(form, forms[one])
            }
        juniors = {one for one in fitting if "jr" in one.split()}
        fitting = fitting - juniors or juniors
        people = frozenset(one for one in fitting if forms[one].is_person)
        if len({joined.root(one) for one in people}) > 1:
            choices[words] = people
        if root := _only(fitting, forms, joined):
            joined.join(words, root)
    return choices


def _longer(forms: Mapping[str, Form]) -> tuple[Mapping[str, set[str]], Mapping[str, set[str]]]:
    """The longer names that end with each name, and those that begin with it."""
    ends: dict[str, set[str]] = defaultdict(set)
    begins: dict[str, set[str]] = defaultdict(set)
    for words, form in forms.items():
        parts = form.parts[:8]
        for at in range(1, len(parts)):
            ends[" ".join(parts[at:])].add(words)
            begins[" ".join(parts[:at])].add(words)
    return ends, begins


def _is_called_by_its_end(short: Form, longer: Form) -> bool:
    """A surname, a model's number, "Air Force"; of two words the second, if neither is a body's."""
    if longer.is_person or any(map(str.isdigit, short.words)):
        return True
    if short.is_place:
        return False
    two = len(longer.parts) == 2 and _NO_PERSON.isdisjoint(longer.parts)
    return two or len(short.parts) > 1


def _is_called_by_its_beginning(short: Form, longer: Form) -> bool:
    """Short forms as "Orsa" of "Orsa Cargo", but not of "Orsa 300", nor "Harwick" of its police."""
    rest = longer.parts[len(short.parts) :]
    if longer.is_person or rest[0] in SMALL or any(map(str.isdigit, "".join(rest))):
        return False
    return len(short.parts) > 1 or _BODIES.isdisjoint(rest)


def _only(fitting: Iterable[str], forms: Mapping[str, Form], joined: Joined) -> str | None:
    """The one bearer of these names, or the one told of by far most."""
    told: Counter[str] = Counter()
    for words in fitting:
        told[joined.root(words)] += forms[words].count
    most = told.most_common(2)
    if not most or (len(most) == 2 and most[0][1] < BY_FAR * most[1][1]):
        return None
    return most[0][0]
