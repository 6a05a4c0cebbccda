"""Causes of wrong speakers that pages by strangers showed, each in sentences of our own."""

from __future__ import annotations

import pytest

from test_voices_speakers_cases import resolved

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
    "they who are nowhere": (
        "The bank of the Orne closed. Rain fell. Snow fell. Fog came. {They} say [it fell].",
        None,
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_who_is_meant(case: str):
    """The last source of each case is who a reader takes it for."""
    *lines, expected = CASES[case]
    found = resolved(*lines)[-1]
    assert (found and found.name) == expected
