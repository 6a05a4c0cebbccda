"""Whether two words for what befell the counted tell of one thing, though no list has them.

"Were injured" and "were hurt", "gathered" and "stood" are near one another in MiniLM, whatever they
are said of. So the words are laid side by side on the same people: "people were injured". What is
as near and yet the contrary, "voted for it" and "voted against it", is told apart by its words.
"""

from __future__ import annotations

from functools import lru_cache

from rashomon.accounts.told.counts.mention import Mention
from rashomon.accounts.told.wording.lexicon import LIGHT
from rashomon.language import nearness, words

NEAR = 0.78
"""Least cosine of two deeds of the same people: a hand estimate on some forty pairs, of which
"injured" and "wounded" lie above it, "injured" and "killed" below."""

VAGUE = LIGHT | words("go come be lie stand sit put set bring run")
"""Verbs that say what was done only together with what stands behind them."""

CONTRARY = (
    ("for", "against"),
    ("in", "out"),
    ("inside", "outside"),
    ("missing", "found"),
    ("opened", "closed"),
    ("open", "closed"),
    ("employed", "unemployed"),
    ("won", "lost"),
    ("bought", "sold"),
    ("up", "down"),
    ("arrived", "left"),
    ("backed", "opposed"),
    ("with", "without"),
)
"""Words that make two deeds contraries which MiniLM finds alike."""


def befell_alike(a: Mention, b: Mention) -> bool:
    """Whether two mentions are of one deed by the words for it alone."""
    x, y = phrase(a), phrase(b)
    return bool(x and y) and (x == y or _is_near(*sorted((x, y))))


def phrase(told: Mention) -> str:
    """What befell the counted in few words: "were injured"; empty where nothing is told."""
    if told.tail:
        bare = told.tail.removeprefix("were ")
        if bare not in VAGUE:
            return told.tail
    if not told.verbs:
        return ""
    verb = told.verbs[0]
    if verb not in VAGUE:
        return f"were {told.tail}" if told.tail.startswith("were ") else verb
    grown = [one for one in told.verbs if one.startswith(f"{verb} ")]
    return max(grown, key=len, default="")


@lru_cache(8192)
def _is_near(a: str, b: str) -> bool:
    if _are_contrary(a.split(), b.split()):
        return False
    return nearness(f"people {a}", f"people {b}") >= NEAR


def _are_contrary(a: list[str], b: list[str]) -> bool:
    return any(
        (x in a and y in b and y not in a) or (y in a and x in b and x not in a)
        for x, y in CONTRARY
    )
