"""Lines that only say where a text stood first, in the languages that say it in few ways.

Publishing systems write such a line themselves ("The post … appeared first on …"), and editors
keep to a formula. The network sees a handful of them while it learns; the formula tells all.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rashomon.pages.wording.patterns import any_of, words

LONGEST = 300
"""Characters of such a line."""
_TEXT = (
    r"(?:(?:an? |the )?(?:\w+ )?version of )?"
    r"this (?:\w+ )?(?:article|story|piece|post|report|column|essay|commentary"
    r"|interview|text|investigation|blog)"
)
_NO_DAY = r"(?!(?: am| on)?(?: (?!page)[^\W\d_]+\.?,?)? ?\d)"
"""What follows is no date: "First published on 3 May 2019" says when, not where."""
_NO_WEEKDAY = r"(?! (?:mon|tues|wednes|thurs|fri|satur|sun)day\b)"
_FORMULA = re.compile(
    any_of(
        rf"{_TEXT}(?: above)?,? (?:\w+ ){{0,2}}(?:originally|first|previously|also|earlier)"
        r" (?:\w+ )?(?:appeared|ran|published|posted|produced|reported|aired|broadcast|stood)\b",
        rf"{_TEXT} (?:\w+ ){{0,2}}(?:appear(?:ed|s)|ran|runs|published|printed|posted)"
        rf" (?:\w+ )?(?:on|in|at|by|from)\b{_NO_DAY}{_NO_WEEKDAY}",
        rf"{_TEXT} (?:is|was|has been) (?:\w+ )?(?:re-?published|reprinted|reposted"
        r"|cross-?posted|syndicated|(?:reproduced|excerpted|adapted) from)\b",
        rf"{_TEXT} (?:has not been (?:edited|modified)|(?:is|was|has been) (?:auto-?generated"
        r"|published|provided|produced|created|taken)) .{0,80}"
        r"(?:syndicated|wire|agency|news) (?:agency )?feed\b",
        r"(?:originally|first|previously) (?:published|appeared|posted|printed|broadcast)"
        rf" (?:on|in|at|by|with)\b{_NO_DAY}",
        r"(?:cross-?posted|re-?published|re-?printed|reposted|syndicated|excerpted|condensed"
        rf"|adapted) (?:here )?(?:\w+ )?(?:from|at|on|with|by|courtesy|under)\b{_NO_DAY}",
        r"(?:(?:re)?published|(?:re)?posted|used|translated|reprinted|distributed)(?: and \w+)?"
        r" (?:from .{1,80} )?(?:with (?:\w+ ){0,2}permission|by arrangement|in partnership)\b",
        r"the original version of this\b",
        r"the post .{3,120} (?:first )?appeared first on\b|the post .{3,120} first appeared on\b",
        r"(?:read|see|view) (?:the )?original (?:article|story|post|version)\b",
        r"(?:article|story|post|column|text) (?:originally|first)"
        r" (?:appeared|published|posted|ran)\b",
        r"(?:the )?original (?:article|story|post) (?:appeared|can be (?:found|read)|is here"
        r"|was (?:published|posted))\b",
        r"(?:dieser|der) (?:artikel|beitrag|text) .{0,80}(?:zuerst|ursprünglich|erstmals|ebenfalls)"
        r" .{0,60}(?:erschien|publiziert|veröffentlicht|auf|bei|in)",
        r"(?:dieser|der) (?:artikel|beitrag|text) (?:wurde|ist) .{0,80}"
        r"(?:übernommen|nachgedruckt)\b",
        r"(?:dieser|der) (?:artikel|beitrag|text) stammt aus\b|aus der (?:print)?ausgabe\b",
        r"(?:dieser|der) (?:artikel|beitrag|text) .{0,80}erschien (?:zuerst|ursprünglich|erstmals)",
        r"(?:zuerst|ursprünglich|erstmals) (?:erschienen|veröffentlicht|publiziert)\b"
        rf"{_NO_DAY}",
        r"nachdruck mit\b|übernommen von\b|der originalartikel\b",
        r"diese (?:meldung|nachricht) .{0,80}(?:übernommen|automatisch erstellt)\b",
        r"(?:este|el) (?:artículo|texto|reportaje) (?:fue|se) (?:\w+ )?(?:publicado|publicó"
        r"|republica)\b|la entrada .{3,120} se publicó primero\b",
        r"publicado originalmente\b|una versión de este (?:texto|artículo)\b",
        r"(?:reproducido|publicado) con (?:el )?permiso de\b",
        r"(?:cet|l['’])\s?article .{0,120}(?:initialement publié|paru pour la première fois"
        r"|est apparu en premier|est republié|est repris de|a été repris de)",
        r"article (?:paru|publié) (?:initialement|pour la première fois|d'abord)\b",
        r"reproduit avec l['’]aimable\b|une version de ce texte\b|ce texte est republié\b",
        r"(?:questo|l['’])\s?articolo .{0,120}(?:pubblicato originariamente|proviene da"
        r"|apparso per la prima volta|è ripubblicato|è tratto da)",
        r"(?:este|o) (?:artigo|texto|post) .{0,120}(?:publicado originalmente"
        r"|apareceu primeiro|republicado de)",
        r"(?:dit|het) (?:artikel|bericht) .{0,120}(?:verscheen (?:eerder|eerst)"
        r"|oorspronkelijk gepubliceerd|overgenomen (?:van|uit))",
        r"overgenomen met toestemming\b|pubblicato per gentile concessione\b",
        r"(?:artykuł|tekst) .{0,120}(?:pierwotnie|pochodzi z serwisu)|przedruk za zgodą\b"
        r"|pierwsza publikacja:",
        r"(?:статья|материал|текст|сообщение) .{0,120}(?:впервые опубликован|появил\w+ сначала"
        r"|первоначально)|впервые опубликован|перепечатано с разрешения|оригинал статьи",
        r"(?:bu yazı|bu makale|bu haber) .{0,40}ilk (?:olarak|önce)\b",
        r"το άρθρο .{0,120}(?:πρώτη φορά|αρχικά)|πρώτη δημοσίευση",
        r"(?:本文|文章|原文)(?:首发于|首發於|原载于|原載於|转载自|轉載自|最初发表|最初發表|链接|連結)",
    ),
    re.IGNORECASE,
)

_FIRST_WORDS = """
    this the a an view article story post column text original aus originally first previously
    cross crossposted republished re reprinted
    reposted syndicated excerpted condensed adapted read see published posted used translated
    distributed dieser diese der zuerst ursprünglich erstmals nachdruck übernommen este el la
    publicado
    una reproducido cet l article reproduit une ce questo o dit het overgenomen pubblicato artykuł
    tekst przedruk pierwsza статья материал текст сообщение впервые перепечатано оригинал bu το
    πρώτη
"""
_BEGINS = words(_FIRST_WORDS)
_BEGINS_HAN = ("本文", "文章", "原文")
_FIRST = re.compile(r"[^\w]*([^\W\d_]+)")


@lru_cache(maxsize=1 << 14)
def is_republished(line: str) -> bool:
    """Whether a line begins with such a formula."""
    first = _FIRST.match(line) if len(line) <= LONGEST else None
    if first is None or not (first[1].lower() in _BEGINS or first[1].startswith(_BEGINS_HAN)):
        return False
    return _FORMULA.match(line, first.start(1)) is not None
