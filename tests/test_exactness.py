"""Every span of every finding re-reads as claimed from the bytes of the capture.

The oracle here is its own: it takes the byte ranges of a span, decodes and unescapes them
with the standard library, and looks for the words.
"""

from __future__ import annotations

import html
import json
import re

import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rashomon import captures, job, lineage, pages
from rashomon.model import Page

SENTENCES = [
    "“We saw the lights go out,” said Dara Venn, a nurse at the Ilmar clinic.",
    "She said about 300 people had walked to the old mill on Tuesday evening.",
    "According to the water board, between 40 and 60 wells were closed in early October.",
    "The Ilmar Water Board (IWB) denied that “any tank” had leaked.",
    "Via Hollow Road Gazette",
    "The post Lights out in Ilmar appeared first on Hollow Road Gazette.",
    "Donate to the Gazette & help us stay free – every crown counts.",
    "@media(max-width: 600px) {.adzone_ad_65f1a2b3c4d5e {display:block;}}",
    "  3. They knew it for years!! at least 5000 people were sick…",
    "Café owner Ødd Näslund told Ilmar Radio it was “raining ash”.",
    "🜁 <b>not bold</b> &amp; &lt; \u202etfel\u202c 中文。",
    "He said",
    "",
]
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "windows-1252", "iso-8859-1"]
TAGS = ["p", "div", "li", "h1", "blockquote", "figcaption", "aside", "td"]

sentences = st.one_of(st.sampled_from(SENTENCES), st.text(max_size=30))
paragraphs = st.lists(st.lists(sentences, max_size=4).map(" ".join), min_size=1, max_size=8)


@st.composite
def dumps(draw):
    """A text dump in one of five encodings, with one of three kinds of line ends."""
    text = draw(st.sampled_from(["\n", "\r\n", "\n\n"])).join(draw(paragraphs))
    return "dump.txt", text.encode(draw(st.sampled_from(ENCODINGS)), "replace")


@st.composite
def documents(draw):
    """An HTML page in one of five encodings, declared, with the markup real pages have."""
    encoding = draw(st.sampled_from(ENCODINGS))
    escape = draw(st.sampled_from([html.escape, str]))
    pieces = []
    for words in draw(paragraphs):
        tag = draw(st.sampled_from(TAGS))
        pieces.append(f"<{tag}>\n  {escape(words)}&nbsp;<em>on</em>&hellip;</{tag}>")
    body = "\n".join(pieces)
    text = f'<!doctype html><meta charset="{encoding}"><title>T &amp; T</title><body>{body}'
    return "page.html", text.encode(encoding, "xmlcharrefreplace")


@st.composite
def rows(draw):
    """A row of JSON lines whose text or markup is escaped in one of two ways."""
    text = "\n".join(draw(paragraphs)).replace("\ud800", "")
    row = {draw(st.sampled_from(["text", "html"])): text}
    return "rows.jsonl", json.dumps(row, ensure_ascii=draw(st.booleans())).encode() + b"\n"


def _spans(finding):
    """Every span in a finding: pairs of integers, however deep."""
    if isinstance(finding, list):
        if len(finding) == 2 and all(isinstance(item, int) for item in finding):
            yield tuple(finding)
        else:
            for item in finding:
                yield from _spans(item)
    elif isinstance(finding, dict):
        for item in finding.values():
            yield from _spans(item)


def _all_spans(page):
    found = msgspec.to_builtins(page)
    kinds = "blocks statements credits times quantities names metadata".split()  # noqa: SIM905
    for kind in kinds:
        yield from _spans(found[kind])
    captured = found["capture"]["captured"]
    if captured and captured["span"]:
        yield tuple(captured["span"])


def _folded(words):
    return re.sub(r"\s+", " ", words.replace("\0", "\ufffd")).strip()


def _reread(data, page, span):
    """The words of a span's byte ranges, decoded and unescaped by the standard library."""
    words = ""
    for first, last in pages.locate(page, span):
        piece = data[first:last].decode(page.capture.encoding or "utf-8", "replace")
        if "json" in page.capture.media_type and "\\" in piece:
            piece = json.loads(f'"{piece}"', strict=False)
        words += html.unescape(piece) if "html" in page.capture.media_type else piece
    return _folded(words)


def _assert_exact(page, data):
    assert pages.reread(data, page) == []
    for start, end in _all_spans(page):
        assert 0 <= start <= end <= len(page.text)
        words = _folded(page.text[start:end])
        if "\ufffd" not in words:
            assert words.replace(" ", "") in _reread(data, page, (start, end)).replace(" ", "")


def _read(folder, name, data):
    path = folder / name
    path.write_bytes(data)
    for intake in captures.gather([path]):
        if hasattr(intake, "data"):
            yield job.read(intake), intake.data


@settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.one_of(dumps(), documents(), rows()))
def test_every_span_of_a_page_leads_to_its_bytes(tmp_path, capture):
    """Blocks, statements, credits, times, quantities, names and metadata: all of them."""
    for page, data in _read(tmp_path, *capture):
        _assert_exact(page, data)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(dumps(), documents())
def test_every_span_of_a_passage_stands_on_its_page(tmp_path, first, second):
    """Passages and their variants are spans of body text on both pages."""
    found = [page for capture in (first, second) for page, _ in _read(tmp_path, *capture)]
    if len(found) < 2:
        return
    a, b = found
    for passage in lineage.align(a, b):
        sides: tuple[tuple[Page, str], ...] = ((a, "a_span"), (b, "b_span"))
        for page, side in sides:
            start, end = getattr(passage, side)
            assert page.text[start:end].strip()
            for variant in passage.variants:
                inner = getattr(variant, side)
                assert start <= inner[0] <= inner[1] <= end


def test_every_span_of_the_example_leads_to_its_bytes(example):
    """The example's pages, as the dossier keeps them."""
    for page in example.pages():
        _assert_exact(page, example.capture(page.id))


def test_every_span_of_the_seeds_leads_to_its_bytes(seeds):
    """The two real pages."""
    for page in seeds.pages():
        _assert_exact(page, seeds.capture(page.id))


def test_evidence_and_cells_stand_on_their_pages(example):
    """Cells and reasons are words of the page they name; a reason in the markup has none."""
    reasons = [evidence for edge in example.derivations() for evidence in edge.evidence]
    cells = [cell for story in example.stories() for c in story.comparisons for cell in c.cells]
    assert reasons
    assert cells
    for finding in [*cells, *(reason for reason in reasons if reason.span != (0, 0))]:
        assert example.page(finding.page).read(finding.span).strip()
