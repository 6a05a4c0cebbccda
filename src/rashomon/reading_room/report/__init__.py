"""The report: the views of one story in one file that opens from disk and asks for nothing.

:func:`html` sets a story of a dossier, :func:`write` puts it in its place. The views and their
values are those of the web application; only the addresses differ
(:class:`rashomon.reading_room.report.addresses.InFile`), and the pages are set shorter.
"""

from rashomon.reading_room.report.choosing import largest
from rashomon.reading_room.report.printing import html
from rashomon.reading_room.report.saving import write

__all__ = ["html", "largest", "write"]
