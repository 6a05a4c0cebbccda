"""Cues of other languages: the beginnings of the words that tell what a cue does, by act.

Only the commonest: what begins like none of these says. A beginning is a stem that the
inflections of the language leave alone; ``_`` stands for the end of a word.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from rashomon.model import Act


class Tongue(NamedTuple):
    """The beginnings of a language's words: by act, then those that negate, and that hedge."""

    acts: Mapping[Act, tuple[str, ...]]
    negations: tuple[str, ...]
    hedges: tuple[str, ...]


def _tongue(acts: Mapping[Act, str], negations: str, hedges: str) -> Tongue:
    stems = {act: tuple(listed.split()) for act, listed in acts.items()}
    return Tongue(stems, tuple(negations.split()), tuple(hedges.split()))


TONGUES: Mapping[str, Tongue] = {
    "de": _tongue(
        {
            "denies": """bestreite bestritt dementier leugne verneint widersprach widersprich
                zurückgewiesen zurückweis wies_ weist_ weisen_ wiesen_ zurückzuweisen ausgeschlossen
                schloss_ schließt_""",
            "confirms": "bestätig räumte_ räumt_ räumen_ eingeräumt einräum gestand gesteh zugab",
            "asks": "frag gefragt nachgefragt erkundigt",
            "orders": """forder gefordert aufgefordert auffordert befahl befiehlt befohlen befehlen
                verlang appellier mahn drängt rief_ ruft_ aufgerufen ordnet angeordnet wies_an
                bat_ bittet_ baten_ bitten_ gebeten""",
            "believes": """glaub denk_ denkt dachte meint_ meinen_ befürcht fürcht vermut bezweifl
                zweifel hält_ halten_ hielt_ rechnet_ rechnen_ geht_davon""",
            "wants": "will_ wollen_ wollte möchte wünsch hoff plant_ planen_ beabsichtig",
            "says": "sag erklär teil mitgeteilt schrieb schreib bericht äußer laut_ betont zufolge",
        },
        "nicht_ nie_ niemals kein weder niemand nichts weigert verweiger abgelehnt_zu lehnte_ab",
        "angeblich offenbar mutmaßlich soll_ sollen_ solle_ vermeintlich anscheinend",
    ),
    "fr": _tongue(
        {
            "denies": "nie_ nié_ nient_ niait_ niaient nia_ dément démen réfut contest rejet récus",
            "confirms": "confirm reconnaît reconnai reconnu admet_ admis_ admettent avou",
            "asks": "demande_si demandé_si demand interrog question",
            "orders": """ordonn exig appel réclam somm enjoint enjoin exhort invit prié_ prie_
                command""",
            "believes": "croi croy cru_ pens estim crain craign redout dout considèr",
            "wants": "veu voul souhait espèr espér désir compt_ compte_",
            "says": "dit_ disai dire_ disent_ déclar affirm annonc expliqu ajout selon_ écri",
        },
        "ne_ n_ pas_ jamais aucun personne_ rien_ ni_ refus",
        "prétendument apparemment présumé soi-disant serait_ seraient_ aurait_ auraient_ supposé",
    ),
    "es": _tongue(
        {
            "denies": "negó_ niega_ niegan_ negar_ negaron negaba desmint desmient rechaz refut",
            "confirms": "confirm reconoc admit verific corrobor",
            "asks": "pregunt interrog cuestion",
            "orders": """orden exig exij pidi pide_ piden_ pedir_ pedido reclam instó_ insta_
                inst mand demand llamó_a urg""",
            "believes": "cre_ cree creen_ creía piens pens tem_ teme dud consider opin sospech",
            "wants": "quier quis quer dese esper pretend",
            "says": "dijo_ dice_ dicen_ decir_ dijeron afirm declar señal explic añad según_",
        },
        "no_ nunca jamás ning nadie nada_ ni_ tampoco rehus se_negó_a declin",
        "supuestamente presuntamente presunt aparentemente habría_ habrían_ sería_ serían_",
    ),
    "it": _tongue(
        {
            "denies": """nega_ negano_ negò_ negato negare negava smenti smenten respin contest
                escluso_ esclude_""",
            "confirms": "conferm ammett ammess ammis riconosc riconosciu",
            "asks": "domand chiede_se chiesto_se chiese_se interrog",
            "orders": """ordin chied chies esort pretend impon impos invit esig sollecit comand
                intim""",
            "believes": "cred pens ritien ritenev ritenut tem_ teme dubit consider sospett",
            "wants": "vuol vogli vole voll desider spera sperano auspic intend",
            "says": "dice_ dett diss dichiar afferm spieg aggiun secondo_ annunci rifer scriv",
        },
        "non_ mai_ nessun niente nulla né_ rifiut",
        "presunt presumibilmente apparentemente sarebbe_ sarebbero_ avrebbe_ avrebbero_",
    ),
    "pt": _tongue(
        {
            "denies": "neg_ nega_ negam_ negou_ negar negaram negava desment rejeit refut contest",
            "confirms": "confirm reconhec admit verific",
            "asks": "pergunt question indag interrog",
            "orders": "orden exig pedi pede_ pedem_ pediu mand determin instou_ apel cobr",
            "believes": "acredit crê creem pens ach_ acha acham_ achou teme_ temem_ duvid consider",
            "wants": "quer quis desej esper pretend",
            "says": "disse diz_ dizem_ dizer afirm declar explic acrescent segundo_ anunci",
        },
        "não_ nunca jamais nenhum ninguém nada_ nem_ recus",
        "supostamente alegadamente supost aparentemente teria_ teriam_ seria_ seriam_",
    ),
    "ru": _tongue(
        {
            "denies": "опроверг отрица отверг не_согласил",
            "confirms": "подтверд подтвержд призна",
            "asks": "спроси спрашива поинтересов",
            "orders": "приказ потребов требу распоряд велел призва призыва поруч попрос прос_",
            "believes": "счита дума вери верит полага опаса сомнева предполага",
            "wants": "хоте хоч хотят_ надее надея намерен жела планиру",
            "says": "сказа говор заяв сообщ рассказ объясн добави отмет написа подчеркн",
        },
        "не_ ни_ никогда никто ничего нет_ отказал отказыва",
        "якобы предположительно предполагаем вроде_ будто_ видимо_",
    ),
    "ar": _tongue(
        {
            "denies": "نفى نفت نفي ينفي تنفي أنكر انكر ينكر كذب رفض",
            "confirms": "أكد اكد أكدت يؤكد تؤكد مؤكد أقر اعترف يعترف",
            "asks": "سأل سال_ سألت يسأل تسأل تساءل يتساءل",
            "orders": "أمر_ أمرت يأمر طالب طلب يطالب تطالب دعا_ دعت يدعو تدعو حث_ حثت ناشد",
            "believes": "يعتقد اعتقد تعتقد يظن ظن_ يرى_ ترى_ يخشى تخشى",
            "wants": "يريد تريد أراد يأمل تأمل يرغب",
            "says": "قال يقول تقول أعلن اعلن صرح ذكر أضاف كتب أوضح أفاد",
        },
        "لم_ لا_ لن_ ليس ما_ دون_",
        "مزعوم زعم بزعم يزعم يقال_ قيل_ بحسب_مزاعم",
    ),
    "tr": _tongue(
        {
            "denies": "yalanla inkar inkâr reddet reddedi",
            "confirms": "doğrula onayla teyit itiraf kabul",
            "asks": "sor_ sordu soruyor sordular sorar sorul",
            "orders": "emret emir emred iste_ talep buyur çağrı çağır",
            "believes": "inan düşün san_ sanıyor kork",
            "wants": "istiyor istedi ister umu umuyor diliyor",
            "says": "söyle dedi_ diyor_ açıkla belirt anlat bildir ifade",
        },
        "değil hiç asla yok_ kaçın",
        "iddiaya sözde güya sanılan söyleniyor_ muhtemelen",
    ),
}
"""By the language's ISO 639-1 code."""
