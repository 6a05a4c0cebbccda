"""Who wrote a comment, and when: what its lines say of it, read together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rashomon.pages.comments.groups import date_under, lead
from rashomon.pages.comments.heads import Head, closing, is_name, name_in, opening
from rashomon.pages.comments.lines import Said
from rashomon.pages.comments.times import Stamp

TOP, FOOT = 4, 2
"""Lines from the top and from the end of a comment that may say whose it is."""
HABIT = 0.6
"""Share of a thread's comments that must begin with a name for a name alone to count."""


class Signed(NamedTuple):
    """Who a comment is by, when it was written, and whom it says it answers.

    ``stamp`` stands in the line ``nth`` of the page.
    """

    author: str | None
    stamp: Stamp | None
    nth: int
    to: str | None


def signed(groups: Sequence[Sequence[Said]]) -> list[Signed]:
    """The author and time of each comment, as far as its form says so."""
    by_head = [_by_head(group) for group in groups]
    bare = [_bare(group) for group in groups]
    open_ = [nth for nth, found in enumerate(by_head) if not found.author]
    named = sum(bare[nth] is not None for nth in open_)
    habit = named > 1 and named >= HABIT * len(open_)
    leads = [lead(group[0].words) for group in groups]
    led = sum(map(bool, leads)) >= max(3, HABIT * len(groups))
    return [
        found
        if found.author
        else found._replace(author=(bare[nth] if habit else None) or (leads[nth] if led else None))
        for nth, found in enumerate(by_head)
    ]


def _by_head(group: Sequence[Said]) -> Signed:
    top = [(line, line.head) for line in group[:TOP] if line.head]
    foot = [(line, line.head) for line in group[TOP:][-FOOT:] if line.head]
    heads = top + foot
    author = _marked(group) or _named(top) or _paired(group) or _named(foot)
    stamped = next(((line, head.stamp) for line, head in heads if head.stamp), None)
    to = next((head.to for _, head in heads if head.to), None)
    if author is None or stamped is None:
        for line, head in _run_in(group):
            author = author or head.author
            stamped = stamped or (head.stamp and (line, head.stamp)) or None
    return Signed(author, stamped and stamped[1], stamped[0].nth if stamped else group[0].nth, to)


def _marked(group: Sequence[Said]) -> str | None:
    for line in group:
        if line.is_marked:
            head = line.head
            known = head.author if head and head.form != "name" else None
            name = known or name_in(line.words.split("\n", 1)[0])
            if name:
                return name
    return None


def _named(heads: Sequence[tuple[Said, Head]]) -> str | None:
    known = (head.author for _, head in heads if head.form in {"says", "by", "dated"})
    return next((name for name in known if name), None)


def _paired(group: Sequence[Said]) -> str | None:
    """The name over a date, where a comment begins with both."""
    for at in range(min(2, len(group) - 1)):
        head = group[at].head
        if head and head.author and date_under(group, at) is not None:
            return head.author
    return None


def _run_in(group: Sequence[Said]) -> list[tuple[Said, Head]]:
    """Heads that stand in one line with words of the comment."""
    first, last = group[0], group[-1]
    found = [(first, opening(first.words))]
    found.append((last, closing(last.words)))
    return [(line, head) for line, head in found if head]


def _bare(group: Sequence[Said]) -> str | None:
    """A name alone at the top of a comment that has more lines."""
    head = group[0].head
    name = head.author if head and head.form == "name" else None
    return name if name and len(group) > 1 and is_name(name, strictly=True) else None
