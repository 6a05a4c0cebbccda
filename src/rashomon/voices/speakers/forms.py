"""The ways in which a page writes its names, and which are short for which."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from rashomon.voices.speakers.capitals import Named
from rashomon.voices.speakers.evidence import Evidence, NameKind, by_place, by_words, decided
from rashomon.voices.speakers.genders import GIVEN, gender_of_name
from rashomon.voices.speakers.lexicon import BODIES, BODY_NAMES
from rashomon.voices.speakers.titles import FAMILIAR, TITLES, gender_of

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

LEAD = 400
"""A headline may shorten a name that the first paragraph gives in full, so many characters on."""

LEAST_STEM = 3
"""A pet name whose stem has fewer letters doubles the last: "Eddie"."""

SURE = 2
"""Two votes for a person can come from capitals alone."""

_BRACKETED = re.compile(r"[’']?s? \((?:the )?[\"“]?([A-Z][A-Z&.-]{1,7})[\"”]?[);,]")
_PET = re.compile(r"(?P<stem>[^\W\d_]{2,}?)(?P<double>(?<=([bdglmnprt]))\3)?(?:ie|e?y)")
"""A pet name: "Eddie" has the stem "ed", "Barney" the stem "barn"."""

_SMALL = frozenset({"of", "for", "the", "and", "in", "on", "&"})
_PUNCTUATION = re.compile(r"[.“”\"‘()]|’$")


@dataclass(slots=True)
class Form:
    """One way of writing a name: where it first stands and what speaks for its kind."""

    words: tuple[str, ...]
    first: Named
    votes: Evidence
    titles: set[str] = field(default_factory=set)
    kind: NameKind = "person"
    joint: str = ""
    """The whole name, where the text gives it to two: "Ana and Leo Marran"."""

    @property
    def is_surely_human(self) -> bool:
        """Whether more tells of a person than that nothing tells otherwise."""
        return self.kind == "person" and self.votes["person"] > SURE


def key_of(words: Sequence[str]) -> Key:
    """A way of writing, capitals and points aside."""
    return tuple(_PUNCTUATION.sub("", word).casefold() for word in words)


def forms_of(text: str, named: Sequence[Named], publisher: str) -> dict[Key, Form]:
    """The ways of writing that stand on a page, each with all that speaks for its kind.

    Args:
        text: the page's text.
        named: its names in order.
        publisher: the page's own outlet, in lower case; may be empty.
    """
    forms: dict[Key, Form] = {}
    previous = 0
    for one in named:
        words = tuple(text[slice(*one.span)].split())
        form = forms.get(key_of(words))
        if form is None:
            form = forms[key_of(words)] = Form(words, one, by_words(words))
        elif form.words[-1].isupper() and not words[-1].isupper():
            form.words, form.first = words, one
        form.titles.update(one.titles)
        form.votes.update(by_place(text, one, previous))
        previous = one.span[1]
    forms |= {key: form for key, form in _couples(text, named) if key not in forms}
    for key, form in forms.items():
        if " ".join(key) == publisher:
            form.votes["outlet" if form.votes["body"] <= form.votes["outlet"] else "body"] += 8
        form.kind = decided(form.votes, form.words)
    return forms


def _couples(text: str, named: Sequence[Named]) -> Iterator[tuple[Key, Form]]:
    """The first of two who share what follows: "Ana Marran" in "Ana and Leo Marran"."""
    for one, other in pairwise(named):
        if text[one.span[1] : other.span[0]] != " and ":
            continue
        first, second = text[slice(*one.span)].split(), text[slice(*other.span)].split()
        known = not {first[0].casefold(), second[0].casefold()}.isdisjoint(GIVEN)
        if len(first) == 1 and len(second) == 2 and known and not one.titles:
            words = (*first, second[1])
            yield key_of(words), Form(words, one, by_words(words), joint=" ".join(words))


def longer_forms(forms: Mapping[Key, Form]) -> dict[Key, list[Key]]:
    """For each form the longer ones that it can be short for, those alone that are longest."""
    by_word: dict[str, list[Key]] = {}
    by_start: dict[str, list[Key]] = {}
    for key in forms:
        if len(key) > 1:
            if forms[key].kind == "person":
                by_start.setdefault(key[0][:3], []).append(key)
            for word in {key[0], key[-1], *key[1:-1]} - _SMALL:
                by_word.setdefault(word, []).append(key)
    found: dict[Key, list[Key]] = {}
    people = [key for key, form in forms.items() if len(key) > 1 and form.kind == "person"]
    for key, form in forms.items():
        longer = [other for other in by_word.get(key[-1], ())[:50] if _is_short(form, forms[other])]
        if not longer and len(key) == 1 and len(key[0]) > 2:
            longer = [k for k in by_start.get(key[0][:3], ())[:9] if k[0].startswith(key[0])]
            longer = longer if len(longer) == 1 and longer[0][0] in GIVEN else []
            longer = longer or _by_pet_name(key[0], people, forms)
        if longer:
            found[key] = _likeliest(key, longer, forms)
    return found


def _by_pet_name(word: str, people: Sequence[Key], forms: Mapping[Key, Form]) -> list[Key]:
    """The only one whose given name a pet name can come from: "Tony" from "Antonio Rook"."""
    pet = _PET.fullmatch(word)
    if pet is None or (len(pet["stem"]) < LEAST_STEM and not pet["double"]):
        return []
    stem, gender = pet["stem"], gender_of_name((word,))
    able = [
        key
        for key in people
        if key[0] != word
        and (len(stem) > LEAST_STEM or forms[key].is_surely_human)
        and (key[0].startswith(stem) or (stem in key[0] and not pet["double"]))
    ]
    alone = len(able) == 1 and gender in {None, gender_of_name(forms[able[0]].words) or gender}
    return able if alone else []


def _likeliest(short: Key, longer: Sequence[Key], forms: Mapping[Key, Form]) -> list[Key]:
    """Of longer forms those of people, who rather have a family name, and are fullest."""
    people = [key for key in longer if forms[key].is_surely_human]
    family = [key for key in people if key[-len(short) :] == short]
    able = family or people or longer
    return [key for key in able if not any(_is_part(key, other) for other in able)]


def _is_part(few: Key, many: Key) -> bool:
    """Whether all words of a form stand in another: "Ana Olvera" in "Ana Olvera Pla"."""
    return len(few) < len(many) and set(few) <= set(many)


def _is_short(short: Form, long: Form) -> bool:
    few, many = key_of(short.words), key_of(long.words)
    if len(few) >= len(many) or long.kind in {"place", "group"} or _is_at_odds(short, long):
        return False
    if long.kind == "person":
        able = short.kind in {"person", "place", "body"} or (
            long.is_surely_human and few == many[-1:]
        )
        return able and _is_short_name(few, many, short, long)
    return (
        _is_short_body(few, many)
        and (few != many[: len(few)] or _is_introduced(short, long))
        and not (short.kind == "person" and short.titles)
    )


def _is_short_body(few: Key, many: Key) -> bool:
    """Whether a body's name begins or ends with words that can stand for it."""
    begins, ends = few == many[: len(few)], few == many[-len(few) :]
    if begins and len(few) > 1 and many[len(few)] in {"&", "and"}:
        return True
    if begins and (many[-1] in INSTITUTION or many[len(few)] in _SMALL):
        return len(few) == 1 and few[0] in BODIES and many[1] == "of"
    return (begins or ends) and not (ends and many[-len(few) - 1] in _SMALL)


def _is_introduced(short: Form, long: Form) -> bool:
    """Whether a body can be called by the beginning of a name: after it, or right before.

    "Orun" is no "Orun Solitaire 5" of which nobody spoke before.
    """
    soon = long.first.span[0] < short.first.span[0] + LEAD
    more = {word.casefold() for word in long.words[len(short.words) :]}
    return (soon and not short.votes["place"]) or not more.isdisjoint(BODY_NAMES)


def _is_at_odds(short: Form, long: Form) -> bool:
    """Whether one is a woman and the other a man, or a firm and a person."""
    if long.kind == "person" and short.votes["firm"]:
        return True
    called = {gender_of(title) for title in short.titles} - {None}
    given = gender_of_name(long.words) if long.kind == "person" else None
    return len(called) == 1 and given is not None and given not in called


def _is_short_name(few: Key, many: Key, short: Form, long: Form) -> bool:
    """Whether words of a person's name are short for it: "Olvera" for "Ana Olvera Pla"."""
    if few == many[:1]:
        familiar = bool(short.titles & (FAMILIAR | long.titles)) or few[0] not in GIVEN
        return familiar or not short.titles & TITLES
    ends = few == many[-len(few) :]
    inside = any(few == many[at : at + len(few)] for at in range(len(many) - len(few)))
    around = len(few) > 1 and few[0] == many[0] and set(few) <= set(many)
    return ends or inside or around


def acronyms(text: str, named: Sequence[Named], forms: Mapping[Key, Form]) -> dict[Key, list[Key]]:
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
        if bracket and key_of([bracket[1]]) in forms:
            found[key_of([bracket[1]])] = [key_of(text[slice(*one.span)].split())]
    return {short: long for short, long in found.items() if long != [short]}


def _initials(key: Key) -> set[str]:
    return {
        "".join(word[0] for word in key if word not in _SMALL),
        "".join(word[0] for word in key),
    }
