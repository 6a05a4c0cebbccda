"""Which mentions over pages are of one bearer or one thing."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from rashomon.anchors.names.aliases import definitions
from rashomon.anchors.names.bearers import bearers
from rashomon.anchors.names.mentions import Mention, Read, forms, taken_apart
from rashomon.anchors.names.phrases import clean
from rashomon.anchors.names.pronouns import Kind, Told, resolved
from rashomon.anchors.names.referring import Referring, unresolved
from rashomon.anchors.names.wording import by_wording
from rashomon.language import split
from rashomon.model import Page, Role, Span

SAME_PAGE = 0.7
SAME_STORY = 0.33
"""How alike two descriptions of one thing are at least: one writer tells things apart by words,
the writers of one event have many for one. Chosen on halves of MEANTIME and NewsWCL50."""

DEFINING: tuple[Role, ...] = ("headline", "body", "caption")

Groups = dict[Mention, tuple[str, ...]]


def alike(
    stories: Iterable[Sequence[Page]], mentions: Mapping[str, Iterable[Span]] | None = None
) -> list[tuple[Mention, ...]]:
    """Put mentions together that are of one bearer or one thing.

    Names are joined over all pages, descriptions over the pages of one story, and a pronoun
    stands for what its page tells of before it.

    Args:
        stories: pages by story, with their names, each page in one; no order matters.
        mentions: spans by page id, of names and descriptions; the names of the pages where
            none are given.

    Returns:
        Groups of mentions, each mention in exactly one, ordered by their first.
    """
    told = [sorted(story, key=lambda page: page.id) for story in stories if story]
    pages = sorted((page for story in told for page in story), key=lambda page: page.id)
    read = taken_apart(pages, {page.id: _spans(page, mentions) for page in pages})
    named = forms(pages, read)
    referring = Referring(named, bearers(named, sorted(set(_defined(pages)))))
    groups: Groups = {}
    for story in told:
        groups |= _of_story(story, read, referring)
    together: dict[tuple[str, ...], list[Mention]] = defaultdict(list)
    for mention in sorted(one.mention for page in pages for one in read[page.id]):
        together[groups[mention]].append(mention)
    return [tuple(group) for group in together.values()]


def _spans(page: Page, mentions: Mapping[str, Iterable[Span]] | None) -> Iterable[Span]:
    return [name.span for name in page.names] if mentions is None else mentions.get(page.id, ())


def _defined(pages: Iterable[Page]) -> Iterator[tuple[str, str]]:
    """Names and the aliases that brackets give them, small."""
    for page in pages:
        for block in page.having(*DEFINING):
            for one in definitions(page.text, block.span):
                yield clean(page.read(one.name)).lower(), clean(page.read(one.alias)).lower()


def _of_story(
    story: Sequence[Page], read: Mapping[str, Sequence[Read]], referring: Referring
) -> Groups:
    here = [one for page in story for one in read[page.id]]
    for page in story:
        referring.name(read[page.id])
    referring.refer(story, read)
    groups: Groups = {
        one.mention: ("name", referring.meant[one.mention])
        for one in here
        if one.mention in referring.meant
    }
    described = list(unresolved(here, referring.meant))
    least = SAME_STORY if len(story) > 1 else SAME_PAGE
    groups |= {
        mention: ("thing", story[0].id, phrase) for mention, phrase in _described(described, least)
    }
    for page in story:
        groups |= _taken_up(page, read[page.id], groups, referring)
    return groups


def _described(read: Sequence[Read], least: float) -> Iterator[tuple[Mention, str]]:
    """Descriptions with the one that stands for their group."""
    used = Counter(one.phrase.bare for one in read)
    heads = {one.phrase.bare: one.phrase.head for one in sorted(read, key=lambda r: r.mention)}
    group = by_wording({bare: (heads[bare], count) for bare, count in used.items()}, least)
    return ((one.mention, group[one.phrase.bare]) for one in read)


def _taken_up(page: Page, read: Sequence[Read], groups: Groups, referring: Referring) -> Groups:
    """Pronouns with the group that they stand for; one that stands for nothing is alone."""
    told, keys = [], {}
    for one in read:
        key = groups.get(one.mention, ("pronoun", page.id, str(one.mention.span)))
        keys[" ".join(key)] = key
        told.append(
            Told(
                span=one.mention.span,
                to=" ".join(key),
                kind=_kind(one, key, referring),
                pronoun=one.phrase.pronoun,
            )
        )
    starts = [start for block in page.blocks for start, _ in split(page.text, block.span)]
    found = dict(resolved(told, starts)) if any(one.pronoun for one in told) else {}
    return {
        one.mention: keys[found.get(at, told[at].to)]
        for at, one in enumerate(read)
        if one.phrase.pronoun
    }


def _kind(one: Read, key: tuple[str, ...], referring: Referring) -> Kind:
    if key[0] == "name":
        return "person" if referring.is_person(key[1]) else "name"
    return "things" if one.phrase.plural else "thing"
