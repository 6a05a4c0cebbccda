"""Lines that ask the reader for money, an address, a following, or a click on another story."""

from __future__ import annotations

import re

from rashomon.pages.patterns import any_of

LONGEST = 600
"""Characters of a line; a longer one tells more than it asks."""
SHORT = 240

_KEY_WORDS = (
    "donate donates donation donations donating contribute contributes contribution contributions"
    " chip patreon paypal become support help consider fund funded subscribe subscription sign"
    " signup newsletter newsletters trial unlimited register follow like liked join find share"
    " tell download bitcoin crypto every your readers reader turn get delivered inbox enjoyed stay"
    " click enjoy love pays funds owns value rely believe takes supported month week year issue"
    " good reporting journalism costs unsubscribe if"
)
_KEYS = frozenset(_KEY_WORDS.split())
"""Every plea below holds one of these words: most lines are settled by them."""

_PLEA = re.compile(
    any_of(
        r"\bdonat(?:e|es|ions?|ing)\b",
        r"\bcontribut(?:e|ions?) (?:to|today|now)\b",
        r"\bchip in\b|\bpatreon\b|\bpaypal\b|\bbitcoin\b|\bcrypto donations?\b",
        r"\bbecome an? \w+",
        r"\b(?:please|to) (?:support|help|consider)\b",
        r"\bsupport (?:us|our|independent|the work|journalism|quality)\b",
        r"^(?:support|donate to|subscribe to|follow) (?:the )?(?-i:[A-Z])",
        r"\bhelp us\b|\bfund our\b|\bfunded by (?:you|readers)\b",
        r"\bevery (?:dollar|pound|euro|penny|cent)\b|\bwill you help\b",
        r"\byour (?:support|gift|generosity|contribution|donation)\b",
        r"\bsubscribe\b|\bsubscription\b|\bunsubscribe\b",
        r"\bsign[- ]?up\b|\bnewsletters?\b|\bfree trial\b|\bunlimited access\b",
        r"\bregister (?:now|for free)\b|\bfirst (?:month|week|issue) free\b",
        r"\b\d+ \w+ (?:a|per) (?:month|week|year|issue)\b",
        r"\b(?:follow|like|join|find) us\b|\bfollow [^.]{2,40} on \w",
        r"\bshare this\b|\btell your friends\b|\bdownload our app\b",
        r"\bturn on notifications\b|\bstay (?:up to date|informed|connected)\b",
        r"\bget (?:the|our) (?:latest|best|app|daily|top)\b",
        r"\bget (?:this|our) \w+ (?:by|on|in)\b|\byour inbox\b",
        r"\benjoyed this (?:article|story|post)\b|\bliked? this\?",
        r"\b(?:like|enjoy|enjoyed|love) what you(?:['’]re| are)? read(?:ing)?\b",
        r"\breaders? like you\b|\bas a reader of\b",
        r"\bif you (?:read|value|enjoy|like|rely on|believe in)\b",
        r"\b(?:nobody|no one) (?:pays|funds|owns) us\b|\btakes? no money from\b",
        r"\b(?:reader|listener|viewer|crowd)[- ](?:funded|supported)\b",
        r"\bgood (?:reporting|journalism) costs\b",
        r"\bclick here to (?:subscribe|donate|join|support)\b",
    ),
    re.IGNORECASE,
)
_WE = re.compile(r"\b(?:we|us|our)\b", re.IGNORECASE)
_YOU = re.compile(r"\b(?:you|yours?)\b", re.IGNORECASE)
_QUOTED = ("“", '"', "‘", "«", "„")

_RELATED = re.compile(
    r"(?:related|read (?:more|also|next|on)|see (?:also|more)|more (?:on|from|in)|also read"
    r"|don['’]t miss|you may also like|recommended|further reading|watch(?: now)?|listen|must read"
    r"|trending|most (?:read|popular))\b\s?(?:[:>»–—-]|$|stor|art|post|news)",
    re.IGNORECASE,
)


def plea(line: str) -> float:
    """How much a line asks of the reader: 0 to 1.

    What it asks for, whether it speaks to "you" for "us", whether it begins with the
    asking and is short; somebody's quoted words ask less.
    """
    if len(line) > LONGEST or _KEYS.isdisjoint(re.split(r"[^a-z]+", line.lower())):
        return 0.0
    asks = sum(1 for _ in zip(range(3), _PLEA.finditer(line), strict=False))
    if not asks:
        return 0.0
    score = 0.25 * asks + 0.3 * addresses_reader(line) + 0.2 * (len(line) < SHORT)
    score += 0.2 * bool(_PLEA.match(line)) - 0.3 * line.startswith(_QUOTED)
    return max(0.0, min(1.0, score))


def pleads_on(line: str) -> bool:
    """Whether a line next to a plea goes on with it: from "us" to "you", and nobody quoted."""
    return not line.startswith(_QUOTED) and bool(_WE.search(line)) and bool(_YOU.search(line))


def addresses_reader(line: str) -> bool:
    """Whether a line speaks to "you" or for "us"."""
    return bool(_YOU.search(line) or _WE.search(line))


def is_related(line: str) -> bool:
    """Whether a short line points to other stories."""
    return len(line) < 160 and bool(_RELATED.match(line))
