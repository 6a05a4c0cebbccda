"""How one person came to harm: "was stabbed in the neck", "fell down the stairs"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from spacy.tokens import Doc, Token

from rashomon.accounts.told.deeds.answer import Answer, below, is_told, span_of
from rashomon.accounts.told.wording.assertion import turns
from rashomon.language import words

MANNERS: Mapping[str, str] = {
    **dict.fromkeys(words("stab knife slash"), "stabbed"),
    **dict.fromkeys(words("shoot gun"), "shot"),
    **dict.fromkeys(words("beat punch kick club bludgeon batter headbutt"), "beaten"),
    **dict.fromkeys(words("drown"), "drowned"),
    **dict.fromkeys(words("hang"), "hanged"),
    **dict.fromkeys(words("strangle throttle"), "strangled"),
    **dict.fromkeys(words("crush trample"), "crushed"),
    **dict.fromkeys(words("poison"), "poisoned"),
    **dict.fromkeys(words("electrocute"), "electrocuted"),
    **dict.fromkeys(words("burn"), "burned"),
    **dict.fromkeys(words("suffocate choke"), "suffocated"),
    **dict.fromkeys(words("freeze"), "frozen"),
}
FALLING = words("fall trip slip tumble stumble topple")
DOWN = words("down downstairs over from off on into onto out")
HITTING = words("hit strike")
BLUNT = words(
    """bar stick bottle stone brick truncheon baton leg club hammer fist chair pipe plank bat rock
    cudgel pole something object head face boot"""
)
"""With or on what somebody is beaten."""

PROJECTILES = words("bullet round shot shrapnel splinter fragment")
WHEELS = words("car van lorry truck bus train tram taxi vehicle motorcycle")
DOING = words("jam plunge drive thrust ram")
BLADES = words("knife screwdriver blade dagger scissors sword razor machete bayonet")

PERSONS = words(
    """guard warder officer policeman policewoman constable sergeant referee driver minister nurse
    goalkeeper player priest teacher student doctor prisoner inmate reporter journalist
    photographer worker miner sailor captain mate pilot singer mayor president general soldier
    boy girl man woman child pupil striker fan protester demonstrator cyclist rider jockey keeper
    steward activist lawyer judge clerk farmer engineer foreman passenger patient suspect
    coach manager chairman director cashier shopkeeper baker librarian councillor"""
)
"""One of whom a story has but one, as a rule."""

ROLES: Mapping[str, str] = {
    **dict.fromkeys(words("guard warder officer jailer gaoler sentry"), "guard"),
    **dict.fromkeys(words("policeman policewoman constable sergeant"), "guard"),
    **dict.fromkeys(words("prisoner inmate convict detainee"), "prisoner"),
    **dict.fromkeys(words("reporter journalist correspondent"), "reporter"),
}
SHORT = 2
"""A given name is longer than an initial."""

HINT = (
    r"stab\w*|knif\w+|slash\w+|shot|gunned|beat\w*|punch\w*|kick\w*|clubb\w+|bludgeon\w*|drown\w*"
    r"|hang\w*|hung|strangl\w+|crush\w+|trampl\w+|poison\w*|electrocut\w+|burn\w*|suffocat\w+"
    r"|chok\w+|froze\w*|fell|fall\w*|tripp\w+|slipp\w+|tumbl\w+|stumbl\w+|hit|struck|jammed"
    r"|plunged|thrust|screwdriver|knife"
)


def harms(doc: Doc) -> Iterator[Answer]:
    """How a sentence says that one person came to harm, or did not."""
    for verb in doc:
        if verb.pos_ != "VERB" or not is_told(verb) or verb.dep_ == "amod":
            continue
        manner = _manner(verb)
        victim = _victim(verb) if manner else None
        keys = frozenset[str]() if victim is None else _keys(victim)
        if manner and victim is not None and keys:
            yield Answer(
                span=span_of([verb, *(one for one in below(verb, "prt"))]),
                question=f"How was {_called(victim)} hurt?",
                keys=keys,
                facets=frozenset({("manner", manner)}),
                denied=turns(verb),
            )


def _manner(verb: Token) -> str:
    lemma = verb.lemma_.lower()
    if verb.lower_ in ("hung", "shot") or lemma in MANNERS:
        return MANNERS.get(lemma, "shot" if verb.lower_ == "shot" else "hanged")
    beside = {child.lower_ for child in verb.children}
    if lemma in FALLING and beside & DOWN:
        return "fell"
    within = {one.lemma_.lower() for link in _links(verb) for one in below(link, "pobj")}
    if lemma in HITTING:
        if within & PROJECTILES:
            return "shot"
        if within & WHEELS:
            return "run over"
        return "beaten" if within & BLUNT else ""
    things = {one.lemma_.lower() for one in below(verb, "dobj")}
    return "stabbed" if lemma in DOING and things & BLADES else ""


def _links(verb: Token) -> Iterator[Token]:
    return below(verb, "prep", "agent")


def _victim(verb: Token) -> Token | None:
    """Whom it befell: the object, or the subject of a passive and of a fall."""
    lemma = verb.lemma_.lower()
    if lemma in DOING:
        inside = (one for link in _links(verb) for one in below(link, "pobj"))
        owners = (one for part in inside for link in below(part, "prep") for one in link.children)
        return next((one for one in owners if one.tag_.startswith("NN")), None)
    passive = next(below(verb, "nsubjpass"), None)
    subject, thing = next(below(verb, "nsubj"), None), next(below(verb, "dobj"), None)
    if verb.dep_ in ("acl", "relcl") and passive is None and thing is None and verb.tag_ == "VBN":
        return verb.head
    if verb.dep_ == "relcl" and passive is not None and passive.tag_ in ("WP", "WDT"):
        return verb.head
    if lemma in FALLING or lemma in ("drown", "hang", "freeze", "suffocate", "choke", "burn"):
        itself = thing is None or thing.lower_ in ("himself", "herself")
        return passive or (subject if itself else thing)
    bare = verb.tag_ == "VBN" and passive is None and subject is not None and thing is None
    return passive or thing or (subject if bare else None)


def _keys(victim: Token) -> frozenset[str]:
    """The one person that is meant: a surname, and what the person is; none of a pronoun."""
    if victim.tag_ in ("NNS", "NNPS") or any(below(victim, "conj", "nummod")):
        return frozenset()
    beside = [*below(victim, "compound", "appos", "nmod"), victim]
    if victim.dep_ == "appos":
        beside.append(victim.head)
    names = list(filter(_is_name, beside))
    roles = {one.lemma_.lower() for one in beside} & PERSONS
    found = {f"role {ROLES.get(role, role)}" for role in roles}
    if names:
        named = victim if victim in names else names[-1]
        found.add(f"name {named.lower_}")
        given = [one for one in below(named, "compound") if _is_name(one) and len(one) > SHORT]
        found |= {f"given {one.lower_}" for one in given[-1:]}
    return frozenset(found)


def _is_name(token: Token) -> bool:
    """Whether it is a person's, also where a recogniser takes it for something else."""
    common = token.lemma_.lower() in PERSONS or token.ent_type_ in ("GPE", "NORP", "DATE")
    return token.tag_ in ("NNP", "NN") and token.text[:1].isupper() and not common


def _called(victim: Token) -> str:
    if _is_name(victim):
        names = [one.text for one in below(victim, "compound") if one.tag_ == "NNP"]
        return " ".join((*names, victim.text))
    named = list(filter(_is_name, below(victim, "appos")))
    if named:
        return _called(named[0])
    return f"the {victim.lower_}"
