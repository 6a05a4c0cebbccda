"""Verbs of saying and what stands beside them, by language: small lists of our own.

They serve direct quotations and lines that announce one; the grammar of English reports is
in :mod:`rashomon.voices.rules`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from rashomon.language import words


class Sayings(NamedTuple):
    """The words of one language: ``_`` stands for a blank in them.

    ``verbs`` are forms that announce or close a quotation, ``before`` the words that open the
    noun phrase of a speaker, ``pronouns`` those that are one, ``helpers`` auxiliaries and
    adverbs beside the verb, ``links`` prepositions inside a noun phrase, ``according`` what
    stands before the name of somebody whose words are told.
    """

    verbs: re.Pattern[str]
    before: frozenset[str]
    pronouns: frozenset[str]
    helpers: frozenset[str]
    links: frozenset[str]
    according: re.Pattern[str] | None


def _alternatives(listed: str) -> str:
    return "|".join(sorted(map(re.escape, words(listed)), key=lambda one: (-len(one), one)))


def _sayings(verbs: str, *others: str) -> Sayings:
    """The words of a language from lists in the order of the fields."""
    before, pronouns, helpers, links, according = (*others, "", "", "", "", "")[:5]
    by = (
        re.compile(rf"(?<!\w)(?:{_alternatives(according)})(?!\w)", re.IGNORECASE)
        if according
        else None
    )
    return Sayings(
        re.compile(rf"(?<!\w)(?:{_alternatives(verbs)})(?!\w)"),
        words(before),
        words(pronouns),
        words(helpers),
        words(links),
        by,
    )


SAYINGS: dict[str, Sayings] = {
    "en": _sayings(
        """said says say saying told tells tell wrote writes write writing added adds adding asked
        asks ask replied replies answered answers explained explains noted notes stated states
        tweeted tweets tweeting posted posts announced announces declared declares commented
        continued continues concluded concludes insisted insists argued argues warned
        warns claimed claims remarked observed observes reported reports recalled recalls
        elaborated responded responds reads shouted cried whispered muttered laughed joked
        admitted admits promised repeats repeated began went_on goes_on put_it puts_it
        exclaimed laughs""",
        "the a an his her their its our my one two another some",
        "he she they it i we",
        """has have had also then later further still himself herself themselves just only again
        never once yesterday today is are was were been being""",
        "of for from in at",
        "according_to",
    ),
    "de": _sayings(
        """sagte sagt sagten sagen erklärte erklärt erklärten betonte betont meinte meint teilte
        berichtete berichtet schrieb schreibt kritisierte kritisiert warnte warnt forderte fordert
        fügte antwortete antwortet rief fragte fragt äußerte bestätigte bestätigt versicherte
        versichert behauptete behauptet klagte klagt erzählte erzählt ergänzte ergänzt so murmelte
        bilanzierte kommentierte kommentiert gestand räumte lobte verspricht versprach""",
        "der die das ein eine einer eines dem den sein seine ihr ihre unser unsere",
        "er sie es ich wir man",
        "hat haben auch dann später noch weiter wiederum gestern heute dazu",
        "von aus vom der des zu zum zur im in bei",
        "laut nach_angaben nach_den_worten nach_aussage",
    ),
    "fr": _sayings(
        """a_déclaré a_dit a_affirmé a_expliqué a_ajouté a_indiqué a_précisé a_souligné a_estimé
        a_assuré a_répondu a_écrit a_lancé a_confié a_raconté a_annoncé a_insisté a_dénoncé
        a_reconnu a_commenté a_rappelé a_regretté a_conclu a_martelé a_demandé ont_déclaré ont_dit
        ont_affirmé ont_expliqué ont_indiqué déclare dit affirme explique ajoute indique précise
        souligne estime assure répond écrit lance confie raconte annonce insiste dénonce poursuit
        conclut témoigne commente rappelle regrette juge soupire demande résume reconnaît admet
        expliquait déclarait disait affirmait déclara répondit ajouta martèle glisse s'exclame
        s'indigne""",
        "le la les l' un une des du son sa ses leur leurs notre mon ma cette ce ces",
        "il elle ils elles on je nous",
        "a ont avait aussi encore ensuite également alors puis",
        "de du des d' à au aux la le l'",
        "selon d'après",
    ),
    "es": _sayings(
        """dijo dice dijeron dicen afirmó afirma declaró declara señaló señala explicó explica
        aseguró asegura añadió añade agregó agrega indicó indica sostuvo sostiene manifestó
        expresó responde respondió escribió escribe comentó comenta denunció denuncia advirtió
        advierte subrayó subraya destacó destaca preguntó pregunta contó cuenta concluyó concluye
        apuntó apunta relató relata lamentó lamenta reconoció insistió insiste exclamó murmuró
        recordó recuerda ha_dicho ha_declarado ha_afirmado ha_asegurado ha_explicado ha_señalado
        ha_añadido ha_escrito ha_denunciado ha_insistido""",
        "el la los las un una su sus nuestro nuestra mi este esta",
        "él ella ellos ellas yo",
        "ha han había también después luego además ayer hoy",
        "de del la el los las",
        "según de_acuerdo_con en_palabras_de",
    ),
    "it": _sayings(
        """disse dice dicono ha_detto ha_dichiarato ha_affermato ha_spiegato ha_aggiunto
        ha_scritto ha_commentato ha_sottolineato ha_risposto ha_assicurato ha_precisato
        ha_denunciato ha_raccontato ha_concluso hanno_detto hanno_dichiarato hanno_spiegato spiega
        afferma dichiara aggiunge racconta scrive commenta sottolinea risponde precisa assicura
        conclude osserva ricorda ammette denuncia dichiarò affermò spiegò aggiunse rispose scrisse
        chiese chiede esclama esclamò sospira insiste""",
        "il lo la i gli le l' un uno una suo sua loro nostro",
        "lui lei loro egli ella io",
        "ha hanno aveva anche poi ancora inoltre ieri oggi",
        "di del della dello dei delle degli d' a la il lo",
        "secondo stando_a",
    ),
    "pt": _sayings(
        """disse diz disseram dizem afirmou afirma declarou declara explicou explica acrescentou
        acrescenta escreveu escreve respondeu responde garantiu garante contou conta comentou
        comenta destacou destaca ressaltou ressalta alertou alerta criticou critica perguntou
        pergunta lembrou lembra frisou frisa sublinhou sublinha avisou avisa concluiu relatou
        relata lamentou lamenta denunciou denuncia insistiu insiste exclamou""",
        "o a os as um uma seu sua nosso minha este esta",
        "ele ela eles elas eu",
        "também depois ainda ontem hoje tem",
        "de do da dos das",
        "segundo de_acordo_com conforme",
    ),
    "nl": _sayings(
        """zei zegt zeggen zeiden verklaarde verklaart aldus vertelde vertelt schreef schrijft
        stelde stelt benadrukte benadrukt antwoordde antwoordt vroeg vraagt meldde meldt reageerde
        reageert vindt waarschuwde waarschuwt verzuchtte riep roept klaagde klaagt""",
        "de het een zijn haar hun ons onze mijn",
        "hij zij ze het ik wij we",
        "heeft hebben ook later nog verder gisteren vandaag",
        "van uit de het der den te in",
        "volgens",
    ),
    "ru": _sayings(
        """сказал сказала сказали заявил заявила заявили отметил отметила сообщил сообщила сообщает
        сообщили добавил добавила подчеркнул подчеркнула рассказал рассказала рассказали ответил
        ответила написал написала пояснил пояснила объяснил объяснила спросил спросила утверждает
        говорит говорят заявляет считает пишет уточнил уточнила признался призналась предупредил
        предупредила вздохнул вздохнула крикнул крикнула повторил повторила""",
        "",
        "он она они я мы",
        "также потом ещё затем вчера сегодня",
        "из с от города",
        "по_словам по_данным по_мнению согласно",
    ),
    "uk": _sayings(
        """сказав сказала сказали заявив заявила заявили зазначив зазначила додав додала повідомив
        повідомила повідомляє наголосив наголосила підкреслив підкреслила розповів розповіла
        відповів відповіла написав написала пояснив пояснила запитав запитала говорить каже кажуть
        стверджує вважає пише уточнив уточнила попередив попередила""",
        "",
        "він вона вони я ми",
        "також потім ще вчора сьогодні",
        "з із від міста",
        "за_словами за_даними на_думку",
    ),
    "pl": _sayings(
        """powiedział powiedziała powiedzieli mówi mówił mówiła stwierdził stwierdziła dodał dodała
        podkreślił podkreśliła zaznaczył zaznaczyła oświadczył oświadczyła napisał napisała pisze
        wyjaśnił wyjaśniła odpowiedział odpowiedziała zapytał zapytała przyznał przyznała
        poinformował poinformowała ocenił oceniła podkreśla dodaje twierdzi tłumaczy tłumaczył
        tłumaczyła opowiada opowiadał opowiadała wspomina ostrzegł ostrzegła""",
        "",
        "on ona oni ja my",
        "też także potem jeszcze wczoraj dziś",
        "z ze od miasta",
        "według zdaniem jak_podaje jak_twierdzi",
    ),
    "tr": _sayings(
        """dedi diyor dediler diyen söyledi söylüyor belirtti açıkladı vurguladı kaydetti konuştu
        anlattı anlatıyor yazdı sordu ekledi ifade_etti diye_konuştu diye_ekledi diye_sordu
        diye_yazdı şeklinde_konuştu""",
        "bir",
        "o onlar ben biz",
        "de da ise sonra şöyle şunları şu",
        "",
    ),
    "ar": _sayings(
        """قال قالت قالوا يقول تقول أضاف أضافت صرح صرحت أعلن أعلنت أكد أكدت أوضح أوضحت ذكر ذكرت كتب
        كتبت تابع تابعت وقال وقالت ويقول وأضاف وأضافت وصرح وأعلن وأكد وأكدت وأوضح وأوضحت وذكر
        وذكرت وكتب وتابع وتابعت""",
    ),
    "sv": _sayings(
        """sa säger sade berättade berättar skrev skriver uppger uppgav menar menade svarade svarar
        frågade förklarade förklarar tillade tillägger""",
        "den det en ett hans hennes deras",
        "han hon de jag vi",
        "har också sedan",
        "från av i på",
        "enligt",
    ),
    "no": _sayings(
        """sa sier fortalte forteller skrev skriver mener mente svarte svarer spurte forklarte
        forklarer opplyser opplyste""",
        "den det en et hans hennes deres",
        "han hun de jeg vi",
        "har også så",
        "fra av i på",
        "ifølge",
    ),
    "cs": _sayings(
        """řekl řekla řekli říká řekne uvedl uvedla uvedli uvádí dodal dodala dodali prohlásil
        prohlásila sdělil sdělila sdělili napsal napsala píše vysvětlil vysvětlila tvrdí doplnil
        doplnila zdůraznil zdůraznila popsal popsala odpověděl odpověděla připustil připustila""",
        "",
        "on ona oni já my",
        "také pak ještě včera dnes později",
        "z ze od ve na",
        "podle",
    ),
    "el": _sayings(
        """είπε είπαν λέει λένε δήλωσε δήλωσαν ανέφερε ανέφεραν τόνισε τόνισαν πρόσθεσε πρόσθεσαν
        σημείωσε σημείωσαν υποστήριξε υποστήριξαν έγραψε γράφει εξήγησε απάντησε υπογράμμισε""",
        "ο η το οι τα τον την του της των ένας μια μία ένα",
        "αυτός αυτή αυτοί εκείνος εκείνη",
        "επίσης χθες σήμερα αργότερα",
        "του της των από στο στη στην για",
        "σύμφωνα_με κατά",
    ),
    "ro": _sayings(
        """a_spus au_spus spune spun a_declarat au_declarat declară a_adăugat au_adăugat a_precizat
        a_scris scrie a_explicat a_transmis a_anunțat a_afirmat a_subliniat a_răspuns""",
        "un o",
        "el ea ei ele",
        "apoi ieri azi",
        "de din la al a ai",
        "potrivit conform",
    ),
    "hu": _sayings(
        """mondta mondták közölte közölték nyilatkozta írta írták magyarázta állította válaszolta
        hangsúlyozta elmondta tette_hozzá fogalmazott jelentette_ki""",
        "a az egy",
        "ő ők",
        "is tegnap ma később",
        "",
    ),
    "he": _sayings(
        """אמר אמרה אמרו מסר מסרה מסרו הוסיף הוסיפה ציין ציינה כתב כתבה טען טענה הסביר הסבירה השיב
        השיבה הודיע הודיעה סיפר סיפרה""",
        "",
        "הוא היא הם אני",
        "גם אתמול היום",
        "",
        "לדברי לפי",
    ),
}
