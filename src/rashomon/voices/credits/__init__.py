"""Credits: where a page says that its matter comes from.

Sentences are folded (``names.py``), so that a phrase that credits is a plain pattern around a
name; the phrases are put together from small word lists (``phrases.py``, ``grammar.py``,
``languages.py``); what a name must be is judged apart (``judging.py``), by its own words or, where
these do not tell, by the entities of its sentence. What no phrase credits, the network of voices
may (``learned.py``), and its doubt takes back what a phrase does.
"""

from __future__ import annotations

from rashomon.voices.credits.entities import Named, entities_of
from rashomon.voices.credits.finding import credits_of
from rashomon.voices.credits.learned import Weighing

__all__ = ["Named", "Weighing", "credits_of", "entities_of"]
