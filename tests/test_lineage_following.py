"""Credits followed: which of an outlet's pages a page means, or none that is here."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

import lineage_samples
from rashomon.lineage import derive
from rashomon.model import Credit, Page, Relation

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
