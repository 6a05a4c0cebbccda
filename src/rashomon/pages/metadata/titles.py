"""Titles without the name of their site, and which of several a page goes by."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

import msgspec

from rashomon.model import Metadatum
from rashomon.pages.metadata import trust, weighing
from rashomon.pages.metadata.sites import LONGEST as LONGEST_SITE
from rashomon.pages.metadata.sites import Site, is_address, plain

_SEPARATOR = re.compile(
    r"\s+(?:[|–—»·•:*~›‹<>-]{1,2}|//|«(?![^»]{0,200}»))\s+|\s*\|\s*|(?<=\w)[»›](?=\w)"
)
"""What stands between a title and its site; guillemets around words are quotation marks."""
_PATH = re.compile(r"\s[>»›]\s")
SHORTEST_PATH = 2
"""Parts of a headline from which it is the path to its page: a title may have one such sign."""
_KICKER = re.compile(r"[:|–—»-]\s*$")
MOST_PARTS = 8
"""Parts of a title; one with more is a list, and left whole."""
LABEL, LONG = 3, 5
"""Words of a label, and of a title beside which it is one."""
SHORTEST_HEAD, LONGEST_TAIL = 20, 4
"""Characters of a title, and words behind it, that are parted where nothing else tells."""
TELLING = 2
"""Words of a title from which it says what a page is about: "notices" is a shelf."""
STEM = 4
"""Letters of a word that two inflections of it share."""
KICKER, SHORTEST = 0.5, 15
"""Share of a headline from which a title at its end is the same without a kicker, and the letters
it must have."""
OF_SITE, STRANGE, LONGEST = 0.1, 0.3, 200
"""Trust in a title that is the site's name, and in a headline unlike all that is declared or of so
many characters."""


_SHOWN = frozenset({"headline", "heading"})


class _Page(NamedTuple):
    """What tells a title from its site's name: ``text`` is the page's, a line a paragraph."""

    site: Site
    shown: frozenset[str]
    titles: frozenset[str]
    text: str

    def line(self, words: str) -> int:
        """Where words first stand alone in a line; -1 where they don't."""
        return self.text.find(f"\n{words}\n")


def cut(claims: Sequence[Metadatum], site: Site, text: str) -> list[Metadatum]:
    """The claims, titles cut where the site's name begins or ends, and it claimed as publisher.

    Args:
        claims: What the page says of itself.
        site: What its site is called.
        text: The page's text, as far as its lines tell what its site is called.
    """
    declared = [one.value for one in claims if _is_title(one) and one.basis not in _SHOWN]
    claims = [_shortened(one, declared) if one.basis in _SHOWN else one for one in claims]
    titles = [claim for claim in claims if _is_title(claim)]
    page = _Page(
        site=site,
        shown=frozenset(plain(one.value) for one in titles if one.basis in _SHOWN) - {""},
        titles=frozenset(plain(one.value) for one in titles),
        text=f"\n{text}\n",
    )
    kept: list[Metadatum] = []
    for claim in claims:
        name = None
        if _is_title(claim) and claim.basis not in {"row", *_SHOWN}:
            title, name = _split(claim.value, page)
        if name is None:
            kept.append(claim)
            continue
        trusted = trust.of("publisher", "title suffix")
        kept += (
            msgspec.structs.replace(claim, value=title),
            Metadatum(field="publisher", value=name, basis="title suffix", confidence=trusted),
        )
    return kept


def _is_title(claim: Metadatum) -> bool:
    return claim.field == "title"


def _shortened(claim: Metadatum, declared: Sequence[str]) -> Metadatum:
    """A headline's claim without what is no part of the title, and the span of the rest."""
    title = of_headline(claim.value, declared)
    if title == claim.value:
        return claim
    begin, end = claim.span or (0, 0)
    at = begin + claim.value.rindex(title)
    is_exact = end - begin == len(claim.value)
    span = (at, at + len(title)) if claim.span and is_exact else claim.span
    return msgspec.structs.replace(claim, value=title, span=span)


def of_headline(headline: str, declared: Sequence[str]) -> str:
    """A headline without the path to its page, and without what a bar parts from a declared title.

    >>> of_headline("News > Tarn Ferry > Bridge closed to lorries", ())
    'Bridge closed to lorries'
    >>> of_headline("Bridge closed | Tarn Ferry, lorries", ["Bridge closed | River Gazette"])
    'Bridge closed'
    """
    path = _PATH.split(headline)
    if len(path) > SHORTEST_PATH:
        return path[-1]
    head, bar, _ = headline.partition(" | ")
    if not bar or any(plain(title).startswith(plain(headline)) for title in declared):
        return headline
    firsts = {plain(_SEPARATOR.split(title)[0]) for title in declared}
    return head if plain(head) in firsts else headline


def _split(title: str, page: _Page) -> tuple[str, str | None]:
    """A title and the site's name after or before it, where that can be told."""
    if plain(title) in page.shown:
        return title, None
    first, _, rest = title.partition(" ")
    if is_address(first) and rest and not _SEPARATOR.match(f" {rest}"):
        return rest, first
    site, colon, rest = title.partition(": ")
    if colon and rest and page.site.is_at(site):
        return rest, site
    gaps = list(islice(_SEPARATOR.finditer(title), MOST_PARTS + 1))
    if not 0 < len(gaps) <= MOST_PARTS:
        return title, None
    parted = [(title[: gap.start()].strip(), title[gap.end() :].strip()) for gap in gaps]
    return (
        _by_headline(parted, page)
        or _by_site(parted, page)
        or _by_line(parted[0], page)
        or _by_look(title, parted[-1], page)
    )


def _by_headline(parted: Sequence[tuple[str, str]], page: _Page) -> tuple[str, str | None] | None:
    """The part that the page shows as its headline."""
    for head, tail in parted:
        for words, beside in ((head, tail), (tail, head)):
            if plain(words) in page.shown and not _is_label(words, beside, page):
                return words, of_site(beside, is_behind=beside is tail)
    return None


def of_site(words: str, *, is_behind: bool) -> str | None:
    """The site's name in what stands behind a title or before it, beside sections and mottos.

    >>> of_site("World | News | river-gazette.com", is_behind=True)
    'river-gazette.com'
    """
    parts = [part.strip() for part in _SEPARATOR.split(words)]
    named = next(filter(is_address, parts), parts[-1 if is_behind else 0])
    return named if 0 < len(named.split()) <= LONGEST_SITE else None


def _is_label(words: str, beside: str, page: _Page) -> bool:
    """Whether what a page shows as its headline is its site's name, beside a long title."""
    is_masthead = 0 <= page.line(words) < page.line(beside)
    longest = LONGEST_SITE if is_masthead else LABEL
    return len(words.split()) <= longest and len(beside.split()) >= max(
        LONG, len(words.split()) + 1
    )


def _by_site(parted: Sequence[tuple[str, str]], page: _Page) -> tuple[str, str | None] | None:
    """What is left of a title without the site's known name."""
    for head, tail in parted:
        for words, name in ((head, tail), (tail, head)):
            if words and page.site.is_called(name):
                return _split(words, page)[0], name
    return None


def _by_line(first: tuple[str, str], page: _Page) -> tuple[str, str | None] | None:
    """A long title behind a few words that stand alone in a line, as a masthead does."""
    name, words = first
    looks_so = len(words) >= SHORTEST_HEAD and 1 < len(name.split()) <= LONGEST_TAIL + 1
    return (words, name) if looks_so and name[0].isupper() and page.line(name) >= 0 else None


def _by_look(title: str, last: tuple[str, str], page: _Page) -> tuple[str, str | None]:
    """A title before a few words that look like a name, or that stands elsewhere without them."""
    head, tail = last
    looks_so = len(head) >= SHORTEST_HEAD and len(tail.split()) <= LONGEST_TAIL
    if tail and (plain(head) in page.titles or (looks_so and tail[0].isupper())):
        return head, tail
    return title, None


# --- which of several -----------------------------------------------------------------


def weighed(claims: Sequence[Metadatum], site: Site) -> list[Metadatum]:
    """Claims of a title, the most trusted first.

    A headline that shares no word with what the page calls itself is another's, or a part's; and
    one that ends in the declared title has its kicker before it.
    """
    titles = [one for one in claims if one.field == "title"]
    of_site = {one.value for one in titles if site.is_called(one.value)}
    declared = [
        _marks(one.value) for one in titles if one.basis not in _SHOWN and one.value not in of_site
    ]
    judged = []
    for one in titles:
        if one.basis == "row":
            judged.append(one)
        elif one.value in of_site:
            judged.append(msgspec.structs.replace(one, confidence=OF_SITE))
        elif one.basis in _SHOWN and declared and _is_strange(one.value, declared):
            judged.append(msgspec.structs.replace(one, confidence=STRANGE))
        else:
            judged.append(one)
    return weighing.weighed(judged, _is_same)


def _is_strange(headline: str, declared: Sequence[frozenset[str]]) -> bool:
    """Whether a headline is too long for one, or has no word in common with any declared title."""
    own = _marks(headline)
    telling = [marks for marks in declared if len(marks) >= TELLING]
    akin = not own or not telling or any(not own.isdisjoint(marks) for marks in telling)
    return len(headline) > LONGEST or not akin


def _marks(title: str) -> frozenset[str]:
    """What a title is known by: its longer words, cut to their stem, or its pairs of letters."""
    words = title.split()
    letters = plain(title)
    if len(words) < 3 and not letters.isascii():
        return frozenset(letters[nth : nth + 2] for nth in range(len(letters) - 1))
    return frozenset(plain(word)[:STEM] for word in words if len(word) >= STEM)


def _is_same(a: str, b: str) -> bool:
    """Whether two titles are one: letter for letter, or but for a kicker before it."""
    shorter, longer = sorted((plain(a), plain(b)), key=len)
    if shorter == longer:
        return True
    return len(shorter) >= max(SHORTEST, KICKER * len(longer)) and longer.endswith(shorter)


def without_kicker(ranked: Sequence[Metadatum]) -> str | None:
    """The best title; where it is another with a kicker before it, that one."""
    if not ranked or ranked[0].basis == "row":
        return ranked[0].value if ranked else None
    best = ranked[0]
    same = {one.value for one in ranked if one.confidence == best.confidence}
    for title in sorted(same, key=len):
        longer = (one for one in same if one != title and one.endswith(title))
        if any(_KICKER.search(one[: -len(title)]) for one in longer):
            return title
    return best.value
