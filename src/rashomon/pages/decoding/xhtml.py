"""XHTML as HTML: the same document written so that an HTML parser reads what XML means.

``<div/>`` and ``<script src="x"/>`` are empty elements, a CDATA section is its text, a
processing instruction ends with ``?>``, and what a document type declares ends with ``]>``.
Elements go without the prefixes that stand for HTML, SVG and MathML. All else is left as it is:
entities of one's own are not resolved.
"""

from __future__ import annotations

import re
from itertools import islice

from rashomon.pages.decoding.layers import Pieces, Splice

_VOID = "area base br col embed frame hr img input link meta param source track wbr"
VOID = frozenset(_VOID.split())
_OPENING = re.compile(r"\s*<\?xml\b")
_PREFIX = re.compile(
    r"\bxmlns:([\w.-]{1,40})\s*=\s*[\"']http://www\.w3\.org/(?:1999/xhtml|2000/svg|1998/Math/MathML)[\"']"
)
PREFIXES = frozenset(["", "xhtml", "html", "xh", "h", "svg"])
"""What these prefixes stand for where a piece of a document does not say."""
MOST_PREFIXES = 40
HEAD = 4096
"""Characters in which a document type begins."""
_SUBSET = re.compile(r"<!DOCTYPE[^<>\[]{0,1000}\[", re.IGNORECASE)
_SUBSET_END = re.compile(r"\]\s{0,100}(?=>)")
_MARKUP = re.compile(
    r"<!--.*?(?:-->|\Z)|<!\[CDATA\[(?P<data>.*?)(?:\]\]>|\Z)|<\?(?P<instruction>.*?)(?:\?>|\Z)"
    r"|<(?P<prefix>[\w.-]++:)?+(?P<name>[a-zA-Z][^\s/<>]*+)(?:[^<>\"'/]++|/(?!>)|\"[^\"]*+\"|'[^']*+')*+(?P<closed>/)?>"
    r"|</(?P<same>[\w.-]++:)?+(?P<end>[a-zA-Z][^\s/<>]*+)\s*+>",
    re.DOTALL,
)
_SCRIPTS = frozenset({"script", "style"})


def is_xml(text: str) -> bool:
    """Whether a document opens with an XML declaration."""
    return _OPENING.match(text) is not None


def as_html(text: str) -> tuple[str, Pieces]:
    """The document for an HTML parser, and where its pieces stand in the given one."""
    splice, script = Splice(), ""
    at = _without_declarations(text, splice)
    known = PREFIXES.union(islice((it[1] for it in _PREFIX.finditer(text)), MOST_PREFIXES))
    for match in _MARKUP.finditer(text, at):
        first, last = match.span()
        prefix = "prefix" if match["prefix"] else "same"
        is_known = (match[prefix] or ":")[:-1] in known
        before = "" if is_known else match[prefix]
        name = f"{before}{match['name']}".lower() if match["name"] else ""
        end = f"{before}{match['end']}".lower() if match["end"] else ""
        if script and end != script:
            continue  # to HTML all of it is code, and no reader sees it
        if match[prefix] and is_known:
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
            splice.add(f"</{name}>")
        else:
            continue
        at = last
    splice.copy(text[at:], at)
    return splice.finish()


def _without_declarations(text: str, splice: Splice) -> int:
    """Copy a document up to what its document type declares, and say where it goes on."""
    begin = _SUBSET.search(text, 0, HEAD)
    end = _SUBSET_END.search(text, begin.end()) if begin else None
    if begin is None or end is None:
        return 0
    splice.copy(text[: begin.end() - 1], 0)
    return end.end()


def _character_data(splice: Splice, data: str, start: int) -> None:
    at = 0
    for match in re.finditer("[<&]", data):
        splice.copy(data[at : match.start()], start + at)
        escaped = "&lt;" if match[0] == "<" else "&amp;"
        splice.alter(escaped, start + match.start(), start + match.end())
        at = match.end()
    splice.copy(data[at:], start + at)
