"""Acts: whether somebody said, denied, asked or wished it, or did not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.voices.acts import act_figures
from benchmarks.voices.passages import read, unmarked
from rashomon.voices.acts import Telling, telling
from voices_samples import a_page, statements


def told(marked, language=None):
    """The telling of a sentence with its source, cue and content marked, as in the corpus."""
    text, spans = unmarked(marked.replace("{", "⟦").replace("}", "⟧"))
    parts = (spans.get(label, ()) for label in ("s1", "c1", "t1"))
    return telling(text, *parts, language)


@pytest.mark.parametrize(
    ("marked", "act"),
    [
        ("{s1|Falk} {c1|said} {t1|that the pier had moved}.", "says"),
        ("{c1|According to} {s1|Falk}, {t1|the pier had moved}.", "says"),
        ("{s1|Falk} {c1|has vowed} {t1|to mend it}.", "says"),
        ("{s1|Falk} {c1|has denied} {t1|that the pier moved}.", "denies"),
        ("{s1|Falk} {c1|ruled out} {t1|a second crack}.", "denies"),
        ("{s1|The town} {c1|issued a denial of} {t1|the report}.", "denies"),
        ("{s1|Falk} {c1|admitted} {t1|that nobody had looked}.", "confirms"),
        ("{s1|Falk} {c1|asked} {t1|whether the pier had moved}.", "asks"),
        ("{t1|“Who looked at it?”} {c1|asked} {s1|Falk}.", "asks"),
        ("{s1|Falk} {c1|wanted to know} {t1|who had looked}.", "asks"),
        ("{s1|FALK}: {t1|Who looked at it?}", "asks"),
        ("{s1|FALK}: {t1|Nobody did.}", "says"),
        ("{s1|FALK}: {t1|Nobody did. Would you?}", "says"),
        ("{t1|“Why would they?”} {c1|said} {s1|Falk}.", "asks"),
        ("{s1|Falk} {c1|asked} them {t1|to leave}.", "orders"),
        ("{s1|Falk} {c1|asked} {t1|the families to leave}.", "orders"),
        ("{s1|Falk} {c1|told} them {t1|not to come back}.", "orders"),
        ("{s1|Falk} {c1|called on} {t1|the town to act}.", "orders"),
        ("{s1|Falk} {c1|urged} {t1|calm}.", "orders"),
        ("{s1|Falk} {c1|demanded} {t1|that the road be shut}.", "orders"),
        ("{s1|Falk} {c1|demanded} {t1|an apology}.", "wants"),
        ("{s1|Falk} {c1|called for} {t1|a second look}.", "wants"),
        ("{s1|Falk} {c1|demanded} {t1|to know who had looked}.", "asks"),
        ("{s1|Falk} {c1|pleaded} {t1|not guilty}.", "denies"),
        ("{s1|Falk} {c1|fears} {t1|that it will fall}.", "believes"),
        ("{t1|It will fall}, {c1|in the view of} {s1|Falk}.", "believes"),
        ("{s1|Falk} {c1|hopes} {t1|to open it on Monday}.", "wants"),
        ("{s1|Residents} {c1|would rather} {t1|keep the old bridge}.", "wants"),
        ("{s1|The crew} {c1|refused} {t1|to sail}.", "wants"),
    ],
)
def test_a_cue_tells_what_was_done(marked, act):
    """The words of the cue decide, and the content where they serve two acts."""
    assert told(marked) == Telling(act, negated=False, hedged=False)


@pytest.mark.parametrize(
    ("marked", "act"),
    [
        ("{s1|Falk} {c1|did not say} {t1|when it would open}.", "says"),
        ("{s1|Falk} did not {c1|say} {t1|when it would open}.", "says"),
        ("{s1|Falk} {c1|declined} {t1|to comment}.", "says"),
        ("{s1|Falk} {c1|said} {t1|nothing}.", "says"),
        ("{s1|Falk} had {c1|no comment} on {t1|the report}.", "says"),
        ("{s1|Falk} {c1|did not respond to} {t1|questions}.", "says"),
        ("{s1|Falk} {c1|did not deny} {t1|the report}.", "denies"),
        ("{s1|Falk} {c1|couldn’t rule out} {t1|a second crack}.", "denies"),
        ("{s1|Falk} {c1|refused to confirm} {t1|the report}.", "confirms"),
        ("{s1|Falk} {c1|refused} {t1|to confirm the report}.", "confirms"),
        ("{s1|Falk} {c1|doesn't believe} {t1|that it will fall}.", "believes"),
        ("{s1|Nobody} {c1|believes} {t1|that it will fall}.", "believes"),
        ("{s1|Falk} {c1|does not want} {t1|to wait}.", "wants"),
    ],
)
def test_a_report_that_is_denied_is_negated(marked, act):
    """What somebody did not say, or refused to, is told from what they said."""
    assert told(marked) == Telling(act, negated=True, hedged=False)


@pytest.mark.parametrize(
    ("marked", "act"),
    [
        ("{s1|Falk} {c1|reportedly said} {t1|that it would fall}.", "says"),
        ("{s1|Falk} apparently {c1|told} them {t1|that it would fall}.", "says"),
        ("{t1|The bridge} {c1|is said} {t1|to be unsafe}.", "says"),
        ("{t1|The bridge} {c1|has long been thought} {t1|to be unsafe}.", "believes"),
        ("{s1|Falk} {c1|is said to have asked} {t1|whether it would fall}.", "asks"),
        ("{c1|According to} {s1|unconfirmed reports}, {t1|it fell}.", "says"),
        ("{s1|Falk} {c1|seemed to confirm} {t1|the report}.", "confirms"),
    ],
)
def test_a_report_that_the_page_does_not_vouch_for_is_hedged(marked, act):
    """Adverbs of hearsay, passives on nobody's word and unsound sources hedge."""
    assert told(marked) == Telling(act, negated=False, hedged=True)


def test_what_is_said_on_somebodys_word_is_not_hedged():
    """A passive that names whose word it is has a source, and no hedge."""
    marked = "{t1|It is} {c1|believed by} {s1|Falk} {t1|to be unsafe}."
    assert told(marked) == Telling("believes", negated=False, hedged=False)


def test_two_denials_are_none():
    """Who does not fail to mention a thing has mentioned it."""
    assert not told("{s1|Falk} {c1|did not fail to mention} {t1|the cost}.").negated
    assert not told("{s1|Falk} {c1|not only said} {t1|it would fall}.").negated


@pytest.mark.parametrize(
    ("marked", "language", "expected"),
    [
        ("{s1|Falk} {c1|bestritt}, {t1|dass die Brücke wankt}.", "de", ("denies", False, False)),
        ("{s1|Falk} {c1|sagte nicht}, {t1|wann sie öffnet}.", "de", ("says", True, False)),
        ("{s1|Falk} {c1|forderte} {t1|die Sperrung}.", "de", ("orders", False, False)),
        ("{s1|Falk} {c1|a démenti} {t1|la rumeur}.", "fr", ("denies", False, False)),
        ("{s1|Falk} {c1|a refusé de dire} {t1|combien}.", "fr", ("says", True, False)),
        ("{s1|Falk} {c1|confirmó} {t1|que el puente cayó}.", "es", ("confirms", False, False)),
        ("{s1|Falk} {c1|ha chiesto} {t1|la chiusura}.", "it", ("orders", False, False)),
        ("{s1|Falk} {c1|negou} {t1|que a ponte caiu}.", "pt", ("denies", False, False)),
        ("{s1|Фальк} {c1|опроверг} {t1|слухи}.", "ru", ("denies", False, False)),
        ("{s1|Фальк} {c1|якобы спросил}, {t1|кто виноват}.", None, ("asks", False, True)),
        ("{c1|وأكد} {s1|فالك} {t1|أن الجسر سقط}.", "ar", ("confirms", False, False)),
        ("{s1|Falk} {t1|haberi} {c1|yalanladı}.", "tr", ("denies", False, False)),
    ],
)
def test_other_languages_have_their_commonest_cues(marked, language, expected):
    """Beginnings of words tell denials, confirmations, questions and orders apart."""
    assert told(marked, language) == Telling(*expected)


def test_a_page_is_heard_with_its_acts():
    """What is heard on a page says what was done, and what was not."""
    page = a_page("Odile Marran has denied that the pier moved. She did not say who had looked.")
    heard = [(one.act, one.negated, one.by_reader) for one in statements(page)]
    assert heard == [("denies", False, False), ("says", True, False)]


def test_what_stands_in_a_comment_is_the_readers():
    """A statement in a comment is told from those of the page."""
    page = a_page(
        "“The pier has moved,” said Odile Marran.", ("comment", "“It has not,” said my uncle.")
    )
    assert [one.by_reader for one in statements(page)] == [False, True]


_SPANS = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)).map(sorted).map(tuple))


@given(st.text(max_size=40), _SPANS, _SPANS, _SPANS, st.sampled_from([None, "en", "de", "ar"]))
def test_no_spans_are_too_odd(text, source, cue, content, language):
    """Whatever the spans, an act comes back."""
    assert isinstance(telling(text, source, cue, content, language), Telling)


def test_a_long_page_costs_no_more_than_a_short_one():
    """Only words near the cue are looked at, however long the quotation is."""
    text = "Falk asked " + "why " * 2_000_000
    assert telling(text, [(0, 4)], [(5, 10)], [(11, len(text))]).act == "asks"


def test_the_figures_count_acts_and_marks():
    """Of two statements one act is right, and the one negation is found."""
    passage = read(
        "=== made-1\n⟦s1|Falk⟧ ⟦c1|did not say⟧ ⟦t1|when⟧. ⟦s2|He⟧ ⟦c2|smiled⟧ ⟦t2|a yes⟧.\n---\n"
        "1 says negated | Falk | person\n2 confirms | Falk | person\n"
    )
    expected = {"act accuracy": 0.5, "negated F1": 1.0, "hedged F1": 1.0}
    assert act_figures(passage) == expected
