"""Statements by a small network: cues first, then the source and the content of each.

In go the paragraphs of a page, out come spans (:func:`statements`). ``training/voices`` makes
the network, and its card there says what it learned from and how well it does.
"""

from __future__ import annotations

from rashomon.voices.spans.linking import Watch, statements

__all__ = ["Watch", "statements"]
