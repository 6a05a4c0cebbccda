"""Names: those of a page with their aliases, and which mentions over pages are one bearer's."""

from __future__ import annotations

from rashomon.anchors.names.find import names
from rashomon.anchors.names.mentions import Mention
from rashomon.anchors.names.over_pages import alike

__all__ = ["Mention", "alike", "names"]
