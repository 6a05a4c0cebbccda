"""Words before a name that tell who bears it: forms of address, ranks, offices, kin."""

from __future__ import annotations

from typing import Literal

from rashomon.language import words

Gender = Literal["he", "she"]

TITLES = words(
    """mr mrs ms miss mx dr prof professor sir dame lord lady sen senator rep gov gen col
    colonel lt lieutenant capt captain maj major sgt sergeant cpl corporal cmdr adm admiral
    brig brigadier rev reverend father sister brother mother imam sheikh rabbi ayatollah bishop
    archbishop pastor pope king queen prince princess cllr councillor councilman councilwoman
    herr frau monsieur madame aunt uncle auntie emir det insp supt sgt-maj maître dottoressa
    dottor signor signora marshal dr. señor señora don doña mme mlle m hon honourable judge
    justice pc dc ds di dci comrade citizen dona alhaji hajia hajji haji mullah sultan shri smt
    sri ustad madam mdm baron baroness count countess duke duchess earl viscount lt-gen maj-gen
    brig-gen cdr cmdt commodore private pvt spc cadet canon cardinal monsignor padre fray
    deacon seri commandant fru pan pani dato datuk daw lic ing starosta ataman hetman batko
    starets hodja hoca hajj mukhtar sayyid sayed agha effendi bey pasha gospodin gospodja
    tovarishch kamerad freiherr graf gräfin doktor doktorin professora professorin ingeniero
    ingegnere licenciado licenciada maestra alcalde alcaldesa bürgermeister bürgermeisterin
    oberbürgermeister oberst sindaco sindaca onorevole avvocato avvocata dottore teniente
    capitán coronel general-mayor monseñor abogado abogada préfet shaykh sheik maulana mawlana
    maulvi pandit swami rinpoche vladyka archimandrite metropolitan hegumen protoiereus
    major-general lieutenant-general brigadier-general vice-admiral rear-admiral
    lieutenant-colonel attorney-general solicitor-general consul-general"""
)
"""Forms of address and ranks before a name; they stay where only one word of name follows."""

FAMILIAR = words(
    """sir dame lady lord king queen prince princess father mother brother sister aunt auntie uncle
    don doña sheikh imam emir saint st pope rabbi"""
)
"""Titles that go before a given name alone."""

BEHIND = words("mp mps msp mep kc qc sc obe mbe cbe phd esq td frs")
"""What stands behind a name and is no part of it."""

ADDRESS = words(
    """mr mrs ms miss mx dr sir dame hon herr frau monsieur madame mme mlle signor signora comrade
    madam don doña dona señor señora alhaji hajia haji sri shri smt lady lord baroness baron pan
    pani
    comrade citizen fru"""
)
"""Titles that tell nothing of what somebody does."""

SHORT_FOR = {
    "sgt": "sergeant",
    "cpl": "corporal",
    "lt": "lieutenant",
    "capt": "captain",
    "maj": "major",
    "col": "colonel",
    "gen": "general",
    "brig": "brigadier",
    "adm": "admiral",
    "insp": "inspector",
    "supt": "superintendent",
    "det": "detective",
    "di": "inspector",
    "ds": "sergeant",
    "pc": "constable",
    "dc": "constable",
    "sen": "senator",
    "gov": "governor",
    "cllr": "councillor",
    "rev": "reverend",
    "prof": "professor",
}
"""Titles as they are written for short, and the nouns by which their bearers are called again."""

OFFICES = words(
    """president vice prime minister chancellor secretary general attorney major commander governor
    mayor deputy mayoress premier director chairman chairwoman chair spokesman spokeswoman
    spokesperson chief constable ambassador inspector detective superintendent commissioner
    representative congressman congresswoman speaker sheriff officer warden coach captain
    chaplain abbot abbess ombudsman envoy leader manager editor mp mep md head teacher
    headteacher coroner executive managing operating treasurer registrar undersecretary
    vice-governor vice-president secretary-general permanent"""
)
"""What stands before the name of a person, with or without words that tell of what."""

OFFICE_TITLES = words(
    """president minister premier chancellor governor mayor mayoress commissioner inspector
    superintendent constable ambassador sheriff congressman congresswoman"""
)
"""Offices that go before one word of a name as titles do: "Minister Rook"."""

RANKS = words(
    """king queen prince princess emperor empress sultan emir sheikh duke duchess lord lady pope
    patriarch archbishop bishop cardinal president premier chancellor governor minister
    ambassador judge mayor mayoress consul"""
)
"""Those who are "Excellency", "Majesty", "Grace" or "Worship"."""

MALE = words(
    """mr sir lord king prince man father dad grandfather son brother husband boy uncle nephew
    widower pope herr monsieur señor don lad bloke guy gentleman boyfriend groom grandson
    stepfather imam sheikh"""
)
FEMALE = words(
    """mrs ms miss dame lady queen princess woman mother mum mom grandmother daughter sister wife
    girl aunt niece widow frau madame auntie dottoressa signora señora mme mlle doña actress
    nun mayoress abbess girlfriend bride granddaughter stepmother midwife nan gran waitress
    heiress"""
)


def gender_of(word: str) -> Gender | None:
    """The pronoun that goes with a title or a noun in lower case, where the word tells."""
    word = word.removeprefix("ex-").partition("-of-")[0]
    if word in MALE or (word.endswith("man") and not word.endswith("woman") and len(word) > 4):
        return "he"
    return "she" if word in FEMALE or word.endswith("woman") else None
