"""Which families of phrases can stand in a sentence at all, told by parts of their words.

Looking for a few letters is a hundred times cheaper than trying a pattern, and most sentences
credit nobody.
"""

from __future__ import annotations

from functools import lru_cache

_PICTURES = (
    "photo image picture pic video screen graphic illustration footage map clip credit watch audio "
    "recording tape livestream selfie chart cartoon drawing bodycam drone stills data mugshot"
)
_GOT = (
    "obtain uncover unearth review seen leak air broadcast share captur record taken view acquir "
    "verif suppl examin provid given sent shot film discover dug public handed shown heard analy "
    "intercept copy copies scan inspect authentic receiv releas publish post issu distribut upload "
    "tweet disclos which satellite aerial radar thermal carried"
)
_WRITTEN = (
    "report stor article investigat analys documentar editorial profile dispatch coverage feature "
    "expos op-ed column piece review scoop fact-check post interview headline commentar broadcast "
    "essay front_page splash obituar tally tallies figure exclusive revelation disclosure bulletin "
    "probe news claim rumo allegation segment item"
)
_PIECES = (
    "article post piece stor column essay report version interview op-ed excerpt analys commentar "
    "feature editorial text content entr blog review news investigat speech transcript podcast "
    "episode poem chapter list press dispatch talk lecture material summary profile q&a"
)
_STUDIES = (
    "report stud survey poll analys research data figure number estimate audit finding statistic "
    "projection census tall calculation ranking index paper modelling assessment forecast"
)

_LISTED: dict[str, str] = {
    "embedded post": "(@ shared posted",
    "picture label": f"{_PICTURES} courtesy 📷 📸 🎥 🎬 © audio still",
    "watched": "watch listen see check view",
    "papers": f"{_GOT} drone aerial",
    "handed papers": "leaked provided given sent handed shown available supplied shared",
    "seen by": "seen obtain review view verif authentic examin inspect analy heard geolocat leaked "
    "shared passed handed provided sent shown given available released slipped saw",
    "outlet's footage": _PICTURES,
    "unnamed poster's": "post upload shared released published tweeted",
    "unnamed footage": f"{_PICTURES} leaked which",
    "dateline": "( / [ – —",
    "dateline block": "(",
    "reporting by": "report assist file input contribut material information compil prepar edit "
    "gather writ",
    "agencies": "agenc wire",
    "staff and agencies": "agenc wire",
    "appeared first": "first original initial previous",
    "stood before": "the_following the_above the_below what_follows this_ as_it as_they my_ first "
    "original initial previous version excerpt extract translation adaptation chapter part summary "
    f"edit transcript reprint published printed posted joint {_PIECES}",
    "ran it first": _PIECES,
    "republished": "print publish post produc blog syndicat serialis serializ excerpt adapt "
    "extract condens used shared appears courtesy translat reus reported permission run carried "
    "abridg presented taken",
    "made by another": f"taken copied quoted transcribed shared {_PIECES} partner collaborat "
    "cooperat co-operat associat conjunction "
    "arrangement agreement licen copy",
    "partner's": "partner friend colleague affiliate sister folks people team gang pals budd",
    "distributed by": "distributed syndicated licensed",
    "copyright": "© (c) copyright",
    "copyright in a footer": "© (c) copyright",
    "copyright behind a comma": "(c)",
    "first reported by": "broke exclusiv first original initial previous earlier broken already "
    "leaked",
    "brought to light": "uncover unearth expos brought reveal light emerg surfac broke public "
    "first original initial previous",
    "first to report": "scoop first broke earlier original initial previous it_was",
    "via": "via h/t h_/ ht hat tip link story news quote discovered seen found comes reached "
    "arriv reach came got gets alerted pointed",
    "via behind a comma": "via",
    "source line": "source reference credit courtesy original material",
    "read more at": "read click full more seen featured heard found spotted discover saw see view "
    "find details story report article news comes continue keep finish for to",
    "the whole is at": "rest whole full entire original complete more story article report post "
    "piece thing text interview version reading head hop go click find see",
    "thanks to": "thank credit kudos props thx",
    "came across": "found saw spotted read came stumbled discovered learn noticed got lifted "
    "nicked stole borrowed heard",
    "opened up to": "sat_down declaration statement remark comment words chat conversation talk "
    "sit-down "
    "interview q&a call letter email message reply opened opens opening confess reveal confirm "
    "admitted let_slip pour spill spilt dished gushed told tell invitation request offer asked "
    "contacted approached when",
    "counted by": "dossier database list register archive count tall map timeline chronicle "
    "catalogue inventor puts put found finds conclu calculated estimated discovered pollster",
    "has it that": "had_it has_it have_it invent imagin peddl push swear swore spread gloat rave "
    "scream roar cries cried crow gush sneer marvel ask declare announce trumpet admit shout sigh "
    "joke report write wrote say said ( :",
    "shown by": f"{_PICTURES} {_GOT} cctv dashcam webcam surveillance security internal leaked "
    "confidential secret unpublished draft handout archive library press stock file undated still",
    "paper in": "paper finding result research work stud survey article analy writing reporting "
    "published economist strategist forecaster scientist expert historian doctor engineer lawyer",
    "paper of": f"{_STUDIES} {_GOT} sample reading measurement test map model sounding swab "
    "bulletin yearbook briefing communiqu dossier white forecast statistic handbook document memo "
    "note chart circular put estimat reckon calculat director guide barometer breakdown table "
    "graph count list regist database timeline tracker catalogue inventor almanac snapshot "
    "account tally quot pollster according analyst economist strategist scientist expert "
    "historian doctor engineer lawyer letter cop plan minute text message log file file diar",
    "had papers": f"{_PICTURES} {_GOT} document memo letter file record transcript email e-mail "
    "message text paper cable guidance note log report complaint affidavit invoice contract draft "
    "warrant chat statement presentation slide correspond diar testimony plan list spreadsheet "
    "briefing dossier agreement minute bill receipt reader listener viewer follower subscriber",
    "filmed by": _PICTURES,
    "footage in passing": f"{_PICTURES} internal confidential secret draft classified private",
    "hosted by": "podcast show program phone-in webcast unburden opened vented let_rip sounded "
    "boast brag moan joke grumbl rage fumed sob quip recall reminisc complain bared spilled said "
    "confirm confid wrote swore vowed stated repeat whisper explain insist admit suggest hint",
    "who broke it": "which emerg surfac broke came_to_light scoop exclusive story news credit "
    "it_took disclosed revealed exposed uncovered unearthed made_public",
    "reporting in places": "report text words",
    "stood in": "version excerpt extract translation adaptation chapter part summary edit "
    f"transcript reprint this_ text written_for above below following foregoing passage excerpt "
    f"paragraph quote {_PIECES}",
    "owed to": "owe lifted nicked stolen pinched borrowed snaffled via",
    "surfaced in": "first original initial exclusiv as_ scoop revelation disclos",
    "passed on": "rt_ mt_ qt_ \ue000_ \ue001_ thread link tip spotted shared posted passed "
    "sent flagged tipped thank credit kudos props ta found saw read came got heard",
    "wire's": "wire agency news prepared compiled written produced",
    "told": "gave granted given gives assured informed _on_ told tell interview _to_ editor "
    "reporter comment remark phone q&a podcast "
    "conversation respond repl return answer ignored refus declin reject turned acknowledge agreed "
    "asked "
    "contacted reached approached pressed questioned quizzed quoted unwilling authori",
    "told in an interview": "said says saying added argued insisted claimed told tell to_ "
    "interview speaking appear",
    "poll": "poll survey average stud count tall reckoning index census report yearbook statistic "
    "register figure number data database finding projection",
    "study by": f"{_STUDIES} publish appear release issued sent put_out given posted distributed "
    "uploaded tweeted disclosed estimat calculat count tall document record verif found find say "
    "said briefing bulletin inquiry warned conclu wr whose echo mirror contradict reflect match "
    "confirm support follow monitoring tracking fact-checking polling mapping investigative "
    "research",
    "report by": f"{_WRITTEN} publish carried printed aired writ wrote spread circulat peddled "
    "picked amplified relayed repeated reprinted run shared",
    "report in": f"{_WRITTEN} critic ’s 's issue from writer correspondent commentator journalist "
    "editor anchor host analyst contributor blogger note paragraph leader leading letter advert "
    "spread this gem",
    "as it reports": "report",
    "according to": "according per report cit quot note credit as_ told attribut includ such_as "
    'like_ among led_by edition issue editorial leader front bulletin , ” " ’',
    "excerpt": "from per via here more over is_how this following",
    "outlet reports": "report write wrote carrie learn understand _can_ confirm obtain seen found "
    "finds transmit says asks relayed given has tell told",
}
HINTS: dict[str, frozenset[str]] = {
    family: frozenset(part.replace("_", " ") for part in parts.split())
    for family, parts in _LISTED.items()
}
"""Of a family, parts of words in small letters of which one stands wherever a phrase of it does.
A family that is not listed is always tried."""

_PARTS = sorted(frozenset[str]().union(*HINTS.values()))


def can_stand(family: str, sentence: str) -> bool:
    """Whether phrases of a family can stand in a sentence, given in small letters."""
    hints = HINTS.get(family)
    return hints is None or not hints.isdisjoint(_standing(sentence))


@lru_cache(maxsize=4)
def _standing(sentence: str) -> frozenset[str]:
    """The parts that stand in a sentence, looked for once for all families."""
    return frozenset([part for part in _PARTS if part in sentence])
