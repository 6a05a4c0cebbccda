"""The content words of a page, folded to a common form, and how often it has each."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from sys import intern

from rashomon.model import Page, Role

Counts = dict[str, float]
"""How often a page has each content word, folded to a common form."""

_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W_]+(?:[’'][^\W_]+)?")

LEAD_WORDS = 150
"""News is written top down: what stands after so many words counts half."""

NOTE_BLOCKS = 3
"""A line or two may look like a link or a dateline; a page of more blocks without an article
is furniture, and says nothing of an event."""

HEADLINE_WORDS = 2.0
"""A headline names the event: so often more are its words counted."""

TELLING: tuple[Role, ...] = ("headline", "body", "caption")
"""The roles that tell of the event."""

_FUNCTION_WORDS = """
    a about above after again against all also am amid among an and another any are around as
    at be because been before being below between both but by can could did do does doing down
    during each either else even ever every few for from further had has have having he her here
    hers herself him himself his how however i if in into is it its itself just may me might mine
    more most much must my myself neither never no nor not of off on once only onto or other
    others our ours ourselves out over own per rather same shall she should since so some such
    than that the their theirs them themselves then there these they this those though through
    thus to too toward towards under until up upon us very via was we were what when where whether
    which while who whom whose why will with within without would yet you your yours"""
_NEWSROOM_WORDS = """
    according added afp ap asked become came come day days earlier get given go going got
    hour hours last late later make making many month months near new news now people put quite
    report reported reporter reporters reports reuters said say saying says second see seen since
    statement still take taken tell thing things time times today told tomorrow took use used way
    week weeks well went year years yesterday monday tuesday wednesday thursday friday saturday
    sunday january february march april june july august september october november december
    first one two three"""
_EMPTY_WORDS = frozenset(_FUNCTION_WORDS.split() + _NEWSROOM_WORDS.split())


def word_counts(pages: Mapping[str, Page]) -> dict[str, Counts]:
    """How often each page has each content word, by page id in order."""
    return {page_id: _counts(pages[page_id]) for page_id in sorted(pages)}


def content_words(text: str) -> Counts:
    """How often a stretch of text has each content word."""
    counts: dict[str, float] = defaultdict(float)
    for word in _words([text]):
        counts[word] += 1.0
    counts.pop("", None)
    return counts


def _counts(page: Page) -> Counts:
    counts: dict[str, float] = defaultdict(float)
    for position, word in enumerate(_words(_texts(page))):
        counts[word] += 1.0 if position < LEAD_WORDS else 0.5
    for word in _words([page.title] if page.title else []):
        counts[word] += HEADLINE_WORDS
    counts.pop("", None)
    return counts


def _texts(page: Page) -> Iterable[str]:
    """The telling itself; what readers wrote, or a short note, where the page has nothing else."""
    title = [page.title] if page.title else []
    telling = [page.read(block.span) for block in page.having(*TELLING)]
    if title or telling:
        return title + telling
    written = page.having("comment") or (page.blocks if len(page.blocks) <= NOTE_BLOCKS else ())
    return [page.read(block.span) for block in written]


def _words(texts: Iterable[str]) -> Iterable[str]:
    """All words in order, content words folded to a common form, the others as ''."""
    for text in texts:
        for match in _WORD.finditer(text):
            word = match.group().lower()
            yield "" if word in _EMPTY_WORDS else intern(fold(word))


def fold(word: str) -> str:
    """Strip the commonest English inflections, so that "fighters" meets "fighter"."""
    word = word.removesuffix("'s").removesuffix("’s")
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    for suffix in ("ing", "ed"):
        if word.endswith(suffix) and len(word) >= len(suffix) + 4:
            word = word.removesuffix(suffix)
            word = word[:-1] if word[-1] == word[-2] else word
            break
    return word[:-1] if len(word) > 4 and word.endswith("e") else word
