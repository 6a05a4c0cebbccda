"""Words around and instead of names in bylines, in the languages of the web."""

from __future__ import annotations

import re

from rashomon.pages.wording.patterns import any_of, words

_BY = any_of(
    r"by|von|vom|par|por|di|door|av|af|od|przez|от|від|oleh|de autoria de|a cura di|escriben?",
    r"(?:scritto|pubblicato) da|(?:escrito|redactado|publicado|postado) por|(?:écrit|publié) par",
    r"(?:geschrieben|verfasst|veröffentlicht|erstellt) von|ein (?:gast)?beitrag von",
    r"geschreven door|skrevet a[vf]|skriven av|napisał[ao]?|opublikowan[ey] przez",
    r"(?:written|reported|posted|published|created|authored|submitted|compiled) by",
    r"(?:words|story|text|article|report|reporting|interview|analysis|opinion|guest post|exclusive"
    r"|comment|commentary|review|essay|column|feature|special report) by",
    r"(?:posted|published|filed) (?:in|on|under) [^\n]{1,40}? by",
)
_LABEL = any_of(
    r"authors?|autor(?:in|es|a|i|ii)?|auteurs?|autrice|autor[ei]|kirjoittaja|forfatter|författare",
    r"journalist|by|text|texto|texte|testo|tekst|interview|artículo|written|posted|published",
    r"автор|текст|автори|yazar|yazan|haber|penulis|reporter|szerző|autoři|συντάκτης|του|της",
    r"作者|文|撰文|記者|记者|取材・文|執筆|기자|글|كتب|بقلم",
)
LEAD = re.compile(
    rf"[\W_]*(?:(?:{_LABEL})\s?[:：/／]\s?|(?:{_BY})\s?:?\s|(?:作者|記者|记者|بقلم|كتب)\s?)"
    rf"(?:(?:{_BY})\s?:?\s)?|(?-i:By|Von|Par|Por)(?=(?-i:[A-Z][a-z]))",
    re.IGNORECASE,
)
"""What a byline begins with, up to the first name."""
AUTHORS = re.compile(
    r"\W{0,4}(?:(?:authors?|autor(?:in|es|en)?|auteurs?|autor[ei]|text[eo]?|testo|tekst|автор|текст|yazar"
    r"|作者|記者|记者|撰文|執筆)\s?[:：]|(?:words|text) by\s)",
    re.IGNORECASE,
)
"""What says of a credit that it names the page's own authors, not those of an agency."""
BEHIND_DATE = re.compile(r"[^\W\d_]{4}")
"""A word between a date and a name: the name is a tag or a section."""
LABEL = re.compile(rf"\W*(?:(?:{_BY})\s?:?|(?:{_LABEL})\s?:|author|autor(?:in)?)\s*", re.IGNORECASE)
"""The same on a line of its own."""

_OTHER_WORK = any_of(
    r"photo(?:graph)?(?:er|s|ies)?|foto(?:s|graf\w*)?|images?|pictures?|video|bild(?:er)?|фото",
    r"graphics?|illustrat\w+|produc(?:ed|er|tion)|edit(?:ed|or|ing)|übersetz\w+|translat\w+",
    r"traduc\w+|fact[ -]check\w*|(?:medically |expert )?review(?:ed|er)|approved|geprüft|curated",
)
OTHER_WORK = re.compile(rf"\W*{_OTHER_WORK}\b", re.IGNORECASE)
"""A part of a byline that names who took the pictures, checked, edited."""
AFTER_OTHER_WORK = re.compile(rf"\b{_OTHER_WORK}(?:\s(?:by|von|par|por))?[\s:]*$", re.IGNORECASE)
"""The same, before a name."""

EDITED = re.compile(
    r"\W*(?:(?:sub-?)?edit(?:or|ors|ed by)|penyunting|redaktur|editör|éditeur|editado por"
    r"|editato da|bearbeitet von|redigert av|redigeret af|szerkesztette|редактор)\s?:?\s",
    re.IGNORECASE,
)
"""What a line begins with that names who edited a story."""

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
BREAK = re.compile(
    any_of(
        r"\s*\S{1,64}@[^\s@.]{1,64}\.[^\s@]{2,64}\s*",
        r"\s*@\w{2,30}\s*",
        r"\s*[,;|•·\n\t、，；/&+]\s*(?:(?:and|und|et|y|e|og|och|en|with)\s)?",
        r"\s[–—-]{1,2}\s",
        r"\s(?:and|AND|And|und|UND|et|ET|og|och|ve|ja|with|mit|con|avec|și|и|і|та|και)\s",
        r"(?<=[^\W\d_]{2})\s(?:y|Y|e|i|en|a)\s(?=[^\W\d_]+\s[^\W\d_])",
    )
)
"""What stands between two names, or between a name and something else."""
BETWEEN = re.compile(
    r"[^\n|•·/\d]{0,40}(?:[,;&]|(?<![^\W\d_])(?:and|with|und|mit|et|avec|y|con|och|og|en))\s"
)
"""What joins one author of a line to the next, with the degrees and ranks of the first."""
TAIL = re.compile(
    any_of(
        r"\s(?:le|el|il|den|vom)\s*$",
        r"\s(?:is|are|was|has|für|for|from|aus|in|im|at|em|en|on|am|um|via|of|als|as|who|says|til)\s.*",
        rf"\s{_MONTH}\s\d.*|(?:\s(?:le|el|il|den|vom|am|on))?\s\d.*|\s?:\s?.*|\s*[(\[<@{{].*",
        r"\s(?:updated|published|posted|aktualisiert|follow|opens|view|under|unter)\b.*",
        r"(?<=[^\W\d_])(?-i:Follow(?:ing)?|Folgen|Seguir)\b.*",
    ),
    re.IGNORECASE | re.DOTALL,
)
"""What goes on behind a name."""
DEGREES = re.compile(
    r"(?:[,\s]+(?:M\.?D|Ph\.?\s?D|R\.?D\.?N?|CPA|CFA|CFP|MBA|MPH|MS|MA|MSc|BSc|BA|RN|LCSW|LPC|JD|J\.D"
    r"|D[VD]M|VMD|DO|Esq|PharmD|DACVB|LVT|VTS|FACS|LL\.?[BM]|P\.?E)\b\.?)+$"
)
ADDRESS = re.compile(r"(?:Mr|Mrs|Ms|Herr|Frau)\.?\s(?=\S)")

NO_NAMES = words(
    """staff desk team editor editors editorial admin administrator newsroom webmaster root
    moderator reporter reporters correspondent correspondents contributor contributors
    writer writers guest bureau publisher owner author authors news agency agencies wire
    press service services network media magazine times post herald tribune gazette journal
    courier kurier courrier chronicle observer examiner sentinel dispatch bulletin inquirer
    newspaper daily weekly standard online web digital associated radio tv reuters afp ap bbc
    cnn upi ians pti ani dpa xinhua tass bloomberg apa efe ansa kna epd agence agentur agencia
    agenzia agência zeitung diario jornal tageblatt nachrichten presse university
    universität universidad institute foundation association council ministry department
    center centre college school church committee project board club verein company inc ltd
    llc gmbh group corp facebook twitter instagram linkedin whatsapp pinterest email mail
    mails follow subscribe newsletter comment comments read more share published updated
    print log user users anonymous unknown anonym none null undefined gast invitado view all
    posts by about our your this und and mit alle chief senior manager ceo founder director
    attorney lawyer lawyers expert experts affairs specialist specialists analyst analysts
    consultant consultants educator educators president officer coach therapist nurse
    dietitian freelance columnist photographer producer host marketing research researcher
    researchers security support sales science health sport politics politik política
    opinion business information informationen sendung video bildquelle quelle source
    article story written reviewed partner trial january february march july september
    october november december bio biography monday tuesday wednesday thursday friday
    saturday sunday minute minutes min ago hour hours day days ja nein si no oui non blog
    getty image images kommentar publicado publicada publié aggiornato veröffentlicht
    aktualisiert periodista actualizado link copied full permalink allgemein kategorie tags
    rss copyright aktualisierung letzte bewertung related topics ads blogs red url trackback
    download portal community photography studio studios clinic hospital dentistry company
    holdings organisation organization organización organização organizzazione fundación
    fundação fondazione fondation stiftung instituto istituto institut ministerio
    ministère ministerium ministero gobierno governo regierung gouvernement asociación
    associação associazione verband redaktionsnetzwerk stringer syndicate bloggers blogger
    freelancer copywriter strategist marketer nutritionist enthusiast podcaster vlogger
    influencer fuente fonte źródło kaynak zdroj bron kilde källa lähde materiały prasowe
    источник источники новости агентство информационное служба сайт газета журнал портал
    джерело новини οργανισμός όμιλος πηγή εφημερίδα ειδήσεις haberleri ajansı gazetesi
    haber"""
)
"""Words of desks, outlets, offices and page furniture: a name that has one is no person's."""
NO_FIRST = words("the der die das ein eine el les los las ihr unsere über")
"""Words that no person's name begins with."""
NO_STEMS = (
    *("redakt", "redact", "redacci", "redaç", "redazion", "rédaction", "redactie", "редакц"),
    *("redakcj", "редколл", "пресс-служб", "прес-служб", "σύνταξη"),
    *("toimitus", "szerkeszt", "journalist", "korrespondent", "http", "www.", "publicad", "ajans"),
)
"""Parts of such words in languages that inflect or compound them."""
NO_SIGNS = re.compile(
    r"[\x00-\x1f\x7f-\x9f!?=*#%{}\[\]\"“”„<>_\\…:@]|[^\W\d_]{4}\.\s|\w\.(?:com|org|net|de|info|fr|co)\b"
)
NO_FIRMS = re.compile(
    r"(?:^|\s)(?:S\.A|A\.G|Α\.?Ε|ООО|ОАО|ЗАО|АО|ТОВ|Kft|Zrt|s\.r\.o|a\.s|Oy|Oyj|AB|A/S|ApS|B\.V|N\.V"
    r"|Pty|PLC|plc|S\.p\.A|S\.r\.l|S\.L|Sp\. z o\.o|e\.V|LLP|PC|d\.o\.o|A\.Ş|Tbk)\.?$"
    r"|(?:[网網社报報]|新聞|新闻|公司|会社|會社|事務所|事务所|編集部|編輯部|编辑部|协会|協會|電視台|电视台|부|뉴스|일보|신문)$"
    r"|[称稱说說]$|(?:表示|指出|报道|報導)$"
)
"""What names of firms and papers end in, and in Chinese what others say of somebody."""
GLUED = re.compile(r"[^\W\d_A-Z]{4}[A-Z][^\W\d_A-Z]{3}")
"""Two words that careless markup put together."""
SLUG = re.compile(r"[a-z]{2,20}(?:-[a-z]{2,20}){1,2}$")
"""A name as addresses write it."""
OF_OUTLET = re.compile(r"[A-Z][\w.& ]{1,20}[’']s\s(?=[A-Z])")
"""An outlet before the name of its reporter: "Gazette's Ana Sol"."""
NO_HANDLES = re.compile(
    r"(?:[\W\d_]+$)|(?:\w*admin\w*|.*(?:redak|redac|webmaster|\w\.\w\w).*|(?:autor|author|auteur|anonym|profil)\w*"
    r"|portrait|mailto|beitr\w+|contact|home|info|\d+)$",
    re.IGNORECASE,
)
"""Single words that nobody signs with."""
PARTICLES = words(
    """van von der den de del della di da do dos du la le el al bin ibn zu zur ter ten af av y
    e"""
)
