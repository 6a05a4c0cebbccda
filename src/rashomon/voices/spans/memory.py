"""What was made of windows read lately: copies of a story hold the same paragraphs."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable
from typing import Generic, TypeVar

from rashomon.voices.spans.windows import Window

REMEMBERED = 16_384
"""How many windows are remembered, some hundred bytes each and its pieces."""

Made = TypeVar("Made")


class Memory(Generic[Made]):
    """What was made of each window, the one asked for longest ago forgotten first."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._known: OrderedDict[bytes, Made] = OrderedDict()

    def __call__(self, window: Window, make: Callable[[], Made]) -> Made:
        """What was made of a window, or what ``make`` now makes of it."""
        key = b"".join(part.tobytes() for part in (window.ids, window.cases, window.quoted))
        with self._lock:
            if key in self._known:
                self._known.move_to_end(key)
                return self._known[key]
        made = make()
        with self._lock:
            self._known[key] = made
            if len(self._known) > REMEMBERED:
                self._known.popitem(last=False)
        return made
