"""Entries of a live page and of a feed: dated boxes, one like the other, that no reader wrote.

To the network they look like comments: somebody, a moment, a few words, again and again. But
readers sign what they say, and there are many of them. Entries of a story that is told as it
happens are signed by nobody or by the same few, and count the hours in one direction; items of a
feed are a moment and a headline.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from rashomon.model import ROLES
from rashomon.pages.blocks import hints
from rashomon.pages.comments.chains import is_label
from rashomon.pages.comments.heads import is_name, name_in
from rashomon.pages.comments.lines import Said, gather
from rashomon.pages.comments.times import Stamp, find
from rashomon.pages.text.layout import Frame, Layout
from rashomon.pages.wording.patterns import any_of, words

Probabilities = npt.NDArray[np.float32]

FEWEST = 4
"""Like boxes that make a list of entries."""
SOME = 0.05
"""Probability of a comment that is some: what else a line may be, the page as a whole decides."""
DATED, UNSIGNED = 0.8, 0.2
"""Shares of the entries with a moment, at the least, and with a name where nobody signs."""
EACH = 4
"""Entries for each of those who sign them, at the least."""
HEAD = 3
"""Lines of an entry that may say whose it is and when."""
PROSE = 90
"""Characters from which on an entry is more than a headline, sentence or not."""
ABOVE = 3
"""Lines above a list that may say that comments follow."""

_BODY, _COMMENT, _RELATED = (ROLES.index(role) for role in ("body", "comment", "related"))
_IS_COMMENT = hints.ORDER.index("comment")
_ALONE = frozenset({"", "html", "body", "p", "br", "img", "td", "th", "tbody", "dd"})
_WHOLE = frozenset({"html", "body", "main"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LIVE = re.compile(
    r"(?<![a-z])"
    + any_of(
        r"live-?(?:blog|ticker|feed|cent(?:er|re)|updates?|coverage|posts?|event)|ticker",
        r"scribble|scrbbl|tik4|tickaroo|lenta|news-?feed|minute-?by-?minute|minuto-a-minuto",
    )
)
_REPLY = words(
    """
    reply replies answer respond antworten antwort répondre responder contestar rispondi ответить
    odpowiedz відповісти απάντηση yanıtla beantwoorden reageer odpovědět svar svara vastaa 回复 回覆
    返信 답글 رد
    """
)
_DIGITS = re.compile(r"\d+")
_SENTENCE = re.compile(r"[.!?…。！？]['\"”’»)\]]*\s*$")


class _Entry(NamedTuple):
    """The lines of one box, who signs it, when, and the lines that say neither."""

    lines: list[int]
    author: str | None
    stamp: Stamp | None
    told: list[int]


def without_entries(likely: Probabilities, layout: Layout) -> Probabilities:
    """The same lines x roles, entries of the page's own no comments: its story, or its teasers."""
    is_talk = likely[:, _COMMENT] >= SOME
    if layout.is_dump or not is_talk.any():
        return likely
    kept = likely
    for boxes in _lists(layout):
        lines = [nth for box in boxes for nth in box]
        if not is_talk[lines].any() or _is_thread(layout, lines):
            continue
        entries = [_entry(layout, box) for box in boxes]
        is_called_live = _is_called_live(layout.frames, layout.lines[lines[0]].frame)
        if _is_own(entries, is_called_live=is_called_live):
            kept = kept.copy() if kept is likely else kept
            _tell(kept, layout, entries)
    return kept


def _tell(likely: Probabilities, layout: Layout, entries: Sequence[_Entry]) -> None:
    """Say what the lines of such entries are, in place: prose is told, a headline leads on."""
    told = [nth for entry in entries for nth in entry.told]
    prose = [nth for nth in told if _is_prose(layout.said[nth])]
    if 2 * len(prose) >= len(entries):
        likely[told, _BODY] += likely[told, _COMMENT]
    else:
        likely[told] = 0
        likely[told, _RELATED] = 1
    lines = [nth for entry in entries for nth in entry.lines]
    likely[lines, _COMMENT] = 0


def _is_prose(line: str) -> bool:
    return len(line) >= PROSE or (" " in line and _SENTENCE.search(line[-8:]) is not None)


def _lists(layout: Layout) -> list[list[list[int]]]:
    """Lists of like boxes that stand side by side, each box as its lines; the innermost count."""
    frames = layout.frames
    keys = [(box.parent, box.tag, *_DIGITS.sub("#", box.hint).split(None, 1)[:1]) for box in frames]
    times = Counter(keys)
    item = [0] * len(frames)
    for nth, (box, key) in enumerate(zip(frames, keys, strict=True)):
        is_item = nth and times[key] >= FEWEST and box.tag not in _ALONE
        item[nth] = nth if is_item else item[box.parent]
    found: defaultdict[tuple[object, ...], defaultdict[int, list[int]]]
    found = defaultdict(lambda: defaultdict(list))
    for nth, line in enumerate(layout.lines):
        if around := item[line.frame]:
            found[keys[around]][around].append(nth)
    return [list(boxes.values()) for boxes in found.values() if len(boxes) >= FEWEST]


def _is_thread(layout: Layout, lines: Sequence[int]) -> bool:
    """Whether the markup, a line above or a button says that these are comments."""
    said, first = layout.said, lines[0]
    if any(is_label(line) for line in said[max(0, first - ABOVE) : first]):
        return True
    if any(said[nth].strip(" \t()[]»↩").casefold() in _REPLY for nth in lines):
        return True
    frames, looked_at = layout.frames, set[int]()
    for nth in lines:
        box = layout.lines[nth].frame
        while box and box not in looked_at:
            looked_at.add(box)
            if frames[box].tag not in _WHOLE and _claims_comments(frames[box]):
                return True
            box = frames[box].parent
    return False


def _claims_comments(box: Frame) -> bool:
    return hints.claimed(box.tag, box.hint)[0] == _IS_COMMENT


def _is_called_live(frames: Sequence[Frame], box: int) -> bool:
    while box:
        if frames[box].tag not in _WHOLE and _LIVE.search(frames[box].hint):
            return True
        box = frames[box].parent
    return False


def _entry(layout: Layout, lines: list[int]) -> _Entry:
    """One box: who signs it and when, by the first of its lines."""
    author, stamp, heads = None, None, set[int]()
    for said in gather(layout, lines[:HEAD]):
        is_heading = layout.frames[said.frame].tag in _HEADINGS
        name, when = (None, None) if is_heading else _signs(said)
        if name or (when and said.head):
            heads.add(said.nth)
        author, stamp = author or name, stamp or when
    return _Entry(lines, author, stamp, [nth for nth in lines if nth not in heads])


def _signs(said: Said) -> tuple[str | None, Stamp | None]:
    """The name and the moment in a line that is a head, or the moment that it begins with."""
    if said.is_marked:
        return name_in(said.words), said.head and said.head.stamp
    if said.head:
        author = said.head.author
        is_named = author and (said.form != "name" or is_name(author, strictly=True))
        return (author if is_named else None), said.head.stamp
    stamp = find(said.words[:40])
    return None, stamp if stamp and stamp.start == 0 else None


def _is_own(entries: Sequence[_Entry], *, is_called_live: bool) -> bool:
    """Whether entries are the page's own: dated, and signed by nobody or the same few."""
    stamps = [entry.stamp for entry in entries if entry.stamp]
    if len(stamps) < DATED * len(entries):
        return False
    signed = [entry.author for entry in entries if entry.author]
    if is_called_live or len(signed) <= UNSIGNED * len(entries):
        return True
    names = set(signed)
    return len(names) == 1 or (len(names) * EACH <= len(entries) and _in_one_direction(stamps))


def _in_one_direction(stamps: Iterable[Stamp]) -> bool:
    moments = [(stamp.year, stamp.month, stamp.day, stamp.clock) for stamp in stamps]
    steps = [a <= b for a, b in pairwise(moments)]
    return len(set(moments)) > 1 and (all(steps) or all(b <= a for a, b in pairwise(moments)))
