"""Which units can be laid side by side: kilometres beside miles, no money beside another."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from rashomon.anchors.quantities.units import CODES, SIGNS
from rashomon.language import words


class Scale(NamedTuple):
    """A dimension, and how many of its base unit one unit is."""

    dimension: str
    factor: float
    is_coin: bool = False

    @property
    def is_money(self) -> bool:
        """Whether it is money."""
        return self.dimension.startswith("money ")


_MEASURES: Mapping[str, Mapping[str, float]] = {
    "length": {"km": 1000, "m": 1, "cm": 0.01, "mm": 0.001, "mile": 1609.344, "foot": 0.3048,
               "yard": 0.9144, "inch": 0.0254, "nautical mile": 1852},
    "area": {"square km": 1e6, "square m": 1, "hectare": 1e4, "acre": 4046.86,
             "square mile": 2.59e6, "square foot": 0.0929},
    "mass": {"tonne": 1000, "ton": 1000, "kg": 1, "g": 0.001, "lb": 0.4536, "ounce": 0.02835},
    "volume": {"litre": 1, "gallon": 3.785, "barrel": 158.99, "cubic m": 1000, "l": 1},
    "speed": {"km/h": 1, "mph": 1.609344, "knot": 1.852},
    "data": {"TB": 1e12, "GB": 1e9, "MB": 1e6, "kB": 1e3, "PB": 1e15},
    "power": {"GW": 1e9, "MW": 1e6, "kW": 1e3, "W": 1},
    "time": {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800},
    "years": {"year of age": 1},
    "temperature": {"°C": 1, "degree": 1},
    "%": {"%": 1},
}  # fmt: skip

BASE: Mapping[str, Scale] = {
    **{
        unit: Scale(dimension, factor)
        for dimension, units in _MEASURES.items()
        for unit, factor in units.items()
    },
    **{code: Scale(f"money {code}", 1.0) for code in {*CODES, *SIGNS.values(), "CHF", "peso"}},
}
"""Scales by unit, as quantities tell units. A short ton and a long one pass for a metric one."""

_COINS = words(
    """crown krone krona koruna dinar dirham riyal rial zloty forint guilder florin drachma
    taka hryvnia tenge shilling mark dollar pound euro franc rupee peso lira rouble ruble taler
    thaler ducat gulden talent sovereign"""
)

COINS: Mapping[str, str] = {
    form: f"money {coin}"
    for coin in sorted(_COINS)
    for form in (coin, f"{coin}s", {"krone": "kroner", "krona": "kronor"}.get(coin, coin))
}
"""Moneys that quantities count like things, by their forms in lower case."""
