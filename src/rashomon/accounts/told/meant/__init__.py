"""What a pronoun or a word that only stands in for another means on its page.

In goes a page, out comes :class:`Antecedents`, which is asked for a word of a parsed sentence.
"""

from __future__ import annotations

from rashomon.accounts.told.meant.resolving import Antecedents, Fits, Here, Meant, anything

__all__ = ["Antecedents", "Fits", "Here", "Meant", "anything"]
