"""Where a noun phrase begins and ends: without its article, without what hangs loosely on it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rashomon.model import Span

WORD = re.compile(r"[^\W_]+(?:[’'.&-][^\W_]+)*")
EDGES = ' \t\r\n\xa0,;:.“”"„«»–—-()[]*>'

_PAIRS = (("(", ")"), ("“", "”"), ("«", "»"), ("„", "“"))

STOP = re.compile(
    r"(?<!\d)[,;:(\[]|[,;:(\[](?!\d)|\s[–—-]+\s|(?<=\s)(?:who|whom|whose|which|that|of|for|from|in"
    r"|at|on|with|by|to|near|about|behind|inside|outside|under|over|among|against|between|after"
    r"|before|during|into|onto|upon|outside|beside|beyond|around|since|without|within|across|named|called|calling|known|identified|speaking"
    r"|working|living|close|familiar|here|there|themselves|himself|herself|itself|is|are|was|were"
    r"|de|del|des|du|di|della|dello|dei|degli|da|do|dos|der|dem|den|von|vom|aus|beim|bei"
    r"|has|had|as|aged|the|they|he|she|we|you|i|involved|responsible|not|then|when|where)\b(?!-\w)",
    re.IGNORECASE,
)
"""What ends the part of a phrase that its head closes."""

_ARTICLE = re.compile(
    r"(?:the|an?|this|that|these"
    r"|those(?!\s\w+$|\s(?:who|of|for|from|in|at|on|with|near|against|behind|inside|left)\b)|el|der|die|das|il)\s+",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"[;:(]|,(?!\d)|\s[–—-]+\s")
_LOOSE = re.compile(
    r"(?<!those)\s(?:reached|speaking|waiting|gathered|working|living|interviewed|contacted|quoted|cited|"
    r"standing|sitting|queuing|queueing|watching|asked|himself|herself|themselves|itself|"
    r"(?:who|which|that)\s(?:asked|declined|spoke|wished|wanted|requested|did\snot\swish))\b"
)
_SELF = re.compile(r"\s(?:itself|themselves)\b")
_AGES = re.compile(r",? \(?(?:both |all |aged )*\d{1,2}(?: and \d{1,2}| respectively)*\)?$")
_ONE = re.compile(r"one(?:\sof\s(?:them|those|the\s\w+))?", re.IGNORECASE)


def trimmed(text: str, span: Span) -> Span:
    """A span without the white space and marks at its edges; a mark that closes inside stays."""
    start, end = span
    while start < end and text[start] in EDGES:
        start += 1
    pairs = {closing for opening, closing in _PAIRS if opening in text[start:end]}
    while start < end and text[end - 1] in EDGES and text[end - 1] not in pairs:
        end -= 1
    return start, end


def head_end(text: str, span: Span, names: Iterable[Span]) -> int:
    """Where the words that hang on the right of a phrase's head begin.

    Args:
        text: the page's text.
        span: the phrase.
        names: the names in it, whose own "of" and "for" are no end.
    """
    inside = list(names)
    for stop in STOP.finditer(text, *span):
        if stop.start() > span[0] and not any(a <= stop.start() < b for a, b in inside):
            return stop.start()
    return span[1]


def core(text: str, span: Span, until: int, *, human: bool) -> Span:
    """A description without its article, asides, and of people what they were doing.

    Args:
        text: the page's text.
        span: the phrase.
        until: where the part of its head ends.
        human: whether it describes people.
    """
    start, end = span
    cut = (_LOOSE if human else _SELF).search(text, start, end)
    aside = _ASIDE.search(text, until, end)
    if not aside or not _ONE.fullmatch(text, start, aside.start()):
        end = min(match.start() for match in (cut, aside) if match) if cut or aside else end
    return without_article(text, (start, end))


def without_ages(text: str, span: Span) -> Span:
    """Joined names without how old they are: "Ida Rook and Jo Tam | , both 33"."""
    start, end = span
    ages = _AGES.search(text, start, end)
    return (start, ages.start()) if ages else span


def without_article(text: str, span: Span) -> Span:
    """A phrase without the article before it, unless it is nothing else."""
    start, end = span
    article = _ARTICLE.match(text, start, end)
    if article and article.end() < end:
        start = article.end()
    return trimmed(text, (start, end))
