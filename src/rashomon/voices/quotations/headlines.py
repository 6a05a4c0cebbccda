"""Headlines that say whose words they are by a colon, a dash or a comma alone.

"Marran: bridge is safe", "‘Bridge is safe’: Marran", "Bridge closed – police", "Bridge unsafe,
says minister". The first word before a colon is as often a place, a topic or a slug: it is
believed to speak where it is somebody who does, or whom the page lets speak.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rashomon.language import words
from rashomon.model import Page, Span
from rashomon.voices.outlets import looks_like_an_outlet
from rashomon.voices.quotations.paragraphs import Paragraph
from rashomon.voices.quotations.sayings import SAYINGS
from rashomon.voices.told import Told

SPEAKERS = words(
    """police minister ministry mayor governor president premier officials official report reports
    study studies survey poll experts expert scientists researchers doctors doctor union unions
    court judge prosecutor prosecutors lawyer lawyers witness witnesses army military un nato eu
    source sources spokesman spokeswoman spokesperson chief council watchdog charity charities
    campaigners analysts analyst media government opposition mps mp senator lawmakers chairman
    director head ambassador envoy monitor monitors rebels residents family mother father widow
    coroner inquiry agency authorities authority firefighters regulator bishop pope king queen
    secretary commissioner commander general activists residents economist economists"""
)
"""Who speaks in headlines without a name."""

SLUGS = words(
    """live video watch opinion analysis exclusive breaking update updated photos pictures gallery
    podcast listen review profile editorial comment explainer factbox timeline interview letter
    letters column obituary recap preview poll quiz latest special feature investigation revealed
    read transcript fact check explained correction in_pictures in_depth weather sport football
    business politics world local news culture travel part episode chapter day week"""
)
"""Labels of sections and kinds of article, which say nothing."""

_COLON_FIRST = re.compile(r"(?P<who>[^:–—|]{2,60}?)(?P<cue>:)\s+(?P<what>\S[^|]{5,})$")
_QUOTED_FIRST = re.compile(
    r"(?P<what>[‘'“\"«„].{3,}?[’'”\"»“][.?!]?)\s?(?P<cue>[:–—-])\s(?P<who>[^:–—|]{2,60})$"
)
_WHO_LAST = re.compile(r"(?P<what>.{8,}?)(?P<cue>:|\s[–—-])\s(?P<who>[^:–—|,]{2,40})$")
_SAYS = (
    r"(?P<cue>says?|said|claims?|warns?|reports?|finds?|shows?|suggests?|reveals?|insists?|tells?"
    r"|admits?|vows?|asks?|argues?|believes?|fears?)"
)
_COMMA = re.compile(rf"(?P<what>.{{6,}}?[,?!’”'\"]),?\s{_SAYS}\s(?P<who>[^,:–—|]{{2,60}})$")
_COMMA_PLAIN = re.compile(rf"(?P<what>.{{6,}}?,)\s(?P<who>[^,:–—|]{{2,50}})\s{_SAYS}$")
_SENTENCES = (_COMMA, _COMMA_PLAIN)
"""Shapes that any sentence may have; where it ends as one it is left to who reads sentences."""
_NAME = re.compile(r"[^\W\d_][\w.’'-]*(?:\s[^\W\d_][\w.’'-]*){0,6}")
_PLACED = re.compile(r"\b(?:in|at|from|of|near|to|on|for|outside|around|across)\s$")
_ABOUT = re.compile(r"\s(?:on|to|in|after|at)\s")
_NEAR = 60
LONGEST = 150
"""A first line of more characters is no headline."""


def headlines(page: Page, stretch: Sequence[Paragraph]) -> Iterator[Told]:
    """What a headline says on somebody's word; at most one statement each.

    Where a page has none, its first line serves if it is short. Patterns: ``headline`` where
    quotation marks or a verb of saying show it, ``headline colon`` and ``headline dash`` where
    only the speaker does.
    """
    for paragraph in _heads(page, stretch):
        told = _told(page, paragraph.span, is_sentence=_is_sentence(page, paragraph))
        if told:
            yield told


def _heads(page: Page, stretch: Sequence[Paragraph]) -> Sequence[Paragraph]:
    first = stretch[0]
    alone = first.role == "body" and len(stretch) > 1 and not page.having("headline")
    if alone and first.span[1] - first.span[0] <= LONGEST:
        return stretch[:1]
    return stretch if first.role == "headline" else ()


def _told(page: Page, span: Span, *, is_sentence: bool) -> Told | None:
    for shape, pattern in (
        (_QUOTED_FIRST, "headline"),
        (_COMMA, "headline"),
        (_COMMA_PLAIN, "headline"),
        (_COLON_FIRST, "headline colon"),
        (_WHO_LAST, "headline dash"),
    ):
        last = span[1] - (page.text[span[1] - 1] == ".")
        found = shape.match(page.text, span[0], min(last, span[0] + 300))
        if found is None or not _NAME.fullmatch(found["who"]):
            continue
        if shape in _SENTENCES and (is_sentence or not _is_somebody(found["who"])):
            continue
        about = _ABOUT.search(found["who"]) if shape is _COLON_FIRST else None
        who = found["who"][: about.start()] if about else found["who"]
        speaks = _can_speak if pattern == "headline" else _speaks
        if not speaks(page, who) or _is_clause(shape, who):
            continue
        cue = found.span("cue")
        cue = (cue[1] - len(found["cue"].strip()), cue[1])
        what = found.span("what")
        end = what[0] + len(found["what"].rstrip(" ,"))
        start = found.start("who")
        return Told(((start, start + len(who)),), (cue,), ((what[0], end),), pattern, 0.0)
    return None


def _is_sentence(page: Page, paragraph: Paragraph) -> bool:
    """Whether a first line of a body ends as sentences do, and headlines do not."""
    return paragraph.role == "body" and page.text[paragraph.span[1] - 1] in ".!?"


def _is_somebody(who: str) -> bool:
    """Whether words behind a comma and a verb are a name or somebody who speaks in headlines."""
    return any(word[0].isupper() or word.lower() in SPEAKERS for word in who.split())


def _is_clause(shape: re.Pattern[str], who: str) -> bool:
    """Whether words behind a colon or dash tell something: "police arrest two"."""
    held = who.split()
    if shape is _QUOTED_FIRST:
        return len(held) > 4
    named = held[-1].lower() in SPEAKERS or held[-1][0].isupper()
    return shape is _WHO_LAST and (len(held) > 3 or not named)


def _can_speak(page: Page, who: str) -> bool:
    small = {word.lower() for word in who.split()}
    own = page.publisher and who.lower() in page.publisher.lower()
    return not own and not small <= SLUGS and who.lower() not in SLUGS


def _speaks(page: Page, who: str) -> bool:
    """Whether somebody before a colon or behind a dash is one who speaks."""
    held = who.split()
    if not _can_speak(page, who) or held[0].lower() in SLUGS:
        return False
    if {held[-1].lower(), held[0].lower()} & SPEAKERS:
        return True
    if looks_like_an_outlet(who):
        return False
    return held[-1][0].isupper() and _is_let_speak(page, held[-1])


def _is_let_speak(page: Page, name: str) -> bool:
    """Whether a name stands close to a verb of saying anywhere in the body."""
    verbs = SAYINGS["en"].verbs
    for block in page.having("body"):
        for mention in re.finditer(rf"\b{re.escape(name)}\b", page.text[slice(*block.span)]):
            at = block.span[0] + mention.start()
            if _PLACED.search(page.text, max(block.span[0], at - 8), at):
                continue
            near = (max(block.span[0], at - 20), min(block.span[1], at + len(name) + _NEAR))
            if verbs.search(page.text, *near):
                return True
    return False
