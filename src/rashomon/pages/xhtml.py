"""XHTML as HTML: the same document written so that an HTML parser reads what XML means.

``<div/>`` and ``<script src="x"/>`` are empty elements, a CDATA section is its text, a
processing instruction ends with ``?>``. All else is left as it is.
"""

from __future__ import annotations

import re

from rashomon.pages.layers import Pieces, Splice

_VOID = "area base br col embed frame hr img input link meta param source track wbr"
VOID = frozenset(_VOID.split())
_OPENING = re.compile(r"\s*<\?xml\b")
_MARKUP = re.compile(
    r"<!--.*?(?:-->|\Z)|<!\[CDATA\[(?P<data>.*?)(?:\]\]>|\Z)|<\?(?P<instruction>.*?)(?:\?>|\Z)"
    r"|<(?P<prefix>(?:xhtml|html|xh|h):)?+(?P<name>[a-zA-Z][^\s/>]*+)(?:[^<>\"'/]++|/(?!>)|\"[^\"]*+\"|'[^']*+')*+(?P<closed>/)?>"
    r"|</(?P<same>(?:xhtml|html|xh|h):)?+(?P<end>[a-zA-Z][^\s/>]*+)\s*+>",
    re.DOTALL,
)
_SCRIPTS = frozenset({"script", "style"})


def is_xml(text: str) -> bool:
    """Whether a document opens with an XML declaration."""
    return _OPENING.match(text) is not None


def as_html(text: str) -> tuple[str, Pieces]:
    """The document for an HTML parser, and where its pieces stand in the given one."""
    splice, at, script = Splice(), 0, ""
    for match in _MARKUP.finditer(text):
        first, last = match.span()
        name = (match["name"] or "").lower()
        end = (match["end"] or "").lower()
        if script and end != script:
            continue  # to HTML all of it is code, and no reader sees it
        if prefix := "prefix" if match["prefix"] else "same" if match["same"] else "":
            splice.copy(text[at : match.start(prefix)], at)
            at = match.end(prefix)
        script = name if name in _SCRIPTS and not match["closed"] else ""
        if match["data"] is not None and not script:
            splice.copy(text[at:first], at)
            _character_data(splice, match["data"], match.start("data"))
        elif match["instruction"] is not None or (end and end in VOID):
            splice.copy(text[at:first], at)
        elif match["closed"] and name not in VOID:
            splice.copy(text[at:last], at)
            splice.add(f"</{match['name']}>")
        else:
            continue
        at = last
    splice.copy(text[at:], at)
    return splice.finish()


def _character_data(splice: Splice, data: str, start: int) -> None:
    at = 0
    for match in re.finditer("[<&]", data):
        splice.copy(data[at : match.start()], start + at)
        escaped = "&lt;" if match[0] == "<" else "&amp;"
        splice.alter(escaped, start + match.start(), start + match.end())
        at = match.end()
    splice.copy(data[at:], start + at)
