"""Who is answered, from where something may be changed, and how much may be sent."""

import hashlib
from importlib.resources import files

import pytest
from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from rashomon.reading_room.guard import MOST_SENT, Guard, same_origin
from reading_room_fixtures import Browser

HTMX = "d6fdc75f204e6bdefa99b69bf1e6d4ac69b8a364f77929f45c13476b4000f717"
HERE = {"origin": "http://localhost"}


async def length(request: Request) -> PlainTextResponse:
    """How many bytes came."""
    return PlainTextResponse(str(len(await request.body())))


@pytest.fixture
def room():
    """An application that takes what is sent, behind the guard."""
    statuses = {"host": 421, "origin": 403, "size": 413}
    return Browser(
        Starlette(
            routes=[Route("/", length, methods=["GET", "POST"])],
            middleware=[
                Middleware(
                    Guard,
                    hosts=["localhost"],
                    refuse=lambda why, about: PlainTextResponse(about, statuses[why]),
                )
            ],
        )
    )


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        ({"origin": "http://localhost"}, 200),
        ({"origin": "http://LOCALHOST", "sec-fetch-site": "same-origin"}, 200),
        ({"origin": "null", "sec-fetch-site": "same-origin"}, 200),
        ({"sec-fetch-site": "same-origin"}, 200),
        ({}, 403),
        ({"origin": "null"}, 403),
        ({"origin": "http://localhost:3000"}, 403),
        ({"origin": "http://evil.example"}, 403),
        ({"origin": "http://localhost.evil.example"}, 403),
        ({"origin": "http://[localhost"}, 403),
        ({"origin": "localhost"}, 403),
        ({"origin": ""}, 403),
        ({"origin": "http://localhost", "sec-fetch-site": "cross-site"}, 403),
        ({"origin": "http://localhost", "sec-fetch-site": "same-site"}, 403),
        ({"sec-fetch-site": "none"}, 403),
    ],
)
def test_a_change_must_come_from_a_page_of_this_room(room, sent, status):
    """What a browser says about where a form stood decides; silence is a refusal."""
    assert room.post("/", headers=sent, content=b"note").status_code == status


@pytest.mark.parametrize("sent", [{}, {"origin": "http://evil.example"}])
def test_reading_needs_no_origin(room, sent):
    """A question changes nothing, wherever it was asked."""
    assert room.get("/", headers=sent).status_code == 200


def test_an_unknown_host_comes_first(room):
    """A name this room was not opened under gets nothing, whatever origin it claims."""
    sent = {"host": "evil.example", "origin": "http://evil.example"}
    assert room.post("/", headers=sent).status_code == 421


def test_the_body_arrives_whole(room):
    """What is sent within the limit is read by the view as it was sent."""
    assert room.post("/", headers=HERE, content=b"a" * MOST_SENT).text == str(MOST_SENT)


def test_too_much_is_refused(room):
    """Beyond the limit nothing is kept, whether the length was told or not."""

    async def endless():
        for _ in range(20):
            yield b"a" * 100_000

    told = room.post("/", headers=HERE, content=b"a" * (MOST_SENT + 1))
    untold = room.post("/", headers=HERE, content=endless())
    lied = room.post("/", headers=HERE | {"content-length": "-1"}, content=b"a")
    assert [told.status_code, untold.status_code, lied.status_code] == [413, 413, 413]


def test_refusals_carry_the_policy(room):
    """A refused request gets the same strict headers as any other."""
    assert "default-src 'none'" in room.post("/").headers["content-security-policy"]


def test_ports_tell_programs_apart():
    """Another program on this machine is another origin."""
    sent = {"host": "localhost:8000", "origin": "http://localhost:8000"}
    assert same_origin(Headers(sent))
    assert not same_origin(Headers(sent | {"origin": "http://localhost:8001"}))


def test_the_vendored_script_is_as_it_was_published():
    """The script htmx 2.0.11 is as its package has it, to the byte, its licence beside it."""
    folder = files("rashomon.reading_room") / "static" / "vendor" / "htmx"
    assert hashlib.sha256((folder / "htmx.min.js").read_bytes()).hexdigest() == HTMX
    assert "Zero-Clause BSD" in (folder / "LICENSE").read_text("utf-8")
