"""The dossier of the fictional example against the truth written beside it."""

from __future__ import annotations

import json
from collections import Counter

import pytest

from conftest import EXAMPLE

TRUTH = json.loads((EXAMPLE.parent / "truth.json").read_text(encoding="utf-8"))


def _folded(words):
    return " ".join(words.split())


def _bare(words):
    return _folded(words).strip("“”‘’\"'.,:; ")


class Collection:
    """The dossier's pages under the names that the truth gives them."""

    def __init__(self, dossier):
        self.dossier = dossier
        self.pages = {page.capture.path.rsplit("/", 1)[-1]: page for page in dossier.pages()}
        self.names = {page.id: name for name, page in self.pages.items()}

    def name(self, identity):
        """The truth's name of a page, or the name of a source outside."""
        return self.names.get(identity, identity)

    def story(self, member):
        """The story that a page of this name belongs to."""
        return next(
            story
            for story in self.dossier.stories()
            if member in {self.name(entry.id) for entry in story.pages}
        )


@pytest.fixture(scope="module")
def collection(example):
    """The example's dossier by the names of its captures."""
    return Collection(example)


PAGES = sorted(TRUTH["pages"])


@pytest.mark.parametrize("name", PAGES)
def test_metadata(collection, name):
    """Title, publisher, bylines and date are those a careful reader finds."""
    page, truth = collection.pages[name], TRUTH["pages"][name]
    assert (page.title, page.publisher, list(page.bylines)) == (
        truth["title"],
        truth["publisher"],
        truth["bylines"],
    )
    read_date = page.published.earliest if page.published else None
    assert (read_date or "")[:10] == (truth["published"] or "")[:10]


LEAKS = {
    "Lowmarket wakes to water as the Corran Gate stands open.html": [
        "What happened in the harbour overnight, in five minutes."
    ],
    "seldarlantern-ferry-annika.html": ["What happened in the harbour overnight, in five minutes."],
    "kestrel 200 homes gone.txt": ["The big papers have advertisers. We have you."],
    "kestrel-they-knew.txt": ["The big papers have advertisers. We have you."],
    "plainteller-video-chain.txt": [
        "We say it plainly because nobody pays us to say it otherwise."
    ],
}
"""What the role model takes for the story though it is none of it: to become less, never more."""


@pytest.mark.parametrize("name", PAGES)
def test_body(collection, name):
    """The article holds what it says and, but for known leaks, nothing that stands around it."""
    page, truth = collection.pages[name], TRUTH["pages"][name]
    body = _folded(page.body)
    lost = [words for words in truth["body_has"] if _folded(words) not in body]
    assert lost == []
    leaks = [words for words in truth["body_lacks"] if _folded(words) in body]
    assert leaks == LEAKS.get(name, [])


@pytest.mark.parametrize("name", PAGES)
def test_comments_are_counted_apart(collection, name):
    """Each reader comment is a block of its own."""
    page = collection.pages[name]
    assert len(page.having("comment")) == TRUTH["pages"][name]["comments"]


def test_roles(collection):
    """At least 104 of the 116 listed segments stand in a block of their role."""
    right = Counter()
    for name, truth in TRUTH["pages"].items():
        page = collection.pages[name]
        for role, segments in truth["roles"].items():
            told = _folded(" ".join(page.read(block.span) for block in page.having(role)))
            for segment in segments:
                right[_folded(segment) in told] += 1
    assert right[True] >= 104
    assert right.total() == 116


def test_stories(collection):
    """The decoy stands apart; of the event's pages at most one, a late one, is set apart too."""
    found = [
        {collection.name(entry.id) for entry in story.pages}
        for story in collection.dossier.stories()
    ]
    for truth in TRUTH["stories"]:
        wanted = set(truth["pages"])
        nearest = max(found, key=lambda pages: len(pages & wanted))
        assert nearest <= wanted
        assert len(wanted - nearest) <= 1


def test_who_copied_whom(collection):
    """Every true derivation stands in the stemma, and no page has another exemplar."""
    found = {
        (
            collection.name(edge.copy),
            collection.name(edge.exemplar) if edge.exemplar else edge.outside,
        )
        for story in collection.dossier.stories()
        for edge in story.stemma.derivations
        if edge.exemplar or edge.kind != "cited"
    }
    expected = {
        (edge["copy"], edge["exemplar"] or edge["outside"]) for edge in TRUTH["derivations"]
    }
    assert found >= expected
    primary = {
        (copy, source)
        for copy, source in found
        if copy in {edge["copy"] for edge in TRUTH["derivations"]}
    }
    assert len(primary - expected) <= 2


def test_accounts(collection):
    """The independent accounts are the truth's, page for page."""
    found = {
        frozenset(collection.name(page) for page in account.pages)
        for story in collection.dossier.stories()
        for account in story.accounts
    }
    assert found == {frozenset(account["pages"]) for account in TRUTH["accounts"]}


def test_comments_make_no_account(collection):
    """Whatever readers claim, no account is rooted in a comment and no verdict rests on one."""
    for story in collection.dossier.stories():
        for comparison in story.comparisons:
            for cell in comparison.cells:
                page = collection.dossier.page(cell.page)
                in_comment = any(
                    block.span[0] <= cell.span[0] < block.span[1]
                    for block in page.having("comment")
                )
                assert (cell.by_reader, cell.account is None) == (in_comment, in_comment)


def _compared(collection, comparison):
    """The finding that lays two or more of the truth's cells of a comparison side by side."""
    member = comparison["cells"][0]["page"]
    wanted = {(cell["page"], _bare(cell["quote"])) for cell in comparison["cells"]}
    for found in collection.story(member).comparisons:
        if found.kind != comparison["kind"]:
            continue
        met = set()
        for cell in found.cells:
            page = collection.dossier.page(cell.page)
            words = _bare(page.read(cell.span))
            context = _folded(page.text[max(0, cell.span[0] - 60) : cell.span[1] + 60])
            name = collection.name(cell.page)
            met |= {
                (where, quote)
                for where, quote in wanted
                if where == name and quote in context and (words in quote or quote in words)
            }
        if len(met) >= min(2, len(wanted)):
            return found
    return None


NOT_YET = {
    "how long the gate stood open": "how long something lasted is not asked yet",
    "people at the relief desk": "its page is set apart as a story of its own",
}


@pytest.mark.parametrize("comparison", TRUTH["comparisons"], ids=lambda told: told["about"])
def test_comparisons(collection, comparison):
    """Each question of the truth is asked, and the accounts' verdict on it is the truth's."""
    found = _compared(collection, comparison)
    if comparison["about"] in NOT_YET:
        assert found is None
        return
    assert found is not None
    assert found.verdict == comparison["verdict"]


def _tells(page, statement, truth):
    """Whether a finding is this statement: content and source share their words."""
    pieces = [_bare(piece) for piece in truth["content"]]
    contents = [_bare(page.read(span)) for span in statement.content]
    sources = [_bare(page.read(span)) for span in statement.source]
    return any(a in b or b in a for a in contents for b in pieces if a) and any(
        source in _bare(piece) or _bare(piece) in source
        for piece in truth["source"]
        for source in sources
    )


def test_statements(collection):
    """Nine of ten listed statements are found with their source, eight of ten with the type."""
    found = right = 0
    for truth in TRUTH["statements"]:
        page = collection.pages[truth["page"]]
        types = {s.type for s in page.statements if _tells(page, s, truth)}
        found += bool(types)
        right += truth["type"] in types
    assert found / len(TRUTH["statements"]) >= 0.9
    assert right / len(TRUTH["statements"]) >= 0.8


def test_speakers(collection):
    """Most speakers are resolved within the page, pronouns and short names included."""
    right = asked = 0
    for truth in TRUTH["statements"]:
        page = collection.pages[truth["page"]]
        told = [s.speaker.name for s in page.statements if s.speaker and _tells(page, s, truth)]
        if told and truth["speaker"]:
            asked += 1
            right += any(truth["speaker"].lower() in name.lower() for name in told)
    assert right / asked >= 0.8


def test_credits(collection):
    """Nine of ten credits come with name and relation; what only looks like one is none."""
    missed = [
        credit
        for credit in TRUTH["credits"]
        if not any(
            found.relation == credit["relation"]
            and (found.name in credit["name"] or credit["name"] in found.name)
            for found in collection.pages[credit["page"]].credits
        )
    ]
    assert len(missed) <= len(TRUTH["credits"]) // 10, missed
    invented = [
        credit
        for credit in TRUTH["not_credits"]
        for found in collection.pages[credit["page"]].credits
        if credit["name"] == found.name
        and _folded(collection.pages[credit["page"]].read(found.evidence)) in credit["evidence"]
    ]
    assert invented == []


@pytest.mark.parametrize(
    "altered", TRUTH["altered"], ids=lambda a: a["kind"] + " " + a["later_page"]
)
def test_altered_words_are_variants(collection, altered):
    """A changed word shows as a variant of the passage between the two pages."""
    from rashomon import lineage

    a, b = (collection.pages[altered[side]] for side in ("earlier_page", "later_page"))
    earlier, later = _folded(altered["earlier_words"]), _folded(altered["later_words"])
    changed = [
        (_folded(a.read(variant.a_span)), _folded(b.read(variant.b_span)))
        for passage in lineage.align(a, b)
        for variant in passage.variants
    ]
    if not later:
        body = _folded(b.body)
        assert earlier not in body
        return
    assert [
        (before, after)
        for before, after in changed
        if before in earlier and after in later and before != after
    ]


def test_numbers(collection):
    """Nine of ten amounts lie inside the interval a person would grant."""
    right = 0
    for truth in TRUTH["quantities"]:
        page = collection.pages[truth["page"]]
        right += any(
            truth["low"] <= found.low
            and (truth["high"] is None or (found.high or 1e12) <= truth["high"])
            for found in page.quantities
            if _folded(page.read(found.span)) in truth["words"]
            or truth["words"] in _folded(page.read(found.span))
        )
    assert right / len(TRUTH["quantities"]) >= 0.9


def test_times(collection):
    """Nine of ten times have their value and modifier."""
    right = 0
    for truth in TRUTH["times"]:
        page = collection.pages[truth["page"]]
        right += any(
            (found.value, found.mod) == (truth["value"], truth["mod"])
            for found in page.times
            if _folded(page.read(found.span)) in truth["words"]
            or truth["words"] in _folded(page.read(found.span))
        )
    assert right / len(TRUTH["times"]) >= 0.9


def test_names(collection):
    """Nine of ten sets of forms are one name on their page."""
    right = 0
    for truth in TRUTH["names"]:
        page = collection.pages[truth["page"]]
        known = {}
        for mention in page.names:
            known.setdefault(_folded(page.read(mention.span)), set()).add(mention.name)
        right += bool(set.intersection(*(known.get(form, set()) for form in truth["forms"])))
    assert right / len(TRUTH["names"]) >= 0.9
