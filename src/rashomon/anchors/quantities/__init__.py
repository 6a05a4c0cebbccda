"""Page in, quantities out: numbers and vague amounts as intervals, with what they count.

``amounts`` finds where a text tells an amount and which numbers it can mean, ``identifiers``
puts aside those that count nothing, ``counted`` reads what is counted off the grammar.
"""

from __future__ import annotations

from rashomon.anchors.quantities.find import quantities

__all__ = ["quantities"]
