"""Who is quoted where, and quotations that were altered on their way."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

import reading_room_fixtures as small
from rashomon.dossier import Dossier, Findings, write
from rashomon.model import Page
from rashomon.reading_room.views.quotations import Quotation, altered
from rashomon.reading_room.views.reading import Reading
from rashomon.reading_room.views.voices import Voices, voices


def quoting(name: str, day: str | None, words: str, who: str = "Joren Falk") -> Page:
    """A page that quotes somebody."""
    page = small.made(name, name.title(), day, [("body", f"“{words}” said {who}.")])
    said = small.said(page, 1, "direct", who, content=f"“{words}”", source=who, cue="said")
    return small.with_findings(page, statements=(said,))


WORDS = "We did not open the gate that night, and nobody asked us to."


def quotations(tmp_path: Path, *pages: Page) -> tuple[Quotation, ...]:
    """The altered quotations of a story of such pages."""
    base = small.findings()
    story = replace(base.stories[0], pages=tuple(page.id for page in pages))
    account = replace(base.accounts[0], root=pages[0].id, pages=story.pages)
    findings = Findings(
        pages=pages,
        captures={page.capture.sha256: page.text.encode() for page in pages},
        stories=(story,),
        accounts=(account,),
    )
    path = tmp_path / "quoted.db"
    write(path, findings)
    dossier = Dossier.open(path)
    return altered(Reading(dossier, "/story/bridge"), dossier.story(small.STORY))


def marked(quotation: Quotation) -> list[str]:
    """Its versions, what was left out and put in between brackets."""
    signs = {"": "{}", "del": "[-{}]", "ins": "[+{}]"}
    return [
        " ".join(signs[bit.change].format(bit.words) for bit in version.bits)
        for version in quotation.versions
    ]


def test_an_altered_quotation_stands_beside_the_earliest(tmp_path: Path) -> None:
    """The earliest first, whichever page is met first; every changed word is marked."""
    first = quoting("watch", "2031-05-01", WORDS)
    copy = quoting("daily", "2031-05-03", WORDS.replace("did not open", "opened"))
    (found,) = quotations(tmp_path, copy, first)
    assert [version.outlet for version in found.versions] == ["Watch", "Daily"]
    assert marked(found) == [
        f"“{WORDS}”",
        "“We [-did not open] [+opened] the gate that night, and nobody asked us to.”",
    ]


def test_the_same_words_are_no_alteration(tmp_path: Path) -> None:
    """Nor are other marks and capitals, nor a copy that quotes less."""
    same = WORDS.upper().replace(",", " –")
    less = "We did not open the gate that night,"
    pages = [quoting("watch", "2031-05-01", WORDS), quoting("daily", "2031-05-02", same)]
    assert quotations(tmp_path, *pages, quoting("lantern", "2031-05-03", less)) == ()


def test_more_of_a_quotation_is_no_alteration(tmp_path: Path) -> None:
    """Whoever quotes a sentence more has altered nothing; a word put before may turn it."""
    words = "The bridge was sound when we left it on Friday"
    first = quoting("a", "2024-03-13", words)
    more = quoting("b", "2024-03-14", f"I understand the anger. {words}")
    for folder in ("more", "turned"):
        (tmp_path / folder).mkdir()
    assert quotations(tmp_path / "more", first, more) == ()
    turned = quoting("b", "2024-03-14", f"Never say {words[0].lower()}{words[1:]}")
    assert quotations(tmp_path / "turned", first, turned) != ()


def test_words_given_to_another_speaker(tmp_path: Path) -> None:
    """The same words said by somebody else are an altered quotation, too."""
    pages = [
        quoting("watch", "2031-05-01", WORDS),
        quoting("daily", "2031-05-02", WORDS, who="Tilda Aune"),
    ]
    (found,) = quotations(tmp_path, *pages)
    assert found.disowned
    assert [version.speaker for version in found.versions] == ["Joren Falk", "Tilda Aune"]


def test_pages_with_one_wording_share_a_version(tmp_path: Path) -> None:
    """It is told once, with all that have it."""
    wrong = WORDS.replace("nobody", "somebody")
    pages = [
        quoting(name, f"2031-05-0{day}", words)
        for day, (name, words) in enumerate(
            [("watch", WORDS), ("daily", wrong), ("lantern", WORDS), ("post", wrong)], start=1
        )
    ]
    (found,) = quotations(tmp_path, *pages)
    also = [(version.outlet, [name for name, _ in version.also]) for version in found.versions]
    assert also == [("Watch", ["Lantern"]), ("Daily", ["Post"])]


def test_words_that_several_pages_have_are_told_once(tmp_path: Path) -> None:
    """With every page that has them, each leading there."""
    base = small.findings()
    pages = (quoting("watch", "2031-05-01", WORDS), quoting("daily", "2031-05-02", WORDS))
    story = replace(base.stories[0], pages=tuple(page.id for page in pages))
    path = tmp_path / "said.db"
    captures = {page.capture.sha256: page.text.encode() for page in pages}
    write(path, Findings(pages=pages, captures=captures, stories=(story,)))
    with Dossier.open(path) as dossier:
        heard = voices(Reading(dossier, "/story/bridge"), dossier.story(small.STORY), "voices")
    assert [voice.name for voice in heard.heard] == ["Joren Falk"]
    assert [[it.outlet for it in said.where] for said in heard.heard[0].said] == [
        ["Watch", "Daily"]
    ]


def heard_in(tmp_path: Path, *pages: Page) -> Voices:
    """The voices of a story of such pages, in that order."""
    story = replace(small.findings().stories[0], pages=tuple(page.id for page in pages))
    captures = {page.capture.sha256: page.text.encode() for page in pages}
    write(tmp_path / "said.db", Findings(pages=pages, captures=captures, stories=(story,)))
    with Dossier.open(tmp_path / "said.db") as dossier:
        return voices(Reading(dossier, "/story/bridge"), dossier.story(small.STORY), "voices")


def test_the_earliest_page_that_has_the_words_comes_first(tmp_path: Path) -> None:
    """Whatever the order of the pages; one without a date comes last."""
    days = {"watch": None, "daily": "2031-05-03", "post": "2031-05-02"}
    heard = heard_in(tmp_path, *(undated(quoting(name, day, WORDS)) for name, day in days.items()))
    ((said,),) = (voice.said for voice in heard.heard)
    assert [it.outlet for it in said.where] == ["Post", "Daily", "Watch"]


def undated(page: Page) -> Page:
    """The page without the day of its capture."""
    return replace(page, capture=replace(page.capture, captured=None))


def test_what_is_not_said_stands_with_the_words_that_say_so(tmp_path: Path) -> None:
    """With them it is a sentence, where "does not say: comment" would be none."""
    page = small.made("post", "Post", "2031-05-02", [("body", "Joren Falk declined to comment.")])
    said = small.said(
        page,
        1,
        "indirect",
        "Joren Falk",
        source="Joren Falk",
        cue="declined to",
        content="comment",
        marks=("negated",),
    )
    heard = heard_in(tmp_path, small.with_findings(page, statements=(said,)))
    ((told,),) = (voice.said for voice in heard.heard)
    assert (told.act, told.words) == ("does not say:", "declined to comment")
