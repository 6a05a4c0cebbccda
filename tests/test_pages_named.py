"""What the names of boxes are signs of, and lines that ask to be followed."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.pages.blocks.named import FADE, FARTHEST, named
from rashomon.pages.text.layout import Frame, Layout, Line
from rashomon.pages.wording.boxes import FEWEST, KINDS, PARTS, TAGS
from rashomon.pages.wording.following import LONGEST, is_following


def _layout(*boxes: tuple[str, str]) -> Layout:
    """One line within these boxes, the outermost first."""
    frames = [Frame("", "", 0)]
    frames += [Frame(tag, hint, nth) for nth, (tag, hint) in enumerate(boxes)]
    return Layout("words", (), (Line(0, 5, len(boxes)),), tuple(frames))


def _own(layout: Layout, kind: str) -> float:
    return named(layout)[0, KINDS.index(kind)]


def _around(layout: Layout, kind: str) -> float:
    return named(layout)[0, len(KINDS) + len(TAGS) + KINDS.index(kind)]


@pytest.mark.parametrize(
    ("hint", "kind"),
    [
        ("mc_embed_signup_scroll", "letter"),
        ("c-newsletter_signup_box--main", "subscribe"),
        ("sitenewsletterbox", "letter"),
        ("onesignal-slidedown", "push"),
        ("leaky_paywall_message", "wall"),
        ("media__credit", "credit"),
        ("top-ad_1", "advert"),
    ],
)
def test_a_name_is_a_sign_of_what_it_is_made_of(hint, kind):
    """However a name is glued and cut, its parts tell what stands in the box."""
    assert _own(_layout(("div", hint)), kind) == 1


def test_a_short_part_is_a_sign_only_as_a_word():
    """A header is no advert for the letters "ad" in it."""
    assert _own(_layout(("div", "page-header-shadow")), "advert") == 0


def test_a_box_further_out_says_less():
    """Of the boxes around a line, each step outwards takes from what a name counts for."""
    boxes = [("div", "donate")] + [("div", "")] * FARTHEST
    for steps in range(1, FARTHEST + 1):
        assert _around(_layout(*boxes[: steps + 1]), "give") == pytest.approx(FADE**steps)
    assert _around(_layout(*boxes, ("div", "")), "give") == 0


def test_an_element_says_what_stands_in_it():
    """What stands in a form is told so, whatever it is called."""
    shown = named(_layout(("form", ""), ("p", "")))[0]
    assert shown[2 * len(KINDS) + len(TAGS) + TAGS.index("form")] == pytest.approx(FADE)


def test_every_part_is_as_long_as_it_is_looked_up_by():
    """Parts are looked up by their first letters, so none may have fewer."""
    assert all(len(part) >= FEWEST for part, _ in PARTS)


_NAMES = st.text("abdefilnorstu-_ ", max_size=20)


@given(st.lists(st.tuples(st.integers(0, 5), _NAMES), min_size=1, max_size=12))
def test_names_say_the_same_whatever_stands_beside_them(boxes):
    """Signs of a line are those of its own boxes, on a page of one box as on one of many."""
    frames = [Frame("", "", 0)]
    for up, hint in boxes:
        frames.append(Frame("div", hint, min(up, len(frames) - 1)))
    text = "\n".join("x" for _ in frames)
    lines = tuple(Line(2 * nth, 2 * nth + 1, nth) for nth in range(len(frames)))
    together = named(Layout(text, (), lines, tuple(frames)))
    assert np.isfinite(together).all()
    for nth in range(len(frames)):
        chain = [nth]
        while chain[-1]:
            chain.append(frames[chain[-1]].parent)
        alone = _layout(*((frames[box].tag, frames[box].hint) for box in chain[-2::-1]))
        assert named(alone)[0].tolist() == together[nth].tolist()


@pytest.mark.parametrize(
    "line",
    [
        "Follow us",
        "FOLLOW US ON",
        "Find us on Facebook",
        "Follow the Tarnside Ledger on Mastodon",
        "Stay connected",
        "Folgen Sie uns auf Instagram",
        "Suivez-nous",
        "Síguenos en:",
        "Seguici su Facebook",
        "Siga-nos",
        "Volg ons op X",
        "Obserwuj nas",
        "Подписывайтесь на наш канал",
        "Bizi takip edin",
        "Ακολουθήστε μας στο Facebook",
        "关注我们",
        "تابعنا على فيسبوك",
    ],
)
def test_a_line_that_asks_to_be_followed_is_known(line):
    """Each language asks for a following in a few words."""
    assert is_following(line)


@pytest.mark.parametrize(
    "line",
    [
        "Follow the money: how the harbour was sold",
        "How to find us at the fair",
        "Join us",
        "He said that people follow us everywhere",
        "Follow live",
        "Follow us " + "and " * LONGEST,
    ],
)
def test_a_line_that_only_speaks_of_following_asks_for_nothing(line):
    """Headlines, buttons of other kinds and sentences are no asking."""
    assert not is_following(line)
