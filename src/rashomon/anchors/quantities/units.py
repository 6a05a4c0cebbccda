"""Units as news writes them, and the form each is told in: money, shares, measures, time."""

from __future__ import annotations

from rashomon.language import words

_DOLLARS = {"US": "USD", "AU": "AUD", "A": "AUD", "CA": "CAD", "C": "CAD", "HK": "HKD",
            "NZ": "NZD", "S": "SGD", "NT": "TWD", "U.S.": "USD", "us": "USD"}  # fmt: skip

SIGNS = {
    **{f"{land}{blank}$": code for land, code in _DOLLARS.items() for blank in ("", " ")},
    **{f"${land}": code for land, code in _DOLLARS.items()},
    "R$": "BRL",
    "PS": "GBP",  # what "£" becomes in text forced into ASCII, and "¥" in the next line
    "Y=": "JPY",
    "RM": "MYR",
    "Rs.": "INR",
    "Rs": "INR",
    "CN¥": "CNY",
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
    "₦": "NGN",
    "₱": "PHP",
    "₫": "VND",
    "฿": "THB",
    "₿": "BTC",
}
"""Currency signs that stand before a number; a bare ``$`` is taken for the American one."""

_SIGNS_BEHIND = ("€", "$", "£", "¥", "₽", "₺", "₾", "₡", "₭", "₴")

CODES = words(
    """USD EUR GBP JPY CNY RMB INR RUB TRY ILS AUD CAD CHF SEK NOK DKK PLN CZK HUF RON BRL ZAR
    MXN SAR AED EGP SYP IQD IRR LBP UAH KRW HKD NZD SGD MYR IDR THB PHP PKR NGN KES BTC"""
)
"""Codes that news writes out, before or behind the number: ISO 4217 and two others."""

_MONEY = {
    "dollar": "USD",
    "US dollar": "USD",
    "U.S. dollar": "USD",
    "Australian dollar": "AUD",
    "Canadian dollar": "CAD",
    "New Zealand dollar": "NZD",
    "Hong Kong dollar": "HKD",
    "euro": "EUR",
    "franc": "CHF",
    "rouble": "RUB",
    "ruble": "RUB",
    "rupee": "INR",
    "shekel": "ILS",
    "lira": "TRY",
    "peso": "peso",
    "ringgit": "MYR",
    "cent": "cent",
    "penny": "penny",
    "bitcoin": "BTC",
}
"""Names of money that take an s in the plural, and their codes where they have one."""

_MONEY_ALONE = {
    "pounds sterling": "GBP",
    "yen": "JPY",
    "yuan": "CNY",
    "renminbi": "CNY",
    "won": "KRW",
    "rand": "ZAR",
    "baht": "THB",
    "pence": "penny",
    "p": "penny",
    "c": "cent",
}

_NAMED = {
    "metre": "m", "meter": "m", "kilometre": "km", "kilometer": "km", "centimetre": "cm",
    "centimeter": "cm", "millimetre": "mm", "millimeter": "mm", "mile": "mile",
    "nautical mile": "nautical mile", "yard": "yard", "light-year": "light-year",
    "hectare": "hectare", "acre": "acre", "gram": "g", "kilogram": "kg", "kilogramme": "kg",
    "kilo": "kg", "milligram": "mg", "tonne": "tonne", "ton": "ton", "metric ton": "tonne",
    "pound": "lb", "barrel": "barrel", "ounce": "ounce", "litre": "litre", "liter": "litre",
    "gallon": "gallon", "pint": "pint", "knot": "knot", "degree": "degree",
    "megawatt": "MW", "gigawatt": "GW", "kilowatt": "kW", "watt": "W", "volt": "V",
    "terawatt": "TW", "hertz": "Hz", "megahertz": "MHz", "gigahertz": "GHz", "calorie": "kcal",
    "kilowatt-hour": "kWh", "kilowatt hour": "kWh", "megawatt-hour": "MWh",
    "gigabyte": "GB", "megabyte": "MB", "terabyte": "TB", "gigapascal": "GPa",
    "bushel": "bushel", "carat": "carat", "decibel": "dB", "tablespoon": "tablespoon",
    "teaspoon": "teaspoon", "cubic metre": "cubic m", "cubic foot": "cubic foot",
    "percentage point": "percentage point", "pp": "percentage point",
    "basis point": "basis point", "lb": "lb", "kt": "knot",
}  # fmt: skip
"""Units that take an s in the plural."""

_WRITTEN = {
    "percent": "%", "per cent": "%", "percentage": "%", "pct": "%", "pc": "%", "%": "%",
    "feet": "foot", "foot": "foot", "ft": "foot", "inches": "inch", "inch": "inch", "in.": "inch",
    "miles an hour": "mph", "miles per hour": "mph", "mph": "mph", "m.p.h.": "mph",
    "kilometres per hour": "km/h", "kilometers per hour": "km/h", "kilometres an hour": "km/h",
    "km/h": "km/h", "Km/h": "km/h", "km/hr": "km/h", "kph": "km/h",
    "kmh": "km/h", "kmph": "km/h", "mpg": "mpg",
    "degrees Celsius": "°C", "degrees celsius": "°C", "degree Celsius": "°C", "deg C": "°C",
    "degrees C": "°C", "° Celsius": "°C", "°C": "°C", "ºC": "°C", "Celsius": "°C",
    "celsius": "°C", "degrees Fahrenheit": "°F", "degrees fahrenheit": "°F", "degC": "°C",
    "degree Fahrenheit": "°F", "degree fahrenheit": "°F", "deg F": "°F", "degrees F": "°F",
    "deg celsius": "°C", "deg c": "°C", "degF": "°F", "° Fahrenheit": "°F", "°F": "°F",
    "Fahrenheit": "°F", "fahrenheit": "°F", "C": "°C", "F": "°F", "°": "degree",
    "horsepower": "hp", "bhp": "hp", "hp": "hp", "rpm": "rpm", "Mbps": "Mbps", "Gbps": "Gbps",
    "bps": "basis point", "bp": "basis point", "ppm": "ppm", "parts per million": "ppm",
    "psi": "psi", "ksi": "ksi", "dpi": "dpi", "fps": "fps", "mAh": "mAh", "kcal": "kcal",
    "sqm": "square m", "sqft": "square foot", "sqkm": "square km", "ha": "hectare",
    "oz": "ounce", "cc": "cc", "in": "inch", "yd": "yard", "yds": "yard", "nm": "nm",
    "x": "times", "times": "times", "″": "inch", "′": "foot", "rad": "radian",
    "Ghz": "GHz", "Mhz": "MHz", "Khz": "kHz", "Km": "km", "KM": "km", "Kg": "kg", "KG": "kg",
}  # fmt: skip
"""Units written one way, or several that no rule tells."""

_METRIC = {
    "m": ("", "k", "c", "m", "μ", "µ"), "g": ("", "k", "m", "μ", "µ"), "t": ("", "M"),
    "W": ("", "k", "M", "G", "T"), "Wh": ("k", "M", "G", "T"), "V": ("", "k", "m"),
    "Hz": ("", "k", "M", "G"), "B": ("k", "K", "M", "G", "T", "P"), "b": ("M", "G"),
    "Pa": ("", "h", "k", "M", "G"), "J": ("k", "M", "G"), "A": ("m", "k"), "N": ("k",),
    "l": ("", "m", "c"), "L": ("", "m"), "Nm": ("",), "dB": ("",), "bit": ("", "k", "M", "G"),
    "Sv": ("m", "μ", "µ"), "Bq": ("", "k", "M", "G", "T"), "eV": ("", "k", "M", "G"),
}  # fmt: skip
"""Symbols of units, and the prefixes that news writes before them."""

AGE = " of age"
"""What a unit of time has behind it where it tells an age."""

TIME = words("year month week day hour minute second decade century night millisecond")
"""What a length of time is told in."""

_TIME = {
    **{f"{unit}s": unit for unit in TIME},
    **{unit: unit for unit in TIME},
    "centuries": "century",
    "min": "minute",
    "mins": "minute",
    "hr": "hour",
    "hrs": "hour",
    "sec": "second",
    "secs": "second",
    "yrs": "year",
    "ms": "millisecond",
}


def _with_plurals(units: dict[str, str]) -> dict[str, str]:
    return {**units, **{f"{word}s": unit for word, unit in units.items()}}


UNITS = {
    **{prefix + symbol: prefix + symbol for symbol, all_ in _METRIC.items() for prefix in all_},
    **_with_plurals(_NAMED),
    **_with_plurals(_MONEY),
    **_MONEY_ALONE,
    **_WRITTEN,
    **_TIME,
    **{code: code for code in CODES},
    **{sign: SIGNS.get(sign, sign) for sign in _SIGNS_BEHIND},
    "pounds": "lb",
}
"""Units as written, and the form they are told in."""

AREAS = {"km²": "square km", "m²": "square m", "km2": "square km", "m2": "square m",
          "cm2": "square cm", "m³": "cubic m", "m3": "cubic m", "ft²": "square foot"}  # fmt: skip
LENGTHS = {word: unit for word, unit in UNITS.items() if unit in words(
    "m km cm mm mile foot inch yard")}  # fmt: skip
PER = """second minute hour day week month year decade night annum head person capita share unit
    barrel ounce gallon litre liter kilo kilogram tonne ton gram acre hectare mile kilometre
    kilometer metre meter pound bushel dozen million mmBTU square"""
