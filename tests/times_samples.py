"""Short tellings and what they are found to say, for the tests of times."""

from __future__ import annotations

from anchors_samples import anchors

WRITTEN = "2031-03-12"
"""A Wednesday."""


def told(*blocks, **dates):
    """The words, value and modifier of each time on a page."""
    sample, found = anchors(*blocks, **dates)
    return [(sample.read(t.span), t.value, t.mod) for t in found.times]


def days(*blocks, **dates):
    """The first and last day of each time on a page."""
    _, found = anchors(*blocks, **dates)
    return [(t.earliest, t.latest) for t in found.times]


def values(*blocks, **dates):
    """The value of each time on a page."""
    return [value for _, value, _ in told(*blocks, **dates)]
