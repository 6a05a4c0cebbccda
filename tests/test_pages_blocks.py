"""What the role model is shown of a page, and the model itself."""

from __future__ import annotations

import time
from importlib.resources import files

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.model import ROLES
from rashomon.pages.blocks import network
from rashomon.pages.blocks.boxes import Boxes
from rashomon.pages.blocks.features import seen
from rashomon.pages.blocks.groups import Groups
from rashomon.pages.blocks.letters import KINDS, Letters
from rashomon.pages.text import dump
from rashomon.pages.text.layout import Frame, Layout, Line

TEXT = st.text(
    st.one_of(st.characters(codec="utf-8"), st.sampled_from(" \n.,aAé9中文 кот")), max_size=200
)
FORMS = ("markup", "dump", "furniture")
MOST_BYTES = 3_000_000
SLOWEST_LOAD = 0.2


@st.composite
def trees(draw):
    """Boxes in document order: each stands in one that came before it and is still open."""
    open_boxes, parents = [0], [0]
    for nth in range(1, draw(st.integers(1, 30))):
        depth = draw(st.integers(0, len(open_boxes) - 1))
        del open_boxes[depth + 1 :]
        parents.append(open_boxes[-1])
        open_boxes.append(nth)
    return parents


def _frames(parents):
    return [Frame("div", f"box-{nth % 3}", parent) for nth, parent in enumerate(parents)]


def _around(parents, box):
    """A box and all boxes around it."""
    found = [box]
    while box:
        box = parents[box]
        found.append(box)
    return found


@given(TEXT)
def test_every_character_is_of_one_kind(text):
    """The kinds of a line's characters add up to the line."""
    counts = Letters.of(text, [(0, len(text))]).counts()
    assert counts.shape == (len(KINDS), 1)
    assert counts.sum() == len(text)


@given(st.lists(st.from_regex(r"[a-z]{1,12}", fullmatch=True), min_size=1, max_size=20))
def test_a_word_has_one_hash_wherever_it_stands(words):
    """Words hash the same alone, in any line, and in capitals."""
    line = " ".join(words)
    text = f"{line}\n{line.upper()}"
    found = Letters.of(text, [(0, len(line)), (len(line) + 1, len(text))]).spelled().words
    alone = [Letters.of(word, [(0, len(word))]).spelled().words.hashes[0] for word in words]
    assert list(found.hashes) == alone * 2
    assert list(found.starts) == [0, len(words), 2 * len(words)]


def test_digits_count_as_one_digit_and_ideographs_as_words():
    """2019 and 2020 are one word to the model; each Chinese character is a word."""
    found = Letters.of("2019 2020 中文", [(0, 12)]).spelled().words
    assert found.hashes[0] == found.hashes[1]
    assert len(found.hashes) == 4


def test_a_page_longer_than_any_before_is_hashed_alike():
    """The running sum of hashes does not wear out over a million characters."""
    text = "ferry " * 300_000
    found = Letters.of(text, [(0, len(text))]).spelled().words
    assert len(set(found.hashes.tolist())) == 1


@given(trees(), st.data())
def test_sums_over_a_box_are_those_of_the_lines_in_it(parents, data):
    """What stands in a box is what stands in it or in a box inside it."""
    lines = data.draw(st.lists(st.integers(0, len(parents) - 1), max_size=40))
    boxes = Boxes.of(Layout("", (), (), tuple(_frames(parents))))
    found = boxes.within(np.ones(len(lines)), np.array(lines, dtype=np.int64))
    expected = [sum(box in _around(parents, line) for line in lines) for box in range(len(parents))]
    assert found.tolist() == expected


@given(trees())
def test_like_boxes_side_by_side_are_counted(parents):
    """A box is repeated as often as boxes of its name stand in the same box."""
    frames = _frames(parents)
    expected = [
        sum((f.parent, f.hint[:4]) == (frame.parent, frame.hint[:4]) for f in frames)
        for frame in frames
    ]
    assert Boxes.of(Layout("", (), (), tuple(frames))).times.tolist() == expected


@given(trees())
def test_names_fade_with_every_box_between(parents):
    """A box has its own names and, fainter with each step, those of the boxes around it."""
    names = np.eye(len(parents), dtype=np.float32)
    found = network._faded(names, np.array(parents, dtype=np.int64))
    for box in range(len(parents)):
        for step, other in enumerate(_around(parents, box)):
            assert found[box, other] == pytest.approx(network.FADE**step, rel=1e-4)


@given(st.lists(st.integers(0, 5), min_size=1, max_size=30))
def test_lines_are_pooled_by_group(groups):
    """A line gets the mean over the lines of its group."""
    values = np.arange(len(groups), dtype=np.float32)[:, None]
    found = Groups.of(np.array(groups)).mean(values)
    expected = [
        np.mean([value for value, other in zip(values, groups, strict=True) if other == group])
        for group in groups
    ]
    assert found[:, 0] == pytest.approx(expected)


@given(TEXT.filter(str.strip))
def test_roles_of_any_dump_are_probabilities(text):
    """For each line of whatever text the roles' probabilities add up to one."""
    layout = dump.lay_out(text)
    likely = network.shipped("dump").probabilities(seen(layout, ["A title"]))
    assert likely.shape == (len(layout.lines), len(ROLES))
    assert likely.sum(axis=1) == pytest.approx(1, abs=1e-4)


@given(trees(), st.data())
def test_roles_of_any_boxes_are_probabilities(parents, data):
    """Whatever boxes the lines of a page stand in, each gets its probabilities."""
    boxes = sorted(data.draw(st.lists(st.integers(0, len(parents) - 1), min_size=1, max_size=20)))
    text = "\n".join(f"Line {nth} of it." for nth in range(len(boxes)))
    at, lines = 0, []
    for box, words in zip(boxes, text.split("\n"), strict=True):
        lines.append(Line(at, at + len(words), box))
        at += len(words) + 1
    layout = Layout(text, (), tuple(lines), tuple(_frames(parents)))
    likely = network.shipped("markup").probabilities(seen(layout, []))
    assert likely.sum(axis=1) == pytest.approx(1, abs=1e-4)


def test_the_model_is_small_and_loads_at_once():
    """The weights take less than three megabytes and a fifth of a second."""
    folder = files("rashomon.pages.blocks")
    weights = b"".join(folder.joinpath(f"{form}.npz").read_bytes() for form in FORMS)
    network.shipped.cache_clear()
    start = time.process_time()
    for form in FORMS:
        network.shipped(form)
    assert time.process_time() - start < SLOWEST_LOAD
    assert len(weights) < MOST_BYTES


def test_lines_that_differ_in_numbers_alone_are_alike():
    """A dump's list of weeks counts as one thing said many times."""
    layout = dump.lay_out("Archive\n\n08/05 - 08/12 (3)\n\n08/12 - 08/19 (15)\n\nThe ferry stops.")
    assert seen(layout, ()).times.tolist() == [1, 2, 2, 1]
