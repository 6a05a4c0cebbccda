"""How pages credit another outlet's word: what it was told, and what it reports."""

from __future__ import annotations

from rashomon.voices.credits.grammar import Family, family

REPORTING: tuple[Family, ...] = (
    family(
        "told",
        "told",
        "outlet",
        r"\b(?:told|tells|telling|tell)(?: (?:reporters|journalists) (?:from|at|with|of)| {P}"
        r" (?:of|at|from)"
        r")? {D}(?P<n>{O}){crowd}",
        r"\binterviews?(?: \w{2,12}){0,2}? (?:with|to|for|by|on) (?:{P} (?:of|from)"
        r" )?{D}(?P<n>{O})",
        r"\b(?:interviews?|accounts?|statements?) (?:[\w’'-]{1,15} |{N} ){0,5}?(?:gave|given) to"
        r" {D}(?P<n>{O})",
        r"\b(?:with|told|to) (?:the )?(?:editorial board|editors|reporters) (?:of|at|from)"
        r" {D}(?P<n>{S})",
        r"\b(?:confided|acknowledged|conceded|confirmed|admitted|revealed|disclosed|declared|"
        r"explained|insisted) to {F}{D}(?P<n>{O})",
        r"\b(?:said|says|added|commented|remarked|declared|explained)\b[^.;:“”«»]{2,80}?"
        r"(?<!according) to {D}(?P<n>{W})",
    ),
    family(
        "told in an interview",
        "told",
        "no place",
        r"\b(?:told|tells|telling|interview (?:with|on|to)|(?:speaking|appearing|appearance) on)"
        r" [“\"](?P<w>{N}[^”\"“,.:;]{0,30})(?=[”\"])",
        r"\b(?:told|tells) {D}(?P<n>{O}) (?:exclusively|(?:in|during|for) (?:an?|the|their|this)"
        r" (?:[\w-]{2,12} ){0,3}?(?:interview|podcast|broadcast|documentary)|"
        r"by (?:phone|telephone))",
        r"\b(?:respond|responded|reply|replied|return)(?: immediately)? to {D}(?P<n>{O})[’']s?"
        r" (?:repeated )?(?:request|inquir|enquir)",
    ),
    family(
        "spoke to",
        "told",
        "outlet",
        r"\b(?:spoke|speaking|speaks|spoken|talked|talking|talks|chatted) (?:exclusively )?(?:to|"
        r"with|on) "
        r"(?:{P} (?:of|from) )?{D}(?P<n>{O})",
        r"\b(?:said|says|confirmed|admitted|explained|revealed|insisted|added|repeated|complained|"
        r"commented|confided|"
        r"confessed|disclosed|stated|shared)(?: [\w’'-]{1,15}){0,3}? to {D}(?P<n>{S})",
        r"\b(?:an?|in|by|his|her|their|its) (?:\w{2,12} ){0,2}"
        r"(?:statement|email|e-mail|message|letter|comments?|remarks|interview|text|note)"
        r"(?: sent| released| provided| given| emailed){0,1} to {D}(?P<n>{S})",
        r"\b(?:asked|contacted|reached|approached|interviewed|quoted|pressed|questioned)(?: for"
        r" comment)?"
        r" by {D}(?P<n>{S})",
        r"\b(?:respond|responded|reply|return)(?: immediately)? to {D}(?P<n>{S})[’']s? questions",
        r"\b(?:declined|refused) to (?:comment|speak|talk) to {D}(?P<n>{S})",
        r"\b(?:appear(?:ing|ed|ance|s)|guest|went)(?: [\w’'-]{1,10}){0,2}? on {D}(?P<n>{S})",
        r"\b(?:said|saying|says|added)(?: in)?{when} on {D}(?P<n>{S})",
    ),
    family(
        "poll",
        "cites",
        "no place",
        r"(?:\b(?:an?|the|latest|new|recent|by|to|says|shows|finds|found|suggests) |"
        r"^)(?:(?:latest|new|recent|national|joint|online|yearly|annual|"
        r"monthly|weekly|separate|earlier|\w+day) ){0,3}"
        r"(?P<n>{B}(?:/{B}){0,2}) (?:(?:tracking|national|opinion|exit|online|statewide|phone)"
        r" ){0,2}{poll}\b",
        r"^(?P<n>{B}(?:/{B}){0,2})[’']s? (?:\w{2,12} ){0,2}{poll}\b",
        r"\bpolls?(?: (?:of|among) [\w, ]{2,40}?)?,? (?:(?:was |were )?(?:conducted|released|"
        r"commissioned|published|"
        r"taken|carried out){when} )?(?:by|from) {D}(?P<n>{B}(?:/{B}){0,2})",
        r"\b(?:polls?|surveys?|stud(?:y|ies))(?:,? which|,? that)? {D}(?P<n>{B}) {aux}"
        r"(?:carried out|conducted|commissioned|published|made|produced|released|ran)\b",
    ),
    family(
        "study by",
        "cites",
        "no stranger",
        r"\b{studied}(?: (?:released|published|compiled|conducted|issued|prepared|put together|"
        r"collected|gathered|out|commissioned|done|made|produced|carried out){when})?"
        r" (?:by|(?<!report )(?<!reports )(?<!ing data )(?<!al data )from)"
        r"(?: (?:researchers|scientists|economists|experts|scholars|academics|"
        r"analysts|a team|the team|a group|doctors) (?:at|from|with|of))? {D}(?P<n>{B})",
        r"\b(?:{studied}|published|appears?|appeared|reported)(?: \w{2,12}){0,2}? in (?P<w>(?:the"
        r" )?"
        r"(?:journals?|medical journal|academic journal) {B}(?: (?:and|for|in) {B})?)",
        r"\bstud(?:y|ies)(?: published)?{when} in {D}(?P<n>{B})",
        r"\breports? from {D}(?P<n>{K})",
        r"\b(?:press|news) releases?(?: issued| sent| put out)? (?:from|by) {D}(?P<n>{N})",
        r"(?P<n>{B})(?:[’']s)? (?:issued|sent|released|put out) the following (?:press|news|"
        r"statement)",
        r"(?P<n>{B}) (?:press|news) release",
        r"\b{paper}{some},? {given}{when} by {F}{D}(?P<n>{B})",
        r"\b{given}{when} by {F}{D}(?P<n>{S})",
    ),
    family(
        "report by",
        "cites",
        "outlet",
        r"\b{written}(?: (?:published|released|aired|broadcast|posted|printed|carried){when})?"
        r" (?:by|for) (?:{P} (?:of|for|at|in) )?{D}(?P<n>{O})",
        r"\b{written}(?: (?:published|released|aired|broadcast|posted|printed|carried))?"
        r"(?:{when} from| on) {D}(?P<n>{W})",
        r"(?:(?P<w>{S})[’']s|(?P<n>{O}))(?: (?:new|recent|own|exclusive|latest|original|"
        r"front-page|news|special|"
        r"bombshell|opinion|cover|lead|magazine|in-depth)){0,2} {written}\b(?!:| board| page|"
        r" team| staff| set| rights)",
        r"\b(?:published|carried|printed|aired|broadcast|reported|spread|circulated|peddled)"
        r"(?: \w{2,12}day)? by {F}{D}(?P<n>{O})",
        r"\b(?:published|carried|printed|reported)(?: \w{2,12}day)? (?:in|on)"
        r" {D}(?P<n>{S})",
        r"\b(?:writing|writes|wrote|columns?|op-ed|editorial|commentary){when} (?:in|for)"
        r" {D}(?P<n>{O})",
    ),
    family(
        "report in",
        "cites",
        "no place",
        r"\b(?:reports?|stor(?:y|ies)|articles?|investigation|op-ed|interview|editorial|essay|"
        r"analys[ie]s|profile|column|reviewer|critic|columnist)"
        r"(?: (?:published|released|posted|printed){when})? in {D}(?P<n>{O})",
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
        r" {D}(?P<n>{O})",
        r"\b(?:cited|citing|quoted|credited) {D}(?P<n>{S})",
        r"\bas (?:was |previously |first |also |has been ){0,2}(?:reported|noted|described|"
        r"detailed|explained|"
        r"quoted|documented|revealed|chronicled|outlined|told)(?: \w+ly| earlier){0,1} (?:by|in|"
        r"on|at) "
        r"(?P<n>{O})",
        r"\bas {D}(?P<n>{O})(?:[’']s {N}|, [\w ]{2,30},)? {aux}(?:reported|reports|notes|noted|"
        r"writes|wrote|"
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
        r"(?P<n>{S})(?: has| have)? (?:exclusively )?(?:learned|learnt|understands|can (?:reveal|"
        r"report|confirm|exclusively)|has (?:confirmed|obtained|seen|found))",
    ),
    family(
        "outlet says",
        "cites",
        "outlet",
        r"(?P<n>{W})(?:[’']s {N})?(?: {writer}s? {N})?(?:, (?:the|an?)"
        r" (?:[\w-]{2,12} ){0,3}?(?:{N}|agency|newspaper|broadcaster|paper),)? {aux}"
        r"{says}\b(?! in an? (?:written )?statement)",
        r"(?P<n>{W})[’']s (?:{writer}|critic|reviewer|man|woman)(?: \w{1,12}){0,3}? {aux}"
        r"(?:{says}|puts)\b",
        r"(?P<n>{W}) (?:has|had) (?:\w+ )?written\b",
        r"(?P<n>{W}) (?:asks|knows|warns|complains|concludes|insists|speculates|quips)\b",
        r"(?P<n>{S})[’']s {N} {aux}(?:{says}|reports|reported|has (?:the|more))\b",
        r"(?P<n>{S}) (?:quoted|quotes|wrote|writes|notes|noted|revealed|obtained|found that|"
        r"reported|"
        r"(?:says|said|claims|claimed|found) that|cited \w+ \w+ as)\b",
        r"\b(?:newspaper|agency|broadcaster|television|channel|tv|website|daily) (?P<n>{W}) {says}",
    ),
)
"""Phrases that credit another outlet's interview, report, poll or paper."""
