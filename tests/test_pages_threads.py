"""Reader comments told apart: which lines make one, its number, author, time and parent."""

from __future__ import annotations

import time

import pytest
import turbohtml
from hypothesis import given
from hypothesis import strategies as st

from dossier_samples import gather, plain
from rashomon.dossier import Dossier, write
from rashomon.model import ROLES, Block, Dating
from rashomon.pages.comments import heads, times
from rashomon.pages.comments.threads import remarks
from rashomon.pages.text import dump, markup
from rashomon.pages.text.layout import Frame, Layout, Line
from rashomon.reading_room.views.page import page_view
from rashomon.reading_room.views.portions import Opening
from rashomon.reading_room.views.reading import Reading
from rashomon.terminal import show

BUTTONS = {"Reply", "Like", "Report", "Share", "2 comments", "Antworten", "Leave a comment"}

FIRST = "They knew about the cables for years and did nothing at all."
SECOND = "My uncle worked on that bridge, it was painted twice and mended never."
MORE = "And nobody will pay for it in the end, you will see."


def _laid_out(html):
    return markup.lay_out(turbohtml.parse(html, source_locations=True), html)


def _told(layout):
    """The comments of a layout in which all lines but buttons are comments."""
    words = [layout.text[line.start : line.end] for line in layout.lines]
    roles = ["navigation" if line in BUTTONS else "comment" for line in words]
    return remarks(layout, roles)


def _html(html):
    return _told(_laid_out(html))


def _dump(*lines):
    return _told(dump.lay_out("\n".join(lines)))


def _known(found):
    when = (remark.time.earliest if remark.time else None for remark in found)
    return [
        (remark.ordinal, remark.author, moment, remark.parent)
        for remark, moment in zip(found, when, strict=True)
    ]


# --- markup -------------------------------------------------------------------------

ANA = (1, "Ana Sol", "2019-05-03T10:02:00", None)
PIET = (2, "Piet Hallam", "2019-05-04T17:46:00", None)
REPLY = (2, "Piet Hallam", "2019-05-04T17:46:00", 1)

MARKUP = {
    "a list with names, levels and a button": (
        f"""<ol class="commentlist">
        <li class="comment even depth-1" id="comment-31"><div class="comment-author vcard">
        <cite class="fn">Ana Sol</cite> <span class="says">says:</span></div>
        <div class="comment-meta"><a>May 3, 2019 at 10:02 am</a></div><p>{FIRST}</p>
        <div class="reply">Reply</div></li>
        <li class="comment odd depth-2" id="comment-32"><div class="comment-author vcard">
        <cite class="fn">Piet Hallam</cite> <span class="says">says:</span></div>
        <div class="comment-meta"><a>May 4, 2019 at 5:46 pm</a></div><p>{SECOND}</p><p>{MORE}</p>
        <div class="reply">Reply</div></li></ol>""",
        [ANA, REPLY],
    ),
    "a list of replies within the comment": (
        f"""<ul><li class="post"><header><span class="author">Ana Sol</span> •
        <a>3 May 2019, 10:02</a></header><div class="message"><p>{FIRST}</p></div>
        <ul class="children"><li class="post"><header><span class="author">Piet Hallam</span> •
        <a>4 May 2019, 17:46</a></header><div class="message"><p>{SECOND}</p></div></li></ul></li>
        <li class="post"><header><span class="author">Nell</span> • <a>2 days ago</a></header>
        <div class="message"><p>{MORE}</p></div></li></ul>""",
        [ANA, REPLY, (3, "Nell", None, None)],
    ),
    "a list of definitions": (
        f"""<dl id="comments-block"><dt class="comment-author"><a>Ana Sol</a> said...</dt>
        <dd class="comment-body"><p>{FIRST}</p></dd>
        <dd class="comment-footer">3 May 2019 10:02</dd>
        <dt class="comment-author"><a>Piet Hallam</a> said...</dt>
        <dd class="comment-body"><p>{SECOND}</p></dd>
        <dd class="comment-footer">4 May 2019 17:46</dd></dl>""",
        [ANA, PIET],
    ),
    "names in a list of definitions, numbered": (
        f"""<dl><dt class="comment"><span class="num">7</span> <span class="comment_author">Ana Sol
        </span> <span class="comment_time">May 3, 2019 at 10:02 am</span></dt>
        <dd class="comment"><p>{FIRST}</p></dd>
        <dt class="comment"><span class="num">8</span> <span class="comment_author">Piet Hallam
        </span> <span class="comment_time">May 4, 2019 at 5:46 pm</span></dt>
        <dd class="comment"><p>{SECOND}</p></dd></dl>""",
        [(7, *ANA[1:]), (8, *PIET[1:])],
    ),
    "signatures under the words, no box": (
        f"""<div class="comment-body"><p>{FIRST}</p></div>
        <p class="posted">Posted by Ana Sol | May 3, 2019 10:02 AM</p>
        <div class="comment-body"><p>{SECOND}</p><p>{MORE}</p></div>
        <p class="posted">Posted by Piet Hallam | May 4, 2019 5:46 PM</p>""",
        [ANA, PIET],
    ),
    "signatures in the comment's box": (
        f"""<div class="comment"><p>{FIRST}</p>
        <p class="comment-footer">Posted by: Ana Sol | 03 May 2019 at 10:02 AM</p></div>
        <div class="comment"><p>{SECOND}</p><p>{MORE}</p>
        <p class="comment-footer">Posted by: Piet Hallam | 04 May 2019 at 05:46 PM</p></div>""",
        [ANA, PIET],
    ),
    "articles, a subject over the name, replies set in": (
        f"""<section><article class="comment"><h3><a>They knew</a></h3>
        <p class="submitted">Submitted by <span class="username">Ana Sol</span> on Fri, 2019-05-03
        10:02</p><div class="content"><p>{FIRST}</p></div></article>
        <div class="indented"><article class="comment"><h3><a>My uncle</a></h3>
        <p class="submitted">Submitted by <span class="username">Piet Hallam</span> on Sat,
        2019-05-04 17:46</p><div class="content"><p>{SECOND}</p></div></article></div></section>""",
        [ANA, REPLY],
    ),
    "a table for each post": (
        f"""<table class="post"><tr><td class="author"><b>Ana Sol</b><br>Member<br><br>
        Joined 1 May 2004</td><td><div class="postdate">Posted 3 May 2019 10:02 #1</div>
        <p>{FIRST}</p></td></tr></table>
        <table class="post"><tr><td class="author"><b>Piet Hallam</b><br>Guest</td>
        <td><div class="postdate">Posted 4 May 2019 17:46 #2</div><p>{SECOND}</p></td></tr></table>
        """,
        [ANA, PIET],
    ),
    "rows of a table": (
        f"""<table><tr class="athing"><td><span class="comhead"><a class="user">ana_sol</a>
        2 hours ago</span><div class="text">{FIRST}</div></td></tr>
        <tr class="athing"><td><span class="comhead"><a class="user">piet</a> 1 hour ago</span>
        <div class="text">{SECOND}</div></td></tr></table>""",
        [(1, "ana_sol", None, None), (2, "piet", None, None)],
    ),
    "microdata": (
        f"""<div itemprop="comment"><span itemprop="creator">Ana Sol</span>
        <time>2019-05-03T10:02</time><div itemprop="text"><p>{FIRST}</p></div></div>
        <div itemprop="comment"><span itemprop="creator">Piet Hallam</span>
        <time>2019-05-04T17:46</time><div itemprop="text"><p>{SECOND}</p></div></div>""",
        [ANA, PIET],
    ),
    "boxes without names of their own": (
        f"""<div><div><div><span>Ana Sol</span> <span>3 May 2019 10:02</span></div><div>{FIRST}
        </div><div>Reply</div></div><div><div><span>Piet Hallam</span> <span>4 May 2019 17:46</span>
        </div><div>{SECOND}</div><div>Reply</div></div></div>""",
        [ANA, PIET],
    ),
    "levels without nesting": (
        f"""<div class="item level0"><div class="user">Ana Sol</div><div class="when">3 May 2019
        10:02</div><p>{FIRST}</p></div>
        <div class="item level1"><div class="user">Piet Hallam</div><div class="when">4 May 2019
        17:46</div><p>{SECOND}</p></div>
        <div class="item level0"><div class="user">Nell</div><div class="when">5 May 2019</div>
        <p>{MORE}</p></div>""",
        [ANA, REPLY, (3, "Nell", "2019-05-05", None)],
    ),
    "a score beside the name, a subject above": (
        f"""<ul><li class="comment"><h4>They knew (Score:5, Insightful)</h4>
        <div class="details">by <a>Ana Sol</a> (2935) on Friday May 03, 2019 @10:02AM (#40748)</div>
        <div class="body">{FIRST}</div><ul><li class="comment"><h4>Re:They knew (Score:1)</h4>
        <div class="details">by <a>Piet Hallam</a> (7001) on Saturday May 04, 2019 @05:46PM</div>
        <div class="body">{SECOND}</div></li></ul></li></ul>""",
        [ANA, REPLY],
    ),
    "one paragraph each, broken into lines": (
        f"""<p><font><b>Ana Sol</b> <i>3 May 2019 10:02</i></font><br>{FIRST}</p><hr>
        <p><font><b>Piet Hallam</b> <i>4 May 2019 17:46</i></font><br>{SECOND}<br>{MORE}</p>""",
        [ANA, PIET],
    ),
    "letters signed with a dash": (
        f"""<div class="letter"><p>{FIRST}</p><p class="sig"><em>— Ana Sol, 3 May 2019
        10:02</em></p></div><div class="letter"><p>{SECOND}</p><p>{MORE}</p>
        <p class="sig"><em>— Piet Hallam, 4 May 2019 17:46</em></p></div>""",
        [ANA, PIET],
    ),
    "a reply that says to whom": (
        f"""<div class="post-item"><div class="who"><b>Ana Sol</b></div><div>3 May 2019 10:02</div>
        <div>{FIRST}</div></div><div class="post-item"><div class="who"><b>Piet Hallam</b> replied
        to <b>Ana Sol</b></div><div>4 May 2019 17:46</div><div>{SECOND}</div></div>""",
        [ANA, REPLY],
    ),
    "handles": (
        f"""<div id="comments"><div class="thread"><div id="header-author"><a>@anasol</a>
        <span>3 May 2019 10:02</span></div><div id="content-text">{FIRST}</div></div>
        <div class="thread"><div id="header-author"><a>@piet</a> <span>4 May 2019 17:46</span></div>
        <div id="content-text">@anasol {SECOND}</div></div></div>""",
        [(1, "anasol", ANA[2], None), (2, "piet", PIET[2], 1)],
    ),
    "a German system": (
        f"""<div class="kommentar" id="k1"><p class="autor">Ana Sol schreibt am 3. Mai 2019 um 10:02
        Uhr</p><p>{FIRST}</p><a>Antworten</a></div>
        <div class="kommentar" id="k2"><p class="autor">Piet Hallam schreibt am 4. Mai 2019 um 17:46
        Uhr</p><p>{SECOND}</p><a>Antworten</a></div>""",
        [ANA, PIET],
    ),
}


@pytest.mark.parametrize(("html", "expected"), MARKUP.values(), ids=MARKUP)
def test_comments_in_markup(html, expected):
    """Each form of markup gives its comments with name, time, number and parent."""
    assert expected == _known(_html(html))


def test_a_list_of_nameless_comments_is_told_apart_by_its_items():
    """Items alike side by side are comments each, and nobody is made their author."""
    found = _html(f"<ol><li>{FIRST}</li><li>{SECOND}</li><li>{MORE}</li></ol>")
    assert _known(found) == [(1, None, None, None), (2, None, None, None), (3, None, None, None)]


def test_a_quotation_makes_no_new_comment():
    """Who is quoted in a comment is not taken for the author of another."""
    (found,) = _html(
        f"""<div class="comment"><p class="author">Ana Sol</p><p>3 May 2019 10:02</p>
        <blockquote><p>Piet Hallam wrote:</p><p>{SECOND}</p></blockquote><p>{FIRST}</p></div>"""
    )
    assert (found.author, len(found.lines)) == ("Ana Sol", 5)


def test_a_paragraph_under_the_comments_is_no_part_of_the_last():
    """A line outside all boxes of comments, after a button, is one of its own."""
    html, expected = MARKUP["a list with names, levels and a button"]
    found = _html(html + f"<p>{MORE}</p>")
    assert [*expected, (3, None, None, None)] == _known(found)


# --- dumps --------------------------------------------------------------------------

DUMPS = {
    "name says": (
        ("Ana Sol says:", "May 3, 2019 at 10:02 am", FIRST, "Reply"),
        ("Piet Hallam says:", "May 4, 2019 at 5:46 pm", SECOND, MORE, "Reply"),
    ),
    "name wrote on": (
        ("Ana Sol wrote on 3 May 2019 at 10:02", FIRST),
        ("Piet Hallam wrote on 4 May 2019 at 17:46", SECOND, MORE),
    ),
    "on a date name said": (
        ("On May 3, 2019 at 10:02 am Ana Sol said:", FIRST),
        ("On May 4, 2019 at 5:46 pm Piet Hallam said:", SECOND, MORE),
    ),
    "posted by": (
        ("Posted by Ana Sol on May 3, 2019 at 10:02 AM", FIRST),
        ("Posted by Piet Hallam on May 4, 2019 at 5:46 PM", SECOND, MORE),
    ),
    "a bar": (
        ("Ana Sol | 2019-05-03 10:02", FIRST),
        ("Piet Hallam | 2019-05-04 17:46", SECOND, MORE),
    ),
    "by and a dash": (
        ("By Ana Sol — 3 May 2019, 10:02", FIRST),
        ("By Piet Hallam — 4 May 2019, 17:46", SECOND, MORE),
    ),
    "a dot": (
        ("Ana Sol · 3 May 2019 · 10:02", FIRST),
        ("Piet Hallam · 4 May 2019 · 17:46", SECOND, MORE),
    ),
    "a name over a date": (
        ("Ana Sol", "3 May 2019 10:02", FIRST, "Reply"),
        ("Piet Hallam", "4 May 2019 17:46", SECOND, MORE, "Reply"),
    ),
    "a rank between name and date": (
        ("Ana Sol", "Senior Member", "3 May 2019 10:02", FIRST),
        ("Piet Hallam", "Newcomer", "4 May 2019 17:46", SECOND, MORE),
    ),
    "said, the date below": (
        ("Ana Sol said...", FIRST, "3 May 2019 10:02"),
        ("Piet Hallam said...", SECOND, MORE, "4 May 2019 17:46"),
    ),
    "dots and two digits": (
        ("Ana Sol 05.03.19 at 10:02", FIRST),
        ("Piet Hallam 05.14.19 at 17:46", SECOND, MORE),
    ),
    "a date before a stroke and the name": (
        ("3. May, 2019 / Ana Sol says:", FIRST),
        ("4. May, 2019 / Piet Hallam says:", SECOND, MORE),
    ),
    "no space between name and date": (
        ("Ana SolMay 3, 2019 10:02 AM", FIRST),
        ("Piet HallamMay 4, 2019 5:46 PM", SECOND, MORE),
    ),
    "signatures": (
        (FIRST, "Posted by: Ana Sol | May 03, 2019 at 10:02 AM"),
        (SECOND, MORE, "Posted by: Piet Hallam | May 04, 2019 at 05:46 PM"),
    ),
    "a town": (
        (FIRST, "- Ana Sol, Tarn Ferry, 3 May 2019 10:02"),
        (SECOND, MORE, "- Piet Hallam, Ost, 4 May 2019 17:46"),
    ),
    "German": (
        ("Ana Sol schreibt am 3. Mai 2019 um 10.02 Uhr:", FIRST),
        ("Piet Hallam schreibt am 4. Mai 2019 um 17.46 Uhr:", SECOND, MORE),
    ),
    "French": (
        ("Ana Sol a écrit le 3 mai 2019 à 10h02", FIRST),
        ("Piet Hallam a écrit le 4 mai 2019 à 17h46", SECOND, MORE),
    ),
    "Spanish": (
        ("Ana Sol dice:", "3 de mayo de 2019 a las 10:02", FIRST),
        ("Piet Hallam dice:", "4 de mayo de 2019 a las 17:46", SECOND, MORE),
    ),
    "Italian": (
        ("Ana Sol ha scritto:", "3 maggio 2019 alle 10:02", FIRST),
        ("Piet Hallam ha scritto:", "4 maggio 2019 alle 17:46", SECOND, MORE),
    ),
    "Polish": (
        ("Ana Sol napisał(a):", "3 maja 2019, godz. 10:02", FIRST),
        ("Piet Hallam napisał(a):", "4 maja 2019, godz. 17:46", SECOND, MORE),
    ),
    "Russian": (
        ("Ana Sol пишет:", "3 мая 2019 г. в 10:02", FIRST),
        ("Piet Hallam пишет:", "4 мая 2019 г. в 17:46", SECOND, MORE),
    ),
    "Greek": (
        ("Ana Sol είπε...", "3 Μαΐου 2019 στις 10:02 πμ", FIRST),
        ("Piet Hallam είπε...", "4 Μαΐου 2019 στις 5:46 μμ", SECOND, MORE),
    ),
    "Chinese": (
        ("Ana Sol说：", "2019年5月3日 10:02", FIRST),
        ("Piet Hallam说：", "2019年5月4日 17:46", SECOND, MORE),
    ),
}
WITHOUT_CLOCK = {"a date before a stroke and the name"}


@pytest.mark.parametrize("form", DUMPS)
def test_comments_in_dumps(form):
    """Each form of head gives both comments whole, with name and time."""
    first, second = DUMPS[form]
    found = _dump(*first, *second)
    days = ["2019-05-03", "2019-05-14" if form == "dots and two digits" else "2019-05-04"]
    clocks = ["", ""] if form in WITHOUT_CLOCK else ["T10:02:00", "T17:46:00"]
    stamps = [day + clock for day, clock in zip(days, clocks, strict=True)]
    assert [(1, "Ana Sol", stamps[0], None), (2, "Piet Hallam", stamps[1], None)] == _known(found)
    spoken = sum(line not in BUTTONS for line in (*first, *second))
    assert spoken == sum(len(remark.lines) for remark in found)


def test_names_alone_over_words_parted_by_buttons():
    """Short lines at the top of all comments are names where buttons part the comments."""
    found = _dump("ana", FIRST, "Reply", "piet_h", SECOND, MORE, "Reply", "Nell", MORE, "Reply")
    assert [remark.author for remark in found] == ["ana", "piet_h", "Nell"]


def test_comments_that_nothing_tells_apart_are_runs_of_lines():
    """Without heads, what stands between other lines is one comment by nobody known."""
    found = _dump(FIRST, MORE, "Reply", SECOND, "Reply")
    assert _known(found) == [(1, None, None, None), (2, None, None, None)]
    assert [remark.lines for remark in found] == [(0, 1), (3,)]


def test_heads_on_the_line_of_the_words():
    """A name and a verb before the words on one line begin a comment each."""
    found = _dump(f"Ana Sol says: {FIRST}", MORE, f"Piet says: {SECOND}")
    assert [(r.author, r.lines) for r in found] == [("Ana Sol", (0, 1)), ("Piet", (2,))]


@pytest.mark.parametrize("words", ["I said:", "My wife says:", "He told me on May 3, 2010 at noon"])
def test_talk_is_no_head(words):
    """A comment that tells what somebody said has no author by that."""
    found = _dump(FIRST, words, SECOND)
    assert _known(found) == [(1, None, None, None)]


# --- numbers ------------------------------------------------------------------------


@pytest.mark.parametrize("style", ["{}. ", "  {}. ", "{}) ", "#{} ", "({}) "])
def test_numbered_comments_keep_their_numbers(style):
    """Numbers in each style begin comments, those of a later page of them too."""
    lines = [style.format(nth) + words for nth, words in ((51, FIRST), (52, SECOND), (53, MORE))]
    found = _dump(lines[0], "a second paragraph of the first", *lines[1:])
    assert [remark.ordinal for remark in found] == [51, 52, 53]
    assert found[0].lines == (0, 1)


def test_numbers_with_heads():
    """A number, a name and a date on one line are all read."""
    found = _dump(
        "1. Ana Sol - 3 May 2019, 10:02", FIRST, "2. Piet Hallam - 4 May 2019, 17:46", MORE
    )
    assert _known(found) == [ANA, PIET]


def test_a_bare_number_counts_only_before_a_head():
    """A number before a name and a date counts; one that begins a sentence does not."""
    found = _dump(
        "12 Ana Sol May 3, 2019 at 10:02 am",
        "13 years I lived beside it and never saw an inspector.",
        "13 Piet Hallam May 4, 2019 at 5:46 pm",
        SECOND,
    )
    assert [(12, *ANA[1:]), (13, *PIET[1:])] == _known(found)


def test_a_list_within_a_comment_is_not_its_numbers():
    """Numbers that begin anew inside a comment do not part it."""
    found = _dump(
        f"1. {FIRST}", f"2. {SECOND}", "1. first", "2. second", f"3. {MORE}", f"4. {MORE}"
    )
    assert [remark.ordinal for remark in found] == [1, 2, 3, 4]
    assert found[1].lines == (1, 2, 3)


def test_a_list_in_the_words_of_a_named_comment_is_not_its_numbers():
    """Where heads part the comments, a list in one of them stays in it."""
    found = _dump(
        "Ana Sol says:", "1. the cables", "2. the paint", "3. the rust", "Piet says:", MORE
    )
    assert [remark.author for remark in found] == ["Ana Sol", "Piet"]
    assert [remark.ordinal for remark in found] == [1, 2]


def test_a_second_thread_counts_anew():
    """Numbers that begin again after another line are a thread of their own."""
    lines = ["1. " + FIRST, "2. " + SECOND, "Leave a comment", "1. " + MORE, "2. " + FIRST]
    assert [remark.ordinal for remark in _dump(*lines)] == [1, 2, 1, 2]


# --- answers ------------------------------------------------------------------------


def test_replies_set_in():
    """A comment set in further than the one before answers it."""
    found = _dump(
        "Ana Sol says:", FIRST, "    Piet says:", "    " + SECOND, "Nell says:", MORE,
    )  # fmt: skip
    assert [remark.parent for remark in found] == [None, 1, None]


def test_in_reply_to_a_name():
    """Whom a comment says it answers, in its head or by an address, leads to their one comment."""
    found = _dump(
        *("Ana Sol says:", FIRST, "Piet says:", "In reply to Ana Sol", SECOND),
        *("Nell replied to Piet · 4 May 2019", MORE, "Bo says:", "@Nell no, never"),
    )
    assert [remark.parent for remark in found] == [None, 1, 2, 3]


def test_a_name_that_two_comments_are_by_is_no_parent():
    """An address that may mean either of two comments means none."""
    found = _dump("Ana says:", FIRST, "Ana says:", MORE, "Bo says:", "@Ana yes")
    assert [remark.parent for remark in found] == [None, None, None]


def test_an_answer_to_a_number():
    """An address that is a number means a comment with that number, where they have numbers."""
    numbered = _dump("1. Ana says:", FIRST, "2. Piet says:", SECOND, "3. Nell says:", "@2 you wish")
    bare = _dump("Ana says:", FIRST, "Piet says:", SECOND, "Nell says:", "@2 you wish")
    assert [remark.parent for remark in numbered] == [None, None, 2]
    assert [remark.parent for remark in bare] == [None, None, None]


# --- times --------------------------------------------------------------------------


def test_a_date_in_numbers_is_read_as_the_thread_writes_them():
    """One date of the thread that can be read one way only tells how all are written."""
    found = _dump("Ana | 03/05/2019 10:02", FIRST, "Piet | 21/05/2019", MORE)
    assert [r.time and r.time.earliest for r in found] == ["2019-05-03T10:02:00", "2019-05-21"]


def test_a_date_with_two_readings_is_unknown():
    """Where nothing tells day from month, there is no time, but still a head."""
    found = _dump("Ana | 03/05/2019", FIRST, "Piet | 04/05/2019", MORE)
    assert _known(found) == [(1, "Ana", None, None), (2, "Piet", None, None)]


def test_a_time_has_its_span_and_basis():
    """The moment leads to the words it was read off."""
    layout = dump.lay_out(f"Ana Sol wrote on 3 May 2019 at 10:02 pm UTC\n{FIRST}")
    (found,) = _told(layout)
    assert found.time
    assert (found.time.basis, found.time.latest) == ("comment", "2019-05-03T22:02:00Z")
    start, end = found.time.span
    assert layout.text[start:end] == "3 May 2019 at 10:02 pm UTC"


@pytest.mark.parametrize(
    "words",
    ["3 days ago", "vor 3 Tagen", "il y a 2 heures", "hace un año", "3 дня назад", "3天前", "5h"],
)
def test_a_time_that_counts_back_is_none(words):
    """A time counted from the capture marks a head, and says no day."""
    found = _dump(f"Ana Sol · {words}", FIRST, f"Piet · {words}", MORE)
    assert _known(found) == [(1, "Ana Sol", None, None), (2, "Piet", None, None)]


@pytest.mark.parametrize(
    "words", ["Il y a une faute dans le titre.", "1 reply", "I was there in 2012", "March on!", ""]
)
def test_words_that_look_like_times_are_none(words):
    """Numbers and words of time in a sentence are no moment."""
    assert times.find(words) is None


# --- shown --------------------------------------------------------------------------


def test_what_is_known_of_a_comment_is_shown(tmp_path, capsys):
    """The terminal and the reading room name a comment's number, author, time and parent."""
    stamp = Dating(earliest="2019-05-03T10:02:00", latest="2019-05-03T10:02:00", basis="comment")
    known = {"author": "Ana Sol", "ordinal": 2, "time": stamp, "parent": 1}
    block = Block(span=(0, len(FIRST)), role="comment", confidence=0.9, **known)
    write(tmp_path / "story.db", gather(plain(FIRST, blocks=(block,))))
    with Dossier.open(tmp_path / "story.db") as dossier:
        (page,) = dossier.pages()
        show.find(dossier, "page", page.id).show()
        (run,) = page_view(Reading(dossier, ""), page, Opening()).runs
    assert page.blocks == (block,)
    assert "[#2, Ana Sol, 2019-05-03 10:02, answers #1]" in " ".join(
        capsys.readouterr().out.split()
    )
    (piece,) = run.pieces
    assert (piece.time, piece.parent) == ("3 May 2019, 10:02", 1)


# --- whatever comes -----------------------------------------------------------------

pieces = st.sampled_from(
    [
        *(line for form in DUMPS.values() for part in form for line in part),
        *(
            "1. ",
            "2. x",
            "#3",
            "4",
            "@Ana Sol hm",
            "In reply to Piet Hallam",
            "→",
            "\x1f",
            "by",
            ":",
        ),
        *("says:", "3/4/19", "10:02", "Ana", "Pingback: more", "- ", "说：", "e\u0301", "…"),
    ]
)
lines_ = st.lists(st.one_of(pieces, st.text(max_size=30)), max_size=12)
roles_ = st.sampled_from([*ROLES, *["comment"] * 30])


def _check(layout, roles):
    found = remarks(layout, roles)
    comments = [nth for nth, role in enumerate(roles) if role == "comment"]
    assert comments == sorted(nth for remark in found for nth in remark.lines)
    earlier = set()
    for remark in found:
        assert list(remark.lines) == sorted(remark.lines)
        assert remark.parent is None or remark.parent in earlier
        earlier.add(remark.ordinal)
        words = [layout.text[slice(*layout.lines[nth].span)] for nth in remark.lines]
        assert remark.author is None or any(remark.author in line for line in words)
        if remark.time:
            start, end = remark.time.span
            spans = (layout.lines[nth].span for nth in remark.lines)
            assert any(first <= start < end <= last for first, last in spans)


@given(st.lists(st.tuples(st.sampled_from(["", "  ", "\t"]), lines_), max_size=8), st.data())
def test_every_comment_line_of_a_dump_is_in_one_comment(groups, data):
    """Whatever a dump says, its comment lines are parted; names and times stand in their text."""
    text = "\n".join(indent + line for indent, lines in groups for line in lines)
    layout = dump.lay_out(text)
    count = len(layout.lines)
    _check(layout, data.draw(st.lists(roles_, min_size=count, max_size=count)))


hints_ = st.sampled_from(
    ["", "comment", "comment-12", "comment depth-2", "author", "children", "level1", "vcard", "fn"]
)


@given(st.lists(st.tuples(pieces, st.integers(0, 6), hints_, hints_), max_size=15), st.data())
def test_every_comment_line_of_markup_is_in_one_comment(drawn, data):
    """Whatever the boxes are called and however they nest, the same holds."""
    frames = [Frame("", "", 0)]
    for nth in range(1, 8):
        tag = data.draw(st.sampled_from(["div", "li", "ul", "p", "dt", "dd", "tr", "blockquote"]))
        frames.append(Frame(tag, data.draw(hints_), data.draw(st.integers(0, nth - 1))))
    lines, text = [], ""
    for words, frame, hint, _ in drawn:
        kept = words.strip() or "x"
        lines.append(Line(len(text), len(text) + len(kept), frame + 1, 0, hint))
        text += kept + "\n"
    layout = Layout(text, (), tuple(lines), tuple(frames))
    count = len(lines)
    _check(layout, data.draw(st.lists(roles_, min_size=count, max_size=count)))


@given(st.text(max_size=200))
def test_any_line_can_be_read_as_a_head(words):
    """No line makes the reading of heads fail, and a name found stands in it."""
    for found in (heads.read(words), heads.opening(words), heads.closing(words)):
        if found:
            assert found.author is None or found.author in words


def test_a_page_without_comments_costs_nothing():
    """Where no line is a comment, nothing is read."""
    layout = dump.lay_out("\n".join([FIRST] * 2000))
    begun = time.process_time()
    assert remarks(layout, ["body"] * len(layout.lines)) == []
    assert time.process_time() - begun < 0.005


@pytest.mark.parametrize(
    "line", ["1. " * 50, "a " * 70, "by " * 50, "3/4/" * 30, "@" * 150, "2019"]
)
def test_many_lines_take_linear_time(line):
    """Twenty thousand lines made to mislead are parted within seconds."""
    layout = dump.lay_out("\n\n".join([line] * 20_000))
    begun = time.process_time()
    remarks(layout, ["comment"] * len(layout.lines))
    assert time.process_time() - begun < 12


def test_deep_markup_takes_linear_time():
    """Boxes in boxes, all called comments, are parted within seconds."""
    html = '<div class="comment c1 c2 c3"><p>Ana says:</p>' * 3000
    layout = _laid_out(html)
    begun = time.process_time()
    remarks(layout, ["comment"] * len(layout.lines))
    assert time.process_time() - begun < 6


def test_a_day_of_the_week_tells_which_number_is_the_day():
    """One dated with its weekday settles the order for all comments of its thread."""
    html = "".join(
        f"<div class=comment><b class=author>{who}</b> <i>{when}</i><p>{words}</p></div>"
        for who, when, words in (
            ("Ana Ruiz", "Mon, 03/04/2024 10:42", FIRST),
            ("Per Holm", "03/05/2024 11:02", SECOND),
        )
    )
    first, second = _told(_laid_out(html))
    assert (first.time.earliest, second.time.earliest) == (
        "2024-03-04T10:42:00",
        "2024-03-05T11:02:00",
    )


@pytest.mark.parametrize("words", ["Sun, 03/04/2024", "Ana, 03/04/2024"])
def test_a_day_of_the_week_that_fits_no_reading_tells_nothing(words):
    """The third of April and the fourth of March 2024 were no Sundays; neither is guessed."""
    assert times.find(words).value(day_first=None) is None


def test_a_number_beyond_31_is_part_of_the_name_before_a_date():
    """What is no day of a month stays with the name it is written to: tar77 March 12."""
    assert times.find("tar77 March 12, 2024").value(day_first=None) == "2024-03-12"
