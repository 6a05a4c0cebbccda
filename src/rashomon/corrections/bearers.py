"""Names as persons have them: two that are one, or one that is two."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import networkx as nx
from msgspec.structs import replace

from rashomon.corrections.standing import standing
from rashomon.model import Bearer, Correction, Name, Page, Span, Statement, Value


class Bearers(Value, frozen=True):
    """Who goes by which name: the name that each goes by, and the pairs that are two."""

    called: Mapping[str, str]
    parted: frozenset[frozenset[str]]

    def name(self, name: str, surface: str) -> str:
        """The name of somebody whom a page calls ``surface`` and who was taken for ``name``."""
        surface = plain(surface)
        own = surface if frozenset((plain(name), surface)) in self.parted else name
        return self.called.get(plain(own), own)


def bearers(corrections: Iterable[Correction]) -> Bearers:
    """What the standing corrections say of names; those joined go by the one named first."""
    said = [c.decision for c in standing(corrections) if isinstance(c.decision, Bearer)]
    order = list(dict.fromkeys(plain(name) for it in said for name in (it.a, it.b)))
    joined: nx.Graph[str] = nx.Graph()
    joined.add_edges_from((plain(it.a), plain(it.b)) for it in said if it.one)
    firsts = {plain(it.a): it.a for it in reversed(said)}
    called = {}
    for group in nx.connected_components(joined):
        first = min(group & firsts.keys(), key=order.index)
        called.update(dict.fromkeys(group, firsts[first]))
    parted = frozenset(frozenset((plain(it.a), plain(it.b))) for it in said if not it.one)
    return Bearers(called, parted)


def renamed(page: Page, corrections: Iterable[Correction]) -> Page:
    """A page whose names and speakers go by the bearers that persons gave them.

    The words of the page stay as they are: names are what its mentions stand for.
    """
    by = bearers(corrections)
    if not by.called and not by.parted:
        return page
    return replace(
        page,
        names=tuple(_name(page, name, by) for name in page.names),
        statements=tuple(_statement(page, statement, by) for statement in page.statements),
    )


def plain(name: str) -> str:
    """A name with its white space folded, as names are compared."""
    return " ".join(name.split())


def _name(page: Page, name: Name, by: Bearers) -> Name:
    called = by.name(name.name, page.read(name.span))
    return name if called == name.name else replace(name, name=called)


def _statement(page: Page, statement: Statement, by: Bearers) -> Statement:
    speaker = statement.speaker
    if speaker is None:
        return statement
    called = by.name(speaker.name, _words(page, statement.source))
    if called == speaker.name:
        return statement
    return replace(statement, speaker=replace(speaker, name=called))


def _words(page: Page, spans: tuple[Span, ...]) -> str:
    return " ".join(page.read(span) for span in spans)
