"""The passages of our own: prose with who said what marked in it, and how it is read.

``corpus/voices/GUIDELINE.md`` says what the marks mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import msgspec

from rashomon.model import Role, Span

CORPUS = Path(__file__).parents[2] / "corpus/voices"

ACTS = ("says", "denies", "confirms", "asks", "orders", "believes", "wants")
MARKS = ("negated", "hedged")
KINDS = ("person", "group", "body", "document", "outlet")
RELATIONS = ("via", "first_published", "first_reported", "cites", "told", "agency", "evidence")

_HEAD = re.compile(r"=== +(\S+)")
_KEY = re.compile(r"(role|author|outlet|language): *(.*)")
_LABELS = re.compile(r"⟦([sctke]\d+(?:,[sctke]\d+)*)\|")
_SAID = re.compile(r"(\d+) +([a-z ]+?) *\| *([^|]+?) *(?:\| *([a-z]+))?")
_CREDIT = re.compile(r"k(\d+) +([a-z_]+)")


class Malformed(ValueError):
    """A passage that does not keep to the guideline; the message names file, passage and fault."""


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """A statement as a person marked it: spans into the passage's text.

    ``speaker`` is a name or, where ``named`` is false, a description; ``None`` where nobody
    can be told, and then ``kind`` is too.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    act: str
    negated: bool
    hedged: bool
    speaker: str | None
    named: bool
    kind: str | None


class Credited(msgspec.Struct, frozen=True, kw_only=True):
    """A credit as a person marked it: the name, the phrase, the relation."""

    span: Span
    evidence: Span
    relation: str


class Passage(msgspec.Struct, frozen=True, kw_only=True):
    """A passage: its text without marks, and all that is marked in it."""

    id: str
    text: str
    role: Role = "body"
    author: str | None = None
    outlet: str | None = None
    language: str = "en"
    said: tuple[Said, ...] = ()
    credits: tuple[Credited, ...] = ()


def passages(part: str, folder: Path = CORPUS) -> list[Passage]:
    """The passages of a part, ``train`` or ``test``, by file name and order.

    Raises:
        Malformed: when a passage breaks the guideline.
    """
    return [
        passage
        for path in sorted((folder / part).glob("*.txt"))
        for passage in read(path.read_text(encoding="utf-8"), path.name)
    ]


def read(text: str, name: str = "passages") -> Iterator[Passage]:
    """The passages of one file's text.

    Raises:
        Malformed: when one breaks the guideline.
    """
    heads = [*_HEAD.finditer(text)]
    for at, head in enumerate(heads):
        end = heads[at + 1].start() if at + 1 < len(heads) else len(text)
        try:
            yield _passage(head[1], text[head.end() : end])
        except ValueError as fault:
            raise Malformed(f"{name}: {head[1]}: {fault}") from None


def _passage(name: str, block: str) -> Passage:
    marked, _, notes = block.strip().partition("\n---")
    lines = marked.splitlines()
    keys: dict[str, str] = {}
    while lines and (key := _KEY.fullmatch(lines[0])):
        keys[key[1]] = key[2].strip()
        del lines[0]
    text, spans = unmarked("\n".join(lines).strip())
    said, relations = _notes(notes)
    numbers = {label[1:] for label in spans if label[0] in "sct"}
    if numbers != set(said):
        raise ValueError(f"marked {sorted(numbers)}, noted {sorted(said)}")
    if {label[1:] for label in spans if label[0] == "k"} != set(relations):
        raise ValueError("the credits marked are not those noted")
    return Passage(
        id=name,
        text=text,
        said=tuple(_said(number, spans, said[number]) for number in sorted(said, key=int)),
        credits=tuple(
            Credited(
                span=_one(spans, f"k{number}"),
                evidence=_one(spans, f"e{number}"),
                relation=relations[number],
            )
            for number in sorted(relations, key=int)
        ),
        role=msgspec.convert(keys.get("role", "body"), Role),
        author=keys.get("author"),
        outlet=keys.get("outlet"),
        language=keys.get("language", "en"),
    )


def unmarked(marked: str) -> tuple[str, dict[str, tuple[Span, ...]]]:
    """A text without its marks, and the spans of each label in it.

    Raises:
        ValueError: when a mark is not closed, or none is open to close.
    """
    plain: list[str] = []
    spans: dict[str, list[Span]] = {}
    opened: list[tuple[str, int]] = []
    length = at = 0
    while at < len(marked):
        opening = _LABELS.match(marked, at)
        if opening:
            opened.append((opening[1], length))
            at = opening.end()
            continue
        if marked[at] == "⟧":
            if not opened:
                raise ValueError(f"nothing to close before {marked[at : at + 20]!r}")
            labels, start = opened.pop()
            for label in labels.split(","):
                spans.setdefault(label, []).append((start, length))
        elif marked[at] == "⟦":
            raise ValueError(f"a mark without a label: {marked[at : at + 20]!r}")
        else:
            plain.append(marked[at])
            length += 1
        at += 1
    if opened:
        raise ValueError(f"never closed: {opened[-1][0]}")
    return "".join(plain), {label: tuple(sorted(own)) for label, own in spans.items()}


def _notes(notes: str) -> tuple[dict[str, re.Match[str]], dict[str, str]]:
    said: dict[str, re.Match[str]] = {}
    relations: dict[str, str] = {}
    for line in filter(None, (line.strip() for line in notes.splitlines())):
        if statement := _SAID.fullmatch(line):
            said[statement[1]] = statement
        elif (credit := _CREDIT.fullmatch(line)) and credit[2] in RELATIONS:
            relations[credit[1]] = credit[2]
        else:
            raise ValueError(f"not understood: {line!r}")
    return said, relations


def _said(number: str, spans: dict[str, tuple[Span, ...]], note: re.Match[str]) -> Said:
    act, *marks = note[2].split()
    if act not in ACTS or not set(marks) <= set(MARKS):
        raise ValueError(f"not an act and its marks: {note[2]!r}")
    cue, content = spans.get(f"c{number}"), spans.get(f"t{number}")
    if not cue or not content:
        raise ValueError(f"statement {number} has no cue or no content")
    speaker, kind = note[3], note[4]
    if kind not in KINDS and (kind or speaker != "-"):
        raise ValueError(f"statement {number} names no kind of speaker: {kind}")
    return Said(
        source=spans.get(f"s{number}", ()),
        cue=cue,
        content=content,
        act=act,
        negated="negated" in marks,
        hedged="hedged" in marks,
        speaker=None if speaker == "-" else speaker.removeprefix("~"),
        named=not speaker.startswith(("~", "-")),
        kind=kind,
    )


def _one(spans: dict[str, tuple[Span, ...]], label: str) -> Span:
    if len(spans.get(label, ())) != 1:
        raise ValueError(f"{label} must be marked once")
    return spans[label][0]
