"""The two invented events: what a careful reader makes of them, and how much of it we read."""

import json
from pathlib import Path

import pytest

import rashomon
from rashomon.types import Event, Record
from tests.gold_record import agreement, read_gold

ROOT = Path(__file__).parent.parent
FLOORS = json.loads((ROOT / "tests" / "floors.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def mine() -> Record:
    return rashomon.report(ROOT / "examples" / "drovik-mine")


@pytest.fixture(scope="module")
def market() -> Record:
    return rashomon.report(ROOT / "examples" / "zarmin-market")


def live(record: Record) -> list[Event]:
    return [e for e in record.events if not e.background]


def test_the_figures_of_the_examples_do_not_fall(mine: Record, market: Record) -> None:
    for name, record in (("drovik-mine", mine), ("zarmin-market", market)):
        found = agreement(read_gold(name), record)
        floor = FLOORS["examples"][name]
        assert found.figures >= floor["figures"], "\n".join(found.missed)
        assert found.sources >= floor["sources"]


def test_every_document_is_read_and_no_input_is_a_problem(mine: Record, market: Record) -> None:
    assert len(mine.documents) == len(market.documents) == 8
    assert mine.problems == market.problems == ()


def test_raid_and_ambush_are_two_events(mine: Record) -> None:
    summaries = [e.summary for e in live(mine)]
    assert any("mine" in s for s in summaries)
    assert any("convoy" in s for s in summaries)
    raid = next(e for e in live(mine) if "mine" in e.summary)
    counted = {c.id: c for c in mine.claims}
    assert not any("aid workers" in counted[c].quote for c in raid.claims)


def test_an_old_attack_enters_no_toll(mine: Record, market: Record) -> None:
    for record, words in ((mine, "passengers"), (market, "killed 31 people")):
        old = {c.id for c in record.claims if words in c.quote and c.background}
        assert old
        used = {u for e in live(record) for s in e.estimates for u in s.used}
        assert used.isdisjoint(old)


def test_the_reprint_is_a_document_and_no_origin_of_its_own(market: Record) -> None:
    bombing = live(market)[0]
    copies = next(o for o in market.origins if o.kind == "text_copy")
    assert len(copies.documents) == 2
    reasons = {x.reason for s in bombing.estimates for x in s.set_aside}
    assert "duplicate_origin" in reasons


def test_the_headline_over_both_attacks_enters_neither_toll(mine: Record) -> None:
    headline = [c for c in mine.claims if len(c.events) == 2 and c.count is not None]
    assert headline
    used = {u for e in mine.events for s in e.estimates for u in s.used}
    assert used.isdisjoint({c.id for c in headline})
    assert all(c.event is None for c in headline)


def test_ministry_and_monitor_are_shown_to_contradict(mine: Record) -> None:
    by_id = {c.id: c for c in mine.claims}
    pairs = [
        {by_id[c].count.low for c in x.claims if by_id[c].count is not None}
        for e in mine.events
        for x in e.contradictions
        if x.strength == "impossible"
    ]
    assert any({13, 17} <= p or {9, 17} <= p for p in pairs)
