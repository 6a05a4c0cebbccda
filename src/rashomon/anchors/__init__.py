"""Page in, anchors out: the times, quantities and names that its text tells.

Every anchor is a span of a block, with what it means: a time the interval of days, a
quantity the interval of numbers and what is counted, a name the form its aliases share.
"""

from __future__ import annotations

from rashomon.anchors.find import Anchors, find

__all__ = ["Anchors", "find"]
