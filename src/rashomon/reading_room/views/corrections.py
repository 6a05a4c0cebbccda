"""Corrections: those that were made, and the form to make one."""

from __future__ import annotations

import shlex
from collections.abc import Mapping, Sequence

from rashomon.dossier import Dossier, StoryView, bearer, recast_block, redate, unrelated
from rashomon.model import ROLES, Correction, Decision, Derivation, Unrelated, Value
from rashomon.reading_room import links
from rashomon.reading_room.clock import instant
from rashomon.reading_room.decided import Pages, cut, decided, known, state
from rashomon.reading_room.drawings.kinship import links as kindred
from rashomon.reading_room.views.reading import Reading, brief, outlet
from rashomon.reading_room.wording import ROLES as CALLED

_SUGGESTED = 300


class Part(Value, frozen=True, kw_only=True):
    """A piece of a sentence, and where it leads."""

    words: str
    captured: bool
    href: str | None = None


class Line(Value, frozen=True, kw_only=True):
    """A correction in a list; ``href`` is its place in the list of all."""

    number: int
    said: tuple[Part, ...]
    found: str
    note: str
    made: str
    undone: str
    state: str
    stands: bool
    href: str


class Corrections(Value, frozen=True, kw_only=True):
    """Corrections, the newest first; ``pending`` wait for a build, which ``command`` starts."""

    lines: tuple[Line, ...]
    pending: int
    command: str


def corrections_view(
    reading: Reading, found: Sequence[Correction], anchor: str = ""
) -> Corrections:
    """Some corrections, ready to be listed."""
    return Corrections(
        lines=tuple(_line(reading, one, anchor) for one in reversed(found)),
        pending=sum(one.pending for one in found),
        command=f"rashomon build -o {shlex.quote(reading.dossier.path.name)}",
    )


def wrong(reading: Reading, derivation: Derivation) -> int | None:
    """The number of the correction that overrules a derivation."""
    ends = derivation.copy, derivation.exemplar, derivation.outside
    for one in reading.corrections:
        said = one.decision
        if isinstance(said, Unrelated) and (said.copy, said.exemplar, said.outside) == ends:
            return one.number
    return None


def overruled(reading: Reading, story: StoryView) -> frozenset[int]:
    """The places in a story's stemma of the derivations that persons overruled."""
    if not any(isinstance(one.decision, Unrelated) for one in reading.corrections):
        return frozenset()
    return frozenset(
        link.ordinal
        for link in kindred(story.stemma)
        if wrong(reading, link.derivation) is not None
    )


def _line(reading: Reading, one: Correction, anchor: str) -> Line:
    told = decided(one.decision, _pages(reading))
    return Line(
        number=one.number,
        said=tuple(
            Part(
                words=piece.words,
                captured=piece.captured,
                href=reading.href(piece.page, piece.at, anchor) if piece.page else None,
            )
            for piece in told.said
        ),
        found=told.found,
        note=one.note,
        made=_instant(one.made),
        undone=_instant(one.undone) if one.undone else "",
        state=state(one),
        stands=one.undone is None,
        href=reading.links.correction(one.number, reading.here),
    )


class Form(Value, frozen=True, kw_only=True):
    """What a person is asked, to correct one finding.

    ``about`` is the finding in words; ``fields`` go with the form as they are; ``given`` is what
    stands in the field to fill in, ``suggested`` what may.
    """

    finding: str
    about: tuple[Part, ...]
    found: str
    fields: Mapping[str, str]
    given: str = ""
    suggested: tuple[tuple[str, str], ...] = ()
    blocks: tuple[tuple[str, str, str], ...] = ()


def form(reading: Reading, asked: Mapping[str, str], back: str | None) -> Form | None:
    """The form for a finding; ``None`` where the address names no kind of finding.

    Raises:
        RashomonError: if it names a finding that isn't there.
    """
    match asked.get("finding"):
        case "derivation":
            return _on_derivation(reading, asked)
        case "role":
            return _on_role(reading, asked) if "at" in asked else _which(reading, asked, back)
        case "published":
            return _on_date(reading, asked)
        case "names":
            return _on_names(reading, asked)
    return None


def _on_derivation(reading: Reading, asked: Mapping[str, str]) -> Form:
    fields = {key: asked.get(key, "") for key in ("copy", "source")}
    decision = unrelated(reading.dossier, fields["copy"], fields["source"])
    return _form(reading, decision, fields)


def _on_role(reading: Reading, asked: Mapping[str, str]) -> Form:
    fields = {key: asked.get(key, "") for key in ("page", "at")}
    decision = recast_block(reading.dossier, fields["page"], _start(fields["at"]), "other")
    roles = tuple((role, CALLED[role]) for role in ROLES)
    return _form(reading, decision, fields, given=decision.found.role, suggested=roles)


def _which(reading: Reading, asked: Mapping[str, str], back: str | None) -> Form:
    """Every block of a page, to choose one."""
    page = reading.page(reading.entry(asked.get("page", "")).id)
    blocks = tuple(
        (CALLED[block.role], cut(page.read(block.span)), href)
        for block in page.blocks
        if (href := reading.links.correct("role", back, block.span, page=page.id))
    )
    return Form(finding="role", about=(), found="", fields={"page": page.id}, blocks=blocks)


def _on_date(reading: Reading, asked: Mapping[str, str]) -> Form:
    page = reading.entry(asked.get("page", ""))
    known = page.published.earliest[:10] if page.published else ""
    decision = redate(reading.dossier, page.id, known or "2000-01-01")
    return _form(reading, decision, {"page": page.id}, given=known)


def _on_names(reading: Reading, asked: Mapping[str, str]) -> Form:
    name = asked.get("a", "")
    others = sorted(reading.dossier.names() - {name})
    near = [other for other in others if _shares_a_word(name, other)]
    listed = list(dict.fromkeys((*near, *others)))[:_SUGGESTED]
    return Form(
        finding="names",
        about=(Part(words=name, captured=True),),
        found="",
        fields={"a": name},
        suggested=tuple((other, other) for other in listed),
    )


def _form(
    reading: Reading,
    decision: Decision,
    fields: Mapping[str, str],
    given: str = "",
    suggested: tuple[tuple[str, str], ...] = (),
) -> Form:
    told = decided(decision, _pages(reading))
    about = tuple(Part(words=piece.words, captured=piece.captured) for piece in told.said)
    tag = str(decision.__struct_config__.tag)
    return Form(
        finding=tag, about=about, found=told.found, fields=fields, given=given, suggested=suggested
    )


def decide(dossier: Dossier, sent: Mapping[str, str]) -> Decision | None:
    """The decision that a filled-in form makes; ``None`` where it is none of ours.

    Raises:
        RashomonError: if it means no finding, or makes no sense.
    """
    match sent.get("finding"):
        case "derivation":
            return unrelated(dossier, sent.get("copy", ""), sent.get("source", ""))
        case "role":
            at = _start(sent.get("at", ""))
            return recast_block(dossier, sent.get("page", ""), at, sent.get("role", ""))
        case "published":
            return redate(dossier, sent.get("page", ""), sent.get("day", ""))
        case "names":
            one = sent.get("one", "yes") != "no"
            return bearer(dossier, sent.get("a", ""), sent.get("b", ""), one=one)
    return None


def _pages(reading: Reading) -> Pages:
    """How pages are called and read in a sentence."""

    def called(page: str) -> str:
        entry = reading.entry(page)
        titled = entry.title and entry.publisher
        return f"{outlet(entry)}: {brief(entry.title)}" if titled else outlet(entry)

    return known(called, reading.page)


def _start(at: str) -> str:
    span = links.parse_at(at)
    return "" if span is None else str(span[0])


def _shares_a_word(a: str, b: str) -> bool:
    return bool({*a.casefold().split()} & {*b.casefold().split()})


def _instant(text: str) -> str:
    moment = instant(text)
    return f"{moment.day} {moment:%b} {moment.year}, {moment:%H:%M} UTC" if moment else text
