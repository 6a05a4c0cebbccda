"""Which numbers of a sentence count something, what they count and what befell it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from msgspec import structs
from spacy.tokens import Doc, Token

from rashomon.accounts.told.counts.amounts import (
    OF_A_WHOLE,
    is_further,
    is_lost,
    is_of_disease,
    is_of_people,
    is_of_the_dead,
    is_one,
    is_partitive,
    tallied,
    toll_of,
)
from rashomon.accounts.told.counts.carried import carried, unarmed
from rashomon.accounts.told.counts.circumstances import is_revising
from rashomon.accounts.told.counts.left_out import LeftOut, left_out
from rashomon.accounts.told.counts.mention import Mention
from rashomon.accounts.told.counts.portions import BEFALLEN, portion
from rashomon.accounts.told.counts.sentence import Deed, Sentence, inside
from rashomon.accounts.told.meant import Here
from rashomon.accounts.told.measures.units import COINS
from rashomon.accounts.told.sources import Source
from rashomon.accounts.told.wording.events import EVENT_NOUNS, events_of
from rashomon.accounts.told.wording.grammar import is_supposed, noun_of, verbs_about
from rashomon.accounts.told.wording.lexicon import NOBODY, kinds_of
from rashomon.accounts.told.wording.states import ABOARD, State, state_of
from rashomon.language import words
from rashomon.model import Quantity, Span

OF_TIME = words("second minute hour day night week month year decade century count charge")
"""What is counted of time answers another question than how many, and so do counts of a crime."""

OF_OTHER_QUESTIONS = OF_TIME | frozenset(COINS)
"""Time and money are measured."""

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

OF_PARTS = frozenset({"were at large", "were caught"})
"""What is told of some of those who escaped: "three of the men are still at large"."""


FUGITIVES = frozenset({"detainees", "men", "people"})
"""Who may be "back" or "out" after an escape: not the girls they took."""


class Reading(Sentence):
    """What a sentence counts, number by number."""

    def __init__(
        self, here: Here, doc: Doc, source: Callable[[Span], Source], *, by_reader: bool
    ) -> None:
        super().__init__(here.page, here.within, doc, source, by_reader=by_reader)
        self.here = here
        self.after_escape = False
        self.counted: frozenset[str] = frozenset()
        self.named: Mention | None = None

    def mentions(
        self,
        whole: Mention | None,
        counted: frozenset[str] = frozenset(),
        *,
        after_escape: bool,
    ) -> Iterator[Mention]:
        """The numbers of the sentence, and what it says that nobody suffered.

        Args:
            whole: the last count of people before the sentence, of whom it may count a part.
            counted: the events that the page has given numbers of before, so that a number without
                a noun may tell of a part.
            after_escape: whether the page tells of people who broke out.
        """
        self.after_escape, self.counted = after_escape, counted
        last: Mention | None = None
        for quantity in inside(self.page.quantities, self.span):
            found = self._counted(quantity, whole) or self._set_against(quantity, last)
            yield from found
            last = found[-1] if found else last
            whole = next((one for one in reversed(found) if not one.of_whole), self.named or whole)
        for token in self.doc:
            if token.lower_ in NOBODY and token.dep_ in ("nsubj", "nsubjpass"):
                yield from self._nobody([token], token.head)
                if whole is not None and unarmed(token):
                    yield self._part_of(
                        whole, self.span_of([token]), (0, 0), ("fighter", "fighters")
                    )
            elif token.lower_ == "both":
                yield from self._both(token)
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

    def _counted(self, quantity: Quantity, whole: Mention | None) -> list[Mention]:
        amount = self.tokens(quantity.span)
        if not amount or self._is_left_behind(quantity.span):
            return []
        toll = None if quantity.of else toll_of(amount)
        if toll is not None and not is_supposed(toll.head):
            deed = Deed(toll, [toll.head], State("death", "", toll.head))
            return list(self._told(quantity, "people", deed))
        thing = noun_of(self.tokens(quantity.of)) if quantity.of else tallied(amount)
        if quantity.of and thing is None:
            return []
        return self._part(quantity, amount, thing, whole) or self._full(quantity, amount, thing)

    def _part(
        self,
        quantity: Quantity,
        amount: Sequence[Token],
        thing: Token | None,
        whole: Mention | None,
    ) -> list[Mention]:
        """The number of a part, told of a whole in this clause or in one before it."""
        if quantity.unit in OF_A_WHOLE:
            return []
        interval = quantity.low, quantity.high
        part = portion(amount, thing)
        if part is not None:
            told = self.mention(quantity.span, interval, part.thing.lemma_.lower(), Deed(*part))
            return [structs.replace(one, of_whole=True) for one in told]
        made_of = carried(amount, thing)
        if made_of is None or whole is None or not whole.holds(quantity.low):
            return []
        return [self._part_of(whole, quantity.span, interval, made_of)]

    def _full(
        self, quantity: Quantity, amount: Sequence[Token], thing: Token | None
    ) -> list[Mention]:
        """The number of all; of a part only where nobody tells of more: three of them are back."""
        if len(amount) > 1 and _FRACTION.match(self.page.read(quantity.span)):
            return list(self._whole(amount, thing))
        if quantity.unit in OF_A_WHOLE:
            return []
        told = list(self._of_all(quantity, amount, thing))
        if told and told[0].elliptic and not is_one(amount):
            return told
        if not is_partitive(amount) or is_lost(amount, thing):
            return told
        self.named = told[-1] if told else self.named
        return [one for one in told if one.events & OF_PARTS]

    def _part_of(
        self,
        whole: Mention,
        span: Span,
        interval: tuple[float, float | None],
        named: tuple[str, str],
    ) -> Mention:
        """A part of those whom an earlier clause counted, and whom the same befell."""
        return structs.replace(
            whole,
            span=span,
            low=interval[0],
            high=interval[1],
            noun=named[0],
            plural=named[1],
            source=self.source(span),
            within=self.span,
            sentence=self.page.read(self.span),
            revising=is_revising(self.page.read(self.span)),
            of_whole=True,
        )

    def _of_all(
        self, quantity: Quantity, amount: Sequence[Token], thing: Token | None
    ) -> Iterator[Mention]:
        """What a number counts that is told of as a whole."""
        noun = thing.lemma_.lower() if thing else quantity.unit or ""
        head = thing or amount[-1]
        is_event = noun in EVENT_NOUNS or is_of_disease(head) or is_of_the_dead(head)
        is_event = is_event or (head == thing and head.lower_ in BEFALLEN)
        verbs = [head] if is_event else verbs_about(head, amount)
        verbs = [*_befallen(amount, noun), *verbs]
        noun = "people" if is_event or (not noun and is_of_people(head, verbs)) else noun
        state = self._state(head, verbs) if thing or noun == "people" or head.like_num else None
        noun = noun or ("people" if _is_of_people(state, head) else "")
        alone = not thing and quantity.unit in (None, "people") and state is None
        missing = left_out(head, verbs, self.here) if alone and verbs else None
        if missing is not None:
            told = self._told(quantity, missing.noun, Deed(head, verbs), amount)
            sure = quantity.unit == "people"
            named = (_elliptic(one, missing) for one in told)
            yield from (one for one in named if sure or not one.events & self.counted)
            return
        if is_event and state is None and noun == "people" and is_of_the_dead(head):
            state = State("death", "", head)
        if (thing or noun == "people") and noun not in OF_OTHER_QUESTIONS and (verbs or state):
            yield from self._told(quantity, noun, Deed(head, verbs, state), amount)

    def _told(
        self, quantity: Quantity, noun: str, deed: Deed, amount: Sequence[Token] = ()
    ) -> Iterator[Mention]:
        further = bool(amount) and is_further(amount, deed.head)
        interval = quantity.low, None if further else quantity.high
        yield from self.mention(quantity.span, interval, noun, deed)

    def _state(self, head: Token, verbs: Sequence[Token]) -> State | None:
        fled = head.like_num or bool(kinds_of(head.lemma_.lower()) & FUGITIVES)
        return state_of(head, verbs, after_escape=self.after_escape and fled)

    def _whole(self, amount: Sequence[Token], thing: Token | None) -> Iterator[Mention]:
        """The whole that a part is reckoned from: the 312 of "a third of the 312 people aboard"."""
        state = state_of(thing, []) if thing is not None else None
        digits = amount[-1].text.replace(",", "")
        if thing is None or state is None or not digits.isdigit():
            return
        start = self.span[0] + amount[-1].idx
        span = (start, start + len(amount[-1]))
        value = float(digits)
        yield from self.mention(span, (value, value), thing.lemma_.lower(), Deed(thing, [], state))

    def _is_left_behind(self, span: Span) -> bool:
        """Whether another number took its place: the 100 of "rose from 100 to 200"."""
        before = self.page.text[max(self.span[0], span[0] - len("from ")) : span[0]].lower()
        return before == "from " and self.page.text[span[1] : self.span[1]].startswith(" to ")

    def _both(self, both: Token) -> Iterator[Mention]:
        """That something befell both is a number too: two."""
        span, verbs = self.span_of([both]), verbs_about(both, [both])
        if any(one.span == span for one in self.page.quantities):
            return
        missing = left_out(both, verbs, self.here) if verbs else None
        if missing is not None:
            told = self.mention(span, (2, 2), missing.noun, Deed(both, verbs))
            yield from (_elliptic(one, missing) for one in told)

    def _nobody(self, said: Sequence[Token], event: Token) -> Iterator[Mention]:
        """That nobody died is a number too: none."""
        read = (*said, event) if event.pos_ == "VERB" else said
        if not events_of([event.lemma_.lower()]):
            return
        span, some = self.span_of(read), _whole_of(said[0])
        head, noun = (some, some.lemma_.lower()) if some else (said[-1], "people")
        for told in self.mention(span, (0, 0), noun, Deed(head, [event])):
            if some is None or not some.text[:1].isupper():
                yield told
            else:
                named = told.group | {some.lower_}
                yield structs.replace(told, noun="people", group=named, of_whole=True)


def _whole_of(nobody: Token) -> Token | None:
    """Of whom it is told that nobody was: the Corvanians of "none of the 22 Corvanians"."""
    of = next((child for child in nobody.children if child.lower_ == "of"), None)
    whole = [child for child in of.children if child.dep_ == "pobj"] if of is not None else []
    return whole[0] if whole and whole[0].tag_ in ("NNS", "NNPS") else None


def _is_of_people(state: State | None, head: Token) -> bool:
    """Whether what is told of a number that stands alone is told of people."""
    return state is not None and (state.of_people or (state.lemma == ABOARD and head.like_num))


def _elliptic(told: Mention, missing: LeftOut) -> Mention:
    alone = not missing.of_a_whole
    return structs.replace(told, noun=missing.noun, plural=missing.plural, elliptic=alone)


def _befallen(amount: Sequence[Token], noun: str) -> Iterator[Token]:
    """What befell people who are called by it alone: the dead of "the names of 22 dead"."""
    last = amount[-1]
    following = last.nbor() if last.i + 1 < len(last.doc) else None
    if noun == "people" and following is not None and following.lower_ in BEFALLEN:
        yield following
