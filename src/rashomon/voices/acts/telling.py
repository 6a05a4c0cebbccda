"""From a cue, the words beside it and the first words of its content to an act; no parse.

An attitude ("believes", "wants") is told from speech as FactBank's source-introducing
predicates tell them: by the word that introduces the source. Word lists decide, and the
content where a word serves two acts: "asked whether", "asked him to leave".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from rashomon.model import Act, Span
from rashomon.voices.acts import abroad, english

REACH = 40
"""Characters beside a cue in which its helpers stand: "did not immediately", "reportedly"."""

OPENING = 60
"""Characters of a content that tell a question from a request."""

_WORD = re.compile(r"[^\W\d_]+")
_NOT = re.compile(r"n[’']t\b")
_STOP = re.compile(r"[.,;:!?\n“”\"«»()—–]|\b(?:and|but)\b")
_ASKED = re.compile(r"\?[”\"’'»“)\s]{0,3}$")
_DOING = re.compile(r"(?:not |never )?to [“\"‘]?[a-z]")
_STATED = re.compile(r"[.!…][”\"’'»]? ")
_TO_DO = re.compile(r"(?:not |never )?to |(?:that|for) ")
_SOMEBODY_TO = re.compile(r"(?:\S+ ){1,6}?(?:not )?to [a-z]+")
_QUOTED = frozenset("“”\"«„‘'")


class Telling(NamedTuple):
    """How a statement is told: the act, whether it is negated, whether the page vouches for it."""

    act: Act
    negated: bool
    hedged: bool


class Frame(NamedTuple):
    """The words around what was said, in small letters."""

    before: list[str]
    cue: list[str]
    after: list[str]
    source: str
    content: str
    whole: str


def telling(
    text: str,
    source: Sequence[Span],
    cue: Sequence[Span],
    content: Sequence[Span],
    language: str | None = None,
) -> Telling:
    """The act of a statement, and its marks.

    Args:
        text: the page's text, which the spans point into.
        source: who; may be empty.
        cue: the words that report; may be empty, as in a transcript's "SMITH: …".
        content: what is reported.
        language: an ISO 639-1 code. Where it is unknown, a cue that English does not know and
            that has letters beyond its alphabet is looked for in the other languages.
    """
    frame = _frame(text, source, cue, content)
    code = (language or "").lower()[:2]
    if code in abroad.TONGUES:
        return _abroad(frame, abroad.TONGUES[code])
    act = _english_act(_behind_hearsay(frame.cue))
    if act is None and not code and not "".join(frame.cue).isascii():
        for tongue in abroad.TONGUES.values():
            if _act_abroad(frame.cue, tongue) is not None:
                return _abroad(frame, tongue)
    done = _by_content(act, frame)
    deed = act is None and done == "wants"  # to refuse to sail is no report denied
    return Telling(done, _negated(frame, refusal=not deed), _hedged(frame))


def _frame(
    text: str, source: Sequence[Span], cue: Sequence[Span], content: Sequence[Span]
) -> Frame:
    first, last = (min(cue)[0], max(cue)[1]) if cue else (0, 0)
    others = [*source, *content]
    left = max((end for _, end in others if end <= first), default=0)
    right = min((start for start, _ in others if start >= last), default=len(text))
    behind = [span for span in content if span[0] >= last] or list(content)
    start, end = min(behind, default=(0, 0))
    said = text[start : min(end, start + OPENING)]
    closing = max(content)[1] if content else 0
    return Frame(
        before=_words(_STOP.split(text[max(left, first - REACH) : first])[-1]),
        cue=[word for a, b in sorted(cue) for word in _words(text[a:b])],
        after=_words(_STOP.split(text[last : min(right, last + REACH)])[0]) if cue else [],
        source=" ".join(text[a : min(b, a + REACH)] for a, b in source).lower(),
        content=" ".join(said.split()),
        whole=text[max(start, closing - 8) : closing],
    )


def _words(words: str) -> list[str]:
    """Words in small letters; "didn't" is two."""
    return _WORD.findall(_NOT.sub(" not", words.lower()))


# --- the act ------------------------------------------------------------------------------


def _english_act(words: Sequence[str]) -> Act | None:
    """What the first word that says so says; ``None`` where none does."""
    for at, word in enumerate(words):
        rest = words[at + 1 :]
        for length in (4, 3, 2):
            phrase = english.PHRASES.get(" ".join(words[at : at + length]))
            if phrase is not None:
                return phrase
        light = word in english.LIGHT or word in english.REFUSING
        wish = word in english.WILLING and "to" in rest[:1]
        if (light or wish) and _english_act(rest) is not None:
            continue
        if word in english.ACT_BY_FORM:
            return english.ACT_BY_FORM[word]
    return None


def _behind_hearsay(words: list[str]) -> list[str]:
    """What somebody is said to have done: "is said to have asked" is a question, by hearsay."""
    for at, word in enumerate(words[:-2]):
        if word in english.UNVOUCHED and words[at + 1] == "to" and _english_act(words[at + 2 :]):
            return words[at + 2 :]
    return words


def _by_content(act: Act | None, frame: Frame) -> Act:
    """The act, where the content tells which of two it is."""
    said = frame.content.lower()
    quoted = said[:1] in _QUOTED
    asked = _is_asked(frame)
    if asked and (quoted or not frame.cue) and act in {None, "says"}:
        return "asks"
    asks = asked or (not quoted and bool(english.QUESTIONS.intersection(_words(said)[:1])))
    if act is None and english.REFUSING.intersection(frame.cue):
        return _refused(said)
    to_do = _TO_DO.match(said) or _SOMEBODY_TO.match(said)
    request = english.ASKING.intersection(frame.cue) and "about" not in frame.cue
    if act == "asks" and request and to_do and not asks and not quoted:
        act = "orders"
    if act == "orders":
        plea = next((act for start, act in english.PLEAS.items() if said.startswith(start)), None)
        thing = not (to_do or quoted) and english.THINGS.intersection(frame.cue)
        return plea or ("asks" if asks else "wants" if thing else "orders")
    if act == "says" and _DOING.match(said) and not _passive(frame):
        return "orders" if english.TELLING.intersection(frame.cue) else act
    return act or "says"


def _is_asked(frame: Frame) -> bool:
    """Whether what was said is one question, and no statement before it."""
    return bool(_ASKED.search(frame.whole)) and not _STATED.search(frame.content)


def _refused(said: str) -> Act:
    """What somebody refused to do: to say so, or a deed, which tells what they want."""
    if not said.startswith("to "):
        return "says"
    return _english_act(_words(said)[1:2]) or "wants"


# --- the marks ----------------------------------------------------------------------------


def _negated(frame: Frame, *, refusal: bool) -> bool:
    """Whether the report is denied once: "did not refuse to say" is none."""
    words = [*frame.before[-4:], *frame.cue]
    read = " ".join(words)
    for affirming in english.AFFIRMING:
        read = read.replace(affirming, "")
    kept = read.split()
    nothing = frame.content.lower().rstrip('.”"') == "nothing"
    denials = [
        nothing or any(word in english.NEGATIONS for word in (*kept, *frame.after[:1])),
        refusal and any(word in english.REFUSING for word in kept),
        frame.source.startswith(english.NOBODY),
    ]
    return sum(denials) == 1 or any(silence in read for silence in english.SILENCES)


def _hedged(frame: Frame) -> bool:
    near = {*frame.before[-3:], *frame.cue, *frame.after[:2]}
    doubted = any(word in frame.source for word in english.UNSOUND)
    maybe = english.MAYBE.intersection(frame.cue) and "have" in frame.cue
    whose = frame.source and _behind_hearsay(frame.cue) == frame.cue
    return bool(near & english.HEDGES or doubted or maybe or (_passive(frame) and not whose))


def _passive(frame: Frame) -> bool:
    """Whether the cue reports in the passive: "is said", "has long been thought"."""
    words = [*frame.before[-2:], *frame.cue]
    for at, word in enumerate(words):
        if word in english.UNVOUCHED:
            return bool(english.BEING.intersection(words[max(0, at - 3) : at]))
    return False


# --- other languages ----------------------------------------------------------------------


def _abroad(frame: Frame, tongue: abroad.Tongue) -> Telling:
    act = _act_abroad(frame.cue, tongue) or "says"
    if not frame.cue and _is_asked(frame):
        act = "asks"
    near = [*frame.before[-3:], *frame.cue]
    negated = _first([*near, *frame.after[:2]], tongue.negations) is not None
    return Telling(act, negated, _first(near, tongue.hedges) is not None)


def _act_abroad(words: Sequence[str], tongue: abroad.Tongue) -> Act | None:
    """The act whose word stands first in the cue; of two such, that of the longer beginning."""
    found = [
        (place, -len(stem), act)
        for act, stems in tongue.acts.items()
        for stem in stems
        if (place := _first(words, (stem,))) is not None
    ]
    return min(found)[2] if found else None


def _first(words: Sequence[str], stems: Sequence[str]) -> int | None:
    """Where in a row of words one begins like a stem; ``_`` is the end of a word."""
    row = f"_{'_'.join(words)}_".replace("_و", "_")  # Arabic writes "and" onto the next word
    places = [place for stem in stems if (place := row.find(f"_{stem}")) >= 0]
    return min(places, default=None)
