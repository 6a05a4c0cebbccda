"""Canonical links: a copy made with leave says in its markup where the text stands."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from lineage_samples import BRIDGE, derived, page
from rashomon.lineage.sources.addresses import home, leads_to
from rashomon.lineage.sources.newsrooms import is_outlet
from rashomon.model import Metadatum, Page

TEXT = " ".join(BRIDGE)
FIRST = "https://www.gazette.example/news/bridge/"
SECOND = "https://relay.example/b?id=7"


def at(name: str, address: str | None, link: str | None = None) -> Page:
    """A page captured at an address, with a canonical link."""
    plain = page(name, TEXT, published="2021-05-06")
    claims = () if link is None else (claim(link, "canonical link"),)
    return replace(plain, capture=replace(plain.capture, url=address), metadata=claims)


def claim(address: str, basis: str) -> Metadatum:
    """An address that a page gives."""
    return Metadatum(field="url", value=address, basis=basis, confidence=0.9)


@pytest.mark.parametrize("turned", [False, True])
def test_the_page_that_links_to_the_other_as_its_home_is_the_copy(turned: bool):
    """Of two pages with the same words and day the link tells which was made from the other."""
    names = ("b", "a") if turned else ("a", "b")
    first = at(names[0], FIRST, FIRST)
    copy = at(names[1], SECOND, "http://gazette.example/news/bridge?utm_source=relay")
    [found] = derived(first, copy)
    assert (found.copy, found.exemplar, found.undetermined) == (copy.id, first.id, False)
    assert "its canonical link leads to the other" in [one.why for one in found.evidence]


@pytest.mark.parametrize(
    ("address", "link", "expected"),
    [
        (SECOND, FIRST, FIRST),
        (FIRST, FIRST, None),
        ("https://gazette.example/amp/1", FIRST, None),
        (None, FIRST, None),
        (SECOND, None, None),
        (SECOND, "http://[broken", None),
    ],
)
def test_a_link_to_the_own_site_leads_to_no_other_home(address, link, expected):
    """Nor does one of a page of which no other address is known, nor one that can't be read."""
    found = home(at("a", address, link))
    assert found == expected


def test_an_address_that_a_page_gives_beside_the_link_is_its_own():
    """Where no capture tells its address, the one for sharing does."""
    copy = at("copy", None, FIRST)
    copy = replace(copy, metadata=(*copy.metadata, claim(SECOND, "meta")))
    assert leads_to(copy, at("first", FIRST)) is True
    assert leads_to(at("first", FIRST), copy) is False


def test_a_page_is_not_of_the_outlet_that_its_link_leads_to():
    """A credit for the gazette in the relay's copy means the gazette, not the relay itself."""
    assert is_outlet(at("copy", SECOND, FIRST), "gazette.example") == 0.0
    assert is_outlet(at("first", FIRST, FIRST), "gazette.example") > 0.0
