"""The English words that tell what a cue does, by act, and those that negate or hedge it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rashomon.language import words
from rashomon.model import Act

LEMMAS: Mapping[Act, frozenset[str]] = {
    "denies": words(
        """deny refute rebut reject dispute contest dismiss repudiate disavow disclaim contradict
        disprove debunk disown exclude gainsay denial rejection refutation rebuttal disavowal
        rubbish"""
    ),
    "confirms": words(
        """confirm verify corroborate acknowledge admit concede confess substantiate certify attest
        authenticate confirmation admission acknowledgement acknowledgment concession confession"""
    ),
    "asks": words(
        """ask question wonder inquire enquire query quiz interrogate grill questioning inquiry
        enquiry"""
    ),
    "orders": words(
        """order urge instruct command demand request beg implore exhort beseech press encourage
        advise counsel invite summon forbid ban prohibit require petition plead appeal lobby
        persuade recommend admonish entreat mandate prescribe dare enjoin sentence instruction
        exhortation plea recommendation advice decree"""
    ),
    "believes": words(
        """believe think feel know fear expect worry doubt suspect assume understand realize
        realise see consider suppose guess figure imagine forget regret presume reckon
        anticipate perceive recognize recognise trust dream view regard hold deem judge foresee
        mistake fret despair marvel conceive envision envisage belief opinion suspicion
        expectation impression feeling conviction understanding assumption perception
        perspective notion attitude confidence concern confident certain sure convinced
        optimistic pessimistic afraid worried concerned aware skeptical sceptical doubtful proud
        glad happy pleased sorry angry disappointed unsure unclear unaware alarmed puzzled
        surprised dread disagree like love hate dislike loathe despise admire respect resent
        favorite favourite mindful satisfied persuaded frustrated furious outraged uncertain
        unconvinced upset uneasy nervous anxious unhappy divided rejoice admirer support oppose
        favor favour supporter opponent proponent advocate opposition object predict prediction
        forecast imo imho"""
    ),
    "wants": words(
        """want wish hope plan intend seek aim prefer desire propose proposal vote pray crave
        aspire yearn covet strive decide decision resolve hopeful eager keen determined willing
        unwilling reluctant ready intention goal ambition preference aspiration adamant bent"""
    ),
    "says": words(
        """say tell add note report announce suggest write tweet argue explain declare insist claim
        state warn reveal contend assert allege maintain reply respond recall observe remark
        comment complain joke quip caution conclude learn emphasize emphasise stress reiterate
        repeat testify swear disclose indicate imply hint boast brag counter retort continue
        exclaim shout yell whisper mutter muse opine posit pledge promise vow threaten agree
        assure inform notify remind clarify elaborate estimate mention cite recount narrate post
        blog email proclaim profess pronounce guarantee interject chant sing read echo protest
        stipulate affirm reaffirm remember charge accuse describe detail outline summarize
        specify underline underscore highlight decry chide scold speculate theorize rule signal
        offer discuss reference refer quote call label brand dub characterize criticize
        criticise praise denounce condemn slam blast mock defend hail laud thank congratulate
        apologize apologise address speak talk point answer show find demonstrate prove document
        depict portray name list identify publish release statement account allegation assertion
        accusation announcement warning argument suggestion threat complaint testimony word
        message according lament bemoan issue acclaim compare paint cheer share include expose
        lay greet credit endorse endorsement welcome blame mean"""
    ),
}
"""Words by the act they stand for, without their inflections; where one has two, the first."""

IRREGULAR: Mapping[str, str] = {
    "said": "say", "told": "tell", "wrote": "write", "written": "write", "sought": "seek",
    "thought": "think", "felt": "feel", "knew": "know", "known": "know", "saw": "see",
    "seen": "see", "forgot": "forget", "forgotten": "forget", "understood": "understand",
    "forbade": "forbid", "forbidden": "forbid", "swore": "swear", "sworn": "swear",
    "held": "hold", "found": "find", "shown": "show", "read": "read", "spoke": "speak",
    "spoken": "speak", "meant": "mean", "foresaw": "foresee", "sang": "sing", "laid": "lay",
    "pled": "plead", "strove": "strive", "mistook": "mistake", "dreamt": "dream",
    "backs": "support", "backed": "support",
}  # fmt: skip

PHRASES: Mapping[str, Act] = {
    "rule out": "denies", "ruled out": "denies", "rules out": "denies", "ruling out": "denies",
    "shot down": "denies", "knocked down": "denies", "shrug off": "denies",
    "shrugged off": "denies", "brushed aside": "denies", "pushed back": "denies",
    "push back": "denies", "poured cold water": "denies", "waved away": "denies",
    "sign off": "confirms", "owned up": "confirms",
    "want to know": "asks", "would like to know": "asks", "would love to know": "asks",
    "wants to know": "asks", "wanted to know": "asks",
    "wanting to know": "asks", "demanded to know": "asks", "demands to know": "asks",
    "demanding to know": "asks", "demand to know": "asks",
    "call for": "orders", "calls for": "orders", "called for": "orders", "calling for": "orders",
    "call on": "orders", "calls on": "orders", "called on": "orders", "calling on": "orders",
    "call upon": "orders", "called upon": "orders", "calling upon": "orders",
    "ask for": "orders", "asks for": "orders", "asked for": "orders", "asking for": "orders",
    "push for": "orders", "pushed for": "orders", "pushing for": "orders", "pushes for": "orders",
    "pushing": "orders", "warned against": "orders", "warns against": "orders",
    "warning against": "orders", "warn against": "orders", "insist on": "orders",
    "insisted on": "orders", "insists on": "orders", "insisting on": "orders",
    "look forward": "wants", "looks forward": "wants", "looking forward": "wants",
    "looking for": "wants", "looks for": "wants", "would like": "wants", "would love": "wants",
    "would prefer": "wants", "would rather": "wants",
    "take the view": "believes", "point of view": "believes", "agree with": "believes",
    "agrees with": "believes", "agreed with": "believes", "made up": "believes",
    "counting on": "believes", "to blame": "says",
    "shot back": "says", "known as": "says", "known for": "says", "hit back": "denies",
    "pleaded guilty": "confirms", "pleaded not guilty": "denies", "backing": "believes",
    "point out": "says", "pointed out": "says", "points out": "says",
    "no secret": "says", "made clear": "says", "make clear": "says",
}  # fmt: skip
"""Verbs with their particles, where these change what is done; as they stand in a text."""

LIGHT = words(
    """make makes made making give gives gave given giving issue issues issued issuing express
    expresses expressed expressing raise raises raised raising voice voices voiced voicing put
    puts putting take takes took taking have has had having get got go goes went going come came
    continue continues continued continuing try tries tried trying begin began begun start
    started keep kept keeps keeping release released releasing offer offered offering send sent
    submit submitted file filed renew renewed repeat repeated is are was were be been being will
    would"""
)
"""Verbs that leave it to the next word of the cue what is done: "issued a denial"."""

REFUSING = words(
    """refuse refuses refused refusing decline declines declined declining fail fails failed
    failing stop stops stopped avoid avoids avoided avoiding cease ceased unable unwilling
    reluctant refusal neglect neglected omit omitted forbore"""
)
"""To refuse to say is to report that nothing was said."""

WILLING = words("want wants wanted wish wishes wished like care cared prefer intend")
"""Wishes that only stand before a word of speech: "did not wish to say"."""

NEGATIONS = words(
    """not never no neither nor cannot hardly nothing nobody none without scarcely cant dont didnt
    doesnt wouldnt wont couldnt isnt wasnt"""
)
SILENCES = (
    "no comment", "short of", "yet to", "not be drawn", "kept silent", "kept quiet", "silent on",
    "tight-lipped", "not respond", "not reply", "not answer", "not return", "no reply",
    "no response", "no answer", "unavailable for comment", "nothing to say", "leaves open",
    "left open", "rather than",
)  # fmt: skip
"""Phrases by which a page says that somebody did not speak."""

AFFIRMING = (
    "not only",
    "not hesitate",
    "not just",
    "not merely",
    "no doubt",
    "no secret",
    "nor only",
    "no longer",
)
"""Phrases with a negation that deny no report."""

NOBODY = ("nobody", "no one", "none", "neither", "no ", "not one")
"""How a source begins of whom nothing is reported."""

HEDGES = words(
    """reportedly allegedly apparently supposedly purportedly ostensibly seemingly presumably seem
    seems seemed seeming appear appears appeared appearing"""
)
UNSOUND = ("unconfirmed", "unverified", "rumour", "rumor", "hearsay", "gossip")
"""What a page calls a source that it does not vouch for."""

UNVOUCHED = words(
    """said believed thought reported understood alleged rumoured rumored claimed presumed
    suspected feared assumed supposed heard"""
)
"""Participles that report on nobody's word in the passive: "is said to"."""

MAYBE = words("may might")
BEING = words("is are was were be been being s re")
"""Forms of "to be": before a participle, a passive."""


def forms(lemma: str) -> Iterator[str]:
    """A word with its regular inflections, some of which nobody says."""
    stem = lemma.removesuffix("e")
    yield from (lemma, f"{lemma}s", f"{lemma}es", f"{stem}ed", f"{stem}ing")
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        yield from (f"{lemma[:-1]}ies", f"{lemma[:-1]}ied")
    if lemma[-1:] not in "aeiouwxy" and lemma[-2:-1] in {*"aeiou"}:
        yield from (f"{lemma}{lemma[-1]}ed", f"{lemma}{lemma[-1]}ing")


def _by_form() -> Iterator[tuple[str, Act]]:
    """Forms with their acts, those that are to win last."""
    for act in reversed(list(LEMMAS)):
        yield from ((form, act) for lemma in LEMMAS[act] for form in forms(lemma))
    for form, lemma in IRREGULAR.items():
        yield form, next(act for act, lemmas in LEMMAS.items() if lemma in lemmas)


ACT_BY_FORM: Mapping[str, Act] = dict(_by_form())
"""Every form of every word by its act."""

PLEAS: Mapping[str, Act] = {"not guilty": "denies", "guilty": "confirms", "to know": "asks"}
"""How a content begins that decides what was pleaded or demanded."""

ASKING = words("ask asks asked asking")
"""Words for a question, and before an infinitive for a request."""

THINGS = words(
    """demand demands demanded demanding request requests requested requesting ask asks asked
    asking call calls called calling plead pleads pleaded pleading beg begs begged appeal
    appeals appealed appealing recommend recommends recommended recommending push pushes pushed
    pushing"""
)
"""Who demands a thing wants it; who demands that something be done gives an order."""

TELLING = words(
    """tell tells told telling say says said saying warn warns warned warning shout shouted yell
    yelled remind reminded reminds signal signalled signaled caution cautioned"""
)
"""Words of saying that give an order before an infinitive: "told them to wait"."""

QUESTIONS = words("whether if who whom whose what which when where why how")
"""How a question begins that is not quoted."""
