"""Words that stand before names with a capital and belong to none."""

from __future__ import annotations

import re

from rashomon.language import words

OPENERS = words(
    """a an as at after also and before but by for from how if in it its it's it’s on or our per so
    that these they this those since though although via we what when where while who with
    without yet he she his her their there today yesterday earlier later last meanwhile
    however according here here's here’s hat ht h/t not no now then whether some many most
    another other both one two three nine you your my i until under over about because still
    just even only such laut nach wie dieser dies selon d'après d’après l'article l’article
    cet según secondo segundo volgens dit por con com avec mit zuerst dat об по как według jak
    latest newest previous recent exit instant polling informationen angaben recherchen
    bericht berichten material to into out up off through during between among within against
    above below any each every few much them why which whose whom could would shall should
    might must do does did is are was were has have had be been let please yes thanks"""
)
"""Small words that open a sentence with a capital and belong to no name."""

SHOWN = """footage videos? video_footage clips? photos? photographs? pictures? pics? images?
    imagery recordings? audio tapes? screenshots? screengrabs? screen_captures? photography
    illustrations? livestreams? selfie bodycam drone_shots stills mugshots? cctv dashcam"""
"""What shows something, as patterns."""

PAPERS = """documents? court_documents memos? letters? files? records? transcripts? emails? e-mails?
    messages? texts? cop(?:y|ies) papers cables? guidance notes? filings? log logs reports?
    complaints? affidavits? invoices? contracts? drafts? warrants? chats statements?
    presentation slides data correspondence diar(?:y|ies) testimony plans? lists?
    spreadsheets? briefings? dossiers? agreements? minutes leaflets? pamphlets? brochures?"""
"""What is on paper, as patterns."""

STUDIES = """reports? stud(?:y|ies) surveys? polls? analys[ie]s research data figures numbers
    estimates? audits? findings statistics projections? census tall(?:y|ies) database
    calculations rankings? index white_paper papers? modelling assessments? forecasts?"""
"""What finds something out, as patterns."""

_OPENING = """media officials articles? original whole translated edited sent photographed filmed
provided produced contents? created assistance every big many special exclusive contacted
reached interviewed appearing pictured foreign translation adaptation abridged extract
excerpt version permission partnership cooperation arrangement head go find researchers
scientists analysts readers staff map chart graph graphic pic cartoon drawing link cover
polling pollster reported written compiled seen sources? local one all reporters?
correspondents? experts activists made got sent read kudos props cheers curtsy nod
brought pinched stolen picked doff hats? tips? cap links? shout-out forwarded issued passed audio
quotes? texts? nicked borrowed lifted syndicated licensed taken contributed posted stills?"""
ALONE = re.compile(
    "|".join(f"{SHOWN} {PAPERS} {STUDIES} {_OPENING}".split()).replace("_", r"\s"), re.IGNORECASE
)
"""Words of the phrases that credit: none is a name where it alone has the capital that opens a
sentence."""

LABELS = words(
    """photo photos photograph photographs picture pictures image images video videos
    screenshot screengrab screencap footage featured credit credits courtesy source sources
    reporting writing editing additional copyright via graphic illustration photographer
    watch read listen see check more full story article originally first post posted
    published republished reprinted reposted reproduced excerpted adapted syndicated
    crossposted cross-posted cross x-posted re-posted thanks tip told speaking writing
    citing quoting appearing asked responding found spotted continue click visit subscribe
    compiled based inputs material information materials files news references reference
    emails email documents letters security dashcam live satellite opinion telephone poll
    polls report reports study studies according used distributed contributed listen data
    share follow like tweet send submit contact log login print foto bild quelle bron fuente
    fonte crédit crédits fotoğraf kaynak haber źródło fot publicado dieser artikel beitrag
    entrada mejor фото источник segundo court local state multiple officials two tipped
    reuse map chart aerial drone pic cartoon courtesy handout gefunden gesehen
    entdeckt vu lire visto leído lähde lähteet kilde kilder kjelde källa
    källor zdroj zdroje forrás sursa surse izvor izvori allikas avots šaltinis heimild πηγή πηγές
    джерело джерела крыніца извор kuva bilde billede fotó kép slika φωτο φωτογραφία"""
)
"""Words of the phrases that credit; no name begins with one at the head of a line."""
