"""How many independent tellings a story has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from rashomon.language import words
from rashomon.lineage import Grouping, independent, is_outlet
from rashomon.model import Account, Page, Stemma, Story

PLATFORMS = words(
    """blogger blogspot disqus facebook flickr instagram linkedin livejournal mastodon medium
    pastebin quora reddit rumble scribd soundcloud substack telegram telegra.ph threads tiktok
    tumblr twitter vimeo vk vkontakte weibo wordpress x yahoo youtube"""
)
"""Publishers, in small letters, under whose name many people publish, each for themselves."""

FORUMS = words("board boards chat community forum forums groups lists")
"""Words of a host under which many write, each for themselves."""

Group = tuple[str, tuple[str, ...], float]
"""A root, the pages that go back to it, and how surely."""


def tell(story: Story, pages: Mapping[str, Page], stemma: Stemma) -> list[Account]:
    """The independent accounts of a story: all witnesses that go back to one source.

    What one outlet tells of its own on two pages is one account, as its second page may know
    no more than its first: a count that rose, or the same reporter's next day. What is relayed
    from that outlet is of the same account, whether or not the very page is here.

    Args:
        story: whose pages are told apart.
        pages: pages by id, those of the story at least.
        stemma: the story's family tree.

    Returns:
        ``account-1``, ``account-2`` … by the earliest date of their pages, those without any
        date last. Every page of the story stands in exactly one; one that the tree doesn't
        hold is an account of its own. A wall that hides a page tells nothing, and stands in none.
    """
    groups = [_within(story, group) for group in independent(stemma)]
    placed = {page for _, members, _ in groups for page in members}
    alone = [(page, (page,), 1.0) for page in story.pages if page not in placed]
    told = [group for group in groups + alone if not all(_is_wall(pages[p]) for p in group[1])]
    found = list(_of_outlets(told, pages))
    found.sort(key=lambda group: (min(_when(pages[page]) for page in group[1]), group[0]))
    return [
        Account(
            story=story.id,
            id=f"account-{number}",
            root=root,
            pages=_root_first(root, members, pages),
            confidence=confidence,
        )
        for number, (root, members, confidence) in enumerate(found, start=1)
    ]


def _of_outlets(told: Sequence[Group], pages: Mapping[str, Page]) -> Iterator[Group]:
    """The groups, those put together whose roots one outlet published."""
    roots = {root: _outlet(pages[root]) or f"root {root}" for root, _, _ in told if root in pages}
    by_outlet: defaultdict[str, list[Group]] = defaultdict(list)
    for group in told:
        by_outlet[roots.get(group[0]) or _relayed(group[0], roots, pages)].append(group)
    for held in by_outlet.values():
        root = min((root for root, _, _ in held), key=lambda root: (*_rank(root, pages), root))
        members = dict.fromkeys(page for _, group, _ in held for page in group)
        yield root, tuple(members), min(confidence for _, _, confidence in held)


def _outlet(page: Page) -> str | None:
    """Who published a page, however written; ``None`` where that is not known, or many do there.

    An outlet's name run together and the host of its address read the same.
    """
    name = " ".join((page.publisher or "").casefold().split()).removeprefix("the ")
    if not name or name.removesuffix(".com") in PLATFORMS:
        return None
    host = name.split(".") if " " not in name else [name]
    if not FORUMS.isdisjoint(host):
        return None
    site = host[-2] if len(host) > 1 else name
    return "outlet " + "".join(filter(str.isalnum, name if site in PLATFORMS else site))


def _relayed(name: str, roots: Mapping[str, str], pages: Mapping[str, Page]) -> str:
    """The outlet, of those whose pages are roots, that a name of a source outside means."""
    sure = {root: is_outlet(pages[root], name) for root in roots}
    best = max(sure.values(), default=0.0)
    meant = {roots[root] for root, one in sure.items() if one and one == best}
    return meant.pop() if len(meant) == 1 else f"root {name}"


def _rank(root: str, pages: Mapping[str, Page]) -> tuple[bool, str]:
    """A page before a name outside, and the earliest first."""
    return root not in pages, _when(pages[root]) if root in pages else ""


def _root_first(root: str, members: Iterable[str], pages: Mapping[str, Page]) -> tuple[str, ...]:
    """The pages of an account: its root, then the others by date, those without one last."""
    return tuple(sorted(members, key=lambda page: (page != root, _when(pages[page]), page)))


def _when(page: Page) -> str:
    """When a page was published, or else captured; what sorts last where neither is known."""
    dated = page.published or page.capture.captured
    return dated.earliest if dated else "9999"


def _is_wall(page: Page) -> bool:
    """Whether a page stands before one, and has no article of its own."""
    return page.wall not in {None, "paywall"} and not page.having("body")


def _within(story: Story, group: Grouping) -> Group:
    return group.root, tuple(page for page in group.pages if page in story.pages), group.confidence
