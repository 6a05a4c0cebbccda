"""A story in parts: on its page a long part is shortened, and has a page of its own.

A reader gets the answer and the first proofs at once, whatever the size of the story, and
nothing is sent that nobody asked for.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from markupsafe import Markup
from msgspec.structs import replace

from rashomon.dossier import StoryView
from rashomon.reading_room import links
from rashomon.reading_room.clock import days
from rashomon.reading_room.pressroom import filled
from rashomon.reading_room.views.accounts import Told
from rashomon.reading_room.views.answer import answer
from rashomon.reading_room.views.comparison import Question
from rashomon.reading_room.views.reading import Reading, brief
from rashomon.reading_room.views.story import corrected, gathered
from rashomon.reading_room.views.voices import Voices

MOST_BYTES = 110_000
"""Of the parts on a story's page: with its frame and the style sheet it stays under 150 KB."""

LARGE = 24
"""Pages from which on every part is shortened, and times and voices aren't even gathered."""

USED = frozenset({"blocks", "statements", "times"})
"""What a story shows of what was found on its pages; it need not be read whole for it."""

NEVER = 9
"""A level that no part is shortened to."""

_SPEAKERS = 12
_ALTERED = 2


class Part(NamedTuple):
    """A part of a story: its anchor and address, what it is called, what sets it.

    ``holds`` are the beginnings of the anchors that stand in it alone; ``levels`` is how often
    it can be shortened, ``named`` the level from which on it is only named.
    """

    name: str
    title: str
    template: str
    whole: str
    holds: tuple[str, ...]
    levels: int
    named: int


PARTS = (
    Part(
        name="who-copied-whom",
        title="Who copied whom",
        template="stemma.html",
        whole="The same in words, with the reasons",
        holds=("edge-", "why-", "fold-", "stemma-"),
        levels=2,
        named=NEVER,
    ),
    Part(
        name="accounts",
        title="Accounts",
        template="accounts.html",
        whole="Every page of each account",
        holds=("account-",),
        levels=2,
        named=NEVER,
    ),
    Part(
        name="comparisons",
        title="What they say",
        template="comparisons.html",
        whole="Every question, with every answer",
        holds=("question-",),
        levels=2,
        named=NEVER,
    ),
    Part(
        name="timeline",
        title="What is said to have happened when",
        template="timeline.html",
        whole="The times, drawn and in words",
        holds=("time-", "timeline-"),
        levels=2,
        named=2,
    ),
    Part(
        name="voices",
        title="Voices",
        template="voices.html",
        whole="Every voice, and what it said",
        holds=("altered",),
        levels=2,
        named=2,
    ),
)
NAMED = {part.name: part for part in PARTS}

_FRAGMENT = re.compile(r'href="#([^"]+)"')
_ID = re.compile(r' id="([^"]+)"')


class Shown(NamedTuple):
    """A part as it is set on a page, shortened so and so often."""

    part: Part
    level: int
    html: Markup

    @property
    def size(self) -> int:
        """Its bytes."""
        return len(self.html.encode())


def whole_story(reading: Reading, story: StoryView) -> str:
    """The page of a story, as HTML: the longest parts shortened until it is short enough."""
    large = len(story.pages) > LARGE
    shown = []
    values: dict[str, dict[str, Any]] = {}
    for part in PARTS:
        level = (1 if part.named == NEVER else part.named) if large else 0
        values[part.name] = {} if level >= part.named else gathered(reading, story, part.name)
        shown.append(_set(reading, story, part, values[part.name], level))
    while sum(one.size for one in shown) > MOST_BYTES:
        longest = max(
            (one for one in shown if one.level < one.part.levels), key=_size, default=None
        )
        if longest is None:
            break
        part = longest.part
        shorter = _set(reading, story, part, values[part.name], longest.level + 1)
        shown[shown.index(longest)] = shorter
    return _led(filled("story_parts.html", view={**_head(reading, story), "parts": shown}), story)


def _size(shown: Shown) -> int:
    return shown.size


def one_part(reading: Reading, story: StoryView, name: str) -> str:
    """The page of one part of a story, with all of it, as HTML."""
    shown = _set(reading, story, NAMED[name], gathered(reading, story, name), 0)
    view = {**_head(reading, story), "shown": shown, "parts": PARTS, "story": story.id}
    return _led(filled("story_part.html", view=view), story)


def _head(reading: Reading, story: StoryView) -> dict[str, Any]:
    return {
        "title": brief(story.title),
        "span": days(story.earliest, story.latest),
        "answer": answer(story),
        "corrected": corrected(reading, story),
    }


def _set(
    reading: Reading, story: StoryView, part: Part, values: Mapping[str, Any], level: int
) -> Shown:
    whole_href = links.story_part(story.id, part.name) if level else None
    if level < part.named:
        view, altered = _shortened(values, level), len(values.get("altered", ()))
        html = filled(
            "story_part_set.html", part=part, whole_href=whole_href, view=view, altered=altered
        )
    else:
        told = part.name == "voices"
        speakers = reading.dossier.speakers(story.id, _SPEAKERS) if told else {}
        html = filled("story_part_named.html", part=part, whole_href=whole_href, speakers=speakers)
    return Shown(part, level, Markup(html))  # noqa: S704 - a template's, escaped by it


def _shortened(values: Mapping[str, Any], level: int) -> dict[str, Any]:
    """The values of a part with the longest lists in them cut, the more the higher the level."""
    short = dict(values)
    if level and "stemma" in short:
        picture = replace(short["stemma"], copies=(), folds=())
        short["stemma"] = picture if level == 1 else replace(picture, narrow=None)
    if level and "accounts" in short:
        short["accounts"] = tuple(
            _few_copies(one, 4 if level == 1 else 0) for one in short["accounts"]
        )
    if level and "comparison" in short:
        table = short["comparison"]
        questions = (*table.questions, *table.more)
        few = _few_questions(questions, 36) if level == 1 else map(_few_answers, questions[:3])
        short["comparison"] = replace(table, questions=tuple(few), more=())
    if level and "timeline" in short:
        short["timeline"] = replace(short["timeline"], tables=False)
    if level and "voices" in short:
        short["voices"] = _few_voices(short["voices"])
        short["altered"] = short["altered"][:_ALTERED] if level == 1 else ()
    return short


def _few_copies(account: Told, most: int) -> Told:
    left_out = max(0, len(account.copies) - most)
    return replace(account, copies=account.copies[:most], further=left_out)


def _few_questions(questions: Sequence[Question], answers: int) -> tuple[Question, ...]:
    """The first questions, as long as they have no more answers than that; one at least."""
    few: list[Question] = []
    for question in questions:
        answers -= sum(map(len, question.answers)) + len(question.readers)
        if few and answers < 0:
            break
        few.append(question)
    return tuple(few)


def _few_answers(question: Question) -> Question:
    return replace(question, answers=tuple(one[:1] for one in question.answers), readers=())


def _few_voices(voices: Voices) -> Voices:
    few = tuple(replace(voice, said=voice.said[:1], more=0) for voice in voices.heard[:6])
    return Voices(heard=few, more=0)


def _led(html: str, story: StoryView) -> str:
    """Links to what stands in a part that isn't here lead to the page of that part."""
    here = set(_ID.findall(html))

    def led(match: re.Match[str]) -> str:
        anchor = match[1]
        return match[0] if anchor in here else f'href="{_where(story, anchor)}"'

    return _FRAGMENT.sub(led, html)


def _where(story: StoryView, anchor: str) -> str:
    for part in PARTS:
        if anchor == part.name:
            return links.story_part(story.id, part.name)
        if anchor.startswith(part.holds):
            return f"{links.story_part(story.id, part.name)}#{anchor}"
    return f"{links.story(story.id)}#{anchor}"
