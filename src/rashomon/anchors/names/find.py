"""The names of a page: found by spaCy's entity recogniser, joined to their aliases.

Entities come from the headline, the body and captions. What the recogniser missed is found
by matching the forms already known, in comments too.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from rashomon.anchors.names.aliases import (
    Form,
    canonical_names,
    definitions,
    missed,
    trimmed,
    untitled,
)
from rashomon.anchors.names.people import is_person
from rashomon.anchors.numerals import either
from rashomon.language import parse, sentences
from rashomon.model import Name, Page, Role, Span

LABELS = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT"})
"""OntoNotes' labels of people, organisations, places, peoples and events."""

BODY_LABELS = {"ORG", "FAC", "NORP"}
"""What the recogniser takes people for when their sentence is short of hints."""

RECOGNISED: tuple[Role, ...] = ("headline", "body", "caption")
MATCHED: tuple[Role, ...] = (*RECOGNISED, "comment")

LONGEST = 80
"""Characters of a name; the recogniser runs away on lists and tables."""

_INSIDE = re.compile(r"[^\W\d_][,;:]? ([^\W\d_][\w’'-]{0,80})")
"""A word behind another, with no end of a sentence between them."""

Mention = tuple[Span, str]
"""Where a name stands, and its label."""


def names(page: Page) -> tuple[Name, ...]:
    """The names on a page, in reading order.

    Args:
        page: a page with its blocks.

    Returns:
        Mentions that don't overlap. All mentions of one bearer share ``name``, the fullest
        form the page gives, and ``label``, the one most of its mentions have.
    """
    recognised = list(_recognised(page))
    defined = [d for block in page.having(*RECOGNISED) for d in definitions(page.text, block.span)]
    pairs = [(page.read(one.name), page.read(one.alias)) for one in defined]
    mentions = [(page.read(span), label) for span, label in recognised]
    forms = _forms(mentions, pairs)
    forms += missed(forms, [page.read(block.span) for block in page.having(*MATCHED)])
    bearers = canonical_names(forms, pairs)
    labels = _labels([(bearers[words], label) for words, label in mentions], forms)
    fixed = [span for one in defined for span in (one.name, one.alias)]
    spans = _apart([*fixed, *(span for span, _ in recognised), *_matched(page, bearers)])
    found = [(span, bearers[page.read(span)]) for span in sorted(spans)]
    return tuple(Name(span=span, label=labels[name], name=name) for span, name in found)


def _recognised(page: Page) -> Iterator[Mention]:
    """The recogniser's entities, trimmed."""
    homes = sentences(page, *RECOGNISED)
    english = page.is_english
    inside = frozenset() if english else frozenset(_INSIDE.findall(page.text))
    for home, doc in zip(homes, parse([page.read(home) for home in homes]), strict=True):
        for entity in doc.ents:
            whole = trimmed(page.text, (home[0] + entity.start_char, home[0] + entity.end_char))
            span, label = untitled(page.text, whole, entity.label_)
            if label not in LABELS or not _is_name(page.read(span)):
                continue
            opens = not any(map(str.isalnum, page.text[home[0] : span[0]]))
            if english or not opens or _is_sure_of_itself(page.read(span), inside):
                yield span, label


def _is_sure_of_itself(opening: str, inside: frozenset[str]) -> bool:
    """Whether the capital of what opens a sentence is a name's, not the sentence's.

    In tongues that the recogniser never learned it takes "Po wojnie" for somebody.

    Args:
        opening: what was recognised.
        inside: the capitalised words that stand inside sentences of the page.
    """
    first, *others = opening.split()
    return first in inside or (bool(others) and all(other[:1].isupper() for other in others))


def _is_name(words: str) -> bool:
    return 1 < len(words) <= LONGEST and words[0].isupper() and "\n" not in words


def _forms(mentions: Iterable[tuple[str, str]], defined: Iterable[tuple[str, str]]) -> list[Form]:
    """Each form once, with the label most of its mentions have; an alias has its name's."""
    votes: dict[str, Counter[str]] = {}
    for words, label in mentions:
        votes.setdefault(words, Counter())[label] += 1
    for name, alias in defined:
        votes.setdefault(name, Counter(["ORG"]))
        votes[alias] = votes[name]
    return [Form(words=words, label=_most(votes[words])) for words in votes]


def _labels(mentions: Iterable[tuple[str, str]], forms: Iterable[Form]) -> dict[str, str]:
    """The label that most mentions of a bearer have, under any of its forms."""
    votes: dict[str, Counter[str]] = {form.words: Counter() for form in forms}
    for name, label in mentions:
        votes[name][label] += 1
    single = {form.words: form.label for form in forms}
    return {
        name: _label(name, _most(count) if count else single[name]) for name, count in votes.items()
    }


def _label(name: str, label: str) -> str:
    return "PERSON" if label in BODY_LABELS and is_person(name) else label


def _most(votes: Counter[str]) -> str:
    return votes.most_common(1)[0][0]


def _matched(page: Page, bearers: Mapping[str, str]) -> Iterator[Span]:
    """Every place where a known form stands as whole words, where capitals mean a name."""
    if not bearers:
        return
    pattern = re.compile(rf"(?<![\w’'-])(?:{either(bearers)})(?!\w)")
    for block in page.having(*MATCHED):
        for match in pattern.finditer(page.text, *block.span):
            if not _shouted(page.text, match.span(), block.span):
                yield match.span()


def _shouted(text: str, span: Span, block: Span) -> bool:
    """Whether the words around are all in capitals too, so that capitals mean nothing."""
    around = text[max(block[0], span[0] - 20) : min(block[1], span[1] + 20)]
    return text[slice(*span)].isupper() and around.isupper() and len(around) > 8 + span[1] - span[0]


def _apart(spans: Iterable[Span]) -> list[Span]:
    """Spans that don't overlap; earlier given ones win."""
    taken: set[int] = set()
    chosen: list[Span] = []
    for span in spans:
        if taken.isdisjoint(range(*span)):
            chosen.append(span)
            taken.update(range(*span))
    return chosen
