"""Small pages for the tests of voices: one block a line, each with a role."""

from __future__ import annotations

from rashomon.model import Block, Capture, Credit, Page, Role, Statement
from rashomon.voices import hear


def a_page(*lines: str | tuple[Role, str], publisher: str | None = None) -> Page:
    """A page of lines; a bare line is a body block, a pair names its role."""
    blocks: list[Block] = []
    text = ""
    for line in lines:
        role, words = ("body", line) if isinstance(line, str) else line
        start = len(text)
        text += words + "\n\n"
        blocks.append(Block(span=(start, start + len(words)), role=role, confidence=1.0))
    capture = Capture(path="a.txt", sha256="0" * 64, size=1, media_type="text/plain")
    return Page(
        id="a", capture=capture, text=text, source_map=(), blocks=tuple(blocks), publisher=publisher
    )


def said(page: Page) -> list[tuple[str, str, str, str]]:
    """Source, cue, content and type of each statement, spans joined by ``|``."""
    return [
        (
            "|".join(page.read(span) for span in statement.source),
            "|".join(page.read(span) for span in statement.cue),
            "|".join(page.read(span) for span in statement.content),
            statement.type,
        )
        for statement in statements(page)
    ]


def statements(page: Page) -> tuple[Statement, ...]:
    """What is heard said on a page."""
    return hear(page)[0]


def credits_of(page: Page) -> list[tuple[str, str]]:
    """Relation and name of each credit."""
    return [(credit.relation, credit.name) for credit in hear(page)[1]]


def credit_values(page: Page) -> tuple[Credit, ...]:
    """What is credited on a page."""
    return hear(page)[1]


def speakers(page: Page) -> list[str | None]:
    """The name of each statement's speaker."""
    return [s.speaker.name if s.speaker else None for s in statements(page)]
