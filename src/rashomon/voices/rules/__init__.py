"""Statements by grammar alone: what is found where the model is switched off."""

from __future__ import annotations

from rashomon.voices.quotations import ROLES, type_of
from rashomon.voices.rules.confidence import confidence
from rashomon.voices.rules.reports import Report, reports, told
from rashomon.voices.rules.sentences import Sentence, read_sentences

__all__ = [
    "ROLES",
    "Report",
    "Sentence",
    "confidence",
    "read_sentences",
    "reports",
    "told",
    "type_of",
]
