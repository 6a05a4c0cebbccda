"""What each line of a page is: story, comment, plea, code, footer, navigation."""

from __future__ import annotations

import time

import numpy as np
import pytest

from rashomon.captures.media import HTML, PLAIN
from rashomon.captures.single import describe
from rashomon.model import ROLES, Intake
from rashomon.pages import read, roles
from rashomon.pages.wording import pleas, provenance, residue, traits

PROSE = (
    "The bridge at Tarn Ferry was closed to lorries on Monday after inspectors found cracks in two"
    " of its cables, the river authority said."
)
MORE = (
    "“We would rather be slow than sorry,” said Odile Marrant, who leads the inspection. She"
    " expects the work to take three weeks."
)
DETOUR = (
    (
        "Hauliers were told to take the ferry at Ost, eleven kilometres upstream, which has put on"
        " a second boat."
    ),
    (
        "“It adds an hour to every load,” said Piet Varga, who drives timber from the hills to the"
        " harbour."
    ),
    (
        "The cables date from 1974. One of them was replaced in 1998, after a barge had struck the"
        " western pier."
    ),
)


def _dump(*lines):
    data = "\n\n".join(lines).encode()
    return read(Intake(capture=describe("page.txt", data, PLAIN), data=data))


def _html(body, head=""):
    data = f"<html><head>{head}</head><body>{body}</body></html>".encode()
    return read(Intake(capture=describe("page.html", data, HTML), data=data))


def _roles(page):
    return [(block.role, page.read(block.span)) for block in page.blocks]


def _role(page, words):
    (role,) = {block.role for block in page.blocks if words in page.read(block.span)}
    return role


# --- dumps --------------------------------------------------------------------------


def test_a_dump_of_short_lines_still_has_its_story():
    """Where no line is long, sentences are the story and the line above them its headline."""
    page = _dump(
        "Ferry to Ost stays in harbour", "It stayed in on Friday.", "About 120 people wait."
    )
    assert [role for role, _ in _roles(page)] == ["headline", "body", "body"]


def test_a_dump_is_taken_apart():
    """Headline, date, code, paragraphs, credit, plea and footer are each known."""
    page = _dump(
        "Tarn Ferry bridge closed to lorries",
        "12 May 2023",
        ".ad-slot-1 { width: 320px; height: 50px; }",
        "(adsbygoogle = window.adsbygoogle || []).push({});",
        PROSE,
        "Via River Gazette",
        MORE,
        "Donate to The Ferryman",
        "Every euro you send us keeps this small paper afloat.",
        "The post Tarn Ferry bridge closed to lorries appeared first on The Ferryman.",
    )
    assert [role for role, _ in _roles(page)] == [
        "headline",
        "dateline",
        "residue",
        "residue",
        "body",
        "credit",
        "body",
        "appeal",
        "appeal",
        "syndication",
    ]


def test_numbered_reader_comments_carry_their_numbers():
    """Set-in numbered talk to the end of a page is comments, a second paragraph with its first."""
    page = _dump(
        PROSE,
        "  1. they knew this for YEARS and did nothing, typical!!",
        "  2. my uncle worked there, he says it's all rust…",
        "and nobody listens to him anyway, you would not believe it",
        "  3. lol good luck getting to work now",
    )
    assert [(block.role, block.ordinal) for block in page.blocks] == [
        ("body", None),
        ("comment", 1),
        ("comment", 2),
        ("comment", 3),
    ]


def test_a_list_of_the_story_is_no_comments():
    """Numbered paragraphs amid a story are the story."""
    reasons = [
        "The authority gave two reasons:",
        "1. The northern cable was replaced in 1998 and inspected in 2019, it said.",
        "2. The southern cable dates from 1974 and was never replaced, according to its records.",
    ]
    page = _dump("Tarn Ferry bridge closed to lorries", PROSE, MORE, *reasons, *DETOUR)
    assert [role for role, _ in _roles(page)] == ["headline", *["body"] * 8]


def test_numbered_headings_of_a_list_are_no_comments():
    """An article that counts its parts and speaks to its reader keeps its text."""
    page = _dump(
        "Three ways to cross the Tarn",
        "1. Take the ferry",
        "You will like the old boat, and your children will too: it runs every hour until nine.",
        "2. Swim",
        "You need a wetsuit for most of the year, and a friend on the other bank with a towel.",
        "3. Wait for the bridge",
        "The authority expects to open it again in three weeks, so you may want to stay at home.",
    )
    assert page.having("comment") == ()
    assert len(page.having("body")) >= 3


def test_a_first_paragraph_is_no_headline():
    """A page that begins with its story has no headline, and no title is invented."""
    page = _dump(PROSE, MORE)
    assert page.having("headline") == ()
    assert page.title is None


def test_a_masthead_above_the_headline_is_told_from_it():
    """The name of the outlet and its sections are not the headline below them."""
    page = _dump("River Gazette", "News | Sport | Tides", "Bridge at Tarn Ferry closed", PROSE)
    assert _role(page, "Bridge at Tarn Ferry closed") == "headline"


def test_a_line_that_might_be_anything_is_given_little_confidence():
    """Where no role is likely the line is ``other``, and as unlikely as that is."""
    likely = np.full((1, len(ROLES)), 1 / len(ROLES), dtype=np.float32)
    likely[0, ROLES.index("body")] += 0.01
    found = roles._unsure(likely)
    assert ROLES[found[0].argmax()] == "other"
    assert found[0].max() == pytest.approx(1 / len(ROLES))


def test_wrapped_lines_are_one_paragraph():
    """Lines broken at a width are put together; lines of a list are not."""
    wrapped = (
        "The bridge at Tarn Ferry was closed to lorries on Monday\n"
        "after inspectors found cracks in two of the cables that\n"
        "hold its western span, and it will stay so for weeks,\n"
        "the river authority said."
    )
    page = _dump(wrapped, "Ferry\nBus\nTram")
    assert len(page.having("body")) == 1
    assert len(page.blocks) == 4


@pytest.mark.parametrize(
    "line",
    [
        "@media(max-width: 600px) {.slot_5a55de51c919a {display:block !important;}}",
        "(adsbygoogle = window.adsbygoogle || []).push({});",
        "var _gaq = _gaq || [];",
        "function track(e) { return window.dataLayer.push(e); }",
        ".entry-title a:hover { color: #c00; }",
        "googletag.cmd.push(function() { googletag.display('div-gpt-ad-1'); });",
        '<div class="share"><a href="#">',
        "{{ post.title }}",
        "});",
        '{"@context": "https://schema.org", "@type": "NewsArticle"}',
        '"headline": "The bridge at Tarn Ferry is closed to lorries.",',
        "/* the slot at the top */",
        "background: url(https://gazette.example/top.jpg);",
    ],
)
def test_leaked_code_is_residue(line):
    """CSS, scripts, markup and templates are code, one line at a time."""
    assert residue.is_residue(line)


@pytest.mark.parametrize(
    "line",
    [
        PROSE,
        MORE,
        "He paid 20 dollars (about 18 euros) for it; nobody asked why.",
        "The function of the valve (see page 4) is to let water out.",
        "Import of grain rose: 4 percent in May; 6 percent in June.",
        "• Two people were hurt",
        "(Reporting by Ana Sol; Editing by Piet Hallam)",
        "News | Yards | Engines | Classifieds",
        "Marrant: “We would rather be slow”",
    ],
)
def test_prose_is_no_residue(line):
    """Brackets, colons and words that code also uses do not make a sentence code."""
    assert not residue.is_residue(line)


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("The post A Bridge Too Old appeared first on The Ferryman.", "The Ferryman"),
        ("This article was originally published by River Gazette.", "River Gazette"),
        ("This story first appeared on tides.example.com", "tides"),
        ("Republished with permission from The Ferryman.", "The Ferryman"),
        ("Originally published in the Harbour Post", "the Harbour Post"),
    ],
)
def test_syndication_footers_name_who_was_first(line, outlet):
    """A footer that says where the text comes from is known, and names the outlet."""
    assert provenance.is_syndication(line)
    named = [name for name in provenance.SYNDICATION.search(line).groupdict().values() if name]
    assert named[-1].startswith(outlet)


@pytest.mark.parametrize(
    "line",
    ["The report appeared on Wednesday.", "The bill was published by the ministry in May.", PROSE],
)
def test_reports_of_publishing_are_no_footers(line):
    """A story may tell of something being published without being syndicated."""
    assert not provenance.is_syndication(line)


@pytest.mark.parametrize(
    "line",
    [
        "Via River Gazette",
        "h/t The Ferryman",
        "Source: Orvel News",
        "(Reuters)",
        "Photo: Ana Sol / River Gazette",
        "Reporting by Ana Sol; editing by Piet Hallam",
    ],
)
def test_lines_that_credit(line):
    """A line that only names where matter or a picture comes from is a credit."""
    assert provenance.is_credit(line)


@pytest.mark.parametrize(
    "line", ["Via a narrow path they reached the river.", "Video footage shows the bridge (Video)"]
)
def test_lines_that_do_not_credit(line):
    """A headline on a video and a sentence that begins with via credit nobody."""
    assert not provenance.is_credit(line)


@pytest.mark.parametrize(
    "line",
    ["By Ana Sol", "Written by Ana Sol and Piet Hallam", "BY ANA SOL", "by Ana Sol, 12 May 2023"],
)
def test_bylines(line):
    """A line that names who wrote it is a byline."""
    assert provenance.is_byline(line)


@pytest.mark.parametrize("line", ["By Monday evening the river had risen.", "By the river"])
def test_no_bylines(line):
    """A sentence that begins with by is not."""
    assert not provenance.is_byline(line)


@pytest.mark.parametrize(
    "line",
    ["12 May 2023", "Published: May 12, 2023 at 10:42 am", "2023-05-12", "Updated 12.05.2023"],
)
def test_datelines(line):
    """A line of a date and the words that go with one is a dateline."""
    assert traits.is_dateline(line)


@pytest.mark.parametrize("line", ["On 12 May 2023 the bridge was closed.", "1974 cables", PROSE])
def test_no_datelines(line):
    """A sentence that holds a date is not."""
    assert not traits.is_dateline(line)


# --- HTML ---------------------------------------------------------------------------

ARTICLE = f"<h1>Tarn Ferry bridge closed</h1><p>{PROSE}</p><p>{MORE}</p>"


def test_the_story_is_told_from_what_stands_around_it():
    """Navigation, byline, date, caption, advert, related links and footer are none of the story."""
    detour = "".join(f"<p>{paragraph}</p>" for paragraph in DETOUR)
    page = _html(
        f"""<header><nav><ul><li><a href="/">Home</a></li><li><a href="/n">News</a></li>
          <li><a href="/s">Sport</a></li><li><a href="/w">Weather</a></li></ul></nav></header>
        <main><article><header><h1>Tarn Ferry bridge closed to lorries</h1>
          <p class="byline">By Hanne Brandt</p><time datetime="2023-05-12">12 May 2023</time>
          </header><div class="entry-content"><p>{PROSE}</p><figure><img src="a.jpg">
          <figcaption>The western span on Monday. Photo: River Gazette</figcaption></figure>
          <p>{MORE}</p>{detour}<div class="ad-slot"><span>Advertisement</span></div>
          <p>{PROSE.replace("Monday", "Tuesday")}</p></div></article></main>
        <aside class="related"><h3>Read also</h3><ul>
          <li><a href="/x">Eel fair opens its gates on Sunday</a></li>
          <li><a href="/y">Second boat for the ferry at Ost</a></li>
          <li><a href="/z">Council to vote on the mill again</a></li></ul></aside>
        <footer><p>© 2023 River Gazette. All rights reserved.</p></footer>""",
        "<title>Tarn Ferry bridge closed to lorries | River Gazette</title>",
    )
    assert [block.role for block in page.blocks] == [
        *["navigation"] * 4,
        "headline",
        "byline",
        "dateline",
        "body",
        "caption",
        *["body"] * 4,
        "advert",
        "body",
        *["related"] * 4,
        "other",
    ]


def test_comments_in_markup_carry_author_and_number():
    """Each reader comment is known with its writer and its place, buttons left out."""
    page = _html(
        f"""<div class="post-content">{ARTICLE}</div><section id="comments"><h3>2 comments</h3>
        <ol><li class="comment" id="comment-1"><cite class="fn">quayside_q</cite>
          <p>I never trusted that bridge, and neither did my father.</p><a>Reply</a></li>
        <li class="comment" id="comment-2"><cite class="fn">Hanne B</cite>
          <p>Take the ferry, it is nicer anyway.</p><a>Reply</a></li></ol></section>"""
    )
    spoken = [(b.author, b.ordinal) for b in page.blocks if b.role == "comment"]
    assert spoken == [("quayside_q", 1), ("Hanne B", 2)]
    assert _role(page, "Reply") == "navigation"
    assert "trusted" not in page.body


def test_a_body_class_does_not_claim_the_page():
    """Names on the box of the whole page say nothing about its story."""
    page = _html(f"<div class='site has-sidebar comments-open author-ana'>{ARTICLE}</div>")
    assert [block.role for block in page.blocks] == ["headline", "body", "body"]


def test_the_headline_is_the_heading_that_the_title_repeats():
    """A site's name in a first heading is not taken for the story's headline."""
    page = _html(
        f"<h1>River Gazette</h1><div class='post-body'><h2>Tarn Ferry bridge closed</h2>"
        f"<p>{PROSE}</p><p>{MORE}</p></div>",
        "<title>Tarn Ferry bridge closed – River Gazette</title>",
    )
    assert _role(page, "Tarn Ferry bridge closed") == "headline"


# --- hostile text ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "{",
        "{a:",
        "By A ",
        "The post ",
        "Via ",
        "support ",
        "1. ",
        "May 1, ",
        " - ",
        "https://",
        "published by The ",
        "<div ",
        "[a ",
        "A b ",
        "!",
        "“",
        "\u00a0",
        "you us our ",
    ],
)
def test_no_wording_takes_long(piece):
    """A megabyte of anything is judged in well under a second by every rule."""
    line = piece * (1_000_000 // len(piece))
    started = time.process_time()
    residue.is_residue(line)
    pleas.plea(line)
    pleas.is_related(line)
    provenance.is_syndication(line)
    provenance.is_credit(line)
    provenance.is_byline(line)
    traits.is_dateline(line)
    traits.informality(line)
    traits.has_sentence(line)
    provenance.CORRESPONDENT.search(line[:50_000])
    provenance.SYNDICATION.search(line[:50_000])
    traits.DATE.search(line)
    assert time.process_time() - started < 3
