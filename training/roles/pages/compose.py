"""One page put together: what it says, in which skeleton, under which comment system."""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import jinja2
from markupsafe import Markup, escape

from rashomon.model import Role
from training.roles.pages import dumps
from training.roles.pages.dress import dress
from training.roles.pages.reading import rows, strip_notes
from training.roles.pages.words import LANGUAGES, Part, Words, pool

TEMPLATES = Path(__file__).parent / "templates"
WEIGHTS = {"en": 10, "de": 4, "fr": 2, "es": 2, "ru": 2, "pl": 2, "el": 2, "zh": 2}
"""How often a language is chosen; one that isn't named, once."""

_GENRES = {
    "body": 8, "blog": 5, "opinion": 4, "science": 2, "sport": 2, "recipe": 1, "press": 2,
    "interview": 2, "live": 1, "list": 2,
}  # fmt: skip
_FIRST = re.compile(r".*?[.!?…。！？](?=\s|$|[^\x00-\u2fff])", re.DOTALL)
_SCRIPTS = {"zh": ""}


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


def generate(seed: int, part: Part = "train", language: str | None = None) -> OwnPage:
    """The page of a seed, out of the wordings of one part; in a language or in any.

    Raises:
        ValueError: a template holds text without a role.
    """
    rng = random.Random(f"{part} {seed}")
    spoken = language or rng.choices(LANGUAGES, [WEIGHTS.get(name, 1) for name in LANGUAGES])[0]
    kit = Kit(spoken, part, rng)
    skeleton = rng.choice(templates("skeletons"))
    annotated = _environment().get_template(skeleton).render(k=kit)
    annotated, clothes = dress(annotated, spoken, rng)
    read = rows(annotated)
    told = [dump for make in dumps.KINDS if (dump := make(read, rng))]
    seen = [(row.text, row.role) for row in read if not row.code]
    made_of = {
        "skeleton": skeleton, "comments": kit.comment_template, "clothes": clothes,
        "genre": kit.genre,
    }  # fmt: skip
    return OwnPage(strip_notes(annotated), seen, told, spoken, made_of)


@cache
def _environment() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )


@cache
def templates(folder: str) -> tuple[str, ...]:
    """The templates of a folder, as the loader knows them."""
    return tuple(sorted(f"{folder}/{path.name}" for path in (TEMPLATES / folder).iterdir()))


@dataclass
class Comment:
    """What a reader wrote; ``to`` is whom it answers, ``quote`` what it quotes."""

    n: int
    name: str
    paras: list[str]
    date: str
    time: str
    ago: str
    depth: int = 0
    to: str = ""
    quote: str = ""
    likes: int = 0
    place: str = ""
    signature: str = ""
    replies: list[Comment] = field(default_factory=list)

    @property
    def initial(self) -> str:
        """What stands on an avatar without a picture."""
        return self.name[:1].upper()


class Kit:
    """What templates draw on: wordings, chance, the story and its comments."""

    def __init__(self, language: str, part: Part, rng: random.Random) -> None:
        self.rng = rng
        self.words = Words(language, part, rng)
        self.language = language
        self.facts = self.words.facts
        self.title = self.facts["title"] = self.facts["headline"] = self.w("headlines")
        self.standfirst = self.w("standfirsts")
        self.joint = "" if language == "zh" else " "
        self.has_main_figure = self.chance(0.5)
        self.para = rng.choices(["p", "div", "br", "pspan", "li"], [12, 2, 2, 1, 0])[0]
        self.said: dict[str, str] = {}
        formats = [*self.words.choices("date"), "{dd}.{mm}.{year}", "{dd}/{mm}/{year}"]
        year = self.fill("{year}")
        self.day_format = rng.choice(formats).replace("{year}", year)
        self.talk_format = rng.choice(formats).replace("{year}", year)
        self.time_format = rng.choice(self.words.choices("time"))
        self.genre = self._genre()
        self.parts = self._parts()
        self.comment_template = rng.choice(templates("comments"))
        self.comments = self._comments()
        self.thread = _threaded(self.comments)
        self.leaks = rng.choice([0, 0, 0.1, 0.2, 0.3])

    # --- words --------------------------------------------------------------------

    def w(self, kind: str) -> str:
        """A wording of a kind."""
        return self.words.wording(kind)

    def ws(self, kind: str, low: int, high: int) -> list[str]:
        """Several wordings of a kind."""
        return [self.w(kind) for _ in range(self.rng.randint(low, high))]

    def t(self, key: str) -> str:
        """A small word; a page says most of them one way throughout."""
        if key not in self.said or self.chance(0.05):
            self.said[key] = self.rng.choice(self.words.choices(key))
        return self.fill(self.said[key])

    def fill(self, pattern: str) -> str:
        """A pattern with its slots filled."""
        return self.words.fill(pattern)

    def date(self) -> str:
        """A date, written as this page writes dates."""
        return self.fill(self.day_format)

    def time(self) -> str:
        """A time of day, written as this page writes it."""
        return self.fill(self.time_format)

    # --- chance -------------------------------------------------------------------

    def chance(self, share: float) -> bool:
        """True as often as ``share`` says."""
        return self.rng.random() < share

    def any(self, *choices: Any) -> Any:
        """One of these."""
        return self.rng.choice(choices)

    def n(self, low: int, high: int) -> int:
        """A whole number."""
        return self.rng.randint(low, high)

    def id(self, size: int = 13) -> str:
        """Hexadecimal digits, as of ``uniqid()``."""
        return "".join(self.rng.choices("0123456789abcdef", k=size))

    def rich(self, text: str) -> Markup:
        """Text with a link or an emphasis somewhere in it, now and then."""
        words = text.split(" ")
        if len(words) < 6 or not self.chance(0.25):
            return escape(text)
        at = self.n(1, len(words) - 4)
        size = self.n(1, 3)
        tag = self.any('<a href="/{0}">', "<em>", "<strong>", '<a href="/{0}" class="link">')
        before, inside, after = words[:at], words[at : at + size], words[at + size :]
        closing = f"</{tag[1:2] if tag[1] == 'a' else tag[1:-1]}>"
        return Markup(" ").join(
            [
                escape(" ".join(before)),
                Markup(tag.format(self.id(6))) + escape(" ".join(inside)) + Markup(closing),
                escape(" ".join(after)),
            ]
        )

    # --- story --------------------------------------------------------------------

    def has(self, kind: str) -> bool:
        """Whether the page's language has wordings of a kind."""
        return bool(pool(self.language, kind, self.words.part))

    def is_rich(self, kind: str) -> bool:
        """Whether there are so many wordings of a kind that a page can hold a dozen."""
        return len(pool(self.language, kind, self.words.part)) >= 12

    def _genre(self) -> str:
        genres = [name for name in _GENRES if self.has("answers" if name == "interview" else name)
                  or name in {"list", "body"}]  # fmt: skip
        return self.rng.choices(genres, [_GENRES[name] for name in genres])[0]

    def heads(self) -> list[str]:
        """The subheadings of the story."""
        return [data for kind, data in self.parts if kind == "h"]

    def prose(self, kind: str, low: int = 1, high: int = 3) -> str:
        """A paragraph of one to three wordings."""
        return self.joint.join(
            self.w(kind).replace("\n", self.joint) for _ in range(self.n(low, high))
        )

    def _parts(self) -> list[tuple[str, Any]]:
        """The story as parts: paragraphs and what stands between them."""
        most = self.rng.choice([3, 6, 10, 14, 20, 30] if self.is_rich("body") else [3, 4, 6, 8])
        size = self.n(2, most)
        if self.genre == "interview":
            talk = [("p", self.prose("body"))]
            for _ in range(size):
                talk += [("question", self.w("questions")), ("answer", self.prose("answers"))]
            return talk
        if self.genre == "list":
            listed: list[tuple[str, Any]] = [("p", self.prose("body"))]
            for nth in range(1, size + 1):
                listed += [("h", f"{nth}. {self.w('subheads')}"), ("p", self.prose("body"))]
            return listed
        if self.genre == "live":
            return [(kind, text) for _ in range(size) for kind, text in
                    (("clock", self.time()), ("p", self.prose("live", 1, 2)))]  # fmt: skip
        if self.genre == "recipe":
            return [
                *[("p", self.prose("blog")) for _ in range(self.n(0, 3))],
                ("h", self.t("ingredients")),
                ("ul", self.ws("ingredients", 4, 12)),
                ("h", self.t("method")),
                (self.any("ol", "ol", "steps"), self.ws("recipe", 3, 8)),
                ("p", self.prose("blog")),
            ]
        return [part for nth in range(size) for part in self._paragraph(nth)]

    def _paragraph(self, nth: int) -> list[tuple[str, Any]]:
        one = self.rng.random()
        if nth == 0 and self.genre == "body" and self.chance(0.2):
            return [("p", self.t("opening") + self.prose("body"))]
        if nth and one < 0.07:
            return [("h", self.w("subheads")), ("p", self.prose(self.genre))]
        if nth and one < 0.11:
            return [("q", self.w("quotes"))]
        if nth and one < 0.14:
            return [(self.any("ul", "ol"), [self.w("subheads") for _ in range(self.n(2, 6))])]
        if nth and one < 0.155:
            return [
                (
                    "table",
                    [
                        (self.fill("{anyplace}"), self.fill("{big}"), self.fill("{pct} %"))
                        for _ in range(self.n(2, 6))
                    ],
                )
            ]
        if one < 0.2:
            return [("p", self.w("short_lines"))]
        return [("p", self.prose(self.genre, 1, self.rng.choice([1, 2, 3, 4])))]

    # --- comments -----------------------------------------------------------------

    def _comments(self) -> list[Comment]:
        size = self.rng.choices([0, 1, 2, 4, 7, 12, 20], [4, 2, 3, 4, 4, 3, 1])[0]
        said: list[Comment] = []
        depth = 0
        for n in range(1, size + 1):
            depth = self.rng.choices([0, min(depth + 1, 3) if said else 0, depth], [5, 3, 1])[0]
            to = said[-1].name if depth and said else ""
            said.append(self._comment(n, depth, to, said))
        return said

    def _comment(self, n: int, depth: int, to: str, said: Sequence[Comment]) -> Comment:
        return Comment(
            n=n,
            name=self._commenter(),
            paras=self._talk(to),
            date=self.fill(self.talk_format),
            time=self.time(),
            ago=self.words.label("ago"),
            depth=depth,
            to=to,
            quote=self._quoted(said),
            likes=self.rng.choice([0, 0, 1, 2, 3, 5, 8, 14, 37, 112]),
            place=self.fill("{anyplace}"),
            signature=self.w("signatures"),
        )

    def _commenter(self) -> str:
        return self.fill(
            self.rng.choices(
                ["{handle}", "{first}", "{name}", "{anonymous}", "{first} {last}", "{writer}"],
                [6, 4, 4, 1, 1, 0.5],
            )[0]
        )

    def _talk(self, to: str) -> list[str]:
        one = self.rng.random()
        if one < 0.12 and self.has("essays"):
            return self.w("essays").split("\n")
        if one < 0.16:
            kind = "opinion" if self.has("opinion") else "body"
            return [self.prose(kind) for _ in range(self.n(1, 3 if self.is_rich(kind) else 1))]
        paras = self.w("comments").split("\n")
        if one < 0.3:
            paras += self.w("comments").split("\n")
        elif one < 0.38:
            paras = [self.joint.join([*paras, *self.w("comments").split("\n")])]
        if to and self.chance(0.3):
            paras[0] = self.any(f"@{to} ", f"@{to}: ", f"{to}, ", f"{to} - ") + paras[0]
        return paras

    def _quoted(self, said: Sequence[Comment]) -> str:
        if not self.chance(0.15):
            return ""
        texts = [text for kind, text in self.parts if kind == "p"]
        texts += [comment.paras[0] for comment in said[-3:]]
        chosen = self.rng.choice(texts) if texts else ""
        first = _FIRST.match(chosen)
        return first[0] if first else chosen[:160]


def _threaded(comments: Sequence[Comment]) -> list[Comment]:
    """The comments as trees: each under the last one that is less deep."""
    roots: list[Comment] = []
    path: list[Comment] = []
    for comment in comments:
        while path and path[-1].depth >= comment.depth:
            path.pop()
        (path[-1].replies if path else roots).append(comment)
        path.append(comment)
    return roots
