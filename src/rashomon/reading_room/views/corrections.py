"""Corrections: those that were made, and the form to make one."""

from __future__ import annotations

from collections.abc import Mapping

from rashomon.dossier import Dossier, bearer, recast_block, redate, unrelated
from rashomon.errors import UnknownId
from rashomon.model import ROLES, Decision, Span, Value
from rashomon.reading_room import links
from rashomon.reading_room.clock import instant
from rashomon.reading_room.decided import Decided, Pages, decided, state
from rashomon.reading_room.views.reading import outlet
from rashomon.reading_room.wording import ROLES as CALLED

FINDINGS = ("derivation", "role", "published", "names")
"""What can be corrected, as the form's address calls it."""

_SUGGESTED = 300


class Line(Value, frozen=True, kw_only=True):
    """A correction in the list."""

    number: int
    decided: Decided
    note: str
    made: str
    undone: str
    state: str
    stands: bool


class Corrections(Value, frozen=True, kw_only=True):
    """All corrections, the newest first; ``pending`` wait for a build, which ``command`` starts."""

    lines: tuple[Line, ...]
    pending: int
    command: str


class Form(Value, frozen=True, kw_only=True):
    """What a person is asked, to correct one finding.

    ``about`` is the finding in words; ``fields`` go with the form as they are; ``given`` is what
    stands in the field to fill in, ``suggested`` what may.
    """

    finding: str
    about: Decided | None
    fields: Mapping[str, str]
    given: str = ""
    suggested: tuple[tuple[str, str], ...] = ()


def corrections_view(dossier: Dossier) -> Corrections:
    """Gather every correction."""
    found = dossier.corrections()
    said = pages(dossier)
    return Corrections(
        lines=tuple(
            Line(
                number=one.number,
                decided=decided(one.decision, said),
                note=one.note,
                made=_instant(one.made),
                undone=_instant(one.undone) if one.undone else "",
                state=state(one),
                stands=one.undone is None,
            )
            for one in reversed(found)
        ),
        pending=sum(one.pending for one in found),
        command=f"rashomon build -o {dossier.path.name}",
    )


def form(dossier: Dossier, asked: Mapping[str, str]) -> Form | None:
    """The form for a finding; ``None`` where the address names no kind of finding.

    Raises:
        RashomonError: if it names a finding that isn't there.
    """
    said = pages(dossier)
    match asked.get("finding"):
        case "derivation":
            fields = {key: asked.get(key, "") for key in ("copy", "source")}
            about = decided(unrelated(dossier, fields["copy"], fields["source"]), said)
            return Form(finding="derivation", about=about, fields=fields)
        case "role":
            fields = {key: asked.get(key, "") for key in ("page", "at")}
            decision = recast_block(dossier, fields["page"], _start(fields["at"]), "other")
            return Form(
                finding="role",
                about=decided(decision, said),
                fields=fields,
                given=decision.found.role,
                suggested=tuple((role, CALLED[role]) for role in ROLES),
            )
        case "published":
            page = dossier.entry(asked.get("page", ""))
            known = page.published.earliest[:10] if page.published else ""
            decision_ = redate(dossier, page.id, known or "2000-01-01")
            about = decided(decision_, said)
            return Form(finding="published", about=about, fields={"page": page.id}, given=known)
        case "names":
            name = asked.get("a", "")
            others = sorted(dossier.names() - {name})
            near = [other for other in others if _shares_a_word(name, other)]
            listed = list(dict.fromkeys((*near, *others)))[:_SUGGESTED]
            suggested = tuple((other, other) for other in listed)
            return Form(finding="names", about=None, fields={"a": name}, suggested=suggested)
    return None


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


def pages(dossier: Dossier) -> Pages:
    """How a dossier's pages are called and read in a sentence; a page is read once."""
    names: dict[str, str] = {}

    def called(page: str) -> str:
        if page not in names:
            try:
                entry = dossier.entry(page)
            except UnknownId:
                names[page] = page
            else:
                title = f": {entry.title}" if entry.title and entry.publisher else ""
                names[page] = outlet(entry) + title
        return names[page]

    def read(page: str, span: Span) -> str:
        try:
            return dossier.page(page).read(span)
        except UnknownId:
            return page

    return Pages(called, read)


def _start(at: str) -> str:
    span = links.parse_at(at)
    return "" if span is None else str(span[0])


def _shares_a_word(a: str, b: str) -> bool:
    return bool({*a.casefold().split()} & {*b.casefold().split()})


def _instant(text: str) -> str:
    moment = instant(text)
    return f"{moment.day} {moment:%b} {moment.year}, {moment:%H:%M}" if moment else text
