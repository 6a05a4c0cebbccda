"""What a variant changes: a number, a name, a date, a negation, who said it, or just words.

Word lists here hold what an English desk would write down for the concept they are named
after; a language without a list gets the plain kinds.
"""

from __future__ import annotations

import re

from rashomon.lineage.words import fold, forms, listed
from rashomon.model import Span, VariantKind

NUMBER_WORDS = listed(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty "
    "ninety hundred hundreds thousand thousands million millions billion billions dozen dozens "
    "score scores half quarter third several few many couple percent double triple"
)
DATE_WORDS = listed(
    "january february march april june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday "
    "saturday sunday today yesterday tomorrow tonight morning afternoon evening night noon "
    "midnight week weekend month year decade early late mid"
)
"""``may`` is left out: it is a verb far more often than a month."""

NEGATIONS = listed(
    "not no never none nobody nothing neither nor without cannot hardly barely denied denies "
    "deny refused failed false untrue unable"
)
ATTRIBUTIONS = listed(
    "said says say told tells according claimed claims claim stated states reported reports "
    "announced announces added adds confirmed confirms alleged allegedly reportedly insisted "
    "insists argued argues warned warns admitted admits explained wrote tweeted sources source "
    "spokesman spokeswoman spokesperson official officials witness witnesses anonymous"
)

_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"(?:1[6-9]|20)\d\d")
_CLOCK = re.compile(r"[ap]m|\d{1,2}:\d{2}")
_CAPITALISED = re.compile(r"[A-Z\u00c0-\u00de\u0391-\u03a9\u0410-\u042f]")
_SENTENCE_OPENS = re.compile(r"(?:^|[.!?…]['\"”’)\]]*\s+|\n\s*|[“\"‘])['\"“‘(\[]*$")
_LOOK_BACK = 8


def name_variant(a: str, a_span: Span, b: str, b_span: Span) -> VariantKind:
    """The kind of a variant, by what stands on one side only; an empty span is a gap.

    The gravest kind wins where several changed at once: a negation turned, a number, a date,
    a name, an attribution; else words replaced, dropped (from ``b``) or inserted (in ``b``).
    """
    left, right = forms(a, *a_span), forms(b, *b_span)
    only = set(left) ^ set(right)
    kind: VariantKind = "replaced" if left and right else "dropped" if left else "inserted"
    if _negates(left) != _negates(right):
        kind = "negation"
    elif dated(only) or (_years(left) and _years(right) and _years(list(only))):
        kind = "date"
    elif numbered(only):
        kind = "number"
    elif _names(a, a_span, only) or _names(b, b_span, only):
        kind = "name"
    elif only & ATTRIBUTIONS:
        kind = "attribution"
    return kind


def numbered(words: set[str]) -> bool:
    """Whether words hold a number, in figures or in letters."""
    return any(w in NUMBER_WORDS or _DIGIT.search(w) for w in words)


def dated(words: set[str]) -> bool:
    """Whether words hold a part of a date or of a clock time."""
    return any(w in DATE_WORDS or _CLOCK.fullmatch(w) for w in words)


def _years(words: list[str]) -> bool:
    return any(_YEAR.fullmatch(w) for w in words)


def _negates(words: list[str]) -> bool:
    """Whether an odd number of negations stands here: two of them cancel."""
    return sum(w in NEGATIONS or w.endswith("n't") for w in words) % 2 == 1


def _names(text: str, span: Span, only: set[str]) -> bool:
    """Whether a word of the span that the other side lacks is written as a name."""
    start, end = span
    for word in re.finditer(r"[^\W_]+", text[start:end]):
        if not _CAPITALISED.match(word[0]) or fold(word[0]) not in only:
            continue
        place = start + word.start()
        if not _SENTENCE_OPENS.search(text[max(0, place - _LOOK_BACK) : place]):
            return True
    return False
