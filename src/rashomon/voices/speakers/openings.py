"""Words that open a sentence with a capital that tells nothing: crowds, trades, how one is."""

from __future__ import annotations

import re

from rashomon.language import words as language_words
from rashomon.voices.speakers.callings import CALLED_SO
from rashomon.voices.speakers.genders import GIVEN
from rashomon.voices.speakers.lexicon import (
    BODIES,
    BODY_NAMES,
    CROWDS,
    PEOPLE,
    TIMES,
    is_known,
    is_many,
    singular,
)
from rashomon.voices.speakers.small_words import OPENERS

_WORDY = re.compile(r"(?:[a-z]{3}(?:ed|ing|ly|ness)|[a-z]{3}(?:er|or|ist|ian|ee)s|men|women)$")
_HANGS = re.compile(
    r"\s(?:at|in|from|outside|inside|near|who|across|around|close|loyal|opposed|close|with)\b"
)
_HOW = re.compile(r"[a-z]{3}(?:ing|ed)$")

ADJECTIVES = language_words(
    """angry brave cheating defiant desperate devastated disgraced distraught dumped embattled
    emotional exhausted former frightened furious grieving heartbroken horrified hunky injured
    jailed late married neighbouring outraged outspoken proud retired sacked shamed shocked
    stunned tearful terrified troubled veteran worried wounded young ambitious anxious ashamed
    bearded beefy beloved bewildered bitter bizarre blonde blushing bold brainy brash brazen
    brunette bubbly bungling burly busty callous canny careless caring cautious cheeky cheerful
    cheery chirpy chubby clever clueless clumsy cocky crafty cranky crazed crooked cruel curvy
    cynical daft dapper daring dashing dazzling deluded depraved despairing despicable
    determined devious devoted devout dishonest dogged doomed doting doughty dour dreadlocked
    drunk drunken dumbfounded eagle-eyed elderly elated embarrassed enraged evil excitable
    fearful fearless feckless feisty fiery flabbergasted flamboyant flustered foolish frail
    frantic fuming gallant glamorous gleeful gloomy gobby gobsmacked gorgeous graceful greedy
    grim grinning gritty grizzled grumpy gutted hapless harassed hard-up haughty heartless
    helpless heroic homeless humble humiliated hungover idle impish incensed indignant innocent
    irate ironic jealous jilted jobless jolly jovial jubilant kind-hearted lanky lazy leggy
    livid lonely loony lovelorn loyal luckless lying mad maverick merciless mischievous
    miserable mocking modest moody murderous muscular mysterious naughty nervous nosy notorious
    obese overjoyed pampered panicked penniless petite petrified petulant plucky poor popular
    posh pregnant prim pudgy quick-thinking rambling raunchy raven-haired reclusive redheaded
    reluctant remorseful repentant resolute rowdy rueful rugged ruthless sad savvy scared
    scheming selfish selfless serial sexy shabby shaken shameless shy shrewd silver-haired
    silver-tongued single slick sly smarmy smiling smitten smug sneering snooty sobbing
    softly-spoken sombre speechless spirited spoilt squeaky-clean stressed strict struggling
    stubborn stubbly sturdy suave sulky sultry surly suspicious swaggering sweating teenage
    tenacious tetchy thirsty thrifty tight-lipped timid tired tiny topless tough traumatised
    trembling triumphant tubby twinkly ungrateful unrepentant unruly upset vain vengeful vile
    violent vivacious wealthy weary weepy weeping wicked wily witty wretched yobbish youthful
    zany senior
    junior"""
)
"""What the popular press puts before a name at the beginning of a sentence."""

TRADES = language_words(
    """airline lender insurer retailer broadcaster newspaper broker miner supermarket utility
    publisher developer brewer manufacturer consultancy charity startup"""
)
"""What a body is, before its name at the beginning of a sentence."""


TENS = language_words("twenty thirty forty fifty sixty seventy eighty ninety")
"""What a number of two words begins with: "Ninety-one are under arrest"."""


def is_no_name(words: list[tuple[int, str]], *, opens: bool, known: frozenset[str]) -> bool:
    """Whether the first word of a run has its capital only from where it stands."""
    word, alone = words[0][1], len(words) == 1
    lower = word.lower().rstrip(".")
    if lower in OPENERS and not (alone and word in {"US", "WHO"}):
        return True
    if lower in TIMES or lower.partition("-")[0] in TENS:
        return True
    if word.isupper() and len(word) > 1:
        return alone and (
            lower in PEOPLE or (len(word) > 3 and lower in known) or lower[:3] == "ex-"
        )
    if not opens or alone:
        return opens and _is_word(word, known)
    plural = is_many(lower) and (singular(lower) in PEOPLE or singular(lower) in BODIES)
    if lower in ADJECTIVES or lower in TRADES or lower.endswith("maker"):
        return True
    how = bool(_HOW.search(lower)) and words[1][1].casefold() in GIVEN and lower not in GIVEN
    return how or (plural and lower not in BODY_NAMES)


def _is_word(word: str, known: frozenset[str]) -> bool:
    """Whether a word that opens a sentence alone would be written small inside of one."""
    first, _, second = word.partition("-")
    lower = first.lower()
    if second[:1].isupper() or lower in GIVEN:
        return False
    if _HOW.search(second):
        return True
    one = singular(lower)
    is_noun = (
        is_known(one) or is_known(lower) or lower in CROWDS or (one != lower and one in CALLED_SO)
    )
    return lower in known or is_noun or lower in ADJECTIVES or bool(_WORDY.search(lower))


def is_crowd(text: str, word: tuple[int, str], proper: frozenset[str]) -> bool:
    """Whether a word that opens a sentence is several people's: "Regulars at the Crown"."""
    start, written = word
    lower = written.lower()
    crowd = written[1:].islower() and len(lower) > 4 and is_many(lower) and lower not in GIVEN
    return crowd and written not in proper and bool(_HANGS.match(text, start + len(written)))


def is_new_word(lower: str) -> bool:
    """Whether no list knows a word in lower case, and so a run that ends with it is a name."""
    one = singular(lower)
    return not (is_known(one) or is_known(lower) or one in CALLED_SO or lower in BODY_NAMES)
