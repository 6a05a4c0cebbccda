"""Two sentences in, out how likely it is that they agree, or contradict one another."""

from __future__ import annotations

from rashomon.accounts.judging.network import CONFLICT, Judgement, judge

__all__ = ["CONFLICT", "Judgement", "judge"]
