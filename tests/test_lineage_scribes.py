"""Texts copied by hand: their readings side by side, and the tree that the readings tell."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from benchmarks.families.hand import prose
from rashomon.lineage import align, derive
from rashomon.lineage.scribes import telling
from rashomon.lineage.scribes.columns import columns, tokens
from rashomon.lineage.scribes.places import UNKNOWN, places
from rashomon.lineage.words import fold
from rashomon.model import Block, Capture, Dating, Derivation, Page

TEXT = prose(3)


def witness(siglum: str, text: str) -> Page:
    """A witness of a text, as a page that is all body."""
    return Page(
        id=siglum,
        capture=Capture(path=siglum, sha256=siglum, size=len(text), media_type="text/plain"),
        text=text,
        source_map=(),
        blocks=(Block(span=(0, len(text)), role="body", confidence=1.0),),
    )


def side_by_side(**texts: str):
    """The columns of some texts, and their places of variation."""
    pages = {siglum: witness(siglum, text) for siglum, text in texts.items()}
    text = columns(pages)
    return text, places(text, sorted(pages))


def slipped(text: str, *places_: int) -> str:
    """The text with a letter too many in the longest word at each of some places."""
    words = text.split(" ")
    for place in places_:
        free = [n for n in range(place, place + 12) if words[n].isalpha() and words[n][-1] != "q"]
        words[max(free, key=lambda n: (len(words[n]), n))] += "q"
    return " ".join(words)


def derived(**texts: str) -> dict[str, Derivation]:
    """What is found of some witnesses, by copy."""
    pages = {siglum: witness(siglum, text) for siglum, text in texts.items()}
    passages = [p for a, b in itertools.combinations(pages, 2) for p in align(pages[a], pages[b])]
    return {d.copy: d for d in derive(pages, passages)}


@given(st.lists(st.lists(st.sampled_from(["ab", "cd", "ef,", "Gh"]), max_size=12), min_size=2))
def test_every_word_has_one_column_in_its_order(texts):
    """Whatever the witnesses, none loses a word, and each stands where its page has it."""
    pages = {f"w{n:02}": witness(f"w{n:02}", " ".join(words)) for n, words in enumerate(texts)}
    text = columns(pages)
    for siglum, page in pages.items():
        expected = [token.span for token in tokens(page)]
        assert expected == [column[siglum].span for column in text if siglum in column]
        for column in text:
            if siglum in column:
                start, end = column[siglum].span
                assert column[siglum].form == fold(page.text[start:end])


def test_a_column_that_its_words_have_left_is_none():
    """Where a jump of the eye moves the only word of a column, the column goes with it."""
    text, found = side_by_side(a="cd ef ef ef", b="ef cd ab cd", c="cd ef cd ab")
    assert all(text)
    assert found


def test_a_misspelling_shares_the_column_of_the_word():
    """And is told from it as wrong."""
    _, found = side_by_side(
        a="the harbour was empty", b="the harbuor was empty", c="the harbour was empty"
    )
    (place,) = found
    assert (place.kind, place.readings) == ("word", (0, 1, 0))
    assert place.forms == ("harbour", "harbuor")
    assert place.wrong == frozenset({1})


def test_a_stretch_left_out_is_one_place():
    """What stands inside is unknown of the witness that lacks it."""
    _, found = side_by_side(
        a="one two three four five six", b="one six", c="one two three fuor five six"
    )
    presence, word = sorted(found, key=lambda place: place.kind)
    assert (presence.readings, presence.words) == ((1, 0, 1), 4)
    assert word.readings == (0, UNKNOWN, 1)


def test_a_jump_of_the_eye_is_the_same_wherever_it_is_seen_to_begin():
    """From one word to the next of its kind: the one or the other was left out."""
    full = "we sat by the door and saw the lamp and the boats"
    _, found = side_by_side(
        a=full,
        b=full,
        c="we sat by the lamp and the boats",
        d="we sat by the lamp and teh boats",
    )
    assert [place.readings for place in found if place.kind == "presence"] == [(1, 1, 0, 0)]


def test_exchanged_words_are_one_place():
    """They are not one word lost and another one added."""
    _, found = side_by_side(a="it was then cold", b="it was then cold", c="it then was cold")
    assert [place.kind for place in found] == ["order"]


def test_commas_and_capitals_are_places_of_their_own():
    """A form that is written in two ways."""
    _, found = side_by_side(a="Then, it rained", b="then it rained")
    assert [place.kind for place in found] == ["marks"]


def test_a_chain_of_copies_is_found_with_its_direction():
    """Each copy keeps the slips of the one before it and adds its own."""
    first = slipped(TEXT, 20, 120, 220)
    second = slipped(first, 60, 160, 260)
    third = slipped(second, 320, 420, 520)
    found = derived(a=third, b=TEXT, c=second, d=first)
    assert {copy: d.exemplar for copy, d in found.items()} == {"a": "c", "c": "d", "d": "b"}


def test_slips_that_copies_share_and_no_witness_has_tell_of_a_lost_one():
    """Its copies name it, and what it was made from; a word that they share is the evidence."""
    lost = slipped(TEXT, 20, 120, 220, 320, 420)
    copies = {
        "c": slipped(lost, 40, 140, 240, 540),
        "d": slipped(lost, 60, 160, 260, 560),
        "e": slipped(lost, 80, 180, 280, 580),
    }
    found = derived(a=TEXT, b=slipped(TEXT, 100, 200, 300), **copies)
    assert found["b"].lost is None
    assert len({found[copy].lost for copy in copies} - {None}) == 1
    assert {found[copy].exemplar for copy in copies} == {"a"}
    shown = next(iter(found["c"].evidence))
    assert copies[shown.page][slice(*shown.span)].endswith("q")


def test_copies_that_each_lack_the_slips_of_the_others_go_back_to_a_lost_first():
    """None of four has what the others could have had from it."""
    texts = {siglum: slipped(TEXT, *range(20 + 20 * n, 700, 90)) for n, siglum in enumerate("abcd")}
    found = derived(**texts)
    assert {d.exemplar for d in found.values()} == {None}
    assert len({d.lost for d in found.values()} - {None}) == 1


def test_the_order_of_input_makes_no_difference():
    """Nor do the names of pages, but for ties."""
    lost = slipped(TEXT, 20, 120, 220, 320)
    texts = {"a": TEXT, "b": slipped(lost, 40, 140), "c": slipped(lost, 60, 160), "d": lost}
    turned = dict(reversed(texts.items()))
    assert derived(**texts) == derived(**turned)


def test_witnesses_that_read_the_same_leave_it_to_the_other_signs():
    """No place of variation, no tree of readings; each has another all the same."""
    found = derived(a=TEXT, b=TEXT, c=TEXT, d=TEXT)
    assert len(found) == 3
    assert {d.lost for d in found.values()} == {None}


def test_where_a_date_tells_readings_do_not_decide_alone():
    """A page dated after the others is no exemplar of theirs, though its text has fewer slips."""
    first = slipped(TEXT, 20)
    texts = {"a": TEXT, "b": first, "c": slipped(first, 60), "d": slipped(first, 90)}
    pages = {
        siglum: replace(
            witness(siglum, text),
            published=Dating(
                earliest=f"2021-05-{9 - 2 * n:02}", latest=f"2021-05-{9 - 2 * n:02}", basis="meta"
            ),
        )
        for n, (siglum, text) in enumerate(texts.items())
    }
    passages = [p for a, b in itertools.combinations(pages, 2) for p in align(pages[a], pages[b])]
    found = {d.copy: d for d in derive(pages, passages)}
    assert found["a"].exemplar is not None


@pytest.mark.parametrize("limit", ["MOST_WORDS", "MOST_READINGS"])
def test_too_many_readings_to_compare_are_left_to_the_other_signs(limit, monkeypatch):
    """The family still stands, without lost pages; the work stays bounded."""
    texts = {siglum: slipped(TEXT, *range(20 + 20 * n, 700, 90)) for n, siglum in enumerate("abcd")}
    assert {d.lost for d in derived(**texts).values()} != {None}
    monkeypatch.setattr(telling, limit, 1)
    assert {d.lost for d in derived(**texts).values()} == {None}


def test_hundreds_of_gaps_within_gaps_are_read_at_once():
    """Each shorter gap is unknown of the witnesses whose own holds it."""
    words = " ".join(f"w{n}" for n in range(400)).split()
    whole = {f"whole{n}": " ".join(words) for n in range(9)}
    cut = {f"x{n}": " ".join(words[: 50 + n] + words[350 - n :]) for n in range(8)}
    _, found = side_by_side(**whole, **cut)
    assert [place.words for place in found] == [300 - 2 * n for n in range(8)]
    assert [place.readings.count(UNKNOWN) for place in found] == list(range(8))
