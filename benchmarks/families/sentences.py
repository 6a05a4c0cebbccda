"""Accounts: one teller's article on an event, as sentences with an origin each."""

from __future__ import annotations

from random import Random
from typing import NamedTuple

from benchmarks.families.chance import seeded
from benchmarks.families.events import Event, Teller, events_before, kind_of
from benchmarks.families.grammar import FOLDER, expand, load

QUOTED = ("quote_second", "quote_witness", "quote_neighbor", "quote_expert", "quote_critic")


class Unit(NamedTuple):
    """A sentence; where it was first written, and the page it was taken from now."""

    text: str
    origin: str
    taken_from: str | None = None


Body = tuple[tuple[Unit, ...], ...]
"""Paragraphs of sentences."""


class Article(NamedTuple):
    """What a newsroom has before it is laid out as a page."""

    title: str
    dateline: str
    body: Body
    carried: tuple[str, ...] = ()


def account(one: Event, which: int, page: str, length: int) -> Article:
    """The teller number ``which`` (0 to 3) on an event, about ``length`` sentences.

    Every teller has its own phrasing of each topic, so that accounts share facts, names and one
    quotation, and no wording. A long account looks back at earlier events.
    """
    rng = seeded(f"{one.id}:account:{which}")
    teller = Teller(one, f"account:{which}", which)
    kind, general = kind_of(one).topics, load(FOLDER / "general.txt").topics
    special = [topic for topic in kind if topic not in ("headline", "lead")]
    plain = [topic for topic in general if topic != "quote" and topic not in QUOTED]
    rng.shuffle(special)
    chosen = special[: max(4, min(len(special), length // 2))]
    chosen += rng.sample(QUOTED, k=min(len(QUOTED), 1 + length // 7))
    chosen += rng.sample(plain, k=max(0, min(len(plain), length - len(chosen) - 2)))
    tail = chosen[2:]
    rng.shuffle(tail)
    order = ["lead", *chosen[:2], *tail]
    order.insert(rng.randint(1, min(4, len(order))), "quote")
    sentences = [_told(teller, topic, which, rng) for topic in order]
    background = _background(one, which, length - len(sentences), rng)
    at = rng.randint(len(sentences) // 2, len(sentences))
    sentences[at:at] = background
    units = [Unit(text, f"{page}:{number}") for number, text in enumerate(sentences, 1)]
    return Article(_told(teller, "headline", which, rng), "", paragraphs(units, rng))


def _background(one: Event, which: int, length: int, rng: Random) -> list[str]:
    """Sentences on earlier events, one after the other."""
    found: list[str] = []
    for older in events_before(one):
        teller = Teller(older, f"account:{which}", which)
        topics = [topic for topic in kind_of(older).topics if topic != "headline"]
        found += [_told(teller, topic, which, rng) for topic in topics]
    return found[: max(0, length)]


def _told(teller: Teller, topic: str, which: int, rng: Random) -> str:
    one = teller.event
    order = list({**load(FOLDER / "general.txt").topics, **kind_of(one).topics}[topic])
    seeded(f"{one.id}/{topic}/phrasings").shuffle(order)
    return expand(order[which % len(order)], teller.about(topic), rng)


def own_sentences(one: Event, page: str, count: int, rng: Random) -> list[Unit]:
    """What a copying newsroom adds of its own: sentences that no account has."""
    lines = load(FOLDER / "own.txt").topics["own"]
    teller = Teller(one, page)
    chosen = rng.sample(lines, k=count)
    return [
        Unit(expand(line, teller.about(f"own:{page}:{number}"), rng), f"{page}:{number}")
        for number, line in enumerate(chosen, 1)
    ]


def paragraphs(units: list[Unit], rng: Random) -> Body:
    """Sentences in paragraphs of one to three; the first stands alone."""
    body = [tuple(units[:1])]
    at = 1
    while at < len(units):
        size = rng.choice((1, 1, 2, 2, 3))
        body.append(tuple(units[at : at + size]))
        at += size
    return tuple(body)
