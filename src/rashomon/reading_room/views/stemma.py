"""Who copied whom: what the drawing of a stemma says, and the table beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from markupsafe import Markup

from rashomon.dossier import StoryView
from rashomon.model import Value
from rashomon.reading_room.drawings.kinship import Link
from rashomon.reading_room.drawings.labels import Label, run
from rashomon.reading_room.drawings.stemma_layout import NARROW, WIDE, Sheet, lay_out
from rashomon.reading_room.drawings.stemma_svg import Caption, Legend, draw
from rashomon.reading_room.sources import AGAIN, UNNAMED
from rashomon.reading_room.views.cast import Cast, Fold, cast, headings
from rashomon.reading_room.views.derivations import Copy, copies
from rashomon.reading_room.views.reading import Reading
from rashomon.reading_room.views.stemma_labels import (
    is_unsure,
    joined,
    mark,
    mark_words,
    taking,
    takings,
)
from rashomon.reading_room.wording import count

TITLE = "Who copied whom"

ROOMY = 24
"""Witnesses that are drawn once more for a narrow screen; larger drawings scroll there."""

APART = 3
"""Takings of a witness that have a line each on a narrow sheet; further ones share one."""


class StemmaPicture(Value, frozen=True, kw_only=True):
    """The drawing, once more for a narrow screen, the pages folded in it, and its table.

    ``keys`` are the signs that it uses and that need a word: ``lost``, ``cited``, ``altered`` …
    """

    drawing: Markup
    narrow: Markup | None
    keys: frozenset[str]
    folds: tuple[Fold, ...]
    copies: tuple[Copy, ...]


class _Scene(Value, frozen=True, kw_only=True):
    """What is drawn: the cast, and what a person overruled."""

    story: StoryView
    cast: Cast
    overruled: frozenset[int]


def picture(
    reading: Reading, story: StoryView, overruled: frozenset[int] = frozenset()
) -> StemmaPicture:
    """Draw a story's stemma and say it in words.

    Args:
        reading: Of the dossier that holds the story.
        story: Whose stemma to draw.
        overruled: Places of derivations in the stemma that a person called wrong.
    """
    players = cast(reading, story)
    scene = _Scene(story=story, cast=players, overruled=overruled)
    small = len(players.stemma.witnesses) <= ROOMY
    return StemmaPicture(
        drawing=_drawing(scene, WIDE, "stemma"),
        narrow=_drawing(scene, NARROW, "stemma-narrow") if small else None,
        keys=frozenset(_keys(scene)),
        folds=tuple(players.folds.values()),
        copies=copies(reading, players.found, players.known, players.altered, overruled),
    )


def _keys(scene: _Scene) -> Iterator[str]:
    """Which signs the drawing uses."""
    players = scene.cast
    yield from (witness.kind for witness in players.stemma.witnesses)
    yield from (link.derivation.kind for link in players.drawn)
    signs = {
        "linked": bool(players.found),
        "stack": bool(players.folds),
        "undated": bool(_undated(scene) & {w.id for w in players.stemma.witnesses}),
        "unsure": any(is_unsure(link.derivation) for link in players.drawn),
        "overruled": any(link.ordinal in scene.overruled for link in players.drawn),
        "cross": bool(players.kindred.cross_links),
        "altered": bool(_marked(players)),
    }
    yield from (sign for sign, used in signs.items() if used)


def _undated(scene: _Scene) -> frozenset[str]:
    return frozenset(entry.id for entry in scene.story.pages if entry.published is None)


def _drawing(scene: _Scene, sheet: Sheet, prefix: str) -> Markup:
    players, marked = scene.cast, _marked(scene.cast)
    number = len(scene.story.stemma.witnesses)
    legend = Legend(
        title=TITLE,
        description=(
            f"{count(number, 'witness', 'witnesses')} on a time axis from left to right, lines "
            "from sources to copies. The table below says the same."
        ),
        witnesses={w.id: _named(w.id, scene) for w in players.stemma.witnesses},
        derivations={link.ordinal: _taking(link, scene) for link in players.drawn},
        bands=headings(scene.story, players),
        marks={copy: _altered(copy, ordinal, scene) for copy, ordinal in marked.items()},
        uncertain=frozenset(x.ordinal for x in players.drawn if is_unsure(x.derivation)),
        overruled=scene.overruled,
        undated=_undated(scene),
        stacks=frozenset(players.folds),
        prefix=prefix,
    )
    labels = _labels(scene, marked, sheet)
    layout = lay_out(players.stemma, players.moments, labels, players.bands, sheet, players.lone)
    return draw(layout, players.stemma, legend)


def _marked(players: Cast) -> dict[str, int]:
    """The derivation of each witness whose alterations are spelled out: the one with most."""
    most: dict[str, int] = {}
    for link in sorted(players.drawn, key=lambda link: len(players.altered[link.ordinal])):
        if players.altered[link.ordinal] and link.copy not in players.folds:
            most[link.copy] = link.ordinal
    return most


def _taking(link: Link, scene: _Scene) -> Caption:
    if link.copy in scene.cast.folds:
        return _named(link.copy, scene)
    return taking(link, scene.cast.known, overruled=link.ordinal in scene.overruled)


def _named(witness: str, scene: _Scene) -> Caption:
    one = scene.cast.known[witness]
    return Caption(words=f"{one.caption.words}, {one.date}", href=one.caption.href)


def _altered(copy: str, ordinal: int, scene: _Scene) -> Caption:
    words = mark_words(scene.cast.known[copy].short, scene.cast.altered[ordinal])
    return Caption(words=words, href=f"#edge-{ordinal}")


def _labels(scene: _Scene, marked: Mapping[str, int], sheet: Sheet) -> dict[str, Label]:
    """The lines beside each witness: on a narrow sheet the date and the takings apart."""
    players = scene.cast
    branches = {link.copy: link for link in players.kindred.branches}
    chosen = {link.ordinal for link in players.kindred.branches}
    others: dict[str, list[Link]] = {}
    for link in players.drawn:
        if link.ordinal not in chosen:
            others.setdefault(link.copy, []).append(link)
    labels: dict[str, Label] = {}
    for witness in (w.id for w in players.stemma.witnesses):
        date = [(run(players.known[witness].date),)]
        if players.bands.get(witness) in players.lone:
            date.insert(0, (run(f"Account {players.lone[players.bands[witness]]}"),))
        took = takings(
            branches.get(witness), others.get(witness, []), players.known, scene.overruled
        )
        if witness in players.again:
            took.insert(0, (run(AGAIN),))
        if players.known[witness].unnamed:
            took.insert(0, (run(UNNAMED),))
        if witness in players.folds:
            took = []
        lines = [joined([*date, *took])]
        if sheet is NARROW:
            lines = [joined(date), *took[:APART], joined(took[APART:])]
        if witness in marked:
            lines.append(mark(players.altered[marked[witness]]))
        labels[witness] = (players.known[witness].head, *filter(None, lines))
    return labels
