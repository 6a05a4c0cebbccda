"""Text dumps of pages, line by line: article, comment, or neither.

A line's role is the one that covers most of its characters; the lines of role body are our
article. Lines without a label are left out. *Characters* weighs a line by its length: F1 over
all lines of a corpus, then the mean over corpora. *Page mean* is the mean of the pages' own
such F1. *Code* and *noscript* are what of the predicted article are script or style lines,
and noscript lines, where adverts stand. C4's line rules (Raffel et al. 2020, section 2.2)
are the peer, and trafilatura, which is made for markup: a line counts as taken when it
stands in what it returns for the dump, if it returns anything.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from benchmarks.harness import Row, Table
from benchmarks.measures import Score, folded, mean, score
from benchmarks.pages import ours, peers, tools
from benchmarks.pages.corpora import (
    ARTICLE,
    COMMENT,
    TEXTDUMP,
    Dump,
    by_corpus,
    container_dumps,
    dumps,
)
from rashomon.model import Page, Role

NAME = "dumps"
WHAT = "text dumps: characters-weighted and line F1 of the article, comments, code; containers"
CORPUS = (TEXTDUMP,)

Taken = list[bool]
"""For each line of a dump, whether it is taken for article."""
System = Callable[[Dump], Taken]
INSIDE = ", in the container"
CODE = "sc"
NOSCRIPT = "n"


def run(data: Path) -> Table:
    """Every system on whole dumps and on those cut to the story's container."""
    rows = [
        Row(f"{name}{where}", figures(pages, system))
        for where, pages in (("", dumps(data)), (INSIDE, container_dumps(data)))
        for name, system in _systems().items()
    ]
    counts = f"{len(dumps(data))} dumps, {len(container_dumps(data))} cut to the container"
    return Table(rows, f"{counts}; {peers.versions()}.")


def _systems() -> dict[str, System]:
    found: dict[str, System] = {ours.NAME_OF_OURS: our_article, "C4's line rules": c4}
    if tools.TRAFILATURA in peers.peers():
        found[tools.TRAFILATURA] = _trafilatura
    return found


def figures(pages: Sequence[Dump], system: System) -> dict[str, float]:
    """All figures of one kind of dump; the mean over corpora comes first."""
    taken = {id(page): system(page) for page in pages}
    of_corpus = {
        name: (found, [taken[id(page)] for page in found])
        for name, found in by_corpus(pages).items()
    }
    characters = {name: by_characters(*both).f1 for name, both in of_corpus.items()}
    every = (list(pages), list(taken.values()))
    return {
        "characters F1": mean(characters.values()),
        "line F1": mean(by_lines(*both).f1 for both in of_corpus.values()),
        "page mean": mean(_page_mean(*both) for both in of_corpus.values()),
        "comments taken": comments_taken(*every),
        "code in body": share_of_article(*every, kinds=CODE),
        "noscript in body": share_of_article(*every, kinds=NOSCRIPT),
        "pooled characters F1": by_characters(*every).f1,
        "pooled line F1": by_lines(*every).f1,
        **characters,
    }


def by_characters(pages: Sequence[Dump], taken: Sequence[Taken]) -> Score:
    """Precision and recall of the article, each line counting its characters."""
    return _score(pages, taken, weigh=len)


def by_lines(pages: Sequence[Dump], taken: Sequence[Taken]) -> Score:
    """Precision and recall of the article, each line counting one."""
    return _score(pages, taken, weigh=lambda _: 1)


def _page_mean(pages: Sequence[Dump], taken: Sequence[Taken]) -> float:
    return mean(by_characters([page], [one]).f1 for page, one in zip(pages, taken, strict=True))


def _score(pages: Sequence[Dump], taken: Sequence[Taken], weigh: Callable[[str], int]) -> Score:
    right = found = wanted = 0
    for page, one in zip(pages, taken, strict=True):
        for n in page.chosen:
            weight, is_article = weigh(page.lines[n]), page.labels[n] == ARTICLE
            right += weight * (is_article and one[n])
            found += weight * one[n]
            wanted += weight * is_article
    return score(right, found=found, wanted=wanted)


def comments_taken(pages: Sequence[Dump], taken: Sequence[Taken]) -> float:
    """The share of the characters of comment lines that is taken for article."""
    whole = leaked = 0
    for page, one in zip(pages, taken, strict=True):
        for n, label in enumerate(page.labels):
            if label == COMMENT:
                whole += len(page.lines[n])
                leaked += len(page.lines[n]) * one[n]
    return leaked / max(1, whole)


def share_of_article(pages: Sequence[Dump], taken: Sequence[Taken], *, kinds: str) -> float:
    """The share of the article in lines of these kinds, by characters, on dumps that have such."""
    whole = leaked = 0
    having = (
        (page, one) for page, one in zip(pages, taken, strict=True) if {*page.kinds} & {*kinds}
    )
    for page, one in having:
        for n in page.chosen:
            if one[n]:
                whole += len(page.lines[n])
                leaked += len(page.lines[n]) * (page.kinds[n] in kinds)
    return leaked / max(1, whole)


# --- the systems --------------------------------------------------------------


def our_article(dump: Dump) -> Taken:
    """The lines that we read as body."""
    return body_lines(dump, ours.dump_page(dump))


def body_lines(dump: Dump, page: Page) -> Taken:
    """The lines of a dump that this reading of it takes for body."""
    return [role == "body" for role in line_roles(page, dump.lines)]


def line_roles(page: Page, lines: Iterable[str]) -> list[Role | None]:
    """The role that covers most of each line; ``None`` where no block does.

    ``lines`` joined by line feeds are the text of the page.

    Raises:
        ValueError: they are not.
    """
    spans, at = [], 0
    for line in lines:
        spans.append((at, at + len(line)))
        at += len(line) + 1
    if "\n".join(lines) != page.text:
        raise ValueError("the text of a dump is not what it was")
    return list(_roles(page, spans))


def _roles(page: Page, spans: Iterable[tuple[int, int]]) -> Iterator[Role | None]:
    first = 0
    for start, end in spans:
        covered: Counter[Role | None] = Counter()
        while first < len(page.blocks) and page.blocks[first].span[1] <= start:
            first += 1
        for block in page.blocks[first:]:
            if block.span[0] >= end:
                break
            covered[block.role] += min(end, block.span[1]) - max(start, block.span[0])
        yield max(covered, key=covered.__getitem__) if covered else None


def _trafilatura(dump: Dump) -> Taken:
    with peers.quiet():
        returned = folded(tools.trafilatura_default(dump.text.encode()))
    return [bool(words) and words in returned for words in map(folded, dump.lines)]


_ENDS = (".", "?", "!", "…", "。", "？", "！", '"', "'", "”", "’")
_FEWEST_WORDS = 5
_POLICY = (
    "terms of use",
    "privacy policy",
    "cookie policy",
    "uses cookies",
    "use of cookies",
    "use cookies",
)
_CITATION = re.compile(r"\[\d*\]|\[edit\]|\[citation needed\]")


def c4(dump: Dump) -> Taken:
    """C4's rules for lines: whole sentences of five words, no script, no policy.

    Typographic and Chinese end marks are added, which serve it well on these pages. Its rules
    for pages (no brace, no filler, five sentences) are left out: with the first, not one dump
    with code in it would be read.
    """
    return [_is_c4(line) for line in dump.lines]


def _is_c4(line: str) -> bool:
    words = _CITATION.sub("", line).strip()
    lower = words.lower()
    return (
        words.endswith(_ENDS)
        and len(words.split()) >= _FEWEST_WORDS
        and "javascript" not in lower
        and not any(phrase in lower for phrase in _POLICY)
    )
