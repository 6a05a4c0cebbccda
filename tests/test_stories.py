"""Stories: pages about one event come together, others stay apart."""

from __future__ import annotations

import random

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.model import Block, Capture, Dating, Derivation, Page
from rashomon.stories import group
from rashomon.stories.gists import gists

FERRY = [
    "The ferry Ostrava ran aground off Port Lorne with 212 passengers on board.",
    "Rescuers at Port Lorne took all passengers off the ferry Ostrava after it ran aground.",
    "A grounded ferry, the Ostrava, leaked fuel into the harbour of Port Lorne.",
    "Tugs pulled the ferry Ostrava free at Port Lorne after its passengers had left.",
]
STRIKE = [
    "Teachers in Brackwater walked out over pay, and the union closed forty schools.",
    "The teachers' union in Brackwater said schools would stay closed until pay talks resume.",
    "Brackwater's mayor met the teachers union about pay while schools stood closed.",
    "Schools reopen in Brackwater as the teachers' union accepts an offer on pay.",
]


def page(name: str, body: str, *, title: str | None = None, day: str | None = None) -> Page:
    """A page of one body block."""
    return Page(
        id=name,
        capture=Capture(
            path=f"captures/{name}.txt", sha256=name, size=len(body), media_type="text/plain"
        ),
        text=body,
        source_map=(),
        title=title,
        published=Dating(earliest=day, latest=day, basis="row") if day else None,
        blocks=(Block(span=(0, len(body)), role="body", confidence=1.0),) if body else (),
    )


def by_id(*pages: Page) -> dict[str, Page]:
    """Pages by their id."""
    return {one.id: one for one in pages}


def two_events() -> dict[str, Page]:
    """Four pages on a ferry and four on a strike."""
    return by_id(
        *(page(f"ferry{n}", body) for n, body in enumerate(FERRY)),
        *(page(f"strike{n}", body) for n, body in enumerate(STRIKE)),
    )


def members(stories: list) -> set[frozenset[str]]:
    """The page ids of each story."""
    return {frozenset(story.pages) for story in stories}


def test_two_events_make_two_stories():
    """Pages that share names and rare words come together, those of another event don't."""
    expected = {
        frozenset({"ferry0", "ferry1", "ferry2", "ferry3"}),
        frozenset({"strike0", "strike1", "strike2", "strike3"}),
    }
    assert expected == members(group(two_events(), []))


def test_no_pages_make_no_story():
    """An empty collection has no stories."""
    assert group({}, []) == []


def test_a_page_without_words_is_a_story_of_its_own():
    """Every page stands in a story, even an empty one; its title is then its file's name."""
    stories = group(by_id(page("blank", ""), page("ferry", FERRY[0])), [])
    assert {frozenset({"blank"}), frozenset({"ferry"})} == members(stories)
    assert "blank.txt" in {story.title for story in stories}


def test_a_derivation_joins_what_words_leave_undecided():
    """A copy that shares few words with its exemplar still stands in the exemplar's story."""
    pages = by_id(page("a", FERRY[0]), page("b", "Divers went down to the wreck at dawn."))
    copied = Derivation(
        copy="b", exemplar="a", outside=None, kind="copied", share=0.9, confidence=0.9
    )
    assert len(group(pages, [])) == 2
    assert len(group(pages, [copied])) == 1


def test_a_derivation_from_outside_or_from_an_absent_page_is_ignored():
    """Only edges between pages of the collection speak for a story."""
    edges = [
        Derivation(
            copy="a", exemplar=None, outside="Lorne Wire", kind="cited", share=0.1, confidence=1
        ),
        Derivation(copy="a", exemplar="gone", outside=None, kind="copied", share=1, confidence=1),
        Derivation(copy="gone", exemplar="a", outside=None, kind="copied", share=1, confidence=1),
    ]
    assert len(group(by_id(page("a", FERRY[0])), edges)) == 1


def test_a_chain_does_not_join_two_events():
    """A page that tells of both events doesn't pull the two together."""
    pages = two_events() | by_id(page("digest", FERRY[0] + " " + STRIKE[0]))
    homes = members(group(pages, []))
    assert not any({"ferry0", "strike0"} <= home for home in homes)


def test_years_between_two_alike_events_keep_them_apart():
    """The same words three years later are another event."""
    early = page(
        "early", "Floods in Vellmar: the river Asse rose over its banks.", day="2014-05-01"
    )
    late = page("late", "The river Asse flooded Vellmar and cut the coast road.", day="2017-06-01")
    undated = page("late", "The river Asse flooded Vellmar and cut the coast road.")
    assert len(group(by_id(early, undated), [])) == 1
    assert len(group(by_id(early, late), [])) == 2


def test_a_story_is_called_by_its_most_central_headline():
    """The title is a headline of a page of the story, that of the page nearest the others."""
    pages = by_id(
        page("a", FERRY[0] + FERRY[1], title="Ferry runs aground off Port Lorne"),
        page("b", FERRY[1], title="All safe"),
        page("c", FERRY[2] + " The weather turned in the evening, said the pilots' guild."),
    )
    assert [story.title for story in group(pages, [])] == ["Ferry runs aground off Port Lorne"]


def test_a_story_without_headlines_is_called_by_its_first_words():
    """No title is invented: the first words of a page's body stand in."""
    story = group(by_id(page("a", FERRY[0])), [])[0]
    assert story.title == "The ferry Ostrava ran aground off Port Lorne with 212…"


def test_stories_are_numbered_by_earliest_day():
    """The earliest story is story-1; stories without a date come last."""
    pages = by_id(
        page("a", STRIKE[0], day="2021-03-02"),
        page("b", FERRY[0], day="2021-03-01"),
        page("c", "An undated note on beekeeping in Aldermoor."),
    )
    found = [(story.id, story.pages, story.earliest) for story in group(pages, [])]
    expected = [
        ("story-1", ("b",), "2021-03-01"),
        ("story-2", ("a",), "2021-03-02"),
        ("story-3", ("c",), None),
    ]
    assert expected == found


def test_days_come_from_capture_where_nothing_says_when_it_was_published():
    """A day of capture stands in only where no page of the story has one of publication."""
    captured = Dating(
        earliest="2018-01-10T09:35:13Z", latest="2018-01-10T09:35:13Z", basis="uniqid"
    )
    bare = page("a", FERRY[0])
    capture = Capture(path="a", sha256="a", size=1, media_type="text/plain", captured=captured)
    one = Page(id="a", capture=capture, text=bare.text, source_map=(), blocks=bare.blocks)
    alone = group(by_id(one), [])[0]
    assert (alone.earliest, alone.latest) == ("2018-01-10", "2018-01-10")
    together = group(by_id(one, page("b", FERRY[0], day="2017-11-14")), [])[0]
    assert (together.earliest, together.latest) == ("2017-11-14", "2017-11-14")


@pytest.mark.parametrize("day", ["2017", "2017-11", "not a day", ""])
def test_a_date_of_lesser_precision_is_no_day(day: str):
    """A year or a month alone is not turned into a day."""
    assert group(by_id(page("a", FERRY[0], day=day)), [])[0].earliest is None


WORDS = st.lists(st.sampled_from(" ".join(FERRY + STRIKE).split()), max_size=30).map(" ".join)
DAYS = st.sampled_from([None, "2020-01-01", "2020-01-05", "2021-07-01"])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(WORDS, DAYS), max_size=9), st.randoms(use_true_random=False))
def test_order_of_input_is_irrelevant_and_no_page_is_lost(
    drawn: list[tuple[str, str | None]], shuffler: random.Random
):
    """However the pages come in, the stories are the same and hold every page."""
    pages = by_id(*(page(f"p{n}", body, day=day) for n, (body, day) in enumerate(drawn)))
    shuffled = list(pages)
    shuffler.shuffle(shuffled)
    stories = group(pages, [])
    assert stories == group({name: pages[name] for name in shuffled}, [])
    assert set(pages) == {name for story in stories for name in story.pages}


@pytest.mark.slow
def test_a_story_of_five_thousand_pages_is_one_story_in_seconds():
    """Work grows with the number of pages, not with its square, also within one story."""
    maker = random.Random(7)  # noqa: S311
    filler = [f"{stem}{n}" for stem in ("harbour", "crew", "tide", "salvage") for n in range(40)]
    pages = by_id(
        *(
            page(f"p{n:04}", FERRY[n % 3] + " " + " ".join(maker.sample(filler, 8)))
            for n in range(5000)
        )
    )
    assert len(group(pages, [])) == 1


def test_headlines_that_say_the_same_in_other_words_bring_pages_together():
    """What few words in common leave open, the meaning of the headlines decides."""
    grounded = page("a", FERRY[0], title="Ferry hits rocks, passengers rescued", day="2031-05-02")
    stranded = page(
        "b",
        "The Ostrava lies on a reef; all who travelled on her are ashore.",
        title="Passengers saved after ferry strikes a reef",
        day="2031-05-02",
    )
    strike = page("c", STRIKE[0], title="Teachers strike over pay", day="2031-05-02")
    found = group({one.id: one for one in (grounded, stranded, strike)}, [])
    assert sorted(story.pages for story in found) == [("a", "b"), ("c",)]


def test_how_an_article_begins_tells_what_a_vague_headline_leaves_out():
    """Anything may stand below "What we were told"."""
    plain = page("a", STRIKE[0], title="Teachers strike over pay", day="2031-05-02")
    told = "In Brackwater the classrooms are locked: those who teach want better wages."
    vague = page("b", told, title="What we were told", day="2031-05-02")
    ferry = page("c", FERRY[0], title="What we saw", day="2031-05-02")
    meant = gists({one.id: one for one in (plain, vague, ferry)})
    assert float(meant["a"] @ meant["b"]) > 0.36 > float(meant["b"] @ meant["c"])


def test_a_page_in_a_language_that_is_not_read_has_no_gist():
    """Its words alone speak for it."""
    french = msgspec.structs.replace(page("a", FERRY[0], title="Un navire échoue"), language="fr")
    empty = page("b", "")
    assert gists({"a": french, "b": empty}) == {}
