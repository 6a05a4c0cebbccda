"""Whole collections: stories of copies and accounts, pages without one, and what connects them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from itertools import combinations, cycle
from pathlib import Path
from random import Random
from typing import NamedTuple

from benchmarks.crowd.pages import Draft, Laid, Paragraph, laid, paragraph
from benchmarks.crowd.sentences import altered, rare, scene
from benchmarks.families import names
from benchmarks.families.chance import seeded
from rashomon import dossier as dossiers
from rashomon.model import (
    Account,
    Cell,
    Comparison,
    Derivation,
    Evidence,
    Page,
    Passage,
    Stemma,
    Story,
    Variant,
    Verdict,
    Witness,
)

PARAGRAPHS = 8
OUTLETS = 400
VERDICTS: tuple[Verdict, ...] = ("agree", "conflict", "single", "cannot_tell")


class Plan(NamedTuple):
    """How much is made.

    Attributes:
        pages: Pages altogether.
        stories: Pages of each story; the other pages belong to none.
        long: Pages of 100 KB, among those without a story.
    """

    pages: int
    stories: tuple[int, ...]
    long: int


LARGE = Plan(10_000, (200, 50, *(2 + n % 13 for n in range(900))), 10)
"""What the figures are asked of: some 7,400 pages in 902 stories."""

SMALL = Plan(60, (20, 5, 3), 1)


class _Told(NamedTuple):
    """A story with everything about it."""

    story: Story
    laid: list[Laid]
    passages: list[Passage]
    stemma: Stemma
    accounts: list[Account]
    comparisons: list[Comparison]


def crowd(plan: Plan, seed: int = 7) -> dossiers.Findings:
    """A collection with all that a build would find in it; the same seed makes the same."""
    rng = seeded("crowd", seed)
    outlets = [*dict.fromkeys(names.outlet(rng) for _ in range(OUTLETS))]
    told = [_told(number, size, outlets, rng) for number, size in enumerate(plan.stories)]
    left = plan.pages - sum(plan.stories)
    alone = [_alone(number, outlets, rng, long=number < plan.long) for number in range(left)]
    pages = [it.page for one in told for it in one.laid] + alone
    derivations = [edge for one in told for edge in one.stemma.derivations]
    return dossiers.Findings(
        pages=tuple(pages),
        captures={page.capture.sha256: page.text.encode() for page in pages},
        passages=tuple(passage for one in told for passage in one.passages),
        derivations=tuple(derivations),
        stories=tuple(one.story for one in told),
        stemmas={one.story.id: one.stemma for one in told},
        accounts=tuple(account for one in told for account in one.accounts),
        comparisons=tuple(question for one in told for question in one.comparisons),
    )


def dossier(plan: Plan, path: Path) -> None:
    """Write such a collection as a dossier, where there is none yet."""
    if not path.exists():
        dossiers.write(path, crowd(plan))


def _alone(number: int, outlets: Sequence[str], rng: Random, *, long: bool) -> Page:
    of, page = scene(rng), f"alone-{number:05}"
    paragraphs = [
        paragraph(f"{page}-{n}", of, rng) for n in range(250 if long else rng.randint(3, 9))
    ]
    if number % 500 == 0:
        paragraphs.append(Paragraph(f"{page}-rare", (rare(),)))
    published = None if rng.random() < 0.1 else _start(rng)
    title = f"Notes from {of.places[0]}, number {number}"
    return laid(
        Draft(page, rng.choice(outlets), title, published, tuple(paragraphs), None, number % 4)
    ).page


def _start(rng: Random) -> datetime:
    return datetime(2031, 3, 1) + timedelta(minutes=rng.randrange(60 * 24 * 120))  # noqa: DTZ001 - no zone


def _told(number: int, size: int, outlets: Sequence[str], rng: Random) -> _Told:
    of, story = scene(rng), f"story-{number:04}"
    grown = _grown([f"{story}-{n:03}" for n in range(size)])
    began = _start(rng)
    laid_out: dict[str, Laid] = {}
    edges: list[Derivation] = []
    passages: list[Passage] = []
    for family in grown:
        drafts, parents = _family(family, outlets, began, rng)
        own = {draft.id: laid(draft) for draft in drafts}
        laid_out |= own
        edges += [_edge(own[copy], own[parent], rng) for copy, parent in parents.items()]
        passages += [it for a, b in combinations(own.values(), 2) for it in _passages(a, b)]
    pages = [it.page for it in laid_out.values()]
    edges += [_outside(laid_out[grown[-1][0]].page, of.agency)] if len(grown) > 2 else []
    days = sorted(page.published.earliest[:10] for page in pages if page.published)
    return _Told(
        story=Story(
            id=story,
            title=f"The water at {of.places[0]}, {of.places[1]} and {of.places[2]}",
            pages=tuple(page.id for page in pages),
            earliest=days[0] if days else None,
            latest=days[-1] if days else None,
        ),
        laid=list(laid_out.values()),
        passages=passages,
        stemma=_stemma(pages, edges),
        accounts=[_account(story, n, family) for n, family in enumerate(grown)],
        comparisons=list(_comparisons(story, grown, laid_out)),
    )


def _grown(members: Sequence[str]) -> list[Sequence[str]]:
    """Up to twelve accounts; half of the pages go back to the first."""
    accounts = max(1, min(12, len(members) // 3))
    first = len(members) if accounts == 1 else len(members) // 2
    others = [members[first + n :: accounts - 1] for n in range(accounts - 1)]
    return [members[:first], *others]


def _family(
    members: Sequence[str], outlets: Sequence[str], began: datetime, rng: Random
) -> tuple[list[Draft], dict[str, str]]:
    """An account and its copies, the exemplar of each copy beside them."""
    of, root = scene(rng), members[0]
    paragraphs = tuple(paragraph(f"{root}-{n}", of, rng) for n in range(PARAGRAPHS))
    first = Draft(root, rng.choice(outlets), _title(of.places[0], root), began, paragraphs, None, 2)
    drafts, parents = {root: first}, {}
    for member in members[1:]:
        exemplar = rng.choice([*drafts.values()])
        parents[member] = exemplar.id
        drafts[member] = _copy(member, exemplar, outlets, rng)
    return list(drafts.values()), parents


def _title(place: str, page: str) -> str:
    return f"Harbour wall at {place} gives way, {page[-3:]} days on"


def _copy(page: str, exemplar: Draft, outlets: Sequence[str], rng: Random) -> Draft:
    """Some of the exemplar's first paragraphs, perhaps a number changed, and one of its own."""
    kept = list(exemplar.paragraphs[: rng.randint(3, PARAGRAPHS)])
    if rng.random() < 0.4:
        kept[0] = kept[0]._replace(sentences=tuple(altered(it, rng) for it in kept[0].sentences))
    own = paragraph(f"{page}-own", scene(rng), rng)
    return Draft(
        id=page,
        outlet=rng.choice(outlets),
        title=_title(rng.choice(("the lock", "the pier", "the ferry")), page),
        published=None
        if rng.random() < 0.08 or exemplar.published is None
        else exemplar.published + timedelta(minutes=rng.randint(20, 3000)),
        paragraphs=(*kept, own),
        credited=exemplar.outlet if rng.random() < 0.5 else None,
        comments=rng.choice((0, 0, 3, 12)),
    )


def _edge(copy: Laid, exemplar: Laid, rng: Random) -> Derivation:
    first = next(iter(copy.where.values()))
    reasons = [Evidence(page=copy.page.id, span=first, why="reads the same, a number apart")]
    reasons += [
        Evidence(page=copy.page.id, span=credit.evidence, why="credits it as the first publisher")
        for credit in copy.page.credits
    ]
    return Derivation(
        copy=copy.page.id,
        exemplar=exemplar.page.id,
        outside=None,
        kind=rng.choice(("copied", "excerpted", "rewritten")),
        share=round(rng.uniform(0.3, 0.95), 2),
        confidence=round(rng.uniform(0.4, 0.99), 2),
        evidence=tuple(reasons),
    )


def _outside(page: Page, agency: str) -> Derivation:
    return Derivation(
        copy=page.id, exemplar=None, outside=agency, kind="rewritten", share=0.6, confidence=0.7
    )


def _passages(a: Laid, b: Laid) -> Iterator[Passage]:
    """What two pages of a family share: the paragraphs from the first on, numbers changed."""
    shared = [origin for origin in a.where if origin in b.where]
    if not shared:
        return
    spans = [(side.where[shared[0]][0], side.where[shared[-1]][1]) for side in (a, b)]
    ours, theirs = (
        [q for q in side.page.quantities if span[0] <= q.span[0] < span[1]]
        for side, span in zip((a, b), spans, strict=True)
    )
    yield Passage(
        a=a.page.id,
        a_span=spans[0],
        b=b.page.id,
        b_span=spans[1],
        similarity=0.97,
        variants=tuple(
            Variant(a_span=one.span, b_span=other.span, kind="number")
            for one, other in zip(ours, theirs, strict=True)
            if one.low != other.low
        ),
    )


def _stemma(pages: Sequence[Page], edges: Sequence[Derivation]) -> Stemma:
    outside = dict.fromkeys(edge.outside for edge in edges if edge.outside)
    return Stemma(
        witnesses=(
            *(Witness(id=page.id, kind="page", name=page.publisher or "") for page in pages),
            *(Witness(id=f"outside:{name}", kind="outside", name=name) for name in outside),
        ),
        derivations=tuple(edges),
    )


def _account(story: str, number: int, family: Sequence[str]) -> Account:
    return Account(
        story=story, id=f"{story}-a{number}", root=family[0], pages=tuple(family), confidence=0.8
    )


def _comparisons(
    story: str, grown: Sequence[Sequence[str]], pages: dict[str, Laid]
) -> Iterator[Comparison]:
    """Questions on numbers: the more accounts, the more; each page of an account may answer."""
    if len(grown) < 2:
        return
    for question, verdict in zip(range(2 * len(grown)), cycle(VERDICTS), strict=False):
        cells = [
            Cell(
                account=f"{story}-a{number}",
                page=member,
                span=amount.span,
                value=f"{amount.low:g}",
            )
            for number, family in enumerate(grown)
            for member in family
            for amount in pages[member].page.quantities[question : question + 1]
        ]
        yield Comparison(
            story=story,
            about=f"how many of the {question + 1}th kind were counted",
            kind="quantity",
            verdict=verdict,
            confidence=0.8,
            cells=tuple(cells),
        )
