"""The words that report: which verbs and nouns hand the floor to somebody, by concept."""

from __future__ import annotations

from typing import Literal

from rashomon.language import words

Concept = Literal["say", "show", "believe", "want", "ask", "order", "judge", "name"]

SAY = words(
    """say tell add note report announce suggest write tweet argue explain acknowledge declare
    insist claim state warn admit confirm deny reveal concede contend assert allege maintain
    reply respond recall observe remark comment complain joke quip predict caution conclude learn
    emphasize emphasise stress reiterate repeat testify swear disclose indicate imply hint boast
    brag confess counter retort continue exclaim shout yell whisper mutter lament muse opine
    posit pledge promise vow threaten agree disagree assure inform notify advise remind clarify
    elaborate estimate mention cite recount narrate post blog email text proclaim profess
    pronounce forecast foresee guarantee interject intone gush groan grumble moan murmur echo
    rebut refute dispute contest protest object stipulate rule charge accuse describe detail
    outline summarize summarise specify underline underscore highlight decry rail chide scold
    speculate theorize hypothesize surmise deadpan crow fume vent signal offer discuss reference
    quote read"""
)
"""Speech and writing: what follows is somebody's words."""

SHOW = words("show find reveal demonstrate prove conclude suggest indicate document depict portray")
"""What a report, a poll, a picture lets one see."""

BELIEVE = words(
    """believe think feel know fear hope expect worry doubt suspect assume understand realize
    realise see consider suppose guess figure imagine hear remember forget regret presume reckon
    anticipate perceive recognize recognise determine decide trust dream calculate view regard"""
)
"""Beliefs and attitudes to a state of affairs."""

WANT = words(
    """want wish hope plan intend seek aim prefer refuse decline vow pledge promise agree decide
    threaten offer demand propose recommend vote swear volunteer call support like"""
)
"""Wishes and plans: what somebody would have happen, as an infinitive."""

ASK = words("ask question wonder inquire enquire query")
"""Questions."""

ORDER = words(
    """order urge tell ask instruct encourage press beg command invite warn advise implore exhort
    direct persuade convince request forbid challenge lobby plead"""
)
"""What somebody is to do, on another's word."""

JUDGE = words(
    """criticize criticise praise blame accuse denounce condemn slam blast attack mock defend
    dismiss reject hail laud thank congratulate apologize apologise rip ridicule deride assail
    lambaste decry deplore applaud commend disparage disavow repudiate rebuke castigate bash
    fault insult scoff tout cheer salute compliment support oppose favor favour endorse embrace
    rail prefer"""
)
"""Praise and blame, for and against: the object is whom or what it is about."""

BLOWS = words("attack assault blast slam bash rip")
"""Verbs of judgement that are deeds of arms as often."""

TARGETS = words(
    """town village city district neighbourhood neighborhood area road bridge base camp post
    position checkpoint convoy vehicle truck car bus train ship boat vessel plane aircraft tank
    building house home hospital school mosque church market airport airfield port harbour harbor
    headquarters station compound facility depot refinery pipeline plant embassy consulate prison
    troop soldier fighter militant rebel civilian villager resident protester demonstrator crowd
    man woman child people worker officer policeman guard patrol target"""
)
"""Whom and what arms strike; words strike them too, but not often in reports of events."""

RESCUERS = words("police ambulance firefighter doctor brigade fbi 911 999 112 hotline")
"""Whom one calls by telephone."""

NAME = words("call describe label brand dub characterize characterise portray deem")
"""What somebody calls somebody or something."""

STATED = words(
    """announce claim mention cite recall declare propose acknowledge argue repeat reference
    reiterate outline note complain explain discuss confirm deny demand tweet reveal predict
    emphasize emphasise stress dispute disagree detail disclose highlight promise pledge warn
    admit allege protest comment remark post respond"""
)
"""Verbs whose object, too, is what is said: "announced the sale", "denied the charges"."""

ADDRESSED = words(
    """tell inform notify remind assure advise warn ask persuade convince urge order instruct
    encourage promise email text caution"""
)
"""Verbs whose object is who is spoken to, not what is said."""

GOING_ON = words("add say tell warn note continue insist stress conclude reply respond")
"""Verbs that follow another verb of saying with the same subject: "said X and added Y"."""

SAYINGS = words(
    """claim allegation statement assertion belief accusation announcement warning argument
    suggestion view opinion fear hope promise pledge vow threat prediction admission denial
    contention conclusion notion testimony remark comment report complaint insistence assurance
    revelation confirmation impression feeling concern doubt hint confidence expectation"""
)
"""Nouns that stand for something said or thought, with a clause that tells what."""

STANCES = words(
    """confident certain sure convinced hopeful optimistic pessimistic afraid worried concerned
    adamant aware skeptical sceptical doubtful proud glad happy pleased sorry angry disappointed
    eager keen reluctant unwilling willing determined unsure clear"""
)
"""Adjectives that say how somebody stands to a state of affairs."""

EXPECTED = words(
    "expect believe think say report know allege estimate rumor rumour suppose suspect"
)
"""Verbs that report on nobody's named word when passive: "is expected to"."""

BY_CONCEPT: dict[Concept, frozenset[str]] = {
    "say": SAY,
    "show": SHOW,
    "believe": BELIEVE,
    "ask": ASK,
    "order": ORDER,
    "name": NAME,
    "judge": JUDGE,
    "want": WANT,
}


def concepts(lemma: str) -> frozenset[Concept]:
    """The concepts a verb can stand for; none where it reports nothing."""
    return _CONCEPTS.get(lemma, frozenset())


_CONCEPTS: dict[str, frozenset[Concept]] = {
    lemma: frozenset(name for name, lemmas in BY_CONCEPT.items() if lemma in lemmas)
    for lemma in frozenset().union(*BY_CONCEPT.values())
}
