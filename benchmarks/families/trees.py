"""Random family trees: who copies whom, which page is lost, which copy has two parents."""

from __future__ import annotations

from random import Random
from typing import NamedTuple

ACCOUNT = -1
"""As a parent: another account of the event, no page of the tree."""


class Tree(NamedTuple):
    """Parents of each node, which all come before it; node 0 is the root. One node may be lost."""

    parents: tuple[tuple[int, ...], ...]
    lost: int | None

    def children(self, node: int) -> list[int]:
        """The nodes that copy a node."""
        return [child for child, parents in enumerate(self.parents) if node in parents]


def grow(size: int, rng: Random, *, merges: float = 0.4, losses: float = 0.55) -> Tree:
    """A tree of ``size`` nodes, some with a merge, some with a lost exemplar, if there can be."""
    parents: list[tuple[int, ...]] = [()]
    for node in range(1, size):
        root = node == 1 or rng.random() < 0.3
        parents.append((0 if root else rng.randrange(node),))
    lost = _lost(Tree(tuple(parents), None), losses, rng)
    if rng.random() < merges:
        _merge(parents, lost, rng)
    return Tree(tuple(parents), lost)


def _lost(tree: Tree, losses: float, rng: Random) -> int | None:
    """The root, or an inner node, that has two or three children to tell of it."""
    inner = [node for node in range(1, len(tree.parents)) if 2 <= len(tree.children(node)) <= 3]
    draw = rng.random()
    if draw < losses / 3 and len(tree.children(0)) >= 2:
        return 0
    return rng.choice(inner) if inner and draw < losses else None


def _merge(parents: list[tuple[int, ...]], lost: int | None, rng: Random) -> None:
    """Give a leaf a second parent: another account, or an earlier page of another branch."""
    tree = Tree(tuple(parents), None)
    leaves = [n for n in range(2, len(parents)) if not tree.children(n) and n != lost]
    if not leaves:
        return
    leaf = rng.choice(leaves)
    first = parents[leaf][0]
    related = {*_line(parents, first), *(n for n in range(leaf) if first in _line(parents, n))}
    others = [node for node in range(leaf) if node not in related and node != lost]
    second = rng.choice(others) if others and rng.random() < 0.5 else ACCOUNT
    parents[leaf] = (first, second)


def _line(parents: list[tuple[int, ...]], node: int) -> list[int]:
    """A node and its ancestors."""
    line = [node]
    while parents[line[-1]]:
        line.append(parents[line[-1]][0])
    return line
