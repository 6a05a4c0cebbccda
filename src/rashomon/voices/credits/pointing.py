"""How pages point to where they found something: "via", thanks, source lines, "read more at"."""

from __future__ import annotations

from rashomon.voices.credits.grammar import Family, family

_WHOLE = (
    r"(?:rest|whole|full|entire|original|complete|more|story|article|"
    r"report|post|piece|thing|text|interview)"
)
_HERE = r"(?:rest|whole|full|entire|original|complete|version|reading)"

POINTING: tuple[Family, ...] = (
    family(
        "via",
        "via",
        "anything",
        r"{head}via ?:? ?(?:{P} (?:of|at|from) )?(?P<n>{Bs}(?! (?:is|was|are|will|runs|has)\b)|"
        r"{N}{end})",
        r"\(via ?:? ?(?:{P} (?:of|at) )?(?P<n>{Ns}|(?P<free>[a-z0-9]{4,30}))\)",
        r"\b(?:h ?/ ?t|hat[ -]tip|tip of the hat)s?(?: goes)?(?: to|,|:| –| -){0,2}"
        r"(?: (?:my|our|the|an?) (?:[\w-]{2,12} ){0,2}?{friends} (?:at|of|over at))? ?"
        r"(?P<n>{Ns}|(?P<free>\w{3,30}{end}))",
        r"{head}ht(?: to|:)? (?P<n>{Ns})",
        r"\[(?P<n>{N} via {N})\]",
        r"^(?:comes to us|\w+ {piece} comes to us) (?:via|from) (?P<n>{N})",
        r"{head}(?:tips?|link|news|story|quote|discovered|seen|found) (?:via|from) (?P<n>{B}){end}",
        r"\b(?:tipped off|alerted(?: to (?:this|the) (?:\w+ )?{piece})?|"
        r"pointed (?:here|there|to this)) by {D}(?P<n>{B})(?! that\b)",
        r"\b(?:comes? to (?:us|me)|reached (?:us|me)|arrives) (?:via|by way of|courtesy of|"
        r"thanks to)"
        r" {D}(?P<n>{B})",
    ),
    family(
        "via behind a comma",
        "via",
        "no stranger",
        r"[,”\"’] via (?:{P} (?:of|at|from|with) )?(?P<n>{O})",
    ),
    family(
        "source line",
        "via",
        "anything",
        r"{head}(?:{piece} |data |full |information |original )?(?:sources?(?: used)?|references?|"
        r"credit to) ?[:–—-]? ?(?P<n>{Ns}(?: via {N})?)(?: department)?"
        r"(?=[\s.,;:!)\]”\"|/(–-]*$|\s?[)\]])",
        r"{head}(?:{piece} |information |original |data )?sources?(?: used)? ?: ?(?P<n>{Ns})",
        r"{head}sources? ?: ?(?P<n>(?P<free>[\w.-]{3,40}))(?=\W*$)",
        r"{head}original (?:{piece}|source|version)(?: (?:at|on|by|from|here))? ?: ?(?P<n>{N})",
        r"{head}(?:story|news|article|content|report) (?:credit|source|courtesy)s?(?: of|:)?"
        r" (?P<n>{N})",
        r"\bsourced (?:from|via) (?P<n>{N})",
        r"{head}(?:story source ?: )?materials? provided by {D}(?P<n>{N})",
    ),
    family(
        "read more at",
        "via",
        "no place",
        r"{head}(?:read|continue reading|finish reading|click here|full (?:story|article|report)|"
        r"more|see more|see|view|find)\b"
        rf"(?:(?:,? [\w’'-]{{1,20}}){{0,4}}? {_WHOLE}\b)?(?: [\w’'-]{{1,20}}){{0,5}}?"
        r" (?:at|from|over at) {D}(?P<n>{B}){end}",
        r"{head}(?:read|continue reading)(?: [\w’'-]{1,12}){0,5}? on (?P<n>{S}){end}",
        r"\b(?:continue|keep|finish) reading (?:at|on|over at) (?P<n>{B})",
        r"{head}(?:more|details)(?: [\w’'-]{1,12}){0,3}? (?:at|over at) (?P<n>{B}){end}",
        rf"{{head}}(?:for|to (?:read|see|find))(?: [\w’'-]{{1,12}}){{0,4}}? {_WHOLE}\b"
        r"(?: [\w’'-]{1,12}){0,4}?,? (?:visit|go to|head(?: over)? to|see|click over to|check out)"
        r" {D}(?P<n>{B})",
        r"{head}full (?:story|article|report) ?: ?(?P<n>{B})",
        r"{head}as (?:seen|featured|heard) (?:on|in|at) (?P<n>{B})",
        r"{head}(?:found|spotted|discovered|seen|saw) (?:via|at|on|over at) (?P<n>{O}){end}",
        r"{head}(?:story|report|article|news) (?:by|via|from|courtesy of) (?P<n>{B}){end}",
        r"\bcomes? to us (?:via|courtesy of) (?P<n>{O}){end}",
    ),
    family(
        "the whole is at",
        "via",
        "no person",
        r"{head}(?:head|hop|go|click)(?: over| on)? to {D}(?P<n>{B}) (?:for|to read)\b",
        rf"{{head}}(?:read|see|view|find|click here|continue)\b(?:,? [\w’'-]{{1,20}}){{0,4}}? "
        rf"{_HERE}\b"
        r"(?: [\w’'-]{1,20}){0,5}? on {D}(?P<n>{O}){end}",
        rf"\bthe (?:\w+ )?{_WHOLE}(?: of [\w ]{{2,30}}?)? (?:is|are|can be (?:read|found|"
        rf"seen))(?: up|"
        r" available| here)? (?:at|on|over at) {D}(?P<n>{B})",
        r"\byou can (?:read|find|see)(?: [\w’'-]{1,12}){1,7}? (?:at|on|over at) {D}(?P<n>{B})",
    ),
    family(
        "thanks to",
        "via",
        "no person",
        r"\b(?:thanks|thank you|credit|kudos|props|thx)(?: (?:also|go|goes|again|very "
        r"much)){0,2} to "
        r"(?:(?:the|our|my) (?:[\w-]{2,12} ){0,2}?{friends} (?:at|of|over at|behind) "
        r")?{D}(?P<n>{B}) for"
        r" (?:the (?:\w+ )?(?:link|tip|heads|lead|pointer|find|story|video|picture|photo|image|"
        r"info)|"
        r"this|spotting|pointing|finding|tipping|alerting|sharing|sending|digging|flagging|posting|"
        r"bringing)",
        r"\b(?:thanks|credit|kudos|props) to (?P<n>{N}) for (?:the (?:link|tip|heads)|spotting|"
        r"pointing|finding|tipping|alerting|sharing|flagging)",
    ),
    family(
        "came across",
        "via",
        "no person",
        r"\b(?:i|we) (?:just |first |recently |also )?(?:found|saw|spotted|read|came across|"
        r"stumbled"
        r" (?:up)?on|discovered|learned of|learnt of|noticed|got|lifted|nicked|stole|borrowed|"
        r"heard)"
        r" (?:about )?(?:this|it|these|that)(?: [\w’'-]{1,15}){0,3}? (?:at|on|over at|in|via|from)"
        r" {D}(?P<n>{B}(?: and {B}(?= and))?)",
    ),
)
"""Phrases that point to where a page found something."""
