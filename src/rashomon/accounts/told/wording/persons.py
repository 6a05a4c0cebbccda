"""Which nouns name living beings, whom alone death, flight and illness befall.

A parser does not tell a teller from a table. Nouns of the lists, and those built as English builds
words for people ("oarsman", "cyclist", "trainee", "gardener"), name persons; what is built alike
and names a thing ("computer") is listed too. MiniLM's likeness to words for people and for things
was tried instead: at its best it told six in seven of these words rightly.
"""

from __future__ import annotations

from rashomon.language import words

OF_THINGS = words("homes vehicles buses planes trains shops vessels")
"""The kinds of the lexicon that are things."""

_PERSONS = words(
    """accomplice adolescent adult aide ally amputee apprentice architect aristocrat astronaut
    athlete aunt bailiff bandit baron bishop boss bride brother brute builder candidate captain
    captive cardinal casualty celebrity champion chap chef chief clergy clerk climber clown coach
    colonel commando comrade consultant contestant convict cook cop corporal correspondent couple
    cousin critic crook culprit dad daughter delegate deputy diplomat drunk enemy escapee executive
    expert farmhand father felon fellow fool friend fugitive general giant graduate grandchild
    groom guard guide guy heir hero host hound human husband individual infant informant
    inmate intern jailbird judge juror king knight lad lady lag laureate lifeguard loyalist maid
    mate martyr mayor medic member merchant midwife militia minority mob monarch monk mother mp
    nationalist native neighbour nephew niece nomad nun nurse octogenarian official onlooker orphan
    outlaw paramedic parent participant partisan passer-by patrol peasant personnel pilgrim pilot
    poet president priest prince prosecutor queen rabbi rascal recruit relative robber runaway saint
    scholar scout screw sentry servant sibling slave soul spouse squaddie steward stowaway sister
    son teen thief thug tribesman troop truant turncoat turnkey twin uncle vagrant veteran vicar
    victim villain volunteer warden widow wife witness wretch youngster youth zealot
    animal bear beast bird buffalo bull camel cat cattle chicken cow creature deer dog dolphin
    donkey duck elephant fish goat goose hen horse lamb lion livestock monkey pet pig pony rhino
    seal sheep swan tiger turtle whale wolf"""
)

_THINGS = words(
    """acre airliner answer badminton banner barrier bladder blister bomber border boulder
    bulldozer bumper bunker burner calculator calendar cancer carrier center chapter charger
    charter cluster collar committee computer container cooker cooler corner corridor counter
    cover cracker crater cruiser cylinder dagger degree destroyer digger disaster door drawer
    dryer elevator encounter engine error escalator excavator factor feather feature feeder fee
    fender fertiliser fever fibre figure filter finger fist flavor floor flower folder forest
    freezer freighter gender generator glider guarantee hammer hangar harbor heater helicopter
    incubator indicator kilometer knee ladder layer leather letter lever liner list liter
    locker loader lorry manner marker matter meter metre mirror mist monitor mortar motor mower
    number offer order oyster paper parlor pepper pier pillar plaster pointer poster powder
    power printer processor propeller pedigree quarter radiator rafter razor reactor receiver
    refinery register reminder revolver river rotor router rudder saucer scooter sector
    semester sensor server shelter shoulder shower shutter silver skyscraper slipper spanner
    spider starter steamer sticker summer tanker temper tender terror theater theatre timber
    toaster tower tractor trailer transformer transistor transmitter trawler tree trigger
    trouser tumor twist ulcer voucher wafer water weather whisker winter wonder wrapper wrist
    year business process access address success congress illness mattress fortress press dress
    mess loss"""
)

_ENDINGS = ("man", "woman", "ist", "er", "or", "ee", "ian", "ess")


def is_living(lemma: str, kinds: frozenset[str]) -> bool:
    """Whether a noun names living beings.

    Args:
        lemma: the noun's.
        kinds: those that it is of, from :func:`rashomon.accounts.told.wording.lexicon.kinds_of`.
    """
    if kinds:
        return not kinds <= OF_THINGS
    return lemma in _PERSONS or (lemma.endswith(_ENDINGS) and lemma not in _THINGS)
