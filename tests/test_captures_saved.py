"""Pages saved as one HTML file, and Markdown: where they are from, and read as meant."""

from __future__ import annotations

import plistlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from format_samples import CAPTURES, FIXTURES, assert_exact, gathered, located, only, written
from rashomon.captures.files import frontmatter
from rashomon.captures.files.saved import of_page, original
from rashomon.captures.media import MARKDOWN, PLAIN
from rashomon.model import Refusal
from rashomon.pages import read

PAGE = (
    "<!DOCTYPE html><html lang=en>{}<title>T</title><body><p>The gate stood open.</p></body></html>"
)
STORY = "https://lantern.example/gate?a=1"


MARKS = {
    "singlefile": "<!--\n Page saved with SingleFile \n url: https://lantern.example/gate?a=1 \n"
    " saved date: Wed Mar 13 2024 10:42:00 GMT+0100 (Central European Standard Time)\n-->",
    "saved from": "<!-- saved from url=(0032)https://lantern.example/gate?a=1 -->",
    "httrack": "<!-- Mirrored from lantern.example/gate?a=1 by HTTrack Website Copier/3.x"
    " [XR&CO'2014], Wed, 13 Mar 2024 09:42:00 GMT -->",
    "savepage": f'<meta name="savepage-url" content="{STORY}"><meta name="savepage-title"'
    ' content="T"><meta name="savepage-date" content="Wed Mar 13 2024 10:42:00 GMT+0100 (CET)">',
    "monolith": f"<!-- Saved from {STORY} at 2024-03-13T09:42:00Z using monolith v2.8.1 -->",
    "wayback": f'<script>__wm.wombat("{STORY}","20240313094200","https://web.archive.org/","web");'
    "</script><!-- FILE ARCHIVED ON 09:42:00 Mar 13, 2024 AND RETRIEVED FROM THE -->",
    "archive.today": f'<link rel="canonical" href="https://archive.ph/2024.03.13-094200/{STORY}">',
    "google cache": f'<div>This is Google&#39;s cache of <a href="{STORY}">it</a>. It is a snapshot'
    " of the page as it appeared on 13 Mar 2024 09:42:00 GMT.</div>",
}
TIMES = {
    "singlefile": "2024-03-13T10:42:00+01:00",
    "savepage": "2024-03-13T10:42:00+01:00",
    "saved from": None,
}


@pytest.mark.parametrize("basis", MARKS)
def test_what_a_saver_wrote_tells_where_and_when(tmp_path, basis):
    """The address and time that a program wrote into the page it saved are its capture's."""
    intake = only(written(tmp_path, "a.html", PAGE.format(MARKS[basis]).encode()))
    found = intake.capture.captured
    assert intake.capture.url.removeprefix("http").lstrip("s") == STORY.removeprefix("https")
    assert (found and found.earliest) == TIMES.get(basis, "2024-03-13T09:42:00Z")
    assert (found and found.basis) in {basis, None}
    assert [it.basis for it in intake.given.claims if it.field == "url"] == [basis]
    assert "The gate stood open." in assert_exact(intake).text


@pytest.mark.parametrize("tool", ["singlefile", "httrack"])
def test_what_the_real_tools_save_reads_as_the_page_they_saved(tool):
    """Text, address and time of a page that SingleFile saved and of one that HTTrack mirrored."""
    (intake,) = gathered(FIXTURES / f"ledger.{tool}.html")
    (source,) = gathered(CAPTURES / "straitsledger-example-two-men-witness.html")
    assert assert_exact(intake).text == assert_exact(source).text
    assert intake.capture.url == "http://straitsledger.example/2024/03/15/two-men-witness"
    assert intake.capture.captured.basis == tool
    assert intake.capture.captured.earliest.startswith("20")


@pytest.mark.parametrize("name", ["tides.singlefile.html", "tides.mhtml"])
def test_a_component_that_a_saver_wrote_down_is_shown(name):
    """The shadow tree of a component stands where the browser showed it."""
    (intake,) = gathered(FIXTURES / name)
    assert assert_exact(intake).text == (
        "Tide table\nWednesday 13 March – 04:12, 5.1 m\nHigh water at Hask quay.\n"
        "Figures from the harbour office."
    )


def test_a_page_saved_out_of_an_archive_was_captured_when_the_archive_did(tmp_path):
    """A browser's note of an archive's address gives the original, and the archive's time."""
    mark = f"<!-- saved from url=(0076)https://web.archive.org/web/20240313094200/{STORY} -->"
    intake = only(written(tmp_path, "a.html", PAGE.format(mark).encode()))
    assert intake.capture.url == STORY
    assert intake.capture.captured.earliest == "2024-03-13T09:42:00Z"
    assert intake.capture.captured.basis == "wayback"


def test_a_page_saved_in_webscrapbook_carries_its_source(tmp_path):
    """The extension writes into the html element itself, in UTC."""
    data = PAGE.format("").replace(
        "<html lang=en>",
        f'<html data-scrapbook-source="{STORY}" data-scrapbook-create="20240313094200123">',
    )
    intake = only(written(tmp_path, "a.html", data.encode()))
    assert (intake.capture.url, intake.capture.captured.earliest) == (STORY, "2024-03-13T09:42:00Z")


def test_the_examples_of_chromes_saving_know_where_they_are_from():
    """The example's page saved by a browser says its address, and no time."""
    (intake,) = gathered(CAPTURES / "Lowmarket wakes to water as the Corran Gate stands open.html")
    assert intake.capture.url.startswith("https://www.seldarlantern.example/")
    assert intake.capture.captured is None


def test_nothing_local_is_an_address(tmp_path):
    """A page saved from a file or from nowhere has no address."""
    for place in ("(0014)about:internet", "(0024)file:///home/me/page.html"):
        page = PAGE.format(f"<!-- saved from url={place} -->")
        assert only(written(tmp_path, "a.html", page.encode())).capture.url is None


def test_addresses_an_archive_rewrote_are_the_originals(tmp_path):
    """Canonical links are read past the archive; the publisher is the original's host."""
    page = PAGE.format(
        f'<meta property="og:site_name" content="archive.ph"><link rel="canonical"'
        f' href="https://archive.ph/2024.03.13-094200/{STORY}">'
    )
    found = read(only(written(tmp_path, "a.html", page.encode())))
    assert {it.value for it in found.metadata if it.field == "url"} == {STORY}
    assert found.publisher == "lantern.example"


@pytest.mark.parametrize(
    ("url", "inner"),
    [
        (f"https://web.archive.org/web/20240313094200id_/{STORY}", STORY),
        (f"http://archive.today/20240313094200/{STORY}", STORY),
        ("https://arquivo.pt/wayback/20240313094200/http:/h.example/a", "http://h.example/a"),
        ("https://web.archive.org/web/20249913094200/https://h.example/", "https://h.example/"),
        ("https://h.example/2024/03/13/https://x", None),
    ],
)
def test_an_archives_address_is_of_another(url, inner):
    """Wayback and its kin and archive.today are unwrapped; other addresses are their own."""
    found, dating = original(url)
    assert found == (inner or url)
    assert (dating and dating.earliest) in {None, "2024-03-13T09:42:00Z"}
    assert (dating is None) == (inner is None or "20249913" in url)


@settings(deadline=None)
@given(st.text(max_size=200), st.sampled_from(["SingleFile", "saved from url=", "__wm.wombat", ""]))
def test_no_page_can_break_the_search_for_marks(words, mark):
    """Whatever stands beside a mark, the search ends in an answer or none."""
    assert of_page(f"{mark}{words}".encode()) is None or mark


# --- Safari's archives ----------------------------------------------------------------------


def _archive(form=plistlib.FMT_BINARY, **changed):
    main = {
        "WebResourceData": "<!doctype html><p>La porte était ouverte.</p>".encode("latin-1"),
        "WebResourceMIMEType": "text/html",
        "WebResourceTextEncodingName": "iso-8859-1",
        "WebResourceURL": STORY,
        "WebResourceFrameName": "",
    }
    return plistlib.dumps({"WebMainResource": main | changed, "WebSubresources": []}, fmt=form)


@pytest.mark.parametrize("form", [plistlib.FMT_BINARY, plistlib.FMT_XML])
def test_a_web_archive_gives_its_main_resource(tmp_path, form):
    """The page's bytes are those that were sent, with their address and encoding."""
    data = _archive(form)
    intake = only(written(tmp_path, "a.webarchive", data))
    assert assert_exact(intake).text == "La porte était ouverte."
    assert (intake.capture.url, intake.given.charset) == (STORY, "iso-8859-1")
    if form == plistlib.FMT_BINARY:
        place = intake.capture.container
        assert data[place.position : place.position + place.size] == intake.data


@pytest.mark.parametrize(
    "data",
    [
        _archive(WebResourceMIMEType="image/png"),
        _archive(WebResourceData=b""),
        _archive()[:-20],
        plistlib.dumps({"WebMainResource": 3}, fmt=plistlib.FMT_BINARY),
        plistlib.dumps(["x"], fmt=plistlib.FMT_BINARY),
    ],
)
def test_a_web_archive_without_a_page_is_refused(tmp_path, data):
    """A picture, nothing, or a list cut off is refused in one line."""
    refusal = only(written(tmp_path, "a.webarchive", data))
    assert isinstance(refusal, Refusal)
    assert "please report" not in str(refusal)


# --- shadow trees -----------------------------------------------------------------------


def test_shadow_trees_that_a_saver_wrote_down_are_shown(tmp_path):
    """What SingleFile keeps of components is text where it stands; other templates are none."""
    page = PAGE.format("").replace(
        "<p>",
        '<my-card><template shadowrootmode="open"><style>p{}</style><p>In the caf&eacute;'
        " <template>no</template> shade</p><slot></slot></template><p>light</p></my-card>"
        "<template><p>no</p></template><p>",
    )
    intake = only(written(tmp_path, "a.html", page.encode()))
    found = assert_exact(intake)
    assert found.text == "In the café shade\nlight\nThe gate stood open."
    assert located(intake, found, "café") == b"caf&eacute;"


# --- Markdown -------------------------------------------------------------------------------

NOTE = """---
title: "Gate opens: \\"again\\""
date: 2024-03-13T10:42:00+01:00
author:
  - "[[Ines Karrow]]"
  - Jon Abel
source: https://lantern.example/gate
created: 2024-03-14
permalink: /gate/
---
# Gate opens

The water *came* at night, a guard told the Lantern.
"""


def test_front_matter_is_claimed_and_stays_text(tmp_path):
    """Markdown is its own text; what stands above it is claimed with its place in there."""
    intake = only(written(tmp_path, "a.md", NOTE.encode()))
    page = assert_exact(intake)
    assert intake.capture.media_type == MARKDOWN
    assert page.text == NOTE
    assert page.bylines == ("Ines Karrow", "Jon Abel")
    assert page.published.earliest == "2024-03-13T10:42:00+01:00"
    assert intake.capture.url == "https://lantern.example/gate"
    assert intake.capture.captured.earliest == "2024-03-14"
    claims = [it for it in page.metadata if it.basis == "front matter"]
    assert 'Gate opens: "again"' in {it.value for it in claims if it.field == "title"}
    spans = {it.field: page.read(it.span) for it in claims}
    assert spans["url"] == "https://lantern.example/gate"
    assert spans["published"] == "2024-03-13T10:42:00+01:00"


def test_front_matter_is_no_part_of_the_story(tmp_path):
    """Its lines are nothing that the page says: no headline, no byline, no credit."""
    page = read(only(written(tmp_path, "a.md", NOTE.encode())))
    above = page.text.index("# Gate")
    assert {block.role for block in page.blocks if block.span[0] < above} == {"other"}
    assert [page.read(block.span) for block in page.having("headline")] == ["# Gate opens"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1252"])
def test_text_with_front_matter_is_markdown_whatever_it_is_called(tmp_path, encoding):
    """As extractors write it into text files; one field between rules is no front matter."""
    data = NOTE.replace("water", "“water”").encode(encoding)
    intake = only(written(tmp_path, "a.txt", data))
    assert (intake.capture.media_type, intake.capture.url) == (
        MARKDOWN,
        "https://lantern.example/gate",
    )
    assert assert_exact(intake).bylines == ("Ines Karrow", "Jon Abel")
    recipe = only(written(tmp_path, "b.txt", b"---\ndate: today\n---\nWater came at night."))
    assert recipe.capture.media_type == PLAIN


@pytest.mark.parametrize(
    "heading", ["# The *gate* [opens](/gate) #\r\n", "The **gate** opens\n====\n"]
)
def test_the_first_heading_of_markdown_is_claimed_as_the_title(tmp_path, heading):
    """Without its marks, whatever stands above it."""
    text = f"We use cookies.\n\n{heading}\nThe water came at night.\n\n# More\n"
    page = read(only(written(tmp_path, "a.md", text.encode())))
    titles = [it.value for it in page.metadata if (it.field, it.basis) == ("title", "heading")]
    assert "The gate opens" in titles


def test_a_heading_of_markdown_is_a_title_without_its_signs(tmp_path):
    """What is shown as the headline goes by its words."""
    story = "The water came at night, a guard told the Lantern, and nobody closed the gate.\n\n" * 4
    page = read(only(written(tmp_path, "a.md", f"# Gate stands open at night\n\n{story}".encode())))
    assert page.title == "Gate stands open at night"
    assert {it.value for it in page.metadata if it.field == "title"} == {page.title}


def test_toml_and_nested_names_are_read():
    """Of TOML and YAML what such headers hold; nothing of a text without fences."""
    toml = '+++\ntitle = "T"\nauthors = ["A B", "C D"]\ndate = 2024-03-13\n+++\ntitle = "no"'
    assert [(it.field, it.value) for it in frontmatter.read(toml)] == [
        ("title", "T"),
        ("byline", "A B"),
        ("byline", "C D"),
        ("published", "2024-03-13"),
    ]
    nested = "---\r\nauthor:\r\n  name: Ana Sol\r\ntags: [a]\r\n---\r\n"
    assert [(it.field, it.value) for it in frontmatter.read(nested)] == [("byline", "Ana Sol")]
    assert list(frontmatter.read("title: T\n---\n")) == []


@settings(deadline=None)
@given(st.text(alphabet="-+=: \n\r\"'[]ab,\\", max_size=60))
def test_values_of_front_matter_stand_where_they_say(body):
    """Each value is a range of the text, whatever the header holds."""
    text = f"---\ntitle: {body}\nauthor: {body}\n---\n"
    for said in frontmatter.read(text):
        assert 0 < said.start < said.end < len(text)


def test_a_dump_is_no_markdown(tmp_path):
    """In a text dump dashes are dashes."""
    text = "---\nThe gate: open\nThe water: rising\n---\nNobody came.\n"
    intake = only(written(tmp_path, "a.txt", text.encode()))
    assert (intake.capture.media_type, intake.capture.url) == (PLAIN, None)
    assert read(intake).metadata[0].basis != "front matter"
