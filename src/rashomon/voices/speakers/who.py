"""Somebody or something that can speak, as a page makes them known."""

from __future__ import annotations

from dataclasses import dataclass, field

from rashomon.model import Span, Speaker
from rashomon.voices.speakers.lexicon import Kind
from rashomon.voices.speakers.titles import Gender


@dataclass(slots=True, eq=False)
class Who:
    """A bearer of a name, or somebody described; compared by identity.

    ``head`` is the noun of a description in the singular, ``modifiers`` its other words.
    ``place`` marks a name that the page uses as a place's; ``doubt`` says how little speaks for
    a name being a person's, from 0.
    """

    name: str
    span: Span | None
    kind: Kind
    named: bool
    many: bool = False
    gender: Gender | None = None
    head: str = ""
    modifiers: frozenset[str] = field(default_factory=frozenset)
    place: bool = False
    doubt: float = 0.0

    @property
    def human(self) -> bool:
        """Whether "he" or "she" can mean it."""
        return self.kind == "person"

    def speaker(self) -> Speaker:
        """The same as a value of the model; a body is named by what it is called."""
        return Speaker(
            name=" ".join(self.name.split()), span=self.span, named=self.named, kind=self.kind
        )
