"""Wordings by language and kind, and how slots and alternatives in them are filled."""

from __future__ import annotations

import hashlib
import random
import re
from functools import cache
from pathlib import Path
from typing import Literal

FOLDER = Path(__file__).parent / "words"
LANGUAGES = tuple(sorted(path.name for path in FOLDER.iterdir()))
Part = Literal["train", "test"]

_CHOICE = re.compile(r"\[([^\[\]]*\|[^\[\]]*)\]")
_SLOT = re.compile(r"\{([A-Za-z_0-9]+)\}")


def _digest(item: str) -> bytes:
    return hashlib.blake2b(item.encode(), digest_size=8).digest()


@cache
def pool(language: str, kind: str, part: Part) -> tuple[str, ...]:
    """The items of a kind that belong to a part; empty if the language has none.

    The items in the order of their BLAKE2 digests go by turns to training and to testing.
    """
    path = FOLDER / language / f"{kind}.txt"
    if not path.exists():
        return ()
    lines = (line.strip() for line in path.read_text("utf-8").splitlines())
    items = sorted({line for line in lines if line}, key=_digest)
    return tuple(items[part == "test" :: 2])


@cache
def labels(language: str) -> dict[str, tuple[str, ...]]:
    """The small words of a language, by key: what buttons and signs say, months, date formats.

    They are not split in two: there are only so many ways to write "Reply".
    """
    found = {}
    for line in (FOLDER / language / "labels.txt").read_text("utf-8").splitlines():
        key, _, values = line.partition(":")
        if values:
            found[key.strip()] = tuple(value.strip() for value in values.split("|"))
    return found


class Words:
    """A sampler of wordings in one language, for one page: its facts stay the same throughout."""

    def __init__(self, language: str, part: Part, rng: random.Random) -> None:
        self.language = language
        self.part: Part = part
        self.rng = rng
        self.facts: dict[str, str] = {}
        self.used: dict[str, list[str]] = {}
        for key in ("place", "place2", "place3"):
            self.facts[key] = self.pick("places")
        for key in ("outlet", "outlet2", "outlet3"):
            self.facts[key] = self.fill(self.pick("outlets"))
        for key in ("A", "B", "C", "writer", "photographer"):
            first, last = self.pick("firsts"), self.pick("lasts")
            self.facts[key] = f"{first} {last}"
            self.facts[key + "1"] = last
            self.facts[key + "0"] = first
        for key in ("matter", "org", "org2", "agency"):
            self.facts[key] = self.fill(self.pick(key + "s"))
        self.facts["headline"] = self.facts["title"] = ""
        for key in ("place", "writer", "agency"):
            self.facts[key.upper()] = self.facts[key].upper()
        self.facts["Org"] = self.facts["org"][:1].upper() + self.facts["org"][1:]
        self.facts["Org2"] = self.facts["org2"][:1].upper() + self.facts["org2"][1:]
        self.facts["host"] = re.sub(r"\W+", "", self.facts["outlet"].lower()) or "outlet"

    def pick(self, kind: str) -> str:
        """An item of a kind, not used on this page while others are left."""
        left = self.used.get(kind)
        if not left:
            left = self.used[kind] = self._shuffled(kind)
        return left.pop()

    def _shuffled(self, kind: str) -> list[str]:
        own = (kind, INSTEAD.get(kind, kind))
        tried = [(self.language, name) for name in own] + [("en", kind)]
        items = next(found for where, name in tried if (found := pool(where, name, self.part)))
        return self.rng.sample(items, len(items))

    def wording(self, kind: str) -> str:
        """An item of a kind with its slots filled; its paragraphs joined by newlines."""
        item = self.pick(kind)
        filled = self._numbered(item) if kind in CODE else self.fill(item)
        return "\n".join(part.strip() for part in filled.split("¶"))

    def _numbered(self, code: str) -> str:
        """Code with fresh ids: ``@id`` as of PHP's uniqid, ``@n`` a number."""
        digits = "".join(self.rng.choices("0123456789abcdef", k=13))
        return code.replace("@id", digits).replace("@n", str(self.rng.randint(100, 999999)))

    def label(self, key: str) -> str:
        """One way to say a small word, in this language or, if it has none, in English."""
        return self.fill(self.rng.choice(self.choices(key)))

    def choices(self, key: str) -> tuple[str, ...]:
        """All ways to say a small word."""
        return labels(self.language).get(key) or labels("en")[key]

    def fill(self, item: str) -> str:
        """An item with one of each alternatives chosen and its slots filled."""
        while _CHOICE.search(item):
            item = _CHOICE.sub(lambda match: self.rng.choice(match[1].split("|")), item)
        return _SLOT.sub(lambda match: self.slot(match[1]), item)

    def slot(self, name: str) -> str:
        """What stands for a slot: a fact of the page, a number, an item of a pool, a label."""
        if name in self.facts:
            return self.facts[name]
        if name in _NUMBERS:
            number = f"{self.rng.randint(*_NUMBERS[name]):,}"
            return number.replace(",", self.choices("thousands")[0])
        if name in _PADDED:
            return f"{self.rng.randint(*_PADDED[name]):02d}"
        if name == "year":
            return str(self.rng.randint(2003, 2025))
        pattern = _MADE_OF.get(name) or (self.pick(_POOLS[name]) if name in _POOLS else "")
        return self.fill(pattern) if pattern else self.label(name)


CODE = {"code", "styles", "residue"}
"""Kinds whose brackets and braces are their own."""

INSTEAD = {
    "quotes": "body", "short_lines": "body", "standfirsts": "body", "subheads": "headlines",
    "answers": "body", "live": "body", "blog": "body", "essays": "comments", "corrections": "body",
    "topics": "nav", "footer_links": "nav", "signatures": "comments", "taglines": "headlines",
}  # fmt: skip
"""What a language without wordings of a kind has instead; else it is said in English."""

_NUMBERS = {
    "n": (2, 19), "nn": (20, 900), "big": (1100, 98000), "pct": (2, 96), "d": (1, 28), "h": (1, 12),
    "h24": (0, 23), "one": (1, 9),
}  # fmt: skip
_PADDED = {"dd": (1, 28), "mm": (1, 12), "min": (0, 59), "hh": (0, 23)}
_MADE_OF = {"name": "{first} {last}"}
_POOLS = {
    "first": "firsts",
    "last": "lasts",
    "handle": "handles",
    "anyplace": "places",
    "anyoutlet": "outlets",
    "anymatter": "matters",
    "anyorg": "orgs",
    "tag": "topics",
}
