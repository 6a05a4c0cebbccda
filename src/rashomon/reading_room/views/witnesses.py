"""What is known of each witness of a stemma: its name, its date, and where it leads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import inf

from rashomon.dossier import Entry, StoryView
from rashomon.model import Dating, Value
from rashomon.reading_room.clock import Moment, moment, when
from rashomon.reading_room.drawings.kinship import Link
from rashomon.reading_room.drawings.labels import Line, Run, Style, run
from rashomon.reading_room.drawings.stemma_svg import Caption
from rashomon.reading_room.sources import outside
from rashomon.reading_room.views.reading import Reading, brief, dated, outlet
from rashomon.reading_room.wording import count, listed

LOST = "a lost page"


class Known(Value, frozen=True, kw_only=True):
    """A witness in words. ``short`` is its outlet alone, ``head`` the first line of its label.

    ``date`` says when it was published or how that is inferred; ``known`` is the same as a
    moment, if it was read off. A page that is here ``is_page``; of an unknown outlet, ``unnamed``.
    """

    caption: Caption
    short: str
    head: Line
    date: str
    known: Moment | None = None
    is_page: bool = False
    unnamed: bool = False


def witnesses(reading: Reading, story: StoryView, found: Sequence[Link]) -> dict[str, Known]:
    """All witnesses of a story's stemma, by id."""
    plain = [outlet(entry) for entry in story.pages]
    twice = {name for name in plain if plain.count(name) > 1}
    pages = {entry.id: _page(reading, entry, twice) for entry in story.pages}
    copies: dict[str, list[Link]] = {}
    for link in found:
        copies.setdefault(link.exemplar, []).append(link)
    datings = {entry.id: entry.published or entry.captured for entry in story.pages}
    others = {}
    for witness in story.stemma.witnesses:
        if witness.id in pages:
            continue
        below = copies.get(witness.id, [])
        if witness.kind == "lost":
            above = [link.exemplar for link in found if link.copy == witness.id]
            others[witness.id] = _lost(below, above, pages, datings)
        else:
            href = f"#edge-{below[0].ordinal}" if below else None
            others[witness.id] = Known(
                caption=Caption(words=witness.name, href=href),
                short=witness.name,
                head=(run(witness.name, "name"),),
                date=outside(witness.name, story.pages),
            )
    return pages | others


def earliest(known: Known | None) -> float:
    """Orders witnesses by time; those without a date come last."""
    return known.known.earliest if known and known.known else inf


def _page(reading: Reading, entry: Entry, twice: set[str]) -> Known:
    """A page; where an outlet has several, each goes by its title too."""
    words = name = outlet(entry)
    head: Line = (run(name, _hand(entry)),)
    if name in twice and entry.title and entry.title != name:
        words, head = f"{name}: {brief(entry.title)}", (*head, Run("  "), run(entry.title, "title"))
    return Known(
        caption=Caption(words=words, href=reading.href(entry.id, anchor="who-copied-whom")),
        short=name,
        head=head,
        date=dated(entry),
        known=moment(entry.published or entry.captured),
        is_page=True,
        unnamed=not entry.publisher,
    )


def _hand(entry: Entry) -> Style:
    """An outlet's name is set as one; a title stays captured words."""
    return "name" if entry.publisher or not entry.title else "title"


def _lost(
    below: Sequence[Link],
    above: Sequence[str],
    pages: Mapping[str, Known],
    datings: Mapping[str, Dating | None],
) -> Known:
    """A page nobody saved: after what it was made from, before the first of its copies."""
    names = list(dict.fromkeys(pages[link.copy].short for link in below if link.copy in pages))
    words = f"{LOST} behind {listed(names, 2)}" if names else LOST
    told = [f"inferred from {count(len(below), 'copy', 'copies')}" if below else "inferred"]
    after = [page for page in above if earliest(pages.get(page)) < inf]
    before = [link.copy for link in below if earliest(pages.get(link.copy)) < inf]
    if after:
        told.append(f"after {when(datings[after[0]])}")
    if before:
        first = min(before, key=lambda page: earliest(pages[page]))
        told.append(f"before {when(datings[first])}")
    href = f"#edge-{below[0].ordinal}" if below else None
    return Known(
        caption=Caption(words=words, href=href),
        short=words,
        head=(run("A lost page", "inferred"),),
        date=", ".join(told),
    )
