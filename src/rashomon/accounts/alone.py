"""What one account alone tells, and what it alone leaves out: sources, numbers, places, actors."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import get_args

from rashomon.accounts.told.names.held import Held, Named, Names, Text
from rashomon.accounts.told.names.likeness import Key, Likeness, key_of
from rashomon.accounts.told.names.places import used_as_places
from rashomon.language import words
from rashomon.model import Account, Block, Cell, Comparison, Lone, LoneKind, Page, Role, Story

TELLING: tuple[Role, ...] = ("body", "caption")
"""Not headlines: where every word has a capital, names are guesses."""

LABELS: Mapping[str, LoneKind] = {
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "PERSON": "actor",
    "ORG": "actor",
    "NORP": "actor",
}
"""What kinds of names are asked for, by their labels in OntoNotes (Weischedel et al., 2013)."""

FEWEST = 3
"""An account leaves out what all others tell where there are so many accounts or more."""

TWICE = 2

ZONES = words("gmt utc bst ist cet cest eet eest msk est edt cst cdt mst mdt pst pdt")
"""What stands behind an hour is nobody's name."""

_ODD = re.compile(r"[\d:/|@]")
"""What no name of somebody has, but what was cut out of a stamp or a line of credit."""

_ORDER: tuple[LoneKind, ...] = get_args(LoneKind)


def alone(
    story: Story,
    accounts: Sequence[Account],
    pages: Mapping[str, Page],
    comparisons: Sequence[Comparison],
) -> list[Lone]:
    """What each account alone tells, and what it alone leaves out.

    A name is told by two accounts where they can mean one by it, see
    :class:`rashomon.accounts.told.names.held.Held`; a source only where both hear it.
    Outlets of the story and an account's own authors are none of its sources; a place is told
    where the page says that something is there.

    Args:
        story: whose accounts are asked.
        accounts: from :func:`rashomon.accounts.tell`.
        pages: pages by id, with their statements, credits and names.
        comparisons: from :func:`rashomon.accounts.compare`, for the numbers.

    Returns:
        By account, what it alone tells before what it leaves out, sources first; nothing where
        no other account could have told it.
    """
    if len(accounts) < 2:
        return []
    outlets = {key_of(p.publisher) for a in accounts for i in a.pages if (p := pages[i]).publisher}
    told = {account.id: _names(account, pages, outlets) for account in accounts}
    texts = [[page.read(block.span) for page, block in _blocks(one, pages)] for one in accounts]
    held = Held(told, [Text.of(one) for one in texts])
    found = [
        *_own(story, accounts, held, texts),
        *_left_out(story, accounts, held),
        *_numbers(story, accounts, pages, comparisons),
    ]
    places = used_as_places(found, pages, TELLING)
    found = [one for one in found if one.kind != "place" or one in places]
    order = {account.id: at for at, account in enumerate(accounts)}
    return sorted(found, key=lambda it: (order[it.account], it.missing, _ORDER.index(it.kind)))


def _blocks(account: Account, pages: Mapping[str, Page]) -> Iterator[tuple[Page, Block]]:
    """The blocks that the pages of an account tell in."""
    for page in map(pages.__getitem__, account.pages):
        yield from ((page, block) for block in page.having(*TELLING))


def _names(account: Account, pages: Mapping[str, Page], outlets: Collection[Key]) -> Names:
    """The sources, places and actors of an account, each where it is first told."""
    found: Names = {}
    held = [pages[page] for page in account.pages]
    authors = {key_of(byline) for page in held for byline in page.bylines}
    own = Likeness(key_of(name) for name in (account.root, *(it.publisher for it in held)) if name)
    is_own: dict[Key, bool] = {}
    for page in held:
        for one in _of_page(page):
            key = key_of(one.value)
            if not key or key in authors or (one.is_source, key) in found or not one.is_whole:
                continue
            if one.kind != "place" and key not in is_own:
                is_own[key] = key in outlets or bool(own.nested(key))
            if one.kind == "place" or not is_own[key]:
                found[one.is_source, key] = one
    return found


def _of_page(page: Page) -> Iterator[Named]:
    known = frozenset().union(*(key_of(name.name) for name in page.names))
    yield from (one for one in _sources(page) if _is_a_name(one.value, known))
    blocks = iter(sorted(block.span for block in page.having(*TELLING)))
    block = next(blocks, None)
    for name in page.names:
        while block is not None and block[1] <= name.span[0]:
            block = next(blocks, None)
        if block is None or name.span[0] < block[0] or name.label not in LABELS:
            continue
        if name.label != "PERSON" or len(key_of(name.name)) > 1:
            is_person = name.label == "PERSON"
            yield Named(LABELS[name.label], name.name, page, name.span, is_person=is_person)


def _sources(page: Page) -> Iterator[Named]:
    """Whom a page quotes and credits; not who took its pictures."""
    for statement in page.statements:
        speaker = statement.speaker
        if speaker is not None and speaker.named and not statement.by_reader and statement.source:
            span = speaker.span or statement.source[0]
            yield Named("source", speaker.name, page, span, is_person=speaker.kind == "person")
    beside = [block.span for block in page.having("caption", "credit", "comment")]
    for credit in page.credits:
        if credit.relation != "agency" and not any(s <= credit.span[0] < e for s, e in beside):
            yield Named("source", credit.name, page, credit.span)


def _is_a_name(value: str, known: Key) -> bool:
    """Whether a source has a name: of one word only where that is one of the page's names."""
    key = key_of(value)
    return any(map(str.isupper, value)) and (len(key) > 1 or key <= known)


def _own(
    story: Story, accounts: Sequence[Account], held: Held, texts: Sequence[Sequence[str]]
) -> Iterator[Lone]:
    """What one account alone tells; a name once, also where a copy misspells it."""
    for at, account in enumerate(accounts):
        said: set[Key] = set()
        for (is_source, key), one in held.told[account.id].items():
            alone = held.by(is_source, key) == 1 << at
            known = not said.isdisjoint(held.forms(is_source, key))
            if alone and not known and _is_worth_telling(one, texts[at]):
                yield _lone(story, account.id, one, missing=False)
                said.add(key)


def _is_worth_telling(one: Named, texts: Sequence[str]) -> bool:
    """Whether a name is one for certain, and no passing word.

    A person has two names or more; anything else that acts is told of twice, and nowhere in small
    letters as words are ("QUIT", "Newest").
    """
    if one.kind != "actor":
        return True
    if not one.value.replace(" ", "").isalpha() and _ODD.search(one.value):
        return False
    if one.is_person:
        return True
    name = re.compile(rf"(?<!\w){re.escape(one.value)}(?!\w)")
    small = re.compile(rf"(?<!\w){re.escape(one.value.lower())}(?!\w)")
    if one.value.lower() in ZONES or any(small.search(text) for text in texts):
        return False
    return sum(len(name.findall(text)) for text in texts) >= TWICE


def _left_out(story: Story, accounts: Sequence[Account], held: Held) -> Iterator[Lone]:
    """What every account but one tells."""
    if len(accounts) < FEWEST:
        return
    seen: set[tuple[str, str]] = set()
    for at, account in enumerate(accounts):
        for (is_source, key), one in held.told[account.id].items():
            missing = held.everybody & ~held.by(is_source, key)
            if missing.bit_count() == 1 and missing != 1 << at:
                by = accounts[missing.bit_length() - 1].id
                if not any((by, word) in seen for word in key):
                    seen |= {(by, word) for word in key}
                    yield _lone(story, by, one, missing=True)


def _numbers(
    story: Story,
    accounts: Sequence[Account],
    pages: Mapping[str, Page],
    comparisons: Sequence[Comparison],
) -> Iterator[Lone]:
    everybody = {account.id for account in accounts}
    for comparison in comparisons:
        cells = [cell for cell in comparison.cells if not cell.by_reader]
        telling = {cell.account for cell in cells}
        if comparison.kind != "quantity" or not cells:
            continue
        value = f"{comparison.about} {_as_told(cells[0], pages)}"
        one = Named("number", value, pages[cells[0].page], cells[0].span)
        silent = everybody - telling
        if len(telling) == 1:
            yield _lone(story, str(cells[0].account), one, missing=False)
        elif len(silent) == 1 and len(everybody) >= FEWEST:
            yield _lone(story, silent.pop(), one, missing=True)


def _as_told(cell: Cell, pages: Mapping[str, Page]) -> str:
    """A number, in the page's own words where it is no certain one: "more than a dozen"."""
    if cell.value.replace(",", "").isdigit():
        return cell.value
    return " ".join(pages[cell.page].read(cell.span).split())


def _lone(story: Story, account: str, one: Named, *, missing: bool) -> Lone:
    return Lone(
        story=story.id,
        account=account,
        kind=one.kind,
        value=one.value,
        missing=missing,
        page=one.page.id,
        span=one.span,
    )
