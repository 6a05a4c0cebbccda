"""A question as part of a sentence: "Was there a warning?" → "whether there was a warning".

The questions are those that :mod:`rashomon.accounts` puts; they keep to a few forms, which is
what makes this possible without a parser. A question of any other form has no clause.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_ASKING = frozenset({"who", "whose", "how", "what", "which", "when", "where", "whether"})
_ARTICLES = frozenset({"the", "a", "an"})
_PARTICLES = frozenset({"out", "up", "down", "off", "over", "away", "back", "in", "on"})
_PRONOUNS = frozenset({"it", "him", "her", "them", "this", "that"})
_WORD = re.compile(r"[^\s?]+")
_LENGTH = re.compile(r"how(?! many| much)(?: \w+)?")
_DOUBLING = re.compile(r"[^aeiou]*[aeiou][bdgmnprt]")

_IRREGULAR = """
    arise:arose be:was bear:bore beat:beat become:became begin:began bend:bent bet:bet
    bind:bound bite:bit bleed:bled blow:blew break:broke breed:bred bring:brought
    build:built burst:burst buy:bought cast:cast catch:caught choose:chose cling:clung
    come:came cost:cost creep:crept cut:cut deal:dealt dig:dug do:did draw:drew drink:drank
    drive:drove eat:ate fall:fell feed:fed feel:felt fight:fought find:found flee:fled
    fling:flung fly:flew forbid:forbade forget:forgot forgive:forgave freeze:froze get:got
    give:gave go:went grind:ground grow:grew hang:hung have:had hear:heard hide:hid hit:hit
    hold:held hurt:hurt keep:kept know:knew lay:laid lead:led leave:left lend:lent let:let
    lie:lay light:lit lose:lost make:made mean:meant meet:met mislead:misled
    overcome:overcame overthrow:overthrew overturn:overturned pay:paid put:put quit:quit
    read:read ride:rode ring:rang rise:rose run:ran say:said see:saw seek:sought sell:sold
    send:sent set:set shake:shook shed:shed shine:shone shoot:shot show:showed shrink:shrank
    shut:shut sing:sang sink:sank sit:sat slay:slew sleep:slept slide:slid speak:spoke
    spend:spent spill:spilled spin:spun split:split spread:spread spring:sprang stand:stood
    steal:stole stick:stuck sting:stung strike:struck string:strung strive:strove
    swear:swore sweep:swept swell:swelled swim:swam swing:swung take:took teach:taught
    tear:tore tell:told think:thought throw:threw thrust:thrust undergo:underwent
    understand:understood undertake:undertook undo:undid uphold:upheld upset:upset wake:woke
    wear:wore weave:wove weep:wept win:won wind:wound withdraw:withdrew withhold:withheld
    withstand:withstood wring:wrung write:wrote rebuild:rebuilt retake:retook
    permit:permitted admit:admitted commit:committed control:controlled prefer:preferred
    occur:occurred deter:deterred refer:referred transfer:transferred
"""
_PAST = dict(pair.split(":") for pair in _IRREGULAR.split())
"""Verbs whose past is not made by rule."""


def clause(question: str) -> str | None:
    """A question as it stands in a sentence; ``None`` where its form is not known.

    A text that is no question ("how many families left") is a clause already.
    """
    words = _WORD.findall(question)
    if not words:
        return None
    first, rest = words[0].lower(), words[1:]
    if "?" not in question:
        return " ".join([first if first in _ASKING else words[0], *rest])
    if first in ("who", "whose", "how", "what", "which"):
        return _told([first, *rest])
    if first in ("when", "where") and rest:
        return _turned(first, rest[0].lower(), rest[1:])
    return _turned("whether", first, rest)


def _told(words: Sequence[str]) -> str | None:
    """The clause of a question that asks for a thing, a number, a length or a way.

    Where what is asked for is what did or was it ("how many people died"), nothing is turned.
    """
    at = next((n for n, word in enumerate(words) if word in ("was", "were", "did")), 0)
    link, rest = " ".join(words[:at]), words[at + 1 :]
    is_length = _LENGTH.fullmatch(link) is not None
    if at and rest and (words[at] == "did" or is_length):
        return _turned(link, words[at], rest) or " ".join(words)
    if at and len(rest) == 1 and rest[0] in ("they", "it"):
        return " ".join([link, rest[0], words[at]])
    return " ".join(words)


def _turned(link: str, auxiliary: str, rest: Sequence[str]) -> str | None:
    """The clause of a question that turns its auxiliary round: "did the pin break"."""
    if auxiliary in ("was", "were") and rest:
        if rest[0].lower() == "there":
            return " ".join([link, "there", auxiliary, *rest[1:]])
        is_noun = link != "whether" and (rest[0] in _ARTICLES) + 1 == len(rest)
        is_name = link != "whether" and all(word[:1].isupper() for word in rest)
        cut = len(rest) if is_noun or is_name else len(rest) - 1
        return " ".join([link, *rest[:cut], auxiliary, *rest[cut:]]) if cut else None
    if auxiliary == "did":
        at = _verb_at(rest)
        if at is not None:
            return " ".join([link, *rest[:at], past(rest[at]), *rest[at + 1 :]])
    return None


def _verb_at(rest: Sequence[str]) -> int | None:
    """Where the verb of "the contractors open the gate" stands.

    The subject is a name, or one article and nouns; the verb is the last word before what begins
    an object or a particle, or the last of all.
    """
    start = 1
    if rest and rest[0][:1].isupper():
        while start < len(rest) and rest[start][:1].isupper():
            start += 1
        return start if start < len(rest) and rest[start].islower() else None
    if list(rest[:2]) == ["it", "take"]:
        return 1
    if rest and rest[0] in _ARTICLES:
        start = 2
    beyond = next((n for n in range(start, len(rest)) if _begins_more(rest[n])), len(rest))
    at = beyond - 1
    return at if at >= start and rest[at].isalpha() and rest[at].islower() else None


def _begins_more(word: str) -> bool:
    return word in _ARTICLES | _PARTICLES | _PRONOUNS or not word.islower()


def past(verb: str) -> str:
    """The past tense of an English verb, from its base."""
    if verb in _PAST:
        return _PAST[verb]
    if verb.endswith("e"):
        return f"{verb}d"
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return f"{verb[:-1]}ied"
    if _DOUBLING.fullmatch(verb):
        return f"{verb}{verb[-1]}ed"
    return f"{verb}ed"
