"""The columns of a row: Rashomon's own, and those that web corpora and feeds of JSON have.

Rashomon's own come first: ``id``, ``text`` or ``html``, ``url``, ``title``, ``publisher``,
``published``, ``captured``. The others are those of CC-News and news-please, FineWeb and
RefinedWeb, C4 and CulturaX, RedPajama, OSCAR, and of JSON Feed 1.1. When a crawler fetched a page
is the time of its capture, and no date of publication.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime
from typing import NamedTuple

from rashomon.model import Dating, Given, Metadatum

TEXT = (
    "text",
    "html",
    "maintext",
    "plain_text",
    "raw_content",
    "content_text",
    "content_html",
    "raw_html",
    "content",
    "article",
    "body",
    "summary",
)
"""Columns that may hold the page, the first that says something; the last is what is left."""
MARKUP = frozenset({"html", "content_html", "raw_html"})
EITHER = frozenset({"content", "article", "body"})
"""Columns that hold text in one corpus and documents in another."""

_URL = "url responded_url requested_url link source_url external_url warc-target-uri"
URL = tuple(_URL.split())
TITLE = ("title", "headline")
PUBLISHER = ("publisher", "sitename", "site_name")
DOMAIN = ("domain", "source_domain", "hostname")
_PUBLISHED = (
    "date_publish publish_date published_date publication_date date_published published_at"
    " datePublished pubDate"
)
PUBLISHED = tuple(_PUBLISHED.split())
_MODIFIED = "date_modify date_modified modified modified_date updated dateModified"
MODIFIED = tuple(_MODIFIED.split())
BYLINE = ("author", "authors", "byline")
LANGUAGE = ("language", "lang")
_CAPTURED = "date_download crawl_date crawl_timestamp fetch_time warc-date warc_date timestamp"
CAPTURED = tuple(_CAPTURED.split())
DATE = "date"
CRAWLED = frozenset({"dump", "file_path", "segment", "warc_filename", "warc_path"})
"""Beside one of these, ``date`` is when the page was fetched."""
NESTED = ("metadata", "meta", "warc_headers")
"""Columns that hold others."""

KNOWN = frozenset(
    {"id", "published", "captured", DATE, *TEXT, *URL, *TITLE, *PUBLISHER, *DOMAIN, *PUBLISHED}
    | {*MODIFIED, *BYLINE, *LANGUAGE, *CAPTURED, *CRAWLED, *NESTED}
)

CORPUS, DOMAIN_TRUST, LANGUAGE_TRUST = 0.92, 0.5, 0.6
"""Trust in what a crawler's extractor found, in a host for a publisher, in a language."""
EPOCH = range(631152000, 4102444800)
"""Seconds of 1990 to 2099; a thousand times as many are milliseconds."""
LATEST = 1000 * EPOCH.stop

_DOCUMENT = re.compile(r"\s*<(?:!doctype\s+html|html\b|\?xml\b)", re.IGNORECASE)

Row = Mapping[str, object]


class Columns(NamedTuple):
    """What the columns of a row say.

    ``text`` is the column that holds the page, ``is_markup`` whether as HTML.
    """

    text: str
    is_markup: bool
    url: str | None
    captured: Dating | None
    given: Given


def read(row: Row) -> Columns | None:
    """Tell the columns of a row; ``None`` where none holds a page."""
    text = holding(row)
    if text is None:
        return None
    flat = {**_nested(row), **row}
    url = _first(flat, URL)
    number = row.get("id")
    given = Given(
        id=str(number) if isinstance(number, str | int) and number != "" else None,
        title=_string(row.get("title")),
        publisher=_string(row.get("publisher")),
        published=stamp(row.get("published")),
        claims=tuple(_claims(flat)),
    )
    captured = next(_stamps(flat, ("captured", *CAPTURED, *_dates(flat, crawled=True))), None)
    return Columns(text, is_markup(text, row), url, dating(captured), given)


def holding(row: Row) -> str | None:
    """The column that holds the page: the first that says something."""
    return next((name for name in TEXT if _says(row.get(name))), None)


def is_markup(name: str, row: Row) -> bool:
    """Whether a column holds HTML: by its name, or where that leaves it open by how it opens."""
    value = row.get(name)
    opening = value[:200].decode("latin-1") if isinstance(value, bytes) else str(value)[:200]
    return name in MARKUP or (name in EITHER and _DOCUMENT.match(opening) is not None)


def stamp(value: object) -> str | None:
    """A date or time as a row may hold it, as a string: a string, a value, seconds since 1970."""
    if isinstance(value, datetime | date):
        return value.isoformat().replace("+00:00", "Z")
    if isinstance(value, int | float) and abs(value) < LATEST and not isinstance(value, bool):
        seconds = value if int(value) in EPOCH else value / 1000
        if int(seconds) not in EPOCH:
            return None
        return datetime.fromtimestamp(seconds, UTC).isoformat().replace("+00:00", "Z")
    return _string(value)


def dating(captured: str | None) -> Dating | None:
    """A row's capture time as an instant or day; ``None`` when it is no ISO 8601."""
    if captured is None:
        return None
    try:
        if len(captured) > len("2018-01-10"):
            captured = datetime.fromisoformat(captured).isoformat().replace("+00:00", "Z")
        else:
            captured = date.fromisoformat(captured).isoformat()
    except ValueError:
        return None
    return Dating(earliest=captured, latest=captured, basis="row")


def _claims(row: Row) -> Iterator[Metadatum]:
    """What columns that are not Rashomon's own say of the page."""
    titles, dates = TITLE[1:], (*PUBLISHED, *_dates(row, crawled=False))
    for field, value, trust in (
        ("title", _first(row, titles), CORPUS),
        ("publisher", _first(row, PUBLISHER[1:]), CORPUS),
        ("publisher", _first(row, DOMAIN), DOMAIN_TRUST),
        ("published", next(_stamps(row, dates), None), CORPUS),
        ("modified", next(_stamps(row, MODIFIED), None), CORPUS),
        ("language", _first(row, LANGUAGE), LANGUAGE_TRUST),
    ):
        if value:
            yield Metadatum(field=field, value=value, basis="row", confidence=trust)
    for name in BYLINE:
        for author in dict.fromkeys(_people(row.get(name))):
            yield Metadatum(field="byline", value=author, basis="row", confidence=CORPUS)


def _dates(row: Row, *, crawled: bool) -> tuple[str, ...]:
    return (DATE,) if CRAWLED.isdisjoint(row) != crawled else ()


def _stamps(row: Row, names: Iterable[str]) -> Iterator[str]:
    yield from (found for name in names if (found := stamp(row.get(name))))


def _people(value: object) -> Iterator[str]:
    """Names out of a string, a list of them, or JSON Feed's objects."""
    for person in value if isinstance(value, list) else [value]:
        name = person.get("name") if isinstance(person, dict) else person
        if said := _string(name):
            yield said


def _nested(row: Row) -> dict[str, object]:
    found: dict[str, object] = {}
    for name in NESTED:
        inner = row.get(name)
        if isinstance(inner, dict):
            found |= {key: value for key, value in inner.items() if key not in TEXT}
    return found


def _first(row: Row, names: Iterable[str]) -> str | None:
    return next((found for name in names if (found := _string(row.get(name)))), None)


def _string(value: object) -> str | None:
    return value if isinstance(value, str) and value.strip() else None


def _says(value: object) -> bool:
    return isinstance(value, str | bytes) and bool(value.strip())
