"""Where sentences begin and end: rules on punctuation, linear in the length of the text.

A sentence never crosses a block. It ends at a full stop, question or exclamation mark,
with the closing marks behind it, when white space follows and the next word could open a
sentence. Abbreviations and initials are the exceptions, and three kinds are told apart:
some never end a sentence ("Mr."), some only stand before a figure ("Oct. 3"), some may
end one ("the U.S.") and then the next word decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rashomon.language.words import words
from rashomon.model import Page, Role, Span

LONGEST = 1500
"""Sentences are cut at this many characters: no parser profits from more, and text without
any punctuation must not cost more than it holds."""

_END = re.compile(
    r"""
    (?<![.!?…]) [.!?…]++            # a whole run of final marks, met once
    ["'”’»)\]]{0,4}+ (?:[ ]?[»”])?  # the marks that close with it
    (?=\s)
    | [。！？]++ [”」』）]{0,4}+      # no white space follows in Chinese and Japanese
    | \n[ \t\r]*+\n                 # a blank line ends whatever stood before it
    """,
    re.VERBOSE,
)
_OPENING = re.compile(r"""[\s"'“‘„«(\[—–•*-]{0,8}+(\w++)?""")
_INITIALS = re.compile(r"[^\W\d_]|[^\W\d_]{1,2}(?:[.][^\W\d_]{1,2})++")
_LAST_WORD = re.compile(r"[\w.’'-]{1,24}$")

NEVER_ENDS = words(
    """mr mrs ms messrs mme mlle dr prof gen col lt sgt cpl pvt capt cmdr cdr maj adm brig gov
    sen sens rep reps rev fr hon pres supt insp det const amb atty st mt ft vs v e.g i.e cf
    approx viz"""
)
"""Titles and links, which always have something behind them."""

BEFORE_FIGURES = words(
    """jan feb mar apr jun jul aug sep sept oct nov dec no nos art sec fig vol pp p para
    ch"""
)
"""Months and counters: the sentence goes on when a figure follows."""

MAY_END = words(
    """jr sr inc corp co ltd llc plc bros dept univ assn etc al est ave blvd rd ala ariz ark
    calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla
    ore pa tenn tex va vt wash wis wyo ont que"""
)
"""Companies, places and the like: they end a sentence when an opener follows."""

OPENERS = words(
    """the a an he she it they we i you this that these those there his her its their our my
    in on at but and so yet or if when while after before as for from with by according to
    however meanwhile since though although what who why how where not no one some many most
    last earlier later another both also asked"""
)
"""Words that open sentences and, with a capital, hardly ever belong to a name."""


def sentences(page: Page, *roles: Role) -> list[Span]:
    """The sentences of a page's blocks, in reading order.

    Args:
        page: a page whose blocks are known.
        roles: the roles to look at; all blocks where none is given.

    Returns:
        Spans into the page's text, trimmed of white space, each inside one block.
    """
    blocks = page.having(*roles) if roles else page.blocks
    return [span for block in blocks for span in split(page.text, block.span)]


def split(text: str, within: Span | None = None) -> list[Span]:
    """The sentences of a text, or of one range of it.

    Args:
        text: any text.
        within: the range to split; the whole text where none is given.

    Returns:
        Spans into ``text``: in order, disjoint, trimmed, none empty, none longer than
        :data:`LONGEST`; together they hold everything but white space.
    """
    if within:
        start, end = within
        return [(a + start, b + start) for a, b in split(text[start:end])]
    start, end = 0, len(text)
    found: list[Span] = []
    for cut in (*_ends(text, start, end), end):
        found.extend(_cut_to_length(text, *_trim(text, start, cut)))
        start = cut
    return found


def _ends(text: str, start: int, end: int) -> Iterator[int]:
    sentence = start
    for mark in _END.finditer(text, start, end):
        if text[mark.start()] in ".!?…" and not _is_end(text, sentence, mark, end):
            continue
        yield mark.end()
        sentence = mark.end()


def _is_end(text: str, sentence: int, mark: re.Match[str], end: int) -> bool:
    opening = _OPENING.match(text, mark.end(), end)
    following = opening.group(1) if opening and opening.group(1) else ""
    if following[:1].islower():
        return False
    if mark.group() != ".":
        return True
    before = _LAST_WORD.search(text, max(sentence, mark.start() - 24), mark.start())
    if before is None:
        return True
    is_first = mark.start() - sentence <= 8 and not text[sentence : before.start()].strip()
    return _ends_after(before.group(), following, is_first=is_first)


def _ends_after(word: str, following: str, *, is_first: bool) -> bool:
    """Whether a full stop behind this word ends the sentence."""
    bare = word.lower().lstrip("'’-.")
    if bare in NEVER_ENDS or (is_first and bare.isdigit()):
        return False
    if bare in BEFORE_FIGURES:
        return not following[:1].isdigit()
    if bare in MAY_END or _INITIALS.fullmatch(bare):
        return following.lower() in OPENERS
    return True


def _trim(text: str, start: int, end: int) -> Span:
    kept = text[start:end]
    start += len(kept) - len(kept.lstrip())
    return start, max(start, start + len(kept.strip()))


def _cut_to_length(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end:
        cut = end
        if end - start > LONGEST:
            space = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
            cut = space if space > 0 else start + LONGEST
        piece = _trim(text, start, cut)
        if piece[0] < piece[1]:
            yield piece
        start = cut
