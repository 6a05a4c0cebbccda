"""What a cue does, given its spans: the act, and whether it is negated or hedged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from benchmarks.voices.passages import Passage
from rashomon.voices.acts import telling


def act_figures(passages: Iterable[Passage]) -> dict[str, float]:
    """How often the act is right, and the F1 of each mark, given the gold spans.

    Args:
        passages: annotated ones; a passage's language is known, as a page's is.

    Returns:
        ``act accuracy``, ``negated F1`` and ``hedged F1``, between 0 and 1.
    """
    tally: Counter[str] = Counter()
    for passage in passages:
        for gold in passage.said:
            spans = (gold.source, gold.cue, gold.content)
            told = telling(passage.text, *spans, passage.language)
            tally.update(["statements"] + ["right"] * (told.act == gold.act))
            for mark in ("negated", "hedged"):
                true, said = getattr(gold, mark), getattr(told, mark)
                tally.update({f"{mark} true": true, f"{mark} said": said})
                tally[f"{mark} right"] += true and said
    accuracy = tally["right"] / max(1, tally["statements"])
    return {"act accuracy": accuracy, **{f"{m} F1": _f1(tally, m) for m in ("negated", "hedged")}}


def _f1(tally: Counter[str], mark: str) -> float:
    """2 · right / (said + true); 1 where there is nothing to find and nothing was found."""
    both = tally[f"{mark} said"] + tally[f"{mark} true"]
    return 2 * tally[f"{mark} right"] / both if both else 1.0
