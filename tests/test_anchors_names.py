"""Names: which mentions are one bearer, and under what form."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from anchors_samples import anchors, inside_one_block, page
from rashomon.anchors import find
from rashomon.anchors.names.aliases import Form, canonical_names, definitions
from rashomon.anchors.names.people import is_person


def named(*blocks):
    """The forms on a page and the name each belongs to."""
    sample, found = anchors(*blocks)
    return {sample.read(n.span): n.name for n in found.names}


DEFINED = [
    ("the Coastal State (CS; formerly CSN/CSB) said", ["CS", "CSN", "CSB"], "Coastal State"),
    ("the Velmar Harbour Authority (VHA) said", ["VHA"], "Velmar Harbour Authority"),
    ("Office of Ports and Tides (OPT) staff", ["OPT"], "Office of Ports and Tides"),
    (
        "the Velmar Harbour Authority (VHA; formerly the Velmar Port Board) said",
        ["VHA", "Velmar Port Board"],
        "Velmar Harbour Authority",
    ),
]


@pytest.mark.parametrize(("text", "aliases", "name"), DEFINED)
def test_a_bracket_defines_the_forms_inside_it(text, aliases, name):
    """The name before a bracket is the one that its first form abbreviates."""
    found = list(definitions(text, (0, len(text))))
    assert [text[slice(*one.alias)] for one in found] == aliases
    assert {text[slice(*one.name)] for one in found} == {name}


@pytest.mark.parametrize("text", ["He left (IN HASTE).", "Bo Marsh (Video)", "Lowmarket (see map)"])
def test_other_brackets_define_nothing(text):
    """What stands in a bracket and abbreviates nothing before it is no alias."""
    assert list(definitions(text, (0, len(text)))) == []


def test_all_forms_of_a_defined_name_share_it():
    """Four forms, one name, wherever they stand."""
    forms = named(
        "Fighters of the Coastal State (CS; formerly CSN/CSB) left the town.",
        "It was CS that left, said a guard. Nobody had seen CSN leave before.",
    )
    assert {forms[form] for form in ("Coastal State", "CS", "CSN", "CSB")} == {"Coastal State"}


def test_a_surname_is_the_person_named_in_full():
    """Short forms of people go back to the full name, titles and possessives aside."""
    forms = named("Maria Sandoval left on Tuesday. Ms Sandoval said nothing. Sandoval’s car burnt.")
    assert forms == {"Maria Sandoval": "Maria Sandoval", "Sandoval": "Maria Sandoval"}


def test_a_surname_shared_by_two_people_is_neither():
    """Where two people have the surname, it is joined to none of them."""
    forms = [Form(words=words, label="PERSON") for words in ("Ana Vell", "Bo Vell", "Vell")]
    assert canonical_names(forms, [])["Vell"] == "Vell"


def test_a_short_place_is_another_place():
    """New York is not York."""
    forms = [Form(words=words, label="GPE") for words in ("New York", "York")]
    assert canonical_names(forms, [])["York"] == "York"


def test_initials_join_the_only_name_they_fit():
    """An acronym nobody defined belongs to the one name with these initials."""
    forms = [
        Form(words="Velmar Harbour Authority", label="ORG"),
        Form(words="VHA", label="ORG"),
        Form(words="Coastal State", label="ORG"),
    ]
    assert canonical_names(forms, [])["VHA"] == "Velmar Harbour Authority"


def test_comments_are_searched_for_the_names_of_the_page():
    """A reader's mention of a known name is found though readers' names are not looked for."""
    sample, found = anchors(
        "Maria Sandoval left London on Tuesday.", ("comment", "sandoval is right, Sandoval is not")
    )
    comment = sample.having("comment")[0].span
    inside = [n for n in found.names if comment[0] <= n.span[0] < comment[1]]
    assert [(sample.read(n.span), n.name) for n in inside] == [("Sandoval", "Maria Sandoval")]


def test_what_opens_a_sentence_in_another_tongue_is_no_name_for_that():
    """Words that are all capitalised are, and those that stand so inside a sentence."""
    sample = page(
        "Po wojnie miasto było puste. Jeśli nawet most przetrwał, droga była zamknięta. "
        "Burmistrz Jan Wolarski mówił o stratach. Wolarski wrócił. Anna Zgoda nic nie mówiła."
    )
    polish = replace(sample, language="pl")
    assert [polish.read(name.span) for name in find(polish).names] == [
        "Jan Wolarski",
        "Wolarski",
        "Anna Zgoda",
    ]


def test_shouting_names_nobody():
    """Where everything is in capitals, two capitals are no initials."""
    sample, found = anchors(
        "The Islamic State (IS) left the town.", ("comment", "THIS IS NOT WHAT IS TRUE")
    )
    comment = sample.having("comment")[0].span
    assert [n for n in found.names if n.span[0] >= comment[0]] == []


TOKENS = """Maria Sandoval Sandoval’s Velmar Harbour Authority VHA ( ) ; the of said Mr . , ’s
    London formerly US U.S. York New and IS CS “ ”"""


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(TOKENS.split()), max_size=25))
def test_every_name_is_a_span_of_a_block_and_its_form_is_on_the_page(words):
    """Whatever stands together: mentions re-read, don't overlap, share a form of the page."""
    sample, found = anchors(" ".join(words), ("comment", " ".join(reversed(words))))
    spans = [n.span for n in found.names]
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    for one in found.names:
        assert inside_one_block(sample, one.span)
        assert one.name in sample.text


OTHERS = [
    ("Harwick", "Harwick Police Department"),
    ("House", "White House"),
    ("Harbour", "Varga’s Harbour"),
    ("Velmar Line", "Velmar Line and Orsa Cargo"),
]


@pytest.mark.parametrize(("part", "whole"), OTHERS)
def test_a_part_that_names_another_is_no_alias(part, whole):
    """A town is not its police, a thing not what its owner has, one of two not both."""
    forms = [Form(words=whole, label="ORG"), Form(words=part, label="ORG")]
    assert canonical_names(forms, []) == {whole: whole, part: part}


def test_a_company_is_called_by_its_first_word():
    """A first word alone, "Orsa", goes on to stand for "Orsa Cargo"."""
    forms = [Form(words="Orsa Cargo", label="ORG"), Form(words="Orsa", label="ORG")]
    assert canonical_names(forms, [])["Orsa"] == "Orsa Cargo"


PEOPLE = [
    ("Robert Varga", True),
    ("Robert J. Varga", True),
    ("Robert Varga Bridge", False),
    ("Charlotte Observer", False),
    ("Velmar Line", False),
]


@pytest.mark.parametrize(("name", "human"), PEOPLE)
def test_a_given_name_makes_a_person(name, human):
    """Whoever has a common given name is no body, unless a word says that it is one."""
    assert is_person(name) is human
