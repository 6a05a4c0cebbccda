"""When a page was captured, read off the ids its ad markup was rendered with.

PHP's ``uniqid()`` is the time of the call: eight hexadecimal digits of Unix seconds, then
five of microseconds (https://www.php.net/manual/en/function.uniqid.php). Plugins use it to
name the boxes they render, so that such an id dates the rendering of the page to the second.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from rashomon.model import Dating

EARLIEST = datetime(2005, 1, 1, tzinfo=UTC)
"""``uniqid()`` with an ad plugin around it is not older than this; earlier reads are chance."""
LONGEST_NAME = 64

_UNIQID = re.compile(r"[_-]([4-9a-f][0-9a-f]{7})[0-9a-f]{5}(?![0-9A-Za-z])")
_NAME = re.compile(r"[A-Za-z][\w-]*$")
_AD = re.compile(r"(?:^|[_-])(?:ads?|ad[a-z]*|banner|sponsor[a-z]*|promo[a-z]*|dfp|gpt)(?=[_-]|$)")


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


def _instant(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
