"""How far each place of a page is to be trusted with its metadata: ``python -m training.metadata``.

For every field and kind of place: how many of its claims on the development halves are right,
the first of a page where only one can be; how many of those that another place contradicts; and
the probability to write into ``rashomon/pages/metadata/trust.py``, the share with one right and one
wrong claim added (Laplace's rule), so that a place met twice is not believed blindly.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import turbohtml

from benchmarks.measures import score, words
from benchmarks.pages import metadata as measure
from benchmarks.pages.corpora import Sample, samples
from benchmarks.pages.ours import html_intake
from rashomon.model import Metadatum
from rashomon.pages import metadata, roles
from rashomon.pages.decoding.decode import decode
from rashomon.pages.metadata import datings, places, sites, stated, timed, titles, trust
from rashomon.pages.metadata.languages import day_first
from rashomon.pages.metadata.marked import links
from rashomon.pages.text import markup

DAY = len("2024-01-01")


class Said(NamedTuple):
    """A claim with its kind of place, as ``rashomon.pages.metadata.trust.of`` is asked for it."""

    kind: str
    claim: Metadatum


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder of the corpora")
    counts = count(parser.parse_args().data)
    for (field, kind), (right, found, right_against, against) in sorted(counts.items()):
        probability = (right + 1) / (found + 2)
        against_others = f"contradicted {right_against:3} of {against:3}"
        line = f"{field:10} {kind:36} {right:4} of {found:4}   {against_others}   {probability:.2f}"
        sys.stdout.write(f"{line}\n")


def count(data: Path) -> dict[tuple[str, str], tuple[int, int, int, int]]:
    """Right and all claims of each kind, and the same of those that are contradicted."""
    counts: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for sample in samples(data):
        said = list(_said(sample))
        for field, (key, is_right, is_same) in _FIELDS.items():
            gold = sample.gold.get(key)
            every = [one for one in said if one.claim.field == field]
            if not gold:
                continue
            for one in every if field == "byline" else _first(every):
                others = (other.claim.value for other in every if other.kind != one.kind)
                is_against = not all(is_same(one.claim.value, other) for other in others)
                right = is_right(gold, one.claim.value)
                counts[field, one.kind].update(
                    {
                        "right": right,
                        "found": 1,
                        "against": is_against,
                        "both": right and is_against,
                    }
                )
    return {
        kind: (of["right"], of["found"], of["both"], of["against"]) for kind, of in counts.items()
    }


def _first(said: list[Said]) -> Iterator[Said]:
    """The first claim of each kind."""
    met: set[str] = set()
    for one in said:
        if one.kind not in met:
            met.add(one.kind)
            yield one


def _said(sample: Sample) -> Iterator[Said]:
    """A page's claims before they are weighed, each with its kind."""
    numbers: dict[str, float] = {}

    def numbered(_field: str, kind: str) -> float:
        """A number for each kind, in place of a trust; above all that containers claim."""
        return numbers.setdefault(kind, 2.0 + len(numbers))

    known, trust.of = trust.of, numbered
    try:
        claims = _claims(sample)
    finally:
        trust.of = known
    kinds = {number: kind for kind, number in numbers.items()}
    for claim in claims:
        yield Said(kinds.get(claim.confidence, claim.basis), claim)


def _claims(sample: Sample) -> list[Metadatum]:
    intake = html_intake(sample.data)
    source = decode(intake)
    document = turbohtml.parse(source.text, source_locations=True)
    layout = markup.lay_out(document, source.text)
    claims = metadata.claims(intake, document)
    survey = places.survey(roles.assign(layout, claims))
    shown = stated.claims(layout, survey, day_first=day_first(claims))
    held = timed.claims(document, layout, survey)
    every = [*claims, *shown, *links(document, layout, survey), *held]
    return titles.cut(every, sites.site(every))


def _title_right(gold: Any, title: str) -> bool:
    wanted, found = Counter(words(gold.casefold())), Counter(words(title.casefold()))
    overlap = (wanted & found).total()
    return score(overlap, found=found.total(), wanted=wanted.total()).f1 >= measure.RIGHT_TITLE


def _author_right(gold: Any, name: str) -> bool:
    """Whether a name is among the gold's, or in one of them: some name several people at once."""
    told = measure.names([name])
    return any(one in known for one in told for known in measure.names(gold))


def _day_right(gold: Any, day: str) -> bool:
    """Whether it is the day, or the month it is in."""
    return bool(day[:DAY] == gold[: len(day[:DAY])])


def _same_title(a: str, b: str) -> bool:
    return sites.plain(a) == sites.plain(b)


_Right = Callable[[Any, str], bool]
_Same = Callable[[str, str], bool]
_FIELDS: dict[str, tuple[str, _Right, _Same]] = {
    "title": ("title", _title_right, _same_title),
    "byline": ("authors", _author_right, _same_title),
    "published": ("date", _day_right, datings.is_same),
}

if __name__ == "__main__":
    main()
