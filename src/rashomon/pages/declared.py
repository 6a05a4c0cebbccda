"""What a page's container and markup declare of it.

Structured data (schema.org in JSON-LD or microdata) is what publishers keep most exact,
then meta elements, then ``<title>``, then ``<time>``, then a date in the address.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec
from turbohtml import Document, Element

from rashomon.captures.files import saved
from rashomon.model import Intake, Metadatum
from rashomon.pages import names
from rashomon.pages.instants import instant, url_day

ROW, STRUCTURED, META, ELEMENT, ADDRESS = 0.99, 0.93, 0.88, 0.6, 0.75
"""Trust in each place a thing is declared; hand estimates, in the order the field has them."""

ARTICLES = re.compile(r"(?:Article|Report|Review|BlogPosting|NewsArticle|Posting|VideoObject)$")
BODIES = re.compile(r"(?:Organization|Corporation)$")
PAGES = re.compile(r"(?:WebPage|ItemPage)$")
DEEPEST = 12

_META: dict[str, str] = {
    "og:title": "title",
    "twitter:title": "title",
    "dc.title": "title",
    "headline": "title",
    "og:site_name": "publisher",
    "application-name": "publisher",
    "publisher": "publisher",
    "dc.publisher": "publisher",
    "author": "byline",
    "article:author": "byline",
    "dc.creator": "byline",
    "parsely-author": "byline",
    "sailthru.author": "byline",
    "byl": "byline",
    "article:published_time": "published",
    "og:published_time": "published",
    "datepublished": "published",
    "date": "published",
    "pubdate": "published",
    "publishdate": "published",
    "publish-date": "published",
    "parsely-pub-date": "published",
    "sailthru.date": "published",
    "dc.date": "published",
    "dc.date.issued": "published",
    "dcterms.created": "published",
    "dcterms.date": "published",
    "article:modified_time": "modified",
    "og:updated_time": "modified",
    "lastmod": "modified",
    "last-modified": "modified",
    "datemodified": "modified",
    "dcterms.modified": "modified",
    "og:url": "url",
    "content-language": "language",
    "language": "language",
    "dc.language": "language",
}


def by_container(intake: Intake) -> list[Metadatum]:
    """What the container says: the columns of a row, the headers or elements of other formats.

    A row is made by a person or for this, and believed; other claims bring their own trust.
    """
    given, url = intake.given, intake.capture.url
    fields = {"title": given.title, "publisher": given.publisher, "published": given.published}
    if url and not any(claim.field == "url" for claim in given.claims):
        fields["url"] = url
    found = [_claim(field, value, "row", ROW) for field, value in fields.items() if value]
    found = [claim for said in (*found, *given.claims) for claim in normalised(said)]
    if url and (day := url_day(url)):
        found.append(_claim("published", day, "url", ADDRESS))
    return found


def normalised(claim: Metadatum) -> list[Metadatum]:
    """A container's claim with its value as those of markup are written; a list names several."""
    return [
        msgspec.structs.replace(claim, value=" ".join(value.split()))
        for value in _values(claim.field, claim.value)
    ]


def by_markup(document: Document) -> list[Metadatum]:
    """What structured data, meta elements and a few elements of the page say."""
    declared = [*_structured(document), *_metas(document), *_elements(document)]
    found = [_unarchived(claim) for claim in declared if not saved.is_archive(claim.value)]
    address = next((claim.value for claim in found if claim.field == "url"), None)
    if address and (day := url_day(address)):
        found.append(_claim("published", day, "url", ADDRESS))
    return found


def _unarchived(claim: Metadatum) -> Metadatum:
    """An address as it was before an archive rewrote it; other claims are left as they are."""
    if claim.field != "url":
        return claim
    return msgspec.structs.replace(claim, value=saved.original(claim.value)[0])


def _claim(field: str, value: str, basis: str, confidence: float) -> Metadatum:
    return Metadatum(field=field, value=" ".join(value.split()), basis=basis, confidence=confidence)


# --- schema.org -------------------------------------------------------------------


def _structured(document: Document) -> Iterator[Metadatum]:
    try:
        items = list(_items(document.json_ld(), 0))
    except (ValueError, RecursionError):
        return
    articles = [item for item in items if _is_a(item, ARTICLES)]
    for item in articles[:1] or [item for item in items if _is_a(item, PAGES)][:1]:
        trust = STRUCTURED if articles else META - 0.05
        for key, field in (("headline", "title"), ("url", "url"), ("inLanguage", "language")):
            if isinstance(value := item.get(key), str) and value.strip():
                yield _claim(field, names.unmarked(value), "structured data", trust)
        for key, field in (("datePublished", "published"), ("dateModified", "modified")):
            if isinstance(value := item.get(key), str) and (moment := instant(value)):
                yield _claim(field, moment, "structured data", trust)
        for name in _agents(item.get("author") or item.get("creator"), people=True):
            yield _claim("byline", name, "structured data", trust)
        for name in _agents(item.get("publisher"), people=False):
            yield _claim("publisher", name, "structured data", trust)


def _items(value: object, depth: int) -> Iterator[dict[str, object]]:
    """Every object of a JSON-LD tree, outer ones first."""
    if depth > DEEPEST:
        return
    if isinstance(value, list):
        for part in value:
            yield from _items(part, depth + 1)
    elif isinstance(value, dict):
        yield value
        for part in value.values():
            if isinstance(part, (dict, list)):
                yield from _items(part, depth + 1)


def _is_a(item: dict[str, object], kinds: re.Pattern[str]) -> bool:
    kind = item.get("@type")
    stated = kind if isinstance(kind, list) else [kind]
    return any(isinstance(name, str) and kinds.search(name) for name in stated)


def _agents(value: object, *, people: bool) -> Iterator[str]:
    """Names of persons, or of organisations, out of any of the forms publishers write."""
    for agent in value if isinstance(value, list) else [value]:
        if isinstance(agent, dict):
            name = agent.get("name")
            if people and _is_a(agent, BODIES):
                continue
        else:
            name = agent
        for one in name if isinstance(name, list) else [name]:
            if isinstance(one, str) and one.strip():
                yield from names.people(one) if people else [names.unmarked(one)]


# --- meta and other elements ----------------------------------------------------------


def _metas(document: Document) -> Iterator[Metadatum]:
    for meta in document.select("meta[content]"):
        name = meta.attr("property") or meta.attr("name") or meta.attr("itemprop")
        name = name or meta.attr("http-equiv")
        field = _META.get(name.lower()) if name else None
        content = meta.attr("content")
        if field is None or not content or not content.strip():
            continue
        for value in _values(field, content):
            yield _claim(field, value, "meta", META)


def _values(field: str, content: str) -> list[str]:
    if field in {"published", "modified"}:
        moment = instant(content)
        return [moment] if moment else []
    if field == "byline":
        return names.people(content)
    return [content]


def _elements(document: Document) -> Iterator[Metadatum]:
    title = document.select_one("head title")
    if title is not None and title.text.strip():
        yield _claim("title", title.text, "title", ELEMENT)
    link = document.select_one('link[rel~="canonical"][href]')
    if link is not None and (href := link.attr("href")):
        yield _claim("url", href, "canonical link", STRUCTURED)
    root = document.root
    if root is not None and (language := root.attr("lang")):
        yield _claim("language", language, "lang attribute", ELEMENT)
    yield from _times(document.select("time[datetime]"))


def _times(times: list[Element]) -> Iterator[Metadatum]:
    """The first ``<time>`` is usually the story's; one that says so surely is."""
    for nth, time in enumerate(times[:20]):
        moment = instant(time.attr("datetime"))
        if moment is None:
            continue
        marks = f"{time.attr('itemprop') or ''} {time.attr('class') or ''} {time.attr('pubdate')}"
        if re.search(r"modif|updat", marks, re.IGNORECASE):
            yield _claim("modified", moment, "time element", ELEMENT + 0.1)
        elif re.search(r"publish|pubdate|entry-date|created", marks, re.IGNORECASE):
            yield _claim("published", moment, "time element", ELEMENT + 0.2)
        elif nth == 0:
            yield _claim("published", moment, "time element", ELEMENT)
