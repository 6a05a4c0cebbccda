"""How English pages say where their matter comes from, as patterns around a name.

Each pattern has one group ``name``. Every repetition is bounded or possessive, and a name is
tried at the beginning of a word only, so that no hostile text costs more than its length.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from rashomon.language import words
from rashomon.model import Relation

_START = r"(?<![\w&’'@.-])"
_WORD = r"(?:(?:[A-Z]\.){2,5}|[A-Z0-9][\w&’'@®™-]{0,40}+(?:\.(?=\w)[\w-]{1,40}+){0,4}+)"
_LINK = r"(?:(?:of|for|and|&|on|the|de|la|al)\s)"
_SITE = (
    r"[a-z0-9][\w-]{0,60}+(?:\.[\w-]{1,60}+){0,4}?"
    r"\.(?:com|org|net|info|news|tv|io|co|uk|de|fr)\b"
)
_DAY = r"(?<=\bon )(?<!Mail on )(?<!Independent on )(?<!Scotland on )"
_DAY += r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
_OUTLET_NOUN = r"(?:\s(?:newspaper|magazine|website|agency|channel|programme|program|network))?"
_OPENER = (
    r"(?:An?|As|At|After|Also|And|Before|But|By|For|From|How|If|In|It|Its|On|Or|Our|Per|So|That|These|"
    r"They|This|Since|Though|Via|We|What|When|Where|While|Who|With|Yet|He|She|His|Her|Their|Today|"
    r"Yesterday|Earlier|Later|Last|Meanwhile|However|According)\b"
)
_NAME = (
    rf"{_START}(?!{_OPENER})(?P<name>https?://[^\s)\]>]{{1,300}}+|{_SITE}|"
    rf"(?:[Tt]he\s)?{_WORD}(?:\s{_LINK}?(?!{_DAY}){_WORD}){{0,7}}+{_OUTLET_NOUN})"
)

_PIECE = (
    r"\b(?:article|post|piece|story|column|essay|report|version|interview|op-ed|excerpt|analysis|"
    r"commentary|feature|editorial|text|this|it)\b"
)
_SHOWN = (
    r"\b(?:footage|videos?|clips?|photos?|photographs?|pictures?|images?|recordings?|audio|"
    r"documents?|memos?|letters?|files|records|transcripts?|screenshots?|guidance|material)"
)
_GOT = (
    r"(?:obtained|uncovered|released|posted|published|provided|reviewed|seen|shot|filmed|leaked|"
    r"aired|broadcast|shared|captured|recorded|taken|viewed|acquired|verified|supplied)"
)
_MADE = r"(?:video footage|footage|videos?|recordings?|photographs?|photos?)\b"
_KIND = r"(?:video|mobile|drone|amateur|dashcam|satellite|leaked|raw|exclusive|new|original)"
_NO_OWNER = r"(?:Video|Raw|Amateur|Drone|New|The|This|That|Watch|See|An?|Live|Full|Exclusive)\b"
_SOME = r"(?i:\b(?:(?:the|this|that|an?|some|more) )?)"
_GETS = r"(?i:obtained|received|released|leaked|verified|filmed|shot|recorded|posted|reviewed)"
_TAKEN = r"(?:shot|filmed|taken|recorded|obtained|surfaced|emerged)\b"
_PAPER = (
    r"(?:log|documents?|memo|letter|emails?|records?|report|transcript|recording|footage|video)"
)
_NAME_LIKE = r"(?:[\w’'-]{1,30}+ ){1,6}?"
_WAS_SHOWN = r"(?:was shown|were shown|has seen|have seen|saw|has obtained|obtained|reviewed)"
_WRITTEN = (
    r"(?:report|story|article|investigation|poll|survey|study|analysis|documentary|editorial|"
    r"profile|dispatch|reporting|coverage)\b"
)
_NO_ADJECTIVE = (
    r"(?:to|will|would|can|could|may|might|must|shall|should|do|does|did|is|are|was|were|be|has|"
    r"have|had|when|where|that|who|which|if|as|because|while|after|before|since|until|and|or|but|"
    r"not|no|did|with|for|from|by|on|in|at)\b"
)
_REPORTED = r"(?:reported|reports|reporting|revealed|reveals|learned|learnt)"
_HOW = r"(?:(?:has|have|had|also|later|previously|recently|earlier)\s){0,2}"


Named = Literal["anything", "no stranger", "outlet"]


class Pattern(NamedTuple):
    """One way to credit.

    ``name`` says what must be named: anything, anything but a person, place or day, or plainly
    an organisation; ``after`` must stand before the match in its sentence.
    """

    relation: Relation
    regex: re.Pattern[str]
    name: Named = "anything"
    after: re.Pattern[str] | None = None


def _p(
    relation: Relation, regex: str, name: Named = "anything", *, after: str | None = None
) -> Pattern:
    spaced = regex.replace("NAME", "\0").replace(" ", r"\s").replace("\0", _NAME)
    needed = re.compile(after, re.IGNORECASE) if after else None
    return Pattern(relation, re.compile(spaced, re.MULTILINE), name, needed)


PATTERNS: tuple[Pattern, ...] = (
    # pictures first: "image via X" is no source of the story
    _p("evidence", rf"(?i:{_SHOWN}(?: credit)?)(?: ?:| by| via| courtesy of|, via) NAME"),
    _p("evidence", rf"(?i:{_SHOWN})(?: \w{{1,20}}+){{0,3}} {_GOT} by NAME"),
    _p("evidence", r"^[A-Z][^\n/.:;!?]{3,80}\svia NAME\.?$"),
    _p("evidence", r"^[A-Z][\w’'. -]{2,40} ?/ ?NAME\.?$"),
    _p("evidence", r"(?i:\bwatch|\bsee) (?:\w{1,20}+ ){0,5}at NAME"),
    _p("evidence", rf"{_START}(?!{_NO_OWNER})(?P<name>(?:[A-Z][\w-]{{1,30}}+ ){{1,3}}{_MADE})"),
    _p("evidence", rf"\b{_GETS} {_SOME}(?P<name>(?:{_KIND} )?{_MADE})"),
    _p("evidence", rf"{_SOME}(?P<name>(?:{_KIND} )?{_MADE})(?:,? [a-z]{{2,12}}+){{0,4}} {_TAKEN}"),
    _p("evidence", rf"{_SOME}(?P<name>(?:\w{{1,20}}+ )?{_PAPER}), which {_NAME_LIKE}{_WAS_SHOWN}"),
    # where the page has it from
    _p("via", r"(?:^|[(\[—–-] ?|[.!?”\")] |, )(?i:via):? NAME"),
    _p("via", r"(?i:\bh/t|\bhat tip(?: to)?):? NAME"),
    _p("via", r"(?:^|[.!?”\")] )(?i:sources?): ?(?P<name>https?://\S{1,300}+|[^\n.:;,!?]{2,60}$)"),
    _p("via", r"(?:^|[.!?”\")] )(?i:source): ?NAME"),
    _p("first_published", r"\bappeared first (?:on|at|in) NAME"),
    _p(
        "first_published",
        r"\b(?:first|originally) (?:appeared|published|posted|ran|aired) (?:on|at|in|by) NAME",
        after=_PIECE,
    ),
    _p(
        "first_published",
        r"(?i:\b(?:republished|reprinted|reposted|cross-posted|syndicated))"
        r"(?: here)?(?: with)?(?: the)?(?: kind)?(?: permission)? (?:of|from|by) NAME",
    ),
    _p("first_published", r"\b(?:was|has been) contributed by NAME", after=_PIECE),
    _p("first_reported", r"\bfirst (?:reported|revealed|disclosed) by NAME"),
    _p("first_reported", r"NAME (?:was|were)? ?(?:the )?first (?:reported|to report|revealed)"),
    # agencies
    _p("agency", r"^[A-Z][^\n()]{2,50} \((?P<name>[A-Z][\w ]{1,30})\) ?(?:[—–-]|(?=[A-Z]))"),
    _p("agency", r"(?i:\breporting by) NAME"),
    # other outlets' reports
    _p(
        "told",
        r"\b(?:told|tells|telling|spoke to|speaking to|interview with) NAME",
        "outlet",
    ),
    _p(
        "cites",
        r"\b[Aa]s NAME (?:has )?(?:first )?(?:reported|reports|notes|noted)\b",
        "no stranger",
    ),
    _p(
        "cites",
        r"\b(?:[Aa]n?|[Tt]he) (?:new |recent |latest )?NAME (?:poll|survey)\b",
        "no stranger",
    ),
    _p("cites", rf"NAME(?: (?!{_NO_ADJECTIVE})[a-z]{{1,15}}+){{0,2}} {_WRITTEN}", "outlet"),
    _p(
        "cites",
        rf"\b(?!reporting \w+ in ){_WRITTEN}(?: \w{{1,20}}+){{0,2}}? (?:by|from|in|of) NAME",
        "outlet",
    ),
    _p("cites", r"\b(?:[Aa]ccording to|per|reported by|citing|cited by) NAME", "outlet"),
    _p("cites", rf"NAME {_HOW}{_REPORTED}\b", "outlet"),
    _p("cites", r"NAME carries\b", "outlet"),
    _p("cites", r"\b(?:published|carried|printed|aired|broadcast) (?:by|in|on) NAME", "outlet"),
    _p("cites", r"^From NAME:"),
    _p("cites", r"\b(?:press release|news release|released) (?:from|by) NAME"),
)
"""The ways to credit, the more specific before the more general."""

NEWS_AGENCIES = words(
    """Associated_Press AP Reuters Agence_France-Presse AFP United_Press_International UPI
    Press_Association PA Deutsche_Presse-Agentur DPA EFE ANSA TASS Interfax Xinhua Kyodo_News
    Yonhap Anadolu_Agency Press_Trust_of_India PTI Canadian_Press Bloomberg_News"""
)
"""The agencies that English-language pages credit; their notices stand on others' pages."""

CHANNELS = words(
    """rss email e-mail facebook twitter instagram youtube google_translate telegram whatsapp
    skype phone text sms video zoom google newsletter"""
)
"""Ways to send something, which "via" also names."""
