"""What a person decided in place of a finding."""

from __future__ import annotations

from rashomon.model.lineage import Derivation
from rashomon.model.metadata import Dating
from rashomon.model.pages import Block, Role
from rashomon.model.values import Span, Value


class Unrelated(Value, frozen=True, kw_only=True, tag_field="finding", tag="derivation"):
    """A person's word that a page does not have its matter from there.

    ``exemplar`` is a page here, ``outside`` a source that is not. ``found`` is the derivation
    that is overruled, as it stood.
    """

    copy: str
    exemplar: str | None
    outside: str | None
    found: Derivation | None = None


class Recast(Value, frozen=True, kw_only=True, tag_field="finding", tag="role"):
    """A person's word on what a block of a page is; ``found`` is the block as it stood."""

    page: str
    span: Span
    role: Role
    found: Block


class Redated(Value, frozen=True, kw_only=True, tag_field="finding", tag="published"):
    """A person's word on when a page was published; ``found`` is what was read off."""

    page: str
    earliest: str
    latest: str
    found: Dating | None = None


class Bearer(Value, frozen=True, kw_only=True, tag_field="finding", tag="names"):
    """A person's word that two names are of one bearer, or (``one`` false) of two."""

    a: str
    b: str
    one: bool = True


Decision = Unrelated | Recast | Redated | Bearer
"""What a person can say against a finding."""


class Correction(Value, frozen=True, kw_only=True):
    """A person's decision that overrules a finding: kept beside it, and reversible.

    ``made`` and ``undone`` are instants (UTC). ``pending`` says that what follows from it (or
    from its being undone) is not worked out yet: the next build does that.
    """

    number: int
    made: str
    decision: Decision
    note: str = ""
    undone: str | None = None
    pending: bool = True
