"""The same page as text dumps, as crawlers, scripts and people make them."""

from __future__ import annotations

import random
import re
import textwrap

from rashomon.model import Role
from training.roles.pages.reading import Row

Dump = list[tuple[str, Role]]
"""Lines with their roles; an empty line stands for a blank one and has the role ``other``."""

BLANK: tuple[str, Role] = ("", "other")
_LEAKING = {
    "comments": 0.75, "head": 0.75, "bio": 0.45, "related": 0.45, "appeal": 0.45, "share": 0.45,
}  # fmt: skip
"""Sections beside the story, and how often they come along with it."""
_COMMENT = re.compile(r"c\d+$")
_CELLS = {"td", "th", "a", "span", "b", "strong", "em"}


def naive(rows: list[Row], rng: random.Random) -> Dump:
    """Every text node, the code too, a line a block."""
    keeps_code = rng.random() < 0.7
    return [pair for row in rows if keeps_code or row.code in {"", "title"} for pair in _lines(row)]


def container(rows: list[Row], rng: random.Random) -> Dump:
    """The story's own box, with what stood in it or leaked into it."""
    wanted = {"story"} | {name for name, share in _LEAKING.items() if rng.random() < share}
    numbered = rng.choice(["", "", "", "comment", "line"])
    dump: Dump = []
    count = 0
    for row in rows:
        if not row.sections & wanted or row.code == "title":
            continue
        for text, role in _lines(row):
            begins = numbered == "line" or (numbered == "comment" and "first" in row.sections)
            if role == "comment" and begins:
                count += 1
                dump.append((f"{count}. {text}", role))
            else:
                dump.append((text, role))
    return dump


def numbered_comments(rows: list[Row], rng: random.Random) -> Dump:
    """A story, or a line of it, and readers' words without names, numbered as a list."""
    story = [row.text for row in rows if "story" in row.sections and row.role == "body"]
    said: dict[str, list[str]] = {}
    for row in rows:
        if "words" in row.sections:
            which = next((name for name in row.sections if _COMMENT.match(name)), row.text)
            said.setdefault(which, []).append(" ".join(row.text.split()))
    if len(said) < 2:
        return []
    dump: Dump = []
    if rng.random() < 0.5:
        dump += [(row.text, row.role) for row in rows if row.role == "headline"][:1]
        dump.append(BLANK)
    for text in story[: rng.choice([1, 2, 40])]:
        dump += [(text, "body"), BLANK]
    indent = rng.choice(["  ", "", " ", "\t"])
    mark = rng.choice([".", ".", ".", ")"])
    for nth, paras in enumerate(said.values(), 1):
        dump += [(f"{indent}{nth}{mark} {' '.join(paras)}", "comment"), BLANK]
    return dump


def pasted(rows: list[Row], rng: random.Random) -> Dump:
    """What one gets by copying a page from a browser: blank lines, menu lines run together."""
    dump: Dump = []
    begin = rng.random() < 0.5
    for row in rows:
        if row.code or (begin and not row.sections):
            continue
        dump += _lines(row)
        if row.tag not in _CELLS or rng.random() < 0.2:
            dump.append(BLANK)
    return dump


def wrapped(rows: list[Row], rng: random.Random) -> Dump:
    """Lines cut at a width, as mail programs and terminals do."""
    width = rng.choice([60, 66, 70, 72, 76, 78, 80, 98])
    only_story = rng.random() < 0.5
    dump: Dump = []
    for row in rows:
        if row.code or (only_story and not row.sections & {"story", "head", "comments", "bio"}):
            continue
        for text, role in _lines(row):
            dump += [(line, role) for line in textwrap.wrap(text, width)] or [(text, role)]
            if len(text) > width or rng.random() < 0.4:
                dump.append(BLANK)
    return dump


def marked(rows: list[Row], rng: random.Random) -> Dump:
    """Markdown-like, as converters write it: headings, bullets, quotes, indents."""
    bullet = rng.choice(["* ", "- ", "• ", "  * "])
    dump: Dump = []
    for row in rows:
        if row.code or not row.sections:
            continue
        lead = {"h1": "# ", "h2": "## ", "h3": "### ", "li": bullet, "blockquote": "> "}
        for text, role in _lines(row):
            dump.append((lead.get(row.tag, "") + text, role))
        if row.tag != "li":
            dump.append(BLANK)
    return dump


def run_together(rows: list[Row], rng: random.Random) -> Dump:
    """Short neighbours of one role on one line, as some strippers leave them."""
    glue = rng.choice([" ", " | ", "  ", " · ", ""])
    dump: Dump = []
    for row in rows:
        if row.code:
            continue
        for text, role in _lines(row):
            if (
                dump
                and dump[-1][1] == role
                and len(dump[-1][0]) + len(text) < 120
                and role != "body"
            ):
                dump[-1] = (dump[-1][0] + glue + text, role)
            else:
                dump.append((text, role))
    return dump


KINDS = (naive, container, numbered_comments, pasted, wrapped, marked, run_together)


def _lines(row: Row) -> Dump:
    return [(line.rstrip(), row.role) for line in re.split(r"[\r\n]+", row.text) if line.strip()]
