"""Who copied whom: what the drawing of a stemma says, and the table beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from markupsafe import Markup

from rashomon.dossier import StoryView
from rashomon.model import Stemma, Value
from rashomon.reading_room.folding import FURTHER, fold
from rashomon.reading_room.kinship import Family, Link, family, links
from rashomon.reading_room.labels import Label, run
from rashomon.reading_room.layout import NARROW, WIDE, Sheet, lay_out
from rashomon.reading_room.stemma_svg import Caption, Legend, draw
from rashomon.reading_room.views.alterations import Alteration, alterations
from rashomon.reading_room.views.derivations import Copy, copies
from rashomon.reading_room.views.reading import Reading
from rashomon.reading_room.views.stemma_labels import is_unsure, mark, mark_words, note, taking
from rashomon.reading_room.views.witnesses import Known, earliest, witnesses
from rashomon.reading_room.wording import account_letter, count

TITLE = "Who copied whom"


class Fold(Value, frozen=True, kw_only=True):
    """Pages that are drawn as one: its anchor, what it is called, and each page with its date."""

    anchor: str
    words: str
    pages: tuple[tuple[Caption, str], ...]


class StemmaPicture(Value, frozen=True, kw_only=True):
    """The drawing, once more for a narrow screen, the pages folded in it, and its table.

    ``keys`` are the signs that it uses and that need a word: ``lost``, ``cited``, ``altered`` …
    """

    drawing: Markup
    narrow: Markup
    keys: frozenset[str]
    folds: tuple[Fold, ...]
    copies: tuple[Copy, ...]


class _Cast(Value, frozen=True, kw_only=True):
    """The witnesses that are drawn, and all that is said of them."""

    stemma: Stemma
    kindred: Family
    known: Mapping[str, Known]
    bands: Mapping[str, int]
    altered: Mapping[int, tuple[Alteration, ...]]
    folds: Mapping[str, Fold]
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
    found = links(story.stemma)
    known = witnesses(reading, story, found)
    altered = {
        link.ordinal: alterations(reading, link) if _is_copying(link, known) else ()
        for link in found
    }
    cast = _cast(story, known, altered, overruled)
    return StemmaPicture(
        drawing=_drawing(story, cast, WIDE, "stemma"),
        narrow=_drawing(story, cast, NARROW, "stemma-narrow"),
        keys=frozenset(_keys(story, cast)),
        folds=tuple(cast.folds.values()),
        copies=copies(reading, found, known, altered, overruled),
    )


def _keys(story: StoryView, cast: _Cast) -> Iterator[str]:
    """Which signs the drawing uses."""
    drawn = {witness.id for witness in cast.stemma.witnesses}
    yield from (witness.kind for witness in cast.stemma.witnesses)
    found = links(cast.stemma)
    yield from (link.derivation.kind for link in found)
    signs = {
        "stack": bool(cast.folds),
        "undated": any(e.published is None and e.id in drawn for e in story.pages),
        "unsure": any(is_unsure(link.derivation) for link in found),
        "overruled": any(link.ordinal in cast.overruled for link in found),
        "cross": bool(cast.kindred.cross_links),
        "altered": any(cast.altered[link.ordinal] for link in found),
    }
    yield from (sign for sign, used in signs.items() if used)


def _is_copying(link: Link, known: Mapping[str, Known]) -> bool:
    """Whether a page here took words from another page here."""
    ends = (known[link.exemplar], known[link.copy])
    return link.derivation.kind != "cited" and all(one.is_page for one in ends)


def _cast(
    story: StoryView,
    known: Mapping[str, Known],
    altered: Mapping[int, tuple[Alteration, ...]],
    overruled: frozenset[int],
) -> _Cast:
    """The cast of the drawing, with stand-ins where there are too many."""
    bands = _bands(story)
    moments = {witness: one.known for witness, one in known.items()}
    kindred = family(story.stemma, moments, bands)
    telling = {link.copy for link in links(story.stemma) if altered[link.ordinal]}
    folded = fold(story.stemma, kindred, telling)
    parents = {link.copy: link.exemplar for link in links(folded.stemma)}
    stand_ins, folds = {}, {}
    for number, (stand_in, within) in enumerate(folded.within.items(), start=1):
        one = _fold(f"fold-{number}", within, known.get(parents.get(stand_in, "")), known)
        folds[stand_in] = one
        stand_ins[stand_in] = _stand_in(one, within, known, telling)
    moments |= {stand_in: one.known for stand_in, one in stand_ins.items()}
    bands = {**bands, FURTHER: len(story.accounts)}
    for stand_in in folds:
        bands.setdefault(stand_in, bands.get(parents[stand_in], len(story.accounts) + 1))
    return _Cast(
        stemma=folded.stemma,
        kindred=family(folded.stemma, moments, bands),
        known={**known, **stand_ins},
        bands=bands,
        altered=altered,
        folds=folds,
        overruled=overruled,
    )


def _fold(
    anchor: str, within: Sequence[str], exemplar: Known | None, known: Mapping[str, Known]
) -> Fold:
    pages = sorted(within, key=lambda page: earliest(known[page]))
    if exemplar is None:
        words = f"and {count(len(pages), 'page')} of further accounts"
    else:
        words = f"and {count(len(pages), 'copy', 'copies')} of {exemplar.short}"
    return Fold(
        anchor=anchor,
        words=words,
        pages=tuple((known[page].caption, known[page].date) for page in pages),
    )


def _stand_in(
    fold: Fold, within: Sequence[str], known: Mapping[str, Known], telling: set[str]
) -> Known:
    first = min((known[page] for page in within), key=earliest)
    date = f"{first.date} and later" if first.known else "no date"
    changed = sum(page in telling for page in within)
    if changed:
        date = f"{date} · {changed} with alterations"
    kind = "page" if "accounts" in fold.words else "copy"
    head = f"and {count(len(within), kind, 'pages' if kind == 'page' else 'copies')}"
    return Known(
        caption=Caption(words=fold.words, href=f"#{fold.anchor}"),
        short=head,
        head=(run(head, "name"),),
        date=date,
        known=first.known,
    )


def _drawing(story: StoryView, cast: _Cast, sheet: Sheet, prefix: str) -> Markup:
    found = links(cast.stemma)
    marked = _marked(found, cast)
    legend = Legend(
        title=TITLE,
        description=(
            f"{count(len(story.stemma.witnesses), 'witness', 'witnesses')} on a time axis from "
            "left to right, lines from sources to copies. The table below says the same."
        ),
        witnesses={w.id: _named(w.id, cast) for w in cast.stemma.witnesses},
        derivations={link.ordinal: _taking(link, cast) for link in found},
        bands=_headings(story, cast),
        marks={
            copy: Caption(
                words=mark_words(cast.known[copy].short, cast.altered[ordinal]),
                href=f"#edge-{ordinal}",
            )
            for copy, ordinal in marked.items()
        },
        uncertain=frozenset(link.ordinal for link in found if is_unsure(link.derivation)),
        overruled=cast.overruled,
        undated=frozenset(entry.id for entry in story.pages if entry.published is None),
        stacks=frozenset(cast.folds),
        prefix=prefix,
    )
    moments = {witness: one.known for witness, one in cast.known.items()}
    layout = lay_out(cast.stemma, moments, _labels(cast, found, marked), cast.bands, sheet)
    return draw(layout, cast.stemma, legend)


def _marked(found: Sequence[Link], cast: _Cast) -> dict[str, int]:
    """The derivation of each witness whose alterations are spelled out: the one with most."""
    most: dict[str, int] = {}
    for link in sorted(found, key=lambda link: len(cast.altered[link.ordinal])):
        if cast.altered[link.ordinal] and link.copy not in cast.folds:
            most[link.copy] = link.ordinal
    return most


def _taking(link: Link, cast: _Cast) -> Caption:
    if link.copy in cast.folds:
        return cast.known[link.copy].caption
    return taking(link, cast.known, overruled=link.ordinal in cast.overruled)


def _named(witness: str, cast: _Cast) -> Caption:
    one = cast.known[witness]
    return Caption(words=f"{one.caption.words}, {one.date}", href=one.caption.href)


def _bands(story: StoryView) -> dict[str, int]:
    """The number of each witness's account."""
    by_name = {w.name: w.id for w in story.stemma.witnesses if w.kind != "page"}
    bands = {}
    for number, account in enumerate(story.accounts):
        for witness in (by_name.get(account.root, account.root), *account.pages):
            bands[witness] = number
    return bands


def _labels(cast: _Cast, found: Sequence[Link], marked: Mapping[str, int]) -> dict[str, Label]:
    branches = {link.copy: link for link in cast.kindred.branches}
    others: dict[str, list[Link]] = {}
    for link in found:
        if link is not branches.get(link.copy) and link.ordinal != _ordinal(
            branches.get(link.copy)
        ):
            others.setdefault(link.copy, []).append(link)
    labels: dict[str, Label] = {}
    for witness in cast.stemma.witnesses:
        known = cast.known[witness.id]
        if witness.id in cast.folds:
            labels[witness.id] = (known.head, (run(known.date),))
            continue
        beside = others.get(witness.id, [])
        second = note(known, branches.get(witness.id), beside, cast.known, cast.overruled)
        third = marked.get(witness.id)
        labels[witness.id] = (
            (known.head, second)
            if third is None
            else (known.head, second, mark(cast.altered[third]))
        )
    return labels


def _ordinal(link: Link | None) -> int | None:
    return link.ordinal if link else None


def _headings(story: StoryView, cast: _Cast) -> dict[int, Caption]:
    by_name = {w.name: w.id for w in story.stemma.witnesses if w.kind != "page"}
    headings = {}
    for number, account in enumerate(story.accounts):
        root = cast.known.get(by_name.get(account.root, account.root))
        name = root.caption.words if root else account.root
        letter = account_letter(number)
        alone = tuple(account.pages) == (account.root,)
        words = f"{name} alone" if alone else f"goes back to {name}"
        headings[number] = Caption(words=f"Account {letter} · {words}", href=f"#account-{letter}")
    further = cast.folds.get(FURTHER)
    if further is not None:
        headings[cast.bands[FURTHER]] = Caption(words="Further accounts", href=f"#{further.anchor}")
    return headings
