"""Pronouns on a page, to what they stand for: the subject of the sentence or the last before."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Literal

from rashomon.model import Span, Value

Kind = Literal["person", "name", "thing", "things"]
"""A person's name, another name, a description of one, of several."""

_FITTING: dict[str, set[Kind]] = {
    "he": {"person"},
    "she": {"person"},
    "it": {"name", "thing"},
    "they": {"name", "thing", "things"},
    "we": {"name"},
    "which": {"person", "name", "thing", "things"},
}
NEAR = 4
"""Characters between a word and the "which" that takes it up: a comma and blanks."""

REMEMBERED = 64
"""So many mentions before a pronoun are looked at."""


class Told(Value, frozen=True, kw_only=True):
    """A mention in reading order: a pronoun and its kind, or what it stands for and of what kind.

    ``to`` names what it stands for; ``group`` is empty for a pronoun.
    """

    span: Span
    to: str
    kind: Kind
    pronoun: str = ""


def resolved(told: Sequence[Told], starts: Sequence[int]) -> Iterator[tuple[int, str]]:
    """What the pronouns stand for.

    Args:
        told: the mentions of a page in reading order.
        starts: where its sentences begin, in order.

    Yields:
        The number of a pronoun in ``told`` and what it stands for, where something fits.
    """
    seen: list[Told] = []
    for at, one in enumerate(told):
        if not one.pronoun:
            seen.append(one)
        elif found := _stands_for(one, seen[-REMEMBERED:], starts):
            seen.append(Told(span=one.span, to=found.to, kind=found.kind))
            yield at, found.to


def _stands_for(one: Told, before: Sequence[Told], starts: Sequence[int]) -> Told | None:
    fitting = [held for held in before if held.kind in _FITTING.get(one.pronoun, set())]
    if one.pronoun == "which":
        near = [held for held in fitting if 0 <= one.span[0] - held.span[1] <= NEAR]
        return near[-1] if near else None
    sentence = bisect_right(starts, one.span[0])
    numbers = [bisect_right(starts, held.span[0]) for held in fitting]
    here = [held for held, number in zip(fitting, numbers, strict=True) if number == sentence]
    last = [held for held, number in zip(fitting, numbers, strict=True) if number == sentence - 1]
    first = here[-1:] if one.pronoun in ("he", "she") else here[:1]
    return next(iter([*first, *last[:1], *fitting[-1:]]), None)
