"""Roles in a text dump: wording first, then place and neighbours."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.model import Block, Role
from rashomon.pages import wording
from rashomon.pages.layout import Layout, Line

SURE, LIKELY, GUESS = 0.95, 0.8, 0.6
"""Hand estimates until step 2 trains a model: a form seen in one role only; a form that
mostly means it; a decision by place and length."""

PARAGRAPH = 80
"""Characters from which a line with a sentence in it is taken for prose, not for a label."""
HEADLINE = 220
"""No headline is longer."""


class _Labels:
    """Roles being settled, strongest evidence first; what is settled is not overturned."""

    def __init__(self, layout: Layout) -> None:
        self.lines = layout.lines
        self.words = [layout.text[line.start : line.end] for line in layout.lines]
        self.roles: list[tuple[Role, float] | None] = [None] * len(layout.lines)
        self.ordinals: dict[int, int] = {}

    def settle(self, nth: int, role: Role, confidence: float) -> None:
        if self.roles[nth] is None:
            self.roles[nth] = (role, confidence)

    def open(self) -> list[int]:
        """The lines without a role so far."""
        return [nth for nth, role in enumerate(self.roles) if role is None]

    def role(self, nth: int) -> Role | None:
        """The role of a line, if settled."""
        settled = self.roles[nth]
        return settled[0] if settled else None


def assign(layout: Layout, titles: Sequence[str]) -> tuple[Block, ...]:
    """Blocks for the lines of a dump."""
    labels = _Labels(layout)
    _by_wording(labels)
    _numbered_comments(labels, layout)
    _headline(labels, titles)
    _pleas_between(labels)
    _prose(labels)
    return tuple(
        _block(line, role, labels.ordinals.get(nth))
        for nth, (line, role) in enumerate(zip(labels.lines, labels.roles, strict=True))
    )


def _block(line: Line, settled: tuple[Role, float] | None, ordinal: int | None) -> Block:
    role, confidence = settled or ("other", GUESS)
    return Block(span=line.span, role=role, confidence=confidence, ordinal=ordinal)


def _by_wording(labels: _Labels) -> None:
    for nth, words in enumerate(labels.words):
        if wording.is_residue(words):
            labels.settle(nth, "residue", SURE)
        elif wording.is_syndication(words):
            labels.settle(nth, "syndication", SURE)
        elif wording.is_byline(words):
            labels.settle(nth, "byline", LIKELY)
        elif wording.is_dateline(words):
            labels.settle(nth, "dateline", SURE)
        elif wording.is_credit(words):
            labels.settle(nth, "credit", LIKELY)
        elif wording.plea(words) >= 0.45:
            labels.settle(nth, "appeal", LIKELY)


def _numbered_comments(labels: _Labels, layout: Layout) -> None:
    """Reader comments numbered from 1 that run to the end of the page.

    An article's own numbered list is told apart by what follows it, by not being set in,
    and by the way it talks.
    """
    starts = _numbering(labels)
    if len(starts) < 2:
        return
    first = starts[0]
    talk = [wording.informality(labels.words[nth]) for nth in starts]
    set_in = all(_indent(layout, nth) > 0 for nth in starts)
    talks = sum(rate > 0.5 for rate in talk) >= 0.4 * len(talk)
    if not (set_in or talks):
        return
    confidence = SURE if set_in and talks else LIKELY
    ordinal = 0
    for nth in range(first, len(labels.lines)):
        ordinal += nth in starts
        labels.roles[nth] = None if labels.role(nth) in {"appeal", "byline"} else labels.roles[nth]
        if labels.role(nth) is None:
            labels.settle(nth, "comment", confidence)
            labels.ordinals[nth] = ordinal


def _numbering(labels: _Labels) -> list[int]:
    """The lines that count 1, 2, 3 … to the last number on the page."""
    starts: list[int] = []
    for nth, words in enumerate(labels.words):
        match = wording.NUMBERED.match(words)
        if match is None:
            continue
        if int(match[1]) == len(starts) + 1:
            starts.append(nth)
        elif int(match[1]) == 1:
            starts = [nth]
    return starts


def _indent(layout: Layout, nth: int) -> int:
    start = layout.lines[nth].start
    head = layout.text[max(0, start - 12) : start]
    return len(head) - len(head.rstrip(" \t"))


def _headline(labels: _Labels, titles: Sequence[str]) -> None:
    """A title the container gives, else the first words of the page if they could be one."""
    wanted = {_plain(title) for title in titles if title}
    for nth in labels.open():
        if _plain(labels.words[nth]) in wanted:
            labels.settle(nth, "headline", SURE)
            return
    seen = 0
    for nth in labels.open():
        words = labels.words[nth]
        seen += 1
        if seen > 5 or len(words) > HEADLINE:
            return
        if len(words.split()) >= 3 and not words.endswith((".", ":", ";", ",")):
            if any(len(later) > PARAGRAPH for later in labels.words[nth + 1 :]):
                labels.settle(nth, "headline", LIKELY if seen == 1 else GUESS)
            return


def _plain(words: str) -> str:
    return "".join(filter(str.isalnum, words.casefold()))


def _pleas_between(labels: _Labels) -> None:
    """A line that addresses the reader and stands between pleas, or right beside one, is one."""
    pleas = [nth for nth in range(len(labels.lines)) if labels.role(nth) == "appeal"]
    for before, after in zip(pleas, pleas[1:], strict=False):
        between = [nth for nth in range(before + 1, after) if labels.role(nth) is None]
        if len(between) <= 3 and all(
            wording.addresses_reader(labels.words[nth]) or len(labels.words[nth]) < PARAGRAPH
            for nth in between
        ):
            for nth in between:
                labels.settle(nth, "appeal", GUESS)


def _prose(labels: _Labels) -> None:
    for nth in labels.open():
        words = labels.words[nth]
        if len(words) >= PARAGRAPH and wording.has_sentence(words):
            labels.settle(nth, "body", SURE if len(words) > 2 * PARAGRAPH else LIKELY)
    _between_prose(labels)
    for nth in labels.open():
        labels.settle(
            nth, "other" if wording.has_sentence(labels.words[nth]) else "navigation", GUESS
        )


def _between_prose(labels: _Labels) -> None:
    """Short lines amid paragraphs: a sentence is prose, and so is a subheading before one."""
    prose = [nth for nth in range(len(labels.lines)) if labels.role(nth) == "body"]
    if not prose:
        return
    first, last = prose[0], prose[-1]
    if labels.role(max(first - 1, 0)) == "headline":
        first -= 1
    for nth in labels.open():
        words = labels.words[nth]
        if first < nth <= last and (wording.ends_as_sentence(words) or _is_subheading(labels, nth)):
            labels.settle(nth, "body", GUESS)
        elif nth == last + 1 and wording.ends_as_sentence(words) and len(words) > 25:
            labels.settle(nth, "body", GUESS)


def _is_subheading(labels: _Labels, nth: int) -> bool:
    following = nth + 1
    return (
        following < len(labels.lines)
        and labels.role(following) == "body"
        and labels.role(nth - 1) in {"body", "residue"}
        and len(labels.words[nth]) < PARAGRAPH
    )
