"""Several happenings in one report: what tells them apart, and what does not."""

import rashomon
from rashomon.types import Event, Record

DAY = "2021-03-05"  # a Friday


def record_of(*texts: str) -> Record:
    documents = [{"id": f"r{n}", "text": t, "published": DAY} for n, t in enumerate(texts)]
    return rashomon.report(documents)


def event_with(record: Record, words: str) -> Event:
    claim = next(c for c in record.claims if words in c.quote and c.event is not None)
    return next(e for e in record.events if e.id == claim.event)


TWO_ATTACKS = """Militants stormed a prison in northern Syria on Thursday night, killing 23 guards.

Across the border in Iraq, gunmen attacked an army base before dawn on Friday, killing 11 soldiers.

The prison was still surrounded on Friday. Officials said nine more guards had been found dead."""


def test_a_second_attack_across_the_border_is_its_own_event() -> None:
    record = record_of(TWO_ATTACKS)
    assert len(record.events) == 2
    assert event_with(record, "23 guards").id != event_with(record, "11 soldiers").id


def test_the_writer_comes_back_to_the_first_attack_by_its_target() -> None:
    record = record_of(TWO_ATTACKS)
    assert event_with(record, "nine more guards").id == event_with(record, "23 guards").id


def test_each_event_has_its_own_country_and_day() -> None:
    record = record_of(TWO_ATTACKS)
    prison, base = event_with(record, "23 guards"), event_with(record, "11 soldiers")
    assert prison.place is not None
    assert base.place is not None
    assert (prison.place.country, base.place.country) == ("SY", "IQ")
    assert (prison.start or "").startswith("2021-03-04")
    assert (base.start or "").startswith("2021-03-05")


def test_an_old_attack_is_background_and_its_equal_number_is_not_added() -> None:
    record = record_of(
        "Gunmen stormed an army base on Thursday, killing 11 soldiers.\n\n"
        "Last October, gunmen attacked a village nearby, killing 11 villagers."
    )
    old, new = event_with(record, "11 villagers"), event_with(record, "11 soldiers")
    assert old.background
    assert not new.background
    killed = next(s for s in new.estimates if (s.outcome, s.category) == ("killed", "mixed_total"))
    assert killed.high == 11


def test_a_figure_over_both_attacks_belongs_to_neither() -> None:
    record = record_of("Two attacks leave at least 34 dead\n\n" + TWO_ATTACKS)
    both = next(c for c in record.claims if "34" in c.quote)
    assert len(both.events) == 2
    assert both.event is None
    used = {u for e in record.events for s in e.estimates for u in s.used}
    assert both.id not in used


def test_a_car_bomb_at_a_depot_is_a_detail_of_the_same_attack() -> None:
    record = record_of(
        "Militants stormed a prison in northern Syria on Thursday, killing 23 guards.\n\n"
        "A car bomb hit a nearby oil depot. Four drivers were killed."
    )
    assert len(record.events) == 1


def test_the_dead_of_a_war_enter_no_event() -> None:
    record = record_of(
        "A bomb killed nine people in a market in Aleppo on Friday.\n\n"
        "The war has killed thousands of people since 2011."
    )
    assert [c.scope for c in record.claims if "thousands" in c.quote] == ["cumulative"]
    assert [c.events for c in record.claims if "thousands" in c.quote] == [()]


def test_adjectives_of_bystanders_do_not_make_a_country() -> None:
    record = record_of(
        "Militants stormed a prison in northern Syria on Thursday, killing 23 guards. "
        "US officials condemned the attack. Some 40 militants were killed, the Iraqi army said."
    )
    assert len(record.events) == 1


def test_since_a_month_when_tells_of_the_month() -> None:
    old = "It was the deadliest attack since June 2014, when a bomb killed 12 people at a market."
    record = record_of(f"Gunmen raided a prison in Mosul on Thursday, killing four guards. {old}")
    bombing = event_with(record, "killed 12")
    assert (bombing.start, bombing.end, bombing.background) == ("2014-06", "2014-06-30", True)
    assert bombing.date_prec == 4


def test_since_a_day_when_tells_of_the_day() -> None:
    record = record_of("The road is shut since March 2, 2021, when a bomb killed 12 drivers.")
    bombing = event_with(record, "killed 12")
    assert (bombing.start, bombing.end, bombing.date_prec) == ("2021-03-02", "2021-03-02", 1)


def test_an_event_known_by_its_country_bears_the_countrys_name() -> None:
    record = record_of("Gunmen killed 12 soldiers in Syria on Thursday.")
    place = event_with(record, "killed 12").place
    assert place is not None
    assert (place.name, place.country) == ("Syria", "SY")
