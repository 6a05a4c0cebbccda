"""Pages of the first and the last days that calendars have: built and shown as others are."""

from __future__ import annotations

import json

from starlette.testclient import TestClient

import rashomon
from rashomon.reading_room import create_app

TOLD = (
    "A quake killed {} people in Tarnow on 1 January 0001, officials said. Another killed 3 last "
    "week. “It was loud,” said Ann Lee, who left her house in December 9999."
)
DAYS = ("0001-01-01", "0001-01-02", "2099-01-01", "9999-12-30T23:59:59-12:00", "9999-12-31")


def test_no_day_is_too_early_or_too_late_for_a_build_and_its_views(tmp_path):
    """Nothing is refused, and every story opens."""
    rows = [
        {
            "text": TOLD.format(12 + at),
            "title": "Quake in Tarnow",
            "published": day,
            "captured": day,
        }
        for at, day in enumerate(DAYS)
    ]
    (tmp_path / "rows.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    with rashomon.build([tmp_path / "rows.jsonl"], tmp_path / "story.db") as dossier:
        stories = list(dossier.stories())
    assert sum(len(one.pages) for one in stories) == len(DAYS)
    with TestClient(create_app(tmp_path / "story.db"), base_url="http://127.0.0.1") as reader:
        answers = [reader.get(f"/story/{one.id}").status_code for one in stories]
    assert answers == [200] * len(stories)
