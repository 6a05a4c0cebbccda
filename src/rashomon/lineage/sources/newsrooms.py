"""Who a page is: the names its outlet goes by, and whether a credit means this page."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from rashomon.lineage.sources.addresses import host_of, own_addresses
from rashomon.lineage.sources.outlets import bare, initials, is_end_of, key, run_together, same_name
from rashomon.lineage.words import REUSED_ROLES, forms, listed, words_of
from rashomon.model import Page, Relation, Role
from rashomon.voices.outlets import kind_of

PUBLISHER, SELF_NAMING, SHORTENED, APPEAL, UNNAMED = 1.0, 0.8, 0.7, 0.6, 0.0
"""How far a match may be trusted: the page's metadata or address; the article speaking of its
own newsroom; one name short for the other; a plea, footer or copyright line that names an
outlet. Hand estimates."""

BELIEVED = 0.5
"""Less sure claims of who published a page are none of its own: a footer names another's."""

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
_OF_OTHERS: frozenset[Relation] = frozenset({"via", "first_published", "first_reported", "cites"})
"""Credits that nobody gives to his own newsroom."""

_FOOTER_ROLES: tuple[Role, ...] = ("appeal", "syndication", "navigation", "other")
_OWN_FOOTER = re.compile(
    r"\b(?:donate to|support|follow|subscribe to|sign up (?:for|to)|copyright|©|like)\b",
    re.IGNORECASE,
)
_MAILBOX = re.compile(
    r"\b(?:webmaster|editor|editors|editorial|redaction|redaktion|newsroom|newsdesk|news|desk"
    r"|press|info|contact|office|mail|letters|post|sales|adverts|advertising|subscriptions)"
    r"@([\w-]{2,40}(?:\.[\w-]{2,20}){1,3})",
    re.IGNORECASE,
)
"""Where an outlet, and no person, gets its mail."""
_PARTS = re.compile(r"\s[-–—|·:»]\s|:\s")
_PROMISES = re.compile(r"\b(?:from|for|about|since)\b", re.IGNORECASE)
"""Words of a motto: "News from the valley"."""
_LONGEST_NAME, _LONGEST_MASTHEAD = 12, 80


class Directory:
    """The outlets of a collection by name, so that a credit is looked up and not compared."""

    def __init__(self, pages: Iterable[Page]) -> None:
        self._by_name: defaultdict[str, dict[str, Page]] = defaultdict(dict)
        self._unnamed: defaultdict[str, list[Page]] = defaultdict(list)
        self._found: dict[tuple[str, ...], dict[str, float]] = {}
        for page in pages:
            if not is_named(page):
                for word in _own_words(page):
                    self._unnamed[word].append(page)
            for name in declared(page):
                for form in _forms(name):
                    self._by_name[form][page.id] = page

    def pages_of(self, name: str) -> dict[str, float]:
        """The ids of the pages whose outlet a name can mean, each with how sure that is."""
        wanted = tuple(sorted(run_together(name)))
        if wanted not in self._found:
            near = {p.id: p for form in _forms(name) for p in self._by_name[form].values()}
            near |= {p.id: p for p in self._unnamed.get((*key(name), "")[0], ())}
            matches = {page.id: is_outlet(page, name) for page in near.values()}
            self._found[wanted] = {page: sure for page, sure in matches.items() if sure}
        return self._found[wanted]


def _forms(name: str) -> set[str]:
    """What a name is looked up by: its words run together, the last of them, and its initials."""
    return {*run_together(name), *key(name)[-1:], *initials(name)}


def _own_words(page: Page) -> set[str]:
    """Words that can be of the name a page of an unknown outlet gives itself."""
    spans = [block.span for block in page.having(*_FOOTER_ROLES)]
    if _OWN_NEWSROOM.search(page.body):
        spans = [(0, len(page.text))]
    words = [form for span in spans for form in forms(page.text, *span)]
    return {bare(form) for form in (*words, *key(page.title or ""))}


def is_named(page: Page) -> bool:
    """Whether more than an address is known of who published a page."""
    return page.publisher is not None and not _is_address(page.publisher)


def is_outlet(page: Page, name: str) -> float:
    """How sure it is that a credited name means the outlet of a page: 0 is no sign at all."""
    known = declared(page)
    if any(same_name(name, own) for own in known):
        return PUBLISHER
    if any(is_end_of(key(name), key(own)) for own in known if not _PARTS.search(own)):
        return SHORTENED
    if is_named(page):
        return UNNAMED
    if same_name(name, page.title or "") or _names_itself(page, name):
        return SELF_NAMING
    return APPEAL if _in_footer(page, name) else UNNAMED


def declared(page: Page) -> list[str]:
    """The names a page's metadata, its address or its mailbox give its outlet."""
    names = [page.publisher] if page.publisher else []
    names.extend(
        m.value for m in page.metadata if m.field == "publisher" and m.confidence >= BELIEVED
    )
    names.extend([part for name in names for part in _without_motto(name)])
    hosts = [host for address in own_addresses(page) if (host := host_of(address))]
    if page.publisher and _is_address(page.publisher):
        hosts.extend(filter(None, [host_of(f"//{page.publisher}")]))
    for host in hosts or _mailboxes(page):
        names.extend((host, host.split(".")[-2] if "." in host else host))
    return names


def _is_address(name: str) -> bool:
    return "." in name and " " not in name


def _without_motto(name: str) -> list[str]:
    """The parts of a name with a motto or section that are an outlet's names by themselves."""
    first, *others = _PARTS.split(name)
    named = (one for one in others if kind_of(one) == "outlet" and not _PROMISES.search(one))
    return [first, *named] if others else []


def _mailboxes(page: Page) -> Iterator[str]:
    """The site at which a page of an unknown outlet takes letters.

    In an article that is the outlet's where its text is marked as of an agency of that name.
    """
    if page.publisher:
        return
    marks = [credit.name for credit in page.credits if credit.relation == "agency"]
    for block in page.blocks:
        if block.role not in {"comment", "advert"}:
            for found in _MAILBOX.finditer(page.text, *block.span):
                host = host_of(f"//{found[1]}")
                inside = block.role in REUSED_ROLES
                if host and not (inside and _is_marked_otherwise(host, marks)):
                    yield host


def _is_marked_otherwise(host: str, marks: Iterable[str]) -> bool:
    return not any(same_name(host.split(".", maxsplit=1)[0], mark) for mark in marks)


def _names_itself(page: Page, name: str) -> bool:
    """Whether the article speaks of its own newsroom and of this outlet's own work."""
    if not _OWN_NEWSROOM.search(page.body):
        return False
    if any(one.relation in _OF_OTHERS and same_name(one.name, name) for one in page.credits):
        return False
    words = words_of(page)
    wanted = key(name)
    for i in range(len(words) - len(wanted) + 1):
        if tuple(map(bare, words.forms[i : i + len(wanted)])) == wanted:
            follows = words.forms[i + len(wanted) : i + len(wanted) + 2]
            if _OWN_WORK.intersection(follows):
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
