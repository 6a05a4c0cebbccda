"""How pages credit agencies and those who reported: datelines, bylines and notes."""

from __future__ import annotations

from rashomon.model import Role
from rashomon.voices.credits.grammar import Family, family

_LINES: frozenset[Role] = frozenset({"byline", "dateline", "credit"})
_TOP: frozenset[Role] = frozenset({"byline", "dateline"})
_PIECE = r"(?:this|the) (?:\w+ )?{piece}"
_REPORTED = r"(?:additional |original |further |extra |local |on-the-ground )?reporting"
_STAFF = (
    r"(?:staff|reporters?|correspondents?|journalists?|writers?|newsroom|team|bureau|"
    r"photographers?|"
    r"contributors?|news staff|editors?)"
)
_AGENCIES = (
    r"(?P<free>(?:(?:news|wire|other|foreign|press) )?(?:agencies|wires)|"
    r"wire (?:reports|services)|agency)"
)

_PLACED = r"(?:[\ue000-\ue004]|(?-i:[A-Z][\w.’'-]*)|\d{1,4}(?:st|nd|rd|th)?|[–—-])"
"""A word of what a dateline names before the agency: a place, a month, a day."""

WIRES: tuple[Family, ...] = (
    family(
        "dateline",
        "agency",
        "anything",
        r"^[^()!?:\n]{1,80}:?[ –—-]\((?P<n>{O}(?:/{O})?|(?P<free>(?-i:[a-z]{2,6})))\) "
        r"?\.?(?:[—–_-]+)",
        rf"^(?:(?:{_PLACED}|[(\[]{{N}}[)\]])[,.]? ){{1,7}}\((?P<n>{{S}})\)"
        r"(?: ?[:—–-]| ?(?=[\ue000-\ue004]|(?-i:[A-Z])))",
        r"^\((?P<n>{O})\) ?[—–-]",
        r"^\((?P<n>{S})\) (?=(?-i:[A-Z" + "\ue000-\ue004" + r"]))",
        r"^\[(?P<n>{S})\] (?=[^\n]{2,60} [—–-])",
        r"^(?:[^()/!?:\n]{1,80}[ ,.])?/(?P<n>{N})/[ .]{0,2}(?:[—–-]|$|(?=(?-i:[A-Z])))",
        r"^{N}(?:, [^—–\n]{1,30})? ?[—–] ?(?P<n>{S}) ?[—–] ",
    ),
    family(
        "dateline block",
        "agency",
        "anything",
        r"\((?P<n>{O})\)",
        roles=frozenset({"dateline"}),
    ),
    family(
        "reporting by",
        "agency",
        "anything",
        rf"(?<!according to )\b{_REPORTED}(?: (?:and|&) \w{{4,10}})? by (?P<n>{{Ns}})",
        r"(?:^|[(—–-] ?)(?:with )?(?:assistance|reporting|files|inputs?|contributions) (?:from|by) "
        r"(?P<n>{Ns})",
        r"(?:^|[(—–,-] ?)with (?:additional |some )?(?:material|information|reports|data|"
        r"reporting|files|"
        r"inputs?) (?:from|by|of) (?:the )?(?P<n>{Ns})",
        rf"(?:^|[(—–-] ?){_REPORTED} ?:? (?P<n>{{N}})(?=[;.,)]|$)",
        r"(?:^|[(;] ?)(?:reported|written|compiled)(?: and (?:written|edited|compiled))? by "
        r"(?P<n>{N})"
        r"(?: in {N})?[;,] (?:and )?(?:edited|editing|written|writing)",
        r"(?P<n>{S})[’']s {Ns}(?: in {N}(?:, {N})?)?,? (?:also )?contributed\b",
        r"(?:^|[(—–-] ?)(?:additional|extra|further|supplementary) reporting (?:is |was )?from "
        r"(?P<n>{Ns})",
        r"^[—–-]{0,2} ?(?:compiled )?(?:from|by) (?P<n>{Os}) (?:and (?:other|staff) "
        r")?(?:reports|wires?|"
        r"dispatches|copy)\.?$",
        r"^\(?writing by (?P<n>{Ns})",
        r"(?:^|[.;(—–-] ?)(?P<n>{O}) {writer}s? {N} in {N}[^.;]{0,120}? contributed\b",
        rf"(?:^|[.;(—–-] ?)(?P<n>{{Ns}})(?: (?:{{writer}}s? )?{{Ns}})?,?(?:[’']s)?(?: also| "
        rf"{_STAFF}| news service|"
        rf" news agency| in {{N}}(?: and {{N}})?){{0,3}} contributed"
        r" (?:to (?:this|the) (?:{piece}|article)|reporting|additional reporting)",
        r"(?P<n>{O})(?: news service| news agency)? contributed\.?$",
        r"^(?P<n>{O}) {writer}s? {Ns} contributed\b",
        r"^contributing ?: (?P<n>{Ns})",
        r"^(?P<n>{N}) reported from {N}(?=[.,;]|$)",
        r"\b(?:material|information|reporting|reports) from (?P<n>{Os})(?: news agency| agency)?"
        r" (?:was|were|is) (?:also )?(?:used|included)",
        r"\b(?:includes?|included|contains?|contained|uses|incorporates) (?:\w+ )?(?:information|"
        r"material|reporting|content|reports|files) (?:from|by) (?P<n>{Os})",
        rf"\b(?:information|reporting) in {_PIECE} (?:came|comes|is|was) from (?P<n>{{Os}})",
        r"\b(?:compiled|prepared|edited|gathered) from (?P<n>{Os})(?: and other)? (?:reports|"
        r"wires?|dispatches)",
        r"\bbased on (?:reporting|reports|material) (?:by|from) (?P<n>{Os})",
        rf"\breporting (?:for|on|in) {_PIECE} (?:was |is )?(?:shared|done|produced|carried out)"
        r" (?:with|by) {D}(?P<n>{O})",
    ),
    family(
        "agencies",
        "agency",
        "anything",
        rf"^\(?(?:with |by |from |source: )(?P<n>{_AGENCIES})(?: inputs?| reports?)?\)?\.?$",
        rf"^\(?with (?:inputs?|files|reports|material|reporting) from (?P<n>{_AGENCIES})\)?\.?$",
    ),
    family(
        "staff and agencies",
        "agency",
        "anything",
        rf"\b(?:staff|from|by|{{N}}) (?:(?:and|&|/|with) )?(?P<n>{_AGENCIES})\.?$",
        rf"^(?P<n>{_AGENCIES})$",
        roles=_LINES,
    ),
    family(
        "agency line",
        "agency",
        "agency",
        r"^(?:by |[—–-]{1,2} ?|\()(?:the )?(?P<n>{B}(?:/{S})?)\)?\.?$",
        rf"^by (?:the )?(?P<n>{{O}})(?:[’']s)?(?: {{N}})? {_STAFF}",
        r"^\((?P<n>{S})/\w{1,3}(?:/\w{1,3})?\)$",
        r"^(?P<n>{S}/{S})$",
    ),
    family(
        "agency opening",
        "agency",
        "agency",
        r"^(?P<n>{B})(?:, {N})? [—–] ?(?=(?-i:[A-Z" + "\ue000-\ue004" + r"]))",
        r"^{P}(?:,? | for )(?P<n>{B})\.?$",
        r"^(?:by )?(?:the )?(?P<n>{B})(?: in| and|,) {N}\.?$",
        r"^[\[](?P<n>{B})[\]] ",
        r"^[^()!?:\n]{2,60}[—–-] ?(?P<n>{B})(?=\. | ?[—–-])",
        rf"^(?:{_PLACED}[,.]? ){{1,6}}(?P<n>{{B}}) ?[—–-]{{1,2}} ",
        rf"^by {{Ns}},? (?:(?:of|for|at) )?(?:the )?(?P<n>{{B}})(?: (?:[\w-]{{2,15}} "
        rf"){{0,3}}?{_STAFF})?"
        r"\.?$",
    ),
    family(
        "agency byline",
        "agency",
        "agency",
        r"(?:^|[,|/(–—-] ?|\b(?:by|for|of|and|from|the) )(?P<n>{B}(?:/{S})?)",
        roles=frozenset({"byline"}),
    ),
    family(
        "agency in a dateline",
        "agency",
        "agency",
        r"[,|/–—-] ?(?P<n>{B})",
        roles=frozenset({"dateline"}),
    ),
)
"""Phrases that credit an agency or whoever reported for the page."""
