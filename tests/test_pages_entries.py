"""Entries of live pages and feeds are the page's own; posts of a forum are told by their markup."""

from __future__ import annotations

import pytest

from rashomon.captures.media import HTML
from rashomon.captures.single import describe
from rashomon.model import Intake
from rashomon.pages import read, reread

STORY = (
    "<p>The storm reached the harbour of Torvik on Monday night, and the ferry to the outer islands"
    " was held at the quay, the port authority said.</p><p>By the morning the water stood a metre"
    " high in Fish Street. Nobody was hurt, according to the fire brigade.</p>"
)
ENTRIES = [
    ("10:42", "The port authority says that the ferry to the outer islands stays at the quay."),
    ("10:31", "The coast road is closed between Torvik and Sandnes. Take the road over the hill."),
    ("10:12", "Power has come back to most of the houses in the east, the grid company writes."),
    ("09:58", "“We have been lucky,” mayor Ada Lund told reporters in front of the town hall."),
    ("09:40", "All schools stay shut today. The council will say at six whether they open again."),
    ("09:15", "The water in Fish Street has risen by ten centimetres since eight o'clock."),
    ("08:50", "Good morning, and welcome to our coverage. We will bring you the latest all day."),
    ("08:30", "The storm has weakened a little, but gusts are still strong on the islands."),
]
HEADLINES = [
    "Ferry to the outer islands held at the quay until noon",
    "Coast road closed between Torvik and Sandnes",
    "Power back in the east of the town",
    "Mayor glad that nobody was hurt",
    "Schools stay shut today",
    "Water in Fish Street rises by ten centimetres",
    "What we know of the storm so far",
    "Storm weakens a little, says the weather office",
]
REPORTERS = ["Jon Bakke", "Ada Sten"]
READERS = ["Ana Ruiz", "ferryman77", "Per Holm", "Old Salt", "Mia", "Kari Vik", "tor_1", "Liv Moe"]
LIVE = {
    "WordPress": "<div class=liveblog-entry><div class=liveblog-meta><span"
    " class=liveblog-author-name>"
    "{by}</span> <span>March 12, 2024 {at}</span></div><div class=liveblog-text><p>{words}</p>"
    "</div></div>",
    "Tickaroo": "<div class='tik4-event'><div class=tik4-meta-date>12.03.2024</div><div"
    " class=tik4-meta-time>{at} Uhr</div><div class=tik4-author__name>{by}</div><div><p>{words}"
    "</p></div></div>",
    "ScribbleLive": "<div class=scrbbl-post><div><span class=scrbbl-post-author-name>{by}</span>"
    "<span class=scrbbl-post-time> {at} AM</span></div><div class=scrbbl-post-content>{words}"
    "</div></div>",
    "Drupal": "<div class=views-row><div class=field--name-created>{at} | 12 March 2024</div><div"
    " class=field--name-body><p>{words}</p></div></div>",
    "a section each": "<section class=ticker-item><div class=date>{at} Uhr</div><p>{words}</p>"
    "</section>",
    "posts": "<div class=post><div class=post-author>{by}</div><div class=post-date>12 March"
    " 2024, {at}"
    "</div><div class=post-text><p>{words}</p></div></div>",
}


def _page(inside):
    data = (
        "<html><head><title>Storm in Torvik - Torvik Post</title></head><body><header><nav><ul><li>"
        "<a href=/>Home</a></li><li><a href=/news>News</a></li></ul></nav></header><main><article>"
        f"<h1>Storm in Torvik</h1>{inside}</article></main><footer>© Torvik Post 2024</footer>"
        "</body></html>"
    ).encode()
    page = read(Intake(capture=describe("page", data, HTML), data=data))
    assert reread(data, page) == []
    return page


def _said(page, *roles):
    return "\n".join(page.read(block.span) for block in page.having(*roles))


def _live(box, authors=REPORTERS):
    return "".join(
        box.format(by=authors[nth % len(authors)], at=at, words=words)
        for nth, (at, words) in enumerate(ENTRIES)
    )


@pytest.mark.parametrize("system", LIVE)
def test_the_entries_of_a_live_page_are_its_story(system):
    """Dated boxes signed by nobody, or by the same few, are no comments, and their words body."""
    page = _page(f"{STORY}<div class=updates>{_live(LIVE[system])}</div>")
    assert not page.having("comment")
    assert [words for _, words in ENTRIES if words not in page.body] == []


def test_dated_headlines_beside_a_story_lead_elsewhere():
    """One-line items of a feed are neither comments nor the story."""
    items = "".join(
        f"<div class=feed-item><div class=feed-date>12 March 2024, {at}</div><div>{words}</div>"
        f"</div>"
        for (at, _), words in zip(ENTRIES, HEADLINES, strict=True)
    )
    page = _page(f"{STORY}</article><div class=feed-box>{items}</div><article>")
    assert not page.having("comment")
    assert [words for words in HEADLINES if words not in _said(page, "related")] == []
    assert "Coast road" not in page.body


def test_boxes_of_many_who_sign_stay_comments():
    """The same markup with a name of its own for each box is a thread of readers."""
    page = _page(f"{STORY}<div class=updates>{_live(LIVE['posts'], READERS)}</div>")
    assert len(page.having("comment")) >= len(READERS)
    assert "Nobody was hurt" in page.body
    assert "grid company" not in page.body


@pytest.mark.parametrize("sign", ["<h3>8 comments</h3>", "", "<h3>More</h3>"])
def test_a_thread_that_is_called_one_stays_one(sign):
    """A line above, the name of a box or a button to answer says so, whoever signs."""
    button = "" if sign == "<h3>8 comments</h3>" else "<a>Reply</a>"
    box = LIVE["posts"].replace("</p>", f"</p>{button}")
    page = _page(f"{STORY}{sign}<div class=updates>{_live(box)}</div>")
    assert "grid company" in _said(page, "comment")


# --- forums ---------------------------------------------------------------------------

POSTS = [
    ("Ana Ruiz", "Does anybody know when the ferry will leave? I stand at the quay since seven."),
    ("ferryman77", "Not before noon, I heard it from the crew. They wait for the wind to drop."),
    ("Per Holm", "My street is under water. Better go home."),
    ("Old Salt", "We had worse in 1987, and the ferry sailed all the same."),
]
FORUMS = {
    "phpBB": "<div id=p{nth} class='post has-profile'><dl class=postprofile><dt><a"
    " class=username>{by}"
    "</a></dt><dd>Posts: {nth}7</dd><dd>Joined: Sun Jan 01, 2023 1:00 pm</dd></dl><div"
    " class=postbody>"
    "<h3><a>Re: Ferry?</a></h3><ul><li><a>Quote</a></li></ul><p class=author>by <a"
    " class=username>{by}"
    "</a> » <time>12 Mar 2024, {at}</time></p><div class=content>{words}</div></div></div>",
    "vBulletin": "<li class='postbitlegacy postcontainer' id=post_{nth}><div class=posthead><span"
    " class=date>13-03-2024, {at}</span> <a class=postcounter>#{number}</a></div><div"
    " class=userinfo>"
    "<div class=username_container><a class=username>{by}</a></div><span>Senior Member</span>"
    "<dl><dt>Join"
    " Date</dt><dd>Jan 2023</dd></dl></div><div class=postbody><div><blockquote"
    " class=postcontent>{words}"
    "</blockquote></div></div><a>Reply With Quote</a></li>",
    "Discourse": "<div id=post_{number} class='topic-body crawler-post'><div"
    " class=crawler-post-meta><span"
    " class=creator itemprop=author><a><span itemprop=name>{by}</span></a></span><time"
    " class=post-time>"
    "March 12, 2024, {at}am</time><span>{number}</span></div><div class=post itemprop=text>"
    "<p>{words}</p>"
    "</div><div><span class=post-likes>{nth} Likes</span></div></div>",
    "XenForo": "<article class='message message--post' id=js-post-{nth}><div class=message-cell><h4"
    " class=message-name><a class=username>{by}</a></h4><h5>Member</h5></div><div"
    " class=message-cell>"
    "<header><ul><li><time>12 Mar 2024, {at}</time></li></ul><ul><li>#{number}</li></ul>"
    "</header><div"
    " class=message-content><article class=message-body><div class=bbWrapper>{words}</div>"
    "</article></div>"
    "</div></article>",
}


def _forum(system, first=1):
    posts = "".join(
        FORUMS[system].format(nth=nth, number=nth + first, by=by, at=f"10:4{nth}", words=words)
        for nth, (by, words) in enumerate(POSTS)
    )
    data = (
        "<html><head><title>When does the ferry leave? - Torvik Harbour Forum</title></head>"
        "<body><div"
        " class=header><a>Board index</a></div><h2 class=topic-title>When does the ferry leave?"
        "</h2>"
        f"<div class=posts>{posts}</div><div class=footer>Terms of use</div></body></html>"
    ).encode()
    page = read(Intake(capture=describe("page", data, HTML), data=data))
    assert reread(data, page) == []
    return page


@pytest.mark.parametrize("system", FORUMS)
def test_a_forum_opens_with_its_body_and_the_rest_are_comments(system):
    """The first post is what the page is about; its title has no forum's name."""
    page = _forum(system)
    assert page.title == "When does the ferry leave?"
    assert page.body == POSTS[0][1]
    assert page.bylines == ("Ana Ruiz",)
    comments = {block.ordinal: block for block in page.having("comment")}
    assert [block.author for block in comments.values()] == [by for by, _ in POSTS[1:]]
    days = ["2024-03-13" if system == "vBulletin" else "2024-03-12"] * 3
    assert [block.time.earliest[:10] for block in comments.values()] == days
    assert [words for _, words in POSTS[1:] if words not in _said(page, "comment")] == []
    assert "Joined" not in _said(page, "comment", "body")


@pytest.mark.parametrize("system", ["vBulletin", "XenForo"])
def test_a_later_page_of_a_thread_has_no_body(system):
    """Where the first post shown is numbered 21, all are answers to one that stands elsewhere."""
    page = _forum(system, first=21)
    assert page.body == ""
    assert POSTS[0][1] in _said(page, "comment")


def test_a_moment_that_markup_tells_apart_is_no_part_of_a_name():
    """Words before and behind a ``<time>`` are parted from it, brackets are not."""
    data = b"<p><b>Ana</b><time>12 March</time>20<p>(<time>12 March</time>)"
    page = read(Intake(capture=describe("page", data, HTML), data=data))
    assert page.text == "Ana 12 March 20\n(12 March)"
    assert reread(data, page) == []
