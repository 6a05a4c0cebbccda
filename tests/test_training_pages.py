"""Pages of our own: what they are trained on is what stands on them, and of every kind."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
import turbohtml

from rashomon.captures.media import HTML
from rashomon.captures.single import describe
from rashomon.model import ROLES, Intake
from rashomon.pages.decoding.decode import decode
from rashomon.pages.text import markup
from training.roles.pages import LANGUAGES, generate
from training.roles.pages.compose import templates
from training.roles.pages.words import FOLDER, pool

SEEDS = range(120)


@cache
def _pages(part="train"):
    return [generate(seed, part) for seed in SEEDS]


def _squeezed(text):
    return re.sub(r"\s+", "", text)


def _lines(html):
    data = html.encode()
    source = decode(Intake(capture=describe("page.html", data, HTML), data=data))
    layout = markup.lay_out(turbohtml.parse(source.text, source_locations=True), source.text)
    return [layout.text[line.start : line.end] for line in layout.lines]


def test_every_labelled_line_is_a_line_of_the_page():
    """What is labelled is, line by line, what Rashomon reads off the markup."""
    for page in _pages()[:60]:
        read = [_squeezed(line) for line in _lines(page.html)]
        assert read == [_squeezed(text) for text, _ in page.labelled], page.made_of


def test_a_seed_makes_one_page():
    """The same seed gives the same page, another one another."""
    assert generate(7) == generate(7)
    assert generate(7) != generate(8)
    assert generate(7) != generate(7, "test")


@pytest.mark.parametrize("part", ["train", "test"])
def test_all_roles_and_languages_occur(part):
    """Every role and every language stands on some page, and in some dump."""
    pages = _pages(part)
    assert set(ROLES) == {role for page in pages for _, role in page.labelled}
    assert set(ROLES) == {role for page in pages for dump in page.dumps for _, role in dump}
    assert set(LANGUAGES) == {page.language for page in pages}


def test_the_notes_of_templates_are_gone():
    """No page says what its roles are."""
    for page in _pages():
        assert not re.search(r' [rs]="', page.html)


def test_dumps_say_what_the_page_says():
    """A dump holds no words that the page, its title or its code doesn't hold."""
    for page in _pages()[:40]:
        whole = _squeezed(" ".join(turbohtml.parse(page.html).text.split()))
        for text, role in page.dumps[0]:
            if role == "body":
                assert _squeezed(text) in whole


def test_wordings_are_split_in_two():
    """Each kind of wording has items in both parts, and no item is in both."""
    for path in FOLDER.glob("*/*.txt"):
        language, kind = path.parent.name, path.stem
        if kind == "labels":
            continue
        train, test = pool(language, kind, "train"), pool(language, kind, "test")
        assert train, path
        assert test, path
        assert not set(train) & set(test)


def test_every_template_can_be_used():
    """A page can be made in each skeleton and under each comment system."""
    used = Counter(page.made_of["skeleton"] for page in _pages())
    used += Counter(page.made_of["comments"] for page in _pages() if page.made_of["comments"])
    known = {Path(name).stem for name in (*templates("skeletons"), *templates("comments"))}
    assert set(used) <= known
    assert len(used) > 0.9 * len(known)
