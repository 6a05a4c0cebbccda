"""A dossier of many pages is quick to write and to look at."""

from __future__ import annotations

import time
from contextlib import contextmanager

import pytest

from dossier_samples import FIRST, at, gather, plain, statement
from rashomon.dossier import Dossier, write
from rashomon.model import Block, Name, Quantity, Story

PAGES = 200


def big_page(number):
    """A page of 12,000 characters with some 250 findings."""
    text = "".join(f"{FIRST}Paragraph {n} of page {number}.\n\n" for n in range(70))
    starts = [at(text, f"Paragraph {n} of") for n in range(70)]
    return plain(
        text,
        path=f"{number}.txt",
        blocks=tuple(Block(span=span, role="body", confidence=0.9) for span in starts),
        statements=(statement(text, "We felt two hard knocks,"),) * 20,
        quantities=tuple(
            Quantity(span=span, low=1.0, high=2.0, unit=None, of=span, approximate=False)
            for span in starts
        ),
        names=tuple(Name(span=span, label="ORG", name="Paragraph") for span in starts),
    )


@contextmanager
def within(seconds):
    """Use no more than so much of the processor; what others use doesn't count."""
    begun = time.process_time()
    yield
    assert time.process_time() - begun < seconds


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    """A dossier of two hundred pages in ten stories."""
    pages = [big_page(number) for number in range(PAGES)]
    ids = [page.id for page in pages]
    stories = tuple(
        Story(id=f"s{n}", title="", pages=tuple(ids[n::10]), earliest=None, latest=None)
        for n in range(10)
    )
    path = tmp_path_factory.mktemp("many") / "story.db"
    with within(3):
        write(path, gather(*pages, stories=stories))
    return path


def test_writing_again_is_quicker_still(path):
    """Pages that didn't change are not written again."""
    with Dossier.open(path) as dossier:
        pages = list(dossier.pages())
    with within(0.5):
        write(path, gather(*pages))
    with Dossier.open(path) as dossier:
        assert dossier.overview().pages == PAGES


def test_one_page_reads_in_a_blink(path):
    """A page with all its findings is there in under 20 milliseconds."""
    with within(0.02), Dossier.open(path) as dossier:
        id_ = dossier.catalogue()[-1].id
        page = dossier.page(id_)
    assert (len(page.names), len(page.statements)) == (70, 20)
