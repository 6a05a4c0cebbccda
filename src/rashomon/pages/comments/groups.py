"""Where one comment ends and the next begins, told by their heads and numbers alone.

This serves text dumps, and markup without a box for each comment. A thread has its heads all
over or all under the words; where nothing tells comments apart, what stands between lines
that are no comments is one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from rashomon.pages.comments.heads import is_name, opening
from rashomon.pages.comments.lines import Said
from rashomon.pages.comments.numbers import count, number_of
from rashomon.pages.text.layout import Frame

_STRONG = frozenset({"says", "by", "dated"})
_LEAD = re.compile(r"([^:：\n]{2,40})(?:: |：)\S")
SHORT = 60
"""Characters of a line between a name and its date: a rank, a town."""
MOST_OVER = 2
"""Lines that may stand over a date: a name and a rank."""
MOST, HALF = 0.6, 0.5
"""Shares of a thread that make a habit of it."""
HIGHEST = 40
"""Boxes that are climbed to find the one around a head."""


def split(lines: Sequence[Said], frames: Sequence[Frame]) -> list[list[int]]:
    """Comments as lists of places among ``lines``, in order; none is empty."""
    starts = anchors(lines)
    numbered = _numbered(lines, starts)
    if numbered:
        joined = sorted({*numbered, *starts}) if _agree(numbered, starts) else numbered
        return _cut(len(lines), joined)
    if not starts:
        return _cut(len(lines), [at for at, line in enumerate(lines) if line.begins])
    if _is_under(lines, starts):
        return _cut(len(lines), [0, *(at + 1 for at in starts if at + 1 < len(lines))])
    first = _first_lines(lines, starts, frames)
    return _cut(len(lines), _with_parted(lines, first))


def anchors(lines: Sequence[Said]) -> list[int]:
    """The lines that name who wrote a comment, each comment's first such line."""
    strong = [at for at, line in enumerate(lines) if line.form in _STRONG or line.is_marked]
    paired = [at for at in range(len(lines) - 1) if date_under(lines, at) is not None]
    if strong and not (len(paired) > 2 * len(strong) and paired[0] <= strong[0]):
        return _apart(lines, strong)
    dated = [at for at, line in enumerate(lines) if line.form == "date"]
    if len(dated) > 1 or (paired and lines[paired[0]].begins):
        return _over_dates(dated, lines)
    opened = [at for at, line in enumerate(lines) if _opens(line)]
    if len(opened) > 1 and (lines[opened[0]].begins or len(opened) >= HALF * len(lines)):
        return opened
    return _lone(lines) or _leads(lines)


def date_under(lines: Sequence[Said], at: int) -> int | None:
    """The line with the moment of a comment whose line ``at`` is a name and nothing more."""
    if lines[at].form != "name":
        return None
    for below in range(at + 1, min(at + 3, len(lines))):
        if lines[below].form == "date":
            return below
        if len(lines[below].words) > SHORT or lines[below].form != "name":
            return None
    return None


def _over_dates(dated: Sequence[int], lines: Sequence[Said]) -> list[int]:
    """The lines at which dated comments begin: as far over their dates as the first one does."""
    first = dated[0]
    top = max(at for at in range(first + 1) if lines[at].begins or at == 0)
    above = range(top, first)
    offset = first - top if all(lines[at].form == "name" for at in above) else 1
    offset = offset if offset <= MOST_OVER else 1
    found: list[int] = []
    for at in dated:
        if lines[at - 1].form == "date" and at:
            continue
        begin = at
        while begin and at - begin < offset and lines[begin - 1].form == "name":
            begin -= 1
            if lines[begin].begins:
                break
        found.append(begin)
    return found


def _apart(lines: Sequence[Said], strong: Sequence[int]) -> list[int]:
    """The heads without those that follow another at once: a name, then "by" and the name."""
    kept: list[int] = []
    last = -2
    for at in strong:
        again = at == last + 1 and not (lines[last].head and lines[at].form == lines[last].form)
        if not again:
            kept.append(at)
        last = at
    return kept


def _opens(line: Said) -> bool:
    return not (line.head and line.head.author) and opening(line.words) is not None


def _lone(lines: Sequence[Said]) -> list[int]:
    """Names that stand alone at the top of most comments, where other lines part these."""
    tops = [at for at, line in enumerate(lines) if line.begins]
    named = [
        at
        for at in tops
        if lines[at].form == "name"
        and at + 1 < len(lines)
        and not lines[at + 1].begins
        and is_name((lines[at].head and lines[at].head.author) or "", strictly=True)  # type: ignore[union-attr]
    ]
    return named if len(named) > 1 and len(named) >= MOST * len(tops) else []


def _leads(lines: Sequence[Said]) -> list[int]:
    """Lines that begin with a name and a colon, where most do."""
    led = [at for at, line in enumerate(lines) if lead(line.words)]
    return led if len(led) > 2 and len(led) >= MOST * len(lines) else []


def lead(words: str) -> str | None:
    """The name that a line begins with, a colon after it."""
    match = _LEAD.match(words)
    name = match[1].strip(" *_") if match else ""
    return name if name and is_name(name, strictly=True) else None


def _numbered(lines: Sequence[Said], starts: Sequence[int]) -> list[int]:
    """The lines at which comments begin that are numbered, if the thread is."""
    numbers = {at: number for at, line in enumerate(lines) if (number := number_of(line))}
    anew = [at for at, number in numbers.items() if number.value == 1 and lines[at].begins]
    edges = [0, *(at for at in anew if at), len(lines)]
    found: list[int] = []
    for begin, end in pairwise(edges):
        chain = count(numbers, range(begin, end))
        if len(chain) > 1 and _counts(lines, chain, numbers[chain[0]].kind, starts):
            found += chain
    return found


def _counts(lines: Sequence[Said], chain: Sequence[int], kind: str, starts: Sequence[int]) -> bool:
    """Whether numbers that count on are those of comments, not of a list within one."""
    if kind == "end":
        return False
    headed = _agree(chain, starts)
    if kind in {" ", "alone"} or len(starts) > 1:
        return headed
    return headed or lines[chain[0]].begins


def _agree(chain: Sequence[int], starts: Sequence[int]) -> bool:
    """Whether most numbers stand at a head, or over one."""
    heads = set(starts)
    return sum(at in heads or at + 1 in heads for at in chain) >= HALF * len(chain)


def _is_under(lines: Sequence[Said], starts: Sequence[int]) -> bool:
    """Whether the heads stand under the words they belong to, as signatures do."""
    known = set(starts)
    over = under = 0
    for at, line in enumerate(lines):
        ends = at + 1 == len(lines) or lines[at + 1].begins
        if not (line.begins and ends):
            over += line.begins and (at in known)
            under += ends and at in known
    return under > over


def _first_lines(
    lines: Sequence[Said], starts: Sequence[int], frames: Sequence[Frame]
) -> list[int]:
    """The lines at which comments with these heads begin: what stands in a head's box goes too."""
    dated_before = starts[0] == 1 and lines[0].form == "date"
    firsts = []
    before = -1
    for at in starts:
        first = at
        if len(frames) > 1 and before >= 0:
            first = _in_one_box(lines, before, at, frames)
        while first - 1 > before and _heads_on(lines, first, dated=dated_before):
            first -= 1
        firsts.append(first)
        before = at
    return firsts


def _heads_on(lines: Sequence[Said], at: int, *, dated: bool) -> bool:
    """Whether the line before belongs to the head too: its number, its date, a picture's name."""
    above = lines[at - 1]
    if lines[at].begins:
        return False
    if dated and above.form == "date":
        return True
    number = number_of(above)
    if number is not None and number.kind == "alone":
        return True
    return above.words.endswith(("'s picture", "’s picture")) or above.words == "photo"


def _in_one_box(lines: Sequence[Said], before: int, at: int, frames: Sequence[Frame]) -> int:
    """The first line of the largest box around a head that the head before is not in."""
    around = set()
    box = lines[before].frame
    for _ in range(HIGHEST):
        around.add(box)
        box = frames[box].parent
    box = lines[at].frame
    for _ in range(HIGHEST):
        if not box or frames[box].parent in around:
            break
        box = frames[box].parent
    first = at
    while first - 1 > before and box and box not in around and lines[first - 1].frame >= box:
        first -= 1
    return first


def _with_parted(lines: Sequence[Said], firsts: Sequence[int]) -> list[int]:
    """The same and the lines after others that are no comments, where those part comments."""
    known = set(firsts)
    if len(firsts) < 2 or sum(lines[at].begins for at in firsts) < 0.8 * len(firsts):
        return list(firsts)
    return [at for at, line in enumerate(lines) if at in known or line.begins]


def _cut(size: int, starts: Sequence[int]) -> list[list[int]]:
    """Places 0 to ``size`` cut at these; what stands before the first is one more."""
    edges = [*([0] if not starts or starts[0] else []), *starts, size]
    return [list(range(a, b)) for a, b in pairwise(edges)]
