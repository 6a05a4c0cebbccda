"""Every view of the reading room, for every eye and ear: axe-core, small screens, stillness."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from browsing import STORY, VIEWS

pytestmark = pytest.mark.browser

SHIFTED = """() => new Promise(resolve => {
    let sum = 0;
    new PerformanceObserver(list => {
        for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
    }).observe({type: "layout-shift", buffered: true});
    setTimeout(() => resolve(sum), 120);
})"""


@pytest.mark.parametrize("view", VIEWS)
def test_nothing_shuts_a_reader_out(tab, view):
    """The checks of axe-core find nothing, on a screen by day, or on a phone by night."""
    tab.goto(VIEWS[view])
    tab.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
    tab.evaluate("document.querySelectorAll('.layers input').forEach(i => { i.checked = true })")
    for width, colours in ((1280, "light"), (360, "dark")):
        tab.set_viewport_size({"width": width, "height": 800})
        tab.emulate_media(color_scheme=colours)
        found = Axe().run(tab).response["violations"]
        told = [(v["id"], [n["html"][:160] for n in v["nodes"]]) for v in found]
        assert (width, colours, told) == (width, colours, [])


@pytest.mark.parametrize("view", VIEWS)
def test_no_view_scrolls_sideways(tab, view):
    """From a phone to a wide screen, only tables and the drawing scroll within themselves."""
    tab.goto(VIEWS[view])
    for width in (320, 360, 768, 1280, 2200):
        tab.set_viewport_size({"width": width, "height": 800})
        beyond = tab.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert (width, beyond) <= (width, 0)


@pytest.mark.parametrize("view", VIEWS)
def test_nothing_moves_once_it_is_shown(tab, view):
    """No layout shift that anybody could see while a view loads, on a screen or a phone."""
    moved = []
    for width in (1280, 360):
        tab.set_viewport_size({"width": width, "height": 800})
        tab.goto(VIEWS[view])
        moved.append(round(tab.evaluate(SHIFTED), 3))
    assert moved == [0, 0]


COLOURS = """() => {
    const of = (at, what) => getComputedStyle(document.querySelector(at))[what];
    return [of('.stemma .title, .stemma .note', 'fill'), of('.node', 'fill'), of('body', 'color')];
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_drawings_take_the_colours_a_reader_chose(tab, scheme):
    """Where all colours are forced, letters and marks have that of all other text."""
    tab.emulate_media(color_scheme=scheme, forced_colors="active")
    tab.goto(STORY)
    words, marks, text = tab.evaluate(COLOURS)
    assert words == marks == text


def test_the_span_one_came_for_stands_out_in_forced_colours(tab):
    """All of it, and not only the run that has the focus."""
    tab.emulate_media(forced_colors="active")
    tab.goto(VIEWS["page at a span"])
    looks = tab.evaluate(
        """() => [...document.querySelectorAll('.m-at')].map(
            one => getComputedStyle(one).backgroundColor)"""
    )
    page = tab.evaluate("getComputedStyle(document.body).backgroundColor")
    assert (len(set(looks)), page in looks) == (1, False)


def test_a_screen_gets_one_drawing_of_each_kind(tab):
    """The narrow one on a phone or a tablet held upright, the wide one elsewhere; never both."""
    shown = """() => [...document.querySelectorAll('.picture')]
        .filter(one => one.checkVisibility()).map(one => one.classList.contains('for-narrow'))"""
    for width, narrow in ((360, True), (768, True), (1024, False), (1280, False)):
        tab.set_viewport_size({"width": width, "height": 800})
        tab.goto(STORY)
        assert set(tab.evaluate(shown)) == {narrow}


@pytest.mark.parametrize("width", [320, 390, 640])
def test_a_phone_shows_every_answer_reason_and_time_whole(tab, width):
    """Or a screen enlarged to 200 %: tables are set as paragraphs, the timeline as a list."""
    tab.set_viewport_size({"width": width, "height": 800})
    tab.goto(STORY)
    tab.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
    for part in (".comparison td p", ".derivations td", ".moments p", ".times td"):
        edges = """s => [...document.querySelectorAll(s)].filter(e => e.checkVisibility())
            .map(e => e.getBoundingClientRect().right)"""
        ends = tab.evaluate(edges, part)
        assert ends, part
        assert max(ends) <= width, part


def test_on_a_phone_each_answer_says_whose_it_is(tab):
    """The names that head the columns elsewhere stand above the answers there."""
    tab.set_viewport_size({"width": 390, "height": 800})
    tab.goto(STORY)
    named = """() => [...document.querySelectorAll('.comparison td')]
        .filter(e => e.querySelector('.value') && !e.closest('.readers'))
        .map(e => getComputedStyle(e, '::before').content)"""
    heads = tab.evaluate(named)
    assert heads
    assert {head[1:5] for head in heads} == {"A · ", "B · ", "C · "}


@pytest.mark.parametrize("view", ["story", "page", "compare"])
def test_on_paper_nothing_is_wider_than_the_sheet(tab, view):
    """Between the margins of A4, so that no browser makes the whole of it smaller."""
    tab.set_viewport_size({"width": 673, "height": 900})
    tab.emulate_media(media="print")
    tab.goto(VIEWS[view])
    widest = """() => Math.max(...[...document.querySelectorAll('main svg, main table')]
        .filter(e => e.checkVisibility()).map(e => e.getBoundingClientRect().right), 0)"""
    assert tab.evaluate(widest) <= 673
    assert tab.evaluate("document.documentElement.scrollWidth") <= 673
