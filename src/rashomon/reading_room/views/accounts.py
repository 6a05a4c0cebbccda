"""The independent accounts of a story: the root of each, its copies, and what it alone has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import isclose

from rashomon.dossier import Entry, StoryView
from rashomon.model import Account, Comparison, Lone, LoneKind, Value
from rashomon.reading_room.drawings.kinship import Link, links
from rashomon.reading_room.drawings.stemma_svg import Caption
from rashomon.reading_room.sources import absent, again
from rashomon.reading_room.views.reading import Reading, dated, headed, outlet
from rashomon.reading_room.wording import account_letter, certainty, took

MOST = 30
"""What an account alone has or lacks: so much is told at most."""

KINDS: dict[LoneKind, str] = {
    "source": "source",
    "number": "",
    "place": "place",
    "actor": "named",
}


class Line(Value, frozen=True, kw_only=True):
    """A page in a list; ``again`` says that it is there by its outlet and took from nobody.

    ``unnamed`` is one of an unknown outlet, which goes by its title or its file.
    """

    outlet: str
    title: str | None
    published: str
    href: str
    again: bool = False
    unnamed: bool = False


class Own(Value, frozen=True, kw_only=True):
    """Something that one account alone has or lacks, with the words that tell it.

    ``outlet`` is whose words they are, where they are not the account's own.
    """

    kind: str
    value: str
    outlet: str
    href: str


class Told(Value, frozen=True, kw_only=True):
    """An account: whom it goes back to, the pages that carry it, what it alone has and lacks.

    ``known`` is what is known of a root that is no page here, ``weakest`` the derivation that
    the account's certainty rests on, ``further`` counts copies that are not listed and
    ``again`` those pages among them on which its outlet tells more of its own.
    """

    letter: str
    root: str
    known: str
    first: Line | None
    copies: tuple[Line, ...]
    certainty: str
    weakest: Caption | None
    only: tuple[Own, ...]
    missing: tuple[Own, ...]
    further: int = 0
    again: int = 0


def accounts(reading: Reading, story: StoryView) -> tuple[Told, ...]:
    """The accounts of a story in their order."""
    entries = {entry.id: entry for entry in story.pages}
    return tuple(
        _told(reading, story, account_letter(number), account, entries)
        for number, account in enumerate(story.accounts)
    )


def _told(
    reading: Reading,
    story: StoryView,
    letter: str,
    account: Account,
    entries: Mapping[str, Entry],
) -> Told:
    anchor, more = f"account-{letter}", again(account, story.stemma)
    lines = {
        page: _line(reading, entries[page], anchor, again=page in more)
        for page in account.pages
        if page in entries
    }
    first = lines.pop(account.root, None)
    name, known = absent(account.root, story.pages)
    lone = [one for one in story.lone if one.account == account.id]
    own = {one: _own(reading, one, anchor, left_out(one, story.comparisons)) for one in lone}
    return Told(
        letter=letter,
        root=first.outlet if first else name,
        known="" if first else known,
        first=first,
        copies=tuple(lines.values()),
        certainty=certainty(account.confidence),
        weakest=_weakest(reading, account, story),
        only=tuple(own[one] for one in lone if not one.missing)[:MOST],
        missing=tuple(own[one] for one in lone if one.missing)[:MOST],
        again=len(more & lines.keys()),
    )


def left_out(one: Lone, comparisons: Sequence[Comparison]) -> str:
    """What an account has or lacks; of a question that others answer apart, the question alone."""
    if one.missing and one.kind == "number":
        asked = (it for it in comparisons if one.value.startswith(f"{it.about} "))
        for comparison in asked:
            if comparison.verdict != "agree":
                return comparison.about
    return one.value


def _weakest(reading: Reading, account: Account, story: StoryView) -> Caption | None:
    """The derivation that is no surer than the account: what its certainty rests on."""
    held = (
        link
        for link in links(story.stemma)
        if link.copy in account.pages
        and not link.derivation.undetermined
        and isclose(link.derivation.confidence, account.confidence)
    )
    link = next(held, None)
    if link is None:
        return None
    words = f"{outlet(reading.entry(link.copy))} {took(link.derivation)} {_source(reading, link)}"
    return Caption(words=words, href=f"#edge-{link.ordinal}")


def _source(reading: Reading, link: Link) -> str:
    exemplar = link.derivation.exemplar
    if exemplar is None or exemplar.startswith("lost:"):
        return absent(exemplar or link.derivation.outside or "", ())[0]
    return outlet(reading.entry(exemplar))


def _own(reading: Reading, one: Lone, anchor: str, value: str) -> Own:
    return Own(
        kind=KINDS[one.kind],
        value=value,
        outlet=outlet(reading.entry(one.page)) if one.missing else "",
        href=reading.href(one.page, one.span, anchor),
    )


def _line(reading: Reading, entry: Entry, anchor: str, *, again: bool) -> Line:
    called, title = headed(entry)
    return Line(
        outlet=called,
        title=title,
        published=dated(entry),
        href=reading.href(entry.id, anchor=anchor),
        again=again,
        unnamed=not entry.publisher,
    )
