"""A crowded dossier: thousands of invented pages with findings, made without reading any.

Reading ten thousand pages takes the models an hour; here sentences are put together from parts
that are known to be a source, a cue, a time or a number, so that every finding is known, too.
"""

from benchmarks.crowd.making import LARGE, SMALL, Plan, crowd, dossier
from rashomon.model import Page

__all__ = ["LARGE", "SMALL", "Page", "Plan", "crowd", "dossier"]
