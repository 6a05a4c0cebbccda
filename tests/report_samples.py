"""What the tests of the report share: reports of small dossiers, and a reader of their HTML."""

from html.parser import HTMLParser

import rashomon
import reading_room_fixtures as small
from rashomon import dossier
from rashomon.model import (
    Account,
    Derivation,
    Evidence,
    Name,
    Passage,
    Quantity,
    Speaker,
    Statement,
    Stemma,
    Story,
    Time,
    Variant,
    Witness,
)
from rashomon.reading_room.report import html

PARAGRAPH = (
    "“We counted {count} boats on the quay of Ostrava Bight,” said Ines Varga, who keeps berth "
    "{berth}. Captain Rolf Aker said {more} of them had left before Tuesday, when the storm came "
    "over the mole and the harbour office closed its gates for the first time in {years} years."
)
VOID = {"meta", "link", "br", "input"}


class Opened(HTMLParser):
    """A file as a browser reads it: its elements, its ids, and the words within each id."""

    def __init__(self, file):
        super().__init__()
        self.elements = []
        self.links = []
        self.ids = []
        self.words = {}
        self._within = []
        self.feed(file)
        assert self._within == [], "an element is left open"

    def handle_starttag(self, tag, attrs):
        """One element begins."""
        found = dict(attrs)
        self.elements.append((tag, found))
        if "href" in found:
            self.links.append(found["href"])
        if "id" in found:
            self.ids.append(found["id"])
            self.words[found["id"]] = ""
        if tag not in VOID:
            self._within.append((tag, found.get("id")))

    def handle_startendtag(self, tag, attrs):
        """One element begins and ends, as those of a drawing do."""
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        """One element ends: the one that began last, or the file is broken."""
        assert self._within.pop()[0] == tag

    def handle_data(self, data):
        """Words, which are those of every element they stand in."""
        for _, name in self._within:
            if name is not None:
                self.words[name] += data


def report_of(path, story=small.STORY):
    """The report of a dossier's story."""
    with rashomon.open(path) as opened:
        return html(opened, story)


def one_story(path, *pages):
    """A dossier of one story, with nothing found across its pages."""
    dossier.write(
        path,
        dossier.Findings(
            pages=pages,
            captures={page.capture.sha256: page.text.encode() for page in pages},
            stories=(
                Story(
                    id="one",
                    title=pages[0].title,
                    pages=tuple(page.id for page in pages),
                    earliest=None,
                    latest=None,
                ),
            ),
            stemmas={
                "one": Stemma(
                    witnesses=tuple(
                        Witness(id=page.id, kind="page", name=page.publisher) for page in pages
                    ),
                    derivations=(),
                )
            },
        ),
    )
    return path


def family(path, size, paragraphs=10):
    """A dossier of one story: a page and its copies, as long and as dense as articles are."""
    pages = [_copy(number, paragraphs) for number in range(size)]
    first, copies = pages[0], pages[1:]
    taken = tuple(
        Derivation(
            copy=page.id,
            exemplar=first.id,
            outside=None,
            kind="copied",
            share=0.9,
            confidence=0.9,
            evidence=(Evidence(page=page.id, span=_body(page), why="reads the same"),),
        )
        for page in copies
    )
    ids = tuple(page.id for page in pages)
    witnesses = tuple(Witness(id=one.id, kind="page", name=one.publisher) for one in pages)
    dossier.write(
        path,
        dossier.Findings(
            pages=tuple(pages),
            captures={page.capture.sha256: page.text.encode() for page in pages},
            passages=tuple(_passage(first, page) for page in copies),
            derivations=taken,
            stories=(
                Story(
                    id="copies",
                    title="The ferry stays in harbour",
                    pages=ids,
                    earliest="2031-05-02",
                    latest="2031-05-02",
                ),
            ),
            stemmas={"copies": Stemma(witnesses=witnesses, derivations=taken)},
            accounts=(Account(story="copies", id="a1", root=first.id, pages=ids, confidence=0.9),),
        ),
    )
    return path


def _copy(number, paragraphs):
    """One of the family; each counts a boat more than the one before it."""
    told = [
        PARAGRAPH.format(berth=n + 1, count=100 + number + n, more=40 + n, years=200 + n)
        for n in range(paragraphs)
    ]
    links = [("navigation", f"Section {n} of the Tidewater Post") for n in range(30)]
    page = small.made(
        f"copy-{number}",
        f"Tidewater Post {number}",
        f"2031-05-02T{number // 60:02}:{number % 60:02}:00Z",
        [("headline", "Ferry stays in harbour"), *links, *(("body", words) for words in told)],
    )
    found = [_found(page, block) for block in page.having("body")]
    kinds = ("statements", "times", "quantities", "names")
    return small.with_findings(
        page, **{kind: tuple(one for part in found for one in part[kind]) for kind in kinds}
    )


def _found(page, block):
    """What is found in a paragraph."""

    def at(words):
        start = page.text.index(words, block.span[0])
        return start, start + len(words)

    def said(kind, who, source, content):
        return Statement(
            id=f"{page.id}-{at(content)[0]}",
            content=(at(content),),
            cue=(at("said"),),
            source=(at(source),),
            speaker=Speaker(name=who, span=at(source), named=True, kind="person"),
            type=kind,
            confidence=0.9,
        )

    def amount(words, unit=None):
        low = float(words)
        return Quantity(span=at(words), low=low, high=low, unit=unit, of=None, approximate=False)

    words = page.read(block.span)
    quoted = words[: words.index("”") + 1]
    indirect = words[words.index("said", len(quoted) + 10) + 5 : -1]
    count, more, years = quoted.split()[2], indirect.split()[0], indirect.split()[-2]
    day = {"earliest": "2031-04-29", "latest": "2031-04-29", "basis": "published"}
    return {
        "statements": (
            said("direct", "Ines Varga", "Ines Varga, who keeps berth", quoted),
            said("indirect", "Rolf Aker", "Captain Rolf Aker", indirect),
        ),
        "times": (Time(span=at("Tuesday"), type="DATE", value="2031-04-29", mod=None, **day),),
        "quantities": (amount(count), amount(more), amount(years, "years")),
        "names": (
            Name(span=at("Ostrava Bight"), label="LOC", name="Ostrava Bight"),
            Name(span=at("Ines Varga"), label="PERSON", name="Ines Varga"),
            Name(span=at("Rolf Aker"), label="PERSON", name="Rolf Aker"),
        ),
    }


def _body(page):
    """From the first to the last word of the article."""
    blocks = page.having("body")
    return blocks[0].span[0], blocks[-1].span[1]


def _passage(first, copy):
    """All of the article, with the first number that the copy changed."""
    numbers = [page.quantities[0].span for page in (first, copy)]
    return Passage(
        a=first.id,
        a_span=_body(first),
        b=copy.id,
        b_span=_body(copy),
        similarity=0.98,
        variants=(Variant(a_span=numbers[0], b_span=numbers[1], kind="number"),),
    )
