"""The text of a page as a report sets it: each mark one element, each place with its id."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import groupby

from rashomon.model import Role, Value
from rashomon.reading_room.report.nesting import nested, ranges
from rashomon.reading_room.views.setting import Piece, Ref, Run


class Tag(Value, frozen=True, kw_only=True):
    """An element that opens: its id, and the kinds of marks it is for.

    ``on`` are the places that go on here; their ids stand where they began.
    """

    id: str | None
    kinds: tuple[str, ...]
    on: tuple[str, ...]


class Inline(Value, frozen=True, kw_only=True):
    """Some words, the elements that open before them, and how many close after them.

    ``notes`` are the statements and credits that end here, ``tells`` the numbers of the
    statements whose teller does.
    """

    opens: tuple[Tag, ...]
    words: str
    closes: int
    notes: tuple[Ref, ...]
    tells: tuple[str, ...]


class Group(Value, frozen=True, kw_only=True):
    """Neighbouring blocks of one role; ``head`` says what they are, but for the article.

    ``lang`` is the language of their words (ISO 639-1) where it isn't that of the report.
    """

    role: Role
    lang: str | None
    head: Piece | None
    paragraphs: tuple[tuple[Inline, ...], ...]


class Fold(Value, frozen=True, kw_only=True):
    """Groups that are shown, or folded under a line that says what they are."""

    summary: str | None
    groups: tuple[Group, ...]


class Setter:
    """Sets the text of one page, and keeps which places it came by."""

    def __init__(self, places: Collection[str]) -> None:
        """``places`` are the kinds of stretches that are ids."""
        self._places = frozenset(places)
        self.parts: dict[str, int] = dict.fromkeys(places, 0)
        """How many elements each place took."""

    def folds(self, runs: Sequence[Run]) -> tuple[Fold, ...]:
        """The runs of a page, in their order."""
        return tuple(Fold(summary=run.fold, groups=tuple(self._groups(run.pieces))) for run in runs)

    def _groups(self, pieces: Sequence[Piece]) -> Iterator[Group]:
        for _, alike in groupby(pieces, key=_headed):
            together = list(alike)
            first = together[0]
            yield Group(
                role=first.role,
                lang=first.lang,
                head=None if first.role == "body" else first,
                paragraphs=tuple(tuple(self._inlines(piece)) for piece in together),
            )

    def _inlines(self, piece: Piece) -> Iterator[Inline]:
        opening: dict[int, dict[int, list[str]]] = {}
        closing = [0] * len(piece.stretches)
        for start, end, name in nested(ranges([one.kinds for one in piece.stretches])):
            opening.setdefault(start, {}).setdefault(end, []).append(name)
        tags = {
            start: [(end, tag) for end, names in ends.items() for tag in self._tags(names)]
            for start, ends in opening.items()
        }
        for opened in tags.values():
            for end, _ in opened:
                closing[end - 1] += 1
        for number, one in enumerate(piece.stretches):
            yield Inline(
                opens=tuple(tag for _, tag in tags.get(number, ())),
                words=one.words,
                closes=closing[number],
                notes=tuple(note for note in one.notes if note.kind != "shared"),
                tells=one.tells,
            )

    def _tags(self, names: Sequence[str]) -> Iterator[Tag]:
        """One element for all that begins and ends together; an id more is an element more."""
        places = [name for name in names if name in self._places]
        fresh = [place for place in places if not self.parts[place]]
        for place in places:
            self.parts[place] += 1
        for place in fresh[:-1]:
            yield Tag(id=place, kinds=(), on=())
        yield Tag(
            id=fresh[-1] if fresh else None,
            kinds=tuple(name for name in names if name not in self._places),
            on=tuple(place for place in places if place not in fresh),
        )


def _headed(piece: Piece) -> tuple[object, ...]:
    """What the line above a block says: blocks of which it says the same need only one."""
    said = (piece.author, piece.ordinal, piece.time, piece.parent)
    return (piece.role, *said) if any(one is not None for one in said) else (piece.role,)
