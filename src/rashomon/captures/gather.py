"""Walk what the person named, and hand each file to the module of its format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from rashomon.captures import sniff
from rashomon.captures.archives import wacz, walk, warc
from rashomon.captures.archives.records import Record
from rashomon.captures.feeds import feed
from rashomon.captures.files import html, mhtml, pdf, text, webarchive
from rashomon.captures.member import Format, Found, Member, of_file
from rashomon.captures.naming import attached, hidden, legible
from rashomon.captures.packed import compressed, zipped
from rashomon.captures.packed.streams import Bomb
from rashomon.captures.rows import jsonfile, jsonl, parquet
from rashomon.captures.shelf import Shelf
from rashomon.errors import InputError
from rashomon.model import Intake, Refusal

FORMATS: tuple[Format, ...] = (
    warc,
    wacz,
    zipped,
    compressed,
    webarchive,
    mhtml,
    feed,
    jsonl,
    jsonfile,
    parquet,
    pdf,
    html,
    text,
)
"""The modules that read a format; the first that opens a member reads it."""

SUFFIXES = tuple(suffix for format_ in FORMATS for suffix in format_.SUFFIXES)

PACKED = frozenset({"", ".json"})
"""Suffixes that say nothing, but who packs such a file packs what is worth it."""

DEEPEST = 6
"""Containers in containers that are opened; more are made to harm."""


def gather(paths: Iterable[str | Path]) -> Iterator[Intake | Refusal]:
    """Give the captures of these files and folders, lazily.

    Folders are walked in sorted order, hidden files and what browsers save beside a page left
    out; what is no page by its name nor clearly one by its bytes is passed over in a folder or
    a zip file, and refused when named. A bad input becomes a
    :class:`~rashomon.model.Refusal` and the next one follows.
    """
    shelf = Shelf[Record]()
    for named in paths:
        path = Path(named)
        try:
            if path.is_dir():
                yield from _folder(path, shelf)
            elif path.is_file():
                yield from _member(of_file(path, shelf))
            else:
                yield _unusable(path)
        except OSError as error:
            yield _unreadable(legible(path), error)
    for item in warc.settle(shelf):
        yield from _given(item)
    yield from warc.unsettled(shelf)


def passed_over(paths: Iterable[str | Path]) -> Iterator[str]:
    """The files in these folders that :func:`gather` leaves alone: no page by name nor bytes.

    Hidden files and what browsers save beside a page are not among them, nor what lies in
    archives.
    """
    for folder in filter(Path.is_dir, map(Path, paths)):
        for item in _walk(folder):
            if isinstance(item, Path) and not _is_known(item.name) and not _opens_as_page(item):
                yield legible(item)


def _opens_as_page(path: Path) -> bool:
    """Whether a file is a page whatever it is called; one that can't be read was refused."""
    try:
        return not path.is_file() or _is_clear(of_file(path, Shelf[Record](), asked=False))
    except (OSError, InputError):
        return True


def _folder(folder: Path, shelf: Shelf[Record]) -> Iterator[Intake | Refusal]:
    empty = True
    for item in _walk(folder):
        if isinstance(item, Refusal):
            empty = False
            yield item
            continue
        for found in _in_folder(item, shelf):
            empty = False
            yield found
    if empty:
        yield Refusal(
            path=legible(folder),
            problem="no captures in this folder",
            advice=f"put files ending in {_known()} into it, or name another folder",
        )


def _in_folder(path: Path, shelf: Shelf[Record]) -> Iterator[Intake | Refusal]:
    try:
        if path.is_file():
            yield from _member(of_file(path, shelf, asked=False))
        elif _is_known(path.name):
            yield _unusable(path)
    except OSError as error:
        yield _unreadable(legible(path), error)


def _walk(folder: Path) -> Iterator[Path | Refusal]:
    """Every visible file below a folder, sorted within each folder, links not followed round."""
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        yield _unreadable(legible(folder), error)
        return
    beside = attached(entry.name for entry in entries)
    for entry in entries:
        if hidden(entry.name):
            continue
        try:
            folder_within = entry.is_dir()
        except OSError as error:
            yield _unreadable(legible(entry), error)
            continue
        if not folder_within:
            yield entry
        elif not entry.is_symlink() and entry.name not in beside:
            yield from _walk(entry)


def _member(member: Member) -> Iterator[Intake | Refusal]:
    """What is in a member, and in the members of it; a fault of one stops no other."""
    try:
        if member.asked or _is_known(member.name) or _is_clear(member):
            yield from _within(member)
    except InputError as fault:
        if isinstance(fault, Bomb) and member.depth:
            raise  # it is the whole file's
        yield fault.as_refusal()
    except OSError as error:
        yield _unreadable(member.path, error)
    except Exception as fault:  # noqa: BLE001 - the boundary: whatever one file holds, the rest goes on
        yield _unheard_of(member, fault)
    yield from member.faults


def _within(member: Member) -> Iterator[Intake | Refusal]:
    empty = True
    for item in _items(member):
        for found in _given(item):
            empty = False
            if not (member.faults and isinstance(found, Refusal) and found.path == member.path):
                yield found
    if empty and not member.faults and not warc.awaits(member):
        yield _empty(member)


def _items(member: Member) -> Iterator[Found]:
    """What the format of a member makes of it.

    Raises:
        OSError: it can't be read.
        InputError: it is of no use.
    """
    if member.depth > DEEPEST:
        problem = f"lies in more than {DEEPEST} containers"
        raise InputError(member.path, problem, "unpack the outer ones")
    format_ = next((format_ for format_ in FORMATS if format_.opens(member)), text)
    yield from format_.read(member)


def _given(item: Found) -> Iterator[Intake | Refusal]:
    if isinstance(item, Member):
        yield from _member(item)
    else:
        yield item


def _is_known(name: str) -> bool:
    """Whether a file is called as captures are, packed or not."""
    inner = Path(compressed.stem(name)).suffix.lower()
    return inner in SUFFIXES or (inner in PACKED and compressed.stem(name) != name)


def _is_clear(member: Member) -> bool:
    """Whether a file is a page or an archive of pages whatever it is called."""
    is_rows = jsonl.opens(member) or jsonfile.opens(member)
    return is_rows or sniff.is_html(member.head) or member.head.startswith(walk.PLAIN)


def _unusable(path: Path) -> Refusal:
    if not path.exists():
        problem, advice = "no such file or folder", "check the path for typos"
    else:
        problem = "is a pipe or a device, not a file"
        advice = "save what comes out of it as a file, and name that"
    return Refusal(path=legible(path), problem=problem, advice=advice)


def _empty(member: Member) -> Refusal:
    if zipped.opens(member):
        advice = f"put files ending in {_known()} into it, or check how it was made"
    else:
        advice = "check that it was made of pages; if it was cut short, get it again"
    return Refusal(path=member.path, problem="no captures in it", advice=advice)


def _unreadable(path: str, error: OSError) -> Refusal:
    return Refusal(
        path=path,
        problem=f"can't be read ({error.strerror or error})",
        advice="check that it is there and that you may read it",
    )


def _unheard_of(member: Member, fault: Exception) -> Refusal:
    reason = " ".join(f"{type(fault).__name__}: {fault}".split())[:200]
    return Refusal(
        path=member.path,
        problem=f"could not be read ({reason})",
        advice="the other captures were read; please report this one with its file",
    )


def _known() -> str:
    return " ".join(SUFFIXES)
