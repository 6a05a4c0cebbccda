"""What the visible text of a page says of the page itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rashomon.model import Block, Metadatum, Span
from rashomon.pages import names, provenance, wording
from rashomon.pages.instants import day_of
from rashomon.pages.layout import Layout

BYLINE, CORRESPONDENT, DATELINE = 0.85, 0.7, 0.7
APPEAL, SYNDICATION, MASTHEAD, OWN_VOICE = 0.8, 0.7, 0.55, 0.45
"""Hand estimates: an outlet that begs in the first person is the page's own; a syndication
footer mostly stands on the outlet's own pages; an outlet that only speaks of its own
findings may be quoted at length by another."""

_OUTLET = r"(?:The )?[A-Z][\w.’'&-]*(?: (?:(?:of|the|and|&|for) )?[A-Z0-9][\w.’'&-]*){0,4}"
_PLEDGE = re.compile(
    r"\b(?:[Ss]upport|[Dd]onate to|[Ss]ubscribe to|[Ff]ollow|[Jj]oin|[Cc]ontribut\w* to"
    rf"|(?:[Rr]eader|[Ff]riend|[Mm]ember)s? of) (?P<outlet>{_OUTLET})"
)
_OPENERS = (
    r"(?:Now|But|And|Then|Today|So|Also|Since|While|When|This|That|It|He|She|We|They|Who|Nobody"
    r"|Police|I|You)\b"
)
_FINDS = re.compile(
    rf"\b(?!{_OPENERS})(?:[Tt]he (?=[A-Z]{{2}}))?"
    r"(?P<outlet>[A-Z]{2,6}|(?:The )?[A-Z]\w+(?: [A-Z]\w+){0,3}) (?:has|have) (?:now |also )?"
    r"(?:uncovered|learnt|learned|seen|obtained|discovered|found|been told|established)\b"
)
_HOUSE = re.compile(
    r"\bthis (?:programme|program|broadcast|newspaper|paper|website|site|publication|magazine)\b"
    r"|\b[Oo]ur (?:[\w’'-]+ ){0,4}(?:[Cc]orrespondent|[Rr]eporter|[Ee]ditor)\b"
    r"|\bthis exclusive report\b"
)


def claims(layout: Layout, blocks: Sequence[Block]) -> list[Metadatum]:
    """Title, publisher, bylines and dates as the text itself has them, with their spans."""
    return [
        *_titles(layout, blocks),
        *_bylines(layout, blocks),
        *_days(layout, blocks),
        *_outlets(layout, blocks),
        *_masthead(layout, blocks),
    ]


def _titles(layout: Layout, blocks: Sequence[Block]) -> Iterator[Metadatum]:
    for block in blocks:
        if block.role == "headline":
            yield _claim(layout, "title", block.span, "headline", block.confidence)


def _bylines(layout: Layout, blocks: Sequence[Block]) -> Iterator[Metadatum]:
    for block in blocks:
        words = layout.text[block.span[0] : block.span[1]]
        if block.role == "byline" and (match := provenance.BYLINE.match(words)):
            for name in names.people(match["names"]):
                at = block.span[0] + words.find(name)
                span = (at, at + len(name)) if name in words else block.span
                yield Metadatum(
                    field="byline", value=name, basis="text", confidence=BYLINE, span=span
                )
        elif block.role == "body" and "ur " in words:
            for match in provenance.CORRESPONDENT.finditer(words):
                group = match.lastgroup or "name"
                if names.is_person(match[group]):
                    span = _shifted(match.span(group), block)
                    yield _claim(layout, "byline", span, "text", CORRESPONDENT)


def _days(layout: Layout, blocks: Sequence[Block]) -> Iterator[Metadatum]:
    for block in blocks:
        if block.role not in {"dateline", "byline"}:
            continue
        words = layout.text[block.span[0] : block.span[1]]
        match = wording.DATE.search(words)
        if match and (day := day_of(match[0])):
            field = (
                "modified" if re.search(r"updated|modified", words, re.IGNORECASE) else "published"
            )
            yield Metadatum(
                field=field,
                value=day,
                basis="text",
                confidence=DATELINE,
                span=_shifted(match.span(), block),
            )


def _masthead(layout: Layout, blocks: Sequence[Block]) -> Iterator[Metadatum]:
    """A label at the very top of a dump that the text comes back to is the outlet's name."""
    first = next((block for block in blocks if block.role != "residue"), None)
    if len(layout.frames) > 1 or first is None or first.role != "navigation":
        return
    name = layout.text[slice(*first.span)]
    if len(name) <= 40 and re.fullmatch(_OUTLET, name) and name in layout.text[first.span[1] :]:
        yield _claim(layout, "publisher", first.span, "masthead", MASTHEAD)


def _outlets(layout: Layout, blocks: Sequence[Block]) -> Iterator[Metadatum]:
    house = any(_HOUSE.search(layout.text, *block.span) for block in blocks if block.role == "body")
    for block in blocks:
        words = layout.text[block.span[0] : block.span[1]]
        if block.role == "appeal":
            for match in _PLEDGE.finditer(words):
                yield _claim(
                    layout, "publisher", _shifted(match.span("outlet"), block), "appeal", APPEAL
                )
        elif block.role == "syndication":
            footer = provenance.SYNDICATION.search(words)
            if footer and footer["first"]:
                span = _shifted(footer.span("first"), block)
                yield _claim(layout, "publisher", span, "syndication footer", SYNDICATION)
        elif block.role == "body" and house:
            for match in _FINDS.finditer(words):
                span = _shifted(match.span("outlet"), block)
                yield _claim(layout, "publisher", span, "own voice", OWN_VOICE)


def _claim(layout: Layout, field: str, span: Span, basis: str, confidence: float) -> Metadatum:
    words = " ".join(layout.text[span[0] : span[1]].split())
    return Metadatum(field=field, value=words, basis=basis, confidence=confidence, span=span)


def _shifted(span: Span, block: Block) -> Span:
    return span[0] + block.span[0], span[1] + block.span[0]
