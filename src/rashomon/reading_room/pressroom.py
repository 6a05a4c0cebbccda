"""Templates and the responses made of them."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.responses import HTMLResponse

from rashomon.reading_room import links, sources, wording
from rashomon.reading_room.inert import finalize

STATIC = str(files("rashomon.reading_room") / "static")

_environment = Environment(
    loader=PackageLoader("rashomon.reading_room"),
    autoescape=True,
    finalize=finalize,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_environment.filters["marked"] = "m-{}".format
_environment.globals |= {"links": links, "sources": sources, "wording": wording}


def printed(template: str, status: int = 200, **values: Any) -> HTMLResponse:
    """A template filled with values, as a response."""
    return HTMLResponse(filled(template, **values), status)


def filled(template: str, **values: Any) -> str:
    """A template filled with values."""
    return _environment.get_template(template).render(values)
