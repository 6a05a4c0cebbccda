"""How wide a line of text is before any browser has drawn it.

A reader's machine chooses the font. Advance widths are the widest of Liberation Sans, which has
the metrics of Helvetica and Arial, and of DejaVu Sans and Serif, which stand in where a system
has neither, rounded up to a fortieth of an em: a line may turn out shorter, never longer. Scripts
that these lack are drawn in whatever font there is: their widths are an upper estimate, and
:func:`is_sure` says so.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

NAME_SIZE = 15.0
NOTE_SIZE = 13.0
TICK_SIZE = 12.0

LONGEST = 400
"""Characters of a line that are measured; no picture has room for more."""

_PLAIN = {
    275: "'",
    325: " ,.ijl·‘’‚",
    350: "/:;\\|",
    375: "-fľ",
    400: "()I[]",
    425: "!tť",
    475: '"',
    500: "*J`r",
    525: "s“”„",
    550: "z",
    575: "?_c–",
    600: "vxy",
    625: "aeko«»",
    650: "$0123456789bdghnpqu{}£ď€",
    675: "LPTYß",
    700: "FSZ",
    725: "AVX",
    750: "BEK",
    775: "CR",
    800: "G",
    825: "DOQØ",
    850: "#+<=>U^~×≠",
    875: "HNw",
    900: "&",
    950: "%",
    975: "m",
    1000: "æ—…→",
    1025: "@MÆœ",
    1050: "W",
    1150: "Œ",
}
_BOLD = {
    325: "'",
    350: " ijl",
    375: "/I\\|",
    400: ",.:;·‘’‚",
    425: "-",
    450: "f",
    475: "!()[]",
    500: "`rtľť",
    525: '"*',
    575: "J_–",
    600: "csz",
    625: "?",
    650: "Lx«»",
    675: "akvy“”„",
    700: "$0123456789EFTeo£€",
    725: "SYZbdghnpqu{}ßď",
    750: "CP",
    775: "ABKRVX",
    825: "GU",
    850: "#+<=>DHNOQ^~×Ø≠",
    875: "&",
    925: "w",
    1000: "@M—…→",
    1025: "%",
    1050: "mæ",
    1100: "Æœ",
    1125: "W",
    1175: "Œ",
}
_MARKS, _FORMAT, _FROM_THE_RIGHT = {"Mn", "Me"}, "Cf", {"R", "AL"}
_WIDE, _PICTURE, _CAPITAL, _OTHER, _RIGHT_TO_LEFT, _ACCENT = 1.0, 1.4, 1.1, 0.97, 0.75, 0.056


class _Advances(dict[str, float]):
    """Ems by character; what no table has is judged by its class and remembered."""

    def __init__(self, table: Mapping[int, str]) -> None:
        super().__init__({c: wide / 1000 for wide, chars in table.items() for c in chars})
        self.sure = frozenset(self)

    def __missing__(self, char: str) -> float:
        self[char] = self._judged(char)
        return self[char]

    def _judged(self, char: str) -> float:
        if unicodedata.category(char) in _MARKS or unicodedata.category(char) == _FORMAT:
            return 0.0
        if unicodedata.east_asian_width(char) in "WF":
            return _PICTURE if ord(char) >= 0x1F000 else _WIDE
        base = unicodedata.normalize("NFD", char)[0]
        if base in self.sure:
            return self[base] + _ACCENT
        if unicodedata.bidirectional(char) in _FROM_THE_RIGHT:
            return _RIGHT_TO_LEFT
        return _CAPITAL if char.isupper() else _OTHER


_ADVANCES = {False: _Advances(_PLAIN), True: _Advances(_BOLD)}


def text_width(text: str, size: float = NAME_SIZE, *, bold: bool = False) -> float:
    """The width of a line in pixels; of a character in an unknown font, an upper estimate."""
    return size * sum(map(_ADVANCES[bold].__getitem__, text))


def is_sure(text: str) -> bool:
    """Whether the width of a line is known, rather than an estimate that a font may exceed."""
    return all(
        char in _ADVANCES[False].sure
        or "\u00c0" <= char <= "\u017f"
        or "\u3040" <= char <= "\u30ff"
        or "\u4e00" <= char <= "\u9fff"
        for char in text
    )


def shorten(text: str, width: float, size: float = NAME_SIZE, *, bold: bool = False) -> str:
    """As much of a line as fits, with an ellipsis where something is left out."""
    text = text[:LONGEST]
    if text_width(text, size, bold=bold) <= width:
        return text
    room = width / size - _ADVANCES[bold]["…"]
    if room < 0:
        return ""
    for end, char in enumerate(text):
        room -= _ADVANCES[bold][char]
        if room < 0:
            return text[:end].rstrip() + "…"
    return text
