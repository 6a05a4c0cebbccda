"""Where accounts part ways in words: with what, which way, whose, how hurt, on whose order, why."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accounts_samples import laid, page, values
from rashomon.accounts.told.claims.propositions import propositions
from rashomon.accounts.told.deeds import blame, causes, harms, orders, owners, ways, weapons
from rashomon.language import parse
from rashomon.model import Comparison


class Row(NamedTuple):
    """What two accounts tell, the question on which they are laid side by side, and the verdict."""

    rule: str
    one: str
    other: str
    about: str
    verdict: str


ROWS = [
    Row(
        "Guided and cluster bombs exclude each other.",
        "The army dropped cluster bombs on the harbour.",
        "Two guided bombs were used against the harbour, the ministry said.",
        "Which bombs were used?",
        "conflict",
    ),
    Row(
        "A kind that includes another agrees with it.",
        "Unguided bombs were dropped on the harbour.",
        "The army dropped barrel bombs on the harbour.",
        "Which bombs were used?",
        "agree",
    ),
    Row(
        "A van of one trade is none of another.",
        "The robbers fled in a bakery van, witnesses said.",
        "The robbers drove away in a post van.",
        "How did they get away?",
        "conflict",
    ),
    Row(
        "Two words for one trade may be one van.",
        "The robbers fled in a mail van, witnesses said.",
        "The robbers drove away in a post van.",
        "How did they get away?",
        "agree",
    ),
    Row(
        "Who went on foot went in no car.",
        "They got away on foot through the park after the robbery.",
        "The robbers fled in a stolen car, police said.",
        "How did they get away?",
        "conflict",
    ),
    Row(
        "A wall is no gate.",
        "The two inmates escaped through the goods gate.",
        "The prisoners got out over the wall, the governor said.",
        "Which way did they get out?",
        "conflict",
    ),
    Row(
        "A front door is no back door.",
        "The rioters got into the hall by the front door.",
        "The crowd entered the hall through the back door, which stood open.",
        "Which way did they get in?",
        "conflict",
    ),
    Row(
        "Planes of two nations exclude each other.",
        "Lumerian jets bombed the bridge.",
        "The bridge was bombed by Corvanian aircraft, villagers said.",
        "Whose aircraft were they?",
        "conflict",
    ),
    Row(
        "One nation of two that may have been agrees.",
        "Lumerian or Corvanian jets bombed the bridge.",
        "The bridge was bombed by Corvanian aircraft, villagers said.",
        "Whose aircraft were they?",
        "agree",
    ),
    Row(
        "Who was stabbed did not fall.",
        "The referee was stabbed in the arm.",
        "The referee fell down on the steps, the league said.",
        "How was the referee hurt?",
        "conflict",
    ),
    Row(
        "Who is named is known by his surname.",
        "Anna Brek, 31, was shot in the back.",
        "Brek was trampled by the crowd, police said.",
        "How was Anna Brek hurt?",
        "conflict",
    ),
    Row(
        "A bullet shoots.",
        "Anna Brek was shot in the back.",
        "Brek was hit by a bullet, police said.",
        "How was Anna Brek hurt?",
        "agree",
    ),
    Row(
        "Blame for two parties is a conflict.",
        "The minister blamed the builder for the collapse.",
        "The builder said the collapse was the ministry's fault.",
        "Whose fault was it?",
        "conflict",
    ),
    Row(
        "Who ordered something done gave the order.",
        "The police chief, Maria Soll, ordered the stands cleared.",
        "It was ordered by Viktor Brandt of the interior ministry.",
        "Who gave the order?",
        "conflict",
    ),
    Row(
        "Who had it done gave the order; whose it was is told beside.",
        "It was the engineer, Odo Marsh, who had the sluice opened.",
        "The order to open the sluice was the mayor's: Clara Vint gave it to the keeper.",
        "Who gave the order?",
        "conflict",
    ),
    Row(
        "Nobody excludes everybody.",
        "Nobody gave an order to shut the valve, the union said.",
        "The plant's director, Jan Oster, ordered the valve shut.",
        "Who gave the order?",
        "conflict",
    ),
    Row(
        "Water and food are two sources of an illness.",
        "The illness was traced to the well behind the tents, the health office said.",
        "Doctors say the guests fell ill from a chicken wrap.",
        "What caused the illness?",
        "conflict",
    ),
    Row(
        "Where a germ was found is where it came from.",
        "The virus came from oysters, the county said.",
        "The county laboratory found the virus in the drinking water.",
        "What caused the virus?",
        "conflict",
    ),
    Row(
        "A driver's lapse and a part that fails are two causes of an accident.",
        "Twelve died in the crash. The driver had fallen asleep, police said.",
        "The coach had a good driver. Its brakes failed before the crash, a survivor said.",
        "What caused the crash?",
        "conflict",
    ),
    Row(
        "Neither of two things was found.",
        "The inspectors found neither rats nor mice in the kitchen.",
        "Rats were found in the kitchen.",
        "Were there rats?",
        "conflict",
    ),
    Row(
        "What never was is denied.",
        "There was never a bomb in the bag, the police said.",
        "A bomb was found in the bag.",
        "Was there a bomb?",
        "conflict",
    ),
    Row(
        "Who was held hostage was one.",
        "There was no hostage, the families say.",
        "The nurse was held hostage for an hour.",
        "Was there a hostage?",
        "conflict",
    ),
    Row(
        "Not a soul is nobody.",
        "Not a soul had been told of the leak.",
        "Residents were told of the leak on Monday.",
        "Was anybody told?",
        "conflict",
    ),
    Row(
        "A sentence with nor denies.",
        "Nor was the bridge closed.",
        "The bridge was closed at noon, police said.",
        "Was the bridge closed?",
        "conflict",
    ),
    Row(
        "Where there was one there was no second.",
        "There was only one explosion, the army said.",
        "A second explosion shook the station.",
        "Was there a second explosion?",
        "conflict",
    ),
    Row(
        "What a place is packed with is in it; a mass has no article.",
        "The silo was empty of grain. There was no grain in it.",
        "The silo was packed with grain.",
        "Was there any grain?",
        "conflict",
    ),
    Row(
        "Who stays in office does not resign.",
        "“I shall stay in office,” said the mayor, Clara Vint.",
        "The mayor, Clara Vint, announced that she would resign.",
        "Does anybody resign?",
        "conflict",
    ),
    Row(
        "Who has offered to go does not refuse to.",
        "The chairman refused to quit.",
        "The chairman has offered his resignation.",
        "Does the chairman resign?",
        "conflict",
    ),
]


def about(row: Row) -> list[Comparison]:
    """The comparisons of two accounts on the row's question."""
    both = [page(name, text, heard=True) for name, text in (("a", row.one), ("b", row.other))]
    return [one for one in laid(*both) if one.about == row.about]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.rule)
def test_each_rule_of_words_comes_out(row: Row):
    """The question is asked once, and has the verdict of its row."""
    assert [one.verdict for one in about(row)] == [row.verdict]


NOTHING = {
    "A museum's bombs fell on nobody.": (
        "The army dropped cluster bombs on the harbour.",
        "The museum shows guided bombs of the last war.",
    ),
    "A colour and a state exclude nothing.": (
        "The robbers fled in a white van.",
        "The robbers fled in a stolen van.",
    ),
    "A bomb in a car may be one of who died of it.": (
        "A suicide bomb exploded at the market.",
        "A car bomb exploded at the market.",
    ),
    "Firefighters come another way than thieves.": (
        "The firefighters went in through the roof.",
        "The thieves came in through the cellar.",
    ),
    "Two namesakes are two people.": (
        "Nela Prosk drowned in the lake.",
        "The lawyer Hann Prosk was shot in May.",
    ),
    "Many people are hurt in many ways.": (
        "Three fans were stabbed.",
        "Two fans were trampled in the crowd.",
    ),
    "A scandal hurts nobody.": (
        "The minister was hit by a scandal.",
        "The minister fell on the steps of the hall.",
    ),
    "Two nations may shoot at two things.": (
        "Ostian ships fired at the fort.",
        "Tarnish ships fired at the beach in the north.",
    ),
    "The victims are no attackers.": (
        "Lumerian soldiers shot at the bus.",
        "Corvanian soldiers were killed in the valley.",
    ),
    "A coffee is ordered otherwise.": (
        "The police chief, Maria Soll, ordered the stands cleared.",
        "Viktor Brandt ordered a coffee in the bar.",
    ),
    "A kitchen is no food where a fire starts.": (
        "The fire was caused by a faulty heater.",
        "The fire was caused by a short circuit in the kitchen.",
    ),
    "Another silo may be full.": (
        "The lorry was not full of sand.",
        "The pit was full of sand.",
    ),
    "A clean kitchen says nothing of the harbour.": (
        "The inspectors found no rats in the kitchen.",
        "Rats were found in the harbour.",
    ),
    "A letter without an apology leaves others.": (
        "The letter was long, and it contained no apology.",
        "The singer issued an apology on Monday.",
    ),
    "No door that was locked is no lack of doors.": (
        "No door was locked, the owner said.",
        "A door led to the yard.",
    ),
    "A licence for one thing is none for another.": (
        "The driver had no licence for lorries.",
        "The driver had a licence for buses.",
    ),
    "Who is asked to go has not gone.": (
        "The opposition demanded that the mayor resign.",
        "The mayor will not resign.",
    ),
    "A second one that is planned was not yet.": (
        "There was one vote against.",
        "A second vote is planned for May.",
    ),
    "Two who go are two.": (
        "The mayor will not resign.",
        "The coach resigned on Monday.",
    ),
}


@pytest.mark.parametrize("rule", NOTHING)
def test_what_can_both_be_so_is_no_conflict(rule: str):
    """What is told of something else, or doesn't exclude the other, keeps nobody apart."""
    first, second = (page(name, text) for name, text in zip("ab", NOTHING[rule], strict=True))
    assert [one.about for one in laid(first, second) if one.verdict == "conflict"] == []


def test_who_names_himself_for_the_order_is_who_speaks():
    """The cell stands on the words, and names the speaker."""
    first = page("a", "“The order was mine,” said General Otto Maur.", heard=True)
    second = page("b", "The order was given by Stefan Grauer.", heard=True)
    found = next(one for one in laid(first, second) if one.kind == "person")
    assert (found.about, found.verdict) == ("Who gave the order?", "conflict")
    assert values(found) == ["mine", "Stefan Grauer"]
    assert str(found.cells[0].speaker).endswith("Maur")


def test_a_pronoun_gives_the_order_of_the_one_person_named_before():
    """Where two are named before it, nobody is."""
    one = "Remember Stefan Grauer, the head of the base. He is the one who ordered it."
    two = "Stefan Grauer met Anna Holm at the base. He is the one who ordered it."
    other = page("b", "The order was given by Maria Soll.")
    assert [it.verdict for it in laid(page("a", one), other)] == ["conflict"]
    assert laid(page("a", two), other) == []


def test_who_tells_both_sides_leaves_it_open():
    """An account that hears both has no side of its own."""
    both = page("a", "The referee was stabbed. The referee fell down on the steps, others say.")
    one = page("b", "The referee fell down on the steps, the league said.")
    assert "conflict" not in [it.verdict for it in laid(both, one)]


READERS = (
    blame.blame,
    causes.causes,
    harms.harms,
    orders.orders,
    owners.owners,
    propositions,
    ways.ways,
    weapons.weapons,
)


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(ROWS), st.text(st.sampled_from("aé .,:’“”'no\n"), max_size=12))
def test_what_is_read_lies_in_its_sentence(row: Row, more: str):
    """No span is empty or leaves the sentence, whatever stands behind it."""
    whole = f"{row.one} {more}"
    for read in READERS:
        for one in read(parse([whole])[0]):
            assert 0 <= one.span[0] < one.span[1] <= len(whole)
