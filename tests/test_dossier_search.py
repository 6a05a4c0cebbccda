"""Search takes any words a person types, and says where they stand."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier_samples import FIRST, SECOND, at, decoy_page, first_page, gather, plain, second_page
from rashomon.dossier import Dossier, write
from reading_room_fixtures import made

LONG = " ".join(f"word{n}" for n in range(300))


@pytest.fixture(scope="module")
def dossier(tmp_path_factory):
    """A dossier with the ferry, and pages of awkward texts."""
    path = tmp_path_factory.mktemp("search") / "story.db"
    pages = (
        plain(f"{LONG} needle {LONG} needle", id_="long"),
        plain("x" * 1000 + "y needles", id_="unbroken"),
        plain("The signal\0man waved a lantern.", id_="nul"),
        plain("𝔸 שלום 🚢 Łódź naïve café", id_="astral"),
        plain("No vowel in <b>rhythm</b>.", id_="markup"),
        plain("据当地居民说，星期五晚上大约有四十户人家离开了老桥下面的GDP房子。", id_="han"),
    )
    write(path, gather(first_page(), second_page(), decoy_page(), *pages))
    with Dossier.open(path) as opened:
        yield opened


def found(dossier, words, **how):
    """The ids of the pages found."""
    return [hit.page for hit in dossier.search(words, **how)]


@pytest.mark.parametrize(
    ("words", "pages"),
    [
        ("knocks", {"post-1", "relay-1"}),
        ("KNOCK", {"post-1", "relay-1"}),
        ("two knocks", {"post-1"}),
        ('"two hard knocks"', {"post-1"}),
        ("“two hard knocks”", {"post-1"}),
        ('"knocks hard two"', set()),
        ('"hard knocks" mira', {"post-1", "relay-1"}),
        ('mira "hard knocks', {"post-1", "relay-1"}),
        ("knocks,” said", {"post-1", "relay-1"}),
        ("pumpkin ferry", set()),
        ("pumpkin OR ferry", set()),
        ("NOT pumpkin", set()),
        ("words:knocks", set()),
        ("ŁODZ NAIVE cafe", {"astral"}),
        ("שלום", {"astral"}),
        ("signal", {"nul"}),
        ("人家离开了老桥", {"han"}),
        ("居民", {"han"}),
        ("居民 四十户 gdp", {"han"}),
        ("居民 四百户", set()),
        ("“户人家” 桥", {"han"}),
    ],
)
def test_words_are_found(dossier, words, pages):
    """All words must stand in a block, quoted ones together; nothing else has a meaning."""
    assert set(found(dossier, words)) == pages


@pytest.mark.parametrize(
    "words", ["", " ", '"', '""', "*", "^", "-", "—", "🚢", "\0", '" "', "((", "\ud800"]
)
def test_nothing_to_look_for_finds_nothing(dossier, words):
    """What holds no word is no error."""
    assert found(dossier, words) == []


@pytest.mark.parametrize(
    ("role", "pages"),
    [(None, ["post-1", "relay-1"]), ("headline", ["post-1", "relay-1"]), ("comment", [])],
)
def test_role_narrows_the_search(dossier, role, pages):
    """A search can be kept to blocks of one role."""
    assert sorted(found(dossier, "ferry", role=role)) == pages


def test_limit(dossier):
    """No more hits than asked for are returned."""
    assert [len(dossier.search("knocks", limit=limit)) for limit in (0, 1, 50)] == [0, 1, 2]
    assert dossier.search("knocks", limit=-1) == []


def test_articles_come_before_comments_and_both_before_menus(tmp_path):
    """However few words stand beside the one looked for; so in scripts without spaces."""
    long = "It was the harbour, said somebody who had seen it, 人家离开了老桥 and told so."
    blocks = [
        ("navigation", "Harbour 老桥"),
        ("comment", "harbour! 老桥"),
        ("related", "Harbour 老桥"),
        ("body", long),
        ("headline", "Harbour 老桥"),
    ]
    page = made("isk", "Isk Valley Post", "2031-05-02", blocks)
    write(tmp_path / "menus.db", gather(page))
    with Dossier.open(tmp_path / "menus.db") as opened:
        for words in ("harbour", "老桥"):
            roles = [hit.role for hit in opened.search(words)]
            assert set(roles[:2]) == {"headline", "body"}
            assert roles[2:] == ["comment", "navigation", "related"]


def test_hit_says_where_the_words_stand(dossier):
    """A hit leads to the words in the page's text, each time they stand there."""
    (hit,) = dossier.search("three passenger", role="body")
    assert (hit.page, hit.publisher, hit.title) == ("relay-1", "The Relay", "Ferry aground")
    assert hit.role == "body"
    assert hit.span == at(SECOND, "three")
    assert hit.marks == (at(SECOND, "three"), at(SECOND, "passenger"))
    assert SECOND[slice(*hit.block)].startswith("“We felt")


def test_phrase_is_marked_as_one(dossier):
    """The span of a quoted phrase is that of the whole phrase."""
    (hit,) = dossier.search('"said mira holm" tuesday')
    assert hit.span == at(FIRST, "said Mira Holm")


def test_snippet_of_a_short_block_is_the_block(dossier):
    """A block that fits is shown whole, on one line."""
    (hit,) = dossier.search("three passenger")
    assert hit.snippet == " ".join(SECOND.splitlines()[2].split())


def test_snippet_is_cut_at_words_around_the_hit(dossier):
    """Of a long block a few whole words around the hit are shown."""
    hit = next(hit for hit in dossier.search("needle") if hit.page == "long")
    assert "needle" in hit.snippet
    assert hit.snippet.startswith("… word")
    assert hit.snippet.endswith(" …")
    assert len(hit.snippet) <= 204
    text = dossier.page("long").text
    assert f"… {text[slice(*hit.excerpt)].strip()} …" == hit.snippet
    assert set(hit.snippet[2:-2].split()) <= set(text.split())


def test_hit_next_to_an_endless_word_is_shown(dossier):
    """A hit after a thousand letters without a gap is in its snippet."""
    hit = next(hit for hit in dossier.search("needles") if hit.page == "unbroken")
    assert hit.snippet == "… needles"
    assert dossier.page("unbroken").read(hit.span) == "needles"


def test_block_with_a_nul_is_marked_whole(dossier):
    """Where SQLite can't say what it marked, the hit is the block."""
    (hit,) = dossier.search("lantern")
    assert hit.span == hit.block


def test_markup_in_a_page_stays_text(dossier):
    """A snippet reads as the page does; nothing is added to it or taken from it."""
    (hit,) = dossier.search("rhythm")
    assert hit.snippet == "No vowel in <b>rhythm</b>."


def test_words_without_spaces_are_marked_where_they_stand(dossier):
    """A word within a run of letters is marked by itself, each time it stands there."""
    (hit,) = dossier.search("人家 GDP")
    assert [dossier.page("han").read(mark) for mark in hit.marks] == ["人家", "GDP"]


def test_query_of_a_hundred_thousand_words(dossier):
    """A pasted book is cut to the words that can be looked for."""
    assert found(dossier, "needle " * 100_000) != []


@settings(max_examples=300, deadline=None)
@given(words=st.text(st.characters(exclude_categories=())) | st.text('"*^:()+-{}ANDORNOT “”é'))
def test_no_words_are_an_error(dossier, words):
    """Whatever is typed is looked for; every hit reads as its words stand on the page."""
    for hit in dossier.search(words):
        page = dossier.page(hit.page)
        assert hit.excerpt[0] <= hit.span[0] < hit.excerpt[1]
        assert [page.read(mark).strip() != "" for mark in hit.marks] == [True] * len(hit.marks)


@settings(max_examples=100, deadline=None)
@given(data=st.data())
def test_every_word_of_a_page_is_found_there(dossier, data):
    """A word taken from a page finds the page, and the mark reads as the word."""
    page = data.draw(
        st.sampled_from([page for page in dossier.pages() if page.id not in {"nul", "han"}])
    )
    tokens = [word.strip("“”,.<>/") for word in page.text.split()]
    word = data.draw(st.sampled_from([word for word in tokens if word.isalnum()]))
    hits = [hit for hit in dossier.search(word) if hit.page == page.id]
    read = {page.read(mark).casefold() for hit in hits for mark in hit.marks}
    assert word.casefold() in read
