"""``rashomon show``: the views of a dossier in the terminal, each a list of values and its text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from rich.text import Text
from rich.tree import Tree

from rashomon.dossier import Dossier, StoryView
from rashomon.errors import UnknownId
from rashomon.model import Comparison, Derivation, Page, Role, Stemma, Value
from rashomon.terminal.output import folded, out, quoted, safe, shown_date

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


def _stories(dossier: Dossier, _identity: str | None) -> Shown:
    found = dossier.stories()
    return Shown(found, lambda: [_story_line(story) for story in found] and None)


def _story(dossier: Dossier, identity: str | None) -> Shown:
    found = _chosen(dossier, identity)

    def show() -> None:
        for story in found:
            _story_line(story)
            _print_accounts(story)
            _print_stemma(story)
            _print_comparisons(dossier, story)

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
            _print_stemma(story)

    return Shown([story.stemma for story in found], show)


def _page(dossier: Dossier, identity: str | None) -> Shown:
    if identity is None:
        raise UnknownId("page", "no id given", "name one, as in: rashomon show story.db page ID")
    page = dossier.page(identity)

    def show() -> None:
        out.print(Text(f"{page.title or 'untitled'}", style="bold"))
        out.print(f"{page.publisher or 'unknown outlet'}, {shown_date(page.published)}")
        out.print(f"{page.capture.path}  sha256 {page.capture.sha256}\n")
        for block in page.blocks:
            style = ROLE_STYLES[block.role]
            out.print(
                Text(f"{block.role:11} ", style="dim").append(
                    safe(page.read(block.span)), style=f"not dim {style}"
                )
            )

    return Shown([page], show)


def _voices(dossier: Dossier, identity: str | None) -> Shown:
    found = _pages(dossier, identity)

    def show() -> None:
        for page in found:
            _heading(page)
            for statement in page.statements:
                who = statement.speaker.name if statement.speaker else "cannot tell"
                cue = quoted(page, statement.cue, 40)
                out.print(f"  {statement.type:8}  {folded(who, 40)} [{cue}]")
                out.print(Text(f"            {quoted(page, statement.content, 300)}", style="dim"))

    return Shown([statement for page in found for statement in page.statements], show)


def _credits(dossier: Dossier, identity: str | None) -> Shown:
    found = _pages(dossier, identity)

    def show() -> None:
        for page in found:
            _heading(page)
            for credit in page.credits:
                evidence = folded(page.read(credit.evidence), 100)
                out.print(f"  {credit.relation:15}  {folded(credit.name, 40)}  “{evidence}”")

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
    return dossier.stories() if identity is None else [dossier.story(identity)]


def _pages(dossier: Dossier, identity: str | None) -> list[Page]:
    return list(dossier.pages()) if identity is None else [dossier.page(identity)]


def _heading(page: Page) -> None:
    outlet = page.publisher or page.capture.path
    out.print(Text(f"{outlet}: {folded(page.title or 'untitled', 90)}  {page.id[:12]}", "bold"))


def _story_line(story: StoryView) -> None:
    span = f"{story.earliest} to {story.latest}" if story.earliest else "no date known"
    parted = sum(comparison.verdict == "conflict" for comparison in story.comparisons)
    out.print(Text(f"\n{story.id}  {folded(story.title, 100)}", style="bold"))
    out.print(
        f"{_count(len(story.pages), 'page')}, "
        f"{_count(len(story.accounts), 'independent account')}, "
        f"{_count(parted, 'conflict')}; {span}"
    )


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _print_accounts(story: StoryView) -> None:
    names = {witness.id: witness.name for witness in story.stemma.witnesses}
    names |= {entry.id: entry.publisher or entry.path for entry in story.pages}
    for account in story.accounts:
        pages = ", ".join(names.get(page, page) for page in account.pages if page != account.root)
        held = f"  ← {pages}" if pages else ""
        root = names.get(account.root, account.root)
        out.print(f"  {account.id}  {root}{held}  ({account.confidence:.0%})")


def _print_stemma(story: StoryView) -> None:
    tree = Tree(Text("who copied whom", style="bold"))
    copies: dict[str, list[Derivation]] = {}
    for edge in story.stemma.derivations:
        copies.setdefault(edge.exemplar or edge.outside or "", []).append(edge)
    labels = _labels(story)
    copied = {edge.copy for edge in story.stemma.derivations}
    for witness in story.stemma.witnesses:
        if witness.id not in copied:
            _grow(tree.add(labels[witness.id]), witness.id, witness.name, copies, labels)
    out.print(tree)


def _labels(story: StoryView) -> dict[str, Text]:
    dates = {entry.id: entry for entry in story.pages}
    labels = {}
    for witness in story.stemma.witnesses:
        entry = dates.get(witness.id)
        label = Text(folded((entry and entry.publisher) or witness.name, 40))
        label.append(
            f"  {shown_date(entry.published)}  {entry.id[:12]}" if entry else "  (not here)",
            style="dim",
        )
        labels[witness.id] = label
    return labels


def _grow(
    branch: Tree,
    witness: str,
    name: str,
    copies: dict[str, list[Derivation]],
    labels: dict[str, Text],
) -> None:
    for edge in [*copies.get(witness, []), *(copies.get(name, []) if name != witness else [])]:
        sure = "undetermined" if edge.undetermined else f"{edge.confidence:.0%} sure"
        label = labels[edge.copy].copy()
        label.append(f"  {edge.kind} {edge.share:.0%}, {sure}", style="cyan")
        _grow(branch.add(label), edge.copy, edge.copy, copies, labels)


def _print_comparisons(dossier: Dossier, story: StoryView) -> None:
    names = {entry.id: entry.publisher or entry.path for entry in story.pages}
    for comparison in story.comparisons:
        out.print(Text(f"\n  {comparison.about}  ", "bold").append(comparison.verdict, "magenta"))
        for cell in comparison.cells:
            page = dossier.page(cell.page)
            who = "a reader" if cell.by_reader else names.get(cell.page, cell.page)
            out.print(f"    {folded(who, 30):30} {cell.value:16} “{folded(page.read(cell.span))}”")
