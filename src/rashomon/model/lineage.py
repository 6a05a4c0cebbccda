"""Who copied whom, and where the words changed."""

from __future__ import annotations

from typing import Literal

from rashomon.model.values import Span, Value

VariantKind = Literal[
    "inserted", "dropped", "replaced", "number", "name", "date", "negation", "attribution"
]

DerivationKind = Literal["copied", "excerpted", "rewritten", "cited"]

WitnessKind = Literal["page", "outside", "lost"]


class Variant(Value, frozen=True, kw_only=True):
    """Where one copy of a passage reads differently; an empty span marks the gap."""

    a_span: Span
    b_span: Span
    kind: VariantKind


class Passage(Value, frozen=True, kw_only=True):
    """Two aligned spans on two pages that share wording."""

    a: str
    a_span: Span
    b: str
    b_span: Span
    similarity: float
    variants: tuple[Variant, ...] = ()


class Evidence(Value, frozen=True, kw_only=True):
    """A reason: a span of a page, and in words why it speaks for a finding.

    The span is empty where the reason stands outside the text: a date in the markup.
    """

    page: str
    span: Span
    why: str


class Derivation(Value, frozen=True, kw_only=True):
    """An edge from a copy to its exemplar: a page here, or a source outside the collection.

    ``share`` is the part of the copy's body that is derived. ``undetermined`` says that
    the two share their wording but nothing decides which of them had it first. ``lost`` is the
    id of the lost page by way of which the copy goes back to its exemplar.
    """

    copy: str
    exemplar: str | None
    outside: str | None
    kind: DerivationKind
    share: float
    confidence: float
    evidence: tuple[Evidence, ...] = ()
    undetermined: bool = False
    lost: str | None = None

    @property
    def source(self) -> str:
        """The id of the witness it leads to: a page, a lost one, or ``outside:`` and a name."""
        return self.exemplar or self.lost or f"outside:{self.outside}"


class Witness(Value, frozen=True, kw_only=True):
    """A node of a stemma: a page of the story, a source outside, or a lost exemplar."""

    id: str
    kind: WitnessKind
    name: str


class Stemma(Value, frozen=True, kw_only=True):
    """The family tree of a story's witnesses; edges run from copy to exemplar."""

    witnesses: tuple[Witness, ...]
    derivations: tuple[Derivation, ...]
