"""All families of phrases that credit."""

from __future__ import annotations

from rashomon.voices.credits.documenting import DOCUMENTING
from rashomon.voices.credits.firsts import FIRSTS
from rashomon.voices.credits.framing import FRAMING
from rashomon.voices.credits.hints import Hints
from rashomon.voices.credits.languages import LANGUAGES
from rashomon.voices.credits.passing_on import PASSING_ON
from rashomon.voices.credits.pointing import POINTING
from rashomon.voices.credits.reporting import REPORTING
from rashomon.voices.credits.showing import SHOWING
from rashomon.voices.credits.studying import STUDYING
from rashomon.voices.credits.telling import TELLING
from rashomon.voices.credits.wires import WIRES

FAMILIES = (
    *SHOWING,
    *WIRES,
    *PASSING_ON,
    *FIRSTS,
    *POINTING,
    *FRAMING,
    *TELLING,
    *STUDYING,
    *DOCUMENTING,
    *REPORTING,
    *LANGUAGES,
)
"""All families of phrases in the order in which they are tried: the more specific come before the
more general, as a name is credited once."""

PHRASES = [(family, phrase) for family in FAMILIES for phrase in family.phrases]
"""Each phrase with its family."""

HINTS = Hints([phrase for family in FAMILIES for phrase in family.written])
"""Which phrases can stand in a sentence."""
