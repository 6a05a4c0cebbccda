"""Lines that ask to follow the outlet on some network, which say so in few ways in any language."""

from __future__ import annotations

import re

from rashomon.pages.wording.patterns import any_of

LONGEST = 80
"""Characters of such a line; a longer one may say anything after."""
_NETWORKS = (
    r"(?:facebook|twitter|x|instagram|youtube|telegram|whatsapp|linkedin|pinterest|tiktok|mastodon"
    r"|bluesky|threads|google|social|online)\b"
)
_CALL = re.compile(
    any_of(
        r"(?:please |and )?(?:follow|like|connect with) (?:us|me)\b",
        rf"find (?:us|me)(?: on {_NETWORKS}|[:.!]?$)",
        rf"follow [^.:?]{{2,40}} (?:on )?{_NETWORKS}",
        r"stay connected\b",
        r"(?:folge|folgen sie|folgt) (?:uns|mir)\b",
        rf"(?:finden|besuchen) sie uns(?: auf {_NETWORKS}|[:.!]?$)",
        r"(?:werden sie|werde) fan\b",
        r"suivez[ -](?:nous|moi)\b",
        rf"(?:retrouvez|rejoignez)-nous (?:aussi )?sur (?:les réseaux|{_NETWORKS})",
        r"(?:síguenos|síganos|seguinos|sígueme)\b",
        rf"encuéntranos en {_NETWORKS}",
        r"(?:seguici|seguiteci|seguimi)\b",
        r"(?:siga-nos|sigam-nos|nos siga|siga a gente)\b",
        r"volg (?:ons|mij)\b",
        r"(?:obserwuj|śledź|polub) (?:nas|mnie)\b",
        r"znajdziesz nas na\b",
        r"(?:подписывайтесь|подпишитесь) на (?:нас|наш)\w*|(?:следите за нами|мы в соцсетях)\b",
        r"(?:стежте за нами|ми в соцмережах)\b",
        r"bizi takip ed(?:in|iniz)\b",
        r"(?:ακολουθήστε|βρείτε) μας\b",
        r"(?:تابعنا|تابعونا)\b",
        r"关注我们|關注我們|关注微信|フォローする",
        r"ikuti kami\b|sledujte nás\b|följ oss\b|følg (?:oss|os)\b|seuraa meitä\b|kövess minket\b",
    )
)
"""Read against lines in small letters."""
_FIRST_WORDS = """
    follow find like connect please and stay folg finden besuchen werde suivez retrouvez rejoignez
    síg seguinos encuéntranos segui siga nos volg obserwuj śledź polub znajdziesz подпи следите мы
    стежте ми bizi ακολουθ βρείτε تابع 关注 關注 フォロー ikuti sledujte följ følg seuraa kövess
"""
_BEGINS = tuple(_FIRST_WORDS.split())
"""How such lines begin, in small letters: most lines are settled by it."""
_MARKS = "+-–—•·|[( \t"


def is_following(line: str) -> bool:
    """Whether a line begins with the asking for a following."""
    if len(line) > LONGEST:
        return False
    words = line.lower().lstrip(_MARKS)
    return words.startswith(_BEGINS) and _CALL.match(words) is not None
