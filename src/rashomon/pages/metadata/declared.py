"""What a page's container and markup declare of it, outside the words a reader sees."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import urljoin, urlsplit

import msgspec
from turbohtml import Document, Element

from rashomon.captures.files import saved
from rashomon.model import Intake, Metadatum
from rashomon.pages.metadata import names, structured, trust
from rashomon.pages.metadata.datings import is_same
from rashomon.pages.metadata.instants import instant, url_day
from rashomon.pages.metadata.languages import day_first
from rashomon.pages.wording.patterns import words

ROW = trust.ROW
_META: dict[str, str] = {
    name: field
    for field, every in {
        "title": (
            "og:title twitter:title title headline dc.title dcterms.title citation_title hdl"
            " sailthru.title parsely-title dc:title article:title weibo:article:title"
        ),
        "publisher": (
            "og:site_name application-name publisher dc.publisher dcterms.publisher"
            " citation_publisher citation_journal_title article:publisher_name dc.source"
            " og:article:publisher cre apple-mobile-web-app-title al:ios:app_name"
        ),
        "byline": (
            "author article:author article:author_name article:byline dc.creator byl"
            " dc.creator.name dcterms.creator parsely-author sailthru.author citation_author"
            " cxenseparse:author vr:author bt:author rbauthors shareaholic:article_author_name"
            " og:article:author authors og:author news_authors creator dc.contributor byline"
        ),
        "published": (
            "article:published_time og:published_time datepublished date pubdate publishdate"
            " publish-date publish_date publication_date published-date published_date"
            " date_published parsely-pub-date sailthru.date dc.date dc.date.issued"
            " dc.date.created dcterms.created dcterms.date dcterms.issued dc.issued dc.created"
            " article:published article.published article.created og:article:published_time"
            " citation_publication_date citation_date citation_online_date"
            " recs:publishtime cxenseparse:publishtime bt:pubdate rbpubdate"
            " shareaholic:article_published_time originalpublicationdate ptime pdate"
            " weibo:article:create_at displaydate gentime og:pubdate news_publish_date published"
            " published_at published_time_telegram datecreated created release_date pub_date"
            " article_date_original dcsext.articlefirstpublished og:publish_date og:datepublished"
            " content:publishdate item-publish-date date.created date.available date.release"
            " publishtime publish_time publicationdate article:publish_date"
        ),
        "modified": (
            "article:modified_time og:updated_time og:modified_time lastmod last-modified"
            " datemodified dcterms.modified dc.date.modified dc.modified article.updated"
            " article:modified revised weibo:article:update_at utime updated_time modified_time"
            " last_updated last-update eomportal-lastupdate lastmodified"
            " og:article:modified_time date_modified last_updated_date article_date_updated"
            " date.modified date.updated cxenseparse:modified_time lastpublisheddate"
        ),
        "url": "og:url twitter:url parsely-link",
        "language": "og:locale content-language language dc.language dcterms.language",
    }.items()
    for name in every.split()
}
_PREFIX = re.compile(r"https?://ogp\.me/ns/article#")
_WEAK = words(
    """application-name apple-mobile-web-app-title al:ios:app_name dc.source date created
    published og:updated_time release_date dc.date publisher title twitter:title"""
)
"""Names that say less of the page itself than others of their field do."""
_WRITTEN_BY = re.compile(
    r"written by|author|posted by|verfasst|autor|écrit|auteur|escrito|scritto|geschreven|skrev"
    r"|napisa|автор|yazan|作成者|作者|^(?:by|por|von|par)$",
    re.IGNORECASE,
)
_COMPANY = re.compile(
    r"\b(?:S\.?L|S\.?A|GmbH|Inc|Ltd|Limited|LLC|AG|KG|Corp(?:oration)?|B\.?V)\b\.?(?:\s|$)"
)
"""What the name of a company ends in, which is not what its site is called."""
_ADDRESS = re.compile(r"\s*(?:https?:|//|www\.)", re.IGNORECASE)
_AUTHORS_PAGE = re.compile(
    r"/(?:authors?|autor(?:en|es)?|auteurs?|people|staff|journalists?)/(?P<name>[a-z]+(?:-[a-z]+){1,2})/?$"
)
"""The address of an author's page, by the author's name."""
_TURNED = re.compile(r"(?P<last>[^,]+), (?P<first>[^,]+)$")
_ARCHIVE = re.compile(r"https?://web\.archive\.org/web/\d{4,14}(?:[a-z]{2}_)?/")


OTHER_COLUMN = 0.5
"""Trust in what a container says elsewhere of a thing that a column of ours names."""


def by_container(intake: Intake) -> list[Metadatum]:
    """What the container says: the columns of a row, the headers or elements of other formats.

    A row is made by a person or for this, and believed; other claims bring their own trust.
    """
    given, url = intake.given, intake.capture.url
    fields = {"title": given.title, "publisher": given.publisher, "published": given.published}
    if url and not any(claim.field == "url" for claim in given.claims):
        fields["url"] = url
    found = [_claim(field, value, "row", ROW) for field, value in fields.items() if value]
    others = [
        msgspec.structs.replace(claim, confidence=min(claim.confidence, OTHER_COLUMN))
        if fields.get(claim.field)
        else claim
        for claim in given.claims
    ]
    found = [claim for said in (*found, *others) for claim in normalised(said)]
    return found + _by_address(url)


def normalised(claim: Metadatum) -> list[Metadatum]:
    """A container's claim with its value as those of markup are written; a list names several."""
    return [
        msgspec.structs.replace(claim, value=" ".join(value.split()))
        for value in _values(claim.field, claim.value)
    ]


def by_markup(document: Document, intake: Intake) -> list[Metadatum]:
    """What structured data, meta elements and a few elements of the page say.

    Where the page's own address is not known, one that is no whole address is left out.
    """
    url = intake.capture.url
    elements = [*_elements(document)]
    known = [_claim("url", url, "row", ROW)] if url else []
    order = day_first([*known, *elements])
    found = [
        *_structured(structured.facts(document), order),
        *_metas(document.select("meta[content]"), order),
        *elements,
    ]
    found = [_unarchived(claim) for claim in found if not saved.is_archive(claim.value)]
    found = [claim for said in found for claim in _whole(said, url)]
    address = next((claim.value for claim in found if claim.field == "url"), None)
    return found + _by_address(address)


def _unarchived(claim: Metadatum) -> Metadatum:
    """An address as it was before an archive rewrote it; other claims are left as they are."""
    if claim.field != "url":
        return claim
    return msgspec.structs.replace(claim, value=saved.original(claim.value)[0])


def _by_address(url: str | None) -> list[Metadatum]:
    day = url_day(_ARCHIVE.sub("", url)) if url else None
    if day is None:
        return []
    basis = "url" if len(day) == len("2021-02-03") else "month in url"
    return [_claim("published", day, basis, trust.of("published", basis))]


def _whole(claim: Metadatum, base: str | None) -> list[Metadatum]:
    """A claim, where it is an address with what it leaves out."""
    if claim.field != "url":
        return [claim]
    try:
        address = urljoin(base or "", claim.value)
        has_host = bool(urlsplit(address).netloc)
    except ValueError:
        return []
    return [msgspec.structs.replace(claim, value=address)] if has_host else []


def _claim(field: str, value: str, basis: str, confidence: float) -> Metadatum:
    return Metadatum(field=field, value=" ".join(value.split()), basis=basis, confidence=confidence)


def _structured(facts: Iterable[structured.Fact], order: bool | None) -> Iterator[Metadatum]:
    said = [
        (fact, value)
        for fact in facts
        for value in _values(fact.field, fact.value, order, is_signature=True)
    ]
    days = [value for fact, value in said if fact.field == "published" and fact.is_own]
    for fact, value in said:
        kind = fact.basis if fact.is_own else f"{fact.basis} of the site"
        if fact.field == "publisher" and _COMPANY.search(fact.value):
            kind = "company"
        elif fact.field == "published" and not fact.is_own and _is_denied(value, days):
            kind = "of the site, contradicted"
        yield _claim(fact.field, value, fact.basis, trust.of(fact.field, kind))


def _is_denied(day: str, own: Sequence[str]) -> bool:
    """Whether the article itself gives days, and all of them others than its page."""
    return bool(own) and not any(is_same(day, one) for one in own)


def _values(
    field: str, content: str, order: bool | None = None, *, is_signature: bool = False
) -> list[str]:
    if field in {"published", "modified"}:
        moment = instant(content, day_first=order)
        return [moment] if moment else []
    if field == "byline":
        if _ADDRESS.match(content):
            page = _AUTHORS_PAGE.search(content)
            content = page["name"] if page else ""
        return names.people(content, is_signature=is_signature)
    value = names.unmarked(content)
    return [value] if value and not (field == "publisher" and value.startswith("@")) else []


def _metas(metas: Iterable[Element], order: bool | None) -> Iterator[Metadatum]:
    labelled: dict[str, str] = {}
    for meta in metas:
        attr = meta.attr
        name = attr("property") or attr("name") or attr("itemprop") or attr("http-equiv") or ""
        name = _PREFIX.sub("article:", name.strip().lower())
        if field := _field(name) or _field((attr("name") or "").strip().lower()):
            yield from _of_meta(field, name, attr("content") or "", order)
        elif name.startswith(("twitter:label", "twitter:data")):
            labelled[name] = attr("content") or ""
    for name, label in labelled.items():
        if name.startswith("twitter:label") and _WRITTEN_BY.search(label):
            content = labelled.get(name.replace("label", "data"), "")
            yield from _of_meta("byline", "twitter:data", content, order)


def _field(name: str) -> str | None:
    """The field that a name is for, alone or as one of several, or as its own system's."""
    parts = (name, *name.split(), name.split("parse:", 1)[-1])
    return next(filter(None, map(_META.get, parts)), None)


def _of_meta(field: str, name: str, content: str, order: bool | None) -> Iterator[Metadatum]:
    if name == "citation_author" and (turned := _TURNED.match(content)):
        content = f"{turned['first']} {turned['last']}"
    trusted = trust.of(field, "weak meta" if name in _WEAK else "meta")
    for value in _values(field, content, order, is_signature=True):
        yield _claim(field, value, "meta", trusted)


def _elements(document: Document) -> Iterator[Metadatum]:
    title = document.select_one("head title")
    if title is not None and title.text.strip():
        kind = "title" if " " in title.text.strip() else "one word"
        yield _claim("title", title.text, "title", trust.of("title", kind))
    link = document.select_one("link[rel~=canonical][href]")
    if link is not None and (href := link.attr("href")):
        yield _claim("url", href, "canonical link", trust.of("url", "canonical link"))
    root = document.root
    if root is not None and (language := (root.attr("lang") or "").strip()):
        yield _claim("language", language, "lang attribute", trust.of("language", "lang attribute"))
