"""Pages to train the role model on: their features, and for each line the roles it may have.

A line's roles are a set of bits over :data:`rashomon.model.ROLES`: one bit where a person
labelled it, several where a corpus only says what it is not, all of them where nothing is
known and the line counts for nothing. Corpora whose licence lets us measure only are never
trained on.
"""

from __future__ import annotations

import gzip
import json
import random
import re
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal, NamedTuple

import numpy as np
import numpy.typing as npt
import turbohtml

from rashomon.captures.media import HTML
from rashomon.captures.single import describe
from rashomon.model import ROLES, Intake, Role
from rashomon.pages import metadata
from rashomon.pages.blocks.features import Features, seen
from rashomon.pages.decoding.decode import decode
from rashomon.pages.text import dump, markup
from rashomon.pages.text.layout import Layout
from training.roles import pages

BIT = {role: 1 << nth for nth, role in enumerate(ROLES)}
ANY = (1 << len(ROLES)) - 1
NOT_STORY = ANY & ~(BIT["body"] | BIT["comment"] | BIT["headline"])
STORY = BIT["body"] | BIT["headline"] | BIT["caption"]
MEASURE_ONLY = frozenset({"dragnet", "daniel"})
LABELS = Path(__file__).with_name("labels.jsonl")

Form = Literal["html", "dump", "plain"]
_BLANK = re.compile(r"\s+")
_CODE = re.compile(r"<(?:script|style)[^>]*>(.*?)</(?:script|style)>", re.IGNORECASE | re.DOTALL)
DUMPS = 2
"""Dumps made of each page of our own that are learned from."""
WINDOW = 20_000
"""Characters ahead within which a line of a dump is looked for before anywhere else."""
CERTAIN = 12
"""Characters from which a line may be found anywhere on its page."""


class Origin(NamedTuple):
    """Where a sample is from: its corpus, its form, and whether it is to learn or to test."""

    corpus: str
    form: Form
    part: str


class Sample(NamedTuple):
    """A page as the model sees it, and the roles its lines may have."""

    origin: Origin
    layout: Layout
    features: Features
    roles: npt.NDArray[np.int64]


Labelled = list[tuple[str, int]]
"""Texts in reading order, each with its roles."""


def ours(count: int, part: Literal["train", "test"]) -> Iterator[Sample]:
    """Pages of our own: as HTML, and as one of the dumps made of them."""
    for seed in range(count):
        page = pages.generate(seed, part)
        layout, titles = lay_out(page.html.encode())
        labelled = [(text, BIT[role]) for text, role in page.labelled]
        lines = [layout.text[line.start : line.end] for line in layout.lines]
        roles = [role or ANY for role in project(labelled, lines)]
        yield _sample(Origin("ours", "html", part), layout, roles, titles)
        headline = next((text for text, role in page.labelled if role == "headline"), "")
        origin = Origin("ours", "dump", part)
        for nth in range(min(DUMPS, len(page.dumps))):
            told = page.dumps[(seed + nth) % len(page.dumps)]
            lines = [(text, _told(text, role, headline)) for text, role in told]
            yield _dump(origin, _scrap(lines, random.Random(seed)) if nth else lines)


def _told(text: str, role: Role, headline: str) -> int:
    """The roles of a line of our own; whether a window's title is the headline is left open."""
    return ANY if headline and role == "other" and headline in text else BIT[role]


def real(data: Path, *, without: str = "") -> Iterator[Sample]:
    """The labelled pages below ``data``: as HTML, as plain text, and as the dumps made of them."""
    labels = {row["page"]: row for row in map(json.loads, LABELS.read_text().splitlines())}
    for folder in sorted((data / "extraction").iterdir()):
        if folder.name in MEASURE_ONLY or folder.name == without:
            continue
        known: dict[str, tuple[str, Labelled]] = {}
        for row in _rows(folder / "gold.jsonl"):
            html = gzip.decompress((folder / "pages" / f"{row['id']}.html.gz").read_bytes())
            label = labels.get(sha256(html).hexdigest())
            if label is None:
                continue
            layout, titles = lay_out(html)
            roles = roles_of(layout, label)
            labelled = [
                (layout.text[line.start : line.end], role)
                for line, role in zip(layout.lines, roles, strict=True)
            ]
            if not labelled:
                continue
            known[row["id"]] = label["split"], labelled
            origin = Origin(folder.name, "html", label["split"])
            yield _sample(origin, layout, roles, titles)
            yield _plain(origin._replace(form="plain"), labelled, html)
            rng = random.Random(row["id"])
            yield _dump(origin._replace(form="plain"), _scrap(labelled, rng))
        for told in (f"{folder.name}.jsonl", f"container/{folder.name}.dev.jsonl"):
            yield from _dumps(data / "textdump" / told, folder.name, known)


def lay_out(html: bytes) -> tuple[Layout, list[str]]:
    """An HTML page laid out as Rashomon does, and the titles its markup claims."""
    intake = Intake(capture=describe("page", html, HTML), data=html)
    source = decode(intake)
    document = turbohtml.parse(source.text, source_locations=True)
    claims = metadata.claims(intake, document)
    titles = [claim.value for claim in claims if claim.field == "title"]
    return markup.lay_out(document, source.text), titles


def roles_of(layout: Layout, label: dict[str, Any]) -> list[int]:
    """The labels of one page for its lines.

    Raises:
        ValueError: the page's text is not the one that was labelled.
    """
    if label["text"] != sha256(layout.text.encode()).hexdigest():
        message = f"page {label['page'][:12]} reads otherwise than when it was labelled"
        raise ValueError(message)
    runs = iter(label["blocks"])
    run = next(runs, None)
    roles = []
    for line in layout.lines:
        while run and run[1] <= line.start:
            run = next(runs, None)
        roles.append(BIT[run[2]] if run and run[0] <= line.start else ANY)
    return roles


def project(labelled: Labelled, lines: Sequence[str]) -> list[int]:
    """Roles of texts carried over to lines that hold the same words, cut another way.

    White space does not count. A line that isn't found has the roles 0.
    """
    pieces = [_BLANK.sub("", text) for text, _ in labelled]
    whole = "".join(pieces)
    owned = np.repeat([role for _, role in labelled] or [0], [len(p) for p in pieces] or [0])
    at, found = 0, []
    for line in lines:
        wanted = _BLANK.sub("", line)
        place = whole.find(wanted, at, at + WINDOW + len(wanted)) if wanted else -1
        if place < 0 and len(wanted) > CERTAIN:
            place = whole.find(wanted)
        if place < 0:
            found.append(0)
            continue
        values, counts = np.unique(owned[place : place + len(wanted)], return_counts=True)
        found.append(int(values[counts.argmax()]))
        at = max(at, place + len(wanted))
    return found


def _scrap(lines: Labelled, rng: random.Random) -> Labelled:
    """Some lines around a story, as people copy them; any lines of a page that has none."""
    story = [nth for nth, (_, role) in enumerate(lines) if role in {BIT["body"], BIT["headline"]}]
    story = story or [rng.randrange(len(lines))]
    start = max(0, story[0] - rng.choice([0, 0, 0, 1, 2, 4, 8]))
    end = rng.choice([story[-1], rng.choice(story)]) + 1 + rng.choice([0, 0, 2, 5, 10, 30])
    kept = lines[start : max(end, start + 2)]
    return [(_BLANK.sub(" ", text), role) for text, role in kept]


def _plain(origin: Origin, labelled: Labelled, html: bytes) -> Sample:
    """A page's own lines as text, some of its scripts among them."""
    rng = random.Random(sha256(html).hexdigest())
    source = html.decode("utf-8", "replace")
    code = [line.strip()[:300] for body in _CODE.findall(source) for line in body.split("\n")]
    code = [line for line in code if line]
    rng.shuffle(code)
    lines = [(_BLANK.sub(" ", text), role) for text, role in labelled]
    for line in code[: rng.choice([0, 5, 40])]:
        lines.insert(rng.randrange(len(lines) + 1), (line, BIT["residue"]))
    return _dump(origin, lines)


def _dumps(path: Path, corpus: str, known: dict[str, tuple[str, Labelled]]) -> Iterator[Sample]:
    """Text dumps of labelled pages; what a label does not reach, the corpus' own gold says."""
    if not path.exists():
        return
    for row in _rows(path):
        part, labelled = known.get(row["id"].split("#")[0], ("", []))
        if not labelled or not row["lines"]:
            continue
        carried = project(labelled, row["lines"])
        told = zip(row["lines"], row["kinds"], row["labels"], carried, strict=True)
        lines = [(line, _allowed(*rest)) for line, *rest in told]
        yield _dump(Origin(corpus, "dump", part), lines)


def _allowed(kind: str, gold: str | None, carried: int) -> int:
    """The roles a line of a dump may have: code, what a person said, else what gold says."""
    if kind in "sc":
        return BIT["residue"]
    if kind == "t":
        return ANY
    if carried not in {0, ANY}:
        return carried | (BIT["body"] if gold == "article" else 0)
    return {"article": STORY, "comment": BIT["comment"], "boilerplate": NOT_STORY}.get(
        gold or "", ANY
    )


def _dump(origin: Origin, lines: Labelled) -> Sample:
    text = "\n".join(line for line, _ in lines)
    layout = dump.lay_out(text)
    starts = np.cumsum([0, *(len(line) + 1 for line, _ in lines)])
    owners = np.searchsorted(starts, [line.start for line in layout.lines], "right") - 1
    return _sample(origin, layout, [lines[nth][1] for nth in owners], [])


def _sample(origin: Origin, layout: Layout, roles: list[int], titles: list[str]) -> Sample:
    return Sample(origin, layout, seen(layout, titles), np.array(roles, dtype=np.int64))


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)
