"""A whole collection from a seed: events, accounts, families of copies, and their truth."""

from __future__ import annotations

import datetime as dt
from itertools import chain
from pathlib import Path
from random import Random
from typing import NamedTuple

from benchmarks.families import clocks, names
from benchmarks.families.chance import seeded
from benchmarks.families.collection import Collection
from benchmarks.families.copying import Source, copy
from benchmarks.families.dress import Setting, any_credit, credited, dateline, dressed, filled
from benchmarks.families.events import KINDS, Event, event
from benchmarks.families.habits import Habits, habits
from benchmarks.families.sentences import Article, Body, account, paragraphs
from benchmarks.families.trees import ACCOUNT, Tree, grow
from benchmarks.families.truth import Made, collected, together
from benchmarks.families.wordings import Half, pick_any

_CREDITED = 0.45
_INLINE = 0.18
"""Of the credits, those that end the first sentence."""
_SKIPS = 0.05
"""Of the credits, those that name the first page rather than the exemplar."""
_CARRIES = 0.04
"""Copies that leave a line of the exemplar's footer in."""


class _Story(NamedTuple):
    """What the pages of one event have in common."""

    family: str
    event: Event
    half: Half
    agency: str
    titles: list[str]
    archive: tuple[Article, ...]
    ways: Habits


def make(seed: int, families: int, half: Half) -> Collection:
    """A collection of ``families`` families, each with one to three independent accounts beside.

    Args:
        seed: The same seed makes the same bytes.
        families: How many events; each has one family of 5 to 12 pages, lost ones counted.
        half: Which wordings of credits and furniture may occur.

    Raises:
        ValueError: ``families`` is negative.
    """
    if families < 0:
        raise ValueError(f"{families} families can't be made")
    rng = seeded(f"collection:{seed}:{half}")
    first = rng.randrange(1000)
    rounds = -(-families // len(KINDS))
    kinds = list(chain.from_iterable(rng.sample(KINDS, k=len(KINDS)) for _ in range(rounds)))
    made: list[Collection] = []
    archive: list[Article] = []
    for number in range(families):
        name = f"{half}-{seed}-{number:03}"
        family, told = _family(name, kinds[number], half, first + number, tuple(archive))
        made.append(family)
        archive.extend(told)
    return together(made)


def _family(
    name: str, kind: Path, half: Half, number: int, archive: tuple[Article, ...]
) -> tuple[Collection, list[Article]]:
    """A family and the accounts beside it; and what later pages can lift from the accounts."""
    rng = seeded(name)
    one = event(f"event:{name}", kind, number)
    titles = [account(one, which, "", 8).title for which in range(4)]
    ways = habits(rng)
    story = _Story(name, one, half, names.agency(rng), titles, archive, ways)
    tree = grow(rng.randint(5, 12), rng, merges=ways.merged, losses=ways.lost)
    outlets = _outlets(len(tree.parents) + 3, rng)
    agencies = rng.sample([other for other in names.AGENCIES if other != story.agency], k=3)
    beside = [
        _account(story, which, outlets.pop(), agencies[which - 1], rng)
        for which in range(1, rng.randint(2, 4))
    ]
    made = _copies(story, tree, outlets, beside, rng)
    lost = None if tree.lost is None else made[tree.lost].id
    return collected(name, made, beside, lost), [page.article for page in beside]


def _outlets(count: int, rng: Random) -> list[str]:
    found: dict[str, None] = {}
    while len(found) < count:
        found.setdefault(names.outlet(rng))
    return list(found)


def _account(story: _Story, which: int, outlet: str, agency: str, rng: Random) -> Made:
    """An independent account, with the dateline of an agency of its own or none."""
    page = f"{story.family}-e{which}"
    article = account(story.event, which, page, rng.randint(*story.ways.length))
    true = story.event.when + dt.timedelta(minutes=rng.randint(40, 2000))
    setting = _setting(story, outlet, true, agency)
    wired = rng.random() < 0.25
    if wired:
        article = article._replace(dateline=dateline(setting, rng, wired=True))
    flag = _own_flag(story.ways, rng)
    laid = dressed(article, None, setting, rng, wired=wired)
    return Made(page, outlet, article, laid, true, clocks.stamp(true, None, flag, rng), flag)


def _own_flag(ways: Habits, rng: Random) -> str:
    """What happened to the time stamp of a page that is nobody's copy."""
    flag = "dateonly" if ways.days_only else clocks.flag(ways.flags, rng)
    return "ok" if flag == "missing" and rng.random() >= ways.stripped else flag


def _setting(story: _Story, outlet: str, when: dt.datetime, agency: str) -> Setting:
    facts = story.event.facts
    other = seeded(f"{story.family}{outlet}").choice(names.PARTS["teaser"])
    return Setting(
        story.half, outlet, str(facts["region"]), str(facts["place"]), agency, when, other
    )


def _copies(
    story: _Story, tree: Tree, outlets: list[str], beside: list[Made], rng: Random
) -> list[Made]:
    """All pages of a family, the lost one too, in the order of the tree."""
    numbers = rng.sample(range(len(tree.parents)), k=len(tree.parents))
    made: list[Made] = []
    for node, parents in enumerate(tree.parents):
        page = f"{story.family}-n{numbers[node]:02}"
        if not parents:
            made.append(_root(story, page, outlets.pop(), rng, lost=tree.lost == node))
            continue
        sources = [beside[0] if parent == ACCOUNT else made[parent] for parent in parents]
        made.append(_copy(story, page, outlets.pop(), sources, made[0], rng))
    return made


def _root(story: _Story, page: str, outlet: str, rng: Random, *, lost: bool) -> Made:
    """The first page; an agency's own where it has an agency's dateline."""
    true = story.event.when + dt.timedelta(minutes=rng.randint(20, 500))
    article = account(story.event, 0, page, rng.randint(*story.ways.length))
    wired = rng.random() < (0.7 if lost else 0.35)
    if wired:
        outlet = story.agency
    setting = _setting(story, outlet, true, story.agency)
    if wired or rng.random() < 0.3:
        article = article._replace(dateline=dateline(setting, rng, wired=wired))
    flag = _own_flag(story.ways, rng)
    laid = dressed(article, None, setting, rng, wired=wired)
    return Made(page, outlet, article, laid, true, clocks.stamp(true, None, flag, rng), flag)


def _copy(  # noqa: PLR0913, PLR0917  # a copy depends on all of them
    story: _Story, page: str, outlet: str, sources: list[Made], root: Made, rng: Random
) -> Made:
    exemplar = sources[0]
    true = max(source.true for source in sources) + clocks.lag(story.ways.slow, rng)
    setting = _setting(story, outlet, true, story.agency)
    copied = [Source(one.id, one.article) for one in sources]
    article, did = copy(page, copied, story.event, story.titles, story.ways, rng)
    ops = set(did)
    if story.archive and rng.random() < story.ways.lifted:
        article = article._replace(body=_lifted(article.body, rng.choice(story.archive), rng))
        ops.add("lifted")
    named = root if rng.random() < _SKIPS else rng.choice(sources)
    credit, line, body = _credit(article, setting, named, rng)
    if body != article.body:
        ops.add("inline")
    carried: tuple[str, ...] = ()
    if exemplar.page.foot and rng.random() < _CARRIES:
        carried = (rng.choice(exemplar.page.foot),)
        ops.add("carried")
    article = article._replace(body=body, carried=carried)
    wired = story.agency in article.dateline and rng.random() < 0.5
    flag = clocks.flag(story.ways.flags, rng)
    taken = {unit.taken_from for paragraph in body for unit in paragraph}
    return Made(
        id=page,
        outlet=outlet,
        article=article,
        page=dressed(article, line, setting, rng, wired=wired),
        true=true,
        stamp=clocks.stamp(true, exemplar.true, flag, rng),
        flag=flag,
        parents=tuple(one.id for one in sources if one.id in taken),
        ops=tuple(sorted(ops)),
        credit=credit,
    )


def _lifted(body: Body, older: Article, rng: Random) -> Body:
    """A body with some sentences of another article at its end or before it."""
    units = [unit for paragraph in older.body for unit in paragraph]
    start = rng.randrange(max(1, len(units) - 3))
    taken = units[start : start + rng.randint(3, 14)]
    background = paragraphs([unit._replace(taken_from=None) for unit in taken], rng)
    return (*background, *body) if rng.random() < 0.3 else (*body, *background)


def _credit(
    article: Article, setting: Setting, named: Made, rng: Random
) -> tuple[str | None, str | None, Body]:
    """What credits a page, the line of it if it has one of its own, and the body with it."""
    if rng.random() >= _CREDITED:
        return None, None, article.body
    if rng.random() < _INLINE:
        wording = pick_any("inline", setting.half, rng)
        body = credited(article.body, wording, setting, rng, x=named.outlet)
        if body != article.body:
            return filled(wording, setting, rng, x=named.outlet, s="…"), None, body
    line = any_credit(setting, rng, named.outlet, named.article.title)
    return line, line, article.body
