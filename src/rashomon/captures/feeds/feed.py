"""Feeds and archives of them: RSS 0.9 to 2.0 and Atom, one page an entry (RFC 4287, RFC 5005).

The capture of an entry is its element, byte for byte; its text is the fullest content it has.
A feed that is no well-formed XML is read as far as its entries can be told apart.
"""

from __future__ import annotations

import codecs
import dataclasses
import re
from collections.abc import Iterator
from itertools import islice

import msgspec

from rashomon.captures import single, sniff, wide
from rashomon.captures.encodings import encoding_of
from rashomon.captures.feeds.claims import Feed, about, of_entry
from rashomon.captures.feeds.elements import tags
from rashomon.captures.feeds.entry import content, parsed
from rashomon.captures.member import Found, Member
from rashomon.errors import InputError
from rashomon.model import Container, Given, Refusal

SUFFIXES = (".xml", ".rss", ".atom", ".rdf")

ENTRIES = frozenset({"item", "entry"})
NO_PAGES = frozenset({"attachment", "nav_menu_item", "revision", "custom_css", "wp_global_styles"})
"""What a WordPress export holds besides posts and pages."""

MOST_TAGS = 1_000_000
"""Tags of one entry; no page has more, and their places would not fit into memory."""

_ROOT = re.compile(
    r"\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>\s*)*"
    r"<(?:[\w.-]+:)?(?:rss\b|rdf\b[^>]*rss|feed\b[^>]*atom|channel\b)",
    re.IGNORECASE | re.DOTALL,
)
_XML = re.compile(r"\s*<(?:\?xml|!--|[a-z])", re.IGNORECASE)
_SHIFTED = re.compile(rb"(?<=\x1b\$[@B])[^\x1b]+")


def opens(member: Member) -> bool:
    """Whether this opens as a feed does, or is called so and opens as XML."""
    head = _plain(member.head)
    if _ROOT.match(head):
        return True
    return member.suffix in SUFFIXES and bool(_XML.match(head)) and not sniff.is_html(member.head)


def read(member: Member) -> Iterator[Found]:
    """The entries of this feed, numbered from 1.

    Raises:
        OSError: the file can't be read.
        InputError: it is no feed, or has no entries.
    """
    data = member.read()
    codec, skip = encoding_of(data, member.charset)
    plain, width = _units(data, codec, skip)
    places = [(skip + a * width, skip + b * width) for a, b in _entries(plain)]
    if not places:
        problem = "a feed without entries" if _ROOT.match(plain) else "holds XML that is no feed"
        raise InputError(member.path, problem, "give a feed of RSS or Atom, or its pages")
    ends = [skip, *(end for _, end in places)]
    starts = [*(start for start, _ in places), len(data)]
    outside = b"".join(data[a:b] for a, b in zip(ends, starts, strict=True))
    feed = about(outside.decode(codec, "replace"))
    for number, (start, end) in enumerate(places, 1):
        within = dataclasses.replace(member, path=f"{member.path}#{number}")
        yield from _entry(within, data[start:end], start, codec, feed)


# --- where the entries are --------------------------------------------------------------


def _units(data: bytes, codec: str, skip: int) -> tuple[str, int]:
    """A letter for each unit of the encoding, and its width; what is beyond ASCII is any letter.

    Markup is ASCII, and found in the letters at the places it has in the bytes.
    """
    if codec.startswith(("utf-16", "utf-32")):
        width = 2 if codec.startswith("utf-16") else 4
        low = 0 if codec.endswith("le") else width - 1
        units = len(data[skip:]) // width
        halves = [data[skip + at :: width][:units] for at in range(width)]
        letters = bytearray(halves.pop(low))
        for at, unit in enumerate(zip(*halves, strict=True)):
            if any(unit):
                letters[at] = ord("x")
        return letters.decode("latin-1"), width
    if codec == "iso-2022-jp":
        data = _SHIFTED.sub(lambda match: b"x" * len(match[0]), data)
    return data[skip:].decode("latin-1"), 1


def _plain(head: bytes) -> str:
    codec, skip = wide.codec_of(head) or ("latin-1", 3 * head.startswith(codecs.BOM_UTF8))
    return _units(head, codec, skip)[0]


def _entries(plain: str) -> Iterator[tuple[int, int]]:
    """Where entries begin and end; one that isn't closed ends where the next begins."""
    begin, opened = -1, ""
    for tag in tags(plain, 0, len(plain)):
        if tag.name.rpartition(":")[2] not in ENTRIES:
            continue
        if begin >= 0 and (tag.name == opened or not tag.is_close):
            yield begin, tag.end if tag.is_close else tag.start
            begin = -1
        if not tag.is_close and not tag.is_empty:
            begin, opened = tag.start, tag.name
    if begin >= 0:
        yield begin, len(plain)


def _entry(member: Member, data: bytes, start: int, codec: str, feed: Feed) -> Iterator[Found]:
    """The page that an entry is, unless it is one of what is no page."""
    text = data.decode(codec, "replace")
    if next(islice(tags(text, 0, len(text)), MOST_TAGS, None), None):
        problem = f"an entry of more than {MOST_TAGS:,} tags"
        yield Refusal(path=member.path, problem=problem, advice="save the page it leads to")
        return
    entry = parsed(text)
    if not NO_PAGES.isdisjoint(entry.words(entry.foreign("wp", "post_type"))):
        return
    found = content(text)
    if found is None:
        advice = "save the page it leads to"
        yield Refusal(path=member.path, problem="an entry without words", advice=advice)
        return
    claims = tuple(of_entry(entry, feed))
    place = member.container or Container(kind="feed", position=start, size=len(data))
    member = dataclasses.replace(
        member,
        url=next((claim.value for claim in claims if claim.field == "url"), None),
        container=msgspec.structs.replace(place, notes=place.notes + found.notes),
    )
    yield single.intake(member, data, found.media_type, Given(charset=codec, claims=claims))
