"""The words of the project as frozen values, and nothing else.

Each value below is one line of the glossary (docs/glossary.md) and, written with
:func:`msgspec.json.encode`, one object of the JSON contract. A span is a half-open
range of code points, ``(start, end)``, into the text of the page it belongs to.
Unknown is ``None``, never a guess; a confidence is a probability between 0 and 1.
"""

from __future__ import annotations

from rashomon.model.accounts import (
    Account,
    Cell,
    Comparison,
    ComparisonKind,
    Lone,
    LoneKind,
    Story,
    Verdict,
)
from rashomon.model.anchors import Name, Quantity, Time, TimeType
from rashomon.model.captures import Capture, Container, Given, Intake, Refusal
from rashomon.model.corrections import Bearer, Correction, Decision, Recast, Redated, Unrelated
from rashomon.model.lineage import (
    Derivation,
    DerivationKind,
    Evidence,
    Passage,
    Stemma,
    Variant,
    VariantKind,
    Witness,
    WitnessKind,
)
from rashomon.model.metadata import Dating, Metadatum
from rashomon.model.pages import ROLES, Block, Page, Role, Wall
from rashomon.model.values import Run, Span, Value, to_json
from rashomon.model.voices import (
    Act,
    Credit,
    Method,
    Relation,
    Speaker,
    SpeakerKind,
    Statement,
    StatementType,
)

__all__ = [
    "ROLES",
    "Account",
    "Act",
    "Bearer",
    "Block",
    "Capture",
    "Cell",
    "Comparison",
    "ComparisonKind",
    "Container",
    "Correction",
    "Credit",
    "Dating",
    "Decision",
    "Derivation",
    "DerivationKind",
    "Evidence",
    "Given",
    "Intake",
    "Lone",
    "LoneKind",
    "Metadatum",
    "Method",
    "Name",
    "Page",
    "Passage",
    "Quantity",
    "Recast",
    "Redated",
    "Refusal",
    "Relation",
    "Role",
    "Run",
    "Span",
    "Speaker",
    "SpeakerKind",
    "Statement",
    "StatementType",
    "Stemma",
    "Story",
    "Time",
    "TimeType",
    "Unrelated",
    "Value",
    "Variant",
    "VariantKind",
    "Verdict",
    "Wall",
    "Witness",
    "WitnessKind",
    "to_json",
]
