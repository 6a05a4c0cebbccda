"""An HTML document as text, lines and boxes, each run of text tied to its source.

The document is parsed once, by the WHATWG rules; text lies between the tags, so the place
of a text node follows from the tag before it. What a reader would not see (scripts,
styles, templates, hidden elements) is left out; white space is folded as a browser does,
and every box begins a new line.
"""

from __future__ import annotations

from collections.abc import Iterator

from turbohtml import CData, Document, Element, Node, Text

from rashomon.model import Run
from rashomon.pages.finding import Finder
from rashomon.pages.layout import Frame, Layout, Line

UNSEEN = frozenset(
    "script style template noscript head title select option textarea iframe object embed svg"
    " math canvas audio video datalist noframes noembed param source track map area rp".split()
)
BOXES = frozenset(
    "html body address article aside blockquote center details dialog dd dir div dl dt fieldset"
    " figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li main"
    " menu nav ol optgroup p plaintext pre search section summary table tbody td tfoot th thead"
    " tr ul listing xmp caption img".split()
)
HIDDEN = (
    '[hidden], dialog:not([open]), [style*="display:none" i], [style*="display: none" i],'
    ' [style*="visibility:hidden" i], [style*="visibility: hidden" i]'
)


def lay_out(document: Document, source: str) -> Layout:
    """Lay out a document parsed from ``source`` with its source locations."""
    walk = _Walk(document, source)
    walk.go()
    return Layout("".join(walk.out), tuple(walk.runs), tuple(walk.lines), tuple(walk.frames))


class _Walk:
    """One pass over the tree, gathering text, runs, lines and frames."""

    def __init__(self, document: Document, source: str) -> None:
        self.root = document.root
        self.finder = Finder(source)
        self.hidden = set(document.select(HIDDEN))
        self.out: list[str] = []
        self.length = 0
        self.runs: list[Run] = []
        self.lines: list[Line] = []
        self.frames: list[Frame] = [Frame("", "", 0)]
        self.open: list[int] = [0]
        self.inline: list[Element] = []
        self.links = 0
        self.breaks = 0
        self.space: tuple[int, int] | None = None
        self.begin = -1
        self.linked = 0
        self.hint = ""

    def go(self) -> None:
        """Walk depth first without recursion: hostile pages nest ten thousand deep."""
        if self.root is None:
            return
        path: list[tuple[Element, Iterator[Node]]] = [(self.root, iter(self.root))]
        while path:
            for node in path[-1][1]:
                kind = type(node)
                if kind is Text or kind is CData:
                    self.write(node.data)
                elif kind is Element and self.enter(node):
                    path.append((node, iter(node)))
                    break
            else:
                self.leave(path.pop()[0])
        self.end_line()

    def enter(self, element: Element) -> bool:
        """Open an element; whether there is anything to see in it."""
        tag = element.tag
        self.finder.entered(element)
        if tag in UNSEEN or element in self.hidden:
            self.finder.passed(element)
            return False
        if tag in BOXES or "-" in tag:
            self.end_line()
            self.frames.append(Frame(tag, _hint(element), self.open[-1]))
            self.open.append(len(self.frames) - 1)
        elif tag == "br":
            self.breaks += 1
            if self.breaks > 1:
                self.end_line()
            return False
        else:
            self.inline.append(element)
            self.links += tag == "a"
        return True

    def leave(self, element: Element) -> None:
        """Close an element."""
        tag = element.tag
        if tag in BOXES or "-" in tag:
            self.end_line()
            self.open.pop()
        elif self.inline:
            self.inline.pop()
            self.links -= tag == "a"

    def write(self, data: str) -> None:
        """Add a text node, its white space folded."""
        if not data.strip():
            self.space = self.space or (0, 0)
            return
        before = self.length
        for start, end, words in self.finder.find(data):
            self.put(start, end, words)
        if self.links:
            self.linked += self.length - before

    def put(self, start: int, end: int, words: str) -> None:
        """Add a piece of text that stands at ``start`` to ``end`` of the source."""
        if words.isspace():
            self.space = self.space or (start, end)
        else:
            self.separate()
            self.emit(start, end, words)

    def separate(self) -> None:
        """Write what stands between the last words and the next: a break, a space, nothing."""
        if self.begin < 0:
            self.begin_line()
        elif self.breaks:
            self.emit_gap("\n")
        elif self.space:
            if self.space[1]:
                self.emit(*self.space, " ")
            else:
                self.emit_gap(" ")
        self.space = None
        self.breaks = 0

    def begin_line(self) -> None:
        """Start a line in the innermost box."""
        if self.lines:
            self.emit_gap("\n")
        self.begin = self.length
        self.linked = 0
        self.hint = _hint(self.inline[-1]) if self.inline else ""

    def end_line(self) -> None:
        """Finish the line, if one has begun."""
        if self.begin >= 0:
            line = Line(self.begin, self.length, self.open[-1], self.linked, self.hint)
            self.lines.append(line)
            self.begin = -1
        self.space = None
        self.breaks = 0

    def emit_gap(self, words: str) -> None:
        """Add white space that stands nowhere in the source."""
        self.out.append(words)
        self.length += len(words)

    def emit(self, start: int, end: int, words: str) -> None:
        """Add text and its run; a copy that goes on where the last one ended prolongs it."""
        first, last = self.length, self.length + len(words)
        if self.runs:
            a, b, p, q = self.runs[-1]
            if q == start and b == first and b - a == q - p and last - first == end - start:
                self.runs[-1] = (a, last, p, end)
                self.out.append(words)
                self.length = last
                return
        self.runs.append((first, last, start, end))
        self.out.append(words)
        self.length = last


def _hint(element: Element) -> str:
    """What the page's author called an element."""
    names = [element.attr(name) for name in ("class", "id", "itemprop", "role")]
    return " ".join(name for name in names if name).lower()
