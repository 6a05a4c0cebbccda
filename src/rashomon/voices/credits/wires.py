"""How pages credit agencies and those who reported: datelines, bylines and notes."""

from __future__ import annotations

from rashomon.model import Role
from rashomon.voices.credits.grammar import Family, family

_LINES: frozenset[Role] = frozenset({"byline", "dateline", "credit"})

WIRES: tuple[Family, ...] = (
    family(
        "dateline",
        "agency",
        "anything",
        r"^[^()!?:\n]{1,80}[ –—-]\((?P<n>{O}|(?P<free>(?-i:[a-z]{2,6})))\) ?(?:[—–_-]+)",
        r"^[^()!?:\n]{1,80}[ –—-]\((?P<n>{S})\) ?(?=[" + "\ue000-\ue004" + r"]|(?-i:[A-Z]))",
        r"^\((?P<n>{O})\) ?[—–-]",
        r"^\[(?P<n>{S})\] (?=[^\n]{2,60} [—–-])",
        r"^[^()/.!?:]{1,60}(?:\.[^()/.!?:]{0,24})? /(?P<n>{N})/ ?[—–-]",
    ),
    family(
        "reporting by",
        "agency",
        "anything",
        r"(?<!according to )\breporting(?: and \w{4,10})? by (?P<n>{Ns})",
        r"(?:^|[(—–-] ?)(?:with )?(?:assistance|reporting|files|inputs?|contributions) (?:from|by) "
        r"(?P<n>{Ns})",
        r"(?P<n>{Ns})(?: (?:{writer}s? )?{Ns})?,?(?: also| {writer}| in {N}){0,2}"
        r" contributed (?:to this (?:{piece}|article)|reporting|additional reporting)",
        r"^(?P<n>{O}) {writer}s? {Ns} contributed\b",
        r"^contributing ?: (?P<n>{Ns})",
        r"\b(?:material|information) from (?P<n>{Os}) (?:was|were|is) (?:also )?(?:used|included)",
        r"\binclude[sd]? (?:information|material|reporting|content) from (?P<n>{Os})",
        r"\b(?:information|reporting) in this {piece} (?:came|comes|is|was) from (?P<n>{Os})",
        r"\b(?:compiled|prepared|edited|gathered) from (?P<n>{Os})(?: and other)? (?:reports|"
        r"wires?|dispatches)",
        r"\bbased on (?:reporting|reports|material) (?:by|from) (?P<n>{Os})",
        r"\breporting (?:for|on|in) this {piece} (?:was |is )?(?:shared|done|produced|carried out)"
        r" (?:with|by) {D}(?P<n>{O})",
    ),
    family(
        "agency line",
        "agency",
        "agency",
        r"^(?:by |[—–-]{1,2} ?|\()(?P<n>{S}(?:/{S})?)\)?\.?$",
        r"^(?P<n>{S}/{S})$",
    ),
    family(
        "agency opening",
        "agency",
        "agency",
        r"^(?P<n>{S}) [—–] ",
    ),
    family(
        "agency byline",
        "agency",
        "agency",
        r"(?:^|[,|/–—-] ?|\b(?:by|for|of|and) )(?P<n>{O})",
        roles=_LINES,
    ),
)
"""Phrases that credit an agency or whoever reported for the page."""
