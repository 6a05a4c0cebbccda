"""What a variant changes: a number, a name, a date, a negation, who said it, or just words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from rashomon.lineage.passages.terms import ENGLISH, Terms, begins
from rashomon.lineage.words import fold, forms
from rashomon.model import Span, VariantKind
from rashomon.pages.metadata.months import month

DATE_WORDS = frozenset(word.rstrip("_") for word in ENGLISH.dates)
"""The English words that stand in dates."""

_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"(?:1[6-9]|20)\d\d")
_DAY = re.compile(r"\d{1,2}|(?:1[6-9]|20)\d\d")
_CLOCK = re.compile(r"(?<!\d)\d{1,2}(?::|h)\d{2}(?!\d)")
_RELATIVE = frozenset(("last", "this", "next", "previous", "past", "coming", "earlier", "later"))
_ORDINAL_ENDS = frozenset(("st", "nd", "rd", "th"))
_WORD = re.compile(r"[^\W_]+")
_SENTENCE_OPENS = re.compile(r"(?:^|[.!?…]['\"”’)\]]*\s+|\n\s*|[“\"‘])['\"“‘(\[]*$")
_LOOK_BACK = 8
_AROUND = 24
_SHORTEST_TURNED = 4
_CLAUSE, _CLAUSE_PLAIN, _PLAIN = 6, 2, 4
"""Words of a clause; those of them that are neither a date, a number nor a name; their letters."""
_HOURS = frozenset(("am", "pm", "o'clock", "uhr", "heures", "uur"))


class Lexicon(NamedTuple):
    """What is known of two pages' words: the terms of their language, and folded names."""

    terms: Terms = ENGLISH
    names: frozenset[str] = frozenset()


PLAIN = Lexicon()
"""English, and no names known but by their capitals."""


def name_variant(
    a: str, a_span: Span, b: str, b_span: Span, lexicon: Lexicon = PLAIN
) -> VariantKind:
    """The kind of a variant, by what stands on one side only; an empty span is a gap.

    The gravest kind wins where several changed at once: a negation turned, a date, a number,
    a name, an attribution; else words replaced, dropped (from ``b``) or inserted (in ``b``). A
    whole clause more or less changes no date, number or name: it is inserted or dropped with all
    that stands in it, or an attribution if it says who said so.

    Args:
        a: The text of one page.
        a_span: Where it differs.
        b: The text of the other.
        b_span: Where that differs.
        lexicon: Of the two pages.
    """
    terms = lexicon.terms
    left, right = forms(a, *a_span), forms(b, *b_span)
    only = set(left) ^ set(right)
    sides = [(text, span) for text, span in ((a, a_span), (b, b_span)) if span[0] < span[1]]
    kind: VariantKind = "replaced" if left and right else "dropped" if left else "inserted"
    if _turned(left, right, terms):
        kind = "negation"
    elif len(sides) == 1 and _is_clause(*sides[0], lexicon):
        kind = "attribution" if any(begins(word, terms.attributions) for word in only) else kind
    elif _dated(left, right, only, terms) or _beside_dates(sides, only, terms):
        kind = "date"
    elif any(_DIGIT.search(word) or begins(word, terms.numbers) for word in only):
        kind = "number"
    elif any(_named(text, span, only, lexicon) for text, span in sides):
        kind = "name"
    elif any(begins(word, terms.attributions) for word in only):
        kind = "attribution"
    return kind


def _is_clause(text: str, span: Span, lexicon: Lexicon) -> bool:
    """Whether words say more than a date, a number or a name."""
    terms = lexicon.terms
    words = _WORD.findall(text, *span)
    plain = (word for word in words if len(word) >= _PLAIN and word[0].islower())
    told = (_RELATIVE, lexicon.names)
    return (
        len(words) >= _CLAUSE
        and sum(
            not any(fold(word) in known for known in told)
            and not begins(fold(word), terms.dates)
            and not begins(fold(word), terms.numbers)
            for word in plain
        )
        >= _CLAUSE_PLAIN
    )


def _turned(left: Sequence[str], right: Sequence[str], terms: Terms) -> bool:
    """Whether one side negates and the other does not, with a word or with a prefix."""
    if _negates(left, terms) != _negates(right, terms):
        return True
    return any(
        prefix + word in turned
        for turned, plain in ((left, right), (right, left))
        for word in plain
        if len(word) >= _SHORTEST_TURNED
        for prefix in terms.turning
    )


def _negates(words: Sequence[str], terms: Terms) -> bool:
    count = sum(begins(word, terms.negations) or word.endswith("n't") for word in words)
    return count % 2 == 1 if terms.two_negate else count > 0


def _dated(left: Sequence[str], right: Sequence[str], only: set[str], terms: Terms) -> bool:
    """Whether a word of a date differs, or a year stands against a year."""
    if any(begins(word, terms.dates) for word in only):
        return True
    return any(map(_YEAR.fullmatch, only)) and all(
        any(map(_YEAR.fullmatch, side)) for side in (left, right)
    )


def _beside_dates(sides: Sequence[tuple[str, Span]], only: set[str], terms: Terms) -> bool:
    """Whether what differs is a day, a year, an hour or a month beside a word that stays."""
    telling = {word for word in only if word in _RELATIVE or _DAY.fullmatch(word) or month(word)}
    return bool(telling) and any(_beside_date(*side, telling, terms) for side in sides)


def _beside_date(text: str, span: Span, telling: set[str], terms: Terms) -> bool:
    start, end = span
    here = [word for word in _WORD.findall(text, start, end) if fold(word) in telling]
    before = _WORD.findall(text, max(0, start - _AROUND), start)[-2:]
    after = [w for w in _WORD.findall(text, end, end + _AROUND) if w not in _ORDINAL_ENDS][:2]
    if after and begins(fold(after[0]), terms.dates) and any(fold(w) in _RELATIVE for w in here):
        return True
    if any(map(_DAY.fullmatch, here)):
        return (
            any(_is_month(word, terms) for word in (*before, *after))
            or fold("".join(after[:1])) in _HOURS
            or _CLOCK.search(text, max(0, start - 3), end + 3) is not None
        )
    near = (*before[-1:], *after[:1])
    return any(_is_month(w, terms) for w in here) and any(map(_DAY.fullmatch, near))


def _is_month(word: str, terms: Terms) -> bool:
    """Whether a word names a month: in a known language one of its own, in others any."""
    if terms is ENGLISH:
        return word[0].isupper() and (word == "May" or begins(fold(word), terms.dates))
    return month(word) is not None and (not terms.dates or begins(fold(word), terms.dates))


def _named(text: str, span: Span, only: set[str], lexicon: Lexicon) -> bool:
    """Whether a word of the span that the other side lacks is written as a name."""
    for word in _WORD.finditer(text, *span):
        folded = fold(word[0])
        if not word[0][0].isupper() or folded not in only:
            continue
        if folded in lexicon.names:
            return True
        opens = _SENTENCE_OPENS.search(text[max(0, word.start() - _LOOK_BACK) : word.start()])
        if not opens and not lexicon.terms.nouns_are_capitals:
            return True
    return False
