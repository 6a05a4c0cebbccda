"""The drawing of a stemma in a real browser: its letters, its keyboard, its narrow form."""

from itertools import pairwise

import pytest
from axe_playwright_python.sync_playwright import Axe

import family_samples
from browsing import opened, press_until
from rashomon.reading_room.drawings.labels import line_width, run

pytestmark = pytest.mark.browser

STORY = f"/story/{family_samples.STORY}"

MEETING = """() => {
    const seen = [...document.querySelectorAll('.stemma')].filter(s => s.checkVisibility());
    return seen.map(svg => {
        const box = e => {
            const r = e.getBoundingClientRect(), place = e.ownerSVGElement;
            const wide = svg.getScreenCTM().a * place.width.baseVal.value;
            return {x: r.x, y: r.y, right: Math.min(r.right, r.x + wide), bottom: r.bottom};
        };
        const boxes = [...svg.querySelectorAll('text')].map(box);
        const meet = (a, b) => a.x < b.right - 1 && b.x < a.right - 1
            && a.y < b.bottom - 3 && b.y < a.bottom - 3;
        const covered = boxes.filter((a, i) => boxes.some((b, j) => i < j && meet(a, b)));
        const frame = svg.getBoundingClientRect();
        const beyond = boxes.filter(b => b.right > frame.right + 1 || b.x < frame.x);
        const scale = svg.getScreenCTM();
        const struck = [...svg.querySelectorAll('.edge')].filter(line => {
            const length = line.getTotalLength();
            for (let at = 0; at <= length; at += 3) {
                const p = line.getPointAtLength(at).matrixTransform(scale);
                if (boxes.some(b => p.x > b.x && p.x < b.right && p.y > b.y + 3
                    && p.y < b.bottom - 3)) return true;
            }
            return false;
        });
        return [boxes.length > 10, covered.length, beyond.length, struck.length];
    });
}"""


@pytest.fixture(scope="module", params=[20, 200])
def room(request, tmp_path_factory):
    """The address of a reading room over a family, small or large."""
    path = family_samples.write(tmp_path_factory.mktemp("family") / "f.db", request.param)
    with opened(path) as where:
        yield where


@pytest.fixture
def tab(chromium, room):
    """A tab at the story of the family."""
    context = chromium.new_context(base_url=room, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(STORY)
    yield page
    context.close()


def test_letters_meet_nothing(tab):
    """As drawn with the browser's own letters, no label covers another, a line or the edge."""
    for width in (1280, 360):
        tab.set_viewport_size({"width": width, "height": 900})
        assert tab.evaluate(MEETING) == [[True, 0, 0, 0]]


SAID = (
    "The quick keeper of Port Jurva’s lock, “Vexed, I say!”, waxed and wound 1,400 m of chain",
    "ONE HUNDRED JACKETS WERE FOUND WHERE THE MILL STOOD (AND 37 % OF ITS KEYS)",
    "ill, till, Lilli; files: if it fits, it’s still ’tis [1–2] / A–Z | €5 = £4 …",
)
ADVANCES = """said => {
    const svg = document.querySelector('.stemma:not(:empty)');
    return said.map(([words, style]) => {
        const text = document.createElementNS(svg.namespaceURI, 'text');
        const run = document.createElementNS(svg.namespaceURI, 'tspan');
        run.setAttribute('class', style);
        run.textContent = words;
        text.append(run);
        svg.append(text);
        const wide = text.getComputedTextLength();
        text.remove();
        return wide;
    });
}"""


def test_no_line_is_drawn_wider_than_it_was_measured(tab):
    """In the fonts that are here, whichever they are: else words are cut without an ellipsis."""
    runs = [run(words, style) for words in SAID for style in ("name", "title", "note", "words")]
    measured = [line_width((one,)) for one in runs]
    wide = tab.evaluate(ADVANCES, [(one.words, one.style) for one in runs])
    beyond = [
        one for one, room, drawn in zip(runs, measured, wide, strict=True) if drawn > room + 1
    ]
    assert (min(wide) > 0, beyond) == (True, [])


def test_the_page_never_scrolls_sideways(tab):
    """Whatever the family, only the drawing scrolls, within its region."""
    for width in (360, 768, 1280):
        tab.set_viewport_size({"width": width, "height": 900})
        assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth"), width


def test_nothing_shuts_a_reader_out(tab):
    """axe-core finds no violation in the drawing or its table, wide or narrow, light or dark."""
    for width, colours in ((1280, "light"), (1280, "dark"), (360, "light")):
        tab.set_viewport_size({"width": width, "height": 900})
        tab.emulate_media(color_scheme=colours)
        found = Axe().run(tab).response["violations"]
        assert [(v["id"], [n["html"][:160] for n in v["nodes"]]) for v in found] == [], width


def test_every_mark_is_named_and_reached_by_keyboard(tab):
    """The tab key meets each mark once, from the top of the drawing down; each has a name."""
    marks = tab.locator(".stemma:visible a")
    tab.evaluate("document.querySelector('.picture').focus()")
    tops = []
    for _ in range(marks.count() + 1):
        tab.keyboard.press("Tab")
        if tab.evaluate("!document.activeElement.matches('.stemma a')"):
            continue
        name, top = tab.evaluate(
            """() => [document.activeElement.querySelector('title')?.textContent,
                document.activeElement.querySelector('text, .hit').getBoundingClientRect().bottom
                + scrollY]"""
        )
        assert name
        tops.append(top)
    assert len(tops) == marks.count()
    assert all(later > earlier - 45 for earlier, later in pairwise(tops))


def test_a_line_leads_to_its_reasons_in_one_step(tab):
    """A click on a dashed line opens the row of the table and the reasons in it."""
    place = tab.locator(".stemma:visible a[href*='#why-']").first
    number = place.get_attribute("href").rpartition("#why-")[2]
    place.focus()
    tab.keyboard.press("Enter")
    tab.wait_for_url(f"**#why-{number}")
    assert tab.locator(f"#why-{number} li").first.is_visible()


def test_a_stack_leads_to_its_pages(tab):
    """What reads "and 12 copies" opens the list of those pages."""
    stack = tab.locator(".stemma:visible a[href*='#fold-']").first
    if not stack.count():
        assert tab.locator(".fold").count() == 0
        return
    anchor = stack.get_attribute("href").rpartition("#")[2]
    stack.focus()
    tab.keyboard.press("Enter")
    tab.wait_for_url(f"**#{anchor}")
    assert tab.locator(f"#{anchor} li").first.is_visible()


def test_a_telephone_gets_a_form_of_its_own(tab):
    """A small drawing folds to the width of a telephone; a large one scrolls within itself."""
    tab.set_viewport_size({"width": 360, "height": 800})
    picture = tab.locator(".picture:visible")
    assert picture.count() == 1
    narrow = "for-narrow" in picture.get_attribute("class")
    scrolls = picture.evaluate("e => e.scrollWidth > e.clientWidth")
    assert narrow != scrolls


def test_the_drawing_needs_no_pointer(tab):
    """The way past the drawing is the first thing under the keyboard in it."""
    tab.evaluate("document.querySelector('.picture').focus()")
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.textContent") == "Past the drawing"
    tab.keyboard.press("Enter")
    press_until(tab, "Tab", ".stemma ~ *, summary, a:not(.stemma a)", most=3)
