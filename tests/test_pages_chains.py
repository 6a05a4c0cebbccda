"""Threads of comments in text dumps, known by heads that are all alike."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.captures.media import HTML, PLAIN
from rashomon.captures.single import describe
from rashomon.model import Intake
from rashomon.pages import read
from rashomon.pages.comments.chains import chains
from rashomon.pages.text import dump

STORY = [
    "Ferry stops for the winter",
    "The ferry over the Tarn will not run from Monday, the river authority said in a statement.",
    "Engineers found cracks in both of its cables, and new ones have to be made in Corran.",
    "Lorries must take the old road until March, and the school bus starts an hour earlier.",
]
TALK = [
    "The cables were inspected in spring, and the report is in the town hall for all to see.",
    "Engineers of the authority have known of the cracks for a year, according to its minutes.",
    "A second ferry was planned in 1998 and again in 2011, and both times the money was spent.",
    "The old road floods every February, as anybody who has lived in the valley can tell.",
]
NAMES = ["Ana Ruiz", "Peer Holm", "Mila Strand", "Otto Vey"]


def _dump(lines):
    data = "\n".join(lines).encode()
    return read(Intake(capture=describe("page.txt", data, PLAIN), data=data))


def _thread(head):
    heads = [head.format(name=name, n=nth) for nth, name in enumerate(NAMES, 1)]
    return [line for pair in zip(heads, TALK, strict=True) for line in pair]


def _places(lines):
    return [(list(one.lines), list(one.heads)) for one in chains(dump.lay_out("\n".join(lines)))]


HEADS = [
    "{name} on May {n}, 2019 at 1{n}:42 am",
    "Posted by: {name} | May {n}, 2019 at 10:4{n}",
    "{n}. {name} 05.0{n}.19 at 11:59",
    "{name} says:",
    "{name} schrieb am {n}. Mai 2019 um 10:4{n} Uhr",
    "{n}. {name} - May {n}, 2019",
]


@pytest.mark.parametrize("head", HEADS)
def test_heads_that_are_alike_make_a_thread(head):
    """Names and numbers differ, the rest of each head is the same."""
    lines = _thread(head)
    assert _places([*STORY, *lines]) == [(list(range(4, 11)), [4, 6, 8, 10])]


def test_names_over_moments_make_a_thread():
    """In a dump the name and the moment may be two lines, both of which are heads."""
    lines = _thread("{name}\nMay {n}, 2019 at 1{n}:42 am")
    heads = [4, 5, 7, 8, 10, 11, 13, 14]
    assert _places([*STORY, *lines]) == [(list(range(4, 15)), heads)]


@pytest.mark.parametrize("head", HEADS)
def test_what_stands_in_a_thread_is_no_story(head):
    """Comments that sound like a report are comments when their heads say so."""
    page = _dump([*STORY, *_thread(head)])
    body = " ".join(page.read(block.span) for block in page.having("body"))
    assert [words for words in TALK if words in body] == []
    assert STORY[2] in body


@pytest.mark.parametrize("head", HEADS)
def test_markup_that_calls_nothing_a_comment_needs_heads_too(head):
    """In HTML of plain paragraphs a thread is told as in a dump."""
    lines = "".join(f"<p>{line}</p>" for line in [*STORY, *_thread(head)])
    data = f"<body>{lines}</body>".encode()
    page = read(Intake(capture=describe("page.html", data, HTML), data=data))
    body = " ".join(page.read(block.span) for block in page.having("body"))
    assert [words for words in TALK[:3] if words in body] == []


@pytest.mark.parametrize(
    "lines",
    [
        _thread("{name}, chair of the authority, said the ferry was old.")[:6],
        _thread("Corran Courier, 3 May 2019")[:6],
        ["Mila Strand says:", TALK[0], "Mila Strand says:", TALK[1], "Mila Strand says:", TALK[2]],
        [f"{name} on May 3, 2019 at 10:42 am" for name in NAMES],
        _thread("{name} on May {n}, 2019 at 10:42 am")[:4],
    ],
    ids=["sentences", "no time of day", "one speaker", "nothing between", "only two"],
)
def test_other_lines_make_none(lines):
    """Sentences, teasers with a day, one person's words, lists of dates, two posts."""
    assert _places([*STORY, *lines]) == []


def test_two_lists_around_a_story_are_no_thread():
    """Heads with a whole story between them belong apart."""
    posts = _thread("{name} on May {n}, 2019 at 10:42 am")
    assert _places([*posts[:4], *STORY * 40, *posts[4:]]) == []


@given(st.text(), st.lists(st.sampled_from([*_thread(HEADS[0]), *STORY, "", " "])))
def test_threads_are_of_the_pages_lines(noise, lines):
    """The heads of a thread are its first and last line and such between, in order."""
    layout = dump.lay_out("\n".join([noise, *lines, noise]))
    for one in chains(layout):
        assert list(one.heads) == sorted(set(one.heads) & set(one.lines))
        assert (one.heads[0], one.heads[-1]) == (one.lines[0], one.lines[-1])
        assert one.lines[-1] < len(layout.lines)


@pytest.mark.parametrize("label", ["Comments", "4 comments:", "Kommentare (4)", "Комментарии"])
def test_a_byline_written_as_heads_are_opens_no_thread(label):
    """The story under it stays the story: the line over the thread says where that begins."""
    head = "Submitted by {name} on Mon, 2024-03-04 - 18:4{n}"
    byline = head.format(name="Lia Mont", n=0)
    lines = [STORY[0], byline, *STORY[1:], label, *_thread(head)]
    page = _dump(lines)
    assert all(told in page.body for told in STORY[1:])
    assert [one.author for one in page.having("comment")] == NAMES
    (chain,) = chains(dump.lay_out("\n".join(lines)))
    assert chain.heads[0] == lines.index(label) + 1
