"""How pages credit another outlet's reports, polls and papers."""

from __future__ import annotations

from rashomon.voices.credits.grammar import Family, family

_OWN_WORK = (
    r"(?: (?:new|recent|own|exclusive|latest|original|front-page|news|special|bombshell|opinion|"
    r"cover|lead|magazine|in-depth)){0,2} {written}\b(?!:| board| page| team| staff| set| rights)"
)

_THINKS = (
    r"(?:thinks?|thought|believes?|believed|tweets?|tweeted|posts?|posted|wonders?|wondered|asks?|"
    r"asked|"
    r"agrees?|agreed|reports?|reported|sees|saw|hears?|heard|knows|disagrees?)"
)

REPORTING: tuple[Family, ...] = (
    family(
        "report by",
        "cites",
        "outlet",
        r"\b{written}(?: (?:published|released|aired|broadcast|posted|printed|carried){when})?"
        r" (?:by|for) (?:{P} (?:of|for|at|in) )?{D}(?P<n>{O})",
        r"\b{written}(?: (?:published|released|aired|broadcast|posted|printed|carried))?"
        r"(?:{when} from| on) {D}(?P<n>{W})",
        r"(?:(?P<w>{S})[’']s|(?P<n>{S}))" + _OWN_WORK,
        r"(?:^|\b(?:an?|the|this|that|in|to|of|from|as|latest|recent|new) )(?P<n>{O})" + _OWN_WORK,
        r"(?<!\bis )(?<!\bare )\b(?!(?<!.)published by )"
        r"(?:published|carried|printed|aired|broadcast|reported|spread|circulated|peddled)"
        r"(?: \w{2,12}day)? by {F}{D}(?P<n>{O})(?! in \d{4}\b| \([£$€])",
        r"\b(?:published|carried|printed|aired|broadcast|reported|spread|circulated|peddled)"
        r" by {F}{D}{O},? (?:and|then|but)(?: (?:then )?[\w-]{2,15}){1,3} by {F}{D}(?P<n>{O})",
        r"\b(?:published|carried|printed|reported)(?: \w{2,12}day)? (?:in|on)"
        r" {D}(?P<n>{S})",
        r"\b(?:reports?|reporting|stor(?:y|ies)|segment|item|rumou?rs?|broadcast|documentary|"
        r"piece|coverage)(?: (?:aired|broadcast|shown|published|printed|run|posted|"
        r"carried|heard|seen))?"
        r"{when} (?:on|in|at) {D}(?P<n>{S})",
        r"\b(?:investigation|inquiry|analysis|review|documentary|probe|report)s? (?:by|from) "
        r"{F}{D}{B}(?: and|, and| with)"
        r" {D}(?P<n>{O})",
        r"\b(?:claims?|story|stories|rumou?rs?|news|allegations?)(?: [\w’'-]{1,12}){0,3}?,? "
        r"(?:was |were |is |been |then |also |"
        r"later |widely ){0,4}(?:carried|repeated|spread|picked up|circulated|peddled|shared|"
        r"amplified|relayed|run|aired|"
        r"broadcast|reprinted|printed) by {F}{D}(?P<n>{O})",
        r"\b(?:(?:^|[,;.] )writing|(?:a|an|his|her|their) (?:\w+ )?(?:columns?|op-ed|editorial|"
        r"commentary|essay|piece|"
        r"article|profile|post)(?: of {N})?){when} (?:in|for|on|at) {D}(?P<n>{O})",
        r"\b(?:said|argued|wrote|writes|argues)\b[^.;“”]{0,40} (?:columns?|op-ed|editorial|"
        r"commentary) (?:in|for) {D}(?P<n>{O})",
    ),
    family(
        "report in",
        "cites",
        "no place",
        r"\b(?:reports?|stor(?:y|ies)|articles?|investigation|op-ed|interview|editorial|essay|"
        r"analys[ie]s|profile|column|reviewer|critic|columnist)"
        r"(?: (?:published|released|posted|printed){when})?,? in {D}(?P<n>{O})",
        r"\b(?:items?|exposés?|dispatch(?:es)?|notes?|paragraphs?|pieces?|"
        r"commentar(?:y|ies)|obituar(?:y|ies)|reviews?|leading"
        r" article|letters?|adverts?|advertisements?|scoops?|spreads?) (?:published |printed "
        r")?in {D}(?P<n>{O})",
        r"\bleader in {D}(?P<n>{S})",
        r"\b(?:finds|reports|writes|transmits|says|asks|reported|wrote) the (?:{writer}|critic|"
        r"reviewer) (?:of|in|for|from) {D}(?P<n>{O})",
        r"\bin (?:(?:this|last) (?:week|month|year|autumn|spring|summer|winter)[’']s|the (?:latest|"
        r"current) issue of) {D}(?P<n>{O})",
        r"\b(?:this|gem|nugget|passage|snippet|item|cutting|clipping|quote|extract|line),? from"
        r" {D}(?P<n>{O}) (?:of|for|from|in) (?=\d{4})",
    ),
    family(
        "as it reports",
        "cites",
        "no stranger",
        r"\bas (?P<n>{O}) {aux}(?:reported|reports)\b",
    ),
    family(
        "according to",
        "cites",
        "outlet",
        r"\b(?:according to|per|reported by|citing|cited by|quoting|noted by|quoted by|quoted in|"
        r"as told by)"
        r"(?: multiple reports,? including| reports (?:in|from|by)| {P} (?:of|at|with|from))?"
        r" {D}(?P<n>{O})"
        r"(?!(?:[’']s)? (?:spokes\w+|officials?|executives?|president|chief|chairman|director|ceo|"
        r"coach|lawyer|attorney)\b)",
        r"\b(?:cited|citing|quoted|credited) {D}(?P<n>{S})",
        r"(?P<n>{O})(?:[’']s {N})? {aux}(?:{says}|reports|reported),? (?:while |in a report "
        r")?(?:citing|quoting|attributing|without citing)\b",
        r"(?P<n>{O}),? (?:citing|quoting) [^,;]{2,60},? {aux}(?:{says}|reports|reported)",
        r"(?:^|[,;] )(?:citing|quoting) [^,;]{2,60}, {D}(?P<n>{O}) {aux}(?:{says}|reports|"
        r"reported|also)",
        r"[,”’\"]{1,2} (?:{says}|reports|reported|reads) {D}(?P<n>{O})(?:,? (?:citing|quoting)\b)",
        r"[,”’\"]{1,2} (?:{says}|reports|reported|reads) {D}(?P<n>{W})(?=[.,;:]|$| (?:on|in|of))",
        r"\bin (?:its|the|an) (?:[\w-]{2,12} ){0,2}?(?:edition|issue|editorial|leader|front "
        r"page|report|bulletin),? {D}(?P<n>{O}) {aux}",
        r"\b(?:media|outlets|newspapers|papers|sites|websites|channels|stations|broadcasters|"
        r"blogs|agencies|(?:news|media) organi[sz]ations),? "
        r"(?:including|such as|like|among them|led by) {D}(?P<n>{O})",
        r"\bas (?:was |previously |first |also |has been ){0,2}(?:reported|noted|described|"
        r"detailed|explained|"
        r"quoted|documented|revealed|chronicled|outlined|told)(?: \w+ly| earlier){0,1} (?:by|in|"
        r"on|at) "
        r"(?P<n>{O})",
        r"\bas {D}(?P<n>{O})(?:[’']s {N}|, [\w ]{2,30},)? {aux}(?:reported|reports|notes|noted|"
        r"writes|wrote|documented|documents|called|calls|dubbed|detailed|showed|shows|said|says|"
        r"has it|described|describes|argued|argues|"
        r"explained|explains|put it|puts it|pointed out|points out)\b",
        r"\bas {D}(?P<n>{S})(?:[’']s {N}|, [\w ]{2,30},)? {aux}{says}\b",
    ),
    family(
        "excerpt",
        "cites",
        "anything",
        r"^(?:here[’']s|here is|from|per|via)(?: from)? (?:{P} (?:of|at|in) )?"
        r"(?P<n>{B})(?: (?:blog|web ?site|site|paper))? ?[:—–]$",
        r"^(?:from|per|via) (?:{P} (?:of|at|in) )?(?P<n>{S}) ?[:—–]",
        r"^(?:more |this (?:is|comes) |the following (?:is|comes) |here is more )(?:on (?:this|"
        r"that|it) )?from {D}(?P<n>{B}) ?[:—–]?$",
        r"^(?:here[’']s|here is) (?:how|what) {D}(?P<n>{B}) (?:put|puts|described|describes|"
        r"says|said|reported|reports|wrote|had)",
        r"\bis how {D}(?P<n>{O}) (?:put|described|summed|called|explained|saw)",
        r"^(?P<n>{O}) has more\b",
        r"\bover at (?P<n>{W})",
        r"^over at {D}(?P<n>{B}),",
    ),
    family(
        "outlet reports",
        "cites",
        "outlet",
        r"(?P<n>{O})(?:[’']s {P})?(?: {writer}s? {N})? {aux}(?:reported|reports|reporting|report)\b"
        r"(?! (?:\d|an? (?:loss|profit|net|record|increase|drop)|to|for|earnings|revenue|hearing|"
        r"no|"
        r"(?:one|two|three|four|five|six|seven|eight|nine|ten|fourteen)\b|sales|the theft|its))",
        r"\b(?:reports|reported) (?P<n>{O})(?=[.,;:]|$| (?:on|in|last|this))",
        r"\b(?:liars|people|colleagues|hacks|journalists|reporters|friends|propagandists|folks)"
        r" (?:of|at|from) {D}(?P<n>{O}) (?:\w{2,12} ){0,2}?(?:report|reporting|reported)\b",
        r"\b(?:transmitted|relayed|carried|given out) by {D}(?P<n>{O})",
        r"{P} (?:over )?at {D}(?P<n>{O})(?:, who [\w ’'-]{2,50},)? {aux}(?:writes|wrote|reports|"
        r"reported)\b",
        r"(?P<n>{S}) carries\b",
        r"\breport is in (?P<n>{S})",
        r"(?P<n>{O}) (?:is|are|was|were) reporting\b",
        r"(?P<n>{O}) has (?:the|more|this|a|an) (?:\w+ )?(?:story|details|report|scoop|"
        r"interview|piece|profile|exclusive|rundown)\b",
        r"{P} (?:over )?at {D}(?P<n>{O}) has (?:the|more)\b",
        r"(?:^|[,”] |\b(?:a |the )?(?:sources?|officials?|insiders?|aides?) )(?:tell|have told) "
        r"{D}(?P<n>{S})",
        r"(?P<n>{S})(?: has| have)? (?:exclusively )?(?:learn(?:ed|t)(?! its)|"
        r"understands|can (?:reveal|report|confirm|exclusively)|"
        r"has (?:confirmed|obtained|seen|found))",
    ),
    family(
        "outlet says",
        "cites",
        "outlet",
        r"(?P<n>{W})(?:[’']s {N})?(?: {writer}s? {N})?(?:, (?:the|an?) [^,.;:“”]{2,60},)? "
        r"{aux}(?:\w+ly )?"
        r"{says}\b(?! in an? (?:written )?statement)",
        r"\b(?:to|we) (?:believe|quote|cite|learn from|read in|hear from|gather from) "
        r"{D}(?P<n>{O})",
        r"\b(?:learn|learned|learnt|read|hear|heard|gather) (?:this |it |that )?(?:from|in) "
        r"{D}(?P<n>{S}) (?=that|of|about|how|,)",
        r"\b(?:following|says|believe|trust|quoting) {D}(?P<n>{S}),",
        r"\bif {D}(?P<n>{S}) is (?:to be believed|right|correct)",
        r"\b(?:front page|pages|cover|headline|columns|website|site|homepage|airwaves|view|"
        r"opinion|reckoning|count|words|verdict|estimate) of"
        r" {D}(?P<n>{W})",
        r"\breaders of {D}(?P<n>{W})",
        r"\bheadline [“\"‘][^”\"’]{1,60}[”\"’],? {D}(?P<n>{W})",
        r"\b(?:blogger|editors?|people|writers?|team) behind {D}(?P<n>{O})",
        r"\b(?:thread|post|posts|tweet|tweets|message|analysis) by (?P<n>{N})(?<=["
        "\ue003"
        r"])(?= {says}| explain)",
        r"(?P<n>{W})[’']s (?:{writer}|correspondent) (?:in {N} )?(?:saw|counted|heard|watched|met)",
        r"(?P<n>{W}),? (?:no|never|hardly|usually|not|long|once|normally|"
        r"always)\b[^.;:“”«»]{2,60}, {says}\b",
        r"(?P<n>{W})[’']s (?:\w+ )?(?:programme|program|show|bulletin|newscast|podcast|column) "
        r"{aux}(?:{says}|devoted)",
        r"(?P<n>{W}) (?:called|calls|call) (?:it|him|her|them|this|the)\b",
        r"(?P<n>{W})[’']s (?:{writer}|critic|reviewer|man|woman)(?: \w{1,12}){0,3}? {aux}"
        r"(?:{says}|puts)\b",
        r"(?P<n>{W}) (?:has|had) (?:\w+ )?written\b",
        rf"(?P<n>{{W}})(?:[’']s)? (?:\w+ )?{{writer}}s? {{N}}(?:, [^,.;“”]{{2,40}},)? "
        rf"{{aux}}{_THINKS}\b",
        rf"{{N}} (?:of|at|from) {{D}}(?P<n>{{W}})(?:, [^,.;“”]{{2,40}},)? {{aux}}{_THINKS}\b",
        r"(?P<n>{S})[’']s (?:\w+ "
        r"){0,2}(?:claim|assertion|allegation|suggestion|account|version|estimate|description|"
        r"contention|accusation)s? (?:that|of)\b",
        r"\bquoted(?: as \w+ing)?\b[^.;“”]{0,60} by {D}(?P<n>{W})",
        r"(?P<n>{S})(?:[’']s)? editorial (?:board|page|writers?)(?: {aux}{says}\b)",
        r"[”\"] ?[–—-]{1,2} ?{D}(?P<n>{W})\W*$",
        r"\b(?:see|saw|seen|notice[ds]?|gather|note|understand)(?: \w+){0,3}? (?:from|in|on) "
        r"{D}(?P<n>{W})"
        r"(?: this \w+| last \w+| today| yesterday)? (?:that|how|about|of)\b",
        r"(?P<n>{W}) {aux}(?:has|had|have|puts?|pegs?|gives?) [\w ’'-]{2,40}? (?:at|on) (?:just "
        r"|only |"
        r"about |around )?(?=\d)",
        r"(?P<n>{W}) (?:asks|knows|accused|alleges|quotes)\b",
        r"(?P<n>{W}),? (?:in|on) (?:its|an?|the|(?:mon|tues|wednes|thurs|fri|satur|"
        r"sun)day)\b[^,.;:“”«»]{0,40}?,? {says}\b",
        r"^(?P<n>{W}) ?: (?=[“\"‘«])",
        r"(?P<n>{W}), (?:an?|the) [\w -]{2,40}, {aux}(?:{says}|reports|reported)",
        r"(?P<n>{S})[’']s {N} {aux}(?!asks?\b|asked)(?:{says}|reports|reported|has (?:the|more))\b",
        r"(?P<n>{S}) (?:quoted|quotes|wrote|writes|notes|noted|revealed|obtained|found that|"
        r"reported|"
        r"(?:says|said|claims|claimed|found) that|cited \w+ \w+ as)\b",
        r"\b(?:newspaper|agency|broadcaster|television|channel|tv|website|daily) (?P<n>{W}) {says}",
        r"\b(?:in|on) (?P<n>{W}){when},? {N}(?:, [\w ’'-]{2,40},)? {aux}{says}\b",
        r"\b(?:appeared|appears|ran|runs|read|reads|featured|quoted|headlined|profiled|named|"
        r"mocked|described)(?<!most read) (?:[\w’'-]{1,12} ){0,4}?"
        r"(?:in|on) (?P<n>{W})",
        r"\b(?:quoted|cited|described|named|mocked|dubbed|profiled|exposed|accused|praised|"
        r"identified|interviewed) by {F}{D}(?P<n>{W})",
    ),
    family(
        "title says",
        "cites",
        "title",
        r"[,”’\"]{1,2} (?:as )?(?:says|said|writes|wrote|reports|reported|notes|noted) "
        r"(?P<n>{P})(?=[.,;:]|$)",
        r"\bas (?P<n>{P}) (?:called|calls|put|puts|dubbed|describes|described|says|said|has it|"
        r"notes|noted|wrote|writes)\b",
        r"(?P<n>{P}) (?:called|calls|dubbed|dubs|reports|reported|writes|wrote|notes|noted|"
        r"reveals|revealed|claims|quotes|quoted)\b",
        r"(?P<n>{P}) (?:has|have) (?:learned|learnt|seen|obtained|found|confirmed|reported)\b",
        r"\bbehind (?P<n>{P}) (?:says|writes|explains)",
    ),
)
"""Phrases that credit another outlet's report, poll or paper."""
