"""Dates that the rest of a family contradicts: found in its tree, and then counted for nothing.

A clock that is wrong, or a date that a system set anew, misleads wherever its page is compared.
A page that goes back to one dated after it has such a date, or the other has; which of the two
shows in what else stands above and below them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from rashomon.lineage.signs.dates import DATES, ahead
from rashomon.lineage.signs.sign import Sign
from rashomon.lineage.signs.weights import Weights
from rashomon.lineage.trees.families import Family
from rashomon.lineage.trees.links import Link, choose_links

MISDATED = "misdated"
"""A sign of dates that counts for nothing, for one of them is wrong."""

READINGS = 3
"""How often a tree is sought: again where the last one shows that some dates are wrong."""

TELLING = 0.3
"""Of a sign of dates, which is 1 at the most: about twenty minutes by the clock."""


def dated_links(family: Family, by: Weights | None = None) -> list[Link]:
    """The links of a family's likeliest tree, by the dates that it does not show to be wrong.

    Args:
        family: Its pages, and what speaks for each exemplar.
        by: What each sign is worth; as shipped where nothing is given.
    """
    links, wrong = choose_links(family, by), frozenset[str]()
    for _ in range(READINGS - 1):
        more = misdated(family, _tree(links)) - wrong
        if not more:
            break
        wrong |= more
        links = choose_links(regardless(family, wrong), by)
    return links


def _tree(links: Iterable[Link]) -> Mapping[str, Sequence[str]]:
    """The exemplars of each copy."""
    tree: defaultdict[str, list[str]] = defaultdict(list)
    for link in links:
        tree[link.pair.copy.page].append(link.pair.exemplar.page)
    return tree


def misdated(family: Family, tree: Mapping[str, Iterable[str]]) -> frozenset[str]:
    """The pages of a family whose dates are likelier wrong than those that they contradict.

    Of the dates at odds, those go first that contradict the largest part of what they can be
    compared with, and of these those with the most against them, until none are at odds.

    Args:
        family: The pages, and what speaks for each exemplar.
        tree: The exemplars of each page.
    """
    against: defaultdict[str, set[str]] = defaultdict(set)
    agreeing: defaultdict[str, int] = defaultdict(int)
    for page in family.near:
        for one in _line(page, tree):
            pair = family.near[page].get(one)
            lead = ahead(pair) if pair else 0.0
            if lead < -TELLING:
                against[page].add(one)
                against[one].add(page)
            elif lead > TELLING:
                agreeing[page] += 1
                agreeing[one] += 1
    found: set[str] = set()
    while at_odds := {page for page, others in against.items() if others}:
        doubt = {
            page: (len(against[page]) / (len(against[page]) + agreeing[page]), len(against[page]))
            for page in at_odds
        }
        most = max(doubt.values())
        wrong = {page for page in at_odds if doubt[page] == most}
        found |= wrong
        for page in at_odds:
            against[page] = set() if page in wrong else against[page] - wrong
    return frozenset(found)


def regardless(family: Family, pages: frozenset[str]) -> Family:
    """The same family, with the dates of some pages counted for nothing."""
    near = {
        copy: {
            one: replace(pair, signs=tuple(map(_idle, pair.signs)))
            if copy in pages or one in pages
            else pair
            for one, pair in exemplars.items()
        }
        for copy, exemplars in family.near.items()
    }
    return replace(family, near=near)


def _idle(sign: Sign) -> Sign:
    if sign.name not in DATES or sign.evidence is None:
        return sign
    why = f"{sign.evidence.why}; not counted, since one of these dates is at odds with others"
    return Sign(name=MISDATED, value=0.0, evidence=replace(sign.evidence, why=why))


def _line(page: str, tree: Mapping[str, Iterable[str]]) -> set[str]:
    """All that a page goes back to."""
    line: set[str] = set()
    waiting = list(tree.get(page, ()))
    while waiting:
        one = waiting.pop()
        if one != page and one not in line:
            line.add(one)
            waiting.extend(tree.get(one, ()))
    return line
