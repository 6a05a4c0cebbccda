"""Readers' comments: found as comments, and kept out of the body.

Word 4-grams as for the body, on pages with gold comments only. *Leak* is the share of the
gold comments' 4-grams that stand in the output body. Where a corpus knows only snippets of
comments, the share of them that stands among the comments, and in the body, is told.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from benchmarks.harness import Row, Table
from benchmarks.measures import folded, grams, mean, means, overlap
from benchmarks.pages import ours, peers
from benchmarks.pages.corpora import EXTRACTION, Sample, by_corpus, samples

NAME = "comments"
WHAT = "readers' comments of HTML: word 4-grams found as comments, leak into the body, snippets"
CORPUS = (EXTRACTION,)

GOLD = "comments"
SNIPPETS = "comment_snippets"

Outputs = tuple[list[str], list[str] | None]
"""The bodies and the comments of pages; ``None`` from a tool that tells no comments."""
System = Callable[[Sequence[Sample]], Outputs]


def run(data: Path) -> Table:
    """Every system's comments, and what of the comments stands in its body."""
    rows = [Row(name, _figures(data, system)) for name, system in _systems().items()]
    sizes = ", ".join(
        f"{len(pages)} of {name}" for key in (GOLD, SNIPPETS) for name, pages in _of(data, key)
    )
    return Table(rows, f"Pages: {sizes}; {peers.versions()}.")


def _systems() -> dict[str, System]:
    found: dict[str, System] = {ours.NAME_OF_OURS: _ours}
    found.update((name, _peer(name)) for name in peers.peers())
    found["the gold body itself"] = _gold
    return found


def _ours(pages: Sequence[Sample]) -> Outputs:
    read = [ours.page(sample) for sample in pages]
    return [page.body for page in read], [ours.text_of(page, "comment") for page in read]


def _peer(name: str) -> System:
    tells = peers.peers()[name].has_comments

    def outputs(pages: Sequence[Sample]) -> Outputs:
        found = peers.answers(name, pages)
        comments = [answer.comments or "" for answer in found] if tells else None
        return [answer.body for answer in found], comments

    return outputs


def _gold(pages: Sequence[Sample]) -> Outputs:
    return [str(sample.gold.get("body") or "") for sample in pages], None


def _figures(data: Path, system: System) -> dict[str, float]:
    found: dict[str, float] = {}
    for name, pages in _of(data, GOLD):
        found.update((f"{name} {key}", value) for key, value in _whole(pages, system).items())
    for name, pages in _of(data, SNIPPETS):
        found.update((f"{name} {key}", value) for key, value in _snippets(pages, system).items())
    return found


def _of(data: Path, key: str) -> list[tuple[str, list[Sample]]]:
    return list(by_corpus(samples(data, key)).items())


def _whole(pages: Sequence[Sample], system: System) -> Mapping[str, float]:
    """F1 of the comments; leak over all 4-grams, and the mean of the pages' leaks."""
    golds = ["\n".join(page.gold[GOLD]) for page in pages]
    bodies, comments = system(pages)
    shares = [_leak(gold, body) for gold, body in zip(golds, bodies, strict=True)]
    leaks = {
        "leak": sum(leaked for leaked, _ in shares) / max(1, sum(whole for _, whole in shares)),
        "leak, page mean": mean(leaked / whole for leaked, whole in shares if whole),
    }
    if comments is None:
        return leaks
    of_pages = means([overlap(gold, text) for gold, text in zip(golds, comments, strict=True)])
    return {"F1": of_pages.f1, "P": of_pages.precision, "R": of_pages.recall, **leaks}


def _leak(gold: str, body: str) -> tuple[int, int]:
    wanted = grams(gold)
    return (wanted & grams(body)).total(), wanted.total()


def _snippets(pages: Sequence[Sample], system: System) -> Mapping[str, float]:
    bodies, comments = system(pages)
    found = {"snippets in body": _standing(pages, bodies)}
    if comments is not None:
        found["snippets in comments"] = _standing(pages, comments)
    return found


def _standing(pages: Sequence[Sample], texts: Sequence[str]) -> float:
    """The share of the snippets that stand in their page's text."""
    return mean(
        folded(snippet) in whole
        for page, whole in zip(pages, map(folded, texts), strict=True)
        for snippet in page.gold[SNIPPETS]
    )
