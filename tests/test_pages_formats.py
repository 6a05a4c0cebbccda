"""One page in every format and encoding: the same text, and every run of it read off its bytes.

The oracle takes the bytes of each run and reads them with the standard library alone.
"""

from __future__ import annotations

import base64
import html
import json
import quopri
import re
import subprocess
import sys
from xml.sax.saxutils import escape

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from format_samples import assert_exact
from rashomon.captures import media
from rashomon.captures.single import describe
from rashomon.model import Given, Intake

ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-32", "koi8-r", "windows-1251", "gb18030"]
_WRITTEN = "water gate Вода ночью &amp; &eacute; &nbsp; R&D a&#1078; “сказал” — 5&lt;6 = =3D ]]"
_WORDS = st.lists(st.sampled_from(_WRITTEN.split()), min_size=1, max_size=9).map(" ".join)
_TAGS = st.sampled_from(["p", "li", "h2", "blockquote", "div class=a"])


@st.composite
def markup(draw):
    """A body of HTML: paragraphs of words and references, some of them bold, over lines."""
    pieces = []
    for words in draw(st.lists(_WORDS, min_size=1, max_size=6)):
        tag = draw(_TAGS)
        bold = draw(_WORDS)
        space = draw(st.sampled_from([" ", "\n  ", "\r\n"]))
        pieces.append(f"<{tag}>{words}{space}<b>{bold}</b>{words}</{tag.split()[0]}>")
    return draw(st.sampled_from(["", "\n", "\r\n"])).join(pieces)


def _document(body, encoding):
    name = {"utf-8-sig": "utf-8"}.get(encoding, encoding)
    return f"<html><meta charset={name}><body>{body}</body></html>"


def _bytes(words, encoding):
    return words.encode(encoding, "xmlcharrefreplace")


def _plain(body, encoding):
    return _bytes(_document(body, encoding), encoding), media.HTML, None


def _row(body, _):
    return json.dumps({"html": body}).encode(), media.HTML_ROW, None


def _cdata(body, encoding):
    said = body.replace("]]>", "]]&gt;")
    item = f"<item><content:encoded><![CDATA[{said}]]></content:encoded></item>"
    return item.encode(_bare(encoding), "xmlcharrefreplace"), media.HTML_ENTRY, _bare(encoding)


def _escaped(body, encoding):
    item = f"<item><description>{escape(body)}</description><title>T</title></item>"
    return item.encode(_bare(encoding), "replace"), media.HTML_ENTRY, _bare(encoding)


def _bare(encoding):
    """The encoding of a piece of a file, without a mark."""
    return {"utf-8-sig": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-be"}.get(
        encoding, encoding
    )


def _message(how, pack):
    def made(body, encoding):
        head = f"MIME-Version: 1.0\r\nContent-Type: text/html; charset={encoding}\r\n"
        head += f"Content-Transfer-Encoding: {how}\r\n\r\n"
        return (
            head.encode() + pack(_bytes(_document(body, encoding), encoding)),
            PARTS[how],
            encoding,
        )

    return made


PARTS = {
    "quoted-printable": media.QUOTED_PART,
    "base64": media.BASE64_PART,
    "8bit": media.BINARY_PART,
}
FORMATS = {
    "html": _plain,
    "row": _row,
    "cdata": _cdata,
    "escaped": _escaped,
    "quoted": _message("quoted-printable", quopri.encodestring),
    "base64": _message("base64", base64.encodebytes),
    "8bit": _message("8bit", bytes),
}


def _intake(made):
    data, media_type, charset = made
    return Intake(
        capture=describe("page", data, media_type), data=data, given=Given(charset=charset)
    )


def _readings(piece, format_, encoding):
    """What a run's bytes say, by the standard library, before and after its references."""
    if format_ == "quoted":
        piece = quopri.decodestring(piece)
    pieces = [piece]
    if format_ == "base64":  # groups of letters: up to two bytes more on either side
        whole = base64.b64decode(re.sub(rb"\s", b"", piece))
        pieces = [whole[a : len(whole) - b] for a in range(3) for b in range(3)]
    for one in pieces:
        words = one.decode(encoding, "ignore")
        if format_ == "row":
            words = json.loads(f'"{words}"')
        yield from (words, html.unescape(words), html.unescape(html.unescape(words)))


def _folded(words):
    return re.sub(r"\s+", " ", words)


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("format_", FORMATS)
@settings(max_examples=20, deadline=None)
@given(st.data())
def test_a_page_reads_alike_in_every_format_and_encoding(format_, encoding, data):
    """Its text is that of the same page as plain HTML, and each run stands where it says."""
    body = data.draw(markup())
    intake = _intake(FORMATS[format_](body, encoding))
    page = assert_exact(intake)
    plain = assert_exact(_intake(_plain(body, "utf-8"))).text
    assume(plain)  # an entry without content is read by its title
    if format_ != "escaped" or "?" not in page.text:
        assert page.text == plain
    for start, end, first, last in page.source_map:
        words = _folded(page.text[start:end])
        readings = _readings(intake.data[first:last], format_, page.capture.encoding)
        assert words in {_folded(reading) for reading in readings}


def test_who_reads_html_loads_no_library_of_other_formats():
    """PDFium and Arrow come in only with a file of theirs."""
    probe = (
        "import sys, rashomon.captures, rashomon.pages;"
        "print([m for m in ('pyarrow', 'pypdfium2') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
