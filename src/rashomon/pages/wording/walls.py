"""What walls say, in the languages of the web."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.pages.wording.patterns import any_of


class Words:
    """One thing said in many languages: patterns, each behind words that it can't do without.

    Most pages have none of the words, and finding that out takes a tenth of the time.
    """

    def __init__(self, *rows: Sequence[str]) -> None:
        """Take rows of words, parted by bars, of which a text must have one, and patterns."""
        self._rows = [
            (words.split("|"), re.compile(any_of(*patterns), re.IGNORECASE | re.MULTILINE))
            for words, *patterns in rows
        ]

    def says(self, text: str) -> bool:
        """Whether a line of a text says it."""
        small = text.casefold()
        hit = [row for row in self._rows if any(word in small for word in row[0])]
        return bool(hit) and any(self._says(line, hit) for line in text.split("\n"))

    def _says(self, line: str, rows: Sequence[tuple[list[str], re.Pattern[str]]]) -> bool:
        small = line.casefold()
        return any(
            pattern.search(line) for words, pattern in rows if any(word in small for word in words)
        )


def _titles(*patterns: str) -> re.Pattern[str]:
    return re.compile(any_of(*patterns), re.IGNORECASE)


_CODE = r"(?:(?:error|fehler|erreur|http|status)\s)?(?:40[0134]|410|50[0234])"
_SORRY = r"(?:(?:sorry|oops|whoops|uh-oh|entschuldigung|désolé|lo sentimos)[,.!…\s]+)*"
_WHAT = r"(?:the |this |that )?(?:requested )?(?:page|article|story|url|content|site)"
_MISSING: tuple[tuple[str, ...], ...] = (
    (
        "found|exist|available",
        (
            rf"{_WHAT} (?:was |is |has |could |ca)?(?:not|n[o’']t)(?: be| been)? "
            rf"(?:found|available|exist)"
        ),
        rf"{_WHAT} (?:does ?n[o’']t|no longer) exists?",
        rf"{_WHAT} (?:is|is no longer|isn[’']t|is not) available",
        r"(?:page|article|file)? ?not found",
        r"nothing (?:was )?found(?: here)?",
    ),
    (
        "seite",
        (
            r"(?:die |diese )?seite (?:wurde |konnte |existiert )?(?:leider )?nicht (?:mehr "
            r")?(?:gefunden|vorhanden|verfügbar)(?: werden)?"
        ),
        r"(?:die |diese )?seite existiert nicht",
    ),
    (
        "page",
        (
            r"(?:la |cette )?page (?:est )?(?:demandée )?(?:est )?(?:introuvable|non "
            r"trouvée|n[’']existe (?:pas|plus))"
        ),
    ),
    (
        "página",
        (
            r"(?:la |a )?página (?:solicitada )?n(?:o|ão) (?:se |foi )?(?:ha sido )?"
            r"(?:encontrada|existe|encontró|disponible)"
        ),
        r"no se encontró la página",
    ),
    (
        "pagina",
        r"(?:la )?pagina non (?:è stata )?(?:trovata|esiste|disponibile)",
        r"(?:de )?pagina (?:werd |is )?niet (?:meer )?(?:gevonden|beschikbaar)",
        r"pagina bestaat niet",
        r"pagina nu (?:a fost găsită|există)",
    ),
    (
        "stron|stránk|oldal",
        r"strona nie (?:została znaleziona|istnieje)",
        r"nie znaleziono(?: strony)?",
        r"stránk[au] (?:nebyla )?(?:nenalezena|nalezena|neexistuje|nelze najít)",
        r"az oldal nem (?:található|létezik)",
    ),
    (
        "siden|sidan|sivua",
        r"siden (?:blev |ble )?(?:ikke )?(?:fundet|funnet|finnes ikke|findes ikke)",
        r"sidan (?:kunde inte hittas|hittades inte|finns inte)",
        r"sivua ei (?:löydy|löytynyt)",
    ),
    (
        "sayfa|halaman|trang",
        r"sayfa bulunamadı",
        r"halaman tidak ditemukan",
        r"không tìm thấy trang",
    ),
    (
        "страни|сторінк|σελίδα",
        r"страница не (?:найдена|существует)",
        r"сторінку не знайдено",
        r"страницата не е намерена",
        r"η σελίδα δεν (?:βρέθηκε|υπάρχει)",
    ),
    (
        "页|頁|ページ|페이지|หน้า",
        r"(?:该|此|您访问的)?(?:页面|頁面)(?:不存在|未找到|已删除)",
        r"找不到(?:该|此|您访问的|這個)?(?:页面|頁面|網頁)",
        r"(?:お探しの)?ページ(?:が|は)見つかりません(?:でした)?",
        r"페이지를 찾을 수 없습니다",
        r"ไม่พบหน้า\w*",
    ),
    (
        "صفحة|صفحه|דף|पृष्ठ",
        r"الصفحة غير موجودة",
        r"لم يتم العثور على الصفحة",
        r"הדף (?:לא נמצא|אינו קיים)",
        r"صفحه (?:مورد نظر )?یافت نشد",
        r"पृष्ठ नहीं मिला",
    ),
)
_ANY_MISSING = any_of(*(pattern for _, *patterns in _MISSING for pattern in patterns))
_BROKEN = any_of(
    r"(?:500 )?internal server error|(?:502 )?bad gateway",
    r"(?:503 )?service (?:temporarily )?unavailable",
    r"(?:504 )?gateway time-?out|error establishing a database connection|(?:403 )?forbidden",
    r"(?:410 )?gone|this site can[’']t be reached|(?:interner )?serverfehler|database error",
    r"(?:down for|under|in) maintenance|wartungsarbeiten",
)
ERROR_TITLE = _titles(
    rf"\W*{_SORRY}(?:{_CODE}\W*)?(?:{_ANY_MISSING})\W*(?:{_CODE})?\W*",
    rf"\W*{_CODE}\W*(?:error\W*)?",
    rf"\W*{_BROKEN}\W*",
    "error|fehler|erreur",
)
"""What the title or the headline of an error page is, from its first letter to its last."""
ERROR = Words(
    *((words, rf"^\W*{_SORRY}(?:{_CODE}\W*)?{any_of(*patterns)}") for words, *patterns in _MISSING),
    (
        "error|gateway|unavailable|forbidden|maintenance|wartung|fehler",
        rf"^\W*{_BROKEN}\W*$",
    ),
    (
        "http",
        r"\bHTTP(?: status| error)? 40[0-9]\b",
    ),
    (
        "page",
        r"the page (?:that )?you(?:[’']re| are| were| requested| tried)",
    ),
    (
        "seite",
        r"(?:gesuchte|gewünschte|angeforderte|aufgerufene) seite",
    ),
    (
        "page",
        r"la page que vous (?:recherchez|demandez|avez demandée)",
    ),
    (
        "página",
        r"la página que (?:buscas|busca|está buscando|has solicitado)",
    ),
    (
        "página",
        r"a página que (?:você )?(?:procura|está procurando|tentou)",
    ),
    (
        "pagina",
        r"la pagina (?:che stai cercando|richiesta)",
        r"pagina die (?:u|je) zoekt",
    ),
    (
        "страниц|стро",
        r"запрашиваем\w+ (?:вами )?страниц",
        r"strona, której szukasz",
    ),
)
"""What a line of an error page says."""

ROBOT_TITLE = _titles(
    r"just a moment\W*|attention required!?.*|one more step\W*|ddos-guard|checking your browser.*",
    r"(?:please )?(?:verify|confirm)(?:ing)?(?: that)? you are (?:a )?human\W*",
    r"human verification\W*",
    r"(?:are you|you[’']re not|i am not|i[’']m not) a robot\W*",
    r"(?:re)?captcha\W*|bot verification\W*",
    r"security (?:check|verification)\W*|access (?:to this page has been )?denied\W*",
    r"pardon our interruption\W*|sicherheits(?:über)?prüfung\W*|einen moment,? bitte\W*",
    r"vérification de sécurité\W*|un instant\W*|verificación de seguridad\W*|un momento\W*",
    r"проверка браузера\W*|安全(?:验证|检查)|人机验证|验证码|ロボットではないことを確認\w*",
)
"""What the title or the headline of a check for robots is, from its first letter to its last."""
ROBOT = Words(
    (
        "browser",
        r"checking (?:if the site connection is secure|your browser before)",
    ),
    (
        "human|robot|bot",
        r"verify(?:ing)? (?:that )?you(?:[’']re| are) (?:a )?(?:human|not a (?:robot|bot))",
    ),
    (
        "human|robot",
        r"(?:are|you[’']re) (?:you )?(?:not )?a robot\??$",
        r"prove (?:that )?you[’']re (?:not a robot|human)",
    ),
    (
        "javascript|captcha|ddos|ray id",
        r"enable javascript and cookies to continue",
        r"ddos protection by",
        r"ray id:",
    ),
    (
        "captcha|security",
        r"complete the (?:security check|captcha)",
    ),
    (
        "unusual|hold",
        r"unusual (?:traffic|activity) from your",
        r"press (?:&|and) hold",
    ),
    (
        "brows",
        r"as you were browsing.{1,60}something about your browser",
    ),
    (
        "blocked|automated",
        r"request (?:has been )?blocked",
        r"automated (?:access|requests)",
    ),
    (
        "permission|reference",
        r"you don[’']t have permission to access",
        r"reference #[0-9a-f.]{8,}",
    ),
    (
        "mensch|roboter|browser",
        r"(?:bestätigen|beweisen) sie,? dass sie (?:ein mensch|kein roboter)",
        r"ihr browser wird überprüft",
    ),
    (
        "vous",
        r"vérifi(?:ez|er|ons) que vous (?:êtes (?:un )?humain|n[’']êtes pas un robot)",
        r"prouvez que vous",
    ),
    (
        "human|robot|umano|robô",
        (
            r"(?:verifi(?:ca|que)|confirm[ae]|demuestr[ae]) (?:que|se|di|che) (?:eres|es|no "
            r"eres|no es|essere|sei|você é|você não é|não é|é) (?:um |un )?"
            r"(?:humano|robot|umano|robô)"
        ),
    ),
    (
        "робот|человек|брауз",
        r"подтвердите,? что вы (?:не робот|человек)",
        r"проверка вашего браузера",
    ),
    (
        "robot|człowiek",
        r"potwierdź,? że (?:jesteś człowiekiem|nie jesteś robotem)",
        r"robot olmadığınızı",
    ),
    (
        "验证|ロボット|로봇",
        r"请(?:完成|进行)(?:安全|人机)?验证",
        r"请输入验证码",
        r"私はロボットではありません",
        r"로봇이 아닙니다",
    ),
)
"""What a line of a check for robots says."""

CONSENT_WORDS = (
    *(
        "cookie",
        "consent",
        "privacy",
        "zustimm",
        "einwillig",
        "datenschutz",
        "vie privée",
        "privacid",
    ),
    *("toestemming", "samty", "куки", "ciastecz", "çerez", "クッキー", "隐私"),
)
"""What a consent wall says again and again."""
CONSENT = Words(
    (
        "cookie|personal data|device",
        (
            r"\b(?:store|access|process).{1,60}(?:cookies|personal data|information on "
            r"(?:a|your) device)"
        ),
        r"\b(?:we|this (?:web)?site|our (?:web)?site) uses? .{0,30}cookies",
        r"accept (?:all )?cookies",
        r"cookie (?:settings|policy|preferences|consent)",
    ),
    (
        "partn",
        (
            r"\b(?:we|wir|nous|nosotros|noi|wij|my) (?:and|und|et|y|e|en|i) "
            r"(?:our|unsere|nos|nuestros|i nostri|onze|nasi) .{0,40}partn"
        ),
    ),
    (
        "privacy",
        r"we (?:value|respect|care about) your privacy",
        r"rispettiamo la tua privacy|la tua privacy è",
        r"jouw privacy",
    ),
    (
        "consent",
        r"withdraw your consent",
        r"consent to (?:the |our |these )",
        r"(?:manage|give|refuse|reject) .{0,20}consent",
    ),
    (
        "legitimate|personalised|personalized",
        r"legitimate interest",
        r"personali[sz]ed (?:ads|advertising|content)",
    ),
    (
        "cookie|zustimm|einwillig|datenschutz|werbung|gerät",
        r"wie gewohnt mit (?:werbung|anzeigen)|informationen .{0,30}auf (?:ihrem|einem) gerät",
        r"(?:verwendet|verwenden|nutzen|setzen) .{0,40}cookies",
        r"cookies? (?:zustimmen|akzeptieren|ablehnen)",
        r"zustimmung",
        r"einwilligung",
        r"datenschutz(?:einstellungen|erklärung|hinweise)",
        r"personalisierte (?:werbung|anzeigen)",
        r"mit werbung (?:weiter)?lesen",
    ),
    (
        "cookies|accept|consentement|vie privée",
        r"respect(?:ons|er| de) votre vie privée",
        r"nos partenaires et nous|nous et nos partenaires",
        r"(?:utilis|dépos).{1,40}cookies",
        r"accepter et continuer",
        r"continuer sans accepter",
        r"votre consentement",
    ),
    (
        "cookie|privacid|privacid|acept|consent",
        r"(?:valoramos|respetamos) (?:tu|su) privacidad|(?:tu|su) privacidad es",
        r"(?:almacenar|acceder a) .{0,20}información en (?:un|su|tu) dispositivo",
        r"(?:utiliz|us)a(?:mos|n)? .{0,30}cookies",
        r"aceptar (?:y continuar|todas?)",
        r"(?:tu|su|seu) consent",
        r"(?:utilizz|us)iamo .{0,30}cookie",
        r"accetta (?:e continua|tutti)",
        r"il tuo consenso",
        r"archivia\w+ .{0,20}informazioni su un dispositivo|trattiamo (?:i )?dati personali",
    ),
    (
        "privacidade|cookies|toestemming",
        r"(?:valorizamos|respeitamos) (?:a )?sua privacidade",
        r"(?:gebruik|plaatsen).{1,40}cookies",
        r"toestemming",
    ),
    (
        "cookie|куки|ciastecz|dane osobowe|kakor|samty|evästei|çerez|クッキー|隐私",
        r"(?:используе[тм]|обрабатываем).{1,40}(?:cookie|куки)",
        r"файл(?:ы|ов) cookie",
        r"(?:wykorzyst|używa|stosuje)\w* .{0,40}(?:cookie|ciastecz)",
        r"(?:przechowuj|przetwarza)\w* .{0,40}(?:informacj|cookie|dane osobowe)",
        r"samty(?:cke|kke)",
        r"evästei",
        r"çerez(?:ler)?",
        r"(?:bruger|bruker|använder) .{0,30}(?:cookies|kakor|informasjonskapsler)",
        r"クッキー",
        r"隐私政策",
    ),
)
"""What a sentence of a consent wall says; article pages have such in their banners."""

LOGIN = Words(
    (
        "log|sign|regist|account",
        (
            r"(?:log|sign)(?:ged|ed)?[ -]?in (?:or (?:register|sign up|subscribe|create an "
            r"account) )?to (?:continue|view|read|see|access|your account to)"
        ),
        r"you must (?:log in|be logged in|sign in)",
        r"you need (?:a|an) (?:free )?account",
        r"create (?:a free|an) account to (?:continue|read|view|keep)",
        r"register (?:for free )?to (?:continue|read|keep)",
        r"this (?:content|page) is (?:only )?(?:for|available to|visible to) (?:registered|logged)",
    ),
    (
        "anmeld|meld|loggen|registrier",
        r"(?:melden sie sich|melde dich|loggen sie sich) (?:bitte )?an,? um",
        r"anmelden,? um",
        r"bitte (?:melden sie sich|melde dich) an\b",
        r"müssen sie (?:sich )?(?:angemeldet|anmelden|eingeloggt|einloggen)",
        r"(?:jetzt|kostenlos) registrieren,? um",
    ),
    (
        "connect|identifi|compte",
        r"connectez-vous pour",
        r"vous devez (?:être connecté|vous connecter)",
        r"identifiez-vous pour",
        r"créez (?:un|votre) compte pour",
    ),
    (
        "sesión|regístr",
        r"inici(?:a|e) sesión para",
        r"(?:debe|debes|necesitas) iniciar sesión",
        r"regístr(?:ate|ese) (?:gratis )?para",
        r"(?:seguir leyendo|continuar),? (?:inicia|inicie) sesión",
    ),
    (
        "acced|accesso|login|registra|entre",
        r"accedi per",
        r"effettua (?:il login|l[’']accesso) per",
        r"registrati per",
        r"faça (?:o )?login para",
        r"entre para (?:ler|continuar)",
    ),
    (
        "log|meld|kirjaudu",
        r"(?:log in|meld je aan|inloggen) om",
        r"logg inn for å",
        r"log ind for at",
        r"logga in för att",
        r"kirjaudu sisään",
    ),
    (
        "войдите|авториз|увійд|zaloguj|přihlas|jelentk|giriş",
        r"войдите,? чтобы",
        r"авторизуйтесь",
        r"увійдіть,? щоб",
        r"zaloguj się,? (?:aby|żeby|by)",
        r"přihlaste se",
        r"jelentkezzen be",
        r"giriş yap(?:ın|malısınız)",
    ),
    (
        "登|ログイン|로그인",
        r"登录后(?:查看|继续|阅读)",
        r"請?先?登[录入]后?(?:查看|继续|阅读|繼續)",
        r"ログインし(?:て|てください)",
        r"로그인이 필요",
        r"로그인 후",
    ),
)
"""What a line of a login wall says."""

PAYWALL = Words(
    (
        "subscri|member|trial",
        (
            r"(?:subscribe|become a (?:subscriber|member)|start your (?:free )?trial).{0,40} "
            r"to (?:continue|keep|finish|read|unlock)\b"
        ),
        (
            r"(?:this|the full|the rest of this) (?:article|story|content|post|column) is "
            r"(?:only |exclusively |reserved )?(?:for|available to|open to) (?:our |paid "
            r"|paying |premium )?(?:subscribers|members)"
        ),
        r"already a subscriber.{0,30}log ?in",
        r"exclusive to subscribers",
        r"(?:only )?for (?:paying |paid )?subscribers only",
    ),
    (
        "limit|free article",
        r"you[’']ve (?:reached|read|used) (?:your|all) .{0,30}(?:limit|free articles?)",
    ),
    (
        "artikel|beitrag|weiterlesen|weiter lesen",
        (
            r"(?:dieser|den ganzen|der ganze|den vollständigen) "
            r"(?:artikel|beitrag|text).{0,60}(?:abo\b|abonnent|plus|premium)"
        ),
        r"(?:weiterlesen|weiter lesen|freischalten) mit",
        r"noch .{1,12}% (?:dieses|des) artikels",
    ),
    (
        "abonnent|mitglied",
        r"(?:exklusiv|nur) für (?:abonnent|mitglied)",
    ),
    (
        "abonn",
        r"réservé (?:à nos |aux )abonnés",
        r"abonnez-vous pour (?:lire|continuer|accéder)",
        r"abbonati per (?:leggere|continuare)",
    ),
    (
        "reste|suite|article",
        r"il (?:vous )?reste .{1,10}% de cet article",
        r"(?:la suite|cet article) est réservée?",
    ),
    (
        "suscr|socio|assin",
        (
            r"(?:contenido|artículo|noticia) (?:exclusiv[oa]|solo|reservad[oa]) para "
            r"(?:suscriptor|socio)"
        ),
        r"suscr[íi]b(?:ete|ase) para (?:seguir|leer|continuar)",
        r"hazte (?:premium|socio) para",
        r"(?:conteúdo|matéria) exclusiv[ao] para assinantes",
        r"assine para (?:ler|continuar)",
    ),
    (
        "abbonat|abonnee|leden",
        r"(?:contenuto|articolo) (?:riservato|esclusivo) (?:agli|per gli) abbonati",
        r"(?:exclusief|alleen) voor (?:abonnees|leden)",
    ),
    (
        "abonn|prenum|subskryb",
        r"(?:word|neem een) abonn.{1,20} om (?:verder|dit)",
        r"(?:abonnér|bli abonnent|bli prenumerant) (?:for |för )?(?:å|at|att) läsa?",
        r"(?:saken|artikkelen|artiklen|artikeln) er (?:kun |bare )?for abonnent",
        r"(?:tylko|dostęp) dla (?:prenumerator|subskrybent)",
    ),
    (
        "подпис",
        r"(?:доступ\w*|только) (?:по подписке|для подписчиков)",
        r"оформите подписку",
    ),
    (
        "会员|订阅|会員|続き|구독",
        r"会员专享",
        r"订阅后(?:阅读|继续)",
        r"この記事は(?:有料)?会員(?:限定|記事)",
        r"続きを読むには.{1,20}(?:会員|登録)",
        r"구독자 전용",
    ),
)
"""What a line before the closed part of an article says."""
