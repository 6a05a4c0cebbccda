"""Roles in an HTML page: where the story stands among the boxes, then what each line is."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.model import Block, Role
from rashomon.pages import hints, pleas, provenance, threads, wording
from rashomon.pages.layout import Layout, Line

SURE, LIKELY, GUESS = 0.95, 0.8, 0.6
"""Hand estimates until step 2 trains a model."""

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
PARTS = frozenset({"p", "li", "blockquote", "td", "pre", "dd", "dt", "summary", "th"}) | HEADINGS

SIDE: dict[Role, float] = {
    "comment": 2.0,
    "advert": 0.5,
    "related": 0.5,
    "appeal": 0.4,
    "caption": 0.4,
    "other": 0.4,
    "navigation": 0.4,
    "byline": 0.2,
}
"""Share of a page's prose above which a box is no side matter, whatever it is called."""

DESCENT = 0.6
"""The story is in the one box that holds this much of the prose of the box around it."""
PLEA = 0.7
"""Amid a story a line must ask plainly before it counts as a plea."""
HEADLINE_WORDS = 5
"""Words from which a link is more likely another story's headline than a label."""
SHORTEST_TITLE = 8
"""Letters and digits of a heading that can be a page's title: 8, as in "Obituary"."""
STORY_SHARE, STORY_SIZE = 0.15, 3.0
"""Share of a page's prose, and hundreds of characters, that make a headline's box its story."""
NAMED = 0.25
"""A box with a story's name counts from this share of the page's prose."""


def assign(layout: Layout, titles: Sequence[str]) -> tuple[Block, ...]:
    """Blocks for the lines of an HTML page."""
    weights = [_weight(layout, line) for line in layout.lines]
    claimed = _claims(layout, _gather(layout, weights))
    titled = _titled(layout, titles, claimed)
    inside = _below(layout, _story(layout, weights, claimed, titled))
    headline = _top_heading(layout, inside) if titled is None else titled
    voices = threads.voices(layout, claimed)
    blocks = []
    for nth, line in enumerate(layout.lines):
        author = ordinal = None
        if nth == headline:
            role, confidence = _HEADLINE
        elif nth in voices:
            role, author, ordinal = voices[nth]
            confidence = LIKELY
        else:
            role, confidence = _role(layout, line, claimed[line.frame], inside[line.frame])
        blocks.append(
            Block(span=line.span, role=role, confidence=confidence, author=author, ordinal=ordinal)
        )
    return tuple(blocks)


_HEADLINE: tuple[Role, float] = ("headline", LIKELY)


def _weight(layout: Layout, line: Line) -> float:
    """How much prose a line holds, in hundreds of characters; links and labels hold none."""
    size = line.end - line.start
    if size < 30 or line.linked * 2 > size:
        return 0.0
    weight = min((size - 2 * line.linked) / 100, 6.0)
    if wording.has_sentence(layout.text[line.start : line.end]):
        return weight
    return weight * (0.5 if layout.frames[line.frame].tag == "p" else 0.2)


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
        if nth == 0 or frame.tag in {"html", "body", "main"}:
            continue
        around = claimed[frame.parent]
        if hints.names_story(frame) and mass[nth] >= NAMED * mass[0] and around != "comment":
            continue
        own = hints.own_role(frame)
        if own is not None and mass[nth] > SIDE[own] * mass[0]:
            own = None
        claimed[nth] = around if around == "comment" else own or around
    return claimed


def _story(
    layout: Layout, weights: Sequence[float], claimed: Sequence[Role | None], titled: int | None
) -> int:
    """The box the story stands in: where the prose is, unless a box close by is called so."""
    free = [
        weight if claimed[line.frame] is None else 0.0
        for line, weight in zip(layout.lines, weights, strict=True)
    ]
    mass = _gather(layout, free)
    start = 0 if titled is None else _around(layout, mass, layout.lines[titled].frame)
    dense = _densest(layout, mass, start)
    within = _below(layout, start)
    named = [
        nth
        for nth, frame in enumerate(layout.frames)
        if within[nth]
        and claimed[nth] is None
        and mass[nth] > NAMED * mass[start]
        and hints.names_story(frame)
    ]
    if not named:
        return dense
    best = max(named, key=lambda nth: (mass[nth], nth))
    return best if mass[best] >= 0.5 * mass[dense] or _below(layout, best)[dense] else dense


def _around(layout: Layout, mass: Sequence[float], box: int) -> int:
    """The nearest box around the headline that holds enough prose to be its story."""
    while box and mass[box] < max(STORY_SHARE * mass[0], STORY_SIZE):
        box = layout.frames[box].parent
    return box


def _densest(layout: Layout, mass: Sequence[float], start: int) -> int:
    """Go down from a box for as long as one inside holds most of the prose of the last."""
    heaviest = list(range(len(mass)))
    top = [0.0] * len(mass)
    for nth in range(1, len(mass)):
        parent = layout.frames[nth].parent
        if mass[nth] > top[parent]:
            top[parent], heaviest[parent] = mass[nth], nth
    at = start
    while heaviest[at] != at and top[at] >= DESCENT * mass[at]:
        if layout.frames[heaviest[at]].tag in PARTS:
            break
        at = heaviest[at]
    return at


def _below(layout: Layout, box: int) -> list[bool]:
    """For each box whether it is this one or stands in it."""
    below = [False] * len(layout.frames)
    for nth, frame in enumerate(layout.frames):
        below[nth] = nth == box or (nth > 0 and below[frame.parent])
    return below


def _role(layout: Layout, line: Line, claim: Role | None, inside: bool) -> tuple[Role, float]:
    """The role of a line: its wording where that is plain, then its box, then its place."""
    words = layout.text[line.start : line.end]
    if provenance.is_syndication(words):
        return "syndication", SURE
    if claim in {None, "navigation", "byline"} and (said := _small(words)):
        return said, LIKELY
    if claim is not None:
        return claim, LIKELY
    return _amid(layout, line, words) if inside else (_outside(line, words), GUESS)


def _amid(layout: Layout, line: Line, words: str) -> tuple[Role, float]:
    """The role of a line that stands in the story's own box."""
    tag = layout.frames[line.frame].tag
    if provenance.is_credit(words):
        return "credit", LIKELY
    if line.linked > 0.8 * len(words) and len(words) < 120 and tag != "blockquote":
        return _link(words), GUESS
    if tag in PARTS or len(words) > 60:
        return "body", SURE if tag == "p" else LIKELY
    return ("body", GUESS) if wording.ends_as_sentence(words) else ("other", GUESS)


def _small(words: str) -> Role | None:
    """What a line of few words is by its wording alone."""
    if provenance.is_byline(words):
        return "byline"
    if wording.is_dateline(words):
        return "dateline"
    if pleas.is_related(words):
        return "related"
    return "appeal" if len(words) < 300 and pleas.plea(words) >= PLEA else None


def _outside(line: Line, words: str) -> Role:
    if line.linked * 2 <= len(words):
        return "other"
    return _link(words)


def _link(words: str) -> Role:
    return "related" if len(words.split()) >= HEADLINE_WORDS else "navigation"


def _titled(layout: Layout, titles: Sequence[str], claimed: Sequence[Role | None]) -> int | None:
    """The heading that says most of the page's title; else the first ``h1``."""
    wanted = [wording.plain(title) for title in titles]
    best: tuple[float, int] | None = None
    first: int | None = None
    for nth, line in enumerate(layout.lines):
        frame = layout.frames[line.frame]
        if frame.tag not in HEADINGS and "title" not in frame.hint:
            continue
        own = wording.plain(layout.text[line.start : line.end])
        if len(own) < SHORTEST_TITLE:
            continue
        share = max((_share(own, title) for title in wanted), default=0.0)
        share -= 0.3 * (claimed[line.frame] is not None)
        if share >= 0.5 and (best is None or share > best[0]):
            best = share, nth
        if frame.tag == "h1" and first is None:
            first = nth
    return best[1] if best else first


def _top_heading(layout: Layout, inside: Sequence[bool]) -> int | None:
    """The first heading of the story's box, where no prose stands before it."""
    for nth, line in enumerate(layout.lines):
        if not inside[line.frame]:
            continue
        if layout.frames[line.frame].tag in HEADINGS:
            return nth
        if _weight(layout, line) > 0.5:
            return None
    return None


def _share(heading: str, title: str) -> float:
    """How much of a title a heading says, or the other way round where it says more."""
    if heading in title:
        return len(heading) / len(title)
    return len(title) / len(heading) if title and title in heading else 0.0
