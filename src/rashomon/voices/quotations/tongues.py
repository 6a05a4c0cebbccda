"""Which language words are in, by a quick look at its commonest ones or its script."""

from __future__ import annotations

import re
from collections import Counter

from rashomon.language import words
from rashomon.model import Page, Span
from rashomon.voices.quotations.paragraphs import ROLES

AT_ONCE = 3000
"""So many characters tell a language."""

_COMMON = {
    "en": words("the of and to in that is was for on with he said his it by as at from are they"),
    "de": words("der die das und ist nicht ein eine den dem von zu mit sich auf für im des hat"),
    "fr": words("le la les de des et est une un du dans que pour qui pas sur au ont été a il"),
    "es": words("el la los las de y que en un una por con se del no es al para su lo fue a"),
    "it": words("il la le di e che un una per non del della con è gli nel sono alla i da ha"),
    "pt": words("o a os as de e que em um uma do da não para com se no na por foi ao dos"),
    "nl": words("de het een en van is niet dat op te in met voor zijn er aan door werd naar"),
    "pl": words("w i z na nie że się do jest to o od po przez był była za jak tym ale"),
    "tr": words(
        """ve bir bu da de için ile ne çok daha olarak sonra kadar gibi olan dedi ben o önce ise ki
        kimse iki"""
    ),
    "ru": words("и в не на что с по он она как из за от было был его к до для о мы у"),
    "uk": words("і в не на що з та до за від як його була був про для він вона це ми у"),
    "sv": words("och att det som en på är av för med den till inte har om ett var jag"),
    "no": words("og det som en på er av for med den til ikke har om et var jeg at"),
    "cs": words("v na se je že o za ale jako ve si od byl která při nebo jsou podle také že jsem"),
    "el": words("και το η ο της του να στο την τα από με για που είναι τον οι στην σε δεν"),
    "ro": words("și de în la a cu pe că din pentru nu o un este mai au fost care sau prin"),
    "hu": words("az és hogy nem egy volt azt már de ez ki csak még el vagy szerint lesz nincs"),
    "he": words("של את על לא הוא זה עם כי גם היא אל או אם הם"),
}
_LETTERS = {
    "de": re.compile(r"[äöüß]"),
    "fr": re.compile(r"[çêœèù]"),
    "es": re.compile(r"[ñ¿¡]"),
    "pt": re.compile(r"[ãõ]"),
    "pl": re.compile(r"[łąęśżźćń]"),
    "tr": re.compile(r"[ğışİ]"),
    "ru": re.compile(r"[ыэъё]"),
    "uk": re.compile(r"[іїєґ]"),
    "sv": re.compile(r"[äö]"),
    "no": re.compile(r"[øæ]"),
    "cs": re.compile(r"[ěřůčž]"),
    "ro": re.compile(r"[ășțîâ]"),
    "hu": re.compile(r"[őűáé]"),
}
"""Letters that hint at a language."""
_WORD = re.compile(r"[^\W\d_]+")
_KANA = re.compile(r"[\u3040-\u30ff]")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_PERSIAN = re.compile(r"[\u067e\u0686\u0698\u06af\u06cc]")
_LETTER = re.compile(r"[^\W\d_]")

FEWEST = 3
"""Fewer common words than this tell no language."""
MANY = 60
"""A page of so many words of which nothing tells the language is in none that is known here."""
PLENTY = 1 / 6
"""A text of whose words so many are common in a language is in that, if it is likely at all."""
LEAD = 1.5
"""A language must have so many times the common words of the next."""


class Tongues:
    """The languages of a page: that of each paragraph where it can be told, else the page's.

    Two-letter codes; ``und`` for a page in a language that is not known here. A short page
    whose language nothing tells is taken for English.
    """

    def __init__(self, page: Page) -> None:
        self._text = page.text
        self._told: dict[Span, str] = {}
        sample = " ".join(page.read(block.span)[:400] for block in page.having(*ROLES)[:40])
        declared = (page.language or "").replace("_", "-").split("-")[0].lower()
        untold = "und" if len(_WORD.findall(sample[:AT_ONCE])) >= MANY else "en"
        self.page = language_of(sample, declared) or declared or untold

    def of(self, span: Span) -> str:
        """The language of a span as a two-letter code."""
        if span not in self._told:
            self._told[span] = language_of(self._text[span[0] : span[1]], self.page) or self.page
        return self._told[span]


def language_of(text: str, likely: str = "") -> str | None:
    """The language of a text as a two-letter code; ``None`` where a look cannot tell.

    Args:
        text: any text.
        likely: a language that is believed unless another is clearly ahead of it.
    """
    sample = text[:AT_ONCE]
    script = _by_script(sample)
    if script:
        return script
    every = [word.lower() for word in _WORD.findall(sample)]
    if len(every) < FEWEST:
        return None
    expected = _COMMON.get(likely, frozenset())
    if sum(word in expected for word in every) >= max(FEWEST, PLENTY * len(every)):
        return likely
    held = Counter(every)
    counts = sorted(
        (
            (sum(held[word] for word in common & held.keys()) + _hints(sample, code), code)
            for code, common in _COMMON.items()
        ),
        reverse=True,
    )
    (most, code), (next_, _) = counts[:2]
    believed = next((count for count, other in counts if other == likely), 0)
    if believed and most < LEAD * believed:
        return likely
    return code if most >= FEWEST and most >= LEAD * next_ else None


def _hints(sample: str, code: str) -> int:
    """Letters of a language, as common words; names from it have a few in any text."""
    letters = _LETTERS.get(code)
    found = len(letters.findall(sample)) if letters else 0
    return min(found, 1 + len(sample) // 100)


def _by_script(sample: str) -> str | None:
    letters = len(_LETTER.findall(sample))
    han, kana = len(_HAN.findall(sample)), len(_KANA.findall(sample))
    if 2 * (han + kana) > letters:
        return "ja" if 10 * kana > han else "zh"
    if 2 * len(_ARABIC.findall(sample)) > letters:
        return "fa" if _PERSIAN.search(sample) else "ar"
    return None
