"""Marks over a text: whatever overlaps, the text stays as it was."""

from hypothesis import given
from hypothesis import strategies as st

from rashomon.reading_room.marking import Mark, segments

TEXT = "The council said on Monday that forty boats had left."


@st.composite
def marked_texts(draw):
    """A text, a stretch of it, and marks that may reach beyond it."""
    text = draw(st.text(max_size=60))
    point = st.integers(0, len(text))
    start, end = sorted((draw(point), draw(point)))
    pairs = draw(st.lists(st.tuples(point, point, st.sampled_from("abc")), max_size=12))
    marks = [
        Mark(span=(min(a, b), max(a, b)), kind=kind, ref=str(n))
        for n, (a, b, kind) in enumerate(pairs)
    ]
    return text, (start, end), marks


@given(marked_texts())
def test_segments_read_as_the_text(case):
    """Joined again, the segments are the text they were cut from."""
    text, (start, end), marks = case
    cut = segments((start, end), marks)
    assert text[start:end] == "".join(text[a:b] for a, b in (s.span for s in cut))


@given(marked_texts())
def test_every_mark_covers_exactly_its_words(case):
    """The segments under a mark read as the part of its span inside the stretch."""
    text, (start, end), marks = case
    cut = segments((start, end), marks)
    for mark in marks:
        under = "".join(
            text[s.span[0] : s.span[1]] for s in cut if mark.ref in {m.ref for m in s.marks}
        )
        low, high = max(mark.span[0], start), min(mark.span[1], end)
        assert text[low : max(low, high)] == under


@given(marked_texts())
def test_a_mark_closes_once(case):
    """Every mark that touches the stretch ends with one segment, no more and no less."""
    _text, within, marks = case
    cut = segments(within, marks)
    closed = [mark.ref for segment in cut for mark in segment.closed]
    assert sorted(closed) == sorted({mark.ref for segment in cut for mark in segment.marks})


def test_crossing_marks():
    """Two marks that cross share the middle segment."""
    cut = segments((0, 26), [Mark(span=(4, 16), kind="a"), Mark(span=(12, 26), kind="b")])
    expected = [
        ("The ", ()),
        ("council ", ("a",)),
        ("said", ("a", "b")),
        (" on Monday", ("b",)),
    ]
    assert expected == [(TEXT[slice(*s.span)], s.kinds) for s in cut]


def test_a_gap_is_an_empty_segment():
    """An empty span marks the place where another copy has words."""
    cut = segments((0, 11), [Mark(span=(4, 4), kind="gap")])
    assert [(s.span, s.kinds) for s in cut] == [((0, 4), ()), ((4, 4), ("gap",)), ((4, 11), ())]
