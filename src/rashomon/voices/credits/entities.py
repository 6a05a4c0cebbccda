"""The named entities of a sentence, parsed when they are asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from rashomon.language import parse
from rashomon.model import Page, Span

Named = Callable[[Span], Iterable[tuple[Span, str]]]
"""Gives the entities of a sentence of the page: their spans in the page, and spaCy's labels."""


def entities_of(page: Page) -> Named:
    """A way to ask for the entities of a page's sentences, each parsed when it is asked for."""

    def named(sentence: Span) -> Iterator[tuple[Span, str]]:
        start = sentence[0]
        for entity in parse([page.read(sentence)])[0].ents:
            yield (start + entity.start_char, start + entity.end_char), entity.label_

    return named
