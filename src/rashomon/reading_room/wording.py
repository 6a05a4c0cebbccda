"""How Rashomon says what it found: every word a person reads that is not captured."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.model import (
    Act,
    ComparisonKind,
    Container,
    Derivation,
    DerivationKind,
    Relation,
    Role,
    SpeakerKind,
    Statement,
    StatementType,
    VariantKind,
    Verdict,
    Wall,
)

VERDICTS: dict[Verdict, str] = {
    "conflict": "They differ",
    "update": "A later word",
    "agree": "They agree",
    "single": "Only one says",
    "cannot_tell": "Cannot tell",
}
VARIED = "One account, told differently"
"""A question that one account alone answers, where its copies do not agree."""

QUESTIONS: dict[ComparisonKind, str] = {
    "quantity": "How many",
    "time": "When",
    "place": "Where",
    "person": "Who",
    "claim": "What",
}
TOOK: dict[DerivationKind, str] = {
    "copied": "copied from",
    "excerpted": "took a part of",
    "rewritten": "rewrote",
    "cited": "cites",
}
WALLS: dict[Wall, str] = {
    "consent": "No article was captured: this page stands before one and asks for consent.",
    "login": "No article was captured: this page asks to log in.",
    "paywall": "A paywall cuts the article off: what stands before it is all that was captured.",
    "robot": "No article was captured: this page checks whether a person is reading.",
    "error": "No article was captured: this is an error page.",
}
TAKEN: dict[DerivationKind, str] = {
    "copied": "copied",
    "excerpted": "excerpted",
    "rewritten": "rewritten",
    "cited": "cites another",
}
RELATIONS: dict[Relation, str] = {
    "via": "came by way of",
    "first_published": "was first published by",
    "first_reported": "was first reported by",
    "cites": "cites",
    "told": "was told to",
    "agency": "comes from the agency",
    "evidence": "rests on",
}
ROLES: dict[Role, str] = {
    "headline": "headline",
    "byline": "byline",
    "dateline": "dateline",
    "body": "article",
    "caption": "caption",
    "credit": "credit line",
    "comment": "reader comment",
    "advert": "advertisement",
    "appeal": "appeal to readers",
    "navigation": "navigation",
    "related": "related links",
    "syndication": "syndication footer",
    "residue": "leaked code",
    "other": "other",
}
STATEMENTS: dict[StatementType, str] = {
    "direct": "in their own words",
    "indirect": "reported",
    "mixed": "partly in their own words",
}
NEGATED: dict[Act, str] = {
    "says": "does not say",
    "denies": "does not deny",
    "confirms": "does not confirm",
    "asks": "does not ask",
    "orders": "does not order",
    "believes": "does not believe",
    "wants": "does not want",
}
SPEAKERS: dict[SpeakerKind, str] = {
    "person": "person",
    "group": "group",
    "body": "organisation",
    "document": "document",
    "outlet": "outlet",
}
VARIANTS: dict[VariantKind, str] = {
    "inserted": "words added",
    "dropped": "words left out",
    "replaced": "words replaced",
    "number": "number changed",
    "name": "name changed",
    "date": "date changed",
    "negation": "negation changed",
    "attribution": "attribution changed",
}
ADDED: dict[VariantKind, str] = {
    "number": "number added",
    "name": "name added",
    "date": "date added",
    "negation": "negation added",
    "attribution": "attribution added",
}
LEFT_OUT: dict[VariantKind, str] = {
    "number": "number left out",
    "name": "name left out",
    "date": "date left out",
    "negation": "negation left out",
    "attribution": "attribution left out",
}
METADATA = {
    "title": "Title",
    "publisher": "Outlet",
    "byline": "By",
    "published": "Published",
    "modified": "Modified",
    "url": "Address",
    "language": "Language",
}

_CERTAINTIES = ((0.97, "certain"), (0.85, "very likely"), (0.6, "probably"), (0.4, "perhaps"))

UNSURE = 0.6
"""Below this a line is dashed: the words for it are no longer "probably"."""


def certainty(confidence: float, *, undetermined: bool = False) -> str:
    """A confidence in words; ``undetermined`` is a direction that nothing decides."""
    if undetermined:
        return "cannot tell which had it first"
    return next((word for least, word in _CERTAINTIES if confidence >= least), "doubtful")


def took(derivation: Derivation) -> str:
    """What a copy did; where nothing tells which was first, only what the two have in common."""
    return "shares its wording with" if derivation.undetermined else TOOK[derivation.kind]


def citing(derivation: Derivation, source: str) -> str:
    """Whom a page cites, and for how much of what it tells."""
    part = f" for {share(derivation.share)}" if derivation.share else ""
    return f"cites {source}{part}"


def count(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: "1 page", "14 pages"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def act(statement: Statement) -> str:
    """What is done by saying it: "denies", "does not say", "denies, hedged report"."""
    does = NEGATED[statement.act] if statement.negated else statement.act
    return f"{does}, hedged report" if statement.hedged else does


def told(statement: Statement) -> str:
    """The act, and in whose words it is given: "says, in their own words"."""
    if statement.hedged and statement.type == "indirect":
        return act(statement)
    return f"{act(statement)}, {STATEMENTS[statement.type]}"


def standing(statement: Statement) -> str:
    """What is known of a speaker beside the name: "unnamed person", "organisation" or nothing."""
    speaker = statement.speaker
    if speaker is None:
        return "cannot tell who" if statement.source else ""
    kind = SPEAKERS[speaker.kind] if speaker.kind else ""
    return kind if speaker.named else f"unnamed {kind}".rstrip()


def share(part: float) -> str:
    """A part of a whole in per cent, never rounded to all or nothing."""
    percent = round(part * 100)
    if (percent == 100 and part < 1) or (percent == 0 and part > 0):
        percent = 99 if percent else 1
    return f"{percent} %"


def varied(kind: VariantKind, before: str, after: str) -> str:
    """What a variant did to the words: changed them, or put them in or left them out."""
    told = VARIANTS if before and after else LEFT_OUT if before else ADDED
    return told.get(kind, VARIANTS[kind])


def listed(words: Sequence[str], most: int = 4) -> str:
    """Words as a list in a sentence: "a, b and c", "a, b and 5 more"."""
    shown = list(words[:most])
    if len(words) > most:
        shown = [*shown, f"{len(words) - most} more"]
    if len(shown) < 2:
        return "".join(shown)
    return f"{', '.join(shown[:-1])} and {shown[-1]}"


def account_letter(ordinal: int) -> str:
    """The name an account goes by within its story: A, B, … Z, AA."""
    letters = ""
    ordinal += 1
    while ordinal:
        ordinal, digit = divmod(ordinal - 1, 26)
        letters = chr(ord("A") + digit) + letters
    return letters


def archived(container: Container) -> str:
    """Where a capture stands in its archive, what the server answered, and what is odd."""
    said = [container.kind]
    if container.position is not None:
        said.append(f"at byte {container.position:,}")
    if container.size is not None:
        said.append(f"{count(container.size, 'byte')} there")
    if container.status is not None:
        said.append(f"answered with HTTP {container.status}")
    if container.revisit_of is not None:
        said.append(f"met again unchanged, the bytes are those of {container.revisit_of}")
    return "; ".join((", ".join(said), *container.notes))
