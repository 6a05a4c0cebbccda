"""What the words of a line give away about its part on the page, whatever its markup.

Each pattern is named by the concept it stands for and written from what English-language
newsrooms and their publishing systems print; none can take more than linear time.
"""

from __future__ import annotations

import re

_CALENDAR = (
    r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
    r"|(?:January|February|March|April|June|July|August|September|October|November|December)\b)"
)
NAME = (
    r"[A-Z][\w.’'-]*(?: (?:(?:van|von|de|del|della|der|den|di|da|du|la|le|al|el|bin|ibn) )*"
    rf"{_CALENDAR}[A-Z][\w.’'-]*){{1,3}}"
)
"""A person's name as printed: two to four capitalised words, particles between them."""

# --- code that leaked -------------------------------------------------------------

_CODE = re.compile(
    r"@(?:media|import|font-face|keyframes|charset|supports)\b|!important|\{[^{}]{0,200}:[^{}]{0,200};?\s*\}"
    r"|^[.#][\w-]+(?:[ ,>.#:\w-]*)\{|\bfunction\s*\w*\s*\(|=>\s*\{|\b(?:var|let|const)\s+\w+\s*="
    r"|\bwindow\.\w+|\bdocument\.\w+|\.(?:push|call|apply|bind|getElementById|addEventListener)\("
    r"|\|\|\s*(?:\[\]|\{\})|\}\)\s*\(|\$\(|;\s*\}|\bnew\s+\w+\(|\btypeof\s|<\?php|<!--|-->|\]\]>"
    r"|</?(?:div|span|script|style|iframe|img|a|p|ul|li|noscript)\b[^>]{0,300}>"
    r"|\{\{[^{}]{0,200}\}\}|\{%[^%]{0,200}%\}|\bgoogletag\b|\badsbygoogle\b"
    r"|^\[/?[a-z][\w-]*(?: [\w-]+=[^\]]{0,200})?\]$|^[\[{]\s*\"[\w@-]+\"\s*:"
)
_CODE_MARKS = re.compile(r"[{}();=<>|\[\]\\_]")
_BRACES_ONLY = re.compile(r"[\s{}()\[\];,]+$")


def is_residue(line: str) -> bool:
    """Whether a line is code: CSS, script, markup or a template's own words."""
    if _BRACES_ONLY.match(line):
        return True
    hits = sum(1 for _ in zip(range(3), _CODE.finditer(line), strict=False))
    if not hits:
        return False
    marks = len(_CODE_MARKS.findall(line))
    return hits * 12 + marks * 4 > 0.3 * len(line) or (hits > 1 and marks > 0.04 * len(line))


# --- pleas ------------------------------------------------------------------------

_PLEA = re.compile(
    r"\b(?:donat(?:e|es|ion|ions|ing)|contribut(?:e|ion)s? (?:to|today|now)|chip in|patreon|paypal"
    r"|become a (?:member|patron|supporter|subscriber)|(?:please|to) (?:support|help|consider)"
    r"|support (?:us|our|independent|the work|journalism|quality)|help us|fund our|funded by (?:you|readers)"
    r"|subscribe|subscription|sign[- ]?up|newsletters?|free trial|unlimited access|register (?:now|for free)"
    r"|follow us|like us on|join us on|find us on|share this|tell your friends|download our app"
    r"|bitcoin|crypto donations?|every (?:dollar|pound|euro|penny|cent)|will you help|your support"
    r"|your (?:gift|generosity|contribution|donation)|readers? like you|turn on notifications"
    r"|get (?:the|our) (?:latest|best|app|daily|top)|delivered (?:to|straight to) your inbox|in your inbox"
    r"|enjoyed this (?:article|story|post)|like this\?|liked this\?|stay (?:up to date|informed|connected))\b"
    r"|\bas a reader of\b|\bclick here to (?:subscribe|donate|join|support)"
    r"|\b(?:like|enjoy|enjoyed|love) what you(?:['’]re| are)? read(?:ing)?\b|\bfollow [^.]{2,40} on \w"
    r"|\b(?:nobody|no one) (?:pays|funds|owns) us\b|\bif you (?:read|value|enjoy|like|rely on|believe in)\b"
    r"|\btakes? no money from\b|\b(?:reader|listener|viewer|crowd)[- ](?:funded|supported)\b"
    r"|\b\d+ \w+ (?:a|per) (?:month|week|year|issue)\b|\bfirst (?:month|week|issue) free\b"
    r"|^(?:support|donate to|subscribe to|follow) (?:the )?(?-i:[A-Z])"
    r"|\bbecome a (?-i:[A-Z]?)\w+\b|\bgood (?:reporting|journalism) costs\b|\bget (?:this|our) \w+ (?:by|on|in)\b"
    r"|\bunsubscribe\b",
    re.IGNORECASE,
)
_PLEA_WORDS = frozenset(
    "donate donates donation donations donating contribute contributes contribution contributions"
    " chip patreon paypal become support help consider fund funded subscribe subscription sign"
    " signup newsletter newsletters trial unlimited register follow like liked join find share tell"
    " download bitcoin crypto every your readers reader turn get delivered inbox enjoyed stay"
    " click enjoy love pays funds owns value rely believe takes funded supported month week year issue"
    " good reporting journalism costs unsubscribe if".split()
)
"""Every plea below holds one of these: most lines are settled without it."""
_ADDRESS = re.compile(r"\b(?:you|your|yours|us|our|we)\b", re.IGNORECASE)


def plea(line: str) -> float:
    """How much a line asks the reader for money, an address or a following: 0 to 1."""
    if _PLEA_WORDS.isdisjoint(re.split(r"[^a-z]+", line.lower())):
        return 0.0
    asks = sum(1 for _ in zip(range(3), _PLEA.finditer(line), strict=False))
    if not asks:
        return 0.0
    addressed = bool(_ADDRESS.search(line))
    starts = bool(_PLEA.match(line))
    quoted = line.startswith(("“", '"', "‘", "«"))
    score = 0.25 * asks + 0.3 * addressed + 0.2 * (len(line) < 240) + 0.2 * starts - 0.3 * quoted
    return max(0.0, min(1.0, score))


def addresses_reader(line: str) -> bool:
    """Whether a line speaks to "you" or for "us"."""
    return bool(_ADDRESS.search(line))


def pleads_on(line: str) -> bool:
    """Whether a line next to a plea goes on with it: "we" to "you", and nobody quoted."""
    return (
        not line.startswith(("“", '"', "‘", "«"))
        and bool(_WE.search(line))
        and bool(_YOU.search(line))
    )


_WE = re.compile(r"\b(?:we|us|our)\b", re.IGNORECASE)
_YOU = re.compile(r"\b(?:you|your)\b", re.IGNORECASE)

# --- whose matter this is -----------------------------------------------------------

_OUTLET = (
    r"(?-i:(?:[Tt]he )?(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|Ju"
    r"|August|(?:Sept|Nov|Dec)em|October|Page\b)[A-Z0-9][^.;()\n]{1,80}(?:\.(?:com|org|net|info|co)\b)?)"
)
SYNDICATION = re.compile(
    rf"\bThe post (?P<title>.{{3,300}}?) (?:first )?appeared first on (?P<first>{_OUTLET})"
    r"|\bthis (?:article|story|piece|post|report|column|essay|commentary|interview)"
    r" (?:was |has been |is |also )?(?:originally |first |previously |initially |also )?"
    r"(?:published|appeared|ran|posted|republished|reprinted|syndicated)"
    rf" (?:first |originally |here )?(?:by|on|in|at|from|with (?:the )?permission (?:of|from)) (?P<original>{_OUTLET})"
    r"|\b(?:re-?published|reprinted|reproduced) (?:here )?"
    rf"(?:with (?:the )?(?:kind )?permission(?: (?:of|from) (?P<owner>{_OUTLET}))?"
    rf"|(?:from|under) (?:an? )?(?P<lender>{_OUTLET}))"
    rf"|\b(?:originally|first) (?:published|appeared|posted) (?:on|in|at|by) (?P<plain>{_OUTLET})",
    re.IGNORECASE,
)

_PRINTED = (
    "ublished",
    "ppeared",
    "rinted",
    "eproduced",
    "osted",
    "yndicated",
    " ran ",
    "PUBLISHED",
)

CREDIT = re.compile(
    r"^\W{0,3}(?:(?:Via|VIA|H/[Tt]|h/t|HT|Hat [Tt]ip(?: to)?)\b:?\s(?=[@“\"(]?[A-Z]|the [A-Z]|https?:|www\.)"
    r"|(?:[Ss]ources?|SOURCE|Original(?: [Ss]ource)?|(?:[Pp]hoto|[Ii]mage|[Vv]ideo|[Pp]icture|PHOTO|IMAGE)s?"
    r"(?: [Cc]redits?| [Cc]ourtesy(?: of)?)?|[Cc]redits?)\s?(?::|/|\|)\s?\S"
    r"|(?:[Ww]ith )?(?:[Aa]dditional |[Oo]riginal )?(?:[Rr]eporting|[Ww]riting|[Ee]diting) by\b"
    r"|\((?:AP|AFP|Reuters|REUTERS|UPI|PTI|ANI|IANS|DPA|EFE|Xinhua|TASS|Bloomberg|CNN|BBC)\)$)"
)

BYLINE = re.compile(
    rf"^\W{{0,3}}(?:(?:Written |Reported |Posted |Published |Words |Report |Story |Text )?[Bb][Yy]:? |BY |Author: ?)"
    rf"(?P<names>{NAME}(?:(?:,| and| &|,? with) {NAME}){{0,5}})"
)
_TRAILING = re.compile(r"[\s,|·•–—-]*(?:[\w ,’'./:@|·•–—()&-]{0,90})$")

CORRESPONDENT = re.compile(
    rf"\b[Oo]ur (?:[\w’'-]+ ){{0,4}}(?:[Cc]orrespondent|[Rr]eporter|[Ee]ditor),? (?P<name>{NAME})"
    rf"|\b(?P<after>{NAME}),? our (?:[\w’'-]+ ){{0,4}}(?:correspondent|reporter|editor)\b"
    rf"|\b[Rr]eport(?:ed|ing|s)?,? (?:is )?(?:from|by) our (?:[\w’'-]+ ){{0,4}}(?P<by>{NAME})"
)

MONTHS = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
DATE = re.compile(
    rf"\b(?:{MONTHS} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}|\d{{1,2}}(?:st|nd|rd|th)? {MONTHS},? \d{{4}}"
    rf"|\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}[./]\d{{1,2}}[./]\d{{4}})\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\d{4}")
_DATE_WORDS = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:published|posted|updated|last|modified|on|at|am|pm|gmt|utc|est"
    r"|edt|pst|pdt|cet|bst|ist|first|date|time|mon|tue|wed|thu|fri|sat|sun|[ap]\.m\.|min|read|minutes)\b|[\d\W_]",
    re.IGNORECASE,
)


def is_dateline(line: str) -> bool:
    """Whether a line holds a date and nothing but the words that go with one."""
    match = DATE.search(line) if len(line) < 120 and _YEAR.search(line) else None
    if match is None:
        return False
    rest = line[: match.start()] + line[match.end() :]
    return len(_DATE_WORDS.sub("", rest)) <= 3


def is_byline(line: str) -> bool:
    """Whether a line names who wrote, and little else."""
    match = BYLINE.match(line) if len(line) < 160 else None
    return match is not None and len(line) - match.end() < 60 and not line.endswith((".", "!", "?"))


def is_credit(line: str) -> bool:
    """Whether a short line does nothing but name where the matter comes from."""
    return len(line) < 140 and bool(CREDIT.match(line))


def is_syndication(line: str) -> bool:
    """Whether a line says where the text appeared first or with whose permission it stands here."""
    if len(line) > 600 or not any(word in line for word in _PRINTED):
        return False
    match = SYNDICATION.search(line)
    return match is not None and match.end() - match.start() > 0.3 * len(line)


_RELATED = re.compile(
    r"(?:related|read (?:more|also|next|on)|see also|see more|more (?:on|from|in)|also read|don['’]t miss|you may also like"
    r"|recommended|further reading|watch(?: now)?|listen|must read|trending|most (?:read|popular))\b\s?(?:[:>»–—-]|$|stor|art|post|news)",
    re.IGNORECASE,
)


def is_related(line: str) -> bool:
    """Whether a short line points to other stories."""
    return len(line) < 160 and bool(_RELATED.match(line))


# --- comments -----------------------------------------------------------------------

NUMBERED = re.compile(r"(\d{1,4})[.)][ \t]+(?=\S)")
_INFORMAL = re.compile(
    r"\b(?:I|I'm|I’m|im|u|ur|lol|lmao|haha|omg|wtf|gonna|gotta|wanna|yeah|dont|doesnt|cant|you|your|idiots?|stupid|dumb)\b"
    r"|!!|\?\?|\.\.\s|…|\b[A-Z]{5,}\b|(?:^|[.!?] )[a-z]"
)


def informality(line: str) -> float:
    """Signs of talk rather than report, per hundred characters."""
    return 100.0 * len(_INFORMAL.findall(line)) / max(len(line), 1)


# --- prose ----------------------------------------------------------------------------

_SENTENCE_END = re.compile(r"[.!?…。！？][\"”’»)\]]*(?:\s|$)")


def ends_as_sentence(line: str) -> bool:
    """Whether a line closes with a sentence's punctuation."""
    return line.rstrip("\"'”’»)] ").endswith(
        (".", "!", "?", "…", "。", "！", "？", ":", ";", "।", "؟")
    )


def has_sentence(line: str) -> bool:
    """Whether a sentence ends somewhere in a line."""
    return bool(_SENTENCE_END.search(line))
