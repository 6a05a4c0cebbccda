"""Whether a date beside some words is of publication, of a change, or of something else."""

from __future__ import annotations

import re
from functools import lru_cache

from rashomon.pages.metadata.months import month
from rashomon.pages.wording.patterns import Caseless, any_of

_CHANGE = Caseless(
    any_of(
        r"updat|modif|revis|edited|amended|correct|reviewed|refreshed",
        r"aktualisiert|geändert|bearbeitet|überarbeitet|letzte änderung|stand:?\s*$",
        r"mis à jour|mise à jour|màj|actualizad|actualización|atualizad|aggiornat|ultima modifica",
        r"bijgewerkt|gewijzigd|opdateret|oppdatert|uppdaterad|senast ändrad|päivitetty|muokattu",
        r"zaktualizowan|aktualizacja|aktualizován|frissít|módosít|ažurirano|posodobljeno|güncelle",
        r"обновл|изменен|оновлен|актуализ|ενημερώθηκε|τελευταία ενημέρωση|diperbarui|cập nhật",
        r"تحديث|עודכן|بروزرسانی|अपडेट|更新|修改|最終更新|수정|업데이트|อัปเดต|แก้ไข",
        r"uppfært|aktualizovan|aktualizaci|actualitzad|actualizat|muudetud|uuendatud|atjaunin",
        r"atnaujint|përditësuar|eguneratu|diweddar|yenilən|dikemas ?kini|in-update|imesasishwa",
        r"ажурирано|жаңарт|թարմաց|განახლ|به‌روز|تازہ کاری|আপডেট|修订|修訂",
    )
)
_ISSUE = Caseless(
    any_of(
        r"publish|posted|created|released|issued|first |originally|added",
        r"(?<!closing )(?<!due )(?<!expiry )(?<!start )(?<!end )(?<!event )(?<![^\W\d_])date\b",
        r"submitted|filed|wrote",
        r"veröffentlicht|erschienen|erstellt|geschrieben|gepostet|vom\s*$|publié|paru|écrit|publicad|escrito",
        r"pubblicat|gepubliceerd|geplaatst|publicer|publiser|julkaistu|opublikowan|dodano|publikováno",
        r"megjelent|közzétéve|опубликован|опубліковано|δημοσι|yayın|eklenme|diterbitkan|đăng",
        r"نشر|פורסם|منتشر|प्रकाशित|発行|公開|発表|掲載|配信|发布|發佈|发表|入力|등록|입력|เผยแพร่",
        r"(?<![^\W\d_])birt(?![^\W\d_])|avaldatud|lisatud|publicēt|paskelbt|publikuota|publicat\b",
        r"objavljeno|objavljen|publikuar|argitaratu|cyhoeddwyd|dərc|inilathala|imechapishwa",
        r"објављено|објавено|жарияланған|հրապարակ|გამოქვეყნ|شائع|প্রকাশ|வெளியிட|發布|發表|刊登",
    )
)
_OTHER = Caseless(
    any_of(
        r"copyright|©|deadline|expires|valid|until|event|when:|born|died|since|accessed|retrieved",
        r"archived|gültig bis|stichtag|termin|naissance|expire|hasta el|zugriff|abgerufen|sendung",
        r"(?:closing|due|expiry|start|end) date|(?<![^\W\d_])by\s*$|site (?:was )?last",
        r"einsendeschluss|bewerbungs(?:schluss|frist)|date limite|hasta el|plazo|scadenza|entro il",
        r"joined|member|consulted|visited|viewed|in print|on page|broadcast|aired|ausgestrahlt",
        r"\(@\w{1,30}\)\s*$",
    )
)
_PICTURE = re.compile(
    r"[\s.,]{0,4}[(\[]?\s?(?:[A-Z][\w/’'-]{0,20}\s){0,3}"
    r"(?i:photos?|photograph|fotos?|pictures?|images?|bild|фото)\b"
)
"""What follows the day that a picture was taken: whose it is."""
_LAST_DAY = re.compile(r"\s?[–—-]\s?\d{1,2}(?:\.\s?|\s)(?P<month>[^\W\d_]{3,20})")
_TIME = r"\d{1,2}(?:[:.h]\d\d\s?(?:[ap]\.?m\b\.?|uhr|h\b|hrs?\b)?|\s?(?:[ap]\.?m\b\.?|uhr|h\b))"
_TO_TIME = rf"\s?(?:[–—-]|to|till?|until|bis|à|a|alle|do|до|and|und|y|et|e|i|и)\s?{_TIME}"
_FIRST_DAY = re.compile(
    r"(?<![\d:.,])(?P<day>\d{1,2})(?:st|nd|rd|th|\.)?"
    r"\s(?:[–—-]|to|bis|au|al|do|до|and|und|et|y|e)\s$"
)
_COUNTED = re.compile(
    r"(?:\b(?:no|nr|n[º°]|num|nummer|número|numéro|issue|vol|heft|ausgabe|вып)\.?|№|#)\s?$",
    re.IGNORECASE,
)
"""What stands before the number of an issue, not of a day."""
_HOURS = re.compile(
    rf"[\s,;|·(]{{0,4}}(?:(?:from|between|von|zwischen|de|entre|dalle|od|с)\s)?"
    rf"(?:{_TIME}|\d{{1,2}}){_TO_TIME}",
    re.IGNORECASE,
)
_UNTIL = re.compile(_TO_TIME, re.IGNORECASE)
SHORTEST = 2
"""Characters of the shortest of these words, in Chinese."""
NEAR = 40
"""Characters before a date in which the word stands that says what it is of."""


def is_change(before: str, after: str) -> bool:
    """Whether a date between these words is the day of a change, not of publication.

    ``after`` is what follows it before any other date, which would be what its words are about.
    """
    near = before[-NEAR:]
    change, issue = _last(_CHANGE, near), _last(_ISSUE, near)
    if change >= 0 or issue >= 0:
        return change > issue
    return bool(_CHANGE.match(after.lstrip(" ([|-–—:,")))


def is_other(before: str, after: str) -> bool:
    """Whether a date between these words is of something else than the page."""
    if _PICTURE.match(after):
        return True
    return _last(_OTHER, before[-NEAR:]) > max(_last(_ISSUE, before[-NEAR:]), -1)


def is_issue(before: str) -> bool:
    """Whether the words before a date say that the page was published then."""
    return _last(_ISSUE, before[-NEAR:]) > _last(_CHANGE, before[-NEAR:])


def goes_on(after: str) -> bool:
    """Whether a date before these words is the first of some days."""
    last = _LAST_DAY.match(after)
    return last is not None and month(last["month"]) is not None


def has_hours(after: str, *, is_timed: bool) -> bool:
    """Whether a date before these words is of something that lasts from one hour to another.

    ``is_timed`` tells that the first of the hours is already taken for the date's own.
    """
    return (_UNTIL if is_timed else _HOURS).match(after) is not None


def ends_span(before: str, day: str) -> bool:
    """Whether a date behind these words is the last of some days; ``day`` is its ISO value."""
    first = _FIRST_DAY.search(before[-NEAR:])
    return first is not None and day[8:10].isdigit() and 0 < int(first["day"]) < int(day[8:10])


def is_counted(before: str) -> bool:
    """Whether what looks like a day behind these words is a number of something else."""
    return _COUNTED.search(before[-NEAR:]) is not None


def says_issue(line: str) -> bool:
    """Whether a line says anywhere that something was published, not changed."""
    return bool(_ISSUE.search(line)) and not _CHANGE.search(line)


@lru_cache(maxsize=1 << 12)
def _last(words: Caseless, near: str) -> int:
    """Where the last of these words begins, -1 where there is none; each is asked for thrice."""
    if len(near) < SHORTEST:
        return -1
    return max((match.start() for match in words.finditer(near)), default=-1)
