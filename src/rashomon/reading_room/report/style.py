"""The looks of a report, inside it, and the policy that lets them in and nothing else.

The Content-Security-Policy (CSP level 3, in a ``meta`` element) names the digest of the one
style sheet. Whatever a capture holds, no script runs, nothing is loaded and nothing is sent.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from markupsafe import Markup

from rashomon.model import Value
from rashomon.reading_room.inert import finalize
from rashomon.reading_room.pressroom import STATIC

_SHEETS = ("reading-room.css", "report.css")
_SELECTED = "{background:var(--pen);color:var(--ink)}"


class Looks(Value, frozen=True, kw_only=True):
    """A style sheet, and the policy that allows it."""

    css: Markup
    policy: str


def looks(spread: Iterable[tuple[str, str]]) -> Looks:
    """The style sheet of a report.

    Args:
        spread: Places of which only a part can bear the id, as (id of the page, id of the
            place): the rest of them is highlighted by a rule of their own.
    """
    sheets = [(Path(STATIC) / name).read_text(encoding="utf-8") for name in _SHEETS]
    selectors = [f"#{page}:has(#{place}:target) .on-{place}" for page, place in spread]
    rules = [f":is({','.join(selectors)}){_SELECTED}"] if selectors else []
    css = finalize(Markup("\n".join([*sheets, *rules])))  # noqa: S704 - our own sheets
    digest = b64encode(sha256(css.encode()).digest()).decode()
    return Looks(
        css=css,
        policy=(
            f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; "
            "form-action 'none'; base-uri 'none'"
        ),
    )
