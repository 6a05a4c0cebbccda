"""The answer first: what a person would say of a story in one sentence, and where its proof is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rashomon.dossier import StoryView
from rashomon.model import Comparison, Value, Verdict
from rashomon.reading_room.clauses import clause
from rashomon.reading_room.wording import count

NAMED = 2
"""Questions that are named; where only one more is left, it is named too."""

ORDER: tuple[Verdict, ...] = ("conflict", "update", "cannot_tell", "agree", "single")
"""How comparisons are listed: those in which accounts differ first."""


class Part(Value, frozen=True, kw_only=True):
    """A piece of the answer, and where its proof stands (``None``: it is only glue)."""

    words: str
    href: str | None = None


def answer(story: StoryView) -> tuple[Part, ...]:
    """What a person would say first, each part leading to its proof."""
    return announced(len(story.pages), len(story.accounts), story.comparisons)


def announced(pages: int, accounts: int, comparisons: Sequence[Comparison]) -> tuple[Part, ...]:
    """The answer of a story with so many pages and accounts, by the verdicts on its questions."""
    told = Part(words=count(pages, "page"), href="#who-copied-whom")
    if accounts == 0:
        return (told, Part(words="; "), _proof("no account was made out", "#accounts"), _END)
    if accounts == 1 and pages > 1:
        one = _proof("all go back to one account", "#accounts")
        return (told, Part(words="; "), one, *_parting(1, comparisons), _END)
    kind = "account" if accounts == 1 else "independent account"
    counted = _proof(count(accounts, kind), "#accounts")
    return (told, Part(words=", "), counted, *_parting(accounts, comparisons), _END)


def ordered(comparisons: Sequence[Comparison]) -> list[Comparison]:
    """Comparisons as they are listed; the first is question 1."""
    return sorted(comparisons, key=lambda one: ORDER.index(one.verdict))


def _proof(words: str, href: str) -> Part:
    return Part(words=words, href=href)


_END = Part(words=".")


def _parting(accounts: int, comparisons: Sequence[Comparison]) -> Iterator[Part]:
    """Where accounts differ; else where they agree; else that nothing can be laid side by side."""
    numbered = list(enumerate(ordered(comparisons), start=1))
    for verdict, verb in (("conflict", "they disagree on "), ("agree", "they agree on ")):
        asked = [(number, one) for number, one in numbered if one.verdict == verdict]
        if asked:
            yield Part(words=f"; {verb}")
            yield from _listed(asked)
            return
    if accounts > 1:
        yield Part(words="; ")
        yield _proof("nothing that they say could be laid side by side", "#comparisons")


def _listed(asked: Sequence[tuple[int, Comparison]]) -> Iterator[Part]:
    """Questions in a row: "how many died, whether it was open and 3 more"."""
    known: dict[str, int] = {}
    for number, one in asked:
        words = clause(one.about)
        if words:
            known.setdefault(words, number)
    named = list(known.items())
    if len(asked) > NAMED + 1:
        named = named[:NAMED]
    rest = len({one.about for _, one in asked}) - len(named)
    parts = [_proof(words, f"#question-{number}") for words, number in named]
    if rest > 0:
        words = f"{rest} more" if parts else count(rest, "question")
        parts.append(_proof(words, "#comparisons"))
    for number, part in enumerate(parts):
        if number:
            yield Part(words=" and " if number == len(parts) - 1 else ", ")
        yield part
