"""The web application: one function a view, each opening the dossier for one response.

Opening anew costs a millisecond and means that a rebuilt, moved or locked file is noticed
at once, and that readers in several threads never share a connection.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from urllib.parse import parse_qsl

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from rashomon.dossier import Dossier
from rashomon.errors import DossierError, UnknownId
from rashomon.model import Page, Span
from rashomon.reading_room import asking, correcting, links
from rashomon.reading_room.asking import MalformedQuery
from rashomon.reading_room.guard import MOST_SENT, Guard, Why
from rashomon.reading_room.pressroom import STATIC, printed
from rashomon.reading_room.story_parts import NAMED, USED, one_part, whole_story
from rashomon.reading_room.views.compare import choices, compare_view
from rashomon.reading_room.views.front import alone, front
from rashomon.reading_room.views.narrowing import List
from rashomon.reading_room.views.page import chosen_view, page_view
from rashomon.reading_room.views.portions import Opening, portion_at
from rashomon.reading_room.views.reading import Reading
from rashomon.reading_room.views.search import search_view
from rashomon.reading_room.views.source import source_view
from rashomon.reading_room.views.trace import sentences, trace_view
from rashomon.reading_room.wording import ROLES

LOCAL = ("localhost", "127.0.0.1", "::1")
"""Names of this machine that only this machine answers to."""

_LONGEST_QUERY = 5_000

View = Callable[[Dossier, Request], Response]


def create_app(dossier_path: Path, *, hosts: Sequence[str] = LOCAL) -> Starlette:
    """The reading room over one dossier.

    Args:
        dossier_path: The dossier; it need not exist yet, and may be rebuilt meanwhile.
        hosts: The names (without port) under which it may be asked for.
    """

    def view(show: View) -> Callable[[Request], Response]:
        def endpoint(request: Request) -> Response:
            with Dossier.open(dossier_path) as dossier, dossier.still():
                return show(dossier, request)

        return endpoint

    return Starlette(
        routes=[
            Route("/", view(_front)),
            Route("/alone", view(_alone)),
            Route("/story/{id:path}", view(_story)),
            Route("/page/{id:path}", view(_page)),
            Route("/source/{id:path}", view(_source)),
            Route("/search", view(_search)),
            Route("/compare", view(_compare)),
            Route("/trace", view(_trace)),
            *correcting.routes(dossier_path),
            Mount("/static", StaticFiles(directory=STATIC)),
        ],
        middleware=[Middleware(Guard, hosts=hosts, refuse=_refused)],
        exception_handlers={
            UnknownId: _unknown,
            DossierError: _unreadable,
            MalformedQuery: _malformed,
            HTTPException: _http_error,
            500: _broken,
        },
    )


def _front(dossier: Dossier, request: Request) -> Response:
    given = request.query_params
    return printed("front.html", view=front(dossier, asking.within(given), asking.leaf(given)))


def _alone(dossier: Dossier, request: Request) -> Response:
    given = request.query_params
    return printed("alone.html", view=alone(dossier, asking.within(given), asking.leaf(given)))


def _story(dossier: Dossier, request: Request) -> Response:
    asked = request.path_params["id"]
    story_id, _, name = asked.rpartition("/")
    if story_id and name in NAMED:
        story = dossier.story(story_id)
        reading = Reading(dossier, links.story_part(story.id, name), findings=USED)
        return HTMLResponse(one_part(reading, story, name))
    story = dossier.story(asked)
    reading = Reading(dossier, links.story(story.id), findings=USED)
    return HTMLResponse(whole_story(reading, story))


def _page(dossier: Dossier, request: Request) -> Response:
    page, back = dossier.page(request.path_params["id"]), _back(request)
    at = _at(request, page)
    portion = portion_at(page, at, _whole(request, "part"))
    opening = Opening(at=at, back=back, portion=portion)
    here = links.page(page.id, at, links.nested(back))
    reading = Reading(dossier, here, links.OnPage(page.id))
    if "hx-request" in request.headers:
        response = _chosen(request, reading, page, opening)
    else:
        response = printed("page.html", view=page_view(reading, page, opening))
    response.headers["vary"] = "hx-request, hx-current-url"
    return response


def _chosen(request: Request, reading: Reading, page: Page, opening: Opening) -> Response:
    """What changes on the page that asks, where it shows the same portion; else the way there."""
    query = request.headers.get("hx-current-url", "").partition("#")[0].partition("?")[2]
    asked = dict(parse_qsl(query))
    was, number = links.parse_at(asked.get("at", "")), asked.get("part", "")[:9]
    shown = portion_at(page, was, int(number) if number.isdecimal() else 1)
    if shown != opening.portion:
        return Response(headers={"hx-redirect": links.page(page.id, opening.at, opening.back)})
    return printed("chosen.html", view=chosen_view(reading, page, opening, was))


def _source(dossier: Dossier, request: Request) -> Response:
    page = dossier.page(request.path_params["id"])
    byte, at = _whole(request, "byte"), _at(request, page)
    return printed("source.html", view=source_view(dossier, page, at, byte, _back(request)))


def _search(dossier: Dossier, request: Request) -> Response:
    named = request.query_params.get("role", "")
    role = next((role for role in ROLES if role == named), None)
    if named and role is None:
        raise MalformedQuery(f"“role” is one of: {', '.join(ROLES)}")
    given = request.query_params
    asked = List("search", asking.within(given), _words(request, "q"), role)
    return printed("search.html", view=search_view(dossier, asked, asking.leaf(given)))


def _compare(dossier: Dossier, request: Request) -> Response:
    a, b = (request.query_params.get(side, "") for side in "ab")
    if not a or not b:
        return printed("choose.html", choices=choices(dossier), a=a, b=b)
    view = compare_view(dossier, a, b, _back(request))
    if view is None:
        raise MalformedQuery("“a” and “b” are the same page; choose two different ones")
    return printed("compare.html", view=view)


def _trace(dossier: Dossier, request: Request) -> Response:
    page_id = request.query_params.get("page", "")
    words, here = _words(request, "words"), None
    if page_id and "at" in request.query_params:
        page = dossier.page(page_id)
        at = _at(request, page)
        words, here = page.read(at) if at else "", links.trace_at(page.id, at)
        if len(words) > _LONGEST_QUERY:
            raise MalformedQuery(f"“at” spans at most {_LONGEST_QUERY:,} characters to be traced")
    elif page_id and not words:
        page = dossier.page(page_id)
        view = sentences(page, _back(request), _whole(request, "first"))
        return printed("sentences.html", view=view)
    return printed("trace.html", view=trace_view(dossier, words, here, _back(request)))


def _words(request: Request, name: str) -> str:
    words = request.query_params.get(name, "")
    if len(words) > _LONGEST_QUERY:
        raise MalformedQuery(f"“{name}” takes at most {_LONGEST_QUERY:,} characters")
    return words


def _whole(request: Request, name: str) -> int:
    """A whole number of the address; 0 where it isn't there."""
    number = request.query_params.get(name, "0")
    if not (number.isascii() and number.isdigit() and len(number) < 16):
        raise MalformedQuery(f"“{name}” is a whole number, as in {name}=1200")
    return int(number)


def _at(request: Request, page: Page) -> Span | None:
    given = request.query_params.get("at")
    if given is None:
        return None
    at = links.parse_at(given)
    if at is None or at[1] > len(page.text):
        raise MalformedQuery(
            f"“at” is a range of characters from 0 to {len(page.text)}, as in at=120-185"
        )
    return at


def _back(request: Request) -> str | None:
    return links.safe_back(request.query_params.get("from"))


def _refused(why: Why, about: str) -> Response:
    if why == "host":
        return _fault(
            421,
            f"This reading room is not called “{about}”",
            "Open it under the address that “rashomon serve” printed.",
        )
    if why == "origin":
        return _fault(
            403,
            "Only a page of this reading room can change something in it",
            "Nothing was changed. Open the page in this reading room and send the form from "
            "there; in a terminal, use “rashomon correct”.",
        )
    return _fault(
        413,
        "That is too long to be taken in",
        f"Nothing was changed. Send at most {MOST_SENT:,} bytes.",
    )


def _unknown(_request: Request, error: Exception) -> Response:
    return _fault(404, "There is nothing of that name here", f"{error}.")


def _unreadable(_request: Request, error: Exception) -> Response:
    return _fault(503, "The dossier can't be read now", f"{error}.")


def _malformed(_request: Request, error: Exception) -> Response:
    return _fault(400, "This address can't be understood", f"{error}.")


def _http_error(_request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    says = {404: "There is no such page in the reading room", 405: "That can't be done here"}
    return _fault(status, says.get(status, "That did not work"), "Go back to the stories.")


def _broken(_request: Request, _error: Exception) -> Response:
    return _fault(
        500,
        "Rashomon made a mistake here",
        "The dossier is unharmed. Please report the address and what the terminal says.",
    )


def _fault(status: int, problem: str, advice: str) -> Response:
    return printed("error.html", status, problem=problem, advice=advice)
