"""Our side of a benchmark: pages read through the one public way in, each once a run."""

from __future__ import annotations

from functools import cache

from benchmarks.pages.corpora import Dump, Sample
from rashomon.captures.media import HTML, PLAIN
from rashomon.captures.single import describe
from rashomon.model import Intake, Page, Role
from rashomon.pages import read

NAME_OF_OURS = "rashomon"


def html_intake(data: bytes) -> Intake:
    """A page as it would come out of a file."""
    return Intake(capture=describe("page.html", data, HTML), data=data)


def dump_intake(text: str) -> Intake:
    """A text dump as it would come out of a file."""
    data = text.encode()
    return Intake(capture=describe("page.txt", data, PLAIN), data=data)


def page(sample: Sample) -> Page:
    """An HTML page of a corpus, read."""
    return _html(sample.data)


def dump_page(dump: Dump) -> Page:
    """A text dump of a corpus, read."""
    return _dump(dump.text)


def text_of(read_page: Page, role: Role) -> str:
    """The blocks of a role, a blank line between two."""
    return "\n\n".join(read_page.read(block.span) for block in read_page.having(role))


@cache
def _html(data: bytes) -> Page:
    return read(html_intake(data))


@cache
def _dump(text: str) -> Page:
    return read(dump_intake(text))
