"""Which corrections stand, and what each is about."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from rashomon.model import Bearer, Correction, Decision, Recast, Redated, Unrelated

Subject = tuple[str, ...]
"""What a decision is about, comparable: its kind, then what it names."""


def standing(corrections: Iterable[Correction]) -> list[Correction]:
    """Those that were not undone, the oldest first."""
    return sorted((c for c in corrections if c.undone is None), key=lambda c: c.number)


def about(decision: Decision) -> Subject:
    """What a decision is about: two on the same can't both stand."""
    match decision:
        case Unrelated(copy=copy):
            return ("derivation", copy, *source(decision))
        case Recast(page=page, span=(start, end)):
            return ("role", page, str(start), str(end))
        case Redated(page=page):
            return ("published", page)
        case Bearer(a=a, b=b):
            return ("names", *sorted((a, b)))


def pages_of(decision: Decision) -> frozenset[str]:
    """The ids of the pages that a decision is about; none for a decision on names."""
    match decision:
        case Unrelated(copy=copy, exemplar=exemplar):
            return frozenset(page for page in (copy, exemplar) if page is not None)
        case Recast(page=page) | Redated(page=page):
            return frozenset({page})
        case Bearer():
            return frozenset()


def concerning(corrections: Iterable[Correction], pages: Collection[str]) -> list[Correction]:
    """Those on one of these pages, and those on names."""
    return [
        one
        for one in corrections
        if not (said_of := pages_of(one.decision)) or not said_of.isdisjoint(pages)
    ]


def source(decision: Unrelated) -> tuple[str, str]:
    """Where a copy is said not to be from: ``page`` or ``outside``, and which."""
    if decision.exemplar is not None:
        return ("page", decision.exemplar)
    return ("outside", decision.outside or "")


def overruled(corrections: Iterable[Correction]) -> frozenset[tuple[str, str]]:
    """Copies, and the pages or outside sources that persons say they are not from."""
    return frozenset(
        (c.decision.copy, source(c.decision)[1])
        for c in standing(corrections)
        if isinstance(c.decision, Unrelated)
    )
