"""What two pages share, counted in words, quotations apart: the ground of every derivation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from rashomon.lineage.passages.aligning import mirrored
from rashomon.lineage.sharing.agreement import agreeing
from rashomon.lineage.sharing.quotations import covered, quotations
from rashomon.lineage.sharing.ranges import ranges
from rashomon.lineage.words import Words, words_of
from rashomon.model import Page, Passage, Span, Value

LEAST_OWN_WORDS = 24
LEAST_OWN_SHARE = 0.12
"""Words, and part of the shorter article, two pages must share outside of quotations before
one is taken for a copy. Chosen on the dev families and natural pairs: independent reports of
one event share names of offices and a clause or two."""


BRIDGED = 2
"""Words of a run, one in so many may be altered beyond knowing: character noise does that."""

LONG_RUN = 14
SCATTERED_SHARE = 0.3
"""Nobody writes so many words the same by chance; where no run is as long, so large a part of
the shorter article must agree. Between lie retellings, which share clauses: they cite."""

MISREAD = 0.1
"""Where so many of the words that two pages share have altered letters, a machine misread one of
them: no scribe errs so often."""

STANDING_SHARE = 0.4
"""Two pages of one outlet share standing matter (appeals, boilerplate on a running event): the
one is taken for a copy of the other only from this part of the shorter on. A hand estimate."""


class Side(Value, frozen=True):
    """One page's side of an overlap; ``words`` counts its article, ``shared`` what both have.

    ``alone`` holds, in reading order, the number of words of each stretch the other page
    lacks; ``inner`` how many of these stretches stand between two shared ones. ``covered`` are
    the indices of the words inside passages, ``agreed`` of those that read the same in both.
    """

    page: str
    words: int
    shared: int
    alone: tuple[int, ...]
    inner: int
    covered: frozenset[int]
    agreed: frozenset[int]

    @property
    def share(self) -> float:
        """The part of this page's article that the other has too."""
        return self.shared / self.words if self.words else 0.0

    @property
    def is_misread(self) -> bool:
        """Whether one of the two pages was misread by a machine, by the altered letters."""
        return len(self.agreed) < (1 - MISREAD) * self.shared


class Overlap(Value, frozen=True):
    """All passages of two pages taken together.

    ``own`` counts the words they share outside quotations, ``longest`` those of the longest
    run of them that no variant breaks.
    """

    a: Side
    b: Side
    own: int
    longest: int
    same_outlet: bool
    passages: tuple[Passage, ...]

    @property
    def variants(self) -> int:
        """In how many places the two read differently within their passages."""
        return sum(len(passage.variants) for passage in self.passages)

    @property
    def is_reuse(self) -> bool:
        """Whether the two share more than quotations and set phrases."""
        share = self.own / min(self.a.words, self.b.words)
        if self.own < LEAST_OWN_WORDS or share < LEAST_OWN_SHARE:
            return False
        if self.same_outlet and share < STANDING_SHARE:
            return False
        return self.longest >= LONG_RUN or share >= SCATTERED_SHARE

    @property
    def breaks(self) -> int:
        """How many separate changes turn one article into the other."""
        return self.variants + len(self.a.alone) + len(self.b.alone)


def overlaps(pages: Mapping[str, Page], passages: Iterable[Passage]) -> list[Overlap]:
    """The overlap of each pair of pages that share passages, in order of their ids."""
    pairs: defaultdict[tuple[str, str], list[Passage]] = defaultdict(list)
    for passage in passages:
        turned = passage if passage.a <= passage.b else mirrored(passage)
        if turned.a in pages and turned.b in pages:
            pairs[turned.a, turned.b].append(turned)
    articles = {page: _article(pages[page]) for pair in pairs for page in pair}
    return [
        _overlap(articles[a], articles[b], tuple(sorted(found, key=_order)))
        for (a, b), found in sorted(pairs.items())
    ]


class _Article(NamedTuple):
    page: str
    outlet: str | None
    words: Words
    quoted: set[int]


def _article(page: Page) -> _Article:
    words = words_of(page)
    return _Article(page.id, page.publisher, words, covered(quotations(page), words.starts))


def _order(passage: Passage) -> tuple[Span, Span]:
    return passage.a_span, passage.b_span


def _overlap(a: _Article, b: _Article, passages: tuple[Passage, ...]) -> Overlap:
    runs: list[int] = [0]
    in_a: dict[int, int] = {}
    in_b: dict[int, int] = {}
    for passage in passages:
        runs.append(0)
        last = -1, -1
        for i, j in agreeing(passage, a.words, b.words):
            in_a[i], in_b[j] = j, i
            if i in a.quoted or j in b.quoted:
                continue
            step = i - last[0]
            if step != j - last[1] or step > BRIDGED:
                runs.append(0)
            runs[-1] += 1
            last = i, j
    return Overlap(
        a=_side(a, b, passages, in_a),
        b=_side(b, a, tuple(mirrored(p) for p in passages), in_b),
        own=sum(runs),
        longest=max(runs),
        same_outlet=a.outlet is not None and a.outlet == b.outlet,
        passages=passages,
    )


def _side(
    article: _Article, other: _Article, passages: tuple[Passage, ...], shared: Mapping[int, int]
) -> Side:
    words = article.words
    inside = covered([p.a_span for p in passages], words.starts)
    alone: list[int] = []
    inner, last = 0, -1
    for start, end in ranges(inside):
        if start > last + 1:
            alone.append(start - last - 1)
            inner += last >= 0
        last = end
    if last < len(words) - 1:
        alone.append(len(words) - 1 - last)
    return Side(
        page=article.page,
        words=len(words),
        shared=len(shared),
        alone=tuple(alone),
        inner=inner,
        covered=frozenset(inside),
        agreed=frozenset(
            word for word, there in shared.items() if words.forms[word] == other.words.forms[there]
        ),
    )
