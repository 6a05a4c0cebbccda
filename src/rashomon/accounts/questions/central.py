"""Which numbers that one account alone gives a reader wants to be told: those of its news."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rashomon.accounts.told.counts.mention import Mention
from rashomon.language import sentences, words
from rashomon.model import Page

TOO_LITTLE = words("both several numerous many few various some the")
"""What says too little of a number that no other account gives."""

FRONT, LEAD, MANY, EARLY = 4, 2, 5, 12
"""In its headline and so many sentences a page tells what its news is; in fewer what no list of
events has, but for so many of a thing in so many sentences. Hand estimates."""


def central(
    mention: Mention, pages: Mapping[str, Page], told: Mapping[str, Sequence[Mention]]
) -> bool:
    """Whether a number that one account alone gives asks a question a person would.

    It does where it is told at the front of its page, or where what it tells of is told by another
    account too; never where only a clause beside a name tells of it: "who killed two tellers".

    Args:
        mention: the number.
        pages: pages by id.
        told: what each account counts.
    """
    befell = mention.tail.startswith("were ") or bool(mention.events)
    little = not TOO_LITTLE.isdisjoint(mention.words.lower().split())
    if mention.aside or little or not befell or not mention.noun or not mention.plural:
        return False
    first = FRONT if mention.events else EARLY if mention.low >= MANY else LEAD
    return _is_at_front(mention, pages[mention.page], first) or any(
        one.page != mention.page and one.events & mention.events and not one.by_reader
        for held in told.values()
        if all(other is not mention for other in held)
        for one in held
    )


def _is_at_front(mention: Mention, page: Page, first: int) -> bool:
    front = [*sentences(page, "headline"), *sentences(page, "body")[:first]]
    return any(start <= mention.span[0] < end for start, end in front)
