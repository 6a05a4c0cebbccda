"""Which names a page uses as places, and how long it takes to find what accounts alone tell."""

from __future__ import annotations

import re
import time

import pytest
from msgspec.structs import replace

from accounts_samples import page, told
from rashomon.accounts import alone
from rashomon.model import Block, Capture, Lone, Name, Page, Story


def naming(text: str, *names: str, label: str = "GPE", identity: str = "a") -> Page:
    """A page on which these words are labelled as names, wherever they stand."""
    return Page(
        id=identity,
        capture=Capture(path=identity, sha256=identity, size=1, media_type="text/plain"),
        text=text,
        source_map=(),
        blocks=(Block(span=(0, len(text)), role="body", confidence=1),),
        names=tuple(
            Name(span=found.span(), label=label, name=name)
            for name in names
            for found in re.finditer(name, text)
        ),
    )


def lone(*pages: Page) -> list[Lone]:
    """What each of some pages, every one an account, alone tells or leaves out."""
    by_id = {one.id: one for one in pages}
    story = Story(id="s", title="", pages=tuple(by_id), earliest=None, latest=None)
    return alone(story, told([[one] for one in pages]), by_id, [])


USED = {
    "Where something is.": ("The bridge in Orvane fell into the river.", "Orvane", "GPE"),
    "Where something goes.": ("They were driven to Orvane on buses.", "Orvane", "GPE"),
    "Of which country or city.": ("The streets of Orvane were under water.", "Orvane", "GPE"),
    "Beside a place.": ("It rained in Lund and Orvane for a week.", "Orvane", "GPE"),
    "In one of several mentions.": (
        "Orvane said no. The bridge in Orvane fell into the river.",
        "Orvane",
        "GPE",
    ),
}


@pytest.mark.parametrize("rule", USED)
def test_a_name_where_something_is_or_goes_is_a_place(rule: str):
    """Each case is one way in which a page tells where."""
    text, name, label = USED[rule]
    found = lone(naming(text, name, label=label), page("b", "It rained."))
    assert [one.value for one in found] == [name]


NOT_USED = {
    "A part of a longer name.": (
        "He stood at the Grain Hall turnabout when they were leaving.",
        "Grain Hall",
        "FAC",
    ),
    "Somebody's title.": (
        "Our Middle Coast correspondent has this exclusive report.",
        "Middle Coast",
        "LOC",
    ),
    "Who did something.": ("Orvane has accused its neighbours of bad faith.", "Orvane", "GPE"),
    "Whose something is.": ("The chief of Ferrand was tired.", "Ferrand", "FAC"),
}


@pytest.mark.parametrize("rule", NOT_USED)
def test_a_label_alone_makes_no_place(rule: str):
    """Each case is a name that a recogniser calls a place and the page doesn't use as one."""
    text, name, label = NOT_USED[rule]
    assert lone(naming(text, name, label=label), page("b", "It rained.")) == []


def crowd(pages: int) -> list[Page]:
    """Pages that share most of their names, one of which all names have a word of."""
    shared = [f"{first} Harbour" for first in ("Alder", "Birch", "Cedar", "Elm", "Fir", "Holly")]
    made = []
    for at in range(pages):
        own = [f"Watch{at} Harbour", f"Anna Holm{at}"]
        names = [*shared, *own, "Harbour"]
        one = naming(" . ".join(names), *names, label="ORG", identity=f"p{at}")
        made.append(replace(one, publisher=f"Post {at}"))
    return made


def test_what_is_told_alone_grows_with_the_story_and_no_faster():
    """Neither accounts that share names nor names that share words are taken pair by pair."""
    few, many = crowd(250), crowd(2000)
    started = time.process_time()
    lone(*few)
    once = time.process_time() - started
    lone(*many)
    assert time.process_time() - started - once < 30 * max(once, 0.05)
