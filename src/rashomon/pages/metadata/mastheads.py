"""Which outlet a page's own words name as theirs: whom it begs for, where it appeared first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rashomon.model import Block, Metadatum, Span
from rashomon.pages.metadata import titles, trust
from rashomon.pages.text.layout import Layout
from rashomon.pages.wording import provenance

APPEAL, SYNDICATION, MASTHEAD, OWN_VOICE, COPYRIGHT = 0.8, 0.7, 0.55, 0.45, 0.5
"""Hand estimates: an outlet that begs in the first person is the page's own; a syndication
footer mostly stands on the outlet's own pages; an outlet that only speaks of its own
findings may be quoted at length by another, and rights may be a photographer's."""

_OUTLET = r"(?:The )?[A-Z][\w.’'&-]*(?: (?:(?:of|the|and|&|for) )?[A-Z0-9][\w.’'&-]*){0,4}"
_NO_OUTLET = (
    r"(?:Us|Our|My|Me|Your|Now|Today|Here|On|For|Free|In|To|This|Via|With|Email|Newsletters?|Daily|Blog"
    r"|Comments|Updates|Posts?|Facebook|Twitter|X|Instagram|You[Tt]ube|Telegram|WhatsApp|LinkedIn|Google"
    r"|Pinterest|TikTok|RSS|All|Alle|Tous|Todos|Copyright|Rights|Getty|Reuters|AP|AFP|Made|Proudly|Theme"
    r"|About|Powered)\b"
)
_PLEDGE = re.compile(
    r"\b(?:[Ss]upport|[Dd]onate to|[Ss]ubscribe to|[Ff]ollow|[Jj]oin|[Cc]ontribut\w* to"
    rf"|(?:[Rr]eader|[Ff]riend|[Mm]ember)s? of) (?P<outlet>(?!{_NO_OUTLET}){_OUTLET})"
)
_OPENERS = (
    r"(?:Now|But|And|Then|Today|So|Also|Since|While|When|This|That|It|He|She|We|They|Who|Nobody"
    r"|Police|I|You)\b"
)
_HAVE_FOUND = (
    r"(?:has|have) (?:now |also )?"
    r"(?:uncovered|learnt|learned|seen|obtained|discovered|found|been told|established)\b"
)
_FINDS = re.compile(
    rf"\b(?!{_OPENERS})(?:[Tt]he (?=[A-Z]{{2}}))?"
    r"(?P<outlet>[A-Z]{2,6}|(?:The )?[A-Z]\w+(?: [A-Z]\w+){0,3}) "
    rf"{_HAVE_FOUND}"
)
_FOOTER = "appeared first on"
_RIGHTS = re.compile(
    r"©\s?(?:[Cc]opyright\s)?(?:\d{4}(?:\s?[-–—/]\s?\d{2,4})?,?[^\S\n]?)?(?:by\s|[-–|]\s)?"
    rf"(?P<holder>(?!{_NO_OUTLET}){_OUTLET}?)"
    r"(?=[.,|]?(?:$|\s(?:\d{4}|[Aa]ll|ALL|[Aa]lle|[Tt]ous|[Pp]owered|[Ii]nc|LLC|Ltd|GmbH|Sp\.|S\.A|[^A-Z\s]))|\n)"
)
_HOLDING = re.compile(rf"(?P<holder>(?!{_NO_OUTLET}){_OUTLET})[.,|]?\s?")
"""Who holds rights, as a line has them before their sign."""
_WINDOW = re.compile(r"(?P<before>.{2,200}?) (?:[|–—»·-]|::) (?P<behind>.{2,200})")
TITLE, ABOVE = 3, 4
"""Words of a headline that tells a window's title, and blocks among which it is looked for."""
_HOUSE = re.compile(
    r"\bthis (?:programme|program|broadcast|newspaper|paper|website|site|publication|magazine)\b"
    r"|\b[Oo]ur (?:[\w’'-]+ ){0,4}(?:[Cc]orrespondent|[Rr]eporter|[Ee]ditor)\b"
    r"|\bthis exclusive report\b"
)


def claims(
    layout: Layout, blocks: Sequence[Block], *, is_declared: bool = False
) -> Iterator[Metadatum]:
    """Publishers that a page's text gives away, with their spans.

    Where the page declares its publisher (``is_declared``), weaker signs than pleas and footers
    are not looked for.
    """
    yield from _outlets(layout, blocks)
    if not is_declared:
        yield from _own_voice(layout, [block for block in blocks if block.role == "body"])
        yield from _copyright(layout, blocks)
        yield from _masthead(layout, blocks)
        yield from _window(layout, blocks)


def _copyright(layout: Layout, blocks: Sequence[Block]) -> Iterator[Metadatum]:
    """The holder of the rights, as the last line about them names it."""
    at = layout.text.rfind("©")
    if at < 0 or not blocks:
        return
    line = layout.text.rfind("\n", 0, at) + 1
    match = _RIGHTS.match(layout.text, at) or _HOLDING.fullmatch(layout.text, line, at)
    if match:
        yield _claim(layout, match.span("holder"), "copyright", COPYRIGHT)


def _masthead(layout: Layout, blocks: Sequence[Block]) -> Iterator[Metadatum]:
    """A label at the very top of a dump that the text comes back to is the outlet's name."""
    first = next((block for block in blocks if block.role != "residue"), None)
    if len(layout.frames) > 1 or first is None or first.role != "navigation":
        return
    name = layout.text[slice(*first.span)]
    if len(name) <= 40 and re.fullmatch(_OUTLET, name) and name in layout.text[first.span[1] :]:
        yield _claim(layout, first.span, "masthead", MASTHEAD)


def _window(layout: Layout, blocks: Sequence[Block]) -> Iterator[Metadatum]:
    """The title of the window that a dump begins with: the headline, and the site beside it."""
    headline = next((layout.text[slice(*b.span)] for b in blocks if b.role == "headline"), "")
    if len(layout.frames) > 1 or len(headline.split()) < TITLE:
        return
    for block in blocks[:ABOVE]:
        title = _WINDOW.fullmatch(layout.text, *block.span)
        if title is None or headline not in {title["before"], title["behind"]}:
            continue
        side = "behind" if title["before"] == headline else "before"
        if name := titles.of_site(title[side], is_behind=side == "behind"):
            at = layout.text.index(name, title.start(side))
            trusted = trust.of("publisher", "title suffix")
            yield _claim(layout, (at, at + len(name)), "title suffix", trusted)
        return


def _outlets(layout: Layout, blocks: Sequence[Block]) -> Iterator[Metadatum]:
    has_footer = _FOOTER in layout.text
    for block in blocks:
        if block.role == "appeal":
            for match in _PLEDGE.finditer(layout.text, *block.span):
                yield _claim(layout, match.span("outlet"), "appeal", APPEAL)
        elif block.role == "syndication" or (
            has_footer and _FOOTER in layout.text[slice(*block.span)]
        ):
            footer = provenance.SYNDICATION.search(layout.text[slice(*block.span)])
            if footer and footer["first"]:
                span = _shifted(footer.span("first"), block)
                yield _claim(layout, span, "syndication footer", SYNDICATION)


def _own_voice(layout: Layout, bodies: Sequence[Block]) -> Iterator[Metadatum]:
    """Outlets that have found something out, in a story that says "this programme"."""
    if any(_HOUSE.search(layout.text, *block.span) for block in bodies):
        for block in bodies:
            for match in _FINDS.finditer(layout.text, *block.span):
                yield _claim(layout, match.span("outlet"), "own voice", OWN_VOICE)


def _claim(layout: Layout, span: Span, basis: str, confidence: float) -> Metadatum:
    words = layout.text[slice(*span)].rstrip(".")
    return Metadatum(
        field="publisher",
        value=" ".join(words.split()),
        basis=basis,
        confidence=confidence,
        span=(span[0], span[0] + len(words)),
    )


def _shifted(span: Span, block: Block) -> Span:
    return span[0] + block.span[0], span[1] + block.span[0]
