"""Sources outside that texts are relayed from: one name each, and copies that don't name them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from rashomon.lineage.signs.measuring import NAMING
from rashomon.lineage.sources.outlets import key
from rashomon.lineage.trees.links import Link
from rashomon.model import Derivation

WHOLE = 0.6
"""From this part of an article on, a source that a credit names gave the article itself."""


def under_one_name(derivations: Sequence[Derivation]) -> list[Derivation]:
    """The same derivations, each source outside under one name: the first in order, in full.

    Initials that fit two full names stay as they are.
    """
    names: dict[tuple[str, ...], str] = {}
    for name in sorted({d.outside for d in derivations if d.outside}):
        names.setdefault(key(name), name)
    full: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for words, name in names.items():
        initials = "".join(word[:1] for word in words)
        if len(words) > 1 and initials not in words:
            full[(initials,)].append(name)
    names |= {short: known[0] for short, known in full.items() if len(known) == 1}
    return [replace(d, outside=names[key(d.outside)]) if d.outside else d for d in derivations]


def handed_down(links: Iterable[Link], cited: Iterable[Derivation]) -> Iterator[Derivation]:
    """What copies have of a relayed text that their exemplar credits and they do not.

    An agency's text on two pages reads the same whether the one has it from the other or both
    from the agency. A page that says neither goes back to the agency in either case.

    Args:
        links: Copies and their exemplars, of all families.
        cited: What pages credit.
    """
    relayed: dict[str, Derivation] = {}
    for derivation in sorted(cited, key=lambda d: (-d.confidence, d.outside or "")):
        if derivation.exemplar is None and derivation.kind != "cited" and derivation.share >= WHOLE:
            relayed.setdefault(derivation.copy, derivation)
    own = set(relayed)
    waiting = {link.pair.copy.page: link for link in reversed([*links])}
    while ready := [c for c, link in waiting.items() if link.pair.exemplar.page in relayed]:
        for copy in ready:
            link = waiting.pop(copy)
            if copy in own or any(sign.name in NAMING for sign in link.pair.signs):
                continue
            above = relayed[link.pair.exemplar.page]
            relayed[copy] = replace(
                above,
                copy=copy,
                share=link.share * above.share,
                confidence=link.confidence * above.confidence,
            )
            yield relayed[copy]
