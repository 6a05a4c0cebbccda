"""One sentence of a page with its grammar, and a number of it as a mention."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from spacy.tokens import Doc, Token

from rashomon.accounts.told.counts.amounts import plural
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
from rashomon.accounts.told.moments.days import days_of, is_long
from rashomon.accounts.told.sources import Source
from rashomon.accounts.told.wording.events import events_of
from rashomon.accounts.told.wording.grammar import (
    is_cumulative,
    is_supposed,
    lemmas_of,
    tail_of,
    tokens_between,
)
from rashomon.accounts.told.wording.states import State, nation_of
from rashomon.model import Page, Quantity, Span, Time

OF_WEEKS = frozenset({"fell ill", "were vaccinated", "struck"})
"""What goes on for weeks, so that all since some day are of the one event."""


class Deed(NamedTuple):
    """What is counted, with the verbs that tell of it, or what stands for one."""

    head: Token
    verbs: Sequence[Token]
    state: State | None = None


Anchor = TypeVar("Anchor", Quantity, Time)


def inside(anchors: Iterable[Anchor], within: Span) -> list[Anchor]:
    """The anchors that lie in a span."""
    return [one for one in anchors if within[0] <= one.span[0] and one.span[1] <= within[1]]


OLD = len("-old")
_AGED = re.compile(r"[- ]old\b")
"""How old somebody was is no time of anything: "a 66-year-old saddler"."""


class Sentence:
    """One sentence of a page with its grammar."""

    def __init__(
        self, page: Page, span: Span, doc: Doc, source: Callable[[Span], Source], *, by_reader: bool
    ) -> None:
        self.page = page
        self.span = span
        self.doc = doc
        self.source = source
        self.by_reader = by_reader

    def tokens(self, span: Span) -> list[Token]:
        """The words of a span of the page."""
        return tokens_between(self.doc, span[0] - self.span[0], span[1] - self.span[0])

    def _times(self, verbs: Sequence[Token]) -> list[Time]:
        """The times that hang on the same verb, or on the one that verb hangs on.

        What somebody says on a day need not have been on that day.
        """
        governing = {
            token.i
            for verb in verbs
            for token in ((verb,) if verb.dep_ == "ccomp" else (verb, _verb_above(verb.head)))
        }
        return [
            time
            for time in inside(self.page.times, self.span)
            if not _AGED.search(self.page.text, time.span[0], time.span[1] + OLD)
            and any(_verb_above(token.head).i in governing for token in self.tokens(time.span))
        ]

    def span_of(self, read: Sequence[Token]) -> Span:
        """Where words stand on the page."""
        start = min(token.idx for token in read)
        end = max(token.idx + len(token) for token in read)
        return self.span[0] + start, self.span[0] + end

    def mention(
        self,
        span: Span,
        interval: tuple[float, float | None],
        noun: str,
        deed: Deed,
    ) -> Iterator[Mention]:
        """A number with its deed; nothing where that is denied, or of a long time."""
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
            until=(days_of(inside(self.page.times, self.span)) or (None, None))[1],
            places=places(verbs, head),
            group=group(head) | nation | certainty(head),
            part=is_part(verbs) or bool(nation) or bool(certainty(head)),
            answered=is_answered(verbs),
            aside=_is_aside(verbs[0], head),
            source=self.source(span),
            revising=is_revising(self.page.read(self.span)),
            by_reader=self.by_reader,
            within=self.span,
            sentence=self.page.read(self.span),
            so_far=is_so_far(verbs, interval, self.page.read(self.span)),
        )


def _counted_noun(head: Token, noun: str, state: State | None) -> str:
    """What is counted: Americans whose data were taken are people, and so are lives.

    Of "members of the staff" it is the staff.
    """
    if noun == "member":
        of = (link for link in head.children if link.lower_ == "of")
        whole = next((one for link in of for one in link.children if one.tag_ == "NN"), None)
        return whole.lemma_.lower() if whole is not None else noun
    if state is None:
        return noun
    return "people" if head.ent_type_ == "NORP" else state.noun or noun


def _is_aside(verb: Token, head: Token) -> bool:
    """Whether a clause beside another noun tells of it: "who was jailed for killing two tellers".

    The clause of the counted themselves is none, where they are what the sentence is of.
    """
    if verb.dep_ in ("acl", "amod"):
        return True
    above = (verb, *verb.ancestors)
    return any(one.dep_ == "relcl" and one.head != head for one in above) or (
        verb.dep_ == "relcl" and verb.head == head
    )


def _verb_above(token: Token) -> Token:
    for above in (token, *token.ancestors):
        if above.pos_ in ("VERB", "AUX"):
            return above
    return token
