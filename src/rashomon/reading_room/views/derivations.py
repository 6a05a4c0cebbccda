"""Who took from whom, as a table: one row a derivation, with its reasons and alterations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from math import inf

from rashomon.model import Derivation, Value
from rashomon.reading_room.clock import moment
from rashomon.reading_room.kinship import Link
from rashomon.reading_room.stemma_svg import Caption
from rashomon.reading_room.views.alterations import Alteration
from rashomon.reading_room.views.reading import Quote, Reading, dated
from rashomon.reading_room.wording import TOOK, certainty, share


class Reason(Value, frozen=True, kw_only=True):
    """Why a derivation is held to be one."""

    why: str
    quote: Quote


class Row(Value, frozen=True, kw_only=True):
    """A derivation in words."""

    ordinal: int
    verb: str
    exemplar: Caption
    share: str
    certainty: str
    compare_href: str | None
    reasons: tuple[Reason, ...]
    alterations: tuple[Alteration, ...]


class Copy(Value, frozen=True, kw_only=True):
    """A page that took from others, and each taking."""

    name: Caption
    published: str
    rows: tuple[Row, ...]


def copies(
    reading: Reading,
    found: Sequence[Link],
    names: Mapping[str, Caption],
    altered: Mapping[int, tuple[Alteration, ...]],
) -> tuple[Copy, ...]:
    """The derivations of a stemma, gathered by the page that took, the earliest first."""

    def order(link: Link) -> tuple[float, str, int]:
        page = reading.page(link.copy)
        known = moment(page.published or page.capture.captured)
        return known.earliest if known else inf, link.copy, link.ordinal

    ordered = sorted(found, key=order)
    return tuple(
        Copy(
            name=names[copy],
            published=dated(reading.page(copy)),
            rows=tuple(_row(reading, link, names, altered[link.ordinal]) for link in taken),
        )
        for copy, taken in groupby(ordered, key=lambda link: link.copy)
    )


def certain(derivation: Derivation) -> str:
    """How sure a derivation is, in words."""
    return certainty(derivation.confidence, undetermined=derivation.undetermined)


def _row(
    reading: Reading,
    link: Link,
    names: Mapping[str, Caption],
    altered: tuple[Alteration, ...],
) -> Row:
    derivation, anchor = link.derivation, f"edge-{link.ordinal}"
    back = f"{reading.here}#{anchor}"
    return Row(
        ordinal=link.ordinal,
        verb=TOOK[derivation.kind],
        exemplar=names[link.exemplar],
        share=share(derivation.share),
        certainty=certain(derivation),
        compare_href=(
            reading.links.compare(link.exemplar, link.copy, back) if derivation.exemplar else None
        ),
        reasons=tuple(
            Reason(why=reason.why, quote=reading.quote(reason.page, reason.span, anchor))
            for reason in derivation.evidence
        ),
        alterations=altered,
    )
