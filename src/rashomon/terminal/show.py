"""``rashomon show``: the views of a dossier in the terminal, each a list of values and its text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from rich.text import Text

from rashomon.corrections import overruled
from rashomon.dossier import Dossier, StoryView
from rashomon.errors import UnknownId
from rashomon.model import Block, Page, Role, Statement, Value
from rashomon.reading_room.sources import AGAIN, again
from rashomon.reading_room.views.accounts import left_out
from rashomon.reading_room.wording import act, archived, count, listed, standing
from rashomon.terminal import facts
from rashomon.terminal.decisions import corrected
from rashomon.terminal.families import family_tree, named
from rashomon.terminal.output import (
    dated,
    folded,
    in_context,
    one_line,
    out,
    outlet,
    quoted,
    safe,
    short,
    shown_date,
)
from rashomon.terminal.remarks import WALLS

ROLE_STYLES: dict[Role, str] = {
    "headline": "bold",
    "body": "default",
    "comment": "blue",
    "credit": "green",
    "syndication": "green",
    "byline": "cyan",
    "dateline": "cyan",
    "caption": "cyan",
    "appeal": "yellow",
    "advert": "yellow",
    "residue": "bright_black",
    "navigation": "bright_black",
    "related": "bright_black",
    "other": "bright_black",
}


class Shown(NamedTuple):
    """A view: its values for machines, and how to print it for people."""

    values: Sequence[Value]
    show: Callable[[], None]


def find(dossier: Dossier, what: str, identity: str | None) -> Shown:
    """One view of a dossier.

    Args:
        dossier: Opened.
        what: A key of :data:`VIEWS`.
        identity: A story's or page's id or its beginning; ``page`` needs one.

    Raises:
        UnknownId: There is no such view, story or page.
    """
    if what not in VIEWS:
        raise UnknownId(what, "no such view", f"choose one of {', '.join(VIEWS)}")
    return VIEWS[what](dossier, identity)


def _stories(dossier: Dossier, identity: str | None) -> Shown:
    if identity is not None:
        raise UnknownId(identity, "stories shows all", "name one, as in: rashomon show DB story ID")
    found = _chosen(dossier, None)

    def show() -> None:
        for story in found:
            _story_line(story)

    return Shown(found, show)


def _story(dossier: Dossier, identity: str | None) -> Shown:
    found = _chosen(dossier, identity)

    def show() -> None:
        for story in found:
            _story_line(story)
            _print_accounts(story)
            family_tree(story, overruled(dossier.corrections()))
            _print_comparisons(dossier, story)
            corrected(dossier, {entry.id for entry in story.pages})

    return Shown(found, show)


def _accounts(dossier: Dossier, identity: str | None) -> Shown:
    found = _chosen(dossier, identity)

    def show() -> None:
        for story in found:
            _story_line(story)
            _print_accounts(story)
            _print_comparisons(dossier, story)

    return Shown([account for story in found for account in story.accounts], show)


def _stemma(dossier: Dossier, identity: str | None) -> Shown:
    found = _chosen(dossier, identity)

    def show() -> None:
        for story in found:
            _story_line(story)
            family_tree(story, overruled(dossier.corrections()))
            corrected(dossier, {entry.id for entry in story.pages})

    return Shown([story.stemma for story in found], show)


def _page(dossier: Dossier, identity: str | None) -> Shown:
    if identity is None:
        raise UnknownId("page", "no id given", "name one, as in: rashomon show story.db page ID")
    page = dossier.page(identity)

    def show() -> None:
        out.tell(Text(safe(page.title or "untitled"), style="bold"))
        out.tell(f"{safe(page.publisher or 'unknown outlet')}, {dated(page)}")
        out.tell(f"{one_line(page.capture.path)}  sha256 {page.capture.sha256}")
        if page.capture.container:
            out.tell(safe(archived(page.capture.container)))
        if page.wall:
            out.tell(Text(WALLS[page.wall], style="yellow"))
        _print_facts(page)
        out.tell()
        for block in page.blocks:
            line = Text(f"{block.role:11} ", style="dim").append(_remarked(block), style="not dim")
            style = f"not dim {ROLE_STYLES[block.role]}"
            out.tell(line.append(safe(page.read(block.span)), style=style), hang=12)
        corrected(dossier, {page.id})

    return Shown([page], show)


def _print_facts(page: Page) -> None:
    """What the page says of itself and where, what disagrees set back."""
    for line in facts.lines(page):
        said = f"not {line.value}" if line.differs else line.value
        text = Text(f"{'' if line.differs else line.name:11} ", style="dim")
        text.append(said, style="dim" if line.differs else "not dim")
        out.tell(text.append(f"  ({', '.join(line.bases)})", style="dim"))


def _remarked(block: Block) -> str:
    """What is known of a comment, in brackets before it; nothing for other blocks."""
    known = [f"#{block.ordinal}"] if block.ordinal is not None else []
    if block.author:
        known.append(folded(block.author, 40))
    if block.time:
        known.append(shown_date(block.time).removesuffix(f" ({block.time.basis})"))
    if block.parent is not None:
        known.append(f"answers #{block.parent}")
    return f"[{', '.join(known)}] " if known else ""


def _voices(dossier: Dossier, identity: str | None) -> Shown:
    found = _pages(dossier, identity)

    def show() -> None:
        for page in found:
            _heading(page)
            if not page.is_english:
                told = f"  in {page.language}: direct speech and credits only"
                out.tell(Text(told, style="dim"))
            for statement in page.statements:
                if not statement.by_reader:
                    _statement_line(page, statement)
            readers = [statement for statement in page.statements if statement.by_reader]
            if readers:
                out.tell(Text("  in readers' comments", style="blue"))
            for statement in readers:
                _statement_line(page, statement)

    return Shown([statement for page in found for statement in page.statements], show)


def _statement_line(page: Page, statement: Statement) -> None:
    """Who does what with which words: "Joren Falk (person) does not deny [did not deny]"."""
    known = standing(statement)
    who = folded(statement.speaker.name, 40) if statement.speaker else known or "nobody named"
    remark = f" ({known})" if known and statement.speaker else ""
    cue = quoted(page, statement.cue, 40)
    out.tell(f"  {statement.type:8}  {who}{remark} {act(statement)} [{cue}]")
    out.tell(Text(f"            {quoted(page, statement.content, 300)}", style="dim"))


def _credits(dossier: Dossier, identity: str | None) -> Shown:
    found = _pages(dossier, identity)

    def show() -> None:
        for page in found:
            _heading(page)
            for credit in page.credits:
                evidence = folded(page.read(credit.evidence), 100)
                out.tell(f"  {credit.relation:15}  {folded(credit.name, 40)}  “{evidence}”")

    return Shown([credit for page in found for credit in page.credits], show)


VIEWS: dict[str, Callable[[Dossier, str | None], Shown]] = {
    "stories": _stories,
    "story": _story,
    "page": _page,
    "voices": _voices,
    "credits": _credits,
    "stemma": _stemma,
    "accounts": _accounts,
}


def _chosen(dossier: Dossier, identity: str | None) -> list[StoryView]:
    """One story, or all of them, those of the most pages first."""
    if identity is not None:
        return [dossier.story(identity)]
    return sorted(dossier.stories(), key=lambda story: -len(story.pages))


def _pages(dossier: Dossier, identity: str | None) -> list[Page]:
    return list(dossier.pages()) if identity is None else [dossier.page(identity)]


def _heading(page: Page) -> None:
    title = folded(page.title or "untitled", 90)
    out.tell(Text(f"{outlet(page)}: {title}  {short(page.id)}", "bold"))


def _story_line(story: StoryView) -> None:
    days = dict.fromkeys(day for day in (story.earliest, story.latest) if day)
    span = " to ".join(days) or "no date known"
    parted = sum(comparison.verdict == "conflict" for comparison in story.comparisons)
    out.tell(Text(f"\n{story.id}  {folded(story.title, 100)}", style="bold"))
    out.tell(
        f"{count(len(story.pages), 'page')}, "
        f"{count(len(story.accounts), 'independent account')}, "
        f"{count(parted, 'conflict')}; {span}"
    )


def _print_accounts(story: StoryView) -> None:
    for account in story.accounts:
        out.tell(f"\n  {account.id}: {named(story, account.root)}")
        more = again(account, story.stemma)
        for page in account.pages:
            if page != account.root:
                told = f"  {AGAIN}" if page in more else ""
                out.tell(Text(f"      {named(story, page)}{told}", style="dim"))
        for heading, missing in (("only here", False), ("not here, but in all others", True)):
            own = [it for it in story.lone if (it.account, it.missing) == (account.id, missing)]
            names = [folded(it.value, 60) for it in own if it.kind != "number"]
            asked = [
                folded(left_out(it, story.comparisons), 100) for it in own if it.kind == "number"
            ]
            for told in ([listed(names, 6)] if names else []) + asked:
                out.tell(Text(f"      {heading}: {told}", style="cyan"))


def _print_comparisons(dossier: Dossier, story: StoryView) -> None:
    for comparison in story.comparisons:
        verdict = comparison.verdict.replace("_", " ")
        out.tell(Text(f"\n  {comparison.about}  ", "bold").append(verdict, "magenta"))
        for cell in comparison.cells:
            page = dossier.page(cell.page)
            who = "a reader" if cell.by_reader else outlet(page)
            line = Text(f"    {folded(who, 28):28}  {folded(cell.value, 60)}  ")
            out.tell(line.append(in_context(page, cell.span), style="dim"))
