"""Which encoding a capture is in, whatever it declares, and what cut ends do to it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from format_samples import assert_exact
from rashomon.captures.encodings import encoding_of
from rashomon.captures.media import HTML, PLAIN
from rashomon.captures.single import describe
from rashomon.model import Given, Intake

WORDS = {
    "ru": "Вода пришла в город ночью, сказал старый сторож у ворот. Никто не открывал шлюз. ",
    "ja": "港の門は夜のうちに開いていたと番人は語った。町は水の中だった。",
    "zh": "守门人说，港口的大门在夜里是开着的。城镇被水淹没了。",
    "tw": "守門人說，港口的大門在夜裡是開著的。城鎮被水淹沒了。",
    "ko": "문지기는 밤에 항구의 문이 열려 있었다고 말했다. ",
    "fr": "Il a été dit que la porte du quai était ouverte dès l'aube, où l'eau monte déjà. ",
    "cs": "Žluťoučký kůň naměřil čtyři míle a příšerně úpěl u brány. ",
    "el": "Το νερό ήρθε τη νύχτα, είπε ο φύλακας της πύλης. ",
    "he": "המים באו בלילה, אמר השומר הזקן ליד השער. ",
}
ENCODED = [
    ("ru", "windows-1251"),
    ("ru", "koi8-r"),
    ("ru", "iso-8859-5"),
    ("ru", "ibm866"),
    ("ja", "shift_jis"),
    ("ja", "euc-jp"),
    ("ja", "iso-2022-jp"),
    ("zh", "gbk"),
    ("zh", "gb18030"),
    ("tw", "big5"),
    ("ko", "euc-kr"),
    ("fr", "windows-1252"),
    ("fr", "iso-8859-15"),
    ("cs", "windows-1250"),
    ("el", "windows-1253"),
    ("he", "windows-1255"),
]
UNICODE = [
    "utf-8",
    "utf-8-sig",
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "utf-32",
    "utf-32-le",
    "utf-32-be",
]
DOCUMENT = "<html>\n<head>{}<title>A page of the Lantern</title></head>\n<p>{}</p></html>"


def _page(data, media_type=HTML, charset=None):
    capture = describe("page", data, media_type)
    return assert_exact(Intake(capture=capture, data=data, given=Given(charset=charset)))


def _document(language, encoding, declared=None):
    head = f"<meta charset={declared}>" if declared else ""
    return DOCUMENT.format(head, WORDS[language] * 3).encode(encoding)


@pytest.mark.parametrize(("language", "encoding"), ENCODED)
def test_a_declared_encoding_is_read_and_so_is_an_undeclared_one(language, encoding):
    """By its declaration in a meta element, in a header, and by what the bytes look like."""
    text = WORDS[language] * 3
    assert _page(_document(language, encoding, encoding)).text == text.strip()
    assert _page(_document(language, encoding), charset=encoding).text == text.strip()
    assert _page(_document(language, encoding)).text == text.strip()
    assert _page(text.encode(encoding), PLAIN).text == text


@pytest.mark.parametrize("encoding", UNICODE)
@pytest.mark.parametrize("language", WORDS)
def test_unicode_needs_no_declaration_and_believes_no_other(encoding, language):
    """UTF-8, 16 and 32, with a mark or without, under a wrong declaration or none."""
    text = (WORDS[language] * 3).strip()
    for declared in (None, "windows-1252", "shift_jis", "utf-7"):
        data = _document(language, encoding, declared)
        assert _page(data).text == text
        assert _page(data, charset="koi8-r").text == text


@pytest.mark.parametrize(
    ("language", "encoding", "declared"),
    [
        ("ru", "windows-1251", "iso-8859-1"),
        ("ru", "koi8-r", "utf-8"),
        ("ru", "koi8-r", "windows-1251"),
        ("ru", "windows-1251", "koi8-r"),
        ("ja", "shift_jis", "windows-1252"),
        ("ja", "euc-jp", "utf-8"),
        ("ja", "iso-2022-jp", "utf-8"),
        ("zh", "gbk", "iso-8859-1"),
        ("tw", "big5", "utf-8"),
        ("ko", "euc-kr", "windows-1252"),
        ("fr", "windows-1252", "utf-8"),
        ("fr", "windows-1252", "windows-1251"),
        ("fr", "windows-1252", "gbk"),
        ("cs", "windows-1250", "iso-8859-1"),
        ("el", "windows-1253", "utf-8"),
    ],
)
def test_a_declaration_that_lies_is_not_believed(language, encoding, declared):
    """What decodes to nothing people write was declared wrongly, in the page or by the server."""
    text = (WORDS[language] * 3).strip()
    assert _page(_document(language, encoding, declared)).text == text
    assert _page(_document(language, encoding), charset=declared).text == text


def test_of_two_declarations_the_one_that_fits_counts():
    """A template's second declaration is the page's when the first can't be."""
    both = DOCUMENT.format(
        '<meta charset=utf-8><meta http-equiv="Content-Type" content="text/html; charset=koi8-r">',
        WORDS["ru"],
    ).encode("koi8-r")
    assert _page(both).text == WORDS["ru"].strip()
    header = _document("cs", "windows-1250", "windows-1250")
    assert _page(header, charset="iso-8859-1").text == (WORDS["cs"] * 3).strip()


def test_utf_7_and_codecs_that_are_no_encodings_are_never_used():
    """Labels the Encoding Standard doesn't know are none: UTF-7 would smuggle in markup."""
    data = b"<p>+ADw-script+AD4- caf\xe9</p>"
    for label in ("utf-7", "rot13", "unicode_escape", "idna", "hex", "\x00", "a" * 99):
        assert _page(data, charset=label).text == "+ADw-script+AD4- café"


@pytest.mark.parametrize(
    ("language", "encoding"),
    [*ENCODED, *[("ja", name) for name in UNICODE], *[("ru", name) for name in UNICODE]],
)
def test_a_character_cut_in_half_costs_itself_alone(language, encoding):
    """Wherever a file is cut off, all before the last character is read as it was."""
    text = f"{WORDS[language]}\n" * 4 + WORDS[language]
    data = text.encode(encoding)
    for cut in range(1, 6):
        found = _page(data[:-cut], PLAIN).text
        whole = found.rstrip("\ufffd")
        assert text.startswith(whole[:-1])
        assert len(found) >= len(text) - 6


@pytest.mark.parametrize(
    ("language", "encoding"),
    [*[one for one in ENCODED if "2022" not in one[1]], ("ru", "utf-8"), ("ja", "utf-8")],
)
def test_a_byte_lost_amid_a_text_costs_its_neighbours_alone(language, encoding):
    """A character cut in half, declared or not, takes no page to another encoding."""
    sentence = WORDS[language].encode(encoding)
    nth = next(nth for nth, byte in enumerate(sentence) if byte > 127)
    changed = b"\xff" if len(sentence) > len(WORDS[language]) else b""
    for instead in (b"", changed):
        damaged = sentence[:nth] + instead + sentence[nth + 1 :]
        data = b"\n".join([sentence] * 2 + [damaged] + [sentence] * 2)
        for charset in (None, encoding):
            found = _page(data, PLAIN, charset).text.split("\n")
            assert [found[nth] for nth in (0, 1, -1)] == [WORDS[language]] * 3


def test_a_few_quotation_marks_tell_utf8_beside_half_a_character():
    """What was cut to a number of bytes and put together again is still UTF-8."""
    words = "“Nobody told us,” said Marta Velisk of the caf\ufffd … (read more)"
    data = words.encode().replace("\ufffd".encode(), b"\xc3")
    assert _page(data, PLAIN).text == words
    late = b"The gate stood open. " * 20_000 + "C’était la crue.".encode("windows-1252")
    assert _page(late, PLAIN).text.endswith("C’était la crue.")


@pytest.mark.parametrize(("language", "encoding"), ENCODED)
def test_every_run_of_markup_reads_back_in_its_encoding(language, encoding):
    """References, folding and line ends over any encoding lead to bytes that read as the text."""
    pieces = WORDS[language].replace(" ", "\r\n  ").split("。")
    page = "".join(f"<p>{piece}&eacute;&nbsp;<b>{piece}</b>&amp;</p>\r\n" for piece in pieces)
    data = DOCUMENT.format(f"<meta charset={encoding}>", page * 3).encode(encoding)
    assert _page(data).capture.encoding not in {None, "utf-8"}


@settings(deadline=None)
@given(st.binary(max_size=120), st.sampled_from([None, "utf-16", "iso-2022-jp", "gb18030", "big5"]))
def test_some_encoding_is_always_found(data, charset):
    """Whatever the bytes and the label, the answer is a codec that decodes."""
    codec, skip = encoding_of(data, charset)
    assert isinstance(data[skip:].decode(codec, "replace"), str)
    _page(data, PLAIN, charset)
