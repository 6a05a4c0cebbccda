"""The day that a text was written: what its times are counted from."""

from __future__ import annotations

from datetime import date

from rashomon.model import Dating, Page, Value

_NO_REFERENCE = {"file"}
"""Bases of a dating that say when a copy was made, not when the page was shown."""


class Reference(Value, frozen=True, kw_only=True):
    """The days on which a text may have been written, and how that is known."""

    first: date
    last: date
    basis: str


def reference(page: Page, *, comment: bool = False) -> Reference | None:
    """When a page, or a comment below it, was written; None where nothing dates it."""
    published = _reference(page.published, "published")
    captured = _reference(page.capture.captured, "captured")
    if not comment:
        return published or captured
    if published is None or captured is None or captured.last < published.first:
        return None
    return Reference(first=published.first, last=captured.last, basis="comment")


def _reference(dating: Dating | None, basis: str) -> Reference | None:
    if dating is None or dating.basis in _NO_REFERENCE:
        return None
    try:
        first, last = (date.fromisoformat(day[:10]) for day in (dating.earliest, dating.latest))
    except ValueError:
        return None
    return Reference(first=min(first, last), last=max(first, last), basis=basis)
