"""Which part each line of a page plays: blocks with roles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet

import msgspec
import numpy as np
import numpy.typing as npt

from rashomon.model import ROLES, Block, Metadatum, Role
from rashomon.pages.blocks.features import seen
from rashomon.pages.blocks.formulas import followed, footers, republished, without_fields
from rashomon.pages.blocks.furniture import told_apart, worded
from rashomon.pages.blocks.lists import of_one_kind
from rashomon.pages.blocks.network import Network, shipped
from rashomon.pages.blocks.quotes import set_off
from rashomon.pages.blocks.stretch import GAP, GAP_OF_DUMPS, arranged
from rashomon.pages.comments import threads
from rashomon.pages.comments.chains import chains
from rashomon.pages.comments.entries import without_entries
from rashomon.pages.comments.forums import as_posts
from rashomon.pages.text.layout import Frame, Layout, Line
from rashomon.pages.wording import residue

Probabilities = npt.NDArray[np.float32]

_HEADLINE, _BODY, _COMMENT, _APPEAL, _RESIDUE, _OTHER = (
    ROLES.index(role) for role in ("headline", "body", "comment", "appeal", "residue", "other")
)
_WORD = re.compile(r"\w+")
UNSURE = 0.25
"""Probability under which the likeliest role is not worth naming."""
ASKING = 0.3
"""Probability under which a line is no appeal, if it may be some other furniture of the page; by
cross-validation of the labels that are learned from."""
LEAST = 0.01
"""Confidence in ``other`` where even that is not likely."""
AT_ONCE = 20_000
"""Lines that are looked at together; no page that people read has more."""
LONG_HEADLINE = 100
"""Characters from which on a line must have the words of the page's title to be its headline."""
SAME_TITLE = 0.6
"""Words in common, of the shorter, that make a line the title."""
HEADED = 0.12
"""Probability from which the likeliest line above a story is its headline; from the dev corpora."""


def assign(
    layout: Layout, claims: Sequence[Metadatum], network: Network | None = None
) -> tuple[Block, ...]:
    """Blocks for all lines of a page, in order, each with its role.

    ``claims`` are what the page's markup or row says of it: its title helps to find the
    headline. ``network`` is the role model, the shipped one if none is given.
    """
    if not layout.lines:
        return ()
    titles = [claim.value for claim in claims if claim.field == "title"]
    parts = [(_network_for(part), seen(part, titles)) for part in _parts(layout)]
    likely = np.concatenate(
        [(network or fitting).probabilities(features) for fitting, features in parts]
    )
    times = np.concatenate([features.times for _, features in parts])
    sizes = np.array(layout.sizes, dtype=float)
    is_dump = layout.is_dump
    if is_dump:
        likely = _told_in_text(likely, layout, titles)
    printed = footers(layout)
    likely = without_entries(_threaded(republished(likely, printed), layout), layout)
    gap = GAP_OF_DUMPS if is_dump else GAP
    likely = _headed(arranged(likely, sizes, times, gap))
    if len(parts) == 1:
        reader = shipped("dump_furniture" if is_dump else "furniture")
        second = reader.probabilities(worded(parts[0][1], layout))
        likely = followed(republished(told_apart(likely, second), printed), layout)
    likely = _unsure(_asking(without_fields(as_posts(likely, layout), layout)))
    best = likely.argmax(axis=1).tolist()
    confidence = likely.max(axis=1).round(3).tolist()
    roles: list[Role] = [ROLES[nth] for nth in best]
    quotes = set_off(layout)
    blocks = [
        Block(
            span=span,
            role=role,
            confidence=sure,
            quoted=role != "comment" and line.frame in quotes,
        )
        for span, line, role, sure in zip(
            layout.spans, layout.lines, roles, confidence, strict=True
        )
    ]
    for remark in threads.remarks(layout, roles):
        for nth in remark.lines:
            blocks[nth] = msgspec.structs.replace(
                blocks[nth],
                author=remark.author,
                ordinal=remark.ordinal,
                time=remark.time,
                parent=remark.parent,
            )
    return tuple(_whole_comments(blocks))


def _network_for(layout: Layout) -> Network:
    return shipped("dump" if layout.is_dump else "markup")


def _parts(layout: Layout) -> Iterator[Layout]:
    """The layout itself; one of endless lines by pieces, as dumps without their boxes."""
    if len(layout.lines) <= AT_ONCE:
        yield layout
        return
    for first in range(0, len(layout.lines), AT_ONCE):
        lines = layout.lines[first : first + AT_ONCE]
        start, end = lines[0].start, lines[-1].end
        moved = tuple(Line(line.start - start, line.end - start) for line in lines)
        yield Layout(layout.text[start:end], (), moved, (Frame("", "", 0),))


def _told_in_text(likely: Probabilities, layout: Layout, titles: Sequence[str]) -> Probabilities:
    """The same for a dump, with what its lines say together, having no markup to say it."""
    likely = of_one_kind(_coded(likely, layout), layout)
    told = _are_told(layout, titles)
    likely[told, _BODY] += likely[told, _HEADLINE]
    likely[told, _HEADLINE] = 0
    return likely


def _coded(likely: Probabilities, layout: Layout) -> Probabilities:
    """The same, what stands within comments and strings of code no story."""
    kept = likely.copy()
    inside = residue.enclosed(layout.said)
    kept[inside, _RESIDUE] += kept[inside, _BODY]
    kept[inside, _BODY] = 0
    return kept


def _threaded(likely: Probabilities, layout: Layout) -> Probabilities:
    """The same, what stands in threads of comments that are told by their heads no story.

    The heads themselves are comments too, unless markup tells what they are.
    """
    kept = likely.copy()
    for chain in chains(layout):
        inside, heads = list(chain.lines), list(chain.heads)
        kept[inside, _COMMENT] += kept[inside, _BODY]
        kept[inside, _BODY] = 0
        if layout.is_dump:
            kept[heads] = 0
            kept[heads, _COMMENT] = 1
    return kept


def _are_told(layout: Layout, titles: Sequence[str]) -> list[int]:
    """The lines of a dump that are sentences, and not the title the page is known to have."""
    known = [set(_WORD.findall(title.casefold())) for title in titles]
    if not known:
        return []
    return [
        nth
        for nth, words in enumerate(layout.said)
        if len(words) >= LONG_HEADLINE and not any(_has(words, title) for title in known)
    ]


def _has(line: str, title: AbstractSet[str]) -> bool:
    words = set(_WORD.findall(line.casefold()))
    return len(words & title) >= SAME_TITLE * min(len(words), len(title))


def _asking(likely: Probabilities) -> Probabilities:
    """The same, lines that are hardly likelier to ask for something than not as what else they are.

    What is left of a story or a thread is neither: that would let an appeal into the article.
    """
    kept = likely.copy()
    doubtful = (likely.argmax(axis=1) == _APPEAL) & (likely[:, _APPEAL] < ASKING)
    kept[np.ix_(doubtful, [_BODY, _COMMENT, _HEADLINE])] = 0
    others = kept[doubtful].copy()
    others[:, _APPEAL] = 0
    is_some = others.max(axis=1, initial=0) > 0
    kept[np.flatnonzero(doubtful)[is_some]] = others[is_some]
    return kept


def _unsure(likely: Probabilities) -> Probabilities:
    """The same, lines that might be anything as ``other``, with as little confidence."""
    kept = likely.copy()
    lost = likely.max(axis=1) < UNSURE
    lost &= likely.argmax(axis=1) != _HEADLINE
    kept[lost] = 0
    kept[lost, _OTHER] = np.maximum(likely[lost, _OTHER], LEAST)
    return kept


def _headed(likely: Probabilities) -> Probabilities:
    """The same with one line a headline, or none.

    A page has one; that of a story stands above it, so that little speaks for a line there
    is enough.
    """
    best = likely.argmax(axis=1)
    top = int(likely[:, _HEADLINE].argmax())
    if best[top] != _HEADLINE:
        story = np.flatnonzero(best == _BODY)
        above = likely[: story[0] if len(story) else 0, _HEADLINE]
        top = int(above.argmax()) if len(above) and above.max() >= HEADED else -1
    kept = likely.copy()
    kept[:, _HEADLINE] = 0
    if top >= 0:
        kept[top] = 0
        kept[top, _HEADLINE] = likely[top, _HEADLINE]
    return kept


def _whole_comments(blocks: Iterable[Block]) -> Iterator[Block]:
    """The same blocks, the lines of one comment that follow one another as one."""
    last: Block | None = None
    for block in blocks:
        if last and last.role == block.role == "comment" and last.ordinal == block.ordinal:
            sure = min(last.confidence, block.confidence)
            last = msgspec.structs.replace(
                last, span=(last.span[0], block.span[1]), confidence=sure
            )
            continue
        if last:
            yield last
        last = block
    if last:
        yield last
