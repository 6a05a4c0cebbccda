"""Acts: what a cue says was done (said, denied, asked, wished …), and whether it was at all."""

from __future__ import annotations

from rashomon.voices.acts.telling import Telling, telling

__all__ = ["Telling", "telling"]
