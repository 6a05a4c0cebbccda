"""Shadow trees that a page's saver wrote down, made part of the page they are shown in.

Programs that save a page as one file write the inside of its components as
``<template shadowrootmode="open">``, which browsers unfold and HTML parsers leave folded;
Chromium's MHTML has ``shadowmode`` instead.
"""

from __future__ import annotations

import re

from rashomon.pages.decoding.layers import Pieces, Splice

SIGN, SIGNS = "shadow", ("shadowroot", "shadowmode")
ELEMENT = "shadow-root"
"""An element HTML doesn't know, so that it may stand anywhere, and that makes a box."""

_TEMPLATE = re.compile(r"<(?P<close>/)?template(?P<rest>\b[^>]*)>", re.IGNORECASE)
_ROOT = re.compile(r"\sshadow(?:root|mode|rootmode)\s*=", re.IGNORECASE)


def is_folded(text: str) -> bool:
    """Whether a document holds shadow trees written down."""
    return (
        SIGN in text and any(sign in text for sign in SIGNS) and _TEMPLATE.search(text) is not None
    )


def unfolded(text: str) -> tuple[str, Pieces]:
    """The document with its shadow trees in place, and where its pieces stand in the given one."""
    splice, at = Splice(), 0
    roots: list[bool] = []
    for match in _TEMPLATE.finditer(text):
        if match["close"]:
            is_root = bool(roots) and roots.pop()
        else:
            is_root = _ROOT.search(match["rest"]) is not None
            roots.append(is_root)
        if is_root:
            splice.copy(text[at : match.start()], at)
            splice.add(f"<{match['close'] or ''}{ELEMENT}>")
            at = match.end()
    splice.copy(text[at:], at)
    return splice.finish()
