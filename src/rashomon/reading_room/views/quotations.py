"""Quotations that were altered on their way: every version side by side, the earliest first."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from math import inf
from typing import Literal

from msgspec.structs import replace

from rashomon.dossier import StoryView
from rashomon.model import Page, Span, Statement, Value
from rashomon.reading_room.clock import moment
from rashomon.reading_room.views.reading import Reading, dated, outlet
from rashomon.reading_room.wording import account_letter

VERSIONS = 12
"""Versions of a quotation that are laid side by side; the others are counted."""

FEWEST = 5
"""Words that a quotation has, at least, to be known again."""

TURNING = 2
"""So many words put in at an edge may turn what follows: "Never", "I doubt"."""

ALIKE = 0.6
"""Which part of the shorter of two versions stands in the longer: a hand estimate."""

LONGEST = 150
"""Words of a quotation that are laid side by side."""

ANCHOR = "altered"

_TOKEN = re.compile(r"\S+")
_MARKS = re.compile(r"[\W_]+")

Change = Literal["", "del", "ins"]


class Bit(Value, frozen=True, kw_only=True):
    """Some words of a version: as in the earliest, not there any more, or there only now."""

    words: str
    change: Change = ""


class Version(Value, frozen=True, kw_only=True):
    """A wording: who has it first, with what changed since the earliest, and who has it too."""

    outlet: str
    published: str
    letter: str
    speaker: str
    href: str
    bits: tuple[Bit, ...]
    also: tuple[tuple[str, str], ...] = ()


class Quotation(Value, frozen=True, kw_only=True):
    """What somebody said, in its wordings; ``disowned`` if versions name other speakers.

    ``more`` counts the versions that are not laid beside the others.
    """

    anchor: str
    speaker: str
    disowned: bool
    versions: tuple[Version, ...]
    more: int = 0


class _Words(Value, frozen=True, kw_only=True):
    """A quotation on a page: its words as printed, and as they are compared."""

    page: str
    letter: str
    statement: Statement
    printed: tuple[str, ...]
    keys: tuple[str, ...]


def altered(reading: Reading, story: StoryView) -> tuple[Quotation, ...]:
    """The direct quotations of a story that do not read the same on all pages.

    Marks and capitals don't count, nor does what a page has beside the quotation. A page that
    only quotes less is told beside the others, but makes no quotation an altered one.
    """
    found: list[Quotation] = []
    for held in _grouped(_quoted(reading, story)):
        quotation = _laid(reading, held, f"{ANCHOR}-{len(found) + 1}")
        if quotation is not None:
            found.append(quotation)
    return tuple(found)


def _quoted(reading: Reading, story: StoryView) -> list[_Words]:
    """All direct quotations of some length, the earliest first."""
    letters = [
        (page, account_letter(number))
        for number, account in enumerate(story.accounts)
        for page in account.pages
    ]
    pages = [(reading.page(page), letter) for page, letter in letters]
    pages.sort(key=lambda one: _since(one[0]))
    return [
        words
        for page, letter in pages
        for statement in page.statements
        if statement.type == "direct" and not statement.by_reader
        for words in _words(page, letter, statement)
    ]


def _since(page: Page) -> float:
    """When a page was there for certain: one that gives only a day, at the end of it."""
    known = moment(page.published or page.capture.captured)
    return known.latest if known else inf


def _words(page: Page, letter: str, statement: Statement) -> Iterator[_Words]:
    text = " ".join(page.read(span) for span in statement.content)
    printed = [(word, _key(word)) for word in _TOKEN.findall(text)[:LONGEST]]
    keys = tuple(key for _, key in printed if key)
    if len(keys) >= FEWEST:
        yield _Words(
            page=page.id,
            letter=letter,
            statement=statement,
            printed=tuple(word for word, key in printed if key),
            keys=keys,
        )


def _key(word: str) -> str:
    return _MARKS.sub("", word.casefold())


def _grouped(quoted: Sequence[_Words]) -> list[list[_Words]]:
    """Versions of one quotation together, by the words that they share with the earliest."""
    groups: list[list[_Words]] = []
    exact: dict[tuple[str, ...], int] = {}
    by_pair: dict[tuple[str, str], list[int]] = defaultdict(list)
    for one in quoted:
        number = exact.get(one.keys)
        if number is None:
            number = next((n for n in _near(one, by_pair) if _alike(groups[n][0], one)), None)
        if number is None:
            number = len(groups)
            groups.append([])
            for pair in set(pairwise(one.keys)):
                by_pair[pair].append(number)
        exact.setdefault(one.keys, number)
        groups[number].append(one)
    return groups


def _near(one: _Words, by_pair: dict[tuple[str, str], list[int]]) -> list[int]:
    """The groups that share most pairs of neighbouring words, a few of them."""
    shared: dict[int, int] = defaultdict(int)
    for pair in set(pairwise(one.keys)):
        for number in by_pair.get(pair, ()):
            shared[number] += 1
    return sorted(shared, key=lambda number: (-shared[number], number))[:3]


def _alike(one: _Words, other: _Words) -> bool:
    least = min(len(one.keys), len(other.keys))
    blocks = SequenceMatcher(None, one.keys, other.keys, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) >= max(FEWEST - 1, ALIKE * least)


def _laid(reading: Reading, held: Sequence[_Words], anchor: str) -> Quotation | None:
    """The versions of a quotation; ``None`` where it was not altered."""
    first = held[0]
    versions: dict[tuple[tuple[str, ...], str], Version] = {}
    changed = disowned = False
    further: set[tuple[tuple[str, ...], str]] = set()
    for one in held:
        key = one.keys, _speaker(one)
        known, page = versions.get(key), reading.page(one.page)
        if known is None and len(versions) >= VERSIONS:
            further.add(key)
            continue
        if known is not None:
            also = (*known.also, (outlet(page), reading.href(page.id, _extent(one), anchor)))
            versions[key] = replace(known, also=also)
            continue
        bits = _bits(reading, first, one)
        versions[key] = _version(reading, one, bits, anchor)
        disowned = disowned or _is_another(first, one)
        changed = changed or any(bit.change for bit in _within(bits))
    if not changed and not disowned:
        return None
    return Quotation(
        anchor=anchor,
        speaker=_speaker(first),
        disowned=disowned,
        versions=tuple(versions.values()),
        more=len(further),
    )


def _version(reading: Reading, one: _Words, bits: tuple[Bit, ...], anchor: str) -> Version:
    page = reading.page(one.page)
    return Version(
        outlet=outlet(page),
        published=dated(page),
        letter=one.letter,
        speaker=_speaker(one),
        href=reading.href(page.id, _extent(one), anchor),
        bits=bits,
    )


def _extent(one: _Words) -> Span:
    content = one.statement.content
    return min(span[0] for span in content), max(span[1] for span in content)


def _speaker(one: _Words) -> str:
    return one.statement.speaker.name if one.statement.speaker else ""


def _is_another(one: _Words, other: _Words) -> bool:
    """Whether two versions name speakers that share no word of their names."""
    both = one.statement.speaker, other.statement.speaker
    if not all(speaker is not None and speaker.named for speaker in both):
        return False
    names = [{_key(word) for word in _speaker(it).split()} for it in (one, other)]
    return not names[0] & names[1]


def _within(bits: Sequence[Bit]) -> Sequence[Bit]:
    """All but what was left out or quoted besides at the edges: a page may quote less, or more."""
    changed = [at for at, bit in enumerate(bits) if not bit.change]
    first, last = (changed[0], changed[-1] + 1) if changed else (0, len(bits))
    before, behind = bits[:first], bits[last:]
    start = first if _is_only_cut(before) else 0
    return bits[start : last if _is_only_cut(behind) else len(bits)]


def _is_only_cut(edge: Sequence[Bit]) -> bool:
    """Whether an edge holds words of one side only; a word or two put in may turn the rest."""
    if any(bit.change == "ins" for bit in edge):
        return len(edge) == 1 and len(edge[0].words.split()) > TURNING
    return True


def _bits(reading: Reading, first: _Words, one: _Words) -> tuple[Bit, ...]:
    """The words of a version, with what it leaves out and puts in."""
    if one.keys == first.keys:
        return (Bit(words=" ".join(one.printed)),)
    matcher = SequenceMatcher(None, first.keys, one.keys, autojunk=False)
    changes = matcher.get_opcodes()
    found: list[Bit] = []
    for number, (change, a, a_end, b, b_end) in enumerate(changes):
        gone, new = first.keys[a:a_end], one.keys[b:b_end]
        at_edge = number in (0, len(changes) - 1)
        if change == "equal":
            found.append(Bit(words=" ".join(one.printed[b:b_end])))
            continue
        if gone and not (at_edge and _stands_on(reading.page(one.page), gone)):
            found.append(Bit(words=" ".join(first.printed[a:a_end]), change="del"))
        if new:
            known = at_edge and _stands_on(reading.page(first.page), new)
            words = " ".join(one.printed[b:b_end])
            found.append(Bit(words=words, change="" if known else "ins"))
    return tuple(found)


def _stands_on(page: Page, keys: Sequence[str]) -> bool:
    """Whether some words stand on a page, if not in the quotation then beside it."""
    if len(keys) < FEWEST:
        return False
    words = [key for word in _TOKEN.findall(page.text) if (key := _key(word))]
    return f" {' '.join(keys)} " in f" {' '.join(words)} "
