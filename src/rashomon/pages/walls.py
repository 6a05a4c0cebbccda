"""Pages that stand before a page: consent, login, subscription, a check for robots, an error.

What they say is no article, whatever it looks like. A page is a wall when it says what walls
say and little else: an article with a cookie banner, or about missing pages, has its own prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from rashomon.model import Block, Container, Metadatum, Wall
from rashomon.pages.text.layout import Layout
from rashomon.pages.wording import traits
from rashomon.pages.wording.walls import (
    CONSENT,
    CONSENT_WORDS,
    ERROR,
    ERROR_TITLE,
    LOGIN,
    PAYWALL,
    ROBOT,
    ROBOT_TITLE,
    Words,
)

SCANT, SHORT, LONG = 300, 900, 3000
"""Characters of a page's own prose: up to the first it has none to speak of, beside a title that
says what it is up to the second; a story cut short by its paywall has no more than the third."""
SENTENCE = 60
"""Characters from which a line can be prose."""
TOP, LONGEST = 60, 400
"""Lines in which a wall says what it is, and characters of such a line."""
LONGEST_TITLE = 120
"""Characters of a title that a wall can have."""
WORDY = 2000
"""Characters of body, a wall's own sentences with it, that no other wall has."""
OFTEN, FAR = 4, 4000
"""How often a consent wall must speak of consent, in so many characters."""
BRIEF = 1200
"""Characters of a page that need not speak of it often, if it has no prose of its own."""
MOSTLY = 0.6
"""Share of a page's prose that is about consent, from which all of it is."""
_OF_A_STORY = frozenset({"headline", "byline", "dateline", "body", "caption"})
_GAP = re.compile(r"\s+[|–—·•:-]\s+")


class _Reading(NamedTuple):
    """What is asked of a page: its titles, its upper lines, its paragraphs of body."""

    titles: list[str]
    top: str
    own: list[str]


def wall(
    layout: Layout,
    blocks: Sequence[Block],
    claims: Sequence[Metadatum],
    container: Container | None = None,
) -> Wall | None:
    """The kind of wall a page is, or ``None`` for one that is a page of its own.

    ``paywall`` is also said of an article that breaks off before one; see :func:`behind`.

    Args:
        layout: The page's text.
        blocks: Its blocks; what is body counts as its own prose.
        claims: What it declares; its titles.
        container: The archive's record of it; what the server answered is evidence.
    """
    own = [layout.text[slice(*block.span)] for block in blocks if block.role == "body"]
    own = [text for text in own if len(text) >= SENTENCE]
    size = sum(map(len, own))
    if _is_consent(layout, blocks, own):
        return "consent"
    if size > LONG:
        return None
    page = _read(layout, blocks, claims, own)
    status = container.status if container else None
    found = None
    if size <= WORDY:
        found = _by_title(page) or _by_status(page, status) or _by_words(page)
    return found or ("paywall" if PAYWALL.says(page.top) else None)


def _is_consent(layout: Layout, blocks: Sequence[Block], own: Sequence[str]) -> bool:
    """Whether most sentences of a page are about consent; of its body, unless that is short."""
    is_short = sum(map(len, own)) <= WORDY
    texts = [layout.text[slice(*block.span)] for block in blocks] if is_short else own
    small = "\n".join(texts)[:FAR].casefold()
    is_brief = len(small) <= BRIEF and all(map(CONSENT.says, own))
    if sum(map(small.count, CONSENT_WORDS)) < (1 if is_brief else OFTEN):
        return False
    sentences = [text for text in texts if len(text) >= SENTENCE and traits.has_sentence(text)]
    about = sum(len(one) for one in sentences if CONSENT.says(one))
    return about >= MOSTLY * sum(map(len, sentences)) > 0


def _by_title(page: _Reading) -> Wall | None:
    """A page that goes by what walls are called."""
    for title in page.titles:
        if len(title) <= LONGEST_TITLE:
            if ROBOT_TITLE.fullmatch(title):
                return "robot" if _prose(page, ROBOT) <= SHORT else None
            if ERROR_TITLE.fullmatch(title):
                return "error" if _prose(page, ERROR) <= SHORT else None
    return None


def _by_status(page: _Reading, status: int | None) -> Wall | None:
    """A page that the server itself called none."""
    if status is None or status < 400:
        return None
    if ROBOT.says(page.top):
        return "robot"
    return "login" if status in {401, 407} else "paywall" if status == 402 else "error"


def _by_words(page: _Reading) -> Wall | None:
    """A page that has little but the sentences of a wall."""
    kinds: tuple[tuple[Wall, Words], ...] = (("robot", ROBOT), ("error", ERROR), ("login", LOGIN))
    for kind, words in kinds:
        if words.says(page.top) and _prose(page, words) <= SCANT:
            return kind
    return None


def _prose(page: _Reading, words: Words) -> int:
    """How many characters of body a page has, without what a wall says in it."""
    return sum(len(text) for text in page.own if len(text) > LONGEST or not words.says(text))


def _read(
    layout: Layout, blocks: Sequence[Block], claims: Sequence[Metadatum], own: list[str]
) -> _Reading:
    texts = [layout.text[slice(*block.span)] for block in blocks[:TOP]]
    shown = (text for text, block in zip(texts, blocks, strict=False) if block.role == "headline")
    declared = _parts([claim.value for claim in claims if claim.field == "title"])
    top = "\n".join(text for text in texts if len(text) <= LONGEST)
    return _Reading([*declared, *shown], top, own)


def _parts(titles: Sequence[str]) -> Iterator[str]:
    """Titles, and what stands before or after the site's name in them."""
    for title in titles:
        yield title
        yield from _GAP.split(title)


def behind(blocks: Sequence[Block], kind: Wall | None) -> tuple[Block, ...]:
    """The blocks of a page as they are behind a wall: no headline, no byline, no body.

    The beginning of an article that shows before a paywall stays what it is.
    """
    if kind is None or (kind == "paywall" and any(block.role == "body" for block in blocks)):
        return tuple(blocks)
    return tuple(
        msgspec.structs.replace(block, role="other") if block.role in _OF_A_STORY else block
        for block in blocks
    )
