"""Long lines on a terminal of any width; in a pipe they stay whole."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.text import Text

from rashomon.terminal.output import Terminal

CELL = "    Meridian Wire   45  “… two miles off the breakwater, with gusts of 45 knots …”"


def told(said, width, *, terminal=True, **how):
    """The lines that a terminal of some width shows."""
    shown = io.StringIO()
    Terminal(
        file=shown,
        width=width,
        force_terminal=terminal,
        color_system=None,
        markup=False,
        soft_wrap=True,
    ).tell(said, **how)
    return shown.getvalue().removesuffix("\n").split("\n")


def test_the_rest_of_a_long_line_is_set_in_below_its_beginning():
    """Broken between words, so that the eye finds the next line."""
    assert told(CELL, 50) == [
        "    Meridian Wire   45  “… two miles off the ",
        "      breakwater, with gusts of 45 knots …”",
    ]
    assert told(f"body        {'word ' * 10}", 40, hang=12) == [
        "body        word word word word word ",
        "            word word word word word ",
    ]


def test_a_line_that_fits_stays_as_it_is():
    """Whatever stands around it."""
    assert told(f"head\n\n{CELL}\n  tail", 200) == ["head", "", CELL, "  tail"]


def test_a_pipe_gets_whole_lines():
    """What reads them line by line is no eye."""
    assert told(CELL, 50, terminal=False) == [CELL]


def test_styles_stay_with_their_words():
    """Also where a line is broken within them."""
    line = Text("  said ").append("word " * 20, style="bold")
    broken = list(Terminal(width=30, force_terminal=True)._broken(line, 2))
    assert all(one.spans and one.spans[-1].style == "bold" for one in broken)


@pytest.mark.parametrize("hang", [2, 12])
@given(st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]) | st.just(" ")))
def test_no_word_is_lost(hang, words):
    """In a terminal of 40 columns each character stands where it stood, but for white space."""
    shown = "".join(told(words, 40, hang=hang))
    assert "".join(shown.split()) == "".join(words.split())
