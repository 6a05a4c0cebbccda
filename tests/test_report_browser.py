"""The report in a real browser: from disk with the network cut off, and on paper."""

import pypdfium2
import pytest
from axe_playwright_python.sync_playwright import Axe

import family_samples
import reading_room_fixtures as small
from report_samples import family, one_story, report_of
from test_reading_room_browser_hostile import TRICKS

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """The report of the small dossier, on disk."""
    folder = tmp_path_factory.mktemp("report")
    return saved(folder, report_of(small.write(folder / "story.db")))


def saved(folder, written):
    """A report on disk."""
    place = folder / "report.html"
    place.write_text(written, encoding="utf-8")
    return place


@pytest.fixture
def tab(chromium):
    """An empty tab without a network, which keeps what it asks for and complains of."""
    context = chromium.new_context(offline=True, viewport={"width": 1280, "height": 900})
    tab = context.new_page()
    tab.asked, tab.faults = [], []
    context.on("request", lambda request: tab.asked.append(request.url))
    tab.on("dialog", lambda dialog: (tab.faults.append(dialog.message), dialog.dismiss()))
    tab.on("pageerror", lambda error: tab.faults.append(str(error)))
    tab.on("console", lambda message: tab.faults.append(message.text))
    yield tab
    context.close()


IN_VIEW = """e => {
    const at = e.getBoundingClientRect();
    return at.top >= 0 && at.bottom <= innerHeight;
}"""


def colour_of(tab, selector):
    """What lies behind an element's words."""
    return tab.eval_on_selector_all(
        selector, "found => found.map(e => getComputedStyle(e).backgroundColor)"
    )


def test_it_asks_for_nothing_but_itself(tab, place):
    """One request, for the file; none for whatever a click leads to."""
    tab.goto(place.as_uri())
    tab.evaluate(
        "document.querySelectorAll('main a').forEach(a => a.dispatchEvent(new MouseEvent('click')))"
    )
    tab.wait_for_url("**#*")
    assert (tab.asked, tab.faults) == ([place.as_uri()], [])


def test_a_cell_leads_to_the_highlighted_words_and_back(tab, place):
    """One step from a comparison to the words on their page, one step back."""
    tab.goto(place.as_uri())
    plain = colour_of(tab, ".sheet .m-quantity")[0]
    cell = tab.locator(".comparison td mark", has_text="no more than a dozen").first
    cell.click()
    words = tab.locator(":target")
    assert words.inner_text() == "no more than a dozen families"
    assert words.evaluate(IN_VIEW)
    assert colour_of(tab, ":target") != [plain]
    tab.go_back()
    assert cell.evaluate(IN_VIEW)


def test_all_of_a_passage_is_highlighted(tab, tmp_path):
    """Words that no one element can hold are highlighted to their end, over all paragraphs."""
    tab.goto(saved(tmp_path, report_of(family(tmp_path / "copies.db", 2), "copies")).as_uri())
    tab.locator(".reasons .quote, .alterations a").first.evaluate("a => a.click()")
    tab.locator(".reasons .quote").first.evaluate("a => a.click()")
    name = tab.evaluate("location.hash.slice(1)")
    parts = tab.locator(f".on-{name}").count()
    assert parts == 9
    assert len(set(colour_of(tab, f":target, .on-{name}"))) == 1
    assert colour_of(tab, ":target") != ["rgba(0, 0, 0, 0)"]


def test_a_folded_comment_opens_for_who_comes_to_it(tab, place):
    """A reader's claim leads to the comment, which is hidden until then."""
    tab.goto(place.as_uri())
    comment = tab.locator(".sheet .comment", has_text="my cousin saw them all")
    assert not comment.is_visible()
    tab.locator(".comparison .readers mark").first.click()
    comment.wait_for(state="visible")


def test_layers_switch_without_a_script(tab, place):
    """Unticking a layer takes its marks off every page."""
    tab.goto(place.as_uri())
    marked = set(colour_of(tab, ".sheet .m-content"))
    tab.uncheck("#layer-statements")
    assert set(colour_of(tab, ".sheet .m-content")) == {"rgba(0, 0, 0, 0)"} != marked


def test_nothing_shuts_a_reader_out(tab, place):
    """axe-core finds no violation, in light and in dark, with everything unfolded."""
    tab.goto(place.as_uri())
    tab.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
    for colours in ("light", "dark"):
        tab.emulate_media(color_scheme=colours)
        found = Axe().run(tab).response["violations"]
        assert [(v["id"], [n["html"][:160] for n in v["nodes"]]) for v in found] == [], colours


def test_it_never_scrolls_sideways(tab, place):
    """From a phone to a wide screen, only tables and drawings scroll within themselves."""
    tab.goto(place.as_uri())
    for width in (360, 768, 1280, 2200):
        tab.set_viewport_size({"width": width, "height": 800})
        assert tab.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, width


def test_on_paper_it_holds_what_a_reader_needs(tab, place, tmp_path):
    """Reasons and copies stand unfolded, pages are numbered, and no address is printed."""
    tab.goto(place.as_uri())
    tab.pdf(path=tmp_path / "report.pdf", format="A4")
    with pypdfium2.PdfDocument(tmp_path / "report.pdf") as paper:
        sides = [" ".join(side.get_textpage().get_text_range().split()) for side in paper]
    whole = " ".join(sides)
    for words in (
        "Cracked bridge cuts Vellmark in two",
        "credits it as the first publisher",
        "no more than a dozen families had left by the weekend",
        "How this was made",
    ):
        assert words in whole
    for words in ("Obituaries", "Skip to the content", "file://", "#p1"):
        assert words not in whole
    assert [f"{n} / {len(sides)}" in side for n, side in enumerate(sides, 1)] == [True] * len(sides)


def test_on_paper_a_drawing_stands_on_one_side_with_its_heading(tab, tmp_path):
    """Unless it would be too small to read there; no account is cut off from the others."""
    place = saved(
        tmp_path, report_of(family_samples.write(tmp_path / "family.db", 30), family_samples.STORY)
    )
    tab.goto(place.as_uri())
    drawing = tab.locator(".stemma.one-side").first
    heads = [words[:12] for words in drawing.locator(".band, .name").all_text_contents()]
    tab.pdf(path=tmp_path / "report.pdf", format="A4")
    with pypdfium2.PdfDocument(tmp_path / "report.pdf") as paper:
        sides = [" ".join(side.get_textpage().get_text_range().split()) for side in paper]
    drawn = next(side for side in sides if "Who copied whom" in side)
    rows = [head for head in heads if head.isascii()]  # fonts for others may be missing
    assert (len(rows) > 5, [row for row in rows if row not in drawn]) == (True, [])


def test_hostile_pages_get_nowhere(tab, tmp_path):
    """Pages that want to run, load or lead astray: no request, dialog or complaint."""
    pages = [
        small.made(
            f"trick-{n}",
            trick,
            "2031-05-02",
            [(role, trick) for role in ("headline", "body", "comment", "residue")],
        )
        for n, trick in enumerate(TRICKS)
    ]
    place = saved(tmp_path, report_of(one_story(tmp_path / "tricks.db", *pages), "one"))
    tab.goto(place.as_uri())
    assert tab.locator(".sheet h3").count() == len(TRICKS)
    assert (tab.asked, tab.faults) == ([place.as_uri()], [])
