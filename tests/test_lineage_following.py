"""Credits followed: which of an outlet's pages a page means, or none that is here."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

import lineage_samples
from rashomon.lineage import derive
from rashomon.lineage.sources.following import has_own_source
from rashomon.model import Credit, Page, Relation, Speaker, Statement

REPORT = (
    "Inspectors closed the Ansel ferry after Mayor Ida Marran and Captain Joss Vell quarrelled "
    "over the rusted hull that divers from Marrowby had found below her waterline."
)
RETOLD = (
    "Mayor Ida Marran defended the Ansel crossing again. She and Captain Joss Vell no longer "
    "speak, the Northern Wire reported, and Marrowby has sent its bill."
)


def page(identity: str, text: str, publisher: str, day: str | None) -> Page:
    """A page of one body block; a mention of the Northern Wire in it is a credit."""
    at = text.find("Northern Wire")
    span = (at, at + len("Northern Wire"))
    named = Credit(span=span, name="Northern Wire", relation="cites", evidence=span, confidence=0.9)
    return lineage_samples.page(
        identity,
        text,
        published=day,
        publisher=publisher,
        credits=(named,) if at >= 0 else (),
    )


@pytest.mark.parametrize(
    ("day", "meant"),
    [
        ("2021-03-02", "report"),
        ("2021-03-09", "report"),
        (None, "report"),
        ("2021-04-20", None),
        ("2023-03-02", None),
        ("2021-02-20", None),
    ],
)
def test_a_credit_means_a_report_of_the_days_before_it(day: str | None, meant: str | None):
    """The same names years later are in other news, and nobody cites what is not out yet."""
    pages = [
        page("report", REPORT, "Northern Wire", "2021-03-01"),
        page("retold", RETOLD, "Vell Post", day),
    ]
    found = derive({one.id: one for one in pages}, [])
    assert [(one.copy, one.exemplar) for one in found] == [("retold", meant)]


@pytest.mark.parametrize("relation", ["first_published", "agency"])
def test_a_credit_of_the_text_means_no_page_that_reads_otherwise(relation: Relation):
    """Whose text it is would read the same: another report of that outlet is not meant."""
    report = page("report", REPORT, "Northern Wire", None)
    retold = page("retold", RETOLD, "Vell Post", None)
    credit = replace(retold.credits[0], relation=relation)
    found = derive({"report": report, "retold": replace(retold, credits=(credit,))}, [])
    assert [(one.copy, one.exemplar) for one in found] == [("retold", None)]


FOLLOW_UP = (
    "Mayor Ida Marran reopened the Ansel ferry. Captain Joss Vell has forty new rivets, and "
    "Marrowby sent two inspectors who drank coffee on the quay."
)


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("divers had found a rusted hull", "report"),
        ("forty rivets and two inspectors on the quay", "later"),
    ],
)
def test_of_two_reports_a_credit_means_the_one_with_its_words(words: str, meant: str):
    """What stands with the credit tells which page of the outlet it is from."""
    text = f"Mayor Ida Marran, Captain Joss Vell, Marrowby: {words}, the Northern Wire wrote."
    pages = [
        page("report", REPORT, "Northern Wire", "2021-03-01"),
        page("later", FOLLOW_UP, "Northern Wire", "2021-03-02"),
        page("retold", text, "Vell Post", "2021-03-03"),
    ]
    found = derive({one.id: one for one in pages}, [])
    assert [(one.copy, one.exemplar) for one in found] == [("retold", meant)]


def test_where_nothing_tells_which_page_is_meant_that_is_said():
    """A page of the outlet is named with half the trust, and not as if it were elsewhere."""
    twin = page("twin", REPORT, "Northern Wire", "2021-03-01")
    pages = [replace(twin, id="report"), twin, page("retold", RETOLD, "Vell Post", "2021-03-02")]
    (found,) = derive({one.id: one for one in pages}, [])
    assert (found.outside, found.confidence) == (None, 0.45)
    assert "which of its 2 pages here, nothing tells" in found.evidence[0].why


@pytest.mark.parametrize(
    ("title", "meant"), [("LIVE: the Ansel ferry", "report"), ("The Ansel ferry", None)]
)
def test_a_page_that_runs_with_the_news_cites_what_came_after_its_date(
    title: str, meant: str | None
):
    """Its date is that of its first entry."""
    report = page("report", REPORT, "Northern Wire", "2021-03-03")
    retold = replace(page("retold", RETOLD, "Vell Post", "2021-03-02"), title=title)
    found = derive({"report": report, "retold": retold}, [])
    assert [(one.copy, one.exemplar) for one in found] == [("retold", meant)]


def test_a_page_changed_later_cites_what_came_out_meanwhile():
    """What counts is when it was last written to."""
    report = page("report", REPORT, "Northern Wire", "2021-03-03")
    retold = page("retold", RETOLD, "Vell Post", "2021-03-02")
    changed = replace(retold, modified=page("x", "", "", "2021-03-04").published)
    found = derive({"report": report, "retold": changed}, [])
    assert [(one.copy, one.exemplar) for one in found] == [("retold", "report")]


def test_who_had_help_of_an_agency_has_it_from_the_agencys_report():
    """Help is named: that is no claim that the text is the agency's, word for word."""
    report = page("report", REPORT, "Northern Wire", "2021-03-01")
    line = "\nAdditional reporting: Northern Wire"
    retold = page("retold", RETOLD.replace("Northern Wire", "paper") + line, "Vell Post", None)
    retold = page("retold", retold.text, "Vell Post", None)
    credit = replace(
        retold.credits[0],
        relation="agency",
        evidence=(retold.text.index("Additional"), len(retold.text)),
    )
    found = derive({"report": report, "retold": replace(retold, credits=(credit,))}, [])
    assert [(one.copy, one.exemplar, one.kind) for one in found] == [("retold", "report", "cited")]


SAID = "Ana Haugen-Voss said that the pier is safe."


@pytest.mark.parametrize(
    ("cited", "bylines", "own"),
    [
        ("Ana Haugen-Voss spoke in Ansel.", (), False),
        ("Somebody else spoke in Ansel.", (), True),
        ("Somebody else spoke in Ansel.", ("Ana Haugen-Voss",), False),
    ],
)
def test_a_source_of_its_own_is_no_name_on_the_report_and_no_author(cited, bylines, own: bool):
    """A name of two parts is one name, and who writes the page asked nobody."""
    said = Statement(
        id="s",
        source=((0, 15),),
        cue=((16, 20),),
        content=((21, len(SAID)),),
        speaker=Speaker(name="Ana Haugen-Voss", span=(0, 15), named=True),
        type="indirect",
        confidence=0.9,
    )
    relay = lineage_samples.page("relay", SAID, statements=(said,), bylines=bylines)
    assert has_own_source(relay, [lineage_samples.page("report", cited)]) is own


@pytest.mark.parametrize(("thanks", "outside"), [("Hat tip to ", []), ("Via ", ["Old Ballast"])])
def test_who_is_thanked_for_the_link_is_no_source_beside_the_page_it_leads_to(thanks, outside):
    """Who found a report did not write it."""
    report = page("report", REPORT, "Northern Wire", "2021-03-01")
    relay = page("relay", f"{RETOLD} {thanks}Old Ballast.", "Vell Post", "2021-03-02")
    at, end = relay.text.index(thanks), len(relay.text) - 1
    link = replace(relay.credits[0], relation="via")
    tip = Credit(
        span=(end - len("Old Ballast"), end),
        name="Old Ballast",
        relation="via",
        evidence=(at, end),
        confidence=0.9,
    )
    found = derive({"report": report, "relay": replace(relay, credits=(link, tip))}, [])
    assert [one.outside for one in found if one.outside] == outside
