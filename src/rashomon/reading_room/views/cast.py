"""Who is in the drawing of a stemma: its witnesses, those that fold, and in which account."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from msgspec.structs import replace

from rashomon.dossier import StoryView
from rashomon.model import Account, Stemma, Value
from rashomon.reading_room.clock import Moment
from rashomon.reading_room.drawings.folding import FURTHER, fold
from rashomon.reading_room.drawings.kinship import Family, Link, family, links
from rashomon.reading_room.drawings.labels import run
from rashomon.reading_room.drawings.stemma_svg import Caption
from rashomon.reading_room.sources import again
from rashomon.reading_room.views.alterations import Alteration, alterations
from rashomon.reading_room.views.reading import Reading
from rashomon.reading_room.views.witnesses import Known, earliest, witnesses
from rashomon.reading_room.wording import account_letter, count, listed


class Fold(Value, frozen=True, kw_only=True):
    """Pages that are drawn as one: its anchor, what it is called, and each page with its date."""

    anchor: str
    words: str
    pages: tuple[tuple[Caption, str], ...]

    @property
    def size(self) -> int:
        """How many pages."""
        return len(self.pages)


class Cast(Value, frozen=True, kw_only=True):
    """The witnesses of a drawing, and what is known of them.

    ``found`` are the links of the whole stemma, ``drawn`` those of the one with stand-ins,
    ``altered`` what each link's copy altered, ``moments`` where each stands in time. ``bands``
    are numbers of accounts; those in ``lone`` have one page each and stand together. ``again``
    are pages that are of an account by their outlet alone.
    """

    found: tuple[Link, ...]
    stemma: Stemma
    drawn: tuple[Link, ...]
    kindred: Family
    known: Mapping[str, Known]
    moments: Mapping[str, Moment | None]
    bands: Mapping[str, int]
    lone: Mapping[int, str]
    again: frozenset[str]
    altered: Mapping[int, tuple[Alteration, ...]]
    folds: Mapping[str, Fold]


def cast(reading: Reading, story: StoryView) -> Cast:
    """The cast of a story's stemma, with stand-ins where there are too many."""
    found = tuple(links(story.stemma))
    known = witnesses(reading, story, found)
    copying = [link for link in found if _is_copying(link, known)]
    shared = reading.shared([(link.exemplar, link.copy) for link in copying])
    altered: dict[int, tuple[Alteration, ...]] = {link.ordinal: () for link in found}
    for link in copying:
        passages = shared[frozenset((link.exemplar, link.copy))]
        altered[link.ordinal] = alterations(reading, link, passages)
    bands, lone = _bands(story)
    moments = {witness: one.known for witness, one in known.items()}
    kindred = family(story.stemma, moments, bands)
    unsaid = {entry.id for entry in story.pages if entry.published is None}
    moments = _backdated(moments, kindred, unsaid)
    kindred = family(story.stemma, moments, bands)
    telling = {link.copy for link in found if altered[link.ordinal]}
    folded = fold(story.stemma, kindred, telling)
    drawn = tuple(links(folded.stemma))
    exemplars = {link.copy: link.exemplar for link in drawn if link.copy in folded.within}
    band_of = {kin.witness: kin.band for kin in kindred.kin}
    folds = {
        stand_in: _fold(f"fold-{number}", within, known.get(exemplars.get(stand_in, "")), known)
        for number, (stand_in, within) in enumerate(folded.within.items(), start=1)
    }
    for stand_in, within in folded.within.items():
        known[stand_in] = _stand_in(folds[stand_in], within, known, telling)
        moments[stand_in] = _first(moments[page] for page in within)
        bands[stand_in] = band_of.get(exemplars.get(stand_in, ""), len(story.accounts) + 1)
    return Cast(
        found=found,
        stemma=folded.stemma,
        drawn=drawn,
        kindred=family(folded.stemma, moments, bands) if folds else kindred,
        known=known,
        moments=moments,
        bands=bands,
        lone=lone,
        again=frozenset().union(*(again(one, story.stemma) for one in story.accounts)),
        altered=altered,
        folds=folds,
    )


def headings(story: StoryView, cast: Cast) -> dict[int, Caption]:
    """What each account's run of rows is called, and where the account is told."""
    roots = _roots(story)
    found = {}
    for number, account in enumerate(story.accounts):
        root = cast.known.get(roots.get(account.root, account.root))
        letter = account_letter(number)
        words = _going_back(account, root, cast.again)
        found[cast.bands[account.pages[0]]] = Caption(
            words=f"Account {letter} · {words}", href=f"#account-{letter}"
        )
    if cast.lone:
        words = f"One page each: accounts {listed(list(cast.lone.values()), 12)}"
        found |= dict.fromkeys(cast.lone, Caption(words=words, href="#accounts"))
    if FURTHER in cast.folds:
        found[cast.bands[FURTHER]] = Caption(
            words="Further accounts", href=cast.known[FURTHER].caption.href
        )
    return found


def _going_back(account: Account, root: Known | None, again: Collection[str]) -> str:
    """What an account goes back to: a page, a source outside, or all pages of one outlet."""
    if root is None:
        return f"goes back to {account.root}"
    more = sum(page in again for page in account.pages)
    if more:
        return f"goes back to {more + 1} pages of {root.short}"
    words = root.caption.words
    return f"{words} alone" if _is_lone(account) else f"goes back to {words}"


def _is_copying(link: Link, known: Mapping[str, Known]) -> bool:
    """Whether a page here took words from another page here."""
    ends = (known[link.exemplar], known[link.copy])
    return link.derivation.kind != "cited" and all(one.is_page for one in ends)


def _backdated(
    moments: Mapping[str, Moment | None], kindred: Family, unsaid: Collection[str]
) -> dict[str, Moment | None]:
    """A page of which only the capture is dated was there before its first copy was."""
    settled = dict(moments)
    for kin in reversed(kindred.kin):
        parent = kin.parent or ""
        above, own = settled.get(parent), settled.get(kin.witness)
        if parent in unsaid and above and own and own.earliest < above.earliest:
            settled[parent] = replace(above, earliest=own.earliest)
    return settled


def _roots(story: StoryView) -> dict[str, str]:
    """Ids of sources outside by the name under which accounts go back to them."""
    return {w.name: w.id for w in story.stemma.witnesses if w.kind == "outside"}


def _is_lone(account: Account) -> bool:
    return account.pages == (account.root,)


def _bands(story: StoryView) -> tuple[dict[str, int], dict[int, str]]:
    """The number of each witness's account; and of accounts of one page their letters.

    Where there are several of these they come last.
    """
    roots = _roots(story)
    alone = [n for n, account in enumerate(story.accounts) if _is_lone(account)]
    last = set(alone) if len(alone) > 1 else set()
    order = sorted(range(len(story.accounts)), key=lambda n: (n in last, n))
    bands, lone = {}, {}
    for band, number in enumerate(order):
        account = story.accounts[number]
        for witness in (roots.get(account.root, account.root), *account.pages):
            bands[witness] = band
        if number in last:
            lone[band] = account_letter(number)
    return bands, lone


def _fold(
    anchor: str, within: Sequence[str], exemplar: Known | None, known: Mapping[str, Known]
) -> Fold:
    pages = sorted(within, key=lambda page: earliest(known[page]))
    if exemplar is None:
        words = f"and {count(len(pages), 'page')} of further accounts"
    else:
        words = f"and {count(len(pages), 'copy', 'copies')} of {exemplar.short}"
    return Fold(
        anchor=anchor,
        words=words,
        pages=tuple((known[page].caption, known[page].date) for page in pages),
    )


def _first(moments: Iterable[Moment | None]) -> Moment | None:
    return min(filter(None, moments), key=lambda one: one.earliest, default=None)


def _stand_in(
    fold: Fold, within: Sequence[str], known: Mapping[str, Known], telling: set[str]
) -> Known:
    first = min((known[page] for page in within), key=earliest)
    date = f"{first.date} and later" if first.known else "no date"
    changed = sum(page in telling for page in within)
    if changed:
        date = f"{date} · {changed} with alterations"
    head = fold.words.partition(" of ")[0]
    return Known(
        caption=Caption(words=fold.words, href=f"#{fold.anchor}"),
        short=head,
        head=(run(head, "name"),),
        date=date,
        known=first.known,
    )
