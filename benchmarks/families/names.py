"""Invented people, places, outlets and agencies, made of parts."""

from __future__ import annotations

from random import Random

from benchmarks.families.grammar import FOLDER, load

PARTS = {
    kind: tuple(part for part in ", ".join(line.rstrip(",") for line in lines).split(", "))
    for kind, lines in load(FOLDER / "names.txt").topics.items()
}
"""Parts of names and lists of them, by kind."""

AGENCIES = PARTS["agency"]


def person(rng: Random) -> str:
    """A given name and a surname."""
    return f"{_one('women' if rng.random() < 0.5 else 'men', rng)} {surname(rng)}"


def surname(rng: Random) -> str:
    """A surname."""
    return _one("surname_first", rng) + _one("surname_last", rng)


def is_woman(name: str) -> bool:
    """Whether :func:`person` made the name for a woman."""
    return name.split(" ", 1)[0] in PARTS["women"]


def place(rng: Random) -> str:
    """A town."""
    return _one("place_first", rng) + _one("place_last", rng)


def region(rng: Random) -> str:
    """A province."""
    return _one("surname_first", rng) + _one("region_last", rng)


def street(rng: Random) -> str:
    """A street."""
    return f"{_one('street', rng)} {rng.choice(('Street', 'Lane', 'Road', 'Row', 'Square'))}"


def outlet(rng: Random) -> str:
    """A newspaper of some town, or a site."""
    if rng.random() < 0.55:
        return f"{rng.choice(('', 'The '))}{place(rng)} {_one('paper', rng)}"
    if rng.random() < 0.4:
        return f"{rng.choice(('The ', ''))}{_one('site_first', rng)} {_one('paper', rng)}"
    last = _one("site_last", rng)
    return _one("site_first", rng) + ("" if last == "24" else rng.choice((" ", ""))) + last


def agency(rng: Random) -> str:
    """A news agency, by name or by initials."""
    return _one("agency", rng)


def domain(outlet_name: str) -> str:
    """The address that an outlet would have."""
    bare = outlet_name.removeprefix("The ").lower()
    return f"www.{''.join(filter(str.isalnum, bare))}.example"


def handle(name: str) -> str:
    """The name an outlet or a person goes by on a network."""
    return "".join(filter(str.isalnum, name.removeprefix("The ")))


def _one(kind: str, rng: Random) -> str:
    return rng.choice(PARTS[kind])
