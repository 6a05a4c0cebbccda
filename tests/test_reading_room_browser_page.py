"""A page in a real browser: what is chosen in its text is told beside it."""

import pytest

import reading_room_fixtures as small
from browsing import press_until

pytestmark = pytest.mark.browser

PAGE = f"/page/{small.DAILY}?from=/story/{small.STORY}%23edge-0"
PLACE = "el => el.getBoundingClientRect().top"


def choose(tab, what):
    """Click on something that is marked, and wait until it is told of."""
    tab.locator(what).first.click()
    tab.wait_for_selector("#chosen blockquote")
    tab.wait_for_timeout(60)


def test_a_marked_span_is_told_of_beside_the_text(tab):
    """Its finding, its place and the way back; the text itself stays where it was."""
    tab.goto(PAGE)
    before = tab.locator("#block-2").evaluate(PLACE)
    choose(tab, "#block-2 a.m-content")
    assert before == tab.locator("#block-2").evaluate(PLACE)
    told = tab.locator("#chosen").inner_text()
    assert "Joren Falk, person says, in their own words" in told
    assert "Isk Valley Post" in told
    assert tab.locator("#at").inner_text().startswith("“We would rather")
    assert "at=" in tab.url
    assert tab.locator("#chosen a", has_text="Back").get_attribute("href").endswith("#edge-0")


def test_only_what_is_chosen_last_is_marked(tab):
    """Another choice takes the first mark away, and none takes all."""
    tab.goto(PAGE)
    choose(tab, "#block-2 a.m-content")
    choose(tab, "a.m-quantity")
    assert tab.locator(".m-at").all_inner_texts() == ["about 400"]
    tab.get_by_text("Select nothing").click()
    tab.wait_for_selector("#at", state="detached")
    tab.wait_for_timeout(60)
    assert (tab.locator(".m-at").count(), "at=" in tab.url) == (0, False)
    assert tab.evaluate("document.activeElement.id") == "chosen"


def test_escape_selects_nothing(tab):
    """And leaves the reader where the text was being read; in a field it is the field's own."""
    tab.goto(PAGE)
    tab.locator("#block-2 a.ref").first.focus()
    tab.keyboard.press("Enter")
    tab.wait_for_selector("#chosen blockquote")
    tab.locator("#find").focus()
    tab.keyboard.press("Escape")
    tab.wait_for_timeout(120)
    assert tab.locator("#at").count() == 1
    tab.locator("#block-2 a.ref").first.focus()
    tab.keyboard.press("Escape")
    tab.wait_for_selector("#at", state="detached")
    tab.wait_for_timeout(60)
    assert "at=" not in tab.url
    assert tab.locator("#told").inner_text() == "Nothing is selected."
    assert tab.evaluate("document.activeElement.matches('#block-2 a.ref')")


BETWEEN = """() => {
    const lines = quote => [...quote.getClientRects()].filter(r => r.width > 20);
    const seen = [...document.querySelectorAll('.comparison a.quote')].filter(q => {
        const [first, second] = lines(q);
        return second && second.top > first.top;
    });
    return seen.map(quote => {
        quote.scrollIntoView({block: 'center'});
        const [first, second] = lines(quote.querySelector('bdi'));
        const hit = document.elementFromPoint(first.left + 9, (first.bottom + second.top) / 2);
        return hit?.closest('a') === quote;
    });
}"""


def test_a_quotation_leads_to_its_page_between_its_lines_too(tab):
    """Wherever on it a reader clicks."""
    tab.goto(f"/story/{small.STORY}")
    met = tab.evaluate(BETWEEN)
    assert met
    assert all(met)


def test_where_exactly_stays_open(tab):
    """Who wants offsets and digest of one choice gets those of the next."""
    tab.goto(PAGE)
    choose(tab, "#block-2 a.m-content")
    assert not tab.get_by_text("Characters").is_visible()
    tab.get_by_text("Where exactly").click()
    choose(tab, "a.m-quantity")
    assert tab.locator("#exactly").get_by_text("Characters").is_visible()


def test_a_choice_survives_being_opened_again(tab):
    """The address of a choice leads to it."""
    tab.goto(PAGE)
    choose(tab, "a.m-quantity")
    tab.reload()
    assert tab.locator("#at").inner_text() == "about 400"
    assert "360 to 440 families" in tab.locator("#chosen").inner_text()


def test_focus_stays_and_leads_to_the_evidence(tab):
    """After a choice by keyboard the focus is where it was, the evidence one step ahead."""
    tab.goto(PAGE)
    press_until(tab, "Tab", "#in-s1")
    tab.keyboard.press("Enter")
    tab.wait_for_selector("#selected")
    tab.wait_for_timeout(60)
    assert tab.evaluate("document.activeElement.id") == "in-s1"
    assert "Selected" in tab.locator("#told").inner_text()
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.id") == "chosen"
    press_until(tab, "Tab", "a[href='#at']")
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.id") == "at"


def test_a_choice_from_the_list_unfolds_its_place(tab):
    """A statement in a folded comment is shown in its place when it is asked for."""
    tab.goto(f"/page/{small.VIDEO}")
    tab.get_by_text("1 statement in comments").click()
    tab.locator("#s1 .quote").click()
    tab.wait_for_selector("#at")
    tab.wait_for_timeout(60)
    assert tab.locator("#at").is_visible()
    box = tab.locator("#at").bounding_box()
    assert 0 <= box["y"] < 900


def test_nothing_is_kept_in_the_browser(tab):
    """No snapshot of a page is left behind in its storage, only where the tab is."""
    tab.goto(PAGE)
    choose(tab, "a.m-quantity")
    assert tab.evaluate("[localStorage.length, document.cookie]") == [0, ""]
    kept = tab.evaluate("Object.entries(sessionStorage)")
    assert [(key, value) for key, value in kept if not value.startswith("/page/")] == []


def test_evidence_stays_in_view(tab):
    """On a desk the evidence stands beside the text wherever one reads; on a phone at its foot."""
    for width, height in ((1280, 600), (360, 640)):
        tab.set_viewport_size({"width": width, "height": height})
        tab.goto(PAGE)
        choose(tab, "#block-2 a.m-content")
        tab.reload()
        evidence, words = (tab.locator(at).bounding_box() for at in ("#selected", "#at"))
        assert 0 <= evidence["y"] < height
        assert 0 <= words["y"] < height


@pytest.mark.parametrize(
    ("what", "starts"),
    [("citation", "“about 400” Vellmark Daily, “400 families flee"), ("SHA-256", "")],
)
def test_copying(tab, what, starts):
    """A button copies what stands beside it, and says so."""
    tab.context.grant_permissions(["clipboard-read", "clipboard-write"])
    tab.goto(PAGE)
    choose(tab, "a.m-quantity")
    tab.get_by_text("Where exactly").click()
    tab.locator("#chosen button", has_text=what).click()
    tab.get_by_role("button", name="Copied").wait_for()
    assert tab.locator("#told").inner_text() == "Copied."
    copied = tab.evaluate("navigator.clipboard.readText()")
    page = small.daily()
    assert copied.startswith(starts)
    assert page.capture.sha256 in copied


def test_a_captured_address_is_text_with_a_button(tab):
    """An address of a capture is no link; it can be copied."""
    tab.goto(PAGE)
    address = f"https://{small.DAILY}.example/bridge"
    assert tab.locator(f"a[href*='{small.DAILY}.example']").count() == 0
    shown = tab.locator(".facts > div", has_text=address)
    assert shown.get_by_role("button", name="Copy address").is_visible()


def test_all_is_there_without_a_script(chromium, address):
    """Choosing is following a link; layers switch; no button stands that would do nothing."""
    context = chromium.new_context(base_url=address, java_script_enabled=False)
    tab = context.new_page()
    tab.goto(PAGE)
    tab.locator("a.m-quantity").first.click()
    assert tab.locator("#at").inner_text() == "about 400"
    assert "360 to 440 families" in tab.locator("#chosen").inner_text()
    assert tab.locator("main button").count() == 0
    context.close()


def test_layers_switch_by_keyboard(tab):
    """Each layer is a box with a name; the space bar takes its marks off and puts them back."""
    tab.goto(f"/page/{small.POST}")
    look = "getComputedStyle(document.querySelector('.block .m-content')).backgroundColor"
    marked = tab.evaluate(look)
    press_until(tab, "Tab", "#layer-statements")
    tab.keyboard.press("Space")
    assert tab.evaluate(look) == "rgba(0, 0, 0, 0)" != marked
    tab.keyboard.press("Space")
    assert tab.evaluate(look) == marked


def test_shared_words_lead_to_who_shares_them(tab):
    """With its layer on, the sign behind shared words tells with how many pages, and which."""
    tab.goto(f"/page/{small.POST}")
    sign = tab.locator("#in-p0")
    assert not sign.is_visible()
    tab.check("#layer-shared")
    assert sign.get_attribute("aria-label") == "Also in 1 page"
    sign.click()
    tab.wait_for_selector("#selected")
    told = tab.locator("#chosen").inner_text()
    assert "Vellmark Daily" in told
    assert "number changed 40 → now 400" in " ".join(told.split())


def test_what_was_chosen_leaves_the_layers_as_they_are(tab):
    """A layer that was switched off stays off when something is chosen."""
    tab.goto(f"/page/{small.POST}")
    tab.uncheck("#layer-credits")
    choose(tab, "a.m-content")
    assert not tab.is_checked("#layer-credits")


def test_a_room_that_closed_is_told(tab):
    """A choice that can't be answered is followed as a link, so that the browser says why."""
    tab.goto(PAGE)
    tab.route("**/page/**", lambda route: route.abort())
    with tab.expect_event("requestfailed", lambda request: request.is_navigation_request()):
        tab.locator("a.m-quantity").first.click()
