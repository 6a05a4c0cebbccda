"""Speakers resolved, given where the statements are: a person's spans, our names for them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from benchmarks.voices.passages import Passage, Said
from rashomon.model import Block, Capture, Page, Speaker
from rashomon.voices.speakers import speakers
from rashomon.voices.told import Told

_ARTICLE = re.compile(r"^(?:(?:the|an?)\s+)", re.IGNORECASE)
_OWNER = re.compile(r"^(?:(?:my|your|his|her|its|our|their)\s+(?:own\s+)?)", re.IGNORECASE)
_PARAGRAPH = re.compile(r"[^\s](?:[^\n]|\n(?!\s*\n))*")
_WORD = re.compile(r"[^\W_]+(?:[’'.&-][^\W_]+)*")
_HANGS = re.compile(
    r"\s(?:of|for|from|in|at|on|with|by|to|near|about|who|whom|whose|which|that|where)\b"
    r"|[,;:(]|\s[–—-]+\s"
)
_TAIL = re.compile(r"(?:[a-z]{2}(?:ed|ing|wn)|made|taken|sent|alone)$")


class Answered(NamedTuple):
    """A statement of a passage, and the speaker that was found for it."""

    passage: Passage
    said: Said
    speaker: Speaker | None


def speaker_figures(passages: Sequence[Passage]) -> dict[str, float]:
    """How many statements get the speaker that a person wrote down.

    Args:
        passages: with their statements' gold spans, which are given to the resolver.

    Returns:
        Shares of the statements: ``speaker`` with the speaker meant (:func:`is_right`);
        ``speaker, word for word`` with the same words for them, articles and capitals aside;
        ``speaker named`` that tell a name from a description; ``speaker kind`` of those that
        have a speaker.
    """
    tally: Counter[str] = Counter()
    for one in answers(passages):
        tally["all"] += 1
        tally["speaker"] += is_right(one)
        tally["words"] += _same_words(one)
        tally["named"] += one.said.named == (one.speaker is not None and one.speaker.named)
        if one.said.speaker is not None:
            tally["some"] += 1
            tally["kind"] += one.speaker is not None and one.speaker.kind == one.said.kind
    every, some = max(1, tally["all"]), max(1, tally["some"])
    return {
        "speaker": tally["speaker"] / every,
        "speaker, word for word": tally["words"] / every,
        "speaker kind": tally["kind"] / some,
        "speaker named": tally["named"] / every,
    }


def is_right(one: Answered) -> bool:
    """Whether the speaker found is the one that a person wrote down.

    A name must be the same in full, articles and capitals aside, and nobody must be nobody.
    Somebody only described is right, too, when neither is named, the words of one description
    hold all of the other's and both have the same head: "farmer" and "a farmer reached by
    telephone" are one, "a farmer" and "a farmer's wife" are not.
    """
    if _same_words(one) or one.said.speaker is None or one.speaker is None:
        return _same_words(one)
    return (
        not one.said.named
        and not one.speaker.named
        and _is_same_description(one.said.speaker, one.speaker.name)
    )


def _same_words(one: Answered) -> bool:
    return _name(one.said.speaker) == _name(one.speaker.name if one.speaker else None)


def _is_same_description(one: str, other: str) -> bool:
    few, many = sorted((_words(one), _words(other)), key=len)
    return few <= many and _head(one) == _head(other)


def _words(description: str) -> frozenset[str]:
    return frozenset(_WORD.findall(_plain(description)))


def _head(description: str) -> str:
    """The noun: the last word before what hangs on it, without what was done to it."""
    plain = _plain(description)
    hangs = _HANGS.search(plain)
    words = _WORD.findall(plain[: hangs.start()] if hangs else plain)
    while len(words) > 1 and _TAIL.search(words[-1]):
        del words[-1]
    return words[-1] if words else ""


def answers(passages: Sequence[Passage]) -> Iterator[Answered]:
    """The speakers found for passages' statements."""
    for passage in passages:
        told = [Told(one.source, one.cue, one.content, "gold", 1.0) for one in passage.said]
        found = speakers(page_of(passage), told)
        for said, speaker in zip(passage.said, found, strict=True):
            yield Answered(passage, said, speaker)


def page_of(passage: Passage) -> Page:
    """A passage as a page: each of its paragraphs a block of its role."""
    is_comment = passage.role == "comment"
    blocks = tuple(
        Block(
            span=line.span(),
            role=passage.role,
            confidence=1.0,
            author=passage.author if is_comment else None,
            ordinal=1 if is_comment else None,
        )
        for line in _PARAGRAPH.finditer(passage.text)
    )
    return Page(
        id=passage.id,
        capture=Capture(
            path=passage.id, sha256="", size=len(passage.text), media_type="text/plain"
        ),
        text=passage.text,
        source_map=(),
        publisher=passage.outlet,
        bylines=(passage.author,) if passage.author and not is_comment else (),
        language=passage.language,
        blocks=blocks,
    )


def _name(name: str | None) -> str | None:
    return None if name is None else _plain(name)


def _plain(name: str) -> str:
    return _OWNER.sub("", _ARTICLE.sub("", " ".join(name.split()))).casefold()
