"""Code that leaked into a text dump: CSS, scripts, markup, a template's own words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.pages.wording.patterns import any_of

SEEN = 2000
"""Characters of a line looked at: minified code is code from its beginning."""
MANY = 3
"""Marks of code from which more add nothing."""
WORTH = 12
"""Characters that one mark of code vouches for."""

_MARKS = re.compile(
    any_of(
        r"@(?:media|import|font-face|keyframes|charset|supports)\b",
        r"!important",
        r"\{[^{}:]{0,200}+:[^{}]{0,200}+\}",
        r"^[.#][\w-]+[ ,>.#:\w-]*\{",
        r"\bfunction(?:\s\w{1,60})?\s?\(",
        r"=>\s?\{",
        r"\b(?:var|let|const)\s[\w$]{1,60}\s?=",
        r"\b(?:window|document)\.\w",
        r"\.(?:push|call|apply|bind|getElementById|addEventListener)\(",
        r"\|\|\s?(?:\[\]|\{\})",
        r"\}\)\s?\(",
        r"\$\(",
        r";\s?\}",
        r"\bnew\s\w{1,60}\(",
        r"\btypeof\s",
        r"<\?php",
        r"<!--|-->|\]\]>",
        r"</?(?:div|span|script|style|iframe|img|a|p|ul|li|noscript)\b[^<>]{0,300}>",
        r"\{\{[^{}]{0,200}\}\}",
        r"\{%[^%]{0,200}%\}",
        r"\b(?:googletag|adsbygoogle)\b",
        r"^\[/?[a-z][\w-]*(?: [\w-]+=[^\]]{0,200})?\]$",
        r"^[\[{]\s?\"[\w@-]+\"\s?:",
    )
)
_MARKED = frozenset("@{}(=<>|[")
_MARKED_WORDS = ("!important", "typeof", "window.", "document.", "googletag", "adsbygoogle")
"""One of these signs or words stands in every mark of code, and in few sentences."""
_STARTS = re.compile(
    any_of(
        r"\"[^\"]{1,60}\"\s?:",
        r"[a-z_$][\w$-]{0,40}\s?:\s?['\"{\[]",
        r"//|/\*|\*/",
        r"[\w$.]{1,60}(?:\[[^\]]{0,60}\])?\s?[+|]?=\s?(?:['\"\[{(]|[^=;]{1,200};)",
        r"[\w-]{1,30}: ?-?(?:webkit|moz|url|rgba?|#[0-9a-f]{3}|\d+(?:px|em|%))",
        r"&lt;/?\w",
        r"[\w$]{1,40}+(?:\.[\w$]{1,40}+){1,6}(?:\(|\s?=)",
        r"[\w$.]{3,60}\(['\"\[{]",
        r"[\w$.\[\]]{1,60}\s?=\s?(?:-?\d{1,9}|true|false|null)\b",
    )
)
"""What code begins with and sentences never do."""
DENSE, DENSER = 0.06, 0.12
"""Rare signs, and brackets of any kind, a character, from which a line is code."""
_RARE_SIGNS = re.compile(r"[{}=<>\[\]\\_]")
"""Signs that sentences hardly ever hold."""
_SIGNS = re.compile(r"[{}();=<>|\[\]\\_]")
_BRACES_ONLY = re.compile(r"[\s{}()\[\];,]+$")

FARTHEST = 60
"""Lines after which a comment or a string that is still open never was one."""
_KEY = r"\"[\w@$-]{1,60}\"\s?:"
_STRING_OPENS = re.compile(_KEY + r"\s?\"(?:[^\"\\]++|\\.)*+\\?$")
_STRING_ENDS = re.compile(r"(?:^|[^\\])\"\s?[,}\]]*$")
_NEXT_KEY = re.compile(_KEY + r"|[}\]]")


def enclosed(lines: Sequence[str]) -> list[int]:
    """The lines within a comment of code, or a string of JSON, that runs over several.

    They may read like prose: notes for other programmers, the article once more.
    """
    inside: list[int] = []
    at = 0
    while at < len(lines):
        last = _last(lines, at)
        inside += range(at, last + 1) if last > at else ()
        at = last + 1
    return inside


def _last(lines: Sequence[str], at: int) -> int:
    """The line that ends what this one opens, or else this one."""
    line = lines[at]
    reach = range(at + 1, min(at + FARTHEST, len(lines)))
    if line.startswith("/*") and line.rfind("*/") <= line.rfind("/*"):
        return next((nth for nth in reach if "*/" in lines[nth]), at)
    if line.startswith('"') and _STRING_OPENS.match(line):
        for nth in reach:
            if _NEXT_KEY.match(lines[nth]):
                break
            if _STRING_ENDS.search(lines[nth]):
                return nth
    return at


def is_residue(line: str) -> bool:
    """Whether a line is code rather than words about it.

    A mark of code must account for a good part of the line, or stand with others in a line
    full of brackets.
    """
    head = line[:SEEN]
    if _BRACES_ONLY.match(head) or _STARTS.match(head):
        return True
    if len(head) > 30 and (
        len(_RARE_SIGNS.findall(head)) > DENSE * len(head)
        or len(_SIGNS.findall(head)) > DENSER * len(head)
    ):
        return True
    if _MARKED.isdisjoint(head) and not any(word in head for word in _MARKED_WORDS):
        return False
    marks = sum(1 for _ in zip(range(MANY), _MARKS.finditer(head), strict=False))
    if not marks:
        return False
    signs = len(_SIGNS.findall(head))
    return marks * WORTH + signs * 4 > 0.3 * len(head) or (marks > 1 and signs > 0.04 * len(head))
