"""One reader's look into a dossier: pages kept at hand, quotations with the way to them."""

from __future__ import annotations

from collections.abc import Collection
from functools import cached_property

from rashomon.corrections import renamed, standing
from rashomon.dossier import Dossier, Entry, Hit
from rashomon.model import Correction, Page, Passage, Span, Value
from rashomon.reading_room import links
from rashomon.reading_room.clock import when
from rashomon.reading_room.links import Addresses

CONTEXT = 80
"""Characters shown on each side of a quotation, at most; never beyond its block."""

LONGEST = 240
"""Characters of a quotation itself; of a longer one the beginning and the end are shown."""

_NAME = 48
_TITLE = 200
_OPENING, _CLOSING = ("“", "„", "«", '"'), ("”", "«", "»", '"')


class Quote(Value, frozen=True, kw_only=True):
    """Words of a page between those around them, who printed them, and the way there."""

    outlet: str
    before: str
    words: str
    after: str
    href: str

    @property
    def marked(self) -> bool:
        """Whether quotation marks of its own stand at an edge of the words."""
        edges = f"{self.before}{self.words}{self.after}".strip()
        return edges.startswith(_OPENING) or edges.endswith(_CLOSING)


class Reading:
    """Pages of a dossier, each read once while one response is made."""

    def __init__(
        self,
        dossier: Dossier,
        here: str,
        addresses: Addresses = links,
        findings: Collection[str] | None = None,
    ) -> None:
        """``here`` is the address of the view, for the way back.

        ``findings`` are those lists of a page that the view needs, by their fields; all if none
        are named.
        """
        self.dossier = dossier
        self._findings = findings
        self.here = here
        self.links = addresses
        self._pages: dict[str, Page] = {}
        self._entries: dict[str, Entry] = {}

    def entry(self, page_id: str) -> Entry:
        """A page as a line of a list, by its whole id: its text is left alone."""
        if page_id not in self._entries:
            self._entries[page_id] = self.dossier.entry(page_id)
        return self._entries[page_id]

    def page(self, page_id: str) -> Page:
        """A page by its whole id, its names as persons have them."""
        if page_id not in self._pages:
            self._pages[page_id] = renamed(
                self.dossier.page(page_id, self._findings), self.corrections
            )
        return self._pages[page_id]

    def shared(self, pairs: Collection[tuple[str, str]]) -> dict[frozenset[str], list[Passage]]:
        """The passages between the pages of some pairs, by the two ids."""
        found: dict[frozenset[str], list[Passage]] = {frozenset(pair): [] for pair in pairs}
        for passage in self.dossier.passages_between(pairs):
            found[frozenset((passage.a, passage.b))].append(passage)
        return found

    @cached_property
    def corrections(self) -> list[Correction]:
        """The corrections that stand."""
        return standing(self.dossier.corrections())

    def href(self, page_id: str, at: Span | None = None, anchor: str = "") -> str:
        """A page at a span, with the way back to where the reader is (or a part of it)."""
        return self.links.page(page_id, at, f"{self.here}#{anchor}" if anchor else self.here)

    def quote(self, page_id: str, span: Span, anchor: str = "") -> Quote:
        """The words of a span with as much around them as the eye takes in."""
        page = self.page(page_id)
        start, end = context(page, span)
        around = block_of(page, span)
        return Quote(
            outlet=outlet(page),
            before=("… " if start > around[0] else "") + page.text[start : span[0]],
            words=telling(page.read(span)),
            after=page.text[span[1] : end] + (" …" if end < around[1] else ""),
            href=self.href(page_id, span, anchor),
        )


def telling(words: str) -> str:
    """Words as they are quoted; long ones lose their middle, and say so."""
    if len(words) <= LONGEST:
        return words
    beginning, end = words[: LONGEST * 3 // 4], words[-LONGEST // 4 :]
    return f"{beginning.rsplit(' ', 1)[0]} … {end.split(' ', 1)[-1]}"


def outlet(page: Page | Entry | Hit) -> str:
    """What a page is called in a list: its outlet, else its title, else its file."""
    path = page.capture.path if isinstance(page, Page) else page.path
    return page.publisher or shortened(page.title) or path.rsplit("/", 1)[-1]


def headed(page: Page | Entry | Hit) -> tuple[str, str | None]:
    """What a page is called where there is room, and its title beside; a title is told once."""
    if page.publisher:
        return page.publisher, brief(page.title) or None
    return brief(page.title) or outlet(page), None


def shortened(title: str | None) -> str:
    """A title short enough to stand for an outlet."""
    return _cut(title, _NAME)


def brief(title: str | None) -> str:
    """A title as it stands in a list or a heading: of one as long as an article, the beginning."""
    return _cut(title, _TITLE)


def _cut(title: str | None, most: int) -> str:
    words = " ".join((title or "")[: 20 * most].split())
    return words if len(words) <= most else words[:most].rsplit(" ", 1)[0] + " …"


def dated(page: Page | Entry | Hit) -> str:
    """When a page was published, in words; when it was captured, if that is all there is."""
    captured = page.capture.captured if isinstance(page, Page) else page.captured
    if page.published is None and captured:
        return f"captured {when(captured)}"
    return when(page.published)


def block_of(page: Page, span: Span) -> Span:
    """The block a span stands in; the span itself where it is in none, or in several."""
    return next(
        (b.span for b in page.blocks if b.span[0] <= span[0] and span[1] <= b.span[1]), span
    )


def context(page: Page, span: Span, reach: int = CONTEXT) -> Span:
    """A span widened to whole words, within its block and at most ``reach`` to each side."""
    around = block_of(page, span)
    start, end = max(around[0], span[0] - reach), min(around[1], span[1] + reach)
    if start > around[0]:
        gap = page.text.find(" ", start, span[0])
        start = gap + 1 if gap >= 0 else start
    if end < around[1]:
        gap = page.text.rfind(" ", span[1], end)
        end = gap if gap >= 0 else end
    return start, end
