"""Who copied whom: the drawing's words, and the table that says the same."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from rashomon.dossier import StoryView
from rashomon.model import Derivation, Page, Passage, Span, Value, Variant, Witness
from rashomon.reading_room import links
from rashomon.reading_room.clock import Moment, moment
from rashomon.reading_room.kinship import Link
from rashomon.reading_room.kinship import links as derivation_links
from rashomon.reading_room.layout import Label, lay_out
from rashomon.reading_room.stemma_svg import Caption, Legend, draw
from rashomon.reading_room.views.reading import Quote, Reading, dated, outlet
from rashomon.reading_room.wording import (
    TAKEN,
    TOOK,
    UNSURE,
    VARIANTS,
    account_letter,
    certainty,
    count,
    share,
)

_TELLING = {"number", "name", "date", "negation", "attribution"}


class Alteration(Value, frozen=True, kw_only=True):
    """Where a copy reads differently in a way that matters."""

    kind: str
    earlier: Quote
    later: Quote


class Reason(Value, frozen=True, kw_only=True):
    """Why a derivation is held to be one."""

    why: str
    quote: Quote


class Row(Value, frozen=True, kw_only=True):
    """A derivation in words."""

    ordinal: int
    copy: str
    copy_href: str | None
    verb: str
    exemplar: str
    exemplar_href: str | None
    published: str
    share: str
    certainty: str
    compare_href: str | None
    reasons: tuple[Reason, ...]
    alterations: tuple[Alteration, ...]


class StemmaPicture(Value, frozen=True, kw_only=True):
    """The drawing and its table; ``sources`` are witnesses that took from nobody here."""

    drawing: Markup
    rows: tuple[Row, ...]
    firsts: tuple[Caption, ...]


def picture(reading: Reading, story: StoryView) -> StemmaPicture:
    """Draw a story's stemma and say it in words."""
    names = _names(reading, story)
    found = derivation_links(story.stemma)
    altered = {link.ordinal: _alterations(reading, link) for link in found}
    rows = tuple(_row(reading, link, names, altered[link.ordinal]) for link in found)
    copies = {link.copy for link in found}
    firsts = tuple(
        names[witness.id] for witness in story.stemma.witnesses if witness.id not in copies
    )
    return StemmaPicture(
        drawing=_drawing(reading, story, names, found, altered), rows=rows, firsts=firsts
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
        names[witness.id] = Caption(
            words=name, href=reading.href(witness.id, anchor="who-copied-whom")
        )
    return names


def _drawing(
    reading: Reading,
    story: StoryView,
    names: Mapping[str, Caption],
    found: list[Link],
    altered: Mapping[int, tuple[Alteration, ...]],
) -> Markup:
    bands = {
        witness: number
        for number, account in enumerate(story.accounts)
        for witness in (account.root, *account.pages)
    }
    by_name = {w.name: w.id for w in story.stemma.witnesses if w.kind != "page"}
    bands |= {by_name[name]: band for name, band in bands.items() if name in by_name}
    dates = {entry.id: dated(reading.page(entry.id)) for entry in story.pages}
    labels = _labels(story, names, dates, found, altered)
    layout = lay_out(story.stemma, _moments(reading, story), labels, bands)
    legend = Legend(
        title="Who copied whom",
        description=_described(story, names),
        witnesses={w.id: _named(w, names, dates) for w in story.stemma.witnesses},
        derivations={link.ordinal: _said(link, names) for link in found},
        bands=_headings(story, names, by_name),
        uncertain=frozenset(link.ordinal for link in found if _uncertain(link.derivation)),
        undated=frozenset(entry.id for entry in story.pages if entry.published is None),
    )
    return draw(layout, story.stemma, legend)


def _moments(reading: Reading, story: StoryView) -> dict[str, Moment | None]:
    """When each page was published, or else captured."""
    pages = [reading.page(entry.id) for entry in story.pages]
    return {page.id: moment(page.published or page.capture.captured) for page in pages}


def _labels(
    story: StoryView,
    names: Mapping[str, Caption],
    dates: Mapping[str, str],
    found: list[Link],
    altered: Mapping[int, tuple[Alteration, ...]],
) -> dict[str, Label]:
    notes: dict[str, list[str]] = {}
    for link in found:
        taken = f"{TAKEN[link.derivation.kind]} {share(link.derivation.share)}"
        changes = altered[link.ordinal]
        mark = f" · ≠ {count(len(changes), 'alteration')}" if changes else ""
        notes.setdefault(link.copy, []).append(f"{taken}{mark}")
    labels = {}
    for witness in story.stemma.witnesses:
        first = {"page": dates.get(witness.id, "no date"), "outside": "outside the collection"}
        parts = [first.get(witness.kind, "lost: inferred from its copies")]
        if len(notes.get(witness.id, [])) == 1:
            parts += notes[witness.id]
        elif witness.id in notes:
            parts.append(f"from {len(notes[witness.id])} sources")
        labels[witness.id] = Label(name=names[witness.id].words, note=" · ".join(parts))
    return labels


def _named(witness: Witness, names: Mapping[str, Caption], dates: Mapping[str, str]) -> Caption:
    caption = names[witness.id]
    after = {"page": dates.get(witness.id, "no date"), "outside": "a source outside the collection"}
    known = after.get(witness.kind, "a lost source, inferred from its copies")
    return Caption(words=f"{caption.words}, {known}", href=caption.href)


def _said(link: Link, names: Mapping[str, Caption]) -> Caption:
    derivation = link.derivation
    words = (
        f"{names[link.copy].words} {TOOK[derivation.kind]} {names[link.exemplar].words}: "
        f"{share(derivation.share)}, {_certain(derivation)}"
    )
    return Caption(words=words, href=f"#edge-{link.ordinal}")


def _headings(
    story: StoryView, names: Mapping[str, Caption], by_name: Mapping[str, str]
) -> dict[int, Caption]:
    headings = {}
    for number, account in enumerate(story.accounts):
        root = names.get(account.root) or names.get(by_name.get(account.root, ""))
        name = root.words if root else account.root
        letter = account_letter(number)
        headings[number] = Caption(
            words=f"Account {letter} · goes back to {name}", href=f"#account-{letter}"
        )
    return headings


def _described(story: StoryView, names: Mapping[str, Caption]) -> str:
    derived = count(len(story.stemma.derivations), "line")
    return (
        f"{count(len(names), 'witness', 'witnesses')} on a time axis from left to right, "
        f"{derived} from sources to copies. The table below says the same."
    )


def _row(
    reading: Reading,
    link: Link,
    names: Mapping[str, Caption],
    altered: tuple[Alteration, ...],
) -> Row:
    derivation, anchor = link.derivation, f"edge-{link.ordinal}"
    both_here = derivation.exemplar is not None
    return Row(
        ordinal=link.ordinal,
        copy=names[link.copy].words,
        copy_href=names[link.copy].href,
        verb=TOOK[derivation.kind],
        exemplar=names[link.exemplar].words,
        exemplar_href=names[link.exemplar].href,
        published=dated(reading.page(link.copy)),
        share=share(derivation.share),
        certainty=_certain(derivation),
        compare_href=links.compare(link.exemplar, link.copy, f"{reading.here}#{anchor}")
        if both_here
        else None,
        reasons=tuple(
            Reason(why=reason.why, quote=reading.quote(reason.page, reason.span, anchor))
            for reason in derivation.evidence
        ),
        alterations=altered,
    )


def _certain(derivation: Derivation) -> str:
    return certainty(derivation.confidence, undetermined=derivation.undetermined)


def _uncertain(derivation: Derivation) -> bool:
    return derivation.undetermined or derivation.confidence < UNSURE


def _alterations(reading: Reading, link: Link) -> tuple[Alteration, ...]:
    """Changed numbers, names, dates, negations, attributions, and anything inside a quotation."""
    if link.derivation.exemplar is None:
        return ()
    exemplar, copy = reading.page(link.exemplar), reading.page(link.copy)
    found = []
    for passage in reading.dossier.passages(exemplar.id, copy.id):
        for variant in passage.variants:
            earlier, later = _sides(passage, variant, exemplar)
            kind = _telling(variant, exemplar, earlier, copy, later)
            if kind:
                anchor = f"edge-{link.ordinal}"
                found.append(
                    Alteration(
                        kind=kind,
                        earlier=reading.quote(exemplar.id, earlier, anchor),
                        later=reading.quote(copy.id, later, anchor),
                    )
                )
    return tuple(found)


def _sides(passage: Passage, variant: Variant, exemplar: Page) -> tuple[Span, Span]:
    if passage.a == exemplar.id:
        return variant.a_span, variant.b_span
    return variant.b_span, variant.a_span


def _telling(variant: Variant, exemplar: Page, earlier: Span, copy: Page, later: Span) -> str:
    if _quoted(exemplar, earlier) or _quoted(copy, later):
        return f"quotation altered: {VARIANTS[variant.kind]}"
    return VARIANTS[variant.kind] if variant.kind in _TELLING else ""


def _quoted(page: Page, span: Span) -> bool:
    return any(
        start < span[1] and span[0] < end
        for statement in page.statements
        if statement.type == "direct"
        for start, end in statement.content
    )
