"""The reading room in a real browser: by keyboard, for a screen reader, against hostile pages."""

import shutil
import threading
from contextlib import contextmanager

import pytest
import uvicorn
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

import reading_room_fixtures as small
from rashomon.reading_room import create_app, links
from rashomon.reading_room.server import bind

pytestmark = pytest.mark.browser

STORY = f"/story/{small.STORY}"
VIEWS = {
    "front": "/",
    "story": STORY,
    "page": f"/page/{small.POST}",
    "page at a span": f"/page/{small.DAILY}?at=36-70&from=/story/bridge%23edge-0",
    "comments": f"/page/{small.VIDEO}?at=52-60",
    "bytes": f"/source/{small.DAILY}?at=36-70",
    "search": "/search?q=bridge",
    "compare": f"/compare?a={small.POST}&b={small.DAILY}",
    "choose": "/compare",
    "trace": "/trace?words=rather+close+it+a+day+too+early",
    "error": "/story/none",
}

TRICKS = [
    "<script>alert(1)</script>",
    "<script src='http://192.0.2.1/x.js'></script>",
    "<img src=http://192.0.2.1/x.png onerror=alert(1)>",
    "<svg onload=alert(1)><script>alert(1)</script></svg>",
    "<svg><use href='http://192.0.2.1/x.svg#a'/></svg>",
    "<iframe src='javascript:alert(1)'></iframe>",
    "<a href='javascript:alert(1)'>go</a>",
    '" autofocus onfocus="alert(1)',
    "' style='background:url(http://192.0.2.1/x)'",
    "</title></textarea></style><script>alert(1)</script>",
    "<style>@import 'http://192.0.2.1/x.css';</style>",
    "<link rel=stylesheet href=http://192.0.2.1/x.css>",
    "<meta http-equiv=refresh content='0;url=http://192.0.2.1/'>",
    "<base href=http://192.0.2.1/>",
    "<form action=http://192.0.2.1/><button>Search</button></form>",
    "<object data=http://192.0.2.1/x></object><embed src=http://192.0.2.1/x>",
    "<math><mtext><script>alert(1)</script></mtext></math>",
    "--><script>alert(1)</script><!--",
    "]]><script>alert(1)</script>",
    "<video autoplay src=http://192.0.2.1/x onerror=alert(1)>",
    "{{ cycler.__init__.__globals__ }} {% include '/etc/passwd' %}",
    "\x00\u202e<script>alert(1)</script>\u202c\x1b[31m",
    "﷽" * 400 + "a" * 5_000,
]


@contextmanager
def opened(path):
    """A reading room on a free port, and its address."""
    listening = bind("127.0.0.1", 0)
    server = uvicorn.Server(uvicorn.Config(create_app(path), log_level="warning"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()
        listening.close()


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    """The address of a reading room over the small dossier."""
    with opened(small.write(tmp_path_factory.mktemp("browser") / "story.db")) as where:
        yield where


@pytest.fixture(scope="module")
def chromium():
    """A running browser."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium") or shutil.which("chromium-browser"),
            args=["--no-sandbox"],
        )
        yield browser
        browser.close()


@pytest.fixture
def tab(chromium, address):
    """An empty tab that knows where the reading room is."""
    context = chromium.new_context(base_url=address, viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def press_until(tab, key, selector, most=80):
    """Press a key until the focus is on an element; fail if it never is."""
    for _ in range(most):
        tab.keyboard.press(key)
        if tab.evaluate("s => !!document.activeElement?.matches(s)", selector):
            return
    pytest.fail(f"{key} never came to {selector}")


def test_from_the_front_to_a_byte_by_keyboard(tab):
    """Front, story, node, statement, its words, their bytes, and back, without a mouse."""
    tab.goto("/")
    press_until(tab, "Tab", ".stories h2 a")
    tab.keyboard.press("Enter")
    tab.wait_for_url(f"**{STORY}")
    press_until(tab, "Tab", f".stemma a[href^='/page/{small.DAILY}?']")
    tab.keyboard.press("Enter")
    tab.wait_for_url(f"**/page/{small.DAILY}?*")
    press_until(tab, "Tab", "#s1 .quote")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**at=*")
    assert "a year too early" in tab.locator("#at").inner_text()
    press_until(tab, "Tab", ".selected a[href^='/source/']")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/source/**")
    assert "a year too early" in tab.locator("mark#at").inner_text()
    for _ in range(2):
        tab.go_back()
    press_until(tab, "Tab", ".back a")
    tab.keyboard.press("Enter")
    tab.wait_for_url(f"**{STORY}#who-copied-whom")


def test_the_first_tab_skips_to_the_content(tab):
    """The first thing under the keyboard is a way past the masthead."""
    tab.goto(STORY)
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.textContent") == "Skip to the content"
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.id") == "main"


def test_layers_switch_without_a_script(tab):
    """Unticking a layer of the legend takes its marks off the text."""
    tab.goto(f"/page/{small.POST}")
    background = "getComputedStyle(document.querySelector('.block .m-content')).backgroundColor"
    marked = tab.evaluate(background)
    tab.uncheck("#layer-statements")
    assert tab.evaluate(background) == "rgba(0, 0, 0, 0)" != marked


def test_comments_are_folded_until_asked_for(tab):
    """Readers' comments are hidden, and open on a click."""
    tab.goto(f"/page/{small.VIDEO}")
    comment = tab.get_by_text("my cousin saw them all")
    assert not comment.is_visible()
    tab.get_by_text("2 reader comments").click()
    assert comment.is_visible()


@pytest.mark.parametrize("view", VIEWS)
def test_nothing_shuts_a_reader_out(tab, view):
    """axe-core finds no violation: names, order, contrast, in light and in dark."""
    tab.goto(VIEWS[view])
    tab.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")
    for colours in ("light", "dark"):
        tab.emulate_media(color_scheme=colours)
        found = Axe().run(tab).response["violations"]
        assert [(v["id"], [n["html"][:160] for n in v["nodes"]]) for v in found] == [], colours


@pytest.mark.parametrize("view", VIEWS)
def test_no_view_scrolls_sideways(tab, view):
    """From a phone to a wide screen, only tables and the drawing scroll within themselves."""
    tab.goto(VIEWS[view])
    for width in (360, 768, 1280, 2200):
        tab.set_viewport_size({"width": width, "height": 800})
        beyond = tab.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert beyond <= 0, width


def test_labels_of_the_drawing_meet_nothing(tab):
    """As drawn with the browser's own letters, no label covers another, or a line."""
    tab.goto(STORY)
    covering = tab.evaluate(
        """() => {
            const boxes = [...document.querySelectorAll('.stemma text.name, .stemma text.note')]
                .map(t => t.getBBox());
            const meet = (a, b) => a.x < b.x + b.width && b.x < a.x + a.width
                && a.y < b.y + b.height && b.y < a.y + a.height;
            const covered = boxes.filter((a, i) => boxes.some((b, j) => i < j && meet(a, b)));
            const lines = [...document.querySelectorAll('.stemma .edge')];
            const struck = lines.filter(line => {
                const length = line.getTotalLength();
                for (let at = 0; at <= length; at += 3) {
                    const p = line.getPointAtLength(at);
                    if (boxes.some(b => p.x > b.x && p.x < b.x + b.width
                        && p.y > b.y + 3 && p.y < b.y + b.height - 3)) return true;
                }
                return false;
            });
            return [boxes.length, covered.length, struck.length];
        }"""
    )
    assert covering == [14, 0, 0]


def test_hostile_pages_get_nowhere(chromium, tmp_path):
    """Twenty pages that want to run, load or lead astray: no request, dialog or script error."""
    pages = [
        small.made(
            f"trick-{n}",
            trick,
            "2031-05-02",
            [("headline", trick), ("body", trick), ("residue", trick)],
        )
        for n, trick in enumerate(TRICKS)
    ]
    with opened(small.write(tmp_path / "story.db", *pages)) as where:
        context = chromium.new_context(base_url=where)
        tab = context.new_page()
        faults = []
        tab.on(
            "dialog", lambda dialog: (faults.append(("dialog", dialog.message)), dialog.dismiss())
        )
        tab.on("pageerror", lambda error: faults.append(("script error", str(error))))
        tab.on("console", lambda message: faults.append(("console", message.text)))
        context.on(
            "request",
            lambda request: (
                request.url.startswith((where, "data:,")) or faults.append(("request", request.url))
            ),
        )
        for page in pages:
            for address in (links.page(page.id, (0, 9)), links.source(page.id)):
                tab.goto(address, wait_until="load")
                assert tab.locator("h1").count() == 1
        for address in ("/", links.search("alert"), "/compare", links.trace("alert(1) script")):
            tab.goto(address, wait_until="load")
        context.close()
    assert faults == []
