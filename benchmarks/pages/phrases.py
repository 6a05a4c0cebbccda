"""Phrases that ask a reader for something or tell the law, and belong to no article.

Each is a pattern of whole phrases, so that a story about newsletters, cookies or donations
is not meant: what a page says *to* its reader, not *about* the world. Languages are those of
the corpora and their neighbours. The patterns are for text in lower case.
"""

from __future__ import annotations

import re

_NEWSLETTER = (
    (
        r"(?:sign|signing) up (?:for|to) (?:our|the|my|a)\b[^.\n]{0,60}\b"
        r"(?:newsletter|e-?mails?|alerts?|updates?|list)"
    ),
    (
        r"subscribe to (?:our|the|my|this)\b[^.\n]{0,50}\b"
        r"(?:newsletter|channel|podcast|mailing list|blog|feed)"
    ),
    r"(?:get|receive)\b[^.\n]{0,60}\b(?:in|to) your (?:e-?mail )?inbox",
    r"(?:delivered|sent)\b[^.\n]{0,20}\b(?:to|in) your (?:e-?mail )?inbox",
    (
        r"(?:join|enter) (?:our|your e-?mail address)[^.\n]{0,40}"
        r"(?:mailing list|newsletter|to subscribe)"
    ),
    r"you can unsubscribe at any time",
    r"thank you for (?:subscribing|signing up)",
    (
        r"(?:jetzt |hier )?(?:zum|zu unserem|unseren) [^.\n]{0,30}newsletter (?:an"
        r"(?:melden)?|abonnieren)"
    ),
    r"newsletter[^.\n]{0,20} (?:abonnieren|anmelden|bestellen)",
    r"(?:abonnez|inscrivez)-vous (?:à|gratuitement à) (?:notre|la|nos) (?:newsletter|lettre)",
    r"suscr[ií]b(?:ase|ete|ite) (?:a|al) (?:nuestr[oa]|la|el) (?:newsletter|bolet[ií]n)",
    r"iscriviti (?:alla|alle) (?:nostra |nostre )?newsletter",
    r"(?:assine|inscreva-se (?:na|em)) (?:a |nossa )*newsletter",
    r"(?:schrijf (?:je|u) in|meld (?:je|u) aan) voor (?:onze|de) nieuwsbrief",
    r"zapisz się (?:do|na) (?:nasz\w* )?newsletter",
    r"подпи(?:шитесь|сывайтесь|саться) на (?:наш\w*|рассылку|новости)",
    r"εγγραφείτε στο newsletter",
    r"přihlaste se k odběru",
    r"订阅(?:我们的)?(?:电子报|邮件|简报)",
    r"(?:メールマガジン|ニュースレター)(?:に|を)?(?:登録|購読)",
)
_LEGAL = (
    r"all rights reserved",
    r"(?:^|\n)\s*(?:copyright\s*)?©\s*(?:copyright\s*)?(?:\d{4}|[a-z])[^\n]{0,80}(?:$|\n)",
    r"copyright (?:©|\(c\))?\s*\d{4}",
    (
        r"(?:read|see|view|to|accept|and) (?:our|the) (?:privacy|cookie) "
        r"(?:policy|notice|statement)"
    ),
    r"terms (?:of (?:use|service)|and conditions) (?:and|apply)",
    r"(?:we|this (?:web)?site) uses? cookies",
    (
        r"(?:may|must|can) not be (?:published|reproduced)[^.\n]{0,60}"
        r"(?:rewritten|redistributed|permission|consent)"
    ),
    r"without (?:the )?(?:express |prior )*(?:written )?(?:permission|consent) of",
    r"this (?:post|article|page) (?:may )?contains? affiliate links",
    r"alle rechte vorbehalten",
    r"(?:diese|unsere) (?:web)?(?:site|seite) (?:verwendet|nutzt|benutzt) cookies",
    r"tous droits réservés",
    r"todos (?:los derechos|os direitos) reservados",
    r"tutti i diritti (?:sono )?riservati",
    r"alle rechten voorbehouden",
    r"wszelkie prawa zastrzeżone",
    r"все права защищены",
    r"(?:при )?(?:использовани[ие]|перепечатк[еа]|цитировани[ие]) материалов",
    r"με (?:την )?επιφύλαξη παντός δικαιώματος",
    r"všechna práva vyhrazena",
    r"版权所有|未经(?:书面)?(?:授权|许可)",
    r"無断転載|著作権は",
)
_SHARE = (
    (
        r"share (?:this|the|on|via|with)\b[^.\n]{0,20}\b"
        r"(?:article|story|post|page|facebook|twitter|linkedin|whatsapp|e-?mail|friends)"
    ),
    r"(?:^|\n)\s*(?:share|tweet|pin it|share this|e-?mail this|print this)\s*:?\s*(?:$|\n)",
    r"click to (?:share|e-?mail|print)",
    r"(?:follow|like|find|join) us (?:on|at)\b",
    r"follow (?:me|@\w+|\w+(?: \w+)?) on (?:twitter|facebook|instagram|x)\b",
    r"like (?:this|our page) on facebook",
    r"(?:opens|öffnet|wird) in (?:a )?new (?:window|tab)",
    (
        r"(?:artikel|beitrag|seite) (?:auf facebook |per e-?mail )?"
        r"(?:teilen|weiterempfehlen|versenden)"
    ),
    r"(?:auf|bei) (?:facebook|twitter|whatsapp|linkedin|xing) teilen",
    r"folgen sie uns (?:auf|bei)",
    r"partage[rz] (?:sur|cet article)",
    r"(?:suivez|rejoignez)-nous sur",
    r"compart(?:ir|e|ilhe|ilhar) (?:en|no|este|esta|isto)\b[^.\n]{0,15}",
    r"s[ií]guenos en|siga-nos",
    r"condividi (?:su|questo)|seguici su",
    r"deel (?:dit|op) (?:artikel|facebook|twitter|whatsapp)|volg ons op",
    r"(?:podziel się|udostępnij) (?:na|tym|ten|artykuł)|polub nas",
    r"поделиться (?:в|на|с|ссылкой|новостью)|мы в (?:соцсетях|telegram)",
    r"(?:μοιραστείτε|κοινοποιήστε|ακολουθήστε μας)",
    r"sdílet (?:na|článek)",
    r"分享(?:到|至)|关注我们",
    r"(?:シェア|ツイート)する",
)
_DONATE = (
    (
        r"(?:please )?(?:make a|consider a|with a|your) "
        r"(?:tax-deductible |monthly |small |one-time )*donation"
    ),
    r"donate (?:now|today|here)|please donate",
    r"(?:please )?consider (?:donating|supporting|becoming a|subscribing)",
    (
        r"(?:support|fund) (?:our|us|this|independent|quality) "
        r"(?:work|today|site|website|journalism|reporting|newsroom|patreon)"
    ),
    r"support us (?:on|by|with|from)",
    r"become a (?:member|subscriber|supporter|patron)",
    r"(?:already|not) a (?:subscriber|member)\?",
    (
        r"(?:subscribe|log in|sign in|register) (?:now|today|here)?\s*(?:to "
        r"(?:continue|keep|read)|for full access|for unlimited)"
    ),
    r"buy me a coffee",
    r"unterstützen sie (?:uns|unsere)|jetzt spenden|spenden sie",
    r"(?:jetzt )?(?:abonnent werden|weiterlesen mit)|bereits abonnent",
    r"soutenez(?:-nous| notre)|faites un don|faire un don",
    r"(?:apóyanos|apoya (?:a|nuestro)|haz(?:te soci[oa]| una donaci[oó]n))|apoie",
    r"sostieni(?:ci| il nostro)|fai una donazione",
    r"steun ons|word (?:lid|donateur)",
    r"wesprzyj nas|wpłać",
    r"поддержите (?:нас|наш)|поддержать (?:нас|проект|редакцию)",
    r"στηρίξτε (?:μας|την)",
    r"podpořte nás",
    r"捐款|赞助我们",
    r"ご寄付|寄付する",
)


def _compiled(patterns: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in patterns)


PHRASES = {
    "newsletter": _compiled(_NEWSLETTER),
    "legal": _compiled(_LEGAL),
    "share": _compiled(_SHARE),
    "donate": _compiled(_DONATE),
}
"""By what they are for, the patterns."""

WORDS = _compiled(
    (
        r"newsletter|рассылк|nieuwsbrief|bolet[ií]n",
        r"\bsubscri|abonnieren|abonnez|подпи(?:шитесь|сывайтесь)|prenumer",
        r"\bsign(?:ing)? up\b|anmelden",
        r"\binbox\b",
        r"\bcookies?\b",
        r"copyright|©|rights reserved|rechte vorbehalten|права защищены|prawa zastrzeżone|版权",
        r"privacy policy|terms of (?:use|service)|datenschutz",
        r"\bshar(?:e|ing) (?:this|on|via)\b|teilen|поделиться|udostępnij|分享",
        r"\btweet\b",
        r"follow (?:us|me|@|\w+ on)|folgen sie|关注我们",
        r"\bdonat|spenden|捐款",
        r"support (?:us|our)|unterstützen sie",
    )
)
"""Single words of the same kinds, which stories use as well: more is found, and more wrongly."""
