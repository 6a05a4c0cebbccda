"""What a run of words that may be a name looks like."""

from __future__ import annotations

import re
import sys

from rashomon.language import words
from rashomon.voices.outlets import ALWAYS, HEADS

_UPPER = "".join(
    char for char in map(chr, range(0x41, min(0x600, sys.maxunicode))) if char.isupper()
)
_CAP = rf"(?:[{_UPPER}](?:(?!['’]s\b)[\w&'’®™!-]){{0,40}}+|\d{{1,3}}[{_UPPER}]\w{{1,20}}+)"
_TITLED = "|".join(sorted(word.capitalize() for word in ALWAYS | HEADS if word.isascii()))
_OWNED = (
    rf"(?:(?:People|Women|Children|Workers|Farmers|Teachers)['’]s(?=[ \xa0][{_UPPER}])"
    rf"|[{_UPPER}][a-z]{{2,12}}(?:er|or|[mM][ae]n)['’]s(?=[ \xa0](?:{_TITLED})\b)"
    rf"|[{_UPPER}][a-z]{{2,14}}['’]s(?=[ \xa0](?:Quarterly|Weekly|Monthly|Bazaar)\b))"
)
"""Owners inside of names: "the People's Daily", "the Grocer's Ledger", "Marlow's Quarterly"."""
_LOWER = (
    r"(?:[a-z]{2,12}[A-Z](?:\w{0,20}[a-z])?\w{2,20}|[a-z]\d{0,2}[A-Z](?!Phone|Pad|OS\b)\w{2,20}|\d{1,3}[a-z]{1,12}\d{0,3}[A-Z]\w{1,20}"
    r"|[a-z]{2,20}(?:_[a-z0-9]{2,20}){1,4}|[a-z]{4,20}\d{1,4}|dpa|epd|n-tv|n\+1)"
)
"""Names in small letters that their shape gives away: "bioRxiv", "9to5Mac", "port_watch_od"."""
_INITIALS = rf"(?:[{_UPPER}]\.){{1,5}}+"
_SITE = (
    r"[A-Za-z0-9][\w-]{0,60}+(?:\.[\w-]{1,60}+){0,4}?\."
    r"(?:com|org|net|info|news|tv|io|co|uk|de|fr|es|it|nl|ru|tr|pl|ca|au|us|eu|me|biz|example|nz|"
    r"za|ie|"
    r"jp|cn|br|mx|ar|ch|se|dk|fi|gr|pt|cz|hu|ro|ua|il|ng|ke|ph|sg|hk|pk|kr|tw|gov|edu|press|media|"
    r"blog|fm)\b"
    r"(?:/[^\s)\]>,;»”\"]{0,300}+)?"
)
_LINK = (
    r"(?:of[ ]the|of|&|de[ ]la|de|la|del|della|dello|di|da|do|dos|das|du|des|der|van|von|al|el"
    r"|d['’])"
)
_HEADS = words(
    """Centre Center Centers Institute Council Campaign Committee Foundation Society Agency
    Association Coalition Fund Office Bureau Alliance Department Citizens Americans
    Physicians Commission Programme Program Union Organization Organisation Observatory Panel
    Group Network Project Movement Initiative Forum Authority Consortium Conference Agenda Corps
    Endowment Trust"""
)
_LONG = "|".join(rf"(?<={head})" for head in sorted(_HEADS))
"""Heads of bodies whose names go on with "for" or "on"."""
_STRIVING = "|".join(
    rf"(?<={head})"
    for head in ("Committee", "Campaign", "Coalition", "Alliance", "Fund", "Foundation")
)
"""Heads of bodies whose names go on with what they are there "to" do."""
_NO_DAY = (
    r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|"
    r"August|(?:Septem|Octo|Novem|Decem)ber)"
)
OFFICES = (
    "Ministry|Department|Directorate|Secretariat|Bureau|Office|Board|Commission|Committee|Council"
)
_OFFICE = (
    rf"(?:{OFFICES})[ ]of[ ](?:the[ ])?{_CAP}(?:,?[ ]{_CAP}){{0,2}},?[ ]and[ ]{_CAP}"
    rf"(?![ ](?:of|for)[ ])"
)
"""A body with two or three matters: "the Ministry of Forests and Fisheries"."""
_RANK = rf"(?:Sgt|Spc|Cpl|Pfc|Pvt|Capt|Lt|Maj|Cmdr)\.(?=[ ][{_UPPER}])"
_NTH = r"\d{1,3}(?:st|nd|rd|th)[ ]"
_HOUSES = r"(?:Moody|Barron|Lloyd|Sotheby)['’]s\b"
_WORD = (
    rf"(?:{_SITE}|{_INITIALS}|{_HOUSES}|{_OFFICE}|(?:a[lstdrzn]|el|ash)-{_CAP}|{_NTH}{_CAP}|{_OWNED}|"
    rf"{_RANK}|{_CAP})"
)
_GAP = "[ \xa0]"
NAME = re.compile(
    rf"""https?://[^\s)\]>»”]{{1,300}}+
    | (?<![\w@.’'-])(?:www\.)?{_SITE}
    | (?<![\w.(’'-])@\w{{2,40}}+
    | (?<![\w/.])/?[ru]/\w{{2,40}}+
    | (?<![\w’'.,-])\+?\d{{1,3}}{_GAP}(?:{_TITLED}|Minutes)\b
    | (?<![\w’'.-])(?:[Tt]he{_GAP})?(?:{_WORD}|[«][^«»\n]{{2,60}}+»)
      (?:{_GAP}(?:{_LINK}{_GAP}?)?(?:{_WORD}|\d{{1,2}}(?![\w.,]?\d))
        |(?:{_LONG}){_GAP}(?:for|on|against){_GAP}(?:(?:the|a){_GAP})?{_NO_DAY}{_WORD}
          (?:{_GAP}{_WORD}){{0,2}}+(?:{_GAP}and{_GAP}{_WORD})?(?:{_GAP}in{_GAP}Europe\b)?
        |(?:{_STRIVING}){_GAP}to{_GAP}{_WORD}
        |(?<=[a-z]),{_GAP}(?=Inc\b)Inc){{0,8}}+
      (?:(?:(?<=Mail)|(?<=Wales)|(?<=Scotland)|(?<=Independent)){_GAP}on{_GAP}Sunday\b
        |(?:(?<=Bild)|(?<=Welt)){_GAP}am{_GAP}Sonntag\b)?
      (?:{_GAP}(?:newspaper|magazine|website|programme|program|network|channel|news{_GAP}agency|news{_GAP}service|agency|tabloid|blog)\b(?!{_GAP}[{_UPPER}]))?
    | (?<![\w@.#’'/-]){_LOWER}(?![\w@(]|[-.]\w)
    | (?:وكالة|صحيفة|قناة|موقع|شبكة|جريدة)(?:{_GAP}\w{{2,20}}+){{1,2}}
    """,
    re.VERBOSE,
)
"""A run of words that a name may be: with capitals, an address, an account, marks of quotation."""
