"""What the tests of single-file formats share: fixtures, and what must hold of whatever is read."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from rashomon.captures import gather
from rashomon.model import Intake, Refusal
from rashomon.pages import locate, read, reread

FIXTURES = Path(__file__).parent / "fixtures"
CAPTURES = next((Path(__file__).parent.parent / "examples").glob("*/captures"))


def gathered(*paths):
    """The captures of files; nothing in them may be refused."""
    found = list(gather(paths))
    assert all(isinstance(item, Intake) for item in found), found
    return found


def only(path):
    """The one thing a file gives."""
    (found,) = gather([path])
    return found


def written(folder, name, data):
    """A file of these bytes."""
    path = folder / name
    path.write_bytes(data)
    return path


def assert_exact(intake):
    """Every run of the page re-reads from the bytes, in order; gives the page."""
    page = read(intake)
    assert reread(intake.data, page) == []
    assert all(a[1] <= b[0] and a[3] <= b[2] for a, b in pairwise(page.source_map))
    assert "".join(page.text.split()) == "".join(
        "".join(page.text[start:end].split()) for start, end, _, _ in page.source_map
    )
    return page


def assert_sound(path):
    """Whatever a file holds, it becomes exact pages or refusals of one line, and never a fault."""
    found = list(gather([path]))
    assert found
    for item in found:
        if isinstance(item, Refusal):
            assert "\n" not in str(item)
            assert "please report" not in item.advice, str(item)
        else:
            assert_exact(item)


def located(intake, page, words):
    """The bytes that words of a page were read from."""
    start = page.text.index(words)
    return b"".join(intake.data[a:b] for a, b in locate(page, (start, start + len(words))))
