"""The lines that say who wrote a comment, when, and in answer to whom.

Such a line is made of a name, a moment and words that go with them, in any order:
"Ana says:", "Posted by Ana | 3 May 2019", "3 May 2019 / Ana wrote:". What is left of a line
when the moment and those words are taken away is the name, if it can be one.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from rashomon.pages.comments.times import Stamp, find
from rashomon.pages.wording.patterns import Caseless, any_of

Form = Literal["says", "by", "dated", "date", "name", "answer"]
"""How a line gives itself away: a verb of saying, "by", a name with a moment, a moment alone,
a name alone (which may be anything short), "in reply to"."""

LONGEST, LONGEST_UNDATED, LONGEST_NAME = 160, 90, 50
"""Characters of a head, of one without a moment, and of a name."""
MOST_BESIDE = 5
"""Words of a head beside the name and what is known: a town, a rank."""


class Head(NamedTuple):
    """What a line says of the comment it stands over, or under; ``to`` is who is answered.

    ``goes_on`` where the words of the comment follow on the same line.
    """

    form: Form
    author: str | None = None
    stamp: Stamp | None = None
    to: str | None = None
    goes_on: bool = False


_SAYS = any_of(
    r"sa(?:ys|id)|wr(?:ites|ote)|comment(?:s|ed)(?: on)?|adds|posted|thinks",
    r"sagte?|schr(?:eibt|ieb)|meinte?|hat ge(?:sagt|schrieben)|kommentierte?",
    r"a (?:dit|écrit)|dit|écrit|d(?:ice|ijo)|escrib(?:e|ió)|coment(?:a|ó)|disse|escreveu",
    r"ha (?:scritto|detto)|scrive|dice|zegt|schreef|pisze|mówi|napisała?(?:\(a\))?",
    r"powiedziała?(?:\(a\))?|пишет|писал(?:а|\(а\))?|написал(?:а|\(а\))?|говорит",
    r"сказал(?:а|\(а\))?|комментирует|λέει|είπε|έγραψε|schreef|zei|dedi|diyor|yazdı",
    r"قالت?|يقول|تقول|كتبت?",
)
_SAYING = Caseless(
    rf"[ \t]+{_SAYS}(?=\s*(?:[:,]|…|\.\.\.|$|\n|\x1f|(?:on|am|at|le|el|il|dnia|в|στις)\s*\x1f))"
    r"[ \t]*(?::|,|…|\.\.\.)?|\s?(?:说道|说|說|写道|寫道|留言|发表于)(?:[:：…]|$|(?=\x1f))"
)
_BY = Caseless(
    any_of(
        r"(?:(?:posted|submitted|written|left|added|sent) (?:by|from)|by|comment (?:by|from)"
        r"|pingback by|trackback by|(?:author|name|from)(?= ?:))\b ?",
        r"geschrieben von|kommentar von|verfasst von|von|autor|publié par|rédigé par|posté par",
        r"écrit par|par|publicado por|escrito por|enviado por|por|de(?=:)|inviato da|scritto da",
        r"postado por|dodane? przez|dodała?|napisał(?=:)|przez|автор|написал(?=:)|от(?=:)",
        r"geplaatst door|door|di(?=:)|gönderen|yazan|текст(?=:)|του|της|أرسله|كتبه",
        r"αναρτήθηκε από|από|συντάκτης|发表者|来自|作者",
    )
    + r"(?:[:：]\s*|\s+)(?=\S)"
)
_ANSWERS = Caseless(
    any_of(
        r"\s*\b(?:replied to|replying to|in reply to|in response to|responding to|answered|re:)"
        r"(?: a comment (?:from|by))?\s*",
        r"\s*\b(?:antwortete?(?: auf)?|als antwort auf|antwort auf|en réponse à|répond à"
        r"|respondió a|en respuesta a|in risposta a|em resposta a|w odpowiedzi (?:do|na)"
        r"|odpowiedziała?(?:\(a\))?|ответила?(?:\(а\))?|в ответ(?: на)?|σε απάντηση στ(?:ον|ην))"
        r"(?=\s)\s*",
        r"\s*(?:→|↦|↪|回复|回覆)[:：]?\s*",
    )
)
_SMALL = Caseless(
    any_of(
        r"\(not verified\)|\((?:score|edited|twitter|op)\b[^)\n]{0,40}\)",
        r"\(?[#№]\d{1,12}\)?|\(\d{1,10}\)|’s picture|'s picture|\[[–-]\]",
        r"\b(?:thumbs up|me gusta|μου αρέσει|gefällt mir|mi piace|j['’]aime|lubię to"
        r"|log in to reply|reply to (?:this|comment))\b",
        r"\b(?:reply|permalink|link|quote|report|flag|homepage|website|edit|edited|says|said|added"
        r"|posted on|published on|submitted on|written on|posted|published|written|guest post"
        r"|mon|tue|wed|thu|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
        r"|uhr|pm|est|edt|pst|pdt|cet|cest|bst|utc|gmt)\b(?:,(?= ))?",
        r"\b(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi"
        r"|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo"
        r"|poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela|понедельник|вторник|среда"
        r"|четверг|пятница|суббота|воскресенье|δευτέρα|τρίτη|τετάρτη|πέμπτη|παρασκευή|σάββατο"
        r"|κυριακή|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|maandag|dinsdag"
        r"|woensdag|donderdag|vrijdag|zaterdag|zondag|(?:segunda|terça|quarta|quinta|sexta)-feira"
        r"|pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar|الاثنين|الثلاثاء|الأربعاء"
        r"|الخميس|الجمعة|السبت|الأحد|veröffentlicht|geschrieben|erstellt|eingestellt|publié|posté"
        r"|mis en ligne"
        r"|publicado|enviado|opublikowano|dodano|опубликовано|добавлено|δημοσιεύθηκε|αναρτήθηκε"
        r"|发布于|发表于)\b",
        r"\b\d{1,6} (?:points?|fans?|recs?|likes?|posts?|pts?|punkt\w*|puntos?|punti|очк\w*)\b",
        r"\b(?:msk|мск|г\.|r\.|h)(?=\s|$|\x1f)",
        r"[星期周][一二三四五六日天]",
    )
)
_CONNECTS = Caseless(
    r"\b(?:at|on|am|um|den|le|el|il|a las|à|dnia|in|from|aus|из|από)(?=[\s,]*(?:\x1f|$))"
)
_ADDRESS = re.compile(r"https?://\S*", re.IGNORECASE)
_CUTS = re.compile(r"[\x1f|·•»\n\t/]+|\s+[-–—~@]\s+|^[-–—]\s*|[,:：;]\s|[:：]$")
_EDGES = " \t\u00a0.,:;：()[]{}-–—~@#*+|\"“”'‘’«»<>→•·…_"
_NUMBER = re.compile(
    r"(?:[+-]?\d{1,4} )?(?:[#№]\d{1,6}\.?|\(?\d{1,5}[.)])(?=\s|$)|\d{1,4}(?=\s+\S)"
)
_WORD = re.compile(r"[^\s,]+")
_NO_NAMES = """
    i the this that it he she we they you my your his her their our its a an and but so if as
    when what who why how where there here yes no not thanks thank great nice good lol ok okay
    well hi hello hey dear please reply comment comments share is are was am do don't dont just
    very ich der die das ein eine und aber er sie wir wie nein ja danke je le la les un une et
    mais il elle nous vous merci el los las y pero yo que gracias и а но я он она мы вы это что
    как да нет спасибо to nie ale on ona oni dzięki η ο το και εγώ ότι joined member registered
    last updated edited inscrit registriert mitglied someone somebody everyone nobody people one
    which these those also then now
"""
_NO_NAME = frozenset(_NO_NAMES.split())
"""What words begin with that are no name."""
_LABEL_WORDS = """
    post posts fan fans point points reply replies comment comments pingback trackback permalink
    report edit photo avatar score rating member quote share like likes upvote respond answer
    recommend helpful antworten melden zitieren répondre signaler citer j'aime responder rispondi
    ответить odpowiedz απάντηση yanıtla beantwoorden odpověď rispondere 回复 支持 赞 引用 举报
"""
_LABELS = frozenset(_LABEL_WORDS.split())
"""What stands where names do and is none."""
_ENDS = (".", "!", "?", "…", "。", "！", "？")
_INITIAL = re.compile(r"(?:^|[\s.])[^\W\d_]{1,2}\.$|\b(?:jr|sr|md|phd|dr)\.$", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")
_HAN = re.compile(r"[\u3040-\u9fff]")


def read(words: str) -> Head | None:
    """What a line is as a head: ``None`` where it is words of the comment itself."""
    first = words.find("\n", 0, LONGEST)
    if first > 0 and len(words) > first + 1:
        whole = _head(words) if len(words) <= LONGEST else None
        if whole and whole.form != "name":
            return whole
        top = _head(words[:first])
        return top._replace(goes_on=True) if top and top.form not in {"date", "answer"} else None
    return _head(words) if len(words) <= LONGEST else None


def opening(words: str) -> Head | None:
    """The head that a comment's words follow on the same line: "Ana, 3 May 2019: I think …"."""
    top = words[:LONGEST]
    stamp = find(top)
    if stamp and stamp.start < LONGEST_NAME + 20 and stamp.year:
        head = _head(top[: stamp.end])
        if head and head.author and is_name(head.author, strictly=True):
            return head._replace(goes_on=True)
    said = _SAYING.search(re.sub(r":\s", ":\x1f", top, count=1))
    if said and words[said.end() - 1 : said.end()] in ":：":
        head = _head(top[: said.end()])
        if head and head.form == "says" and head.author and is_name(head.author, strictly=True):
            return head._replace(goes_on=True)
    return None


def closing(words: str) -> Head | None:
    """The head in the last of the lines that breaks make of a paragraph, a signature."""
    at = words.rfind("\n", max(0, len(words) - LONGEST))
    if at < 0:
        return None
    head = _head(words[at + 1 :])
    if head is None or head.form == "name":
        return None
    return head._replace(goes_on=True, stamp=head.stamp and head.stamp.moved(at + 1))


@lru_cache(maxsize=1 << 12)
def _head(words: str) -> Head | None:
    stamp = find(words)
    if not stamp and len(words) > LONGEST_UNDATED and not words.endswith((":", "…")):
        return None
    number = _NUMBER.match(words)
    base = number.end() if number and not (stamp and stamp.start < number.end()) else 0
    left = words[base:]
    if stamp:
        left = f"{words[base : stamp.start]}\x1f{words[stamp.end :]}"
    form: Form = "dated" if stamp else "name"
    if "://" in left:
        left = _ADDRESS.sub("\x1f", left)
    is_titled = False
    if match := _SAYING.search(left):
        is_titled = match.end() == len(left) or stamp is not None
        form, left = "says", f"{left[: match.start()]}\x1f{left[match.end() :]}"
    if form != "name":
        left = _without_small(left)
    elif left.startswith(("—", "–")):
        form = "by"
    left = left.strip(" \x1f-–—|·•/,~+")
    to = None
    if match := _ANSWERS.search(left):
        to, left = name_in(left[match.end() :]), left[: match.start()]
        if not left.strip(_EDGES + "\x1f"):
            return Head("answer", None, stamp, to) if to else None
        form = "says" if form == "name" and to and is_name(to, strictly=True) else form
    if match := _BY.match(left):
        form, left = "by", _without_small(left[match.end() :])
    return _named(form, left, stamp, to, is_titled=is_titled)


def _named(
    form: Form, left: str, stamp: Stamp | None, to: str | None, *, is_titled: bool
) -> Head | None:
    """The head of this form whose name stands in what is left of the line, if one does.

    ``is_titled`` where a verb ends the line: then it may have the title of a page for a name.
    """
    pieces = [piece for piece in map(_trimmed, _CUTS.split(left)) if piece]
    if stamp:
        pieces = [piece for piece in pieces if not _is_label(piece)]
    if not pieces:
        return Head("date", None, stamp, to) if stamp else None
    names = [piece for piece in pieces if is_name(piece, strictly=False)]
    beside = len(" ".join(pieces).split()) - (len(names[0].split()) if names else 0)
    if not names or beside > MOST_BESIDE:
        return Head("says" if stamp else "name", None, stamp, to) if is_titled else None
    name = names[0]
    if form == "name":
        whole = len(pieces) == 1 and is_name(left.rstrip('"”»)'), strictly=False)
        return Head("name", name) if whole else None
    if form == "by" and not stamp and not is_name(name, strictly=True):
        return None
    if form == "dated" and beside and left.endswith(_ENDS) and not _INITIAL.search(left):
        return None
    return Head(form, name, stamp, to) if form == "by" or _could_be(name) else None


def _without_small(words: str) -> str:
    """A line without the small words that go with names and moments."""
    return _CONNECTS.replaced(_SMALL.replaced(words, " \x1f "), "\x1f")


def _is_label(piece: str) -> bool:
    """Whether a piece of a line with a moment is a button, or a count of votes."""
    first = piece.split(None, 1)[0].casefold()
    return first in _LABELS or not _LETTER.search(piece)


def _could_be(name: str) -> bool:
    """Whether a name beside a verb or a moment is none of "I", "my wife", "he told us"."""
    tokens = name.split()
    if tokens[0].casefold() not in _NO_NAME:
        return True
    return len(tokens) > 1 and all(token[0].isupper() for token in tokens)


def _trimmed(piece: str) -> str:
    bare = piece.strip(_EDGES)
    end = piece.find(bare) + len(bare) if bare else 0
    if piece[end : end + 1] == "." and _INITIAL.search(bare + "."):
        return bare + "."
    return bare + ")" if piece[end : end + 1] == ")" and "(" in bare else bare


def name_in(words: str) -> str | None:
    """The name that a short line marked as one holds, without what else stands in it."""
    top = words[:LONGEST]
    if stamp := find(top):
        top = f"{top[: stamp.start]}\x1f{top[stamp.end :]}"
    if match := _SAYING.search(top):
        top = top[: match.start()] + "\x1f" + top[match.end() :]
    if match := _BY.match(top):
        top = top[match.end() :]
    for piece in map(_trimmed, _CUTS.split(_without_small(top))):
        if piece and is_name(piece, strictly=False):
            return piece
    return None


def is_name(words: str, *, strictly: bool) -> bool:
    """Whether words can be what a commenter goes by.

    ``strictly`` where nothing else says that they are: then they are short and look like a name
    or a handle.
    """
    if not 1 <= len(words) <= LONGEST_NAME or not _LETTER.search(words):
        return False
    if words.casefold() in _LABELS or (words.endswith(_ENDS) and not _INITIAL.search(words)):
        return False
    if len(words) > 12 and _HAN.search(words):
        return False
    tokens = _WORD.findall(words)
    if not strictly:
        return len(tokens) <= 6
    if len(tokens) > 4 or tokens[0].casefold().strip("'’") in _NO_NAME:
        return False
    return len(tokens) == 1 or all(not token[0].islower() or len(token) <= 3 for token in tokens)
