"""How one newsroom makes its article from another's, and what it did."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import NamedTuple

from benchmarks.families import facts_changed, rewording, styles
from benchmarks.families.events import Event
from benchmarks.families.habits import Habits
from benchmarks.families.paraphrase import paraphrased
from benchmarks.families.sentences import Article, Body, Unit, own_sentences

MODES = {"verbatim": 25, "light": 24, "cut": 22, "excerpt": 12, "rewrite": 17}
FILLED = 0.6
"""Excerpts that stand in an article of the copying newsroom's own."""
SHORTEST = 3
"""Sentences that a copy has at least from its exemplar, where that has so many."""


class Source(NamedTuple):
    """A page that is copied."""

    page: str
    article: Article


class Copied(NamedTuple):
    """The copy, and the names of what was done to it."""

    article: Article
    ops: tuple[str, ...]


def copy(  # noqa: PLR0913, PLR0917  # a copy depends on all of them
    page: str, sources: list[Source], one: Event, titles: list[str], ways: Habits, rng: Random
) -> Copied:
    """A copy of one page, or a text merged from two."""
    ops: set[str] = set()
    if len(sources) == 2:
        body = _merged(sources, rng)
        ops |= {"merge", "merge2"}
        mode = rng.choice(("verbatim", "light"))
    else:
        body = _taken(sources[0])
        mode = rng.choices(list(MODES), weights=list(MODES.values()))[0]
        ops.add(mode)
    body = _shortened(body, mode, ops, ways, rng)
    cast = tuple(str(one.facts[who]) for who in ("lead", "second", "judge", "accused"))
    body = _worked(body, mode, cast, ops, ways, rng)
    if mode != "verbatim":
        body = _styled(body, ops, ways.marks, rng)
    if rng.random() < (FILLED if mode == "excerpt" else ways.added):
        own = own_sentences(one, page, rng.randint(*ways.additions), rng)
        body = _with_own(body, own, rng)
        ops.add("own_text")
    article = sources[0].article
    title = article.title
    if rng.random() < ways.retitled:
        renamed = rng.random() < ways.renamed
        title = rng.choice(titles) if renamed else _retitled(title, ways, rng)
    if title != article.title:
        ops.add("retitle")
    kept = article.dateline if rng.random() < 0.75 and mode != "excerpt" else ""
    return Copied(Article(title, kept, body, article.carried), tuple(sorted(ops)))


def _taken(source: Source) -> Body:
    return tuple(
        tuple(unit._replace(taken_from=source.page) for unit in paragraph)
        for paragraph in source.article.body
    )


def _merged(sources: list[Source], rng: Random) -> Body:
    """The beginning of one and of the other what that part lacks, in blocks or interleaved."""
    first, second = (_taken(source) for source in sources)
    half = first[: max(2, round(len(first) * rng.uniform(0.4, 0.8)))]
    have = {unit.origin for paragraph in half for unit in paragraph}
    rest = [tuple(unit for unit in p if unit.origin not in have) for p in second]
    rest = [paragraph for paragraph in rest if paragraph]
    start = rng.randint(0, max(0, len(rest) // 3))
    added = tuple(rest[start : start + max(2, round(len(rest) * rng.uniform(0.4, 0.9)))])
    at = rng.randint(1, len(half))
    return half[:at] + added + half[at:]


def _shortened(body: Body, mode: str, ops: set[str], ways: Habits, rng: Random) -> Body:
    """Cut at the end, excerpted from the middle, or with sentences left out."""
    units = [unit for paragraph in body for unit in paragraph]
    keep = set(range(len(units)))
    if mode == "cut":
        keep = set(range(max(SHORTEST, round(len(units) * rng.uniform(0.3, 0.75)))))
        ops.add("truncate")
    if mode == "excerpt":
        length = max(SHORTEST, round(len(units) * rng.uniform(0.06, 0.4)))
        start = rng.randint(0, max(0, len(units) - length))
        keep = set(range(start, start + length))
    if mode in {"light", "rewrite", "cut"} and rng.random() < ways.dropped:
        share = rng.uniform(0.02, 0.2)
        gone = {at for at in keep if rng.random() < share}
        if gone and len(keep - gone) >= SHORTEST:
            keep -= gone
            ops.add("drop")
    kept = {units[at].origin for at in keep if at < len(units)}
    shorter = (tuple(unit for unit in paragraph if unit.origin in kept) for paragraph in body)
    return tuple(paragraph for paragraph in shorter if paragraph)


def _each(body: Body, change: Callable[[str], str]) -> Body:
    return tuple(tuple(unit._replace(text=change(unit.text)) for unit in p) for p in body)


def _worked(  # noqa: PLR0913, PLR0917  # the same
    body: Body, mode: str, cast: tuple[str, ...], ops: set[str], ways: Habits, rng: Random
) -> Body:
    """Re-worded as much as the mode asks, and now and then falsified."""

    def did(name: str, body: Body, change: Callable[[str], str]) -> Body:
        changed = _each(body, change)
        if changed != body:
            ops.add(name)
        return changed

    def sometimes(share: float, change: Callable[[str], str]) -> Callable[[str], str]:
        return lambda text: change(text) if rng.random() < share else text

    much = ways.rewriting
    rewritten = 2 * ways.synonyms
    share = {"light": ways.synonyms, "cut": 0.05, "rewrite": rewritten}.get(mode, 0.0)
    if share:
        body = did("syn", body, lambda text: rewording.synonyms(text, share, rng))
    if mode == "rewrite":
        body = did("paraphrase", body, lambda text: paraphrased(text, much, rng))
        body = did("swap", body, sometimes(0.8 * much, rewording.swapped))
        body = did("condense", body, sometimes(0.4 * much, rewording.condensed))
        body = did("opener", body, sometimes(0.06, lambda text: rewording.opened(text, rng)))
    elif mode == "light":
        body = did("swap", body, sometimes(ways.swaps, rewording.swapped))
    if mode in {"light", "rewrite"} and rng.random() < 0.6:
        body = did("typo", body, sometimes(0.06, lambda text: rewording.mistyped(text, rng)))
    changes: dict[str, Callable[[str], str]] = {
        "numchange": lambda text: facts_changed.other_number(text, rng),
        "speaker": lambda text: facts_changed.other_speaker(text, cast, rng),
        "negation": lambda text: facts_changed.turned(text, rng),
    }
    for name, change in changes.items():
        if rng.random() < (0.1 if mode != "verbatim" else 0.02):
            body = _in_one(body, name, change, ops, rng)
    return body


def _in_one(
    body: Body, name: str, change: Callable[[str], str], ops: set[str], rng: Random
) -> Body:
    """The change in one sentence, the first by chance that it can be made in."""
    origins = [unit.origin for paragraph in body for unit in paragraph]
    texts = {unit.origin: unit.text for paragraph in body for unit in paragraph}
    for origin in rng.sample(origins, k=len(origins)):
        new = change(texts[origin])
        if new != texts[origin]:
            ops.add(name)
            return tuple(
                tuple(u._replace(text=new) if u.origin == origin else u for u in p) for p in body
            )
    return body


def _styled(body: Body, ops: set[str], marks: float, rng: Random) -> Body:
    """House style of the copying newsroom."""
    habits: list[tuple[str, float, Callable[[str], str]]] = [
        (
            "quotes",
            marks,
            rng.choice((styles.straight, styles.straight, styles.curly, styles.single)),
        ),
        ("spelling", 0.12, styles.respelled),
        ("numstyle", 0.1, rng.choice((styles.in_digits, styles.in_words))),
    ]
    for name, share, habit in habits:
        changed = _each(body, habit) if rng.random() < share else body
        if changed != body:
            ops.add(name)
            body = changed
    return body


def _with_own(body: Body, own: list[Unit], rng: Random) -> Body:
    """A paragraph of the newsroom's own, before, after or between."""
    at = rng.choice((0, len(body), rng.randint(0, len(body))))
    return (*body[:at], tuple(own), *body[at:])


_TAGS = ("UPDATE: ", "BREAKING: ", "Report: ", "JUST IN: ", "UPDATED: ", "LIVE: ")


def _retitled(title: str, ways: Habits, rng: Random) -> str:
    """In other words, announced and shortened, each as the newsrooms have it."""
    new = rewording.synonyms(title, 0.5, rng) if rng.random() < ways.reworded else title
    tag = rng.choice(_TAGS) if rng.random() < ways.announced else ""
    words = f"{tag}{new}".split()
    if rng.random() < ways.shortened and len(words) > 5:
        words = words[: rng.randint(4, len(words) - 1)]
    return " ".join(words)
