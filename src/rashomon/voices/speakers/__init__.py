"""Who a source span refers to, within its page.

In goes a page with what is told on it, its speakers unknown; out come the speakers
(:func:`speakers`). Nothing is parsed: names are found by their capitals, descriptions by
their nouns, and both are joined by rules. Short names go back to the fullest form on the
page, roles to who has them, pronouns to the nearest speaker or subject that they can mean.
"""

from __future__ import annotations

from rashomon.voices.speakers.resolving import speakers

__all__ = ["speakers"]
