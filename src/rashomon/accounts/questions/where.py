"""Where it happened: the named places that accounts give one happening, laid side by side."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations

from spacy.tokens import Token

from rashomon.accounts.told.counts.circumstances import CALENDAR, NAMES
from rashomon.accounts.told.moments.happening import happenings
from rashomon.accounts.told.moments.happenings import HAPPENINGS, MOTION, SENDING, WATERS
from rashomon.accounts.told.sources import Source, sources
from rashomon.accounts.told.wording.grammar import is_denied, is_supposed
from rashomon.accounts.verdicts.borrowed import alike
from rashomon.language import parse, sentences, words
from rashomon.model import Account, Cell, Comparison, Page, Role, Span, Story, Value, Verdict

TELLING: tuple[Role, ...] = ("body", "headline", "caption")
SAME_EVENT = 0.6
"""How often one happening of one story is the same: a hand estimate."""

KINDS_OF_PLACE = words(
    """street road avenue lane square bridge quarter district neighbourhood neighborhood suburb
    village town city port province region county state island valley camp harbour harbor station
    airport market mosque church school hospital square park river bay coast beach"""
)
LINKS = words("in at near on outside around inside through into across over to off above below")
OBJECTS = ("dobj", "nsubjpass", "nsubj")
PLACES = ("GPE", "LOC", "FAC")
"""Labels of names that are places, in OntoNotes (Weischedel et al., 2013)."""

_STEMS = tuple(
    sorted(
        {word[:5] for one in HAPPENINGS.values() for word in (*one.verbs, *one.nouns)}
        | {word[:5] for word in (*WATERS, *MOTION, *SENDING)}
    )
)
_NAMED = re.compile(r"\w\W+[A-Z]")


class Place(Value, frozen=True):
    """A named place of a happening; ``name`` without its article, ``kind`` "quarter" or empty."""

    page: str
    span: Span
    name: str
    kind: str
    happening: str
    within: frozenset[str]
    source: Source
    sentence: str


def where(story: Story, accounts: Sequence[Account], pages: Mapping[str, Page]) -> list[Comparison]:
    """The happenings that two accounts place, with the place each gives."""
    if len(accounts) < 2:
        return []
    told: dict[str, dict[str, list[Place]]] = defaultdict(lambda: defaultdict(list))
    for account in accounts:
        for page in map(pages.__getitem__, account.pages):
            for place in _places(page):
                told[place.happening][account.id].append(place)
    found = (_comparison(story, name, held) for name, held in sorted(told.items()))
    return [one for one in found if one is not None]


def _places(page: Page) -> Iterator[Place]:
    source = sources(page)
    spans = [span for span in sentences(page, *TELLING) if _is_worth_parsing(page.read(span))]
    for span, doc in zip(spans, parse([page.read(span) for span in spans]), strict=True):
        for verb in doc:
            if verb.pos_ != "VERB" or is_supposed(verb) or is_denied(verb):
                continue
            for happening in sorted(set(happenings(verb))):
                for noun in _named_near(verb):
                    place = _place(page, span, noun, happening, source)
                    if place.kind or _is_known(page, place.span):
                        yield place


def _is_known(page: Page, span: Span) -> bool:
    """Whether the page's names hold it for a place."""
    return any(
        name.label in PLACES and name.span[0] < span[1] and span[0] < name.span[1]
        for name in page.names
    )


def _is_worth_parsing(text: str) -> bool:
    folded = text.lower()
    return _NAMED.search(text) is not None and any(stem in folded for stem in _STEMS)


def _named_near(verb: Token) -> Iterator[Token]:
    """The places that hang on a verb or that it befell; then those named as such behind it."""
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ in LINKS:
            yield from (noun for noun in child.children if noun.dep_ == "pobj" and _is_place(noun))
        elif child.dep_ in OBJECTS:
            if _is_place(child):
                yield child
            for link in child.children:
                if link.dep_ == "prep" and link.lower_ in LINKS:
                    yield from (noun for noun in link.children if _is_place(noun))
    if verb.dep_ == "amod" and _is_place(verb.head):
        yield verb.head
    for noun in verb.doc:
        if noun.lemma_.lower() in KINDS_OF_PLACE and noun.i > verb.i and _is_place(noun):
            yield noun


def _is_place(noun: Token) -> bool:
    """A name, or a word for a kind of place with a name before it: "the Lowmarket quarter"."""
    if noun.lower_ in CALENDAR or _is_cut_short(noun):
        return False
    if noun.lemma_.lower() in KINDS_OF_PLACE:
        return bool(_names_before(noun))
    return noun.tag_ in NAMES


def _is_cut_short(noun: Token) -> bool:
    """Whether its name goes on: "Alder State" of "Alder State Police", not "Alder Tuesday"."""
    following = noun.doc[noun.i + 1 : noun.i + 2]
    named = (one for one in following if one.lower_ not in CALENDAR | KINDS_OF_PLACE)
    return noun.tag_ in NAMES and any(one.tag_ in NAMES for one in named)


def _names_before(noun: Token) -> list[Token]:
    """Names that belong to it; not the larger place that has it, "Lumeria's Alder province"."""
    names = [one for one in noun.lefts if one.tag_ in NAMES and one.lower_ not in CALENDAR]
    return [one for one in names if one.dep_ != "poss"]


def _named(noun: Token) -> list[Token]:
    return [*_names_before(noun), noun]


def _place(
    page: Page, within: Span, noun: Token, happening: str, source: Callable[[Span], Source]
) -> Place:
    named = _named(noun)
    start, end = within[0] + named[0].idx, within[0] + noun.idx + len(noun)
    larger = (
        one
        for link in noun.children
        for one in ([link] if link.dep_ == "poss" else link.children)
        if one.tag_ in NAMES and (link.dep_ == "poss" or link.lower_ in ("of", "in"))
    )
    return Place(
        page=page.id,
        span=(start, end),
        name=" ".join(token.text for token in named),
        kind=noun.lemma_.lower() if noun.lemma_.lower() in KINDS_OF_PLACE else "",
        happening=happening,
        within=frozenset(" ".join(t.lower_ for t in _named(one)) for one in larger),
        source=source((start, end)),
        sentence=page.read(within),
    )


def _comparison(
    story: Story, happening: str, told: Mapping[str, Sequence[Place]]
) -> Comparison | None:
    laid: dict[str, list[Place]] = {}
    for account, held in told.items():
        before = [one for others in laid.values() for one in others]
        own = [one for one in held if not any(alike(one.sentence, b.sentence) for b in before)]
        if own:
            laid[account] = own
    if len(laid) < 2:
        return None
    shared = Counter(
        _key(one) for held in laid.values() for one in {_key(p): p for p in held}.values()
    )
    chief = {
        account: max(held, key=lambda one: shared[_key(one)]) for account, held in laid.items()
    }
    inside = {
        (_key(one), larger) for held in laid.values() for one in held for larger in one.within
    }
    return Comparison(
        story=story.id,
        about=HAPPENINGS[happening].question.replace("When", "Where", 1),
        kind="place",
        verdict=_verdict(list(chief.values()), inside),
        confidence=SAME_EVENT,
        cells=tuple(_cell(account, one) for account, one in chief.items()),
    )


def _key(one: Place) -> str:
    """A place's name without the word for its kind: "Lowmarket" and "the Lowmarket quarter"."""
    words_of = one.name.lower().split()
    return " ".join(words_of[:-1] if one.kind and len(words_of) > 1 else words_of)


def _verdict(told: Sequence[Place], inside: set[tuple[str, str]]) -> Verdict:
    """One name agrees, and so does a part with its whole; two of one kind conflict."""
    pairs = [(a, b) for a, b in combinations(told, 2) if not _is_one(a, b, inside)]
    if not pairs:
        return "agree"
    apart = any(a.kind and a.kind == b.kind for a, b in pairs)
    return "conflict" if apart else "cannot_tell"


def _is_one(a: Place, b: Place, inside: set[tuple[str, str]]) -> bool:
    x, y = _key(a), _key(b)
    return x == y or (x, y) in inside or (y, x) in inside


def _cell(account: str, told: Place) -> Cell:
    return Cell(
        account=account,
        page=told.page,
        span=told.span,
        value=told.name,
        speaker=told.source.speaker,
    )
