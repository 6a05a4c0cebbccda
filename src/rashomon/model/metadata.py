"""What is said of a page, and when things were."""

from __future__ import annotations

from rashomon.model.values import Span, Value


class Dating(Value, frozen=True, kw_only=True):
    """When something was: the earliest and latest ISO 8601 instants or days it can mean.

    ``basis`` names what it was read off: ``row``, ``structured data``, ``meta``, ``url``,
    ``text``, ``comment``, ``uniqid``, ``file`` …; ``span`` is where, if that stands in the
    page's text.
    """

    earliest: str
    latest: str
    basis: str
    span: Span | None = None


class Metadatum(Value, frozen=True, kw_only=True):
    """One thing a page says of itself, with what it was read off.

    ``field`` is ``title``, ``publisher``, ``byline``, ``published``, ``modified``, ``url``
    or ``language``. Contradictions are kept; the most trusted of a field comes first.
    """

    field: str
    value: str
    basis: str
    confidence: float
    span: Span | None = None
