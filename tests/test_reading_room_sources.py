"""What an account goes back to, told truly: a page here, another of its outlet, one nobody has."""

import re

import pytest
from msgspec.structs import replace

import reading_room_fixtures as small
from rashomon.dossier import Dossier, write
from rashomon.model import Lone, Stemma, Witness
from rashomon.reading_room import create_app
from rashomon.reading_room.sources import again, outside
from rashomon.terminal.show import find

QUESTION = "how many families left"


def findings(**more):
    """The small dossier; its agency outside goes by the name of an outlet that is here."""
    found = small.findings()
    named = {small.AGENCY: more.pop("agency", small.AGENCY)}

    def renamed(derivation):
        return replace(derivation, outside=named.get(derivation.outside, derivation.outside))

    (stemma,) = found.stemmas.values()
    name = named[small.AGENCY]
    called = Stemma(
        witnesses=tuple(
            Witness(id=f"outside:{name}", kind="outside", name=name) if w.kind == "outside" else w
            for w in stemma.witnesses
        ),
        derivations=tuple(map(renamed, stemma.derivations)),
    )
    return replace(found, stemmas={small.STORY: called}, **more)


def story_page(tmp_path, found):
    """The words of the story's page in the reading room."""
    write(tmp_path / "room.db", found)
    page = small.Browser(create_app(tmp_path / "room.db")).get(f"/story/{small.STORY}").text
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


def printed(tmp_path, found, capsys, view="story"):
    """What the terminal prints of the story."""
    write(tmp_path / "room.db", found)
    with Dossier.open(tmp_path / "room.db") as dossier:
        find(dossier, view, small.STORY).show()
    return capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Nordvik Wire", "not in this collection"),
        ("The Vellmark Daily", "another page of it, not in this collection"),
        ("LANTERN", "another page of it, not in this collection"),
        ("", "not in this collection"),
    ],
)
def test_a_source_whose_outlet_is_here_is_another_page_of_it(tmp_path, name, told):
    """However its name is written; a name of no outlet here is that of a source outside."""
    write(tmp_path / "room.db", small.findings())
    with Dossier.open(tmp_path / "room.db") as dossier:
        assert outside(name, dossier.story(small.STORY).pages) == told


def test_an_outlet_known_by_its_address_is_here_too(tmp_path):
    """Its name and the host of its address read the same."""
    write(tmp_path / "room.db", small.findings())
    with Dossier.open(tmp_path / "room.db") as dossier:
        entry = replace(dossier.story(small.STORY).pages[0], publisher="riverwatch.example")
    assert outside("River Watch", [entry]) == "another page of it, not in this collection"


def test_the_reading_room_and_the_terminal_say_so(tmp_path, capsys):
    """Beside the diamond of the drawing, and in the family tree that is printed."""
    found = findings(agency="The Vellmark Daily")
    told = "another page of it, not in this collection"
    assert f"The Vellmark Daily {told}" in story_page(tmp_path, found)
    assert f"The Vellmark Daily  ({told})" in printed(tmp_path, found, capsys)


def test_an_outlet_that_tells_again_says_so(tmp_path, capsys):
    """A page that is of an account by its outlet alone is no copy, and leaves the heading true."""
    first, agency, _later = small.findings().accounts
    joined = replace(first, pages=(*first.pages, small.LATE))
    found = findings(accounts=(joined, agency))
    told = story_page(tmp_path, found)
    assert "goes back to 2 pages of Isk Valley Post" in told
    assert "8 May 2031 · the same outlet again" in told
    assert "4 more pages, 1 of its own" in told
    lines = printed(tmp_path, found, capsys, "accounts").splitlines()
    assert [line.split()[0] for line in lines if line.endswith("the same outlet again")] == [
        "Vellmark"
    ]


def test_only_what_took_from_nobody_tells_again():
    """Copies, also those of a copy, and what relays a source outside go back to somebody."""
    found = small.findings()
    (stemma,) = found.stemmas.values()
    everything = replace(found.accounts[0], pages=tuple(small.findings().stories[0].pages))
    assert again(everything, stemma) == {small.LATE}


@pytest.mark.parametrize(
    ("verdict", "told"), [("conflict", QUESTION), ("agree", f"{QUESTION} about 40")]
)
def test_what_the_others_answer_apart_is_named_by_its_question(tmp_path, capsys, verdict, told):
    """The number of one of them is no number that all of them have."""
    lone = Lone(
        story=small.STORY,
        account="a3",
        kind="number",
        value=f"{QUESTION} about 40",
        missing=True,
        page=small.POST,
        span=small.span(small.post(), "about 40"),
    )
    asked = [
        replace(one, verdict=verdict) if one.about == QUESTION else one
        for one in small.findings().comparisons
    ]
    found = findings(lone=(lone,), comparisons=tuple(asked))
    shown = story_page(tmp_path, found)
    assert f"Not here, but in all others {told} as in Isk Valley Post" in shown
    assert f"not here, but in all others: {told}\n" in printed(tmp_path, found, capsys)


def test_a_page_of_an_unknown_outlet_goes_by_its_title_and_says_so(tmp_path):
    """Set as captured words, which an outlet's name is not."""
    found = small.findings()
    pages = [replace(it, publisher=None) if it.id == small.LATE else it for it in found.pages]
    write(tmp_path / "room.db", replace(found, pages=tuple(pages)))
    html = small.Browser(create_app(tmp_path / "room.db")).get(f"/story/{small.STORY}").text
    assert '<tspan class="title">Bridge to open on Monday</tspan>' in html
    assert '<tspan class="name">Isk Valley Post</tspan>' in html
    words = " ".join(re.sub(r"<[^>]+>", " ", html).split())
    assert "8 May 2031 · names no outlet" in words
    assert "Bridge to open on Monday names no outlet" in words
