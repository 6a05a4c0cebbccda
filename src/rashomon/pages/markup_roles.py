"""Roles in an HTML page: where the story stands among the boxes, then what each line is."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.model import Block, Role
from rashomon.pages import hints, wording
from rashomon.pages.layout import Layout, Line

SURE, LIKELY, GUESS = 0.95, 0.8, 0.6
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
MAJORITY = 0.5
"""A box holding more than this share of a page's prose is no side matter, whatever its name."""


def assign(layout: Layout, titles: Sequence[str]) -> tuple[Block, ...]:
    """Blocks for the lines of an HTML page."""
    lines, frames = layout.lines, layout.frames
    weights = [_weight(layout, line) for line in lines]
    mass = _gather(layout, [max(weight, 0.0) for weight in weights])
    claimed = _claims(layout, mass)
    totals = _gather(
        layout,
        [
            weight if claimed[line.frame] is None else min(weight, 0.0) * 0.5
            for line, weight in zip(lines, weights, strict=True)
        ],
    )
    story = _story(layout, totals)
    inside = _inside(layout, story)
    headline = _headline(layout, titles)
    blocks = []
    for nth, line in enumerate(lines):
        role, confidence = _role(
            layout, line, weights[nth], claimed[line.frame], inside[line.frame]
        )
        if nth == headline:
            role, confidence = "headline", LIKELY
        blocks.append(Block(span=line.span, role=role, confidence=confidence))
    return tuple(blocks)


def _weight(layout: Layout, line: Line) -> float:
    """How much a line looks like prose of the story: characters, links, sentences."""
    size = line.end - line.start
    share = line.linked / size
    if share > 0.5:
        return -1.0 if size < 60 else -2.0
    words = layout.text[line.start : line.end]
    if size < 30:
        return -0.3
    plain = size - 3 * line.linked
    weight = min(plain / 100, 6.0)
    if not wording.has_sentence(words):
        weight = min(weight * 0.3, 0.3) if layout.frames[line.frame].tag != "p" else weight * 0.6
    return weight


def _gather(layout: Layout, values: Sequence[float]) -> list[float]:
    """The sum of the lines' values in each box."""
    sums = [0.0] * len(layout.frames)
    for line, value in zip(layout.lines, values, strict=True):
        sums[line.frame] += value
    for nth in range(len(sums) - 1, 0, -1):
        sums[layout.frames[nth].parent] += sums[nth]
    return sums


def _claims(layout: Layout, mass: Sequence[float]) -> list[Role | None]:
    """For each box the role that it or the nearest box around it claims."""
    claimed: list[Role | None] = [None] * len(layout.frames)
    for nth, frame in enumerate(layout.frames):
        if nth == 0:
            continue
        own = hints.own_role(frame)
        if own is not None and (
            mass[nth] > MAJORITY * mass[0] or frame.tag in {"html", "body", "main"}
        ):
            own = None
        claimed[nth] = own or claimed[frame.parent]
    return claimed


def _story(layout: Layout, totals: Sequence[float]) -> int:
    best = max(range(len(totals)), key=lambda nth: (totals[nth], nth))
    return best


def _inside(layout: Layout, story: int) -> list[bool]:
    inside = [False] * len(layout.frames)
    for nth, frame in enumerate(layout.frames):
        inside[nth] = nth == story or (nth > 0 and inside[frame.parent])
    return inside


def _role(
    layout: Layout, line: Line, weight: float, claim: Role | None, inside: bool
) -> tuple[Role, float]:
    words = layout.text[line.start : line.end]
    if wording.is_syndication(words):
        return "syndication", SURE
    if claim is not None:
        return claim, LIKELY
    if not inside:
        return ("navigation" if line.linked * 2 > len(words) else "other"), GUESS
    if wording.is_byline(words):
        return "byline", LIKELY
    if wording.is_dateline(words):
        return "dateline", LIKELY
    if wording.is_credit(words):
        return "credit", LIKELY
    if wording.plea(words) >= 0.7 and len(words) < 300:
        return "appeal", GUESS
    tag = layout.frames[line.frame].tag
    if line.linked > 0.8 * len(words) and tag != "p":
        return "related", GUESS
    if (
        tag in HEADINGS
        or tag in {"p", "li", "blockquote", "td", "pre", "dd", "dt"}
        or len(words) > 60
    ):
        return "body", SURE if weight > 1 else LIKELY
    return ("body", GUESS) if wording.ends_as_sentence(words) else ("other", GUESS)


def _headline(layout: Layout, titles: Sequence[str]) -> int | None:
    """The heading that reads like the page's title; else the first ``h1``."""
    wanted = [_plain(title) for title in titles]
    first: int | None = None
    for nth, line in enumerate(layout.lines):
        tag = layout.frames[line.frame].tag
        if tag not in HEADINGS and line.hint == "":
            continue
        own = _plain(layout.text[line.start : line.end])
        if (
            tag in HEADINGS
            and len(own) > 10
            and any(own in title or title in own for title in wanted if title)
        ):
            return nth
        if tag == "h1" and first is None and len(own) > 10:
            first = nth
    return first


def _plain(words: str) -> str:
    return "".join(filter(str.isalnum, words.casefold()))
