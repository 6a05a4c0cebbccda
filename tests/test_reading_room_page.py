"""A page of the reading room: its text, what is found in it, and the evidence beside it."""

import re

import pytest

import reading_room_fixtures as small
from rashomon.reading_room import create_app
from reading_room_fixtures import Browser


@pytest.fixture(scope="module")
def room(tmp_path_factory):
    """A browser without a window, in the reading room."""
    return Browser(create_app(small.write(tmp_path_factory.mktemp("room") / "story.db")))


def text_of(response):
    """What a reader sees of a response: no tags, white space folded."""
    return " ".join(re.sub(r"<[^>]*>", " ", response.text).split())


def test_a_statement_shows_its_three_spans_in_place(room):
    """Beside the text each statement reads as there, its source, cue and content told apart."""
    page = room.get(f"/page/{small.DAILY}").text
    note = re.search(r'<li id="s1">(.*?)</li>', page, re.DOTALL)[1]
    parts = re.findall(r'<span class="(m-[^"]*)">(.*?)</span>', note)
    assert parts == [
        ("m-content", "“We would rather close it a year too early than an hour too late,”"),
        ("m-cue", "said"),
        ("m-source", "Joren Falk, the town’s engineer"),
    ]


def test_a_statement_says_what_is_done_and_by_whom(room):
    """Act, negation and hedge stand in words, and so does who is not named."""
    seen = text_of(room.get(f"/page/{small.POST}"))
    assert "Joren Falk , person says, in their own words" in seen
    assert "a resident , unnamed person says, reported" in seen
    assert "nobody named does not want, hedged report would" in seen


def test_who_says_it_carries_the_number_of_the_note(room):
    """In the text the number stands at the content, and at whoever says it."""
    page = room.get(f"/page/{small.DAILY}").text
    assert re.search(r'engineer</a><span class="teller" data-number="1"', page)


def test_what_readers_say_is_no_voice_of_the_story(room):
    """A reader's statement is folded with the comments, and missing among the voices."""
    seen = text_of(room.get(f"/page/{small.VIDEO}"))
    assert (
        "Said by readers 1 statement in comments 1 the cousin of brookside , unnamed person" in seen
    )
    assert "Said here" not in seen
    assert "cousin of brookside" not in text_of(room.get(f"/story/{small.STORY}"))


def test_a_page_shows_its_whole_text(room):
    """Every block of a page reads on its page as in the dossier, whatever is marked in it."""
    page = small.post()
    html = room.get(f"/page/{page.id}").text
    blocks = re.findall(r'<p class="captured"[^>]*id="block-\d+"[^>]*>(.*?)</p>', html, re.DOTALL)
    shown = [re.sub(r"<[^>]*>", "", block) for block in blocks]
    assert [page.read(block.span) for block in page.blocks] == shown


def test_another_language_is_told_to_a_screen_reader(tmp_path):
    """The words of a page in another language are read out as such."""
    page = small.made("anderswo", "Talbote", "2031-05-02", [("body", "Die Brücke ist gesperrt.")])
    path = small.write(tmp_path / "story.db", small.with_findings(page, language="de"))
    html = Browser(create_app(path)).get("/page/anderswo").text
    assert re.search(r'<p class="captured" dir="auto" lang="de"[^>]*>Die Brücke', html)
    assert ' lang="en"' not in html.partition("<main")[2]


def test_a_page_opens_at_a_span(room):
    """The words of a span are marked, with their bytes beside them and the way back."""
    page = small.daily()
    start, end = small.span(page, "a year too early")
    back = f"/story/{small.STORY}#edge-0"
    html = room.get(f"/page/{page.id}", params={"at": f"{start}-{end}", "from": back}).text
    assert re.search(r'<a [^>]*class="[^"]*m-at[^"]*"[^>]* id="at">a year too early</a>', html)
    first = len(page.text[:start].encode())
    assert f"{first}–{first + end - start}" in html
    assert f'<a href="{back}">Back to where you were</a>' in html


def test_a_span_in_a_folded_part_unfolds_it(room):
    """A reader's comment that was asked for is not hidden."""
    page = small.video()
    start, end = small.span(page, "4000 people")
    closed, opened = '<details class="folded">', '<details class="folded" open>'
    assert closed in room.get(f"/page/{page.id}").text
    assert opened in room.get(f"/page/{page.id}?at={start}-{end}").text


def test_the_captured_bytes_are_marked(room):
    """The bytes of a span are found in the capture, by their offsets."""
    page = small.daily()
    start, end = small.span(page, "a year too early")
    html = room.get(f"/source/{page.id}?at={start}-{end}").text
    assert '<mark id="at">a year too early</mark>' in html


def test_the_evidence_for_a_span_stands_beside_it(room):
    """Who says it, what it means, who else has it and how it reads there, in words."""
    page = small.post()
    start, end = small.span(page, "about 40")
    html = room.get(f"/page/{page.id}?at={start}-{end}").text
    chosen = re.search(r'<section id="chosen".*?</section>', html, re.DOTALL)[0]
    told = " ".join(re.sub(r"<[^>]*>", " ", chosen).split())
    assert "Number about 36 to 44 families" in told
    assert "Vellmark Daily 2 May 2031, 21:05 UTC, 94 % alike compare number changed 40" in told


def test_a_citation_says_where_to_the_character(room):
    """Words, outlet, title, date, digest and characters: enough to find them again."""
    page = small.daily()
    start, end = small.span(page, "a year too early")
    html = room.get(f"/page/{page.id}?at={start}-{end}").text
    assert (
        "“a year too early” Vellmark Daily, “400 families flee as bridge cracks”, "
        f"2 May 2031, 21:05 UTC, captured 9 May 2031, 08:00 UTC. SHA-256 {page.capture.sha256}, "
        f"characters {start}–{end}."
    ) in html


def test_a_choice_swaps_only_what_changes(room):
    """The evidence, the block that is marked now and the one that was; nothing else."""
    page = small.post()
    now, was = small.span(page, "about 40"), small.span(page, "Joren Falk")
    asked = {"hx-request": "true", "hx-current-url": f"http://localhost/p?at={was[0]}-{was[1]}"}
    answer = room.get(f"/page/{page.id}?at={now[0]}-{now[1]}", headers=asked)
    assert re.findall(r' id="(chosen|block-\d+)"', answer.text) == ["chosen", "block-3", "block-4"]
    assert "<html" not in answer.text
    assert answer.headers["vary"] == "hx-request, hx-current-url"


def test_selecting_nothing_takes_the_mark_away(room):
    """The block that was marked comes back without its mark, and the hint beside it."""
    asked = {"hx-request": "true", "hx-current-url": "http://localhost/p?at=36-70"}
    answer = room.get(f"/page/{small.POST}", headers=asked).text
    assert "Choose a marked passage" in answer
    assert "m-at" not in answer
    assert "block-1" in answer


@pytest.mark.parametrize("current", ["", "x", "http://[", "http://h/p?at=9-1", "?part=%C2%B2"])
def test_any_address_of_the_asking_page_is_answered(room, current):
    """What the asking page says of itself is never trusted to make sense."""
    asked = {"hx-request": "true", "hx-current-url": current}
    assert room.get(f"/page/{small.POST}?at=0-4", headers=asked).status_code == 200


def test_the_way_back_passes_through_other_views(room):
    """From a story to a page, to its bytes and a comparison, and back to each in turn."""
    page = small.post()
    start, end = small.span(page, "about 40")
    story = f"/story/{small.STORY}#edge-0"
    html = room.get(f"/page/{page.id}", params={"at": f"{start}-{end}", "from": story}).text
    for place in ("source", "compare"):
        away = re.search(rf'href="(/{place}[^"]*from=[^"]*)"', html)[1].replace("&amp;", "&")
        there = room.get(away.partition("#")[0]).text
        back = re.search(r'href="([^"]*)">Back to where you were', there)[1].replace("&amp;", "&")
        assert back.startswith(f"/page/{page.id}?at={start}-{end}&from=")
        again = room.get(back.partition("#")[0]).text
        assert f'<a href="{story}">Back to where you were</a>' in again
