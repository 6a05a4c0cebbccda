"""Words that stand before names with a capital and belong to none."""

from __future__ import annotations

from rashomon.language import words

OPENERS = words(
    """a an as at after also and before but by for from how if in it its it's it’s on or our per so
    that these they this those since though although via we what when where while who with without
    yet he she his her their there today yesterday earlier later last meanwhile however according
    here here's here’s hat ht h/t not no now then when whether some many most another other both
    one two three nine you your my i until under over about because still just even only such
    laut nach wie dieser dies selon d'après d’après l'article l’article cet
    según secondo segundo volgens dit por con com avec mit zuerst dat
    об по как według jak recent exit instant polling informationen angaben recherchen bericht
    berichten material"""
)
"""Small words that open a sentence with a capital and belong to no name."""

LABELS = words(
    """photo photos photograph photographs picture pictures image images video videos screenshot
    screengrab screencap footage featured credit credits courtesy source sources reporting writing
    editing additional copyright via graphic illustration photographer watch read listen see check
    more full story article originally first post posted published republished reprinted reposted
    reproduced excerpted adapted syndicated crossposted cross-posted cross x-posted re-posted
    thanks tip told speaking writing citing quoting appearing asked responding found spotted
    continue click visit subscribe compiled based inputs material information materials files
    news references reference emails email documents letters security dashcam live satellite
    opinion telephone poll polls report reports study studies according used distributed
    contributed listen data share follow like tweet send submit contact log login print
    foto bild quelle bron fuente fonte crédit crédits fotoğraf kaynak haber źródło fot
    publicado dieser artikel beitrag entrada mejor фото источник segundo court local state
    multiple officials two"""
)
"""Words of the phrases that credit; no name begins with one at the head of a line."""
