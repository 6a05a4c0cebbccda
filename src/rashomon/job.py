"""The main job: from files to a dossier, readable from top to bottom as a table of contents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

from rashomon import (
    accounts,
    anchors,
    captures,
    corrections,
    engine,
    lineage,
    pages,
    stories,
    voices,
)
from rashomon import dossier as dossiers
from rashomon.captures import doubles
from rashomon.errors import InputError
from rashomon.model import (
    Account,
    Comparison,
    Correction,
    Intake,
    Lone,
    Method,
    Page,
    Passage,
    Refusal,
    Stemma,
    Story,
)

Progress = Callable[[str, int, int | None], None]
"""Told of each step: what is being done, how much of it is done, and of how much if known."""

FINGERPRINT = engine.Fingerprint(lineage.NGRAM, lineage.HASHES, lineage.AGREEMENTS)


class Built(NamedTuple):
    """What a build did.

    Attributes:
        read: Captures read in this build.
        known: Captures that the dossier held already.
        refusals: Inputs that could not be used, each with its reason.
        fresh: The pages read in this build.
        corrected: Corrections (or their being undone) that were worked in.
    """

    read: int
    known: int
    refusals: tuple[Refusal, ...]
    fresh: tuple[Page, ...] = ()
    corrected: int = 0


def read(intake: Intake, by: Method = "network") -> Page:
    """Read one capture: its text and roles, who speaks, and its times, numbers and names."""
    return _heard(pages.read(intake), by)


def _heard(page: Page, by: Method) -> Page:
    """A page with all that follows from its text, its roles and its date."""
    statements, credits_ = voices.hear(page, by=by)
    page = replace(page, statements=statements, credits=credits_)
    found = anchors.find(page)
    return replace(page, times=found.times, quantities=found.quantities, names=found.names)


def read_all(paths: Iterable[str | Path], *, by: Method = "network") -> Iterator[Page | Refusal]:
    """Read captures as they come, without a dossier."""
    for intake in captures.gather(paths):
        if isinstance(intake, Refusal):
            yield intake
        else:
            yield from _found(engine.attempt(partial(read, by=by), intake))


def build(
    paths: Iterable[str | Path],
    output: Path,
    *,
    progress: Progress | None = None,
    by: Method = "network",
) -> Built:
    """Read captures and put what they tell into a dossier, new or grown.

    Killed at any moment it leaves an existing dossier as it was; begun again it goes on
    from the pages already read.

    Args:
        paths: Files and folders of captures.
        output: The dossier.
        progress: Told of each step.
        by: What finds statements in sentences; pages the dossier holds keep theirs.

    Raises:
        DossierError: ``output`` exists and is no dossier, or can't be written.
        InputError: No capture could be used, and there is no dossier to add to.
    """
    tell = progress or _silent
    with dossiers.Ledger(output) as ledger:
        known = _known(output)
        gathered = _gather(paths, known, tell)
        fresh, failed = _read_fresh(gathered.fresh, ledger, tell, by)
        refusals = (*gathered.refusals, *failed)
        corrected = _corrections(output)
        collection = _amend(known | fresh, corrected, tell, by)
        if not collection:
            ledger.remove()
            raise _nothing_to_build(refusals)
        findings = replace(
            _conclude(collection, _align(collection, tell), corrected, tell),
            captures={intake.capture.sha256: intake.data for intake in gathered.fresh},
            refusals=refusals,
            corrections=tuple(corrected),
        )
        tell("writing the dossier", 0, 1)
        dossiers.write(output, findings)
        ledger.remove()
    tell("writing the dossier", 1, 1)
    worked_in = sum(one.pending for one in corrected)
    return Built(len(fresh), gathered.known, refusals, tuple(fresh.values()), worked_in)


class _Gathered(NamedTuple):
    fresh: list[Intake]
    known: int
    refusals: list[Refusal]


def _known(output: Path) -> dict[str, Page]:
    if not output.exists():
        return {}
    with dossiers.Dossier.open(output) as dossier:
        return {page.id: page for page in dossier.pages()}


def _gather(paths: Iterable[str | Path], known: Mapping[str, Page], tell: Progress) -> _Gathered:
    """The captures that are new; the same bytes met twice are one capture, with both its places."""
    digests = {page_id: page.capture.sha256 for page_id, page in known.items()}
    fresh: list[Intake] = []
    refusals: list[Refusal] = []
    places: defaultdict[str, list[str]] = defaultdict(list)
    met = 0
    for seen, intake in enumerate(captures.gather(paths), start=1):
        tell("gathering captures", seen, None)
        if isinstance(intake, Refusal):
            refusals.append(intake)
        elif intake.page_id not in digests:
            digests[intake.page_id] = intake.capture.sha256
            fresh.append(intake)
        elif digests[intake.page_id] == intake.capture.sha256:
            met += 1
            places[intake.page_id].append(intake.capture.path)
        else:
            refusals.append(_taken(intake))
    fresh = [doubles.kept(intake, places.get(intake.page_id, ())) for intake in fresh]
    return _Gathered(fresh, met, refusals)


def _taken(intake: Intake) -> Refusal:
    return Refusal(
        path=intake.capture.path,
        problem=f"another capture has the id {intake.page_id!r} already",
        advice="give each row an id of its own",
    )


def _nothing_to_build(refusals: Sequence[Refusal]) -> InputError:
    if not refusals:
        return InputError("no input", "nothing was named", "name files or folders of captures")
    first = refusals[0]
    others = f" (and {len(refusals) - 1} more refused)" if len(refusals) > 1 else ""
    return InputError(first.path, first.problem + others, first.advice)


def _read_fresh(
    intakes: list[Intake], ledger: dossiers.Ledger, tell: Progress, by: Method
) -> tuple[dict[str, Page], list[Refusal]]:
    """Read what is new; the ledger keeps each page, so that a killed build can go on."""
    found: dict[str, Page] = {}
    waiting: list[Intake] = []
    for intake in intakes:
        page = ledger.get(_key(intake))
        if page is None or page.capture.path != intake.capture.path:
            waiting.append(intake)
        else:
            found[page.id] = page
    failed: list[Refusal] = []
    tell("reading pages", len(found), len(intakes))
    outcomes = engine.map_pages(partial(read, by=by), waiting)
    for intake, outcome in zip(waiting, outcomes, strict=True):
        for item in _found(outcome):
            if isinstance(item, Page):
                ledger.put(_key(intake), item)
                found[item.id] = item
            else:
                failed.append(item)
        tell("reading pages", len(found) + len(failed), len(intakes))
    return found, failed


def _key(intake: Intake) -> str:
    return dossiers.Ledger.key(intake.capture.sha256, intake.page_id)


def _found(outcome: engine.Outcome) -> Iterator[Page | Refusal]:
    if outcome.page is not None:
        yield outcome.page
    if outcome.refusal is not None:
        yield outcome.refusal


def _corrections(output: Path) -> list[Correction]:
    if not output.exists():
        return []
    with dossiers.Dossier.open(output) as dossier:
        return dossier.corrections()


def _amend(
    collection: Mapping[str, Page], corrected: Sequence[Correction], tell: Progress, by: Method
) -> dict[str, Page]:
    """The pages as persons have them; what follows from a changed role or date is found anew."""
    concerned = {page for one in corrected for page in corrections.pages_of(one.decision)}
    waiting = {
        page for one in corrected if one.pending for page in corrections.pages_of(one.decision)
    }
    amended = dict(collection)
    for done, page in enumerate(sorted(concerned & collection.keys()), start=1):
        tell("working corrections in", done, len(concerned))
        as_said = corrections.amended(collection[page], corrected)
        changed = page in waiting or as_said != collection[page]
        amended[page] = _heard(as_said, by) if changed else as_said
    return amended


def _align(collection: Mapping[str, Page], tell: Progress) -> list[Passage]:
    """The shared passages of every two pages that the engine finds worth comparing."""
    tell("finding shared wording", 0, None)
    units = ((page.id, unit) for page in collection.values() for unit in lineage.units(page))
    pairs = engine.candidates(units, FINGERPRINT)
    passages: list[Passage] = []
    for done, (a, b) in enumerate(pairs, start=1):
        passages.extend(lineage.reused(collection[a], collection[b]))
        tell("aligning passages", done, len(pairs))
    return passages


def _conclude(
    found: Mapping[str, Page],
    passages: list[Passage],
    corrected: Sequence[Correction],
    tell: Progress,
) -> dossiers.Findings:
    """Who copied whom, what makes a story, its accounts, and where they part ways."""
    tell("weighing derivations", 0, None)
    collection = {id_: corrections.renamed(page, corrected) for id_, page in found.items()}
    derivations = lineage.derive(collection, passages, corrections.overruled(corrected))
    tell("grouping stories", 0, None)
    grouped = stories.group(collection, derivations)
    stemmas: dict[str, Stemma] = {}
    shared = _by_story(grouped, passages)
    told: list[Account] = []
    compared: list[Comparison] = []
    lone: list[Lone] = []
    for done, story in enumerate(grouped, start=1):
        stemmas[story.id] = lineage.stemma(story.pages, collection, derivations)
        own = accounts.tell(story, collection, stemmas[story.id])
        told.extend(own)
        laid = accounts.compare(story, own, collection, shared[story.id])
        compared.extend(laid)
        lone.extend(accounts.alone(story, own, collection, laid))
        tell("comparing accounts", done, len(grouped))
    return dossiers.Findings(
        pages=tuple(found.values()),
        passages=tuple(passages),
        derivations=tuple(derivations),
        stories=tuple(grouped),
        stemmas=stemmas,
        accounts=tuple(told),
        comparisons=tuple(compared),
        lone=tuple(lone),
    )


def _by_story(
    grouped: Iterable[Story], passages: Iterable[Passage]
) -> defaultdict[str, list[Passage]]:
    """The passages that two pages of one story share, by the story's id."""
    of = {page: story.id for story in grouped for page in story.pages}
    found: defaultdict[str, list[Passage]] = defaultdict(list)
    for passage in passages:
        story = of.get(passage.a)
        if story is not None and story == of.get(passage.b):
            found[story].append(passage)
    return found


def _silent(_what: str, _done: int, _of: int | None) -> None:
    """Tell nobody."""
