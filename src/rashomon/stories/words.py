"""What a page is about, as weights of its content words: a sparse vector of unit length."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from rashomon.model import Page

Vector = dict[str, float]
"""Weights by word; the squares add up to 1, or the vector is empty."""

Counts = dict[str, float]
"""How often a page has each content word, folded to a common form."""

_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W_]+(?:[’'][^\W_]+)?")

LEAD_WORDS = 150
"""News is written top down: what stands after so many words counts half."""

LEAST_COLLECTION = 300
"""A handful of pages says little about which words are rare, so rareness is always reckoned
as in a collection of at least this size (calibrated on samples of 1 to 6 stories)."""

HEADLINE_WORDS = 2.0
"""A headline names the event: so often more are its words counted. It lifts B³ of the three
development sets together from 0.945 to 0.947; 4 gives the same."""

RARENESS_POWER = 1.5
"""How much more than in plain tf-idf a rare word counts (calibrated with clusters.ENOUGH)."""

COMMONEST = 0.1
"""No content word passes for commoner than this share of all stories: where nearly all pages
are of one story, its own words must still hold it together."""

LONGEST_VECTOR = 250
"""Only the heaviest words of a page are kept; the rest changes no figure and costs time."""

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


def vectors(counts: Mapping[str, Counts], homes: Iterable[Iterable[str]]) -> dict[str, Vector]:
    """Weigh the content words of each page: log frequency times rareness (tf-idf).

    A word is rare that few *stories* have: in a collection that is one big story, its own
    words would else pass for common ones. So the pages of one story count
    for little more than one; see :func:`_as_stories`.

    Args:
        counts: from :func:`word_counts`.
        homes: the stories as far as known; at first, each page is one.

    Returns:
        A unit vector a page, by id; empty for a page without words.
    """
    holders: dict[str, float] = defaultdict(float)
    size = 0.0
    for home in map(list, homes):
        size += _as_stories(len(home))
        for word, held in Counter(word for page_id in home for word in counts[page_id]).items():
            holders[word] += _as_stories(held)
    size = max(size, LEAST_COLLECTION)
    rareness = {
        word: math.log((size + 1) / min(held, COMMONEST * size)) ** RARENESS_POWER
        for word, held in holders.items()
    }
    return {page_id: _unit(found, rareness) for page_id, found in counts.items()}


def dot(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """The inner product of two sparse vectors, in the time of the shorter one."""
    if len(a) > len(b):
        a, b = b, a
    return sum([weight * b[word] for word, weight in a.items() if word in b])


def _counts(page: Page) -> Counts:
    counts: dict[str, float] = defaultdict(float)
    for position, word in enumerate(_words(_texts(page))):
        counts[word] += 1.0 if position < LEAD_WORDS else 0.5
    for word in _words([page.title] if page.title else []):
        counts[word] += HEADLINE_WORDS
    counts.pop("", None)
    return counts


def _texts(page: Page) -> Iterable[str]:
    """The telling itself; what readers wrote only where the page has nothing else."""
    title = [page.title] if page.title else []
    telling = [page.read(block.span) for block in page.having("headline", "body", "caption")]
    return title + telling or [page.read(block.span) for block in page.having("comment")]


def _words(texts: Iterable[str]) -> Iterable[str]:
    """All words in order, content words folded to a common form, the others as ''."""
    for text in texts:
        for match in _WORD.finditer(text):
            word = match.group().lower()
            yield "" if word in _EMPTY_WORDS else _fold(word)


def _fold(word: str) -> str:
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


def _as_stories(pages: int) -> float:
    """What the pages of one story count for in how common a word is.

    Counted as one, the place names of a big story would join all that happens in that place;
    counted one by one, a big story would fall to pieces.
    """
    return 1 + math.log(pages)


def _unit(counts: Mapping[str, float], rareness: Mapping[str, float]) -> Vector:
    weights = {
        word: (1 + math.log(max(count, 1))) * rareness[word] for word, count in counts.items()
    }
    heaviest = sorted(weights.items(), key=lambda item: (-item[1], item[0]))[:LONGEST_VECTOR]
    norm = math.sqrt(sum(weight * weight for _, weight in heaviest))
    return {word: weight / norm for word, weight in heaviest if norm}
