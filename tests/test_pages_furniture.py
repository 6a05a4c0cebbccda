"""Lines that say where a text stood first, labels of forms, and lines that hardly ask."""

from __future__ import annotations

import time

import numpy as np
import pytest

from rashomon.captures.media import HTML
from rashomon.captures.single import describe
from rashomon.model import ROLES, Intake
from rashomon.pages import read, roles
from rashomon.pages.blocks.fields import is_field
from rashomon.pages.blocks.republished import LONGEST, is_republished

SAID = [
    "The post Ferry stops for the winter appeared first on Tarnside Courier.",
    "This article was originally published by Harbour Voice.",
    "A version of this story appeared in the Corran Courier.",
    "(Cross-posted from Kite & Anchor)",
    "Originally published on harbourvoice.example",
    "Posted with permission from Harbour Voice.",
    "Dieser Beitrag erschien zuerst bei Stadtblatt Kaltenrode.",
    "Zuerst erschienen in Die Weite Welt, Ausgabe 3/2019.",
    "Publicado originalmente por El Farol.",
    "Cet article a été initialement publié par La Balise.",
    "Questo articolo è stato pubblicato originariamente su Il Molo.",
    "Het bericht De pont vaart niet verscheen eerst op De Steiger.",
    "Artykuł ukazał się pierwotnie w Kurierze Nadrzecznym.",
    "Впервые опубликовано в издании «Отвес».",
    "Bu yazı ilk olarak Çekül sitesinde yayımlanmıştır.",
    "本文首发于江岸电台。",
    "This story has not been edited by Ledger staff and is auto-generated from a syndicated feed.",
    "Diese Meldung wurde automatisch von der Küstenagentur übernommen.",
]
UNSAID = [
    "First published on November 20, 2019 / 1:07 AM",
    "Zuerst veröffentlicht am 06/01/2026 - 14:02",
    "The report was published in May and found cracks in both cables.",
    "This story of two brothers begins on a boat.",
    "The article in the treaty was first used in 1954.",
    "Read the minutes of the meeting.",
    "This story was published on Monday.",
    "This article was originally published by Harbour Voice. " + "It says more. " * 20,
    "",
    "—",
]
PROSE = "The bridge at Tarn Ferry was closed to lorries on Monday, the river authority said."


@pytest.mark.parametrize("line", SAID)
def test_formulas_say_where_a_text_stood_first(line):
    """Publishing systems and editors say it in one of few ways."""
    assert is_republished(line)


@pytest.mark.parametrize("line", UNSAID)
def test_other_lines_say_nothing_of_the_kind(line):
    """Dates of publication, reports of reports and long paragraphs are none."""
    assert not is_republished(line)


@pytest.mark.parametrize("line", SAID)
def test_such_a_line_below_a_story_is_syndication(line):
    """It is no part of the article."""
    body = "".join(f"<p>{PROSE} {nth}.</p>" for nth in range(5))
    data = f"<body><article><h1>Ferry</h1>{body}<p>{line}</p></article></body>".encode()
    page = read(Intake(capture=describe("page.html", data, HTML), data=data))
    assert [page.read(block.span) for block in page.having("syndication")] == [line]


@pytest.mark.parametrize("piece", ["this article was ", "the post a", "本文", "dieser text ", "("])
def test_no_line_takes_long(piece):
    """The time a formula takes is bounded, whatever the line."""
    begin = time.process_time()
    is_republished((piece * LONGEST)[:LONGEST])
    assert time.process_time() - begin < 0.5


@pytest.mark.parametrize(
    "line",
    [
        "Email Address",
        "*First Name",
        "E-Mail-Adresse",
        "Nom et prénom *",
        "Imię i nazwisko",
        "姓名",
    ],
)
def test_labels_of_fields(line):
    """What a field of a form is called, marked as required or not."""
    assert is_field(line)


@pytest.mark.parametrize(
    "line", ["Enter your email to get our newsletter", "Sign up", "Ana Ruiz, reporter", "", "*"]
)
def test_no_labels_of_fields(line):
    """A line that says what for is an appeal still."""
    assert not is_field(line)


def _likely(**shares):
    line = np.zeros((1, len(ROLES)), dtype=np.float32)
    for role, share in shares.items():
        line[0, ROLES.index(role)] = share
    return line


@pytest.mark.parametrize(
    ("shares", "role"),
    [
        ({"appeal": 0.6, "navigation": 0.4}, "appeal"),
        ({"appeal": 0.4, "navigation": 0.35, "other": 0.25}, "appeal"),
        ({"appeal": 0.28, "navigation": 0.27, "other": 0.25, "related": 0.2}, "navigation"),
        ({"appeal": 0.28, "body": 0.27, "other": 0.25, "related": 0.2}, "other"),
        ({"appeal": 0.45, "body": 0.55}, "body"),
    ],
)
def test_an_appeal_is_likely_enough(shares, role):
    """A line that hardly asks is other furniture, but never let into the story."""
    told = roles._asking(_likely(**shares))
    assert ROLES[int(told.argmax())] == role
