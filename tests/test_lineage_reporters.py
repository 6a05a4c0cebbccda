"""Names in credit lines that are no source: reporters, posts, initials, photographers, askers."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from lineage_samples import BRIDGE, page
from rashomon.lineage import derive
from rashomon.model import Block, Credit, Relation

TEXT = " ".join(BRIDGE)


def sources(line: str, name: str, relation: Relation = "agency", **known: object) -> list[str]:
    """The sources outside of a page with a line below its article that credits a name."""
    text = f"{TEXT}\n{line}"
    at = text.rindex(name)
    credit = Credit(
        span=(at, at + len(name)),
        name=name,
        relation=relation,
        evidence=(len(TEXT) + 1, len(text)),
        confidence=0.9,
    )
    one = replace(
        page("a", text, publisher="Vell Post", credits=(credit,), **known),
        blocks=(
            Block(span=(0, len(TEXT)), role="body", confidence=1.0),
            Block(span=(len(TEXT) + 1, len(text)), role="byline", confidence=1.0),
        ),
    )
    return [found.outside for found in derive({"a": one}, []) if found.outside]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By Ida Marran, Foreign Reporter", "Foreign Reporter"),
        ("By Ida Marran, Ansel Correspondent", "Ansel Correspondent"),
        ("From our Chief Political Editor", "Chief Political Editor"),
        ("Senior Staff Photographer", "Senior Staff Photographer"),
        ("(IM)", "IM"),
    ],
)
def test_a_post_or_initials_of_who_signs_are_no_source(line: str, name: str):
    """Whoever holds a post at the page's own outlet is of its newsroom."""
    assert sources(line, name, bylines=("Ida Marran",)) == []


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("From the Ansel Reporter", "Ansel Reporter"),
        ("(UPI)", "UPI"),
        ("(NW)", "NW"),
        ("Source: Home Counties Echo", "Home Counties Echo"),
    ],
)
def test_an_outlet_with_a_name_like_a_post_or_like_initials_is_a_source(line: str, name: str):
    """A town's "Reporter" is a paper, and known agencies have initials that some people share."""
    assert sources(line, name, bylines=("Una Pell Ives",)) == [name]


def test_who_took_the_picture_is_no_source_and_who_made_the_film_is():
    """The words are from neither, but what a film shows may be what the page tells."""
    assert sources("Photographs: Joss Vell", "Joss Vell", "evidence") == []
    assert sources("Picture: Northern Wire", "Northern Wire", "evidence") == []
    assert sources("Film: Northern Wire", "Northern Wire", "evidence") == ["Northern Wire"]


def test_who_asked_at_a_briefing_gave_none_of_it():
    """A transcript names those who ask; an answer may still name a source."""
    assert sources("Question (Northern Wire): Was it you?", "Northern Wire") == []
    assert sources("Answer: as the Northern Wire: wrote", "Northern Wire", "cites") != []
