"""How a question and a value are put in words for the person who reads the table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import ceil, floor

from rashomon.accounts.told.counts.mention import Mention
from rashomon.accounts.told.wording.events import EVENT_NOUNS, OF_ONE_GROUP
from rashomon.accounts.told.wording.lexicon import LIGHT
from rashomon.accounts.verdicts.values import Interval
from rashomon.language import words

ANYBODY = words("persons people individuals humans souls")
PRISONERS = "detainees"
"""Who broke out is called so where one page does, though others say men."""


def how_many(mentions: Sequence[Mention]) -> str:
    """The question that mentions answer: "How many fighters left?"; empty if none can be put."""
    nouns = [_called(mention) for mention in mentions if mention.plural]
    if not nouns and any("people" in mention.kinds for mention in mentions):
        nouns = ["people"]
    prisoners = [_called(one) for one in mentions if PRISONERS in one.kinds and one.plural]
    if prisoners and any(one.events & OF_ONE_GROUP for one in mentions):
        nouns = prisoners
    shared = set.intersection(*(set(mention.events) for mention in mentions))
    events = Counter(event for mention in mentions for event in sorted(mention.events))
    tails = [mention.tail for mention in mentions if mention.tail]
    events_alone = {noun for noun in nouns if noun.removesuffix("s") in EVENT_NOUNS | {"case"}}
    if events_alone and not set(nouns) <= events_alone:
        nouns = [noun for noun in nouns if noun not in events_alone]
    elif events_alone and not all(mention.plural for mention in mentions):
        nouns = ["people"]
    if nouns and set(nouns) <= events_alone:
        tails = ["were there"]
    elif (shared or events) and not (len(mentions) == 1 and tails):
        tails = [min(shared) if shared else events.most_common(1)[0][0]]
    if not nouns:
        return ""
    if not tails:
        return _told_shortly(mentions, Counter(nouns).most_common(1)[0][0])
    return f"How many {Counter(nouns).most_common(1)[0][0]} {tails[0]}?"


def _told_shortly(mentions: Sequence[Mention], plural: str) -> str:
    """The question by the bare verb where no page has words to end it on: "wagons (derail)"."""
    verbs = Counter(one.verbs[0] for one in mentions if one.verbs and one.verbs[0] not in LIGHT)
    if not verbs or len({one.page for one in mentions}) < 2:
        return ""
    return f"How many {plural} ({verbs.most_common(1)[0][0]})?"


def _called(mention: Mention) -> str:
    """How a question calls the counted: souls and persons are people."""
    return "people" if mention.plural in ANYBODY else mention.plural


def interval(value: Interval) -> str:
    """A number or a range as text: "41", "24–99", "at least 40", "at most 30"."""
    low, high = value
    if high is None:
        return f"at least {_number(low)}"
    if low == high:
        return _number(low)
    if low == 0:
        return f"at most {_number(high)}"
    return f"{_number(low)}–{_number(high)}"


def whole(value: Interval) -> Interval:
    """The whole numbers within a range, as people are counted: 13 to 15 of 12.6 to 15.4."""
    low, high = ceil(value[0]), value[1] if value[1] is None else floor(value[1])
    return value if high is not None and high < low else (low, high)


def _number(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:,}"
