"""An HTML document as text, lines and boxes, each run of text tied to its source.

The document is parsed once, by the WHATWG rules; text lies between the tags, so the place
of a text node follows from the tag before it. What a reader would not see (scripts,
styles, templates, hidden elements) is left out; white space is folded as a browser does,
and every box begins a new line.
"""

from __future__ import annotations

from collections.abc import Iterator

from turbohtml import CData, Document, Element, Node, Text

from rashomon.model import Run, Span
from rashomon.pages.text.finding import Finder
from rashomon.pages.text.layout import Frame, Layout, Line
from rashomon.pages.text.ordering import in_source_order

INLINE, LINK, MOMENT, BOX, BREAK, UNSEEN = range(6)
"""What an element does to the lines around it."""


class _Kinds(dict[str, int]):
    """The kind of each tag; one that HTML doesn't know is a box when its name is a component's."""

    def __missing__(self, tag: str) -> int:
        self[tag] = BOX if "-" in tag else INLINE
        return self[tag]


_BOXES = (
    "html body address article aside blockquote center details dialog dd dir div dl dt fieldset"
    " figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li main"
    " menu nav ol p plaintext pre search section summary table tbody td tfoot th thead tr ul"
    " listing xmp caption img"
)
_UNSEEN = (
    "script style template noscript head title select option textarea iframe object embed svg"
    " math canvas audio video datalist noframes noembed param source track map area rp"
)
KINDS = _Kinds(
    {"a": LINK, "time": MOMENT, "br": BREAK}
    | dict.fromkeys(_BOXES.split(), BOX)
    | dict.fromkeys(_UNSEEN.split(), UNSEEN)
)

HIDDEN = (
    '[hidden], dialog:not([open]), [style*="display:none" i], [style*="display: none" i],'
    ' [style*="visibility:hidden" i], [style*="visibility: hidden" i]'
)

LONGEST_HINT = 1000
"""Characters of what an element is called."""

NOWHERE = (0, 0)
"""White space that stands nowhere in particular: between two tags."""

_Line = tuple[int, int, int, int, str]
"""A line in the making: its start and end, the box it is in, its linked characters, its hint."""


def lay_out(document: Document, source: str) -> Layout:
    """Lay out a document parsed from ``source`` with its source locations."""
    page = _Page(source)
    if document.root is not None:
        _walk(document.root, set(document.select(HIDDEN)), page)
    page.end_line()
    lines, frames = page.framed()
    return in_source_order(Layout("".join(page.out), tuple(page.runs), lines, frames))


def _walk(root: Element, hidden: set[Element], page: _Page) -> None:
    """Go through the tree depth first, without recursion: hostile pages nest deep."""
    finder = page.finder
    path: list[tuple[Iterator[Node], int, Element | None, bool]] = []
    children, kind = iter(root), INLINE
    while True:
        for node in children:
            what = type(node)
            if what is Text or what is CData:
                data: str = node.data  # type: ignore[attr-defined]
                if data.isspace():
                    page.space = page.space or NOWHERE
                else:
                    page.write(data)
            elif what is Element:
                element: Element = node  # type: ignore[assignment]
                finder.mark = element
                entered = KINDS[element.tag]
                if entered >= BREAK or (hidden and element in hidden):
                    page.pass_over(entered)
                    continue
                finder.is_passed = False
                path.append((children, kind, page.inline, page.is_linked))
                if entered == BOX:
                    page.open(element)
                else:
                    page.inline = element
                    page.is_linked = page.is_linked or entered == LINK
                    page.at_moment = page.at_moment or entered == MOMENT
                children, kind = iter(element), entered
                break
        else:
            if kind == BOX:
                page.close()
            page.at_moment = page.at_moment or kind == MOMENT
            if not path:
                return
            children, kind, page.inline, page.is_linked = path.pop()


class _Page:
    """The text, runs, lines and boxes gathered so far."""

    def __init__(self, source: str) -> None:
        self.finder = Finder(source)
        self.out: list[str] = []
        self.length = 0
        self.runs: list[Run] = []
        self.lines: list[_Line] = []
        self.boxes: list[Element | None] = [None]
        self.parents: list[int] = [0]
        self.box = 0
        self.inline: Element | None = None
        """The innermost inline element around."""
        self.is_linked = False
        self.at_moment = False
        """Whether a ``<time>`` begins or ended here; its words are never one with those around."""
        self.breaks = 0
        self.space: Span | None = None
        self.begin = -1
        self.linked = 0
        self.hint = ""

    def open(self, element: Element) -> None:
        """Begin a box."""
        if self.begin >= 0:
            self.end_line()
        self.parents.append(self.box)
        self.box = len(self.boxes)
        self.boxes.append(element)

    def close(self) -> None:
        """End the innermost box."""
        if self.begin >= 0:
            self.end_line()
        self.box = self.parents[self.box]

    def pass_over(self, kind: int) -> None:
        """Note an element that isn't gone into: unseen, or a line break; two end a paragraph."""
        self.finder.is_passed = kind != BREAK
        if kind == BREAK:
            self.breaks += 1
            if self.breaks > 1 and self.begin >= 0:
                self.end_line()

    def write(self, data: str) -> None:
        """Add a text node, its white space folded."""
        before = self.length
        for start, end, words in self.finder.find(data):
            if words == " ":
                if start < end and self.space is None:
                    self.space = start, end
                continue
            if self.at_moment and not self.space and self._is_glued(words):
                self.space = NOWHERE
            self.at_moment = False
            if self.begin < 0 or self.space or self.breaks:
                self.separate()
            begin = self.length
            self.length = length = begin + len(words)
            self.runs.append((begin, length, start, end))
            self.out.append(words)
        if self.is_linked:
            self.linked += self.length - before

    def _is_glued(self, words: str) -> bool:
        return self.begin >= 0 and words[0].isalnum() and self.out[-1][-1:].isalnum()

    def separate(self) -> None:
        """Write what stands between the last words and the next: a break, a space, nothing."""
        length = self.length
        if self.begin < 0:
            if self.lines:
                self.out.append("\n")
                self.length += 1
            self.begin = self.length
            self.linked = 0
            self.hint = _hint(self.inline) if self.inline is not None else ""
        else:
            self.out.append("\n" if self.breaks else " ")
            self.length += 1
            if self.space and self.space is not NOWHERE and not self.breaks:
                self.runs.append((length, length + 1, *self.space))
        self.space = None
        self.breaks = 0

    def end_line(self) -> None:
        """Finish the line, if one has begun."""
        if self.begin >= 0:
            self.lines.append((self.begin, self.length, self.box, self.linked, self.hint))
            self.begin = -1
        self.space = None
        self.breaks = 0

    def framed(self) -> tuple[tuple[Line, ...], tuple[Frame, ...]]:
        """The lines, and as values the boxes that hold any of them; empty boxes are none."""
        parents = self.parents
        used = bytearray(len(parents))
        used[0] = 1
        for line in self.lines:
            nth = line[2]
            while not used[nth]:
                used[nth] = 1
                nth = parents[nth]
        places: list[int] = []
        frames: list[Frame] = []
        for box, parent, is_used in zip(self.boxes, parents, used, strict=True):
            places.append(len(frames))
            if is_used:
                tag, hint = (box.tag, _hint(box)) if box is not None else ("", "")
                frames.append(Frame(tag, hint, places[parent]))
        lines = [Line(a, b, places[c], d, e) for a, b, c, d, e in self.lines]
        return tuple(lines), tuple(frames)


def _hint(element: Element) -> str:
    """What the page's author called an element, as far as anyone reads it."""
    if not element.attrs:
        return ""
    attr = element.attr
    names = attr("class") or ""
    if name := attr("id"):
        names = f"{names} {name}"
    if name := attr("itemprop"):
        names = f"{names} {name}"
    if role := attr("role"):
        names = f"{names} role-{role}"
    return names[:LONGEST_HINT].lower()
