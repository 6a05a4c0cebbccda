"""One page put together: what it says, in which skeleton, under which comment system."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path
from typing import NamedTuple

import jinja2

from rashomon.model import Role
from training.roles.pages import dumps
from training.roles.pages.dress import dress
from training.roles.pages.kit import Kit
from training.roles.pages.reading import rows, strip_notes
from training.roles.pages.story import genre_of, tell
from training.roles.pages.talk import discuss, threaded
from training.roles.pages.words import LANGUAGES, Part

TEMPLATES = Path(__file__).parent / "templates"
WEIGHTS = {"en": 10, "de": 4, "fr": 2, "es": 2, "ru": 2, "pl": 2, "el": 2, "zh": 2}
"""How often a language is chosen; one that isn't named, once."""


class OwnPage(NamedTuple):
    """A page of our own.

    ``labelled`` are the lines of ``html`` that a reader sees, with their roles, in reading
    order; ``dumps`` tell the page as text, a list of lines each (an empty line is a blank one).
    ``made_of`` names the templates, for finding out where a model fails.
    """

    html: str
    labelled: list[tuple[str, Role]]
    dumps: list[dumps.Dump]
    language: str
    made_of: dict[str, str]


class Sheet(Kit):
    """What the templates of one page are filled from."""

    def __init__(self, language: str, part: Part, rng: random.Random) -> None:
        super().__init__(language, part, rng)
        self.genre = genre_of(self)
        self.parts = tell(self, self.genre)
        self.comments = discuss(self, self.parts)
        self.thread = threaded(self.comments)
        self.comment_template = rng.choice(templates("comments"))
        self.para = rng.choices(["p", "div", "br", "pspan"], [12, 2, 2, 1])[0]
        self.has_main_figure = self.chance(0.5)
        self.leaks = rng.choice([0, 0, 0.1, 0.2, 0.3])

    def heads(self) -> list[str]:
        """The subheadings of the story."""
        return [text for kind, text in self.parts if kind == "h"]


def generate(seed: int, part: Part = "train", language: str | None = None) -> OwnPage:
    """The page of a seed, out of the wordings of one part; in a language or in any.

    Raises:
        ValueError: a template holds text without a role.
    """
    rng = random.Random(f"{part} {seed}")
    spoken = language or rng.choices(LANGUAGES, [WEIGHTS.get(name, 1) for name in LANGUAGES])[0]
    sheet = Sheet(spoken, part, rng)
    skeleton = rng.choice(templates("skeletons"))
    annotated = _environment().get_template(skeleton).render(k=sheet)
    annotated, clothes = dress(annotated, spoken, rng)
    read = rows(annotated)
    return OwnPage(
        html=strip_notes(annotated),
        labelled=[(row.text, row.role) for row in read if not row.code],
        dumps=[dump for make in dumps.KINDS if (dump := make(read, rng))],
        language=spoken,
        made_of={
            "skeleton": Path(skeleton).stem,
            "comments": Path(sheet.comment_template).stem if sheet.comments else "",
            "clothes": clothes,
            "genre": sheet.genre,
        },
    )


@cache
def templates(folder: str) -> tuple[str, ...]:
    """The templates of a folder, as the loader knows them."""
    return tuple(sorted(f"{folder}/{path.name}" for path in (TEMPLATES / folder).iterdir()))


@cache
def _environment() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
