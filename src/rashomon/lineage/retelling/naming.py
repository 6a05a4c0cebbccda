"""Which outlets of a collection a page names, in words of its own, whatever it says of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from rashomon.lineage.sources.newsrooms import declared, is_named
from rashomon.lineage.sources.outlets import key
from rashomon.lineage.words import forms, tokenise
from rashomon.model import Page, Role, Span, Value

OWN_ROLES: tuple[Role, ...] = (
    "headline",
    "byline",
    "dateline",
    "body",
    "caption",
    "credit",
    "syndication",
)
"""Where a page's maker writes: neither readers' words nor boxes that lead elsewhere."""

_ARTICLES = frozenset({"the", "a", "an"})


class Named(Value, frozen=True):
    """A place of a page where an outlet of the collection is named, and that outlet's pages."""

    name: str
    span: Span
    pages: frozenset[str]


class Mastheads:
    """The outlets of a collection by the words of their names, to be met while reading."""

    def __init__(self, pages: Iterable[Page]) -> None:
        self._outlets: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
        for page in pages:
            for name in declared(page) if is_named(page) else ():
                if is_telling(name):
                    self._outlets[_words(name)].add(page.id)
        self._starts: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
        for words in self._outlets:
            self._starts[words[0]].append(words)

    def named_on(self, page: Page) -> Iterator[Named]:
        """The first place where each outlet but the page's own is named, in reading order."""
        spans = tuple(sorted(block.span for block in page.having(*OWN_ROLES)))
        read = tokenise(page.text, spans)
        met: set[tuple[str, ...]] = set()
        for at, form in enumerate(read.forms):
            for words in self._starts.get(form, ()):
                end = at + len(words)
                span = read.starts[at], read.ends[min(end, len(read)) - 1]
                alike = read.forms[at:end] == words and page.text[span[0]].isupper()
                if alike and words not in met and page.id not in self._outlets[words]:
                    met.add(words)
                    pages = frozenset(self._outlets[words])
                    yield Named(name=page.read(span), span=span, pages=pages)


def is_telling(name: str) -> bool:
    """Whether a name can't well mean something else: two words, or capitals inside."""
    return len(key(name)) > 1 or any(letter.isupper() for letter in name[1:])


def _words(name: str) -> tuple[str, ...]:
    words = tuple(forms(name, 0, len(name)))
    return words[1:] if len(words) > 1 and words[0] in _ARTICLES else words
