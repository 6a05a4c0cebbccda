"""Who may ask, and what a browser may do with the answer.

A page that answers on localhost can be read by any web site whose name is made to point
there (DNS rebinding); such a request carries that site's name in ``Host``, so only names
the reading room was opened under are answered. The Content-Security-Policy (CSP level 3)
allows its own style sheet and nothing else: whatever a capture holds, nothing is loaded.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

HEADERS = {
    "content-security-policy": (
        "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; "
        "base-uri 'none'; frame-ancestors 'none'"
    ),
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}


class Guard:
    """Answers only requests to known names, and puts the headers on every response."""

    def __init__(
        self, app: ASGIApp, hosts: Sequence[str], refuse: Callable[[Request, str], Response]
    ) -> None:
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

        host = Headers(scope=scope).get("host", "")
        if host_name(host) in self.hosts:
            await self.app(scope, receive, guarded)
        else:
            await self.refuse(Request(scope), host)(scope, receive, guarded)


def host_name(host: str) -> str:
    """The name in a Host header, without port and brackets: "[::1]:8000" → "::1"."""
    if host.startswith("["):
        return host[1:].partition("]")[0].casefold()
    return host.partition(":")[0].casefold()
