"""The front matter of a Markdown file: what its author or a clipper wrote above the text.

Of YAML and TOML only what such headers hold is read: keys with a string, or a list of strings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

FIELDS = {
    "title": "title headline",
    "publisher": "publisher publication site site_name sitename",
    "byline": "author authors by byline creator",
    "published": "date published publishdate publish_date pubdate date_published",
    "modified": "modified updated lastmod last_modified last_modified_at date_modified",
    "url": "url source canonical canonical_url original_url link permalink",
    "language": "lang language",
    "captured": "captured created clipped accessed saved date_saved date_clipped",
}
"""What keys are called, by what they mean; ``created`` is when a clipper made the file."""

BASIS = "front matter"
TRUST = 0.93
"""Trust in what an author or a clipper wrote above a text, as in structured data."""

LONGEST = 2**14
"""Characters in which front matter must end."""

_MEANT = {key: field for field, keys in FIELDS.items() for key in keys.split()}
_FENCED = re.compile(
    r"\ufeff?(?:---|\+\+\+)[ \t]*\r?\n(?P<body>.*?)^(?:---|\+\+\+|\.\.\.)", re.DOTALL | re.MULTILINE
)
_LINE = re.compile(
    r"^(?P<key>[A-Za-z][\w -]*?)[ \t]*[:=][ \t]*(?P<rest>.*?)[ \t]*\r?$", re.MULTILINE
)
_ITEM = re.compile(r"[ \t]*(?:-|name:|-[ \t]*name:)[ \t]+(?P<rest>.*?)[ \t]*\r?(?:\n|\Z)")
_SCALAR = re.compile(
    r"\"(?P<double>(?:[^\"\\]|\\.)*)\"|'(?P<single>(?:[^']|'')*)'"
    r"|(?P<plain>[^\s,\[\]#\"'][^,\[\]\"]*)"
)


FEWEST = 2
"""Fields from which on what stands between fences is front matter, whatever the file is called."""


class Said(NamedTuple):
    """A value of front matter: which field it is of, and where it stands without its quotes."""

    field: str
    value: str
    start: int
    end: int


def read(text: str) -> Iterator[Said]:
    """What the front matter at the beginning of a text says; nothing where there is none."""
    fenced = _FENCED.match(text, 0, LONGEST)
    if fenced is None:
        return
    begin, end = fenced.span("body")
    for line in _LINE.finditer(text, begin, end):
        field = _MEANT.get(line["key"].lower().replace("-", "_").replace(" ", "_"))
        if field is None:
            continue
        if line["rest"]:
            yield from _values(text, field, *line.span("rest"))
            continue
        at = line.end() + 1
        while item := _ITEM.match(text, at, end):
            yield from _values(text, field, *item.span("rest"))
            at = item.end()


def opens(text: str) -> bool:
    """Whether a text begins with front matter that says of a page what one wants to know."""
    return len({said.field for said in read(text)}) >= FEWEST


def end(text: str) -> int:
    """Where the front matter at the beginning of a text ends, its fences with it; 0 for none."""
    fenced = _FENCED.match(text, 0, LONGEST)
    return fenced.end() if fenced else 0


def _values(text: str, field: str, start: int, end: int) -> Iterator[Said]:
    """The strings of a value; a plain one reaches to its end, but in a list to the comma."""
    if text[start] not in "[\"'":
        yield from _said(text, field, start, end)
        return
    for match in _SCALAR.finditer(text, start, end):
        name = match.lastgroup or "plain"
        yield from _said(text, field, *match.span(name))
        if text[start] != "[":
            return


def _said(text: str, field: str, start: int, end: int) -> Iterator[Said]:
    """A value without the brackets of a link within a collection of notes."""
    while start < end and text[start] in " [":
        start += 1
    while start < end and text[end - 1] in " ]":
        end -= 1
    if start < end and (field != "url" or text.startswith(("http://", "https://"), start)):
        value = text[start:end].replace('\\"', '"').replace("''", "'")
        yield Said(field, value, start, end)
