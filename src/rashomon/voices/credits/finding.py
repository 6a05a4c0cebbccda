"""Credits: a page naming where its matter comes from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rashomon.language import split
from rashomon.language.given_names import MEN, WOMEN
from rashomon.model import Credit, Page, Role, Span
from rashomon.voices.credits.confidence import confidence
from rashomon.voices.credits.entities import Named, entities_of
from rashomon.voices.credits.grammar import Family
from rashomon.voices.credits.hints import can_stand
from rashomon.voices.credits.judging import Judge
from rashomon.voices.credits.languages import LANGUAGES
from rashomon.voices.credits.names import FOLDED, Folded, Name, fold
from rashomon.voices.credits.passing_on import PASSING_ON
from rashomon.voices.credits.reporting import REPORTING
from rashomon.voices.credits.showing import SHOWING
from rashomon.voices.credits.wires import WIRES
from rashomon.voices.outlets import is_one_of, own_names

ROLES: tuple[Role, ...] = (
    "headline",
    "body",
    "caption",
    "credit",
    "syndication",
    "byline",
    "dateline",
)
"""The blocks that can credit."""

FAMILIES = (*SHOWING, *WIRES, *PASSING_ON, *REPORTING, *LANGUAGES)
"""All families of phrases in the order in which they are tried: the more specific come before the
more general, as a name is credited once."""

Words = tuple[str, ...]


def credits_of(page: Page, named: Named | None = None) -> list[Credit]:
    """The credits of a page, in reading order, each name once a relation.

    Args:
        page: a page whose blocks are known.
        named: the entities of a sentence; the parser's where none is given. It is asked only
            where a phrase that credits stands around a name that does not tell what it names.
    """
    finding = _Finding(page, named or entities_of(page))
    for block in page.having(*ROLES):
        for sentence in split(page.text, block.span):
            finding.hear(sentence, block.role)
    return finding.credits()


_FULL_NAME = re.compile(
    r"\b(?P<first>[A-Z][a-zà-ÿ]{1,14})(?: [A-Z]\.)? (?P<last>[A-Z][\w'’-]{1,20}+)"
)
_WRAPPED = re.compile(r"(?<=[^\n]{50})\n(?=\S)")
"""Where a line is broken only because it was full; a blank there keeps all offsets."""


class _Finding:
    """The credits of one page while it is read."""

    def __init__(self, page: Page, named: Named) -> None:
        self._page = page
        self._named = named
        self._text = _WRAPPED.sub(" ", page.text)
        self._surnames: frozenset[str] | None = None
        self._own = own_names(page)
        self._authors = frozenset(map(_words, page.bylines))
        self._found: list[Credit] = []
        self._known: dict[str, list[Words]] = {}

    def hear(self, sentence: Span, role: Role) -> None:
        """Finds the credits of a sentence."""
        folded = fold(self._text, sentence)
        judge = Judge(self._text, sentence, self._named, self._people)
        taken: list[Span] = []
        lowered = folded.text.lower()
        for family in FAMILIES:
            if family.roles is not None and role not in family.roles:
                continue
            if not can_stand(family.name, lowered):
                continue
            for credit in self._credits(family, folded, judge):
                if _overlaps(taken, credit.span):
                    continue
                taken.append(credit.span)
                if not self._is_own(credit, role, family.name) and not self._is_known(credit):
                    self._found.append(credit)

    def _people(self) -> frozenset[str]:
        """The family names of those whom the page names in full, in small letters."""
        if self._surnames is None:
            self._surnames = frozenset(
                full["last"].lower()
                for full in _FULL_NAME.finditer(self._text)
                if full["first"].lower() in MEN | WOMEN
            )
        return self._surnames

    def credits(self) -> list[Credit]:
        """All that were found, in reading order."""
        return sorted(self._found, key=lambda credit: credit.span)

    def _credits(self, family: Family, folded: Folded, judge: Judge) -> Iterator[Credit]:
        for phrase in family.phrases:
            for match in phrase.finditer(folded.text):
                for span, name in _named_in(match, folded):
                    if not judge.allows(family, span, name):
                        continue
                    yield Credit(
                        span=span,
                        name=_called(self._page, span),
                        relation=family.relation,
                        evidence=_evidence(self._page.text, folded.span(*match.span()), span),
                        confidence=confidence(family.name, name.kind if name else None),
                    )

    def _is_own(self, credit: Credit, role: Role, family: str) -> bool:
        """Whether a page credits itself: its outlet, but in a footer, or one of its authors."""
        if _words(credit.name) in self._authors:
            return True
        travels = role == "syndication" or family == "appeared first"
        return not travels and is_one_of(credit.name, self._own)

    def _is_known(self, credit: Credit) -> bool:
        """Whether a name, or a longer one that ends with it, was credited so before."""
        short = _words(credit.name)
        known = self._known.setdefault(credit.relation, [])
        if any(longer[-len(short) :] == short for longer in known):
            return True
        known.append(short)
        return False


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
        for place in places:
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


def _words(name: str) -> Words:
    parts = re.findall(r"\w+", name.lower())
    return tuple(parts[1:] if parts[:1] == ["the"] and parts[1:] else parts)


def _called(page: Page, span: Span) -> str:
    """A name without an article that is not its own: "the BBC", or "The" that opens a sentence."""
    name = " ".join(page.read(span).split())
    rest = name[4:]
    if name.startswith("the "):
        return rest
    opens = name.startswith("The ") and (rest.isupper() or f"the {rest}" in page.text)
    return rest if opens else name
