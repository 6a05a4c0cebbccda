"""Words that say what a name names: "the magazine Hustings", "Fathom, the newspaper"."""

from __future__ import annotations

import re

from rashomon.language import words
from rashomon.model import Span

_MEDIA = (
    "newspaper paper daily weekly monthly magazine agency broadcaster channel website site blog "
    "network station tabloid outlet portal journal publication podcast programme program "
    "newsletter bulletin fanzine newswire newsroom site broadsheet television mouthpiece organ "
    "rag freesheet feed zine webzine e-zine quarterly fortnightly forum vlog almanac aggregator "
    "ticker"
)
_BODIES = (
    "institute pollster pollsters firm firms company group organisation organization charity "
    "insurer insurers "
    "bank think-tank consultancy collective project union account tracker watchdog "
    "monitor service "
    "radio analysts consultants retailer lender"
)
DESCRIPTIONS = words(f"{_MEDIA} {_BODIES}")
"""What outlets, pollsters and firms are called before their names."""

_OTHER_AGENCIES = words(
    """credit rating ratings reporting monitoring travel estate police space intelligence spy aid
    advertising talent employment recruitment modelling health federal government law"""
)
_NO_NEWS = "".join(rf"(?<!{kind}\s)" for kind in sorted(_OTHER_AGENCIES))
NO_OTHER_AGENCY = re.compile(rf"\b{_NO_NEWS}agency$")
"""The end of a name, in small letters, whose agency may be one for news."""
DESCRIBED = re.compile(
    rf"\b{_NO_NEWS}(?:{'|'.join(_MEDIA.split())}|state-run|газета|агентство|"
    r"tageszeitung|zeitung|quotidien|diario|giornale|krant)\s[“\"]?$",
    re.IGNORECASE,
)
"""The text before a name that a word makes an outlet's."""

DESCRIBED_BODY = re.compile(rf"\b(?:{'|'.join(_BODIES.split())})\s[“\"]?$")
"""The text before a name that a word makes a body's."""

DESCRIBED_AFTER = re.compile(
    r"\s?(?:newspaper|magazine|website|news\s(?:agency|site|outlet|channel|network)|blog|"
    r",\s(?:the|a|an)\s"
    r"(?:(?!of|at|for|from|with|in|on)[\w-]{2,20}\s){0,3}?(?:newspaper|news\sagency|agency|"
    r"broadcaster|paper|magazine|website|"
    r"network|site|blog|portal|tabloid|daily|weekly|channel|station|podcast|newsroom|publication|"
    r"outlet|newsletter|journal|broadsheet|programme|newswire))\b(?!\s(?:editor|reporter|columnist|"
    r"publisher|owner|journalist|critic|writer|host|anchor|executive|producer|photographer|man|"
    r"woman|boss))",
    re.IGNORECASE,
)
"""The text after such a name."""

_BEFORE = re.compile(r"(?<![^\s(“\"])([a-z]{3,15})\s$")
_SMALL = words("the its our their and for with from that which into than but his her")


def with_description(text: str, span: Span) -> Span:
    """A name with the words before it that say what it names, no more than the name has.

    So half of the span's words are the name's, and the span is near the name and near the whole
    phrase, whichever of them a reader would mark; where such a word ends it, "the" is left out.

    Args:
        text: the page's text.
        span: the name's place in it.
    """
    start = span[0]
    if text.startswith("the ", start) and text[slice(*span)].rsplit(" ", 1)[-1] in DESCRIPTIONS:
        return start + 4, span[1]
    for _ in text[slice(*span)].split():
        before = _BEFORE.search(text, max(0, start - 17), start)
        if before is None or before[1] in _SMALL:
            break
        if start == span[0] and before[1] not in DESCRIPTIONS:
            break
        start = before.start()
    return start, span[1]
