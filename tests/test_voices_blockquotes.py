"""What a page's markup sets off as somebody's words: whose they are, and where they end."""

from __future__ import annotations

import pytest

from rashomon.captures.media import HTML
from rashomon.captures.single import describe
from rashomon.dossier import Dossier, Findings, write
from rashomon.job import read
from rashomon.model import Given, Intake
from rashomon.voices.quotations import told_by_layout

STORY = "<p>The gate stood open all night, and by six the harbour quarter was a lake.</p>" * 4
FIRST = "Our first thoughts are with the town. The gate was served in March."
SECOND = "Every bill will be paid."


def page(*pieces):
    """A page of HTML: a story, and what stands amid it."""
    return read(captured(*pieces))


def captured(*pieces):
    """The capture of such a page."""
    markup = "".join(pieces)
    data = (
        "<!DOCTYPE html><html lang=en><title>Gate</title><article><h1>The gate stood open</h1>"
        f"{STORY}{markup}{STORY}</article></html>"
    ).encode()
    return Intake(capture=describe("a.html", data, HTML), data=data, given=Given())


def quoted(*paragraphs):
    """A block quote of these paragraphs."""
    return "<blockquote>" + "".join(f"<p>{one}</p>" for one in paragraphs) + "</blockquote>"


def told(found):
    """Source, cue and pieces of content of the block quotes of a page."""
    return [
        (
            " … ".join(found.read(span) for span in one.source),
            " … ".join(found.read(span) for span in one.cue),
            [found.read(span) for span in one.content],
        )
        for one in told_by_layout(found)
        if one.pattern == "set off"
    ]


@pytest.mark.parametrize(
    ("line", "source", "cue"),
    [
        ("The keeper, Odile Marran, wrote to the town:", "The keeper, Odile Marran,", "wrote"),
        ("In a statement the operator, Weir Works, said:", "the operator, Weir Works,", "said"),
        ("The union was angry. Its secretary put it this way:", "Its secretary", "put it"),
        ("On Friday Odile Marran wrote on her page.", "Odile Marran", "wrote"),
        ("According to the operator:", "the operator", "According to"),
    ],
)
def test_a_block_quote_is_the_words_of_whom_the_line_before_it_names(line, source, cue):
    """All its paragraphs, whatever they say, whether a colon announces them or not."""
    found = page(f"<p>{line}</p>", quoted(FIRST, SECOND))
    ((who, verb, content),) = told(found)
    assert (who.rstrip(","), verb) == (source.rstrip(","), cue)
    assert content == [FIRST, SECOND]
    (statement,) = [it for it in found.statements if found.read(it.content[0]) == FIRST]
    assert statement.type == "direct"


@pytest.mark.parametrize(
    "inside",
    [
        f"<p>{SECOND}</p><footer>— <cite>Odile Marran</cite>, keeper</footer>",
        f"<p>{SECOND}</p><p>—Odile Marran, keeper</p>",
        f"{SECOND}<br>— Odile Marran, keeper",
    ],
)
def test_a_name_below_a_block_quote_signs_it(inside):
    """A dash and a name, in a line of its own or behind the words, are no part of them."""
    found = page("<p>A note hung on the gate.</p>", f"<blockquote>{inside}</blockquote>")
    assert told(found) == [("Odile Marran, keeper", "—", [SECOND])]


@pytest.mark.parametrize(
    "pieces",
    [
        ["<p>The town was tired.</p>", quoted(FIRST)],
        ["<p>The town was tired. “Never again,” said Odile Marran.</p>", quoted(FIRST)],
        ["<p>Odile Marran said:</p>", "<p>The town was tired.</p>", quoted(FIRST)],
    ],
)
def test_a_block_quote_that_nobody_is_named_for_is_nobodys(pieces):
    """What no line beside it tells is not guessed."""
    assert told(page(*pieces)) == []


def test_a_page_that_lies_in_a_block_quote_has_none():
    """Old templates indent with it; that is no quotation."""
    data = f"<html><title>Gate</title><blockquote><h1>The gate</h1>{STORY}</blockquote>".encode()
    found = read(Intake(capture=describe("a.html", data, HTML), data=data, given=Given()))
    assert not any(block.quoted for block in found.blocks)


def test_a_dossier_keeps_what_is_set_off(tmp_path):
    """What is heard again after a correction is heard alike."""
    intake = captured(quoted(FIRST))
    found = read(intake)
    data = {found.capture.sha256: intake.data}
    write(tmp_path / "story.db", Findings(pages=(found,), captures=data))
    with Dossier.open(tmp_path / "story.db") as dossier:
        assert [found] == list(dossier.pages())
    assert [found.read(block.span) for block in found.blocks if block.quoted] == [FIRST]


def test_the_reader_who_is_answered_is_no_part_of_a_source():
    """A handle at the head of a comment is whom it speaks to."""
    comments = "".join(
        f"<li class=comment><b class=author>{name}</b> <time>2 May 2021 8:3{nth}</time><p>{it}</p>"
        for nth, (name, it) in enumerate(
            [
                ("ferryman", "I live by the gate and it has been dark for a week."),
                ("Old Salt", "@ferryman My cousin at the coastguard told me it was lit at noon."),
            ]
        )
    )
    found = page(f"<section id=comments><h2>2 comments</h2><ol>{comments}</ol></section>")
    sources = [found.read(it.source[0]) for it in found.statements if it.by_reader and it.source]
    assert "My cousin at the coastguard" in sources
