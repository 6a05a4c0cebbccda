"""Pages made of a few words, for the tests of anchors."""

from __future__ import annotations

from rashomon.anchors import Anchors, find
from rashomon.model import Block, Capture, Dating, Page, Role, Span


def page(*blocks: str | tuple[Role, str], published: str | None = None, captured=None) -> Page:
    """A page of these blocks; one without a role is body."""
    told = [("body", block) if isinstance(block, str) else block for block in blocks]
    text, placed = "", []
    for role, words in told:
        placed.append(Block(span=(len(text), len(text) + len(words)), role=role, confidence=1.0))
        text += words + "\n\n"
    return Page(
        id="sample",
        capture=Capture(
            path="sample.txt",
            sha256="0" * 64,
            size=len(text.encode("utf-8", "surrogatepass")),
            media_type="text/plain",
            captured=_dating(captured, "uniqid"),
        ),
        text=text,
        source_map=(),
        published=_dating(published, "meta"),
        blocks=tuple(placed),
    )


def _dating(day, basis):
    return day and Dating(earliest=day, latest=day, basis=basis)


def anchors(*blocks, published="2031-03-12", captured=None) -> tuple[Page, Anchors]:
    """A page of these blocks, and what is found on it."""
    sample = page(*blocks, published=published, captured=captured)
    return sample, find(sample)


def inside_one_block(sample: Page, span: Span) -> bool:
    """Whether a span lies whole inside a block of the page."""
    return any(b.span[0] <= span[0] < span[1] <= b.span[1] for b in sample.blocks)
