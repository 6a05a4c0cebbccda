"""The family tree of a story in the terminal."""

from itertools import pairwise

import pytest

import family_samples
import rashomon
import reading_room_fixtures as small
from rashomon.dossier import StoryView
from rashomon.model import Stemma, Witness
from rashomon.terminal.families import family_tree
from stemma_samples import derivation


def printed(story, capsys, overruled=frozenset()):
    """The lines of a tree, without the heading."""
    family_tree(story, overruled)
    return capsys.readouterr().out.splitlines()[2:]


def story_of(kinds, pairs):
    """A story of nothing but its stemma; witnesses by id with their kinds."""
    return StoryView(
        id="s",
        title="s",
        earliest=None,
        latest=None,
        pages=(),
        accounts=(),
        stemma=Stemma(
            witnesses=tuple(Witness(id=i, kind=kind, name=i) for i, kind in kinds.items()),
            derivations=tuple(derivation(*pair) for pair in pairs),
        ),
        comparisons=(),
    )


@pytest.fixture(scope="module")
def family(tmp_path_factory):
    """A random family of sixty, lost pages and sources outside among them."""
    path = family_samples.write(tmp_path_factory.mktemp("family") / "f.db", 60)
    with rashomon.open(path) as held:
        yield held.story(family_samples.STORY)


def test_every_witness_is_printed_once(family, capsys):
    """However it grew, a family's pages, sources outside and lost pages each have one line."""
    lines = printed(family, capsys)
    heads = [line for line in lines if "  " in line.strip()]
    assert len(heads) == len(family.stemma.witnesses)


def test_a_lost_page_is_said_to_be_inferred(family, capsys):
    """A lost page is no source outside, and tells how many copies it is known by."""
    lines = "\n".join(printed(family, capsys))
    assert "a lost page  (inferred from 8 copies)" in lines
    assert "a lost page  (not in" not in lines


def test_copies_come_in_the_order_of_their_dates(tmp_path, capsys):
    """Of two copies of one exemplar the earlier is printed first."""
    with rashomon.open(small.write(tmp_path / "story.db")) as held:
        lines = printed(held.story(small.STORY), capsys)
    heads = [line.strip().split("  ")[0] for line in lines if "  " in line.strip()]
    assert heads[:4] == ["Isk Valley Post", "Vellmark Daily", "The Lantern", "Open Channel"]


def test_a_circle_is_printed_too(capsys):
    """Pages that each name the other as their source are not left out."""
    story = story_of({"a": "page", "b": "page"}, [("a", "b"), ("b", "a")])
    lines = printed(story, capsys)
    assert [line.split()[0] for line in lines if "(not" in line] == ["a", "b"]


def test_a_very_long_chain_is_printed(capsys):
    """A chain deeper than Python would recurse is no trouble."""
    ids = [f"w{n:04}" for n in range(1_500)]
    story = story_of(dict.fromkeys(ids, "page"), [(copy, above) for above, copy in pairwise(ids)])
    lines = printed(story, capsys)
    assert sum("(not in" in line for line in lines) == len(ids)
