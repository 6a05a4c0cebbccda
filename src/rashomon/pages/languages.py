"""Names of languages: tags and three-letter codes as two letters (ISO 639)."""

from __future__ import annotations

_PAIRS = (
    "afr=af ara=ar aze=az bel=be ben=bn bul=bg cat=ca ces=cs cmn=zh zho=zh dan=da deu=de ell=el"
    " eng=en epo=eo est=et fas=fa pes=fa fin=fi fra=fr guj=gu heb=he hin=hi hrv=hr hun=hu"
    " hye=hy ind=id ita=it jav=jv jpn=ja kan=kn kat=ka khm=km kor=ko lat=la lav=lv lit=lt"
    " mal=ml mar=mr mkd=mk mya=my nep=ne nld=nl nob=nb nor=no ori=or pan=pa pol=pl por=pt"
    " ron=ro rus=ru sin=si slk=sk slv=sl sna=sn spa=es srp=sr swe=sv tam=ta tel=te tgl=tl"
    " tha=th tuk=tk tur=tr ukr=uk urd=ur uzb=uz vie=vi yid=yi zul=zu aka=ak amh=am lao=lo"
)
_TWO = dict(pair.split("=") for pair in _PAIRS.split())


def two_letters(tag: str) -> str:
    """The two-letter code of a language tag or three-letter code; as given where there is none.

    >>> two_letters("en-GB"), two_letters("deu")
    ('en', 'de')
    """
    code = tag.strip().replace("_", "-").split("-")[0].lower()
    return _TWO.get(code, code)
