"""Frames whose document a page holds within itself, made part of it: ``<iframe srcdoc="…">``.

Browsers show such a document in its place, and programs that save a page as one file write its
frames so. It is put where the frame stands, in an element that nothing inside can close or leak
from; a document that would not end with its frame stays folded.
"""

from __future__ import annotations

import re
from html import unescape

from rashomon.pages.decoding.layers import Pieces, Splice

SIGNS = ("srcdoc", "srcDoc", "SRCDOC")
FENCE = "marquee"
"""Of the elements that HTML's rules for end tags stop at, the one that may stand anywhere."""
ELEMENT = "frame-document"
"""An element HTML doesn't know, that makes a box."""

_FRAME = re.compile(
    r"<!--.*?(?:-->|\Z)|<(?P<raw>script|style|textarea|title|xmp)\b.*?(?:</(?P=raw)|\Z)"
    r"|<iframe(?=[\s/])(?P<tag>(?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+)>(?:[^<]*+</iframe\s*>)?",
    re.IGNORECASE | re.DOTALL,
)
"""A frame, its closing tag with it, or what holds none whatever is written in it."""
_DOCUMENT = re.compile(
    r"\ssrcdoc\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)')", re.IGNORECASE
)
_UNSEEN = re.compile(
    r"\shidden(?=[\s=/]|$)|display:\s?none|visibility:\s?hidden"
    r"|\s(?:width|height)\s*=\s*[\"']?[01](?:px)?(?=[\"'\s/]|$)",
    re.IGNORECASE,
)
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7};?|#[xX][0-9a-fA-F]{1,6};?|[a-zA-Z][a-zA-Z0-9]{1,31};)")
_DOCTYPE = re.compile(r"\s*<!doctype[^>]{0,200}>", re.IGNORECASE)
_SWALLOWING = re.compile(
    r"<(?P<close>/)?(?P<tag>script|style|textarea|title|template|select|svg|math|table|noscript|xmp"
    r"|noembed|noframes|iframe|frameset|plaintext)(?=[\s/>])|(?P<open><!--)|(?P<end>-->)",
    re.IGNORECASE,
)
"""What goes on over the end of the element it stands in, until it is closed itself."""


def is_folded(text: str) -> bool:
    """Whether a document holds frames with documents of their own written in it."""
    return any(sign in text for sign in SIGNS)


def unfolded(text: str) -> tuple[str, Pieces]:
    """The document with its frames in place, and where its pieces stand in the given one."""
    splice, at = Splice(), 0
    for match in _FRAME.finditer(text):
        found = _DOCUMENT.search(match["tag"]) if match["tag"] else None
        if found is None or _UNSEEN.search(_DOCUMENT.sub(" ", match["tag"])):
            continue
        side = "double" if found["double"] is not None else "single"
        begin = match.start("tag") + found.start(side)
        end = match.start("tag") + found.end(side)
        document = Splice()
        _unescape(text, begin, end, document)
        inside = "".join(document.out)
        if not _is_closed(inside):
            continue
        splice.copy(text[at : match.start()], at)
        splice.add(f"<{FENCE}><{ELEMENT}>")
        _unescape(text, begin, end, splice)
        splice.add(f"</{ELEMENT}></{FENCE}>")
        at = match.end()
    splice.copy(text[at:], at)
    return splice.finish()


def _unescape(text: str, at: int, end: int, splice: Splice) -> None:
    """Add what an attribute means, its references resolved, a document type left out."""
    if doctype := _DOCTYPE.match(text, at, end):
        at = doctype.end()
    for match in _REFERENCE.finditer(text, at, end):
        if (said := unescape(match[0])) != match[0]:
            splice.copy(text[at : match.start()], at)
            splice.alter(said, *match.span())
            at = match.end()
    splice.copy(text[at:end], at)


def _is_closed(document: str) -> bool:
    """Whether whatever would swallow what follows the document is closed within it."""
    opened: list[str] = []
    for match in _SWALLOWING.finditer(document):
        tag = match["tag"].lower() if match["tag"] else "comment"
        if match["open"] or (match["tag"] and not match["close"]):
            opened.append(tag)
        elif opened and opened[-1] == tag:
            opened.pop()
    return not opened
