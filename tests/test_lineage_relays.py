"""Sources outside under one name, and copies of an agency's text that don't say so."""

from __future__ import annotations

import pytest

import lineage_samples
from lineage_samples import derived
from rashomon.lineage import independent, stemma
from rashomon.lineage.sources.outlets import same_name
from rashomon.lineage.trees.relays import under_one_name
from rashomon.model import Credit, Derivation, Page

REPORT = (
    "The ferry to Ansel ran aground on a sandbank at dusk on Tuesday with forty passengers. "
    "Tugs pulled it free at high water and nobody was hurt, the harbour office of Marrowby said. "
    "A steward handed out blankets while a band from the upper deck played until the lights came "
    "back. The crossing stays closed until divers have looked at the keel and at both propellers."
)


def page(
    id_: str, text: str, *, publisher: str, credit: str = "", published: str | None = None
) -> Page:
    """A page that is all body, and may credit an agency in its last line."""
    at = text.rfind(credit) if credit else 0
    span = (at, at + len(credit))
    named = Credit(span=span, name=credit, relation="agency", evidence=span, confidence=0.9)
    return lineage_samples.page(
        id_, text, published=published, publisher=publisher, credits=(named,) if credit else ()
    )


def outside(found: list[Derivation]) -> dict[str, str | None]:
    """For each copy the source outside that it has its text from."""
    return {d.copy: d.outside for d in found if d.outside and d.kind == "copied"}


def credit_of(copy: str, name: str) -> Derivation:
    """A derivation from a source outside."""
    return Derivation(
        copy=copy, exemplar=None, outside=name, kind="copied", share=1.0, confidence=0.9
    )


def test_a_copy_of_an_agency_s_text_goes_back_to_the_agency_though_it_does_not_say_so():
    """One page credits the wire, one has the same words and names nobody: both are the wire's."""
    told = page("a", f"{REPORT}\n\nNorthern Wire", publisher="Echo", credit="Northern Wire")
    silent = page("b", f"{REPORT} The next ferry sails on Friday.", publisher="The Vell Post")
    found = derived(told, silent)
    assert outside(found) == {"a": "Northern Wire", "b": "Northern Wire"}
    (own,) = (d for d in found if d.copy == "a" and d.outside)
    (handed,) = (d for d in found if d.copy == "b" and d.outside)
    assert handed.evidence == own.evidence
    assert handed.confidence < own.confidence


def test_a_copy_that_names_its_exemplar_s_outlet_has_the_text_from_there_alone():
    """Where the copy says whose page it took, nothing is added to that."""
    told = page("a", f"{REPORT}\n\nNorthern Wire", publisher="Ansel Echo", credit="Northern Wire")
    naming = page("b", f"{REPORT}\n\nVia the Ansel Echo", publisher="The Vell Post")
    assert outside(derived(told, naming)) == {"a": "Northern Wire"}


@pytest.mark.parametrize(
    ("names", "shown"),
    [
        (["NW", "The Northern Wire"], {"The Northern Wire"}),
        (["The Northern Wire", "Northern Wire"], {"Northern Wire"}),
        (["NW", "Northern Wire", "Nordvik Weekly"], {"NW", "Northern Wire", "Nordvik Weekly"}),
        (["NW", "NW/Press", "Northern Wire"], {"NW/Press", "Northern Wire"}),
        (["NW"], {"NW"}),
    ],
)
def test_a_source_outside_has_one_name_in_all_its_copies(names: list[str], shown: set[str]):
    """Initials stand for the one full name that they fit; where two fit, they stay."""
    found = under_one_name([credit_of(str(n), name) for n, name in enumerate(names)])
    assert {d.outside for d in found} == shown
    assert [d.copy for d in found] == [str(n) for n in range(len(names))]


def test_an_earlier_page_that_an_agency_s_customer_shares_goes_back_to_the_agency():
    """Though it has no credit: both have the wire's words, and are one account."""
    silent = page("a", REPORT, publisher="The Vell Post", published="2021-05-01T09:00:00Z")
    told = page(
        "b",
        f"{REPORT}\n\nNorthern Wire",
        publisher="Echo",
        credit="Northern Wire",
        published="2021-05-01T14:00:00Z",
    )
    found = derived(silent, told)
    assert outside(found) == {"a": "Northern Wire", "b": "Northern Wire"}
    tree = stemma(["a", "b"], {"a": silent, "b": told}, found)
    assert [group.root for group in independent(tree)] == ["Northern Wire"]


@pytest.mark.parametrize(
    ("short", "full"), [("VNA", "Vestal News Agency"), ("PTO", "The Press Trust of Osk")]
)
def test_an_agency_goes_by_the_initials_of_its_whole_name(short: str, full: str):
    """What one page credits as VNA another credits as the Vestal News Agency: one source."""
    names = [short, full]
    found = under_one_name([credit_of(str(n), name) for n, name in enumerate(names)])
    assert {d.outside for d in found} == {full}
    assert same_name(*names)
