"""Every span of a page leads back to the bytes it was read from, whatever the capture."""

from __future__ import annotations

import json
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.captures.media import HTML, HTML_ROW, PLAIN, TEXT_ROW
from rashomon.captures.single import describe
from rashomon.model import Intake
from rashomon.pages import locate, read, reread

ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "windows-1252", "koi8-r", "shift_jis")
SAMPLES = {
    "utf-8": "Ein „Wort“ gab das andere — und 🙂 noch eins. ",
    "utf-8-sig": "Žluťoučký kůň naměřil čtyři míle. ",
    "utf-16": "Вода пришла ночью, сказал сторож. 水 ",
    "windows-1252": "Il a été dit “non” à l’école du quai. ",
    "koi8-r": "Вода пришла в город ночью, сказал старый сторож у ворот. ",
    "shift_jis": "港の門は夜のうちに開いていたと番人は語った。町は水の中だった。",
}


@pytest.fixture(autouse=True, scope="module")
def _read_before():
    """The first page loads the networks, which no deadline of one example allows for."""
    _page(b"The ferry left.", PLAIN)


def _page(data, media_type):
    intake = Intake(capture=describe("page", data, media_type), data=data)
    return read(intake)


def _row(words, column="text", **options):
    line = json.dumps({"id": "1", column: words, "after": "x"}, **options).encode()
    return line, _page(line, TEXT_ROW if column == "text" else HTML_ROW)


def _assert_tiles(page):
    """Blocks stand in order, do not overlap, and leave only white space out."""
    at = 0
    for block in page.blocks:
        start, end = block.span
        assert at <= start < end
        assert not page.text[at:start].strip()
        assert page.text[start:end] == page.text[start:end].strip()
        at = end
    assert not page.text[at:].strip()


def _assert_exact(data, page):
    assert reread(data, page) == []
    assert all(a[1] <= b[0] and a[3] <= b[2] for a, b in pairwise(page.source_map))
    _assert_tiles(page)


# --- text dumps ---------------------------------------------------------------------

_LINES = st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=40), max_size=8).map(
    "\n".join
)


@given(_LINES)
def test_a_dump_is_its_own_text(words):
    """A UTF-8 dump's text is its decoded bytes, unchanged, and its map is one exact run."""
    data = words.encode()
    page = _page(data, PLAIN)
    if page.capture.encoding == "utf-8":
        assert page.text == words.removeprefix("\ufeff")
    _assert_exact(data, page)


@pytest.mark.parametrize("encoding", ENCODINGS)
@given(st.data())
def test_dumps_of_any_encoding_keep_their_bytes(encoding, data):
    """In each encoding the text reads as written and each block lies where it says."""
    count = data.draw(st.integers(2, 6))
    newline = data.draw(st.sampled_from(["\n", "\r\n", "\n\n"]))
    written = newline.join([SAMPLES[encoding] * 2] * count)
    raw = written.encode(encoding)
    page = _page(raw, PLAIN)
    assert page.text == written
    _assert_exact(raw, page)
    for block in page.blocks:
        ((first, last),) = locate(page, block.span)
        assert raw[first:last].decode(page.capture.encoding) == page.read(block.span)


@given(st.binary(max_size=300), st.sampled_from([PLAIN, HTML]))
def test_no_bytes_can_break_a_page(data, media_type):
    """Bytes that decode to nothing sensible still give a page with an exact map."""
    _assert_exact(data, _page(data, media_type))


@given(st.lists(st.sampled_from([b"caf\xc3\xa9 ", b"\xff", b"\xe2\x82", b"a\n", b"\xf0\x9f"])))
def test_damaged_bytes_read_as_replacement_characters(pieces):
    """A damaged byte costs one character and moves nothing else."""
    data = b"A line of plain words first.\n" * 3 + "Größe früh später. ".encode() * 9
    data += b"".join(pieces)
    page = _page(data, PLAIN)
    assert "\ufffd" not in page.text[:80]
    _assert_exact(data, page)


# --- HTML ---------------------------------------------------------------------------

_WORDS = st.sampled_from(
    [
        "water",
        "gate",
        " ",
        "\n  ",
        "caf\u00e9",
        "&amp;",
        "&eacute;",
        "&nbsp;",
        "&notit;",
        "&#x41;",
        "a < b",
        "R&D",
        "&",
        "\u6c34",
        "\U0001f642",
        "\t",
        "\u00a0",
        "“said”",
        "&#0;",
        "\x00",
    ]
)
_TEXTS = st.lists(_WORDS, min_size=1, max_size=6).map("".join)
_TAGS = st.sampled_from(
    [
        "p",
        "div",
        "b",
        "a href='x>y'",
        "li",
        "ul",
        "table",
        "tr",
        "td",
        'span class="a"',
        "h1",
        "nav",
        "footer",
        "pre",
        "blockquote",
        "i",
        "script",
        "style",
        "p hidden",
        "noscript",
        "em",
        "select",
        "option",
        "svg",
        "textarea",
        "figure",
        "figcaption",
        "form",
        "button",
        "font",
    ]
)


@st.composite
def _markup(draw, depth=3):
    """Pieces of HTML: text, elements closed or left open, comments, stray end tags."""
    pieces = []
    for _ in range(draw(st.integers(1, 4))):
        kind = draw(st.integers(0, 9))
        if kind <= 3 or depth == 0:
            pieces.append(draw(_TEXTS))
        elif kind == 4:
            pieces.append(draw(st.sampled_from(["<br>", "<br/><br>", "<hr>", "<img alt='<p>'>"])))
        elif kind == 5:
            pieces.append(
                draw(
                    st.sampled_from(
                        ["<!-- c > d -->", "<!-- --!>e", "<!-->", "</b>", "</p>", "<?x?>"]
                    )
                )
            )
        else:
            tag = draw(_TAGS)
            inside = draw(_markup(depth - 1))
            end = draw(st.sampled_from([f"</{tag.split()[0]}>", f"</{tag.split()[0]}>", ""]))
            pieces.append(f"<{tag}>{inside}{end}")
    return "".join(pieces)


@given(_markup(), st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]), st.booleans())
def test_text_of_any_markup_leads_back_to_its_bytes(markup, encoding, crlf):
    """Through tags, entities, folding and newlines, every run re-reads as its text."""
    source = f"<html><body>{markup}</body></html>"
    data = (source.replace("\n", "\r\n") if crlf else source).encode(encoding)
    _assert_exact(data, _page(data, HTML))


@given(_markup(), st.booleans())
def test_html_in_a_row_of_json_leads_back_to_the_line(markup, ascii_only):
    """Through entities and then JSON escapes, every run re-reads as its text."""
    line, page = _row(markup or "x", "html", ensure_ascii=ascii_only)
    _assert_exact(line, page)


def test_entities_and_folding_map_whole_and_copies_letter_for_letter():
    """A plain word is located to its letters, an entity to its reference."""
    data = b"<p>Kaf&eacute;haus\n   am <b>Markt</b></p>"
    page = _page(data, HTML)
    assert page.text == "Kaféhaus am Markt"

    def source(words):
        start = page.text.index(words)
        return b"".join(data[a:b] for a, b in locate(page, (start, start + len(words))))

    assert source("é") == b"&eacute;"
    assert source("haus") == b"haus"
    assert source("arkt") == b"arkt"
    assert source("haus am") == b"haus\n   am"


def test_what_no_reader_sees_is_left_out():
    """Scripts, styles, templates, hidden elements and head are no part of the text."""
    data = b"""<html><head><title>T</title><style>p{}</style></head><body><p>Seen</p>
      <script>var a = "<p>no</p>"</script><template><p>no</p></template><p hidden>no</p>
      <noscript>no</noscript><div style="display:none">no</div><p>also seen</p></body></html>"""
    assert _page(data, HTML).text == "Seen\nalso seen"


def test_boxes_begin_lines_and_two_breaks_a_paragraph():
    """Block elements are separate lines; one line break stays inside its block."""
    data = b"<div>One<br>two<br><br>three <i>four</i><ul><li>five<li>six</ul></div>"
    page = _page(data, HTML)
    assert [page.read(block.span) for block in page.blocks] == [
        "One\ntwo",
        "three four",
        "five",
        "six",
    ]


# --- rows ---------------------------------------------------------------------------


@given(st.text(max_size=60), st.booleans())
def test_the_text_of_a_row_is_its_column_and_leads_into_the_line(words, ascii_only):
    """A row's text is its column unchanged; the map goes through the JSON escapes."""
    line, page = _row(words, ensure_ascii=ascii_only)
    assert page.text == words
    _assert_exact(line, page)


def test_a_row_is_located_through_its_escapes():
    """Letters written as escapes of six bytes are located one by one."""
    line, page = _row('Er sagte: "Höchste Zeit", вода', ensure_ascii=True)
    start = page.text.index("ода")
    ((first, last),) = locate(page, (start, start + 3))
    assert line[first:last] == b"\\u043e\\u0434\\u0430"


def test_lone_surrogates_of_a_row_read_as_damage():
    """Half a surrogate pair in an escape can't be written anywhere, and reads as U+FFFD."""
    line = b'{"text": "broken \\ud83d here"}'
    page = _page(line, TEXT_ROW)
    assert page.text == "broken \ufffd here"
    _assert_exact(line, page)


def test_the_last_of_two_columns_of_one_name_counts():
    """As JSON readers have it, a name given twice keeps its last value."""
    line = b'{"text": "first", "more": {"text": "inner"}, "text": "second"}'
    assert _page(line, TEXT_ROW).text == "second"


# --- reread can fail, and hostile pages stay quick --------------------------------------


def test_reread_names_what_does_not_read_as_claimed():
    """When a byte of the capture changes under a run, the run is named."""
    data = b"<p>The gate stood open.</p>"
    page = _page(data, HTML)
    assert reread(data, page) == []
    assert reread(data.replace(b"open", b"shut"), page) == [
        "run (0, 20, 3, 23) does not read as the text it is mapped to"
    ]


@pytest.mark.parametrize(
    "data",
    [
        b"<div>" * 20_000 + b"deep",
        b"<p>" + b"&amp;" * 100_000,
        b"<p " + b"a='" * 200_000,
        b"<table>" + b"x<tr>" * 3_000,
        b"<!--" * 100_000,
        b"<p>" + b"<" * 200_000,
        b" " * 1_000_000 + b"x",
        b"<pre>" + b"x<!-- y -->\n" * 60_000,
    ],
    ids=["nested", "entities", "quotes", "foster", "comments", "brackets", "blank", "commented"],
)
def test_hostile_markup_is_read_in_time(data):
    """A page made to make parsers stumble is read in seconds, exactly."""
    started = time.process_time()
    _assert_exact(data, _page(data, HTML))
    assert time.process_time() - started < 10


# --- frames that a page holds itself -------------------------------------------------------


def _framed(document, attributes=""):
    frame = f"<iframe {attributes} srcdoc='{document}'>no frames</iframe>"
    data = f"<div><p>Before.{frame}<p>After.</div><script>'{frame}'</script><p>End.".encode()
    page = _page(data, HTML)
    _assert_exact(data, page)
    return data, page


def test_the_document_of_a_frame_stands_where_the_frame_does():
    """What an attribute holds as a page is read in its place, and leads into the attribute."""
    inside = "&lt;!doctype html&gt;&lt;p&gt;Caf&amp;eacute; &amp;amp; quay&lt;p&gt;<b>Open"
    data, page = _framed(inside)
    assert page.text == "Before.\nCafé & quay\nOpen\nAfter.\nEnd."
    at = page.text.index("é")
    assert [data[a:b] for a, b in locate(page, (at, at + 1))] == [b"&amp;eacute;"]
    at = page.text.index("quay")
    assert [data[a:b] for a, b in locate(page, (at, at + 4))] == [b"quay"]


@pytest.mark.parametrize(
    "document",
    [
        "<!--",
        "<script>",
        "<table><tr>",
        "<p>In</div></div></p></body></html>",
        "<b><i><a>",
        "<select>",
    ],
)
def test_no_frame_swallows_what_stands_around_it(document):
    """A document that would go on behind its frame stays folded, others close with it."""
    _, page = _framed(document)
    assert page.text.replace("In\n", "") == "Before.\nAfter.\nEnd."


@pytest.mark.parametrize("hidden", ["hidden", "style=display:none", "width=1", 'height="0"'])
def test_a_frame_that_nobody_sees_is_left_out(hidden):
    """So are the documents of trackers."""
    assert _framed("<p>In</p>", hidden)[1].text == "Before.\nAfter.\nEnd."


@given(st.text(st.sampled_from(list("<>/&;!-'\"abpsrct \n"))))
def test_any_document_in_a_frame_is_exact(document):
    """Whatever an attribute holds, the map of the page around it stays exact."""
    data = f'<p>Before.<iframe srcdoc="{document}"></iframe><p>After.'.encode()
    _assert_exact(data, _page(data, HTML))
