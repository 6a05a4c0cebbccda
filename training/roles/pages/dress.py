"""Class names and tags as different publishing systems would have them."""

from __future__ import annotations

import random
import re

_CLASS = re.compile(r' (class|id)="([^"{}]*)"')
_SEMANTIC = re.compile(
    r"<(/?)(article|section|nav|aside|header|footer|main|figure|figcaption|address)\b"
)
_ENDS = re.compile(r"</(?:p|li)>\n")
_UTILITY_NAMES = (
    "flex grid block mt-4 mb-2 mx-auto px-4 py-2 text-sm text-gray-600 font-bold leading-7 w-full"
    " max-w-3xl md:w-1/2 lg:px-8 items-center gap-4 space-y-2 border-b rounded-lg bg-white relative"
    " hover:underline tracking-tight text-xl dark:text-white col-span-8 overflow-hidden uppercase"
)
_UTILITIES = _UTILITY_NAMES.split()
_TRANSLATED = {
    "de": "comment:kommentar article:artikel author:autor date:datum related:mehr-zum-thema"
    " content:inhalt title:titel share:teilen ad:anzeige text:text tags:schlagworte",
    "fr": "comment:commentaire author:auteur related:a-lire content:contenu title:titre"
    " share:partage ad:pub text:texte article:article",
    "es": "comment:comentario author:autor related:relacionadas content:contenido title:titular"
    " share:compartir ad:publi text:texto article:noticia date:fecha",
    "it": "comment:commento author:autore related:correlati content:contenuto title:titolo",
    "pl": "comment:komentarz author:autor related:powiazane content:tresc title:tytul ad:reklama",
    "ru": "comment:kommentarii author:avtor content:tekst title:zagolovok ad:reklama date:data",
    "pt": "comment:comentario author:autor related:relacionadas content:conteudo title:titulo",
    "nl": "comment:reactie author:auteur related:lees-ook content:inhoud title:titel ad:adv",
}


_PREFIXES = ("td", "c", "o", "mod", "nx", "site", "tpl", "js", "zn", "wp")
_STYLES = {
    "plain": 8, "hashed": 2, "module": 2, "utility": 2, "bare": 3, "translated": 3, "prefixed": 2,
}  # fmt: skip
"""What class names look like, and how often."""


def dress(annotated: str, language: str, rng: random.Random) -> tuple[str, str]:
    """The markup in some system's clothes, and what they are called."""
    style = rng.choices(list(_STYLES), list(_STYLES.values()))[0]
    if style == "bare":
        annotated = _CLASS.sub("", annotated)
    elif style == "utility":
        annotated = _CLASS.sub(lambda match: _utilities(match, rng), annotated)
    elif style != "plain":
        renamed = _Renamed(style, language, rng)
        annotated = _CLASS.sub(renamed.attribute, annotated)
    if rng.random() < 0.3:
        annotated = _SEMANTIC.sub(r"<\1div", annotated)
        style += " soup"
    if rng.random() < 0.08:
        annotated = _ENDS.sub("\n", annotated)
        style += " unclosed"
    return annotated, style


def _utilities(match: re.Match[str], rng: random.Random) -> str:
    if match[1] == "id":
        return ""
    return f' class="{" ".join(rng.sample(_UTILITIES, rng.randint(1, 6)))}"'


class _Renamed(dict[str, str]):
    """Class names under other names, the same ones throughout a page."""

    def __init__(self, style: str, language: str, rng: random.Random) -> None:
        super().__init__()
        self.style, self.language, self.rng = style, language, rng
        self.prefix = rng.choice(_PREFIXES)

    def attribute(self, match: re.Match[str]) -> str:
        """A class or id attribute with its names changed."""
        return f' {match[1]}="{" ".join(self[name] for name in match[2].split())}"'

    def __missing__(self, name: str) -> str:
        tail = "".join(self.rng.choices("abcdefghijkmnpqrstuvwxyzABCDEFGH0123456789", k=5))
        if self.style == "hashed":
            new = self.rng.choice([f"css-{tail.lower()}", f"sc-{tail}", tail, f"_{tail}"])
        elif self.style == "module":
            camel = "".join(part.title() for part in re.split(r"[-_ ]", name))
            new = f"{camel[:1].lower()}{camel[1:]}_{tail}"
        elif self.style == "translated":
            new = _translate(name, self.language)
        else:
            new = f"{self.prefix}-{name}"
        self[name] = new
        return new


def _translate(name: str, language: str) -> str:
    for pair in _TRANSLATED.get(language, "").split():
        ours, _, theirs = pair.partition(":")
        name = re.sub(rf"(?<![a-z]){ours}s?(?![a-z])", theirs, name)
    return name
