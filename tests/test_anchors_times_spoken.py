"""Hours as they are spoken or signalled, and the numbers that only look like them."""

from __future__ import annotations

import pytest

from anchors_samples import anchors
from times_samples import values

SPOKEN = {
    "The lamps went out at eighteen minutes to seven.": "XXXX-XX-XXT06:42",
    "The clock stopped at twenty minutes before eleven.": "XXXX-XX-XXT10:40",
    "A call was made at 16 minutes past midnight.": "XXXX-XX-XXT00:16",
    "The dam broke at ten minutes to midnight.": "XXXX-XX-XXT23:50",
    "The pumps stopped at about eight minutes before one.": "XXXX-XX-XXT12:52",
    "The kiosk burned at nineteen minutes past 2 p.m. and fell.": "XXXX-XX-XXT14:19",
    "The bell rang at twelve minutes past six on Monday evening.": "2031-03-10T18:12",
    "On 8 March, at 06.20 hours, the barrier fell.": "2031-03-08T06:20",
    "The alarm was raised at 0415 hrs.": "XXXX-XX-XXT04:15",
    "The mains went at 18.42.": "XXXX-XX-XXT18:42",
    "At 9.15 the judge came in.": "XXXX-XX-XXT09:15",
    "She signed it at nine in the evening.": "XXXX-XX-XXT21:00",
    "Queues formed before five in the morning.": "XXXX-XX-XXT05:00",
    "The wave came just after four on Sunday afternoon.": "2031-03-09T16:00",
    "The shell fell just past twelve, as people queued.": "XXXX-XX-XXT12:00",
    "Somebody lit it at dawn on Monday.": "2031-03-10TMO",
}


@pytest.mark.parametrize("told", SPOKEN)
def test_an_hour_is_read_however_it_is_worded(told):
    """Minutes counted to or from an hour, military hours, an hour with its part of the day."""
    assert values(told) == [SPOKEN[told]]


NO_HOUR = [
    "The share closed at 18.42, down a little.",
    "They were paid at 9.50 an hour.",
    "It was sold at 12.50 and bought again.",
    "They counted five to six people.",
    "The odds were ten to one on Friday.",
    "The motion passed by eighteen to seven.",
    "They waited twenty minutes before eleven buses came.",
    "It took 12 minutes to 15 minutes.",
    "It lasted 06.20 hours.",
    "At ten on Friday's list was a name.",
    "Golden Dawn on Monday won two seats.",
]


@pytest.mark.parametrize("told", NO_HOUR)
def test_prices_scores_and_lengths_are_no_hours(told):
    """Each holds numbers that stand as those of an hour do, and measure or count something."""
    assert [one.value for one in anchors(told)[1].times if one.type == "TIME"] == []
