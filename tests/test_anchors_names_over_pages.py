"""Names over pages: which mentions are of one bearer or one thing."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from anchors_samples import page
from rashomon.anchors.names import alike, names


def told(*texts, stories=None):
    """Pages of these texts with their names, as one story or in the stories given by number."""
    pages = [structs.replace(page(text), id=f"page {n}") for n, text in enumerate(texts)]
    pages = [structs.replace(one, names=names(one)) for one in pages]
    return [[pages[n] for n in story] for story in stories or [range(len(pages))]]


def places(stories, *mentions):
    """The places of these words on each page, by page id."""
    found = {}
    for one in (one for story in stories for one in story):
        spans = [(one.text.find(words), words) for words in mentions]
        found[one.id] = [(at, at + len(words)) for at, words in spans if at >= 0]
    return found


def together(stories, *mentions):
    """The sets of words that are put together, only those of two forms and more."""
    pages = {one.id: one for story in stories for one in story}
    groups = [
        {pages[one.page].read(one.span) for one in group}
        for group in alike(stories, places(stories, *mentions))
    ]
    return [group for group in groups if len(group) > 1]


ONE_BEARER = [
    (
        "Foreign Secretary Maria Sandoval left.",
        "Ms Sandoval said no.",
        "Maria Sandoval",
        "Sandoval",
    ),
    ("Robert J. Varga left.", "It was Robert Varga, he said.", "Robert J. Varga", "Robert Varga"),
    ("José Arando left.", "Jose Arando said so.", "José Arando", "Jose Arando"),
    (
        "The Velmar Harbour Authority met.",
        "Then VHA left again.",
        "Velmar Harbour Authority",
        "VHA",
    ),
    ("It was Orsa Cargo that left.", "Then Orsa came.", "Orsa Cargo", "Orsa"),
    ("The United Kingdom agreed.", "And Britain paid.", "The United Kingdom", "Britain"),
    ("Then France agreed.", "The French government paid.", "France", "The French government"),
    ("The Liberal Party lost.", "Then the Liberals wept.", "The Liberal Party", "the Liberals"),
    ("The Orsa Index fell.", "Then Orsa rose.", "The Orsa Index", "Orsa"),
    ("His uncle, Robert Varga, left.", "Varga left.", "His uncle, Robert Varga", "Varga"),
    ("A ship, the Orsa 7400, sank.", "The 7400 is old.", "the Orsa 7400", "The 7400"),
]


@pytest.mark.parametrize(("first", "second", "name", "form"), ONE_BEARER)
def test_two_pages_name_one_bearer(first, second, name, form):
    """Titles, initials, accents, acronyms, short forms, countries, parties, kinds, numbers."""
    assert together(told(first, second), name, form) == [{name, form}]


APART = [
    ("Maria Sandoval left.", "Then Peter Sandoval came.", "Maria Sandoval", "Peter Sandoval"),
    ("The town of Harwick slept.", "Harwick Police came.", "Harwick", "Harwick Police"),
    ("They flew to France.", "They flew Air France.", "France", "Air France"),
    ("It was Robert Varga.", "It was Robert Varga Jr.", "Robert Varga", "Robert Varga Jr"),
]


@pytest.mark.parametrize(("first", "second", "name", "other"), APART)
def test_two_bearers_stay_apart(first, second, name, other):
    """One surname, one place, or one name in another do not make one bearer."""
    assert together(told(first, second), name, other) == []


def test_a_surname_of_two_people_is_neither_one():
    """Where the pages have two people of one surname, the surname alone joins none."""
    stories = told("Maria Sandoval left.", "Peter Sandoval came.", "Then Sandoval said no.")
    groups = alike(stories, places(stories, "Maria Sandoval", "Peter Sandoval", "Sandoval said"))
    assert len(groups) == 3


def test_an_office_is_its_holder_on_the_page():
    """The mayor is who is called Mayor, of two holders the one told of with the same word."""
    stories = told(
        "Mayor Maria Sandoval left. The mayor said no.",
        "Harbour Secretary Peter Varga met Foreign Secretary Bo Marsh. The foreign secretary left.",
    )
    offices = ["Mayor Maria Sandoval", "The mayor", "Foreign Secretary Bo Marsh"]
    found = together(stories, *offices, "Harbour Secretary Peter Varga", "The foreign secretary")
    assert sorted(map(sorted, found)) == [
        ["Foreign Secretary Bo Marsh", "The foreign secretary"],
        ["Mayor Maria Sandoval", "The mayor"],
    ]


def test_an_apposition_tells_who_it_is():
    """What stands between commas behind a person's name says who that is."""
    stories = told("Maria Sandoval, the chairwoman of the port, left.")
    assert together(stories, "Maria Sandoval", "the chairwoman of the port") == [
        {"Maria Sandoval", "the chairwoman of the port"}
    ]


def test_names_are_joined_over_stories_and_descriptions_are_not():
    """The same bearer is told of in two stories; "the fire" of each is another."""
    texts = ("Maria Sandoval saw the fire.", "Ms Sandoval saw the fire.")
    apart = told(*texts, stories=[[0], [1]])
    assert together(apart, "Maria Sandoval", "Sandoval") == [{"Maria Sandoval", "Sandoval"}]
    assert len(alike(apart, places(apart, "the fire"))) == 2
    assert len(alike(told(*texts), places(told(*texts), "the fire"))) == 1


def test_a_story_has_many_words_for_one_thing():
    """Descriptions of one story go together by their noun or their meaning."""
    stories = told("They filed the lawsuit.", "The new suit was filed.", "They swam to the island.")
    found = together(stories, "the lawsuit", "The new suit", "the island")
    assert found == [{"the lawsuit", "The new suit"}]


PRONOUNS = [
    ("Maria Sandoval left. Later she came.", "Maria Sandoval", "she"),
    ("Orsa Cargo sank. Its owner wept.", "Orsa Cargo", "Its"),
    ("It hit Orsa Cargo, which sank.", "Orsa Cargo", "which"),
]


@pytest.mark.parametrize(("text", "name", "pronoun"), PRONOUNS)
def test_a_pronoun_stands_for_what_its_page_told_of(text, name, pronoun):
    """The subject of the sentence before, or what stands right before a "which"."""
    assert together(told(text), name, pronoun) == [{name, pronoun}]


def test_a_country_in_capitals_is_no_pronoun():
    """Whoever is meant by "us", "US" is a country."""
    stories = told("The United States paid. The US agreed.")
    assert together(stories, "The United States", "US") == [{"The United States", "US"}]


WORDS = """Maria Sandoval Sandoval's Mr Mayor the mayor Velmar Harbour Authority VHA ( ) ; of and
    Russia Russian officials US us she it which index Orsa 7400 , . “ ’s Jr é"""


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.lists(st.sampled_from(WORDS.split()), max_size=14), min_size=1, max_size=4),
    st.lists(st.tuples(st.integers(0, 40), st.integers(1, 20)), max_size=12),
    st.randoms(use_true_random=False),
)
def test_groups_part_the_mentions_and_order_does_not_matter(texts, cuts, chance):
    """Whatever is asked about: each mention is in one group, the same from any order."""
    pages = [structs.replace(page(" ".join(one)), id=f"p{n}") for n, one in enumerate(texts)]
    asked = {
        one.id: [(a, min(a + n, len(one.text))) for a, n in cuts if a < len(one.text)]
        for one in pages
    }
    found = alike([pages], asked)
    mentions = [(one.page, one.span) for group in found for one in group]
    assert sorted(mentions) == sorted(
        {(one, span) for one, spans in asked.items() for span in spans}
    )
    chance.shuffle(pages)
    shuffled = {one: chance.sample(spans, len(spans)) for one, spans in reversed(asked.items())}
    assert alike([pages], shuffled) == found


def test_nothing_is_put_together_of_nothing():
    """No stories, an empty one, and pages without mentions."""
    assert alike([]) == alike([[]]) == alike([[page("Nobody was there.")]]) == []


def test_time_grows_with_the_pages():
    """Four times the pages, each with names of its own, take at most some eight times as long."""
    given_names = ["Maria", "Peter", "Anna", "Robert"]

    def took(count):
        texts = [f"{given_names[n % 4]} Sand{n}oval met Orsa{n} Cargo." for n in range(count)]
        pages = [structs.replace(page(text), id=f"{n}") for n, text in enumerate(texts)]
        spans = {
            one.id: [(0, one.text.find(" met")), (one.text.find("Orsa"), len(one.text) - 3)]
            for one in pages
        }
        started = process_time()
        assert sum(map(len, alike([pages], spans))) == 2 * count
        return process_time() - started

    took(50)
    assert took(1600) < 8 * max(took(400), 0.02)


def test_a_page_has_its_own_bearer_of_a_surname():
    """A surname is the person whom its page names in full, whoever has it elsewhere."""
    texts = ("Maria Sandoval left. Sandoval wept.", "Peter Sandoval came. Sandoval sang.")
    stories = told(*texts)
    first, second = (
        [(0, len(text.split(" ")[0]) + 9), (text.index(". ") + 2, text.index(". ") + 10)]
        for text in texts
    )
    found = alike(stories, {"page 0": first, "page 1": second})
    assert [{one.page for one in group} for group in found] == [{"page 0"}, {"page 1"}]
