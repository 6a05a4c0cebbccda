"""The two streams: findings on stdout, progress and refusals on stderr; colour on a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.text import Text

from rashomon.dossier import Entry
from rashomon.model import Dating, Page, Refusal, Span, to_json
from rashomon.reading_room.clock import is_local
from rashomon.reading_room.inert import visible

Tell = Callable[[str, int, int | None], None]


LEAST = 20
"""Columns that words are broken to fit; in fewer a terminal breaks them where it will."""


class Terminal(Console):
    """A console that leaves it to the caller what a reader who has seen enough means.

    On a terminal a long line is broken between words, its rest set in below its beginning; in a
    pipe or a file it stays one line.
    """

    def on_broken_pipe(self) -> None:
        """Let ``| head`` end the command as done."""
        raise BrokenPipeError

    def tell(self, said: str | Text = "", hang: int = 2) -> None:
        """Print some lines; what of one doesn't fit is set in by ``hang`` columns more."""
        text = Text(said) if isinstance(said, str) else said
        self.print(Text("\n").join(self._broken(text, hang)) if self.is_terminal else text)

    def _broken(self, text: Text, hang: int) -> Iterator[Text]:
        for line in text.split("\n", allow_blank=True):
            begins = len(line.plain) - len(line.plain.lstrip(" "))
            inner = Text(" " * (begins + hang))
            room = self.width - len(inner)
            if line.cell_len <= self.width or room < LEAST:
                yield line
            else:
                first, *rest = line[begins + hang :].wrap(self, room)
                yield line[: begins + hang] + first
                yield from (inner + one for one in rest)


# What was captured may hold square brackets and colons: no markup, no emoji, no highlighting.
out = Terminal(markup=False, emoji=False, highlight=False, soft_wrap=True)
err = Terminal(markup=False, emoji=False, highlight=False, soft_wrap=True, stderr=True)

CONTROL = {code: None for code in (*range(32), *range(127, 160)) if chr(code) not in "\n\t"}


def lines(values: Iterable[Any]) -> None:
    """Each value as one line of JSON on stdout, flushed, as the contract has it."""
    for value in values:
        sys.stdout.buffer.write(to_json(value) + b"\n")
        sys.stdout.buffer.flush()


def refusals(refused: Iterable[Refusal]) -> None:
    """Each refused input as one line on stderr."""
    for refusal in refused:
        err.tell(Text(f"refused  {one_line(str(refusal))}", style="yellow"))


def safe(words: str) -> str:
    """Captured words without control characters: a page can't steer the terminal, or the reader.

    Characters that turn the direction of what follows are written out.
    """
    return visible(words.translate(CONTROL))


def one_line(words: str) -> str:
    """A message with a file's name in it, which may hold line breaks, on one line."""
    return safe(words).replace("\n", " ")


def folded(words: str, most: int = 160) -> str:
    """Captured words on one line, cut with an ellipsis at ``most`` characters."""
    line = " ".join(safe(words).split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def quoted(page: Page, spans: Iterable[Span], most: int = 160) -> str:
    """The words of some spans of a page, joined with an ellipsis where they are apart."""
    return folded(" … ".join(page.read(span) for span in spans), most)


def in_context(page: Page, span: Span, around: int = 40) -> str:
    """The words of a span amid those before and after it, within its block."""
    start, end = next((b.span for b in page.blocks if b.span[0] <= span[0] < b.span[1]), span)
    first, last = max(start, span[0] - around), min(end, span[1] + around)
    before = (
        page.text[first : span[0]].split(" ", 1)[-1]
        if first > start
        else page.text[first : span[0]]
    )
    after = page.text[span[1] : last].rsplit(" ", 1)[0] if last < end else page.text[span[1] : last]
    words = folded(f"{before}{page.read(span)}{after}", 400)
    return f"“{'… ' if first > start else ''}{words}{' …' if last < end else ''}”"


def outlet(page: Page | Entry) -> str:
    """Who published a page, or the name of its file where that is unknown."""
    path = page.capture.path if isinstance(page, Page) else page.path
    return folded(page.publisher or f"unknown outlet ({Path(path).name})", 60)


def short(identity: str) -> str:
    """A digest cut to twelve digits; the id of a row, which may say more at its end, whole."""
    return identity[:12] if len(identity) == 64 else folded(identity, 60)


def dated(page: Page | Entry) -> str:
    """When a page was published; when it was captured, if that is all there is."""
    captured = page.capture.captured if isinstance(page, Page) else page.captured
    if page.published is None and captured is not None:
        return f"captured {shown_date(captured)}"
    return shown_date(page.published)


def shown_date(dating: Dating | None) -> str:
    """A date as a person reads it, with what it was read off; "no date" where none is known."""
    if dating is None:
        return "no date"
    start, end = (_shown_instant(instant) for instant in (dating.earliest, dating.latest))
    when = start if start == end else f"{start} to {end}"
    if is_local(dating):
        when = f"{dating.earliest[:10]} {dating.earliest[11:16]}, no zone known"
    return f"{when} ({dating.basis})"


def _shown_instant(instant: str) -> str:
    """An ISO day as it is; an instant to the minute, with its zone."""
    return f"{instant[:10]} {instant[11:16]}{instant[19:]}".rstrip()


@contextmanager
def progress(*, quiet: bool) -> Iterator[Tell]:
    """A progress bar on stderr for each step; nothing where stderr is no terminal."""
    if quiet or not err.is_terminal:
        yield lambda _what, _done, _of: None
    else:
        columns = (
            TextColumn("{task.description:28}"),
            BarColumn(bar_width=30),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
        )
        with Progress(*columns, console=err, transient=True) as bars:
            yield _bars(bars)


def _bars(bars: Progress) -> Tell:
    tasks: dict[str, Any] = {}

    def tell(what: str, done: int, of: int | None) -> None:
        if what not in tasks:
            tasks[what] = bars.add_task(what, total=of)
        bars.update(tasks[what], completed=done, total=of)

    return tell
