"""When those were killed whom a page counts as its dead: the day of what it tells of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from rashomon.accounts.told.moments.minutes import leaves_half_open, minutes_of
from rashomon.accounts.told.moments.occasions import Occasion, dated, day_of
from rashomon.accounts.told.wording.events import EVENTS
from rashomon.accounts.told.wording.grammar import is_denied, is_supposed, tokens_between
from rashomon.language import parse
from rashomon.model import Page, Span

QUESTION = "When were people killed?"
AT_ONCE = ("when", "as", "while")
"""What begins a clause that tells what happened as they died."""


def deaths(page: Page, within: Span, count: Span) -> Iterator[Occasion]:
    """When those died whom a number in a sentence counts, as far as the sentence says so."""
    times = dated(page, within)
    for doc in parse([page.read(within)]) if times else ():
        counted = tokens_between(doc, count[0] - within[0], count[1] - within[0])
        for time in times:
            tokens = tokens_between(doc, time.span[0] - within[0], time.span[1] - within[0])
            minutes, verb = minutes_of(page, time), _verb_above(tokens)
            if minutes is None or verb is None or not _is_of_deaths(verb, counted):
                continue
            if not (is_supposed(verb) or is_denied(verb)):
                yield Occasion(
                    page=page.id,
                    span=time.span,
                    event=("", "deaths"),
                    question=QUESTION,
                    minutes=minutes,
                    day=day_of(time),
                    half_open=leaves_half_open(page, time),
                    by_reader=False,
                    sentence=page.read(within),
                )


def _verb_above(time: Sequence[Token]) -> Token | None:
    """The verb of the clause a time stands in: "killed in an attack on Tuesday"."""
    return next((one for token in time[:1] for one in token.ancestors if one.pos_ == "VERB"), None)


def _is_of_deaths(verb: Token, counted: Sequence[Token]) -> bool:
    """Whether a verb tells that the counted people died, or what happened as they did."""
    if verb.dep_ == "advcl":
        begins = next((one.lower_ for one in verb.children if one.dep_ in ("mark", "advmod")), "")
        return begins in AT_ONCE and _is_of_deaths(verb.head, counted)
    of_them = any(verb in one.ancestors for one in counted)
    beside = verb.dep_ == "conj" and _is_of_deaths(verb.head, counted)
    return beside or (of_them and verb.lemma_.lower() in EVENTS["died"])
