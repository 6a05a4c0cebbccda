"""Pages that want to run, load or lead astray, in a real browser: none gets anywhere."""

import json

import pytest

import rashomon
import reading_room_fixtures as small
from browsing import opened, watched
from rashomon.reading_room import links

pytestmark = pytest.mark.browser

TRICKS = [
    "<script>alert(1)</script>",
    "<script src='http://192.0.2.1/x.js'></script>",
    "<img src=http://192.0.2.1/x.png onerror=alert(1)>",
    "<svg onload=alert(1)><script>alert(1)</script></svg>",
    "<svg><use href='http://192.0.2.1/x.svg#a'/></svg>",
    "<svg><animate attributeName=href values=javascript:alert(1) /></svg>",
    "<svg><foreignObject><iframe srcdoc='<script>alert(1)</script>'/></foreignObject></svg>",
    "<iframe src='javascript:alert(1)'></iframe>",
    "<a href='javascript:alert(1)'>go</a>",
    '" autofocus onfocus="alert(1)',
    "' style='background:url(http://192.0.2.1/x)'",
    "</title></textarea></style><script>alert(1)</script>",
    "<style>@import 'http://192.0.2.1/x.css';*{background:url(//192.0.2.1/y)}</style>",
    "<link rel=stylesheet href=http://192.0.2.1/x.css><link rel=prefetch href=//192.0.2.1/>",
    "<meta http-equiv=refresh content='0;url=http://192.0.2.1/'>",
    "<base href=http://192.0.2.1/>",
    "<form action=http://192.0.2.1/><button>Search</button></form>",
    "<object data=http://192.0.2.1/x></object><embed src=http://192.0.2.1/x>",
    "<math><mtext><script>alert(1)</script></mtext></math>",
    "--><script>alert(1)</script><!--",
    "]]><script>alert(1)</script>",
    "<video autoplay src=http://192.0.2.1/x onerror=alert(1)>",
    "<button hx-get=http://192.0.2.1/ hx-trigger=load hx-on::load=alert(1)>go</button>",
    "<template><script>alert(1)</script></template><noscript><img src=//192.0.2.1/></noscript>",
    "{{ cycler.__init__.__globals__ }} {% include '/etc/passwd' %}",
    "\x00\u202e<script>alert(1)</script>\u202c\x1b[31m",
    "﷽" * 400 + "a" * 5_000,
]
WORDS = (
    "The harbour gate at Quell stood open all night, said Ansa Rook, who keeps the lock, and about "
    "forty boats left the basin before anybody came to wind it shut again."
)


def visit(chromium, path, addresses):
    """What goes wrong on any of these addresses."""
    with opened(path) as where:
        context = chromium.new_context(base_url=where)
        tab, faults = watched(context, where)
        for address in addresses:
            answer = tab.goto(address, wait_until="load")
            if answer.status != 200 or tab.locator("h1").count() != 1:
                faults.append((answer.status, address))
            if tab.evaluate("document.documentElement.scrollWidth > innerWidth"):
                faults.append(("scrolls sideways", address))
        context.close()
    return faults


def test_hostile_findings_get_nowhere(chromium, tmp_path):
    """Tricks in text, titles, outlets, authors and findings: nothing is loaded, run or asked."""
    pages = [
        small.made(
            f"trick-{n}",
            trick,
            "2031-05-02",
            [("headline", trick), ("body", trick), ("comment", trick, trick), ("residue", trick)],
        )
        for n, trick in enumerate(TRICKS)
    ]
    path = small.write(tmp_path / "story.db", *pages)
    addresses = [
        *(links.page(page.id, (0, 9)) for page in pages),
        *(links.source(page.id) for page in pages[::5]),
        *(
            "/",
            "/alone",
            "/compare",
            links.listed("search", q="alert"),
            links.trace("alert(1) script"),
        ),
        *(links.trace(trick[:4_000]) for trick in TRICKS[::5]),
    ]
    assert visit(chromium, path, addresses) == []


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A dossier built from captures that hold the tricks wherever a page can hold anything."""
    folder = tmp_path_factory.mktemp("captures")
    for n, trick in enumerate(TRICKS):
        name = trick.replace("/", "_").replace("\x00", "_").encode()[:60].decode(errors="ignore")
        html = capture(trick).encode("utf-8", errors="surrogatepass")
        (folder / f"{n} {name}.html").write_bytes(html)
    path = folder.parent / "story.db"
    rashomon.build([folder], path).close()
    return path


def capture(trick):
    """A page with a trick in its head, its text, its attributes and its comments."""
    quoted = trick.replace('"', "&quot;")
    data = json.dumps({"@type": "NewsArticle", "headline": trick, "author": {"name": trick}})
    return f"""<!doctype html><html><head><title>{trick} Gate at Quell</title>
<meta property="og:site_name" content="{quoted}"><meta name="author" content="{quoted}">
<link rel="canonical" href="javascript:alert('{quoted}')">
<meta property="article:published_time" content="2031-05-02T08:00:00Z">
<script type="application/ld+json">{data}</script></head>
<body onload="alert(1)"><article><h1>{trick} at Quell</h1><p class="byline">By {trick}</p>
<p onclick="alert(1)">{WORDS}</p><p>{trick}</p><p>“{trick} is open,” said {trick}.</p>
<p><a href="javascript:alert(1)">More</a><img src="http://192.0.2.1/y" onerror="alert(1)"></p>
</article><section class="comments"><div class="comment" id="comment-1">
<span class="author">{trick}</span><p>{trick} nobody told us</p></div></section></body></html>"""


def test_hostile_captures_get_nowhere(chromium, built):
    """Built as any capture is, on every view: page, bytes, search, trace, compare, story."""
    with rashomon.open(built) as dossier:
        pages = [entry.id for entry in dossier.catalogue()]
        opened_at = {page: (0, 1) if dossier.page(page).text else None for page in pages}
        stories = [story.id for story in dossier.contents()]
    assert len(pages) >= 20
    addresses = [
        *(
            "/",
            "/alone",
            "/compare",
            "/corrections",
            links.listed("search", q="gate"),
            links.trace(WORDS),
        ),
        *(links.story(story) for story in stories),
        *(links.page(page, opened_at[page], "/search?q=gate") for page in pages),
        *(links.source(page) for page in pages[::4]),
        *(links.compare(*pair) for pair in zip(pages[::6], pages[1::6], strict=False)),
        *(links.trace_at(page) for page in pages[::6]),
    ]
    assert visit(chromium, built, addresses) == []


def test_a_choice_on_a_hostile_page_stays_text(chromium, built):
    """What is swapped in beside a hostile text is text as well."""
    with rashomon.open(built) as dossier:
        pages = [entry.id for entry in dossier.catalogue()]
    with opened(built) as where:
        context = chromium.new_context(base_url=where)
        tab, faults = watched(context, where)
        chosen = 0
        for page in pages[::3]:
            tab.goto(links.page(page), wait_until="load")
            marked = tab.locator(".block:not(.folded .block) a[class*='m-']")
            if marked.count():
                marked.last.click()
                tab.wait_for_selector("#chosen blockquote")
                chosen += 1
        context.close()
    assert (chosen > 3, faults) == (True, [])
