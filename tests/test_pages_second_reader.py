"""The second reader, which tells the kinds of furniture apart, and what words are signs of."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.captures.media import HTML, PLAIN
from rashomon.captures.single import describe
from rashomon.model import ROLES, Intake
from rashomon.pages import read
from rashomon.pages.blocks.features import seen
from rashomon.pages.blocks.furniture import FURNITURE, STORY, told_apart, worded
from rashomon.pages.blocks.letters import Letters
from rashomon.pages.blocks.signs import MOST, signs
from rashomon.pages.text import dump
from rashomon.pages.wording.signs import KINDS

SIZE = len(ROLES)
STORY_TEXT = "".join(
    f"<p>The ferry to Tarnside did not sail on day {day}, since the storm had torn the pier,"
    " the harbour master said, and nobody knew when it would.</p>"
    for day in range(6)
)
PAGE = f"""<html><body><nav><ul><li><a href="/n">News</a></li><li><a href="/s">Sport</a></li>
<li><a href="/w">Weather</a></li></ul></nav><article><h1>Ferry stays in port</h1>{STORY_TEXT}
</article><div class="newsletter"><h3>Get our newsletter</h3><p>{{plea}}</p>
<form><input type="email"><button>{{button}}</button></form></div></body></html>"""
PLEAS = [
    ("Subscribe to our free newsletter and never miss a story.", "Subscribe"),
    ("Abonnieren Sie kostenlos unseren Newsletter.", "Jetzt abonnieren"),
    ("Zapisz się na nasz bezpłatny newsletter.", "Subskrybuj"),
    ("Подпишитесь на нашу бесплатную рассылку.", "Подписаться"),
]


def likelihoods(rows: int) -> st.SearchStrategy[np.ndarray]:
    """Lines x roles, each line's probabilities adding up to one."""
    shares = st.lists(st.floats(0, 1), min_size=SIZE, max_size=SIZE)
    return st.lists(shares, min_size=rows, max_size=rows).map(
        lambda table: (np.array(table) + 1e-6) / (np.array(table) + 1e-6).sum(1, keepdims=True)
    )


@given(st.data(), st.integers(1, 6))
def test_the_second_reader_leaves_stories_and_comments_alone(data, rows):
    """What the first reader takes for story or comment stays so, and nothing else becomes it."""
    first, second = data.draw(likelihoods(rows)), data.draw(likelihoods(rows))
    best = first.argmax(axis=1)
    told = told_apart(first, second)
    for nth in range(rows):
        if best[nth] in STORY:
            assert told[nth].tolist() == first[nth].tolist()
        else:
            assert told[nth].argmax() in FURNITURE
            assert told[nth].sum() == pytest.approx(first[nth, FURNITURE].sum())


def test_a_line_gets_the_kind_that_both_readers_find_likeliest():
    """A menu to the one reader and a plea to the surer other is a plea."""
    menu, plea, body = (ROLES.index(role) for role in ("navigation", "appeal", "body"))
    first, second = np.full((1, SIZE), 0.001), np.full((1, SIZE), 0.001)
    first[0, menu], first[0, plea], first[0, body] = 0.5, 0.3, 0.2
    second[0, menu], second[0, plea] = 0.1, 0.9
    assert told_apart(first, second)[0].argmax() == plea


@pytest.mark.parametrize(("plea", "button"), PLEAS)
def test_a_plea_is_one_in_any_language(plea, button):
    """A box that asks for a subscription is an appeal, and the menu of the page is none."""
    data = PAGE.format(plea=plea, button=button).encode()
    roles = _roles(data)
    assert roles[plea] == "appeal"
    assert roles["Sport"] == "navigation"


def test_asking_to_be_followed_is_an_appeal_in_a_menu_too():
    """A head over links to networks asks for something; the links are a menu."""
    html = PAGE.format(plea="Get the day in your inbox.", button="Subscribe").replace(
        "</body>",
        '<footer><h5>Follow us on</h5><ul><li><a href="/f">Facebook</a></li>'
        '<li><a href="/t">Telegram</a></li></ul></footer></body>',
    )
    roles = _roles(html.encode())
    assert roles["Follow us on"] == "appeal"
    assert roles["Facebook"] == roles["Telegram"] == "navigation"


def test_a_plea_in_a_dump_is_one():
    """Text without markup has its asking told from its story too."""
    story = "\n".join(STORY_TEXT.replace("<p>", "").split("</p>"))
    lines = ["Ferry stays in port", "By Ada Quill | 3 May 2019", story]
    pleas = [
        "Support independent journalism. Donate to the Tarnside Ledger today.",
        "Subscribe to our free newsletter and never miss a story.",
    ]
    data = "\n".join([*lines, *pleas, "The post Ferry stays in port appeared first on Ledger."])
    roles = _roles(data.encode(), PLAIN)
    assert [roles[plea] for plea in pleas] == ["appeal", "appeal"]
    assert roles["The post Ferry stays in port appeared first on Ledger."] == "syndication"
    assert roles["By Ada Quill | 3 May 2019"] == "byline"


def _roles(data: bytes, media: str = HTML) -> dict[str, str]:
    page = read(Intake(capture=describe("page", data, media), data=data))
    return {page.text[slice(*block.span)]: block.role for block in page.blocks}


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Subscribe", "subscribe"),
        ("Jetzt abonnieren", "subscribe"),
        ("Подпишитесь на канал", "subscribe"),
        ("请登录后订阅", "subscribe"),
        ("Síguenos en Facebook", "follow"),
        ("Wesprzyj nas", "give"),
        ("By signing up you agree to our terms", "agree"),
        ("Werbung", "advert"),
        ("Copyright Harbour Voice", "legal"),
    ],
)
def test_words_are_signs_of_what_they_are_about(line, kind):
    """A word counts by how it begins, in whatever language."""
    assert _signs(line)[0, KINDS.index(kind)] >= 1


def test_words_that_begin_like_short_ones_are_no_signs():
    """A word of three letters counts as a whole: "users" are no sign of "us"."""
    assert _signs("Uses of buses")[0, KINDS.index("we")] == 0


def test_a_word_counts_once_however_many_beginnings_it_has():
    """Of two beginnings of one kind, of which one begins the other, only one counts."""
    assert _signs("abonnieren")[0, KINDS.index("subscribe")] == 1


@given(st.lists(st.text(st.characters(exclude_characters="\n"), min_size=1), min_size=1))
def test_signs_are_few_whatever_lines_say(lines):
    """Of each kind no line has more than the most that count, wherever it stands."""
    counts = _signs(*lines)
    assert counts.shape == (len(lines), len(KINDS))
    assert ((counts >= 0) & (counts <= MOST)).all()
    assert all(
        _signs(line).tolist() == [row.tolist()] for line, row in zip(lines, counts, strict=True)
    )


def _signs(*lines: str) -> np.ndarray:
    """The signs of some lines of one page."""
    ends = np.cumsum([len(line) + 1 for line in lines]).tolist()
    spans = [(end - len(line) - 1, end - 1) for line, end in zip(lines, ends, strict=True)]
    return signs(Letters.of("\n".join(lines), spans).spelled())


@given(st.text().filter(str.strip))
def test_each_line_of_any_text_has_its_signs(text):
    """The second reader is shown as many numbers for each line, none of them endless."""
    layout = dump.lay_out(text)
    page = seen(layout, [])
    shown = worded(page, layout).numbers
    assert shown.shape[0] == len(layout.lines)
    assert shown.shape[1] > page.numbers.shape[1]
    assert np.isfinite(shown).all()
