"""From what a person names to the decision they mean: the finding looked up, or a clear refusal."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date, datetime

from rapidfuzz import fuzz, process

from rashomon.corrections import recast, redated
from rashomon.dossier.reading import Dossier
from rashomon.errors import RashomonError
from rashomon.model import ROLES, Bearer, Block, Dating, Page, Recast, Redated, Unrelated

_OR = re.compile(r"\s*(?:\.\.|/)\s*")
_ALIKE = 60.0


def unrelated(dossier: Dossier, copy: str, source: str) -> Unrelated:
    """That a page is not from there.

    Args:
        dossier: The dossier.
        copy: The page's id, or its beginning.
        source: The id of the page it is said to be from, or its beginning; or the name of a
            source outside the collection.

    Raises:
        RashomonError: if no derivation says so.
    """
    page = dossier.entry(copy).id
    own = [d for d in dossier.derivations(page) if d.copy == page]
    named = [d for d in own if source and (d.exemplar or "").startswith(source)]
    named = named or [d for d in own if d.outside and d.outside.casefold() == source.casefold()]
    if len({d.source for d in named}) != 1:
        known = [d.exemplar or d.outside or "" for d in own]
        problem = "means several sources" if named else "no derivation leads there"
        raise RashomonError(source or "an empty source", problem, _choose(known))
    found = named[0]
    return Unrelated(copy=page, exemplar=found.exemplar, outside=found.outside, found=found)


def recast_block(dossier: Dossier, page: str, where: str, role: str) -> Recast:
    """What a block of a page is.

    Args:
        dossier: The dossier.
        page: Its id, or its beginning.
        where: Words that stand in one block only, or an offset of a character in it.
        role: one of :data:`rashomon.model.ROLES`.

    Raises:
        RashomonError: if the words stand in no block or in several, or there is no such role.
    """
    given = next((known for known in ROLES if known == role), None)
    if given is None:
        raise RashomonError(role or "an empty role", "is no role", f"choose of {', '.join(ROLES)}")
    there = dossier.page(page)
    block = _block(there, where)
    found = _block_as_found(dossier, there, block)
    return Recast(page=there.id, span=block.span, role=given, found=found)


def redate(dossier: Dossier, page: str, published: str) -> Redated:
    """When a page was published.

    Args:
        dossier: The dossier.
        page: Its id, or its beginning.
        published: An ISO 8601 day or instant, or two with ``..`` between them.

    Raises:
        RashomonError: if this is no date, or the second is before the first.
    """
    parts = _OR.split(published.strip())
    given = [_iso(part, published) for part in parts[:2]]
    if len(parts) > 2 or given[0][:10] > given[-1][:10]:
        raise RashomonError(published, "is no span of time", "write the earlier day first")
    there = dossier.page(page)
    found = _day_as_found(dossier, there)
    return Redated(page=there.id, earliest=given[0], latest=given[-1], found=found)


def bearer(dossier: Dossier, a: str, b: str, *, one: bool = True) -> Bearer:
    """That two names are of one bearer, or of two.

    Raises:
        RashomonError: if they are the same, or the dossier knows nobody of such a name.
    """
    a, b = (" ".join(name.split()) for name in (a, b))
    if a == b:
        raise RashomonError(a or "an empty name", "is one name twice", "name two")
    known = dossier.names()
    for name in (a, b):
        if name not in known:
            raise RashomonError(
                name or "an empty name", "nobody here is called so", _near(name, known)
            )
    return Bearer(a=a, b=b, one=one)


def _block(page: Page, where: str) -> Block:
    if where.isascii() and where.isdigit() and len(where) < 16:
        at = int(where)
        blocks = [block for block in page.blocks if block.span[0] <= at < block.span[1]]
    else:
        words = " ".join(where.split()).casefold()
        blocks = [b for b in page.blocks if words and words in _folded(page, b)]
    if len(blocks) != 1:
        problem = f"stands in {len(blocks)} blocks" if blocks else "stands in no block of the page"
        raise RashomonError(
            where or "no words", problem, "name words of just one block, or a character's offset"
        )
    return blocks[0]


def _folded(page: Page, block: Block) -> str:
    return " ".join(page.read(block.span).split()).casefold()


def _block_as_found(dossier: Dossier, page: Page, block: Block) -> Block:
    """The block as a build found it, where an earlier correction changed it already."""
    for earlier in dossier.corrections(page.id):
        said = earlier.decision
        if isinstance(said, Recast) and block == recast(said.found, said.role):
            return said.found
    return block


def _day_as_found(dossier: Dossier, page: Page) -> Dating | None:
    """When a build found the page was published, where an earlier correction changed that."""
    for earlier in dossier.corrections(page.id):
        said = earlier.decision
        if isinstance(said, Redated) and page.published == redated(said):
            return said.found
    return page.published


def _iso(part: str, given: str) -> str:
    try:
        if len(part) == len("2031-05-02"):
            return date.fromisoformat(part).isoformat()
        return datetime.fromisoformat(part).isoformat()
    except ValueError as error:
        raise RashomonError(
            given or "an empty date", "is no date", "write it as 2031-05-02, or 2031-05-02T14:30Z"
        ) from error


def _choose(known: list[str]) -> str:
    if not known:
        return "nothing is said of where this page is from"
    return f"name one of: {', '.join(known)}"


def _near(name: str, known: Collection[str]) -> str:
    near = process.extract(name, known, scorer=fuzz.ratio, score_cutoff=_ALIKE, limit=3)
    if near:
        return f"near it are {', '.join(one for one, _, _ in near)}"
    return "write names as the pages have them"
