"""Corrections in a real browser: made and taken back by keyboard, marked, without fault."""

import pytest
from axe_playwright_python.sync_playwright import Axe

import reading_room_fixtures as small
from browsing import STORY, opened, press_until, watched

pytestmark = pytest.mark.browser


@pytest.fixture
def room(chromium, tmp_path):
    """A tab on a room of its own, and what went wrong in it."""
    with opened(small.write(tmp_path / "story.db")) as where:
        context = chromium.new_context(base_url=where, viewport={"width": 1280, "height": 900})
        yield watched(context, where)
        context.close()


def test_a_derivation_is_overruled_and_that_taken_back_by_keyboard(room):
    """From the table to the form, the list, the marked story, and back to how it was."""
    tab, faults = room
    tab.goto(STORY)
    assert tab.locator(".stemma .overruled").count() == 0
    press_until(tab, "Tab", f"a[href^='/correct?finding=derivation&copy={small.DAILY}&']", most=200)
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/correct?**")
    press_until(tab, "Tab", "#note")
    tab.keyboard.type("Two desks had the same press release.")
    press_until(tab, "Tab", "form.correct button")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/corrections?**#correction-1")
    assert "Two desks had the same press release." in tab.locator("#correction-1").inner_text()
    press_until(tab, "Tab", ".back a")
    tab.keyboard.press("Enter")
    tab.wait_for_url(f"**{STORY}#*")
    assert "overruled" in tab.locator("#stemma-table").inner_text()
    assert tab.locator(".stemma .overruled").count() > 0
    assert Axe().run(tab).violations_count == 0
    tab.goto(STORY)
    press_until(tab, "Tab", "p.pending a")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/corrections?**")
    press_until(tab, "Tab", ".corrections button")
    tab.keyboard.press("Enter")
    tab.wait_for_selector(".corrections .undone")
    tab.goto(STORY)
    assert "overruled" not in tab.locator("main").inner_text()
    assert faults == []


def test_a_block_becomes_a_comment_where_it_stands(room):
    """Chosen from the page's parts; the page folds it with the comments, and says who said so."""
    tab, faults = room
    tab.goto(f"/page/{small.LATE}")
    tab.click("text=Correct what a part is")
    tab.click(".blocks li:has-text('will open on Monday') a")
    tab.select_option("#role", "comment")
    tab.click("text=Record the correction")
    tab.click(".back a")
    assert "1 reader comment" in tab.locator("article").inner_text()
    assert "text of the article" in tab.locator("section[aria-labelledby=corrected]").inner_text()
    assert Axe().run(tab).violations_count == 0
    assert faults == []


def test_two_names_are_one_voice_at_once(room):
    """The statements of both stand under the first."""
    tab, faults = room
    tab.goto(STORY)
    tab.click("dt:has-text('Joren Falk') a")
    tab.fill("#b", "Isk")
    tab.click("text=Record the correction")
    assert "Isk is the same as Joren Falk" in tab.locator("#correction-1").inner_text()
    assert faults == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_forms_and_lists_are_without_fault(room, scheme, width):
    """For axe, and none runs over the edge of a phone."""
    tab, _ = room
    tab.emulate_media(color_scheme=scheme)
    tab.set_viewport_size({"width": width, "height": 800})
    asked = {
        "derivation": f"copy={small.DAILY}&source={small.POST}",
        "role": f"page={small.POST}",
        "published": f"page={small.POST}",
        "names": "a=Joren+Falk",
    }
    for finding, rest in asked.items():
        tab.goto(f"/correct?finding={finding}&{rest}&from={STORY}")
        assert Axe().run(tab).violations_count == 0
        wide = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
        assert not tab.evaluate(wide)
