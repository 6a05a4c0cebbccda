"""The speakers of a page: each source taken for what it is, a name, a pronoun, a description."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from rashomon.model import Page, Span, Speaker
from rashomon.voices.speakers.bearers import Bearers
from rashomon.voices.speakers.descriptions import Descriptions
from rashomon.voices.speakers.first_persons import FirstPersons
from rashomon.voices.speakers.introductions import Introductions
from rashomon.voices.speakers.labels import Labels
from rashomon.voices.speakers.mentions import mentions
from rashomon.voices.speakers.phrases import read_phrase
from rashomon.voices.speakers.pronouns import Heard, Pronouns
from rashomon.voices.speakers.reading import read_names
from rashomon.voices.speakers.roles import Roles
from rashomon.voices.speakers.scene import Scene
from rashomon.voices.speakers.small_words import (
    FOREIGN,
    HE,
    IT,
    ME,
    NOBODY,
    RELATIVE,
    SHE,
    THEY,
)
from rashomon.voices.speakers.third_persons import named_by, pronouns_of
from rashomon.voices.speakers.titles import RANKS
from rashomon.voices.speakers.who import Who
from rashomon.voices.speakers.writers import Writers, one_of
from rashomon.voices.told import Told

_GOES_ON = re.compile(r"(?:\b(?:and|but|or)|,)\s(?:(?:\w+ly|then|also|later)\s)?$")
_ITSELF = re.compile(r"(?<=\w)\s(?:him|her|it|them)sel(?:f|ves)$|(?<=\w)\s(?:too|also|alone)$")
_PASSIVE = re.compile(
    r"(?:is|are|was|were|be|been|being|reportedly|said(?=\sto\b))\b", re.IGNORECASE
)

_STYLE = re.compile(
    r"(his|her)\s(?:royal\s|imperial\s)?(?:excellency|majesty|highness|holiness|eminence|grace"
    r"|honou?r|lordship|ladyship|worship|beatitude)",
    re.IGNORECASE,
)
_THERE = re.compile(r"(?:in|at|on)\s(the\s[^,;]{3,60})\sthey\Z", re.IGNORECASE)
"""They who are where: "in the prosecutor's office they"."""

_LATTER = re.compile(r"the (latter|former)", re.IGNORECASE)
_YOU = re.compile(r"you\s(?:people|lot|guys|all|two)\b", re.IGNORECASE)

UNCASED = frozenset(["ar", "fa", "he", "ur"])
"""Languages whose script has no capitals."""

_BEHIND_COMMA = re.compile(r"[،,]\s(\w+(?:[ -]\w+){1,3})$")

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
        spans, named = read_names(self._scene, told)
        self._bearers = Bearers(text, named, page.publisher)
        self._writers = Writers(page, self._scene, self._bearers)
        self._roles = roles = Roles(text, self._bearers)
        self._labels = Labels(self._scene, self._bearers, roles, told)
        self._introductions = Introductions(text, self._bearers, roles)
        self._there = mentions(text, spans, self._bearers)
        self._order = sorted(range(len(told)), key=lambda n: _place(told[n]))
        self._begin({})

    def all(self) -> list[Who | None]:
        """Who says each statement; read again where somebody described turns out to be named."""
        names = self._read()
        if names:
            self._begin(self._descriptions.naming(names))
            names = self._read()
        found = [self._found[number] for number in range(len(self._told))]
        return [names.get(id(who), who) for who in found]

    def _begin(self, named: Mapping[Span, Who]) -> None:
        """Before anything is resolved; some descriptions are known to be of somebody named."""
        self._descriptions = Descriptions(
            self._scene, self._bearers, self._roles, self._there, named
        )
        self._pronouns = Pronouns(
            self._scene,
            self._bearers,
            self._descriptions,
            self._there,
            (span for one in self._told for span in one.source),
        )
        self._first_persons = FirstPersons(self._scene, self._writers, self._pronouns)
        self._found: dict[int, Who | None] = {}

    def _read(self) -> dict[int, Who]:
        """Resolves all; for those only described, by identity, who they turn out to be."""
        for number in self._order:
            self._who(number, 0)
        sources = (
            (self._told[n].source[0][0], self._found[n])
            for n in self._order
            if self._told[n].source
        )
        spoke = [(place, who) for place, who in sources if who is not None]
        english = (self._page.language or "en").startswith("en")
        names = self._introductions.names(spoke) if english else {}
        for number in self._order:
            told, who = self._told[number], self._found[number]
            if told.source and id(who) in names:
                around = [one for one, _ in self._around(told.source[0][0])]
                if names[id(who)] in around:
                    del names[id(who)]
        return names

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
        if who is not None and who.kind == "body" and self._scene.is_label(number):
            who.kind = "person"
        self._found[number] = who
        if who is not None and who.span is not None:
            self._descriptions.meet(who, source[0][0])
            if len(who.name) > 1:
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
        word = FOREIGN.get(self._page.language or "en", {}).get(word, word)
        if word in NOBODY or _YOU.match(self._page.read(source)):
            return self._you(source[0]) if word == "you" else None
        if word in ME:
            return self._first_persons.meant(word, source[0], number, self._found)
        if word in RELATIVE:
            return self._pronouns.antecedent(source[0])
        if word in HE | SHE | THEY | IT:
            named = self._named(number) if word in HE | SHE else ()
            return self._pronouns.meant(word, source[0], self._around(source[0]), named)
        return self._told_apart(word, source, number)

    def _named(self, number: int) -> list[Who]:
        """Those whom a statement names, and who so do not make it; in a script anybody may."""
        if self._scene.is_label(number):
            return []
        return list(named_by(number, self._told[number], self._scene, self._bearers))

    def _you(self, place: int) -> Who | None:
        """Who is spoken to: the other of two who talk, whom a reader or a letter answers."""
        talking = [n for n in self._scene.tellers(place) if self._scene.is_label(n)]
        if talking:
            turns = (n for n in self._order if self._scene.is_label(n))
            every = {id(who): who for n in turns if (who := self._who(n, 1)) is not None}
            every.pop(id(self._found.get(talking[0])), None)
            return next(iter(every.values())) if len(every) == 1 else None
        return self._writers.addressed(place)

    def _told_apart(self, word: str, source: Span, number: int) -> Who | None:
        """Who is meant by more than a pronoun."""
        latter = _LATTER.fullmatch(self._page.text, *source)
        if latter:
            return self._pronouns.latest(source[0], first=latter[1].lower() == "former")
        return (
            self._of_several(word, source[0])
            or self._writers.account(source)
            or self._labels.behind(number, source)
            or self._styled(source)
            or self._apposed(source)
            or self._called(source, number)
        )

    def _of_several(self, word: str, place: int) -> Who | None:
        """Who "one", "both" and "neither" are: of or all of the group spoken of."""
        if word not in {"one", "neither", "both"}:
            return None
        group = self._pronouns.meant("they", place, self._around(place))
        if word != "one" and (group is None or not group.many):
            heard = (one.who for one in self._pronouns.heard_before(place))
            group = next((who for who in heard if who.many), None)
        if group is None or not group.many:
            return None
        return one_of(group) if word == "one" else group

    def _styled(self, source: Span) -> Who | None:
        """Who "Her Majesty" is: the last of those who spoke and have such a rank."""
        if _STYLE.fullmatch(self._page.read(source)) is None:
            return None
        heard = (one.who for one in self._pronouns.heard_before(source[0]))
        return next((w for w in heard if RANKS & {w.head, *self._roles.of(w)}), None)

    def _apposed(self, source: Span) -> Who | None:
        """Who is named behind a comma in a script without capitals."""
        if (self._page.language or "en")[:2] not in UNCASED:
            return None
        behind = _BEHIND_COMMA.search(self._page.text, *source)
        if behind is None:
            return None
        return Who(name=behind[1], span=behind.span(1), kind="person", named=True)

    def _called(self, source: Span, number: int) -> Who | None:
        inner = _THERE.match(self._page.text, *source)
        phrase = read_phrase(self._page.text, inner.span(1) if inner else source, self._bearers)
        if phrase is None:
            return None
        telling = [who for who, quoted in self._around(source[0]) if quoted]
        others = [*telling, *self._named(number)]
        return self._descriptions.who(phrase, source[0], others, list(self._spoken_of(number)))

    def _spoken_of(self, number: int) -> Iterator[Who]:
        """Whom "he" or "she" surely means in what is quoted: hardly who says it."""
        if self._scene.is_label(number):
            return
        for word, place in pronouns_of(number, self._told[number], self._scene):
            who = self._pronouns.surely(word, place)
            if who is not None:
                yield who

    def _around(self, place: int) -> list[tuple[Who, bool]]:
        """The speakers in whose words a place stands, innermost first, and whether quoted."""
        found: list[tuple[Who, bool]] = []
        for content in self._scene.inside.chain(place):
            who = self._found.get(self._scene.inside.spans[content][2])
            if who is not None:
                found.append((who, self._scene.is_quoted(content)))
        return found


def _place(told: Told) -> Span:
    """Where a statement's source stands or, without one, its cue."""
    return (*told.source, *told.cue, (0, 0))[0]


def _pronoun(source: str) -> str:
    """A source's single word in lower case; an empty string where it has several."""
    word = source.strip(' \n\t,.:;“”"()').lower()
    word = _ITSELF.sub("", word).removesuffix("'m").removesuffix("’m")
    return word if word.isalpha() else ""
