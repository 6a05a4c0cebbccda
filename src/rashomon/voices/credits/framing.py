"""Frames in which a page names an outlet: verbs before it, places of speech, what stands in it."""

from __future__ import annotations

from rashomon.voices.credits.grammar import Family, family

_TALK = (
    r"(?:declarations?|statements?|remarks?|comments?|words|(?:exclusive |candid |new |rare )?"
    r"(?:chat|conversation|talk|sit-down|interview|q&a|call)|letter|email|message|reply)"
)
_WRITES = (
    r"(?:writes|wrote|writing|reports|reported|reporting|argues|argued|notes|noted|explains|"
    r"explained|points out|pointed out|puts it|put it|claims|claimed|reveals|revealed)"
)
_THING = (
    r"(?:numbers|figures|data|footage|video|photos|pictures|transcript|timeline|documents|details|"
    r"background|lowdown|latest|statement|letter|list)"
)
_SHOWS = r"(?:appear|appeared|appearing|appearance|speak|spoke|speaking|be interviewed|go)"

FRAMING: tuple[Family, ...] = (
    family(
        "opened up to",
        "told",
        "outlet",
        rf"\b(?:in|during) (?:an? |his |her |their |its )?(?:\w+ )?{_TALK} (?:to|with|for)"
        r" {F}{D}(?P<n>{O})",
        r"\b(?:opened up|opens up|opening up|confessed|confesses|revealed|confirmed|admitted|"
        r"let slip|poured (?:out )?(?:his|her|their) heart(?: out)?|spilled|spilt|"
        r"gave an interview|granted an interview|sat down|dished|gushed)"
        r"(?: the [\w ]{3,12}?)? (?:to|with|on) {F}{D}(?P<n>{O})",
        r"\b(?:told|tells) (?:the )?(?:latest|new|current|this week[’']s|sunday[’']s|today[’']s|"
        r"next) (?:issue|edition|episode|number) of {D}(?P<n>{O})",
        r"\b(?:declined|refused|ignored|rejected|turned down) (?:an? |our |several |repeated )?"
        rf"(?:invitations?|requests?|offers?) to {_SHOWS} (?:on|to|with|by) {{D}}(?P<n>{{O}})",
        r"(?P<n>{S}) (?:has |had )?(?:asked|contacted|approached)\b[^.;“”]{2,60} for (?:an "
        r"interview|comment|a comment|a response|a reply|a statement)\b",
        r"\bwhen (?P<n>{S}) (?:called|rang|phoned|visited|asked|knocked|reached)\b",
    ),
    family(
        "writes in it",
        "cites",
        "outlet",
        rf"{{P}}(?:, [^,.;:“”]{{2,50}},)? {{aux}}{_WRITES} (?:in|for|at|over at|on) "
        r"{D}(?P<n>{O})",
        r"\b(?:as|so|that|this|how|thus|about (?:this|it)) (?:is |was )?(?:{says}|reports|reported|"
        r"informs|informed|communicates|announces|announced|learned|found out) "
        r"{D}(?P<n>{O})(?=[.,;:]|$| (?:on|in|with|from|citing|quoting))",
        r"\b(?:communicated|transmitted|announced|reported|written|stated|recalled|noted) by "
        r"{D}(?P<n>{W})",
        r"\b(?:quoth|thus|so) {D}(?P<n>{S})(?=[.,;:]|$)",
        r"\b(?:according to|from|on the basis of) (?:own )?(?:the )?(?:information|reports|"
        r"research|sources|findings|data|accounts|correspondents?)(?: obtained| published| "
        r"gathered)? (?:of|from|by|in|at) {D}(?P<n>{O})",
        rf"(?P<n>{{O}}) (?:has|had|have) (?:the |all the |more |some )(?:\w+ )?{_THING}\b",
        r"(?P<n>{O}) (?:has|had|carries|carried|runs|ran|devotes|gives|prints|leads)\b"
        r"[^.;“”]{2,60} (?:front page|pages|cover|website|homepage|centre spread)\b",
        r"(?P<n>{O}) (?:leads|led|opens|opened|splashes|splashed) (?:with|on)\b",
        r"[^.;“”] (?P<n>{O}) (?:reporting|reports|says|confirms)(?=[.!;]|$)",
        r"(?P<n>{S})[’']s {N} {aux}(?:seen|obtained|learned|learnt|understands|reports|says|writes|"
        r"witnessed|spoke|spoken|visited|met|heard)\b",
        r"\b(?:an?|the|its) (?P<n>{S}) (?:{writer}|correspondent|photographer|crew|team)s?"
        r"(?: (?:at|in|on|near) [^.;,“”]{2,30})? {aux}(?:{says}|saw|counted|heard|reported|"
        r"witnessed|watched|visited|met)\b",
        r"(?P<n>{W})[’']s (?:man|woman|{writer}) (?:in|at|on) {N} {aux}(?:{says}|puts)\b",
        r"\b(?:carried|run|published|relayed|distributed|cited|quoted|picked up) by (?:the )?"
        r"(?P<n>{O}) (?:news )?agency\b",
    ),
    family(
        "paper in",
        "cites",
        "no person",
        r"\b(?:papers?|findings|results|research|work|stud(?:y|ies)|survey|article|analysis),? "
        r"(?:which )?(?:was |were |is |are |has been |have been |just )?(?:published|printed|out|"
        r"appearing|released|described){when}(?: (?:in|by)) {D}(?P<w>{N}(?: (?:of|for|and) {N})?)",
        r"(?:^|[,;] )(?:writing|published|reporting){when} in {D}"
        r"(?P<w>{N}(?: (?:of|for|and) {N})?), (?:the|they|it|he|she|{N})\b",
        r"\b(?:analysts|economists|strategists|forecasters|researchers|scientists|experts|"
        r"historians|doctors|engineers|lawyers) (?:at|from|with) (?P<n>{B}) {aux}(?:expect|"
        r"expected|see|saw|predict|predicted|think|believe|warn|warned|say|said|estimate|"
        r"estimated|calculate|calculated|found|forecast|reckon|put)\b",
    ),
    family(
        "counted by",
        "cites",
        "no stranger",
        r"\b(?:dossier|database|list|register|archive|count|tally|map|timeline|chronicle|catalogue|"
        r"inventory)s? (?:of [\w ]{2,30}? )?(?:compiled|kept|maintained|run|published|drawn up|"
        r"collected|put together|made|assembled) by {D}(?P<n>{B})",
        r"(?P<n>{K}) {aux}(?:puts|put) (?:it|them|(?:the|its|their) [\w ]{2,40}?) at"
        r" (?:[\w-]+ ){0,2}?(?:[$£€]?\d|one|two|three|four|five|six|seven|eight|nine|ten|twelve|"
        r"twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|half|dozens|hundreds|thousands|"
        r"\w+teen|a (?:dozen|hundred|thousand|million|third|quarter))\b",
        r"(?P<n>{K}) {aux}(?:found|finds|concluded|concludes|calculated|estimated|discovered)"
        r" that\b",
        r"(?P<n>{B}) pollsters? {aux}(?:asked|found|polled|surveyed|say|said|put|interviewed)\b",
    ),
    family(
        "has it that",
        "cites",
        "outlet",
        r"(?P<n>{W}) (?:had it|has it|would have it|invented|imagined|peddles|peddled|pushes|"
        r"pushed|swears|swore|spreads|gloats|gloated|raves|raved)\b",
        r"[,”’\"»!?]{1,2} (?:screams|screamed|roars|roared|cries|cried|crows|crowed|gushes|gushed|"
        r"sneers|sneered|marvels|marvelled|asks|asked|declares|declared|announces|announced|"
        r"trumpets|trumpeted|admits|admitted|shouts|shouted|sighs|sighed|jokes|joked) "
        r"{D}(?P<n>{W})",
        r"\b(?:reports|writes|says|reported|wrote|said) (?P<n>{O})[’']s (?:own )?{writer}",
        r"\((?P<n>{W})\)\.?$",
        r"^(?P<n>{W}) ?: (?=[\w“\"]|{N})",
    ),
    family(
        "shown by",
        "evidence",
        "anything",
        r"\b{visual}(?: \w{2,12}){0,2}? (?:taken|filmed|shot|recorded|captured|snapped) by "
        r"{D}(?P<n>{N})(?= {aux}{reveals}|[.,;)]|$)",
        r"\b(?:cctv|dashcam|bodycam|webcam|drone|surveillance|security)(?: (?:footage|video|"
        r"pictures|images|camera|cameras|tape)){0,2} (?:from|of|at|outside|inside) "
        r"{D}(?P<n>{N}) {aux}{reveals}",
        r"\b(?:(?:internal|leaked|confidential|secret|unpublished|draft) ){1,2}{paper} "
        r"(?:of|from|at|inside|within) (?P<n>{N})",
        r"{head}(?:handout|archive|library|press|stock|file|undated) {label} ?: ?(?P<n>{N})",
        r"{head}still from (?:an?|the) {visual} (?:by|from|of) {D}(?P<n>{N})",
    ),
    family(
        "surfaced in",
        "first_reported",
        "no place",
        r"\b(?:first|originally|initially) (?:been "
        r")?(?:surfaced|emerged|reported|revealed|appeared as "
        r"a rumou?r|aired|came out|disclosed|mentioned|noted|detailed|described|documented|made "
        r"public){when} (?:in|on|at) {F}{D}(?P<n>{O})",
        r"\b(?:details|news|word|reports|pictures|images|extracts)(?: of (?:which|it|this|the "
        r"\w+))? (?:was |were )?first (?:published|revealed|reported|printed|carried|leaked|"
        r"disclosed) (?:by|in|on) {F}{D}(?P<n>{O})",
        r"\b(?:details|news|word|reports?|allegations?|rumou?rs?|existence|"
        r"claims?)\b[^.;“”]{0,40}? {first} "
        r"(?:appeared|surfaced|emerged|were (?:published|printed|aired)|was "
        r"(?:published|printed|aired))"
        r"{when} (?:in|on|at) {F}{D}(?P<n>{O})",
        r"\bas {D}(?P<n>{O}) {aux}(?:first|exclusively) (?:reported|revealed|disclosed|wrote|"
        r"published|told|noted|showed)\b",
        r"\bas (?:exclusively |first |already )?(?:anticipated|revealed|disclosed|exposed|unveiled)"
        r" (?:exclusively )?(?:by|in) {F}{D}(?P<n>{O})",
        r"\b(?:scoop|exclusive|revelations?|disclosures?) (?:by|from|in|of) {F}{D}(?P<n>{W})",
    ),
    family(
        "passed on",
        "via",
        "anything",
        r"^(?:rt|mt|qt|{S}) (?P<n>{N})(?<=["
        "\ue003"
        r"])",
        r"(?:\b(?:thread|link|tip)|{head}(?:spotted|shared|posted|passed on|sent in|flagged|"
        r"tipped))"
        r" (?:by|from) (?P<n>{N})(?<=["
        "\ue003"
        r"])",
        r"\b(?:thanks|credit|kudos|props|ta)(?: again| also| very much)? (?:to|goes to|go to) {P} "
        r"(?:at|of|from|over at) {D}(?P<n>{B}) for\b",
        r"\b(?:i|we) (?:just |first |recently |also )?(?:found|saw|spotted|read|came across|got|"
        r"heard) (?:about )?the (?:[\w-]{2,12} ){0,2}(?:clip|story|link|picture|photo|piece|quote|"
        r"video|news|map|chart|post|article|letter|cartoon) (?:at|on|over at|in|via|from) "
        r"{D}(?P<n>{B})",
    ),
    family(
        "wire's",
        "agency",
        "anything",
        r"\b(?:wire|agency|news) (?:reports|copy|services?|stories|material|dispatches) (?:from|of|"
        r"by) (?P<n>{Os})",
        r"\b(?:prepared|compiled|written|produced) (?:using|with|from) (?:material|reports|copy|"
        r"information|files) (?:supplied |provided |distributed |sent )?(?:by|from|of) (?P<n>{Os})",
    ),
)
"""Frames that credit, whatever stands in them."""
