"""The small word lists of which the phrases that credit are made, and how they are put together.

A phrase is written with lists in braces, ``"{first} {published} {at} {N}"``; :func:`compiled`
puts the lists in. A blank is one character of white space. Names stand folded (``names.py``):
``{N}`` is any name, ``{B}`` any but a person, ``{O}`` what can be an outlet, ``{S}`` what its
words or its capitals make one, ``{W}`` what its words alone do, ``{K}`` those and
bodies; ``{Ns}`` and ``{Os}`` are lists.
"""

from __future__ import annotations

import re

from rashomon.voices.credits.descriptions import DESCRIPTIONS
from rashomon.voices.credits.names import FOLDED


def _any(listed: str) -> str:
    """A group that matches any of the words; ``_`` is a blank inside one."""
    parts = sorted(listed.split(), key=len, reverse=True)
    return "(?:" + "|".join(part.replace("_", r"\s") for part in parts) + ")"


def _names(*kinds: str) -> str:
    return "[" + "".join(sign for kind, sign in FOLDED.items() if kind in kinds) + "]"


def _list(name: str) -> str:
    return rf"{name}(?:(?:,|,?\sand|;|\s?/|,?\s&)\s?{name}){{0,4}}"


N = _names("outlet", "acronym", "body", "person", "plain")
B = _names("outlet", "acronym", "body", "plain")
O = _names("outlet", "acronym", "plain")  # noqa: E741 - as the phrases write it
S = _names("outlet", "acronym")
W = _names("outlet")
K = _names("outlet", "body")
P = _names("person", "plain")

_WHEN = _any(
    """on late early earlier last this that exclusively also previously week month year night
    morning afternoon evening today yesterday monday tuesday wednesday thursday friday saturday
    sunday january february march april may june july august september october november december
    jan\\.? feb\\.? aug\\.? sept\\.? oct\\.? nov\\.? dec\\.? in \\d{1,4} the back then recently"""
)

LISTS: dict[str, str] = {
    "N": N,
    "B": B,
    "O": O,
    "S": S,
    "W": W,
    "K": K,
    "P": P,
    "Ns": _list(N),
    "Os": _list(O),
    "Bs": _list(B),
    # where a phrase may begin and end
    "head": r"(?:^|(?<=[(\[|“”\"»:])\s?|(?<=[.!?…]\s)|(?<=[–—-]\s)|(?<=[.!?…)]))",
    "end": r"(?=[\s.,;:!»…>)\]”\"|]*$|\s?[)\]])",
    "few": r"(?:\s[\w’'-]{1,20}){0,3}?",
    "some": r"(?:,?\s(?:[\w’'-]{1,20}|[" + "".join(FOLDED.values()) + r"])){0,7}?",
    "when": rf"(?:,?\s{_WHEN}){{0,5}}",
    "at": _any("at on in by with over_at on_the in_the"),
    "aux": r"(?:(?:has|have|had|was|were|is|are|been|also|later|since|now|just|then|first|"
    r"previously|recently|earlier|exclusively|already)\s){0,3}",
    "D": r"(?:(?:the |a |an |our |their |its )?(?:[\w’'-]{2,15} ){0,3}?(?:think tank|show|"
    rf"{'|'.join(sorted(DESCRIPTIONS))}),? )?",
    # those of an outlet
    "F": r"(?:(?:(?:the |our |its |their )?(?:good )?(?:volunteers|journalists|reporters|"
    r"colleagues|staff|investigators|activists|team|correspondents?|people|friends|editors) "
    r"(?:of|at|from|with)|archives? of) )?",
    # what is published
    "piece": _any(
        """articles? posts? pieces? stor(?:y|ies) columns? essays? reports? versions? interviews?
        op-eds? excerpts? analys[ie]s commentar(?:y|ies) features? editorials? texts? contents?
        entr(?:y|ies) blogs? reviews? guest_posts? news blog_posts? op-ed investigations? speech
        transcript podcast episode poem chapter list press_releases? newsletter"""
    ),
    "written": _any(
        """reports? stor(?:y|ies) articles? investigations? analys[ie]s documentar(?:y|ies)
        editorials? profiles? dispatch(?:es)? reporting coverage features? exposés? op-eds?
        columns? pieces? reviews? scoops? fact-checks? blog_posts? interview headlines?
        commentar(?:y|ies) broadcasts? front_page splash obituar(?:y|ies) tall(?:y|ies)"""
    ),
    "studied": _any(
        """reports? stud(?:y|ies) surveys? polls? analys[ie]s research data figures numbers
        estimates? audits? findings statistics projections? census
        tall(?:y|ies) database calculations
        rankings? index white_paper"""
    ),
    # who else is told something by a name, which is then none of an outlet
    "crowd": r"(?!\s(?:voters|residents|lawmakers|officials|police|reporters(?!\sthat)|meeting|"
    r"conference|crowd|audience|rally|gathering|summit|convention|forum|members|supporters|"
    r"hearing))",
    "poll": _any("polls? surveys? polling_averages? averages? tracking_poll"),
    "published": _any(
        """published posted printed ran run aired broadcast written featured released produced
        conducted reported_on shared reposted appeared carried cross-posted"""
    ),
    "first": _any("first originally initially previously"),
    "again": r"(?:re-?published|re-?printed|re-?posted|re-?produced|re-?blogged|cross-? ?posted|"
    r"x-posted|syndicated|excerpted|adapted|extracted|condensed)",
    "leave": r"(?:(?:the\s|kind\s|express\s|written\s|full\s|prior\s){0,3}(?:permission|consent|"
    r"courtesy))",
    # what is shown
    "visual": _any(
        """footage videos? video_footage clips? photos? photographs? pictures? pics? images?
        recordings? audio tapes? screenshots? screengrabs? screen_captures? photography
        illustrations? livestreams? selfie"""
    ),
    "paper": _any(
        """documents? court_documents memos? letters? files? records? transcripts? emails? e-mails?
        messages? texts? cop(?:y|ies) papers cables? guidance materials? notes? filings? log logs
        reports? complaints? affidavits? invoices? contracts? drafts? warrants? chats statements?
        presentation slides data correspondence diar(?:y|ies) testimony plan plans"""
    ),
    "got": _any(
        """obtained uncovered unearthed reviewed seen (?<!first\\s)leaked_to
        (?<!first\\s)leaked aired broadcast shared
        captured recorded taken viewed acquired verified supplied examined provided_to provided
        given_to sent_to shot filmed discovered dug_up made_public first_obtained handed_to
        shown_to heard analysed analyzed inspected authenticated received shared_with
        intercepted"""
    ),
    "given": _any("released published posted issued distributed uploaded tweeted disclosed"),
    "label": r"(?:(?:featured|main|cover|top|header|lead|file|feature|screen|still|thumbnail)\s)?"
    r"(?:photo|photograph|image|picture|pic|video|screenshot|screengrab|screen\scapture|screencap|"
    r"graphic|illustration|photography|footage|map|clip|photo\scredit|credit)s?"
    r"(?:\s?(?:credits?|source|copyright|courtesy|taken|and\scaption|\(s\)|screenshot|"
    r"screen\scapture|screen\sgrab|/screenshot)){0,2}",
    # who writes for an outlet
    "writer": _any(
        """columnist reporter correspondent editor writer journalist anchor host analyst
        contributor producer reporters writers staff_writer staff_writers political_reporter
        blogger commentator"""
    ),
    "says": _any(
        """says said wrote writes notes noted explained explains quoted quotes cited cites claims
        claimed revealed reveals found finds described describes called calls argues argued
        carried published states stated observed observes estimates estimated
        pointed_out points_out suggested suggests adds added obtained confirmed headlined
        reckons put_it puts_it projected projects detailed detailed"""
    ),
}


def compiled(phrase: str) -> re.Pattern[str]:
    """A phrase as a pattern, its lists put in; letters match in both cases."""
    for name, pattern in LISTS.items():
        phrase = phrase.replace("{" + name + "}", pattern.replace(" ", r"\s"))
    return re.compile(phrase.replace(" ", r"\s"), re.IGNORECASE | re.MULTILINE)
