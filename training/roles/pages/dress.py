"""Class names and tags as different publishing systems would have them."""

from __future__ import annotations

import random
import re

_CLASS = re.compile(r' (class|id)="([^"{}]*)"')
_SEMANTIC = re.compile(
    r"<(/?)(article|section|nav|aside|header|footer|main|figure|figcaption|address)\b"
)
_ENDS = re.compile(r"</(?:p|li)>\n")
_UTILITIES = (
    "flex grid block mt-4 mb-2 mx-auto px-4 py-2 text-sm text-gray-600 font-bold leading-7 w-full"
    " max-w-3xl md:w-1/2 lg:px-8 items-center gap-4 space-y-2 border-b rounded-lg bg-white relative"
    " hover:underline tracking-tight text-xl dark:text-white col-span-8 overflow-hidden uppercase"
).split()
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


def dress(annotated: str, language: str, rng: random.Random) -> tuple[str, str]:
    """The markup in some system's clothes, and what they are called."""
    style = rng.choices(
        ["plain", "hashed", "module", "utility", "bare", "translated", "prefixed"],
        [8, 2, 2, 2, 3, 3, 2],
    )[0]
    names: dict[str, str] = {}

    def rename(name: str) -> str:
        if name not in names:
            tail = "".join(rng.choices("abcdefghijkmnpqrstuvwxyzABCDEFGH0123456789", k=5))
            if style == "hashed":
                names[name] = rng.choice([f"css-{tail.lower()}", f"sc-{tail}", tail, f"_{tail}"])
            elif style == "module":
                camel = "".join(part.title() for part in re.split(r"[-_ ]", name))
                names[name] = f"{camel[:1].lower()}{camel[1:]}_{tail}"
            elif style == "translated":
                names[name] = _translate(name, language)
            else:
                names[name] = f"{prefix}-{name}"
        return names[name]

    def replace(match: re.Match[str]) -> str:
        if style == "bare":
            return ""
        if style == "utility":
            if match[1] == "id":
                return ""
            return f' class="{" ".join(rng.sample(_UTILITIES, rng.randint(1, 6)))}"'
        return f' {match[1]}="{" ".join(map(rename, match[2].split()))}"'

    prefix = rng.choice(["td", "c", "o", "mod", "nx", "site", "tpl", "js", "zn", "wp"])
    if style != "plain":
        annotated = _CLASS.sub(replace, annotated)
    if rng.random() < 0.3:
        annotated = _SEMANTIC.sub(r"<\1div", annotated)
        style += " soup"
    if rng.random() < 0.08:
        annotated = _ENDS.sub("\n", annotated)
        style += " unclosed"
    return annotated, style


def _translate(name: str, language: str) -> str:
    for pair in _TRANSLATED.get(language, "").split():
        ours, _, theirs = pair.partition(":")
        name = re.sub(rf"(?<![a-z]){ours}s?(?![a-z])", theirs, name)
    return name
