"""How pages credit evidence: pictures, recordings, papers and embedded posts."""

from __future__ import annotations

from rashomon.model import Role
from rashomon.voices.credits.grammar import Family, family

_LINES: frozenset[Role] = frozenset({"byline", "dateline", "credit"})

SHOWING: tuple[Family, ...] = (
    family(
        "embedded post",
        "evidence",
        "anything",
        r"[—–-]{1,2} ?(?P<n>{N}|(?P<free>[^\n@()]{2,60}?)) ?\(@\w{1,30}\)",
        r"\ba post shared by (?P<n>{N}|(?P<free>[^\n@()]{2,60}?))(?: \(|$)",
        r"^posted by (?P<n>{N}) on{when},?(?: {when})?(?:,? \d{1,4}){1,2}",
    ),
    family(
        "picture label",
        "evidence",
        "anything",
        r"{head}{label}(?: ?[:|]| by| via| from| of| ©|:? courtesy(?: of|:)?|,? via| –){1,3} ?"
        r"(?:(?:screenshot|screen capture|screen grab)(?: from| of|/| via)? ?)?"
        r"{F}(?:{P} ?[/—|,] ?|{P} for |{N} via |{P} ?\()?(?:(?P<n>{N}(?: ?/ ?{N}){0,2})"
        r"(?: facebook page| via {N})?(?=[ .,;)\]|]*$| ?[|)\](]|[.;] |, )|(?P<w>{S}|{N} facebook"
        r" page))",
        r"\b(?:photo|image|video|picture|footage|photograph|clip|screenshot)s? "
        r"(?:courtesy of|courtesy|via) (?P<n>{N})",
        r"\bimage copyright (?P<n>{N})",
        r"^watch[:|] (?P<n>{O}) {visual}",
    ),
    family(
        "picture line",
        "evidence",
        "anything",
        r"^\(?{P}(?: ?[/|—] ?|–)(?P<n>{N}(?: ?/ ?{N}){0,2})(?: (?:photo|file|photos))?\)?\.?$",
        r"^{P}, (?P<n>{N}) (?:photo|file)s?\b",
        r"\((?P<n>{O}) photo\b",
        r"^{N} via (?P<n>{N})\.?$",
        r"\({P} ?/ ?(?P<n>{N}(?: ?/ ?{N}){0,2})(?: via {N})?\)",
    ),
    family(
        "caption's credit",
        "evidence",
        "anything",
        r"(?:^|[.|(] ?)(?:©|source:|credit:|courtesy:?|courtesy of|\(c\)) ?(?:{P} ?/ ?)?(?P<n>{N})",
        r"(?:^|[.|] ?)(?:{P} ?/ ?|{N} via )(?P<n>{N}(?: ?/ ?{N})?)\)?\.?$",
        r"(?:^|[.|] ?)(?P<n>{S}|{B})\.?$",
        roles=frozenset({"caption", "credit"}),
    ),
    family(
        "watched",
        "evidence",
        "outlet",
        r"{head}(?:watch|listen|see|check out|view)\b(?:,? [\w’'-]{1,20}){0,7}?,? "
        r"(?:at|from|via|courtesy of) (?P<n>{O})",
    ),
    family(
        "unnamed poster's",
        "evidence",
        "anything",
        r"\b(?P<n>(?P<free>(?:footage|videos?|clips?|images?|pictures?|photos?|photographs?)))"
        r"(?: \w{2,12}){0,2}? (?:posted|uploaded)(?: (?:on|to) (?:\w{3,12}|{N}))? by"
        r" (?=[a-z])(?!the \w{2,12} {N})",
    ),
    family(
        "papers",
        "evidence",
        "anything",
        r"\b(?:{paper}|{visual}),?{some},? {got}(?: exclusively| and \w{1,15}| first){0,2}{when}"
        r" by {F}{D}(?P<n>{B}(?:,? and {D}{B})?)",
        r"\b(?:{paper}|{visual}),?{some},? {given} in (?:full|part) by {F}{D}(?P<n>{B})",
        r"\b(?:copy|copies|scans?) (?:comes?|came|reached (?:me|us)) (?:via|from|courtesy of)"
        r" (?P<n>{N})",
        r"\b{visual}{some} (?:{given}|shared|posted)(?: by| on| to) (?:facebook |twitter |youtube"
        r" )?"
        r"(?:by )?{D}(?P<n>{N})(?! by)",
        r"\b{visual}{some} (?:{given}|shared|posted|uploaded)(?: on| to) "
        r"(?P<n>facebook|twitter|youtube|instagram|telegram|tiktok)(?! by)",
        r"\b{visual}{some} (?:{given}|shared|posted|uploaded)(?: on| to) (?:\w{3,12}|{N}) by"
        r" {D}(?P<n>{N})",
        r"\b(?:{paper}|{visual})(?: of [\w ]{2,30}?)?, which {D}(?P<n>{S}) "
        r"(?:has|have|had|was|were)? ?(?:seen|saw|obtained|reviewed|shown|viewed)",
    ),
    family(
        "handed papers",
        "evidence",
        "no stranger",
        r"\b(?:{paper}|{visual})(?:,? (?!to |speech)[\w’'-]{1,20}){0,3}?,? (?:(?<!first )leaked|"
        r"provided|given|sent|handed|shown|made available|supplied)"
        r"(?: exclusively)? to {D}(?P<n>{O})",
        r"\b(?:{paper}|{visual}),?{some},? shared(?: exclusively)? with {D}(?P<n>{O})",
    ),
    family(
        "outlet's footage",
        "evidence",
        "outlet",
        r"\b(?:live |raw |exclusive |video |drone |aerial )?{visual} (?:from|by|of|on) (?P<n>{S})",
        r"(?P<n>{W})(?:[’']s)?(?: live| exclusive| video| news| raw| drone){0,2} {visual}",
    ),
    family(
        "unnamed footage",
        "evidence",
        "anything",
        r"\b(?:obtained|received|leaked|verified|filmed|shot|recorded|reviewed) (?:(?:the|this|"
        r"that|an?|some|more) )?"
        r"(?P<n>(?P<free>(?:(?:video|mobile|drone|amateur|dashcam|satellite|leaked|raw|exclusive|"
        r"new|original) )?"
        r"footage))\b",
        r"\b(?:obtained|verified|leaked) (?:(?:the|this|that|an?) )?(?P<n>(?P<free>(?:video|"
        r"recording)s?))\b",
        r"\b(?:(?:the|this|that|some|more) )?(?P<n>(?P<free>(?:(?:video|mobile|drone|amateur|"
        r"dashcam|satellite|"
        r"leaked|raw|exclusive|new|original) )?footage))(?:,? [a-z]{2,12}){0,4} "
        r"(?:shot|filmed|taken|recorded|obtained|surfaced|emerged)\b(?! by)",
        r"\bthe (?P<n>(?P<free>(?:\w{2,20} )?(?:log|documents?|memo|letter|emails?|records?|"
        r"report|transcript|"
        r"recording|footage|video))), which {some} (?:was shown|were shown|has seen|have seen|saw|"
        r"has obtained|obtained|reviewed)\b",
    ),
)
"""Phrases that credit what a page shows or quotes as evidence."""
