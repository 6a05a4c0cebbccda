"""Names of people told from names of bodies, by the words they are made of."""

from __future__ import annotations

import re

from rashomon.language import pronoun, words

BODIES = words(
    """Department Police Council University College School Hospital Court County Office Airport
    Forum Authority Agency Ministry Fund Coalition Institute Center Centre Committee Commission
    Association Foundation District Museum Board Bureau Service Force Division Academy Cathedral
    Congress Parliament Government Administration"""
)
"""What a body is, behind what tells which: "Harwick Police" is never called "Harwick"."""

_TWO_NAMES = re.compile(r"[A-Z][a-z]+ (?:[A-Z]\.? )?[A-Z][\w’'-]*[a-z][\w’'-]*")

CALLED_AFTER_PEOPLE = words(
    """Bridge House Street Road Avenue Square Park Station Stadium Arena Hall Tower Island River
    Lake Beach Bay Church Bank Group Company Party Trust Act Award Awards Prize Productions
    Stores Times Post News Press Journal Herald Tribune Observer Telegraph Gazette Chronicle"""
)
"""What is called after people, or has a place's name that people have too."""


def is_person(name: str) -> bool:
    """Whether a name begins with a common given name and has no word of a body or a place."""
    called = _TWO_NAMES.fullmatch(name) is not None and pronoun(name) is not None
    return called and (BODIES | CALLED_AFTER_PEOPLE).isdisjoint(name.split())
