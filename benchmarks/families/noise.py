"""Character noise, as bad optical character recognition leaves it."""

from __future__ import annotations

from random import Random

from benchmarks.families.chance import seeded

_LOOKALIKES = {
    "a": "oe",
    "b": "hl",
    "c": "eo",
    "d": "cl",
    "e": "co",
    "f": "t",
    "g": "q9",
    "h": "b",
    "i": "1l",
    "k": "lc",
    "l": "1i",
    "m": "nr",
    "n": "ru",
    "o": "0c",
    "p": "r",
    "q": "g",
    "r": "n",
    "s": "5z",
    "t": "fl",
    "u": "vn",
    "v": "y",
    "w": "v",
    "x": "z",
    "y": "v",
    "z": "2s",
}


def noised(text: str, rate: float, seed: int) -> str:
    """The text with a share ``rate`` of its letters replaced (mostly), dropped or doubled.

    Line ends, spaces, digits and marks stay. The length changes, so spans of the clean text
    don't hold in the noisy one.

    Raises:
        ValueError: the rate is no share.
    """
    if not 0 <= rate <= 1:
        raise ValueError(f"rate {rate} is not between 0 and 1")
    rng = seeded(f"{seed}:{len(text)}")
    letters = [at for at, sign in enumerate(text) if sign.isalpha()]
    struck = sorted(rng.sample(letters, k=round(rate * len(letters))))
    pieces, end = [], 0
    for at in struck:
        pieces += [text[end:at], _misread(text[at], rng)]
        end = at + 1
    return "".join([*pieces, text[end:]])


def _misread(sign: str, rng: Random) -> str:
    draw = rng.random()
    if draw < 0.2:
        return ""
    if draw < 0.35:
        return sign * 2
    likely = _LOOKALIKES.get(sign.lower()) if draw < 0.85 else None
    other = rng.choice(likely or "abcdefghijklmnopqrstuvwxyz".replace(sign.lower(), ""))
    return other.upper() if sign.isupper() else other
