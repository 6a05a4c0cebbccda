"""The words of the project as frozen values, and nothing else.

Each value below is one line of the glossary (docs/glossary.md) and, written with
:func:`msgspec.json.encode`, one object of the JSON contract. A span is a half-open
range of code points, ``(start, end)``, into the text of the page it belongs to.
Unknown is ``None``, never a guess; a confidence is a probability between 0 and 1.
"""

from __future__ import annotations

from typing import Any, Literal, get_args

import msgspec

Span = tuple[int, int]
"""A half-open range of code points into a page's text."""

Run = tuple[int, int, int, int]
"""One run of a source map: text start, text end, byte start, byte end."""

Role = Literal[
    "headline",
    "byline",
    "dateline",
    "body",
    "caption",
    "credit",
    "comment",
    "advert",
    "appeal",
    "navigation",
    "related",
    "syndication",
    "residue",
    "other",
]
ROLES: tuple[Role, ...] = get_args(Role)
StatementType = Literal["direct", "indirect", "mixed"]
Act = Literal["says", "denies", "confirms", "asks", "orders", "believes", "wants"]
Method = Literal["network", "rules"]
"""What finds statements in sentences: the shipped network, or grammar alone."""

SpeakerKind = Literal["person", "group", "body", "document", "outlet"]
Relation = Literal[
    "via", "first_published", "first_reported", "cites", "told", "agency", "evidence"
]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
VariantKind = Literal[
    "inserted", "dropped", "replaced", "number", "name", "date", "negation", "attribution"
]
DerivationKind = Literal["copied", "excerpted", "rewritten", "cited"]
ComparisonKind = Literal["quantity", "time", "place", "person", "claim"]
LoneKind = Literal["source", "number", "place", "actor"]
Verdict = Literal["agree", "conflict", "update", "single", "cannot_tell"]
Wall = Literal["consent", "login", "paywall", "robot", "error"]
WitnessKind = Literal["page", "outside", "lost"]


class Value(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What every value here is: frozen, made by keyword, compared by content.

    No value holds itself, so that Python's search for cycles can pass them over.
    """


# --- captures -----------------------------------------------------------------


class Dating(Value, frozen=True, kw_only=True):
    """When something was: the earliest and latest ISO 8601 instants or days it can mean.

    ``basis`` names what it was read off: ``row``, ``structured data``, ``meta``, ``url``,
    ``text``, ``comment``, ``uniqid``, ``file`` …; ``span`` is where, if that stands in the
    page's text.
    """

    earliest: str
    latest: str
    basis: str
    span: Span | None = None


class Container(Value, frozen=True, kw_only=True):
    """Where a capture stands in the archive it was taken from.

    ``kind`` is the archive's format (``warc``, ``zip`` …). ``position`` and ``size`` are bytes of
    the archive as it is stored: where the record begins and how long it is. ``status`` is what
    the server answered, as in HTTP; ``revisit_of`` the path of the record that holds the bytes,
    where this one only says that they were met again; ``notes`` what is wrong with the record.
    """

    kind: str
    position: int | None = None
    size: int | None = None
    status: int | None = None
    revisit_of: str | None = None
    notes: tuple[str, ...] = ()


class Capture(Value, frozen=True, kw_only=True):
    """The bytes of one page as saved, with what is known of them; never altered.

    ``path`` is the file as the person named it, with the way into it after a ``#`` for each
    container; a row of a JSON-lines file is ``file.jsonl#3`` (line numbers from 1) and its
    bytes are the bytes of that line.
    """

    path: str
    sha256: str
    size: int
    media_type: str
    encoding: str | None = None
    url: str | None = None
    captured: Dating | None = None
    container: Container | None = None


class Given(Value, frozen=True, kw_only=True):
    """What a container says of a capture beyond its bytes: the columns of a row.

    ``charset`` is the encoding that the server named when it sent the page; ``saved`` when its
    archive says that the file was last written. ``claims`` are what
    formats with headers, elements or comments of their own say, each with its basis; their
    dates are as written.
    """

    id: str | None = None
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    charset: str | None = None
    saved: Dating | None = None
    claims: tuple[Metadatum, ...] = ()


class Intake(Value, frozen=True, kw_only=True):
    """A capture on its way in: its bytes, and what its container said of it."""

    capture: Capture
    data: bytes
    given: Given = Given()

    @property
    def page_id(self) -> str:
        """The id of the page to be read from it: the row's own, or the digest of the bytes."""
        return self.given.id or self.capture.sha256


class Refusal(Value, frozen=True, kw_only=True):
    """An input that could not be used: which, why, and what to do about it."""

    path: str
    problem: str
    advice: str

    def __str__(self) -> str:
        return f"{self.path}: {self.problem}; {self.advice}"


# --- pages --------------------------------------------------------------------


class Block(Value, frozen=True, kw_only=True):
    """A run of the page's text and what it is.

    A comment has an ``ordinal``, its own printed number or else its place on the page from 1;
    ``author`` and ``time`` as printed beside it; ``parent`` is the ordinal of the comment that
    it answers. Another block is ``quoted`` where the page sets it as a block quote.
    """

    span: Span
    role: Role
    confidence: float
    author: str | None = None
    ordinal: int | None = None
    time: Dating | None = None
    parent: int | None = None
    quoted: bool = False


class Metadatum(Value, frozen=True, kw_only=True):
    """One thing a page says of itself, with what it was read off.

    ``field`` is ``title``, ``publisher``, ``byline``, ``published``, ``modified``, ``url``
    or ``language``. Contradictions are kept; the most trusted of a field comes first.
    """

    field: str
    value: str
    basis: str
    confidence: float
    span: Span | None = None


class Speaker(Value, frozen=True, kw_only=True):
    """Who a source span refers to; ``span`` is where the page names them in full.

    Where the page never names them, ``named`` is false and ``name`` the page's description
    ("an SDF fighter").
    """

    name: str
    span: Span | None = None
    named: bool = True
    kind: SpeakerKind | None = None


class Statement(Value, frozen=True, kw_only=True):
    """An attribution relation: somebody's words or view, in the page's telling.

    ``act`` is what the cue says was done: ``believes`` and ``wants`` are attitudes, the others
    are speech. ``negated`` says that the report itself is ("did not deny"), ``hedged`` that the
    page does not vouch for it ("reportedly"). ``by_reader`` tells what a reader's comment
    reports from what the page does.
    """

    id: str
    content: tuple[Span, ...]
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    speaker: Speaker | None
    type: StatementType
    confidence: float
    act: Act = "says"
    negated: bool = False
    hedged: bool = False
    by_reader: bool = False


class Credit(Value, frozen=True, kw_only=True):
    """A page naming where its matter comes from.

    ``span`` is the credited name, ``evidence`` the phrase that credits it.
    """

    span: Span
    name: str
    relation: Relation
    evidence: Span
    confidence: float


class Time(Value, frozen=True, kw_only=True):
    """A temporal expression: its TIMEX3 type, value and modifier, and the days it can mean.

    ``earliest`` and ``latest`` are ISO days (``None`` where no year is known);
    ``basis`` says what it was resolved against.
    """

    span: Span
    type: TimeType
    value: str
    mod: str | None
    earliest: str | None
    latest: str | None
    basis: str


class Quantity(Value, frozen=True, kw_only=True):
    """A number or vague amount as a closed interval, with what it counts.

    ``high`` is ``None`` where there is no upper bound ("at least a dozen").
    """

    span: Span
    low: float
    high: float | None
    unit: str | None
    of: Span | None
    approximate: bool


class Name(Value, frozen=True, kw_only=True):
    """A mention of a named entity; ``name`` is the form all its aliases share on the page."""

    span: Span
    label: str
    name: str


class Page(Value, frozen=True, kw_only=True):
    """A capture, read: its text, and what was found in it.

    ``wall`` says that it is no page of its own but stands before one, or that a paywall cuts
    its article short.
    """

    id: str
    capture: Capture
    text: str
    source_map: tuple[Run, ...]
    title: str | None = None
    publisher: str | None = None
    bylines: tuple[str, ...] = ()
    published: Dating | None = None
    modified: Dating | None = None
    language: str | None = None
    wall: Wall | None = None
    metadata: tuple[Metadatum, ...] = ()
    blocks: tuple[Block, ...] = ()
    statements: tuple[Statement, ...] = ()
    credits: tuple[Credit, ...] = ()
    times: tuple[Time, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    names: tuple[Name, ...] = ()

    def read(self, span: Span) -> str:
        """The words of a span."""
        return self.text[span[0] : span[1]]

    def having(self, *roles: Role) -> tuple[Block, ...]:
        """The blocks of these roles, in reading order."""
        return tuple(block for block in self.blocks if block.role in roles)

    @property
    def is_english(self) -> bool:
        """Whether sentences are read for who says what; elsewhere marks and layout alone are."""
        return (self.language or "en").lower().startswith("en")

    @property
    def body(self) -> str:
        """The article alone: its body blocks, a blank line between two."""
        return "\n\n".join(self.read(block.span) for block in self.having("body"))


# --- lineage ------------------------------------------------------------------


class Variant(Value, frozen=True, kw_only=True):
    """Where one copy of a passage reads differently; an empty span marks the gap."""

    a_span: Span
    b_span: Span
    kind: VariantKind


class Passage(Value, frozen=True, kw_only=True):
    """Two aligned spans on two pages that share wording."""

    a: str
    a_span: Span
    b: str
    b_span: Span
    similarity: float
    variants: tuple[Variant, ...] = ()


class Evidence(Value, frozen=True, kw_only=True):
    """A reason: a span of a page, and in words why it speaks for a finding.

    The span is empty where the reason stands outside the text: a date in the markup.
    """

    page: str
    span: Span
    why: str


class Derivation(Value, frozen=True, kw_only=True):
    """An edge from a copy to its exemplar: a page here, or a source outside the collection.

    ``share`` is the part of the copy's body that is derived. ``undetermined`` says that
    the two share their wording but nothing decides which of them had it first. ``lost`` is the
    id of the lost page by way of which the copy goes back to its exemplar.
    """

    copy: str
    exemplar: str | None
    outside: str | None
    kind: DerivationKind
    share: float
    confidence: float
    evidence: tuple[Evidence, ...] = ()
    undetermined: bool = False
    lost: str | None = None

    @property
    def source(self) -> str:
        """The id of the witness it leads to: a page, a lost one, or ``outside:`` and a name."""
        return self.exemplar or self.lost or f"outside:{self.outside}"


class Witness(Value, frozen=True, kw_only=True):
    """A node of a stemma: a page of the story, a source outside, or a lost exemplar."""

    id: str
    kind: WitnessKind
    name: str


class Stemma(Value, frozen=True, kw_only=True):
    """The family tree of a story's witnesses; edges run from copy to exemplar."""

    witnesses: tuple[Witness, ...]
    derivations: tuple[Derivation, ...]


# --- stories and accounts -----------------------------------------------------


class Story(Value, frozen=True, kw_only=True):
    """The pages about one event; days are ISO, ``None`` where no page has a date."""

    id: str
    title: str
    pages: tuple[str, ...]
    earliest: str | None
    latest: str | None


class Account(Value, frozen=True, kw_only=True):
    """One independent telling: all witnesses that go back to the same source."""

    story: str
    id: str
    root: str
    pages: tuple[str, ...]
    confidence: float


class Cell(Value, frozen=True, kw_only=True):
    """What one account, or a reader, says on a question; ``account`` is null for a reader.

    ``speaker`` is who gave the value, where the page tells it as somebody's words.
    """

    account: str | None
    page: str
    span: Span
    value: str
    by_reader: bool = False
    speaker: str | None = None


class Comparison(Value, frozen=True, kw_only=True):
    """One question on which accounts can be laid side by side."""

    story: str
    about: str
    kind: ComparisonKind
    verdict: Verdict
    confidence: float
    cells: tuple[Cell, ...]


class Lone(Value, frozen=True, kw_only=True):
    """What one account alone tells, or what it alone leaves out.

    Where it is ``missing``, ``page`` and ``span`` are where another account tells it.
    """

    story: str
    account: str
    kind: LoneKind
    value: str
    missing: bool
    page: str
    span: Span


# --- corrections --------------------------------------------------------------


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


def to_json(value: Any) -> bytes:
    """One value of this module as JSON, in the words of the contract."""
    return msgspec.json.encode(value)
