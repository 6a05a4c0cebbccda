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
from rashomon.voices.credits.lexicon import PAPERS, SHOWN, STUDIES
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

_SIGNS = "".join(FOLDED.values())
_NO_LINK = r"(?!(?:and|or|but|by|from|with|that|which|who|than|then|as|says?|said|told)\s)"
"""A word of a description, which joins and reports nothing."""
_MANNER = (
    r"(?:\w+-[\w-]+|regional|rival|conservative|liberal|"
    r"progressive|satirical|underground|opposition|exiled?|influential|respected|venerable|once)"
)
"""How an outlet is, before its name: "the state-run Fathom"."""

_WHEN = _any(
    """on late early earlier last this that exclusively also previously week month year night
    morning afternoon evening today yesterday monday tuesday wednesday thursday friday
    saturday sunday january february march april may june july august september october
    november december jan\\.? feb\\.? aug\\.? sept\\.? oct\\.? nov\\.? dec\\.? in \\d{1,4}
    the back then recently"""
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
    "head": rf"(?:^(?:[^\w\s{_SIGNS}]{{1,3}}\s?)?|(?<=[(\[|“”\"»:])\s?|(?<=[.!?…]\s)|(?<=[–—-]\s)|"
    r"(?<=[.!?…)]))",
    "end": r"(?=[\s.,;:!»…>)\]”\"|]*$|\s?[)\]]|;\s|\s[–—|]\s)",
    # where a name is the last of its clause
    "stop": r"(?=\s?(?:[.,;:!?…>»)\]”\"|—–(]|$))",
    # by whom or through what something came
    "T": r"(?:(?:(?:the|our|my|a|an|good|old|this) ){0,3}(?:[\w’'-]{3,15} ){0,2}?(?:friends?|"
    r"partners?|folks|people|team|"
    rf"gang|guys|colleagues|readers?|crew|lads|crowd|pals?|{P}) (?:(?:over )?at|of|from|behind) )?"
    r"(?:(?:the|our|my|a|an) (?:[\w’'-]{3,15} ){1,2})?",
    "few": r"(?:\s[\w’'-]{1,20}){0,3}?",
    "some": rf"(?:,?\s(?:[\w’'-]{{1,20}}|[{_SIGNS}])){{0,7}}?",
    "when": rf"(?:,?\s{_WHEN}){{0,5}}",
    "at": _any("at on in by with over_at on_the in_the"),
    "aux": r"(?:(?:has|have|had|also|later|since|now|just|then|first|"
    r"previously|recently|earlier|exclusively|already)\s){0,3}",
    "D": rf"(?:(?:the |a |an |our |their |its )?(?:(?:{_NO_LINK}[\w’'-]{{2,15}}|"
    rf"{N}) ){{0,3}}?(?:think[ -]tank|show|"
    rf"{'|'.join(sorted(DESCRIPTIONS))}),? |(?:the |an? |our |their |its ){_MANNER} |"
    r"(?:de|het|der|die|das|la|le|el|il|les|los) )?",
    # those of an outlet
    "F": r"(?:(?:(?:the |our |its |their )?(?:good )?(?:volunteers|journalists|reporters|"
    r"colleagues|staff|investigators|activists|team|correspondents?|people|friends|editors) "
    r"(?:of|at|from|with)|archives? of) )?",
    # what is published
    "piece": _any(
        """articles? posts? pieces? stor(?:y|ies) columns? essays? reports? versions? interviews?
    op-eds? excerpts? analys[ie]s commentar(?:y|ies) features? editorials? texts? contents?
    entr(?:y|ies) blogs? reviews? guest_posts? news blog_posts? op-ed investigations? speech
    dispatch(?:es)? talks? lectures? chapters? materials? summary editorials? q&a profiles?
    blog transcript podcast episode poem chapter list press_releases? newsletter conversations?
    discussions? extracts? translations? letters? recipes? obituar(?:y|ies)"""
    ),
    "written": _any(
        """reports? stor(?:y|ies) articles? investigations? analys[ie]s documentar(?:y|ies)
        editorials? profiles? dispatch(?:es)? reporting coverage features? exposés? op-eds?
        columns? pieces? reviews? scoops? fact-checks? blog_posts? interview headlines?
        commentar(?:y|ies) broadcast front_page splash figures headlines? exclusives?
        revelations? disclosures? bulletin probe obituar(?:y|ies) tall(?:y|ies)"""
    ),
    "studied": _any(STUDIES),
    # who else is told something by a name, which is then none of an outlet
    "crowd": r"(?!\sto\s[a-z]{2,}(?<!ing)\s)(?!\s(?:voters|residents|lawmakers|officials|police|"
    r"reporters(?!\sthat)|meeting|"
    r"conference|crowd|audience|rally|gathering|summit|convention|forum|members|supporters|"
    r"hearing))",
    "poll": _any("polls? surveys? polling_averages? averages? tracking_poll"),
    "published": _any(
        """published posted printed ran run aired broadcast written featured released produced
    conducted reported_on shared reposted appeared carried cross-posted"""
    ),
    "shown": _any(
        """appeared appears ran runs published posted aired broadcast delivered printed carried
    featured stood"""
    ),
    "version": r"(?:(?:versions?|excerpts?|extracts?|translations?|adaptation|chapter|part|parts|"
    r"summary|edits?|transcript|reprint))",
    "made": _any(
        """contributed provided produced supplied submitted brought_to_you brought made_available
    made_possible created reported commissioned published shared compiled prepared adapted
    excerpted reprinted republished licensed funded distributed"""
    ),
    "by": r"(?:(?:by|for|with|from|of|through|via|to us by|to you by|"
    r"in (?:partnership|collaboration|cooperation|association) with) )?",
    "friends": r"(?:partners?|friends?|colleagues?|affiliates?|sister (?:site|paper|publication|"
    r"station|title|magazine|channel|company)s?|folks|people|team|gang|pals|buddy|buddies)",
    "first": _any("first originally initially previously"),
    "again": r"(?:re-?publish(?:ed)?|re-?print(?:ed)?|re-?post(?:ed)?|re-?produced?|re-?blogged|"
    r"reused?|cross-? ?posted|"
    r"x-posted|syndicated|excerpted|adapted|extracted|condensed)",
    "leave": r"(?:(?:the\s|kind\s|express\s|written\s|full\s|prior\s|special\s){0,3}"
    r"(?:permission|consent|"
    r"courtesy|leave|licen[cs]e|blessing))",
    # what is shown
    "visual": _any(SHOWN),
    "paper": _any(PAPERS),
    "got": _any(
        """obtained uncovered unearthed reviewed seen (?<!first\\s)leaked_to (?<!first\\s)leaked
    aired broadcast shared captured recorded taken viewed acquired verified supplied
    examined provided_to provided given_to sent_to shot filmed discovered dug_up made_public
    first_obtained handed_to shown_to heard analysed analyzed inspected authenticated
    received shared_with intercepted"""
    ),
    "taken": _any(
        """video mobile mobile_phone cell_phone cellphone phone drone amateur dashcam dash-cam
    bodycam body-cam cctv surveillance security_camera satellite leaked raw exclusive new
    original aerial helmet-camera security doorbell night-vision archive unverified grainy
    shaky"""
    ),
    "reveals": _any(
        """show shows showed showing appear appears appeared capture captures captured suggest
    suggests reveal reveals revealed depict depicts confirm confirms prove proves seen
    emerged surfaced warns warned describes described says said"""
    ),
    "poster": _any(
        r"""governor mayor minister president ministry police army military brigade witness
    eyewitness resident neighbour bystander activist driver passenger former_\w+ passer-by
    militia"""
    ),
    "given": _any(
        "released published posted issued distributed uploaded tweeted disclosed made_public"
    ),
    "label": r"(?:(?:featured|main|cover|top|header|lead|file|feature|screen|still|thumbnail)\s)?"
    r"(?:photo|photograph|image|picture|pic|video|screenshot|screengrab|screen\scapture|screencap|"
    r"graphic|illustration|photography|footage|map|chart|pic|cartoon|drawing|infographic|clip|"
    r"photo\scredit|credit)s?"
    r"(?:\s?(?:credits?|source|copyright|courtesy|taken|and\scaption|\(s\)|screenshot|"
    r"screen\scapture|screen\sgrab|/screenshot)){0,2}",
    # who writes for an outlet
    "writer": _any(
        """columnist reporter correspondent editor writer journalist anchor host analyst
        contributor producer reporters writers staff_writer staff_writers political_reporter
        blogger commentator"""
    ),
    "says": _any(
        """says? said writes? wrote notes? noted explains? explained quotes? quoted cites? cited
    claims? claimed reveals? revealed finds? found describes? described calls? called
    argues? argued carries carried publishe[sd] states? stated observe[sd] estimates?
    estimated points_out pointed_out suggests? suggested adds? added obtained confirms?
    confirmed headlined reckons? reckoned puts put_it projects? projected detailed details
    alleges? alleged asserts? asserted declares? declared insists? insisted maintains?
    maintained concludes? concluded warns? warned predicts? predicted speculates? speculated
    recalls? recalled remarks? remarked comments? commented opines? opined dubs? dubbed
    brands? branded hails? hailed names? named lists? listed identifie[sd] discloses?
    disclosed uncovers? uncovered exposes? exposed documents? documented summarise[sd]
    splashe[sd] leads_with led_with ran prints? printed airs? aired shows? showed features?
    featured depicts? depicted drew reminds? reminded praise[sd] criticise[sd]
    jokes? joked quips? quipped crows? crowed thunders? thundered mocks? mocked complains?
    complained apologise[sd] retracted corrected repeats? repeated tells_us has_it lets_slip
    counts? counted   stresse[sd] hints? hinted admits? admitted concedes?
    conceded acknowledge[sd] blames? blamed accuse[sd] denounce[sd]"""
    ),
}


_FILLER = re.compile(r"\[\\w(?=[^\]]* [^\]]*\])")
"""A class of letters and blanks, which may hold names too."""


def compiled(phrase: str) -> re.Pattern[str]:
    """A phrase as a pattern, its lists put in; letters match in both cases."""
    for name, pattern in LISTS.items():
        phrase = phrase.replace("{" + name + "}", pattern.replace(" ", r"\s"))
    phrase = _FILLER.sub(rf"[\\w{_SIGNS}", phrase)
    return re.compile(phrase.replace(" ", r"\s"), re.IGNORECASE | re.MULTILINE)
