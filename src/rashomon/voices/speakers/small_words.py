"""Pronouns, by whom they can mean, and what stands before a noun."""

from __future__ import annotations

from rashomon.language import words

HE = words("he him his himself")
SHE = words("she her hers herself")
THEY = words("they them their theirs themselves")
IT = words("it its itself")
ME = words("i me my mine myself we us our ours ourselves im")
WE = words("we us our ours ourselves")
RELATIVE = words("who whom whose which that")
FOREIGN = {
    "de": {"er": "he", "sie": "she", "ich": "i", "wir": "we", "es": "it"},
    "fr": {"il": "he", "elle": "she", "ils": "they", "elles": "they", "je": "i", "nous": "we"},
    "es": {"él": "he", "ella": "she", "ellos": "they", "ellas": "they", "yo": "i"},
    "it": {"lui": "he", "lei": "she", "egli": "he", "loro": "they", "io": "i"},
    "pt": {"ele": "he", "ela": "she", "eles": "they", "elas": "they", "eu": "i"},
    "ru": {"он": "he", "она": "she", "они": "they", "я": "i", "мы": "we"},
    "uk": {"він": "he", "вона": "she", "вони": "they", "я": "i", "ми": "we"},
}
"""Pronouns of other languages, by their code, for the English ones."""

NOBODY = words("you your yours nobody anybody anyone none whoever whomever")
"""Pronouns for whoever reads, or for nobody who can be told."""

DETERMINERS = words(
    """the a an this that these those my your his her its our their one another some any each every
    no both all two three four five six seven eight nine ten eleven
    twelve dozen twenty thirty forty fifty several many most few"""
)
DEFINITE = words("the this that these those both my your his her its our their")
ARTICLES = words("the a an this that these those")
