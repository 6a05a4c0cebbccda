"""How pages credit papers and counts, and outlets, in the middle of their own telling."""

from __future__ import annotations

from rashomon.voices.credits.grammar import Family, family

_MADE = (
    r"(?:carried out|conducted|commissioned|published|made|produced|released|ran|completed|"
    r"compiled|issued|put out|prepared|drew up|kept|keeps|maintains|maintained|collected|"
    r"gathered|ordered|did|presented|submitted)"
)
_HAD = (
    r"(?:obtained|seen|saw|reviewed|acquired|got hold of|viewed|verified|intercepted|unearthed|"
    r"received|authenticated|geolocated|was (?:played|shown|given|sent|handed|allowed to))"
)
_COUNT = (
    r"(?:league tables?|tables?|rankings?|director(?:y|ies)|guide|barometer|breakdown|numbers|"
    r"figures|index|chart|graph|count|map|list|tally|register|database|timeline|bulletin|tracker|"
    r"dossier|catalogue|inventory|almanac|yearbook|snapshot)"
)
_HANDS = (
    r"(?:smuggled (?:out )?to|in the hands of|in the possession of|on the desk of|come into the "
    r"possession of|came into the possession of|f(?:ound|ind) (?:its|their) way to|passed (?:on )?"
    r"to|entrusted to|slipped to|landed with|reached)"
)
_WRITERS = (
    r"(?:commentators?|(?:war )?bloggers?|chroniclers?|correspondents?|journalists?|reporters?|"
    r"editors?|scribes|hacks|writers|propagandists|liars|volunteers|number-crunchers|analysts|"
    r"monitors|observers|researchers)"
)
_ITEM = (
    r"(?:claims?|arguments?|letters?|features?|cartoons?|leaders?|essays?|profiles?|portraits?|"
    r"columns?|pieces?|posts?|threads?|items?|sketch(?:es)?|splash|editorials?|articles?|stor(?:y|"
    r"ies)|reports?|obituar(?:y|ies)|graphics?|footnotes?|entr(?:y|ies)|reviews?|headlines?|note)"
)
_TITLED = (
    r"(?:programme|program|show|podcast|series|documentary|newspaper|daily|weekly|magazine|website|"
    r"blog|channel|site|newsletter|paper|broadcast)"
)
_SAYING = (
    r"(?:asking|reporting|saying|calling|describing|noting|claiming|running|writing|quoting|citing|"
    r"putting|suggesting|warning|adding)"
)

DOCUMENTING: tuple[Family, ...] = (
    family(
        "paper of",
        "cites",
        "no stranger",
        rf"\b(?:{{studied}}|{{paper}})(?: of [\w ’'-]{{2,40}}?)?,? (?:that |which )?{{D}}"
        rf"(?P<n>{{B}}) {{aux}}{_MADE}\b",
        r"\b(?:samples|readings|measurements|tests|maps|models?|modelling|calculations|soundings|"
        r"swabs)(?: \w{2,12}){0,3}? (?:analysed|analyzed|collected|taken|made|done|carried out|"
        r"conducted|gathered|logged|run) by {D}(?P<n>{B})",
        r"\b(?:an?|the|new|recent) (?:[\w-]{2,12} ){0,2}?(?:survey|poll|study|analysis|review|"
        r"audit)(?: (?:of|into|among) [\w, ’'-]{2,40}?)?(?: (?:carried out|conducted|commissioned|"
        r"prepared|done|made|produced|written))? (?:for|on behalf of) {D}(?P<n>{B})",
        r"\b{poll}\b[^.;“”]{2,60}? by (?:the |an? )?(?:[\w-]{2,12} ){0,2}?(?:firm|institute|"
        r"pollsters?|company|agency|centre|group) (?P<n>{B})",
        r"\b(?:an?|the|its|their|latest|annual|quarterly|monthly|recent|new) (?:[\w-]{2,12} "
        r"){0,2}?(?:bulletin|yearbook|briefing|communiqué|dossier|white paper|forecast|statistics|"
        r"handbook|review) (?:of|from|by) {D}(?P<n>{K})",
        r"\b(?:an?|one|another|new|recent) (?P<n>{K}) (?:[\w-]{2,12} )?(?:document|"
        r"memo|note|briefing|paper|dossier|chart|circular|bulletin|memorandum)s?\b",
        r"(?P<n>{K})(?:, (?:which|an?|the)\b[^;.“”]{3,60}?,)? {aux}(?:puts|put|estimates|estimated|"
        r"reckons) (?:the |its )(?:[\w-]{2,12} ){0,3}?(?:toll|dead|number|figure|cost|damage)\b",
        r"\b{studied}{when} (?:by|(?<!report )(?<!reports )from) (?:the |an? )?(?:[a-z]{4,15} )?"
        r"(?P<n>{B})",
        rf"\b{_COUNT},?(?: of [\w ’'-]{{2,30}}?,?)? (?:drawn up|kept|compiled|put "
        r"out|put together|maintained)(?: (?:each|every) \w+| \w+ly)?{when} by "
        r"{D}(?P<n>{B})",
        r"\b(?:breakdown|estimate|account|tally|count|quote|quotation|map|chart|ranking|"
        r"statistic)s? (?:comes?|came|is taken|are taken|was taken) from "
        r"{D}(?P<n>{B})",
        r"\baccording to {D}(?P<n>{B})[’']s? (?:[\w-]{2,15} ){0,2}?(?:{studied}|{paper})\b",
        r"\b(?:analysts|economists|strategists|forecasters|researchers|scientists|experts|"
        r"historians|doctors|engineers|lawyers) (?:at|from|with) (?P<n>{B}), (?:who|which|led)\b",
        r"\bpollsters?,? (?P<n>{B}),? {aux}(?:{says}|asked|polled)\b",
        r"\b(?:by|on) (?:the )?(?:count|reckoning|estimates?|tally|figures|calculations?) of "
        r"{D}(?P<n>{B})",
        r"\b(?:{paper}|{studied})\b[^.;“”]{0,40}? {given} on (?:its|their|the) (?:own )?(?:website|"
        r"site|channel|page|blog) by {D}(?P<n>{B})",
    ),
    family(
        "in passing",
        "cites",
        "outlet",
        rf"\b{_TITLED} [“\"‘](?P<w>{{N}}[^”\"’“,.:;]{{0,30}}?)[”\"’] {{aux}}{{says}}\b",
        r"\b(?:claims?|allegations?|accusations?|assertions?) (?:made|published|printed|aired|"
        r"raised|put about) (?:by|in|on) {F}{D}(?P<n>{W})",
        r"(?P<n>{S}), which [^;.“”]{3,70}, {aux}(?:{says}|reports|reported)\b",
        rf", (?:with|while) {{D}}(?P<n>{{O}}) {_SAYING}\b",
        rf"\b(?:the|our|their|enemy|some) (?:[\w-]{{2,15}} ){{0,2}}?{_WRITERS} (?:of|at|from|"
        rf"over at|"
        rf"in|with|for) {{D}}(?P<n>{{O}}) {{aux}}(?:{{says}}|puts?|lie|lies|lied|learned|learnt|"
        r"write|report|reports|reported|believe|count|counted|speak|spoke|saw|say|claim|think)\b",
        rf"\baccording to (?:what )?(?:the |our |its )?(?:[\w-]{{2,15}} ){{0,2}}?{_WRITERS} "
        rf"(?:of|at|"
        r"from|for|in) {D}(?P<n>{O})",
        r"[,”’»\"]{1,2} (?:calculates?|calculated|reckons?|reckoned|believes|knows|learn(?:s|ed|t)|"
        r"suspects|understands|thinks|judges|guesses|fears) {D}(?P<n>{W})",
        r"(?P<n>{W}) (?:has had to|had to|has to|is forced to|was forced to|cannot help but) "
        r"(?:admit|concede|acknowledge|report|write|note|apologise|confess)\b",
        r"(?P<n>{O}) counted (?=\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
        r"dozens|hundreds|thousands|fewer|more|only|just)",
        r"\breaders of {D}(?P<n>{O}) (?:will|may|know|remember|learned|learnt|were|have|had)\b",
        r"{P},? (?:in|at|for|over at|on) {D}(?P<n>{S})(?:, who [\w ’'-]{2,50},|,)? {aux}"
        r"(?:{says}|thinks|believes|wonders|asks|suggests|agrees|disagrees)\b",
        rf"\b{_ITEM}(?: published| printed| posted| run)? (?:in|on|at) {{D}}(?P<n>{{O}}) (?:that|"
        rf"which|"
        r"{aux}(?:{says}|asks|calls?|warned|urged|urges))\b",
        r", which {D}(?P<n>{O}) {aux}(?:reported|published|called|described|dubbed|put|revealed|"
        r"printed|quoted|carried|branded|hailed|estimated)\b",
        r"\bin the words of {D}(?P<n>{W})",
        r"{head}over at {D}(?P<n>{O}),? (?:they|he|she|it|there|{N}|(?:the|an?|their) "
        r"[\w-]{2,15})\b",
        r"\b(?:account|description|telling|discussion|summary|portrait)(?: of [^.;,]{2,40})? in "
        r"{D}(?P<n>{O})",
        r"(?P<n>{W}) (?:went further|was harsher|took a different|struck a different|played "
        r"down)\b",
    ),
    family(
        "had papers",
        "evidence",
        "no stranger",
        rf"\b(?:{{paper}}|{{visual}})(?: of [\w ’'-]{{2,30}}?)?,? (?:that |which )?{{D}}"
        rf"(?P<n>{{B}}) {{aux}}{_HAD}\b",
        r"\b(?:{paper}|{visual}),?{some},? (?:disclosed|passed|made "
        r"available|forwarded) to {D}(?P<n>{B})",
        rf"\b(?:{{paper}}|{{visual}}|bills|intercepts?|receipts|documents)\b[^.;“”]{{0,50}}? "
        rf"{_HANDS} "
        r"{D}(?P<n>{B})",
        r"\b(?:reader|listener|viewer|correspondent|follower|subscriber),? (?P<n>{N}),? (?:sends|"
        r"sent|took|shares|shared|has sent) (?:us |me |in )?(?:this|these|the following|an?) "
        r"(?:\w+ )?{visual}",
        r"(?P<n>{S}) {aux}(?:has |have |had )?(?:seen|obtained|reviewed) (?:an? |the |several |"
        r"dozens of |hundreds of )?(?:copy of |copies of )?(?:[\w-]{2,15} ){0,3}?(?:{paper}|"
        r"{visual})\b",
    ),
    family(
        "filmed by",
        "evidence",
        "anything",
        r"\b{visual}(?: \w{2,12}){0,2}? (?:taken|filmed|shot|recorded|captured|snapped) by "
        r"{D}(?P<n>{N}) (?:for|on|from|at|near|outside|in|inside|during|shortly)\b[^.;]{2,50} "
        r"{reveals}\b",
    ),
    family(
        "footage in passing",
        "evidence",
        "anything",
        r"\b(?:seen|visible|heard|caught|captured|recorded)(?: clearly)? (?:on|in) (?:an? |the )?"
        r"{taken} (?P<n>(?P<free>{visual}))\b",
        r"\b{taken} (?P<n>(?P<free>{visual})) {aux}(?:caught|catches|records|recorded|picked up)\b",
        r"\b(?:in|on) (?:an? |the )(?:\w+ )?(?P<n>(?P<free>{visual})), (?:which|that) (?:was |"
        r"were |has "
        r"been |have been )?(?:widely )?(?:uploaded|posted|shared|published|filmed|shot|recorded|"
        r"taken|circulated|released|verified)\b(?! by)",
        r"\b(?P<n>(?P<free>{visual}))(?: \w{2,12}){0,2}? (?:shared|filmed|recorded|taken|shot|"
        r"captured|released|published|supplied|provided|circulated|sent in){when} by (?=[a-z])"
        r"(?!the \w{2,12} {N})(?!(?:the|a|an) {poster}\b)(?:[\w’'-]{1,15} ){1,6}?{reveals}\b",
        r"{head}(?:{taken} )?(?P<n>(?P<free>{visual})) (?:shared|filmed|recorded|shot|captured|"
        r"released|circulated|sent in){when} by (?=[a-z])(?!the \w{2,12} {N})"
        r"(?!(?:the|a|an) {poster}\b)",
        r"\b(?:internal|confidential|secret|draft|classified|private) (?P<n>(?P<free>{paper}))"
        r"(?:,| which was| was| were)? (?:leaked|obtained|made public)\b(?! (?:to|by))",
    ),
    family(
        "hosted by",
        "told",
        "outlet",
        r"\b(?:unburdened (?:him|her)self|opened (?:his|her|their) heart|vented|let rip|sounded "
        r"off|"
        r"boasted|bragged|moaned|joked|grumbled|raged|fumed|sobbed|quipped|recalled|reminisced|"
        r"complained|bared all|spilled the beans) (?:exclusively )?to {F}{D}(?P<n>{O})",
        r"\b(?:said|confirmed|confided|wrote|swore|vowed|stated|repeated|whispered|explained|"
        r"insisted|admitted|suggested|hinted) to {F}{D}(?P<n>{O}) (?:that|how|why|this)\b",
        r"\b(?:podcast|show|programme|program|phone-in|webcast)(?: \w+)? (?:hosted|run|"
        r"produced|broadcast|aired|presented) by {D}(?P<n>{O})",
    ),
    family(
        "who broke it",
        "first_reported",
        "no place",
        r"(?P<n>{O}), which (?:first |also |had )?(?:broke|was the first|was first)\b",
        r"\b(?:emerged|surfaced|broke|came to light)\b{when},? (?:when|after) {F}{D}(?P<n>{O}) "
        r"{aux}(?:reported|revealed|published|disclosed|ran|printed|aired|posted|wrote)\b",
        r"\b(?:scoop|exclusive|story|news|credit) (?:belongs to|goes to|is thanks to) "
        r"{F}{D}(?P<n>{O})",
        r"\bit took {F}{D}(?P<n>{O}) to (?:point out|notice|find|reveal|ask|report|discover|say)\b",
        r"\b(?:was|were|been) (?:first )?(?:disclosed|revealed|exposed|uncovered|unearthed|made "
        r"public)(?: \w+ly)?{when} by {F}{D}(?P<n>{O})",
    ),
    family(
        "reporting in places",
        "agency",
        "anything",
        r"^\(?(?:report|reporting|text|words) ?: (?P<n>{Ns})(?=[;.)]|$)",
        r"\breporting by {N} in {N}(?:,|;| and|, and) (?P<n>{N}) in {N}",
        r"\breporting by {N} in {N}(?:,|;) {N} in {N}(?:,|;| and|, and) (?P<n>{N}) in {N}",
    ),
    family(
        "stood in",
        "first_published",
        "anything",
        r"\b{version} of this (?:\w+ ){0,2}{piece}\b(?: [\w’'-]{1,15}){0,5}? {shown}(?: in print|"
        r" online| also| earlier){0,2} {at} {D}(?P<n>{N})",
        r"\bthis (?:\w+ )?(?:{piece}|conversation)(?: was| is| has been)? (?:first )?(?:printed|"
        r"published|broadcast|aired|carried) (?:in|by|on) {D}(?P<n>{N})",
        r"\b(?:text|piece|article|story|essay|post|column|above|below|following|foregoing|passage|"
        r"excerpt|extract|paragraphs?|list|quote) (?:was |is |has been )?(?:taken over|"
        r"taken|"
        r"borrowed|lifted|adopted)(?:,? with[\w ]{2,40},)? from {D}(?P<n>{N})",
        r"^\(?(?:originally )?written for {D}(?P<n>{N})",
    ),
    family(
        "owed to",
        "via",
        "anything",
        r"\b(?:i|we) owe (?:this|that|it|the \w+)(?: \w+){0,2}? to {D}(?P<n>{N})",
        r"{head}(?:lifted|nicked|stolen|pinched|borrowed|snaffled)(?:,? with[\w ]{2,20},)? from "
        r"{D}(?P<n>{N})",
        r"{head}(?:found|spotted|seen|discovered|picked up) via {D}(?P<n>{N})",
    ),
)
"""Phrases that credit in passing."""
