"""Who may ask, who may change something, and what a browser may do with the answer.

A page that answers on localhost can be read by any web site whose name is made to point
there (DNS rebinding); such a request carries that site's name in ``Host``, so only names
the reading room was opened under are answered. Any site can also send a form here (cross-site
request forgery); what may change something must come from a page of the reading room, which
a browser says in ``Sec-Fetch-Site`` (Fetch Metadata) and ``Origin`` (RFC 6454). The
Content-Security-Policy (CSP level 3) allows its own style sheet and scripts and nothing else:
whatever a capture holds, nothing is loaded.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

HEADERS = {
    "content-security-policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
        "img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}

MOST_SENT = 1_000_000
"""Bytes of a request's body; a correction with a long note is a few thousand."""

_HARMLESS = frozenset({"GET", "HEAD", "OPTIONS"})

Why = Literal["host", "origin", "size"]
"""What a request is refused for: a name not known here, where it comes from, its length."""


class Guard:
    """Answers known names only, takes changes from its own pages only, and sets the headers."""

    def __init__(
        self, app: ASGIApp, hosts: Sequence[str], refuse: Callable[[Why, str], Response]
    ) -> None:
        """``refuse`` makes the answer: why, and the name or origin it is about."""
        self.app = app
        self.hosts = frozenset(host.strip("[]").casefold() for host in hosts)
        self.refuse = refuse

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request (ASGI)."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers[name] = value
            await send(message)

        headers = Headers(scope=scope)
        host = headers.get("host", "")
        answer: ASGIApp = self.app
        if host_name(host) not in self.hosts:
            answer = self.refuse("host", host)
        elif scope["method"] not in _HARMLESS:
            if not same_origin(headers):
                answer = self.refuse("origin", headers.get("origin", ""))
            else:
                body = await _body(Request(scope, receive))
                if body is None:
                    answer = self.refuse("size", "")
                else:
                    receive = _replayed(body, receive)
        await answer(scope, receive, guarded)


def host_name(host: str) -> str:
    """The name in a Host header, without port and brackets: "[::1]:8000" → "::1"."""
    if host.startswith("["):
        return host[1:].partition("]")[0].casefold()
    return host.partition(":")[0].casefold()


def same_origin(headers: Headers) -> bool:
    """Whether a request says that it comes from a page of the host it is sent to.

    Of the two signs a browser gives, each that is there must be right, and one must be there.
    An origin of "null" (RFC 6454, a page that hides where it is from) is no sign. Ports count:
    another program on this machine is another origin.
    """
    fetched = headers.get("sec-fetch-site")
    origin = headers.get("origin", "null")
    if fetched is not None and fetched != "same-origin":
        return False
    if origin == "null":
        return fetched is not None
    try:
        sent_from = urlsplit(origin).netloc.casefold()
    except ValueError:
        return False
    return bool(sent_from) and sent_from == headers.get("host", "").casefold()


async def _body(request: Request) -> bytes | None:
    """What was sent; ``None`` where it is too long, whatever it claims, or broke off."""
    stated = request.headers.get("content-length", "0")
    if not stated.isdecimal() or int(stated[:12]) > MOST_SENT:
        return None
    body = bytearray()
    try:
        async for piece in request.stream():
            body += piece
            if len(body) > MOST_SENT:
                return None
    except ClientDisconnect:
        return None
    return bytes(body)


def _replayed(body: bytes, receive: Receive) -> Receive:
    """The body as one message; what follows it is whatever the server says."""
    unread = [body]

    async def again() -> Message:
        if unread:
            return {"type": "http.request", "body": unread.pop(), "more_body": False}
        return await receive()

    return again
