"""Who a source span refers to, within its page."""

from __future__ import annotations

from rashomon.voices.speakers.cast import Cast, Source

__all__ = ["Cast", "Source"]
