"""The noun phrase beside a verb of saying, found by capitals and a few small words.

No parse is at hand where this serves: other languages, and lines of layout.
"""

from __future__ import annotations

import re

from rashomon.language import words
from rashomon.model import Span
from rashomon.voices.quotations.sayings import Sayings

FURTHEST = 110
"""A speaker's noun phrase is no longer than this many characters."""
MOST_SMALL = 4
"""So many words without a capital may stand between an article and a name."""
LONGEST_APPOSITION = 70
"""What describes a speaker behind a comma is no longer than this many characters."""
MOST_NAMES = 7
"""So many words with one, or in a script that has none."""
OPENERS = words(
    """in on at after before but and when while as then later meanwhile yesterday today for
    what how why here from listen read see
    am im nach vor bei gestern heute dann danach doch und aber wie als auf zum zur mit
    dans en au aux lors puis hier aujourd'hui après avant mais et devant
    ayer luego entonces tras y pero cuando hoy con ante sobre
    ieri oggi poi dopo ma nel nella alla al quando
    ontem hoje depois mas quando na no em
    op gisteren vandaag daarna maar toen
    в на после вчера сегодня затем но потом и а
    у після вчора сьогодні але
    we po wczoraj dziś potem ale i a
    i på efter etter"""
)
"""Words that open sentences and no noun phrase of a speaker."""
_BEFORE_SPEAKERS = words("und and et y as wie comme como come")
"""Those among them behind which a speaker may stand: "As Marran put it"."""

CLAUSES = words(
    """als wenn weil während nachdem bevor ohne um dass damit quand lorsque alors avant après sans
    tandis puisque car mientras porque sin aunque mentre perché senza prima dopo enquanto sem antes
    terwijl omdat nadat voordat zonder когда пока чтобы хотя что перед коли щоб хоча gdy kiedy aby
    choć że who before after while when as adding and but since because until although och när"""
)
"""Words that open a clause behind a comma: no description of a speaker."""

DAYS = words(
    """ayer hoy ieri oggi ontem hoje gestern heute hier aujourd'hui yesterday today gisteren vandaag
    lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado
    domingo lunedì martedì mercoledì giovedì venerdì sabato domenica segunda-feira terça-feira
    quarta-feira quinta-feira sexta-feira montag dienstag mittwoch donnerstag freitag samstag
    sonntag maandag dinsdag woensdag donderdag vrijdag zaterdag zondag monday tuesday wednesday
    thursday friday saturday sunday вчера сегодня понедельник вторник среду четверг пятницу субботу
    воскресенье вчора сьогодні понеділок вівторок середу п'ятницю суботу неділю wczoraj dziś
    poniedziałek wtorek środę czwartek piątek sobotę niedzielę fredag lördag torsdag onsdag"""
)
"""Days that stand between a verb and who speaks: "aseguró ayer el alcalde"."""
_DAY = re.compile(
    r"(?:(?:este|esta|nesta|neste|am|on|le|el|ce|w|we|в|во|у|il|på|op)[ \xa0])?"
    r"([\w'-]+)[ \xa0](?=\w)"
)

_WORD = re.compile(r"(?:[ld]['’])?[^\W\d_](?:[\w'’-]*\w)?|@\w+", re.IGNORECASE)
_APPOSITION = re.compile(
    r"[,،] (?P<first>[^\W\d_][\w'’-]*)[^,،.;:!?()\n—–“”„«»\"]*(?=[.;:!?,،]|$|\s[—–])"
)
_ENDS = re.compile(r"[\s]*(?:[,،.;:!?)—–“”„«»\"]|$)")
_POSSESSIVE = re.compile(r"['’]s?$")
_INITIAL = re.compile(r"[.]?[ \xa0\n]{1,2}")
_SPACES = re.compile(r"[ \xa0]*")


def behind(
    text: str, start: int, end: int, sayings: Sayings, *, described: bool = True
) -> Span | None:
    """The noun phrase that begins at a place, up to its last name; ``None`` where none does.

    Args:
        text: the page's text.
        start: where the verb ends.
        end: the end of the paragraph.
        sayings: the words of the language.
        described: whether what describes somebody behind a comma belongs to the phrase.
    """
    at = _SPACES.match(text, start, end)
    first = at.end() if at else start
    day = _DAY.match(text, first, end)
    first = last = day.end() if day and day[1].lower() in DAYS else first
    named = lower = 0
    for word in _WORD.finditer(text, first, min(end, first + FURTHEST)):
        if word.start() != first and not _INITIAL.fullmatch(text, last, word.start()):
            break
        if word.start() == first and word.group().lower() in sayings.pronouns:
            return word.span()
        if _is_name(word.group()):
            named, lower = named + 1, 0
        elif word.group().lower() not in sayings.links | sayings.before:
            lower += 1
        if lower > (0 if named else MOST_SMALL) or named > MOST_NAMES:
            break
        last = word.end()
    found = _checked(text, (first, last), sayings)
    return _with_apposition(text, found, end) if found and described and sayings.links else found


def _with_apposition(text: str, span: Span, end: int) -> Span:
    """A phrase with what describes it behind a comma, where that closes the sentence."""
    rest = _APPOSITION.match(text, span[1], min(end, span[1] + LONGEST_APPOSITION))
    if rest is None or rest["first"].lower() in OPENERS | CLAUSES:
        return span
    return span[0], rest.end()


def _checked(text: str, span: Span, sayings: Sayings) -> Span | None:
    """A phrase without small words at its end, if it has a name or begins as phrases do."""
    found = list(_WORD.finditer(text, *span))
    small = sayings.links | sayings.before | sayings.helpers
    while found and not _is_name(found[-1].group()) and found[-1].group().lower() in small:
        found.pop()
    if not found:
        return None
    opens = found[0].group().lower().split("’")[0].split("'")[0]
    opened = opens in sayings.before or f"{opens}'" in sayings.before
    if opens in OPENERS - sayings.before:
        return None
    if not any(_is_name(word.group()) for word in found):
        if sayings.before and not opened:
            return None
        if not _ENDS.match(text, found[-1].end()):
            found = _described(found, sayings)
    return found[0].start(), found[-1].end()


def _described(found: list[re.Match[str]], sayings: Sayings) -> list[re.Match[str]]:
    """A phrase without a name: its first noun, and what a preposition hangs on it."""
    small = sayings.links | sayings.before
    kept = 0
    for nth, word in enumerate(found):
        if word.group().lower() in small or "'" in word.group() or "’" in word.group():
            kept = kept if word.group().lower() in small else nth + 1
        elif kept and found[nth - 1].group().lower() not in small:
            break
        else:
            kept = nth + 1
    return found[: kept or 1]


def ahead(text: str, start: int, end: int, sayings: Sayings) -> Span | None:
    """The noun phrase that ends at a place, back to its article or its first name.

    A description between commas belongs to it: "Odile Marran, who unloads fish there, said".
    """
    floor = max(start, end - FURTHEST)
    held = list(_WORD.finditer(text, floor, end))
    if not held or text[held[-1].end() : end].strip(" \xa0,)"):
        return None
    behind_name = text[held[-1].end() : end]
    if ")" in behind_name:
        bracket = text.rfind("(", floor, held[-1].end())
        phrase = ahead(text, floor, bracket, sayings) if bracket > floor else None
        return (phrase[0], held[-1].end() + 1) if phrase else None
    if "," not in behind_name:
        return _back(text, held, sayings)
    comma = text.rfind(",", floor, held[-1].end())
    if comma < 0 and not sayings.links:
        return _back(text, held, sayings)
    phrase = ahead(text, floor, comma, sayings) if comma > floor else None
    return (phrase[0], held[-1].end()) if phrase else None


def _back(text: str, held: list[re.Match[str]], sayings: Sayings) -> Span | None:
    last = len(held) - 1
    if held[last].group().lower() in sayings.pronouns:
        return held[last].span()
    first: int | None = None
    small = 0
    for nth in range(last, -1, -1):
        word = held[nth]
        lower = word.group().lower()
        if nth < last and not _INITIAL.fullmatch(text, word.end(), held[nth + 1].start()):
            break
        if lower in _openers(sayings, word.group()) or lower in sayings.helpers | DAYS:
            break
        if nth + 1 == first and _is_apart(word.group(), held[first].group(), sayings):
            break
        if lower in sayings.before or _is_name(word.group()):
            first, small = nth, 0
        elif lower not in sayings.links:
            small += 1
            if small > MOST_SMALL:
                break
    owner = _POSSESSIVE.search(held[last].group())
    if first is None or owner or _follows_a_link(held, first):
        return None
    return held[first].start(), held[last].end()


def _is_apart(noun: str, article: str, sayings: Sayings) -> bool:
    """Whether a phrase of its own begins behind a noun: "In a statement the operator"."""
    is_noun = not _is_name(noun) and noun.lower() not in sayings.links | sayings.before
    return is_noun and article.lower() in sayings.before


def _openers(sayings: Sayings, word: str) -> frozenset[str]:
    """Words that no phrase goes back beyond; with a capital they open the sentence."""
    return OPENERS if word[0].isupper() else OPENERS - sayings.links - sayings.before


def _follows_a_link(held: list[re.Match[str]], first: int) -> bool:
    """Whether a phrase hangs on a preposition that opens the sentence: "Am Dienstag"."""
    return first > 0 and held[first - 1].group().lower() in OPENERS - _BEFORE_SPEAKERS


def _is_name(word: str) -> bool:
    """Whether a word has a capital, or is of a script that has none."""
    bare = word[2:] if word[1:2] in {"'", "’"} else word
    return not bare[:1].islower()
