"""Likeness in meaning: the small model, and what happens without it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.accounts import meaning
from rashomon.accounts.wordpiece import encode

PIECES = {
    piece: at
    for at, piece in enumerate(
        ["[UNK]", "[CLS]", "[SEP]", "flood", "##ed", "##s", "caf", "##e", "."]
    )
}

needs_model = pytest.mark.skipif(not meaning.available(), reason="the model is not installed")


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Flooded.", ["flood", "##ed", "."]),
        ("floods", ["flood", "##s"]),
        ("Café", ["caf", "##e"]),
        ("flood\u00aded", ["flood", "##ed"]),
        ("zebra", ["[UNK]"]),
        ("flood zebra", ["flood", "[UNK]"]),
        ("x" * 200, ["[UNK]"]),
        ("", []),
    ],
)
def test_words_are_cut_into_the_longest_known_pieces(text: str, pieces: list[str]):
    """Case, accents and invisible characters are dropped; what no piece begins is unknown."""
    expected = [PIECES[piece] for piece in ["[CLS]", *pieces, "[SEP]"]]
    assert expected == encode(text, PIECES, 64)


@given(st.text(max_size=300), st.integers(min_value=2, max_value=40))
def test_any_text_is_cut_to_length(text: str, longest: int):
    """No text makes more pieces than asked for, and the two marks always stand."""
    found = encode(text, PIECES, longest)
    assert len(found) <= longest
    assert (PIECES["[CLS]"], PIECES["[SEP]"]) == (found[0], found[-1])


def test_a_text_is_wholly_like_itself():
    """No model is needed to know that."""
    assert meaning.likeness("flooded homes", "flooded homes") == 1.0


@needs_model
def test_paraphrases_are_nearer_than_other_things():
    """Homes are nearer to houses than to buses."""
    assert meaning.likeness("homes", "houses") > 2 * meaning.likeness("homes", "buses")


def test_without_the_model_texts_that_differ_are_not_alike(monkeypatch: pytest.MonkeyPatch):
    """Nothing is put together by guess where the model is not installed."""
    monkeypatch.setattr(meaning, "MODEL", "a_package_that_is_not_installed")
    meaning.forget()
    assert (meaning.available(), meaning.likeness("homes", "houses")) == (False, 0.0)
    monkeypatch.undo()
    meaning.forget()
