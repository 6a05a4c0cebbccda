"""What an entry of a feed says of itself, and its feed of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

from rashomon.captures.feeds.elements import Element, children, words
from rashomon.captures.feeds.entry import Entry
from rashomon.model import Metadatum

ENTRY, FEED, LANGUAGE, UPDATED = 0.93, 0.9, 0.6, 0.6
"""Trust in what an entry says of itself; in the feed's title for its publisher; in the language a
template declares; and in a date of change for one of publication."""
REPUBLISHER, HOST = 0.6, 0.4
"""Trust in the feed's title for the publisher where the entry names its source, and in a host."""

_ADDRESSED = re.compile(r"\S+@\S+\s*\(([^()]+)\)$|\(([^()]+)\)\s*\S+@\S+$")
_WEB = re.compile(r"https?://\S+$", re.IGNORECASE)


class Feed(NamedTuple):
    """What a feed says of itself."""

    title: str | None
    url: str
    language: str | None


def about(outside: str) -> Feed:
    """What stands in a feed around its entries."""
    fields = list(_flat(outside, 0, len(outside), 0))
    said = {field.name: words(outside, field) for field in reversed(fields)}
    links = [field for field in fields if field.name == "link"]
    language = said.get("language") or next(
        (given for field in fields if (given := field.attribute("xml:lang"))), None
    )
    itself = next((link.attribute("href") for link in links if link.attribute("rel") == "self"), "")
    return Feed(said.get("title") or None, _link(outside, links, "") or itself or "", language)


def _flat(text: str, start: int, end: int, depth: int) -> Iterator[Element]:
    for element in children(text, start, end):
        yield element
        if element.name in {"rss", "rdf", "channel", "feed"} and depth < 3:
            yield from _flat(text, element.inner, element.close, depth + 1)


def of_entry(entry: Entry, feed: Feed) -> Iterator[Metadatum]:
    """The claims of an entry; dates are as written."""
    own, foreign, said = entry.own, entry.foreign, entry.words
    for title in (said(own("title")) or said(foreign("dc", "title")))[:1]:
        yield _claim("title", _without(title, [name for name, _ in _sources(entry)]), ENTRY)
    if url := _url(entry, feed):
        yield _claim("url", url, ENTRY)
    for guid in said(own("guid", "id"))[:1]:
        yield _claim("guid", guid, ENTRY)
    changed = said(own("updated", "modified")) + said(foreign("dcterms", "modified"))
    published = said(own("pubdate", "published", "issued")) + said(foreign("dc", "date", "created"))
    for stamp in published[:1]:
        yield _claim("published", stamp, ENTRY)
    for stamp in changed[:1]:
        yield _claim("modified", stamp, ENTRY)
        if not published:
            yield _claim("published", stamp, UPDATED)
    for name in _authors(entry):
        yield _claim("byline", name, ENTRY)
    yield from _publishers(entry, feed)
    stated = [*said(foreign("dc", "language")), entry.tag.attribute("xml:lang"), feed.language]
    for language in filter(None, stated):
        yield _claim("language", language, LANGUAGE)
        break


def _claim(field: str, value: str, confidence: float, basis: str = "feed") -> Metadatum:
    return Metadatum(field=field, value=value, basis=basis, confidence=confidence)


def _url(entry: Entry, feed: Feed) -> str | None:
    """The address of an entry's page: where a feed service names the original, that."""
    base = entry.tag.attribute("xml:base") or feed.url
    links = entry.own("link")
    guids = [g for g in entry.own("guid") if (g.attribute("ispermalink") or "true") != "false"]
    candidates = [
        *entry.words(entry.foreign("feedburner", "origlink")),
        _link(entry.text, links, base),
        *entry.words(iter(guids)),
        entry.tag.attribute("rdf:about"),
    ]
    return next((url for url in candidates if url and _WEB.match(url)), None)


def _link(text: str, links: Iterable[Element], base: str) -> str | None:
    """The address of the page among links of RSS, which hold it, and of Atom, which name it."""
    for link in links:
        href = link.attribute("href")
        is_page = (link.attribute("rel") or "alternate") == "alternate"
        url = (href if is_page else None) if href else words(text, link)
        if url:
            try:
                return urljoin(base, url)
            except ValueError:
                continue
    return None


def _authors(entry: Entry) -> Iterator[str]:
    """Names of authors as Atom, Dublin Core, RSS and the podcasts' vocabulary have them."""
    found: list[str] = []
    for author in entry.own("author"):
        inner = children(entry.text, author.inner, author.close)
        named = [words(entry.text, field) for field in inner if field.name == "name"]
        found += named or [words(entry.text, author)]
    found += entry.words(entry.foreign("dc", "creator"))
    found = found or entry.words(entry.foreign("itunes", "author"))
    yield from dict.fromkeys(name for written in found if (name := _person(written)))


def _person(written: str) -> str | None:
    """The name beside an address of mail, as RSS has it; an address alone is none."""
    if addressed := _ADDRESSED.match(written):
        return (addressed[1] or addressed[2]).strip()
    return None if "@" in written else written


def _without(title: str, sources: Iterable[str]) -> str:
    """A title without the source that news searches put behind it: "Bridge closed - Gazette"."""
    for source in filter(None, sources):
        for sign in ("-", "–", "—", "|"):
            if title.endswith(ending := f" {sign} {source}") and title != ending:
                return title.removesuffix(ending)
    return title


def _sources(entry: Entry) -> Iterator[tuple[str, str]]:
    """Whom an entry says that it was taken from: a name and an address, either may be empty."""
    for source in entry.own("source"):
        inner = children(entry.text, source.inner, source.close)
        titles = [words(entry.text, field) for field in inner if field.name == "title"]
        links = [field for field in inner if field.name == "link"]
        title = titles[0] if inner and titles else "" if inner else words(entry.text, source)
        yield title, source.attribute("url") or _link(entry.text, links, "") or ""
    for said in entry.words(entry.foreign("dc", "source")):
        is_address = _WEB.match(said) is not None
        yield ("", said) if is_address else (said, "")


def _publishers(entry: Entry, feed: Feed) -> Iterator[Metadatum]:
    """Whom an entry was taken from, where it says so, and whose feed it stands in."""
    sources = list(_sources(entry))
    for title, address in sources[:1]:
        if title:
            yield _claim("publisher", title, ENTRY, "feed source")
        if host := _host(address):
            yield _claim("publisher", host, HOST, "feed source url")
    for publisher in entry.words(entry.foreign("dc", "publisher"))[:1]:
        yield _claim("publisher", publisher, ENTRY)
    if feed.title:
        trust = REPUBLISHER if sources else FEED
        yield _claim("publisher", feed.title, trust, "feed title")


def _host(url: str) -> str | None:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.") or None
    except ValueError:
        return None
