"""The report as a file: whole, linked within itself, and asking for nothing."""

import re
from base64 import b64encode
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import rashomon
import reading_room_fixtures as small
from rashomon.dossier import correct, unrelated
from rashomon.reading_room.report.addresses import ELSEWHERE, InFile
from rashomon.reading_room.report.nesting import nested, ranges
from rashomon.reading_room.report.setting import Setter
from rashomon.reading_room.report.sheets import in_order
from rashomon.reading_room.views.page import page_view
from rashomon.reading_room.views.portions import Opening
from rashomon.reading_room.views.reading import Reading
from report_samples import Opened, family, one_story, report_of

PLACE = re.compile(r"#p(\d+)-(\d+)-(\d+)")
MOST = 2_000_000
"""Bytes of a report of fifty pages."""


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    """The small dossier."""
    return small.write(tmp_path_factory.mktemp("report") / "story.db")


@pytest.fixture(scope="module")
def file(path):
    """Its report."""
    return report_of(path)


@pytest.fixture(scope="module")
def page(file):
    """The report as a browser reads it."""
    return Opened(file)


@pytest.fixture(scope="module")
def example_page(example):
    """The report of the example's largest story, as a browser reads it."""
    return Opened(report_of(example.path, max(example.stories(), key=lambda s: len(s.pages)).id))


@pytest.mark.parametrize("which", ["page", "example_page"])
def test_every_link_leads_to_a_place_in_the_file(which, request):
    """No link leads out of it, and none to a place that isn't there."""
    found = request.getfixturevalue(which)
    assert set(found.links) - {"data:,"} - {f"#{name}" for name in found.ids} == set()


@pytest.mark.parametrize("which", ["page", "example_page"])
def test_no_place_has_two_names_alike(which, request):
    """Every id stands once."""
    found = request.getfixturevalue(which)
    assert len(found.ids) == len(set(found.ids))


@pytest.mark.parametrize("which", ["page", "example_page"])
def test_every_finding_leads_to_its_words(which, request, path, example):
    """At the end of each link that names a span stand the first of its words."""
    dossier = rashomon.open(path) if which == "page" else example
    found = request.getfixturevalue(which)
    story = max(dossier.stories(), key=lambda story: len(story.pages))
    pages = [dossier.page(id_) for id_ in in_order(story)]
    places = [match for link in set(found.links) if (match := PLACE.fullmatch(link))]
    assert len(places) > 20
    for place in places:
        number, start, end = map(int, place.groups())
        begun = found.words[place[0][1:]]
        if start == end:  # nothing stands there: what stands beside it is shown
            start, end = start - 1, end + 1
        words = pages[number - 1].text[max(0, start) : end]
        assert begun or not words.strip()
        assert begun in words


def test_what_every_page_holds_is_in_it(file, page, path):
    """All words of all pages of the story, and none of others."""
    with rashomon.open(path) as dossier:
        shown = " ".join(" ".join(page.words.values()).split())
        for entry in dossier.story(small.STORY).pages:
            for block in dossier.page(entry.id).blocks:
                assert " ".join(dossier.page(entry.id).read(block.span).split()) in shown
    assert "quince" not in file


def test_all_views_of_the_story_are_in_it(page):
    """The answer, the stemma, accounts, comparisons, times, voices, the pages, how it was made."""
    sections = {"who-copied-whom", "accounts", "comparisons", "timeline", "voices", "pages", "made"}
    assert sections - set(page.ids) == set()
    assert {f"p{number}" for number in range(1, 7)} - set(page.ids) == set()


def test_how_it_was_made_is_told(file, path):
    """The dossier's digest, when it was written and by which version."""
    with rashomon.open(path) as dossier:
        about = dossier.about()
    assert sha256(path.read_bytes()).hexdigest() in file
    assert about["seal"] in file
    assert f"by Rashomon {about['rashomon']}" in file


def test_only_its_own_style_sheet_is_allowed(file, page):
    """The policy names the digest of the style sheet as it stands in the file, and no more."""
    style = re.search(r"<style>(.*?)</style>", file, re.DOTALL)[1]
    digest = b64encode(sha256(style.encode()).digest()).decode()
    (policy,) = (
        attrs["content"]
        for _, attrs in page.elements
        if attrs.get("http-equiv") == "Content-Security-Policy"
    )
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; "
        "form-action 'none'; base-uri 'none'"
    )


def test_it_asks_for_nothing(page):
    """No script, no form, no picture, no frame, no sheet, no attribute that runs or loads."""
    tags = {tag for tag, _ in page.elements}
    assert tags & {"script", "form", "img", "iframe", "object", "embed", "base", "video"} == set()
    assert [attrs["href"] for tag, attrs in page.elements if tag == "link"] == ["data:,"]
    names = {name for _, attrs in page.elements for name in attrs}
    assert {n for n in names if n.startswith("on") or n in {"src", "style", "srcset"}} == set()


def test_the_same_dossier_gives_the_same_file(file, path):
    """Nothing of the moment it was made in is in it."""
    assert report_of(path) == file


def test_fifty_pages_stay_small(tmp_path):
    """A family of fifty long and dense articles, every finding in it, in under two million."""
    written = report_of(family(tmp_path / "copies.db", 50), "copies")
    assert written.count('<article class="sheet"') == 50
    assert len(written.encode()) < MOST


def test_corrections_are_listed(tmp_path):
    """What persons said stands in it, and what they overruled is marked."""
    path = small.write(tmp_path / "story.db")
    with rashomon.open(path) as opened:
        wrong = unrelated(opened, small.DAILY, small.POST)
    correct(path, wrong, "The Daily had its own reporter there.")
    written = Opened(report_of(path))
    assert "The Daily had its own reporter there." in written.words["correction-1"]
    assert "overruled" in written.words["stemma-table"]
    assert set(written.links) - {"data:,"} - {f"#{name}" for name in written.ids} == set()


def test_hostile_words_stay_words(tmp_path):
    """Markup, null bytes, direction overrides and half characters are shown, not obeyed."""
    trick = "</style></title><script>alert(1)</script>\x00\u202e\x1b[31m\" onfocus='x'"
    blocks = [(role, trick) for role in ("headline", "body", "comment", "residue")]
    path = one_story(tmp_path / "one.db", small.made("trick", trick, "2031-05-02", blocks))
    written = report_of(path, "one")
    assert "script" not in {tag for tag, _ in Opened(written).elements}
    assert "␀‹U+202E›␛[31m&#34; onfocus" in written
    assert "\x00" not in written
    assert "\u202e" not in written


def test_pages_stand_by_their_dates(path):
    """The earliest first, those without any date of publication by their capture."""
    with rashomon.open(path) as dossier:
        found = in_order(dossier.story(small.STORY))
    assert found == [small.POST, small.DAILY, small.LANTERN, small.WATCH, small.LATE, small.VIDEO]


def test_what_is_not_in_the_file_has_no_address():
    """Bytes, comparisons and traces are left out; a page elsewhere leads to where that is said."""
    book = InFile(["a", "b"])
    assert [book.source("a"), book.compare("a", "b"), book.trace_at("a")] == [None, None, None]
    assert book.page("c", (1, 2)) == ELSEWHERE
    assert (book.page("b"), book.page("b", (3, 9)), book.page("b", (4, 4))) == (
        "#p2",
        "#p2-3-9",
        "#p2-4-4",
    )
    assert book.places("b") == {"p2-3-9": (3, 9), "p2-4-4": (3, 5)}


one_range = st.builds(
    lambda start, size, name: (start, start + size, name),
    st.integers(0, 30),
    st.integers(1, 12),
    st.sampled_from("abcdef"),
)
some_ranges = st.lists(one_range, max_size=12)


@settings(deadline=None)
@given(some_ranges)
def test_parts_never_cross(given_ranges):
    """Of any two parts one lies within the other, or both are apart."""
    parts = nested(given_ranges)
    for n, (start, end, _) in enumerate(parts):
        for other_start, other_end, _ in parts[n + 1 :]:
            apart = other_start >= end or other_end <= start
            assert apart or (start <= other_start and other_end <= end)


@settings(deadline=None)
@given(some_ranges)
def test_parts_cover_what_was_cut(given_ranges):
    """Every range is covered by its parts, each piece of it once a range."""
    wanted, covered = ([], [])
    for into, found in ((wanted, given_ranges), (covered, nested(given_ranges))):
        into += [(name, at) for start, end, name in found for at in range(start, end)]
    assert sorted(covered) == sorted(wanted)


@settings(deadline=None)
@given(st.lists(st.frozensets(st.sampled_from("abc")), max_size=20))
def test_ranges_are_unbroken_and_whole(cut):
    """Each piece is in the ranges of just its names; ranges of one name never touch."""
    found = ranges([sorted(names) for names in cut])
    named = [{name for start, end, name in found if start <= n < end} for n in range(len(cut))]
    assert named == [set(names) for names in cut]
    ends = {(name, end) for _, end, name in found}
    assert not any((name, start) in ends for start, _, name in found)


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_set_text_reads_as_the_page(path, data):
    """However places lie, elements open and close in pairs and the words are those of the page."""
    with rashomon.open(path) as dossier:
        reading = Reading(dossier, "", InFile([small.POST]))
        page = dossier.page(small.POST)
        edges = st.tuples(st.integers(0, len(page.text) - 1), st.integers(1, 300))
        spans = data.draw(st.lists(edges, max_size=6))
        places = {f"p1-{n}": (at, at + length) for n, (at, length) in enumerate(spans)}
        setter = Setter(places)
        folds = setter.folds(page_view(reading, page, Opening(), places).runs)
    paragraphs = [one for fold in folds for group in fold.groups for one in group.paragraphs]
    assert ["".join(i.words for i in one) for one in paragraphs] == [
        page.read(block.span) for block in page.blocks
    ]
    for inlines in paragraphs:
        assert sum(len(i.opens) for i in inlines) == sum(i.closes for i in inlines)
    ids = [tag.id for one in paragraphs for i in one for tag in i.opens if tag.id]
    assert sorted(ids) == sorted(place for place, parts in setter.parts.items() if parts)
