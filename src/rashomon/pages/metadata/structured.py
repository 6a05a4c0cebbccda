"""Structured data that a page carries: schema.org as JSON-LD, microdata or RDFa.

All three become the same thing, objects with a type and properties; of these the one that is
the page's own article is asked. JSON that is broken is mended where that is safe, and else
its plain fields are read one by one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from turbohtml import Document, MicrodataItem, RdfaItem

from rashomon.pages.metadata import names
from rashomon.pages.wording.patterns import words as words_of

Item = dict[str, Any]

DEEPEST, MOST = 12, 4000
"""Levels and objects of structured data that are looked at; pages are hostile."""

MOST_CLOSINGS = 8
"""Closing signs behind a script that are taken off it."""

ARTICLES = re.compile(
    r"(?:Article|Posting|Report|NewsArticle|Review|VideoObject|AudioObject|Recipe|HowTo|Episode|Blog"
    r"|Essay|CreativeWork)$"
)
_PROPER = re.compile(r"(?:Article|BlogPosting|Report)$")
PAGES = re.compile(r"(?:WebPage|ItemPage|FAQPage|AboutPage)$")
BODIES = re.compile(r"(?:Organization|Corporation|WebSite)$")
ASIDE = words_of(
    """itemListElement hasPart isPartOf mentions comment review liveBlogUpdate relatedLink
    citation potentialAction breadcrumb associatedMedia recommendation isBasedOn subjectOf
    blogPost author creator contributor editor publisher provider copyrightHolder"""
)
"""What an object says of others than the page, and of agents, who are asked for by name."""

_OPENING = re.compile(r"(?:\s|<!--|//|<!\[CDATA\[|\*/|/\*)*")
_CLOSING = ("-->", "]]>", "//", "/*", "*/", ";")
_TRAILING = re.compile(r",(?=\s*[}\]])")
_FIELD = re.compile(
    r'"(?P<key>headline|datePublished|dateModified|inLanguage|name|url|author|publisher)"\s*:\s*'
    r'(?:"(?P<value>(?:[^"\\\n]|\\.){1,500})"|\[?\s*\{[^{}]*?"name"\s*:\s*"(?P<agent>(?:[^"\\\n]|\\.){1,200})")'
)


_decoder = json.JSONDecoder(strict=False)


class Fact(NamedTuple):
    """One thing an object says of the page: of what field, and how it is written there.

    ``basis`` is the notation; ``is_own`` tells the article's word from the mere web page's.
    """

    field: str
    value: str
    basis: str
    is_own: bool = True


def facts(document: Document) -> Iterator[Fact]:
    """What structured data say of the page, notation by notation."""
    scripts = document.select('script[type="application/ld+json" i]')
    loaded = [value for script in scripts for value in _loaded(script.text)]
    yield from _of("structured data", loaded)
    yield from _of("microdata", [_plain(item, 0) for item in _microdata(document)])
    yield from _of("rdfa", [_plain(item, 0) for item in _rdfa(document)])


# --- the three notations ----------------------------------------------------------


def _loaded(script: str) -> list[Any]:
    """The values of one JSON-LD script; broken ones mended, or their plain fields."""
    for mend in (str.strip, _unwrapped, _without_commas):
        script = mend(script)
        try:
            return [_decoder.decode(script)]
        except (ValueError, RecursionError):
            continue
    return _several(script) or _salvaged(script)


def _unwrapped(script: str) -> str:
    """A script without the comments that hide it from old browsers, and the stop of a statement."""
    opening = _OPENING.match(script)
    words = script[opening.end() :] if opening else script
    for _ in range(MOST_CLOSINGS):
        bare = words.rstrip()
        ending = next((one for one in _CLOSING if bare.endswith(one)), "")
        words = bare.removesuffix(ending)
        if not ending:
            break
    return words


def _without_commas(script: str) -> str:
    """A script without commas before a closing bracket."""
    return _TRAILING.sub("", script)


def _several(words: str) -> list[Any]:
    """Objects that stand one after the other in a script, up to the first that is broken."""
    values: list[Any] = []
    at = 0
    while at < len(words) and words[at] in "{[":
        try:
            value, at = _decoder.raw_decode(words, at)
        except (ValueError, RecursionError):
            break
        values.append(value)
        while at < len(words) and words[at] in " \t\r\n,;":
            at += 1
    return values


def _salvaged(words: str) -> list[Any]:
    """The first plain value of each field that can be read in broken JSON."""
    item: Item = {}
    for match in _FIELD.finditer(words):
        value = match["value"] or match["agent"]
        if match["key"] == "name" and "@type" not in item:
            continue  # whose name it is can't be told
        try:
            item.setdefault(match["key"], json.loads(f'"{value}"', strict=False))
        except ValueError:
            continue
    item.pop("name", None)
    return [{"@type": "Article", **item}] if "headline" in item or "datePublished" in item else []


def _microdata(document: Document) -> list[MicrodataItem]:
    try:
        return document.microdata()
    except (ValueError, RecursionError):
        return []


def _rdfa(document: Document) -> list[RdfaItem]:
    try:
        return document.rdfa()
    except (ValueError, RecursionError):
        return []


def _plain(item: MicrodataItem | RdfaItem, depth: int) -> Item:
    """An item of microdata or RDFa as JSON-LD would write it."""
    kind: Any = item.type
    plain: Item = {"@type": kind.split() if isinstance(kind, str) else list(kind or ())}
    if depth > DEEPEST:
        return plain
    for name, values in item.properties.items():
        plain[re.split(r"[/#]", name)[-1]] = [
            " ".join(value.split()) if isinstance(value, str) else _plain(value, depth + 1)
            for value in values
        ]
    return plain


# --- the page's own article ---------------------------------------------------------


def _of(basis: str, values: list[Any]) -> Iterator[Fact]:
    if not values:
        return
    known: dict[str, Item] = {}
    items = [item for value in values for item in _items(value, known)]
    articles = [item for item in items if _is_a(item, ARTICLES)]
    article = max(articles, key=_properness, default=None)
    page = next((item for item in items if _is_a(item, PAGES)), None)
    if article is not None:
        yield from _of_item(article, basis, known, is_own=True)
    if page is not None:
        yield from _of_item(page, basis, known, is_own=False)
    for item in items:
        if _is_a(item, BODIES) and (name := _first(item.get("name"))):
            yield Fact("publisher", name, basis, is_own=False)
            break


def _properness(item: Item) -> tuple[bool, bool, bool]:
    """An article before a video, a dated one before a bare one; of equals the first is kept."""
    return _is_a(item, _PROPER), "datePublished" in item, "headline" in item


def _items(value: Any, known: dict[str, Item]) -> Iterator[Item]:
    """The objects of a tree that tell of the page, outer ones first.

    All that have a name become ``known`` by it.
    """
    waiting: list[tuple[Any, bool, int]] = [(value, True, 0)]
    for _ in range(MOST):
        if not waiting:
            return
        value, is_own, depth = waiting.pop()
        if isinstance(value, list):
            waiting += [(part, is_own, depth) for part in reversed(value)]
        elif isinstance(value, dict) and depth <= DEEPEST:
            name = value.get("@id")
            if isinstance(name, str) and len(value) > len(known.get(name, ())):
                known[name] = value
            if is_own:
                yield value
            waiting += [
                (part, is_own and key not in ASIDE, depth + 1)
                for key, part in reversed(value.items())
                if isinstance(part, (dict, list))
            ]


def _is_a(item: Item, kinds: re.Pattern[str]) -> bool:
    kind = item.get("@type")
    stated = kind if isinstance(kind, list) else [kind]
    return any(isinstance(name, str) and kinds.search(name) for name in stated)


def _of_item(item: Item, basis: str, known: dict[str, Item], *, is_own: bool) -> Iterator[Fact]:
    keys = {"headline": "title", "datePublished": "published", "dateModified": "modified"}
    keys |= {"inLanguage": "language", "url": "url"}
    if is_own and not item.get("headline"):
        keys |= {"uploadDate": "published"} | ({"name": "title"} if _is_a(item, _PROPER) else {})
    if not item.get("datePublished"):
        keys |= {"dateCreated": "published"}
    for key, field in keys.items():
        if value := _first(item.get(key)):
            yield Fact(field, names.unmarked(value), basis, is_own)
    address = _first(item.get("mainEntityOfPage"), "@id")
    if address and is_own and "url" not in item:
        yield Fact("url", address, basis, is_own)
    for name in _agents(item.get("author") or item.get("creator"), known):
        yield Fact("byline", names.unmarked(name), basis, is_own)
    publisher = item.get("publisher") or item.get("sourceOrganization")
    for name in _agents(publisher, known, are_people=False):
        yield Fact("publisher", names.unmarked(name), basis, is_own)


def _first(value: Any, key: str = "name") -> str | None:
    """The words of a value, however wrapped."""
    for _ in range(DEEPEST):
        if isinstance(value, list):
            value = value[0] if value else None
        elif isinstance(value, dict):
            value = value.get("@value") or value.get(key)
    return value if isinstance(value, str) and value.strip() else None


def _agents(value: Any, known: dict[str, Item], *, are_people: bool = True) -> Iterator[str]:
    """Names of persons, or of organisations, out of any of the forms publishers write."""
    for agent in value if isinstance(value, list) else [value]:
        if isinstance(agent, dict):
            whole = {**known.get(str(agent.get("@id")), {}), **agent}
            if are_people and _is_a(whole, BODIES) and not _is_a(whole, _PERSON):
                continue
            name = whole.get("name") or " ".join(
                part
                for key in ("givenName", "familyName")
                if isinstance(part := whole.get(key), str)
            )
        else:
            name = agent
        for one in name if isinstance(name, list) else [name]:
            if words := _first(one):
                yield words


_PERSON = re.compile(r"Person$")
