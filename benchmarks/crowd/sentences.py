"""Invented sentences as parts that say what they are."""

from __future__ import annotations

from random import Random
from typing import NamedTuple

from benchmarks.families import names

OFFICES = (
    "the harbour master",
    "a spokesman for the port",
    "the mayor",
    "a resident",
    "an engineer",
)
CUES = ("said", "told reporters", "confirmed", "denied", "added")
THINGS = ("families", "boats", "houses", "crates", "workers", "barrels", "soldiers", "lorries")
HAPPENED = ("were moved", "were lost", "were found", "came back", "were counted", "were stopped")
MEANWHILE = (
    "while the water in the old harbour went on rising",
    "before anybody had closed the upper sluice",
    "although the port had been warned a week earlier",
    "as the last ferry left without its lights",
    "when the wall of the northern basin gave way",
    "after two hours of rain without a pause",
    "and nobody could say who had given the order",
    "though the report speaks of another pier",
    "because the pumps had stood still since Sunday",
    "which the council means to discuss in public",
    "long after the sirens had fallen silent",
    "so that the lower town was cut off by noon",
)
MONTHS = ("March", "April", "May", "June")
RARE = "quillfen"
"""A word that stands on a few pages only."""


class Part(NamedTuple):
    """Some words of a sentence, and which findings they belong to."""

    words: str
    kinds: frozenset[str] = frozenset()
    value: float = 0.0


Sentence = tuple[Part, ...]


class Scene(NamedTuple):
    """Who and where the pages of one story speak of."""

    people: tuple[str, ...]
    places: tuple[str, ...]
    agency: str


def scene(rng: Random) -> Scene:
    """Some people and places of an invented province."""
    return Scene(
        people=tuple(names.person(rng) for _ in range(6)),
        places=tuple(names.place(rng) for _ in range(4)),
        agency=names.agency(rng),
    )


def sentence(of: Scene, rng: Random) -> Sentence:
    """A sentence of one of three kinds: told, said, or quoted."""
    kind = rng.choice(("told", "said", "quoted"))
    if kind == "told":
        return (*_clause(of, rng), Part(". "))
    who, cue = rng.choice(of.people), rng.choice(CUES)
    source = (_part(who, "source", "name"), _part(f", {rng.choice(OFFICES)},", "source"))
    inside = tuple(part._replace(kinds=part.kinds | {"content"}) for part in _clause(of, rng))
    if kind == "said":
        return (*source, Part(" "), _part(cue, "cue"), Part(" that "), *inside, Part(". "))
    opening, closing = _part('"', "content", "direct"), _part(',"', "content", "direct")
    return (opening, *inside, closing, Part(" "), _part(cue, "cue"), Part(" "), *source, Part(" "))


def altered(one: Sentence, rng: Random) -> Sentence:
    """The sentence with another number in it."""
    number = rng.randint(2, 900)
    return tuple(
        part._replace(words=str(number), value=number) if "quantity" in part.kinds else part
        for part in one
    )


def rare() -> Sentence:
    """A sentence with a word that few pages have."""
    return (Part(f"A heap of {RARE} lay by the lock. "),)


def _clause(of: Scene, rng: Random) -> Sentence:
    number = rng.randint(2, 900)
    day = f"on {rng.randint(1, 28)} {rng.choice(MONTHS)}"
    return (
        _part(str(number), "quantity", value=number),
        Part(" "),
        _part(rng.choice(THINGS), "of"),
        Part(f" {rng.choice(HAPPENED)} near "),
        _part(rng.choice(of.places), "name"),
        Part(" "),
        _part(day, "time"),
        Part(f" {rng.choice(MEANWHILE)}"),
    )


def _part(words: str, *kinds: str, value: float = 0.0) -> Part:
    return Part(words, frozenset(kinds), value)
