"""The example: its captures are sound, and its truth is true of them."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import msgspec
import networkx as nx
import pytest
import turbohtml

from rashomon.model import (
    ComparisonKind,
    DerivationKind,
    Relation,
    Role,
    StatementType,
    VariantKind,
    Verdict,
)

EVENT = Path(__file__).parent.parent / "examples" / "corran-gate"
CAPTURES = EVENT / "captures"
HIDDEN = {"head", "script", "style", "noscript", "template"}
UNIQID = re.compile(
    r"_ad(?:sense)?_([0-9a-f]{8})([0-9a-f]{5})\b|gd-slot-([0-9a-f]{8})([0-9a-f]{5})\b"
)
ADDRESS = re.compile(r"https?://([\w.-]+)")
VOCABULARIES = {"schema.org", "ogp.me", "www.w3.org"}


class Strict(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A part of the truth: no field missing, none unknown."""


class Event(Strict):
    """What happened, and when at the latest."""

    title: str
    summary: str
    earliest: str
    latest: str
    licence: str
    fictional: bool


class PageTruth(Strict):
    """What a person reads off one capture."""

    publisher: str | None
    title: str | None
    bylines: list[str]
    published: str | None
    captured: str | None
    body_has: list[str]
    body_lacks: list[str]
    roles: dict[Role, list[str]]
    comments: int
    why: str = ""


class StoryTruth(Strict):
    """The pages of one event."""

    title: str
    pages: list[str]
    why: str = ""


class DerivationTruth(Strict):
    """Who took from whom."""

    copy: str
    exemplar: str | None
    outside: str | None
    kind: DerivationKind
    why: str


class AccountTruth(Strict):
    """One independent telling."""

    root: str
    pages: list[str]
    why: str


class CellTruth(Strict):
    """What one page says on a question."""

    page: str
    quote: str
    by_reader: bool


class ComparisonTruth(Strict):
    """One question, and whether the accounts agree on it."""

    kind: ComparisonKind
    about: str
    verdict: Verdict
    cells: list[CellTruth]
    why: str


class StatementTruth(Strict):
    """Somebody's words, in pieces as they stand."""

    page: str
    content: list[str]
    cue: list[str]
    source: list[str]
    speaker: str
    type: StatementType
    anonymous: bool = False


class CreditTruth(Strict):
    """A page naming where its matter comes from."""

    page: str
    name: str
    relation: Relation
    evidence: str


class NoCredit(Strict):
    """What looks like a credit and is none."""

    page: str
    name: str
    evidence: str
    why: str


class Alteration(Strict):
    """Words that changed on the way."""

    earlier_page: str
    earlier_words: str
    later_page: str
    later_words: str
    kind: VariantKind
    carried_by: list[str]


class TimeTruth(Strict):
    """A temporal expression and the days it means."""

    page: str
    words: str
    value: str
    mod: str | None
    earliest: str | None
    latest: str | None


class QuantityTruth(Strict):
    """An amount and the widest interval a person would grant it."""

    page: str
    words: str
    low: float
    high: float | None
    approximate: bool


class NameTruth(Strict):
    """The forms of one name on a page."""

    page: str
    label: str
    forms: list[str]


class Truth(Strict):
    """All of truth.json."""

    event: Event
    pages: dict[str, PageTruth]
    stories: list[StoryTruth]
    derivations: list[DerivationTruth]
    accounts: list[AccountTruth]
    comparisons: list[ComparisonTruth]
    statements: list[StatementTruth]
    credits: list[CreditTruth]
    not_credits: list[NoCredit]
    altered: list[Alteration]
    times: list[TimeTruth]
    quantities: list[QuantityTruth]
    names: list[NameTruth]


@cache
def truth() -> Truth:
    """All of truth.json, checked against its schema."""
    return msgspec.json.decode((EVENT / "truth.json").read_bytes(), type=Truth)


def rows(path: Path) -> Iterator[tuple[str, dict[str, str]]]:
    """The rows of a JSON-lines file under the names the truth gives them."""
    lines = path.read_text("utf-8").splitlines()
    for number, line in enumerate(lines, 1):
        yield f"{path.name}#{number}", json.loads(line)


def displayed(markup: str | bytes) -> str:
    """The text nodes of a page, without those no browser shows."""
    document = turbohtml.parse(markup)
    return "".join(
        node.data
        for node in document.descendants
        if isinstance(node, turbohtml.Text)
        and not HIDDEN & {getattr(above, "tag", "") for above in node.ancestors}
    )


def folded(text: str) -> str:
    """Runs of white space as one space."""
    return " ".join(text.split())


@cache
def texts() -> dict[str, str]:
    """The visible text of every capture, white space folded."""
    found: dict[str, str] = {}
    for path in sorted(CAPTURES.iterdir()):
        if path.suffix == ".jsonl":
            for name, row in rows(path):
                found[name] = folded(row["text"] if "text" in row else displayed(row["html"]))
        elif path.suffix == ".txt":
            found[path.name] = folded(path.read_text("utf-8-sig"))
        else:
            found[path.name] = folded(displayed(path.read_bytes()))
    return found


def absent(claims: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The claims whose words don't stand on their page."""
    return [(page, words) for page, words in claims if folded(words) not in texts()[page]]


def pages_by_suffix(*suffixes: str) -> list[Path]:
    """The captures of these formats."""
    return sorted(path for path in CAPTURES.iterdir() if path.suffix in suffixes)


def test_the_truth_covers_each_capture_and_nothing_else():
    """Every file, and every row of the JSON-lines file, is a page of the truth."""
    assert set(texts()) == set(truth().pages)


def test_the_example_is_as_large_as_promised():
    """At least 14 captures by nine outlets, as many in HTML as in text dumps."""
    publishers = {page.publisher for page in truth().pages.values()} - {None}
    assert len(texts()) >= 14
    assert len(publishers) >= 9
    assert len(pages_by_suffix(".html", ".htm")) == len(pages_by_suffix(".txt"))


def test_articles_are_of_a_lifelike_length():
    """No capture is a stub, none is a book."""
    lengths = {name: len(text.split()) for name, text in texts().items()}
    assert {name: n for name, n in lengths.items() if not 150 <= n <= 700} == {}


def test_what_pages_are_said_to_hold_stands_on_them():
    """Titles, bylines, body segments and role segments are verbatim."""
    claims = [
        (name, words)
        for name, page in truth().pages.items()
        for words in (
            [page.title or "", *page.bylines, *page.body_has]
            + [segment for segments in page.roles.values() for segment in segments]
        )
    ]
    assert absent(claims) == []


def test_what_bodies_must_lack_stands_elsewhere_on_the_page():
    """A segment that is nowhere on the page could not leak into the body."""
    claims = [(n, words) for n, page in truth().pages.items() for words in page.body_lacks]
    assert absent(claims) == []


def test_statements_are_verbatim():
    """Each piece of content, cue and source stands on its page."""
    claims = [
        (s.page, words) for s in truth().statements for words in [*s.content, *s.cue, *s.source]
    ]
    assert absent(claims) == []
    assert len(truth().statements) >= 25


def test_statements_have_the_marks_of_their_type():
    """Direct contents are wholly in quotation marks, mixed ones partly, indirect ones never."""

    def type_of(content: list[str]) -> StatementType:
        if all(piece.startswith("“") and piece.endswith("”") for piece in content):
            return "direct"
        return "mixed" if any("“" in piece for piece in content) else "indirect"

    wrong = [s for s in truth().statements if type_of(s.content) != s.type]
    assert wrong == []


def test_speakers_are_named_on_their_page():
    """A speaker's name is never brought in from outside the page, but for an outlet's own."""
    unnamed = [s for s in truth().statements if s.speaker not in texts()[s.page]]
    assert [(s.page, s.speaker) for s in unnamed] == []


def test_credits_are_verbatim_and_hold_their_name():
    """The evidence of a credit stands on the page and contains the credited name."""
    everything = [*truth().credits, *truth().not_credits]
    assert absent([(c.page, c.evidence) for c in everything]) == []
    assert [c for c in everything if c.name not in c.evidence] == []


def test_anchors_and_cells_are_verbatim():
    """Times, quantities, forms of names and cells stand on their pages."""
    known = truth()
    claims = [(t.page, t.words) for t in known.times]
    claims += [(q.page, q.words) for q in known.quantities]
    claims += [(n.page, form) for n in known.names for form in n.forms]
    claims += [(cell.page, cell.quote) for c in known.comparisons for cell in c.cells]
    assert absent(claims) == []


def test_times_lie_in_their_interval():
    """An interval of days never ends before it begins."""
    dated = [t for t in truth().times if t.earliest and t.latest]
    assert [t for t in dated if not str(t.earliest) <= str(t.latest)] == []
    assert [t for t in dated if not dt.date.fromisoformat(str(t.earliest))] == []


def test_alterations_are_real():
    """The earlier words are gone from the later page, the later ones new, the carriers agree."""
    wrong = []
    for a in truth().altered:
        earlier, later = texts()[a.earlier_page], texts()[a.later_page]
        carriers = [texts()[page] for page in a.carried_by]
        real = (
            a.earlier_words in earlier
            and a.earlier_words not in later
            and (not a.later_words or a.later_words not in earlier)
            and all(a.later_words in text for text in [later, *carriers])
            and all(a.earlier_words not in text for text in carriers)
        )
        wrong += [] if real else [a]
    assert wrong == []


def test_copies_share_their_wording_and_citations_do_not():
    """Runs of six words tell a copy from a retelling."""

    def runs(page: str) -> set[tuple[str, ...]]:
        words = texts()[page].split()
        return set(zip(*(words[i:] for i in range(6)), strict=False))

    def share(d: DerivationTruth) -> float:
        copy, exemplar = runs(d.copy), runs(d.exemplar or "")
        return len(copy & exemplar) / min(len(copy), len(exemplar))

    inside = [d for d in truth().derivations if d.exemplar]
    assert [d for d in inside if d.kind == "copied" and share(d) < 0.4] == []
    assert [d for d in inside if d.kind == "excerpted" and not 0.1 < share(d) < 0.5] == []
    assert [d for d in inside if d.kind == "cited" and share(d) > 0.1] == []


def test_derivations_make_a_forest():
    """Each copy has one exemplar, here or outside, and nobody copies in a circle."""
    known = truth().derivations
    assert [d for d in known if (d.exemplar is None) == (d.outside is None)] == []
    tree = nx.DiGraph([(d.exemplar or d.outside, d.copy) for d in known])
    assert nx.is_branching(tree)
    assert set(tree) - set(texts()) == {d.outside for d in known if d.outside}


def test_stories_and_accounts_divide_the_pages():
    """Every page stands in one story and one account, and an account in one story."""
    pages = sorted(texts())
    known = truth()
    assert sorted(page for story in known.stories for page in story.pages) == pages
    assert sorted(page for account in known.accounts for page in account.pages) == pages
    split = [
        account.root
        for account in known.accounts
        if not any(set(account.pages) <= set(story.pages) for story in known.stories)
    ]
    assert split == []


def test_accounts_follow_the_derivations_but_for_own_sources():
    """A page leaves its exemplar's account only as the root of its own."""
    root = {page: account.root for account in truth().accounts for page in account.pages}
    strays = [
        d.copy
        for d in truth().derivations
        if root[d.copy] not in {root.get(d.exemplar or ""), d.outside, d.copy}
    ]
    assert strays == []


def test_comparisons_take_one_cell_an_account():
    """Copies add no cell: only readers may stand beside their page's account."""
    root = {page: account.root for account in truth().accounts for page in account.pages}
    for comparison in truth().comparisons:
        accounts = [root[cell.page] for cell in comparison.cells if not cell.by_reader]
        assert len(set(accounts)) == len(accounts)
        assert (len(accounts) == 1) == (comparison.verdict == "single")


def test_comments_are_counted():
    """Readers number as many as the truth says, in lists of dumps and in markup."""
    for path in pages_by_suffix(".html", ".htm"):
        marked = turbohtml.parse(path.read_bytes()).select("article.comment")
        assert truth().pages[path.name].comments == len(marked)
    for path in pages_by_suffix(".txt"):
        numbered = re.findall(r"^ {2}(\d+)\. ", path.read_text("utf-8-sig"), re.MULTILINE)
        assert [str(n + 1) for n in range(truth().pages[path.name].comments)] == numbered


@pytest.mark.parametrize("path", pages_by_suffix(".html", ".htm"), ids=lambda p: p.name)
def test_markup_decodes_as_it_declares(path: Path):
    """The declared encoding decodes every byte, and the markup has no parse error."""
    data = path.read_bytes()
    declared = re.search(rb'charset="?([\w-]+)', data)
    assert declared
    assert "\ufffd" not in data.decode(declared[1].decode("ascii"), errors="strict")
    assert turbohtml.parse(data).errors == []


def test_not_every_capture_is_utf_8():
    """Some bytes would be read wrongly by whoever takes UTF-8 for granted."""

    def is_utf_8(data: bytes) -> bool:
        try:
            data.decode("utf-8")
        except UnicodeDecodeError:
            return False
        return True

    assert [
        p.name for p in pages_by_suffix(".html", ".htm", ".txt") if not is_utf_8(p.read_bytes())
    ]


@pytest.mark.parametrize("path", pages_by_suffix(".html", ".htm"), ids=lambda p: p.name)
def test_structured_data_says_what_the_truth_says(path: Path):
    """The JSON-LD of a page parses and names its headline, publisher and date."""
    found = turbohtml.parse(path.read_bytes()).json_ld()
    nodes = [node for block in found for node in block.get("@graph", [block])]
    article = next(node for node in nodes if "NewsArticle" in node["@type"])
    outlets = [n["name"] for n in [*nodes, article["publisher"]] if "name" in n]
    expected = truth().pages[path.name]
    assert article["headline"] == expected.title
    assert expected.publisher in outlets
    published, stated = str(expected.published), article["datePublished"]
    assert dt.datetime.fromisoformat(published) == dt.datetime.fromisoformat(stated)


@pytest.mark.parametrize("path", pages_by_suffix(".txt"), ids=lambda p: p.name)
def test_ad_ids_hold_the_time_of_capture(path: Path):
    """PHP's uniqid is the second in eight hexadecimal digits, the microsecond in five."""
    ids = UNIQID.findall(path.read_text("utf-8-sig"))
    seconds = {int(a or c, 16) for a, _, c, _ in ids}
    assert [(b or d) for _, b, _, d in ids if int(b or d, 16) >= 1_000_000] == []
    captured = truth().pages[path.name].captured
    expected = {int(dt.datetime.fromisoformat(captured).timestamp())} if captured else set()
    assert seconds == expected


def test_nothing_is_captured_before_it_was_published():
    """A page is saved on the day it appears or later."""
    both = [p for p in truth().pages.values() if p.captured and p.published]
    assert [p for p in both if str(p.captured)[:10] < str(p.published)[:10]] == []


def test_every_address_is_reserved_for_examples():
    """Nothing in the captures points at a real site; the names under .example never will."""
    hosts = {
        host
        for path in CAPTURES.iterdir()
        for host in ADDRESS.findall(path.read_bytes().decode("latin-1"))
    }
    assert [h for h in hosts - VOCABULARIES if not h.endswith(".example")] == []
