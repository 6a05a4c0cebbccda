"""Who a page is: the names under which a credit means its outlet."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from lineage_samples import BRIDGE, page
from rashomon.lineage.sources.newsrooms import APPEAL, Directory, is_outlet
from rashomon.lineage.sources.outlets import same_name
from rashomon.model import Block, Credit, Page

TEXT = " ".join(BRIDGE)
STATION = "Radio Ansel 101.7 - News from the Lower Vell"


@pytest.mark.parametrize(
    ("name", "publisher"),
    [
        ("Radio Ansel", STATION),
        ("Radio Ansel 101.7", STATION),
        ("The Ansel Courier", "Ansel Courier | Town and Quay"),
        ("Ansel Courier", "Town and Quay: Ansel Courier"),
        ("Radio Ansel", "radioansel.example"),
        ("The Ansel Courier", "theanselcourier.example"),
    ],
)
def test_a_name_means_an_outlet_with_a_motto_or_an_address(name: str, publisher: str):
    """What stands beside a name in a masthead, or is run together in a host, is still that name."""
    told = page("a", TEXT, publisher=publisher)
    assert is_outlet(told, name) > 0.0
    assert Directory([told]).pages_of(name) == {"a": is_outlet(told, name)}


@pytest.mark.parametrize(
    ("name", "publisher"),
    [
        ("Ansel Observer", STATION),
        ("Lower Vell", STATION),
        ("Quay", "Ansel Courier | Town and Quay"),
        ("Radio Vell", "radioansel.example"),
    ],
)
def test_a_motto_is_no_name(name: str, publisher: str):
    """Nor is another outlet of the same town."""
    assert is_outlet(page("a", TEXT, publisher=publisher), name) == 0.0


def test_a_frequency_is_no_part_of_a_name_but_a_number_is():
    """Stations go by a channel's number, never by where they are heard."""
    assert same_name("Radio Ansel", "Radio Ansel 98.3") is True
    assert same_name("Ansel 24", "Ansel 42") is False


def with_lines(*lines: tuple[str, str], credits_: tuple[Credit, ...] = ()) -> Page:
    """A page of some lines, each a block with a role."""
    text = "\n".join(line for line, _ in lines)
    blocks, at = [], 0
    for line, role in lines:
        blocks.append(Block(span=(at, at + len(line)), role=role, confidence=1.0))
        at += len(line) + 1
    return replace(page("a", text), blocks=tuple(blocks), credits=credits_)


def agency(name: str, text: str) -> Credit:
    """A credit for a text that names an agency first at some place."""
    at = text.index(name)
    span = (at, at + len(name))
    return Credit(span=span, name=name, relation="agency", evidence=span, confidence=0.9)


def test_an_outlet_known_by_its_mailbox_alone_is_met():
    """Where neither a name nor an address is known, the outlet's own mailbox tells."""
    told = with_lines((TEXT, "body"), ("Letters: webmaster@vna.example", "navigation"))
    assert is_outlet(told, "VNA") > 0.0
    assert Directory([told]).pages_of("the news agency VNA").keys() <= {"a"}
    assert is_outlet(replace(told, publisher="Vell Post"), "VNA") == 0.0


def test_a_mailbox_in_the_article_is_the_outlets_where_its_mark_stands_there():
    """Charities' mailboxes stand in articles too."""
    lines = ("ANSEL, VNA. " + TEXT, "body"), ("Letters go to press@vna.example.", "body")
    marked = with_lines(*lines, credits_=(agency("VNA", lines[0][0]),))
    assert is_outlet(marked, "VNA") > 0.0
    assert is_outlet(replace(marked, credits=()), "VNA") == 0.0
    assert is_outlet(with_lines(lines[0], ("A: mail@vna.example", "comment")), "VNA") == 0.0


def test_nobody_who_cites_an_outlet_is_that_outlet():
    """What this site is told, and what the agency has, is no newsroom speaking of its own work."""
    text = "VNA has it from the mayor. A friend of this site says so too. " + TEXT
    silent = page("a", text)
    assert is_outlet(silent, "VNA") > APPEAL
    cites = replace(agency("VNA", text), relation="cites")
    assert is_outlet(replace(silent, credits=(cites,)), "VNA") == 0.0
