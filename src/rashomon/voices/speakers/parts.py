"""Whether somebody can be meant by a word that tells what part they have: "the witness".

Where a page told what somebody is, another word for what somebody is means another: the
coroner is not the witness, nor is the registrar the bride.
"""

from __future__ import annotations

from rashomon.language import words
from rashomon.voices.speakers.callings import is_somebody
from rashomon.voices.speakers.epithets import ANY_PERSON, PAST, same
from rashomon.voices.speakers.offices import AGAIN, PARTS
from rashomon.voices.speakers.phrases import Phrase
from rashomon.voices.speakers.roles import Roles
from rashomon.voices.speakers.titles import gender_of
from rashomon.voices.speakers.who import Who

PARTIES = words("defendant accused plaintiff claimant appellant complainant")
"""Those on either side of a case; a page mostly named them before."""

OF_COURT = words(
    """judge justice magistrate recorder coroner prosecutor lawyer solicitor barrister attorney
    counsel clerk juror usher maître avvocato avvocata abogado abogada qc kc"""
)
"""Those who are never a party, nor a witness."""


class Parts:
    """What those met on a page are known to be.

    Args:
        roles: the roles that the page gives.
    """

    def __init__(self, roles: Roles) -> None:
        self._roles = roles
        self._played: dict[int, set[str]] = {}

    def play(self, who: Who, phrase: Phrase) -> None:
        """Remember by which word for a part somebody was called."""
        self._played.setdefault(id(who), set()).add(phrase.head)

    def is_at_odds(self, phrase: Phrase, who: Who) -> bool:
        """Whether somebody has another part than one that a scene has by itself: "the groom"."""
        was = phrase.head.removeprefix("ex-")
        if self._roles.ages.is_another(phrase.age, who):
            return True
        if was != phrase.head or not PAST.isdisjoint(phrase.modifiers):
            return any(role.startswith(was) for role in self._roles.of(who))
        if phrase.head in PARTIES:
            return not self._told(who).isdisjoint(OF_COURT | AGAIN | PARTIES - {phrase.head})
        if phrase.head not in PARTS or phrase.modifiers:
            return False
        roles = {role for role in self._roles.of(who) if is_somebody(role)}
        return bool(roles) and not any(same(phrase.head, role) for role in roles)

    def is_unlikely(self, phrase: Phrase, who: Who) -> bool:
        """Whether others are meant rather: a prosecutor is hardly "the witness"."""
        told = self._told(who)
        if phrase.head in AGAIN:
            return not told.isdisjoint(OF_COURT | PARTIES)
        return phrase.head in PARTS and any(
            is_somebody(role) and role not in ANY_PERSON and not gender_of(role) for role in told
        )

    def _told(self, who: Who) -> set[str]:
        return {who.head, *self._roles.of(who), *self._played.get(id(who), ())} - {""}
