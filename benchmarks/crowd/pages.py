"""Pages put together from sentences, with every finding where its words stand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from hashlib import sha256
from itertools import groupby
from random import Random
from typing import NamedTuple

from benchmarks.crowd.sentences import MONTHS, Scene, Sentence, sentence
from benchmarks.families import names
from rashomon.model import (
    Block,
    Capture,
    Credit,
    Dating,
    Metadatum,
    Name,
    Page,
    Quantity,
    Role,
    Span,
    Speaker,
    Statement,
    Time,
)

NAVIGATION = "Home News Weather Harbour Sport Letters Archive About us Contact Search"
COMMENT = "I live down by the lock and it was never like that, ask anybody who was there"


class Paragraph(NamedTuple):
    """Sentences of an article; ``origin`` names the first paragraph that read so."""

    origin: str
    sentences: tuple[Sentence, ...]


class Draft(NamedTuple):
    """What a page is made of."""

    id: str
    outlet: str
    title: str
    published: datetime | None
    paragraphs: tuple[Paragraph, ...]
    credited: str | None
    comments: int


class Laid(NamedTuple):
    """A page, and where each of its paragraphs stands."""

    page: Page
    where: dict[str, Span]


class _Found(NamedTuple):
    """What the parts of one sentence are, by where they stand."""

    kinds: frozenset[str]
    span: Span
    value: float


def laid(draft: Draft) -> Laid:
    """A draft as a page, captured as plain text."""
    blocks: list[tuple[Role, str]] = [
        ("navigation", NAVIGATION),
        ("headline", draft.title),
        ("byline", f"By {names.person(Random(draft.id))}"),  # noqa: S311 - an invented name
    ]
    first = len(blocks)
    blocks += [("body", _read(it)) for it in draft.paragraphs]
    if draft.credited:
        blocks.append(("credit", f"First published by {draft.credited}"))
    blocks += [("comment", f"{COMMENT}, {n} times over") for n in range(draft.comments)]
    text, spans = _joined([words for _, words in blocks])
    bodies = spans[first : first + len(draft.paragraphs)]
    found = [
        _parts(told, start)
        for it, (start, _) in zip(draft.paragraphs, bodies, strict=True)
        for told, start in _sentences(it, start)
    ]
    page = Page(
        id=draft.id,
        capture=_capture(draft, text),
        text=text,
        source_map=tuple((start, end, start, end) for start, end in spans),
        title=draft.title,
        publisher=draft.outlet,
        bylines=(blocks[2][1].removeprefix("By "),),
        published=_dating(draft.published),
        language="en",
        metadata=tuple(_metadata(draft)),
        blocks=tuple(
            Block(span=span, role=role, confidence=0.9)
            for (role, _), span in zip(blocks, spans, strict=True)
        ),
        statements=tuple(_statements(draft.id, text, found)),
        credits=_credits(draft, text),
        times=tuple(_times(text, found)),
        quantities=tuple(_quantities(found)),
        names=tuple(_names(text, found)),
    )
    origins = (it.origin for it in draft.paragraphs)
    return Laid(page, dict(zip(origins, bodies, strict=True)))


def paragraph(origin: str, of: Scene, rng: Random) -> Paragraph:
    """Three sentences of a scene."""
    return Paragraph(origin, tuple(sentence(of, rng) for _ in range(3)))


def _read(it: Paragraph) -> str:
    return "".join(part.words for told in it.sentences for part in told)


def _joined(words: Sequence[str]) -> tuple[str, list[Span]]:
    spans, at = [], 0
    for one in words:
        spans.append((at, at + len(one)))
        at += len(one) + 2
    return "\n\n".join(words), spans


def _sentences(it: Paragraph, start: int) -> list[tuple[Sentence, int]]:
    found = []
    for told in it.sentences:
        found.append((told, start))
        start += sum(len(part.words) for part in told)
    return found


def _parts(told: Sentence, start: int) -> list[_Found]:
    found = []
    for part in told:
        end = start + len(part.words)
        found.append(_Found(part.kinds, (start, end), part.value))
        start = end
    return found


def _of(kind: str, parts: Sequence[_Found]) -> tuple[Span, ...]:
    """Unbroken runs of the parts that are of a kind."""
    runs = []
    for is_kind, run in groupby(parts, key=lambda part: kind in part.kinds):
        spans = [part.span for part in run]
        if is_kind:
            runs.append((spans[0][0], spans[-1][1]))
    return tuple(runs)


def _statements(page: str, text: str, found: Sequence[Sequence[_Found]]) -> list[Statement]:
    made: list[Statement] = []
    for parts in found:
        cue = _of("cue", parts)
        if not cue:
            continue
        who = next(part.span for part in parts if {"source", "name"} <= part.kinds)
        made.append(
            Statement(
                id=f"{page}-{len(made)}",
                content=_of("content", parts),
                cue=cue,
                source=_of("source", parts),
                speaker=Speaker(name=text[slice(*who)], span=who, kind="person"),
                type="direct" if _of("direct", parts) else "indirect",
                confidence=0.9,
            )
        )
    return made


def _times(text: str, found: Sequence[Sequence[_Found]]) -> list[Time]:
    made = []
    for span in (part.span for parts in found for part in parts if "time" in part.kinds):
        _, day, month = text[slice(*span)].split()
        value = f"2031-{MONTHS.index(month) + 3:02}-{int(day):02}"
        made.append(
            Time(
                span=span,
                type="DATE",
                value=value,
                mod=None,
                earliest=value,
                latest=value,
                basis="published",
            )
        )
    return made


def _quantities(found: Sequence[Sequence[_Found]]) -> list[Quantity]:
    made = []
    for parts in found:
        counted = [part.span for part in parts if "of" in part.kinds]
        amounts = [part for part in parts if "quantity" in part.kinds]
        made += [
            Quantity(
                span=part.span, low=part.value, high=part.value, unit=None, of=of, approximate=False
            )
            for part, of in zip(amounts, counted, strict=True)
        ]
    return made


def _names(text: str, found: Sequence[Sequence[_Found]]) -> list[Name]:
    return [
        Name(
            span=part.span,
            label="PERSON" if "source" in part.kinds else "GPE",
            name=text[slice(*part.span)],
        )
        for parts in found
        for part in parts
        if "name" in part.kinds
    ]


def _credits(draft: Draft, text: str) -> tuple[Credit, ...]:
    if draft.credited is None:
        return ()
    start = text.index(f"First published by {draft.credited}")
    end = start + len(f"First published by {draft.credited}")
    return (
        Credit(
            span=(end - len(draft.credited), end),
            name=draft.credited,
            relation="first_published",
            evidence=(start, end),
            confidence=0.95,
        ),
    )


def _metadata(draft: Draft) -> list[Metadatum]:
    known = {"title": draft.title, "publisher": draft.outlet}
    if draft.published:
        known["published"] = draft.published.isoformat()
    return [
        Metadatum(field=field, value=value, basis="meta", confidence=0.9)
        for field, value in known.items()
    ]


def _capture(draft: Draft, text: str) -> Capture:
    data = text.encode()
    captured = (draft.published or datetime(2031, 6, 1)) + timedelta(days=3)  # noqa: DTZ001 - no zone
    return Capture(
        path=f"captures/{draft.id}.txt",
        sha256=sha256(data).hexdigest(),
        size=len(data),
        media_type="text/plain",
        encoding="utf-8",
        url=f"https://{names.domain(draft.outlet)}/{draft.id}",
        captured=_dating(captured),
    )


def _dating(when: datetime | None) -> Dating | None:
    if when is None:
        return None
    at = f"{when.isoformat(timespec='seconds')}Z"
    return Dating(earliest=at, latest=at, basis="meta")
