"""The plain ways to credit in nine languages besides English.

No parser reads them here, so a phrase must be plain, and a name in running prose must be an
outlet's by its own words ("sure"). Labels and footers take any name.
"""

from __future__ import annotations

from rashomon.model import Relation
from rashomon.voices.credits.grammar import Family, Need, family

_MEDIA = (
    r"(?:tageszeitung|zeitung|magazin|portal|sender|agentur|quotidien|journal|hebdomadaire|site|"
    r"magazine|agence|diario|periódico|semanario|revista|agencia|quotidiano|giornale|agenzia|"
    r"krant|jornal|chaîne|cadena|emisora|radio)"
)
_THE = (
    r"(?:d(?:er|ie|as|em|en|es|et)|l[aeo]|les|los?|las|il|i|o|a|os|as|à|au|aux|de|het|een|"
    rf"eine[rmn]?|{_MEDIA}) ?(?:{_MEDIA} )?"
)
_L = r"(?:l['’])?"


def _abroad(name: str, relation: Relation, need: Need, *phrases: str) -> Family:
    """A family in whose phrases a name may stand in marks of quotation, as many tongues ask."""
    quoted = '[„“«»"‘‚]?(?P<n>{N})[“”»«"’]?'
    return family(
        name, relation, need, *(phrase.replace("(?P<n>{N})", quoted) for phrase in phrases)
    )


LANGUAGES: tuple[Family, ...] = (
    family(
        "label abroad: picture",
        "evidence",
        "anything",
        r"{head}(?:foto|fotos|bild|bilder|photo|photos|crédit photo|crédits? photos?|crédit|foto"
        r" di|imagen|"
        r"imagem|fotoğraf|fotograf|zdjęcie|фото|видео|صورة|الصورة|kuva|bilde|billede|fotó|kép|"
        r"fotografija|slika|φωτο|φωτογραφία|beeld|afbeelding|immagine|video|"
        r"vídeo|"
        r"vidéo) ?(?::|©|von|di|de) ?(?:{P} ?[/,] ?)?(?P<n>{N}(?: ?/ ?{N})?|"
        r"(?!file|stock|handout|archi|privat)(?P<free>[a-z]{2,6}{end}))",
        r"{head}fot\. ?(?:{P} ?/ ?)?(?P<n>{N})",
    ),
    family(
        "label abroad: source",
        "via",
        "anything",
        r"{head}v[ií]a (?P<n>{N}){end}",
        r"{head}(?:gefunden|gesehen|entdeckt) (?:bei|auf|in)(?: der| dem)? (?P<n>{N}){end}",
        rf"{{head}}(?:vu|lu|repéré|lire|à lire) (?:sur|chez|dans) (?:{_THE})?(?P<n>{{N}}){{end}}",
        rf"{{head}}(?:visto|leído|leer más|leggi|visto) (?:en|su) (?:{_THE})?(?P<n>{{N}}){{end}}",
        r"{head}(?:источник|по материалам|quelle) ?[:–—-] ?(?P<n>{N})",
        r"{head}(?:quellen?|fuentes?|fontes?|fonti|bron|bronnen|источник|источники|kaynak|haber|"
        r"haber kaynağı|"
        r"źródł[oa]|المصدر|المصادر|مصدر|über|vía|díky|lähde|lähteet|kilder?|kjelder?|käll(?:a|or)|"
        r"zdroje?|forrás|sursa|surse|izvori?|allikas|avots|šaltinis|heimild|πηγή|πηγές|джерел[оа]|"
        r"крыніца|"
        r"извори?|来源|來源|出典|출처|nguồn|sumber|kaynakça|sources?) ?[:：] ?(?P<n>{Ns}|"
        r"(?P<free>[\w.-]{2,30})(?=/\w{2,4}{end}|{end})"
        r"|(?P<rest>[^\n.:;,()A-Za-z]{3,40}{end}))",
    ),
    _abroad(
        "first abroad",
        "first_published",
        "anything",
        r"\b(?:erschien(?:en)?|veröffentlicht|publiziert)(?: ist| wurde)? (?:zuerst|zunächst|"
        r"erstmals|ursprünglich)"
        r" (?:auf|bei|in|im|von)(?: der| dem| den)? (?P<n>{N})",
        r"\b(?:zuerst|zunächst|ursprünglich|erstmals) (?:erschienen|veröffentlicht|publiziert) "
        r"(?:auf|bei|in|im|von)"
        r"(?: der| dem)? (?P<n>{N})",
        r"\b(?:zuerst|zunächst|ursprünglich|erstmals) (?:auf|bei|in|im)(?: der| dem)? (?P<n>{N}) "
        r"(?:erschienen|veröffentlicht)",
        r"\b(?:paru|publié|apparu|diffusé)e?s? (?:initialement|en premier|d['’]abord|à"
        r" l['’]origine|"
        r"pour la première fois)"
        rf" (?:sur|dans|par|chez) (?:{_THE})?(?P<n>{{N}})",
        rf"\b(?:initialement|d['’]abord) (?:été )?(?:paru|publié)e? (?:sur|dans|par)"
        rf" (?:{_THE})?(?P<n>{{N}})",
        rf"\bpublicad[oa]s? (?:originalmente|primero|inicialmente|por primera vez) (?:en|por)"
        rf" (?:{_THE})?"
        r"(?P<n>{N})",
        rf"\b(?:se publicó|apareció|fue publicad[oa]) (?:primero|originalmente|por primera vez)"
        rf" en (?:{_THE})?"
        r"(?P<n>{N})",
        r"\bproviene da (?P<n>{N})",
        r"\b(?:pubblicato|apparso) (?:originariamente|originalmente|per la prima volta|prima|per"
        r" primo)"
        rf" (?:su|in|da|sul|sulla) (?:{_THE})?(?P<n>{{N}})",
        r"\b(?:publicado|apareceu) (?:originalmente|primeiro|inicialmente) (?:em|no|na|por|pelo|"
        r"pela) (?P<n>{N})",
        r"\b(?:verscheen|gepubliceerd|verschenen) (?:eerder|eerst|oorspronkelijk) (?:op|in|bij|"
        r"door) (?P<n>{N})",
        r"\b(?:eerder|oorspronkelijk) (?:verschenen|gepubliceerd) (?:op|in|bij|door) (?P<n>{N})",
        r"\bвпервые опубликован\w{0,3} (?:в|на) (?P<n>{N})",
        r"\b(?:pierwotnie|po raz pierwszy) (?:opublikowan\w{1,3}|ukazał\w{0,3} się) (?:w|na)"
        r" (?P<n>{N})",
        r"\bilk olarak (?P<n>{N})",
        r"\b(?:genehmigung|erlaubnis) (?:der|des|von|durch)(?: {N})? (?P<n>{N})",
        rf"\b(?:autorisation|permission|gracieuseté) d(?:e|u|es) (?:{_THE})?(?P<n>{{N}})",
        rf"\b(?:cortesía|permiso|autorización|concessione|autorizzazione|cortesia|permissão) "
        rf"d(?:e|el|i|a|o|al|alla) (?:{_THE})?(?P<n>{{N}})",
        rf"\bmet (?:toestemming|dank)(?: van| aan) (?:{_THE})?(?P<n>{{N}})",
    ),
    _abroad(
        "stood abroad",
        "first_published",
        "sure",
        rf"\b(?:paru|publié|repris|extrait|traduit)e?s? (?:dans|sur|par|chez|d(?:e|u|es)) "
        rf"(?:{_THE})?(?P<n>{{N}})",
        rf"\b(?:publicad[oa]|tomad[oa]|traducid[oa]|reproducid[oa])s? (?:en|por|de) "
        rf"(?:{_THE})?(?P<n>{{N}})",
        rf"\b(?:pubblicat|tratt|ripres|tradott)[oaie] (?:su|da|in|sul|sulla|dal|dalla) "
        rf"(?:{_THE})?(?P<n>{{N}})",
        r"\b(?:erschienen|übernommen|übersetzt) (?:in|im|von|aus|auf|bei)(?: der| dem)? "
        r"(?P<n>{N})",
    ),
    _abroad(
        "first reported abroad",
        "first_reported",
        "sure",
        rf"\b(?:berichtete[nt]?|meldete[nt]?|schrieb) (?:zuerst|als erste[sr]?)"
        rf" (?:{_THE})?(?P<n>{{N}})",
        rf"\b(?:zuerst|als erste[sr]?) (?:hatten?|habe|berichteten?|meldete)(?: darüber)?"
        rf" (?:{_THE})?(?P<n>{{N}})",
        r"\b(?:révélé|rapporté|annoncé)e?s? (?:en premier|d['’]abord) par "
        rf"(?:{_THE})?(?P<n>{{N}})",
    ),
    family(
        "agency abroad",
        "agency",
        "anything",
        r"\bmit material (?:von|der|des)(?: der)? (?P<n>{N}|(?P<free>[a-z]{2,6}{end}))",
        r"^\(?avec (?:l['’])?(?P<n>{N})\)?\.?$",
        r"^\((?P<n>(?P<free>(?-i:[a-z]{2,5})))(?:/[a-z]{2,4}){1,3}\)$",
        r"\b(?:con|com|con la) informaci?(?:ón|ones|ções|zioni) d(?:e|el|e la|a|o|al?) (?P<n>{N})",
        r"\bdateline: (?P<n>{N})",
        r"^[^()\n]{1,40}\((?P<n>(?-i:[a-z]{2,6}|[A-Z]{2,6})(?:/[a-z]{2,6})?)\) ?[-–—.]",
    ),
    _abroad(
        "told abroad",
        "told",
        "sure",
        rf"\b(?:im|in einem) (?:interview|gespräch|{{N}}) mit (?:{_THE})?(?P<n>{{N}})",
        rf"\b(?:interview|entretien|entrevista|intervista) (?:accordé |accordée |concedida "
        rf")?(?:à|au|avec|con|a|al|com|ao) (?:{_THE})?{_L}"
        r"(?P<n>{N})",
        rf"\b(?:sagte|sagten|erklärte|sprach|gegenüber)(?: (?:er|sie|{{N}}|mit))?"
        rf" (?:{_THE})?(?P<n>{{N}})",
        rf"\b(?:déclaré|dit|confié|expliqué|affirmé|assuré|raconté)(?: {{N}})? (?:à|au|aux)(?:"
        rf" {_THE}| l['’])? ?"
        r"(?P<n>{N})",
        rf"\b(?:dijo|declaró|afirmó|explicó|contó|aseguró|señaló)(?: {{N}})? (?:a|al)(?: {_THE})?"
        rf" ?(?P<n>{{N}})",
        r"\b(?:ha detto|ha dichiarato|ha spiegato|disse)(?: {N})? (?:a|al|alla|all['’]|allo)"
        r" ?(?P<n>{N})",
        r"\b(?:disse|afirmou|contou|declarou)(?: {N})? (?:à|ao|a) (?P<n>{N})",
        r"\b(?:zei|vertelde|zegt)(?: {N})? (?:tegen|aan) (?P<n>{N})",
        r"\b(?:сказал|сказала|заявил|заявила|рассказал|рассказала|сообщил|сообщила)и? (?P<n>{N})",
    ),
    _abroad(
        "report abroad",
        "cites",
        "sure",
        rf"\b(?:laut|zufolge|nach (?:informationen|angaben|einem bericht)|einem bericht|bericht)"
        rf"(?: einem bericht| einer meldung| informationen| angaben)?(?: (?:von|d(?:er|es)))?"
        rf" (?:{_THE})?"
        r"(?P<n>{N})",
        rf"\bwie (?:{_THE})?(?P<n>{{N}})(?: [\w ]{{2,30}})? (?:berichtet|berichtete|meldet|"
        rf"meldete|schreibt|schrieb)",
        rf"\b(?:berichtet|berichtete|meldet|meldete|schreibt|schrieb) (?:{_THE})?(?P<n>{{N}})",
        rf"\b(?:selon|d['’]après|rapporte|rapporté par|indique|écrit|annonce|révèle)"
        rf"(?: une? (?:information|enquête|article|sondage)s? d(?:e|u|es))?"
        rf" ?(?:{_THE})?{_L}(?P<n>{{N}})",
        rf"\b(?:según|de acuerdo con|informó|informa|reportó|publicó|publica|recoge|citado por)"
        rf"(?: (?:informó|publicó|informa|un informe de|un reporte de))? (?:{_THE})?(?P<n>{{N}})",
        rf"\b(?:secondo|riporta|riferisce|scrive|riportato da|riferito da)(?: quanto (?:riportato|"
        rf"riferito|scritto) "
        rf"da(?:l|lla|ll['’])?)? ?(?:{_THE})?(?P<n>{{N}})",
        rf"\b(?:segundo|de acordo com|conforme|informou|noticiou|publicou|relatou)"
        rf" (?:{_THE})?(?P<n>{{N}})",
        rf"\b(?:volgens|meldt|meldde|schrijft|schreef|bericht) (?:{_THE})?(?P<n>{{N}})",
        r"\b(?:сообщает|сообщают|пишет|передает|передаёт|сообщил[ао]?|по данным|по информации|со"
        r" ссылкой на|"
        r"как пишет|как сообщает)(?: агентство| газета| издание| телеканал)? (?P<n>{N})",
        r"\b(?:według|jak podaje|jak informuje|podaje|informuje|jak pisze|donosi|pisze)(?: gazety|"
        r" dziennika)? "
        r"(?P<n>{N})",
        r"(?P<n>{N})(?:['’]\w{1,4})? (?:haberine göre|bildirdi|yazdı|aktardı|duyurdu)",
        r"(?:بحسب|وبحسب|نقلا عن|نقلاً عن|وفقا ل|ذكرت|وذكرت|أفادت|وأفادت|قالت) ?(?P<n>{N})",
    ),
)
"""The ways to credit in German, French, Spanish, Italian, Portuguese, Dutch, Russian, Turkish,
Polish and Arabic."""
