"""The kinds of variants, in English and in other languages, as a reader would name them."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from rashomon.lineage import align
from rashomon.model import Block, Capture, Name, Page

ENGLISH = (
    "Mayor Ilse Brandt told Radio Velm on Thursday at 6:30 that about 300 households near the "
    "Oster canal had lost power since 2019, but she did not blame the grid company, which earned "
    "$4.5 million by 14 May. Three engineers were unable to restore the line before 5 pm last "
    "week, and the landfill is likely to stay, police said in a statement to the town."
)
GERMAN = (
    "Die Fähre verließ am Montag mit 42 Menschen an Bord den Hafen von Osterau und kam bis zum "
    "14. Mai nicht auf der Insel Kelm an, sagte das Hafenamt, drei Boote suchten sie am Morgen."
)
FRENCH = (
    "Le ferry a quitté le port lundi matin avec quarante personnes à bord et n’est pas arrivé sur "
    "l’île de Kelm le 14 mai, a déclaré le bureau du port, trois bateaux ont cherché jusqu’à midi."
)
SPANISH = (
    "El barco salió del puerto el lunes con cuarenta personas a bordo y no llegó a la isla de Kelm "
    "el 14 de mayo, dijo la oficina del puerto, tres lanchas buscaron hasta el mediodía."
)
RUSSIAN = (
    "Паром вышел из порта в понедельник с сорока двумя людьми на борту и не прибыл на остров Кельм "
    "14 мая, сообщили в управлении порта, три катера искали его до полудня."
)
ARABIC = (
    "غادرت العبارة الميناء يوم الاثنين وعلى متنها اثنان وأربعون شخصا ولم تصل إلى جزيرة كيلم في "
    "14 مايو وقال مكتب الميناء إن ثلاثة قوارب بحثت عنها حتى الظهر"
)
CHINESE = (
    "渡轮星期一早上载着四十二人离开港口以后没有到达岛上"
    "港务局说三艘船一直搜寻到中午也没有找到任何踪迹"
)
POLISH = (
    "Prom wypłynął z portu w poniedziałek z 42 osobami na pokładzie i nie dotarł na wyspę Kelm do "
    "14 maja, podało biuro portu, trzy łodzie szukały go do południa."
)


def _page(name: str, text: str, language: str) -> Page:
    capture = Capture(path=name, sha256=name, size=len(text), media_type="text/plain")
    block = Block(span=(0, len(text)), role="body", confidence=1.0)
    return Page(
        id=name, capture=capture, text=text, source_map=(), language=language, blocks=(block,)
    )


def _kinds(language: str, text: str, old: str, new: str) -> list[str]:
    assert old in text
    changed = text.replace(old, new, 1)
    found = align(_page("a", text, language), _page("b", changed, language))
    return [variant.kind for passage in found for variant in passage.variants]


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("about 300", "about 800", "number"),
        ("about 300", "hundreds of", "number"),
        ("$4.5 million", "$4.5 billion", "number"),
        ("Three engineers", "Five engineers", "number"),
        ("Ilse Brandt", "Karin Holm", "name"),
        ("Oster canal", "Velda canal", "name"),
        ("grid company", "Nordgrid", "name"),
        ("on Thursday", "on Tuesday", "date"),
        ("at 6:30", "at 7:15", "date"),
        ("since 2019", "since 2021", "date"),
        ("14 May", "15 May", "date"),
        ("14 May", "14 June", "date"),
        ("5 pm", "6 pm", "date"),
        ("last week", "this week", "date"),
        ("did not blame", "did blame", "negation"),
        ("did not blame", "blamed", "negation"),
        ("were unable", "were able", "negation"),
        ("is likely", "is unlikely", "negation"),
        ("police said", "police claimed", "attribution"),
        ("she did", "she reportedly did", "attribution"),
        ("about 300", "at least 300", "replaced"),
        ("restore", "repair", "replaced"),
        ("the grid company", "the national grid company", "inserted"),
        ("before 5 pm", "5 pm", "dropped"),
    ],
)
def test_an_english_variant_is_named_for_what_it_changes(old: str, new: str, kind: str):
    """One change makes one variant, of the gravest kind that it is."""
    assert [kind] == _kinds("en", ENGLISH, old, new)


@pytest.mark.parametrize(
    ("language", "text", "old", "new", "kind"),
    [
        ("de", GERMAN, "42", "45", "number"),
        ("de", GERMAN, "drei", "vier", "number"),
        ("de", GERMAN, "Montag", "Freitag", "date"),
        ("de", GERMAN, "14. Mai", "15. Mai", "date"),
        ("de", GERMAN, "nicht auf", "auf", "negation"),
        ("de", GERMAN, "sagte", "behauptete", "attribution"),
        ("de", GERMAN, "Menschen", "Personen", "replaced"),
        ("fr", FRENCH, "quarante", "cinquante", "number"),
        ("fr", FRENCH, "lundi", "mardi", "date"),
        ("fr", FRENCH, "n’est pas arrivé", "est arrivé", "negation"),
        ("fr", FRENCH, "déclaré", "affirmé", "attribution"),
        ("fr", FRENCH, "Kelm", "Torr", "name"),
        ("fr", FRENCH, "personnes", "passagers", "replaced"),
        ("es", SPANISH, "cuarenta", "cincuenta", "number"),
        ("es", SPANISH, "14 de mayo", "15 de mayo", "date"),
        ("es", SPANISH, "no llegó", "llegó", "negation"),
        ("es", SPANISH, "dijo", "afirmó", "attribution"),
        ("ru", RUSSIAN, "понедельник", "вторник", "date"),
        ("ru", RUSSIAN, "не прибыл", "прибыл", "negation"),
        ("ru", RUSSIAN, "сообщили", "заявили", "attribution"),
        ("ru", RUSSIAN, "Кельм", "Торр", "name"),
        ("ru", RUSSIAN, "три", "четыре", "number"),
        ("ar", ARABIC, "الاثنين", "الخميس", "date"),
        ("ar", ARABIC, "ولم تصل", "وصلت", "negation"),
        ("ar", ARABIC, "وقال", "وزعم", "attribution"),
        ("ar", ARABIC, "ثلاثة", "أربعة", "number"),
        ("zh", CHINESE, "四十二", "五十二", "number"),
        ("zh", CHINESE, "没有到达", "到达", "negation"),
        ("zh", CHINESE, "港务局说", "港务局称", "attribution"),
        ("pl", POLISH, "42", "45", "number"),
        ("pl", POLISH, "14 maja", "14 czerwca", "date"),
        ("pl", POLISH, "Kelm", "Torr", "name"),
        ("pl", POLISH, "osobami", "pasażerami", "replaced"),
    ],
)
def test_a_variant_in_another_language_is_named(
    language: str, text: str, old: str, new: str, kind: str
):
    """Languages with a list of terms have all kinds; others what figures and capitals tell."""
    assert [kind] == _kinds(language, text, old, new)


def test_a_name_that_was_found_counts_where_capitals_say_nothing():
    """At the start of a sentence only a known name is told from any other first word."""
    changed = ENGLISH.replace("Mayor", "Torben", 1)
    a, b = _page("a", ENGLISH, "en"), _page("b", changed, "en")
    known = replace(b, names=(Name(span=(0, 6), label="PERSON", name="Torben"),))
    assert [v.kind for p in align(a, b) for v in p.variants] == ["replaced"]
    assert [v.kind for p in align(a, known) for v in p.variants] == ["name"]


@pytest.mark.parametrize(
    ("added", "kind"),
    [
        (", which Karin Holm had dug in 1962 and drained,", "inserted"),
        (" on Tuesday the 14th of May 2024,", "date"),
        (" of Karin Holm", "name"),
        (", as Karin Holm later said in the council,", "attribution"),
    ],
)
def test_a_clause_more_is_inserted_whatever_names_and_dates_stand_in_it(added: str, kind: str):
    """It is new as a whole; a date or a name alone is what it is; who said so is an attribution."""
    assert [kind] == _kinds("en", ENGLISH, "the Oster canal", f"the Oster canal{added}")
