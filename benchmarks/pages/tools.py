"""Today's tools, each asked for what it has: body, comments, title, authors, day."""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import cache
from typing import Any, NamedTuple

import msgspec
import turbohtml

TRAFILATURA = "trafilatura"
PRECISE = "trafilatura, precise"
ARTICLE = "turbohtml's article"
GOOSE = "goose3"
READABILITY = "readability-lxml"
RESILIPARSE = "resiliparse"


class Answer(msgspec.Struct):
    """What a tool makes of a page; ``None`` for what it has no notion of."""

    body: str = ""
    comments: str | None = None
    title: str | None = None
    authors: tuple[str, ...] | None = None
    day: str | None = None


class Tool(NamedTuple):
    """A tool: the package it comes with, its body alone, and everything it can tell.

    ``body`` is what a person who wants the article calls; it is what speed is measured on.
    """

    package: str
    body: Callable[[bytes], str]
    answer: Callable[[bytes], Answer]
    has_metadata: bool = False
    has_comments: bool = False


def trafilatura_default(data: bytes) -> str:
    """The text trafilatura gives when nothing is asked for, with comments."""
    return importlib.import_module("trafilatura").extract(data) or ""


def _trafilatura_body(data: bytes, *, precise: bool = False) -> str:
    extract = importlib.import_module("trafilatura").extract
    return extract(data, include_comments=False, favor_precision=precise) or ""


def _trafilatura(data: bytes) -> Answer:
    whole = importlib.import_module("trafilatura").bare_extraction(data, with_metadata=True)
    body = _trafilatura_body(data)
    if whole is None:
        return Answer(body=body, comments="")
    return Answer(
        body=body,
        comments=whole.comments or "",
        title=whole.title,
        authors=tuple(part.strip() for part in (whole.author or "").split(";") if part.strip()),
        day=whole.date,
    )


def _precise_body(data: bytes) -> str:
    return _trafilatura_body(data, precise=True)


def _article_body(data: bytes) -> str:
    return turbohtml.parse(data).article().text


def _article(data: bytes) -> Answer:
    found = turbohtml.parse(data).article()
    return Answer(
        body=found.text,
        title=found.title,
        authors=(found.byline,) if found.byline else (),
        day=_day(found.date),
    )


@cache
def _goose_tool() -> Any:
    return importlib.import_module("goose3").Goose({"enable_image_fetching": False})


def _goose_body(data: bytes) -> str:
    return _goose(data).body


def _goose(data: bytes) -> Answer:
    try:
        found = _goose_tool().extract(raw_html=data)
    except Exception:  # noqa: BLE001 -- a page that a peer fails on is a page it found nothing on
        return Answer()
    return Answer(
        body=found.cleaned_text or "",
        title=found.title,
        authors=tuple(str(name).strip() for name in _flat(found.authors)),
        day=_day(found.publish_date),
    )


def _flat(names: Iterable[Any]) -> Iterator[Any]:
    for name in names:
        yield from name if isinstance(name, list) else [name]


def _readability_body(data: bytes) -> str:
    return _readability(data).body


def _readability(data: bytes) -> Answer:
    document = importlib.import_module("readability").Document(data)
    try:
        return Answer(
            body=turbohtml.parse(document.summary()).to_text(), title=document.short_title()
        )
    except Exception:  # noqa: BLE001 -- as above
        return Answer()


def _resiliparse_body(data: bytes) -> str:
    tree = importlib.import_module("resiliparse.parse.html").HTMLTree
    detect = importlib.import_module("resiliparse.parse.encoding").detect_encoding
    extract = importlib.import_module("resiliparse.extract.html2text").extract_plain_text
    page = tree.parse_from_bytes(data, detect(data))
    return extract(page, main_content=True, alt_texts=False) or ""


def _day(moment: object) -> str | None:
    """The day a tool's date names, as it stands, without a shift of zone."""
    written = str(moment or "")
    if found := re.match(r"\d{4}-\d\d-\d\d", written):
        return found[0]
    with suppress(ValueError, OverflowError):
        parsed = importlib.import_module("dateutil.parser").parse(written)
        return str(parsed.date().isoformat())
    return None


TOOLS: dict[str, Tool] = {
    TRAFILATURA: Tool(
        "trafilatura", _trafilatura_body, _trafilatura, has_metadata=True, has_comments=True
    ),
    PRECISE: Tool("trafilatura", _precise_body, lambda data: Answer(body=_precise_body(data))),
    ARTICLE: Tool("turbohtml", _article_body, _article, has_metadata=True),
    GOOSE: Tool("goose3", _goose_body, _goose, has_metadata=True),
    READABILITY: Tool("readability-lxml", _readability_body, _readability),
    RESILIPARSE: Tool(
        "resiliparse", _resiliparse_body, lambda data: Answer(body=_resiliparse_body(data))
    ),
}
