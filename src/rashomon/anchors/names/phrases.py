"""A mention taken apart: the name in it, or the noun it is built on, and what stands before."""

from __future__ import annotations

import re

from rashomon.anchors.names.lexicon import ADDRESSES, LEGAL_FORMS, ROLES, TITLED
from rashomon.anchors.names.people import BODIES, CALLED_AFTER_PEOPLE
from rashomon.model import Value

LONGEST = 200
"""Characters of a mention that are read."""

SMALL = {"of", "for", "and", "the", "de", "al", "du", "la", "van", "von", "bin", "der", "in", "on"}

_PRONOUNS = {
    "he": "he him his himself",
    "she": "she her hers herself",
    "it": "it its itself",
    "they": "they them their theirs themselves",
    "we": "we us our ours ourselves i me my mine myself",
    "which": "which who whom whose where that",
    "none": "you your this these those",
}
PRONOUNS = {form: kind for kind, forms in _PRONOUNS.items() for form in forms.split()}

_MARKS = re.compile(r"``|''|[\"“”]|\\n")
_DOTTED = re.compile(r"\b(?:[A-Z]\.){2,}")
_HYPHEN = re.compile(r"(?<=\w) - (?=\w)")
_OWNS = re.compile(r"\s?[’']s?$")
_DETERMINER = re.compile(
    r"(?:(?:the|an?|this|that|these|those|its|their|his|her|our|my|your|some|any|all|both|such"
    r"|another|other|several|many|most|more|former|new|then|now|one|two|three|['’‘`]+)\s+)+",
    re.IGNORECASE,
)
_PART = re.compile(
    r"(?:(?:few|a few|several|a|the|tens of|hundreds of)\s+){0,2}(?:hundreds|thousands|millions"
    r"|dozens|tens|scores|numbers?|lots?|groups?|members?|couple|handful|majority|rest|parts?|some"
    r"|many|most|all|one|none|each|any|two|three)\s+of\s+(?:(?:the|a|an|these|those|our|his|her|its"
    r"|their)\s+)?",
    re.IGNORECASE,
)
_CUT = re.compile(
    r"\s(?:of|in|for|with|by|to|from|on|at|who|which|that|whose|over|about|between|against|under"
    r"|during|after|before|into|across|as|is|are|was|were|had|has|have|and|or|made|set|based|tied"
    r"|used|known|built|[,(:;.]|--|-lrb-)\s",
    re.IGNORECASE,
)
_OWNER = re.compile(r"(?P<owner>[^’']{1,80}?)\s?[’']s\s+(?P<owned>.+)")
_NUMBER_NAME = re.compile(r"\d+(?: \w+)?")
_MODEL = re.compile(r"\d[\dA-Z-]*[A-Z][\dA-Z-]*|[a-z][A-Z].*")
_NUMBERED = re.compile(r"(\d{3,4})s?")


class Known(Value, frozen=True, kw_only=True):
    """What the pages tell of words.

    ``common`` ones mean something without a capital too, ``numbers`` are part of a name, as a
    model's is, and ``bodies`` are names of anything but people.
    """

    common: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()


class Phrase(Value, frozen=True, kw_only=True):
    """What a mention is made of.

    ``bare`` is all of it, small and without its determiner; ``head`` the noun it is built on,
    small and singular; ``before`` what stands before that or before the name. ``name`` is the
    name at its end, small, without titles and legal forms, ``written`` as it is written, both
    empty for a description. ``role`` is the title or office that stands before a name, or that
    a description is. ``owner`` owns it. ``pronoun`` is its kind, "he" for "his", or empty.
    """

    bare: str
    head: str
    name: str = ""
    written: str = ""
    before: tuple[str, ...] = ()
    role: str = ""
    owner: str = ""
    pronoun: str = ""
    titled: bool = False
    plural: bool = False
    indefinite: bool = False


def read(text: str, known: Known) -> Phrase:
    """Take a mention apart, by what the pages around it tell of its words."""
    whole = clean(text)
    small = whole.lower()
    if small in PRONOUNS and not (whole.isupper() and len(whole) > 1):
        return Phrase(bare=small, head=small, pronoun=PRONOUNS[small])
    part = _PART.match(whole)
    whole_of = whole[part.end() :] if part else whole
    bare = whole_of[_end_of_determiner(whole_of) :] or whole_of
    owner, rest = _owned(_named_last(bare) or _core(bare, known.common))
    parts = [part for part in rest.split() if re.search(r"[\w&]", part)] or [rest]
    first, run = _run(parts, known.numbers)
    title, before, named = _titled(parts[:first], run, known.bodies)
    if len(named) == 1 and named[0] in known.common:
        before, named = tuple(parts[:-1]), []
    return Phrase(
        bare=bare.lower(),
        head=singular(parts[-1].lower()),
        name=_plain(named),
        written=" ".join(named),
        before=before if run else tuple(parts[:-1]),
        role="" if title in ADDRESSES else title,
        owner=owner,
        titled=bool(title and named),
        plural=singular(small.split()[-1]) != small.split()[-1] if small else False,
        indefinite=small.startswith(("a ", "an ")),
    )


def clean(text: str) -> str:
    """A mention without marks around it, points in its initials and a possessive at its end."""
    kept = " ".join(_MARKS.sub(" ", text[:LONGEST]).split())
    kept = _HYPHEN.sub("-", kept)
    kept = _DOTTED.sub(lambda match: match[0].replace(".", ""), kept)
    return _OWNS.sub("", kept).strip(" ‘’'`.,;:()")


def singular(noun: str) -> str:
    """A small noun in the singular, by its ending."""
    noun = noun.strip(".'’")
    if len(noun) > 3 and noun.endswith("ies"):
        return noun[:-3] + "y"
    if len(noun) > 4 and noun.endswith(("sses", "shes", "ches", "xes")):
        return noun[:-2]
    return noun[:-1] if len(noun) > 3 and noun.endswith("s") and noun[-2] not in "sui" else noun


def is_name_like(part: str) -> bool:
    """Whether a word is written as names are: "Velmar", "A380", "iPhone"."""
    return part[:1].isupper() or _MODEL.fullmatch(part) is not None


def _end_of_determiner(whole: str) -> int:
    match = _DETERMINER.match(whole)
    return match.end() if match else 0


def _core(bare: str, common: frozenset[str]) -> str:
    """What stands before the first "of" or the like that no name goes on behind."""
    for cut in _CUT.finditer(bare):
        before, after = bare[: cut.start()].split(), bare[cut.end() :].split()
        if cut[0].strip().lower() in ("of", "for", "and") and before and after:
            following = after[1] if after[0].lower() == "the" and after[1:] else after[0]
            plain = before[-1].lower() in TITLED or before[-1] in common
            if is_name_like(before[-1]) and is_name_like(following) and not plain:
                continue
        return bare[: cut.start()] or bare
    return bare


def _named_last(bare: str) -> str:
    """The name behind a last comma: "his uncle, Robert Varga", "an old, tired Velmar Line"."""
    described, _, last = bare.rpartition(" , ") if " , " in bare else bare.rpartition(", ")
    last = last.removeprefix("and ")
    parts = last.split()
    if not described or not parts or _CUT.search(last) or any(map(is_name_like, described.split())):
        return ""
    return last if is_name_like(parts[-1]) else ""


def _owned(core: str) -> tuple[str, str]:
    """Who owns it, and what: not where the mark is part of a name, "Bell & Orr's 500"."""
    match = _OWNER.match(core)
    if match is None or "&" in match["owner"] or _NUMBER_NAME.fullmatch(match["owned"]):
        return "", core
    return clean(match["owner"]), match["owned"]


def _run(parts: list[str], numbers: frozenset[str]) -> tuple[int, list[str]]:
    """Where the words of a name begin that end the phrase, and those words."""
    last = parts[-1]
    if numbered := _NUMBERED.fullmatch(last):
        is_name = numbered[1] in numbers
        parts = [*parts[:-1], numbered[1]] if is_name else parts
    else:
        is_name = is_name_like(last) or (last.isdigit() and len(parts) > 1)
    first = len(parts)
    while first and (
        is_name_like(parts[first - 1])
        or parts[first - 1].isdigit()
        or parts[first - 1].lower() in {*SMALL, "&", "'s", "’s"}
    ):
        first -= 1
    run = parts[first:] if is_name else []
    while run and not is_name_like(run[0]) and not _NUMBERED.fullmatch(run[0]):
        run = run[1:]
        first += 1
    return first, run


def _titled(
    before: list[str], run: list[str], bodies: frozenset[str]
) -> tuple[str, tuple[str, ...], list[str]]:
    """The title before a name, what stands before the title, and the name."""
    titles = [at for at, part in enumerate(run) if part.lower().strip(".") in TITLED]
    if titles and titles[-1] == len(run) - 1:
        return _small(run[-1]), (*before, *run[:-1]), []
    if titles and " ".join(run) not in bodies and not _is_body(run, titles[-1]):
        at = titles[-1]
        return _small(run[at]), (*before, *run[:at]), run[at + 1 :]
    if run and before and singular(before[-1].lower()) in ROLES:
        return singular(before[-1].lower()), tuple(before[:-1]), run
    return "", tuple(before), run


def _is_body(run: list[str], title: int) -> bool:
    """Whether a title is part of the name of a body: "General Hospital", "Office of"."""
    behind = run[title + 1 :]
    if behind[0].lower() == "of":
        return True
    return len(behind) == 1 and behind[0].removesuffix("s") in BODIES | CALLED_AFTER_PEOPLE


def _small(part: str) -> str:
    return part.lower().strip(".’'`,")


def _plain(named: list[str]) -> str:
    """A name small, its marks and legal forms gone."""
    bare = (_OWNS.sub("", _small(part)) for part in named)
    kept = ["and" if part == "&" else part for part in bare if part not in ("", "s")]
    while len(kept) > 1 and kept[-1] in LEGAL_FORMS:
        kept.pop()
    return " ".join(kept)
