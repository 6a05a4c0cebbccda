"""Which encoding a capture's bytes are in.

A byte order mark decides, or units of two or four bytes; then whether the bytes are UTF-8
throughout, which other encodings practically never are by chance; then what the server named,
the XML declaration and each declaration in the markup, the first that fits the bytes; and last
what the bytes look like (turbohtml's port of chardetng). A declared encoding fits when it
decodes nearly everything, and into words such as people write.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from turbohtml.detect import Detection, detect

from rashomon.captures import wide

PYTHON_NAMES = {
    "shift_jis": "cp932",
    "euc-kr": "cp949",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "windows-874": "cp874",
    "macintosh": "mac-roman",
    "x-mac-cyrillic": "mac-cyrillic",
    "iso-8859-8-i": "iso-8859-8",
    "utf-8-sig": "utf-8",
    "utf-16le": "utf-8",
    "utf-16be": "utf-8",
}
"""WHATWG names whose Python codec is called otherwise (supersets, as browsers decode them).

Bytes that are declared UTF-16 and do not look it are UTF-8 with a wrong declaration.
"""
MULTIBYTE = frozenset({"cp932", "cp949", "gb18030", "big5hkscs", "euc-jp", "iso-2022-jp", "utf-8"})
STRICTEST_FIRST = ("euc-jp", "cp949", "cp932", "big5hkscs", "gb18030")
"""Encodings that damage is looked for in; the last decodes most of what the others do."""
SURE = MULTIBYTE - {"gb18030"}
TOGETHER = 0.3
"""Share of the bytes beyond ASCII that stand together in any text of an eastern encoding."""
DEFAULT = "windows-1252"
"""What servers and editors declare where nobody chose."""

TOLERATED = 0.02
"""Faults per byte beyond ASCII up to which a page is still in an encoding, damaged.

A wrong multibyte encoding still makes something of most pairs of bytes.
"""
WHOLE = 2
"""Whole characters of UTF-8 for each fault, from which on text is UTF-8, damaged.

In other encodings faults are more by far: EUC-JP has three for each character that looks whole,
Chinese and Thai have four and more, what has Latin, Greek and Cyrillic letters dozens.
"""
SAMPLE = 2**18
"""Bytes that a declared encoding is tried on."""
ENOUGH = 12
"""Letters beyond ASCII from which on a declaration can be told a lie."""
HALF = 0.5

PRESCAN = 1024
"""Bytes in which turbohtml looks for a declaration, as the HTML standard has it."""
DECLARED_WITHIN = 8192

_DECLARED = re.compile(
    rb"<\?xml[^>]{1,200}?\bencoding\s*=\s*[\"']([\w.:-]{1,40})[\"']"
    rb"|<meta\b[^>]{0,400}?\bcharset\s*=\s*[\"']?\s*([\w.:-]{1,40})",
    re.IGNORECASE,
)
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
_RUNS = re.compile(rb"[\x80-\xff]{2,}")
_LABEL = re.compile(r"[\w.:-]{1,40}", re.ASCII)
_ESCAPES = (b"\x1b$", b"\x1b(")
_WORD = re.compile(r"[^\W\d_]{2,}")
_LATIN = re.compile("[A-Za-zªºÀ-ɏ]")


def encoding_of(data: bytes, charset: str | None = None) -> tuple[str, int]:
    """The Python codec of these bytes, and how many bytes of byte order mark to skip.

    ``charset`` is what the server, or another container, called it, where that is known.
    """
    if data.startswith(codecs.BOM_UTF8):
        return "utf-8", len(codecs.BOM_UTF8)
    if marked := wide.codec_of(data):
        return marked
    return _narrow(data, charset), 0


def _narrow(data: bytes, charset: str | None) -> str:
    if data.isascii():  # ISO-2022-JP is ASCII with escapes
        return "iso-2022-jp" if any(escape in data for escape in _ESCAPES) else "utf-8"
    if _is_utf8(data):
        return "utf-8"
    sample = _sample(data)
    if _is_mostly_utf8(sample):
        return "utf-8"
    likely = _likely(sample)
    codecs_declared = [_codec(label) for label in (charset, *_declared(data))]
    fitting = [codec for codec in codecs_declared if codec and _fits(sample, codec, likely)]
    return likely if likely in fitting or not fitting else fitting[0]


def _is_utf8(data: bytes) -> bool:
    """Whether all is UTF-8; a last character cut short by the end of the file still counts."""
    try:
        data.decode()
    except UnicodeDecodeError as error:
        return error.end == len(data) and error.reason == "unexpected end of data"
    return True


def _sample(data: bytes) -> bytes:
    """The bytes that tell an encoding: the first of them, or the first beyond ASCII."""
    first = _BEYOND_ASCII.search(data)
    start = first.start() if first and first.start() >= SAMPLE else 0
    return data[start : start + SAMPLE]


def _is_mostly_utf8(sample: bytes) -> bool:
    """Whether this is UTF-8 with damage in it: characters cut in half, bytes lost or changed."""
    faults = sample.decode("utf-8", "replace").count("\ufffd")
    letters = sample.decode("utf-8", "ignore")
    whole = len(letters) - len(letters.encode("ascii", "ignore"))
    return whole >= WHOLE * faults


def _declared(data: bytes) -> Iterator[str]:
    for match in _DECLARED.finditer(data, 0, DECLARED_WITHIN):
        yield (match[1] or match[2]).decode("ascii", "replace")


def _codec(label: str | None) -> str | None:
    """The Python codec of a label the Encoding Standard knows: never UTF-7, nor a codec of none."""
    if not label or not _LABEL.fullmatch(label):
        return None
    try:
        codecs.lookup(f"whatwg-{label}")
    except LookupError:
        return None
    return _python_name(detect(f'<meta charset="{label}">'.encode()).encoding)


def _python_name(label: str | None) -> str:
    name = (label or DEFAULT).lower()
    name = PYTHON_NAMES.get(name, name)
    try:
        codecs.lookup(name)
    except LookupError:
        return DEFAULT
    return name


def _likely(sample: bytes) -> str:
    """What bytes look like, whatever they declare.

    A character cut in half would count against its encoding: bytes are looked at without those
    that an encoding can't decode, too, and it is the one they are in if they look like it then.
    """
    likely = _looks(sample)
    if likely in SURE and _decodes_strictly(sample, likely):
        return likely
    in_runs = sum(map(len, _RUNS.findall(sample)))
    for codec in STRICTEST_FIRST if in_runs > TOGETHER * _beyond_ascii(sample) else ():
        if _decodes(sample, codec):
            whole = sample.decode(codec, "ignore").encode(codec, "ignore")
            if _looks(whole) == codec:
                return codec
    return likely


def _looks(sample: bytes) -> str:
    blank = b" " * PRESCAN
    codec = _python_name(detect(blank + sample).encoding)
    if codec == "utf-8":
        options = Detection(excluded=frozenset({"utf-8"}))
        codec = _python_name(detect(blank + sample, options).encoding)
    return codec


# --- whether a declaration fits -------------------------------------------------------


def _fits(sample: bytes, codec: str, likely: str) -> bool:
    """Whether bytes can be in the encoding they declare, given the one they look like."""
    if codec == likely:
        return True
    if not _decodes(sample, codec):
        return False
    words = sample.decode(codec, "ignore")
    letters = [letter for letter in words if not letter.isascii() and letter.isalpha()]
    if len(letters) < ENOUGH:
        return True
    if likely in MULTIBYTE and _decodes_strictly(sample, likely):
        return codec in MULTIBYTE and _decodes_strictly(sample, codec)
    return codec != DEFAULT and _is_written(words, letters)


def _decodes(sample: bytes, codec: str) -> bool:
    faults = sample.decode(codec, "replace").count("\ufffd")
    return faults <= max(1, _beyond_ascii(sample) * TOLERATED)


def _beyond_ascii(sample: bytes) -> int:
    return len(sample) - len(sample.translate(None, bytes(range(128, 256))))


def _decodes_strictly(sample: bytes, codec: str) -> bool:
    """Whether there is no fault, but for a last character cut short."""
    try:
        codecs.getincrementaldecoder(codec)().decode(sample)
    except UnicodeDecodeError:
        return False
    return True


def _is_written(text: str, letters: list[str]) -> bool:
    """Whether a text looks written by people, rather than decoded wrongly.

    Wrong: signs among the letters; mostly capitals; letters of another script in one word with
    Latin ones; Latin words of hardly anything but accented letters.
    """
    beyond = sum(not it.isascii() and not it.isspace() for it in text)
    capitals = sum(letter.isupper() for letter in letters)
    small = sum(letter.islower() for letter in letters)
    if len(letters) < HALF * beyond or capitals > small:
        return False
    words = [word for word in _WORD.findall(text) if not word.isascii()]
    latin = [word for word in words if _LATIN.search(word)]
    if all(_LATIN.match(letter) for letter in letters):
        return len(letters) <= HALF * sum(map(len, latin))
    return len(latin) <= HALF * len(words)
