"""Times and numbers in the reading room, as a person would put them."""

import pytest

import reading_room_fixtures as small
from rashomon.model import Quantity, Time
from rashomon.reading_room.meanings import counted, meant


@pytest.mark.parametrize(
    ("kind", "value", "mod", "words"),
    [
        ("DURATION", "P26Y", None, "a length of time: 26 years"),
        ("DURATION", "P1D", None, "a length of time: 1 day"),
        ("DURATION", "PT5M", None, "a length of time: 5 minutes"),
        ("DURATION", "P5M", None, "a length of time: 5 months"),
        ("DURATION", "PTXM", None, "a length of time: some minutes"),
        ("DURATION", "PT3H", "LESS_THAN", "a length of time: less than 3 hours"),
        ("DURATION", "P2DE", "APPROX", "a length of time: about 2 decades"),
        ("DURATION", "P3CE", None, "a length of time: 3 centuries"),
        ("DATE", "PAST_REF", None, "the past"),
        ("DATE", "XXXX-WXX-3", None, "a Wednesday, cannot tell which"),
        ("TIME", "XXXX-WXX-2T24:00", None, "a Tuesday, cannot tell which"),
        ("DATE", "XXXX-03", "START", "March, cannot tell of which year"),
        ("DATE", "XXXX-03-07", None, "7 March, cannot tell of which year"),
        ("TIME", "XXXX-XX-XXTNI", None, "cannot tell which day"),
        ("TIME", "XXXX-XX-XXT01:52", None, "01:52, cannot tell on which day"),
        ("SET", "P1D", None, "again and again"),
    ],
)
def test_a_time_without_days(kind, value, mod, words):
    """What is known is said, and that the rest cannot be told."""
    time = Time(
        span=(0, 1), type=kind, value=value, mod=mod, earliest=None, latest=None, basis="unknown"
    )
    assert meant(time) == words


@pytest.mark.parametrize(
    ("earliest", "latest", "basis", "words"),
    [
        ("2031-05-02", "2031-05-02", "dateline", "2 May 2031, from the dateline"),
        ("2031-05-02", "2031-05-04", "published", "2–4 May 2031, from the day of publication"),
        ("2031-02-01", "2031-02-28", "captured", "Feb 2031, from the capture"),
        ("2031-01-01", "2031-12-31", "text", "2031, from the text"),
        ("2031-01-01", "2031-06-30", "told", "1 Jan – 30 Jun 2031, from the words around it"),
    ],
)
def test_a_time_with_days(earliest, latest, basis, words):
    """Days are told with what they were reckoned from; a whole month or year has a name."""
    time = Time(
        span=(0, 1),
        type="DATE",
        value="2031",
        mod=None,
        earliest=earliest,
        latest=latest,
        basis=basis,
    )
    assert meant(time) == words


@pytest.mark.parametrize(
    ("low", "high", "unit", "of", "words"),
    [
        (2, 2, "man", "men", "2 men"),
        (41, 41, "house", "flooded houses", "41 flooded houses"),
        (90, None, "people", "people", "90 or more people"),
        (26, 26, "year", None, "26 years"),
        (1, 1, "year", None, "1 year"),
        (3, 4, "city", None, "3 to 4 cities"),
        (0.25, 0.25, "share", "the roofs", "25 % of the roofs"),
        (5e6, 5e6, "dollar", "damage", "5,000,000 dollars damage"),
        (7, 7, None, None, "7"),
        (3, 3, "EUR", None, "3 EUR"),
    ],
)
def test_a_number_with_what_it_counts(low, high, unit, of, words):
    """The words of the page where they name what is counted, else the unit."""
    page = small.made("p", "Quell Gazette", None, [("body", of or "nothing")])
    quantity = Quantity(
        span=(0, 1),
        low=low,
        high=high,
        unit=unit,
        of=(0, len(page.text)) if of else None,
        approximate=False,
    )
    assert counted(page, quantity) == words
