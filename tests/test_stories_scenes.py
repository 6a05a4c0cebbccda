"""Stories: two things of one kind, in two places, are two stories."""

from __future__ import annotations

import math
from itertools import combinations

from msgspec.structs import replace

from rashomon.anchors import find
from rashomon.model import Block, Capture, Dating, Name, Page
from rashomon.stories import group
from rashomon.stories.clusters import cluster
from rashomon.stories.scenes import EACH_NAME, scenes

VELLMAR = [
    "A strong earthquake struck Vellmar {day}. Houses fell, and people ran into the streets.",
    "Rescue teams dug for survivors in Vellmar, where an earthquake brought down a school {day}.",
    "Vellmar counts its dead after the earthquake {day}; tents and water are on their way.",
]
TARNOW = [
    "Tarnow was shaken by an earthquake {day}; a bridge cracked, and the police closed the road.",
    "Families in Tarnow slept outside after the earthquake {day} damaged the old town.",
    "The earthquake {day} left Tarnow without power, and survivors wait for help.",
]


def page(name: str, text: str, place: str) -> Page:
    """A page of one block of body, with its times, and its place among its names."""
    at = text.index(place)
    bare = Page(
        id=name,
        capture=Capture(path=f"{name}.txt", sha256=name, size=len(text), media_type="text/plain"),
        text=text,
        source_map=(),
        blocks=(Block(span=(0, len(text)), role="body", confidence=1.0),),
    )
    named = Name(span=(at, at + len(place)), label="GPE", name=place)
    return replace(bare, times=find(bare).times, names=(named,))


def quakes(vellmar: str, tarnow: str) -> dict[str, Page]:
    """Three pages on a quake in each of two places, with what they say of its day."""
    told = [("Vellmar", text.format(day=vellmar)) for text in VELLMAR]
    told += [("Tarnow", text.format(day=tarnow)) for text in TARNOW]
    pages = [page(f"{place}{number}", text, place) for number, (place, text) in enumerate(told)]
    return {one.id: one for one in pages}


def homes(pages: dict[str, Page]) -> set[frozenset[str]]:
    """The pages of each story, by the places in their ids."""
    return {frozenset(one.rstrip("012345") for one in story.pages) for story in group(pages, [])}


def test_two_undated_quakes_in_two_places_are_two_stories():
    """Pages that tell of a quake elsewhere stay apart, however alike their words are."""
    pages = quakes("overnight", "overnight")
    assert {frozenset({"Vellmar"}), frozenset({"Tarnow"})} == homes(pages)


def test_another_day_in_another_place_is_another_story():
    """A weekday of no known date keeps apart, too, where the place differs."""
    pages = quakes("on Sunday", "on Tuesday")
    assert {frozenset({"Vellmar"}), frozenset({"Tarnow"})} == homes(pages)


def test_one_quake_told_from_two_places_stays_one_story():
    """A page that names the other page's place, too, may well be set elsewhere."""
    first = page("a", VELLMAR[0].format(day="on Sunday"), "Vellmar")
    said = " The government in Tarnow sent soldiers to Vellmar."
    second = page("b", VELLMAR[1].format(day="on Monday") + said, "Tarnow")
    assert len(group({"a": first, "b": second}, [])) == 1


def test_an_undated_page_is_as_old_as_the_one_day_its_lead_tells():
    """Raids on one town, a year apart, are two stories, though no page is dated."""
    told = ["Raid kills four in Tarnow. {}. Planes bombed the market.", "{}. A raid on Tarnow."]
    days = ["5 May 2031"] * 2 + ["7 June 2033"] * 2
    texts = [text.format(day) for text, day in zip(told * 2, days, strict=True)]
    pages = {f"p{at}": page(f"p{at}", text, "Tarnow") for at, text in enumerate(texts)}
    assert {story.pages for story in group(pages, [])} == {("p0", "p1"), ("p2", "p3")}


def test_a_long_war_is_no_one_story():
    """News of every second month is not joined by the months between the first and the last."""
    days = {f"raid{number:02}": 740_000 + 60 * number for number in range(11)}
    vectors = {name: {"raid": 0.5, name: math.sqrt(0.75)} for name in days}
    edges = [(a, b, 0.25) for a, b in combinations(days, 2)]
    assert max(map(len, cluster(vectors, days, edges))) <= 5


def sides(first: str, second: str) -> dict[str, Page]:
    """Two sides on a raid, in words that are not alike, each with the day it tells of."""
    told = [
        (
            f"Soldiers opened fire on a crowd of weavers in Tarnow {first}. Families bore bodies "
            "home on doors. A baker counted shoes on the bridge, a midwife tore bedsheets into "
            "bandages, and the cathedral rang its bell until midnight. Looms stood idle; widows "
            "queued before the infirmary, asking clerks for names, trinkets, anything. "
            "Snow fell on prams, banners and loaves; nuns washed the cobbles with lye and prayed."
        ),
        (
            f"Heroic guards beat off a cowardly attack on their post in Tarnow {second}. Commander "
            "Orlo praised the vigilance of the ninth battalion and showed captured rifles, bombs "
            "and foreign banknotes. Parliament thanked the garrison; the marshal awarded medals, "
            "promised reinforcements and blamed saboteurs paid by hostile embassies. "
            "Radar crews, engineers and cadets received telegrams of gratitude from the capital."
        ),
    ]
    return {f"p{at}": page(f"p{at}", text, "Tarnow") for at, text in enumerate(told)}


def test_two_sides_of_one_day_in_one_place_are_one_story():
    """What happens in one place on one day is one event, however each side words it."""
    assert len(group(sides("on 5 May 2031", "on 5 May 2031"), [])) == 1


def test_two_sides_of_different_days_are_held_together_by_their_words_alone():
    """The same pages stay apart where each tells of a day of its own, or of none."""
    assert len(group(sides("on 5 May 2031", "on 9 June 2031"), [])) == 2
    assert len(group(sides("lately", "lately"), [])) == 2


NAMING = {
    "UNION": "The magazine heard three stokers: a lad named Pell steered the Morrow alone.",
    "OWNER": "The helpline of the Morrow is open. We have known Pell as a careful seaman.",
}


def named(name: str, text: str, day: str) -> Page:
    """A page with a day, and the two names of the wreck where its text has them."""
    bare = replace(
        page(name, text, "Pell"), published=Dating(earliest=day, latest=day, basis="row")
    )
    spans = [(text.index(word), len(word)) for word in ("Pell", "Morrow")]
    return replace(
        bare,
        names=tuple(
            Name(span=(at, at + size), label="PERSON", name=text[at : at + size])
            for at, size in spans
        ),
    )


def test_two_names_on_pages_of_about_one_day_speak_for_one_story():
    """A month later they say nothing, as the same people are in other news too."""
    found = []
    for day in ("2031-03-13", "2031-04-13"):
        days = ("2031-03-12", day)
        pages = [named(one, text, on) for (one, text), on in zip(NAMING.items(), days, strict=True)]
        found.append([w for _, _, w in scenes({p.id: p for p in pages}, [("UNION", "OWNER", 0)])])
    assert found == [[EACH_NAME], []]
