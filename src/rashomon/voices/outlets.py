"""What the names of outlets look like."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from rashomon.language import words
from rashomon.language.given_names import MEN, WOMEN

OUTLET_WORDS = words(
    """times post news journal herald tribune daily press radio tv television network agency mail
    gazette chronicle observer standard telegraph independent guardian magazine weekly wire
    broadcasting channel media bulletin courier examiner inquirer dispatch globe star sun mirror
    express record review register sentinel monitor today report reporter website newspaper
    programme poll institute university center centre foundation watch observatory ledger lantern
    argus echo advertiser messenger newsreel broadcaster newswire"""
)
"""Words of which the names of outlets, pollsters and institutes are made."""

WELL_KNOWN_OUTLETS = words(
    """politico buzzfeed huffpost breitbart axios vox slate salon bloomberg newsweek forbes
    fortune economist spiegel zeit welt figaro libération jazeera arabiya haaretz propublica
    wikileaks bellingcat vice mediaite variety atlantic yorker intercept newsmax sputnik pravda
    izvestia corriere repubblica stampa asahi yomiuri mainichi hindu dawn reuters xinhua"""
)
"""Outlets known in all the world whose names have no word that gives them away."""

FAMOUS = WELL_KNOWN_OUTLETS | words(
    """infowars drudge wonkette gawker jezebel gizmodo deadspin engadget mashable techcrunch wired
    recode quartz grist truthout alternet salon townhall redstate twitchy hotair instapundit
    powerline newsbusters wnd pjmedia zerohedge counterpunch commondreams fivethirtyeight
    realclearpolitics thinkprogress polifact politifact snopes factcheck.org hollywoodlife tmz
    e!_news billboard pitchfork deadline thewrap nme espn yahoo rappler scroll ndtv mehr irna
    interfax tass novosti ukrinform anadolu hurriyet sabah kyodo yonhap kcna dpa afp efe ansa
    lusa belga tanjug novinar vedomosti kommersant meduza ekho globo folha estadão clarín nación
    país mundo abc bbc cnn msnbc cnbc nbc cbs pbs npr upi ap itv rte rfi rt sky fox univision
    telemundo marketwatch barron’s barron's usatoday cnet zdnet thestreet nature lancet
    jama science plos cosmopolitan playboy esquire vogue people gq ebony
    wikipedia wikileaks phys.org sciencedaily livescience space.com eurekalert universetoday
    substack gothamist gallup ipsos yougov quinnipiac rasmussen monmouth marist
    pew zogby suffolk emerson morning_consult"""
)
"""More names that are outlets', agencies' or pollsters' wherever a report is spoken of."""

_BETWEEN = re.compile(r"[\s.,’'-]+")


def looks_like_an_outlet(name: str) -> bool:
    """Whether a name is an acronym, an address, or made of an outlet's words."""
    parts = [part for part in _BETWEEN.split(name) if part]
    acronym = any(part.isupper() and 2 <= len(part) <= 6 and part.isalpha() for part in parts)
    told = any(part.lower() in OUTLET_WORDS | WELL_KNOWN_OUTLETS for part in parts)
    return acronym or told or bool(re.search(r"\w\.\w", name))


# --- kinds of names -------------------------------------------------------------------------

Kind = Literal["outlet", "acronym", "body", "person", "plain"]
"""What a name is by its own words: an outlet's, unknown capitals, a body that makes reports
and pictures but is no outlet, a person's or place's, or nothing that its words tell."""

ALWAYS = words(
    """times news tribune gazette herald newspaper newspapers tv television radio newswire courier
    chronicle daily weekly broadcasting newsroom newsreel newsletter blog podcast fm online
    newscast zeitung nachrichten anzeiger rundschau tagblatt tageblatt rundfunk fernsehen bote boten
    kurier gazette dépêche quotidien télé hebdo journal diario periódico heraldo noticias
    corriere gazzetta giornale quotidiano jornal diário notícias krant dagblad nieuws omroep
    gazetesi haber haberleri gazeta gazety dziennik dziennika głos głosu tygodnik вестник вестника
    вести вестей известия известий правда правды правду новости новостей газета газеты риа
    интерфакс тасс telegraaf послание хроника kurýr kurier večer noviny deník denník dnevnik
    vestnik courrier eco newsdesk fanzine"""
)
"""Words that make a name an outlet's wherever they stand in it."""

HEADS = words(
    """post mail sun star mirror express record register independent guardian standard globe
    telegraph observer report review magazine press wire journal bulletin examiner
    inquirer dispatch sentinel monitor today reporter ledger lantern argus echo advertiser
    messenger broadcaster channel media watchdog digest insider beast hill week street_journal
    sports radar politics outlet website site quarterly monthly gazeta presse press tribune
    dispatches beacon enquirer leader republic argonaut item mercury union-tribune intelligencer
    picayune plain_dealer now hoy oggi vandaag info live plus notes desk pulse diary morning
    papers beat central hour tonight 24 clarion bugle banner tattler spectator statesman crier
    gleaner posten bladet tidende tidning avisen sanomat glas slovo hírlap uutiset presso
    telegraf kronika zurnal expres courant packet bee whig plainsman recorder"""
)
"""Words that make a name an outlet's when it ends with them."""

FIRSTS = words("radio channel voice tele tv news ria риа radyo kanal canal rádio sawt agence")
"""Words that make a name an outlet's when it begins with them."""

BODIES = words(
    """department ministry office bureau agency commission committee council board authority court
    university college school institute center centre foundation society association academy
    museum library hospital church police sheriff army navy force forces guard marines corps fire
    parliament congress senate house assembly party union federation league club team bank company
    inc inc. corp corp. corporation ltd llc plc co gmbh group holdings industries partners fund
    campaign coalition alliance initiative project service services administration government state
    county city district jail prison survey laboratory lab labs studio studios archive archives
    organization organisation nations attorney attorney’s attorney's prosecutor prosecutor’s
    observatory clinic institution trust registry senators rebels
    treasury kremlin fec ig oig gao cbo fdic pentagon
    interpol europol nasa nato fbi cia nsa epa fda cdc irs doj dhs un eu who imf opec gop dnc rnc
    nra aclu naacp nypd lapd
    atf dea tsa faa fema nhs mod mps usda sec fcc ftc nlrb nfl nba mlb nhl fifa
    uefa nhtsa ntsb noaa usgs usps unicef unesco unhcr afl-cio ira isis isil plo eu’s uk usa us uae
    ceo cfo coo dc gps dna hiv aids lgbt sos diy faq pdf rss sms wifi dvd cd pc tvs ngo ngos
    constitution bible scripture quran koran twitter facebook instagram youtube reddit telegram
    whatsapp linkedin google microsoft apple amazon tiktok pinterest flickr snapchat polizei
    feuerwehr regierung ministerium police polícia policía polizia rodzina policja harbour port"""
)
"""Words of bodies that make reports, polls, papers and pictures, and of what is no outlet."""

COUNTRIES = frozenset({"UK", "U.K.", "US", "U.S.", "USA", "EU", "UAE"})
"""Initials that name a country or a union of some, and no firm or outlet."""

DAYS = words(
    """monday tuesday wednesday thursday friday saturday sunday january february march april june
    july august september october november december jan feb mar apr jun jul aug sep sept oct nov
    dec christmas easter ramadan thanksgiving spring summer autumn winter"""
)
TITLES = words(
    """mr mrs ms dr prof professor gen general col colonel lt sgt capt captain sen senator rep
    representative gov governor president minister king queen prince princess judge justice
    sir lord lady officer detective sheriff deputy chief mayor reverend rev pope bishop imam rabbi
    coach secretary ambassador herr frau monsieur madame señor señora"""
)
PEOPLES = words(
    """republicans democrats americans democrat republican muslims christians jews catholics
    russians chinese syrians texas california florida ohio iowa virginia michigan pennsylvania
    washington london paris berlin moscow beijing america europe asia africa russia china iran iraq
    syria israel france germany britain england scotland ireland spain italy turkey ukraine canada
    mexico brazil india pakistan japan australia egypt congress parliament westminster brussels
    trump clinton obama bush sanders cruz rubio biden pence romney reagan putin merkel kerry
    i god jesus allah heaven hell english french german russian arabic spanish state"""
)
"""Peoples, places and powers that are told things and are no outlets."""

_CALL_SIGN = re.compile(r"(?!WNBA|WASP|WIPO|KFOR)[KW][A-Z]{3}(?:-TV|-FM|-AM)?")
"""The names of American stations."""
_ACRONYM = re.compile(r"[A-Z][A-Z&]{1,5}(?:-?\d{1,2})?|[A-Z]{2,5}-TV")
_ADDRESS = re.compile(r"\w\.[a-z]{2,}\b")
_JOINED = re.compile(
    r"(?!Ma?c[A-Z]|D[aei][A-Z]|L[ae][A-Z]|Van[A-Z]|Fitz)[A-Z][a-z]+[A-Z][A-Za-z]+"
    r"(?<!Air|Jet|Pay|Net)(?<!Bank|Corp|Soft|Mart|Care|Tech)"
)
"""Names run together, as those of sites are ("HarbourWatch") and of some families are not."""
_FIRMS = words(
    """fedex paypal youtube sharepoint openai spacex wework jpmorgan mastercard unitedhealth
    exxonmobil glaxosmithkline astrazeneca biontech autozone petsmart gamestop doordash airbnb
    linkedin facetime icloud playstation powerpoint javascript wordpress mcdonald’s conocophillips
    chevron autonation blackrock clearchannel medicare github onlyfans bitcoin"""
)
_PARTS = re.compile(r"[^\s,/]+")


@lru_cache(maxsize=16384)
def kind_of(name: str) -> Kind:
    """What a name is by its own words, article and marks aside.

    Args:
        name: a name as printed, without possessive ending.
    """
    parts = [part.strip("®™“”\"«».’'()") for part in _PARTS.findall(name)]
    lower = [part.lower() for part in parts if part]
    if lower[:1] == ["the"]:
        parts, lower = parts[1:], lower[1:]
    if not lower:
        return "plain"
    if (
        (_ADDRESS.search(name) and not name.isupper())
        or _is_outlets(lower)
        or _CALL_SIGN.fullmatch(parts[0])
    ):
        return "outlet"
    if _is_persons(lower):
        return "person"
    if any(part in BODIES for part in lower):
        return "body"
    return "acronym" if _is_acronym(name, parts) else "plain"


def _is_acronym(name: str, parts: list[str]) -> bool:
    """Whether a name begins with capitals that tell nothing, or is run together."""
    if _ACRONYM.fullmatch(parts[0]):
        return len(parts) == 1 or not name.isupper()
    joined = len(parts) == 1 and _JOINED.fullmatch(parts[0]) is not None
    return joined and parts[0].lower() not in _FIRMS


def _is_persons(lower: list[str]) -> bool:
    """Whether a name is a person's, a people's or a place's, which is told and never tells."""
    if len(lower) == 1 and lower[0] in PEOPLES:
        return True
    return any(part in TITLES for part in lower[:-1]) or lower[0] in TITLES | MEN | WOMEN


def _is_outlets(lower: list[str]) -> bool:
    whole = " ".join(lower)
    if whole in FAMOUS or any(part in ALWAYS for part in lower):
        return True
    if lower[-1] in HEADS and (len(lower) > 1 or lower[0] in _ALONE):
        return not any(part in _HARD_BODIES for part in lower)
    if (lower[0] in FIRSTS and len(lower) > 1) or whole.endswith(_ENDS):
        return True
    joined = lower[-1].split("-")[-2:]
    if len(joined) > 1 and all(part in HEADS | ALWAYS for part in joined):
        return True
    return any(part in FAMOUS and part not in _COMMON for part in lower)


_ENDS = ("news agency", "press agency", "news service", " on sunday", " am sonntag")
_ALONE = words("post mail sun star mirror independent guardian telegraph observer hill")
_COMMON = words(
    """people science nature fortune atlantic forbes essence jet elle country patch space.com
    medium deadline billboard variety vice fox sky rt abc ap hindu dawn mundo país nación
    suffolk emerson monmouth marist science economist welt zeit salon slate wired yahoo
    scroll sabah folha globo intercept stampa quartz yorker abc jama"""
)
"""Famous names that are common words too: outlets only when they stand alone."""

_HARD_BODIES = words("police sheriff department ministry committee court university inc corp ltd")
