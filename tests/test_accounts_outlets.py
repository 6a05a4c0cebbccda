"""Accounts by outlet: what one newsroom tells is one telling, here or relayed from elsewhere."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from accounts_samples import page
from rashomon.accounts import tell
from rashomon.model import Derivation, Page, Stemma, Story, Witness


def accounts(*told: Page, relayed: str | None = None) -> list[tuple[str, tuple[str, ...]]]:
    """Roots and pages; the last page is relayed from an outlet that has no such page here."""
    pages = {one.id: one for one in told}
    story = Story(id="s", title="", pages=tuple(pages), earliest=None, latest=None)
    derivations = ()
    if relayed:
        derivations = (
            Derivation(
                copy=told[-1].id,
                exemplar=None,
                outside=relayed,
                kind="copied",
                share=1.0,
                confidence=0.9,
            ),
        )
    witnesses = tuple(Witness(id=one.id, kind="page", name=one.id) for one in told)
    found = tell(story, pages, Stemma(witnesses=witnesses, derivations=derivations))
    return [(one.root, one.pages) for one in found]


WIRE = page("wire", "Three died.", day="2024-03-13", outlet="Northern Wire")
RELAY = page("relay", "Four died.", day="2024-03-14", outlet="Vell Post")


@pytest.mark.parametrize("name", ["Northern Wire", "the Northern Wire", "NW"])
def test_what_is_relayed_from_an_outlet_is_of_that_outlets_account(name):
    """Another report of the agency goes back to the agency, whose first page here is the root."""
    assert accounts(WIRE, RELAY, relayed=name) == [("wire", ("wire", "relay"))]


def test_what_is_relayed_from_another_outlet_is_an_account_of_its_own():
    """Nor does a name that fits two outlets mean either."""
    assert accounts(WIRE, RELAY, relayed="Ansel Wire Co") == [
        ("wire", ("wire",)),
        ("Ansel Wire Co", ("relay",)),
    ]
    other = replace(WIRE, id="other", publisher="North Wind")
    assert len(accounts(WIRE, other, RELAY, relayed="NW")) == 3


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("The Vessin Post", "vessinpost.example", 1),
        ("vessinpost.example", "www.vessinpost.example", 1),
        ("board.vessintalk.example", "board.vessintalk.example", 2),
        ("anna.wordpress.com", "anna.wordpress.com", 1),
        ("anna.wordpress.com", "bert.wordpress.com", 2),
        ("wordpress.com", "wordpress.com", 2),
        ("Vessin Post", "vessinpostman.example", 2),
    ],
)
def test_an_outlet_is_the_same_by_its_name_and_by_its_host(one, other, count):
    """On a forum everybody writes for himself, and on a site for many each on his own."""
    told = [
        page("one", "Nine died.", day="2024-03-14", outlet=one),
        page("two", "Three died.", day="2024-03-15", outlet=other),
    ]
    assert len(accounts(*told)) == count
