"""A table of many accounts in a real browser: it uses the width there is, and no more."""

import pytest
from msgspec.structs import replace

import reading_room_fixtures as small
from browsing import STORY, opened
from rashomon.dossier import write
from rashomon.model import Account, Cell

pytestmark = pytest.mark.browser

EDGES = """() => {
    const of = one => document.querySelector(one).getBoundingClientRect();
    return [of('#comparisons').right, of('.scroll:has(.comparison)').right];
}"""


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    """A reading room over a story in which each page is an account of its own, and answers."""
    found = small.findings()
    (story,) = found.stories
    pages = {page.id: page for page in found.pages}
    accounts = tuple(
        Account(story=story.id, id=f"a{n}", root=page, pages=(page,), confidence=0.8)
        for n, page in enumerate(story.pages)
    )
    cells = tuple(
        Cell(account=one.id, page=one.root, span=pages[one.root].blocks[0].span, value=str(n))
        for n, one in enumerate(accounts)
    )
    asked = replace(found.comparisons[0], verdict="conflict", cells=cells)
    path = tmp_path_factory.mktemp("broad") / "story.db"
    write(path, replace(found, accounts=accounts, comparisons=(asked,)))
    with opened(path) as where:
        yield where


def test_a_broad_table_reaches_towards_the_edge_of_a_wide_screen(tab):
    """And nowhere makes the page scroll sideways."""
    reaching = {}
    for width in (390, 1024, 1216, 1440, 1920):
        tab.set_viewport_size({"width": width, "height": 800})
        tab.goto(STORY)
        beyond = tab.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert (width, beyond) <= (width, 0)
        text, table = tab.evaluate(EDGES)
        reaching[width] = table > text
    assert reaching == {390: False, 1024: False, 1216: True, 1440: True, 1920: True}
