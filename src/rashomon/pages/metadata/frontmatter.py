"""What the front matter of a Markdown page says of it, each claim with its span."""

from __future__ import annotations

from rashomon.captures.files.frontmatter import BASIS, TRUST, read
from rashomon.model import Metadatum
from rashomon.pages.metadata import declared


def claims(text: str) -> list[Metadatum]:
    """The claims of front matter; when the file was clipped is none of the page."""
    found = [
        Metadatum(field=field, value=value, basis=BASIS, confidence=TRUST, span=(start, end))
        for field, value, start, end in read(text)
        if field != "captured"
    ]
    return [claim for said in found for claim in declared.normalised(said)]
