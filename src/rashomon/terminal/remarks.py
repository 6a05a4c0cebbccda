"""What is to be said of pages that were read all the same: damage, walls, nothing to read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import PurePath

from rich.text import Text

from rashomon.captures import doubles
from rashomon.model import Page, Wall
from rashomon.reading_room.wording import count, listed
from rashomon.terminal.output import err, one_line

WALLS: dict[Wall, str] = {
    "consent": "a wall: asks for consent, and shows no article",
    "login": "a wall: asks to log in, and shows no article",
    "paywall": "a paywall: what stands before it is all there is of the article",
    "robot": "a wall: checks for robots, and shows no article",
    "error": "a wall: an error page, and no article",
}
EMPTY = (
    "shows no text: frames and what scripts write are not followed;"
    " save it again from a browser, or the page in its frame"
)
TWICE = "its bytes lie elsewhere too, and are kept once; `show … page` says where"
IMPOSSIBLE = 0.01
"""Trust that a page's claim of a day has left, if it had not come when the page was saved, or lies
before the web.
"""


class Remarks:
    """Remarks on pages, a line each kind on stderr; pages themselves are not kept."""

    def __init__(self) -> None:
        self._met: dict[str, tuple[str, int]] = {}

    def add(self, page: Page) -> None:
        """Note what is to be said of a page."""
        for remark in _remarks(page):
            first, count = self._met.get(remark, (page.capture.path, 0))
            self._met[remark] = first, count + 1

    def show(self) -> None:
        """Print each remark with the first page that it is true of, and how many more are."""
        for remark, (path, pages) in self._met.items():
            more = f" (and {pages - 1} more)" if pages > 1 else ""
            err.tell(Text(f"noted    {one_line(f'{path}{more}: {remark}')}", style="yellow"))


def _remarks(page: Page) -> Iterator[str]:
    if page.capture.container:
        for note in page.capture.container.notes:
            yield TWICE if note.startswith(doubles.SAME) else note
    if page.wall:
        yield WALLS[page.wall]
    elif not page.blocks:
        yield EMPTY
    if page.published is None:
        claims = [it for it in page.metadata if it.field == "published"]
        if claims and all(it.confidence <= IMPOSSIBLE for it in claims):
            days = list(dict.fromkeys(it.value[:10] for it in claims))
            yield f"undated: it cannot be of the day that it gives ({listed(days, most=3)})"


def passed_over(paths: Iterable[str]) -> None:
    """What of folders was left alone, told by the endings of the names, the most frequent first."""
    left = list(paths)
    if not left:
        return
    endings = Counter(PurePath(path).suffix.lower() or "without an ending" for path in left)
    kinds = listed([f"{number} {ending}" for ending, number in endings.most_common()], most=5)
    said = (
        f"passed over {count(len(left), 'file')} not called like a page ({kinds}), "
        f"such as {left[0]}; name a file to have it looked at"
    )
    err.tell(Text(f"noted    {one_line(said)}", style="yellow"))
