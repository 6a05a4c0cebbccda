"""Character data of XML as the text it means, with the way back."""

from __future__ import annotations

import re
from html import unescape
from html.entities import html5

from rashomon.captures.feeds.elements import stretches
from rashomon.pages.bounds import end_of
from rashomon.pages.decoding.layers import Pieces, Splice

_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")


def meant(text: str, start: int, end: int) -> tuple[str, Pieces]:
    """What a range of XML says: references resolved but in CDATA sections, comments left out.

    HTML's named references count too, which broken feeds use; no others are known, so that
    nothing grows and nothing is fetched.
    """
    splice = Splice()
    last_read = end_of(text[:end], "<", "&")
    splice.is_cut = last_read < end
    for first, last, is_section in stretches(text, start, last_read):
        at = first
        for match in () if is_section else _REFERENCE.finditer(text, first, last):
            if said := _resolved(match[0]):
                splice.copy(text[at : match.start()], at)
                splice.alter(said, *match.span())
                at = match.end()
        splice.copy(text[at:last], at)
    return splice.finish()


def _resolved(reference: str) -> str | None:
    return unescape(reference) if reference[1] == "#" else html5.get(reference[1:])
