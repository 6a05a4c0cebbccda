"""What the names of boxes are signs of.

Publishing systems and their plug-ins glue and cut names at will, so that a part of one tells more
than the whole. A blank in a part stands for an end of a word: " ad " is in "top-ad_1", and not in
"header".
"""

from __future__ import annotations

_PARTS = {
    "letter": (
        "newsletter|news letter|mailing|mailchimp|mc embed|mc4wp|mailpoet|sendinblue"
        "|email signup|email capture|optin| opt in|feedburner|boletin|rundbrief|infolett"
        "|nieuwsbrief|newslett"
    ),
    "subscribe": "subscri|suscri|abonn|abo box| abo |signup|sign up|prenumer|subskryb|jetpack sub",
    "give": (
        "donat|spende|contribut|membership|patreon|support us|petition|fundrais|crowdfund"
        "|campaign|appeal|pledge"
    ),
    "wall": (
        "paywall|regwall|meter|gate |gated|gateway|piano| tp |leaky|barrier|premium|locked"
        "|teaser wall"
    ),
    "push": "push|notif|onesignal|alert|webpush|toast",
    "app": (
        " app |apps|app store|appstore|smart banner|smartbanner|app banner|download|get app|epaper"
    ),
    "follow": (
        "follow|social|connect|find us|fanpage| fan |like box|facebook|twitter|instagram"
        "|youtube|telegram|whatsapp"
    ),
    "call": (
        " cta|callout|call to action|promo|disruptor|banner|marketing|offer|bounce|upsell|upgrade"
    ),
    "popup": "popup|pop up|modal|overlay|dialog|lightbox|drawer|sticky|snackbar",
    "form": " form|input|field|submit|checkbox|label",
    "button": "button|btn",
    "consent": (
        "consent|gdpr|cookie|disclaim|legal|terms|privacy|policy|smallprint|cookielaw|cmplz"
        "|onetrust"
    ),
    "answer": "success|error|thank|message|confirm|status|valid|warning|loading",
    "log in": "login|log in|register|registration|account|signin|sign in|password|profile|konto",
    "advert": (
        "advert| ads | ad |adslot| dfp|sponsor|taboola|outbrain|anzeige|werbung|reklam|publi"
        "|advertorial| gpt |revcontent|native|billboard|leaderboard| adv |adunit"
    ),
    "shop": "product|price|shop|affiliate|buy |deal|amazon|commerce|offer|merch|cart|review|hawk",
    "partner": "partner|paid|brand|commercial|promoted",
    "caption": (
        "caption|legende|bildunter|figcap|imagetext|img desc|image desc|photo desc|media desc"
    ),
    "credit": (
        "credit|copyright|attribut|photographer|bildquelle|quelle|fotograf| source|rights|agency"
    ),
    "picture": (
        "image|photo|picture|figure|media| img|foto|bild|gallery|slide|carousel|video|player"
    ),
    "author": "author|byline|writer|contributor| bio|autor|vcard|reporter|profile",
    "date": "date|time|publish|updated|modified|posted|datum|fecha",
    "related": (
        "related|recommend|more |popular|trending|latest|teaser|most |recirc|read also"
        "|similar|also |next |previous|upnext|yarpp|archive|recent"
    ),
    "menu": " nav|menu|breadcrumb|crumb|toolbar|navbar|tabs|pagination|pager|dropdown|hamburger",
    "share": "share|sharing|addthis|addtoany|sharedaddy|sociable",
    "tags": " tag|topic|categor|keyword|taxonomy",
    "footer": "footer|colophon|masthead|imprint",
    "comment": "comment|disqus|respond|discuss|reply|livefyre|talkback",
    "title": "title|heading|headline|headline|header|kicker|eyebrow| hed",
    "words": "text|desc|summary|dek|lead|standfirst|intro|excerpt|paragraph|content|body",
}
KINDS = tuple(_PARTS)
"""What a box may be called after."""
PARTS = tuple((part, nth) for nth, parts in enumerate(_PARTS.values()) for part in parts.split("|"))
"""Parts of names, each with the place of its kind."""
FEWEST = 3
"""No part has fewer letters and blanks."""
TAGS = (
    "form", "figure", "figcaption", "aside", "nav", "footer", "header", "li", "label", "button",
    "blockquote", "dialog", "section", "td",
)  # fmt: skip
"""Elements that say by themselves what stands in them."""
