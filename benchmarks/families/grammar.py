"""A small grammar: sections of templates, with ``{this|that}`` to choose and ``$facts`` to fill."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from random import Random
from typing import NamedTuple

FOLDER = Path(__file__).with_name("grammar")

_CHOICE = re.compile(r"\{([^{}]*)\}")
_FACT = re.compile(r"\$(\w+)")
_AN = re.compile(r"\b([Aa]) (?=[aeiouAEIO]|8\d?\b|11\b|18\b|8\d\d\b)(?!one\b|once\b|uni|use|euro)")
_A = re.compile(r"\b([Aa])n (?=[bcdfgjklmnpqrstvwxyzBCDGJKPQTVWYZ]|one\b|uni|[2-79]|1[02-79]?\b)")


class Grammar(NamedTuple):
    """A file of templates: facts that are drawn once, and phrasings by topic, in their order."""

    facts: dict[str, str]
    topics: dict[str, tuple[str, ...]]


@cache
def load(path: Path) -> Grammar:
    """Read a grammar file: ``@fact template`` lines, then ``== topic`` sections, one a line."""
    facts: dict[str, str] = {}
    topics: dict[str, list[str]] = {}
    here: list[str] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("@"):
            name, template = line[1:].split(" ", 1)
            facts[name] = template
        elif line.startswith("== "):
            here = topics.setdefault(line[3:], [])
        elif line:
            here.append(line)
    return Grammar(facts, {topic: tuple(lines) for topic, lines in topics.items()})


def choose(template: str, rng: Random) -> str:
    """Settle every ``{this|that}``, the innermost first."""
    while True:
        settled = _CHOICE.sub(lambda found: rng.choice(found[1].split("|")), template)
        if settled == template:
            return settled
        template = settled


def expand(template: str, fact: Callable[[str], str], rng: Random) -> str:
    """A template as a clause or sentence, its articles and its first letter set right."""
    settled = choose(template, rng)
    filled = _FACT.sub(lambda found: fact(found[1]), settled)
    filled = _AN.sub(r"\1n ", filled)
    filled = _A.sub(r"\1 ", filled)
    return capital(
        " ".join(filled.split()).replace(" ,", ",").replace(" .", ".").replace("..", ".")
    )


def articled(text: str) -> str:
    """The text with its indefinite articles set right."""
    return _A.sub(r"\1 ", _AN.sub(r"\1n ", text))


def capital(text: str) -> str:
    """The text with its first letter large, behind a quotation mark too."""
    at = 1 if text[:1] in "“\"'‘(" else 0
    return text[:at] + text[at : at + 1].upper() + text[at + 1 :]
