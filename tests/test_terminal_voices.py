"""``rashomon show … voices`` says who does what, in whose words."""

from __future__ import annotations

import pytest

import rashomon
import reading_room_fixtures as small
from rashomon.dossier import Dossier
from rashomon.terminal import show


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    """A small dossier, written once."""
    return small.write(tmp_path_factory.mktemp("voices") / "story.db")


def shown(path, page, capsys):
    """The lines of a page's voices, white space folded."""
    with Dossier.open(path) as dossier:
        show.find(dossier, "voices", page).show()
    return [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]


def test_each_statement_says_who_does_what(path, capsys):
    """Speaker with kind, act with its marks, and the words of the cue."""
    lines = shown(path, small.POST, capsys)
    assert lines[1::2] == [
        "direct Joren Falk (person) says [said]",
        "indirect Joren Falk (person) says [said the]",
        "indirect a resident (unnamed person) says [said nobody]",
        "indirect nobody named does not want, hedged report [would]",
    ]


def test_readers_come_last_and_apart(path, capsys):
    """What stands in comments has a heading of its own."""
    lines = shown(path, small.VIDEO, capsys)
    assert lines[1:] == [
        "in readers' comments",
        "indirect the cousin of brookside (unnamed person) says [saw]",
        "4000 people had to run for it",
    ]


GERMAN = """<html lang="de"><title>Brücke bei Tarnau gesperrt</title><body><article>
<h1>Brücke bei Tarnau gesperrt</h1><p>Die Brücke über die Tarne bleibt bis auf weiteres für alle
Fahrzeuge gesperrt, weil die Prüfer am Montag Risse in zwei Pfeilern gefunden haben.</p>
<p>„Wir haben davon nichts gewusst“, sagte Odile Marran, die dort Fische verkauft. Die Stadt hat
auf Anfragen bisher nicht geantwortet, und niemand weiß, wann die Brücke wieder offen ist.</p>
</article></body></html>"""


def test_a_page_in_another_language_says_what_is_not_read(tmp_path, capsys):
    """Direct speech is found by its marks; that indirect speech is not read is said."""
    (tmp_path / "tarnau.html").write_text(GERMAN, encoding="utf-8")
    with rashomon.build([tmp_path / "tarnau.html"], tmp_path / "story.db") as dossier:
        show.find(dossier, "voices", None).show()
    lines = [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]
    assert lines[1:] == [
        "in de: direct speech and credits only",
        "direct Odile Marran (person) says [sagte]",
        "„Wir haben davon nichts gewusst“",
    ]
