"""Who is meant, case by case, in sentences of an invented coast.

In a case ``{…}`` is a source and ``[…]`` what it said: the first source said the first content,
and so on, unless a number says otherwise (``{2:he}``).
"""

from __future__ import annotations

import re

import pytest

from rashomon.model import Page, Speaker
from rashomon.voices.speakers import speakers
from rashomon.voices.told import Told
from voices_samples import a_page

_MARK = re.compile(r"([{\[])(?:(\d+):)?|([}\]])")


def resolved(*lines: str, **page: object) -> list[Speaker | None]:
    """The speakers of marked lines, each line a paragraph."""
    marked = "\n\n".join(lines)
    text, told = _read(marked)
    plain = a_page(*text.split("\n\n"))
    return speakers(_with(plain, page), told)


def _with(plain: Page, values: dict[str, object]) -> Page:
    role = values.pop("role", None)
    author = values.pop("author", None)
    kept = {name: getattr(plain, name) for name in plain.__struct_fields__} | values
    if role:
        kept["blocks"] = tuple(
            type(b)(span=b.span, role=role, confidence=1.0, author=author, ordinal=1)
            for b in plain.blocks
        )
    return Page(**kept)


def _read(marked: str) -> tuple[str, list[Told]]:
    text, at = "", 0
    opened: list[tuple[str, int, int]] = []
    spans: dict[str, dict[int, tuple[int, int]]] = {"{": {}, "[": {}}
    counts = {"{": 0, "[": 0}
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        at = mark.end()
        if mark[1]:
            counts[mark[1]] += 1
            opened.append((mark[1], int(mark[2] or counts[mark[1]]), len(text)))
        else:
            kind, number, start = opened.pop()
            spans[kind][number] = (start, len(text))
    text += marked[at:]
    return text, [
        Told((spans["{"][n],), (spans["{"][n],), (spans["["][n],), "case", 1.0)
        for n in sorted(spans["{"])
    ]


def names(*lines: str, **page: object) -> list[str | None]:
    """The names of the speakers of marked lines."""
    return [who.name if who else None for who in resolved(*lines, **page)]


NAMED = {
    "a title is no part of a full name": (
        ["{Harbour Minister Ruth Adeyemi} said [the gate fell]."],
        ["Ruth Adeyemi"],
    ),
    "a calling before a name is none either": (
        ["{Trawler skipper Jorun Aldersey} said [it rose]. {Churchwarden Odo Gabb} [did not]."],
        ["Jorun Aldersey", "Odo Gabb"],
    ),
    "a form of address stays before a family name alone": (
        ["{Mr Dunstable} said [limes live long]."],
        ["Mr Dunstable"],
    ),
    "a form of address goes where the full name stands": (
        ["Lucan Hathersage left.", "{Mr Hathersage} denied [it]. {Hathersage} said [no]."],
        ["Lucan Hathersage", "Lucan Hathersage"],
    ),
    "particles belong to a name": (
        ["{Anna van der Lund} said [no]. {Khaled al-Amin} said [yes]. {Lund} said [so]."],
        ["Anna van der Lund", "Khaled al-Amin", "Anna van der Lund"],
    ),
    "initials and apostrophes belong to a name": (
        ["{J. T. O’Hara} said [no]. {O’Hara’s} view was [that it fell]."],
        ["J. T. O’Hara", "J. T. O’Hara"],
    ),
    "an acronym in brackets is the body before it": (
        [
            "{The Tarn Valley Authority (TVA)} said [the dam held].",
            "{The TVA} denied [a leak]. {The authority} said [so twice].",
        ],
        ["Tarn Valley Authority"] * 3,
    ),
    "an acronym is the one body with its initials": (
        ["The Northern Fishing Council met.", "{The NFC} asked [for money]."],
        ["Northern Fishing Council"],
    ),
    "of and for join the name of a body": (
        ["{The Ministry of Trade and Industry} denied [it]. {The ministry} wants [calm]."],
        ["Ministry of Trade and Industry"] * 2,
    ),
    "a name in apposition is who was meant": (
        [
            "{Its spokesman, Callum Decker,} said [no].",
            "{The mayor of Ostwik, Jarmil Keresz,} said [yes].",
        ],
        ["Callum Decker", "Jarmil Keresz"],
    ),
    "what follows a name is no part of it": (
        ["{Odile Marran, who unloads fish there,} said [no]."],
        ["Odile Marran"],
    ),
    "somebody known only as is named so": (
        ["{A baker who gave his name as Hoshur} said [no]. {A man known only as Rook} [agreed]."],
        ["Hoshur", "Rook"],
    ),
    "a firm behind what it is": (
        ["{The contractor, the firm Tepnik,} denied [it]. {The firm} [did so twice]."],
        ["Tepnik", "Tepnik"],
    ),
    "capitals in a transcript": (
        [
            "INES FALLON, HOST: With us is Dr Amrit Halloran.",
            "{FALLON}: [Is it safe?]",
            "{HALLORAN}: [No.]",
        ],
        ["INES FALLON", "Amrit Halloran"],
    ),
    "two people of one family name": (
        [
            "Anna Marran and Peter Marran own the quay.",
            "{Mr Marran} said [no]. {Mrs Marran} said [yes].",
        ],
        ["Peter Marran", "Anna Marran"],
    ),
    "a title in lower case before an apposition": (
        ["{The minister, Gilles Varney,} said [no]. {The minister} [left]."],
        ["Gilles Varney", "Gilles Varney"],
    ),
    "the brand of a day is no name": (
        ["On Tuesday {Odile Marran} said [no]. Yesterday {Marran} said [yes]."],
        ["Odile Marran", "Odile Marran"],
    ),
    "two names joined are both": (
        ["{Orsk and Velmar} said [no]. {They} [left]."],
        ["Orsk and Velmar", "Orsk and Velmar"],
    ),
    "views and claims are their owner’s": (
        ["{Odile Marran’s} claim [that it fell] stood. In {Marran’s view} [it rose]."],
        ["Odile Marran", "Odile Marran"],
    ),
}

PRONOUNS = {
    "he is the latest man to speak": (
        ["{Robert Varga} said [no]. {Anna Kessler} said [yes]. {He} said [so twice]."],
        ["Robert Varga", "Anna Kessler", "Robert Varga"],
    ),
    "a subject since is nearer than a speaker before": (
        ["{Robert Varga} said [no]. Peter Molnar opened the gate on Monday. {He} said [so]."],
        ["Robert Varga", "Peter Molnar"],
    ),
    "nobody in the words quoted": (
        ["{Robert Varga} spoke: [“Peter Molnar did it.”] {He} said [no more]."],
        ["Robert Varga", "Robert Varga"],
    ),
    "he inside a report is its speaker": (
        ["{Peter Molnar} said [no].", "{Robert Varga} denied [that {he} said [it was locked]]."],
        ["Peter Molnar", "Robert Varga", "Robert Varga"],
    ),
    "he in a quotation is not its speaker": (
        ["Peter Molnar came late.", "[“{2:He} told me [2:it was locked],”] {1:Robert Varga} said."],
        ["Robert Varga", "Peter Molnar"],
    ),
    "I in a quotation is its speaker": (
        ["[“{2:I} believe [2:it fell],”] said {1:Odile Marran}."],
        ["Odile Marran", "Odile Marran"],
    ),
    "they are a group before a person": (
        ["Two divers met Odile Marran. {They} said [it was cold]."],
        ["Two divers"],
    ),
    "they can be a body": (
        ["I asked the Harbour Board. {They} said [no]."],
        ["Harbour Board"],
    ),
    "it is a body and no person": (
        ["{Brask Maritime} confirmed [a leak]. Robert Varga left. {It} added [nothing]."],
        ["Brask Maritime", "Brask Maritime"],
    ),
    "it is a report": (
        ["{A report by the council} showed [rust]. {It} warned [of more]."],
        ["report by the council"] * 2,
    ),
    "who is right before": (
        ["Odile Marran, {who} says [it fell], left."],
        ["Odile Marran"],
    ),
    "she is told from a given name": (
        ["{Emma Lund} and Karl Voss came. {She} said [no]."],
        None,
    ),
    "a pronoun may come first": (
        ["When {he} had said [all he knew], Robert Varga left."],
        ["Robert Varga"],
    ),
    "nobody is you": (["{You} say [it fell]."], [None]),
}

DESCRIBED = {
    "an article is no part of a description": (
        ["{A crane driver} said [no]. {The driver} [left]. {He} said [so]."],
        ["crane driver"] * 3,
    ),
    "what is told besides is none": (
        ["{A crane driver, who works at night,} said [no]."],
        ["crane driver"],
    ),
    "a spokesman is not the ministry": (
        ["{A spokesman for the ministry} denied [it]. {The spokesman} [left]."],
        ["spokesman for the ministry"] * 2,
    ),
    "some of many": (
        ["{Two of the officials} said [no]. {They} said [so twice]."],
        ["Two of the officials"] * 2,
    ),
    "a fuller description before": (
        ["Divers pulled a 34-year-old fisherman out. {The fisherman} said [it was cold]."],
        ["34-year-old fisherman"],
    ),
    "an age alone": (
        ["{Odile Marran, 34,} said [no].", "{The 34-year-old} [left]."],
        ["Odile Marran", "Odile Marran"],
    ),
    "a role that somebody has": (
        ["Ruth Adeyemi, head of the authority, came. {The head of the authority} said [no]."],
        ["Ruth Adeyemi"],
    ),
    "a role told only later": (
        ["[It fell], said {the head of the authority}.", "Ruth Adeyemi, its head, left at six."],
        ["Ruth Adeyemi"],
    ),
    "of two ministers the one that is meant": (
        [
            "Harbour minister Ada Lund and finance minister Karl Voss met.",
            "{The finance minister} said [no]. {The harbour minister} said [yes].",
        ],
        ["Karl Voss", "Ada Lund"],
    ),
    "a bare name is whom the page described": (
        ["{A deckhand} saw [daylight].", "{Lewis Arnott, 26,} said [he was told to load]."],
        ["Lewis Arnott", "Lewis Arnott"],
    ),
    "a name with a word of its own is somebody else": (
        ["{A deckhand} saw [daylight].", "{Lewis Arnott, a lawyer from Lavel,} said [no]."],
        ["deckhand", "Lewis Arnott"],
    ),
    "whom somebody identified": (
        ["{The prisoner} said [no].", "{Police} identified [him as Jalal Sharifan, 29]."],
        ["Jalal Sharifan", "police"],
    ),
    "one of a group": (
        ["{Cleaners at the hospital} are [furious]. [“Who washes?”] asked {one}."],
        ["cleaners at the hospital", "one of the cleaners at the hospital"],
    ),
    "the company is the body before": (
        ["{Brask Maritime} confirmed [a leak]. {The company} denied [two]."],
        ["Brask Maritime", "Brask Maritime"],
    ),
    "a body by the last word of its name": (
        ["{The Crescent Society} [came]. {The society} said [no]."],
        ["Crescent Society", "Crescent Society"],
    ),
    "other words for a document": (
        ["{A leaked memo} says [no]. {The two-page note} says [why]."],
        ["leaked memo", "leaked memo"],
    ),
    "my neighbours and I": (
        ["{My neighbours and I} oppose [it]."],
        ["My neighbours and I"],
    ),
}

ALL = {**NAMED, **PRONOUNS, **DESCRIBED}


@pytest.mark.parametrize("case", [case for case in ALL if ALL[case][1]])
def test_who_is_meant(case: str):
    """Each case names its rule."""
    lines, expected = ALL[case]
    assert [n and n.casefold() for n in names(*lines)] == [n and n.casefold() for n in expected]


KINDS = [
    ("Odile Marran", "person", True),
    ("A baker", "person", False),
    ("Two officials", "group", False),
    ("Residents of Lavel", "group", False),
    ("40 percent of voters", "group", False),
    ("The defence ministry", "body", False),
    ("Police", "body", False),
    ("The Ministry of Fisheries", "body", True),
    ("Tepnik Gas", "body", True),
    ("An investigative report by the Lavel Courier", "document", False),
    ("A poll of 1,200 voters", "document", False),
    ("The footage", "document", False),
    ("The Lavel Courier", "outlet", True),
    ("A spokeswoman for Brask Maritime", "person", False),
    ("The broadcaster Kanal Five", "outlet", True),
]


@pytest.mark.parametrize(("source", "kind", "named"), KINDS)
def test_kinds_of_speakers(source: str, kind: str, named: bool):
    """People, groups, bodies, documents and outlets are told apart, and names from words."""
    (who,) = resolved(f"{{{source}}} said [that the gate fell].")
    assert who is not None
    assert (who.kind, who.named) == (kind, named)


def test_a_comment_is_its_authors():
    """In a comment, outside of quotations, the reader speaks who wrote it."""
    assert names("{I} think [it fell].", role="comment", author="Nettie S.") == ["Nettie S."]


def test_a_page_is_its_writers():
    """In the body it is the one who signed; where two did, nobody can be told."""
    assert names("{I} think [it fell].", bylines=("Ada Lund",)) == ["Ada Lund"]
    assert names("{We} think [it fell].", bylines=("Ada Lund", "Karl Voss")) == [None]


def test_what_has_no_source_has_no_speaker():
    """A passive report is nobody's."""
    page = a_page("The bridge is said to be unsafe.")
    assert speakers(page, [Told((), ((11, 18),), ((19, 31),), "case", 1.0)]) == [None]


def test_a_second_cue_goes_on_with_the_first_ones_source():
    """In "Marran denied it and called for calm" both are Marran's, marked once or twice."""
    page = a_page("Odile Marran denied it and called for calm.")
    told = [
        Told(((0, 12),), ((13, 19),), ((20, 22),), "case", 1.0),
        Told((), ((27, 37),), ((38, 42),), "case", 1.0),
    ]
    assert [who and who.name for who in speakers(page, told)] == ["Odile Marran"] * 2


def test_answers_come_in_the_order_of_the_statements():
    """Statements may be given in any order."""
    text, told = _read("{Odile Marran} said [no]. {Karl Voss} said [yes].")
    forth, back = speakers(a_page(text), told), speakers(a_page(text), told[::-1])
    assert forth == back[::-1]
