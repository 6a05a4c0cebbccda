"""The answers of today's tools, asked once for a page.

Answers are kept in the user's cache folder under the peer's version, the digest of how it is
asked and the page's, so that our side can be measured again in a minute; ``--fresh`` throws them
away.
"""

from __future__ import annotations

import importlib
import importlib.util
import logging
import os
import re
import shutil
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

import msgspec

from benchmarks.pages import tools
from benchmarks.pages.corpora import Sample
from benchmarks.pages.tools import TOOLS, Answer, Tool

CACHE = Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache").expanduser() / "rashomon-benchmarks"
_MODULES = {"readability-lxml": "readability"}


def peers() -> dict[str, Tool]:
    """The peers that are installed, by name; `make bench` installs all."""
    return {
        name: peer
        for name, peer in TOOLS.items()
        if importlib.util.find_spec(_MODULES.get(peer.package, peer.package))
    }


def versions() -> str:
    """The installed peers with their versions, as a note under a table."""
    packages = dict.fromkeys(peer.package for peer in peers().values())
    return ", ".join(f"{package} {version(package)}" for package in packages)


def forget() -> None:
    """Throw the kept answers away."""
    shutil.rmtree(CACHE, ignore_errors=True)


def answers(name: str, samples: Iterable[Sample]) -> list[Answer]:
    """A peer's answers to these pages, from the cache where they are in it."""
    kept = _kept(name)
    asked = list(samples)
    missing = {sample.digest: sample for sample in asked if sample.digest not in kept}
    if missing:
        with quiet():
            new = {digest: TOOLS[name].answer(one.data) for digest, one in missing.items()}
        kept.update(new)
        file = _file(name)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(msgspec.msgpack.encode(kept))
    return [kept[sample.digest] for sample in asked]


@contextmanager
def quiet() -> Iterator[None]:
    """Without the peers' log lines and warnings."""
    before = logging.root.manager.disable
    logging.disable(logging.CRITICAL)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logging.disable(before)


@cache
def _kept(name: str) -> dict[str, Answer]:
    file = _file(name)
    if not file.exists():
        return {}
    return msgspec.msgpack.decode(file.read_bytes(), type=dict[str, Answer])


def _file(name: str) -> Path:
    code = sha256(Path(tools.__file__).read_bytes()).hexdigest()[:12]
    slug = re.sub(r"\W+", "-", name)
    return CACHE / f"{slug}-{version(TOOLS[name].package)}-{code}.msgpack"
