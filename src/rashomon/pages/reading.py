"""One capture read as a page: the steps in their order."""

from __future__ import annotations

import msgspec
import turbohtml
from turbohtml import Document

from rashomon.captures.media import MARKDOWN, MARKUP
from rashomon.model import Block, Capture, Dating, Intake, Page
from rashomon.pages import bounds, metadata, roles, walls
from rashomon.pages.blocks.network import Network
from rashomon.pages.decoding.decode import Source, decode
from rashomon.pages.metadata import captured, frontmatter, headings
from rashomon.pages.text import dump, markup
from rashomon.pages.text.layout import Layout


def read(intake: Intake, *, network: Network | None = None) -> Page:
    """Read a capture: its text, blocks, metadata and the map back to its bytes.

    Never fails on what a capture holds: damaged bytes read as U+FFFD, markup is parsed as
    browsers do. ``network`` is the role model, the shipped one if none is given.
    """
    source = decode(intake)
    document = None
    if intake.capture.media_type in MARKUP:
        document = turbohtml.parse(source.text, source_locations=True)
        layout = markup.lay_out(document, source.text)
    else:
        layout = dump.lay_out(source.text)
    layout, rest = bounds.within(layout)
    claims = metadata.claims(intake, document)
    if intake.capture.media_type == MARKDOWN:
        claims = [*frontmatter.claims(layout.text), *claims]
        header, story = frontmatter.parted(layout)
        blocks = (*header, *roles.assign(story, claims, network))
    else:
        blocks = headings.parted(layout, roles.assign(layout, claims, network))
    capture = _known(intake, source, layout, document)
    wall = walls.wall(layout, blocks, claims, capture.container)
    blocks = walls.behind(blocks, wall)
    found = metadata.settle(claims, layout, blocks, document, capture.captured)
    source_map = source.to_bytes(layout.runs)
    if rest:
        blocks = (*blocks, Block(span=rest, role="other", confidence=roles.LEAST))
    return Page(
        id=intake.given.id or intake.capture.sha256,
        capture=bounds.noted(capture, source_map, rest, is_cut=source.is_cut),
        text=layout.text,
        source_map=source_map,
        title=found.title,
        publisher=found.publisher,
        bylines=found.bylines,
        published=found.published,
        modified=found.modified,
        language=found.language,
        wall=wall,
        metadata=found.metadata,
        blocks=blocks,
    )


def _known(intake: Intake, source: Source, layout: Layout, document: Document | None) -> Capture:
    """The capture with what reading it told: encoding, and when it was taken at the latest.

    The ids of its ads, and what its cache left, tell when they were rendered; a file's own time
    only when it was last written, which may be long after.
    """
    return msgspec.structs.replace(
        intake.capture,
        encoding=source.encoding,
        captured=intake.capture.captured
        or _rendered(layout, source.text, document)
        or intake.given.saved,
    )


def _rendered(layout: Layout, source: str, document: Document | None) -> Dating | None:
    if document is None:
        return captured.rendered(layout.text)
    names = {frame.hint for frame in layout.frames} | captured.boxes(document)
    found = captured.rendered("\n".join(names))
    if found is None:
        return captured.cached(source)
    return msgspec.structs.replace(found, span=None)  # no part of the text
