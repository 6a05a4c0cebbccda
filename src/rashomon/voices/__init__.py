"""Voices: who says what on a page, and where the page says its matter comes from.

In goes a page with its blocks, out come its statements and its credits (:func:`hear`).
"""

from __future__ import annotations

from rashomon.voices.hearing import hear

__all__ = ["hear"]
