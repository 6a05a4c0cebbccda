"""Pages that tell of two events, background lifted from another, and what a new page changes."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.model import Block, Capture, Dating, Derivation, Page
from rashomon.stories import group

FERRY = [
    (
        "The ferry Ostrava ran aground off Port Lorne. Tugs waited for the tide. "
        "All passengers climbed down ladders into lifeboats. Divers searched the hull for cracks."
    ),
    (
        "Lifeboats took the passengers of the ferry Ostrava to Port Lorne. Its hull held. "
        "Tugs will pull the grounded ferry free at the next tide, the harbour pilots think."
    ),
    (
        "Harbour pilots at Port Lorne blamed a broken rudder for the grounding of the Ostrava. "
        "The tide lifted the ferry, and tugs towed it with a dented hull into the docks."
    ),
]
STRIKE = [
    (
        "Teachers in Brackwater walked out over wages. The union closed forty schools. "
        "Parents brought children to church halls. Mayor Quillam refused to meet the strikers."
    ),
    (
        "The teachers' union in Brackwater rejected an offer on wages by mayor Quillam. "
        "Strikers marched past closed schools. Parents want lessons to resume soon."
    ),
    (
        "Schools in Brackwater reopened. Teachers and mayor Quillam settled on wages after "
        "mediators met the union's strikers. Parents cheered outside the classrooms."
    ),
]
ORCHARD = [
    "Hail flattened cherry orchards around Velden. Growers counted splintered branches.",
    "Cherry growers near Velden lost orchards to hail; insurers inspect branches.",
]
INVENTED = ["quorl", "zembil", "tarvok", "pliness", "wendrum", "ostrig", "kalpen", "durvish"]


def page(name: str, body: str, day: str | None = None, role: str = "body") -> Page:
    """A page of one block."""
    return Page(
        id=name,
        capture=Capture(path=name, sha256=name, size=len(body), media_type="text/plain"),
        text=body,
        source_map=(),
        published=Dating(earliest=day, latest=day, basis="row") if day else None,
        blocks=(Block(span=(0, len(body)), role=role, confidence=1.0),),
    )


def events(ferry_day: str | None = None, strike_day: str | None = None) -> dict[str, Page]:
    """Three pages on a ferry and three on a strike."""
    made = [page(f"ferry{n}", text, ferry_day) for n, text in enumerate(FERRY)]
    made += [page(f"strike{n}", text, strike_day) for n, text in enumerate(STRIKE)]
    return {one.id: one for one in made}


def members(pages: dict[str, Page], derivations: list[Derivation] | None = None) -> set[frozenset]:
    """The page ids of each story."""
    return {frozenset(story.pages) for story in group(pages, derivations or [])}


FERRIES = frozenset({"ferry0", "ferry1", "ferry2"})
STRIKES = frozenset({"strike0", "strike1", "strike2"})


def test_a_page_that_tells_of_two_events_stands_in_both():
    """A round-up of two events joins the story of each and doesn't join the two."""
    pages = events() | {"digest": page("digest", FERRY[0] + "\n\n" + STRIKE[0])}
    assert {FERRIES | {"digest"}, STRIKES | {"digest"}} == members(pages)


def test_a_round_up_joins_no_two_stories_of_a_single_page():
    """Even where each event has but one other page, the events stay apart."""
    pages = events()
    few = {name: pages[name] for name in ("ferry1", "strike1")}
    few["digest"] = page("digest", FERRY[1] + "\n\n" + STRIKE[1])
    assert {frozenset({"ferry1", "digest"}), frozenset({"strike1", "digest"})} == members(few)


def test_an_aside_on_another_event_is_no_second_story():
    """One sentence on another event leaves a page in the story it tells."""
    body = " ".join(FERRY) + " Teachers in Brackwater walked out over wages."
    pages = events() | {"aside": page("aside", body)}
    assert {FERRIES | {"aside"}, STRIKES} == members(pages)


def test_background_lifted_from_an_older_story_joins_nothing():
    """A page filled up with paragraphs of an event of last year stays with its own event."""
    pages = events("2021-06-01", "2020-03-01")
    pages["filled"] = page("filled", FERRY[0] + "\n\n" + STRIKE[0], "2021-06-02")
    assert {FERRIES | {"filled"}, STRIKES} == members(pages)


def test_citing_a_report_on_another_event_joins_nothing():
    """Who cites whom doesn't speak for one event; who copied whom does."""
    pages = {"a": page("a", FERRY[0]), "b": page("b", ORCHARD[0])}
    cited = Derivation(
        copy="b", exemplar="a", outside=None, kind="cited", share=1.0, confidence=1.0
    )
    copied = Derivation(
        copy="b", exemplar="a", outside=None, kind="copied", share=1.0, confidence=1.0
    )
    assert (len(members(pages, [cited])), len(members(pages, [copied]))) == (2, 1)


def test_a_note_read_as_a_link_still_joins_its_story():
    """A line that was taken for a link, and is all the page has, tells of the event."""
    note = page("note", "Ferry Ostrava aground off Port Lorne, tugs wait", role="related")
    assert FERRIES | {"note"} in members(events() | {"note": note})


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.sampled_from(INVENTED), min_size=4, max_size=40).map(" ".join),
    st.sampled_from([None, "2020-01-01", "2021-07-01"]),
)
def test_a_page_of_another_event_changes_no_other_story(body: str, day: str | None):
    """Whatever a page tells in words of its own, the other stories stay as they were."""
    pages = events()
    assert members(pages) | {frozenset({"new"})} == members(pages | {"new": page("new", body, day)})


SENTENCES = st.lists(
    st.sampled_from([s for text in FERRY + STRIKE + ORCHARD for s in text.split(". ")]), max_size=9
)
DAYS = st.sampled_from([None, "2020-01-01", "2020-01-05", "2021-07-01"])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(SENTENCES, DAYS), max_size=9), st.randoms(use_true_random=False))
def test_order_is_irrelevant_and_every_page_stands_in_a_story(
    drawn: list[tuple[list[str], str | None]], shuffler: random.Random
):
    """However the pages come in, the stories are the same; no page is missing from them."""
    drawn += [([*FERRY], None), ([*STRIKE], None), ([FERRY[0], STRIKE[0]], None)]
    made = [page(f"p{n}", ". ".join(body), day) for n, (body, day) in enumerate(drawn)]
    pages = {one.id: one for one in made}
    shuffler.shuffle(made)
    stories = group(pages, [])
    assert stories == group({one.id: one for one in made}, [])
    assert set(pages) == {name for story in stories for name in story.pages}
    assert all(len(story.pages) == len(set(story.pages)) for story in stories)
