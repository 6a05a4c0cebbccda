"""The speakers of a page: each source taken for what it is, a name, a pronoun, a description."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rashomon.model import Page, Span, Speaker
from rashomon.voices.speakers.bearers import Bearers
from rashomon.voices.speakers.capitals import Named, in_title_case, names, shouted, vocabulary
from rashomon.voices.speakers.descriptions import Descriptions
from rashomon.voices.speakers.introductions import Introductions
from rashomon.voices.speakers.lexicon import HE, IT, ME, NOBODY, RELATIVE, SHE, THEY
from rashomon.voices.speakers.mentions import mentions
from rashomon.voices.speakers.phrases import read_phrase
from rashomon.voices.speakers.pronouns import Heard, Pronouns
from rashomon.voices.speakers.roles import Roles
from rashomon.voices.speakers.scene import Scene
from rashomon.voices.speakers.who import Who
from rashomon.voices.told import Told

_GOES_ON = re.compile(r"(?:\b(?:and|but|or)|,)\s(?:\w+ly\s)?$")
_PASSIVE = re.compile(r"(?:is|are|was|were|be|been|being|reportedly|said)\b", re.IGNORECASE)

DEEPEST = 12
"""Reports within reports are followed so far."""


def speakers(page: Page, told: Sequence[Told]) -> list[Speaker | None]:
    """Who says each of the statements of a page.

    Args:
        page: a page whose blocks are known.
        told: its statements before their speakers are known, in any order.

    Returns:
        A speaker for each statement, in the same order; ``None`` where there is no source or
        nobody can be told. A speaker's span, where there is one, reads as the name.
    """
    if not any(one.source for one in told):
        return [None] * len(told)
    found = _Resolver(page, told).all()
    return [who.speaker() if who is not None else None for who in found]


class _Resolver:
    """The sources of one page, resolved in the order in which they stand."""

    def __init__(self, page: Page, told: Sequence[Told]) -> None:
        self._page, self._told = page, told
        self._scene = Scene(page, told)
        text = page.text
        spans = _readable(self._scene, told)
        named = _spoken_of(text, names(text, spans, vocabulary(text)), told)
        self._bearers = Bearers(text, named, page.publisher)
        roles = Roles(text, self._bearers)
        self._introductions = Introductions(text, self._bearers, roles)
        there = mentions(text, spans, self._bearers)
        self._descriptions = Descriptions(text, self._scene, self._bearers, roles, there)
        self._pronouns = Pronouns(
            self._scene,
            self._bearers,
            self._descriptions,
            there,
            (span for one in told for span in one.source),
        )
        self._found: dict[int, Who | None] = {}
        self._authors: dict[str, Who] = {}

    def all(self) -> list[Who | None]:
        """Who says each statement."""
        order = sorted(range(len(self._told)), key=lambda n: _place(self._told[n]))
        for number in order:
            self._who(number, 0)
        sources = ((self._told[n].source[0][0], self._found[n]) for n in order if self._told[n].source)
        spoke = [(place, who) for place, who in sources if who is not None]
        names = self._introductions.names(spoke)
        found = [self._found[number] for number in range(len(self._told))]
        return [names.get(id(who), who) for who in found]

    def _who(self, number: int, depth: int) -> Who | None:
        """The speaker of a statement; those that it stands in are resolved before it."""
        if number in self._found:
            return self._found[number]
        self._found[number] = None
        source = self._told[number].source
        if not source:
            self._found[number] = self._goes_on(number)
            return self._found[number]
        for content in self._scene.inside.chain(source[0][0]) if depth < DEEPEST else ():
            self._who(self._scene.inside.spans[content][2], depth + 1)
        who = self._meant(number, source[0])
        self._found[number] = who
        if who is not None and who.span is not None:
            self._pronouns.hear(Heard(source[0], who, number))
        return who

    def _goes_on(self, number: int) -> Who | None:
        """Who said what stands before in the sentence: "Marran denied it and called for …"."""
        cue = self._told[number].cue
        if not cue or not _GOES_ON.search(self._page.text, max(0, cue[0][0] - 12), cue[0][0]):
            return None
        if _PASSIVE.match(self._page.text, cue[0][0]):
            return None
        sentence = self._scene.sentence(cue[0][0])
        chain = self._scene.inside.chain(cue[0][0])
        for heard in self._pronouns.heard_before(cue[0][0]):
            if self._scene.sentence(heard.span[0]) != sentence:
                return None
            if self._scene.inside.chain(heard.span[0]) == chain:
                return heard.who
        return None

    def _meant(self, number: int, source: Span) -> Who | None:
        word = _pronoun(self._page.read(source))
        if word in ME:
            return self._writer(number, source[0], word)
        if word in NOBODY:
            return None
        if word in RELATIVE:
            return self._pronouns.antecedent(source[0])
        if word in HE | SHE | THEY | IT:
            return self._pronouns.meant(word, source[0], self._around(source[0]))
        if word in {"one", "neither", "both"}:
            group = self._pronouns.meant("they", source[0], self._around(source[0]))
            if group is not None and group.many:
                return group if word != "one" else _one_of(group)
        written = self._page.read(source).rstrip(":")
        if written.startswith("@") and " " not in written:
            span = (source[0], source[0] + len(written))
            who = Who(name=written, span=span, kind="person", named=True)
            return self._authors.setdefault(written, who)
        if written == "A" and (answering := self._answering()) is not None:
            return answering
        phrase = read_phrase(self._page.text, source, self._bearers)
        return self._descriptions.who(phrase, source[0]) if phrase is not None else None

    def _around(self, place: int) -> list[tuple[Who, bool]]:
        """The speakers in whose words a place stands, innermost first, and whether quoted."""
        found: list[tuple[Who, bool]] = []
        for content in self._scene.inside.chain(place):
            who = self._found.get(self._scene.inside.spans[content][2])
            if who is not None:
                found.append((who, self._scene.is_quoted(content)))
        return found

    def _writer(self, number: int, place: int, word: str) -> Who | None:
        """Whose "I" it is: the speaker's around it, else the comment's or the page's author's."""
        for content in self._scene.inside.chain(place):
            outer = self._scene.inside.spans[content][2]
            if outer != number:
                return self._found.get(outer)
        comment = self._scene.comment(place)
        if comment is not None:
            return self._author(comment.author)
        bylines = self._page.bylines
        return self._author(bylines[0] if len(bylines) == 1 else None)

    def _answering(self) -> Who | None:
        """Who answers behind "A:": the only person whom the page names."""
        people = {id(who): who for who in self._bearers.who if who.human and not who.doubt}
        return next(iter(people.values())) if len(people) == 1 else None

    def _author(self, name: str | None) -> Who | None:
        if not name:
            return None
        who = Who(name=name, span=None, kind="person", named=True)
        return self._authors.setdefault(name, who)


def _one_of(group: Who) -> Who:
    """Somebody of a group, described by it; these words stand nowhere on the page."""
    name = f"one of the {group.name}" if group.name[:3] != "one" else group.name
    return Who(name=name, span=None, kind="person", named=False, head="one")


def _spoken_of(text: str, named: Iterable[Named], told: Sequence[Told]) -> list[Named]:
    """Names without words that are only shouted: "WAKE UP" is none unless a source has it."""
    sources = {
        word for one in told for span in one.source for word in text[slice(*span)].upper().split()
    }
    return [
        one
        for one in named
        if " " not in (words := text[slice(*one.span)])
        or not words.isupper()
        or not sources.isdisjoint(words.split())
    ]


def _place(told: Told) -> Span:
    """Where a statement's source stands or, without one, its cue."""
    return (*told.source, *told.cue, (0, 0))[0]


def _pronoun(source: str) -> str:
    """A source's single word in lower case; an empty string where it has several."""
    word = source.strip(' \n\t,.:;“”"()').lower()
    word = word.removesuffix("'m").removesuffix("’m")
    return word if word.isalpha() else ""


def _readable(scene: Scene, told: Sequence[Told]) -> list[Span]:
    """Where capitals tell names: not in headlines that give most words one, nor in shouts.

    There only the sources are read for names.
    """
    text = scene.text
    sources = sorted({one.source[0] for one in told if one.source})
    spans: list[Span] = []
    at = 0
    for block in scene.blocks:
        words = text[slice(*block.span)]
        own: list[Span] = []
        while at < len(sources) and sources[at][0] < block.span[1]:
            own.append(sources[at])
            at += 1
        if shouted(words) or (block.role == "headline" and in_title_case(words)):
            spans.extend(span for span in own if span[0] >= block.span[0])
        else:
            spans.append(block.span)
    return _apart(spans)


def _apart(spans: Sequence[Span]) -> list[Span]:
    """Spans in order, those that overlap an earlier one left out."""
    kept: list[Span] = []
    for span in sorted(spans):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept
