"""Following words through a dossier: the index loses no place, whatever is asked, however it is."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from dossier_samples import gather, plain
from rashomon import lineage
from rashomon.dossier import Dossier, write
from rashomon.model import Dating, Derivation, Stemma, Story, Witness

FIRST = "About 40 families left the houses below the old bridge at Vellmark on Friday night."
ALTERED = "About 400 families left the houses below the new bridge at Vellmark on Friday night."
TEXTS = {
    "first": f"Rain fell.\n\n{FIRST} More was to come.",
    "copy": f"Our own view. {ALTERED}",
    "same words": "Night fell on the houses of Vellmark; no families left on Friday.",
    "han": "据当地居民说，星期五晚上大约有四十户人家离开了老桥下面的房子，没有人受伤。",
    "han copy": "星期五晚上大约有四百户人家离开了老桥下面的房子，没有人受伤。",
    "kana": "橋の下の家から約四十世帯が金曜日の夜に避難した。",
    "thai": "ประมาณสี่สิบครอบครัวออกจากบ้านใต้สะพานเก่าในคืนวันศุกร์",
    "arabic": "غادرت نحو أربعين عائلة المنازل الواقعة أسفل الجسر القديم ليلة الجمعة",
    "russian": "Около сорока семей покинули дома под старым мостом в пятницу вечером.",
    "nul": f"\0 {FIRST} \0",
}


def pages():
    """A page for each text, of a day each."""
    return [
        plain(
            text,
            id_=name,
            published=Dating(earliest=f"2021-05-{day:02}", latest=f"2021-05-{day:02}", basis="row"),
        )
        for day, (name, text) in enumerate(TEXTS.items(), 1)
    ]


@pytest.fixture(scope="module")
def dossier(tmp_path_factory):
    """A dossier of texts in many scripts."""
    path = tmp_path_factory.mktemp("trace") / "story.db"
    write(path, gather(*pages()))
    with Dossier.open(path) as opened:
        yield opened


def sighted(dossier, words):
    """The pages on which words are sighted, earliest first."""
    return [one.page for one in dossier.trace(words).trace.sightings]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (FIRST, ["first", "copy", "nul"]),
        (ALTERED, ["first", "copy", "nul"]),
        ("the houses below the", ["first", "copy", "nul"]),
        ("houses OF Vellmark no", ["same words"]),
        ("星期五晚上大约有四十户人家离开了老桥下面的房子", ["han", "han copy"]),
        ("人家离开了老桥", ["han", "han copy"]),
        ("房子", ["han", "han copy"]),
        ("金曜日の夜に避難", ["kana"]),
        (TEXTS["thai"], ["thai"]),
        ("المنازل الواقعة أسفل الجسر", ["arabic"]),
        ("покинули дома под новым мостом в пятницу", ["russian"]),
    ],
)
def test_words_are_found_where_they_stand_also_altered(dossier, words, found):
    """In any script, whole or in part, and where the number or a word was changed."""
    assert sighted(dossier, words) == found


HOSTILE = [
    "",
    " ",
    "e",
    "\0",
    "\ud800",
    "\ud800 a",
    '"',
    "NEAR(a b)",
    "a* OR b",
    "words:a AND (",
    "的",
]
LONG = ["the " * 25_000, "bridge" * 20_000, "桥" * 40_000, "\n\0\n" * 1_000, "\u202e\u2066🚢"]


@pytest.mark.parametrize("words", [*HOSTILE, "of the", *LONG])
def test_nothing_typed_is_an_error(dossier, words):
    """One letter, a hundred thousand, FTS syntax, halves of characters: an answer, at once."""
    assert dossier.trace(words).trace.words == words.replace("\ud800", "?")


@settings(max_examples=60, deadline=None)
@given(data=st.data())
@example(data=None)
def test_the_index_loses_no_place(dossier, data):
    """What is sighted by way of the index is what is sighted by reading every page."""
    text = TEXTS["first"]
    if data is not None:
        text = data.draw(st.sampled_from(sorted(TEXTS.values())))
        start = data.draw(st.integers(0, len(text) - 1))
        text = text[start : start + data.draw(st.integers(1, 90))]
    all_pages = {page.id: page for page in dossier.pages()}
    by_reading = {one.page for one in lineage.trace(text, all_pages, ()).sightings}
    exact = {
        one.page for one in lineage.trace(text, all_pages, ()).sightings if one.similarity == 1
    }
    found = set(sighted(dossier, text))
    assert exact <= found <= by_reading


def test_the_way_is_that_of_the_family_trees(tmp_path):
    """A tree's edges go before those it left out; a lost page on the way is named."""
    names = ("first", "copy", "nul")
    three = [page for page in pages() if page.id in names]

    def edge(copy, exemplar):
        return Derivation(
            copy=copy, exemplar=exemplar, outside=None, kind="copied", share=1.0, confidence=0.8
        )

    tree = edge("copy", "lost:1"), edge("nul", "lost:1"), edge("lost:1", "first")
    witnesses = [Witness(id=name, kind="page", name=name) for name in names]
    lost = Witness(id="lost:1", kind="lost", name="a lost page")
    findings = replace(
        gather(*three),
        derivations=(edge("nul", "copy"),),
        stories=(Story(id="s", title="", pages=names, earliest=None, latest=None),),
        stemmas={"s": Stemma(witnesses=(*witnesses, lost), derivations=tree)},
    )
    write(tmp_path / "story.db", findings)
    with Dossier.open(tmp_path / "story.db") as opened:
        found = opened.trace(FIRST).trace
    assert {(one.copy, one.exemplar) for one in found.way.derivations} == {
        ("copy", "lost:1"),
        ("nul", "lost:1"),
        ("lost:1", "first"),
    }
    assert lost in found.way.witnesses


def test_words_on_very_many_pages_are_followed_on_the_earliest(tmp_path, monkeypatch):
    """Where more pages have the words than are read, the answer says so, and has the earliest."""
    monkeypatch.setattr("rashomon.dossier.queries.candidates.MOST_PAGES", 5)
    copies = [
        plain(
            f"Page {n}. {FIRST}",
            id_=f"p{n}",
            published=Dating(earliest=f"2021-05-{31 - n}", latest=f"2021-05-{31 - n}", basis="row"),
        )
        for n in range(20)
    ]
    write(tmp_path / "story.db", gather(*copies))
    with Dossier.open(tmp_path / "story.db") as opened:
        found = opened.trace(FIRST).trace
    assert (found.more, found.first, len(found.sightings)) == (True, ("p19",), 5)
