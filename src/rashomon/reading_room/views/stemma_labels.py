"""What stands beside each witness of a stemma: its date, what it took, and what it altered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rashomon.model import Derivation
from rashomon.reading_room.drawings.kinship import Link
from rashomon.reading_room.drawings.labels import Line, Run, run
from rashomon.reading_room.drawings.stemma_svg import Caption
from rashomon.reading_room.views.alterations import Alteration
from rashomon.reading_room.views.witnesses import Known
from rashomon.reading_room.wording import UNSURE, certainty, citing, count, listed, share, took

OVERRULED = "✗ overruled"

_FIRST = ("number", "negation", "quotation", "name", "date", "attribution")
_LONGEST = 26
"""Characters of altered words that are spelled out in the drawing; the table has them all."""


def certain(derivation: Derivation) -> str:
    """How sure a derivation is, in words."""
    return certainty(derivation.confidence, undetermined=derivation.undetermined)


def is_unsure(derivation: Derivation) -> bool:
    """Whether a line is dashed."""
    return derivation.undetermined or derivation.confidence < UNSURE


def taking(link: Link, cast: Mapping[str, Known], *, overruled: bool = False) -> Caption:
    """A derivation in one sentence with its reasons, leading to where they stand in the table."""
    derivation = link.derivation
    words = (
        f"{cast[link.copy].short} {took(derivation)} "
        f"{cast[link.exemplar].short}: {share(derivation.share)}, {certain(derivation)}"
    )
    reasons = list(dict.fromkeys(reason.why for reason in derivation.evidence))
    if reasons:
        words = f"{words}, because it {listed(reasons, 2)}"
    place = "why" if derivation.evidence else "edge"
    return Caption(
        words=f"{words} ({OVERRULED})" if overruled else words,
        href=f"#{place}-{link.ordinal}",
    )


def takings(
    branch: Link | None,
    others: Sequence[Link],
    cast: Mapping[str, Known],
    overruled: frozenset[int],
) -> list[Line]:
    """What a witness took along its branch, and from whom else: "copied 98 %", "also cites …"."""
    found = [] if branch is None else [_phrase(branch, "", cast, overruled)]
    for link in others:
        found.append(_phrase(link, "also " if found else "", cast, overruled))
    return found


def _phrase(link: Link, lead: str, cast: Mapping[str, Known], overruled: frozenset[int]) -> Line:
    """One taking: "also copied 26 % from Meridian Wire, doubtful", after a verdict on it."""
    derivation, source = link.derivation, cast[link.exemplar].short
    if derivation.kind == "cited":
        said = f"{lead}{citing(derivation, source)}"
    elif derivation.undetermined:
        said = f"{lead}shares {share(derivation.share)}"
    else:
        said = f"{lead}{derivation.kind} {share(derivation.share)}"
    if lead and derivation.kind != "cited":
        said += f"{' with' if derivation.undetermined else ' from'} {source}"
    phrase: Line = (run(said),)
    if is_unsure(derivation):
        phrase += (Run(f", {certain(derivation)}", stays=True),)
    if link.ordinal in overruled:
        return run(OVERRULED, "stamp"), Run(": "), *phrase
    return phrase


def joined(parts: Iterable[Line]) -> Line:
    """Parts of a label on one line, a middle dot between two."""
    line: list[Run] = []
    for part in parts:
        line += (Run(" · "), *part) if line else part
    return tuple(line)


def mark(altered: Sequence[Alteration]) -> Line:
    """The first alteration spelled out, "≠ 40 → 400", and how many more there are."""
    first = min(altered, key=_order)
    earlier, later = _cut(first.earlier.words), _cut(first.later.words)
    runs = [Run("≠ ", "stamp")]
    if earlier and later:
        runs += [run(earlier, "words"), Run(" → "), run(later, "words")]
    else:
        runs += [Run("added: " if later else "left out: "), run(later or earlier, "words")]
    if altered[1:]:
        runs.append(Run(f", and {len(altered) - 1} more"))
    return tuple(runs)


def mark_words(name: str, altered: Sequence[Alteration]) -> str:
    """What a mark says aloud."""
    first = min(altered, key=_order)
    sides = (_cut(side.words) for side in (first.earlier, first.later))
    changed = " became ".join(f"“{words}”" for words in sides if words)
    more = f", and {count(len(altered) - 1, 'more alteration')}" if altered[1:] else ""
    return f"{name}: {first.kind}, {changed}{more}"


def _order(alteration: Alteration) -> tuple[bool, int]:
    """Replaced words before added or left out ones; then by how much hangs on them."""
    whole = bool(_cut(alteration.earlier.words) and _cut(alteration.later.words))
    rank = (n for n, kind in enumerate(_FIRST) if kind in alteration.kind)
    return not whole, next(rank, len(_FIRST))


def _cut(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…"
