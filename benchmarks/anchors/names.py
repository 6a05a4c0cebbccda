"""Names: B³ of gold mentions put together over documents, against what today's tools would do."""

from __future__ import annotations

import json
import re
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from msgspec import structs
from rapidfuzz import fuzz, process

from benchmarks.clusters import b3
from benchmarks.harness import Row, Table
from rashomon.anchors.names import alike, names
from rashomon.anchors.names.wording import average_linkage
from rashomon.language import meanings, words
from rashomon.model import Block, Capture, Page, Span

NAME = "names"
WHAT = "B³ F1 of gold mentions put together over the documents of a set; peers at their best"
CORPUS = ("names/newswcl50.jsonl", "names/meantime_en.jsonl")
NOTE = (
    "NewsWCL50: the five documents of an event are one story. MEANTIME: the documents of a topic "
    "are read together, each a story of its own; its chains are told apart by the entity's number "
    "alone, where “as marked” keeps the prefix that says in which part of the document a mention "
    "stands; “no pronouns” leaves those out."
)
THRESHOLDS = [step / 100 for step in range(50, 100, 10)]
"""Tried for each peer that has one; it gets its best on these very documents."""

_PLACE = re.compile(r"^(?:cross_|intra_)+")
_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
_BEHIND = re.compile(r"\s(?:of|in|for|with|by|to|from|on|at|who|that|,)\s")
_PRONOUNS = words(
    """he him his she her hers it its they them their theirs we us our ours i me my you your who
    whom whose which that this these those where"""
)


class Document(NamedTuple):
    """A document of a set, with the chain that each of its mentions is in."""

    group: str
    page: Page
    chains: Mapping[Span, str]


def run(data: Path) -> Table:
    """Put the mentions of each set together."""
    figures: dict[str, dict[str, float]] = defaultdict(dict)
    for name in CORPUS:
        sets = _sets(data / name)
        story = "newswcl50" in name
        started = time.perf_counter()
        ours = [key for one in sets for key in _ours(one, one_story=story)]
        took = time.perf_counter() - started
        figures["rashomon"] |= _figures(Path(name).stem, ours, sets)
        figures["rashomon"][f"{Path(name).stem} documents a second"] = sum(map(len, sets)) / took
        for peer, method in PEERS.items():
            figures[peer] |= _best(Path(name).stem, method, sets)
    return Table([Row(system, found) for system, found in figures.items()], NOTE)


def _sets(path: Path) -> list[list[Document]]:
    groups: dict[str, list[Document]] = defaultdict(list)
    with path.open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            one = document(row)
            groups[one.group].append(one)
    return list(groups.values())


def document(row: Mapping[str, Any]) -> Document:
    """A row of the corpus as a page with its names, in the set its id begins with."""
    text = row["text"]
    page = Page(
        id=row["id"],
        capture=Capture(path=row["id"], sha256="", size=0, media_type="text/plain"),
        text=text,
        source_map=(),
        blocks=(Block(span=(0, len(text)), role="body", confidence=1.0),),
    )
    chains = {(one["start"], one["end"]): one["chain"] for one in row["mentions"]}
    return Document(row["id"].split("/")[0], structs.replace(page, names=names(page)), chains)


def _ours(documents: Sequence[Document], *, one_story: bool) -> list[list[str]]:
    pages = [one.page for one in documents]
    groups = alike(
        [pages] if one_story else [[page] for page in pages],
        {one.page.id: list(one.chains) for one in documents},
    )
    return [[_key(one.page, one.span) for one in group] for group in groups]


def _key(page: str, span: Span) -> str:
    return f"{page} {span[0]} {span[1]}"


def _figures(
    name: str, clusters: Iterable[Iterable[str]], sets: Iterable[Iterable[Document]]
) -> dict[str, float]:
    told = {
        _key(one.page.id, span): (chain, one.page.read(span))
        for documents in sets
        for one in documents
        for span, chain in one.chains.items()
    }
    groups = [list(cluster) for cluster in clusters]
    gold = {key: _PLACE.sub("", chain) for key, (chain, _) in told.items()}
    marked = {key: chain for key, (chain, _) in told.items()}
    nouns = {key for key, (_, told_as) in told.items() if told_as.lower() not in _PRONOUNS}
    found = {name: b3(groups, gold).f1}
    if marked != gold:
        kept = [[key for key in group if key in nouns] for group in groups]
        bare = {key: gold[key] for key in nouns}
        found[f"{name} no pronouns"] = b3(kept, bare).f1
        found[f"{name} as marked"] = b3(groups, marked).f1
        found[f"{name} as marked, no pronouns"] = b3(kept, {k: marked[k] for k in nouns}).f1
    return found


Method = Callable[[Sequence[str], float], Sequence[int | str]]


def _best(name: str, method: Method, sets: Sequence[Sequence[Document]]) -> dict[str, float]:
    runs = [_peer(name, method, sets, threshold) for threshold in THRESHOLDS]
    return {figure: max(run[figure] for run in runs) for figure in runs[0]}


def _peer(
    name: str, method: Method, sets: Sequence[Sequence[Document]], threshold: float
) -> dict[str, float]:
    clusters: list[list[str]] = []
    for documents in sets:
        keys = [
            (_key(one.page.id, span), _short(one.page.read(span)))
            for one in documents
            for span in one.chains
        ]
        distinct = sorted({short for _, short in keys})
        label = dict(zip(distinct, method(distinct, threshold), strict=True))
        groups: dict[int | str, list[str]] = defaultdict(list)
        for key, short in keys:
            groups[label[short]].append(key)
        clusters += groups.values()
    return _figures(name, clusters, sets)


def _short(mention: str) -> str:
    return _ARTICLE.sub("", mention.lower())[:200]


def same_words(mentions: Sequence[str], _: float) -> Sequence[str]:
    """The same words, but for case and articles."""
    return mentions


def same_head(mentions: Sequence[str], _: float) -> Sequence[str]:
    """The same last word before "of" and the like."""
    heads = (re.findall(r"[\w$%]+", _BEHIND.split(one)[0]) for one in mentions)
    return [head[-1] if head else one for head, one in zip(heads, mentions, strict=True)]


def fuzzy(mentions: Sequence[str], threshold: float) -> Sequence[int]:
    """The token-set ratio of rapidfuzz, average linkage."""
    ratios = process.cdist(mentions, mentions, scorer=fuzz.token_set_ratio) / 100
    return average_linkage(ratios.astype("float64"), [1.0] * len(mentions), threshold)


def embedded(mentions: Sequence[str], threshold: float) -> Sequence[int]:
    """MiniLM's cosine, average linkage."""
    vectors = np.stack([one.vector for one in meanings(mentions)]).astype("float64")
    return average_linkage(vectors @ vectors.T, [1.0] * len(mentions), threshold)


PEERS: dict[str, Method] = {
    "same words": same_words,
    "same head": same_head,
    "rapidfuzz, average link": fuzzy,
    "MiniLM, average link": embedded,
}
