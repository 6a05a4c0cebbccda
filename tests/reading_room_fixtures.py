"""A small dossier made by hand: a bridge in an invented valley, told by invented outlets.

Every finding is looked up by its words, so that no offset is written down. No language
model is needed to make it.
"""

from hashlib import sha256
from itertools import groupby

import anyio
import httpx

from rashomon import dossier
from rashomon.model import (
    Account,
    Block,
    Capture,
    Cell,
    Comparison,
    Credit,
    Dating,
    Derivation,
    Evidence,
    Metadatum,
    Name,
    Page,
    Passage,
    Quantity,
    Refusal,
    Speaker,
    Statement,
    Stemma,
    Story,
    Time,
    Variant,
    Witness,
)

POST, DAILY, LANTERN, WATCH, VIDEO, LATE, ALONE = (
    "isk-valley-post",
    "vellmark-daily",
    "the-lantern",
    "river-watch",
    "open-channel",
    "vellmark-daily-later",
    "garden-notes",
)
AGENCY = "Nordvik Wire"
STORY = "bridge"


class Browser:
    """Asks an application as a browser on this machine would, without one."""

    def __init__(self, app, origin="http://localhost", *, raising=True):
        """``origin`` is where its forms are said to come from; ``raising`` what went wrong."""
        self.app = app
        self.raising = raising
        self.headers = {"origin": origin}

    def get(self, address, **asked):
        """The response to a question."""
        return anyio.run(self._ask, "GET", address, asked)

    def head(self, address, **asked):
        """The response to a question for its head alone."""
        return anyio.run(self._ask, "HEAD", address, asked)

    def post(self, address, **asked):
        """The response to something sent, as from ``origin`` where no headers are given."""
        return anyio.run(self._ask, "POST", address, asked)

    async def _ask(self, method, address, asked):
        transport = httpx.ASGITransport(app=self.app, raise_app_exceptions=self.raising)
        async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as client:
            asked.setdefault("headers", self.headers if method == "POST" else {})
            return await client.request(method, address, **asked)


def made(page_id, publisher, published, blocks, **more):
    """A page of these blocks, a blank line between two, as if captured as UTF-8 text."""
    text, spans = "", []
    for role, words, *rest in blocks:
        text += "\n\n" if text else ""
        spans.append((role, (len(text), len(text) + len(words)), rest))
        text += words
    data = text.encode("utf-8", errors="surrogatepass")
    title = next((words for role, words, *_ in blocks if role == "headline"), None)
    dating = Dating(earliest=published, latest=published, basis="meta") if published else None
    return Page(
        id=page_id,
        capture=Capture(
            path=f"captures/{page_id}.txt",
            sha256=sha256(data).hexdigest(),
            size=len(data),
            media_type="text/plain",
            encoding="utf-8",
            url=f"https://{page_id}.example/bridge",
            captured=Dating(
                earliest="2031-05-09T08:00:00Z", latest="2031-05-09T08:00:00Z", basis="file"
            ),
        ),
        text=text,
        source_map=source_map(text),
        title=title,
        publisher=publisher,
        published=dating,
        language="en",
        metadata=(
            Metadatum(field="title", value=title or "", basis="text", confidence=0.9),
            Metadatum(field="publisher", value=publisher, basis="meta", confidence=0.95),
        ),
        blocks=tuple(
            Block(
                span=span,
                role=role,
                confidence=0.9,
                author=rest[0] if rest else None,
                ordinal=rest[1] if rest[1:] else None,
            )
            for role, span, rest in spans
        ),
        **more,
    )


def source_map(text):
    """Runs of one byte a character, and runs of more."""
    runs, at, byte = [], 0, 0
    for _, chars in groupby(text, key=str.isascii):
        words = "".join(chars)
        size = len(words.encode("utf-8", errors="surrogatepass"))
        runs.append((at, at + len(words), byte, byte + size))
        at, byte = at + len(words), byte + size
    return tuple(runs)


def span(page, words):
    """Where words first stand on a page."""
    start = page.text.index(words)
    return start, start + len(words)


def said(page, number, kind, who, *, marks=(), **words):
    """A statement of a page, by its words: ``source``, ``cue`` and ``content``.

    ``who`` is a name, or a description in small letters; ``marks`` are its act and others.
    What stands in a comment is the reader's.
    """
    spans = {part: (span(page, words[part]),) for part in words}
    speaker = None
    if who:
        named = who[0].isupper()
        speaker = Speaker(name=who, span=spans["source"][0], named=named, kind="person")
    acts = [mark for mark in marks if mark not in {"negated", "hedged"}]
    at = spans["content"][0][0]
    comments = [block.span for block in page.having("comment")]
    return Statement(
        id=f"{page.id}-{number}",
        content=spans.get("content", ()),
        cue=spans.get("cue", ()),
        source=spans.get("source", ()),
        speaker=speaker,
        type=kind,
        confidence=0.88,
        act=acts[0] if acts else "says",
        negated="negated" in marks,
        hedged="hedged" in marks,
        by_reader=any(start <= at < end for start, end in comments),
    )


def post():
    """The first report."""
    page = made(
        POST,
        "Isk Valley Post",
        "2031-05-02T18:40:00Z",
        [
            ("navigation", "Home News Weather Obituaries"),
            ("headline", "Cracked bridge cuts Vellmark in two"),
            ("byline", "By Tilda Aune"),
            (
                "body",
                (
                    "VELLMARK — The old bridge over the Isk was closed on Friday after a crack was "
                    "found in its middle pier, and about 40 families were asked to leave the "
                    "houses below it."
                ),
            ),
            (
                "body",
                (
                    "“We would rather close it a day too early than an hour too late,” said Joren "
                    "Falk, the town’s engineer. He said the crack was as wide as a hand."
                ),
            ),
            ("body", "A resident who asked not to be named said nobody had knocked at her door."),
            ("appeal", "Like what you read? Keep the Post afloat with a small sum each month."),
        ],
    )
    return with_findings(
        page,
        statements=(
            said(
                page,
                1,
                "direct",
                "Joren Falk",
                content="“We would rather close it a day too early than an hour too late,”",
                source="Joren Falk, the town’s engineer",
                cue="said",
            ),
            said(
                page,
                2,
                "indirect",
                "Joren Falk",
                content="the crack was as wide as a hand",
                source="He",
                cue="said the",
            ),
            said(
                page,
                3,
                "indirect",
                "a resident",
                content="nobody had knocked at her door",
                source="A resident who asked not to be named",
                cue="said nobody",
            ),
            said(
                page,
                4,
                "indirect",
                None,
                content="rather close it a day too early",
                cue="would",
                marks=("wants", "negated", "hedged"),
            ),
        ),
        quantities=(
            Quantity(
                span=span(page, "about 40"),
                low=36,
                high=44,
                unit=None,
                of=span(page, "families"),
                approximate=True,
            ),
        ),
        times=(
            Time(
                span=span(page, "on Friday"),
                type="DATE",
                value="2031-05-02",
                mod=None,
                earliest="2031-05-02",
                latest="2031-05-02",
                basis="published",
            ),
        ),
        names=(
            Name(span=span(page, "Isk"), label="LOC", name="Isk"),
            Name(span=span(page, "Joren Falk"), label="PERSON", name="Joren Falk"),
        ),
    )


def daily():
    """A copy that altered a number and the quotation."""
    page = made(
        DAILY,
        "Vellmark Daily",
        "2031-05-02T21:05:00Z",
        [
            ("headline", "400 families flee as bridge cracks"),
            (
                "body",
                (
                    "The old bridge over the Isk was closed on Friday after a crack was found in "
                    "its middle pier, and about 400 families were asked to leave the houses below "
                    "it."
                ),
            ),
            (
                "body",
                (
                    "“We would rather close it a year too early than an hour too late,” said Joren "
                    "Falk, the town’s engineer."
                ),
            ),
            (
                "syndication",
                "The post first appeared in the Isk Valley Post.",
            ),
        ],
    )
    return with_findings(
        page,
        statements=(
            said(
                page,
                1,
                "direct",
                "Joren Falk",
                content="“We would rather close it a year too early than an hour too late,”",
                source="Joren Falk, the town’s engineer",
                cue="said",
            ),
        ),
        credits=(
            Credit(
                span=span(page, "Isk Valley Post"),
                name="Isk Valley Post",
                relation="first_published",
                evidence=span(page, "first appeared in the Isk Valley Post"),
                confidence=0.97,
            ),
        ),
        quantities=(
            Quantity(
                span=span(page, "about 400"),
                low=360,
                high=440,
                unit=None,
                of=span(page, "families were"),
                approximate=True,
            ),
        ),
    )


def lantern():
    """An excerpt of the copy."""
    return made(
        LANTERN,
        "The Lantern",
        "2031-05-03",
        [
            ("headline", "In brief: the bridge at Vellmark"),
            ("body", "About 400 families were asked to leave the houses below the old bridge."),
        ],
    )


def watch():
    """An account of its own, from an agency outside, that also cites the first report."""
    page = made(
        WATCH,
        "River Watch",
        "2031-05-04T07:30:00Z",
        [
            ("headline", "Crack in Isk bridge is old news, say inspectors"),
            ("dateline", "NORDVIK (Nordvik Wire)"),
            (
                "body",
                (
                    "Inspectors saw the crack on Tuesday, three days before the Isk Valley Post "
                    "reported it, and no more than a dozen families had left by the weekend."
                ),
            ),
        ],
    )
    return with_findings(
        page,
        credits=(
            Credit(
                span=span(page, "Nordvik Wire"),
                name=AGENCY,
                relation="agency",
                evidence=span(page, "(Nordvik Wire)"),
                confidence=0.9,
            ),
        ),
    )


def video():
    """A video page without a date, with readers' claims."""
    page = made(
        VIDEO,
        "Open Channel",
        None,
        [
            ("body", "Watch: the moment the bridge at Vellmark was closed."),
            ("comment", "4000 people had to run for it, my cousin saw them all", "brookside", 1),
            ("comment", "there is no river in Vellmark, wake up", "truthlamp", 2),
        ],
    )
    told = said(
        page,
        1,
        "indirect",
        "the cousin of brookside",
        content="4000 people had to run for it",
        source="my cousin",
        cue="saw",
    )
    return with_findings(page, statements=(told,))


def late():
    """The copying outlet again, without taking from anybody."""
    return made(
        LATE,
        "Vellmark Daily",
        "2031-05-08",
        [
            ("headline", "Bridge to open on Monday"),
            ("body", "The bridge at Vellmark will open on Monday, the town said."),
        ],
    )


def alone():
    """A page about something else."""
    return made(
        ALONE,
        "Garden Notes",
        "2031-05-01",
        [("headline", "Pruning the quince"), ("body", "Prune the quince before the buds swell.")],
    )


def with_findings(page, **found):
    """The page with findings put in."""
    fields = {name: getattr(page, name) for name in page.__struct_fields__}
    return Page(**(fields | found))


def with_name(name, called):
    """A mention that goes by another name."""
    return Name(span=name.span, label=name.label, name=called)


def findings(*more_pages):
    """All that a build would have found."""
    pages = {
        page.id: page for page in (post(), daily(), lantern(), watch(), video(), late(), alone())
    }
    pages |= {page.id: page for page in more_pages}
    return dossier.Findings(
        pages=tuple(pages.values()),
        captures={
            page.capture.sha256: page.text.encode("utf-8", errors="surrogatepass")
            for page in pages.values()
        },
        passages=(shared(pages[POST], pages[DAILY]),),
        derivations=derivations(pages),
        stories=(
            Story(
                id=STORY,
                title="Cracked bridge cuts Vellmark in two",
                pages=(POST, DAILY, LANTERN, WATCH, VIDEO, LATE),
                earliest="2031-05-02",
                latest="2031-05-08",
            ),
        ),
        stemmas={STORY: stemma(pages)},
        accounts=(
            Account(
                story=STORY,
                id="a1",
                root=POST,
                pages=(POST, DAILY, LANTERN, VIDEO),
                confidence=0.86,
            ),
            Account(story=STORY, id="a2", root=AGENCY, pages=(WATCH,), confidence=0.8),
            Account(story=STORY, id="a3", root=LATE, pages=(LATE,), confidence=0.7),
        ),
        comparisons=comparisons(pages),
        refusals=(
            Refusal(
                path="captures/broken.html",
                problem="is empty",
                advice="save the page again, or leave the file out",
            ),
        ),
    )


def shared(a, b):
    """The passage that the copy took, with what it altered."""
    first = "The old bridge over the Isk"
    last = "Falk, the town’s engineer."
    return Passage(
        a=a.id,
        a_span=(span(a, first)[0], span(a, last)[1]),
        b=b.id,
        b_span=(span(b, first)[0], span(b, last)[1]),
        similarity=0.94,
        variants=(
            Variant(
                a_span=span(a, "40"),
                b_span=(span(b, "about 400")[0] + 6, span(b, "about 400")[1]),
                kind="number",
            ),
            Variant(
                a_span=span(a, "day too early"), b_span=span(b, "year too early"), kind="replaced"
            ),
        ),
    )


def derivations(pages):
    """Who took from whom."""
    post_, daily_, watch_ = pages[POST], pages[DAILY], pages[WATCH]

    def edge(copy, source, how, *evidence, undetermined=False):
        kind, share, confidence = how
        return Derivation(
            copy=copy,
            exemplar=source if source in pages else None,
            outside=None if source in pages else source,
            kind=kind,
            share=share,
            confidence=confidence,
            evidence=evidence,
            undetermined=undetermined,
        )

    return (
        edge(
            DAILY,
            POST,
            ("copied", 0.93, 0.96),
            Evidence(
                page=DAILY,
                span=span(daily_, "first appeared in the Isk Valley Post"),
                why="credits it as the first publisher",
            ),
            Evidence(
                page=POST, span=span(post_, "VELLMARK — The old bridge"), why="was published first"
            ),
        ),
        edge(
            LANTERN,
            DAILY,
            ("excerpted", 0.55, 0.5),
            undetermined=True,
        ),
        edge(VIDEO, POST, ("rewritten", 0.3, 0.45)),
        edge(
            WATCH,
            AGENCY,
            ("rewritten", 0.8, 0.7),
            Evidence(page=WATCH, span=span(watch_, "(Nordvik Wire)"), why="names the agency"),
        ),
        edge(
            WATCH,
            POST,
            ("cited", 0.1, 0.9),
            Evidence(
                page=WATCH,
                span=span(watch_, "the Isk Valley Post reported it"),
                why="says who reported it",
            ),
        ),
    )


def stemma(pages):
    """The tree of the story's witnesses."""
    members = (POST, DAILY, LANTERN, WATCH, VIDEO, LATE)
    return Stemma(
        witnesses=(
            *(Witness(id=i, kind="page", name=pages[i].publisher) for i in members),
            Witness(id=f"outside:{AGENCY}", kind="outside", name=AGENCY),
        ),
        derivations=derivations(pages),
    )


def comparisons(pages):
    """Questions on which the accounts can be laid side by side."""

    def cell(account, page, words, value, *, by_reader=False):
        at = span(pages[page], words)
        return Cell(account=account, page=page, span=at, value=value, by_reader=by_reader)

    def question(about, kind, verdict, *cells):
        return Comparison(
            story=STORY, about=about, kind=kind, verdict=verdict, confidence=0.8, cells=cells
        )

    return (
        question(
            "when the bridge opens again", "time", "single", cell("a3", LATE, "on Monday", "12 May")
        ),
        question(
            "how many families left",
            "quantity",
            "conflict",
            cell("a1", POST, "about 40 families", "about 40"),
            cell("a1", DAILY, "about 400 families", "about 400"),
            cell("a2", WATCH, "no more than a dozen families", "at most 12"),
            cell(None, VIDEO, "4000 people", "4,000", by_reader=True),
        ),
        question(
            "when the crack was found",
            "time",
            "conflict",
            cell("a1", POST, "on Friday", "Friday 2 May"),
            cell("a2", WATCH, "on Tuesday", "Tuesday 29 April"),
        ),
    )


def write(path, *more_pages):
    """Write the dossier and return its path."""
    dossier.write(path, findings(*more_pages))
    return path
