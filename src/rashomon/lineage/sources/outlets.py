"""Who a page is: the names its outlet goes by, and whether a credit means this page."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from rashomon.lineage.sources.addresses import host_of, own_addresses
from rashomon.lineage.words import fold, forms, listed, words_of
from rashomon.model import Page, Role

PUBLISHER, SELF_NAMING, SHORTENED, APPEAL, UNNAMED = 1.0, 0.8, 0.7, 0.6, 0.0
"""How far a match may be trusted: the page's metadata or address; the article speaking of its
own newsroom; one name short for the other; a plea, footer or copyright line that names an
outlet. Hand estimates."""

BELIEVED = 0.5
"""Less sure claims of who published a page are none of its own: a footer names another's."""

_FILLERS = listed(
    "the a an news online website site com org net co uk www magazine newspaper agency media "
    "channel tv radio service report reports programme program"
)
_ARTICLES = listed("the a an")
_OWN_WORDS = (
    r"our (?:\w+ ){0,3}?(?:correspondent|reporter|editor|team|crew|newsroom|programme|program)"
    r"|this (?:programme|program|newspaper|website|channel|site)"
    r"|(?:exclusive|special) report"
)
_OWN_NEWSROOM = re.compile(rf"\b(?:{_OWN_WORDS})\b", re.IGNORECASE)
_OWN_WORK = listed(
    "has had can understands learnt learned uncovered obtained seen found spoke revealed "
    "investigation investigates reveals exclusive"
)
_FOOTER_ROLES: tuple[Role, ...] = ("appeal", "syndication", "navigation", "other")
_OWN_FOOTER = re.compile(
    r"\b(?:donate to|support|follow|subscribe to|sign up (?:for|to)|copyright|©|like)\b",
    re.IGNORECASE,
)
_LONGEST_NAME, _LONGEST_MASTHEAD = 12, 80


@lru_cache(maxsize=65536)
def key(name: str) -> tuple[str, ...]:
    """An outlet's name by the words that tell it from others: "The BBC News" is ``bbc``."""
    words = [_bare(word) for word in forms(name, 0, len(name))]
    telling = tuple(word for word in words if word not in _FILLERS)
    return telling or tuple(words)


def _bare(form: str) -> str:
    return form.removesuffix("'s")


def same_name(one: str, other: str) -> bool:
    """Whether two names can mean one outlet: the same words, run together, or initials."""
    first, second = key(one), key(other)
    if not first or not second:
        return False
    if first == second or "".join(first) == "".join(second):
        return True
    return is_short_for(one, other) or is_short_for(other, one)


def is_short_for(short: str, full: str) -> bool:
    """Whether a name is the initials of another: of what tells it apart, or of all its words."""
    letters = key(short)
    return len(letters) == 1 and letters[0] in initials(full)


def initials(name: str) -> set[str]:
    """The initials a name goes by: "Vestal News Agency" is VNA, "the Press Trust of Osk" PTO."""
    words = forms(name, 0, len(name))
    capitals = fold("".join(word[0] for word in name.split() if _is_capital(word)))
    known = {_initials(key(name)), _initials(tuple(words)), capitals}
    return {letters for letters in known if len(letters) > 1}


def _is_capital(word: str) -> bool:
    return word[0].isupper() and fold(word) not in _ARTICLES


def full_names(names: Iterable[str]) -> dict[tuple[str, ...], str]:
    """For the key of each name the first of those that mean the same, in full.

    Initials that fit two full names stay as they are.
    """
    found: dict[tuple[str, ...], str] = {}
    for name in sorted(set(names)):
        found.setdefault(key(name), name)
    full: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for words, name in found.items():
        for letters in initials(name) - set(words):
            full[(letters,)].append(name)
    return found | {short: known[0] for short, known in full.items() if len(known) == 1}


class Directory:
    """The outlets of a collection by name, so that a credit is looked up and not compared."""

    def __init__(self, pages: Iterable[Page]) -> None:
        self._by_name: defaultdict[str, dict[str, Page]] = defaultdict(dict)
        self._unnamed: defaultdict[str, list[Page]] = defaultdict(list)
        self._found: dict[tuple[str, ...], dict[str, float]] = {}
        for page in pages:
            declared = _declared(page)
            if page.publisher is None:
                for word in {_bare(form) for form in forms(page.text, 0, len(page.text))}:
                    self._unnamed[word].append(page)
            for name in declared:
                for form in _forms(name):
                    self._by_name[form][page.id] = page

    def pages_of(self, name: str) -> dict[str, float]:
        """The ids of the pages whose outlet a name can mean, each with how sure that is."""
        wanted = key(name)
        if wanted not in self._found:
            near = [p for form in _forms(name) for p in self._by_name[form].values()]
            near += self._unnamed.get(wanted[0], []) if wanted else []
            matches = {page.id: is_outlet(page, name) for page in near}
            self._found[wanted] = {page: sure for page, sure in matches.items() if sure}
        return self._found[wanted]


def _forms(name: str) -> set[str]:
    """What a name is looked up by: its words run together, the last of them, and its initials."""
    words = key(name)
    return {"".join(words), *words[-1:], *initials(name)}


def _short_for(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether one name is the end of the other: "the Newsreel", of a city's Newsreel."""
    shorter, longer = sorted((one, other), key=len)
    return bool(shorter) and len(shorter) < len(longer) and longer[-len(shorter) :] == shorter


def is_outlet(page: Page, name: str) -> float:
    """How sure it is that a credited name means the outlet of a page: 0 is no sign at all."""
    declared = _declared(page)
    if any(same_name(name, own) for own in declared):
        return PUBLISHER
    if any(_short_for(key(name), key(own)) for own in declared):
        return SHORTENED
    if page.publisher is not None:
        return UNNAMED
    if same_name(name, page.title or "") or _names_itself(page, name):
        return SELF_NAMING
    return APPEAL if _in_footer(page, name) else UNNAMED


def _declared(page: Page) -> list[str]:
    """The names a page's metadata and address give its outlet."""
    names = [page.publisher] if page.publisher else []
    names.extend(
        m.value for m in page.metadata if m.field == "publisher" and m.confidence >= BELIEVED
    )
    addresses = list(own_addresses(page))
    if page.publisher and "." in page.publisher and " " not in page.publisher:
        addresses.append(f"//{page.publisher}")
    for address in addresses:
        host = host_of(address)
        if host:
            names.extend((host, host.split(".")[-2] if "." in host else host))
    return names


def _names_itself(page: Page, name: str) -> bool:
    """Whether the article speaks of its own newsroom and of this outlet's own work."""
    words = words_of(page)
    wanted = key(name)
    for i in range(len(words) - len(wanted) + 1):
        if tuple(map(_bare, words.forms[i : i + len(wanted)])) == wanted:
            follows = words.forms[i + len(wanted) : i + len(wanted) + 2]
            if _OWN_WORK.intersection(follows) and _OWN_NEWSROOM.search(page.body):
                return True
    return False


def _in_footer(page: Page, name: str) -> bool:
    """Whether a plea, copyright line, masthead or the like outside the article names it."""
    wanted = " ".join(key(name))
    for block in page.having(*_FOOTER_ROLES):
        start, end = block.span
        if end - start <= _LONGEST_MASTHEAD and key(page.read(block.span)) == key(name):
            return True
        for sign in _OWN_FOOTER.finditer(page.text, start, end):
            named = forms(page.text, sign.end(), min(end, sign.end() + 80))[:_LONGEST_NAME]
            if wanted and wanted in " ".join(named):
                return True
    return False


def _initials(words: tuple[str, ...]) -> str:
    return "".join(word[0] for word in words)
