"""Which of the numbers on a page is its toll: how many people died in what it tells of."""

from __future__ import annotations

from rashomon.accounts.tolls.choosing import Toll, toll

__all__ = ["Toll", "toll"]
