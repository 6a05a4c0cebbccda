"""The report: the views of one story in one file that opens from disk and asks for nothing."""

from rashomon.reading_room.report.choosing import largest
from rashomon.reading_room.report.printing import html
from rashomon.reading_room.report.saving import save

__all__ = ["html", "largest", "save"]
