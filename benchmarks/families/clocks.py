"""When a page says it was published, and how far that is from the truth."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from random import Random

CAREFUL = {"ok": 60, "dateonly": 15, "missing": 15, "midnight": 1, "late": 9}
"""Where clocks are set right, and now and then an edition's or a draft's time is shown."""
CARELESS = {
    "ok": 48,
    "dateonly": 12,
    "missing": 12,
    "midnight": 6,
    "reversed": 7,
    "late": 5,
    "wrong": 5,
    "zone": 5,
}
_ZONES = (-8, -7, -5, -3, 2, 3, 5, 8, 9, 10)


def lag(slow: float, rng: Random) -> dt.timedelta:
    """How long after its exemplar a copy comes out: minutes or hours, or days where it is slow."""
    if rng.random() < slow:
        return dt.timedelta(hours=rng.uniform(20, 24 * rng.choice((2, 4, 10, 30))))
    return dt.timedelta(minutes=3 + int(rng.expovariate(1 / 190)))


def flag(flags: Mapping[str, int], rng: Random) -> str:
    """What happened to a page's time stamp, by the weight of each."""
    return rng.choices(list(flags), weights=list(flags.values()))[0]


def stamp(true: dt.datetime, exemplar: dt.datetime | None, kind: str, rng: Random) -> str | None:
    """The time as the page gives it, without a zone as most pages do.

    ``ok`` is right (now and then with its zone written out), ``dateonly`` a day, ``missing``
    none, ``midnight`` the day at 00:00, ``reversed`` hours or a day before the exemplar,
    ``late`` hours off, ``wrong`` days or weeks, ``zone`` the clock on the wall of another part
    of the world.
    """
    if kind == "missing":
        return None
    if kind in {"dateonly", "midnight"}:
        return f"{true:%Y-%m-%d}" + ("T00:00:00" if kind == "midnight" else "")
    if kind == "ok" and rng.random() < 0.12:
        zone = dt.timezone(dt.timedelta(hours=rng.choice(_ZONES)))
        return true.astimezone(zone).isoformat(timespec="seconds")
    return f"{_shown(true, exemplar, kind, rng):%Y-%m-%dT%H:%M}:00"


def _shown(true: dt.datetime, exemplar: dt.datetime | None, kind: str, rng: Random) -> dt.datetime:
    if kind == "reversed" and exemplar is not None:
        early = rng.choice((rng.uniform(1, 9), 24 + rng.uniform(0, 3)))
        return exemplar - dt.timedelta(hours=early)
    if kind == "late":
        return true + dt.timedelta(hours=rng.uniform(-10, 10))
    if kind == "wrong":
        days = rng.choice((-365, -31, -30, rng.randint(-20, -2), rng.randint(2, 25)))
        return true + dt.timedelta(days=days)
    if kind == "zone":
        return true + dt.timedelta(hours=rng.choice(_ZONES))
    return true
