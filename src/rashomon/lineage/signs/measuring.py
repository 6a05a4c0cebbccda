"""The signs that one page was made from another: measured here, weighed elsewhere.

Each sign is a number for a copy and a possible exemplar. Some are the nearer to zero the
closer the two read; some speak for a direction, and have the opposite value the other way
round. What each is worth is learned (:mod:`rashomon.lineage.signs.weights`); none is a rule.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

from rashomon.lineage.clocks import lead
from rashomon.lineage.sharing.overlap import Overlap, Side
from rashomon.lineage.signs.dates import dates, saved
from rashomon.lineage.signs.headlines import Headline, reworked, steps
from rashomon.lineage.signs.marks import marks_differ
from rashomon.lineage.signs.sign import Pair, Sign, pointing
from rashomon.lineage.signs.slips import slips
from rashomon.lineage.sources.addresses import leads_to
from rashomon.lineage.sources.following import Sourcing
from rashomon.lineage.sources.outlets import key
from rashomon.lineage.words import words_of
from rashomon.model import Evidence, Page, Relation, Span, Value

HANDS_ON: frozenset[Relation] = frozenset({"via", "first_published"})
"""Credits that say the text itself comes from there."""

DISTANCES = frozenset(
    {
        "changes",
        "changes, root",
        "words written",
        "words written, root",
        "words left out, root",
        "not shared",
        "headlines differ",
    }
)
"""Signs of how far a copy is from an exemplar: in what was done to make it, or in time."""

NAMING = frozenset({"credits", "credits with the text", "names the other"})
"""Signs that the copy itself names the other page's outlet."""

MOST_GAPS = 6
MOST_SLIPS = 3
_A_MONTH = 30

FEW, COMMON, SHORTEST = 12, 0.1, 4
"""Pages, and part of all pages, on which a telling word may stand; letters it must have."""


class Usage(Value, frozen=True):
    """In how many of ``total`` pages each word form stands."""

    pages: Mapping[str, int]
    total: int

    def is_telling(self, form: str) -> bool:
        """Whether a word stands on few pages, so that two which have it may tell of one thing."""
        return len(form) >= SHORTEST and self.pages.get(form, 0) <= max(FEW, COMMON * self.total)


def pairs(
    overlap: Overlap,
    pages: Mapping[str, Page],
    sourcings: Sequence[Sourcing],
    usage: Usage,
) -> tuple[Pair, Pair]:
    """The two ways in which the pages of an overlap can hang together, with their signs.

    Args:
        overlap: What the two share.
        pages: The collection.
        sourcings: The credits of the two that mean the other, followed.
        usage: In how many pages of the collection each word stands.
    """
    a, b = pages[overlap.a.page], pages[overlap.b.page]
    leaning = (
        *dates(a, b),
        *_gaps(overlap, a, b),
        *_length(overlap, a, b),
        *_slips(overlap, a, b, usage),
        *_titles(a, b),
        *_named_outlet(overlap, a, b),
        *saved(a, b),
        *_links(a, b),
    )
    back = tuple(
        Sign(name=sign.name, value=-sign.value, evidence=sign.evidence) for sign in leaning
    )
    nearness = _nearness(overlap, a, b, usage)
    named_by_a = tuple(_naming(a, b, [p.a_span for p in overlap.passages]))
    named_by_b = tuple(_naming(b, a, [p.b_span for p in overlap.passages]))
    return (
        Pair(
            copy=overlap.b,
            exemplar=overlap.a,
            overlap=overlap,
            signs=(
                *nearness,
                *_distance(overlap, overlap.b),
                *leaning,
                *_credits(b, sourcings),
                *named_by_b,
                *_named(named_by_a),
            ),
        ),
        Pair(
            copy=overlap.a,
            exemplar=overlap.b,
            overlap=overlap,
            signs=(
                *nearness,
                *_distance(overlap, overlap.a),
                *back,
                *_credits(a, sourcings),
                *named_by_a,
                *_named(named_by_b),
            ),
        ),
    )


def _distance(overlap: Overlap, copy: Side) -> Iterator[Sign]:
    """How much had to be done to make the copy; square roots make few changes tell as much."""
    exemplar = overlap.b if copy is overlap.a else overlap.a
    written, left = copy.words - copy.shared, exemplar.words - exemplar.shared
    yield Sign(name="changes", value=overlap.breaks / 10)
    yield Sign(name="changes, root", value=math.sqrt(overlap.breaks))
    yield Sign(name="words written", value=written / 100)
    yield Sign(name="words written, root", value=math.sqrt(written) / 10)
    yield Sign(name="words left out, root", value=math.sqrt(left) / 10)
    yield Sign(name="not shared", value=1 - copy.share)


def _nearness(overlap: Overlap, a: Page, b: Page, usage: Usage) -> list[Sign]:
    """What speaks for the two having to do with each other, whichever came first."""
    one, other = Headline.of(a), Headline.of(b)
    before = lead(a, b)
    found = [
        Sign(name="headlines differ", value=1 - one.likeness(other)),
        Sign(name="headline changed", value=float(steps(one, other) > 0)),
        Sign(name="headline steps, root", value=math.sqrt(steps(one, other))),
        Sign(name="same outlet", value=float(overlap.same_outlet)),
    ]
    days = abs(before.hours) / 24 if before else 0.0
    found.append(Sign(name="days apart", value=math.log1p(days)))
    found.append(Sign(name="rest alike", value=_rest_alike(overlap, a, b, usage)))
    found.append(Sign(name="months apart", value=float(days > _A_MONTH)))
    found.append(Sign(name="marks differ", value=float(marks_differ(overlap, a, b))))
    return found


def _rest_alike(overlap: Overlap, a: Page, b: Page, usage: Usage) -> float:
    """Telling words in common, headlines and all that the two do not share, of the shorter."""
    one, other = _rest(overlap.a, a, usage), _rest(overlap.b, b, usage)
    least = min(len(one), len(other))
    return len(one & other) / least if least else 0.0


def _rest(side: Side, page: Page, usage: Usage) -> set[str]:
    words = words_of(page).forms
    alone = (form for place, form in enumerate(words) if place not in side.covered)
    return {form for form in (*alone, *Headline.of(page).words) if usage.is_telling(form)}


def _credits(copy: Page, sourcings: Sequence[Sourcing]) -> Iterator[Sign]:
    """That the copy names the other as its source; the other's naming it stands on the other."""
    best: dict[str, Sign] = {}
    for sourcing in sourcings:
        own = sourcing.page == copy.id
        handed = sourcing.credit.relation in HANDS_ON
        if sourcing.credit.relation == "told":
            continue
        name = f"{'credits' if own else 'is credited'}{' with the text' if handed else ''}"
        if name in best and best[name].value >= sourcing.trust:
            continue
        why = f"credits {sourcing.credit.name} ({sourcing.credit.relation.replace('_', ' ')})"
        place = Evidence(page=sourcing.page, span=sourcing.credit.evidence, why=why)
        best[name] = Sign(name=name, value=sourcing.trust, evidence=place)
    yield from best.values()


def _links(a: Page, b: Page) -> Iterator[Sign]:
    """A copy made with leave says in its markup where the text stands."""
    aim = leads_to(b, a) - leads_to(a, b)
    if aim:
        copy = b if aim > 0 else a
        yield pointing("canonical link", aim, copy, (0, 0), "its canonical link leads to the other")


def _gaps(overlap: Overlap, a: Page, b: Page) -> Iterator[Sign]:
    """A copyist leaves sentences out between others more often than he writes some in."""
    more = overlap.a.inner - overlap.b.inner
    if more:
        fuller = a if more > 0 else b
        value = max(-MOST_GAPS, min(MOST_GAPS, more))
        why = "has matter between the shared passages that the other lacks"
        yield pointing("fuller inside", value, fuller, _first(overlap, fuller), why)


def _length(overlap: Overlap, a: Page, b: Page) -> Iterator[Sign]:
    if overlap.a.words != overlap.b.words:
        ratio = math.log(overlap.a.words / overlap.b.words)
        longer = a if ratio > 0 else b
        place = _first(overlap, longer)
        yield pointing("longer", max(-1.0, min(1.0, ratio)), longer, place, "is the longer article")


def _slips(overlap: Overlap, a: Page, b: Page, usage: Usage) -> Iterator[Sign]:
    """A misspelling where the other page has the word is a copyist's."""
    found = slips(overlap, a, b, usage.pages)
    total = sum(slip.sign for slip in found)
    if not total:
        return
    shown = next(slip for slip in found if slip.sign * total > 0)
    value = max(-MOST_SLIPS, min(MOST_SLIPS, total))
    yield pointing(
        "slips",
        value,
        b if total > 0 else a,
        shown.span,
        f"a slip for “{shown.meant}” of the other",
    )


def _titles(a: Page, b: Page) -> Iterator[Sign]:
    """A headline cut short, or set under "Update", is of a later hand than the whole one."""
    one, other = Headline.of(a), Headline.of(b)
    value = reworked(one, other) - reworked(other, one)
    if value:
        later = b if value > 0 else a
        place = next((block.span for block in later.having("headline")), (0, 0))
        yield pointing(
            "headline reworked", value, later, place, "its headline is the other's, reworked"
        )


def _named_outlet(overlap: Overlap, a: Page, b: Page) -> Iterator[Sign]:
    """Where the shared words name the outlet of one of the two and not that of the other."""
    at_a = _first_naming(a, [p.a_span for p in overlap.passages])
    at_b = _first_naming(b, [p.b_span for p in overlap.passages])
    if (at_a is None) != (at_b is None):
        home, place = (a, at_a) if at_a else (b, at_b)
        why = f"the shared words name {home.publisher}"
        yield pointing("names its outlet", 1 if home is a else -1, home, place or (0, 0), why)


def _naming(copy: Page, exemplar: Page, passages: Sequence[Span]) -> Iterator[Sign]:
    """Where a page names the other's outlet, in words of its own, whatever it says of it."""
    name = exemplar.publisher or ""
    if not _is_telling_name(name) or (copy.publisher and key(copy.publisher) == key(name)):
        return
    place = copy.text.find(name)
    while place >= 0:
        span = (place, place + len(name))
        if not any(start <= place < end for start, end in passages):
            why = Evidence(page=copy.id, span=span, why=f"names {name} in words of its own")
            yield Sign(name="names the other", value=1.0, evidence=why)
            return
        place = copy.text.find(name, span[1])


def _named(by_the_other: Sequence[Sign]) -> Iterator[Sign]:
    for sign in by_the_other:
        yield Sign(name="is named by the other", value=sign.value, evidence=sign.evidence)


def _is_telling_name(name: str) -> bool:
    """Whether a name can't well mean something else: two words, or capitals inside."""
    return len(key(name)) > 1 or any(letter.isupper() for letter in name[1:])


def _first_naming(page: Page, spans: Sequence[Span]) -> Span | None:
    """Where the page's own outlet is first named within some spans."""
    name = page.publisher or ""
    if not _is_telling_name(name):
        return None
    for start, end in spans:
        place = page.text.find(name, start, end)
        if place >= 0:
            return (place, place + len(name))
    return None


def _first(overlap: Overlap, page: Page) -> Span:
    first = overlap.passages[0]
    return first.a_span if page.id == overlap.a.page else first.b_span
