"""A file that is one JSON value: a JSON Feed (version 1.1), a list of rows, or a single row.

The capture of an item is its object, byte for byte, and read as a row is.
"""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Generator, Iterator
from typing import Any

import msgspec

from rashomon.captures.feeds.claims import ENTRY, FEED, LANGUAGE
from rashomon.captures.member import Found, Member
from rashomon.captures.rows import jsonl
from rashomon.errors import InputError
from rashomon.model import Intake, Metadatum, Refusal

SUFFIXES = (".jsonfeed",)

_BOM = b"\xef\xbb\xbf"
_BEGINS = re.compile(rb"\s*[\[{]")
_SPACE = re.compile(r"\s*")
_TO_KEY = re.compile(r"[\s,{]*")
_TO_VALUE = re.compile(r"[\s:]*")
_TO_NEXT = re.compile(r"[\s,]*")
_decoder = json.JSONDecoder(strict=False)


def opens(member: Member) -> bool:
    """Whether this opens as a JSON Feed does, or as JSON that holds a page."""
    head = member.head.removeprefix(_BOM)
    if not _BEGINS.match(head):
        return False
    return b"jsonfeed.org/version" in head or jsonl.HOLDS.search(head) is not None


def read(member: Member) -> Iterator[Found]:
    """The items of this file, numbered from 1; a file that is a single row is that page.

    Raises:
        OSError: the file can't be read.
        InputError: it is no JSON, or holds no rows.
    """
    data = member.read()
    skip = len(_BOM) * data.startswith(_BOM)
    text = data[skip:].decode("utf-8", "surrogateescape")
    number, at, byte = 0, 0, skip
    feed: dict[str, Any] = {}
    try:
        for start, end in _places(text, feed):
            byte += len(text[at:start].encode("utf-8", "surrogateescape"))
            size = len(text[start:end].encode("utf-8", "surrogateescape"))
            number += 1
            item = dataclasses.replace(member, path=f"{member.path}#{number}")
            yield _with_feed(jsonl.row(item, data[byte : byte + size]), feed)
            at, byte = end, byte + size
    except (ValueError, RecursionError) as fault:
        advice = "check how it was made; the items before were read"
        raise InputError(member.path, f"is no JSON after item {number} ({fault})", advice) from None
    if not number:
        yield jsonl.row(member, data)


def _places(text: str, feed: dict[str, Any]) -> Iterator[tuple[int, int]]:
    """Where the items stand; what stands beside them is put into ``feed`` as it is met."""
    at = _past(_SPACE, text, 0)
    if text.startswith("[", at):
        yield from _objects(text, at + 1)
        return
    at = _past(_TO_KEY, text, at)
    while at < len(text) and text[at] == '"':
        key, at = _decoder.raw_decode(text, at)
        at = _past(_TO_VALUE, text, at)
        if key == "items" and text.startswith("[", at):
            at = yield from _objects(text, at + 1)
        else:
            feed[key], at = _decoder.raw_decode(text, at)
        at = _past(_TO_KEY, text, at)


def _objects(text: str, at: int) -> Generator[tuple[int, int], None, int]:
    """The values of a list from its first on; gives where the list ends."""
    at = _past(_SPACE, text, at)
    while not text.startswith("]", at):
        _, end = _decoder.raw_decode(text, at)
        yield at, end
        at = _past(_TO_NEXT, text, end)
    return at + 1


def _past(gap: re.Pattern[str], text: str, at: int) -> int:
    match = gap.match(text, at)
    return match.end() if match else at


def _with_feed(found: Intake | Refusal, feed: dict[str, Any]) -> Intake | Refusal:
    """An item of a JSON Feed, whose id is no page's, with what the feed says of itself."""
    if isinstance(found, Refusal) or "jsonfeed" not in str(feed.get("version")):
        return found
    title, language, given = feed.get("title"), feed.get("language"), found.given
    claims = [*given.claims]
    for field, value, basis, trust in (
        ("guid", given.id, "feed", ENTRY),
        ("publisher", title, "feed title", FEED),
        ("language", language, "feed", LANGUAGE),
    ):
        if isinstance(value, str) and value.strip():
            claims.append(Metadatum(field=field, value=value, basis=basis, confidence=trust))
    given = msgspec.structs.replace(given, id=None, claims=tuple(claims))
    return msgspec.structs.replace(found, given=given)
