"""Names of languages, and how they write dates."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit

from rashomon.model import Metadatum
from rashomon.pages.wording.patterns import words

_PAIRS = (
    "afr=af ara=ar aze=az bel=be ben=bn bul=bg cat=ca ces=cs cmn=zh zho=zh dan=da deu=de ell=el"
    " eng=en epo=eo est=et fas=fa pes=fa fin=fi fra=fr guj=gu heb=he hin=hi hrv=hr hun=hu"
    " hye=hy ind=id ita=it jav=jv jpn=ja kan=kn kat=ka khm=km kor=ko lat=la lav=lv lit=lt"
    " mal=ml mar=mr mkd=mk mya=my nep=ne nld=nl nob=nb nor=no ori=or pan=pa pol=pl por=pt"
    " ron=ro rus=ru sin=si slk=sk slv=sl sna=sn spa=es srp=sr swe=sv tam=ta tel=te tgl=tl"
    " tha=th tuk=tk tur=tr ukr=uk urd=ur uzb=uz vie=vi yid=yi zul=zu aka=ak amh=am lao=lo"
)
_TWO = dict(pair.split("=") for pair in _PAIRS.split())
UNTOLD = words(
    """is fo ga gd cy mt eu gl lb sq bs sw so ha yo ig rw mg mi sm ms mn ky kk tg ps ku sd ug ht br
    fy oc co rm st xh nso"""
)
"""Languages that are written on the web and that are told from no text here."""
_MONTH_FIRST = frozenset({"us", "ph"})
"""Countries that write the month before the day (Unicode CLDR, short dates)."""
_ANYONES = words("io co tv me ai fm cc ws gg to ly be eu xyz")
"""Names of countries that sites of any country have."""


def two_letters(tag: str) -> str:
    """The two-letter code of a language tag or three-letter code; as given where there is none.

    >>> two_letters("en-GB"), two_letters("deu")
    ('en', 'de')
    """
    code = tag.strip().replace("_", "-").split("-")[0].lower()
    return _TWO.get(code, code)


def day_first(claims: Iterable[Metadatum]) -> bool | None:
    """Whether a page writes ``day/month/year``; ``None`` where nothing says it.

    Its country decides, by its address before its locale, which templates leave at ``en-US``;
    every language but English writes the day first, wherever its numbers stand in that order.
    """
    tags: list[str] = []
    countries: list[str] = []
    for claim in claims:
        if claim.field == "language":
            tags.append(claim.value.strip().replace("_", "-").lower())
        elif claim.field == "url":
            countries += _country(claim.value)
    if countries:
        return countries[0] not in _MONTH_FIRST
    languages = {two_letters(tag) for tag in tags}
    if languages and "en" not in languages:
        return True
    regions = {
        tag.split("-")[-1] for tag in tags if tag.startswith("en-") and len(tag) == len("en-us")
    }
    if len(regions) == 1:
        return not regions & _MONTH_FIRST
    return None


def _country(url: str) -> list[str]:
    try:
        end = (urlsplit(url).hostname or "").rsplit(".", 1)[-1].lower()
    except ValueError:
        return []
    return [end] if len(end) == 2 and end not in _ANYONES else []
