"""Roles in a text dump: wording first, then place and neighbours."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

from rashomon.model import Block, Role
from rashomon.pages import pleas, provenance, residue, wording
from rashomon.pages.layout import Layout, Line

SURE, LIKELY, GUESS = 0.95, 0.8, 0.6
"""Hand estimates until step 2 trains a model: a form seen in one role only; a form that
mostly means it; a decision by place and length."""

PARAGRAPH = 80
"""Characters from which a line with a sentence in it is taken for prose, not for a label."""
TALK = 0.5
"""Signs of talk in a hundred characters: report has next to none."""
SENTENCE = 25
"""Characters of a sentence that closes a story."""
HEADLINE = 220
"""No headline is longer."""
HEAD = 8
"""Lines from the top within which a headline stands, code not counted."""
SCRAP = 2
"""Lines of a page that is no page but a passage cut out of one."""
WORDS_OF_A_SCRAP = 4
PLEA = 0.6
"""From here on a line asks more than it tells."""


class Labels:
    """Roles being settled, strongest evidence first; what is settled is not overturned."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.lines = layout.lines
        self.words = [layout.text[line.start : line.end] for line in layout.lines]
        self.roles: list[tuple[Role, float] | None] = [None] * len(layout.lines)
        self.ordinals: dict[int, int] = {}

    def is_prose(self, nth: int) -> bool:
        """Whether a line is prose, by the measure of this page."""
        return len(self.words[nth]) >= self.paragraph and wording.has_sentence(self.words[nth])

    @cached_property
    def paragraph(self) -> int:
        """Characters from which a line with a sentence is prose; a page of short lines has less."""
        told = (self.words[nth] for nth in self.open())
        longest = max((len(words) for words in told if wording.has_sentence(words)), default=0)
        return PARAGRAPH if longest >= PARAGRAPH else longest // 2

    def settle(self, nth: int, role: Role, confidence: float) -> None:
        """Give a line its role, if it has none."""
        if self.roles[nth] is None:
            self.roles[nth] = (role, confidence)

    def open(self) -> list[int]:
        """The lines without a role so far."""
        return [nth for nth, role in enumerate(self.roles) if role is None]

    def role(self, nth: int) -> Role | None:
        """The role of a line, if settled; ``None`` also beyond either end of the page."""
        settled = self.roles[nth] if 0 <= nth < len(self.roles) else None
        return settled[0] if settled else None

    def blocks(self) -> tuple[Block, ...]:
        """The lines as blocks; what is still open is ``other``."""
        return tuple(
            self._block(nth, line, role)
            for nth, (line, role) in enumerate(zip(self.lines, self.roles, strict=True))
        )

    def _block(self, nth: int, line: Line, settled: tuple[Role, float] | None) -> Block:
        role, confidence = settled or ("other", GUESS)
        return Block(
            span=line.span, role=role, confidence=confidence, ordinal=self.ordinals.get(nth)
        )


def assign(layout: Layout, titles: Sequence[str]) -> tuple[Block, ...]:
    """Blocks for the lines of a dump."""
    labels = Labels(layout)
    _by_wording(labels)
    _between_code(labels)
    _numbered_comments(labels)
    _headline(labels, titles)
    _beside_pleas(labels)
    _prose(labels)
    return labels.blocks()


def _by_wording(labels: Labels) -> None:
    for nth, words in enumerate(labels.words):
        if residue.is_residue(words):
            labels.settle(nth, "residue", SURE)
        elif provenance.is_syndication(words):
            labels.settle(nth, "syndication", SURE)
        elif provenance.is_byline(words):
            labels.settle(nth, "byline", LIKELY)
        elif wording.is_dateline(words):
            labels.settle(nth, "dateline", SURE)
        elif provenance.is_credit(words):
            labels.settle(nth, "credit", LIKELY)
        elif pleas.is_related(words):
            labels.settle(nth, "related", LIKELY)
        elif pleas.plea(words) >= PLEA:
            labels.settle(nth, "appeal", LIKELY)


def _between_code(labels: Labels) -> None:
    """What stands between two lines of code and is no sentence is code too."""
    for nth in labels.open():
        amid_code = labels.role(nth - 1) == labels.role(nth + 1) == "residue"
        if amid_code and not wording.ends_as_sentence(labels.words[nth]):
            labels.settle(nth, "residue", GUESS)


def _numbered_comments(labels: Labels) -> None:
    """Reader comments numbered from 1 that run to the end of the page.

    An article's own numbered list is told apart by how it reads, and, where its items are
    not set in as comments are, by being short.
    """
    starts = _numbering(labels)
    if len(starts) < 2:
        return
    items = [labels.words[nth] for nth in starts]
    talks = sum(wording.informality(words) > TALK for words in items) >= 0.4 * len(items)
    set_in = all(_indent(labels, nth) for nth in starts)
    long = sum(map(len, items)) > PARAGRAPH * len(items)
    if not (talks and (set_in or long)):
        return
    ordinal = 0
    for nth in range(starts[0], len(labels.lines)):
        ordinal += nth in starts
        if labels.role(nth) not in {"residue", "syndication"}:
            labels.roles[nth] = ("comment", SURE if set_in else LIKELY)
            labels.ordinals[nth] = ordinal


def _numbering(labels: Labels) -> list[int]:
    """The lines that count 1, 2, 3 … to the last number on the page."""
    starts: list[int] = []
    for nth, words in enumerate(labels.words):
        match = wording.NUMBERED.match(words)
        if match and int(match[1]) == len(starts) + 1:
            starts.append(nth)
        elif match and int(match[1]) == 1:
            starts = [nth]
    return starts


def _indent(labels: Labels, nth: int) -> bool:
    start = labels.lines[nth].start
    return start > 0 and labels.layout.text[start - 1] in " \t\u00a0"


def _headline(labels: Labels, titles: Sequence[str]) -> None:
    """The line a container or a footer calls the page by; else the best one at the top."""
    footers = (provenance.SYNDICATION.search(words) for words in labels.words if len(words) < 600)
    wanted = {wording.plain(title) for title in titles}
    wanted |= {wording.plain(match["title"]) for match in footers if match and match["title"]}
    top = [nth for nth in range(len(labels.lines)) if labels.role(nth) != "residue"][:HEAD]
    named = [nth for nth in top if wording.plain(labels.words[nth]) in wanted - {""}]
    if named:
        labels.roles[named[0]] = ("headline", SURE)
        return
    candidates = []
    for nth in top:
        if labels.role(nth) is None and labels.is_prose(nth):
            break
        if labels.role(nth) is None and _could_head(labels.words[nth]):
            candidates.append(nth)
    below = range(candidates[0] + 1, len(labels.lines)) if candidates else range(0)
    if any(labels.is_prose(nth) for nth in below):
        best = max(candidates, key=lambda nth: min(len(labels.words[nth].split()), 5))
        labels.settle(best, "headline", LIKELY if best == top[0] else GUESS)


def _could_head(words: str) -> bool:
    count = len(words.split())
    return (
        count >= 3
        and len(words) <= HEADLINE
        and not words.endswith((".", ":", ";", ","))
        and not any(mark in words for mark in ("|", " · ", " • ", " › ", "©"))
    )


def _beside_pleas(labels: Labels) -> None:
    """A line that speaks to the reader and stands between pleas, or after one, is one too."""
    asking = [nth for nth in range(len(labels.lines)) if labels.role(nth) == "appeal"]
    for before, after in pairwise(asking):
        between = [nth for nth in range(before + 1, after) if labels.role(nth) is None]
        if len(between) <= 3 and all(_pleads_on(labels.words[nth]) for nth in between):
            for nth in between:
                labels.settle(nth, "appeal", GUESS)
    for nth in asking:
        for beside in (nth + 1, nth - 1):
            if 0 <= beside < len(labels.lines) and pleas.pleads_on(labels.words[beside]):
                labels.settle(beside, "appeal", GUESS)


def _pleads_on(words: str) -> bool:
    return pleas.addresses_reader(words) or len(words) < PARAGRAPH


def _prose(labels: Labels) -> None:
    for nth in labels.open():
        if labels.is_prose(nth):
            size = len(labels.words[nth])
            labels.settle(nth, "body", SURE if size > 2 * PARAGRAPH else LIKELY)
    _between_prose(labels)
    _scrap(labels)
    repeated = Counter(labels.words)
    for nth in labels.open():
        words = labels.words[nth]
        is_label = repeated[words] > 1 or not wording.has_sentence(words)
        labels.settle(nth, "navigation" if is_label else "other", GUESS)


def _scrap(labels: Labels) -> None:
    """A page of a line or two is a scrap of an article, whatever its punctuation."""
    if len(labels.lines) > SCRAP or any(labels.role(nth) for nth in range(len(labels.lines))):
        return
    for nth in labels.open():
        if len(labels.words[nth].split()) >= WORDS_OF_A_SCRAP:
            labels.settle(nth, "body", GUESS)


def _between_prose(labels: Labels) -> None:
    """Short lines amid paragraphs: a sentence is prose, and so is a subheading before one."""
    prose = [nth for nth in range(len(labels.lines)) if labels.role(nth) == "body"]
    if not prose:
        return
    for nth in labels.open():
        if _goes_with_prose(labels, nth, prose[0], prose[-1]):
            labels.settle(nth, "body", GUESS)


def _goes_with_prose(labels: Labels, nth: int, first: int, last: int) -> bool:
    words = labels.words[nth]
    if first <= nth <= last:
        return wording.ends_as_sentence(words) or _is_subheading(labels, nth)
    if nth == last + 1:
        return wording.ends_as_sentence(words) and len(words) > SENTENCE
    return nth < first and labels.role(nth - 1) == "headline" and wording.has_sentence(words)


def _is_subheading(labels: Labels, nth: int) -> bool:
    return (
        labels.role(nth + 1) == "body"
        and labels.role(nth - 1) in {"body", "residue"}
        and len(labels.words[nth]) < PARAGRAPH
    )
