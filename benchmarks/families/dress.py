"""The page around an article: bylines, credits, advertisements, footers, and where all stands."""

from __future__ import annotations

import datetime as dt
from random import Random
from typing import NamedTuple

from benchmarks.families import names
from benchmarks.families.sentences import Article, Body, Unit
from benchmarks.families.wordings import Half, pick, pick_any

_HEAD = {"breadcrumb": 0.13, "ad": 0.12, "byline": 0.4, "updated": 0.2, "share": 0.2}
_FOOT = {"self": 0.08, "newsletter": 0.28, "follow": 0.2, "donate": 0.16, "related": 0.2}
_COPYRIGHT = 0.3
_BETWEEN = {"ad": 0.12, "related": 0.1}


class Setting(NamedTuple):
    """What furniture speaks of: the outlet, its region, the day."""

    half: Half
    outlet: str
    region: str
    place: str
    agency: str
    when: dt.datetime
    other: str


class Page(NamedTuple):
    """A page's text, where its sentences stand, and the lines that a copy may carry along."""

    text: str
    units: tuple[tuple[int, int, Unit], ...]
    foot: tuple[str, ...]


def filled(wording: str, setting: Setting, rng: Random, **more: str) -> str:
    """A wording with its blanks filled; ``more`` has ``x`` and ``t`` of a credit."""
    me, when, writer = setting.outlet, setting.when, names.person(rng)
    blanks = {
        "me": me,
        "person": writer,
        "person2": names.person(rng),
        "agency": setting.agency,
        "AGENCY": setting.agency.upper(),
        "place": setting.place,
        "PLACE": setting.place.upper(),
        "region": setting.region,
        "day": f"{when:%B} {when.day}",
        "date": f"{when:%B} {when.day}, {when.year}",
        "year": str(when.year),
        "clock": f"{when.hour % 12 or 12}:{when:%M} {'am' if when.hour < 12 else 'pm'}",
        "stamp": rng.choice((f"{when:%Y-%m-%dT%H:%M}", f"{when:%d %b %Y, %H:%M}")),
        "other": setting.other,
        "count": f"{rng.randint(4, 80)},000",
        "mail": f"news@{names.domain(me).removeprefix('www.')}",
        "handle_me": names.handle(me),
        "handle_person": names.handle(writer),
        **more,
    }
    if "x" in more:
        blanks |= {"u": names.domain(more["x"]), "handle": names.handle(more["x"])}
    return wording.format_map(blanks)


def dateline(setting: Setting, rng: Random, *, wired: bool) -> str:
    """What stands before the first sentence; with the agency's name where it is ``wired``."""
    while True:
        wording = pick("furniture", "dateline", setting.half, rng)
        if ("agency" in wording.lower()) == wired:
            return filled(wording, setting, rng)


def dressed(
    article: Article, credit: str | None, setting: Setting, rng: Random, *, wired: bool
) -> Page:
    """Lay an article out as a page's text, paragraphs apart by an empty line."""

    def lines(chances: dict[str, float]) -> list[str]:
        chosen = [kind for kind, chance in chances.items() if rng.random() < chance]
        rng.shuffle(chosen)
        return [filled(pick("furniture", kind, setting.half, rng), setting, rng) for kind in chosen]

    head = lines(_HEAD)
    if wired:
        byline = pick("furniture", "agency_byline", setting.half, rng)
        head.append(filled(byline, setting, rng))
    foot = lines(_FOOT)
    if rng.random() < _COPYRIGHT:
        line = filled(pick("furniture", "copyright", setting.half, rng), setting, rng)
        foot.insert(rng.randint(0, len(foot)), line)
    between = lines(_BETWEEN)
    place = rng.random()
    if credit and place < 0.2:
        head.append(credit)
    after = [credit] if credit and place >= 0.2 else []
    text, units = _laid(article, head, between, [*article.carried, *after, *foot], rng)
    return Page(text, units, (*after, *foot))


def _laid(
    article: Article, head: list[str], between: list[str], foot: list[str], rng: Random
) -> tuple[str, tuple[tuple[int, int, Unit], ...]]:
    breaks = {rng.randint(1, max(1, len(article.body) - 1)): line for line in between}
    parts: list[str] = [f"{line}\n\n" for line in head]
    units: list[tuple[int, int, Unit]] = []
    at = sum(map(len, parts))
    for number, paragraph in enumerate(article.body):
        if number in breaks:
            parts.append(f"{breaks[number]}\n\n")
            at += len(parts[-1])
        if number == 0 and article.dateline:
            parts.append(article.dateline)
            at += len(parts[-1])
        for unit in paragraph:
            units.append((at, at + len(unit.text), unit))
            parts.append(unit.text + " ")
            at += len(parts[-1])
        parts[-1] = parts[-1][:-1] + "\n\n"
        at += 1
    return "".join([*parts, *(f"{line}\n\n" for line in foot)]).rstrip("\n"), tuple(units)


def credited(body: Body, wording: str, setting: Setting, rng: Random, **more: str) -> Body:
    """The first sentence with a credit at its end; unchanged where it ends in a quotation."""
    first = body[0][0]
    if not first.text.endswith(".") or first.text.endswith("said."):
        return body
    text = filled(wording, setting, rng, s=first.text[:-1], **more)
    return ((first._replace(text=text), *body[0][1:]), *body[1:])


def any_credit(setting: Setting, rng: Random, outlet: str, title: str) -> str:
    """A line that credits an outlet."""
    return filled(pick_any("credits", setting.half, rng), setting, rng, x=outlet, t=title)
