"""Who is called again: by what they are, by where they are from, by a pronoun further on."""

from __future__ import annotations

import pytest

from test_voices_speakers_cases import resolved

CASES = {
    "somebody called after where they are from": (
        "Barrow Albion manager Stefan Brandvold lost again. [“Never,”] said {the Norwegian}.",
        "Stefan Brandvold",
    ),
    "a nation before a name is none of it": (
        "He met the unbeaten Kazakh Yerlan Sadybek. {Sadybek} said [no].",
        "Yerlan Sadybek",
    ),
    "a witness is who spoke last": (
        "The landlord, {Ilya Marran}, told the jury [it rained]. [“Hard,”] {the witness} said.",
        "Ilya Marran",
    ),
    "a doctor is who was called one": (
        "At the clinic {Dr Rima Haddawi} said [it was dark].",
        "{The army} said [it was light].",
        "{The doctor} denied [that].",
        "Rima Haddawi",
    ),
    "more is told of who has just spoken": (
        "Rescuer {Bruce Tully} said [it was pink]. [“A bird,”] said {the chopper pilot}.",
        "Bruce Tully",
    ),
    "a new official is not who has just spoken": (
        "Rescuer {Bruce Tully} said [it was pink]. {The head physician} said [it was not].",
        "head physician",
    ),
    "a groom is not the singer": (
        "{Musician Baz Tooting} said [he played well]. {The groom} said [he did not].",
        "groom",
    ),
    "a leader is named as a councillor": (
        "{2:The leader of Gallow council} said [2:she would stay].",
        "{1:Cllr Moira Stannard} said [1:an offer was made].",
        "Moira Stannard",
    ),
    "a man is not the councillor after him": (
        "{2:The man from highways} said [2:it was on order].",
        "{1:Councillor Fenn} said [1:she doubted it].",
        "man from highways",
    ),
    "the brother of two who are named together": (
        "Brothers Emlyn and Idris Caddick farm here. {Emlyn} said [no]. {His brother} said [yes].",
        "Idris Caddick",
    ),
    "who goes on to ask, not whom they told of": (
        "{1:Simon Trewick} said [1:{2:Leddon} was sorry [2:for it]]. {3:He} asked [3:for mercy].",
        "Simon Trewick",
    ),
    "somebody whom a pronoun kept in mind": (
        "{Halyna Bortnyk} told [us nothing].",
        "Soldiers promised her a stove. Others came. Her son says his cousin fired.",
        "{She} does not want [to know].",
        "Halyna Bortnyk",
    ),
    "a chair apposed behind their party": (
        "{The committee's chair, Labour's Gwenllian Roe}, said [it was late].",
        "Gwenllian Roe",
    ),
    "a farmer named when he speaks again": (
        "{A farmer from a village} said [no].",
        "[“Onions,”] said {the farmer, who asked that only his first name, Mubarak, be used}.",
        "Mubarak",
    ),
    "a judge of two titles": (
        "{The chairman, Lord Justice Pemberley}, asked [for quiet].",
        "Lord Justice Pemberley",
    ),
    "those of a place": (
        "{Those of the second army} asked [where the first was].",
        "those of the second army",
    ),
    "they who are in an office": (
        "{In the prosecutor's office they} refused [to comment].",
        "prosecutor's office",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_who_is_called_again(case: str):
    """The last source of each case is who a reader takes it for."""
    *lines, expected = CASES[case]
    found = resolved(*lines)[-1]
    assert found is not None
    assert found.name.casefold() == expected.casefold()


KINDS = {
    "The harbour committee": "body",
    "Both armies": "group",
    "No economist in the valley": "group",
    "Seventy-one per cent of pilots": "group",
    "Those saved": "group",
    "State radio": "outlet",
    "A study published this week": "document",
    "The autopsy": "document",
    "The grid operator Nordnet": "body",
    "A man holding his hat": "person",
}


@pytest.mark.parametrize("source", KINDS)
def test_what_kind_of_speaker_a_noun_tells(source: str):
    """Bodies, groups, papers and people are told apart by the noun that heads the source."""
    (found,) = resolved(f"{{{source}}} said [it was late].")
    assert found is not None
    assert found.kind == KINDS[source]


def test_who_answers_in_an_examination_is_the_witness():
    """Behind "A." speaks whom the page named last; behind "Q." nobody who has a name."""
    found = resolved(
        "{Q}. [Mrs. Halloway, where were you?]",
        "{A}. [In bed.]",
        "{Q}. [Did you hear it?]",
        "{MR. CROFTON}: [Objection.]",
        "{A}. [No.]",
    )
    names = [who and (who.name, who.named) for who in found]
    assert names[1] == names[4] == ("Mrs. Halloway", True)
    assert names[0] == names[2] == ("Q", False)


def test_we_is_more_than_the_one_who_says_it():
    """In somebody's own words "we" is a group; in the words of a body it is the body."""
    person, inner = resolved("[1:“[2:{2:We} thought it was late,]”] {1:Ida Marran} said.")
    assert person is not None
    assert inner is not None
    assert (inner.name, inner.kind, inner.named) == ("we", "group", False)
    body, inner = resolved("[1:“[2:{2:We} regret it,]”] {1:the company} said.")
    assert body == inner


def test_in_a_press_release_the_company_is_whose_page_it_is():
    """Not an outlet, though the page is its own."""
    found = resolved(
        "Aldergate Biosciences has a new head. {The company} expects [results].",
        publisher="Aldergate Biosciences",
    )
    assert [(who.name, who.kind) for who in found if who] == [("Aldergate Biosciences", "body")]


def test_a_signature_is_the_name_without_its_bracket():
    """Whoever signs "(retd)" behind a full name has no such name."""
    (found,) = resolved("{I} doubt [it].", bylines=("Hesketh Lumley (retd)",))
    assert found is not None
    assert found.name == "Hesketh Lumley"
