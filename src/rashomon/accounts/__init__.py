"""A story in, its accounts and comparisons out.

:func:`tell` says how many independent tellings a story has; :func:`compare` lays them side by
side on the questions that two of them answer, each cell with the span it stands on;
:func:`alone` says what one of them alone tells or leaves out.
"""

from __future__ import annotations

from rashomon.accounts.alone import alone
from rashomon.accounts.comparing import compare
from rashomon.accounts.telling import tell

__all__ = ["alone", "compare", "tell"]
