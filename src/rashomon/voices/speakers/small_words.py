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

OPENERS = words(
    """der die ein eine the a an and or but nor so yet if when while as at by for from in into
    of on onto over to under up with without about after again against all also although among
    another any are around because been before being below between both did do does down during
    each either every everybody everyone somebody anybody few he her here hers him his how
    however i im its it just last later less like many meanwhile more most much my never next
    no nobody none not nothing now off often once one only other others our out per perhaps
    rather same see she should since some somebody someone still such than that their them then
    there these they this those though through thus today tomorrow tonight too until very was
    we were what whatever where whether which who whose why will would yes yesterday you your
    two three four five six seven eight nine ten asked according earlier despite instead indeed
    has have had is be even back well oh ok hello good good morning thank thanks please sorry
    maybe let look welcome unlike behind beyond inside outside near across along above below
    dozens hundreds thousands neither several absent amid amidst amongst besides concerning
    considering except excluding following given including notwithstanding regarding throughout
    toward towards underneath unless upon versus whereas within nevertheless nonetheless
    moreover furthermore therefore hence thereafter likewise otherwise afterwards elsewhere
    somewhere whenever wherever whoever almost already altogether alright alas ah aha ahead
    alongside anyone anything apart aside abroad afterward beneath better due enough eventually
    everything everywhere exactly fewer finally further gone halfway himself herself itself
    themselves huh lack multiple nope overnight pretty prior quite regardless second somehow
    something sometimes soon sooner third fourth fifth sixth tens together twas uh using via
    whichever wow yeah yep hardly barely nearly roughly recently suddenly twelve thirteen
    fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty
    seventy eighty ninety twice wouldn couldn shouldn didn doesn don isn wasn aren weren hasn
    haven hadn could might must shall really actually sure surely true certainly clearly
    obviously anyway plenty least worse worst"""
)
"""Words that have a capital only because they open a sentence."""
