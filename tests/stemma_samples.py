"""Stemmas that nobody would want to draw by hand: random, and crowded in some one way."""

from random import Random

from hypothesis import strategies as st

from rashomon.model import Dating, Derivation, Stemma, Witness
from rashomon.reading_room.clock import moment
from rashomon.reading_room.drawings.labels import Run, run

NAMES = [
    "Isk Valley Post",
    "The Lantern",
    "نشرة الوادي الصباحية",
    "עיתון הגשר",
    "谷地晚报新闻网",
    "Весна над рекой: Щит и Жизнь",
    "Q" * 200,
    "the longest name of an outlet that anybody ever put on a masthead, " * 3,
    "Zürcher Brückenbote",
    "z̷̢̛a̵l̶g̴o̵" * 8,
    "﷽" * 30,
    "🌉🌉🌉 bridge cam",
    "\u202eevil\x00",
    "",
]


def derivation(copy, exemplar, *, share=0.9, kind="copied", confidence=0.9, **more):
    """A derivation without evidence; ``exemplar`` is a witness's id."""
    return Derivation(
        copy=copy,
        exemplar=exemplar,
        outside=None,
        kind=kind,
        share=share,
        confidence=confidence,
        **more,
    )


def on(day):
    """A dating to one day or instant."""
    return Dating(earliest=day, latest=day, basis="row")


def label(name, note="", *, title="", altered=()):
    """A label as the views make them: name and title, a note, and what was altered."""
    head = (run(name, "name"), Run("  "), run(title, "title"))
    if not altered:
        return head, (run(note),)
    before, after = (run(words, "words") for words in altered)
    return head, (run(note),), (Run("≠ ", "stamp"), before, Run(" → "), after)


@st.composite
def stemmata(draw_from, most=14):
    """Any stemma with moments, labels and bands: cycles, merges, copies dated too early."""
    size = draw_from(st.integers(1, most))
    ids = [f"w{n}" for n in range(size)]
    several = {"min_size": size, "max_size": size}
    kinds = draw_from(st.lists(st.sampled_from(["page", "outside", "lost"]), **several))
    witnesses = [
        Witness(id=i, kind=k, name=f"name of {i}") for i, k in zip(ids, kinds, strict=True)
    ]
    pairs = st.lists(st.tuples(st.sampled_from(ids), st.sampled_from(ids)), max_size=size + 6)
    kind = st.sampled_from(["copied", "excerpted", "rewritten", "cited"])
    derivations = [
        derivation(copy, exemplar, share=draw_from(st.floats(0, 1)), kind=draw_from(kind))
        for copy, exemplar in draw_from(pairs)
    ]
    dated = st.one_of(
        st.none(),
        st.dates().map(lambda day: on(day.isoformat())),
        st.datetimes().map(lambda at: on(at.isoformat())),
    )
    moments = {i: moment(draw_from(dated)) for i in ids}
    bands = {i: draw_from(st.integers(0, 3)) for i in ids if draw_from(st.booleans())}
    words = st.one_of(st.sampled_from(NAMES), st.text(max_size=80))
    altered = st.one_of(st.just(()), st.tuples(words, words))
    labels = {
        i: label(
            draw_from(words),
            draw_from(words),
            title=draw_from(words),
            altered=draw_from(altered),
        )
        for i in ids
    }
    stemma = Stemma(witnesses=tuple(witnesses), derivations=tuple(derivations))
    return stemma, moments, labels, bands


DAYS = {
    "an hour": lambda rng: f"2031-05-02T10:{rng.randrange(60):02}:00Z",
    "a week": lambda rng: f"2031-05-{rng.randrange(1, 8):02}T{rng.randrange(24):02}:15:00Z",
    "ten years": lambda rng: f"{2021 + rng.randrange(11)}-{rng.randrange(1, 13):02}-11",
    "one day": lambda _rng: "2031-05-02",
    "the ends of time": lambda rng: rng.choice(["0001-01-01", "2099-12-31", "2031-05-02"]),
}


def tree(size, seed, days="a week", *, undated=0.1, merges=0.1):
    """A story of ``size`` witnesses that grew from a few sources, some outside, some lost."""
    rng = Random(seed)  # noqa: S311 - a draw, no secret
    ids = [f"w{n:03}" for n in range(size)]
    roots = max(1, size // 12)
    edges = []
    for n in range(roots, size):
        above = rng.randrange(n) if rng.random() < 0.5 else rng.randrange(max(1, n // 4))
        kind = rng.choice(["copied", "copied", "excerpted", "rewritten", "cited"])
        edges.append(_edge(rng, ids[n], ids[above], kind))
        if rng.random() < merges:
            edges.append(_edge(rng, ids[n], ids[rng.randrange(n)], "cited"))
    copied = {edge.exemplar for edge in edges}
    kinds = [_kind(rng, n < roots, ids[n] in copied) for n in range(size)]
    witnesses = tuple(
        Witness(id=i, kind=kind, name=f"source {i}") for i, kind in zip(ids, kinds, strict=True)
    )
    said = sorted(DAYS[days](rng) for _ in ids)
    moments = {
        i: None if kind != "page" or rng.random() < undated else moment(on(day))
        for i, kind, day in zip(ids, kinds, said, strict=True)
    }
    return Stemma(witnesses=witnesses, derivations=tuple(edges)), moments


def _edge(rng, copy, exemplar, kind):
    confidence = rng.uniform(0.3, 1)
    return derivation(
        copy,
        exemplar,
        share=rng.uniform(0.1, 1),
        kind=kind,
        confidence=confidence,
        undetermined=rng.random() < 0.05,
    )


def _kind(rng, root, copied):
    if root:
        return rng.choice(["page", "page", "outside", "lost"]) if copied else "page"
    return "lost" if copied and rng.random() < 0.1 else "page"


def labels_of(stemma, moments, seed=0):
    """Labels for a story's witnesses: names of all scripts, notes, some alterations."""
    rng = Random(seed)  # noqa: S311 - the same
    return {
        w.id: label(
            rng.choice(NAMES),
            "14 Mar 2031, 10:15 · copied 98 %" if moments.get(w.id) else "no date",
            title=rng.choice(["", "Cracked bridge cuts the town of Vellmark in two"]),
            altered=("40", "400") if rng.random() < 0.3 else (),
        )
        for w in stemma.witnesses
    }
