"""How pages point to where they found something: "via", thanks, source lines, "read more at"."""

from __future__ import annotations

from rashomon.voices.credits.grammar import Family, family

_WHOLE = (
    r"(?:rest|whole|full|entire|original|complete|more|story|article|"
    r"report|post|piece|thing|text|interview)"
)
_HERE = r"(?:rest|whole|full|entire|original|complete|version|reading)"

_PICKED = (
    r"(?:spotted|seen|found|discovered|nicked|pinched|stolen|lifted|borrowed|swiped|snaffled|"
    r"cribbed|"
    r"poached|filched|gleaned|learn(?:ed|t)|heard|sourced|grabbed|snagged|unearthed|picked up|"
    r"dug up|sent in|flagged(?: up)?|shared|passed "
    r"on|linked|relayed|transmitted|received|monitored|"
    r"carried here|brought to (?:my|our) (?:attention|notice))"
)
_MATTER = (
    r"(?:link|tip|story|clip|item|news|idea|quote|text|scoop|gem|heads-up|map|chart|find|"
    r"lead|pointer)s?"
)

POINTING: tuple[Family, ...] = (
    family(
        "picked up",
        "via",
        "no stranger",
        rf"{{head}}(?:(?:{_MATTER}|as|first|originally|just|also|this|shamelessly|gratefully) "
        rf"){{0,2}}"
        rf"{_PICKED}(?: \w+ly)?(?: by| at| on| via| from| over at| through) {{T}}{{D}}"
        r"(?P<n>{B}){stop}",
        rf"{{head}}(?:as |also |first )?{_PICKED}(?: in| ?:) {{D}}(?P<n>{{W}}){{stop}}",
        r"{head}(?:found|got|saw|read|heard|spotted|noticed) (?:this|it|that)(?: one)? "
        r"(?:via|on|at|over at|from) "
        r"{T}{D}(?P<n>{B}){stop}",
        rf"{{head}}{_MATTER} (?:via|from|at|courtesy of) {{T}}{{D}}(?P<n>{{B}}){{stop}}",
        r"{head}(?:forwarded|relayed|retweeted|reblogged|passed (?:along|on)|circulated|issued) "
        r"(?:from|by|via) "
        r"{T}{D}(?P<n>{B}){stop}",
        r"{head}(?:link|(?:read |see |find )?more|full \w{4,7}|original|details)(?: here| at| on "
        r"this)? ?: ?"
        r"(?P<n>{W}){end}",
        r"\b(?:news|word|reports?|rumours?|tidings) (?:of [\w -]{2,30}? "
        r")?(?:comes?|came|reach(?:es|ed) (?:me|us)) "
        r"(?:to (?:me|us) )?(?:via|through|by way of|courtesy of) {T}{D}(?P<n>{B})",
        r"\b(?:i|we) (?:learn|hear|read|see|gather|understand) (?:this |it )?via {T}{D}(?P<n>{B})",
        r"{head}this(?: one)?(?:[’']s| is| comes)? (?:via|from|courtesy of) {T}{D}(?P<n>{O})(?! "
        r"?:){stop}",
        r"\btip (?:of )?(?:my|the|our|a) (?:\w+ )?(?:hat|cap|fedora|bonnet|beret) to "
        r"{T}{D}(?P<n>{B})",
        r"(?P<n>{B}) (?:first )?(?:pointed|alerted|tipped|directed|steered|led|put) (?:me|us|you) "
        r"(?:to|towards|off|onto|on to)\b",
        r"\b(?:the|this|that|my|our|{N}) (?:\w+ "
        r")?(?:link|tip|tip-off|clip|quote|heads-up|pointer)s? (?:came|comes|is|was|reached "
        r"(?:me|us)|arrived)"
        r" (?:to (?:me|us) )?(?:from|via|through|courtesy of) {T}{D}(?P<n>{B}){stop}",
        r"\b(?:came|comes|landed|crossed|found its way)(?: \w+)? (?:my|our) "
        r"(?:way|desk|inbox|path) "
        r"(?:from|via|through|courtesy of|by way of|thanks to) {T}{D}(?P<n>{B}){stop}",
        r"\b(?:with|for) (?:this|these|the following|this one)(?: \w+)?,? (?:from|via) {T}{D}"
        r"(?P<n>{B}){stop}",
        r"[(\[]from {T}{D}(?P<n>{B})[.!]?[)\]]",
        r"\b(?:brought to|caught|came to) (?:my|our) (?:attention|notice|eye) (?:by|via|at|on|in|"
        r"through|thanks to|courtesy of) {T}{D}(?P<n>{B}){stop}",
    ),
    family(
        "nod to",
        "via",
        "anything",
        r"(?:{head}|\bwith )(?:(?:a|an|the|my|our|big|deep|grateful|small|quick|huge|many) "
        r"){0,3}?"
        r"(?:nods?|doff|tips?|curtsy|bows?|salute|shout-?out|hats?[ -]off|cap[ -]tip|hat[ -]doff|"
        r"(?:tip|story|link|news)[ -]credit)(?: (?:of|with) (?:the|my|our|an?) \w+)?(?: goes| "
        r"again| due)?"
        r"(?: to)? ?[:–—-]? ?{T}{D}(?P<n>{B})(?:{stop}| (?:for|who|where|on)\b)",
        r"[(\[](?:thanks|cheers|ta|thx|merci|props|kudos),? (?:to |also |again |go to ){0,2}{T}{D}"
        r"(?P<n>{B})[.!]{0,2}[)\]]",
        r"\b(?:thanks|cheers|thank you|kudos|props)(?: (?:again|also|very much|so much))? to {T}{D}"
        r"(?P<n>{B}),? (?:where|from (?:which|where|whom)|via which) (?:i|we)\b",
    ),
    family(
        "via",
        "via",
        "anything",
        r"{head}via ?:? ?(?:{P} (?:of|at|from) )?{D}(?P<n>{Bs}(?! (?:is|was|are|will|runs|has)\b)|"
        r"{N}{end})",
        r"[(\[]via ?:? ?(?:{P} (?:of|at) "
        r")?{D}(?P<n>{Ns}|(?P<free>[a-z0-9]{4,30}(?=[)\]])))(?:[)\]]|, | [(–—])",
        r"\b(?:h ?/ ?t|hat[ -]tip|tip of the hat)s?(?: goes)?(?: to|,|:| –| -){0,2}"
        r"(?: (?:(?:my|our|the|an?) )?(?:(?:[\w-]{2,12} "
        r"){0,2}?{friends}|{P}) (?:at|of|over at|from))? ?"
        r"(?P<n>{Ns}|(?P<free>\w{3,30}{end}))",
        r"{head}ht(?: to|:)? (?P<n>{Ns})",
        r"\btips? of (?:the|my|our|an?) (?:[\w-]{2,12} ){1,3}(?:goes )?to {D}(?P<n>{Ns})",
        r"\[(?P<n>{N} via {N})\]",
        r"^(?:comes to us|\w+ {piece} comes to us) (?:via|from) (?P<n>{N})",
        r"{head}(?:tips?|link|news|story|quote|discovered|seen|found) (?:via|from) (?P<n>{B}){end}",
        r"\b(?:tipped off|alerted(?: to (?:this|the) (?:\w+ )?{piece})?|"
        r"pointed (?:here|there|to this)) by {D}(?P<n>{B})(?! that\b)",
        r"\b(?:c[ao]mes? (?:to (?:us|me)|our way|my way)|reach(?:es|ed) (?:us|me)|arrive[sd]|"
        r"(?:get|got|gets) (?:here|to (?:us|me))) (?:via|by way of|courtesy of|thanks to|through)"
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
        r"{head}(?:{piece} |data |full |information |original )?(?:sources?(?:\(s\))?(?: "
        r"used)?|references?|"
        r"credit to) ?[:–—-]? ?(?P<n>{Ns}(?: via {N})?)(?: department)?"
        r"(?=[\s.,;:!)\]”\"|/(–-]*$|\s?[)\]])",
        r"{head}(?:{piece} |information |original |data )?sources?(?:\(s\))?(?: used)? ?: "
        r"?(?P<n>{Ns})",
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
        r" (?:at|from|over at) {D}(?P<n>{B})(?:{end}|(?=, ))",
        r"{head}(?:full|whole|original|entire|complete) "
        r"(?:text|story|article|report|piece|interview|"
        r"post|thing|version|speech|letter|transcript|video)(?: is)? (?:at|over at|on|via|here at) "
        r"{T}{D}(?P<n>{B}){stop}",
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
        r"letting (?:me|us)|"
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
        r" (?:about |of )?(?:this|it|these|that)(?: [\w’'-]{1,15}){0,3}? (?:at|on|over "
        r"at|in|via|from)"
        r" {D}(?P<n>{B}(?: and {B}(?= and))?)",
    ),
)
"""Phrases that point to where a page found something."""
