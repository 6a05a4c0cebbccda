"""What a path is called in findings and messages, and what names tell."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

ATTACHED = (
    *("_files", "-Dateien", "_fichiers", "-fichiers", "_archivos", "_arquivos", "_ficheiros"),
    *("_bestanden", "-bestanden", "-filer", "_tiedostot", "_pliki", "_soubory", "_file"),
)
"""What browsers call the folder of a page's pictures and frames, after the page's own name."""

_SAVED = re.compile(r"(.*[^/])\.html?", re.IGNORECASE | re.DOTALL)


def legible(path: str | Path) -> str:
    r"""The path as text that any file can store: bytes of it that are no UTF-8 read ``\xff``."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def on_one_line(name: str) -> str:
    r"""A name from within an archive, its control characters spelled out: ``\x0a``."""
    return "".join(f"\\x{ord(it):02x}" if ord(it) < 32 or ord(it) == 127 else it for it in name)


def attached(names: Iterable[str]) -> frozenset[str]:
    """The folders that browsers save beside these pages: parts of pages, and none themselves."""
    stems = (match[1] for name in names if (match := _SAVED.fullmatch(name)))
    return frozenset(stem + ending for stem in stems for ending in ATTACHED)


def is_warc(name: str) -> bool:
    """Whether a file in an archive stands where a WACZ has its WARCs."""
    return name.startswith("archive/") and ".warc" in PurePosixPath(name).name


def parts(name: str) -> tuple[str, ...]:
    """The folders and the file of a name in an archive; some programs write a backslash."""
    return PurePosixPath(name if "/" in name else name.replace("\\", "/")).parts


def hidden(name: str) -> bool:
    """Whether a file or folder of this name is one that systems or HTTrack keep for themselves."""
    return (name.startswith(".") and name.strip(".") != "") or name in {
        "__MACOSX",
        "Thumbs.db",
        "desktop.ini",
        "hts-cache",
        "hts-log.txt",
    }
