"""What a page counts: each number with the thing counted and the event it is told of."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from msgspec import structs
from spacy.tokens import Doc, Token

from rashomon.accounts.told.counts.amounts import (
    OF_A_WHOLE,
    is_further,
    is_lost,
    is_of_disease,
    is_of_people,
    is_partitive,
    plural,
    tallied,
)
from rashomon.accounts.told.counts.circumstances import (
    certainty,
    group,
    is_answered,
    is_part,
    is_revising,
    is_so_far,
    places,
)
from rashomon.accounts.told.counts.mention import Mention
from rashomon.accounts.told.counts.portions import portion
from rashomon.accounts.told.counts.screening import NONE, things_counted
from rashomon.accounts.told.moments.days import days_of, is_long
from rashomon.accounts.told.sources import Source, sources
from rashomon.accounts.told.wording.capitals import in_small_letters
from rashomon.accounts.told.wording.events import EVENT_NOUNS, events_of
from rashomon.accounts.told.wording.grammar import (
    is_cumulative,
    is_supposed,
    lemmas_of,
    noun_of,
    tail_of,
    tokens_between,
    verbs_about,
)
from rashomon.accounts.told.wording.lexicon import NOBODY
from rashomon.accounts.told.wording.states import State, nation_of, state_of
from rashomon.language import parse, sentences, words
from rashomon.model import Page, Quantity, Role, Span, Time

TELLING: tuple[Role, ...] = ("body", "caption", "headline")
"""Where an outlet itself speaks; the body first, as a headline only sums it up."""

OF_TIME = words("second minute hour day night week month year decade century count charge")
"""What is counted of time answers another question than how many, and so do counts of a crime."""

_SET_AGAINST = re.compile(
    r"\b(?:compar\w+ (?:to|with)|(?:up|down) from|versus|against|(?:more|fewer|less) than) $",
    re.IGNORECASE,
)
_FRACTION = re.compile(
    r"(?:an?|one|two|three)[ -](?:third|quarter|fifth|tenth|half)|half\b", re.IGNORECASE
)
"""A part reckoned from a whole, "a third of the 312 people", is no count of anybody's."""

BEFORE = 20
"""So many characters before a number are read for "compared with"."""

OF_WEEKS = frozenset({"fell ill", "were vaccinated", "struck"})
"""What goes on for weeks, so that all since some day are of the one event."""

FRESH = 3
"""So many days after an event it is still told as news: a hand estimate."""


def mentions(
    page: Page, known: set[str], shared: frozenset[str], *, whole: bool = False
) -> list[Mention]:
    """The numbers a page tells, its own telling before its readers' comments.

    Args:
        page: a page with its anchors.
        known: the sentences of an account's earlier pages, which are passed over; those of
            this page are added.
        shared: the things worth reading of, from
            :func:`rashomon.accounts.told.counts.screening.counted_by_two`.
        whole: whether all that the page itself counts is read.
    """
    own = _with_earlier(list(_of_roles(page, TELLING, known, None if whole else shared)))
    return own + list(_of_roles(page, ("comment",), set(), shared))


def _with_earlier(told: Sequence[Mention]) -> list[Mention]:
    """A page's mentions, those marked that are of an earlier event than others of their kind."""
    fresh = frozenset(event for one in told if not _is_old(one) for event in one.events)
    return [
        structs.replace(one, earlier=True) if one.events & fresh and _is_old(one) else one
        for one in told
    ]


def _is_old(one: Mention) -> bool:
    """Whether it is told of a day that was no news any more: "last week", "in May"."""
    if one.days is None or one.source.since is None:
        return False
    told, last = (dt.date.fromisoformat(day[:10]) for day in (one.source.since, one.days[1]))
    return (told - last).days > FRESH


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
    docs = parse([in_small_letters(page, span) for span in counting])
    for span, doc in zip(counting, docs, strict=True):
        by_reader = roles == ("comment",)
        yield from _Sentence(page, span, doc, source, by_reader=by_reader).mentions()


Anchor = TypeVar("Anchor", Quantity, Time)


def _inside(anchors: Iterable[Anchor], within: Span) -> list[Anchor]:
    return [one for one in anchors if within[0] <= one.span[0] and one.span[1] <= within[1]]


class _Deed(NamedTuple):
    """What is counted, with the verbs that tell of it, or what stands for one."""

    head: Token
    verbs: Sequence[Token]
    state: State | None = None


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
        last: Mention | None = None
        for quantity in _inside(self.page.quantities, self.span):
            found = self._counted(quantity) or self._set_against(quantity, last)
            yield from found
            last = found[-1] if found else last
        for token in self.doc:
            if token.lower_ in NOBODY and token.dep_ in ("nsubj", "nsubjpass"):
                yield from self._nobody([token], token.head)
            elif token.lower_ == "no" and token.head.lemma_.lower() in EVENT_NOUNS:
                yield from self._nobody([token, token.head], token.head)

    def _set_against(self, quantity: Quantity, last: Mention | None) -> list[Mention]:
        """Another number of the same: "six arrests, compared to 47 the night before"."""
        start, end = quantity.span
        before = self.page.text[max(self.span[0], start - BEFORE) : start]
        if last is None or quantity.of or quantity.unit or not _SET_AGAINST.search(before):
            return []
        return [
            structs.replace(
                last, span=(start, end), low=quantity.low, high=quantity.high, days=None
            )
        ]

    def _counted(self, quantity: Quantity) -> list[Mention]:
        amount = self._tokens(quantity.span)
        thing = noun_of(self._tokens(quantity.of)) if quantity.of else tallied(amount)
        if not amount or (quantity.of and thing is None) or self._is_left_behind(quantity.span):
            return []
        part = None if quantity.unit in OF_A_WHOLE else portion(amount, thing)
        if part is not None:
            noun, interval = part.thing.lemma_.lower(), (quantity.low, quantity.high)
            return list(self._mention(quantity.span, interval, noun, _Deed(*part)))
        if len(amount) > 1 and _FRACTION.match(self.page.read(quantity.span)):
            return list(self._whole(amount, thing))
        if quantity.unit in OF_A_WHOLE or (is_partitive(amount) and not is_lost(amount, thing)):
            return []
        return list(self._of_all(quantity, amount, thing))

    def _of_all(
        self, quantity: Quantity, amount: Sequence[Token], thing: Token | None
    ) -> Iterator[Mention]:
        """What a number counts that is told of as a whole."""
        noun = thing.lemma_.lower() if thing else quantity.unit or ""
        head = thing or amount[-1]
        is_event = noun in EVENT_NOUNS or is_of_disease(head)
        verbs = [head] if is_event else verbs_about(head, amount)
        noun = "people" if is_event or (not noun and is_of_people(head, verbs)) else noun
        state = state_of(head, verbs) if thing or noun == "people" else None
        if (thing or noun == "people") and noun not in OF_TIME and (verbs or state):
            interval = quantity.low, None if is_further(amount, head) else quantity.high
            yield from self._mention(quantity.span, interval, noun, _Deed(head, verbs, state))

    def _whole(self, amount: Sequence[Token], thing: Token | None) -> Iterator[Mention]:
        """The whole that a part is reckoned from: the 312 of "a third of the 312 people aboard"."""
        state = state_of(thing, []) if thing is not None else None
        digits = amount[-1].text.replace(",", "")
        if thing is None or state is None or not digits.isdigit():
            return
        start = self.span[0] + amount[-1].idx
        span = (start, start + len(amount[-1]))
        value = float(digits)
        yield from self._mention(
            span, (value, value), thing.lemma_.lower(), _Deed(thing, [], state)
        )

    def _is_left_behind(self, span: Span) -> bool:
        """Whether another number took its place: the 100 of "rose from 100 to 200"."""
        before = self.page.text[max(self.span[0], span[0] - len("from ")) : span[0]].lower()
        return before == "from " and self.page.text[span[1] : self.span[1]].startswith(" to ")

    def _nobody(self, said: Sequence[Token], event: Token) -> Iterator[Mention]:
        """That nobody died is a number too: none."""
        read = (*said, event) if event.pos_ == "VERB" else said
        start = min(token.idx for token in read)
        end = max(token.idx + len(token) for token in read)
        if events_of([event.lemma_.lower()]):
            span = (self.span[0] + start, self.span[0] + end)
            yield from self._mention(span, (0, 0), "people", _Deed(said[-1], [event]))

    def _mention(
        self,
        span: Span,
        interval: tuple[float, float | None],
        noun: str,
        deed: _Deed,
    ) -> Iterator[Mention]:
        head, state = deed.head, deed.state
        said = (lemma for verb in deed.verbs for lemma in lemmas_of(verb, deed.head))
        going_on = events_of(said) & OF_WEEKS
        supposed = any(
            is_supposed(verb) or (is_cumulative(verb) and not going_on) for verb in deed.verbs
        )
        verbs = [state.verb] if state else deed.verbs
        times = self._times(verbs)
        if (supposed and not state) or any(is_long(time) for time in times):
            return
        lemmas = [lemma for verb in verbs for lemma in lemmas_of(verb, head)]
        tail = next(filter(None, (tail_of(verb, head) for verb in verbs)), "")
        if state:
            lemmas, tail = [state.lemma], state.tail
        nation = nation_of(head) if state else frozenset()
        yield Mention(
            page=self.page.id,
            span=span,
            low=interval[0],
            high=interval[1],
            noun=_counted_noun(head, noun, state),
            plural=plural(head, noun),
            verbs=tuple(dict.fromkeys(lemmas)),
            tail=tail,
            days=days_of(times),
            until=(days_of(_inside(self.page.times, self.span)) or (None, None))[1],
            places=places(verbs, head),
            group=group(head) | nation | certainty(head),
            part=is_part(verbs) or bool(nation) or bool(certainty(head)),
            answered=is_answered(verbs),
            aside=verbs[0].dep_ in ("acl", "amod"),
            source=self.source(span),
            revising=is_revising(self.page.read(self.span)),
            by_reader=self.by_reader,
            within=self.span,
            sentence=self.page.read(self.span),
            so_far=is_so_far(verbs, interval, self.page.read(self.span)),
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


def _counted_noun(head: Token, noun: str, state: State | None) -> str:
    """What is counted: Americans whose data were taken are people, and so are lives."""
    if state is None:
        return noun
    return "people" if head.ent_type_ == "NORP" else state.noun or noun


def _verb_above(token: Token) -> Token:
    for above in (token, *token.ancestors):
        if above.pos_ in ("VERB", "AUX"):
            return above
    return token
