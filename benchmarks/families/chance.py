"""Chance that comes from a seed, the same in every process."""

from __future__ import annotations

from random import Random


def seeded(*parts: object) -> Random:
    """A generator for what the parts name together."""
    return Random(":".join(map(str, parts)))  # noqa: S311  # drawn by seed, no secret
