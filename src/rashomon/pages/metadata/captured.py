"""When a page was rendered, and so captured: by the ids of its ads, by what its cache left.

PHP's ``uniqid()`` is the time of the call: eight hexadecimal digits of Unix seconds, then
five of microseconds (https://www.php.net/manual/en/function.uniqid.php). Plugins use it to
name the boxes they render, so that such an id dates the rendering of the page to the second.
Programs that keep rendered pages write into a comment at the end when they made one: "Served
from: … @ 2024-03-13 10:42:00 by W3 Total Cache". Its clock has the zone of the site, which is not
told.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from turbohtml import Document

from rashomon.model import Dating
from rashomon.pages.metadata import written
from rashomon.pages.metadata.instants import bounds, instant

EARLIEST = datetime(2005, 1, 1, tzinfo=UTC)
"""``uniqid()`` with an ad plugin around it is not older than this; earlier reads are chance."""
LONGEST_NAME = 64

_UNIQID = re.compile(r"[_-]([4-9a-f][0-9a-f]{7})[0-9a-f]{5}(?![0-9A-Za-z])")
_NAME = re.compile(r"[A-Za-z][\w-]*$")
_AD = re.compile(r"(?:^|[_-])(?:ads?|ad[a-z]*|banner|sponsor[a-z]*|promo[a-z]*|dfp|gpt)(?=[_-]|$)")

_BOXES = ", ".join(f'[id*="{sign}{digit}"]' for sign in "_-" for digit in "456")
"""Elements whose ids may be of such a time, from 2005 to 2029."""

TAIL = 4096
"""Characters at the end of a page's source where caches leave their comment."""
_COMMENT = re.compile(r"<!--((?:(?!-->).){10,1500})-->", re.DOTALL)
_MADE = re.compile(r"\b(?:cached?|generated|served|rendered|created|built)\b", re.IGNORECASE)
_OF_CACHE = re.compile(r"cach|rocket|generated (?:at|on|in|by)|served from|rendered", re.IGNORECASE)
_LATER = re.compile(r"expir|valid|until|re-?built|version|copyright", re.IGNORECASE)
_EPOCH = re.compile(r"cached?@(\d{10})\b")
NEAR = 120
"""Characters between the word that something was made and its time."""


def rendered(names: str) -> Dating | None:
    """When the ad boxes of a page were rendered, from first to last; ``None`` without any.

    ``names`` is a text dump or what the boxes of an HTML page are called; the span of the
    answer is that of the first id in it.
    """
    found = []
    latest = datetime.now(UTC) + timedelta(days=366)
    for match in _UNIQID.finditer(names):
        name = _NAME.search(names[max(0, match.start() - LONGEST_NAME) : match.start()])
        moment = datetime.fromtimestamp(int(match[1], 16), UTC)
        if name and _AD.search(name[0].lower()) and EARLIEST <= moment <= latest:
            found.append((moment, (match.start() - len(name[0]), match.end())))
    if not found:
        return None
    moments = [moment for moment, _ in found]
    return Dating(
        earliest=_instant(min(moments)),
        latest=_instant(max(moments)),
        basis="uniqid",
        span=found[0][1],
    )


def boxes(document: Document) -> set[str]:
    """The ids of elements that may hold a time; the boxes of ads stay empty until scripts run."""
    return {(element.attr("id") or "").lower() for element in document.select(_BOXES)}


def cached(source: str) -> Dating | None:
    """When a cache rendered a page, by the comment that it left at the end of the source.

    A time without a zone is an interval, as everywhere.
    """
    for comment in _COMMENT.finditer(source, max(0, len(source) - TAIL)):
        if _OF_CACHE.search(comment[1]) and (stamp := _stamp(comment[1])):
            first, last = bounds(stamp)
            if EARLIEST.isoformat() < first and last[:10] <= datetime.now(UTC).date().isoformat():
                return Dating(earliest=first, latest=last, basis="cache")
    return None


def _stamp(comment: str) -> str | None:
    """The first moment in a comment that something was made at; a day alone is none."""
    if epoch := _EPOCH.search(comment):
        return instant(epoch[1])
    for made in _MADE.finditer(comment):
        words = comment[made.end() : made.end() + NEAR]
        for date in written.find(words):
            if "T" in date.value and not _LATER.search(words[: date.start]):
                return date.value.replace("+00:00", "Z")
    return None


def _instant(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
