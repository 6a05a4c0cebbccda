"""Readers who follow links while a build adds pages: how many errors, how long they wait."""

from __future__ import annotations

import html
import http.client
import json
import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from benchmarks import crowd
from benchmarks.crowd.room import served
from benchmarks.families.chance import seeded

READERS = 20
PAUSE = 0.5
"""Seconds between an answer and the next question: a reader in a hurry."""

BEFORE = crowd.Plan(100, (20, 8, 5, 3), 1)
ADDED = crowd.Plan(12, (5,), 0)

_LEADS = re.compile(r'href="(/[^"#]*)')


class Waited(NamedTuple):
    """One answer: seconds it took, its status (0: there was none)."""

    seconds: float
    status: int


class Crowded(NamedTuple):
    """What readers met; times in milliseconds but for ``seconds``, which the build took."""

    readers: int
    pages: int
    added: int
    answers: int
    errors: int
    median: float
    late: float
    seconds: float


def read_while(
    folder: Path, before: crowd.Plan = BEFORE, added: crowd.Plan = ADDED, readers: int = READERS
) -> Crowded:
    """Build into a dossier that readers are reading; an error is no answer, or a server's fault."""
    path, rows = folder / "crowded.db", folder / "added.jsonl"
    path.unlink(missing_ok=True)
    crowd.dossier(before, path)
    _write_rows(added, rows)
    with served(path) as port, _reading(port, readers) as waited:
        started = time.perf_counter()
        _build(rows, path)
        seconds = time.perf_counter() - started
    took = sorted(1000 * one.seconds for one in waited)
    return Crowded(
        readers=readers,
        pages=before.pages,
        added=added.pages,
        answers=len(waited),
        errors=sum(one.status == 0 or one.status >= 500 for one in waited),
        median=took[len(took) // 2],
        late=took[round(0.95 * (len(took) - 1))],
        seconds=seconds,
    )


def _write_rows(plan: crowd.Plan, rows: Path) -> None:
    pages = crowd.crowd(plan, seed=11).pages
    rows.write_text("\n".join(map(_row, pages)), encoding="utf-8")


def _row(page: crowd.Page) -> str:
    published = page.published.earliest if page.published else None
    given = {"publisher": page.publisher, "title": page.title, "published": published}
    return json.dumps({"id": f"added-{page.id}", "text": page.text, **given})


def _build(rows: Path, path: Path) -> None:
    command = [str(Path(sys.executable).with_name("rashomon")), "build", str(rows)]
    subprocess.run([*command, "-o", str(path)], check=True, capture_output=True)


@contextmanager
def _reading(port: int, readers: int) -> Iterator[list[Waited]]:
    """Readers at work until the end of the block, and what each of their answers was."""
    waited: list[Waited] = []
    stop = threading.Event()
    threads = [
        threading.Thread(target=_read, args=(port, number, stop, waited))
        for number in range(readers)
    ]
    for thread in threads:
        thread.start()
    try:
        yield waited
    finally:
        stop.set()
        for thread in threads:
            thread.join()


def _read(port: int, number: int, stop: threading.Event, waited: list[Waited]) -> None:
    """One reader: from the front along links of any kind, now and then back to the front."""
    rng, address = seeded("reader", number), "/"
    while not stop.is_set():
        started = time.perf_counter()
        status, body = _ask(port, address)
        waited.append(Waited(time.perf_counter() - started, status))
        stop.wait(PAUSE)
        leads = [] if rng.random() < 0.2 else _LEADS.findall(body)
        address = html.unescape(rng.choice(leads)) if leads else "/"
        if address.startswith("/static"):
            address = "/"


def _ask(port: int, address: str) -> tuple[int, str]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        connection.request("GET", address)
        answer = connection.getresponse()
        return answer.status, answer.read().decode()
    except (OSError, http.client.HTTPException):
        return 0, ""
    finally:
        connection.close()
