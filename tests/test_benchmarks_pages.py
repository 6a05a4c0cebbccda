"""How pages are measured: the counting of each figure, on small invented pages."""

from __future__ import annotations

import gzip
import json

import msgspec
import pytest

from benchmarks import harness, measures
from benchmarks.pages import (
    body,
    comments,
    corpora,
    dumps,
    left_out,
    leftovers,
    metadata,
    offsets,
    ours,
    peers,
    roles,
    speed,
)
from benchmarks.pages.phrases import PHRASES, WORDS
from benchmarks.pages.tools import Answer
from rashomon.model import Block, Dating
from rashomon.pages import read

STORY = (
    "The ferry to Little Skerry ran aground on Monday, the harbour master of Port Annick said. "
    "Forty people were taken off the boat by fishermen before the tide came in."
)
PLEA = "Sign up for our newsletter and get the harbour news in your inbox."
HTML = (
    "<html><head><title>Ferry runs aground</title></head><body><nav><a href='/'>Home</a></nav>"
    f"<article><h1>Ferry runs aground</h1><p>{STORY}</p></article>"
    "<footer>© 2024 The Annick Mail</footer></body></html>"
)


@pytest.fixture(autouse=True)
def _no_peers(monkeypatch):
    monkeypatch.setattr(peers, "TOOLS", {})


@pytest.fixture
def data(tmp_path):
    """A folder of corpora with one page, under a name nobody has heard of."""
    write_page(tmp_path, "harbour", {"body": STORY, "comments": ["Told you so, said my uncle."]})
    return tmp_path


def write_page(folder, corpus, gold, html=HTML):
    """Write a corpus of one page, in the form of all others."""
    pages = folder / "extraction" / corpus / "pages"
    pages.mkdir(parents=True)
    (pages / "one.html.gz").write_bytes(gzip.compress(html.encode()))
    row = json.dumps({"id": "one", **gold})
    (pages.parent / "gold.jsonl").write_text(row + "\n", encoding="utf-8")


def dump(*lines, corpus="harbour"):
    """A dump of lines, each a text, a label and a kind."""
    texts, labels, kinds = zip(*lines, strict=True)
    return corpora.Dump(corpus, texts, labels, "".join(kinds), has_comment_gold=False)


DUMP = dump(
    ("Home", "boilerplate", "v"),
    (STORY, "article", "v"),
    ("var tide = 1;", "boilerplate", "s"),
    ("left out", None, "v"),
    ("Told you so.", "comment", "v"),
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Don't stop: 3.5 km", ["Don", "t", "stop", "3", "5", "km"]),
        ("港の船 ran", ["港", "の", "船", "ran"]),
        ("snake_case", ["snake", "case"]),
    ],
)
def test_a_word_is_a_run_of_letters_and_digits_or_one_character(text, words):
    """Chinese and Japanese characters are words of their own."""
    assert words == measures.words(text)


def test_grams_are_counted_as_often_as_they_stand():
    """Half the output is right; all of the gold is found."""
    assert measures.overlap("a b c d", "a b c d. a b c d") == (1 / 5, 1.0)
    assert measures.overlap("", "") == (1.0, 1.0)
    assert measures.overlap("a b c d", "") == (0.0, 0.0)
    assert measures.overlap("a b", "a b") == (1.0, 1.0)


def test_every_folder_with_gold_is_a_corpus(data):
    """A corpus of any name has its column and its part in the mean."""
    write_page(data, "lighthouse", {"body": STORY, "lang": "en"})
    figures = body.run(data).rows[0].figures
    assert figures["harbour"] == figures["lighthouse"] == figures["macro F1"] == 1.0


def test_the_oracle_takes_the_best_peer_of_each_page(data, monkeypatch):
    """It is the best of today's tools, ours left out."""
    monkeypatch.setattr(
        body,
        "systems",
        lambda: {
            "rashomon": lambda pages: ["" for _ in pages],
            "half": lambda pages: [STORY[:80] for _ in pages],
            "whole": lambda pages: [STORY for _ in pages],
        },
    )
    table = body.run(data)
    assert table.rows[-1].system == "best peer of each page"
    assert table.rows[-1].figures["macro F1"] == 1.0


def test_the_margin_is_that_of_the_worst_column():
    """Below the best of the peers is negative; without peers there is none."""
    table = harness.Table(
        [
            harness.Row("rashomon", {"macro F1": 0.9, "a": 0.9, "b": 0.8, "a zh": 0.5}),
            harness.Row("peer", {"macro F1": 0.9, "a": 0.7, "b": 0.85, "a zh": 0.25}),
        ]
    )
    assert body.corpora_in(table) == ["a", "b"]
    assert body.margin(table, ["peer"], ["a", "b"]) == pytest.approx(-0.05)
    assert body.margin(table, ["peer"], body.without_spaces_in(table)) == 0.25
    assert body.margin(table, ["absent"], ["a", "b"]) is None


def test_a_comment_in_the_body_leaks(data, monkeypatch):
    """The share of the gold comments' 4-grams that stand in the body."""
    monkeypatch.setattr(comments, "_systems", lambda: {"all is body": lambda _: ([BOTH], [""])})
    figures = comments.run(data).rows[0].figures
    assert figures["harbour leak"] == figures["harbour leak, page mean"] == 1.0
    assert figures["harbour F1"] == 0.0


BOTH = f"{STORY}\nTold you so, said my uncle."


def test_a_phrase_counts_where_the_gold_has_it_less_often(data):
    """A story that quotes the phrase itself has nothing left over."""
    pages = corpora.samples(data, "body")
    assert leftovers.left_over(pages, [f"{STORY}\n{PLEA}"], PHRASES["newsletter"]) != [[]]
    assert leftovers.left_over(pages, [STORY], PHRASES["newsletter"]) == [[]]
    quoting = [pages[0]._replace(gold={"body": PLEA})]
    assert leftovers.left_over(quoting, [PLEA], PHRASES["newsletter"]) == [[]]


@pytest.mark.parametrize(
    ("kind", "phrase"),
    [
        ("newsletter", "Jetzt unseren Hafen-Newsletter abonnieren"),
        ("newsletter", "Подпишитесь на наши новости"),
        ("legal", "© 2024 The Annick Mail"),
        ("legal", "Wszelkie prawa zastrzeżone."),
        ("share", "Share this article on Facebook"),
        ("share", "分享到"),
        ("donate", "Please consider donating to the Annick Mail."),
        ("donate", "Soutenez-nous"),
    ],
)
def test_phrases_are_known_in_several_languages(kind, phrase):
    """What a page says to its reader is a phrase of its kind."""
    assert any(pattern.search(phrase.lower()) for pattern in PHRASES[kind])


@pytest.mark.parametrize(
    "sentence",
    [
        "The monks sold their cookies at the harbour and shared the money.",
        "He followed the boat and supported the crew with a newsletter for sailors.",
        "The island's copyright law was donated to the archive.",
    ],
)
def test_a_story_about_such_things_is_no_phrase(sentence):
    """Words alone make no plea; they are counted under words."""
    found = [p for patterns in PHRASES.values() for p in patterns if p.search(sentence.lower())]
    assert found == []
    assert any(pattern.search(sentence.lower()) for pattern in WORDS)


def test_a_line_plays_the_role_that_covers_most_of_it():
    """A role starting inside a line has only its part of it."""
    page = msgspec.structs.replace(
        ours.dump_page(dump(("one two", None, "v"), ("three", None, "v"))),
        blocks=(
            Block(span=(0, 3), role="headline", confidence=1.0),
            Block(span=(3, 13), role="body", confidence=1.0),
        ),
    )
    assert dumps.line_roles(page, ["one two", "three"]) == ["body", "body"]
    with pytest.raises(ValueError, match="not what it was"):
        dumps.line_roles(page, ["one two"])


def test_lines_without_a_label_are_left_out():
    """All of the article and the script are taken: precision by length, by number."""
    taken = [False, True, True, True, False]
    length = len(STORY)
    assert dumps.by_characters([DUMP], [taken]) == (length / (length + 13), 1.0)
    assert dumps.by_lines([DUMP], [taken]) == (1 / 2, 1.0)
    assert dumps.share_of_article([DUMP], [taken], kinds="s") == 13 / (length + 13)
    assert dumps.comments_taken([DUMP], [taken]) == 0.0
    assert dumps.comments_taken([DUMP], [[True] * 5]) == 1.0


def test_c4_keeps_lines_that_are_sentences():
    """It wants an end mark, five words, and no word of scripts."""
    assert dumps.c4(DUMP) == [False, True, False, False, False]
    assert dumps.c4(dump(("Please turn on JavaScript to read.", None, "v"))) == [False]


def test_a_corpus_left_out_is_read_by_the_reader_that_never_saw_it(tmp_path):
    """A reader is asked for once for each corpus."""
    folder = tmp_path / "textdump"
    folder.mkdir()
    fields = {"lines": DUMP.lines, "labels": DUMP.labels, "kinds": DUMP.kinds}
    for corpus in ("harbour", "lighthouse"):
        (folder / f"{corpus}.jsonl").write_text(json.dumps(fields) + "\n", encoding="utf-8")
    asked = []

    def reader_for(corpus):
        asked.append(corpus)
        return read

    rows = left_out.left_out(tmp_path, reader_for)
    assert asked == ["harbour", "lighthouse"]
    assert rows[0].figures["harbour"] == rows[0].figures["characters F1"]


def test_a_day_is_right_wrong_or_untold():
    """A dating that can mean several days tells none."""
    page = corpora.Sample("harbour", b"", {"date": "2024-05-06", "title": "A b", "authors": []})
    for answer, right, wrong in ((None, 0, 0), ("2024-05-06", 1, 0), ("2024-05-07", 0, 1)):
        found = [Answer(day=answer)]
        assert (right, wrong) == (
            metadata.days_right([page], found),
            metadata.days_wrong([page], found),
        )
    month = Dating(earliest="2024-05-01", latest="2024-05-31", basis="text")
    assert metadata.day_of(month) is None


def test_names_are_compared_without_accents_order_or_capitals():
    """Each name counts once."""
    assert metadata.names(["Zoë Ağaoğlu", "ZOE AGAOGLU"]) == {"zoe agaoglu"}
    page = corpora.Sample("harbour", b"", {"authors": ["Ada Moor", "Bo Quay"]})
    assert metadata.author_f1([page], [Answer(authors=("bo quay", "Staff"))]) == 0.5


def test_a_run_that_reads_otherwise_is_found(data):
    """The check of offsets fails on a wrong run, and on text that no block holds."""
    sample = corpora.samples(data)[0]
    page = ours.page(sample)
    whole = offsets.check(sample.data, page, is_html=True)
    assert whole.is_ordered
    assert all(whole.runs)
    assert all(whole.characters)
    start, end, first, last = page.source_map[0]
    moved = msgspec.structs.replace(
        page, source_map=((start, end, first + 1, last + 1), *page.source_map[1:])
    )
    assert not all(offsets.check(sample.data, moved, is_html=True).runs)
    bare = msgspec.structs.replace(page, blocks=page.blocks[1:])
    assert not offsets.check(sample.data, bare, is_html=True).is_ordered


def test_roles_are_skipped_without_labels(data, monkeypatch, tmp_path):
    """It says what is missing."""
    monkeypatch.setattr(roles, "LABELS", tmp_path / "labels.jsonl")
    with pytest.raises(harness.Skipped, match="there are no labels"):
        roles.run(data)


def test_roles_are_measured_on_pages_held_back(data, monkeypatch, tmp_path):
    """A page whose text has changed since it was labelled is told, not measured."""
    sample = corpora.samples(data)[0]
    page = ours.page(sample)
    runs = [[*block.span, block.role] for block in page.blocks]
    label = {"page": sample.digest, "corpus": "harbour", "blocks": runs}
    rows = [
        {**label, "split": "test", "text": roles.text_digest(page)},
        {**label, "split": "test", "text": "of another text"},
        {**label, "split": "train", "text": roles.text_digest(page)},
    ]
    monkeypatch.setattr(roles, "LABELS", tmp_path / "labels.jsonl")
    roles.LABELS.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    table = roles.run(data)
    assert table.rows[0].figures["all"] == table.rows[0].figures["body"] == 1.0
    assert table.note == "1 pages held back; 1 more are read as another text now."


def test_calibration_is_the_gap_between_confidence_and_truth():
    """Sure and always right has none; sure of half and always wrong has half."""
    assert measures.calibration_error([(1.0, True)] * 20) == 0.0
    assert measures.calibration_error([(0.5, False)] * 20) == 0.5


def test_speed_is_measured_in_turn(data):
    """Each reader is asked for each page, and for the warm-up."""
    asked = []
    readers = {name: lambda _, name=name: asked.append(name) for name in ("a", "b")}
    spent = speed.cpu_seconds(readers, corpora.samples(data) * 2)
    assert asked == ["a", "a", "b", "b", "a", "b", "a", "b"]
    assert set(spent) == {"a", "b"}


def test_a_peer_is_asked_once_for_a_page(data, monkeypatch, tmp_path):
    """Its answer stands in the cache until the cache is forgotten."""
    asked = []
    tool = peers.Tool("msgspec", lambda _: "", lambda page: asked.append(page) or Answer("x"))
    monkeypatch.setattr(peers, "TOOLS", {"a tool": tool})
    monkeypatch.setattr(peers, "CACHE", tmp_path / "cache")
    for _ in range(2):
        peers._kept.cache_clear()
        assert peers.answers("a tool", corpora.samples(data)) == [Answer("x")]
    assert len(asked) == 1
    peers.forget()
    peers._kept.cache_clear()
    peers.answers("a tool", corpora.samples(data))
    assert len(asked) == 2
