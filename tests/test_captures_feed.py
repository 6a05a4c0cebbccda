"""Feeds: one page an entry, its element the capture, its fullest content the text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from turbohtml import parse_xml

from format_samples import FIXTURES, assert_exact, gathered, located, only, written
from rashomon.captures import gather
from rashomon.captures.feeds import feed
from rashomon.captures.feeds.elements import children, tags
from rashomon.captures.media import HTML, HTML_ENTRY, TEXT_ENTRY, XHTML_ENTRY
from rashomon.captures.single import describe
from rashomon.model import Intake, Refusal
from rashomon.pages import read

HEAD = """<?xml version="1.0" encoding="{encoding}"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Harbour Wire</title><link>https://harbourwire.example/</link><language>en-GB</language>
"""
ENTITIES = """<!DOCTYPE rss [
 <!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">
 <!ENTITY x SYSTEM "file:///etc/hostname"> ]>
"""


def _feed(*entries, encoding="utf-8", between=""):
    head = HEAD.format(encoding=encoding).replace("<rss", f"{between}<rss", 1)
    return f"{head}{''.join(entries)}</channel></rss>".encode(encoding, "xmlcharrefreplace")


def _claims(intake, field):
    return [(it.value, it.basis) for it in intake.given.claims if it.field == field]


def _parted(text):
    """The title over an entry's text, and the text."""
    title, _, rest = text.partition("\n")
    return title, rest.removeprefix("\n")


def _html(words):
    data = words.encode()
    return read(Intake(capture=describe("page", data, HTML), data=data)).text


# --- what feedgen writes ------------------------------------------------------------


@pytest.mark.parametrize("name", ["harbour.rss", "harbour.atom"])
def test_each_entry_reads_as_what_it_was_made_of(name):
    """Full content in CDATA, escaped, as XHTML and as text reads as the page it was given as."""
    made = _contents()
    entries = gathered(FIXTURES / name)
    assert [item.capture.path for item in entries] == [
        f"{FIXTURES / name}#{n}" for n in range(1, 5)
    ]
    titles, texts = zip(*(_parted(assert_exact(item).text) for item in entries), strict=True)
    assert list(titles) == [_claims(item, "title")[0][0] for item in entries]
    assert texts == (
        _html(made["FULL"]),
        _html(made["XHTML"]),
        made["PLAIN"],
        "A short word on it …",
    )
    assert [item.capture.container.notes for item in entries] == [(), (), (), ("summary only",)]


def _contents():
    """The contents that the fixtures were made of, read without the tools that made them."""
    source = (FIXTURES / "make.py").read_text(encoding="utf-8")
    start, end = source.index("FULL = "), source.index("def browser_files")
    found: dict[str, str] = {}
    exec(source[start:end], found)  # noqa: S102 - our own file
    return found


@pytest.mark.parametrize("name", ["harbour.rss", "harbour.atom"])
def test_the_capture_of_an_entry_is_its_element(name):
    """Its bytes stand in the file where it says, and an XML parser reads them as one element."""
    data = (FIXTURES / name).read_bytes()
    for item in gathered(FIXTURES / name):
        place = item.capture.container
        assert data[place.position : place.position + place.size] == item.data
        assert item.data.startswith((b"<item>", b"<entry>"))
        assert item.data.endswith((b"</item>", b"</entry>"))
    roots = [node.tag for node in parse_xml(data.decode()).select("item, entry")]
    assert len(roots) == 4


@pytest.mark.parametrize("name", ["harbour.rss", "harbour.atom"])
def test_an_entry_says_who_wrote_where_and_when(name):
    """Title, link, guid, dates, author; the source is the publisher, the feed's title another."""
    first = gathered(FIXTURES / name)[0]
    assert first.capture.url == "https://harbourwire.example/2024/03/1"
    assert _claims(first, "title") == [("Café open & dry", "feed")]
    assert _claims(first, "guid") == [("tag:harbourwire.example,2024:1", "feed")]
    assert _claims(first, "byline") == [("Ines Karrow", "feed")]
    assert _claims(first, "publisher") == [
        ("The Seldar Lantern", "feed source"),
        ("seldarlantern.example", "feed source url"),
        ("Harbour Wire", "feed title"),
    ]
    assert _claims(first, "language") == [("en-GB", "feed")]
    page = read(first)
    assert page.published.earliest == "2024-03-13T01:00:00Z"
    assert page.publisher == "The Seldar Lantern"
    assert page.bylines == ("Ines Karrow",)
    assert page.title == "Café open & dry"


# --- what others write ---------------------------------------------------------------


def test_escaped_markup_is_located_through_both_its_escapes(tmp_path):
    """HTML in XML: an entity is its doubly escaped reference, a word its letters."""
    said = "&lt;p&gt;Kaf&amp;eacute;haus &amp;amp; Quai&lt;/p&gt;"
    item = f"<item><description>{said}</description></item>"
    intake = only(written(tmp_path, "a.rss", _feed(item)))
    page = assert_exact(intake)
    assert page.text == "Kaféhaus & Quai"
    assert located(intake, page, "é") == b"&amp;eacute;"
    assert located(intake, page, "&") == b"&amp;amp;"
    assert located(intake, page, "haus") == b"haus"


def test_entities_of_ones_own_are_never_resolved(tmp_path):
    """An entity bomb and an external entity stay the words they are written with."""
    item = "<item><title>&c;</title><description>Bang &c; and &x; here</description></item>"
    intake = only(written(tmp_path, "a.xml", _feed(item, between=ENTITIES)))
    assert assert_exact(intake).text == "&c;\nBang &c; and &x; here"


@pytest.mark.parametrize(
    ("entry", "text", "media_type"),
    [
        ("<description>5 &lt; 6 &amp; more</description>", "5 < 6 & more", TEXT_ENTRY),
        ("<description>a<![CDATA[<b>b</b>]]>c</description>", "abc", HTML_ENTRY),
        ("<description><p>raw <b>html</b><p>two</description>", "raw html\ntwo", HTML_ENTRY),
        ("<content:encoded><![CDATA[ ]]></content:encoded><description>d</description>", "d", 0),
        ("<description>d</description><content:encoded>c</content:encoded>", "c", TEXT_ENTRY),
        ("<excerpt:encoded>e</excerpt:encoded><content:encoded>c</content:encoded>", "c", 0),
        ("<media:description>m</media:description><description>d</description>", "d", 0),
        ("<itunes:summary>said</itunes:summary>", "said", 0),
        ("<title>only &lt;b&gt;this&lt;/b&gt;</title>", "only this", HTML_ENTRY),
        (
            '<body xmlns="http://www.w3.org/1999/xhtml"><p>in<br/>line</p></body>',
            "in\nline",
            XHTML_ENTRY,
        ),
        ("<title>t</title><!-- <description>no</description> --><description>d", "t\n\nd", 0),
        ("<description>d &#233;&#x6c34;</description>", "d é水", 0),
    ],
)
def test_the_fullest_text_of_an_entry_is_taken(tmp_path, entry, text, media_type):
    """Content before description before summary before title; tags and escapes as written."""
    intake = only(written(tmp_path, "a.xml", _feed(f"<item>{entry}</item>")))
    assert assert_exact(intake).text == text
    assert media_type in {0, intake.capture.media_type}


def test_rss_1_and_prefixed_atom_are_read(tmp_path):
    """RDF, a prefix on every element, relative links, and the address of a feed service."""
    rdf = b"""<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <channel rdf:about="https://h.example/"><title>Hask Post</title></channel>
    <item rdf:about="https://h.example/1"><title>T</title><description>Words.</description></item></rdf:RDF>"""
    atom = b"""<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>Hask Post</a:title>
    <a:link href="https://h.example/news/"/><a:entry><a:title>T</a:title><a:link href="../2"/>
    <a:content type="xhtml"><h:div xmlns:h="http://www.w3.org/1999/xhtml"><h:p>One<h:br/>two</h:p><h:p/>
    <h:p>a <![CDATA[< b]]></h:p></h:div></a:content></a:entry></a:feed>"""
    first = only(written(tmp_path, "a.rdf", rdf))
    assert (first.capture.url, assert_exact(first).text) == ("https://h.example/1", "T\n\nWords.")
    second = only(written(tmp_path, "b.txt", atom))
    assert (second.capture.url, assert_exact(second).text) == (
        "https://h.example/2",
        "T\nOne\ntwo\na < b",
    )


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "koi8-r", "windows-1251", "utf-8-sig"])
def test_a_feed_of_any_encoding_keeps_its_bytes(tmp_path, encoding):
    """An entry's bytes are cut out of the feed in its encoding, and lead back into it."""
    said = "&lt;p&gt;Вода пришла ночью.&lt;/p&gt;"
    item = f"<item><title>Ворота</title><description>{said}</description></item>"
    data = _feed(item, item, encoding=encoding)
    for intake in gathered(written(tmp_path, "a.xml", data)):
        place = intake.capture.container
        assert data[place.position : place.position + place.size] == intake.data
        assert assert_exact(intake).text == "Ворота\nВода пришла ночью."
        assert _claims(intake, "title") == [("Ворота", "feed")]


def test_a_broken_feed_is_read_as_far_as_its_entries_can_be_told_apart(tmp_path):
    """Entries left open end where the next begins; the last one where the file does."""
    data = HEAD.format(encoding="utf-8").encode() + (
        b"<item><title>One<link>https://h.example/1</link><description>First & best"
        b"<item><title>Two</title><description>Second</description></item>"
        b"<item/><item></item><item><description>The last is cut o"
    )
    found = list(gather([written(tmp_path, "a.rss", data)]))
    texts = [assert_exact(item).text.strip() for item in found if isinstance(item, Intake)]
    assert texts == ["One\n\nFirst & best", "Two\n\nSecond", "The last is cut o"]
    (empty,) = [item for item in found if isinstance(item, Refusal)]
    assert empty.problem == "an entry without words"


def test_a_wordpress_export_gives_its_posts(tmp_path):
    """Of an export only posts and pages are captures, with their whole content."""
    post = "<item><content:encoded><![CDATA[<p>A post.</p>]]></content:encoded>{}</item>"
    kind = "<wp:post_type><![CDATA[{}]]></wp:post_type>"
    entries = [post.format(kind.format(name)) for name in ("post", "attachment", "page")]
    assert len(gathered(written(tmp_path, "a.xml", _feed(*entries)))) == 2


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (HEAD.encode() + b"</channel></rss>", "a feed without entries"),
        (
            b"<?xml version='1.0'?><urlset><url><loc>https://h.example/</loc></url></urlset>",
            "no feed",
        ),
    ],
)
def test_xml_without_entries_is_refused(tmp_path, data, problem):
    """A feed without entries, or other XML, is refused by name."""
    refusal = only(written(tmp_path, "a.xml", data))
    assert isinstance(refusal, Refusal)
    assert problem in refusal.problem


# --- elements ------------------------------------------------------------------------

_PIECES = st.lists(
    st.sampled_from(
        ["<a>", "</a>", "<b x='>'>", "</b>", "<c/>", "<![CDATA[<a>]]>", "<!--<b>-->", "w", "<", "&"]
    ),
    max_size=14,
).map("".join)


@settings(deadline=None)
@given(_PIECES)
def test_elements_stand_in_order_and_inside_one_another(text):
    """Whatever is left open or closed twice, elements do not overlap and hold their tags."""
    at = 0
    for element in children(text, 0, len(text)):
        assert at <= element.start < element.inner <= element.close <= element.end <= len(text)
        at = element.end
    assert all(
        text[tag.start] == "<" and text[tag.end - 1] == ">" for tag in tags(text, 0, len(text))
    )


def test_a_feed_made_to_make_parsers_stumble_is_read_in_time(tmp_path):
    """Thousands of tags never closed cost no more than as many closed ones."""
    for hostile in ("<a>" * 100_000, "<!--" * 100_000, "<a '" * 100_000, "<![CDATA[" * 100_000):
        data = _feed(f"<item><description>w</description>{hostile}</item>")
        assert list(gather([written(tmp_path, "a.xml", data)]))


@pytest.mark.parametrize("sign", ["-", "–", "|"])
def test_the_source_that_a_news_search_puts_behind_a_title_is_cut_off(tmp_path, sign):
    """It is named as the source, too; other endings of titles stay."""
    entry = (
        f"<item><title>Tide {sign} high {sign} Lantern</title><description>Words.</description>"
        '<source url="https://lantern.example">Lantern</source></item>'
    )
    (intake,) = gathered(written(tmp_path, "f.xml", _feed(entry)))
    assert _claims(intake, "title") == [(f"Tide {sign} high", "feed")]
    assert _claims(intake, "publisher")[0] == ("Lantern", "feed source")


@pytest.mark.parametrize(
    ("source", "claim"),
    [
        ("Lantern", ("Lantern", "feed source")),
        ("https://www.lantern.example/a", ("lantern.example", "feed source url")),
    ],
)
def test_dublin_core_names_a_source_too(tmp_path, source, claim):
    """By name or by address, before the feed's own title."""
    entry = f"<item><description>Words.</description><dc:source>{source}</dc:source></item>"
    (intake,) = gathered(written(tmp_path, "f.xml", _feed(entry)))
    assert _claims(intake, "publisher") == [claim, ("Harbour Wire", "feed title")]


def test_an_address_in_an_entry_is_completed_by_the_feeds_own(tmp_path):
    """A feed that names no site names itself."""
    data = (
        b'<feed xmlns="http://www.w3.org/2005/Atom"><link rel="self" href="https://h.example/f/x"/>'
        b'<entry><title>Tide</title><link href="/1"/><summary>Words.</summary></entry></feed>'
    )
    (intake,) = gathered(written(tmp_path, "f.xml", data))
    assert intake.capture.url == "https://h.example/1"


def test_an_entry_of_endless_tags_is_refused_and_the_others_are_read(tmp_path, monkeypatch):
    """Its tags are not laid out in memory; it is named, with what to do."""
    monkeypatch.setattr(feed, "MOST_TAGS", 40)
    body = f"<div xmlns='http://www.w3.org/1999/xhtml'>{'<b>a</b> ' * 30}</div>"
    entries = f"<item><title>Endless</title>{body}</item>", "<item><title>Ferry back</title></item>"
    path = written(tmp_path, "feed.rss", _feed(*entries))
    refused, read_ = gather([path])
    assert refused == Refusal(
        path=f"{path}#1",
        problem="an entry of more than 40 tags",
        advice="save the page it leads to",
    )
    assert read(read_).text == "Ferry back"


@pytest.mark.parametrize(
    "words",
    [
        "The ferry to the outer islands was held at the quay, the port authority said on Monday.",
        "<![CDATA[<p>The ferry to the outer islands was held at the quay, the port said.</p>]]>",
    ],
)
def test_the_title_of_an_entry_is_its_headline(tmp_path, words):
    """It stands over the text, and leads to where it stands in the entry."""
    item = f"<item><title>Ferry &amp; quay</title><description>{words}</description></item>"
    intake = only(written(tmp_path, "a.rss", _feed(item)))
    page = assert_exact(intake)
    (headline,) = page.having("headline")
    assert page.read(headline.span) == page.title == "Ferry & quay"
    assert located(intake, page, "Ferry") == b"Ferry"
    assert page.text.endswith(("said on Monday.", "the port said."))


@pytest.mark.parametrize(
    "entry",
    [
        "<title>A ferry held</title><description>A ferry held at the quay, it said.</description>",
        "<title>A ferry held …</title><description>&lt;h2&gt;A ferry held&lt;/h2&gt;</description>",
        "<description>It waits at the quay.</description><title>A ferry held</title>",
    ],
)
def test_a_title_is_said_once_and_never_out_of_order(tmp_path, entry):
    """A text that begins with it has it already; one that comes before it goes without."""
    page = assert_exact(only(written(tmp_path, "a.rss", _feed(f"<item>{entry}</item>"))))
    assert page.text.count("A ferry held") == (0 if "waits" in page.text else 1)
    assert page.title.startswith("A ferry held")
