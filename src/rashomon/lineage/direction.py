"""Which of two pages had their shared words first: signs weighed, none a rule.

Each sign adds log-odds, as in a naive Bayes judgement; their sum as a probability is the
confidence in a direction. Where the sum is near zero, nothing decides and the answer says so.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from rapidfuzz.distance import OSA

from rashomon.lineage.clocks import weigh_dates
from rashomon.lineage.outlets import key
from rashomon.lineage.overlap import Overlap
from rashomon.lineage.sources import Sourcing
from rashomon.lineage.words import fold
from rashomon.model import Evidence, Page, Relation, Span, Value, Variant

CREDIT_WEIGHT: Mapping[Relation, float] = {
    "first_published": 4.0,
    "via": 4.0,
    "agency": 4.0,
    "first_reported": 3.5,
    "cites": 2.5,
    "told": 0.5,
    "evidence": 0.0,
}
"""A page seldom credits an outlet it has nothing from; that it had the words first and names
the other for something else is rarer still. Hand estimates, checked on the dev families."""

INNER_WEIGHT, INNER_LIMIT = 0.35, 2.0
"""A copyist leaves sentences out from between others more often than he writes some in."""

LENGTH_WEIGHT, LENGTH_LIMIT = 1.0, 1.0
"""Of two articles that share wording the shorter is more often the copy."""

ERROR_WEIGHT, ERROR_LIMIT = 1.1, 2.4
"""A misspelling where the other page has the word is a copyist's slip; a corrected one rarer."""

TITLE_WEIGHT = 1.6
"""A headline cut short, or set under "Update", is of a later hand than the whole one."""

UNDECIDED = 0.4
"""Log-odds nearer to zero than this are no answer: 0.4 is a probability of 0.6."""

OUTLET_WEIGHT = 2.5
"""Shared words that name one of the two outlets ("told the Courier") were written there."""

_REWORKED = ("update", "updated", "breaking", "watch", "video", "report", "exclusive")


class Leaning(Value, frozen=True):
    """How the signs lean: log-odds that ``b`` took from ``a``, and each sign as evidence."""

    log_odds: float
    evidence: tuple[Evidence, ...]


class Sign(Value, frozen=True):
    """One sign: log-odds that ``b`` took from ``a``, and what it was read off."""

    log_odds: float
    evidence: Evidence


def lean(
    overlap: Overlap,
    pages: Mapping[str, Page],
    sourcings: Sequence[Sourcing],
    frequency: Mapping[str, int],
) -> Leaning:
    """Weigh everything that speaks for a direction between the two pages of an overlap.

    Args:
        overlap: What the two share.
        pages: The collection.
        sourcings: The credits of both pages, followed.
        frequency: In how many pages of the collection a word form stands.
    """
    a, b = pages[overlap.a.page], pages[overlap.b.page]
    signs = [
        *_credits(a, b, sourcings),
        *_dates(a, b),
        *_gaps(overlap, a, b),
        *_length(overlap, a, b),
        *_errors(overlap, a, b, frequency),
        *_titles(a, b),
        *_named_outlet(overlap, a, b),
    ]
    signs.sort(key=lambda sign: -abs(sign.log_odds))
    return Leaning(
        log_odds=sum(sign.log_odds for sign in signs),
        evidence=tuple(sign.evidence for sign in signs),
    )


def probability(log_odds: float) -> float:
    """Log-odds as a probability."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, log_odds))))


def _credits(a: Page, b: Page, sourcings: Sequence[Sourcing]) -> list[Sign]:
    signs: dict[tuple[str, str | None], Sign] = {}
    for sourcing in sourcings:
        ends = (sourcing.page, sourcing.exemplar)
        if ends not in ((a.id, b.id), (b.id, a.id)):
            continue
        weight = CREDIT_WEIGHT[sourcing.credit.relation] * sourcing.trust
        weight = weight if sourcing.page == b.id else -weight
        if ends in signs and abs(signs[ends].log_odds) >= abs(weight):
            continue
        why = f"credits {sourcing.credit.name} ({sourcing.credit.relation.replace('_', ' ')})"
        place = sourcing.credit.evidence
        signs[ends] = _sign(weight, sourcing.page, place, why)
    return list(signs.values())


def _dates(a: Page, b: Page) -> list[Sign]:
    weighed = weigh_dates(a, b)
    if weighed is None:
        return []
    early = a if weighed[0] > 0 else b
    place = early.published.span if early.published and early.published.span else (0, 0)
    return [_sign(weighed[0], early.id, place, weighed[1])]


def _gaps(overlap: Overlap, a: Page, b: Page) -> list[Sign]:
    more = overlap.a.inner - overlap.b.inner
    if not more:
        return []
    weight = max(-INNER_LIMIT, min(INNER_LIMIT, INNER_WEIGHT * more))
    fuller = a if more > 0 else b
    place = _span_of(overlap, fuller)
    why = "has matter between the shared passages that the other lacks"
    return [_sign(weight, fuller.id, place, why)]


def _length(overlap: Overlap, a: Page, b: Page) -> list[Sign]:
    if overlap.a.words == overlap.b.words:
        return []
    ratio = math.log(overlap.a.words / overlap.b.words)
    weight = max(-LENGTH_LIMIT, min(LENGTH_LIMIT, LENGTH_WEIGHT * ratio))
    longer = a if weight > 0 else b
    return [_sign(weight, longer.id, _span_of(overlap, longer), "is the longer article")]


def _errors(overlap: Overlap, a: Page, b: Page, frequency: Mapping[str, int]) -> list[Sign]:
    signs: list[Sign] = []
    for passage in overlap.passages:
        for variant in passage.variants:
            slip = _slip(a.read(variant.a_span), b.read(variant.b_span), frequency)
            if slip:
                signs.append(_slipped(slip, a, b, variant))
    total = sum(abs(sign.log_odds) for sign in signs)
    scale = min(1.0, ERROR_LIMIT / total) if total else 1.0
    return [Sign(log_odds=sign.log_odds * scale, evidence=sign.evidence) for sign in signs]


def _slip(in_a: str, in_b: str, frequency: Mapping[str, int]) -> int:
    """1 when ``b`` misspells a word of ``a``, -1 the other way round, 0 when neither."""
    one, other = fold(in_a), fold(in_b)
    if min(len(one), len(other)) < 4 or not (one.isalpha() and other.isalpha()):
        return 0
    if OSA.distance(one, other, score_cutoff=1) > 1 or one.rstrip("s") == other.rstrip("s"):
        return 0
    known = frequency.get(one, 0), frequency.get(other, 0)
    if known[1] <= 1 and known[0] >= 2:
        return 1
    return -1 if known[0] <= 1 and known[1] >= 2 else 0


def _slipped(slip: int, a: Page, b: Page, variant: Variant) -> Sign:
    wrong, place, right = (
        (b, variant.b_span, a.read(variant.a_span))
        if slip > 0
        else (a, variant.a_span, b.read(variant.b_span))
    )
    return _sign(slip * ERROR_WEIGHT, wrong.id, place, f"a slip for “{right}” of the other")


def _titles(a: Page, b: Page) -> list[Sign]:
    one, other = _title(a), _title(b)
    if not one or not other or one == other:
        return []
    reworked = (other[0] in _REWORKED) - (one[0] in _REWORKED)
    bare_one, bare_other = _bare(one), _bare(other)
    cut = bare_one[: len(bare_other)] == bare_other and len(bare_one) > len(bare_other) > 2
    cut_back = bare_other[: len(bare_one)] == bare_one and len(bare_other) > len(bare_one) > 2
    weight = TITLE_WEIGHT * (reworked or cut - cut_back)
    if not weight:
        return []
    later = b if weight > 0 else a
    place = next((block.span for block in later.having("headline")), (0, 0))
    return [_sign(weight, later.id, place, "its headline is the other's, reworked")]


def _named_outlet(overlap: Overlap, a: Page, b: Page) -> list[Sign]:
    """Where the shared words name the outlet of one of the two and not that of the other."""
    at_a = _first_naming(a, [p.a_span for p in overlap.passages])
    at_b = _first_naming(b, [p.b_span for p in overlap.passages])
    if (at_a is None) == (at_b is None):
        return []
    home, place = (a, at_a) if at_a else (b, at_b)
    weight = OUTLET_WEIGHT if home is a else -OUTLET_WEIGHT
    return [_sign(weight, home.id, place or (0, 0), f"the shared words name {home.publisher}")]


def _first_naming(page: Page, spans: Sequence[Span]) -> Span | None:
    """Where the page's own outlet is first named within some spans."""
    name = page.publisher or ""
    if len(key(name)) < 2 and not any(letter.isupper() for letter in name[1:]):
        return None
    for start, end in spans:
        place = page.text.find(name, start, end)
        if place >= 0:
            return (place, place + len(name))
    return None


def _title(page: Page) -> list[str]:
    return [fold(word) for word in (page.title or "").replace(":", " ").split()]


def _bare(title: list[str]) -> list[str]:
    return title[1:] if title[0] in _REWORKED else title


def _span_of(overlap: Overlap, page: Page) -> Span:
    first = overlap.passages[0]
    return first.a_span if page.id == overlap.a.page else first.b_span


def _sign(weight: float, page: str, span: Span, why: str) -> Sign:
    return Sign(log_odds=weight, evidence=Evidence(page=page, span=span, why=why))
