"""Where pages stand on the web, and where they say that their text stands: canonical links."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from rashomon.model import Page

CANONICAL = "canonical link"


def host_of(address: str) -> str | None:
    """An address's site as outlets are known by it: without "www", a country or a subdomain of it.

    >>> host_of("https://www.gazette.co.uk/news/1")
    'gazette.co'
    """
    try:
        host = urlsplit(address).hostname
    except ValueError:
        return None
    if not host:
        return None
    parts = host.removeprefix("www.").split(".")
    if len(parts) > 2 and len(parts[-1]) == 2 and len(parts[-2]) <= 3:
        parts = parts[:-1]
    return ".".join(parts)


def own_addresses(page: Page) -> Iterator[str]:
    """The addresses of a page itself: of its capture, and those it gives on the same site."""
    told = [one.value for one in page.metadata if one.field == "url" and one.basis != CANONICAL]
    own = [page.capture.url] if page.capture.url else told
    yield from own
    sites = {host_of(address) for address in own} - {None}
    for one in page.metadata:
        if one.field == "url" and (not sites or host_of(one.value) in sites):
            yield one.value


def home(page: Page) -> str | None:
    """The address on another site that a page's canonical link gives for its text, if it does.

    Who takes an article over with leave links so to where it stood first (RFC 6596).
    """
    link = next((m.value for m in page.metadata if m.basis == CANONICAL and m.field == "url"), None)
    own = {host_of(address) for address in own_addresses(page)} - {None}
    away = host_of(link) if link else None
    return link if away and own and away not in own else None


def leads_to(page: Page, other: Page) -> bool:
    """Whether a page's canonical link gives the address of another."""
    aim = home(page)
    return aim is not None and _plain(aim) in map(_plain, own_addresses(other))


def _plain(address: str) -> str:
    """An address without what differs between links to one page."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return address
    query = "" if parts.query.startswith("utm_") else parts.query
    return f"{(parts.hostname or '').removeprefix('www.')}{parts.path.rstrip('/')}?{query}"
