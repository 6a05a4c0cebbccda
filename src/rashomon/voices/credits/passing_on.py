"""How pages credit where a text stood before: footers, "via", and who had it first."""

from __future__ import annotations

from rashomon.voices.credits.grammar import Family, family

PASSING_ON: tuple[Family, ...] = (
    family(
        "appeared first",
        "first_published",
        "anything",
        r"\bappeared (?:first|originally) (?:on|at|in) {D}(?P<w>{N}(?:(?: (?:and|in|for|at|&)|"
        r"[’']s) {N}(?=\.?$))?"
        r"|(?P<free>[^\n.]{2,60})(?=\.?$))",
        r"\b{piece}\b.{0,150}?\b{first} (?:appeared|{published}) {at} {D}(?P<w>{N}(?:(?: (?:and|"
        r"in)|[’']s) {N}"
        r"(?=\.?$))?)",
        r"(?:^|[.(\[] ?)(?:this )?{first} (?:appeared|{published}|from)(?: {at}| from)?"
        r" {D}(?P<w>{N}"
        r"(?: and {N}(?=\.?$))?)",
        r"\bversions? of (?:this|the) {piece}(?: was| has| also| first| originally|"
        r" previously){0,3}"
        r" (?:appeared|ran|published|posted|aired) {at} {D}(?P<n>{N})",
    ),
    family(
        "republished",
        "first_published",
        "anything",
        r"\b{again}(?: here| in full| with| by| under){0,2}(?: {leave})? (?:of|from|by) "
        r"(?P<n>{N}(?: and {N})?)",
        r"\b(?:cross-? ?posted|x-posted|re-?posted|syndicated)(?: here)? (?:at|on|to|in)"
        r" (?P<n>{N}(?: and {N})?)",
        r"\b(?:adapted|excerpted|taken|reprinted) from an? [\w ]{3,30} (?:in|on|by|at)"
        r" {D}(?P<n>{N})",
        r"\b(?:posted|used|shared|published|reproduced|appears)(?: here)? (?:with|by) {leave}"
        r" (?:of|from) {D}(?P<n>{N})",
        r"\bthis (?:guest |sponsored |news ){0,2}{piece} (?:has been |was |is |were"
        r" )?(?:contributed|provided|"
        r"produced|supplied|submitted|brought to you|courtesy of|made available)"
        r"(?: by| in partnership with| in collaboration with| for| to us by)? {D}(?P<w>{N}"
        r"(?:(?: and|[’']s) {N}(?=\.?$|[.,;] ))?)",
        r"(?:^|\b{piece} )courtesy of {D}(?P<n>{N}){end}",
        r"\b(?:serialised|serialized|excerpted|extracted) in {D}(?P<n>{O})",
    ),
    family(
        "distributed by",
        "first_published",
        "no notice",
        r"\bdistributed by {D}(?P<n>{N})",
    ),
    family(
        "copyright",
        "first_published",
        "agency",
        r"(?:©|\(c\)|\bcopyright)(?: ?©| \(c\)| by|:){0,2} ?(?:\d{4}(?:[–-]\d{2,4})?,? )?(?:by )?"
        r"(?P<n>{B})",
    ),
    family(
        "first reported by",
        "first_reported",
        "anything",
        r"\b(?:{first} (?:reported|revealed|disclosed|uncovered|made public|brought to light|noted|"
        r"broken|announced|detailed|confirmed)|(?:reported|revealed|disclosed) (?:first|earlier)|"
        r"(?:earlier|previously) reported|broken)(?: on)?{when} by {D}(?P<n>{B}(?: and {B})?)",
        r"\bfirst leaked (?:to|by) {D}(?P<n>{B})",
        r"(?P<n>{O}) (?:was|were) first with (?:the|this|word|news|rumours|rumors|details)\b",
    ),
    family(
        "first to report",
        "first_reported",
        "no place",
        r"(?P<n>{O})(?:,? which| was| were|,? who| had){0,2}(?: the)? first(?: to| with)?(?: the)? "
        r"(?:reported|report|revealed|reveal|disclosed|disclose|broke|break|wrote|uncovered|story|"
        r"news)",
        r"\bit was (?P<n>{O}) (?:that|which|who) (?:first )?(?:reported|revealed|broke)",
        r"(?P<n>{O}) (?:{aux})?broke (?:the )?(?:story|news|scandal)",
        r"(?P<n>{O}) (?:earlier|originally) reported",
    ),
    family(
        "via",
        "via",
        "anything",
        r"{head}via ?:? ?(?:{P} (?:of|at|from) )?(?P<n>{Bs}|{N}{end})",
        r"\(via ?:? ?(?:{P} (?:of|at) )?(?P<n>{Ns}|(?P<free>[a-z0-9]{4,30}))\)",
        r"\b(?:h ?/ ?t|hat[ -]tip|tip of the hat)(?: to|,|:)? ?(?P<n>{Ns}|(?P<free>\w{3,30}{end}))",
        r"{head}ht(?: to|:)? (?P<n>{Ns})",
        r"\[(?P<n>{N} via {N})\]",
        r"^(?:comes to us|\w+ {piece} comes to us) (?:via|from) (?P<n>{N})",
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
        r"{head}(?:story |news |article |original |data |full )?(?:sources?|references?|credit"
        r" to) ?[:–—-]?"
        r" ?(?P<n>{Ns}(?: via {N})?)(?: department)?(?=[\s.,;:!)\]”\"|/(–-]*$|\s?[)\]])",
        r"{head}(?:story |news |article |original )?sources? ?: ?(?P<n>{Ns})",
        r"{head}sources? ?: ?(?P<n>(?P<free>[\w.-]{3,40}))(?=\W*$)",
        r"{head}(?:story|news|article|content|report) (?:credit|source|courtesy)s?(?: of|:)?"
        r" (?P<n>{N})",
        r"\bsourced (?:from|via) (?P<n>{N})",
    ),
    family(
        "read more at",
        "via",
        "no place",
        r"{head}(?:read|continue reading|finish reading|click here|full (?:story|article|report)|"
        r"more|see more)\b"
        r"(?:,? [\w’'-]{1,20}){0,7}? ?(?:at|from|over at) (?P<n>{B}){end}",
        r"{head}(?:read|continue reading)(?: [\w’'-]{1,12}){0,5}? on (?P<n>{S}){end}",
        r"{head}full (?:story|article|report) ?: ?(?P<n>{B})",
        r"\b(?:thanks|credit|kudos|props) to (?P<n>{N}) for (?:the |this |spotting|pointing|"
        r"finding|"
        r"tipping|alerting|sharing)",
        r"{head}as (?:seen|featured|heard) (?:on|in|at) (?P<n>{B})",
        r"{head}(?:found|spotted|discovered|seen) (?:via|at|on|over at) (?P<n>{O}){end}",
        r"{head}(?:story|report|article|news) (?:by|via|from|courtesy of) (?P<n>{B}){end}",
        r"\bcomes? (?:to us )?(?:via|courtesy of) (?P<n>{O}){end}",
    ),
)
"""Phrases that credit where the matter was published, read or reported first."""
