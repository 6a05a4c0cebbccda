"""Page in, times out: each temporal expression of a page, and the days it can mean.

``finding`` reads expressions off the text, rule by rule (``dates``, ``deictics``,
``durations``); ``timeline`` takes them in the order of telling and has ``resolve`` say
what each means where it stands.
"""

from __future__ import annotations

from rashomon.anchors.times.timeline import times

__all__ = ["times"]
