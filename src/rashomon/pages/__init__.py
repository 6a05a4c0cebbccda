"""Captures in, pages out: text with exact offsets, blocks with roles, metadata.

:func:`read` turns an :class:`~rashomon.model.Intake` into a :class:`~rashomon.model.Page`
whose blocks tile its text and whose source map leads back to the bytes of the capture.
:func:`reread` proves that map against the bytes; :func:`locate` answers where in the file
a span stands. Nothing here knows of statements, times or other pages.
"""

from rashomon.pages.decoding.offsets import locate, reread
from rashomon.pages.reading import read

__all__ = ["locate", "read", "reread"]
