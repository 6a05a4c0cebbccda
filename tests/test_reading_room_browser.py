"""The reading room in a real browser, walked by keyboard, from the front to a captured byte."""

import pytest

import reading_room_fixtures as small
from browsing import STORY, press_until

pytestmark = pytest.mark.browser


def test_from_the_front_to_a_byte_by_keyboard(tab):
    """Front, story, node, statement, its words, their bytes, and back, without a mouse."""
    tab.goto("/")
    press_until(tab, "Tab", ".stories h2 a")
    tab.keyboard.press("Enter")
    tab.wait_for_url(f"**{STORY}")
    press_until(tab, "Tab", f".stemma a[href^='/page/{small.DAILY}?']")
    tab.keyboard.press("Enter")
    tab.wait_for_url(f"**/page/{small.DAILY}?*")
    press_until(tab, "Tab", "#in-s1")
    tab.keyboard.press("Enter")
    tab.wait_for_selector("#selected")
    assert "a year too early" in tab.locator("#chosen blockquote").inner_text()
    press_until(tab, "Tab", "a[href='#chosen']", most=3)
    tab.keyboard.press("Enter")
    press_until(tab, "Tab", "#chosen a[href^='/source/']")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/source/**")
    assert "a year too early" in tab.locator("mark#at").inner_text()
    press_until(tab, "Tab", "main .ways a:first-child")
    tab.keyboard.press("Enter")
    tab.wait_for_url(f"**/page/{small.DAILY}?at=*")
    press_until(tab, "Tab", ".back a")
    tab.keyboard.press("Enter")
    tab.wait_for_url(f"**{STORY}#*")


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


def test_compare_two_pages(tab):
    """Chosen from two lists, both pages stand side by side, what was changed named in words."""
    tab.goto("/compare")
    tab.select_option("#a", small.POST)
    tab.select_option("#b", small.DAILY)
    press_until(tab, "Tab", "main form button")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/compare?a=*")
    told = " ".join(tab.locator(".changes").first.inner_text().split())
    assert told.startswith("number changed 40 →")
    marked = [words.split() for words in tab.locator("mark.v-number").all_inner_texts()]
    assert marked == [["40", "(number", "changed)"], ["400", "(number", "changed)"]]
    tab.set_viewport_size({"width": 360, "height": 800})
    whose = tab.locator(".side-by-side tr.both .whose")
    assert whose.all_inner_texts() == ["Isk Valley Post", "Vellmark Daily"]


def test_trace_a_sentence(tab):
    """A sentence typed in leads to who had it first, to its words there, and back."""
    tab.goto("/trace")
    press_until(tab, "Tab", "#words")
    tab.keyboard.type("rather close it a day too early than an hour too late")
    press_until(tab, "Tab", "main form button")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/trace?words=*")
    assert tab.locator(".answer").inner_text().startswith("First sighted in Isk Valley Post")
    assert "year" in tab.locator(".trail mark").first.inner_text()
    press_until(tab, "Tab", ".answer a")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/page/**")
    assert tab.locator("#at").inner_text().startswith("rather close it a day")
    tab.locator("#chosen").get_by_text("Back to where you were").click()
    tab.wait_for_url("**/trace?words=*")
