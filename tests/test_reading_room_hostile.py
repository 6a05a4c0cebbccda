"""Pages that want to be more than text, without a browser."""

from html.parser import HTMLParser

import pytest

import reading_room_fixtures as small
from rashomon.model import Dating, Page
from rashomon.reading_room import create_app, links
from rashomon.reading_room.inert import visible
from reading_room_fixtures import Browser


class Elements(HTMLParser):
    """What a browser would make of a page: its elements with their attributes."""

    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attrs):
        """One element begins."""
        self.found.append((tag, dict(attrs)))


def unsafe(html):
    """Elements and attributes that no page of the reading room has of itself."""
    parser = Elements()
    parser.feed(html)
    return [
        (tag, attrs)
        for tag, attrs in parser.found
        if tag in {"img", "iframe", "object", "embed", "base", "style", "video", "math"}
        or (tag == "script" and not (attrs.get("src") or "").startswith("/static/"))
        or any(name.startswith("on") or name == "style" for name in attrs)
        or any((attrs.get(name) or "").startswith("javascript") for name in ("href", "action"))
    ]


def hostile(name, words):
    """A page that wants to be more than text."""
    page = small.made(
        name, words, "2031-05-02", [("headline", words), ("body", words), ("comment", words, words)]
    )
    fields = {field: getattr(page, field) for field in page.__struct_fields__}
    dating = Dating(earliest="2031-05-02", latest="2031-05-02", basis=words)
    return Page(**(fields | {"bylines": (words,), "published": dating}))


@pytest.mark.parametrize(
    "words",
    [
        "<script>alert(1)</script>",
        '" onmouseover="alert(1)',
        "'><img src=x onerror=alert(1)>",
        "javascript:alert(1)",
        "{{ 7 * 7 }}{% raw %}",
        "</title><svg onload=alert(1)>",
    ],
)
def test_captured_markup_stays_text(tmp_path, words):
    """Markup, attributes and template signs of a page are shown, not obeyed."""
    path = small.write(tmp_path / "story.db", hostile("hostile", words))
    room = Browser(create_app(path))
    escaped = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    escaped = escaped.replace('"', "&#34;").replace("'", "&#39;")
    for address in ("/", "/page/hostile", "/search?q=alert", "/source/hostile", "/compare"):
        html = room.get(address).text
        assert unsafe(html) == []
    assert escaped in room.get("/page/hostile").text


def test_misleading_characters_are_written_out(tmp_path):
    """Null bytes, direction overrides and lone surrogates of a page are visible as such."""
    words = "pay \x00 to \u202egnp.exe\u202c now"
    path = small.write(tmp_path / "story.db", hostile("tricks", words))
    response = Browser(create_app(path)).get("/page/tricks")
    assert response.status_code == 200
    assert "pay ␀ to ‹U+202E›gnp.exe‹U+202C› now" in response.text
    assert visible("\ud800") == "‹U+D800›"


@pytest.mark.parametrize(
    "address",
    ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", "/admin"],
)
def test_the_way_back_stays_in_the_reading_room(address):
    """A way back that leads elsewhere is none."""
    assert links.safe_back(address) is None


def test_ids_of_any_kind_survive_an_address(tmp_path):
    """A row's own id may hold slashes, spaces, question marks and letters of any script."""
    odd = "a/b c?d=é#1"
    path = small.write(tmp_path / "story.db", hostile(odd, "Words of an odd page"))
    room = Browser(create_app(path))
    assert "Words of an odd page" in room.get(links.page(odd)).text
    assert "Words of an odd page" in room.get(links.source(odd)).text
