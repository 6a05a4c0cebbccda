"""What is known of a page as a capture, and what each was read off."""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.corrections import BASIS
from rashomon.model import Dating, Page, Value
from rashomon.reading_room.clock import when
from rashomon.reading_room.wording import METADATA, archived, count, listed


class Fact(Value, frozen=True, kw_only=True):
    """One thing known of a page, and what it was read off.

    ``copied`` is what a reader may want to take along, by name: an address is never a link.
    """

    name: str
    value: str
    basis: str
    copied: str = ""


def dates(page: Page) -> str:
    """When a page was published and captured, as a sentence without its stop."""
    parts = [f"Published {when(page.published)}"] if page.published else ["No date of publication"]
    if page.capture.captured:
        parts.append(f"captured {when(page.capture.captured)}")
    return ", ".join(parts)


def facts(page: Page) -> Iterator[Fact]:
    """All that is known of a page beside its text; a date that a person gave comes first."""
    if page.published and page.published.basis == BASIS:
        yield Fact(name="Published", value=when(page.published), basis="a person says so")
    for (field, value), bases in _claims(page).items():
        yield Fact(
            name=METADATA.get(field, field),
            value=value,
            basis=f"from {listed(bases)}",
            copied="address" if field == "url" else "",
        )
    if page.wall:
        yield Fact(name="Wall", value=page.wall, basis="from its words; what it hides is not here")
    if not page.metadata:
        yield from _unsourced(page)
    yield from _of_the_capture(page)
    yield Fact(name="Page", value=page.id, basis="its name in this dossier")


def _claims(page: Page) -> dict[tuple[str, str], list[str]]:
    """What a page says of itself, each value once, with all that it was read off."""
    claims: dict[tuple[str, str], list[str]] = {}
    for datum in page.metadata:
        bases = claims.setdefault((datum.field, datum.value), [])
        if datum.basis not in bases:
            bases.append(datum.basis)
    return claims


def _of_the_capture(page: Page) -> Iterator[Fact]:
    capture = page.capture
    if capture.captured:
        yield _dated("Captured", capture.captured)
    yield Fact(name="File", value=capture.path, basis="as it was named to the build")
    if capture.url:
        yield Fact(
            name="Captured from",
            value=capture.url,
            basis="as its container says",
            copied="address",
        )
    if capture.container:
        place = archived(capture.container)
        yield Fact(name="In the archive", value=place, basis="as it is stored there")
    encoding = f", {capture.encoding}" if capture.encoding else ""
    yield Fact(name="Kind", value=f"{capture.media_type}{encoding}", basis="of the bytes")
    yield Fact(name="Size", value=count(capture.size, "byte"), basis="of the bytes")
    yield Fact(name="SHA-256", value=capture.sha256, basis="of the bytes", copied="SHA-256")


def _unsourced(page: Page) -> Iterator[Fact]:
    if page.publisher:
        yield Fact(name="Outlet", value=page.publisher, basis="not recorded")
    for byline in page.bylines:
        yield Fact(name="By", value=byline, basis="not recorded")
    if page.published and page.published.basis != BASIS:
        yield _dated("Published", page.published)
    if page.language:
        yield Fact(name="Language", value=page.language, basis="not recorded")


def _dated(name: str, dating: Dating) -> Fact:
    return Fact(name=name, value=when(dating), basis=f"from {dating.basis}")
