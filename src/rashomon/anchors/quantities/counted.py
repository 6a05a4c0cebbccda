"""What an amount counts: the noun phrase behind it, read off the tags of its sentence."""

from __future__ import annotations

from itertools import takewhile

from spacy.tokens import Doc, Token

from rashomon.model import Span, Value

_OPENERS = {"the", "these", "those", "this", "that", "its", "their", "his", "her", "our", "all",
            "more", "other", "additional", "further", "such"}  # fmt: skip
"""What may stand between "of" and the noun and is no part of what is counted."""

REACH = 12
"""Words between "the number of" and the number, at most."""

_MODIFIERS = ("JJ", "JJR", "JJS", "VBN", "VBG", "HYPH", "POS", "AFX", "RB", "``", "''")
_NOUNS = ("NN", "NNS", "NNP", "NNPS")
_PLURALS = {"people", "men", "women", "children", "police", "troops", "cattle", "sheep",
            "aircraft", "fish", "personnel"}  # fmt: skip
_CASUALTIES = {"kill", "die", "injure", "wound", "hurt", "arrest", "detain", "dead", "hospitalise",
               "hospitalize", "displace", "evacuate", "rescue", "drown", "miss", "execute",
               "flee", "murder", "massacre", "shoot", "trap", "perish", "survive"}  # fmt: skip
"""What happens to people: a number alone as its subject or object counts people."""


class Counted(Value, frozen=True, kw_only=True):
    """What is counted: its span in the sentence, the lemma of its head, whether it is many."""

    span: Span | None = None
    lemma: str | None = None
    many: bool = False


def counted(doc: Doc, start: int, end: int) -> Counted:
    """What the amount between two offsets of a sentence counts.

    Args:
        doc: the sentence.
        start: offset of the amount.
        end: offset behind it.

    Returns:
        The noun phrase; no span but ``people`` for "20 were killed"; nothing where nothing
        is counted.
    """
    behind = [token for token in doc if token.idx >= end]
    phrase = _phrase(behind)
    if phrase:
        return _as_counted(phrase)
    named = _named_before([token for token in doc if token.idx < start])
    if named:
        return _as_counted(named)
    amount = [token for token in doc if start <= token.idx < end]
    if any(map(_is_casualty, amount)):
        return Counted(lemma="people", many=True)
    return Counted()


def _as_counted(phrase: list[Token]) -> Counted:
    last = phrase[-1]
    head = next((t for t in reversed(_first_part(phrase)) if t.tag_ in _NOUNS), last)
    return Counted(
        span=(phrase[0].idx, last.idx + len(last)),
        lemma=_singular(head),
        many=any(map(_is_plural, phrase)),
    )


def _singular(noun: Token) -> str:
    """The lemma, of names of peoples and parties too: the lemmatiser leaves "Democrats" whole."""
    lemma = noun.lemma_.lower()
    return lemma.removesuffix("s") if noun.tag_ == "NNPS" and lemma == noun.lower_ else lemma


def _named_before(before: list[Token]) -> list[Token]:
    """What "the number of flooded homes at fewer than 30" counts."""
    near = before[-REACH:]
    for place in range(len(near) - 2, -1, -1):
        if near[place].lower_ == "number" and near[place + 1].lower_ == "of":
            return _noun_phrase(near[place + 2 :])
    return []


def _phrase(behind: list[Token]) -> list[Token]:
    if behind and behind[0].tag_ == "DT" and behind[0].i and behind[0].nbor(-1).tag_ == "CD":
        return []
    if behind and behind[0].text == "-":
        return [token for token in behind[1:2] if _is_noun(token)]
    if [token.lower_ for token in behind[:2]] == [",", "of"]:
        behind = behind[1:]
    place = _past_openers(behind)
    words = _noun_phrase(behind[place:])
    if not words:
        return []
    rest = behind[place + len(words) :]
    return words + _second_noun(words, rest)


def _past_openers(behind: list[Token]) -> int:
    place = 0
    for token in behind[:5]:
        if token.lower_ in _OPENERS or (token.lower_ == "of" and place < 2):
            place += 1
        else:
            break
    return place


def _noun_phrase(tokens: list[Token]) -> list[Token]:
    """Adjectives and nouns up to the last noun of the run."""
    run = _with_model(_run(tokens), tokens)
    run = run[: next((i for i, t in enumerate(run) if i and _opens_clause(run[i - 1], t)), None)]
    while run and not _is_noun(run[-1]):
        run.pop()
    return _up_to_plural(_without_time(run))


def _run(tokens: list[Token]) -> list[Token]:
    """The leading nouns and what may stand before one, hyphenated words whole ("pick-up")."""
    end = 0
    while end < len(tokens) and (
        _is_noun(tokens[end])
        or tokens[end].tag_ in _MODIFIERS
        or any(token.tag_ == "HYPH" for token in tokens[max(0, end - 1) : end + 2])
    ):
        end += 1
    return tokens[:end]


def _with_model(run: list[Token], tokens: list[Token]) -> list[Token]:
    """The run with a number inside it: the "737" of "two new 737 jets", not the 10 of "the 10"."""
    rest = tokens[len(run) :]
    if not rest or rest[0].tag_ != "CD":
        return run
    if run and run[-1].tag_ == "POS":  # "eleven of the train's 24 wagons" are wagons
        return _run(rest[1:]) or run
    if any(map(_is_plural, run)):
        return run
    model = _run(rest[1:])
    if not any(map(_is_plural, model)):
        return run
    return [*run, rest[0], *model] if run else model


def _opens_clause(before: Token, token: Token) -> bool:
    """Whether a noun's own clause begins: the "guarding" of "20 soldiers guarding bridges"."""
    verb = token.tag_ in ("VBG", "VBN") and before.tag_ in _NOUNS
    return verb and (token.dep_ == "acl" or before.tag_ in ("NNS", "NNPS"))


def _is_noun(token: Token) -> bool:
    """A noun by its tag, or in capitals: the tagger takes the name "IS" for a verb."""
    return token.tag_ in _NOUNS or (len(token) > 1 and token.text.isupper() and token.is_alpha)


def _without_time(run: list[Token]) -> list[Token]:
    """Without a day at its end: "20 people Tuesday" counts people, "six seasons" seasons."""
    end = len(run)
    while end and run[end - 1].ent_type_ in ("DATE", "TIME"):
        end -= 1
    return run[:end] or run


def _up_to_plural(run: list[Token]) -> list[Token]:
    """In a headline every word may pass for a noun: "200 Homes Gone" ends at its plural."""
    plural = [place for place, token in enumerate(run) if _is_plural(token)]
    return run[: plural[-1] + 1] if plural else run


def _is_plural(token: Token) -> bool:
    """Whether a noun is in the plural, by its tag or its look."""
    lower = token.lower_
    return token.tag_ in ("NNS", "NNPS") or lower in _PLURALS or lower.endswith("s")


def _second_noun(words: list[Token], rest: list[Token]) -> list[Token]:
    """For "buses and trucks": a second plural without a number or an article of its own."""
    if len(rest) < 2 or rest[0].lower_ not in ("and", "or") or words[-1].tag_ != "NNS":
        return []
    second = _noun_phrase(rest[1:4])
    after = rest[1 + len(second) : 2 + len(second)]
    clause = after and after[0].tag_ in ("VBD", "VBP", "VBZ", "MD")
    joined = second and second[-1].tag_ == "NNS" and second[-1].head in words and not clause
    return [rest[0], *second] if joined else []


def _first_part(phrase: list[Token]) -> list[Token]:
    return list(takewhile(lambda t: t.tag_ != "CC", phrase))


def _is_casualty(token: Token) -> bool:
    near = {token.head.lemma_.lower(), token.head.lower_}
    follows = token.i + 1 < len(token.doc) and token.nbor().lemma_.lower()
    return bool(near & _CASUALTIES) or follows in _CASUALTIES
