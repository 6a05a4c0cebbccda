"""Patterns that are read in any case, and where they find what."""

from __future__ import annotations

import pkgutil
import re
from importlib import import_module

import pytest
from hypothesis import given
from hypothesis import strategies as st

import rashomon.pages
from rashomon.pages.wording.patterns import Caseless, any_of

PATTERN = any_of(
    r"\bferr(?:y|ies)\b", r"har+bour", r"(?<!\d)\d{1,2} o['’]clock", "hafenstraße", "éte"
)
PIECES = ["Ferry", "FERRIES", "ferry", "Harrbour", "10 O'Clock", "7 o’clock", "HAFENSTRASSE", "Été"]
PIECES += ["Hafenstraße", "\n", ". ", "2", "İ"]
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=8).map(" ".join)


def _all_patterns():
    names = [one.name for one in pkgutil.walk_packages(rashomon.pages.__path__, "rashomon.pages.")]
    for module in map(import_module, names):
        for name, value in vars(module).items():
            if isinstance(value, Caseless):
                yield pytest.param(value, id=f"{module.__name__}.{name}")


@given(TEXTS)
def test_a_pattern_is_found_where_it_stands_in_any_case(text):
    """Small letters or capitals, ASCII or not: the places are those a regular expression finds."""
    expected = re.compile(PATTERN, re.IGNORECASE)
    spans = [match.span() for match in expected.finditer(text)]
    first, begin = Caseless(PATTERN).search(text), Caseless(PATTERN).match(text)
    assert [match.span() for match in Caseless(PATTERN).finditer(text)] == spans
    assert (first and first.span()) == (spans[0] if spans else None)
    assert (begin is not None) == (expected.match(text) is not None)


@given(TEXTS)
def test_what_a_pattern_finds_is_replaced_and_all_else_kept_as_written(text):
    """The words around what is replaced keep their capitals."""
    expected = re.sub(PATTERN, " | ", text, flags=re.IGNORECASE)
    assert Caseless(PATTERN).replaced(text, " | ") == expected


@pytest.mark.parametrize("pattern", list(_all_patterns()))
def test_patterns_for_any_case_are_written_in_small_letters(pattern):
    """A capital in such a pattern would be found nowhere in a text that is all ASCII."""
    letters = re.sub(r"\\.|\(\?P(?=[<=])", "", pattern.pattern)
    assert letters == letters.lower()
