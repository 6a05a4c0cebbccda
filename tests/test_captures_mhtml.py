"""MHTML: the root page of a MIME message, its text led back through the transfer encoding."""

from __future__ import annotations

import base64
import quopri
from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from format_samples import CAPTURES, FIXTURES, assert_exact, gathered, located, only, written
from rashomon.captures.media import BASE64_PART, BINARY_PART, QUOTED_PART
from rashomon.model import Refusal
from rashomon.pages.decoding import transfer

WORDS = "Вода пришла ночью — “so she said”, 水 und Ebbe."
PAGE = f"<!DOCTYPE html>\n<title>T</title>\n<p>{WORDS}</p>\n<p>R&amp;D = 5</p>" + "<p>more</p>" * 20


def _message(page, transfer="quoted-printable", charset="utf-8", **headers):
    """A page in a message written by hand, as browsers write it."""
    body = page.encode(charset)
    packed = {
        "quoted-printable": quopri.encodestring,
        "base64": base64.encodebytes,
        "8bit": bytes,
        "binary": bytes,
    }[transfer](body)
    fields = {"Content-Transfer-Encoding": transfer, "Content-Location": "https://h.example/a"}
    fields |= {name.replace("_", "-"): value for name, value in headers.items()}
    head = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
    return (
        b"From: <Saved by hand>\r\nSubject: =?utf-8?Q?Caf=C3=A9_open?=\r\n"
        b"Date: Wed, 13 Mar 2024 10:42:00 +0100\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="=_edge"\r\n\r\n'
        b"preamble\r\n--=_edge\r\nContent-Type: text/css\r\n\r\np{}\r\n"
        + f"--=_edge\r\nContent-Type: text/html; charset={charset}\r\n{head}\r\n".encode()
        + packed
        + b"\r\n--=_edge\r\nContent-Type: text/html\r\n\r\n<p>a frame</p>\r\n--=_edge--\r\n"
    )


def test_chromiums_snapshot_reads_as_the_page_it_was_made_of():
    """What Chromium saved has the text of the page, its address, and the time it was saved."""
    (intake,) = gathered(FIXTURES / "lantern.mhtml")
    (original,) = gathered(
        CAPTURES / "Lowmarket wakes to water as the Corran Gate stands open.html"
    )
    page = assert_exact(intake)
    assert page.text == assert_exact(original).text
    assert intake.capture.media_type == QUOTED_PART
    assert intake.capture.url == (
        "https://www.seldarlantern.example/harbour/2024/03/13/lowmarket-wakes-to-water"
    )
    assert intake.capture.captured.basis == "container"
    assert intake.capture.captured.earliest.endswith("Z")
    assert page.capture.encoding == "utf-8"


def test_words_are_located_through_soft_line_breaks_and_escapes():
    """A word cut by a soft break is two ranges; a quotation mark is its three escapes."""
    (intake,) = gathered(FIXTURES / "lantern.mhtml")
    page = assert_exact(intake)
    assert located(intake, page, "“I heard the chain") == b"=E2=80=9CI heard the chain"
    assert located(intake, page, "for 26 years, was lighting") == b"for 26 years, was lighting"
    assert b"for 26=\r\n years" in intake.data


@pytest.mark.parametrize(
    ("how", "media_type"),
    [("quoted-printable", QUOTED_PART), ("base64", BASE64_PART), ("8bit", BINARY_PART)],
)
@pytest.mark.parametrize("charset", ["utf-8", "utf-16", "windows-1251", "gb18030"])
def test_each_transfer_encoding_leads_back_to_its_bytes(tmp_path, how, media_type, charset):
    """The text is the page's, whatever the part is written in."""
    page = PAGE if charset in {"utf-8", "utf-16", "gb18030"} else PAGE.replace("水 ", "")
    intake = only(written(tmp_path, "a.mhtml", _message(page, how, charset)))
    assert intake.capture.media_type == media_type
    assert intake.capture.url == "https://h.example/a"
    assert intake.capture.captured.earliest == "2024-03-13T10:42:00+01:00"
    read = assert_exact(intake)
    assert read.text.startswith(page.split("<p>")[1].removesuffix("</p>\n"))
    assert "R&D = 5" in read.text


def test_what_pythons_own_library_writes_is_read(tmp_path):
    """Messages of the email package, nested and in base64, give their HTML."""
    outer = MIMEMultipart("mixed")
    outer["Subject"] = "Seldar"
    inner = MIMEMultipart("alternative")
    inner.attach(MIMEText("plain words", "plain", "utf-8"))
    inner.attach(MIMEText(PAGE, "html", "utf-8"))
    outer.attach(inner)
    nested = assert_exact(only(written(tmp_path, "a.mht", outer.as_bytes())))
    single = EmailMessage()
    single["Subject"] = "Seldar"
    single.set_content(PAGE, subtype="html")
    alone = assert_exact(only(written(tmp_path, "b.mht", single.as_bytes())))
    assert nested.text == alone.text
    assert nested.text.startswith(WORDS)
    assert nested.capture.media_type == BASE64_PART


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data.replace(b'boundary="=_edge"', b'boundary="=_other"'),
        lambda data: data.replace(b';\r\n\tboundary="=_edge"', b""),
        lambda data: data.replace(b"--=_edge--\r\n", b""),
        lambda data: data.replace(b"\r\n", b"\n"),
        lambda data: data.replace(b"text/html; charset", b"application/octet-stream; charset"),
        lambda data: data.replace(b"Encoding: quoted-printable", b"Encoding: base64"),
        lambda data: data.replace(b"Encoding: quoted-printable", b"Encoding: 7bit"),
        lambda data: data.replace(b"charset=utf-8", b"charset=utf-7"),
        lambda data: data.replace(b"charset=utf-8", b"charset=koi8-r"),
        lambda data: b"\r\n\r\n" + data,
        lambda data: data.replace(b'type="text/html"', b'type="text/html"; start="<nowhere>"'),
    ],
    ids="boundary no-boundary open lf type base64 7bit utf7 koi8 blank start".split(),  # noqa: SIM905
)
def test_headers_that_lie_or_lack_do_not_hide_the_page(tmp_path, damage):
    """The part that is HTML by its bytes is read as its bytes are written."""
    intake = only(written(tmp_path, "a.mhtml", damage(_message(PAGE))))
    assert assert_exact(intake).text.startswith(WORDS)


def test_a_file_cut_off_is_read_as_far_as_it_goes(tmp_path):
    """Without its end the page is what is there; a boundary cut in two is none of it."""
    data = _message(PAGE)
    whole = data.index(b"\r\n--=_edge\r\nContent-Type: text/html\r\n\r\n")
    intake = only(written(tmp_path, "a.mhtml", data[: whole + 6]))
    assert assert_exact(intake).text.endswith("more")
    cut = only(written(tmp_path, "b.mhtml", data[: data.index(b"R&amp;D")]))
    assert assert_exact(cut).text == WORDS


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "empty"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n", "no HTML part"),
        (b"MIME-Version: 1.0\r\nContent-Type: image/png\r\n\r\n\x89PNG\r\n\x1a\n", "no HTML part"),
    ],
)
def test_a_message_without_a_page_is_refused(tmp_path, data, problem):
    """No part that is HTML: refused in one line."""
    refusal = only(written(tmp_path, "a.mhtml", data))
    assert isinstance(refusal, Refusal)
    assert problem in refusal.problem


def test_the_subject_is_a_title_and_words_of_it_are_decoded(tmp_path):
    """The subject line is claimed as title with its basis."""
    intake = only(written(tmp_path, "a.mhtml", _message("<p>Words of the page.</p>")))
    titles = [claim for claim in intake.given.claims if claim.field == "title"]
    assert [(claim.value, claim.basis) for claim in titles] == [("Café open", "mhtml")]


def test_the_name_does_not_decide(tmp_path):
    """A message called .txt is one all the same, and HTML called .mhtml is HTML."""
    assert only(written(tmp_path, "a.txt", _message(PAGE))).capture.media_type == QUOTED_PART
    html = only(written(tmp_path, "b.mhtml", b"<!doctype html><p>Words.</p>"))
    assert html.capture.media_type == "text/html"


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_quoted_printable_comes_back_whole(data):
    """What the standard library escapes is unescaped to the same bytes, each led to its place."""
    packed = quopri.encodestring(data)
    meant, pieces = transfer.quoted(b"head" + packed, 4, 4 + len(packed))
    assert meant == data
    for start, end, first, last in pieces.pieces:
        assert transfer.unquote((b"head" + packed)[first:last]) == meant[start:end]


@settings(deadline=None)
@given(st.binary(min_size=1, max_size=300), st.data())
def test_base64_comes_back_whole(data, draw):
    """A run of bytes lies within the groups of letters it is mapped to."""
    packed = base64.encodebytes(data)
    meant, groups = transfer.letters(packed, 0, len(packed))
    assert meant == data
    first = draw.draw(st.integers(0, len(data) - 1))
    last = draw.draw(st.integers(first + 1, len(data)))
    for _, _, a, b in groups._replace(encoding="latin-1").lower([(0, last - first, first, last)]):
        assert transfer.unletter(packed[a:b]) in data


def test_of_a_set_of_frames_the_longest_is_the_page(tmp_path):
    """The root says only where the frames stand."""
    frames = "<html><frameset cols='1,*'><frame src='cid:a'><frame src='cid:b'></frameset></html>"
    message = _message(frames).removesuffix(b"--=_edge--\r\n")
    story = f"--=_edge\r\nContent-Type: text/html\r\n\r\n<h1>Tide</h1>{'<p>It rose.</p>' * 9}\r\n"
    (intake,) = gathered(written(tmp_path, "f.mhtml", message + story.encode() + b"--=_edge--\r\n"))
    assert assert_exact(intake).text.startswith("Tide\nIt rose.")


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_text_of_two_bytes_a_letter_survives_chromiums_line_breaks(tmp_path, codec):
    """Chromium writes the byte of a newline as a line break, and its other byte beside it."""
    body = b"".join(
        b"\r\n"
        if byte == 10
        else b"=%02X" % byte
        if byte in {0, 61} or byte > 126
        else bytes([byte])
        for byte in PAGE.encode(codec)
    )
    message = _message("<p>here</p>").replace(b"charset=utf-8\r\n", b"\r\n", 1)
    path = written(tmp_path, "wide.mhtml", message.replace(b"<p>here</p>", body))
    (intake,) = gathered(path)
    page = assert_exact(intake)
    assert WORDS in page.text
    assert located(intake, page, "R") == (b"=00R" if codec == "utf-16-be" else b"R=00")
