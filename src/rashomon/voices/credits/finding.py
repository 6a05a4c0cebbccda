"""Credits: a page naming where its matter comes from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from rashomon.model import Credit, Page, Role, Span
from rashomon.voices.credits.patterns import (
    CHANNELS,
    NEWS_AGENCIES,
    PATTERNS,
    Pattern,
)
from rashomon.voices.outlets import looks_like_an_outlet
from rashomon.voices.places import Places

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

NAMED_OUTLET = 0.95
ANY_NAME = 0.9
"""Hand estimates: how often a pattern is right where the name is plainly an outlet's, and
where only the phrase speaks for it. To be calibrated on measured figures."""

_LETTER = re.compile(r"[^\W\d_]")
_SENTENCE_END = re.compile(r"[.!?]\s")
_COPYRIGHT = re.compile(
    r"(?:©|\bCopyright)[^\n]{0,12}?(?:\d{4})?\s(?P<name>[Tt]he [^\n.]{2,40}|[A-Z][^\n.]{1,40})"
)
Words = tuple[str, ...]
"""The words of a name in small letters, without an article before it."""

_TRAILING = " .,;:!?®™’'\"”)"


def credits_of(page: Page, bodies: Iterable[Span], others: Iterable[Span]) -> list[Credit]:
    """The credits of a page, in reading order, each name once a relation.

    Args:
        page: a page whose blocks are known.
        bodies: where organisations are named, by the parse.
        others: where people, places, peoples and days are named.
    """
    organisations, strangers = Places(bodies), Places(others)
    found: dict[Span, Credit] = {}
    known: set[tuple[str, Words]] = set()
    for block in page.having(*ROLES):
        taken: list[Span] = []
        for credit in (
            *_agencies(page, block.span, block.role),
            *_matches(page, block.span, organisations, strangers),
        ):
            if (
                _is_known(credit, known)
                or _is_own(page, credit, block.role)
                or _is_taken(taken, credit.span)
            ):
                continue
            known.add((credit.relation, _words(credit.name)))
            taken.append(credit.span)
            found[credit.span] = credit
    return [found[span] for span in sorted(found) if not _is_named_better(found[span], found)]


def _is_named_better(credit: Credit, found: dict[Span, Credit]) -> bool:
    """Whether "footage" is elsewhere credited with whose it is: "the ministry's footage"."""
    if credit.relation != "evidence":
        return False
    return any(other.name.endswith(f" {credit.name}") for other in found.values())


def _matches(page: Page, block: Span, organisations: Places, strangers: Places) -> Iterator[Credit]:
    words = page.read(block)
    for pattern in PATTERNS:
        for match in pattern.regex.finditer(words):
            if pattern.after and not _stands_before(words, match, pattern):
                continue
            name = _name(page.text, _moved(match.span("name"), block[0]))
            if not _LETTER.search(page.read(name)) or page.read(name).lower() in CHANNELS:
                continue
            is_outlet = looks_like_an_outlet(page.read(name))
            is_stranger = not is_outlet and bool(strangers.touching(name))
            is_outlet = is_outlet or bool(organisations.touching(name))
            if pattern.name != "anything" and is_stranger:
                continue
            if pattern.name == "outlet" and not is_outlet:
                continue
            yield Credit(
                span=name,
                name=_called(page, name),
                relation=pattern.relation,
                evidence=_moved(_trimmed(words, match.span()), block[0]),
                confidence=NAMED_OUTLET if is_outlet else ANY_NAME,
            )


def _agencies(page: Page, block: Span, role: Role) -> Iterator[Credit]:
    """An agency's byline, and its notice of copyright, which stands under its own matter only."""
    words = page.read(block)
    for match in _COPYRIGHT.finditer(words):
        for agency in _agency_in(match.group("name")):
            start = block[0] + match.start("name") + agency.start()
            span = (start, start + len(agency.group()))
            yield _agency_credit(page, span, "first_published", _moved(match.span(), block[0]))
    if role in {"byline", "dateline", "credit"}:
        for agency in _agency_in(words):
            span = _moved(agency.span(), block[0])
            yield _agency_credit(page, span, "agency", block)


_AGENCY = re.compile(
    r"(?<![\w-])(?:[Tt]he )?(?:"
    + "|".join(sorted(map(re.escape, NEWS_AGENCIES), key=len, reverse=True))
    + r")(?![\w-])"
)


def _agency_in(words: str) -> Iterator[re.Match[str]]:
    return _AGENCY.finditer(words)


def _agency_credit(page: Page, span: Span, relation: str, evidence: Span) -> Credit:
    return Credit(
        span=span,
        name=_called(page, span),
        relation="agency" if relation == "agency" else "first_published",
        evidence=evidence,
        confidence=NAMED_OUTLET,
    )


def _stands_before(words: str, match: re.Match[str], pattern: Pattern) -> bool:
    before = words[max(0, match.start() - 200) : match.start()]
    sentence = _SENTENCE_END.split(before)[-1]
    return pattern.after is not None and pattern.after.search(sentence) is not None


def _is_own(page: Page, credit: Credit, role: Role) -> bool:
    """Whether a page credits itself: its outlet, but in a footer, or one of its authors."""
    own = set(map(_key, page.bylines))
    if page.publisher is not None and role != "syndication":
        own.add(_key(page.publisher))
    return _key(credit.name) in own


def _is_known(credit: Credit, known: set[tuple[str, Words]]) -> bool:
    """Whether a name, or a longer one that ends with it, was credited so before."""
    short = _words(credit.name)
    return any(r == credit.relation and longer[-len(short) :] == short for r, longer in known)


def _words(name: str) -> Words:
    parts = re.findall(r"\w+", name.lower())
    return tuple(parts[1:] if parts[:1] == ["the"] and parts[1:] else parts)


def _key(name: str) -> str:
    return re.sub(r"^the\s|\W+", "", name.lower())


def _called(page: Page, span: Span) -> str:
    """A name without an article that is not its own: "the BBC", or "The" that opens a sentence."""
    name = page.read(span)
    rest = name[4:]
    if name.startswith("the "):
        return rest
    opens = name.startswith("The ") and (rest.isupper() or f"the {rest}" in page.text)
    return rest if opens else name


def _name(text: str, span: Span) -> Span:
    start, end = span
    while end > start and text[end - 1] in _TRAILING:
        end -= 1
    if text[start:end].endswith(("’s", "'s")):
        end -= 2
    return start, end


def _trimmed(words: str, span: Span) -> Span:
    start, end = span
    inner = words[start:end]
    lead = len(inner) - len(inner.lstrip(' \n\t.,;!?”")—–-'))
    return start + lead, max(start + lead, start + len(inner.rstrip()))


def _moved(span: Span, by: int) -> Span:
    return span[0] + by, span[1] + by


def _is_taken(taken: Sequence[Span], span: Span) -> bool:
    return any(span[0] < other[1] and other[0] < span[1] for other in taken)
