"""What a page counts: each number with the thing counted and the event it is told of."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from spacy.tokens import Doc, Token

from rashomon.accounts.told.amounts import OF_A_WHOLE, is_further, is_partitive, plural, tallied
from rashomon.accounts.told.circumstances import group, is_answered, is_part, is_revising, places
from rashomon.accounts.told.grammar import (
    is_cumulative,
    is_supposed,
    lemmas_of,
    noun_of,
    tail_of,
    tokens_between,
    verbs_about,
)
from rashomon.accounts.told.lexicon import EVENT_NOUNS, NOBODY, events_of, kinds_of
from rashomon.accounts.told.screening import NONE, things_counted
from rashomon.accounts.told.sources import Source, sources
from rashomon.language import parse, sentences, words
from rashomon.model import Page, Quantity, Role, Span, Time, Value

TELLING: tuple[Role, ...] = ("body", "caption", "headline")
"""Where an outlet itself speaks; the body first, as a headline only sums it up."""

OF_TIME = words("second minute hour day night week month year decade century")
"""What is counted of time answers another question than how many."""

_MONTHS_OR_YEARS = re.compile(r"P[\dX.]+[MY]")
_YEAR = re.compile(r"\d{4}")


class Mention(Value, frozen=True):
    """A number on a page, with what it counts and what befell it.

    ``noun`` is the lemma of the thing counted and ``plural`` how the page writes it; ``verbs``
    are lemmas of what it did or what was done to it, nearest first, and ``tail`` the nearest
    as a question ends on it. ``days`` are those the number is told of, ``None`` where the clause
    names none, and ``until`` the last day that the sentence names; ``places`` and ``group`` are
    names that keep it apart from others, ``part`` says that it tells of the badly hurt alone, and
    ``answered`` that it befell in what the page's event is an answer to;
    ``source`` is whose word it is, and ``revising`` says that it took an earlier number's place.
    ``sentence`` is the text around it, by which copies are known, and ``within`` where that stands.
    """

    page: str
    span: Span
    low: float
    high: float | None
    noun: str
    plural: str
    verbs: tuple[str, ...]
    tail: str
    days: tuple[str, str] | None
    until: str | None
    places: frozenset[str]
    group: frozenset[str]
    part: bool
    answered: bool
    source: Source
    revising: bool
    by_reader: bool
    within: Span
    sentence: str

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of things it counts."""
        return kinds_of(self.noun)

    @property
    def events(self) -> frozenset[str]:
        """The kinds of events it is told of."""
        return events_of(self.verbs, self.kinds)


def mentions(
    page: Page, known: set[str], shared: frozenset[str], *, whole: bool = False
) -> list[Mention]:
    """The numbers a page tells, its own telling before its readers' comments.

    Args:
        page: a page with its anchors.
        known: the sentences of an account's earlier pages, which are passed over; those of
            this page are added.
        shared: the things worth reading of, from
            :func:`rashomon.accounts.told.screening.counted_by_two`.
        whole: whether all that the page itself counts is read.
    """
    own = list(_of_roles(page, TELLING, known, None if whole else shared))
    return own + list(_of_roles(page, ("comment",), set(), shared))


def _of_roles(
    page: Page, roles: tuple[Role, ...], known: set[str], shared: frozenset[str] | None
) -> Iterator[Mention]:
    spans = [span for role in roles for span in sentences(page, role)]
    fresh = [span for span in spans if page.read(span) not in known]
    known.update(map(page.read, fresh))
    counting = [
        span
        for span in fresh
        if NONE.search(page.read(span))
        or any(
            shared is None or things_counted(page, one) & shared
            for one in _inside(page.quantities, span)
        )
    ]
    source = sources(page)
    for span, doc in zip(counting, parse([page.read(span) for span in counting]), strict=True):
        by_reader = roles == ("comment",)
        yield from _Sentence(page, span, doc, source, by_reader=by_reader).mentions()


Anchor = TypeVar("Anchor", Quantity, Time)


def _inside(anchors: Iterable[Anchor], within: Span) -> list[Anchor]:
    return [one for one in anchors if within[0] <= one.span[0] and one.span[1] <= within[1]]


class _Sentence:
    """One sentence of a page with its grammar, from which mentions are read."""

    def __init__(
        self, page: Page, span: Span, doc: Doc, source: Callable[[Span], Source], *, by_reader: bool
    ) -> None:
        self.page = page
        self.span = span
        self.doc = doc
        self.source = source
        self.by_reader = by_reader

    def mentions(self) -> Iterator[Mention]:
        """The numbers of the sentence, and what it says that nobody suffered."""
        for quantity in _inside(self.page.quantities, self.span):
            yield from self._counted(quantity)
        for token in self.doc:
            if token.lower_ in NOBODY and token.dep_ in ("nsubj", "nsubjpass"):
                yield from self._nobody([token], token.head)
            elif token.lower_ == "no" and token.head.lemma_.lower() in EVENT_NOUNS:
                yield from self._nobody([token, token.head], token.head)

    def _counted(self, quantity: Quantity) -> Iterator[Mention]:
        amount = self._tokens(quantity.span)
        thing = noun_of(self._tokens(quantity.of)) if quantity.of else tallied(amount)
        if not amount or is_partitive(amount) or (quantity.of and thing is None):
            return
        if quantity.unit in OF_A_WHOLE:
            return
        noun = thing.lemma_.lower() if thing else quantity.unit or ""
        head = thing or amount[-1]
        verbs = [head] if noun in EVENT_NOUNS else verbs_about(head, amount)
        noun = "people" if noun in EVENT_NOUNS else noun
        if (thing or noun == "people") and noun not in OF_TIME and verbs:
            high = None if is_further(amount, head) else quantity.high
            yield from self._mention(quantity.span, (quantity.low, high), noun, head, verbs)

    def _nobody(self, said: Sequence[Token], event: Token) -> Iterator[Mention]:
        """That nobody died is a number too: none."""
        read = (*said, event) if event.pos_ == "VERB" else said
        start = min(token.idx for token in read)
        end = max(token.idx + len(token) for token in read)
        if events_of([event.lemma_.lower()]):
            span = (self.span[0] + start, self.span[0] + end)
            yield from self._mention(span, (0, 0), "people", said[-1], [event])

    def _mention(
        self,
        span: Span,
        interval: tuple[float, float | None],
        noun: str,
        head: Token,
        verbs: Sequence[Token],
    ) -> Iterator[Mention]:
        times = self._times(verbs)
        supposed = any(is_supposed(verb) or is_cumulative(verb) for verb in verbs)
        if supposed or any(_is_long(time) for time in times):
            return
        lemmas = [lemma for verb in verbs for lemma in lemmas_of(verb, head)]
        tail = next(filter(None, (tail_of(verb, head) for verb in verbs)), "")
        yield Mention(
            page=self.page.id,
            span=span,
            low=interval[0],
            high=interval[1],
            noun=noun,
            plural=plural(head, noun),
            verbs=tuple(dict.fromkeys(lemmas)),
            tail=tail,
            days=_days(times),
            until=(_days(_inside(self.page.times, self.span)) or (None, None))[1],
            places=places(verbs, head),
            group=group(head),
            part=is_part(verbs),
            answered=is_answered(verbs),
            source=self.source(span),
            revising=is_revising(self.page.read(self.span)),
            by_reader=self.by_reader,
            within=self.span,
            sentence=self.page.read(self.span),
        )

    def _tokens(self, span: Span) -> list[Token]:
        return tokens_between(self.doc, span[0] - self.span[0], span[1] - self.span[0])

    def _times(self, verbs: Sequence[Token]) -> list[Time]:
        """The times that hang on the same verb, or on the one that verb hangs on."""
        governing = {token.i for verb in verbs for token in (verb, _verb_above(verb.head))}
        return [
            time
            for time in _inside(self.page.times, self.span)
            if any(_verb_above(token.head).i in governing for token in self._tokens(time.span))
        ]


def _days(times: Iterable[Time]) -> tuple[str, str] | None:
    """From the first to the last day that times of one event name."""
    days = [
        (time.earliest, time.latest)
        for time in times
        if time.type in ("DATE", "TIME") and time.earliest and time.latest
    ]
    return (min(days)[0], max(last for _, last in days)) if days else None


def _is_long(time: Time) -> bool:
    """Whether so long a time holds more than one event: "in 2015", "in the past seven years"."""
    if time.type == "DURATION":
        return _MONTHS_OR_YEARS.match(time.value) is not None
    return time.type == "DATE" and _YEAR.fullmatch(time.value) is not None


def _verb_above(token: Token) -> Token:
    for above in (token, *token.ancestors):
        if above.pos_ in ("VERB", "AUX"):
            return above
    return token
