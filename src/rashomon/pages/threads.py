"""Reader comments in markup: which lines make one comment, who wrote it, its number."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from rashomon.model import Dating, Role
from rashomon.pages import wording
from rashomon.pages.layout import Layout
from rashomon.pages.patterns import any_of

_ITEM = re.compile(
    r"(?:^|\s)"
    + any_of(
        r"(?:li-|div-)?comment-\d+",
        r"comment(?:[-_]*(?:item|entry|single|wrapper|thread|block|row|node|box))?",
        r"(?:depth|level)-\d+",
        r"reader-comment|usercomment|user-comment",
    )
    + r"(?=\s|$)"
)
_AUTHOR = re.compile(
    r"(?<![a-z])(?:author|user-?name|commenter|fn|nick(?:name)?|poster|cite)(?![a-z])"
)
_LABEL = re.compile(
    r"(?:\d+ )?"
    + any_of(
        r"reply|replies|report|share|likes?|permalink|quote|flag|log in|submit|cancel reply",
        r"post (?:a )?comment|leave a (?:reply|comment)|add (?:a |your )?comment",
        r"comments?|responses?|thoughts on|sort by|newest|oldest|best|(?:load|show) more|view all",
    )
    + r"\b",
    re.IGNORECASE,
)
LONGEST_NAME, LONGEST_HEAD = 60, 100
"""Characters of a commenter's name, and of a line that also holds a date."""


class Voice(NamedTuple):
    """What is known of a line of a comment section."""

    role: Role
    author: str | None
    ordinal: int | None


def voices(layout: Layout, claimed: Sequence[Role | None]) -> dict[int, Voice]:
    """For each line in a comment box: whether it is a comment, whose, and the how-manieth."""
    if "comment" not in claimed:
        return {}
    items = _items(layout, claimed)
    members: dict[int, list[int]] = defaultdict(list)
    found: dict[int, Voice] = {}
    for nth, line in enumerate(layout.lines):
        if claimed[line.frame] != "comment":
            continue
        if items and items[line.frame] == 0:
            found[nth] = Voice("navigation", None, None)
        elif items:
            members[items[line.frame]].append(nth)
        else:
            role: Role = "navigation" if _is_label(layout, nth) else "comment"
            found[nth] = Voice(role, None, None)
    for ordinal, item in enumerate(members, 1):
        head, author = _head(layout, members[item])
        for nth in members[item]:
            if nth == head:
                found[nth] = Voice("other", author, ordinal)
            elif _is_label(layout, nth):
                found[nth] = Voice("navigation", None, None)
            else:
                found[nth] = Voice("comment", author, ordinal)
    return found


def _items(layout: Layout, claimed: Sequence[Role | None]) -> list[int]:
    """For each box the innermost box around it that holds one comment; 0 where there is none."""
    items = [0] * len(layout.frames)
    count = 0
    for nth, frame in enumerate(layout.frames):
        if claimed[nth] != "comment":
            continue
        own = frame.tag in {"li", "article", "div", "section", "dl", "tr"} and _ITEM.search(
            frame.hint
        )
        within = items[frame.parent]
        nested = within and frame.tag == layout.frames[within].tag
        items[nth] = nth if own and (not within or nested) else within
        count += items[nth] == nth
    return items if count > 1 else []


def _is_label(layout: Layout, nth: int) -> bool:
    line = layout.lines[nth]
    words = layout.text[line.start : line.end]
    return len(words) < 80 and bool(_LABEL.match(words)) and not wording.ends_as_sentence(words)


def _head(layout: Layout, lines: Sequence[int]) -> tuple[int | None, str | None]:
    """The line with the name of who comments: marked as such, else a short first line."""
    for nth in lines:
        line = layout.lines[nth]
        marked = _AUTHOR.search(f"{line.hint} {layout.frames[line.frame].hint}")
        if marked and line.end - line.start <= LONGEST_HEAD:
            return nth, _name(layout.text[line.start : line.end])
    first = layout.lines[lines[0]]
    words = layout.text[first.start : first.end]
    if len(lines) > 1 and len(words) <= LONGEST_NAME and not wording.ends_as_sentence(words):
        return lines[0], _name(words)
    return None, None


def _name(words: str) -> str | None:
    """A commenter's name without the date and the verb that go with it."""
    name = re.split(
        r"\s+(?:says?|said|wrote|writes|commented|on|at)\b|\s[|·•–—-]\s|,|\s+\(?\d|\n|:",
        words,
        maxsplit=1,
    )[0]
    return name.strip() or None


class Remark(NamedTuple):
    """A comment: its lines, its number, and who wrote it, when, in answer to which."""

    lines: tuple[int, ...]
    ordinal: int
    author: str | None
    time: Dating | None
    parent: int | None


def remarks(layout: Layout, roles: Sequence[Role]) -> list[Remark]:
    """The comments of a page: for now each run of comment lines is one."""
    found: list[list[int]] = []
    for nth, role in enumerate(roles[: len(layout.lines)]):
        if role == "comment":
            if found and found[-1][-1] == nth - 1:
                found[-1].append(nth)
            else:
                found.append([nth])
    return [Remark(tuple(lines), nth, None, None, None) for nth, lines in enumerate(found, 1)]
