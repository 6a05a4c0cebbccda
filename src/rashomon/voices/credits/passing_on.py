"""How pages credit where a text stood before: footers that came with it."""

from __future__ import annotations

from rashomon.model import Role
from rashomon.voices.credits.grammar import Family, family

_FOOTERS: frozenset[Role] = frozenset({"syndication", "credit", "byline"})
"""Not ``other``: the notice at the foot of a site names who runs it."""
_AND = r"(?:,? (?:and|&|with) {D}{N})?"
_NOTICE = (
    r"(?:©|\(c\)|\bcopyright)(?: ?©| ?\(c\)| ?copyright| by|:|,){0,2} ?"
    r"(?:\d{4}(?: ?[–-] ?\d{2,4})?,? ?(?:©|\(c\)|copyright)? ?)?(?:by |the )?"
)

_RAN = (
    r"(?:appeared|appears|ran|runs|stood|saw the light|came out|was (?:published|printed|posted|"
    r"aired|broadcast))"
)

PASSING_ON: tuple[Family, ...] = (
    family(
        "appeared first",
        "first_published",
        "anything",
        r"\bappeared (?:first|originally) (?:on|at|in) {D}(?P<w>{N}(?:(?: (?:and|in|for|at|&)|"
        r"[’']s) {N}(?=\.?$))?)(?!,? (?:an?|the|his|her|their|its)\b)",
        r"\b{piece}\b[^\n]{0,200}?\bappeared (?:first|originally) (?:on|at|in) "
        r"(?P<w>(?P<free>[^\n.]{2,60})(?=\.?$))",
        r"\b(?!news (?:of|that)\b){piece}\b.{0,150}?\b{first} (?:appeared|{published})(?: in "
        r"print| online)? {at}"
        r" {D}(?P<w>{N}(?:(?: (?:and|in)|[’']s) {N}(?=\.?$))?)",
        r"(?:^|[.(\[–—-] ?)(?:this |{piece} )?{first} (?:appeared|{published}|from)(?: in "
        r"{N}(?= by ))?(?: {at}| from| ?:)? {D}(?P<w>{N}(?: and {N}(?=\.?$))?)",
    ),
    family(
        "stood before",
        "first_published",
        "no place",
        r"(?:^|[,;] )(?:and )?(?:it |which )?(?:was |is )?{first} (?:appeared|{published}) {at} "
        r"{D}(?P<n>{N})",
        r"\b(?:it|which|this|interview|{piece})(?: was| has)? {first} (?:appeared|{published})"
        r" {at} {D}(?P<n>{O})",
        r"\b{version} (?:of|from) (?:an?|this|the|our|his|her|their|my) (?:\w+ ){0,2}{piece}\b"
        r"(?: [\w’'-]{1,15}){0,8}? {shown}(?: in print| online| also| earlier){0,2}{when} "
        r"{at} {D}(?P<n>{N})",
        r"\b{version} (?:of|from) (?:an?|the) (?:\w+ ){0,2}{piece} (?:from|in|at|on|by) "
        r"{D}(?P<n>{N})",
        r"\b(?:this|the) (?:\w+ ){0,2}(?:{piece}) (?:was |is "
        r")?(?:{aux})(?:first|originally|previously|initially|earlier) "
        r"(?:[\w’'-]{1,12} ){1,6}?(?:in|on|at|for|with) {D}(?P<n>{O})",
        r"{head}(?:(?:also|as|first|originally|simultaneously) "
        r")?(?:published|printed|appeared|posted)"
        r"{when} (?:in|at|on) {D}(?P<n>{O}){stop}",
        r"\bjoint (?:publication|production|project) (?:with|of|between|by) {D}(?P<n>{O})",
        r"\bthis (?:\w+ )?{piece} is part of (?:an?|the|our) [\w -]{2,40}? (?:by|with|from) "
        r"{D}(?P<n>{O})",
        r"\b(?:i|we) (?:reprint|republish|reproduce|repost|print)\b[^.;“”]{0,60}? (?:from|by|of) "
        r"{D}(?P<n>{O})",
        r"\b{piece},? from {D}(?P<n>{O}),? (?:is|are|was) "
        r"(?:used|reprinted|reproduced|republished)\b",
        r"\bthis is (?:an?|the) (?:[\w-]{2,12} ){0,2}?{version} (?:of|from|in) "
        r"{D}(?P<n>{O})",
        rf"{{head}}(?:(?:the|this) (?:following|above|below)|what follows|the {{piece}} "
        rf"(?:below|above)|"
        rf"this)(?: {{piece}})? (?:{_RAN}|is taken|was taken)(?:,? (?:first |as )?"
        r"(?:in print|online|verbatim|originally))?{when} (?:in|on|at|from) {D}(?P<n>{O})",
        rf"\bas (?:it|they) (?:first |originally )?{_RAN}{{when}} (?:in|on|at) {{D}}(?P<n>{{O}})",
        r"\b{piece} (?:that |which )?(?:i|we) "
        r"(?:wrote|did|recorded|filed|published|penned|contributed)"
        r"{when} (?:for|in|at|on|with|to) {D}(?P<n>{O})",
        r"{head}(?:here is )?my (?:\w+ )?(?:{piece}|latest|newest|first)(?: \w+)? "
        r"(?:for|in|at|on|over at) "
        r"{D}(?P<n>{O})",
        r"\bthis (?:\w+ )?{piece} (?:also )?(?:appeared|appears|ran|runs)(?:,? "
        r"[\w’'-]{1,15}){0,7}?,?"
        r" (?:in|on|at) {D}(?P<n>{N})",
    ),
    family(
        "ran it first",
        "first_published",
        "no person",
        r"(?P<n>{B}) (?:has |had )?(?:{first} )?{published} (?:this|the original) (?:\w+ "
        r")?{piece}\b",
    ),
    family(
        "republished",
        "first_published",
        "anything",
        r"\b{again}(?:,? with thanks,?| here| below| in full| in part| online| with| by| "
        r"under){0,3}"
        r"(?: (?:[\w’'-]{2,15} ){0,2}?{leave})? (?:of|from|by|via|through|courtesy of) "
        r"{F}{D}(?P<n>{N}(?: and {N})?)",
        r"\b(?:cross-? ?posted|x-posted|re-?posted|syndicated)(?: here)? (?:at|on|to|in)"
        r" (?P<n>{N}(?: and {N})?)",
        r"\b(?:co-?|jointly )(?:published|produced|reported) (?:with|by) {D}(?P<n>{N})",
        r"\b(?:adapted|excerpted|extracted|taken|reprinted|translated) from (?:an?|the) [\w ]{3,30}"
        r" (?:in|on|by|at|from) {D}(?P<n>{N})",
        r"\btranslated(?: from the {N})? by {P} from {D}(?P<n>{N})",
        r"\b(?:translated|adapted|excerpted|taken|abridged|condensed) from (?:the )?{N} (?:\w+ )?"
        r"(?:original|version|text|edition|article|report|broadcast)(?: published| printed)? "
        r"(?:in|on|by|at|from|of) {D}(?P<n>{N})",
        r"\b(?:posted|used|shared|published|reproduced|appears|printed|run|runs|carried|presented)"
        r"(?: here)? (?:with|by) {leave} (?:of|from) {D}(?P<n>{N})",
        r"\bpermission to {again}[\w ]{0,30} (?:was |is )?(?:kindly )?(?:granted|given) by"
        r" {D}(?P<n>{N})",
        r"(?:^|\b{piece} )courtesy of {D}(?P<n>{N}){end}",
        r"\b(?:serialised|serialized|excerpted|extracted) in {D}(?P<n>{O})",
    ),
    family(
        "made by another",
        "first_published",
        "anything",
        r"(?:^|[.:(\[–—-] ?|\w: )(?:this|the) (?:[\w-]+ ){0,2}{piece} (?:has been |was |is |were |"
        r"comes |appears )?(?:also |kindly )?(?:{made}|courtesy of)"
        r"(?: [\w-]{1,12}){0,3}? ?{by}{F}{D}(?P<w>{N}(?:(?: and|[’']s) {N}(?=\.?$|[.,;] ))?)",
        r"\b(?:published|produced|written|reported|presented|made) (?:here )?in"
        r" (?:partnership|collaboration|cooperation|co-operation|association|conjunction) with"
        rf" {{D}}(?P<n>{{N}}{_AND})",
        r"(?:^|[.(–—] ?)(?:(?:published|used|reproduced|provided|run|printed|made available|shared|"
        r"presented) )?(?:by|through|in|under) (?:an? |our )?(?:special |exclusive "
        r")?(?:arrangement|agreement|partnership|cooperation|"
        r"co-operation|collaboration|association|licen[cs]e) (?:with|from) {D}(?P<n>{N}){end}",
        r"\bused by arrangement with {D}(?P<n>{N})",
        r"{head}(?!materials?\b)(?:this )?{piece} (?:provided|supplied|contributed|furnished|made "
        r"available) "
        r"(?:by|to you by) "
        r"{D}(?P<n>{N})",
        r"\b(?:this|the) (?:\w+ )?{piece} (?:comes|came|is brought|was brought) to you "
        r"(?:from|by|"
        r"via|through|courtesy of|thanks to) {T}{D}(?P<n>{N})",
        r"{head}(?:licensed|taken|copied|quoted|transcribed) from {D}(?P<n>{O})(?=\s?[.,;)]|$| of "
        r"(?:\d|the)| no)",
        r"^(?:editorial |news )?(?:content|text|copy)(?: (?:provided|supplied|created|"
        r"produced))? by"
        r" {D}(?P<n>{N})",
        r"\bthis {piece} is (?:part of )?an? (?:\w+ )?(?:partnership|collaboration|co-production|"
        r"project|joint investigation)(?: that includes| between| with| of| by| from) {D}"
        rf"(?P<n>{{N}}{_AND})",
    ),
    family(
        "partner's",
        "first_published",
        "no person",
        r"(?P<n>{N}) is (?:an?|one of|our|the)(?: our| the)? (?:[\w’'-]{2,15} ){0,2}?partners? "
        r"(?:of|to|with|"
        r"for) (?:this|the|our)\b",
        r"(?P<n>{N}) is (?:an?|one of) our (?:[\w-]{2,15} ){0,2}?partners?\b",
        r"(?:^|[.(] ?)(?:more )?(?:from|by|via|with) (?:our|the) (?:[\w-]{2,12} ){0,2}?{friends}"
        r"(?: (?:at|in|over at|of))?,? (?P<n>{N})(?=[.:;,)]|$)",
        r"\bour (?:[\w-]{2,12} ){0,2}?{friends}(?: (?:at|in|over at|of))?,? (?P<n>{N}) (?:has |"
        r"have )?"
        r"(?:provided|published|produced|supplied|reported|contributed|first)",
        r"\b(?:provided|published|produced|supplied|reported|contributed|run) by our"
        r" (?:[\w-]{2,12} ){0,2}?{friends}(?: (?:at|in|of))?,? (?P<n>{N})",
    ),
    family(
        "distributed by",
        "first_published",
        "no notice",
        r"\b(?:distributed|syndicated|licensed)(?: \w+){0,3} by {D}(?P<n>{N})",
    ),
    family(
        "copyright",
        "first_published",
        "agency",
        rf"{_NOTICE}(?P<n>{{B}})",
    ),
    family(
        "copyright in a footer",
        "first_published",
        "sure",
        rf"{_NOTICE}(?P<n>{{S}})",
        roles=_FOOTERS,
    ),
    family(
        "copyright behind a comma",
        "first_published",
        "sure",
        r"\(c\) \d{4}, (?P<n>{S})",
    ),
)
"""Phrases that credit where a text was published or made before."""
