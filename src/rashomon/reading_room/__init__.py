"""The reading room: a dossier in a browser, rendered on the server, without a script.

:func:`create_app` makes the web application over one dossier, :func:`serve` opens it on
this machine. It reads through :class:`rashomon.dossier.Dossier` alone; nothing captured is
run, loaded or linked live.
"""

from rashomon.reading_room.app import create_app
from rashomon.reading_room.server import is_local, serve

__all__ = ["create_app", "is_local", "serve"]
