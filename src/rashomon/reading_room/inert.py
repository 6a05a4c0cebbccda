"""Captured characters that could mislead a browser or a reader, made visible.

Escaping is the templates' work; this is about what escaping lets through: null bytes and
other controls, direction overrides ("Trojan Source", CVE-2021-42574), lone surrogates.
"""

from __future__ import annotations

import re
from typing import Any

from markupsafe import Markup

_TRICKS = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)


def visible(text: str) -> str:
    """The text with each misleading character written out, as ␀ or ‹U+202E›."""
    return _TRICKS.sub(_written_out, text)


def _written_out(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return f"‹U+{code:04X}›"


def finalize(value: Any) -> Any:
    """What every expression of a template goes through on its way out."""
    if isinstance(value, Markup):
        return Markup(visible(value))  # noqa: S704 - it was escaped already
    return visible(value) if isinstance(value, str) else value
