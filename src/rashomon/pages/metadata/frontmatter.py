"""What the head of a Markdown page says of it: its front matter, its first heading."""

from __future__ import annotations

import re

import msgspec

from rashomon.captures.files.frontmatter import BASIS, TRUST, end, read
from rashomon.model import Block, Metadatum
from rashomon.pages.metadata import declared, trust
from rashomon.pages.text.layout import Layout

_HEADING = re.compile(
    r"^#[ \t]+(?P<title>\S[^\r\n]*)|^(?P<over>\S[^\r\n]*)\r?\n={3,}[ \t]*\r?$", re.MULTILINE
)
_MARKS = re.compile(r"\[([^\]\[\n]+)\]\([^()\s]*\)|[*_`]{1,3}|[ \t]+#+[ \t]*$")


def parted(layout: Layout) -> tuple[tuple[Block, ...], Layout]:
    """The lines of front matter as blocks, and the page below them."""
    below = end(layout.text)
    above = [line for line in layout.lines if line.start < below]
    blocks = tuple(Block(span=line.span, role="other", confidence=1.0) for line in above)
    return blocks, msgspec.structs.replace(layout, lines=layout.lines[len(above) :])


def claims(text: str) -> list[Metadatum]:
    """The claims of front matter, when the file was clipped aside, and of the first heading.

    The text is the page's; the heading is that of the highest level, without Markdown's marks.
    """
    found = [
        Metadatum(field=field, value=value, basis=BASIS, confidence=TRUST, span=(start, end))
        for field, value, start, end in read(text)
        if field != "captured"
    ]
    found = [claim for said in found for claim in declared.normalised(said)]
    if heading := _HEADING.search(text, end(text)):
        part = heading.lastgroup or "title"
        title = _MARKS.sub(lambda mark: mark[1] or "", heading[part]).strip()
        sure, at = trust.of("title", "heading"), heading.span(part)
        found.append(
            Metadatum(field="title", value=title, basis="heading", confidence=sure, span=at)
        )
    return [claim for claim in found if claim.value]
