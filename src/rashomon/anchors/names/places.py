"""Countries under their other names, their peoples and the seats of their governments."""

from __future__ import annotations

from rashomon.anchors.names.aliases import WELL_KNOWN

_PEOPLES = """
afghan afghanistan, african africa, american america, asian asia, australian australia,
brazilian brazil, british britain, briton britain, canadian canada, chinese china, danish denmark,
dutch netherlands, egyptian egypt, english england, european europe, filipino philippines,
finnish finland, french france, german germany, greek greece, honduran honduras, indian india,
iranian iran, iraqi iraq, irish ireland, israeli israel, italian italy, japanese japan,
korean korea, mexican mexico, norwegian norway, polish poland, russian russia, saudi saudi arabia,
scottish scotland, spanish spain, swedish sweden, swiss switzerland, syrian syria, thai thailand,
turkish turkey, ukrainian ukraine, welsh wales
"""

OF_PEOPLES: dict[str, str] = {
    people: country
    for people, _, country in (one.strip().partition(" ") for one in _PEOPLES.split(","))
}
"""Peoples and countries, small; what follows a rule with its country is here too."""

_BARE = [{form.lower().replace(".", "") for form in forms} for forms in WELL_KNOWN]
_SAME = {form: min(forms) for forms in _BARE for form in forms}

COUNTRIES = frozenset({*OF_PEOPLES.values(), *_SAME})

SEATS = {
    "white house": "united states",
    "kremlin": "russia",
    "downing street": "britain",
    "10 downing street": "britain",
}
"""Houses that stand for the government in them, as news has it."""


def country(form: str) -> str:
    """The country a small form without points is, or whose people it is; else the form itself.

    "britons", "british", "uk" and "great britain" are one, and so is what rules there.
    """
    form = SEATS.get(form, form)
    form = OF_PEOPLES.get(form) or OF_PEOPLES.get(form.removesuffix("s")) or form
    return _SAME.get(form, form)


def is_country(form: str) -> bool:
    """Whether a small form is a known country's, under any of its names, or its people's."""
    return form in COUNTRIES or country(form) != form
