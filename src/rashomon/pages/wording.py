"""What the words of a line give away about its part on the page, whatever its markup.

Each pattern is named by the concept it stands for and written from what English-language
newsrooms and their publishing systems print; none can take more than linear time.
"""

from __future__ import annotations

import re

NAME = r"[A-Z][\w.’'-]*(?: (?:(?:van|von|de|del|della|der|den|di|da|du|la|le|al|el|bin|ibn) )*[A-Z][\w.’'-]*){1,3}"
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
    r"|\bas a reader of\b|\bclick here to (?:subscribe|donate|join|support)",
    re.IGNORECASE,
)
_PLEA_WORDS = frozenset(
    "donate donates donation donations donating contribute contributes contribution contributions"
    " chip patreon paypal become support help consider fund funded subscribe subscription sign"
    " signup newsletter newsletters trial unlimited register follow like liked join find share tell"
    " download bitcoin crypto every your readers reader turn get delivered inbox enjoyed stay"
    " click".split()
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
    short = len(line) < 240
    return min(1.0, 0.25 * asks + 0.3 * addressed + 0.2 * short)


def addresses_reader(line: str) -> bool:
    """Whether a line speaks to "you" or for "us"."""
    return bool(_ADDRESS.search(line))


# --- whose matter this is -----------------------------------------------------------

SYNDICATION = re.compile(
    r"\b(?:The post (?P<title>.{3,300}?) (?:first )?appeared first on (?P<first>[^.]{2,80})"
    r"|(?:this|the) (?:article|story|piece|post|report|column|essay|commentary)"
    r" (?:was |has been |is |also )?(?:originally |first |previously |initially )?"
    r"(?:published|appeared|ran|posted|republished|reprinted|syndicated)"
    r" (?:first |originally |here )?(?:by|on|in|at|from|with (?:the )?permission (?:of|from))"
    r" (?P<original>[^.]{2,80})"
    r"|(?:re-?published|reprinted|reproduced) (?:here )?(?:with (?:the )?(?:kind )?permission|from|under)"
    r"|originally (?:published|appeared|posted) (?:on|in|at|by) (?P<plain>[^.]{2,80})"
    r"|first (?:published|appeared) (?:on|in|at|by) (?P<earlier>[^.]{2,80}))",
    re.IGNORECASE,
)

_PRINTED = ("ublished", "ppeared", "rinted", "eproduced", "osted", "yndicated", " ran ", "PUBLISHED")

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
    rf"|\b[Rr]eport(?:ed)? by (?:our (?:[\w’'-]+ ){{0,4}})?(?P<by>{NAME})"
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
