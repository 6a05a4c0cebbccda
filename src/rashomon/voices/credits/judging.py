"""Whether a name that stands in a phrase that credits can be credited."""

from __future__ import annotations

import re
from collections.abc import Callable

from rashomon.language import words
from rashomon.model import Relation, Span
from rashomon.voices.credits.descriptions import NO_OTHER_AGENCY
from rashomon.voices.credits.entities import Named
from rashomon.voices.credits.grammar import Family
from rashomon.voices.credits.names import Name
from rashomon.voices.credits.titles import is_common, is_title
from rashomon.voices.outlets import COUNTRIES, DAYS, Kind

CHANNELS = words(
    """rss email e-mail facebook twitter instagram youtube google_translate telegram whatsapp
    skype phone text sms video zoom google newsletter linkedin pinterest reddit tumblr app
    messenger tv cable satellite podcast itunes paypal amazon anonymous unknown various
    staff wikimedia"""
)
"""Ways to send something, which "via" also names."""

NEWS_AGENCIES = words(
    """associated_press ap reuters thomson_reuters agence_france-presse afp
    united_press_international upi press_association pa deutsche_presse-agentur dpa efe ansa
    tass interfax xinhua kyodo_news kyodo yonhap anadolu_agency press_trust_of_india pti
    canadian_press bloomberg_news bloomberg npr cnn bbc ians ani ria_novosti sputnik lusa
    belga australian_associated_press aap mcclatchy_newspapers tribune_content_agency
    cnn_wire dow_jones dow_jones_newswires pr_newswire business_wire globenewswire
    marketwatch religion_news_service catholic_news_service states_news_service
    scripps_howard_news_service kaiser_health_news propublica tns kyodo_news_service
    washington_post_news_service sana irna isna wafa kuna wam qna mena petra nna saba apa
    keystone-sda sda anp ntb ritzau stt mti pap ctk čtk tasr agerpres bta tanjug beta hina sta
    mia ukrinform unian belta kazinform trend azertac armenpress akipress montsame bernama
    antara vna kcna jiji_press bss uni aap sapa nan prensa_latina notimex télam agência_brasil
    tasnim fars mehr ria риа_новости тасс интерфакс prnewswire pr_newswire newswire
    ein_presswire"""
)
"""The agencies that pages credit; their notices stand on others' pages."""

_AGENCY_END = re.compile(
    r"(?:press|wire|\b(?:news|press|content) agency|\bpress association|\bnews service)$"
)
_HANDED_ON = re.compile(
    r"[^\n]{0,80}?\b(?:distributed by|to see more, visit|distributed (?:\w+ ){1,3}by|provided "
    r"by|used (?:with|by) (?:the )?permission)",
    re.IGNORECASE,
)
_VISIT = re.compile(r"[.,;]? Visit\b")
_NO_NAME = re.compile(
    r"[rdi]-[a-z.]{2,20}$|(?:pages?|chapter) \d|cc[ -](?:by|0)|creative commons|public domain"
)
"""A party and a state behind a politician's name, a page, and the name of a licence."""
_LIKENED = re.compile(r"\w-(?:worthy|like|style|themed|based|era|led|backed|owned|born)$")
_OF_A_PEOPLE = re.compile(r"[A-Z][a-z]+(?:ian|ese|ish|ean|can)")
_THING = re.compile(r" [a-z]{3,}")
_NOTICE = re.compile(r"©|\([cC]\)|\b[Cc]opyright\b")
_STRANGERS = frozenset(
    {"PERSON", "GPE", "LOC", "NORP", "DATE", "FAC", "EVENT", "LAW", "TIME", "CARDINAL", "LANGUAGE"}
)
_ARTICLES = ("Le ", "La ", "Les ", "El ", "Il ", "Lo ", "De ", "Die ", "Der ", "L'", "L’", "«")
"""With a capital inside a sentence, these open the names of papers."""
_SHORT = frozenset({"agency line", "agency byline", "agency in a dateline"})
"""Families in which unknown capitals are an agency's, some few at least and no whole word."""
_FEW_CAPITALS = re.compile(r"[A-Z]{3,4}")
_CAPITALISED = re.compile(r"\b[^\W\d_a-z][\w’'-]*")
_NO_BODIES = frozenset({"PERSON", "DATE", "TIME", "CARDINAL", "LANGUAGE"})
_PLACES = frozenset({"GPE", "LOC", "NORP", "DATE", "TIME", "CARDINAL", "LANGUAGE"})
_BODIES_TOO = frozenset({"no stranger", "no place", "no person"})
"""What a body that is no outlet can be."""
_NOBODY = words(
    """he she they it we i you me him her them us who this that newspaper newspapers radio tv
    television podcast blog newsletter newsroom online everyone everybody all"""
)
_OFFICES = frozenset({"Press", "Media"})
"""With no article of their own, these are offices: "19 May · Press office"."""
_TRADE = re.compile(
    r"(?:(?:senior|chief|staff|own|special|bureau|news|web|city|world|foreign|political|crime|court|"
    r"business|sports?|science|health|national|local|defen[cs]e|diplomatic|deputy|managing) ){1,4}"
    r"(?:writers?|reporters?|correspondents?|editors?|columnists?|photographers?|contributors?|"
    r"reports?|desk|team|bureau)"
)
"""What people do at an outlet, or a part of it, unnamed: "By Ida Rook, Foreign Reporter"."""
_HAND_HELD = frozenset({"APP"})
"""In capitals these are agencies, and in small letters a way to send something."""
_ASKING = re.compile(r"\b(?:Question|QUESTION|Q) \(\Z")
_ZONES = words("gmt utc bst ist cet cest eet eest msk est edt cst cdt mst mdt pst pdt jst hkt aest")
"""Behind an hour, these say whose clock it is."""
_HOUR = re.compile(r"\d[:.]?\d\d ?(?:[ap]\.?m\.? ?)?\Z", re.IGNORECASE)


class Judge:
    """Judges the names of one sentence; its entities are asked for once, and only if needed."""

    def __init__(
        self, text: str, sentence: Span, named: Named, people: Callable[[], frozenset[str]]
    ) -> None:
        self._text = text
        self._sentence = sentence
        self._named = named
        self._people = people
        self._entities: list[tuple[Span, str]] | None = None

    def allows(self, family: Family, span: Span, name: Name | None) -> bool:
        """Whether a family of phrases can credit this name; ``None`` is one that was not folded."""
        if self.bars(family.relation, span, name):
            return False
        called = _called(self._text, span)
        if family.need == "agency":
            few = _FEW_CAPITALS.fullmatch(self._text, *span) is not None
            if family.name == "agency byline" and NO_OTHER_AGENCY.search(called):
                return True
            return (few and family.name in _SHORT) or self._is_agency(called, span)
        if family.need == "no notice":
            return not self._is_behind_a_notice(span)
        if family.need == "anything" or name is None or name.kind == "outlet":
            return True
        return self._is_told(family, span, called, name.kind)

    def bars(self, relation: Relation, span: Span, name: Name | None) -> bool:
        """Whether nothing can credit this name: nobody's, a way to send something, an attribute."""
        called = _called(self._text, span)
        plain = name is not None and name.kind == "plain"
        written = self._text[slice(*span)]
        is_nobody = written[-3:] != "WHO" and _is_nobody(called, is_plain=plain)
        if is_nobody or self._is_elsewhere(relation, span, called):
            return True
        if relation == "agency" and name is not None and _TRADE.fullmatch(called):
            return True
        if written in _OFFICES or (called in _ZONES and self._is_behind_an_hour(span)):
            return True
        if relation == "agency" and self._is_in_brackets_for_itself(span, called):
            return True
        if _OF_A_PEOPLE.fullmatch(written) and self._text.endswith(" in ", 0, span[0]):
            return True  # "first published in Corvanian" names a tongue
        return name is not None and name.kind != "outlet" and self._is_attribute(span)

    def _is_behind_an_hour(self, span: Span) -> bool:
        return _HOUR.search(self._text, max(0, span[0] - 12), span[0]) is not None

    def _is_in_brackets_for_itself(self, span: Span, called: str) -> bool:
        """Whether a name in brackets is the initials before it, or who asks: "Question (TPA)"."""
        if not self._text.startswith("(", max(0, span[0] - 1)):
            return False
        before = self._text[max(self._sentence[0], span[0] - 150) : span[0]]
        if _ASKING.search(before):
            return True
        if called in NEWS_AGENCIES:
            return False
        initials = "".join(word[0] for word in _CAPITALISED.findall(before)).lower()
        return initials.endswith(called)

    def _is_attribute(self, span: Span) -> bool:
        """Whether a name only tells what something is: "the Marnish law firm", "a UK study"."""
        name = self._text[slice(*span)].removeprefix("the ").removeprefix("The ")
        if _LIKENED.search(name):
            return True
        of_a_people = name in COUNTRIES or _OF_A_PEOPLE.fullmatch(name) is not None
        return of_a_people and _THING.match(self._text, span[1]) is not None

    def _is_elsewhere(self, relation: Relation, span: Span, called: str) -> bool:
        """Whether a name is the way to send something, or where one reads of its rights."""
        is_agency = self._text[slice(*span)] in _HAND_HELD
        if relation != "evidence" and called in CHANNELS and not is_agency:
            return True
        return relation == "via" and self._is_behind_a_notice(span)

    def _is_told(self, family: Family, span: Span, called: str, kind: Kind) -> bool:
        """Whether a name that is not plainly an outlet's is what a phrase needs."""
        if kind == "body":
            return family.need in _BODIES_TOO
        if kind != "plain":
            return kind == "acronym"
        if family.need == "title":
            return "PERSON" not in self._labels(span) and is_title(self._text[slice(*span)])
        if family.need == "sure":
            return self._text.startswith(_ARTICLES, span[0])
        is_family = " " not in called and called in self._people() and not self._has_article(span)
        return not is_family and self._is_no_stranger(family, span, called)

    def _is_no_stranger(self, family: Family, span: Span, called: str) -> bool:
        """Whether the entities of its sentence let a name be what a phrase needs."""
        need, name = family.need, self._text[slice(*span)]
        labels = self._labels(span)
        if is_title(name) or ("PERSON" not in labels and is_title(name, known=False)):
            return True
        if self._has_article(span):
            labels -= {"PERSON"}
        if name.startswith(_ARTICLES) and not labels & _PLACES:
            return True
        if need == "no person":
            return not labels & _NO_BODIES
        if need == "outlet" and " " not in called:
            is_new = family.name == "told" and not is_common(called)
            return "ORG" in labels or (is_new and not labels & _STRANGERS)
        if need != "no place" and not labels & _PLACES and self._is_titled(span, called):
            return True
        return "ORG" in labels or not labels & (_PLACES if need == "no place" else _STRANGERS)

    def _has_article(self, span: Span) -> bool:
        """Whether "the" stands before a name, as before no person's."""
        return self._text.startswith("the ", max(0, span[0] - 4)) or self._text.startswith(
            "the ", span[0]
        )

    def _is_titled(self, span: Span, called: str) -> bool:
        """Whether a name is built as titles are: an article of another tongue, or "and" in it."""
        long = called.count(" ") > 1
        return " & " in called or (long and self._text.startswith(_ARTICLES, span[0]))

    def _is_behind_a_notice(self, span: Span) -> bool:
        """Whether a notice of rights stands before a name in its line; it names the outlet."""
        line = self._text[max(self._text.rfind("\n", 0, span[0]) + 1, span[0] - 400) : span[0]]
        return _NOTICE.search(line) is not None

    def _is_agency(self, name: str, span: Span) -> bool:
        parts = [part.strip() for part in name.split("/")]
        if all(part in NEWS_AGENCIES or _AGENCY_END.search(part) for part in parts):
            return True
        return any(sign.match(self._text, span[1]) for sign in (_HANDED_ON, _VISIT))

    def _labels(self, span: Span) -> frozenset[str]:
        if self._entities is None:
            self._entities = list(self._named(self._sentence))
        return frozenset(
            label for entity, label in self._entities if entity[0] < span[1] and span[0] < entity[1]
        )


def _called(text: str, span: Span) -> str:
    return text[slice(*span)].lower().removeprefix("the ").strip(" .,:;!")


def _is_nobody(called: str, *, is_plain: bool) -> bool:
    """Whether a name, in small letters, is a pronoun, a day, a page or nothing at all."""
    if called in _NOBODY or not any(char.isalpha() for char in called):
        return True
    return _NO_NAME.match(called) is not None or (is_plain and called in DAYS | {"may"})
