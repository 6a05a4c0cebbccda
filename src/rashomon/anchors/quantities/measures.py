"""What a number measures when it counts no things: money, shares, lengths, weights."""

from __future__ import annotations

from rashomon.anchors.numerals import either
from rashomon.language import words

SIGNS = {
    "US$": "USD",
    "US $": "USD",
    "$US": "USD",
    "AU$": "AUD",
    "AU $": "AUD",
    "HK $": "HKD",
    "NZ $": "NZD",
    "A$": "AUD",
    "C$": "CAD",
    "HK$": "HKD",
    "NZ$": "NZD",
    "R$": "BRL",
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₹": "INR",
    "₽": "RUB",
    "₺": "TRY",
    "₪": "ILS",
    "₩": "KRW",
    "₴": "UAH",
}
"""Currency signs that stand before a number; a bare ``$`` is taken for the American one."""

CODES = words(
    """USD EUR GBP JPY CNY INR RUB TRY ILS AUD CAD CHF SEK NOK DKK PLN BRL ZAR MXN SAR AED
    EGP SYP IQD IRR UAH KRW HKD NZD"""
)
"""ISO 4217 codes that news writes out, before or behind the number."""

WORDS = {
    "percentage points": "percentage point",
    "percentage point": "percentage point",
    "percentage": "%",
    "percent": "%",
    "per cent": "%",
    "pct": "%",
    "%": "%",
    "dollars": "USD",
    "dollar": "USD",
    "euros": "EUR",
    "euro": "EUR",
    "pounds sterling": "GBP",
    "yen": "JPY",
    "yuan": "CNY",
    "roubles": "RUB",
    "rubles": "RUB",
    "rupees": "INR",
    "kilometres": "km",
    "kilometers": "km",
    "kilometre": "km",
    "kilometer": "km",
    "km": "km",
    "metres": "m",
    "meters": "m",
    "metre": "m",
    "meter": "m",
    "centimetres": "cm",
    "centimeters": "cm",
    "cm": "cm",
    "millimetres": "mm",
    "millimeters": "mm",
    "mm": "mm",
    "miles": "mile",
    "mile": "mile",
    "feet": "foot",
    "foot": "foot",
    "ft": "foot",
    "inches": "inch",
    "inch": "inch",
    "yards": "yard",
    "hectares": "hectare",
    "acres": "acre",
    "grams": "g",
    "g": "g",
    "kilograms": "kg",
    "kilogrammes": "kg",
    "kilos": "kg",
    "kg": "kg",
    "tonnes": "tonne",
    "tons": "ton",
    "pound": "lb",
    "lbs": "lb",
    "lb": "lb",
    "barrels": "barrel",
    "ounces": "ounce",
    "litres": "litre",
    "liters": "litre",
    "mph": "mph",
    "km/h": "km/h",
    "kph": "km/h",
    "knots": "knot",
    "degrees Celsius": "°C",
    "degrees Fahrenheit": "°F",
    "°C": "°C",
    "°F": "°F",
    "degrees": "degree",
    "horsepower": "hp",
    "bhp": "hp",
    "hp": "hp",
    "megawatts": "MW",
    "MW": "MW",
    "GW": "GW",
    "kW": "kW",
    "kWh": "kWh",
    "Hz": "Hz",
    "kHz": "kHz",
    "MHz": "MHz",
    "GHz": "GHz",
    "Mbps": "Mbps",
    "TB": "TB",
    "GB": "GB",
    "MB": "MB",
}
"""Units as written, and the form they are told in."""

SQUARE = ("square", "sq", "cubic")

BEFORE = rf"(?:{either(SIGNS)}|\b(?:{either(CODES)})\s?)"
BEHIND = (
    rf"(?:[\s-]?(?P<power>{either(SQUARE)})\s(?P<powered>{either(WORDS)})"
    rf"|[\s-]?(?P<unit>{either([*WORDS, *CODES])}))(?!\w)"
)


def currency(sign: str) -> str:
    """The ISO 4217 code of a sign or code."""
    sign = sign.strip()
    return SIGNS.get(sign, sign)
