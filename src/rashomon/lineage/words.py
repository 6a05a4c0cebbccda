"""The words of a page's article, with their places: what passages are aligned on.

A word is a run of letters and digits, as text reuse is counted in
(each Chinese or Japanese character is a word); its *form* is what two copies must share:
case, typographic apostrophes and the points of an acronym make no difference.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rashomon.model import Page, Role, Span, Value

REUSED_ROLES: tuple[Role, ...] = ("body", "caption")
"""What a copyist takes. Headlines are rewritten by every outlet and would link pages on one
event that share no sentence."""

IDEOGRAPH = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
LETTER = rf"[^\W_{IDEOGRAPH}]"
_LAST_MARK = 0xFE30
_JOINERS = "\u00ad\u200c\u200d"
MARK = "".join(
    chr(point) for point in range(0x300, _LAST_MARK) if unicodedata.category(chr(point))[0] == "M"
)
"""Signs that stand on a letter and are none: vowels in Indic and Arabic script, accents."""

_WORD = re.compile(
    rf"[{IDEOGRAPH}]"
    r"|(?:[^\W\d_]\.){2,}"  # an acronym: U.S.
    r"|\d+(?:[.,]\d+)*"  # a figure: 1,200.5
    rf"|{LETTER}+(?:(?:['’]|[{MARK}{_JOINERS}]+){LETTER}+)*[{MARK}]*"
)
_PROSE_END = re.compile(r"[.。।]['\"”’»)]*\s*\Z")
_TAIL = 8
_FOLD = str.maketrans({"’": "'"} | dict.fromkeys(".," + _JOINERS))
_CACHED_PAGES = 4096


class Words(Value, frozen=True):
    """The words of a text in reading order: their forms, and where each starts and ends.

    ``run`` tells for each word the index of the run of text it stands in; two runs are
    different when anything but white space lies between them.
    """

    forms: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    run: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.forms)

    def span(self, first: int, last: int) -> Span:
        """The text from word ``first`` up to but not including word ``last``."""
        return (self.starts[first], self.ends[last - 1])

    def place(self, first: int, last: int) -> Span:
        """The same, and where no word stands between, the gap after the word before."""
        if first < last:
            return self.span(first, last)
        gap = self.ends[first - 1] if first else self.starts[0]
        return (gap, gap)


def listed(words: str) -> frozenset[str]:
    """A word list as it is written down: parted by spaces."""
    return frozenset(words.split())


def forms(text: str, start: int, end: int) -> list[str]:
    """The forms of the words between two places of a text."""
    return [fold(word) for word in _WORD.findall(text, start, end)]


def fold(word: str) -> str:
    """The form of a word: what two copies of it share."""
    return word.casefold().translate(_FOLD)


def article(page: Page) -> tuple[Span, ...]:
    """The spans of the page's article: its body, captions, and headlines that are prose.

    A headline that ends as a sentence does is a first paragraph that looks like one.
    """
    spans = [block.span for block in page.having(*REUSED_ROLES)]
    spans.extend(
        block.span
        for block in page.having("headline")
        if _PROSE_END.search(page.text, max(block.span[0], block.span[1] - _TAIL), block.span[1])
    )
    return tuple(sorted(spans))


def words_of(page: Page) -> Words:
    """The words of the page's article in reading order."""
    return tokenise(page.text, article(page))


@lru_cache(maxsize=_CACHED_PAGES)
def tokenise(text: str, spans: tuple[Span, ...]) -> Words:
    """The words of some spans of a text, in time linear in their length.

    Args:
        text: The whole text.
        spans: Disjoint half-open code-point ranges in ascending order.
    """
    forms: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    runs: list[int] = []
    run, end = -1, -1
    for first, last in spans:
        if run < 0 or text[end:first].strip():
            run += 1
        end = last
        for match in _WORD.finditer(text, first, last):
            forms.append(fold(match[0]))
            starts.append(match.start())
            ends.append(match.end())
            runs.append(run)
    return Words(forms=tuple(forms), starts=tuple(starts), ends=tuple(ends), run=tuple(runs))
