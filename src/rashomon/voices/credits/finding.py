"""Credits: a page naming where its matter comes from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from rashomon.language import split
from rashomon.language.given_names import MEN, WOMEN
from rashomon.model import Credit, Page, Role, Span
from rashomon.voices.credits.confidence import confidence
from rashomon.voices.credits.descriptions import DESCRIPTIONS, with_description
from rashomon.voices.credits.entities import Named, entities_of
from rashomon.voices.credits.families import HINTS, PHRASES
from rashomon.voices.credits.grammar import Family
from rashomon.voices.credits.judging import Judge
from rashomon.voices.credits.learned import Weighed, Weighing
from rashomon.voices.credits.names import FOLDED, NOBODY, Folded, Known, Name, Words, fold, words_of
from rashomon.voices.credits.own import is_one_of, own_names
from rashomon.voices.credits.titles import is_common
from rashomon.voices.outlets import kind_of

ROLES: tuple[Role, ...] = (
    "headline",
    "body",
    "caption",
    "credit",
    "syndication",
    "byline",
    "dateline",
    "other",
)
"""The blocks that can credit."""

LEARNED = "learned"
"""The family of what no phrase credits and the network does."""

ENOUGH = 0.65
"""How likely the relation of a name that no phrase credits must be for it to be told."""

ENOUGH_OF_A_SPEAKER, IN_A_HEADLINE = 0.8, 0.9
"""The same where one is cited who may be anybody: most whom a page quotes speak for themselves, and
a headline says little of who they are."""

LEAST = 0.15
"""How likely that of a name in a phrase that credits must be."""


def credits_of(
    page: Page, named: Named | None = None, weighing: Weighing | None = None
) -> list[Credit]:
    """The credits of a page, in reading order, each name once a relation.

    Args:
        page: a page whose blocks are known.
        named: the entities of a sentence; the parser's where none is given. It is asked only
            where a phrase that credits stands around a name that does not tell what it names.
        weighing: what the network of voices made of the names; without it phrases alone tell.
    """
    finding = _Finding(page, named or entities_of(page), weighing or Weighing(page))
    sentences = [
        (sentence, block.role)
        for block in page.having(*ROLES)
        for sentence in split(page.text, block.span)
    ]
    for sentence, role in sentences:
        finding.hear(sentence, role)
    known = finding.shown()
    for sentence, role in sentences:
        if known and any(name[0] in page.read(sentence).lower() for name in known):
            finding.hear(sentence, role, known)
    return finding.credits()


_FULL_NAME = re.compile(
    r"\b(?P<first>[A-Z][a-zà-ÿ]{1,14})(?: [A-Z]\.)? (?P<last>[A-Z][\w'’-]{1,20}+)"
)
_OWNER = re.compile(r"([A-Z][\w.&]{1,20}(?: [A-Z][\w.&]{1,20}){0,3})['’]s?\s\Z")
_WRAPPED = re.compile(r"(?<=[^\n]{50})\n(?=\S)")
"""Where a line is broken only because it was full; a blank there keeps all offsets."""


class _Finding:
    """The credits of one page while it is read."""

    def __init__(self, page: Page, named: Named, weighing: Weighing) -> None:
        self._page = page
        self._named = named
        self._weighing = weighing
        self._text = _WRAPPED.sub(" ", page.text)
        self._surnames: frozenset[str] | None = None
        self._own = own_names(page)
        self._authors = frozenset(map(words_of, page.bylines))
        self._initials = frozenset(map(_initials, page.bylines))
        self._found: list[Credit] = []
        self._taken: list[Span] = []
        self._shown: set[Words] = set()
        self._known: dict[str, list[Words]] = {}

    def hear(self, sentence: Span, role: Role, known: Known = NOBODY) -> None:
        """Finds the credits of a sentence, with names known to be outlets'."""
        folded = fold(self._text, sentence, known)
        judge = Judge(self._text, sentence, self._named, self._people)
        taken = [span for span in self._taken if _overlaps([sentence], span)] if known else []
        for number in HINTS.standing(folded.text):
            family, phrase = PHRASES[number]
            if family.roles is not None and role not in family.roles:
                continue
            for credit in self._credits(family, phrase, folded, judge, heard=not known):
                if _overlaps(taken, credit.span):
                    continue
                taken.append(credit.span)
                self._taken.append(credit.span)
                if credit.confidence >= LEAST:
                    self._remember(family, credit)
                    self._add(credit, role, family.name)
        if not known:
            self._weigh(sentence, role, folded.names.values(), judge)

    def _add(self, credit: Credit, role: Role, family: str) -> None:
        if role == "caption" and credit.relation == "agency":
            credit = replace(credit, relation="evidence")
        if not self._is_own(credit, role, family) and not self._is_known(credit):
            self._found.append(credit)

    def _weigh(self, sentence: Span, role: Role, names: Iterable[Name], judge: Judge) -> None:
        """Adds the names that no phrase credits where the network is sure that the page does."""
        for name in names:
            if _overlaps(self._taken, name.span):
                continue
            weighed = self._weighing.of(name.span)
            if weighed is None or weighed.chance < _enough(weighed, name, role):
                continue
            is_of_footage = any(
                taken[0] == name.span[1] + 1 and self._page.read(taken).islower()
                for taken in self._taken
            )
            if weighed.relation == "evidence" and is_of_footage:
                continue  # "NBK video footage": the footage is credited already
            if judge.bars(weighed.relation, name.span, name):
                continue
            self._taken.append(name.span)
            credit = Credit(
                span=with_description(self._text, name.span),
                name=_called(self._page, name.span),
                relation=weighed.relation,
                evidence=sentence,
                confidence=round(weighed.chance, 3),
            )
            self._add(credit, role, LEARNED)

    def _people(self) -> frozenset[str]:
        """The family names of those whom the page names in full, in small letters."""
        if self._surnames is None:
            self._surnames = frozenset(
                full["last"].lower()
                for full in _FULL_NAME.finditer(self._text)
                if _is_full_name(full)
            )
        return self._surnames

    def _remember(self, family: Family, credit: Credit) -> None:
        if family.relation == "evidence" or family.name == "reporting by":
            return
        name = words_of(credit.name)
        is_told = family.need == "anything" or self._page.read(credit.span)[:1].islower()
        if kind_of(credit.name) == "plain" and (len(name) > 1 or is_told):
            self._shown.add(name)

    def shown(self) -> Known:
        """The plain names that the page credits for sure, by words.

        A name of one word counts where only outlets stand in its phrase, or where the word for
        what it is stands before it.
        """
        return frozenset(self._shown - {(name,) for name in self._people()})

    def credits(self) -> list[Credit]:
        """All that were found, in reading order."""
        return sorted(self._found, key=lambda credit: credit.span)

    def _credits(
        self, family: Family, phrase: re.Pattern[str], folded: Folded, judge: Judge, *, heard: bool
    ) -> Iterator[Credit]:
        """The names that a phrase credits, those ``heard`` with the network's chances."""
        for match in phrase.finditer(folded.text):
            for span, name in _named_in(match, folded):
                if not judge.allows(family, span, name):
                    continue
                weighed = self._weighing.of(name.span, family.relation) if name and heard else None
                whole = with_description(self._text, span) if name else span
                yield Credit(
                    span=whole,
                    name=_called(self._page, span),
                    relation=family.relation,
                    evidence=_evidence(self._page.text, folded.span(*match.span()), whole),
                    confidence=round(weighed.chance, 3)
                    if weighed
                    else confidence(family.name, name.kind if name else None),
                )

    def _is_own(self, credit: Credit, role: Role, family: str) -> bool:
        """Whether a page credits itself: its outlet, but in a footer, or one of its authors."""
        if words_of(credit.name) in self._authors or credit.name in self._initials:
            return True
        owner = _OWNER.search(self._text, max(0, credit.span[0] - 40), credit.span[0])
        if owner and is_one_of(owner[1], self._own):
            return True
        travels = role == "syndication" or family == "appeared first"
        return not travels and is_one_of(credit.name, self._own, short=credit.relation == "told")

    def _is_known(self, credit: Credit) -> bool:
        """Whether a name, or a longer one that ends with it, was credited so before."""
        short = words_of(credit.name)
        known = self._known.setdefault(credit.relation, [])
        if any(longer[-len(short) :] == short for longer in known):
            return True
        known.append(short)
        return False


def _initials(name: str) -> str:
    """The capitals that open the words of a name, with which its bearer may sign."""
    return "".join(word[0] for word in name.split() if word[0].isupper())


def _enough(weighed: Weighed, name: Name, role: Role) -> float:
    """How likely a credit must be that the network alone finds."""
    if name.kind in {"outlet", "acronym"} or weighed.relation != "cites":
        return ENOUGH
    return IN_A_HEADLINE if role == "headline" else ENOUGH_OF_A_SPEAKER


def _is_full_name(full: re.Match[str]) -> bool:
    """Whether two words with capitals are a person's: a given name, or a rare word, before one."""
    first = full["first"].lower()
    if first in MEN | WOMEN:
        return True
    rare = not is_common(first) and kind_of(full["last"]) == "plain"
    return rare and kind_of(full[0]) in ("plain", "person")


_SIGNS = re.compile("[" + "".join(FOLDED.values()) + "]")
_TIGHT = re.compile(r"\S/\S")


def _named_in(match: re.Match[str], folded: Folded) -> Iterator[tuple[Span, Name | None]]:
    """The names that a phrase credits: each of a list, or one that a stroke joins."""
    whole = "w" in match.re.groupindex and match.start("w") >= 0
    start, end = match.span("w" if whole else "n")
    places = [sign.start() for sign in _SIGNS.finditer(folded.text, start, end)]
    places = [place for place in places if place in folded.names]
    between = folded.text[start:end]
    if not places:
        span = folded.span(start, end)
        if any(char.isalpha() for char in between):
            yield span, None
    elif whole or (len(places) > 1 and _TIGHT.search(between)):
        last = folded.names[places[-1]]
        first = folded.span(start, end)[0] if whole else folded.names[places[0]].span[0]
        yield (first, last.span[1]), folded.names[places[0]]
    else:
        for place, following in zip(places, [*places[1:], end], strict=True):
            if folded.text[place + 1 : following].strip() not in DESCRIPTIONS:
                yield folded.names[place].span, folded.names[place]


def _evidence(text: str, phrase: Span, name: Span) -> Span:
    start, end = phrase
    while start < name[0] and text[start] in ' \n\t.,;!?”")—–-':
        start += 1
    while end > name[1] and text[end - 1].isspace():
        end -= 1
    return min(start, name[0]), max(end, name[1])


def _overlaps(taken: list[Span], span: Span) -> bool:
    return any(span[0] < other[1] and other[0] < span[1] for other in taken)


def _called(page: Page, span: Span) -> str:
    """A name without an article that is not its own: "the BBC", or "The" that opens a sentence."""
    name = " ".join(page.read(span).split())
    rest = name[4:]
    if name.startswith("the "):
        return rest
    opens = name.startswith("The ") and (rest.isupper() or f"the {rest}" in page.text)
    return rest if opens else name
