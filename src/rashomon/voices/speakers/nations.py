"""What somebody is called by where they come from: "the Norwegian", "the Scot"."""

from __future__ import annotations

import re

from rashomon.language import words
from rashomon.voices.speakers.callings import is_somebody
from rashomon.voices.speakers.lexicon import MEDIA_NAMES

_LISTED = words(
    """afghan argentine azeri bangladeshi basque bavarian briton brit catalan croat czech dane dutch
    dutchman dutchwoman emirati englishman englishwoman filipino finn frenchman frenchwoman german
    greek icelander iraqi irish irishman irishwoman israeli kazakh korean kurd kuwaiti kyrgyz
    londoner mexican moroccan nepali new-zealander omani pakistani parisian pole qatari roman
    american african saudi scot serb sicilian slovak slovene somali spaniard swede swiss
    tajik texan thai turk turkmen uzbek welshman welshwoman yemeni sri-lankan korean kenyan
    ugandan rwandan ghanaian libyan samoan tongan cuban dominican chilean"""
)
_ENDING = re.compile(r"[a-z]{3}(?:ian|ean|ese)$")


def is_native(word: str) -> bool:
    """Whether a word with a capital calls one human being after a country or a city."""
    lower = word.lower()
    if not word[:1].isupper() or lower in MEDIA_NAMES or is_somebody(lower):
        return False
    return lower in _LISTED or _ENDING.search(lower) is not None
