"""``rashomon trace`` and ``rashomon compare``: what they print, and what they refuse."""

from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

import reading_room_fixtures as small
from rashomon import terminal
from rashomon.cli import app
from rashomon.dossier import Dossier
from rashomon.terminal.output import out

SENTENCE = "about 40 families were asked to leave the houses below it"


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    """A small dossier, written once."""
    return small.write(tmp_path_factory.mktemp("terminal") / "story.db")


def asked(path, command, *arguments):
    """The result of a command on the dossier."""
    return CliRunner().invoke(app, [command, str(path), *arguments])


def shown(path, capsys, how, *arguments):
    """The lines a person sees, white space folded."""
    with Dossier.open(path) as dossier:
        if how == "trace":
            terminal.traced(*dossier.trace(*arguments))
        else:
            terminal.compared(dossier.compare(*arguments))
    return [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]


def test_a_trace_is_a_tree_with_its_answer_above(path, capsys):
    """The first witness, then who has it from whom, how sure that is, and what changed."""
    assert shown(path, capsys, "trace", SENTENCE) == [
        "first sighted in Isk Valley Post, 2031-05-02 18:40Z (meta); on 3 pages",
        "",
        "Isk Valley Post 2031-05-02 18:40Z (meta) isk-valley-post",
        f"“{SENTENCE}”",
        "Vellmark Daily 2031-05-02 21:05Z (meta) vellmark-daily",
        "copied from Isk Valley Post, very likely",
        "“about 400 families were asked to leave the houses below it”",
        "number: 40 → 400",
        "The Lantern 2031-05-03 (meta) the-lantern",
        "shares it with Vellmark Daily; cannot tell which had it first",
        "“About 400 families were asked to leave the houses below the”",
        "replaced: it → the",
    ]


def test_a_readers_words_are_shown_apart(path, capsys):
    """A comment is named with its number and author, under a heading of its own."""
    lines = shown(path, capsys, "trace", "4000 people had to run for it, my cousin saw them all")
    assert lines[0] == "no article has these words; they stand beside articles only"
    assert "Open Channel, reader comment 1 by brookside open-channel" in lines


def test_words_over_several_parts_of_a_page_are_not_denied(path, capsys):
    """They stand on the page, though no sentence has them all: what can be traced is said."""
    told = shown(path, capsys, "trace", "quince marmalade and a brass trumpet in the attic")
    assert told == [
        "no page has these words in one piece, nor anything like them; try one sentence"
    ]


def test_the_words_may_be_pointed_to_on_a_page(path):
    """``--at`` takes a range of characters, or the start of one in the sentence meant."""
    with Dossier.open(path) as dossier:
        page = dossier.page(small.DAILY)
    start = page.text.index("The old bridge")
    whole = asked(path, "trace", "--page", "vellmark-daily", "--at", str(start + 20), "--json")
    assert json.loads(whole.stdout)["words"].startswith("The old bridge over the Isk was closed")
    part = asked(path, "trace", "--page", small.DAILY, "--at", f"{start}:{start + 14}", "--json")
    assert json.loads(part.stdout)["words"] == "The old bridge"


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("words", "--page", "isk"),
        ("--page", "isk-valley-post"),
        ("--at", "4"),
        ("--page", "isk-valley-post", "--at", "999999"),
        ("--page", "isk-valley-post", "--at", "9:3"),
        ("--page", "isk-valley-post", "--at", "٣"),
        ("x" * 5_001,),
    ],
)
def test_words_that_cant_be_told_are_wrong_use(path, arguments):
    """Neither words nor a place, both, or a place that isn't there: exit code 2."""
    assert asked(path, "trace", *arguments).exit_code == 2


def test_two_pages_are_compared_in_one_column(path, capsys):
    """What differs stands in brackets with its kind; what a page has alone, after its letter."""
    lines = shown(path, capsys, "compare", small.POST, small.DAILY)
    assert lines[4] == "Vellmark Daily copied from Isk Valley Post, very likely"
    assert any("and about [number: 40 → 400] families were asked to leave" in x for x in lines)
    assert any(line.startswith("only a A resident who asked not to be named") for line in lines)


def test_two_pages_stand_beside_each_other_where_there_is_room(path, capsys, monkeypatch):
    """On a wide terminal each page has a column, and each variant its kind below."""
    monkeypatch.setattr(out, "_width", 140)
    lines = shown(path, capsys, "compare", small.POST, small.DAILY)
    assert any("about [40] families" in line and "about [400] families" in line for line in lines)
    assert any("number: 40 → 400" in line for line in lines)


def test_a_comparison_for_machines_has_a_shape_of_its_own(path):
    """One object: both sides, what they are to each other, the steps and the passages."""
    found = json.loads(asked(path, "compare", "isk", "vellmark-daily", "--json").stdout)
    assert list(found) == ["a", "b", "relation", "derivations", "source", "passages"]
    assert list(found["a"]) == ["page", "words", "shared", "share", "alone"]
    assert (found["a"]["page"], found["relation"]) == (small.POST, "derived")
    assert {p["a"] for p in found["passages"]} == {small.POST}


def test_a_page_is_not_compared_with_itself(path):
    """One page twice is wrong use."""
    assert asked(path, "compare", "isk", small.POST).exit_code == 2


@pytest.mark.parametrize("words", ["", "  ", "…"])
def test_words_without_a_word_are_wrong_use(path, words):
    """They would stand nowhere, which says nothing."""
    result = asked(path, "trace", words)
    assert result.exit_code == 2
    assert "no word to trace" in result.output
