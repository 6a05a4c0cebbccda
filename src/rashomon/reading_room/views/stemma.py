"""Who copied whom: what the drawing of a stemma says, and the table beside it."""

from __future__ import annotations

from collections.abc import Mapping
from math import inf

from markupsafe import Markup

from rashomon.dossier import StoryView
from rashomon.model import Derivation, Stemma, Value, Witness
from rashomon.reading_room.clock import Moment, moment
from rashomon.reading_room.folding import fold
from rashomon.reading_room.kinship import Link, links
from rashomon.reading_room.layout import Label, lay_out
from rashomon.reading_room.stemma_svg import Caption, Legend, draw
from rashomon.reading_room.views.alterations import Alteration, alterations
from rashomon.reading_room.views.derivations import Copy, certain, copies
from rashomon.reading_room.views.reading import Reading, dated, outlet
from rashomon.reading_room.wording import TAKEN, TOOK, UNSURE, account_letter, count, share

_KINDS = {"outside": "outside the collection", "lost": "lost: inferred from its copies"}


class StemmaPicture(Value, frozen=True, kw_only=True):
    """The drawing and its table."""

    drawing: Markup
    copies: tuple[Copy, ...]


class _Cast(Value, frozen=True, kw_only=True):
    """The witnesses that are drawn, and all that is said of them."""

    stemma: Stemma
    names: Mapping[str, Caption]
    dates: Mapping[str, str]
    moments: Mapping[str, Moment | None]
    altered: Mapping[int, tuple[Alteration, ...]]


def picture(reading: Reading, story: StoryView) -> StemmaPicture:
    """Draw a story's stemma and say it in words."""
    found = links(story.stemma)
    names = _names(reading, story)
    altered = {link.ordinal: alterations(reading, link) for link in found}
    cast = _folded(reading, story, names, altered)
    return StemmaPicture(
        drawing=_drawing(story, cast), copies=copies(reading, found, names, altered)
    )


def _names(reading: Reading, story: StoryView) -> dict[str, Caption]:
    """What each witness is called and where it leads; outlets named twice get a title."""
    entries = {entry.id: entry for entry in story.pages}
    plain = [outlet(entry) for entry in story.pages]
    names = {}
    for witness in story.stemma.witnesses:
        entry = entries.get(witness.id)
        if entry is None:
            names[witness.id] = Caption(words=witness.name)
            continue
        name = outlet(entry)
        if plain.count(name) > 1 and entry.title and entry.title != name:
            name = f"{name}: {entry.title}"
        href = reading.href(witness.id, anchor="who-copied-whom")
        names[witness.id] = Caption(words=name, href=href)
    return names


def _folded(
    reading: Reading,
    story: StoryView,
    names: Mapping[str, Caption],
    altered: Mapping[int, tuple[Alteration, ...]],
) -> _Cast:
    """The cast of the drawing, with stand-ins where many pages only repeat one."""
    pages = [reading.page(entry.id) for entry in story.pages]
    moments = {page.id: moment(page.published or page.capture.captured) for page in pages}
    telling = {link.copy for link in links(story.stemma) if altered[link.ordinal]}
    folded = fold(story.stemma, telling, lambda page: _earliest(moments.get(page)))
    stand_ins = {
        stand_in: Caption(words=f"and {count(len(within), 'copy', 'copies')}", href="#stemma-table")
        for stand_in, within in folded.within.items()
    }
    dates = {page.id: dated(page) for page in pages}
    return _Cast(
        stemma=folded.stemma,
        names={**names, **stand_ins},
        dates=dates | {one: f"{dates[of[0]]} and later" for one, of in folded.within.items()},
        moments=moments | {one: moments[of[0]] for one, of in folded.within.items()},
        altered=altered,
    )


def _earliest(known: Moment | None) -> float:
    return known.earliest if known else inf


def _drawing(story: StoryView, cast: _Cast) -> Markup:
    found = links(cast.stemma)
    by_name = {w.name: w.id for w in cast.stemma.witnesses if w.kind != "page"}
    legend = Legend(
        title="Who copied whom",
        description=(
            f"{count(len(story.stemma.witnesses), 'witness', 'witnesses')} on a time axis from "
            "left to right, lines from sources to copies. The table below says the same."
        ),
        witnesses={w.id: _named(w, cast) for w in cast.stemma.witnesses},
        derivations={link.ordinal: _said(link, cast) for link in found},
        bands=_headings(story, cast, by_name),
        uncertain=frozenset(link.ordinal for link in found if _uncertain(link.derivation)),
        undated=frozenset(entry.id for entry in story.pages if entry.published is None),
    )
    layout = lay_out(cast.stemma, cast.moments, _labels(cast, found), _bands(story, cast, by_name))
    return draw(layout, cast.stemma, legend)


def _bands(story: StoryView, cast: _Cast, by_name: Mapping[str, str]) -> dict[str, int]:
    """The number of each witness's account; a stand-in goes with its exemplar."""
    bands = {}
    for number, account in enumerate(story.accounts):
        for witness in (by_name.get(account.root, account.root), *account.pages):
            bands[witness] = number
    stand_ins = [link for link in links(cast.stemma) if link.copy not in bands]
    return bands | {link.copy: bands[link.exemplar] for link in stand_ins if link.exemplar in bands}


def _labels(cast: _Cast, found: list[Link]) -> dict[str, Label]:
    notes: dict[str, list[str]] = {}
    for link in found:
        kind = link.derivation.kind
        part = "" if kind == "cited" else f" {share(link.derivation.share)}"
        changes = cast.altered[link.ordinal]
        mark = f" · ≠ {count(len(changes), 'alteration')}" if changes else ""
        notes.setdefault(link.copy, []).append(f"{TAKEN[kind]}{part}{mark}")
    labels = {}
    for witness in cast.stemma.witnesses:
        taken_from = notes.get(witness.id, [])
        parts = [_known(witness, cast), *taken_from[:1]]
        if len(taken_from) > 1:
            parts[1:] = [f"from {len(taken_from)} sources"]
        name = cast.names[witness.id].words
        labels[witness.id] = Label(name=name, note=" · ".join(parts))
    return labels


def _known(witness: Witness, cast: _Cast) -> str:
    return _KINDS.get(witness.kind) or cast.dates.get(witness.id, "no date")


def _named(witness: Witness, cast: _Cast) -> Caption:
    caption = cast.names[witness.id]
    return Caption(words=f"{caption.words}, {_known(witness, cast)}", href=caption.href)


def _said(link: Link, cast: _Cast) -> Caption:
    derivation = link.derivation
    words = (
        f"{cast.names[link.copy].words} {TOOK[derivation.kind]} "
        f"{cast.names[link.exemplar].words}: {share(derivation.share)}, {certain(derivation)}"
    )
    return Caption(words=words, href=f"#edge-{link.ordinal}")


def _headings(story: StoryView, cast: _Cast, by_name: Mapping[str, str]) -> dict[int, Caption]:
    headings = {}
    for number, account in enumerate(story.accounts):
        root = cast.names.get(by_name.get(account.root, account.root))
        name = root.words if root else account.root
        letter = account_letter(number)
        words = f"Account {letter} · goes back to {name}"
        headings[number] = Caption(words=words, href=f"#account-{letter}")
    return headings


def _uncertain(derivation: Derivation) -> bool:
    return derivation.undetermined or derivation.confidence < UNSURE
