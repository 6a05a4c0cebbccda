"""The table of rules in ``accounts_rules.md``: what each verdict means."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from accounts_samples import page, told
from rashomon.accounts import compare
from rashomon.model import Page, Story

TABLE = Path(__file__).with_name("accounts_rules.md")
HEAD = re.compile(r"(?:(?P<outlet>[A-Z]\w+)(?: (?P<day>\d{4}-\d{2}-\d{2}))?: )?(?P<body>.*)")
NOTHING = "–"


class Rule(NamedTuple):
    """A row of the table."""

    rule: str
    one: str
    other: str
    asks: str
    verdict: str


def rules() -> list[Rule]:
    """The rows of the table, its head left out."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    rows = [
        [cell.strip() for cell in line.strip("|").split(" | ")] for line in lines if "| " in line
    ]
    return [Rule(*row) for row in rows[1:]]


def pages(account: str, name: str) -> list[Page]:
    """The pages of an account as the table writes them."""
    found = []
    for at, written in enumerate(account.split(" ++ ")):
        head = HEAD.fullmatch(written.strip())
        body, *comments = head["body"].split(" // ")
        found.append(
            page(f"{name}{at}", body, *comments, day=head["day"], outlet=head["outlet"], heard=True)
        )
    return found


def verdicts(rule: Rule) -> list[str]:
    """The verdicts that come out on the question a rule asks."""
    groups = [pages(rule.one, "a"), pages(rule.other, "b")]
    by_id = {one.id: one for group in groups for one in group}
    days = sorted(one.published.earliest for one in by_id.values() if one.published)
    story = Story(
        id="story-1",
        title="",
        pages=tuple(by_id),
        earliest=days[0] if days else None,
        latest=days[-1] if days else None,
    )
    found = [one for one in compare(story, told(groups), by_id) if one.kind == rule.asks]
    several = [one.verdict for one in found if one.verdict != "single"]
    return several or ([one.verdict for one in found] if rule.verdict == "single" else [])


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.rule)
def test_each_rule_comes_out(rule: Rule):
    """The verdict of each row is what the code says, and the only one."""
    assert verdicts(rule) == ([] if rule.verdict == NOTHING else [rule.verdict])


def test_the_table_has_eighty_rules():
    """Each rule stands once, and every verdict is among them."""
    told_ = rules()
    assert len({rule.rule for rule in told_}) == len(told_) >= 80
    assert {"agree", "conflict", "update", "single", "cannot_tell", NOTHING} == {
        rule.verdict for rule in told_
    }
