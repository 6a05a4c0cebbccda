"""How much: the sums, shares and sizes that accounts give, laid side by side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from rashomon.accounts.told.counts.screening import is_background
from rashomon.accounts.told.measures.measured import Measure, measures, told_ages
from rashomon.accounts.verdicts.borrowed import alike
from rashomon.accounts.verdicts.values import Told, on_told, overlap
from rashomon.language import sentences
from rashomon.model import Account, Cell, Comparison, Page, Role, Story

TELLING: tuple[Role, ...] = ("body", "headline", "caption")
SAME_SUM = 0.7
"""How often sums of one name, in one story and of one unit, are one sum: a hand estimate."""


def how_much(
    story: Story, accounts: Sequence[Account], pages: Mapping[str, Page]
) -> list[Comparison]:
    """What two accounts measure, or what one account's pages tell apart."""
    told: dict[tuple[str, str], list[tuple[str, Measure]]] = defaultdict(list)
    for account in accounts:
        for name in account.pages:
            for one in _of_page(pages[name]):
                if not is_background(one.until, story):
                    told[one.of, one.dimension].append((account.id, one))
    found = (_comparison(story, held) for key in sorted(told) for held in _matters(told[key]))
    return [one for one in found if one is not None]


def _of_page(page: Page) -> Iterator[Measure]:
    own = sorted({span for role in TELLING for span in sentences(page, role)})
    yield from measures(page, own, by_reader=False)
    yield from told_ages(page)
    yield from measures(page, sentences(page, "comment"), by_reader=True)


def _matters(told: Sequence[tuple[str, Measure]]) -> list[list[tuple[str, Measure]]]:
    """Put together what is of one matter: by the same doer, and narrowed down alike."""
    found: list[list[tuple[str, Measure]]] = []
    for account, one in told:
        home = next((held for held in found if all(_is_one(one, it) for _, it in held)), None)
        if home is None:
            found.append([(account, one)])
        else:
            home.append((account, one))
    return found


def _is_one(a: Measure, b: Measure) -> bool:
    return a.by == b.by and (a.narrowed <= b.narrowed or b.narrowed <= a.narrowed)


def _comparison(story: Story, held: Sequence[tuple[str, Measure]]) -> Comparison | None:
    by_account: dict[str, list[Measure]] = {}
    heard: list[str] = []
    for account, one in held:
        own = by_account.get(account, [])
        if not one.by_reader and (own or not any(alike(one.sentence, it) for it in heard)):
            by_account.setdefault(account, []).append(one)
            heard.append(one.sentence)
    kept = {account: list(_witnesses(own)) for account, own in by_account.items()}
    cells = [_cell(one, account) for account, own in kept.items() for one in own]
    if len(cells) < 2:
        return None
    cells += [_cell(one, None) for _, one in held if one.by_reader]
    return Comparison(
        story=story.id,
        about=next(iter(kept.values()))[0].question,
        kind="quantity",
        verdict=on_told([_told(own) for own in by_account.values()]),
        confidence=SAME_SUM,
        cells=tuple(cells),
    )


def _witnesses(own: Sequence[Measure]) -> Iterator[Measure]:
    """An account's first number, and that of each further page which excludes those before."""
    seen: list[Measure] = []
    for one in own:
        if any(one.page == other.page for other in seen):
            continue
        if all(not overlap(one.interval, other.interval) for other in seen):
            seen.append(one)
            yield one


def _told(own: Sequence[Measure]) -> Told:
    first = [one for one in own if one.page == own[0].page]
    return Told(tuple(one.interval for one in first), own[0].source)


def _cell(one: Measure, account: str | None) -> Cell:
    return Cell(
        account=account,
        page=one.page,
        span=one.span,
        value=one.words,
        by_reader=one.by_reader,
        speaker=one.source.speaker,
    )
