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
        r"\b(?:{visual}|map|data)(?: is| are| was)? (?:(?:provided |supplied )?courtesy of|"
        r"courtesy|via|provided by|supplied by)"
        r" {D}(?P<n>{N})",
        r"{head}(?!(?:[\w-]+ ){0,2}(?:{piece}|{again}|appears?|used|posted|published|printed|"
        r"shared|"
        r"link|tip|comes?|image of)\b)(?:[\w-]{2,15} ){1,3}courtesy(?: of)? {D}(?P<n>{N}){end}",
        r"[📷📸🎥🎬] ?:? ?(?P<n>{N})",
        r"{head}stills? from {D}(?P<n>{N}){end}",
        r"{head}© ?{P} ?/ ?(?P<n>{N}){end}",
        r"{head}audio ?: ?(?P<n>{N}){end}",
        r"{head}courtesy(?: {visual})?(?: by| from)? ?[:/]? ?{D}(?P<n>{N}){end}",
        r"{head}(?:handout|archive|library|press|stock|file|undated) {label}? ?(?:from|by|via) "
        r"{D}(?P<n>{N})",
        r"\bimage copyright (?P<n>{N})",
        r"^watch[:|] (?P<n>{O}) {visual}",
    ),
    family(
        "picture line",
        "evidence",
        "anything",
        r"^\(?{P}(?: ?[/|—] ?|–)(?P<n>{N}(?: ?/ ?{N}){0,2})(?: (?:photo|file|photos))?\)?\.?$",
        r"^{P}, (?P<n>{N}) (?:photo|file)s?\b",
        r"^\(?(?P<n>{S}) (?:photo|picture|image|file photo)s?(?: ?/ ?{P}| by {P}|, file)\)?\.?",
        r"\((?:supplied|handout|courtesy)(?: by)? ?: ?(?P<n>{N})\)",
        r"\((?P<n>{W}) ?: ?{P}\)",
        r"\((?:{N}|{visual}|handout) via (?P<n>{B})\)$",
        r"\((?P<n>{O}) photo\b",
        r"^\(?(?P<n>{S}) ?/ ?{P}(?: ?/ ?[\w ]{2,12})?\)?\.?$",
        r"[(\[](?:{visual}: ?)?{P} ?/ ?(?P<n>{N}(?: ?/ ?{N})?)(?: via {N})?[)\]]",
        r"^{N} via (?P<n>{N})\.?$",
        r"\({P} ?/ ?(?P<n>{N}(?: ?/ ?{N}){0,2})(?: via {N})?\)",
        r"\({P} ?/ ?{N} via (?P<n>{N})\)",
    ),
    family(
        "caption's source",
        "evidence",
        "anything",
        r"(?:^|[.|(] ?)source: ?(?:{P} ?/ ?)?(?P<n>{N})",
        roles=frozenset({"caption"}),
    ),
    family(
        "caption's credit",
        "evidence",
        "anything",
        r"(?:^|[.|(] ?)(?:©|credit:|courtesy:?|courtesy of|\(c\)) ?(?:{P} ?/ ?)?(?P<n>{N})",
        r"(?:^|[.|] ?)(?P<n>{S}|{N}(?=/handout|/\w+ via)) ?/ ?(?:{P}|handout)(?: ?/.{0,12})?(?: "
        r"via {N})?\.?$",
        r" [–—(] ?(?P<n>{S})\)?\.?$",
        r"(?:^|[.|] ?)(?P<n>{P}) ?/ ?staff\.?$",
        r"\bhandout via (?P<n>{N})",
        r"(?:^|[.|] ?)(?:{P}|handout)? ?/ ?(?P<n>{N}) via {N}\.?$",
        r"(?:^|[.|] ?){P} for (?P<n>{B})\.?$",
        r"(?:^|[.|] ?)(?:{P} ?/ ?|{N} via )(?P<n>{N}(?: ?/ ?{N})?)\)?\.?$",
        r"(?:^|[.|] ?)(?P<n>{S}|{B})\.?$",
        roles=frozenset({"caption", "credit"}),
    ),
    family(
        "watched",
        "evidence",
        "outlet",
        r"{head}(?:watch|listen)\b(?:,? [\w’'-]{1,20}){0,7}?,? (?:at|from|via|courtesy of) "
        r"(?P<n>{O})",
        r"{head}(?:see|check out|view)\b(?: [\w’'-]{1,20}){0,4}? {visual}(?:,? "
        r"[\w’'-]{1,20}){0,4}?,? "
        r"(?:at|from|via|courtesy of) (?P<n>{O})",
        r"{head}(?:watch|listen to|see)\b (?P<n>{O})[’']s (?:\w+ ){0,2}?(?:{visual}|report|"
        r"coverage|segment)",
    ),
    family(
        "unnamed poster's",
        "evidence",
        "anything",
        r"\b(?P<n>(?P<free>(?:footage|videos?|clips?|images?|pictures?|photos?|photographs?)))"
        r"(?: \w{2,12}){0,2}? (?:posted|uploaded)(?: (?:on|to) (?:\w{3,12}|{N}))? by"
        r" (?=[a-z])(?!the \w{2,12} {N})(?!(?:the|a|an) {poster}\b)",
        r"\b{visual}(?: \w{2,12}){0,2}? (?:posted|uploaded|shared|released|published|"
        r"tweeted)(?: (?:on|to) (?:\w{3,12}|{N}))?"
        r" by (?P<n>(?P<free>(?:the|an?) (?:\w+ )?{poster}(?:[’']s (?:office|account|team|"
        r"campaign))?))\b",
    ),
    family(
        "papers",
        "evidence",
        "anything",
        r"\b{visual}{some} (?:aired|broadcast|shown|carried|shared|posted|published){when} "
        r"(?:on|by|in) {D}(?P<n>{S})",
        r"\b(?:{paper}|{visual}),?{some},? {got}(?: exclusively| and \w{1,15}| first| "
        r"(?:under|through|"
        r"via|during|after|as part of)(?: [\w’'-]{1,15}){1,7}?){0,2}{when}"
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
        r"\b(?:satellite|aerial|drone|radar|thermal) {visual} (?:from|by) {D}(?P<n>{B})",
        r"\b(?:{paper}|{visual})(?: of [\w ]{2,30}?)?, which {D}(?P<n>{S}) "
        r"(?:has|have|had|was|were)? ?(?:seen|saw|obtained|reviewed|shown|viewed|heard|"
        r"watched|read|verified)",
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
        "seen by",
        "evidence",
        "outlet",
        r"\b(?:seen|obtained|reviewed|viewed|verified|authenticated|examined|inspected|analysed|"
        r"analyzed|heard|geolocated)"
        r"{when}(?: exclusively)? by {F}{D}(?P<n>{O})",
        r"\b(?:leaked|shared with|passed to|handed to|provided to|sent to|shown to|given to|"
        r"made available to|released to|"
        r"slipped to){when} (?:exclusively )?(?:by {N} )?{D}(?P<n>{S})",
        r"\bwhich {D}(?P<n>{O}) (?:has|have|had|was|were)? ?(?:seen|saw|obtained|reviewed|shown|"
        r"viewed|verified)\b",
        r"(?P<n>{O}),? (?:which |that )?{aux}(?:seen|saw|obtained|reviewed|viewed|verified|"
        r"authenticated|geolocated) "
        r"(?:an? |the |some |its |copies of |(?:\w+ ){0,3}?)(?:{paper}|{visual})",
    ),
    family(
        "outlet's footage",
        "evidence",
        "outlet",
        r"\b(?:live |raw |exclusive |video |drone |aerial )?{visual} (?:from|by|of|on|in) "
        r"{D}(?P<n>{S})",
        r"\b{visual},? (?:that |which )?{D}(?P<n>{O}) "
        r"{aux}(?:aired|broadcast|showed|posted|published)\b",
        r"(?P<n>{W})(?:[’']s)?(?: live| exclusive| video| news| raw| drone){0,2} {visual}",
    ),
    family(
        "unnamed footage",
        "evidence",
        "anything",
        r"\b(?:obtained|received|leaked|verified|filmed|shot|recorded|reviewed) (?:(?:the|this|"
        r"that|an?|some|more) )?(?P<n>(?P<free>(?:{taken} )?footage))\b",
        r"\b(?:obtained|verified|leaked) (?:(?:the|this|that|an?) )?(?P<n>(?P<free>(?:video|"
        r"recording)s?))\b",
        r"\b(?:(?:the|this|that|some|more) )?(?P<n>(?P<free>(?:{taken} )?footage))(?:,? "
        r"[a-z]{2,12}){0,4} "
        r"(?:shot|filmed|taken|recorded|obtained|surfaced|emerged)\b(?! by)",
        r"\b(?!video|new|original|exclusive|raw)(?:{taken} (?:phone |camera "
        r")?)(?P<n>(?P<free>{visual}))(?: [\w-]{2,15}){0,7}? {reveals}\b",
        r"\b(?P<n>(?P<free>{visual}))(?: [a-z]{2,12}){0,3}? (?:posted|circulating|shared|"
        r"uploaded|published|circulated|going"
        r" viral) (?:widely )?(?:online|on (?:social (?:media|networks?)|the internet|{N}))(?: "
        r"[\w-]{2,15}){0,7}? {reveals}\b",
        r"\b(?P<n>(?P<free>{visual})),? (?:which (?:was |were )?|that |thought to have been |"
        r"said to be )?(?:\w+ly )?(?:shot|filmed|"
        r"taken|recorded|captured|verified|geolocated|shared|posted|uploaded|went viral|gone "
        r"viral|surfaced)"
        r" (?:by|from|in|on|at|inside|outside|near|during|of)? ?(?!["
        "\ue000-\ue002\ue004"
        r"])(?! the ["
        "\ue000-\ue004"
        r"])(?:[a-z-]{1,15},? ){0,6}?{reveals}\b",
        r"\bin (?:an? |the )?(?:\w+ )?(?P<n>(?P<free>{visual})) (?:that (?:went viral|surfaced|"
        r"circulated)|(?:filmed|shot|verified|shared|"
        r"posted|recorded|taken|circulating|seen)(?: (?:by|on|from|at)(?: [a-z]{1,12}){1,3})?),",
        r"\ba leaked (?P<n>(?P<free>{paper}))\b(?![^.,;]{0,40} by [\w ]{0,20}{N})",
        r"\bleaked (?P<n>(?P<free>{paper}))(?: [\w-]{2,15}){0,4}? {reveals}\b",
        r"\bthe (?P<n>(?P<free>(?:\w{2,20} )?(?:log|documents?|memo|letter|emails?|records?|"
        r"report|transcript|"
        r"recording|footage|video))), which {some} (?:was shown|were shown|has seen|have seen|saw|"
        r"has obtained|obtained|reviewed)\b",
    ),
)
"""Phrases that credit what a page shows or quotes as evidence."""
