"""Credits: where a page says that its matter comes from."""

from __future__ import annotations

from rashomon.voices.credits.finding import credits_of

__all__ = ["credits_of"]
