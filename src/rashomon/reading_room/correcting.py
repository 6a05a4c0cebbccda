"""The part of the application that changes the dossier: corrections, made and taken back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from urllib.parse import parse_qsl

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from rashomon.dossier import Dossier, correct, undo
from rashomon.errors import RashomonError, UnknownId
from rashomon.reading_room import links
from rashomon.reading_room.pressroom import printed
from rashomon.reading_room.views.corrections import corrections_view, decide, form
from rashomon.reading_room.views.reading import Reading

_MOST_FIELDS = 20

Sent = Mapping[str, str]


def routes(dossier_path: Path) -> list[Route]:
    """The list of corrections, the form for one, and what takes its answers."""

    def listed(request: Request) -> Response:
        with Dossier.open(dossier_path) as dossier:
            back = links.safe_back(request.query_params.get("from"))
            reading = Reading(dossier, links.corrections())
            view = corrections_view(reading, dossier.corrections())
            return printed("corrections.html", view=view, back=back)

    def asked(request: Request) -> Response:
        with Dossier.open(dossier_path) as dossier:
            return _form(dossier, dict(request.query_params))

    def record(sent: Sent, _request: Request) -> Response:
        with Dossier.open(dossier_path) as dossier:
            try:
                decision = decide(dossier, sent)
                if decision is None:
                    return _unclear("it names no finding that can be corrected", sent)
                made = correct(dossier_path, decision, sent.get("note", ""))
            except UnknownId:
                raise
            except RashomonError as fault:
                return _unclear(f"{fault}", sent)
        return _to_list(made.number, sent)

    def take_back(sent: Sent, request: Request) -> Response:
        number = request.path_params["number"]
        try:
            undo(dossier_path, number)
        except RashomonError as fault:
            return _unclear(f"{fault}", sent)
        return _to_list(number, sent)

    return [
        Route("/corrections", listed),
        Route("/correct", asked, methods=["GET"]),
        Route("/correct", _sent(record), methods=["POST"]),
        Route("/corrections/{number:int}/undo", _sent(take_back), methods=["POST"]),
    ]


def _sent(answer: Callable[[Sent, Request], Response]) -> Callable[[Request], object]:
    """A view of what a form sent; the guard has bounded it, and seen where it comes from."""

    async def endpoint(request: Request) -> Response:
        body = (await request.body()).decode(errors="replace")
        try:
            sent = dict(parse_qsl(body, keep_blank_values=True, max_num_fields=_MOST_FIELDS))
        except ValueError:
            return _unclear("it has too many fields", {})
        return await run_in_threadpool(answer, sent, request)

    return endpoint


def _form(dossier: Dossier, asked: Sent) -> Response:
    back = links.safe_back(asked.get("from"))
    try:
        found = form(Reading(dossier, links.corrections()), asked, back)
    except UnknownId:
        raise
    except RashomonError as fault:
        return _unclear(f"{fault}", asked)
    if found is None:
        return _unclear("it names no finding that can be corrected", asked)
    return printed("correct.html", form=found, back=back)


def _to_list(number: int, sent: Sent) -> Response:
    back = links.safe_back(sent.get("from"))
    return RedirectResponse(f"{links.corrections(back)}#correction-{number}", status_code=303)


def _unclear(problem: str, sent: Sent) -> Response:
    back = links.safe_back(sent.get("from")) or "/"
    return printed(
        "error.html",
        400,
        problem="This correction was not recorded",
        advice=f"{problem[:1].upper()}{problem[1:]}.",
        back=back,
    )
