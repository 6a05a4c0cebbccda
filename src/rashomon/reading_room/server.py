"""Opening the reading room: a socket, and uvicorn on it."""

from __future__ import annotations

import errno
import gc
import ipaddress
import socket
from collections.abc import Callable
from pathlib import Path

import uvicorn

from rashomon.dossier import Dossier
from rashomon.errors import RashomonError
from rashomon.reading_room.app import LOCAL, create_app

_BUSY = "stop the other program, or name another port with --port (0 takes any free one)"


def serve(
    dossier_path: str | Path,
    host: str = "127.0.0.1",
    port: int = 8000,
    *,
    announce: Callable[[str], None] = print,
) -> None:
    """Serve the reading room until it is interrupted.

    Args:
        dossier_path: The dossier to read.
        host: The address to listen on; another than this machine's own lets others read.
        port: The port; 0 takes any free one.
        announce: Told the address, and a warning where others can read along.

    Raises:
        DossierError: if there is no dossier that can be read.
        RashomonError: if the port is taken, or the address isn't this machine's.
    """
    path = Path(dossier_path)
    Dossier.open(path).close()
    with bind(host, port) as listening:
        app = create_app(path, hosts=(*LOCAL, *_names(host)))
        taken = listening.getsockname()[1]
        announce(
            f"The reading room is open: http://{_in_address(host)}:{taken}/  (Ctrl-C closes it)"
        )
        if not is_local(host):
            announce(
                f"Warning: whoever reaches {host} can read {path.name}, and nothing is encrypted."
            )
        config = uvicorn.Config(app, log_level="warning", access_log=False, server_header=False)
        _spare_the_collector()
        uvicorn.Server(config).run(sockets=[listening])


def _spare_the_collector() -> None:
    """Look for reference cycles seldom: a view makes many values and none that hold each other.

    At Python's own pace that search takes a quarter of the time of a large story.
    """
    gc.freeze()
    gc.set_threshold(100_000, 20, 50)


def bind(host: str, port: int) -> socket.socket:
    """A socket on an address.

    Raises:
        RashomonError: if the port is taken or not allowed, or the address isn't to be had.
    """
    where = f"{_in_address(host)}:{port}"
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        listening = socket.socket(family, kind, protocol)
    except (OSError, OverflowError, UnicodeError) as error:
        raise RashomonError(where, "is no address of this machine", "name another") from error
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(address)
        listening.listen()  # whoever follows the address as soon as it is printed only waits
    except OSError as error:
        listening.close()
        problem, advice = _explained(error)
        raise RashomonError(where, problem, advice) from error
    return listening


def is_local(host: str) -> bool:
    """Whether only this machine can reach an address."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _explained(error: OSError) -> tuple[str, str]:
    if error.errno == errno.EADDRINUSE:
        return "another program listens there", _BUSY
    if error.errno == errno.EACCES:
        return "this port is reserved for the system", "name one above 1023 with --port"
    return f"can't be listened on ({error.strerror})", "name another address or port"


def _names(host: str) -> tuple[str, ...]:
    """The names an address is asked for by; for "every address" those of this machine."""
    if host not in {"0.0.0.0", "::"}:  # noqa: S104 - a comparison
        return (host,)
    name = socket.gethostname()
    try:
        found = {str(entry[4][0]) for entry in socket.getaddrinfo(name, None)}
    except OSError:
        found = set()
    return (host, name, *sorted(found))


def _in_address(host: str) -> str:
    return f"[{host}]" if ":" in host else host
