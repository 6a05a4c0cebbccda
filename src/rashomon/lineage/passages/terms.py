"""Words that tell what a variant changes, by language: numbers, dates, negations, who said it.

Lists hold the commonest words for the concept they are named after, folded as
:func:`rashomon.lineage.words.fold` does it. ``_`` at the end of one stands for the end of the
word; without it the word may go on, as inflections do. A language without a list gets the
kinds that figures and capitals tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

_JOINED = frozenset("وفبل")


class Terms(NamedTuple):
    """The beginnings of a language's words, and the prefixes that turn a word's meaning.

    ``two_negate`` is false where two negations are one ("ne … pas", "никто не").
    """

    numbers: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    negations: tuple[str, ...] = ()
    attributions: tuple[str, ...] = ()
    turning: tuple[str, ...] = ()
    two_negate: bool = True
    nouns_are_capitals: bool = False


def begins(word: str, beginnings: tuple[str, ...]) -> bool:
    """Whether a word is one of those that begin so, an Arabic "and" or "by" before it or not."""
    ended = f"{word}_"
    return ended.startswith(beginnings) or (
        word[:1] in _JOINED and ended[1:].startswith(beginnings)
    )


def whole(listed: str) -> tuple[str, ...]:
    """A list of words that do not go on."""
    return tuple(f"{word}_" for word in listed.split())


def _terms(numbers: str, dates: str, negations: str, attributions: str, turning: str = "") -> Terms:
    return Terms(
        tuple(numbers.split()),
        tuple(dates.split()),
        tuple(negations.split()),
        tuple(attributions.split()),
        tuple(turning.split()),
    )


ENGLISH = Terms(
    numbers=whole(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
        fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty
        ninety hundred hundreds thousand thousands million millions billion billions trillion
        dozen dozens scores half halves quarter quarters third fourth fifth sixth seventh
        eighth ninth tenth several few many couple percent double triple twice thrice"""
    ),
    dates=whole(
        """january february march april june july august september october november december
        jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday
        saturday sunday today yesterday tomorrow tonight morning afternoon evening night noon
        midnight week weekend weeks month months year years decade decades century early late
        mid spring summer autumn winter am pm o'clock"""
    ),
    negations=whole(
        """not no never none nobody nothing neither nor without cannot hardly barely denied denies
        deny denying refused refuses refuse refusing failed fails fail failing false untrue
        unable declined declines rejected rejects"""
    ),
    attributions=whole(
        """said says say saying told tells according claimed claims claim claiming stated states
        reported reports announced announces added adds confirmed confirms alleged alleges
        allegedly reportedly insisted insists argued argues warned warns admitted admits explained
        wrote writes tweeted posted sources source spokesman spokeswoman spokesperson official
        officials witness witnesses anonymous testified suggested declared acknowledged"""
    ),
    turning=("un", "in", "im", "il", "ir", "dis", "non", "mis"),
)
"""``may`` is left out of the months: it is a verb far more often."""

TERMS: Mapping[str, Terms] = {
    "en": ENGLISH,
    "de": _terms(
        """null_ ein_ eins_ zwei drei vier fünf sechs sieben acht_ neun zehn elf_ zwölf zwanzig
        dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert tausend million milliard
        dutzend halb hälfte viertel mehrere_ einige_ viele_ prozent""",
        """januar februar märz april_ mai_ juni_ juli_ august_ september oktober november dezember
        montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag heute gestern morgen
        vormittag nachmittag abend nacht mittag mitternacht woche monat jahr uhr_ anfang ende_""",
        """nicht_ kein nie_ niemals niemand nichts weder ohne_ bestritt bestreite dementier leugne
        verweiger lehnt abgelehnt falsch""",
        """sagt gesagt erklär teilt mitgeteilt behaupt berichte laut_ zufolge_ angab_ gab_ sprecher
        betont räumt schrieb warnt beton angeblich zeuge beamte quelle""",
        "un",
    )._replace(nouns_are_capitals=True),
    "fr": _terms(
        """zéro un_ une_ deux trois quatre cinq six_ sept_ huit neuf_ dix onze douze treize quatorze
        quinze seize vingt trente quarante cinquante soixante cent_ cents_ centaine mille_ millier
        million milliard douzaine dizaine moitié quart_ plusieurs_ quelques_ pourcent""",
        """janvier février mars_ avril mai_ juin_ juillet août septembre octobre novembre décembre
        lundi mardi mercredi jeudi vendredi samedi dimanche hier_ demain aujourd'hui matin soir_
        soirée nuit_ midi_ minuit semaine mois_ année an_ ans_ heure début_ fin_""",
        """ne_ n'_ n' pas_ jamais aucun personne_ rien_ ni_ sans_ refus dément démenti nie_ nié_
        nient_ faux_ fausse""",
        """dit_ disai disent_ déclar affirm annonc expliqu ajout selon_ écri rapport assur indiqu
        préten précis porte-parole porte_ source témoin responsable""",
        "in im ir il dé",
    )._replace(two_negate=False),
    "es": _terms(
        """cero un_ uno_ una_ dos_ tres_ cuatro cinco seis_ siete_ ocho_ nueve_ diez_ once_ doce_
        trece_ catorce quince_ veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa
        cien_ ciento doscient mil_ miles_ millón millon docena decena mitad medio_ varios_ varias_
        algun muchos_ muchas_""",
        """enero febrero marzo_ abril mayo_ junio_ julio_ agosto septiembre octubre noviembre
        diciembre lunes martes miércoles jueves viernes sábado domingo hoy_ ayer mañana tarde_
        noche mediodía medianoche semana mes_ meses_ año_ años_ hora_ horas_""",
        """no_ nunca jamás ning nadie nada_ ni_ tampoco sin_ negó_ niega rehus rechaz desmint
        desmient falso falsa""",
        """dijo_ dice_ dicen_ dijeron afirm declar señal explic añad según_ asegur inform anunci
        report portavoz fuente testigo funcionari""",
        "in im ir des",
    )._replace(two_negate=False),
    "it": _terms(
        """zero un_ uno_ una_ due_ tre_ quattro cinque sei_ sette_ otto_ nove_ dieci undici dodici
        tredici quattordici quindici venti trenta quaranta cinquanta sessanta settanta ottanta
        novanta cento_ centinai mille_ mila_ migliai milion miliard dozzin decin metà_ mezzo_
        diversi_ alcuni_ molti_""",
        """gennaio febbraio marzo_ aprile maggio giugno luglio agosto settembre ottobre novembre
        dicembre lunedì martedì mercoledì giovedì venerdì sabato domenica oggi_ ieri_ domani
        mattin pomeriggio sera_ serata notte mezzogiorno mezzanotte settiman mese_ mesi_ anno_
        anni_ ore_ ora_""",
        """non_ mai_ nessun niente_ nulla_ né_ senza_ nega_ negato_ smenti smenten rifiut fals""",
        """dice_ dett disse_ dichiar afferm spieg aggiun secondo_ annunci rifer scriv sostien
        portavoce fonte fonti_ testimon funzionari""",
        "in im ir dis",
    )._replace(two_negate=False),
    "pt": _terms(
        """zero um_ uma_ dois_ duas_ três_ quatro cinco seis_ sete_ oito_ nove_ dez_ onze_ doze_
        treze_ quinze_ vinte trinta quarenta cinquenta sessenta setenta oitenta noventa cem_ cento
        mil_ milhar milhão milhões bilhão bilhões dúzia dezena metade meio_ vários_ várias_ muitos_
        alguns_""",
        """janeiro fevereiro março_ abril maio_ junho julho agosto setembro outubro novembro
        dezembro segunda-feira terça quarta-feira quinta-feira sexta-feira feira_ sábado domingo
        hoje_ ontem amanhã manhã tarde_ noite meia-noite semana mês_ meses_ ano_ anos_ hora_
        horas_""",
        """não_ nunca jamais nenhum ninguém nada_ nem_ sem_ negou_ nega_ desment recus rejeit
        falso falsa""",
        """disse diz_ dizem_ afirm declar explic acrescent segundo_ anunci inform relat porta-voz
        fonte testemunh autoridade""",
        "in im ir des",
    )._replace(two_negate=False),
    "nl": _terms(
        """nul_ een_ één_ twee_ drie_ vier_ vijf zes_ zeven_ acht_ negen tien_ elf_ twaalf dertien
        veertien vijftien twintig dertig veertig vijftig zestig zeventig tachtig negentig honderd
        duizend miljoen miljard tiental dozijn helft_ half_ enkele_ verschillende_ veel_""",
        """januari februari maart_ april_ mei_ juni_ juli_ augustus september oktober november
        december maandag dinsdag woensdag donderdag vrijdag zaterdag zondag vandaag gisteren
        morgen middag avond nacht middernacht week_ weken_ maand jaar_ jaren_ uur_""",
        "niet_ geen_ nooit niemand niets noch_ zonder ontken weiger onwaar vals_",
        """zei_ zegt_ zeggen_ zeiden_ verklaar meld volgens_ beweer bericht vertel schrijf schreef
        woordvoerder bron_ bronnen_ getuige""",
        "on",
    ),
    "ru": _terms(
        """ноль один_ одна_ одного_ два_ две_ двух_ три_ трех_ трёх_ четыр пять_ пяти_ шесть шести_
        семь_ семи_ восемь восьми девять девяти десят двенадцат двадцат тридцат сорок_ пятьдесят
        шестьдесят сто_ сотн двести_ триста_ тысяч миллион миллиард полови треть четверт несколько
        много_ десятк""",
        """январ феврал март_ марта_ марте_ апрел май_ мая_ мае_ июн июл август сентябр октябр
        ноябр декабр понедельник вторник сред_ среду_ четверг пятниц суббот воскресень сегодня
        вчера завтра утр вечер ночь_ ночью_ полдень полноч недел месяц год_ года_ году_ годов лет_
        час_ часов_ часа_""",
        "не_ ни_ нет_ никогда никто никого ничего без_ опроверг отрица отказал отверг ложн",
        """сказа говор заяв сообщ рассказ объясн добави отмет подчеркн словам_ утвержда источник
        представител свидетел чиновник""",
        "не",
    )._replace(two_negate=False),
    "ar": _terms(
        """صفر_ واحد اثنان اثنين ثلاث أربع اربع خمس ست_ ستة ستون ستين سبع ثمان تسع عشر مئة مائة
        مئات ألف الف آلاف مليون ملايين مليار نصف_ ربع_ عدة_ عشرات""",
        """يناير فبراير مارس أبريل ابريل مايو يونيو يوليو أغسطس اغسطس سبتمبر أكتوبر اكتوبر نوفمبر
        ديسمبر الأحد الاحد الاثنين الإثنين الثلاثاء الأربعاء الاربعاء الخميس الجمعة السبت اليوم
        أمس غدا صباح مساء ليل ظهر أسبوع الأسبوع شهر الشهر عام_ العام_ سنة السنة الساعة""",
        "لم_ لا_ لن_ ليس ما_ دون_ بدون نفى نفت ينفي أنكر رفض غير_",
        "قال يقول تقول أعلن اعلن صرح ذكر أضاف كتب أوضح أفاد أكد زعم وفقا المتحدث مصدر مصادر شهود",
    )._replace(two_negate=False),
    "tr": _terms(
        """sıfır bir_ iki_ üç_ dört beş_ altı_ yedi_ sekiz dokuz on_ yirmi otuz kırk_ elli_ altmış
        yetmiş seksen doksan yüz_ yüzler bin_ binler milyon milyar düzine yarı_ yarım çeyrek birkaç
        çok_""",
        """ocak_ şubat mart_ nisan mayıs haziran temmuz ağustos eylül ekim_ kasım aralık pazartesi
        salı_ çarşamba perşembe cuma cumartesi pazar_ bugün dün_ yarın sabah akşam gece öğle hafta
        ay_ yıl_ saat""",
        "değil hiç asla yok_ olmadan yalanla inkar inkâr reddet reddedi",
        "söyle dedi_ diyor_ açıkla belirt anlat bildir ifade göre_ sözcü kaynak tanık yetkili",
    ),
    "zh": _terms(
        "零 〇 一 二 两 兩 三 四 五 六 七 八 九 十 百 千 万 萬 亿 億 半 数 數 几 幾",
        "年 月 日 号 號 时 時 点 點 周 週 晨 晚 昨 今 明 午 夜",
        "不 没 沒 未 无 無 非 否 别 莫",
        "说 說 称 稱 讯 訊 据 據 透 告 诉 訴 曰 述",
    ),
    "ja": _terms(
        "零 〇 一 二 三 四 五 六 七 八 九 十 百 千 万 億 半 数",
        "年 月 日 時 分 週 朝 昼 夜 昨 今 明 曜",
        "不 非 無 未 否",
        "言 述 語 告 発 伝",
    ),
}
"""By the language's ISO 639-1 code."""


def terms_of(languages: Iterable[str | None]) -> Terms:
    """The terms of the first language that is known; English where none is told."""
    told = [language.lower().split("-")[0].split("_")[0] for language in languages if language]
    return next((TERMS.get(code, Terms()) for code in told), ENGLISH)
