"""Threads of a forum: its posts, told by what forum software calls their words.

The first post opens the page and is what it is about: its body. The others are what readers
wrote under it. Names, ranks and numbers of posts stand beside each, wherever a template puts them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from rashomon.model import ROLES
from rashomon.pages.comments.lines import Said, gather
from rashomon.pages.text.layout import Layout
from rashomon.pages.wording.patterns import words

Probabilities = npt.NDArray[np.float32]

FEWEST = 2
"""Posts of a thread."""
SIGNED = 0.8
"""Share of the posts beside which the markup names an author, at the least."""

_WORDS = words(
    """
    postbody post_body postcontent post_message postmsg bbwrapper message-body messagetext
    cpost_contentwrap
    """
)
"""What phpBB, MyBB, vBulletin, FluxBB, XenForo and Invision call the words of a post."""
_TOGETHER = frozenset({"post", "text"})
"""What Discourse calls them."""
_ASIDE = frozenset({"ul", "li", "dl", "dt", "dd", "button", "h1", "h2", "h3", "h4", "h5", "h6"})
_NUMBER = re.compile(r"#(\d{1,6})\b")
_BODY, _BYLINE, _COMMENT, _DATELINE, _APPEAL = (
    ROLES.index(role) for role in ("body", "byline", "comment", "dateline", "appeal")
)
_NEVER = [_BODY, _COMMENT, _BYLINE, _APPEAL]
"""What ranks, numbers of posts and days of joining beside a post are none of."""


class _Post(NamedTuple):
    """A post: all its lines, those that say whose it is and when, and its words."""

    lines: list[int]
    heads: list[Said]
    told: list[int]
    number: int | None


def as_posts(likely: Probabilities, layout: Layout) -> Probabilities:
    """The same lines x roles, of a forum's thread the first post the body, the others comments."""
    posts = _posts(layout)
    if sum(any(it.is_marked for it in post.heads) for post in posts) < max(
        SIGNED * len(posts), FEWEST
    ):
        return likely
    kept = likely.copy()
    for nth, post in enumerate(posts):
        is_first = nth == 0 and post.number in {None, 1}
        kept[np.ix_(post.lines, _NEVER)] = 0
        for lines, role in _roles(post, is_first=is_first):
            kept[lines] = 0
            kept[lines, role] = 1
    return kept


def _roles(post: _Post, *, is_first: bool) -> list[tuple[list[int], int]]:
    heads = [it.nth for it in post.heads]
    if not is_first:
        return [(heads, _COMMENT), (post.told, _COMMENT)]
    named = [it.nth for it in post.heads if it.is_marked or it.form != "date"]
    dated = [nth for nth in heads if nth not in named]
    return [(named, _BYLINE), (dated, _DATELINE), (post.told, _BODY)]


def _posts(layout: Layout) -> list[_Post]:
    """The posts of a page, in order; none where no box goes by the names of forum software."""
    kinds, names = layout.called
    called = [frozenset(hint.split()) for _, hint in kinds]
    is_words = [bool(it & _WORDS) or it >= _TOGETHER for it in called]
    if not any(is_words):
        return []
    frames = layout.frames
    inside = [0] * len(frames)
    holds = [0] * len(frames)
    for nth, name in enumerate(names):
        up = inside[frames[nth].parent] if nth else 0
        inside[nth] = up or (nth if is_words[name] else 0)
        box = nth if inside[nth] == nth else 0
        while box:  # each box of words is counted in all around it
            holds[box] += 1
            box = frames[box].parent
    around = [0] * len(frames)
    for nth in range(1, len(frames)):
        around[nth] = around[frames[nth].parent] or (nth if holds[nth] == 1 else 0)
    found: dict[int, list[int]] = {}
    for nth, line in enumerate(layout.lines):
        if around[line.frame]:
            found.setdefault(around[line.frame], []).append(nth)
    return [_post(layout, lines, inside) for lines in found.values()]


def _post(layout: Layout, lines: list[int], inside: Sequence[int]) -> _Post:
    said = gather(layout, lines)
    begin = next((at for at, it in enumerate(said) if _is_told(it, layout, inside)), len(said))
    heads = [it for it in said[:begin] if it.is_marked or it.form in {"by", "dated", "date"}]
    told = [it.nth for it in said[begin:] if _is_told(it, layout, inside)]
    numbers = (_NUMBER.search(it.words) for it in said[:begin])
    number = next((int(match[1]) for match in numbers if match), None)
    return _Post(lines, heads, told, number)


def _is_told(it: Said, layout: Layout, inside: Sequence[int]) -> bool:
    """Whether a line is of a post's words: in their box, and no head, title or button there."""
    if not inside[it.frame] or it.is_marked or it.form in {"by", "dated", "date"}:
        return False
    box = it.frame
    while box != inside[it.frame] and layout.frames[box].tag not in _ASIDE:
        box = layout.frames[box].parent
    return box == inside[it.frame]
