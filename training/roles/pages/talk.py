"""What readers say under a page: who, when, to whom, in how many paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from training.roles.pages.kit import Kit
from training.roles.pages.story import StoryPart

_FIRST = re.compile(r".*?[.!?…。！？](?=\s|$|[^\x00-\u2fff])", re.DOTALL)
_SIZES = {0: 5, 1: 2, 2: 3, 4: 4, 7: 4, 12: 2, 20: 1}
"""How many comments a page has, and how often."""
_NAMES = {"{handle}": 6, "{first}": 4, "{name}": 5, "{anonymous}": 1, "{writer}": 0.5}


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


def discuss(kit: Kit, parts: Sequence[StoryPart]) -> list[Comment]:
    """The comments on a story, in order; a reply stands below what it answers."""
    said: list[Comment] = []
    depth = 0
    for n in range(1, kit.rng.choices(list(_SIZES), list(_SIZES.values()))[0] + 1):
        deeper = min(depth + 1, 3) if said else 0
        depth = kit.rng.choices([0, deeper, depth], [5, 3, 1])[0]
        to = said[-1].name if depth and said else ""
        comment = Comment(
            n=n,
            name=kit.fill(kit.rng.choices(list(_NAMES), list(_NAMES.values()))[0]),
            paras=_paragraphs(kit, to),
            date=kit.fill(kit.talk_format),
            time=kit.time(),
            ago=kit.words.label("ago"),
            depth=depth,
            to=to,
            quote=_quoted(kit, parts, said) if kit.chance(0.15) else "",
            likes=kit.any(0, 0, 1, 2, 3, 5, 8, 14, 37, 112),
            place=kit.fill("{anyplace}"),
            signature=kit.w("signatures"),
        )
        said.append(comment)
    return said


def threaded(comments: Sequence[Comment]) -> list[Comment]:
    """The comments as trees: each under the last one that is less deep."""
    roots: list[Comment] = []
    path: list[Comment] = []
    for comment in comments:
        while path and path[-1].depth >= comment.depth:
            path.pop()
        (path[-1].replies if path else roots).append(comment)
        path.append(comment)
    return roots


def _paragraphs(kit: Kit, to: str) -> list[str]:
    kind = kit.rng.choices(["short", "two", "joined", "essay", "prose"], [62, 12, 8, 12, 4])[0]
    if kind == "essay" and kit.has("essays"):
        return kit.w("essays").split("\n")
    if kind == "prose":
        prose = "opinion" if kit.has("opinion") else "body"
        return [kit.prose(prose) for _ in range(kit.n(1, 3 if kit.is_rich(prose) else 1))]
    paras = kit.w("comments").split("\n")
    if kind in {"two", "joined"}:
        paras += kit.w("comments").split("\n")
    if kind == "joined":
        paras = [kit.joint.join(paras)]
    if to and kit.chance(0.3):
        paras[0] = kit.any(f"@{to} ", f"@{to}: ", f"{to}, ", f"{to} - ") + paras[0]
    return paras


def _quoted(kit: Kit, parts: Sequence[StoryPart], said: Sequence[Comment]) -> str:
    """The first sentence of a paragraph of the story or of an earlier comment."""
    texts = [text for kind, text in parts if kind == "p"]
    texts += [comment.paras[0] for comment in said[-3:]]
    chosen = kit.rng.choice(texts) if texts else ""
    first = _FIRST.match(chosen)
    return first[0] if first else chosen[:160]
