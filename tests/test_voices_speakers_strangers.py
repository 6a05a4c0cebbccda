"""Causes of wrong speakers that pages by strangers showed, each in sentences of our own."""

from __future__ import annotations

import pytest

from rashomon.voices.speakers import speakers
from rashomon.voices.told import Told
from test_voices_speakers_cases import resolved
from voices_samples import a_page

CASES = {
    "what somebody is called right before a full name is none of it": (
        "{Heartthrob Danny Vail} said [it fell].",
        "Danny Vail",
    ),
    "an office with a small word for a title is none either": (
        "{State Danny Vail} said [it fell].",
        "Danny Vail",
    ),
    "initials belong to the name": ("{C. Stewart Verdant} said [it fell].", "C. Stewart Verdant"),
    "how somebody is": ("{Plucky Brask} said [it fell].", "Brask"),
    "how somebody is, in one word before their own": (
        "Heartbroken dad Lee left. {Lee} said [it fell].",
        "Lee",
    ),
    "a title behind an opening quotation mark": (
        "[“{2:Sir Clive} thought [2:it a fad],”] {1:one of them} wrote.",
        "Sir Clive",
    ),
    "a nickname with an article": (
        "[“Never,”] said {Walter “the Mute” Brask}.",
        "Walter “the Mute” Brask",
    ),
    "a body whose name begins like a title": (
        "{The General Directorate of Lands} stated [that it fell].",
        "General Directorate of Lands",
    ),
    "one member of a body": (
        "{A member of the harbour board, Danny Vail}, said [it fell].",
        "Danny Vail",
    ),
    "whoever it is": ("Danny Vail warned of {whoever} says [that it fell].", None),
    "who goes by another name": (
        "{Its administrator, known under the nickname Sych}, insists [it fell].",
        "Sych",
    ),
    "a priest is whom the page calls father": (
        "Father Leo Brask looked up. {He} said [no]. Years went by. {The priest} said [yes].",
        "Leo Brask",
    ),
    "a noun behind a place is no apposition to it": (
        "In Lavel, the council met. [“Never,”] {it} said.",
        "council",
    ),
    "nor is it where the place ends a sentence": (
        "[Talks start on Monday in Lavel], {the labour ministry} said.",
        "labour ministry",
    ),
    "a number is no name": (
        "Ninety-one are held, said Danny Vail, the union’s lawyer. {He} said [no].",
        "Danny Vail",
    ),
    "somebody's lawyer is a person": (
        "Emeric Tal, the union’s lawyer, came. [“I count,”] {he} said.",
        "Emeric Tal",
    ),
    "a nurse is no captain": (
        "Captain Anders Helm lives there. Rain fell. {The district nurse} asked for [blankets].",
        "district nurse",
    ),
    "a coast guard is no man": (
        "Danny Vail watched. {The coast guard} said [no]. {It} said [it searched].",
        "coast guard",
    ),
    "an ex-mayor is not who is mayor": (
        "The mayor, Danny Vail, blamed his predecessor, Zlata Brask. {The ex-mayor} denied [it].",
        "Zlata Brask",
    ),
    "the eldest of several": (
        "Ida Rook, the eldest, left. {Ada Rook} said [no]. {The eldest} said [yes].",
        "Ida Rook",
    ),
    "the other of two is nobody who was named": (
        "{Danny Vail} said [no]. Two girls came. One wept. {The other} said [it fell].",
        "other",
    ),
    "who is told by a name in brackets": (
        "{Danny Vail} said [no]. The boss (name of Tolland) left. {The boss} says [it fell].",
        "Tolland",
    ),
    "a dame without her name": (
        "{Lata Menon} praised [Dame Rosalind Quire]. {The dame} said [it fell].",
        "Rosalind Quire",
    ),
    "two of one family name with different titles": (
        "Shen Guoliang, 50, spoke. Fisherman Shen Youfu wept. {Secretary Shen} said [no].",
        "Shen Guoliang",
    ),
    "who is named in passing further on is another": (
        "{Danny Vail} said [no]. {A governor} said [yes]. Lee, 36, sells hats. [“Oh,”] {he} said.",
        "Lee",
    ),
    "who stands between dashes": (
        "{Its chief executive – Odile Marran –} said [no].",
        "Odile Marran",
    ),
    "who stands in brackets": ("{The mayor (Hal Marran)} said [no].", "Hal Marran"),
    "an initial for a family name": ("{Ida M.}, a nurse, said [no].", "Ida M."),
    "what somebody is professor of": ("{Professor of law Ida Marran} said [no].", "Ida Marran"),
    "a rank written for short": (
        "{Sgt Hal Marran} said [no]. Rain fell. {The sergeant} said [yes].",
        "Hal Marran",
    ),
    "a premier": (
        "{Prime Minister Hal Marran} said [no]. Rain fell. {The premier} said [yes].",
        "Hal Marran",
    ),
    "who prosecutes": (
        "{Hal Marran, prosecuting,} said [no]. Rain fell. {The prosecutor} said [yes].",
        "Hal Marran",
    ),
    "a club": ("{Lavel United} said [no]. Rain fell. {The club} said [yes].", "Lavel United"),
    "a pair": (
        "{Hal Marran and Ida Tam} said [no]. Rain fell. {The pair} said [yes].",
        "Hal Marran and Ida Tam",
    ),
    "two who were only mentioned": (
        "Ida Tam and her brother found it. {They} said [no].",
        "Ida Tam and her brother",
    ),
    "a brother of somebody named": (
        "Ida Tam’s brother found the letter. {He} said [no].",
        "Ida Tam’s brother",
    ),
    "what a sentence only begins with": (
        "In a statement, the bank was blunt. {It} said [no].",
        "bank",
    ),
    "people who open a sentence": ("{People living near the quay} said [no].", "people"),
    "whom a page opens with, further on": (
        "{A Lavel woman} has said [that she won].\n\nIda Marran, 43, bought the ticket.",
        "Ida Marran",
    ),
    "who conducts": (
        "Birgit Aalto conducts here. {A singer} said [no]. {The conductor} said [yes].",
        "Birgit Aalto",
    ),
    "a referee who is called an official": (
        "{The match official, Jo Tennant,} said [no]. Rain fell. {The ref} said [yes].",
        "Jo Tennant",
    ),
    "what somebody was doing is no name": (
        "Cross-examining, Ida Tam rose. {She} said [no].",
        "Ida Tam",
    ),
    "they who are nowhere": (
        "The bank of the Orne closed. Rain fell. Snow fell. Fog came. {They} say [it fell].",
        None,
    ),
}


ABROAD = {
    "de": ("[„Nein“], sagte {der Bürgermeister von Lavel, Karl Voss}.", "Karl Voss"),
    "de-AT": ("[„Nein“], sagte {die Bäuerin Lore Wiesing aus Orne}.", "Lore Wiesing"),
    "fr": ("[« Non »], a dit {le maire de Lavel, Jean Roa}.", "Jean Roa"),
    "es": ("[«No»], dijo {la portavoz del Ministerio de Pesca, Ana Roa}.", "Ana Roa"),
    "it": ("[«No»], spiega {la direttrice del Museo di Lavel Anna Roa}.", "Anna Roa"),
    "pt": ("[“Não”], disse {o prefeito de Lavel, João Roa}.", "João Roa"),
    "ru": ("[«Нет»], — сказал {мэр Лавеля Иван Петров}.", "Иван Петров"),
    "ar": ("[«لا»] قال {رئيس بلدية الوادي، نبيه الخطار}.", "نبيه الخطار"),
}


@pytest.mark.parametrize("language", ABROAD)
def test_who_is_named_behind_an_office_in_other_languages(language: str):
    """The name is taken, not the place that the office is of."""
    line, expected = ABROAD[language]
    (found,) = resolved(line, language=language)
    assert found is not None
    assert found.name == expected


@pytest.mark.parametrize("case", CASES)
def test_who_is_meant(case: str):
    """The last source of each case is who a reader takes it for."""
    *lines, expected = CASES[case]
    found = resolved(*lines)[-1]
    assert (found and found.name) == expected


KINDS = {
    "The pharmacy": "body",
    "The clergy": "group",
    "The affidavit": "document",
    "A report out on Tuesday": "document",
    "A member of the public": "person",
    "Neither umpire": "group",
    "The general staff": "body",
    "The local paper": "outlet",
    "Brussels": "body",
    "Interpol": "body",
    "NordNet": "body",
    "Lavel Rovers": "body",
    "Lavel Online": "outlet",
    "Sawt al-Orne": "outlet",
    "The enemy": "body",
}


@pytest.mark.parametrize("source", KINDS)
def test_what_kind_of_speaker_it_is(source: str):
    """Nouns and names that are rarer in news are told apart too."""
    (found,) = resolved(f"{{{source}}} said [it fell].")
    assert found is not None
    assert found.kind == KINDS[source]


def test_you_in_a_talk_of_two_are_the_other():
    """In a transcript of two, "you" is whoever does not speak the turn."""
    page = a_page("Ida Roscoe: You wrote it.", "Hal Fell: They asked me.")
    told = [
        Told(((0, 10),), ((10, 11),), ((12, 25),), "case", 1.0),
        Told(((12, 15),), ((16, 21),), ((22, 24),), "case", 1.0),
        Told(((27, 35),), ((35, 36),), ((37, 51),), "case", 1.0),
    ]
    found = [who and who.name for who in speakers(page, told)]
    assert found == ["Ida Roscoe", "Hal Fell", "Hal Fell"]


def test_you_in_a_comment_are_somebody_addressed():
    """A reader's "you" is described so, and named by nobody."""
    (found,) = resolved("{You} say [it fell].", role="comment", author="Nettie S.")
    assert found is not None
    assert (found.name, found.named) == ("you", False)
