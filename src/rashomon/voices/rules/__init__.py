"""Statements by grammar alone: what is found where the model is switched off."""

from __future__ import annotations

from rashomon.voices.rules.confidence import confidence
from rashomon.voices.rules.reports import ROLES, Report, Sentence, read_sentences, reports, type_of

__all__ = ["ROLES", "Report", "Sentence", "confidence", "read_sentences", "reports", "type_of"]
