"""How the reading room words what it found: once, in full, and nothing that is not so."""

import re

import pytest
from msgspec.structs import replace

import reading_room_fixtures as small
from rashomon import dossier
from rashomon.model import Account, Metadatum, Stemma, Story, Variant
from rashomon.reading_room import create_app
from rashomon.reading_room.views.changes import STRETCH, changes, shown
from rashomon.reading_room.views.facts import facts
from rashomon.reading_room.views.reading import Quote, headed
from reading_room_fixtures import Browser

HERE, GONE = (0, 5), (5, 5)
"""Spans of some words, and of none."""


@pytest.mark.parametrize(
    ("kind", "a", "b", "called"),
    [
        ("name", GONE, HERE, "name added"),
        ("date", HERE, GONE, "date left out"),
        ("number", HERE, HERE, "number changed"),
        ("inserted", GONE, HERE, "words added"),
        ("dropped", HERE, GONE, "words left out"),
    ],
)
def test_a_change_from_nothing_adds_and_to_nothing_leaves_out(kind, a, b, called):
    """A name that was put in did not change another."""
    page = small.post()
    (change,) = changes(page, page, [Variant(a_span=a, b_span=b, kind=kind)])
    assert change.called == called


def test_the_same_words_are_left_out_of_both_sides_of_a_long_passage():
    """Between whole words, in the same place, however the two sides are punctuated."""
    words = [f"word{number}" for number in range(STRETCH + 40)]
    plain = list(shown(" ".join(words), "the same on both"))
    dashed = list(shown(" — ".join(words), "the same on both"))
    assert [piece.left_out for piece in plain] == ["", "40 words, the same on both", ""]
    assert [piece.left_out for piece in dashed] == [piece.left_out for piece in plain]
    for one, other in zip(plain, dashed, strict=True):
        assert re.findall(r"\w+", one.words) == re.findall(r"\w+", other.words)


@pytest.mark.parametrize(
    ("before", "words", "after", "marked"),
    [
        ("“We had ", "no warning", " of any kind,” he said.", True),
        ("… he said: ", "no", " warning”", True),
        ("… he had ", "no warning", ", he said.", False),
        ("", "", "", False),
    ],
)
def test_a_quotation_that_begins_with_marks_gets_no_others(before, words, after, marked):
    """No captured word stands in quotation marks twice."""
    quote = Quote(outlet="Post", before=before, words=words, after=after, href="/")
    assert quote.marked is marked


@pytest.mark.parametrize(
    ("publisher", "title", "expected"),
    [
        ("Post", "A bridge opens", ("Post", "A bridge opens")),
        (None, "A bridge opens", ("A bridge opens", None)),
        ("Post", None, ("Post", None)),
        (None, None, ("alone.txt", None)),
    ],
)
def test_a_page_is_called_once(publisher, title, expected):
    """A page that names no outlet goes by its title, which is not told again beside it."""
    page = small.post()
    capture = replace(page.capture, path="captures/alone.txt")
    page = replace(page, publisher=publisher, title=title, capture=capture)
    assert headed(page) == expected


def test_a_claim_is_told_once_with_all_it_was_read_off():
    """A page that gives its date three times over gives one date."""
    day, claim = "2031-05-02", Metadatum(field="published", value="", basis="", confidence=0.9)
    read_off = (("structured data", day), ("meta", day), ("meta", day), ("url", "2031-05"))
    metadata = tuple(replace(claim, basis=basis, value=value) for basis, value in read_off)
    told = [
        one for one in facts(replace(small.post(), metadata=metadata)) if one.value[:4] == "2031"
    ]
    assert [(one.value, one.basis) for one in told if one.name == "Published"] == [
        (day, "from structured data and meta"),
        ("2031-05", "from url"),
    ]


@pytest.fixture(scope="module")
def lone(tmp_path_factory):
    """A reading room over a story of one page, of one account, without a title of its own."""
    blocks = [
        ("other", "Skip to the text"),
        ("navigation", "Home News"),
        ("body", "The bridge was opened again on Monday, the town’s engineer said."),
    ]
    page = small.made("alone", "Isk Valley Post", "2031-05-12", blocks)
    story = Story(id="s", title="Bridge", pages=("alone",), earliest=None, latest=None)
    account = Account(story="s", id="a1", root="alone", pages=("alone",), confidence=0.9)
    path = tmp_path_factory.mktemp("dossier") / "story.db"
    findings = dossier.Findings(
        pages=(page,),
        captures={page.capture.sha256: page.text.encode()},
        stories=(story,),
        stemmas={"s": Stemma(witnesses=(), derivations=())},
        accounts=(account,),
    )
    dossier.write(path, findings)
    return Browser(create_app(path))


def test_one_account_is_independent_of_no_others(lone):
    """Where nothing stands beside it, nothing is said of what does."""
    page = lone.get("/story/s").text
    assert "independent of the others" not in page
    assert "There is one account: nothing to lay beside it." in page
    assert "more was taken" not in page


def test_a_fold_names_what_it_knows(lone):
    """Parts of a page that are nothing in particular are only more of it."""
    assert "Not the article: navigation and more" in lone.get("/page/alone").text


def test_a_page_without_a_title_says_its_outlet_once(lone):
    """As its heading."""
    page = lone.get("/page/alone").text
    assert '<h1 class="captured"><bdi>Isk Valley Post</bdi></h1>' in page
    assert 'class="outlet"' not in page


def test_pages_are_compared_with_a_legend_of_what_differs(tmp_path):
    """Kinds of changes that are not there need no sign."""
    room = Browser(create_app(small.write(tmp_path / "story.db")))
    page = room.get(f"/compare?a={small.POST}&b={small.DAILY}").text
    legend = re.search(r'<ul class="legend".*?</ul>', page, re.DOTALL)[0]
    assert set(re.findall(r'v-(\w+)"', legend)) == set(re.findall(r'class="k-(\w+)"', page))
    assert "negation changed" not in legend


def test_the_numbers_behind_a_teller_are_in_order(tmp_path):
    """Who says two things has 9 and 10 behind the name, not 10 and 9."""
    told = " ".join(f"Aune{n} said it was wet{n}." for n in range(1, 9))
    last = "Falk said it was shut, and warned it was cracked."
    page = small.made("many", "Isk Valley Post", "2031-05-12", [("body", f"{told} {last}")])
    statements = [
        small.said(
            page, n, "indirect", f"Aune{n}", content=f"it was wet{n}", source=f"Aune{n}", cue="said"
        )
        for n in range(1, 9)
    ]
    for n, words in ((9, "it was shut"), (10, "it was cracked")):
        statements.append(
            small.said(page, n, "indirect", "Falk", content=words, source="Falk", cue="warned")
        )
    page = replace(page, statements=tuple(statements))
    room = Browser(create_app(small.write(tmp_path / "story.db", page)))
    tellers = re.findall(r'class="teller" data-number="(\d+)"', room.get("/page/many").text)
    assert tellers == [str(n) for n in range(1, 11)]


@pytest.mark.parametrize(
    ("wall", "role", "told", "opened"),
    [
        ("robot", "other", "No article was captured: this page checks whether a person", True),
        ("paywall", "body", "A paywall cuts the article off", False),
    ],
)
def test_a_wall_is_told_above_all_else(tmp_path, wall, role, told, opened):
    """And what stands on a page without an article is not hidden."""
    blocks = [(role, "Please wait while we check."), ("navigation", "Home News")]
    page = replace(small.made("wall", "Isk Valley Post", "2031-05-12", blocks), wall=wall)
    seen = Browser(create_app(small.write(tmp_path / "story.db", page))).get("/page/wall").text
    assert seen.index(told) < seen.index("<article")
    assert ('<details class="folded" open>' in seen) is opened


def test_an_edge_of_unknown_direction_takes_nothing(tmp_path):
    """Where nothing tells which had it first, neither is said to have copied."""
    findings = small.findings()
    edges = tuple(
        replace(one, undetermined=True) if one.copy == small.DAILY and one.exemplar else one
        for one in findings.derivations
    )
    (story,) = findings.stories
    stemma = replace(findings.stemmas[story.id], derivations=edges)
    path = tmp_path / "story.db"
    dossier.write(path, replace(findings, derivations=edges, stemmas={story.id: stemma}))
    page = Browser(create_app(path)).get(f"/story/{story.id}").text
    assert '<span class="verb">shares its wording with</span>' in page
    assert "Vellmark Daily shares its wording with Isk Valley Post: " in page
    assert "Vellmark Daily copied from Isk Valley Post" not in page


def test_one_account_whose_copies_differ_is_laid_out(tmp_path):
    """A number that a copyist altered is not told as what only one says, nor folded."""
    findings = small.findings()
    (families,) = (one for one in findings.comparisons if "families" in one.about)
    own = tuple(cell for cell in families.cells if cell.account == "a1")
    told = tuple(
        replace(one, verdict="single", cells=own) if one is families else one
        for one in findings.comparisons
    )
    dossier.write(tmp_path / "story.db", replace(findings, comparisons=told))
    page = Browser(create_app(tmp_path / "story.db")).get(f"/story/{small.STORY}").text
    laid = page[page.index('id="comparisons"') : page.index("more question")]
    assert "One account, told differently" in laid
    assert re.findall(r'class="value"><bdi>(about 40+)<', laid) == ["about 40", "about 400"]
