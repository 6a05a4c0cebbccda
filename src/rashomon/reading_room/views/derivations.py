"""Who took from whom, as a table: one row a derivation, with its reasons and alterations."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import groupby

from rashomon.model import Derivation, Value
from rashomon.reading_room.drawings.kinship import Link
from rashomon.reading_room.drawings.stemma_svg import Caption
from rashomon.reading_room.views.alterations import Alteration
from rashomon.reading_room.views.corrections import wrong
from rashomon.reading_room.views.reading import Quote, Reading
from rashomon.reading_room.views.stemma_labels import certain
from rashomon.reading_room.views.witnesses import Known, earliest
from rashomon.reading_room.wording import share, took


class Reason(Value, frozen=True, kw_only=True):
    """Why a derivation is held to be one."""

    why: str
    quote: Quote


class Row(Value, frozen=True, kw_only=True):
    """A derivation in words; ``overruled`` if a person called it wrong.

    ``correct_href`` leads to that correction, or to the form to make it.
    """

    ordinal: int
    verb: str
    exemplar: Caption
    share: str
    certainty: str
    compare_href: str | None
    reasons: tuple[Reason, ...]
    alterations: tuple[Alteration, ...]
    overruled: bool = False
    correct_href: str | None = None


class Copy(Value, frozen=True, kw_only=True):
    """A page that took from others, and each taking."""

    name: Caption
    published: str
    rows: tuple[Row, ...]


def copies(
    reading: Reading,
    found: Sequence[Link],
    known: Mapping[str, Known],
    altered: Mapping[int, tuple[Alteration, ...]],
    overruled: Collection[int] = (),
) -> tuple[Copy, ...]:
    """The derivations of a stemma, gathered by the page that took, the earliest first."""

    def order(link: Link) -> tuple[float, str, int]:
        return earliest(known[link.copy]), link.copy, link.ordinal

    ordered = sorted(found, key=order)
    return tuple(
        Copy(
            name=known[copy].caption,
            published=known[copy].date,
            rows=tuple(_row(reading, link, known, altered, overruled) for link in taken),
        )
        for copy, taken in groupby(ordered, key=lambda link: link.copy)
    )


def _row(
    reading: Reading,
    link: Link,
    known: Mapping[str, Known],
    altered: Mapping[int, tuple[Alteration, ...]],
    overruled: Collection[int],
) -> Row:
    derivation, anchor = link.derivation, f"edge-{link.ordinal}"
    back = f"{reading.here}#{anchor}"
    return Row(
        ordinal=link.ordinal,
        verb=took(derivation),
        exemplar=known[link.exemplar].caption,
        share=share(derivation.share),
        certainty=certain(derivation),
        compare_href=(
            reading.links.compare(link.exemplar, link.copy, back)
            if known[link.exemplar].is_page and known[link.copy].is_page
            else None
        ),
        reasons=tuple(
            Reason(why=reason.why, quote=reading.quote(reason.page, reason.span, anchor))
            for reason in derivation.evidence
        ),
        alterations=altered[link.ordinal],
        overruled=link.ordinal in overruled,
        correct_href=_correct(reading, derivation, back) if known[link.copy].is_page else None,
    )


def _correct(reading: Reading, derivation: Derivation, back: str) -> str | None:
    number = wrong(reading, derivation)
    if number is not None:
        return reading.links.correction(number, back)
    source = derivation.exemplar or derivation.outside or ""
    return reading.links.correct("derivation", back, copy=derivation.copy, source=source)
