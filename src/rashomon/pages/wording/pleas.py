"""Lines that ask the reader for money, an address, a following, or a click on another story."""

from __future__ import annotations

import re
from string import ascii_letters

from rashomon.pages.wording.patterns import Caseless, any_of

LONGEST = 600
"""Characters of a line; a longer one tells more than it asks."""
SHORT = 240

_KEY_WORDS = (
    "donate donates donation donations donating contribute contributes contribution contributions"
    " chip patreon paypal become support help consider fund funded subscribe subscription sign"
    " signup newsletter newsletters trial unlimited register follow like liked join find share"
    " tell download bitcoin crypto every your readers reader turn get delivered inbox enjoyed stay"
    " click enjoy love pays funds owns value rely believe takes supported month week year issue"
    " good reporting journalism costs unsubscribe subscribers if"
)
_KEYS = frozenset(_KEY_WORDS.encode().split())
"""Every plea below holds one of these words: most lines are settled by them."""

_PLEA = re.compile(
    r"\b"
    + any_of(
        r"donat(?:e|es|ions?|ing)\b",
        r"contribut(?:e|ions?) (?:to|today|now)\b",
        r"chip in\b|patreon\b|paypal\b|bitcoin\b|crypto donations?\b",
        r"become an? \w",
        r"(?:please|to) (?:support|help|consider)\b",
        r"support (?:us|our|independent|the work|journalism|quality)\b",
        r"help us\b|fund our\b|funded by (?:you|readers)\b",
        r"every (?:dollar|pound|euro|penny|cent)\b|will you help\b",
        r"your (?:support|gift|generosity|contribution|donation|inbox)\b",
        r"subscribe\b|subscription\b|unsubscribe\b",
        r"(?:sent|posted|delivered) to (?:our |all )?subscribers\b",
        r"a (?:year|month|week|subscription) costs?\b",
        r"sign[- ]?up\b|newsletters?\b|free trial\b|unlimited access\b",
        r"register (?:now|for free)\b|first (?:month|week|issue) free\b",
        r"\d+ \w+ (?:a|per) (?:month|week|year|issue)\b",
        r"(?:follow|like|join|find) us\b|follow [^.]{2,40} on \w",
        r"share this\b|tell your friends\b|download our app\b",
        r"turn on notifications\b|stay (?:up to date|informed|connected)\b",
        r"get (?:the|our) (?:latest|best|app|daily|top)\b|get (?:this|our) \w+ (?:by|on|in)\b",
        r"enjoyed this (?:article|story|post)\b|liked? this\?",
        r"(?:like|enjoy|enjoyed|love) what you(?:['’]re| are)? read(?:ing)?\b",
        r"readers? like you\b|as a reader of\b",
        r"if you (?:read|value|enjoy|like|rely on|believe in)\b",
        r"(?:nobody|no one) (?:pays|funds|owns) us\b|takes? no money from\b",
        r"(?:reader|listener|viewer|crowd)[- ](?:funded|supported)\b",
        r"good (?:reporting|journalism) costs\b",
        r"click here to (?:subscribe|donate|join|support)\b",
    )
)
"""Read against lines in lower case."""
_CALL = re.compile(r"(?:[Ss]upport|[Dd]onate to|[Ss]ubscribe to|[Ff]ollow) (?:[Tt]he )?[A-Z]")
_WE_OR_YOU = re.compile(r"\b(?:we|us|our|you|yours?)\b", re.IGNORECASE)
_LETTERS = bytes(
    ord(chr(code).lower()) if chr(code) in ascii_letters else ord(" ") for code in range(256)
)
"""Letters as small ones, all else as blanks."""
_QUOTED = ("“", '"', "‘", "«", "„")

_RELATED = Caseless(
    r"(?:related|read (?:more|also|next|on)|see (?:also|more)|more (?:on|from|in)|also read"
    r"|don['’]t miss|you may also like|recommended|further reading|watch(?: now)?|listen|must read"
    r"|trending|most (?:read|popular))\b\s?(?:[:>»–—-]|$|stor|art|post|news)"
)


def plea(line: str) -> float:
    """How much a line asks of the reader: 0 to 1.

    What it asks for, whether it speaks to "you" for "us", whether it begins with the
    asking and is short; somebody's quoted words ask less.
    """
    if len(line) > LONGEST:
        return 0.0
    if _KEYS.isdisjoint(line.encode("ascii", "replace").translate(_LETTERS).split()):
        return 0.0
    lower = line.lower()
    called = bool(_CALL.match(line))
    asks = called + sum(1 for _ in zip(range(3), _PLEA.finditer(lower), strict=False))
    if not asks:
        return 0.0
    score = 0.25 * asks + 0.3 * addresses_reader(line) + 0.2 * (len(line) < SHORT)
    score += 0.2 * (called or bool(_PLEA.match(lower))) - 0.3 * line.startswith(_QUOTED)
    return max(0.0, min(1.0, score))


def addresses_reader(line: str) -> bool:
    """Whether a line speaks to "you" or for "us"."""
    return _WE_OR_YOU.search(line) is not None


def is_related(line: str) -> bool:
    """Whether a short line points to other stories."""
    return len(line) < 160 and bool(_RELATED.match(line))
