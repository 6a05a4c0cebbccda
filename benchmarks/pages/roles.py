"""Roles on labelled pages that were held back from training, and how honest confidences are.

Labels are runs of a page's text (``training/roles/labels.jsonl``, by digest of page and text;
``training/roles/GUIDELINE.md`` says what each role is). Text without a label is left out.
Characters: each that is no white space counts one. Lines: each counts one, under the role
that covers most of it. A block's confidence is right when its role is that of most of its
labelled characters; ECE is over ten bins of equally many blocks.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple, get_args

from benchmarks.harness import Row, Skipped, Table
from benchmarks.measures import Score, calibration_error, mean, score
from benchmarks.pages import ours
from benchmarks.pages.corpora import EXTRACTION, Sample, samples
from rashomon.model import Page, Role, Span

NAME = "roles"
WHAT = "roles of labelled pages held back from training: F1, precision, recall; calibration"
CORPUS = (EXTRACTION,)

LABELS = Path(__file__).parents[2] / "training" / "roles" / "labels.jsonl"
HELD_BACK = "test"

Pairs = Counter[tuple[Role, Role | None]]
"""How much has this gold role and this predicted one."""


class Labelled(NamedTuple):
    """A page with the roles people gave its characters, ``None`` where they gave none."""

    page: Page
    gold: list[Role | None]


def run(data: Path) -> Table:
    """Ours on the labelled pages that are held back.

    Raises:
        Skipped: there are no labels yet, or none of these pages.
    """
    if not LABELS.exists():
        raise Skipped(f"there are no labels at {LABELS.name} in training/roles")
    pages, stale = labelled(LABELS, {one.digest: one for one in samples(data)})
    if not pages:
        raise Skipped("no labelled page is among the corpora as they are read now")
    rows = [
        row
        for what, pairs in (("characters", _characters(pages)), ("lines", _lines(pages)))
        for row in _rows(what, pairs)
    ]
    rows[0].figures["ECE"] = calibration_error(list(_calls(pages)))
    note = f"{len(pages)} pages held back"
    return Table(rows, f"{note}; {stale} more are read as another text now." if stale else note)


def labelled(file: Path, known: dict[str, Sample]) -> tuple[list[Labelled], int]:
    """The held-back pages with their labels, and how many no longer read as labelled."""
    found, stale = [], 0
    for line in file.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["split"] != HELD_BACK or row["page"] not in known:
            continue
        page = ours.page(known[row["page"]])
        if text_digest(page) != row["text"]:
            stale += 1
            continue
        gold: list[Role | None] = [None] * len(page.text)
        for start, end, role in row["blocks"]:
            gold[start:end] = [role] * (end - start)
        found.append(Labelled(page, gold))
    return found, stale


def text_digest(page: Page) -> str:
    """SHA-256 of the page's text, as labels name it."""
    return sha256(page.text.encode()).hexdigest()


def _rows(what: str, pairs: Pairs) -> list[Row]:
    scores = {role: _score(pairs, role) for role in get_args(Role)}
    used = {role: one for role, one in scores.items() if any(gold == role for gold, _ in pairs)}
    right = sum(n for (gold, told), n in pairs.items() if gold == told)
    return [
        Row(
            f"rashomon, {what}: F1",
            {
                "all": right / max(1, pairs.total()),
                "macro": mean(one.f1 for one in used.values()),
                **{role: one.f1 for role, one in used.items()},
            },
        ),
        Row(f"rashomon, {what}: precision", {role: one.precision for role, one in used.items()}),
        Row(f"rashomon, {what}: recall", {role: one.recall for role, one in used.items()}),
        Row(f"{what} of gold", {role: _total(pairs, role) for role in used}),
    ]


def _score(pairs: Pairs, role: Role) -> Score:
    found = sum(n for (_, told), n in pairs.items() if told == role)
    return score(pairs[role, role], found=found, wanted=_total(pairs, role))


def _total(pairs: Pairs, role: Role) -> float:
    return sum(n for (gold, _), n in pairs.items() if gold == role)


def _characters(pages: Sequence[Labelled]) -> Pairs:
    return Counter(
        (gold, told)
        for one in pages
        for gold, told, character in zip(one.gold, _told(one.page), one.page.text, strict=True)
        if gold is not None and not character.isspace()
    )


def _lines(pages: Sequence[Labelled]) -> Pairs:
    pairs: Pairs = Counter()
    for one in pages:
        told = _told(one.page)
        for start, end in _line_spans(one.page.text):
            if gold := _most(one.gold[start:end]):
                pairs[gold, _most(told[start:end])] += 1
    return pairs


def _line_spans(text: str) -> Iterator[Span]:
    at = 0
    for line in text.split("\n"):
        if line.strip():
            yield at, at + len(line)
        at += len(line) + 1


def _told(page: Page) -> list[Role | None]:
    told: list[Role | None] = [None] * len(page.text)
    for block in page.blocks:
        start, end = block.span
        told[start:end] = [block.role] * (end - start)
    return told


def _most(roles: Sequence[Role | None]) -> Role | None:
    """The role of most of these characters."""
    counts = Counter(role for role in roles if role is not None)
    return counts.most_common(1)[0][0] if counts else None


def _calls(pages: Sequence[Labelled]) -> Iterator[tuple[float, bool]]:
    """Each block's confidence and whether its role is right."""
    for one in pages:
        for block in one.page.blocks:
            gold = _most(one.gold[block.span[0] : block.span[1]])
            if gold is not None:
                yield block.confidence, block.role == gold
