"""Whether a name means the page's own outlet."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from rashomon.language import words
from rashomon.model import Page

_ADDRESS = re.compile(r"\w\.[a-z]{2,}\b")
_FILLERS = words("the a online website site com org net co uk www")
_MORE = words("news tv television radio sport sports fm live media")
"""What an outlet's short name leaves out."""
_KEY_WORD = re.compile(r"\w+")


def own_names(page: Page) -> frozenset[tuple[str, ...]]:
    """The page's outlet as its publisher and the host of its address name it, by words."""
    names: set[tuple[str, ...]] = set()
    if page.publisher:
        names.add(_key(page.publisher))
    addresses = [page.capture.url] if page.capture.url else []
    if page.publisher and _ADDRESS.search(page.publisher) and " " not in page.publisher:
        addresses.append(f"//{page.publisher}")
    for address in addresses:
        host = _host(address)
        if host:
            names |= {_key(host), _key(host.split(".")[0])}
    return frozenset(name for name in names if name)


def is_one_of(name: str, own: frozenset[tuple[str, ...]], *, short: bool = False) -> bool:
    """Whether a name is one of these, run together or not, or one end of one.

    Args:
        name: as printed; of an address its host counts.
        own: names by words.
        short: whether the first word of one is enough, as where "he told Insight".
    """
    key = _key((_host(name) if "://" in name else None) or name)
    if not key:
        return False
    whole = "".join(key)
    return any(
        whole == "".join(other).removeprefix("the")
        or _is_end(key, other)
        or _is_initials(key, other)
        or _is_initials(other, key)
        or key in {other, other[:1] if short else other}
        for other in own
    )


def _is_end(key: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether a key ends another, or opens it and tells enough."""
    if len(other) <= len(key):
        return False
    rest = other[len(key) :]
    opens = other[: len(key)] == key and (len(key) > 1 or all(word in _MORE for word in rest))
    return opens or other[-len(key) :] == key


def _is_initials(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether a key is another's initials, or these and what a short name leaves out."""
    initials = "".join(word[0] for word in long)
    return len(long) > 1 and short[0] == initials and all(word in _MORE for word in short[1:])


def _key(name: str) -> tuple[str, ...]:
    parts = tuple(_KEY_WORD.findall(name.lower()))
    return tuple(part for part in parts if part not in _FILLERS) or parts


def _host(address: str) -> str | None:
    try:
        host = urlsplit(address).hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None
