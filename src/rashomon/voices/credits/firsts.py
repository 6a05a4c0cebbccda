"""How pages credit who had a story first."""

from __future__ import annotations

from rashomon.voices.credits.grammar import Family, family

_BARED = (
    r"(?:reported|revealed|disclosed|uncovered|exposed|unearthed|broken|broke|brought to light|made"
    r" public|noted|announced|detailed|confirmed|documented|written about|leaked)"
)
_BARE = (
    r"(?:report|reveal|disclose|uncover|expose|unearth|break|bring to light|make public|publish|"
    r"write about|identify|spot|flag|notice|document|have|run|carry|name|cover)"
)
_STORY = (
    r"(?:story|news|scandal|affair|scoop|allegations?|existence|payments?|case|details|plan|talks|"
    r"deal|sale|leak|revelations?|scheme)"
)

FIRSTS: tuple[Family, ...] = (
    family(
        "first reported by",
        "first_reported",
        "anything",
        rf"\b(?:{{first}} {_BARED}|(?:reported|revealed|disclosed) (?:first|earlier)|"
        r"(?:earlier|previously|already) (?:reported|revealed|disclosed)|broken|leaked)(?: "
        r"on)?{when}"
        r" by {F}{D}(?P<n>{B}(?: and {B})?)",
        rf"\b{_STORY},? (?:which |that )?{{F}}{{D}}(?P<n>{{O}}) "
        rf"(?:{{aux}})(?:broke|(?:first|exclusively) "
        r"(?:revealed|reported|disclosed|published))\b",
        r"\bfirst leaked (?:to|by) {D}(?P<n>{B})",
        r"(?P<n>{O}) (?:was|were) first with (?:the|this|word|news|rumours|rumors|details)\b",
    ),
    family(
        "brought to light",
        "first_reported",
        "no place",
        r"\b{first} (?:obtained|noticed|identified|spotted|flagged|described) by {D}(?P<n>{O})",
        r"\b(?:uncovered|unearthed|exposed|brought to light|revealed){when} by (?:an? "
        r"(?:investigation|"
        r"report|inquiry) (?:by|in|from) )?{F}{D}(?P<n>{O})",
        r"\b(?:came to light|surfaced|emerged){when} (?:in|on) {F}{D}(?P<n>{W})",
        r"\b(?:came to light|emerged|surfaced|broke|became public|(?:was|were) (?:first "
        r")?(?:made public|"
        r"revealed))(?: \w+){0,3}? (?:when|after) {F}{D}(?P<n>{O}) (?:{aux})(?:published|posted|"
        r"printed|released|aired|broadcast|reported|revealed|obtained|ran|wrote|disclosed|leaked|"
        r"exposed|uncovered|put|named|found)\b",
    ),
    family(
        "first to report",
        "first_reported",
        "no place",
        rf"(?P<n>{{O}})(?:[’']s {{N}})?(?:,? which| was| were|,? who| had| has){{0,2}}(?: the)? "
        rf"first"
        rf"(?: to| with)?(?: the)? (?:{_BARED}|{_BARE}|wrote|had|story|news)\b",
        r"\bfirst to (?:report|reveal|break|publish|run|carry|name|have|notice)\b[^.;]{0,60}? "
        r"(?:was|were)"
        r" {D}(?P<n>{O})",
        rf"\bit was {{F}}{{D}}(?P<n>{{O}}),? (?:that|which|who) (?:{{aux}})(?:{_BARED}|had|"
        rf"wrote|ran|"
        r"found)",
        rf"(?P<n>{{O}}) (?:{{aux}})broke (?:the |this )?(?:\w+ )?{_STORY}",
        rf"(?P<n>{{O}}) (?:had|got|ran|carried|published) the (?:\w+ )?{_STORY} first",
        r"(?P<n>{O}) (?:has |had )?(?:first|originally) "
        r"(?:published|detailed|printed|aired|uncovered|"
        r"posted|leaked)(?! (?:this|the original|in)\b)",
        r"(?P<n>{O}) scooped\b",
        r"(?P<n>{O}) (?:had |has )?(?:earlier|originally) (?:reported|revealed|disclosed)",
        rf"\b(?:{_STORY}|letters?|documents?|memos?|e-?mails?|lists?|recording|video|contract),?"
        r" (?:which was |were |was |had been )?{first} obtained by {D}(?P<n>{O})",
    ),
)
"""Phrases that credit who had a story first."""
