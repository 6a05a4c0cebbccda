"""The story of a page: its genre, and its parts in order."""

from __future__ import annotations

from typing import Any

from training.roles.pages.kit import Kit

StoryPart = tuple[str, Any]
"""What a part is (``p``, ``h``, ``q``, ``ul``, ``table`` …), and its text or texts."""

_SHARES = {
    "body": 8, "blog": 5, "opinion": 4, "science": 2, "sport": 2, "recipe": 1, "press": 2,
    "interview": 2, "live": 1, "list": 2,
}  # fmt: skip
_KINDS = {"p": 80, "short": 5, "h": 7, "q": 4, "ul": 2, "ol": 1, "table": 1}
_NEEDS = {"interview": "answers", "list": "subheads"}
_LENGTHS = (4, 9, 14, 20, 28, 40)
_SHORT_LENGTHS = (3, 5, 8, 11)
"""The most parts a story may have; the short ones where a language has few wordings."""


def genre_of(kit: Kit) -> str:
    """A genre that the page's language has wordings for."""
    genres = [name for name in _SHARES if kit.has(_NEEDS.get(name, name))]
    return kit.rng.choices(genres, [_SHARES[name] for name in genres])[0]


def tell(kit: Kit, genre: str) -> list[StoryPart]:
    """The story as parts: paragraphs and what stands between them."""
    most = kit.rng.choice(_LENGTHS if kit.is_rich("body") else _SHORT_LENGTHS)
    size = kit.n(most // 2, most)
    if genre == "interview":
        return [("p", kit.prose("body")), *_each(size, lambda _: _question(kit))]
    if genre == "list":
        return [("p", kit.prose("body")), *_each(size, lambda nth: _entry(kit, nth))]
    if genre == "live":
        return _each(size, lambda _: [("clock", kit.time()), ("p", kit.prose("live", 1, 2))])
    if genre == "recipe":
        return _recipe(kit)
    return _each(size, lambda nth: _passage(kit, genre, nth))


def _each(size: int, make: Any) -> list[StoryPart]:
    return [part for nth in range(size) for part in make(nth)]


def _question(kit: Kit) -> list[StoryPart]:
    return [("question", kit.w("questions")), ("answer", kit.prose("answers"))]


def _entry(kit: Kit, nth: int) -> list[StoryPart]:
    return [("h", f"{nth + 1}. {kit.w('subheads')}"), ("p", kit.prose("body"))]


def _recipe(kit: Kit) -> list[StoryPart]:
    return [
        *_each(kit.n(0, 3), lambda _: [("p", kit.prose("blog"))]),
        ("h", kit.t("ingredients")),
        ("ul", kit.ws("ingredients", 4, 12)),
        ("h", kit.t("method")),
        (kit.any("ol", "ol", "steps"), kit.ws("recipe", 3, 8)),
        ("p", kit.prose("blog")),
    ]


def _passage(kit: Kit, genre: str, nth: int) -> list[StoryPart]:
    """A paragraph, mostly; the first one of a story is nothing else."""
    paragraph = kit.prose(genre, 1, kit.any(1, 2, 3, 4, 6))
    if nth == 0:
        opening = kit.t("opening") if genre == "body" and kit.chance(0.2) else ""
        return [("p", " ".join(filter(None, [opening, paragraph])))]
    kind = kit.rng.choices(list(_KINDS), list(_KINDS.values()))[0]
    if kind == "h":
        return [("h", kit.w("subheads")), ("p", paragraph)]
    if kind in {"ul", "ol", "table"}:
        return [(kind, _table(kit) if kind == "table" else kit.ws("subheads", 2, 6))]
    other = {"short": ("p", "short_lines"), "q": ("q", "quotes")}
    if kind in other:
        tag, pool = other[kind]
        return [(tag, kit.w(pool))]
    return [("p", paragraph)]


def _table(kit: Kit) -> list[list[str]]:
    cells = ("{anyplace}", "{big}", "{pct} %")
    return [[kit.fill(cell) for cell in cells] for _ in range(kit.n(2, 6))]
