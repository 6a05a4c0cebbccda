"""How pages credit polls, studies, figures and reports of bodies."""

from __future__ import annotations

from rashomon.voices.credits.grammar import Family, family

STUDYING: tuple[Family, ...] = (
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
        r"\b(?:polling|counts?|tall(?:y|ies)|reckoning)(?: (?:kept|done|made|compiled))? (?:by|"
        r"of) {D}(?P<n>{B})",
        r"(?P<n>{B})[’']s (?:\w+ )?(?:polls?|surveys?|polling|count|tally|index|database|"
        r"figures|data|findings|projections?)\b",
        r"\b(?:index|census|annual report|yearbook|survey|tally|statistics|register) of "
        r"{D}(?P<n>{B})",
        r"\b(?:figures|numbers|data|statistics) (?:come|comes|came|are|were taken) from "
        r"{D}(?P<n>{B})",
        r"\b(?:polls?|surveys?)(?: (?:of|among|on) [\w, -]{2,50}?)?,? (?:(?:was |were "
        r")?(?:conducted|released|"
        r"commissioned|published|done|taken|carried out){when} )?(?:by|from) "
        r"{D}(?P<n>{B}(?:/{B}){0,2})",
        r"\b(?:an?|the) (?:\w+ )?poll(?: (?:conducted|commissioned|done|made|carried out))? for "
        r"{D}(?P<n>{S})",
        r"(?P<n>{B})(?: {N})? (?:has |had )?(?:polled|surveyed) [\d\w, ]{2,40}",
        r"\b(?:polls?|surveys?|stud(?:y|ies))(?:,? which|,? that)? {D}(?P<n>{B}) {aux}"
        r"(?:carried out|conducted|commissioned|published|made|produced|released|ran)\b",
    ),
    family(
        "study by",
        "cites",
        "no stranger",
        r"\b(?:an?|the|its|new|recent|annual|latest|{N}) {studied} of {D}(?P<n>{K})",
        r"(?:(?P<n>{K})|(?P<w>{S})[’']s) (?:(?!to\b)\w{2,12} )?(?:stud(?:y|ies)|"
        r"figures(?=\s{reveals}|\sput|\srank)|"
        r"data(?:base)?|"
        r"statistics|surveys?|research|reports?|analys[ie]s|estimates|"
        r"audits?|census|inquiry|bulletin|count|tally|reckoning|index|rankings?|numbers|poll|"
        r"polling)\b(?! (?:centre|center|team|unit|department|desk|collection|scientist|fellow|"
        r"assistant|associate|director|engineer|breach|leak|protection))",
        r"\b{studied},? (?:(?:titled|entitled|called|named) )?[“\"‘«][^”\"’»]{2,80}[”\"’»],? "
        r"(?:\w+ed )?(?:by|from) {D}(?P<n>{B})",
        r"\b{studied}(?: (?:of|on|into|about) [\w, ’'-]{2,40}?)?(?: (?:released|published|"
        r"compiled|conducted|issued|prepared|put together|"
        r"collected|gathered|out|commissioned|done|made|produced|carried out|tallied|analysed|"
        r"analyzed){when})?"
        r" (?:by|(?<!report )(?<!reports )(?<!ing data )(?<!al data )from)"
        r"(?: (?:researchers|scientists|economists|experts|scholars|academics|"
        r"analysts|a team|the team|a group|doctors) (?:at|from|with|of))? {D}(?P<n>{B})",
        r"\b(?:{studied}|published|appears?|appeared|reported)(?: \w{2,12}){0,2}? in (?P<w>(?:the"
        r" )?"
        r"(?:journals?|medical journal|academic journal) {B}(?: (?:and|for|in) {B})?)",
        r"\b(?:an?|the|new|recent) study(?: published)?{when} in {D}(?P<n>{B})",
        r"\bstudies published{when} in {D}(?P<n>{B})",
        r"\b(?:reports?|stud(?:y|ies)|data|figures|research|paper|findings|numbers|"
        r"statistics)(?: \w{4,10}ed)? (?:from|by) {D}(?P<n>{K})",
        r"\bin (?:an?|its|the|their) (?:[\w-]{2,12} ){0,3}?(?:report|study|survey|paper|"
        r"briefing|analysis|bulletin|audit|review)"
        r"(?: (?:published|released|issued|out){when})?,? {D}(?P<n>{B})",
        r"(?P<n>{B}) (?:{aux})(?:said|says|found|finds|warned|warns|estimated|concluded|wrote|"
        r"writes|noted|reported|documented|"
        r"argued|showed)(?: [\w’'-]{1,15}){0,3}? in (?:an?|its|the|their) (?:[\w-]{2,12} "
        r"){0,3}?(?:report|study|survey|paper|"
        r"briefing|analysis|bulletin|audit|review)\b",
        r"\b(?:group|charity|watchdog|think[ -]tank|institute|agency|organi[sz]ation|"
        r"campaigners?|tracker|monitor|collective|"
        r"network|ngo|body|firm|consultancy) (?P<n>{B}) (?:{aux})(?:documented|counted|recorded|"
        r"verified|estimated|estimates|"
        r"calculated|calculates|found|finds|reported|reports|says it has|tallied|tracked|logged)",
        r"(?P<n>{K}) (?:{aux})(?:documented|counted|estimated|estimates|calculated|calculates|"
        r"tallied)\b",
        r"\b(?:researchers|scientists|economists|academics|experts|a team) (?:at|from|of|with) "
        r"(?P<n>{K}) (?:{aux})"
        r"(?:found|find|say|said|report|reported|estimate|estimated|concluded|discovered|showed)",
        r"\b(?:{studied}|{paper}|findings|conclusions|warnings?)\b[^.;“”]{0,40}? "
        r"(?:echo|match|mirror|"
        r"confirm|contradict|support|follow|reflect)(?:s|es|ed)? (?:those|that|(?:the|an?|earlier|"
        r"similar) (?:\w+ )?(?:{studied}|findings|conclusions|warnings?)) (?:of|by|from) "
        r"{D}(?P<n>{B})",
        r"(?P<n>{B}), whose (?:[\w-]{2,12} ){0,3}?(?:{studied}|{paper}|investigation|exposé|story|"
        r"article|column|dispatch) {aux}(?:{says}|called)\b",
        r"\b(?:an?|the|one|another|its) (?:[\w-]{2,12} ){0,2}?{paper} (?:from|by|of) {D}(?P<n>{K}) "
        r"{aux}(?:{says}|warned)\b",
        r"\b(?:monitoring|tracking|fact-checking|polling|mapping|investigative|research) "
        r"(?:project|"
        r"group|site|collective|organi[sz]ation|network|outfit) (?P<n>{B}),? "
        r"{aux}{says}\b",
        r"\b(?:press|news) (?:releases?|statements?)(?: issued| sent| put out)? (?:from|by) "
        r"{D}(?P<n>{N})",
        r"(?P<n>{B})(?:[’']s)? (?:issued|sent|released|put out) the following (?:press|news|"
        r"statement)",
        r"(?P<n>{B}) (?:press|news) release",
        r"\b{paper}{some},? {given}{when} by {F}{D}(?P<n>{B})",
        r"\b(?!(?<!.)published by ){given}{when} by {F}{D}(?P<n>{S})",
    ),
)
"""Phrases that credit who counted, asked or studied."""
