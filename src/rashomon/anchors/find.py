"""The anchors of a page, all three kinds."""

from __future__ import annotations

from rashomon.anchors.names import names
from rashomon.anchors.quantities import quantities
from rashomon.anchors.times import times
from rashomon.model import Name, Page, Quantity, Time, Value


class Anchors(Value, frozen=True, kw_only=True):
    """What holds a page to the world: when, how many, who and where; each in reading order."""

    times: tuple[Time, ...]
    quantities: tuple[Quantity, ...]
    names: tuple[Name, ...]


def find(page: Page) -> Anchors:
    """The times, quantities and names of a page.

    Args:
        page: a page with its blocks; its dates, if known, are what times resolve against.

    Returns:
        Anchors with spans inside the page's blocks. Times and quantities come from the
        headline, the body, captions and comments; names from all but comments, where only
        those already known from the page are found again.
    """
    told = times(page)
    return Anchors(times=told, quantities=quantities(page, told), names=names(page))
