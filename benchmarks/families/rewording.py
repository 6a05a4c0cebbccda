"""Other words for the same: synonyms, clauses and attributions that change places, typing slips."""

from __future__ import annotations

import re
from functools import cache
from random import Random

from benchmarks.families.grammar import articled, capital
from benchmarks.families.wordings import FOLDER

_QUOTED = re.compile(r"(“[^”]*”|\"[^\"]*\"|‘[^’]*’)")
_LEADING = re.compile(
    r"^((?:After|When|While|As|Since|With|Although|By|In|For|At|From|Under|During|Because|Around"
    r"|Before|Following|Against|Without) [^,“”\"‘’:;]{8,70}), ([^“”\"‘’:;]+)\.$"
)
_TRAILING = re.compile(
    r"^([^,“”\"‘’:;]{20,}?),? ((?:after|when|while|because|although|before) [^,“”\"‘’:;]{10,})\.$"
)
_QUOTE_FIRST = re.compile(r"^[“\"‘]([^“”\"‘’]+),[”\"’] ([^“”\"‘’]+)\.$")
_QUOTE_LAST = re.compile(r"^([^“”\"‘’]+): [“\"‘]([^“”\"‘’]+)\.[”\"’]$")
_SAID_FIRST = re.compile(
    r"^(said|added|complained|objected|muttered|declared|stated|recalled) (.+)$"
)
_NO_SPEAKER_FIRST = re.compile(r"(?:ran|was|reads|begins|according|in the words)\b")
_ASIDE = re.compile(r", [a-z][^,“”\"‘’:;]{6,60}, (?=[a-z])")
_SMALL_FIRST = re.compile(
    r"(?:after|when|while|as|since|with|although|by|in|for|at|from|under|during|because|around"
    r"|before|following|against|without|asked|questioned|speaking|talking|an?|the|some|about"
    r"|nearly|most|many|several|all|each|every|more|less|fewer|only|two|three|four|five|six|seven"
    r"|eight|nine|ten|it|its|his|her|their|they|he|she|this|that|these|there|rescuers|police"
    r"|officials|residents|workers|survivors)\b",
    re.IGNORECASE,
)
_OPENERS = (
    "Meanwhile, ",
    "Earlier, ",
    "In addition, ",
    "By all accounts, ",
    "It also emerged that ",
    "Notably, ",
    "On top of that, ",
    "Separately, ",
)


@cache
def _synonyms() -> tuple[dict[str, tuple[str, ...]], re.Pattern[str]]:
    groups: dict[str, tuple[str, ...]] = {}
    for line in (FOLDER / "synonyms.txt").read_text(encoding="utf-8").splitlines():
        words = line.split("|")
        for word in words:
            others = tuple(other for other in words if other != word)
            groups.setdefault(word, others)
    ordered = sorted(groups, key=len, reverse=True)
    return groups, re.compile(rf"\b({'|'.join(map(re.escape, ordered))})\b")


def synonyms(text: str, share: float, rng: Random) -> str:
    """The text with a share of the words that have synonyms replaced; quotations stay."""
    groups, known = _synonyms()

    def other(found: re.Match[str]) -> str:
        return rng.choice(groups[found[0]]) if rng.random() < share else found[0]

    parts = _QUOTED.split(text)
    new = "".join(part if at % 2 else known.sub(other, part) for at, part in enumerate(parts))
    return new if new == text else articled(new)


def swapped(text: str) -> str:
    """The text with two clauses, or a quotation and its speaker, in the other order, if it can."""
    if found := _QUOTE_FIRST.match(text):
        if _NO_SPEAKER_FIRST.match(found[2]):
            return text
        said = _SAID_FIRST.match(found[2])
        who = f"{said[2]}{',' * (', ' in said[2])} {said[1]}" if said else found[2]
        return f"{capital(who)}: “{found[1]}.”"
    if (found := _QUOTE_LAST.match(text)) and not text.startswith(("For ", "To ")):
        return f"“{found[2]},” {lowered(found[1])}."
    if found := _LEADING.match(text):
        return f"{capital(found[2])} {lowered(found[1])}."
    if found := _TRAILING.match(text):
        return f"{capital(found[2])}, {lowered(found[1])}."
    return text


def lowered(text: str) -> str:
    """The text with a small first letter, unless it may be a name."""
    first, _, rest = text.partition(" ")
    common = first.lower() in _common() and rest[:1].islower()
    return text[:1].lower() + text[1:] if common or _SMALL_FIRST.match(text) else text


@cache
def _common() -> frozenset[str]:
    """All words that the grammar's sentences begin with, where it has a choice."""
    files = [*FOLDER.parent.glob("grammar/kinds/*.txt"), FOLDER.parent / "grammar/general.txt"]
    lines = [line for path in files for line in path.read_text(encoding="utf-8").splitlines()]
    return frozenset(
        option.split(" ", 1)[0].lower()
        for line in lines
        if line.startswith("{")
        for option in line[1 : line.find("}")].split("|")
        if option[:1].isalpha()
    )


def condensed(text: str) -> str:
    """The text without its first aside, if it has one."""
    return _ASIDE.sub(" ", text, count=1)


def opened(text: str, rng: Random) -> str:
    """The text with a few words before it that say nothing."""
    if text[:1] in '“"‘(':
        return text
    return rng.choice(_OPENERS) + lowered(text)


def mistyped(text: str, rng: Random) -> str:
    """The text with one letter of one word dropped, doubled or exchanged with the next."""
    words = list(re.finditer(r"\b[a-z]{5,}\b", text))
    if not words:
        return text
    word = rng.choice(words)
    at = rng.randrange(word.start() + 1, word.end() - 1)
    kind = rng.randrange(3)
    middle = ("", text[at] * 2, text[at + 1] + text[at])[kind]
    return text[:at] + middle + text[at + (2 if kind == 2 else 1) :]
