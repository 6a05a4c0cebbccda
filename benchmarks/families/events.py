"""An event: what happened where, to whom, and what was said. Every fact is drawn once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import NamedTuple

from benchmarks.families import names
from benchmarks.families.chance import seeded
from benchmarks.families.grammar import FOLDER, Grammar, capital, choose, load
from benchmarks.families.numbers import ordinal, spelled

KINDS = tuple(sorted((FOLDER / "kinds").glob("*.txt"), key=lambda path: path.stem))

_OLDER = 4
"""Earlier events that an account can look back at."""
_PLAIN = ("year", "phone", "number")
_SUFFIXES = ("cap", "last", "bare", "his", "he", "poss", "ord")


class Event(NamedTuple):
    """What is true of one event, whoever tells it."""

    id: str
    kind: Path
    facts: dict[str, str | int]
    when: dt.datetime
    quote: str


def event(seed: str, kind: Path, number: int) -> Event:
    """Draw an event of a kind; the ``number`` of the event sees to it that quotations differ."""
    rng = seeded(seed)
    when = dt.datetime(2014, 1, 1, tzinfo=dt.UTC) + dt.timedelta(minutes=rng.randrange(6_000_000))
    facts: dict[str, str | int] = {
        "place": names.place(rng),
        "town2": names.place(rng),
        "region": names.region(rng),
        "district": rng.choice(("Lower ", "Upper ", "Old ", "Saint ", "West ")) + _district(rng),
        "street": names.street(rng),
        "hospital": f"{names.surname(rng)} {rng.choice(('Clinic', 'Infirmary'))}",
        "broadcaster": f"Radio {names.region(rng)}",
        "lead": names.person(rng),
        "second": names.person(rng),
        "accused": names.person(rng),
        "judge": names.person(rng),
        "population": rng.randrange(6, 190) * 700 + rng.randrange(400),
        "people_region": rng.randrange(4, 29) * 100_000,
        "km": rng.randrange(12, 190),
    }
    for name, template in load(kind).facts.items():
        low, dash, high = template.partition("-")
        numeric = bool(dash) and low.isdigit() and high.isdigit()
        facts[name] = rng.randint(int(low), int(high)) if numeric else choose(template, rng)
    lines = load(FOLDER / "quotes.txt").topics["lead"]
    quote = choose(lines[number % len(lines)], rng).replace(" ,", ",")
    return Event(seed, kind, facts, when, quote)


def events_before(one: Event) -> list[Event]:
    """Older events of other kinds, among other people, that long articles look back at."""
    rng = seeded(f"{one.id}:before")
    kinds = rng.sample([kind for kind in KINDS if kind != one.kind], k=_OLDER)
    return [event(f"{one.id}:before:{n}", kind, 0) for n, kind in enumerate(kinds)]


def _district(rng: Random) -> str:
    return names.person(rng).split()[0] + rng.choice(("stow", "gate", "side", "hill", "brook"))


def kind_of(one: Event) -> Grammar:
    """The grammar of an event's kind."""
    return load(one.kind)


class Teller:
    """What one account knows: the event's facts, and people that only it has spoken to.

    Facts of a topic's own (a year, a sum, a share) are the same for every teller of the event,
    and differ from topic to topic.
    """

    def __init__(self, one: Event, name: str, which: int = 0) -> None:
        rng = seeded(f"{one.id}:{name}")
        self.event = one
        self.in_words = rng.random() < 0.6
        self._own: dict[str, str | int] = {
            "witness": names.person(rng),
            "witness_job": rng.choice(names.PARTS["job"]),
            "witness_age": rng.randint(19, 88),
            "neighbor": names.person(rng),
            "expert": names.person(rng),
            "field": rng.choice(names.PARTS["field"]),
            "college": f"{names.place(rng)} {rng.choice(('University', 'Polytechnic'))}",
            "critic": names.person(rng),
            "group": rng.choice(names.PARTS["group"]),
            "institute": f"{names.surname(rng)} {rng.choice(('Research', 'Opinion'))}",
            "historian": names.person(rng),
        }
        quotes = load(FOLDER / "quotes.txt").topics
        for who in ("second", "witness", "neighbor", "expert", "critic"):
            order = seeded(one.id, who).sample(quotes[who], k=len(quotes[who]))
            line = choose(order[which % len(order)], rng)
            self._own[f"q_{who}"] = capital(line.replace(" ,", ","))

    def about(self, topic: str) -> Callable[[str], str]:
        """The look-up of facts within one topic."""
        drawn = self._drawn(topic)

        def fact(name: str) -> str:
            stem, _, suffix = name.rpartition("_")
            if suffix in _SUFFIXES and name not in drawn:
                return _formed(drawn[stem], suffix)
            return self._shown(name, drawn[name])

        return fact

    def _drawn(self, topic: str) -> dict[str, str | int]:
        rng = seeded(f"{self.event.id}/{topic}")
        when = self.event.when
        clock = f"{when.hour % 12 or 12}"
        later = when + dt.timedelta(days=rng.randint(3, 24))
        return {
            "past_year": str(when.year - rng.randint(2, 37)),
            "days": rng.randint(4, 90),
            "percent": rng.randint(4, 83),
            "small_number": rng.randint(11, 76),
            "phone": f"{rng.randint(200, 989)} {rng.randint(100, 989)}",
            "money": f"{rng.randint(2, 95)} {rng.choice(('million', 'million', 'billion'))} crowns",
            "weekday": f"{when:%A}",
            "weekday_before": f"{when - dt.timedelta(days=2):%A}",
            "later_day": f"{later:%B} {later.day}",
            "hour": f"{clock} {'a.m.' if when.hour < 12 else 'p.m.'}",
            "quote": capital(self.event.quote),
            **self._own,
            **self.event.facts,
        }

    def _shown(self, name: str, value: str | int) -> str:
        if isinstance(value, str):
            return value
        if any(part in name for part in _PLAIN):
            return str(value)
        return spelled(value) if self.in_words and value < 10 else f"{value:,}"


def _formed(value: str | int, suffix: str) -> str:
    if isinstance(value, int):
        return ordinal(value) if suffix == "ord" else capital(spelled(value))
    forms = {
        "last": value.rpartition(" ")[2],
        "bare": value.rpartition(" ")[2],
        "his": "her" if names.is_woman(value) else "his",
        "he": "she" if names.is_woman(value) else "he",
        "poss": f"{value}'s",
        "cap": capital(value),
    }
    return forms[suffix]
