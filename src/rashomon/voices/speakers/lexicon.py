"""Words that tell who can be meant: people, groups, bodies, documents, outlets."""

from __future__ import annotations

import re
from typing import Literal

from rashomon.language import words
from rashomon.voices.speakers.things import (
    FOREIGN_BODIES,
    FOREIGN_MEDIA,
    RARE_BODIES,
    RARE_CROWDS,
    RARE_DOCUMENTS,
)

Kind = Literal["person", "group", "body", "document", "outlet"]

PEOPLE = words(
    """person supermodel man woman boy girl child teenager youth adult pensioner resident neighbour
    neighbor villager citizen voter local fisherman fighter soldier officer official minister
    president chancellor premier mayor governor senator councillor lawmaker legislator deputy
    politician candidate spokesman spokeswoman spokesperson director head chief chair chairman
    chairwoman chairperson leader commander general captain colonel sergeant lieutenant
    secretary manager boss executive owner founder editor reporter journalist correspondent
    columnist author writer analyst expert scientist researcher professor teacher student
    pupil doctor nurse surgeon physician paramedic midwife patient lawyer solicitor barrister
    attorney prosecutor judge magistrate coroner inspector detective constable policeman
    policewoman superintendent sheriff commissioner ambassador diplomat envoy consul
    negotiator witness survivor victim suspect defendant accused convict prisoner detainee
    inmate refugee migrant activist campaigner protester protestor demonstrator organiser
    organizer volunteer worker employee colleague driver pilot sailor skipper mechanic
    engineer technician electrician plumber builder carpenter mason miner farmer shepherd
    baker butcher cook chef waiter shopkeeper trader merchant dealer broker banker economist
    accountant auditor treasurer clerk porter caretaker janitor cleaner guard guardian keeper
    warden ranger gardener hunter forester veteran fireman firefighter diver swimmer athlete
    player coach footballer goalkeeper referee fan singer musician actor actress artist
    painter producer poet novelist historian archivist librarian curator priest vicar pastor
    bishop imam rabbi nun monk sister brother father mother parent son daughter husband wife
    partner uncle aunt nephew niece cousin grandfather grandmother grandson granddaughter
    grandchild widow widower orphan friend relative mate guy bloke lad lady gentleman tenant
    landlord landlady customer client user passenger commuter cyclist motorist pedestrian
    tourist visitor guest host presenter anchor moderator interviewer speaker chemist
    biologist geologist physicist hydrologist meteorologist forecaster statistician
    pathologist psychologist therapist counsellor advisor adviser aide assistant counsel
    whistleblower insider source informant agent spy hacker developer contractor supplier
    businessman businesswoman entrepreneur investor shareholder tycoon heir mep mp delegate
    representative member militant rebel insurgent militiaman gunman smuggler operator
    supervisor foreman planner surveyor architect docker stevedore haulier trucker nationalist
    conservative liberal socialist democrat republican critic supporter opponent ally rival
    predecessor successor newcomer observer bystander onlooker passer-by reader viewer
    listener commenter commentator blogger respondent participant interviewee applicant
    mourner worshipper parishioner principal headteacher headmaster headmistress dean rector
    provost chaplain usher secretary-general ombudsman regulator monitor mediator arbitrator
    interpreter translator conductor stationmaster lighthouse-keeper beekeeper ferryman
    boatman oarsman watchman craneman crane-driver vet medic cobbler steward deckhand
    churchwarden challenger marshal carer postman barber deserter fisher pal bride groom mum
    dad gran grandad twin ex-wife ex-husband weathergirl star model hubby missus boffin exec
    punter raider thug yob chum equerry courtier royal striker midfielder comic comedian ace
    legend hero heroine hunk millionaire ex fiancé fiancée superfan cop copper cabbie
    lollipop-lady reverend bridesmaid registrar pundit pollster authors breeder physiotherapist
    cardiologist pianist violinist sculptor dancer rapper boxer jockey golfer runner entrepreneur
    shipowner industrialist philosopher dissident influencer designer photographer hairdresser
    roofer magician waitress landowner boyfriend girlfriend bandmate teammate team-mate flatmate
    housemate workmate classmate schoolmate co-star champion ceo cfo coo pm gp"""
)
"""Heads of phrases that mean a human being."""

CROWDS = RARE_CROWDS | words(
    """crowd public people family couple pair community populace majority minority audience crew
    staff team group band trio duo delegation neighbourhood electorate youth everyone
    everybody opposition workforce mob congregation folk half percent most many some others both
    several few all rest survivors two three four five six seven eight nine ten twelve dozens
    hundreds thousands gang clique cabal posse throng"""
)
"""Words for several people that need no plural ending."""

BODIES = RARE_BODIES | words(
    """government ministry department agency authority council commission committee company firm
    corporation court tribunal police army navy military force militia party parliament congress
    senate house cabinet administration office bureau board bank union federation association
    confederation organisation organization charity foundation institute institution university
    college school hospital clinic laboratory lab church parish diocese mosque synagogue order
    club league embassy consulate mission presidium secretariat inspectorate directorate service
    services operator regulator watchdog utility airline railway railways contractor supplier
    manufacturer brewery factory mill plant mine port harbour shipyard group conglomerate
    startup consortium cooperative co-operative campaign movement coalition alliance opposition
    programme program project fund trust treasury exchequer customs coastguard brigade regiment
    battalion detachment squadron garrison unit division city town village county region
    province state country kingdom republic district municipality borough state nation bloc
    forum society guild chamber panel inquiry taskforce team headquarters prosecution defence
    defense employer insurer retailer supermarket chain developer publisher developer producer
    network junta regime palace caterer grocer bookmaker automaker carmaker lender giant kremlin
    command staff faculty academy museum gallery theatre library archive observatory management
    leadership hq crown side ngo centre center curia dairy governorate consultancy hospice surgery
    nursery enemy restaurant hotel pub café cinema zoo circus bakery refinery depot politburo synod
    shop store abbey orchestra choir hall retailer wholesaler concern enterprise carrier maker
    chipmaker drugmaker steelmaker jury cops exchange yard practice hostel shelter orphanage
    nightclub nunnery monastery convent cathedral studio showroom workshop foundry dockyard"""
)
NO_PEOPLE = words(
    """committee chamber center lender insurer retailer automaker carmaker chipmaker drugmaker
    steelmaker"""
)
"""Bodies whose ending sounds like somebody's."""

PLURALS = words("authority service force")
"""Bodies that are as good as one where they are several."""

FIRMS = words("regulator operator supplier contractor developer manufacturer")
"""What is a firm or an authority where it stands for one, and people where for several."""

DOCUMENTS = RARE_DOCUMENTS | words(
    """report study survey poll article piece story statement letter email e-mail memo memorandum
    note document paper leaflet brochure pamphlet flyer book chapter text transcript recording
    tape video footage film clip documentary photograph photo picture image map post tweet
    thread blog headline caption editorial column review analysis assessment audit evaluation
    census data figures figure statistics record records log logbook register diary file dossier
    archive ruling verdict judgment judgement indictment lawsuit suit complaint filing affidavit
    testimony petition contract agreement treaty law bill act constitution regulation rule
    guideline guidance manual sign notice poster plaque label inscription investigation
    research finding findings test tests evidence results result experiment forecast bulletin
    communique communiqué declaration resolution proposal plan budget account minutes calendar
    message text advert advertisement website page site screenshot satellite imagery dispatch
    timetable inventory prospectus biography obituary invoice receipt certificate warrant index
    sheet spreadsheet tome chart table graph entry comment charge charges release accusation
    catalogue ad advert almanac anthology appendix application autopsy post-mortem blueprint
    booklet bylaw cable card circular clause codicil communication cover decree deed directive
    draft edict edition encyclopaedia essay extract factsheet fact-sheet footnote form graffiti
    handbook headstone placard plaque poem postcard preface press-release protocol psalm
    questionnaire readme recipe regulations rota roster rulebook scan schedule scroll slide slogan
    song sticker subtitle summary summons syllabus tattoo telegram telex testament thesis ticket
    treatise voicemail webpage wording write-up writ yearbook instructions interview leaflets
    licence list listing manifesto manifest manuscript menu monograph motion novel pact papers
    permit scoreboard thermometer barometer sensor gauge x-ray algorithm forecast lyrics caption
    inscription quotation memoir memoirs hymn ledger logs notebook"""
)
OUTLETS = words(
    """newspaper paper broadcaster magazine outlet newsroom tabloid daily weekly station channel
    newswire wire website portal network journal gazette media press programme podcast radio
    television tv"""
)

_CALLED_BY_TRADE = words(
    """employer insurer retailer supermarket chain developer publisher producer operator regulator
    supplier manufacturer contractor team crown side state nation town city village"""
)

_ONLY_OUTLETS = OUTLETS - DOCUMENTS - BODIES

BODY_NAMES = (
    (BODIES - _CALLED_BY_TRADE)
    | FOREIGN_BODIES
    | words(
        """llp holding interactive rovers wanderers athletic albion gas energy water electric
    power homes housing crossings holdings lines line airlines airways foods motors
    shipping maritime logistics partners steel mining bank banking industries systems
    technologies technology labs pharma pharmaceuticals chemicals oil petroleum telecom
    mobile insurance capital ventures solutions properties estates construction builders
    farms fisheries dairies breweries ltd limited inc plc llc gmbh ag sa co corp
    corporation & sons ministry department agency authority council commission committee
    rights watch aid relief action initiative network centre center hall guard front
    liberation forces brigades united fc cross crescent greens labour nations states
    survivors friends voices parents mothers farmers workers teachers nurses pensioners
    fishermen's veterans ferries freight haulage rail transport buses bus airport harbour
    port docks marine wardens rangers rescue ambulance medical agro copper gold minerals
    resources healthcare brands stores global international digital studios games
    aerospace aviation cement timber textiles dynamics robotics software trading
    engineering consulting analytics research trust exchange"""
    )
)
"""Words of which the names of bodies are made."""

MEDIA_NAMES = FOREIGN_MEDIA | words(
    """times post news live online record review quarterly monthly journal herald tribune
    daily press radio tv television gazette chronicle observer telegraph guardian magazine
    weekly wire broadcasting channel courier examiner inquirer dispatch globe mirror
    express sentinel bugle echo argus advertiser messenger newsreel broadcaster newswire
    ledger bulletin today tonight daybreak bote kurier zeitung heute dagens gazeta
    nachrichten reuters bbc cnn afp ap itv nbc cbs abc tass xinhua ansa dpa efe mail star
    sun standard independent reporter lantern beacon"""
)

PLACE_NAMES = words(
    """river lake bay island islands sea street road avenue square bridge valley mount mountain
    hill hills beach cape strait canal pass forest park coast north south east west quay lane"""
)

SPEECH = words(
    """view views opinion claim claims words word comment comments remark remarks belief beliefs
    allegation allegations fear fears hope hopes account assertion estimate estimates"""
)
"""What somebody's words are called: "Marran's claim" is Marran's."""

TIMES = words(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december christmas easter ramadan"""
)

PARTICLES = words(
    """van von de der den da di do dos du del della la le el bin ibn abu ben ter ten zu zum y e of
    for the and al"""
)

_IRREGULAR = {
    "men": "man",
    "women": "woman",
    "children": "child",
    "people": "people",
    "wives": "wife",
    "police": "police",
    "clergy": "clergy",
    "folk": "folk",
    "passers-by": "passer-by",
    "studies": "study",
    "police's": "police",
}
_NOT_PLURAL = words(
    "his its this news series headquarters congress press boss us railways mass class"
)
_PERSON_ENDING = re.compile(r"(?:[a-z]{3}(?:er|or|ist|ian|eer|ee|ant)|man|woman|person|men|women)$")
_BODY_ENDING = re.compile(r"(?:ion|ment|ity|ship|ance|ence|ture|ism|ory)$")


def singular(word: str) -> str:
    """The singular of a noun in lower case, by its ending."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith(("men", "women")) and len(word) > 4:
        return word[:-2] + "an"
    if not word.endswith("s") or word.endswith(("ss", "us", "is")) or word in _NOT_PLURAL:
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    return word[:-1]


def is_many(word: str) -> bool:
    """Whether a noun in lower case stands for several."""
    return word in CROWDS or (singular(word) != word and word not in _NOT_PLURAL)


def kind_of(head: str, *, many: bool) -> Kind:
    """The kind of speaker that a phrase with this head, a singular noun, means."""
    human: Kind = "group" if many or head in CROWDS else "person"
    if head in FIRMS and not many:
        return "body"
    if head in CROWDS or (head in PEOPLE and not (head in BODIES and many)):
        return human
    if head in NO_PEOPLE or (head in BODIES and many):
        return "group" if many and not head.endswith("s") and head not in PLURALS else "body"
    if head in _ONLY_OUTLETS:
        return "outlet"
    if head in DOCUMENTS:
        return "document"
    thing = head in BODIES or (not many and _BODY_ENDING.search(head))
    return "body" if thing and not _PERSON_ENDING.search(head) else human


def is_known(head: str) -> bool:
    """Whether a singular noun is one of those that the lists hold."""
    return head in PEOPLE or head in BODIES or head in DOCUMENTS or head in OUTLETS
