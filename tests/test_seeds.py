"""The two real pages the project began with: offsets and labels only, none of their words."""

from __future__ import annotations

from collections import Counter

import pytest

FIRST = "1cd669f395c7"
SECOND = "2160a7c87faf"

BODY = [(502, 694), (695, 772), (793, 1018), (1019, 1213), (1604, 1753), (1754, 1919)]
FOOTAGE_QUOTE = (1604, 1654)
EYES_QUOTE = (1754, 1910)
FOOTAGE_SHOWS = (1106, 1178)
SHOWN_BY_REPORT = (567, 694)
CONFIRMED = (876, 1018)
LEARNT = (356, 549)


@pytest.fixture
def first(seeds):
    """The page with advert code, an appeal and a syndication footer."""
    return seeds.page(FIRST)


@pytest.fixture
def second(seeds):
    """The video page with reader comments."""
    return seeds.page(SECOND)


def _trimmed(page, span):
    """A span without the white space and the marks at its edges."""
    start, end = span
    words = page.text[start:end]
    left = len(words) - len(words.lstrip(" \n“”\"'‘’,."))
    right = len(words) - len(words.rstrip(" \n“”\"'‘’,."))
    return start + left, end - right


def _after_that(page, statement):
    """Where the content begins, the conjunction left out."""
    start = statement.content[0][0]
    return start + 5 if page.text.startswith("that ", start) else start


def _statement(page, content):
    """The statement whose content is this span; marks and a "that" at its edges aside."""
    wanted = _trimmed(page, content)
    found = [
        statement
        for statement in page.statements
        if _trimmed(page, (_after_that(page, statement), statement.content[-1][1])) == wanted
    ]
    assert len(found) == 1, [[page.read(s) for s in st.content] for st in page.statements]
    return found[0]


def _credited(page):
    return {(credit.relation, credit.span) for credit in page.credits}


def test_first_page_has_its_headline(first):
    """The first line is the headline and the title."""
    assert [block.span for block in first.having("headline")] == [(0, 111)]
    assert first.title == first.read((0, 111))


def test_first_page_has_six_paragraphs_of_body(first):
    """The six paragraphs of the article, and nothing else, are body."""
    assert [block.span for block in first.having("body")] == BODY


def test_first_page_knows_code_appeals_and_footer(first):
    """Fourteen lines of code, six of appeal, the credit line and the syndication footer."""
    lines = Counter()
    for block in first.blocks:
        lines[block.role] += len([line for line in first.read(block.span).split("\n") if line])
    assert (lines["residue"], lines["appeal"], lines["credit"], lines["syndication"]) == (
        14,
        6,
        1,
        1,
    )
    assert first.having("credit")[0].span == (773, 791)
    assert first.having("syndication")[0].span == (2822, 2971)


def test_first_page_was_captured_when_its_adverts_were_rendered(first):
    """PHP's uniqid() in the advert ids dates the capture to the second, with the span."""
    captured = first.capture.captured
    assert captured
    assert captured.earliest.startswith("2018-01-10T09:35:13")
    assert captured.basis == "uniqid"
    assert captured.span
    assert "5a55de51c919a" in first.read(captured.span)


def test_first_page_credits_its_sources(first):
    """A relay, the report it cites, the footage, and the outlet that published first."""
    found = _credited(first)
    assert ("via", (777, 791)) in found
    assert {("cites", (533, 536)), ("cites", (529, 536))} & found  # with its article or without
    assert ("first_published", (2961, 2970)) in found
    assert "evidence" in {relation for relation, _ in found}


def test_the_fighter_is_quoted_directly(first):
    """The whole quotation is one direct statement of the fighter."""
    statement = _statement(first, FOOTAGE_QUOTE)
    assert statement.type == "direct"
    assert statement.source == ((1660, 1675),)


def test_he_is_the_same_speaker(first):
    """A pronoun leads to the speaker quoted before."""
    statement = _statement(first, EYES_QUOTE)
    assert statement.type == "direct"
    assert first.read(statement.source[0]) == "he"
    before = _statement(first, FOOTAGE_QUOTE).speaker
    assert before
    assert statement.speaker
    assert statement.speaker.name == before.name


def test_the_footage_is_told_by_one_of_the_fighters(first):
    """What the footage shows stands on the word of one fighter."""
    told = [s for s in first.statements if (1193, 1212) in s.source]
    assert [s.type for s in told] == ["indirect"]
    start, end = told[0].content[0][0], told[0].content[-1][1]
    assert start <= FOOTAGE_SHOWS[0]
    assert end >= FOOTAGE_SHOWS[1]


def test_what_the_report_showed_is_mixed(first):
    """An indirect statement with quoted words inside is mixed."""
    statement = _statement(first, SHOWN_BY_REPORT)
    assert statement.type == "mixed"
    assert statement.source[0][0] <= 506
    assert statement.source[-1][1] >= 536


def test_what_the_fighters_confirmed_is_indirect(first):
    """The fighters' confirmation, across the place it was given from."""
    statement = _statement(first, CONFIRMED)
    assert statement.type == "indirect"
    assert statement.source[0][0] == 793
    assert statement.cue[0][0] == 850


def test_second_page_is_one_paragraph_and_eight_comments(second):
    """The comments keep their numbers and stay out of the body."""
    assert [block.span for block in second.having("body")] == [(0, 668)]
    assert [block.ordinal for block in second.having("comment")] == list(range(1, 9))
    assert {block.role for block in second.blocks} == {"body", "comment"}


def test_second_page_names_its_reporter(second):
    """The byline stands in the running text."""
    assert second.bylines == (second.read((621, 640)),)


def test_second_page_has_learnt_something(second):
    """What the programme has learnt is an indirect statement of the programme."""
    learnt = [s for s in second.statements if (325, 339) in s.source]
    assert [s.type for s in learnt] == ["indirect"]
    assert learnt[0].content[0][0] in range(351, 357)
    assert learnt[0].content[-1][1] in range(LEARNT[1] - 40, LEARNT[1] + 20)


def test_a_past_report_never_points_to_the_future(first):
    """A month without a year, told in the past on a page of January, is of the year before."""
    values = {time.span: (time.value, time.mod) for time in first.times}
    assert values[(680, 693)] == ("2017-10", "START")
    assert values[(540, 554)] == ("2017-11", "START")
    assert values[(1679, 1692)] == ("2017-11", "END")


def test_one_name_has_four_forms(first):
    """A bracket that explains a name joins its forms."""
    start = first.text.index("(IS;") - 14
    forms = {first.read(n.span): n.name for n in first.names if start <= n.span[0] < start + 45}
    assert len(forms) == 4
    assert len(set(forms.values())) == 1


def test_the_two_pages_are_one_story(seeds):
    """Both pages tell of one event."""
    assert [sorted(entry.id[:12] for entry in story.pages) for story in seeds.stories()] == [
        [FIRST, SECOND]
    ]


def test_the_first_page_cites_the_second_and_two_outside_sources(seeds):
    """The report it cites is here; the relay and the footage are outside the collection."""
    edges = seeds.derivations()
    assert {edge.copy[:12] for edge in edges} == {FIRST}
    assert [(e.exemplar or "")[:12] for e in edges if e.exemplar] == [SECOND]
    assert [edge.kind for edge in edges if edge.exemplar] == ["cited"]
    first = seeds.page(FIRST)
    outside = {edge.outside for edge in edges if edge.outside}
    assert first.read((777, 791)) in outside
    assert any("footage" in name.lower() for name in outside)
    assert len(outside) == 2


def test_two_accounts(seeds):
    """The report and the footage are two accounts; comments make none."""
    (story,) = seeds.stories()
    assert [len(account.pages) for account in story.accounts] == [1, 1]


def test_how_many_left_is_laid_side_by_side(seeds):
    """Two accounts and a reader say how many fighters left, each with its span."""
    (story,) = seeds.stories()
    cells = {
        (cell.page[:12], cell.span, cell.by_reader)
        for comparison in story.comparisons
        if comparison.kind == "quantity"
        for cell in comparison.cells
    }
    assert (FIRST, (1132, 1138), False) in cells
    assert {(SECOND, (198, 213), False), (SECOND, (440, 455), False)} & cells
    assert (SECOND, (1050, 1059), True) in cells
