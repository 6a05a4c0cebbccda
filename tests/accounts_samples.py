"""Pages of a few sentences, and the accounts they make, for the tests of accounts."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from rashomon.accounts import compare
from rashomon.anchors import find
from rashomon.model import Account, Block, Capture, Comparison, Dating, Page, Story
from rashomon.voices import hear


def page(
    name: str,
    body: str,
    *comments: str,
    day: str | None = None,
    outlet: str | None = None,
    heard: bool = False,
) -> Page:
    """A page of one body block and the comments under it, with its anchors.

    Args:
        name: the page's id.
        body: what it tells.
        comments: what readers wrote under it.
        day: when it was published.
        outlet: who published it.
        heard: whether its statements are read too.
    """
    parts = [body, *comments]
    blocks, start = [], 0
    for at, part in enumerate(parts):
        end = start + len(part)
        role = "comment" if at else "body"
        blocks.append(Block(span=(start, end), role=role, confidence=1, ordinal=at or None))
        start = end + 2
    bare = Page(
        id=name,
        capture=Capture(path=name, sha256=name, size=1, media_type="text/plain"),
        text="\n\n".join(parts),
        source_map=(),
        publisher=outlet,
        published=Dating(earliest=day, latest=day, basis="row") if day else None,
        blocks=tuple(block for block in blocks if block.span[0] < block.span[1]),
    )
    if heard:
        statements, credited = hear(bare)
        bare = replace(bare, statements=statements, credits=credited)
    found = find(bare)
    return replace(bare, times=found.times, quantities=found.quantities, names=found.names)


def told(groups: Sequence[Sequence[Page]]) -> list[Account]:
    """Groups of pages as the accounts of one story."""
    return [
        Account(
            story="story-1",
            id=f"account-{at}",
            root=group[0].id,
            pages=tuple(one.id for one in group),
            confidence=0.9,
        )
        for at, group in enumerate(groups, start=1)
    ]


def laid(*pages: Page | Sequence[Page], earliest: str | None = None) -> list[Comparison]:
    """The comparisons of pages, each an account of its own, or of groups of pages.

    Numbers that one account alone tells are left out.
    """
    groups = [[one] if isinstance(one, Page) else list(one) for one in pages]
    by_id = {one.id: one for group in groups for one in group}
    story = Story(id="story-1", title="", pages=tuple(by_id), earliest=earliest, latest=earliest)
    found = compare(story, told(groups), by_id)
    return [one for one in found if one.verdict != "single" or len(one.cells) > 1]


def values(comparison: Comparison) -> list[str]:
    """The values of the accounts' cells."""
    return [cell.value for cell in comparison.cells if not cell.by_reader]
