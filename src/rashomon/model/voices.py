"""Who said what, and on whose word."""

from __future__ import annotations

from typing import Literal

from rashomon.model.values import Span, Value

StatementType = Literal["direct", "indirect", "mixed"]

Act = Literal["says", "denies", "confirms", "asks", "orders", "believes", "wants"]

Method = Literal["network", "rules"]
"""What finds statements in sentences: the shipped network, or grammar alone."""

SpeakerKind = Literal["person", "group", "body", "document", "outlet"]

Relation = Literal[
    "via", "first_published", "first_reported", "cites", "told", "agency", "evidence"
]


class Speaker(Value, frozen=True, kw_only=True):
    """Who a source span refers to; ``span`` is where the page names them in full.

    Where the page never names them, ``named`` is false and ``name`` the page's description
    ("an SDF fighter").
    """

    name: str
    span: Span | None = None
    named: bool = True
    kind: SpeakerKind | None = None


class Statement(Value, frozen=True, kw_only=True):
    """An attribution relation: somebody's words or view, in the page's telling.

    ``act`` is what the cue says was done: ``believes`` and ``wants`` are attitudes, the others
    are speech. ``negated`` says that the report itself is ("did not deny"), ``hedged`` that the
    page does not vouch for it ("reportedly"). ``by_reader`` tells what a reader's comment
    reports from what the page does.
    """

    id: str
    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    speaker: Speaker | None
    type: StatementType
    confidence: float
    act: Act = "says"
    negated: bool = False
    hedged: bool = False
    by_reader: bool = False


class Credit(Value, frozen=True, kw_only=True):
    """A page naming where its matter comes from.

    ``span`` is the credited name, ``evidence`` the phrase that credits it.
    """

    span: Span
    name: str
    relation: Relation
    evidence: Span
    confidence: float
