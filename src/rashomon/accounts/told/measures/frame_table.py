"""The frames in which news tells measures: each is one question, with the words that ask it."""

from __future__ import annotations

from typing import NamedTuple

from rashomon.accounts.told.meant import Fits
from rashomon.accounts.told.meant.sorts import is_craft, is_moving, is_something
from rashomon.accounts.told.wording.events import EVENTS
from rashomon.language import words


class Frame(NamedTuple):
    """A question: the verbs, nouns and adjectives that tell it, and of what subjects it is.

    ``near`` are words of which its clause must hold one; where ``of_subject`` is told, two measures
    must be of one subject, which can be that. ``behind`` are links that tell it beside any verb of
    such a subject.
    """

    key: str
    question: str
    dimensions: frozenset[str]
    verbs: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    adjectives: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    of_subject: Fits | None = None
    behind: frozenset[str] = frozenset()


MONEY = frozenset({"money"})
_LENGTH = frozenset({"length"})
_SHARE = frozenset({"%"})
_WATER = words("water river level sea tide flood lake stream wave")
_MOVING = words(
    """travel go do drive move sail speed run race hit strike cruise ride fly head make crash slam
    plough enter take approach derail leave jump tear hurtle barrel thunder career speed_along
    clock"""
)
_BARGAINING = words("rise raise increase pay wage salary hike uplift")

FRAMES: tuple[Frame, ...] = (
    Frame(
        "burned area",
        "How large an area burned?",
        frozenset({"area"}),
        words(
            "burn scorch consume destroy char devour blacken ravage raze burn_through sweep_through"
        ),
    ),
    Frame(
        "spilled",
        "How much was spilled?",
        frozenset({"volume", "mass"}),
        words("spill leak release pour escape discharge dump seep gush spew"),
    ),
    Frame(
        "load",
        "How much did it carry?",
        frozenset({"mass"}),
        words("carry load haul transport load_with"),
        of_subject=is_craft,
    ),
    Frame(
        "weight",
        "How heavy was it?",
        frozenset({"mass"}),
        words("weigh"),
        of_subject=is_something,
    ),
    Frame(
        "temperature",
        "How warm was it?",
        frozenset({"temperature"}),
        words(
            """stand reach be keep store hold measure record read register rise climb fall drop heat
            cook cool lie hit exceed"""
        ),
        words("temperature"),
        words("warm hot cold"),
        of_subject=is_something,
    ),
    Frame(
        "late",
        "How late was it?",
        frozenset({"time"}),
        words("delay_by"),
        words("delay"),
        words("late"),
        of_subject=is_something,
    ),
    Frame("lacking", "How much was lacking?", MONEY, words("lack"), words("shortfall deficit")),
    Frame(
        "guaranteed",
        "How much is guaranteed?",
        MONEY,
        words("guarantee guarantee_up_to insure_up_to"),
    ),
    Frame(
        "money stolen",
        "How much was stolen?",
        MONEY,
        words(
            """steal get_away_with make_off_with escape_with embezzle siphon siphon_off flee_with
            run_off_with"""
        ),
        words("loot haul"),
    ),
    Frame("fine", "How high was the fine?", MONEY, words("fine"), words("fine penalty")),
    Frame("cost", "How much was the cost?", MONEY, words("cost"), words("cost price bill tab")),
    Frame("bribe", "How much was paid in bribes?", MONEY, words("bribe"), words("bribe kickback")),
    Frame("reward", "How high was the reward?", MONEY, nouns=words("reward bounty")),
    Frame(
        "compensation",
        "How much was the compensation?",
        MONEY,
        nouns=words("compensation payout damages settlement"),
    ),
    Frame(
        "fall",
        "How far did it fall?",
        _LENGTH,
        words("fall plunge drop tumble plummet slide fall_from plunge_down crash_down"),
        words("fall plunge drop"),
    ),
    Frame(
        "water rose",
        "How high did the water rise?",
        _LENGTH,
        words("rise swell climb reach surge stand exceed come"),
        words("level"),
        words("high"),
        subjects=_WATER,
    ),
    Frame("waves", "How high were the waves?", _LENGTH, nouns=words("wave swell")),
    Frame(
        "wind",
        "How strong was the wind?",
        frozenset({"speed"}),
        nouns=words("wind gust storm gale"),
    ),
    Frame("wind force", "Which force had the wind?", frozenset({"beaufort"})),
    Frame(
        "depth",
        "How deep was it?",
        _LENGTH,
        nouns=words("depth"),
        adjectives=words("deep down below"),
    ),
    Frame(
        "offshore",
        "How far off the coast was it?",
        _LENGTH,
        adjectives=words("off offshore out"),
        nouns=words("coast shore shoreline"),
    ),
    Frame(
        "speed",
        "How fast was it?",
        frozenset({"speed"}),
        _MOVING,
        words("speed"),
        of_subject=is_moving,
        behind=frozenset({"at"}),
    ),
    Frame(
        "turnout",
        "How high was the turnout?",
        _SHARE,
        words("vote turn_out cast_vote cast_ballot cast_their_ballot go_to_poll"),
        words("turnout participation"),
    ),
    Frame("share on strike", "What share joined the strike?", _SHARE, EVENTS["struck"]),
    Frame(
        "share in favour",
        "What share was in favour?",
        _SHARE,
        words(
            """accept approve back support endorse vote_for vote_in_favour vote_in_favor
            vote_to_accept vote_yes"""
        ),
    ),
    Frame(
        "share against",
        "What share was against it?",
        _SHARE,
        words("reject vote_against oppose turn_down vote_no vote_to_reject"),
    ),
    Frame(
        "demanded rise",
        "How high a rise is demanded?",
        _SHARE,
        words("demand want seek ask_for call_for request claim"),
        words("demand"),
        near=_BARGAINING,
    ),
    Frame(
        "offered rise",
        "How high a rise is offered?",
        _SHARE,
        words("offer propose put put_on_table"),
        words("offer proposal"),
        near=_BARGAINING,
    ),
    Frame(
        "margin",
        "By how much was it won?",
        frozenset({"votes"}),
        words("win_by beat_by defeat_by lose_by lead_by edge_by"),
        words("margin majority lead"),
    ),
    Frame("magnitude", "What was the magnitude?", frozenset({"magnitude"})),
    Frame("alcohol", "How much alcohol was in the blood?", frozenset({"alcohol"})),
)
