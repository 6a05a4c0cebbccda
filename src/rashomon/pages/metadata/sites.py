"""What a page's site is called, as far as the page's own claims tell."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import urlsplit

import msgspec

from rashomon.model import Metadatum
from rashomon.pages.wording import traits

KNOWN = 0.55
"""Trust from which a publisher's name is the site's: the holder of rights may be a person."""
FRONT = 0.2
"""Trust in the address of a front page, beside one of a page; none is known to be right."""
OF_HOST = 0.97
"""Trust in a publisher that is called what its host is: "Gannet Post" at gannetpost.example."""
TELLING = 5
"""Letters of a name from which a host that begins with them is called by it."""
LONGEST = 6
"""Words of a site's name."""
_ADDRESS = re.compile(
    r"(?:www\.)?[\w-]{2,40}\.(?:com|org|net|info|de|co\.uk|fr|it|es|ch|at|nl|ru|blog)$"
)

ADDRESSED = 0.3
"""Trust in a page's host as what its publisher is called, where nothing else says."""
SHARED = re.compile(
    r"(?:[\w-]+\.)*(?:facebook|flickr|instagram|linkedin|medium|pastebin|quora|reddit|scribd|t"
    r"|telegram|threads|tiktok|twitter|vimeo|vk|weibo|x|yahoo|youtube|archive|google)"
    r"\.(?:com|org|net|me|ph|is|today|ru)"
)
"""Hosts under whose name many publish, each for themselves, and those that keep others' pages."""

_PARTS = re.compile(r"\s[-–—|·:»]+\s|:\s")

_FRONT_PAGE = re.compile(r"https?://(?:www\.)?(?P<host>[\w.-]+)/?", re.IGNORECASE)

plain = lru_cache(maxsize=2048)(traits.plain)


class Site(NamedTuple):
    """The names of a page's outlets and the hosts of its addresses, letters and digits only."""

    names: frozenset[str]
    hosts: frozenset[str]

    def is_called(self, words: str) -> bool:
        """Whether words are a name of the site, or its address."""
        if is_address(words):
            return True
        said = plain(words)
        if not said or len(words.split()) > LONGEST:
            return False
        if said in self.names or said in self.hosts:
            return True
        return any(len(name) > 3 and said.startswith(name) for name in self.names)

    def is_at(self, words: str) -> bool:
        """Whether the page's host begins with words, as "Tidewrack" at tidewrack.blog.example."""
        said = plain(words)
        return len(said) >= TELLING and any(host.startswith(said) for host in self.hosts)


def site(claims: Iterable[Metadatum]) -> Site:
    """The site of a page by its claims."""
    names: set[str] = set()
    hosts: set[str] = set()
    for claim in claims:
        if claim.field == "publisher" and claim.confidence >= KNOWN:
            names.add(plain(claim.value))
        elif claim.field == "url":
            hosts.update(_host(claim.value))
    return Site(frozenset(names - {""}), frozenset(hosts - {""}))


def name(publisher: str) -> str:
    """A publisher as people call it: one that gives the address of its front page, by the host."""
    address = _FRONT_PAGE.fullmatch(publisher)
    return address["host"] if address else publisher


def addressed(claims: Iterable[Metadatum]) -> list[Metadatum]:
    """The claims, with little trust in a site's front page as the address of one of its pages.

    Careless templates name it as the canonical address of all of them.
    """
    kept = list(claims)
    if not any(one.field == "url" and not _is_front(one.value) for one in kept):
        return kept
    return [
        msgspec.structs.replace(one, confidence=min(one.confidence, FRONT))
        if one.field == "url" and one.basis != "row" and _is_front(one.value)
        else one
        for one in kept
    ]


def called(claims: Iterable[Metadatum]) -> list[Metadatum]:
    """The claims, with more trust in a publisher whose whole name is that of the page's host.

    Of a name with its motto or section ("Radio Marl 98.3 - News for the Marl") the part stays that
    the host spells. Where a feed says whom it has an entry from, its own host bears nothing out.
    """
    kept = list(claims)
    if any(one.basis == "feed source" for one in kept):
        return kept
    hosts = {_host(one.value)[1] for one in kept if one.field == "url"} - {""}
    kept = [_without_motto(one, hosts) if one.field == "publisher" else one for one in kept]
    return [
        msgspec.structs.replace(one, confidence=max(one.confidence, OF_HOST))
        if one.field == "publisher" and plain(one.value) in hosts
        else one
        for one in kept
    ]


def by_host(claims: Iterable[Metadatum]) -> list[Metadatum]:
    """Where no claim names a publisher: the host of the page's address as one.

    An address is no name, but it says whose page it is. A host that many share says nothing.
    """
    hosts = (_named(one.value) for one in claims if one.field == "url" and one.confidence > FRONT)
    host = next(filter(None, hosts), None)
    if host is None:
        return []
    return [Metadatum(field="publisher", value=host, basis="address", confidence=ADDRESSED)]


def _named(url: str) -> str | None:
    """The host of an address by its name, without "www."."""
    try:
        host = (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return None
    if "." not in host or SHARED.fullmatch(host) or not host.rsplit(".", 1)[1].isalpha():
        return None
    return host


def _without_motto(claim: Metadatum, hosts: Collection[str]) -> Metadatum:
    """A publisher's claim with the one part of its name alone that the page's host spells."""
    parts = _PARTS.split(claim.value[:200])
    if len(parts) == 1 or claim.span is not None:
        return claim
    spelt = [part for part in parts if _spells(plain(part), hosts)]
    return msgspec.structs.replace(claim, value=spelt[0]) if len(spelt) == 1 else claim


def _spells(name: str, hosts: Collection[str]) -> bool:
    return len(name) >= TELLING and any(
        host.startswith(name) or (len(host) >= TELLING and name.startswith(host)) for host in hosts
    )


def _is_front(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.path in {"", "/"} and not parts.query


def is_address(words: str) -> bool:
    """Whether words are the name of a host: ``gazette.com``."""
    return _ADDRESS.match(words) is not None


@lru_cache(maxsize=1024)
def _host(url: str) -> tuple[str, str]:
    """An address's host with and without its ending, letters and digits only."""
    try:
        host = (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return "", ""
    return plain(host), plain(host.rsplit(".", 1)[0])
