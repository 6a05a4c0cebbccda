"""Times of day beside a date, with their zone where one is told."""

from __future__ import annotations

import re
from typing import NamedTuple

ZONES = {
    "utc": "Z", "gmt": "Z", "z": "Z", "wet": "Z",
    "cet": "+01:00", "mez": "+01:00", "wat": "+01:00", "bst": "+01:00",
    "cest": "+02:00", "mesz": "+02:00", "eet": "+02:00", "sast": "+02:00", "cat": "+02:00",
    "eest": "+03:00", "msk": "+03:00", "мск": "+03:00", "eat": "+03:00", "trt": "+03:00",
    "pkt": "+05:00", "wib": "+07:00", "sgt": "+08:00", "hkt": "+08:00", "awst": "+08:00",
    "jst": "+09:00", "kst": "+09:00", "aest": "+10:00", "aedt": "+11:00",
    "nzst": "+12:00", "nzdt": "+13:00",
    "edt": "-04:00", "est": "-05:00", "cdt": "-05:00", "mst": "-07:00",
    "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00",
}  # fmt: skip
"""Abbreviations that name one zone; ``IST``, ``CST`` and ``ET`` name several, and are left out."""

_LEAD = (
    r"(?:[\s,.|·•–—/-]{1,4}|\s?[T;:]\s?|\s?[гд]\.|(?<![^\W\d_])"
    r"(?:at|um|à|a las|alle(?: ore)?|ore|kl\.?|klo|às|as|saat|o(?: godz\.)?|om|в|о)\s){0,3}"
)
_TIME = (
    r"(?P<hour>[01]?\d|2[0-4])(?:(?P<sep>[:.hH])(?P<minute>[0-5]\d))(?::(?P<second>[0-5]\d))?"
    r"(?P<half>\s?[ap]\.?\s?m\b\.?)?(?P<word>\s?(?:Uhr|hrs?|h|น\.)(?![^\W\d_]))?"
)
_ZONE = (
    r"(?:\s?\(?(?P<zone>(?:UTC|GMT)\s?[+-]\d{1,2}(?::?\d{2})?(?!\d)|[+-]\d{2}:\d{2}(?!\d)"
    r"|(?:[A-Za-z]{2,4}|МСК)\b)\)?)?"
)
_AFTER = re.compile(_LEAD + rf"{_TIME}(?!\d){_ZONE}", re.IGNORECASE)
_BEFORE = re.compile(rf"(?<![\d:.]){_TIME}{_ZONE}[\s,|·–—-]{{1,3}}(?:on\s|am\s|le\s|el\s)?$")
_OFFSET = re.compile(r"([+-])(\d{1,2}):?(\d{2})?")
NEAR = 40
"""Characters before a date in which its time may stand."""


class Clock(NamedTuple):
    """A time of day as ISO 8601 writes it, ``10:42:00+02:00``, and where it stands."""

    stamp: str
    start: int
    end: int


def after(words: str, at: int) -> Clock | None:
    """The time that follows a date which ends there."""
    match = _AFTER.match(words, at)
    return _clock(match, 0, at) if match else None


def before(words: str, at: int) -> Clock | None:
    """The time that stands right before a date which begins there."""
    begin = max(0, at - NEAR)
    match = _BEFORE.search(words[begin:at])
    return _clock(match, begin, at) if match else None


def _clock(match: re.Match[str], shift: int, at: int) -> Clock | None:
    hour, half = int(match["hour"]), (match["half"] or "").strip().lower()
    if match["sep"] == "." and not (half or match["word"] or "kl" in match[0]):
        return None
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    offset = zone(match["zone"])
    end = match.end() if offset else match.end("word") if match["word"] else match.end("half")
    if end < 0:
        end = match.end("second") if match["second"] else match.end("minute")
    if hour > 23:
        return None
    stamp = f"{hour:02}:{match['minute']}:{match['second'] or '00'}{offset or ''}"
    return Clock(stamp, min(at, shift + match.start("hour")), max(at, shift + end))


def zone(words: str | None) -> str | None:
    """The offset from UTC that a zone's name or number means, as ``Z`` or ``+02:00``."""
    if not words:
        return None
    if known := ZONES.get(words.lower()):
        return known
    match = _OFFSET.search(words)
    if match is None or int(match[2]) > 14:
        return None
    return f"{match[1]}{int(match[2]):02}:{match[3] or '00'}"
