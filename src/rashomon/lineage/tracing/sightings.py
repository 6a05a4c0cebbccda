"""Where words stand on a page, also where they were altered: in its article, and beside it."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Mapping, Sequence

from rapidfuzz.distance import Levenshtein, Opcode

from rashomon.lineage.passages.seeds import exact_matches
from rashomon.lineage.passages.variants import name_variant
from rashomon.lineage.words import Words, tokenise
from rashomon.model import Page, Role, Span, Value, Variant

LEAST_ALIKE = 0.6
"""Words in their order that a place must have of the words looked for."""

LEAST_TELLING = 0.4
"""The same, each word weighed by how rare it is: words that stand everywhere are no sighting.
Low, since a number or a name that was changed is often the rarest word of a sentence."""

LEAST_WORDS = 4
"""Words that must agree, or all where there are fewer: a short phrase is looked for as it stands.
Of three words in five that agree, what was meant is seldom one."""

ARTICLE: frozenset[Role] = frozenset(
    ("headline", "byline", "dateline", "body", "caption", "credit")
)
"""What an outlet published as its own. Comments are their readers', and links, adverts and
footers are of the day a page was saved: they tell nothing of who had some words first."""

_MOST_PLACES = 16
_SHORT_SEED = 2
_AT_A_BORDER = 3


class Place(Value, frozen=True):
    """The words on one page; ``similarity`` is the part of them that stands there in order."""

    page: str
    span: Span
    role: Role
    similarity: float


def readable(words: str) -> str:
    """The words as a page could have them: half a character is in none."""
    return words.encode(errors="replace").decode()


def asked(words: str) -> Words:
    """The words looked for."""
    plain = readable(words)
    return tokenise(plain, ((0, len(plain)),))


def missed(wanted: Words) -> int:
    """How many of the words a place may lack."""
    return len(wanted) - max(math.ceil(LEAST_ALIKE * len(wanted)), min(LEAST_WORDS, len(wanted)))


def places(
    wanted: Words,
    page: Page,
    within: Collection[Span] | None = None,
    rarity: Mapping[str, float] | None = None,
) -> Iterator[Place]:
    """The place most like the words in a page's article, and the one beside it, if there are any.

    Args:
        wanted: The words looked for.
        page: Its text and blocks; no other finding is asked for.
        within: Blocks of the page in which some of the words stand; no other is searched, but
            those next to them. All are where none are named.
        rarity: How telling each form is, from 0; all alike where it is left out.
    """
    found: dict[bool, Place] = {}
    for role, spans in _runs(page, within):
        there = tokenise(page.text, spans)
        best = _best(wanted, there, rarity or {})
        known = found.get(role in ARTICLE)
        if best is not None and (known is None or best[0] > known.similarity):
            span = there.span(best[1], best[2])
            place = Place(page=page.id, span=span, role=role, similarity=best[0])
            found[role in ARTICLE] = place
    yield from found.values()


def variants(first: Page, there: Place, page: Page, here: Place) -> tuple[Variant, ...]:
    """Where one place reads differently from another, whose spans are the ``a`` side."""
    a, b = tokenise(first.text, (there.span,)), tokenise(page.text, (here.span,))
    found = []
    for op in Levenshtein.opcodes(a.forms, b.forms):
        if op.tag != "equal":
            a_span = a.place(op.src_start, op.src_end)
            b_span = b.place(op.dest_start, op.dest_end)
            kind = name_variant(first.text, a_span, page.text, b_span)
            found.append(Variant(a_span=a_span, b_span=b_span, kind=kind))
    return tuple(found)


def _runs(page: Page, within: Collection[Span] | None) -> Iterator[tuple[Role, tuple[Span, ...]]]:
    """What words can run on in: the paragraphs of the article in a row, each other block alone."""
    if not page.blocks:
        yield "body", ((0, len(page.text)),)
        return
    spans: list[Span] = []
    for i, block in enumerate(page.blocks):
        sought = within is None or any(
            near.span in within for near in page.blocks[max(0, i - 1) : i + 2]
        )
        if block.role == "body" and sought:
            spans.append(block.span)
            continue
        if spans:
            yield "body", tuple(spans)
            spans = []
        if sought and block.role != "body":
            yield block.role, (block.span,)
    if spans:
        yield "body", tuple(spans)


def _best(
    wanted: Words, there: Words, rarity: Mapping[str, float]
) -> tuple[float, int, int] | None:
    """The window of a text that is most like the words, if any is like them at all."""
    if not len(wanted) or not len(there):
        return None
    windows = (_window(wanted, there, rarity, *ends) for ends in _ends(wanted, there))
    alike = (window for window in windows if window and window[0] >= LEAST_ALIKE)
    return max(alike, key=lambda w: (w[0], -w[1]), default=None)


def _ends(wanted: Words, there: Words) -> list[tuple[int, int]]:
    """Stretches of a page where the words may stand: about where a shared run of words points.

    Where all words stand unaltered, that is the only stretch.
    """
    length = len(wanted)
    seed = min(_SHORT_SEED, length)
    matches = exact_matches(wanted.forms, there.forms, seed)
    whole = [match.b for match in matches if match.length == length]
    if whole:
        return [(min(whole), min(whole) + length)]
    matches.sort(key=lambda match: (-match.length, match.b))
    slack = max(2, length // 3)
    starts = {match.b - match.a for match in matches[:_MOST_PLACES]}
    starts |= {start - slack for start in starts}
    return sorted(
        (max(0, start), min(len(there), start + length + slack))
        for start in starts
        if start + length + slack > 0
    )


def _window(
    wanted: Words, there: Words, rarity: Mapping[str, float], first: int, last: int
) -> tuple[float, int, int] | None:
    """How alike a stretch is, and the first and last of its words that agree or stand for one."""
    operations = [*Levenshtein.opcodes(wanted.forms, there.forms[first:last])]
    same = [i for i, op in enumerate(operations) if op.tag == "equal"]
    if not same:
        return None
    ranges = [(operations[i].src_start, operations[i].src_end) for i in same]
    if _telling(wanted, ranges, rarity) < LEAST_TELLING:
        return None
    agreed = sum(end - start for start, end in ranges)
    if agreed < len(wanted) - missed(wanted):
        return None
    head, tail = same[0], same[-1]
    if head > 0 and _stands_for(operations[head - 1]):
        head -= 1
    if tail + 1 < len(operations) and _stands_for(operations[tail + 1]):
        tail += 1
    begin, end = first + operations[head].dest_start, first + operations[tail].dest_end
    return agreed / max(len(wanted), end - begin), begin, end


def _stands_for(op: Opcode) -> bool:
    """Whether words at the border of a place stand for as few others: a name altered there."""
    return op.tag == "replace" and op.src_end - op.src_start <= _AT_A_BORDER


def _telling(
    wanted: Words, agreed: Sequence[tuple[int, int]], rarity: Mapping[str, float]
) -> float:
    """The part of what the words tell that stands in some ranges of them."""
    weights = [rarity.get(form, 1.0) for form in wanted.forms]
    whole = sum(weights)
    return sum(sum(weights[start:end]) for start, end in agreed) / whole if whole else 1.0
