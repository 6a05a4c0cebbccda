"""Who copied whom in words: what was altered, left out or put in, and how much was cited."""

import re

import pytest
from msgspec.structs import replace

import reading_room_fixtures as small
from rashomon.dossier import Dossier, write
from rashomon.model import Variant
from rashomon.reading_room import create_app
from rashomon.terminal.show import find


def story_page(path):
    """The story's page, and its words."""
    page = small.Browser(create_app(path)).get(f"/story/{small.STORY}").text
    return page, " ".join(re.sub(r"<[^>]+>", " ", page).split())


@pytest.mark.parametrize(
    ("earlier", "later", "told"),
    [
        ("middle pier", "middle pier", "negation changed: middle pier became middle pier"),
        ("middle pier", "", "negation left out: middle pier ( where it is missing )"),
        ("", "middle pier", "negation added: middle pier ( where it is missing )"),
    ],
)
def test_what_was_altered_is_no_change_into_nothing(tmp_path, earlier, later, told):
    """Words left out or put in are called that, in the table and aloud, with the way to both."""
    a, b = small.post(), small.daily()
    start = a.text.index("middle pier"), b.text.index("middle pier")
    spans = [(at, at + len(words)) for at, words in zip(start, (earlier, later), strict=True)]
    variant = Variant(a_span=spans[0], b_span=spans[1], kind="negation")
    passage = replace(small.shared(a, b), variants=(variant,))
    path = tmp_path / "room.db"
    write(path, replace(small.findings(), passages=(passage,)))
    page, words = story_page(path)
    assert told in words
    assert "nothing)" not in words
    assert "became “nothing”" not in words
    for one, at in ((a, spans[0]), (b, spans[1])):
        assert f"/page/{one.id}?at={at[0]}-{at[1]}" in page


def test_how_much_rests_on_what_a_page_cites_is_told(tmp_path, capsys):
    """In the drawing and in the terminal: a page that tells no more than it cites is no account."""
    path = small.write(tmp_path / "room.db")
    assert "also cites Isk Valley Post for 10 %" in story_page(path)[1]
    with Dossier.open(path) as dossier:
        find(dossier, "stemma", small.STORY).show()
    assert "cites Isk Valley Post for 10 %, very likely" in capsys.readouterr().out
