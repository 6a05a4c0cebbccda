"""Whether a name that stands in a phrase that credits can be credited."""

from __future__ import annotations

import re
from collections.abc import Callable

from rashomon.language import words
from rashomon.model import Span
from rashomon.voices.credits.entities import Named
from rashomon.voices.credits.grammar import Family, Need
from rashomon.voices.credits.names import Name
from rashomon.voices.outlets import Kind

CHANNELS = words(
    """rss email e-mail facebook twitter instagram youtube google_translate telegram whatsapp
    skype phone text sms video zoom google newsletter linkedin pinterest reddit tumblr app messenger
    tv cable satellite podcast itunes paypal amazon anonymous unknown various staff wikimedia"""
)
"""Ways to send something, which "via" also names."""

NEWS_AGENCIES = words(
    """associated_press ap reuters thomson_reuters agence_france-presse afp
    united_press_international upi press_association pa deutsche_presse-agentur dpa efe ansa tass
    interfax xinhua kyodo_news kyodo yonhap anadolu_agency press_trust_of_india pti
    canadian_press bloomberg_news bloomberg npr cnn bbc ians ani ria_novosti sputnik lusa belga
    australian_associated_press aap mcclatchy_newspapers tribune_content_agency cnn_wire
    dow_jones dow_jones_newswires pr_newswire business_wire globenewswire marketwatch
    religion_news_service catholic_news_service states_news_service scripps_howard_news_service
    kaiser_health_news propublica tns kyodo_news_service washington_post_news_service"""
)
"""The agencies that pages credit; their notices stand on others' pages."""

_AGENCY_END = re.compile(
    r"(?:\bpress|wire|\b(?:news|press|content) agency|\bpress association|\bnews service)$"
)
_HANDED_ON = re.compile(
    r"[^\n]{0,80}?\b(?:distributed by|to see more, visit|provided by|used with permission)",
    re.IGNORECASE,
)
_PARTY = re.compile(r"[rdi]-[a-z.]{2,20}")
"""A party and a state, which stand in brackets behind a politician's name."""
_NOTICE = re.compile(r"©|\([cC]\)|\b[Cc]opyright\b")
_STRANGERS = frozenset(
    {"PERSON", "GPE", "LOC", "NORP", "DATE", "FAC", "EVENT", "LAW", "TIME", "CARDINAL", "LANGUAGE"}
)
_ARTICLES = ("Le ", "La ", "Les ", "El ", "Il ", "Lo ", "De ", "Die ", "Der ", "L'", "L’", "«")
"""With a capital inside a sentence, these open the names of papers."""
_PLACES = frozenset({"GPE", "LOC", "NORP", "DATE", "TIME", "CARDINAL", "LANGUAGE"})
_NOBODY = words("he she they it we i you me him her them us who this that")


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
        called = self._text[slice(*span)].lower().removeprefix("the ").strip(" .,:;!")
        if called in _NOBODY or not any(char.isalpha() for char in called):
            return False
        if _PARTY.fullmatch(called) or (called in CHANNELS and family.relation != "evidence"):
            return False
        if family.need == "agency":
            short = family.name == "agency line" and name is not None and name.kind == "acronym"
            return short or self._is_agency(called, span)
        if family.need == "no notice":
            return not self._is_behind_a_notice(span)
        if family.need == "anything" or name is None or name.kind == "outlet":
            return True
        return self._is_told(family.need, span, called, name.kind)

    def _is_told(self, need: Need, span: Span, called: str, kind: Kind) -> bool:
        """Whether a name that is not plainly an outlet's is what a phrase needs."""
        if kind == "body":
            return need in {"no stranger", "no place"}
        if kind != "plain":
            return kind == "acronym"
        if need == "sure":
            return self._text.startswith(_ARTICLES, span[0])
        if " " not in called and called in self._people():
            return False
        return self._is_no_stranger(need, span, called)

    def _is_no_stranger(self, need: Need, span: Span, called: str) -> bool:
        """Whether the entities of its sentence let a name be what a phrase needs."""
        labels = self._labels(span)
        if self._has_article(span):
            labels -= {"PERSON"}
        elif need == "outlet" and " " not in called:
            return "ORG" in labels
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
        return _HANDED_ON.match(self._text, span[1]) is not None

    def _labels(self, span: Span) -> frozenset[str]:
        if self._entities is None:
            self._entities = list(self._named(self._sentence))
        return frozenset(
            label for entity, label in self._entities if entity[0] < span[1] and span[0] < entity[1]
        )
