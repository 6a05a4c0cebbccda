"""A little invented story as findings, and Hypothesis strategies for pages of any content."""

from __future__ import annotations

import hashlib
from typing import get_args

from hypothesis import strategies as st

from rashomon.dossier import Findings
from rashomon.model import (
    Account,
    Act,
    Block,
    Capture,
    Cell,
    Comparison,
    Container,
    Credit,
    Dating,
    Derivation,
    Evidence,
    Lone,
    Metadatum,
    Name,
    Page,
    Passage,
    Quantity,
    Refusal,
    Speaker,
    SpeakerKind,
    Statement,
    Stemma,
    Story,
    Time,
    Variant,
    Witness,
)

FIRST = """Ferry runs aground off Sandvik

“We felt two hard knocks,” said Mira Holm, a passenger. \
About forty people were brought ashore on Tuesday.
"""
SECOND = """Ferry aground

“We felt three hard knocks,” said Mira Holm, a passenger. Via Sandvik Post

1. my cousin says four hundred were aboard
"""


def capture_of(text, path, **what):
    """The capture of a text saved as UTF-8, and its bytes."""
    data = text.encode()
    digest = hashlib.sha256(data).hexdigest()
    capture = Capture(
        path=path,
        sha256=digest,
        size=len(data),
        media_type="text/plain",
        encoding="utf-8",
        **what,
    )
    return capture, data


def plain(text, path="page.txt", id_=None, **found):
    """A page that is a text dump, read into one body block unless told otherwise."""
    capture, data = capture_of(text, path)
    whole = (0, len(text))
    page = {
        "id": id_ or capture.sha256,
        "capture": capture,
        "text": text,
        "source_map": ((*whole, 0, len(data)),) if text else (),
        "blocks": (Block(span=whole, role="body", confidence=1.0),),
    }
    return Page(**(page | found))


def gather(*pages, **findings):
    """Findings over text dumps, with their bytes."""
    captures = {page.capture.sha256: page.text.encode() for page in pages}
    return Findings(pages=pages, captures=captures, **findings)


def at(text, words, start=0):
    """The span of some words in a text."""
    begin = text.index(words, start)
    return begin, begin + len(words)


def lines(text, *roles):
    """One block for each line that isn't empty."""
    found = [line for line in text.splitlines() if line]
    return tuple(
        Block(span=at(text, line), role=role, confidence=0.9)
        for line, role in zip(found, roles, strict=True)
    )


def statement(text, content):
    """What Mira Holm says in both pages."""
    return Statement(
        id="s1",
        content=(at(text, content),),
        cue=(at(text, "said"),),
        source=(at(text, "Mira Holm"), at(text, "a passenger")),
        speaker=Speaker(name="Mira Holm", span=at(text, "Mira Holm"), kind="person"),
        type="direct",
        confidence=0.97,
    )


def first_page():
    """The page that had it first, with a finding of each kind."""
    return plain(
        FIRST,
        path="captures/post.txt",
        id_="post-1",
        title="Ferry runs aground off Sandvik",
        publisher="Sandvik Post",
        bylines=("Ada Lund", "Per Ås"),
        published=Dating(earliest="2031-03-04", latest="2031-03-04", basis="row"),
        language="en",
        metadata=(
            Metadatum(
                field="title",
                value="Ferry runs aground off Sandvik",
                basis="text",
                confidence=0.8,
                span=at(FIRST, "Ferry runs aground off Sandvik"),
            ),
            Metadatum(field="publisher", value="Sandvik Post", basis="row", confidence=1.0),
        ),
        blocks=lines(FIRST, "headline", "body"),
        statements=(statement(FIRST, "We felt two hard knocks,"),),
        times=(
            Time(
                span=at(FIRST, "Tuesday"),
                type="DATE",
                value="2031-03-04",
                mod=None,
                earliest="2031-03-04",
                latest="2031-03-04",
                basis="published",
            ),
        ),
        quantities=(
            Quantity(
                span=at(FIRST, "About forty"),
                low=35.0,
                high=45.0,
                unit=None,
                of=at(FIRST, "people"),
                approximate=True,
            ),
            Quantity(
                span=at(FIRST, "two"), low=2.0, high=None, unit=None, of=None, approximate=False
            ),
        ),
        names=(Name(span=at(FIRST, "Mira Holm"), label="PERSON", name="Mira Holm"),),
    )


def second_page():
    """The page that took it over, with a reader's comment."""
    return plain(
        SECOND,
        path="captures/relay.txt",
        id_="relay-1",
        title="Ferry aground",
        publisher="The Relay",
        blocks=lines(SECOND, "headline", "body", "comment"),
        statements=(statement(SECOND, "We felt three hard knocks,"),),
        credits=(
            Credit(
                span=at(SECOND, "Sandvik Post"),
                name="Sandvik Post",
                relation="via",
                evidence=at(SECOND, "Via Sandvik Post"),
                confidence=0.99,
            ),
        ),
        quantities=(
            Quantity(
                span=at(SECOND, "four hundred"),
                low=400.0,
                high=400.0,
                unit=None,
                of=None,
                approximate=False,
            ),
        ),
    )


def decoy_page():
    """A page about something else."""
    text = "The pumpkin fair opens on Sunday.\n"
    return plain(text, path="captures/fair.txt", id_="fair-1", publisher="Sandvik Post")


def copied():
    """The second page is a copy of the first."""
    return Derivation(
        copy="relay-1",
        exemplar="post-1",
        outside=None,
        kind="copied",
        share=0.8,
        confidence=0.95,
        evidence=(
            Evidence(page="relay-1", span=at(SECOND, "Via Sandvik Post"), why="names the other"),
            Evidence(page="post-1", span=at(FIRST, "two"), why="reads differently there"),
        ),
    )


def cited():
    """The first page rests on a source outside the collection."""
    return Derivation(
        copy="post-1",
        exemplar=None,
        outside="harbour office",
        kind="cited",
        share=0.1,
        confidence=0.6,
        undetermined=True,
    )


def lost():
    """An edge that only a stemma has: both pages go back to a lost one."""
    return Derivation(
        copy="relay-1", exemplar="lost-1", outside=None, kind="copied", share=0.5, confidence=0.4
    )


def passage():
    """What the two pages share, with what was changed."""
    shared_first, shared_second = "We felt two hard knocks,”", "We felt three hard knocks,”"
    return Passage(
        a="post-1",
        a_span=at(FIRST, shared_first),
        b="relay-1",
        b_span=at(SECOND, shared_second),
        similarity=0.91,
        variants=(Variant(a_span=at(FIRST, "two"), b_span=at(SECOND, "three"), kind="number"),),
    )


def stemma():
    """The story's tree: two pages, a source outside, and a lost exemplar."""
    return Stemma(
        witnesses=(
            Witness(id="post-1", kind="page", name="Sandvik Post"),
            Witness(id="relay-1", kind="page", name="The Relay"),
            Witness(id="harbour office", kind="outside", name="harbour office"),
            Witness(id="lost-1", kind="lost", name="a lost page"),
        ),
        derivations=(copied(), cited(), lost()),
    )


def comparison():
    """How many were aboard: one account, and a reader who knows better."""
    return Comparison(
        story="ferry",
        about="people aboard",
        kind="quantity",
        verdict="conflict",
        confidence=0.7,
        cells=(
            Cell(
                account="a1",
                page="post-1",
                span=at(FIRST, "About forty"),
                value="35-45",
                speaker="Anna Holm",
            ),
            Cell(
                account=None,
                page="relay-1",
                span=at(SECOND, "four hundred"),
                value="400",
                by_reader=True,
            ),
        ),
    )


def lone():
    """A number that one account alone tells."""
    return Lone(
        story="ferry",
        account="a1",
        kind="number",
        value="How many were brought ashore? about 40",
        missing=False,
        page="post-1",
        span=at(FIRST, "About forty"),
    )


def ferry():
    """All that was found about the ferry, and a decoy."""
    return gather(
        first_page(),
        second_page(),
        decoy_page(),
        passages=(passage(),),
        derivations=(copied(), cited()),
        stories=(
            Story(
                id="ferry",
                title="Ferry runs aground",
                pages=("post-1", "relay-1"),
                earliest="2031-03-04",
                latest=None,
            ),
            Story(id="fair", title="Pumpkins", pages=("fair-1",), earliest=None, latest=None),
        ),
        stemmas={"ferry": stemma()},
        accounts=(
            Account(
                story="ferry", id="a1", root="post-1", pages=("post-1", "relay-1"), confidence=0.9
            ),
            Account(story="ferry", id="a2", root="harbour office", pages=(), confidence=0.2),
        ),
        comparisons=(comparison(),),
        lone=(lone(),),
        refusals=(Refusal(path="captures/empty.html", problem="is empty", advice="save it anew"),),
    )


# --- any page at all ------------------------------------------------------------------

texts = st.text(max_size=60)  # every code point but surrogates: astral, NUL, right-to-left
words = st.text(max_size=12)
ids = st.text(min_size=1, max_size=8)
maybe = st.none() | words
shares = st.floats(0, 1)


def _spans(length):
    return st.tuples(st.integers(0, length), st.integers(0, length)).map(sorted).map(tuple)


def _many(kind, **parts):
    return st.lists(st.builds(kind, **parts), max_size=3).map(tuple)


containers = st.none() | st.builds(
    Container,
    kind=words,
    position=st.none() | st.integers(0, 2**60),
    size=st.none() | st.integers(0, 2**60),
    status=st.none() | st.integers(100, 599),
    revisit_of=maybe,
    notes=st.lists(words, max_size=2).map(tuple),
)


@st.composite
def pages(draw):
    """A page with findings of every kind anywhere in a text of any kind."""
    text = draw(texts)
    span = _spans(len(text))
    where = st.none() | span
    several = st.lists(span, max_size=3).map(tuple)
    dating = st.none() | st.builds(Dating, earliest=words, latest=words, basis=words, span=where)
    page = plain(text, path=draw(words), id_=draw(ids))
    kind = st.none() | st.sampled_from(get_args(SpeakerKind))
    known = st.builds(Speaker, name=words, span=where, named=st.booleans(), kind=kind)
    speaker = st.none() | known
    found = {
        "title": maybe,
        "publisher": maybe,
        "bylines": st.lists(words, max_size=2).map(tuple),
        "published": dating,
        "language": maybe,
        "metadata": _many(
            Metadatum, field=words, value=words, basis=words, confidence=shares, span=where
        ),
        "blocks": _many(
            Block,
            span=span,
            role=st.sampled_from(["body", "comment", "residue"]),
            confidence=shares,
            author=maybe,
            ordinal=st.none() | st.integers(0, 10**6),
            time=dating,
            parent=st.none() | st.integers(0, 10**6),
        ),
        "statements": _many(
            Statement,
            id=words,
            content=several,
            cue=several,
            source=several,
            speaker=speaker,
            type=st.sampled_from(["direct", "indirect", "mixed"]),
            confidence=shares,
            act=st.sampled_from(get_args(Act)),
            negated=st.booleans(),
            hedged=st.booleans(),
            by_reader=st.booleans(),
        ),
        "credits": _many(
            Credit,
            span=span,
            name=words,
            relation=st.sampled_from(["via", "told"]),
            evidence=span,
            confidence=shares,
        ),
        "times": _many(
            Time,
            span=span,
            type=st.sampled_from(["DATE", "SET"]),
            value=words,
            mod=maybe,
            earliest=maybe,
            latest=maybe,
            basis=words,
        ),
        "quantities": _many(
            Quantity,
            span=span,
            low=st.floats(0, allow_infinity=False),
            high=st.none() | st.floats(0, allow_infinity=False),
            unit=maybe,
            of=where,
            approximate=st.booleans(),
        ),
        "names": _many(Name, span=span, label=words, name=words),
    }
    values = {name: draw(strategy) for name, strategy in found.items()}
    known = {"url": draw(maybe), "captured": draw(dating), "container": draw(containers)}
    capture = capture_of(text, page.capture.path, **known)[0]
    whole = {field: getattr(page, field) for field in ("id", "text", "source_map")}
    return Page(**whole, capture=capture, **values)
