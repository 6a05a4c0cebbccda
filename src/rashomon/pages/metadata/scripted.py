"""The day of publication in the data of a page's programs: the last resort of a page without one.

Pages that a program draws, and those that count their readers, keep what they know of a story in
their scripts: ``"publishDate": "2024-03-13"``. Where all that is called so is of one day, it is the
story's; of several it can't be told whose they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from turbohtml import Document

from rashomon.model import Metadatum
from rashomon.pages.metadata import trust
from rashomon.pages.metadata.datings import DAY, is_same
from rashomon.pages.metadata.instants import instant

_CALLED = re.compile(
    r"(?<![^\W_])(?:(?:first|original|article|page|post|content|story)_?)?"
    r"(?:date_?(?:first_?)?published|(?:publish(?:ed)?|publishing|publication|pub)"
    r"_?(?:date(?:_?time)?|at|on|time(?:_?stamp)?))"
    r"\\?[\"']?\s{0,3}[:=]\s{0,3}(?:\\?[\"'](?P<words>[^\"'\\<>]{8,40})\\?[\"']|(?P<epoch>1\d{9}(?:\d{3})?)\b)",
    re.IGNORECASE,
)
_SIGN = re.compile("pub", re.IGNORECASE)
EARLIEST = "1995"
MOST = 50
"""Values that are looked at."""


def claims(document: Document) -> Iterator[Metadatum]:
    """The one day that a page's scripts call that of publication, as often as they say it."""
    scripts = document.select('script:not([type="application/ld+json" i])')
    found = [value for script in scripts for value in _values(script.text)]
    if found and all(is_same(found[0], value) for value in found):
        value = max(found, key=len)
        confidence = trust.of("published", "script")
        yield Metadatum(field="published", value=value, basis="script", confidence=confidence)


def _values(script: str) -> Iterator[str]:
    if not _SIGN.search(script):
        return
    for match in islice(_CALLED.finditer(script), MOST):
        value = instant(match["words"] or match["epoch"])
        if value and len(value) >= DAY and "/" not in value and value > EARLIEST:
            yield value
