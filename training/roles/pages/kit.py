"""What templates, stories and comments draw on: wordings and chance, for one page."""

from __future__ import annotations

import random
from typing import Any

from markupsafe import Markup, escape

from training.roles.pages.words import Part, Words, pool

_MARKS = (
    ('<a href="/more">', "</a>"),
    ('<a href="/more" class="link">', "</a>"),
    ("<em>", "</em>"),
    ("<strong>", "</strong>"),
)


class Kit:
    """Wordings in one language, small words and dates said one way throughout, and dice."""

    def __init__(self, language: str, part: Part, rng: random.Random) -> None:
        self.rng = rng
        self.words = Words(language, part, rng)
        self.language = language
        self.facts = self.words.facts
        self.title = self.facts["title"] = self.facts["headline"] = self.w("headlines")
        self.standfirst = self.w("standfirsts")
        self.joint = "" if language == "zh" else " "
        self.said: dict[str, str] = {}
        formats = [*self.words.choices("date"), "{dd}.{mm}.{year}", "{dd}/{mm}/{year}"]
        year = self.fill("{year}")
        self.day_format = rng.choice(formats).replace("{year}", year)
        self.talk_format = rng.choice(formats).replace("{year}", year)
        self.time_format = rng.choice(self.words.choices("time"))

    # --- words --------------------------------------------------------------------

    def w(self, kind: str) -> str:
        """A wording of a kind."""
        return self.words.wording(kind)

    def ws(self, kind: str, low: int, high: int) -> list[str]:
        """Several wordings of a kind."""
        return [self.w(kind) for _ in range(self.n(low, high))]

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

    def prose(self, kind: str, low: int = 1, high: int = 3) -> str:
        """A paragraph of one to three wordings; where a kind has few, some are of the body."""
        size = self.n(low, high)
        few = len(pool(self.language, kind, self.words.part)) < 6
        kinds = [kind] + [kind if not few or self.chance(0.3) else "body" for _ in range(1, size)]
        wordings = (self.w(name).replace("\n", self.joint) for name in kinds)
        return self.joint.join(wordings)

    def has(self, kind: str) -> bool:
        """Whether the page's language has wordings of a kind."""
        return bool(pool(self.language, kind, self.words.part))

    def is_rich(self, kind: str) -> bool:
        """Whether there are so many wordings of a kind that a page can hold a dozen."""
        return len(pool(self.language, kind, self.words.part)) >= 12

    # --- chance -------------------------------------------------------------------

    def chance(self, share: float) -> bool:
        """True as often as ``share`` says."""
        return self.rng.random() < share

    def any(self, *choices: Any) -> Any:
        """One of these."""
        return self.rng.choice(choices)

    def n(self, low: int, high: int) -> int:
        """A whole number, both bounds included."""
        return self.rng.randint(low, high)

    def id(self, size: int = 13) -> str:
        """Hexadecimal digits, as of PHP's ``uniqid()``."""
        return "".join(self.rng.choices("0123456789abcdef", k=size))

    def rich(self, text: str) -> Markup:
        """Text with a link or an emphasis somewhere in it, now and then."""
        words = text.split(" ")
        if len(words) < 6 or not self.chance(0.25):
            return escape(text)
        begin = self.n(1, len(words) - 4)
        end = begin + self.n(1, 3)
        before, marked, after = (
            escape(" ".join(part)) for part in (words[:begin], words[begin:end], words[end:])
        )
        opening, closing = self.rng.choice(_MARKS)
        return before + Markup(" %s%s%s ") % (Markup(opening), marked, Markup(closing)) + after  # noqa: S704
