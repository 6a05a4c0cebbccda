"""A dossier whose one story is a random family: lost pages, sources outside, altered numbers."""

from datetime import UTC, datetime, timedelta
from random import Random

from msgspec.structs import replace

import reading_room_fixtures as small
from rashomon import dossier
from rashomon.lineage.independence import independent
from rashomon.model import Account, Evidence, Passage, Stemma, Story, Variant, Witness
from stemma_samples import NAMES, tree

STORY = "family"
NUMBERS = ("40", "40", "40", "400", "2,000")


def write(path, size, seed=1, days="a week"):
    """Write the dossier of a family and return its path."""
    dossier.write(path, findings(size, seed, days))
    return path


def findings(size, seed, days):
    """All that a build would have found of a family."""
    rng = Random(seed)  # noqa: S311 - a draw, no secret
    drawn, moments = tree(size, seed, days)
    pages = {w.id: _page(rng, w.id, moments[w.id]) for w in drawn.witnesses if w.kind == "page"}
    stemma = _renamed(drawn, pages)
    accounts = tuple(
        Account(story=STORY, id=f"a{n}", root=one.root, pages=one.pages, confidence=0.8)
        for n, one in enumerate(independent(stemma))
    )
    return dossier.Findings(
        pages=tuple(pages.values()),
        captures={page.capture.sha256: page.text.encode() for page in pages.values()},
        passages=tuple(_passages(stemma, pages)),
        stories=(
            Story(
                id=STORY,
                title="Cracked bridge cuts Vellmark in two",
                pages=tuple(pages),
                earliest=None,
                latest=None,
            ),
        ),
        stemmas={STORY: stemma},
        accounts=accounts,
    )


def _page(rng, page_id, moment):
    said = None
    if moment:
        at = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=moment.earliest)
        said = f"{at:%Y-%m-%d}" if moment.whole_days else f"{at:%Y-%m-%dT%H:%M:%SZ}"
    report = (
        "The old bridge over the Isk was closed on Friday after a crack was found in its middle "
        f"pier, and about {rng.choice(NUMBERS)} families were asked to leave. {page_id}"
    )
    names = [name for name in NAMES if name]
    page = small.made(
        page_id,
        rng.choice(names),
        said,
        [("headline", f"Cracked bridge cuts Vellmark in two, says {page_id}"), ("body", report)],
    )
    unsaid = replace(page, capture=replace(page.capture, captured=None))
    return unsaid if said is None and rng.random() < 0.5 else page


def _renamed(drawn, pages):
    """The stemma under the ids and names that a build gives to what is no page."""
    names = {w.id: _name(w) for w in drawn.witnesses}
    kinds = {w.id: w.kind for w in drawn.witnesses}
    witnesses = [Witness(id=names[w.id], kind=w.kind, name=w.name) for w in drawn.witnesses]
    derivations = [
        replace(
            one,
            copy=names[one.copy],
            exemplar=None if kinds[one.exemplar] == "outside" else names[one.exemplar],
            outside=f"source {one.exemplar}" if kinds[one.exemplar] == "outside" else None,
            evidence=_evidence(pages.get(one.copy)),
        )
        for one in drawn.derivations
        if kinds[one.copy] != "outside"
    ]
    return Stemma(witnesses=tuple(witnesses), derivations=tuple(derivations))


def _name(witness):
    prefix = {"lost": "lost:", "outside": "outside:", "page": ""}[witness.kind]
    return f"{prefix}{witness.name if witness.kind == 'outside' else witness.id}"


def _evidence(page):
    if page is None:
        return ()
    return (
        Evidence(page=page.id, span=small.span(page, "middle pier"), why="reads the same in both"),
        Evidence(page=page.id, span=small.span(page, "old bridge"), why="was published later"),
    )


def _passages(stemma, pages):
    """What copies share with their exemplars here, the altered number marked."""
    for one in stemma.derivations:
        ends = [pages.get(one.exemplar), pages.get(one.copy)]
        if None in ends or one.kind == "cited" or ends[0].id > ends[1].id:
            continue
        spans = [small.span(page, "The old bridge")[0] for page in ends]
        numbers = [(page.text.index("about ") + 6, page.text.index(" families")) for page in ends]
        altered = ends[0].read(numbers[0]) != ends[1].read(numbers[1])
        variant = Variant(a_span=numbers[0], b_span=numbers[1], kind="number")
        yield Passage(
            a=ends[0].id,
            a_span=(spans[0], numbers[0][1]),
            b=ends[1].id,
            b_span=(spans[1], numbers[1][1]),
            similarity=0.95,
            variants=(variant,) if altered else (),
        )
