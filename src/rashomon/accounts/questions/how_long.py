"""How long: what accounts say of how long something lasted, laid side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from rashomon.accounts.told.counts.screening import is_background
from rashomon.accounts.told.spells.asking import ASKED
from rashomon.accounts.told.spells.spells import Spell, Thing, spells
from rashomon.accounts.told.spells.states import POWER
from rashomon.accounts.told.wording.lexicon import kinds_of
from rashomon.accounts.verdicts.borrowed import alike
from rashomon.accounts.verdicts.values import Told, on_told, overlap
from rashomon.language import nearness, sentences, words
from rashomon.model import Account, Cell, Comparison, Page, Role, Story

TELLING: tuple[Role, ...] = ("body", "caption")
SAME_STATE = 0.6
"""How often the same kind of state, of things that can be one, is one state: a hand estimate."""

AS_ONE = 0.35
"""How like two descriptions of one person are at least, by MiniLM, such as "nurse" and "a member
of the health staff" (.52), and not "girl" and "driver" (.27). A hand estimate."""

SAME_NAME = 0.8
"""How like two spellings of one name are at least."""

OF_PEOPLE = ("held", "trapped")
OF_AN_AGE = words("children women men")
ANYBODY = words("man woman person people victim hostage captive prisoner")
SITES = {
    "homes": words("home house household family resident customer flat neighbourhood"),
    "hospital": words("hospital clinic ward"),
    "airport": words("airport terminal runway"),
    "school": words("school university college"),
    "prison": words("prison jail nick cell inmate penitentiary"),
    "works": words("factory plant works mill mine"),
    "rail": words("station train line railway metro underground"),
    "town": words("town city village district region country county"),
}
"""Places and those in them: of two different ones, one may be dark longer than the other."""


def how_long(
    story: Story, accounts: Sequence[Account], pages: Mapping[str, Page]
) -> list[Comparison]:
    """The states and deeds whose length two accounts tell."""
    told: list[tuple[str, Spell]] = []
    for account in accounts:
        for name in account.pages:
            told += [
                (account.id, one)
                for one in _of_page(pages[name])
                if not is_background(one.until, story)
            ]
    found = (_comparison(story, held) for held in _matters(told))
    return [one for one in found if one is not None]


def _of_page(page: Page) -> Iterator[Spell]:
    own = sorted({span for role in TELLING for span in sentences(page, role)})
    yield from spells(page, own, by_reader=False)
    yield from spells(page, sentences(page, "comment"), by_reader=True)


def _matters(told: Sequence[tuple[str, Spell]]) -> list[list[tuple[str, Spell]]]:
    """Put together what is told of one thing's being in one state."""
    found: list[list[tuple[str, Spell]]] = []
    for account, one in told:
        homes = [held for held in found if any(_is_one(one, it) for _, it in held)]
        merged = [pair for held in homes for pair in held] + [(account, one)]
        found = [held for held in found if held not in homes] + [merged]
    return found


def _is_one(a: Spell, b: Spell) -> bool:
    if a.kind != b.kind:
        return False
    if a.thing is None or b.thing is None:
        return a.kind in ASKED
    if a.kind == "dark":
        return _are_at_one_site(a.thing, b.thing)
    if a.kind in OF_PEOPLE:
        return _are_one(a.thing, b.thing)
    by_one = a.by == b.by or not (a.by and b.by) or a.kind in ASKED
    return a.thing.noun == b.thing.noun and not a.thing.is_pronoun and by_one


def _are_at_one_site(a: Thing, b: Thing) -> bool:
    sites = [
        {name for name, listed in SITES.items() if one.noun in listed or one.noun in POWER}
        for one in (a, b)
    ]
    return not all(sites) or bool(sites[0] & sites[1])


def _are_one(a: Thing, b: Thing) -> bool:
    """Whether two words for who was held or trapped can be for one."""
    if a.many != b.many:
        return False
    if a.names and b.names:
        return any(_same_name(x, y) for x in a.names for y in b.names)
    kinds = kinds_of(a.noun) & OF_AN_AGE, kinds_of(b.noun) & OF_AN_AGE
    if all(kinds) and not kinds[0] & kinds[1]:
        return False
    if a.noun == b.noun or _is_anybody(a) or _is_anybody(b):
        return True
    if not (a.phrase and b.phrase):
        return False
    return nearness(a.phrase, b.phrase) >= AS_ONE


def _is_anybody(one: Thing) -> bool:
    """Whether a word says no more than that it is a person."""
    return one.is_pronoun or one.noun in ANYBODY


def _same_name(a: str, b: str) -> bool:
    return SequenceMatcher(None, a.lower(), b.lower(), autojunk=False).ratio() >= SAME_NAME


def _comparison(story: Story, held: Sequence[tuple[str, Spell]]) -> Comparison | None:
    by_account: dict[str, list[Spell]] = {}
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
    asked = [one.question for own in kept.values() for one in own if not _is_vague(one)]
    return Comparison(
        story=story.id,
        about=asked[0] if asked else next(iter(kept.values()))[0].question,
        kind="quantity",
        verdict=on_told([_told(own) for own in by_account.values()]),
        confidence=SAME_STATE,
        cells=tuple(cells),
    )


def _is_vague(one: Spell) -> bool:
    """Whether the question can only ask for "she" or "it"."""
    return one.thing is None or one.thing.is_pronoun


def _witnesses(own: Sequence[Spell]) -> Iterator[Spell]:
    """An account's first length, and that of each further page which excludes those before."""
    seen: list[Spell] = []
    for one in own:
        if any(one.page == other.page for other in seen):
            continue
        if all(not overlap(one.interval, other.interval) for other in seen):
            seen.append(one)
            yield one


def _told(own: Sequence[Spell]) -> Told:
    first = [one for one in own if one.page == own[0].page]
    grows = 1 if own[0].going_on else 0
    return Told(tuple(one.interval for one in first), own[0].source, grows=grows)


def _cell(one: Spell, account: str | None) -> Cell:
    return Cell(
        account=account,
        page=one.page,
        span=one.span,
        value=one.words,
        by_reader=one.by_reader,
        speaker=one.source.speaker,
    )
