"""How pages credit the outlet to which somebody spoke."""

from __future__ import annotations

from rashomon.voices.credits.grammar import Family, family

_SAID = (
    r"(?:said|says|claimed|insisted|argued|admitted|repeated|explained|complained|warned|joked|"
    r"denied|apologi[sz]ed|announced|promised)"
)

TELLING: tuple[Family, ...] = (
    family(
        "told",
        "told",
        "outlet",
        r"\b(?:told|tells|telling|tell)(?: (?:reporters|journalists) (?:from|at|with|of)| {P}"
        r" (?:of|at|from)"
        r")? {D}(?P<n>{O}){crowd}",
        r"\b(?:interviews?|phone calls?|q&a)(?: \w{2,12}){0,2}? (?:with|to|for|by|on) "
        r"(?:{P} (?:of|from) )?{D}(?P<n>{O})",
        r"\b(?:comments?|remarks)(?: \w{2,12}){0,2}? (?:with|to|for|by) (?:{P} (?:of|from) )?{D}"
        r"(?P<n>{O})",
        r"\b(?:in|during) an? (?:[\w-]{2,12} ){0,2}?(?:interview|conversation|podcast) "
        r"(?:published|aired|broadcast|printed|"
        r"posted|carried|shown|recorded)(?:{when} (?:in|by|on|for|at)|{when}) {D}(?P<n>{O})",
        r"\b(?:respond|responded|reply|replied|return|returned|answer|answered|ignored|refused|"
        r"declined|rejected|turned down|"
        r"acknowledge|acknowledged)\b(?: [\w’'-]{1,15}){0,6}? (?:questions|e-?mails?|calls?|"
        r"messages?|"
        r"requests?|inquir(?:y|ies)|quer(?:y|ies)|interview)(?: [\w’'-]{1,12}){0,3}? (?:from|by|"
        r"with|to) {F}{D}(?P<n>{O})",
        r"\b(?:declined|refused|agreed|asked not|unwilling|not authori[sz]ed) to (?:comment|"
        r"speak|talk|be interviewed|be "
        r"quoted)(?: \w{2,12}){0,3}? (?:to|with|by|for|when contacted by) {D}(?P<n>{O})",
        r"(?:^|[,;] )(?:when |and |was |who was )?(?:asked|contacted|reached|approached|"
        r"interviewed|pressed|"
        r"questioned|quizzed)(?: for comment| about (?:it|this)| by (?:phone|telephone|"
        r"email)){0,2}{when} (?:by|on) "
        r"{F}{D}(?P<n>{O})",
        r"\b(?:interviews?|accounts?|statements?) (?:[\w’'-]{1,15} |{N} ){0,5}?(?:gave|given) to"
        r" {D}(?P<n>{O})",
        r"\b(?:told|tells|telling)(?: \w+)? (?:listeners|viewers|readers|(?:an|the|its) audience) "
        r"(?:to|of|on|"
        r"at) {D}(?P<n>{O})",
        r"\b(?:gave|granted|given|gives) {D}(?P<n>{O}) (?:an|her|his|its|their|the) (?:[\w-]{2,12} "
        r"){0,3}?(?:interview|statement|account|comment|quote)\b",
        r"\b(?:told|tells|assured|informed) (?:an?|the|one|our) (?P<n>{S}) (?:{writer}|crew|team|"
        r"correspondent|interviewer|presenter|camera crew)s?\b",
        rf"\b{_SAID}(?: [\w’'-]{{1,15}}){{0,4}}? (?:live )?on (?P<n>{{W}})(?![’']s "
        rf"(?:{{piece}}|website))",
        r"(?:^|[.;“”] ?)speaking to {D}(?P<n>{O}) (?:from|by (?:tele)?phone|on "
        r"condition|ahead|after|before|"
        r"outside|in|at|on)\b",
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
        r"\b(?:told|tells|telling|interview "
        r"(?:with|on|to)|(?:speaking|appearing|appearance|said|says|saying|added|argued|insisted|"
        r"claimed) "
        r"on)(?: (?:the|a|its|his)(?: \w+)?)?"
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
        r"\b(?:asked|contacted|reached|approached|interviewed|pressed|questioned)(?: for"
        r" comment)?"
        r" by {D}(?P<n>{S})",
        r"\b(?:respond|responded|reply|return)(?: immediately)? to {D}(?P<n>{S})[’']s? questions",
        r"\b(?:speak|talk) (?:to|with) {D}(?P<n>{W})",
        r"\b(?:declined|refused) to (?:comment|speak|talk) to {D}(?P<n>{S})",
        r"\b(?:appear(?:ing|ed|ance|s)|guest|went)(?: [\w’'-]{1,10}){0,2}? on {D}(?P<n>{S})",
        r"\b(?:said|saying|says|added)(?: in)?{when} on {D}(?P<n>{S})",
    ),
)
"""Phrases that credit whom somebody told."""
