"""Credits by where they stand: on a line of their own they answer for the text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.lineage import derive
from rashomon.lineage.sources.lines import answers_for_all, line_of
from rashomon.model import Block, Capture, Credit, Derivation, Name, Page, Relation

STORY = (
    "The ferry to Ansel ran aground on a sandbank at dusk on Tuesday with forty passengers.\n"
    "{}\n"
    "The crossing stays closed until divers have looked at the keel and at both propellers."
)
"""An article of three paragraphs, the one in the middle to be filled in."""

FOR_ALL = {
    "a line below the article": (STORY.format("Nobody was hurt.") + "\nVia Northern Wire", "Via"),
    "a note of its own inside": (STORY.format("(Source: Northern Wire)"), "Source: Northern Wire"),
    "a dateline": ("MARROWBY (Northern Wire) - " + STORY.format("Tugs came."), "(Northern Wire)"),
    "the last words of it": (STORY.format("Tugs came.") + " Via Northern Wire", "Via"),
}
FOR_A_SENTENCE = {
    "an answer": STORY.format(
        "The owner replied to the passengers’ letter, via Northern Wire, that he was sorry for the "
        "long night they had on board."
    ),
    "the last sentence": STORY.format("Tugs came.")
    + " The owner, who is seldom heard, had told passengers as much in a letter via Northern Wire",
}


def page(text: str, evidence: str, relation: Relation = "via", *, person: str = "") -> Page:
    """A page that is all body, a block a line, with one credit."""
    start = text.index(evidence)
    name = person or "Northern Wire"
    at = text.index(name)
    span = (at, at + len(name))
    phrase = (min(start, at), max(start + len(evidence), at + len(name)))
    named = Credit(span=span, name=name, relation=relation, evidence=phrase, confidence=0.9)
    return Page(
        id="a",
        capture=Capture(path="a", sha256="a", size=len(text), media_type="text/plain"),
        text=text,
        source_map=(),
        publisher="Vell Post",
        blocks=tuple(
            Block(span=found.span(), role="body", confidence=1.0)
            for found in re.finditer(r"[^\n]+", text)
        ),
        credits=(named,),
        names=(Name(span=span, label="PERSON", name=name),) if person else (),
    )


def derived(one: Page) -> list[Derivation]:
    """What a page alone has from elsewhere."""
    return derive({one.id: one}, [])


@pytest.mark.parametrize("where", FOR_ALL)
def test_a_credit_apart_from_the_telling_answers_for_all_of_it(where: str):
    """The text itself comes from there."""
    one = page(*FOR_ALL[where])
    assert answers_for_all(one, one.credits[0].evidence)
    assert [found.kind for found in derived(one)] == ["copied"]


@pytest.mark.parametrize("where", FOR_A_SENTENCE)
def test_a_credit_inside_a_sentence_answers_for_its_paragraph(where: str):
    """One answer comes from there, not the article around it."""
    one = page(FOR_A_SENTENCE[where], "via Northern Wire")
    (found,) = derived(one)
    assert (found.kind, found.share < 0.8) == ("cited", True)


@pytest.mark.parametrize(
    "line", ["With assistance by Ellen Marsh", "(Additional reporting by Ellen Marsh in Marrowby)"]
)
def test_who_reported_is_no_source(line: str):
    """Reporters are of the newsroom whose text it is, whether a name was seen for one or not."""
    text = STORY.format("Tugs came.") + "\n" + line
    assert derived(page(text, line, "agency", person="Ellen Marsh")) == []


@given(st.text("ab \n", max_size=40), st.data())
def test_a_line_holds_the_span_and_ends_with_it_or_at_a_break(text: str, data: st.DataObject):
    """Its slice has line breaks only inside the span, and breaks or ends of the text around it."""
    start = data.draw(st.integers(0, len(text)))
    span = (start, data.draw(st.integers(start, len(text))))
    first, last = line_of(text, span)
    assert first <= span[0] <= span[1] <= last
    assert "\n" not in text[first : span[0]] + text[span[1] : last]
    assert text[first - 1 : first] in {"", "\n"}
    assert text[last : last + 1] in {"", "\n"}
