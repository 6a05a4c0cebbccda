"""A story in, its accounts and comparisons out.

:func:`tell` says how many independent tellings a story has; :func:`compare` lays them side by
side on the questions that two of them answer, each cell with the span it stands on.
"""

from __future__ import annotations

from rashomon.accounts.comparing import compare
from rashomon.accounts.telling import tell

__all__ = ["compare", "tell"]
