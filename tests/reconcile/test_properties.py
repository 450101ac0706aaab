"""What holds of every event, whatever its claims."""

from dataclasses import replace
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.reconcile import PROFILES
from rashomon.reconcile.intervals import clash, interval_of
from tests.reconcile import strategies
from tests.reconcile.factory import (
    HOSPITAL,
    MINISTRY,
    PEOPLE,
    SOLDIERS,
    at_least,
    claim,
    exactly,
    origin,
    settled,
    toll,
)

DISTINCT = [replace(HOSPITAL, label=f"Hospital {n}") for n in range(8)]


def ends(result):
    return {
        (e.outcome, e.group, e.category): (e.low, e.best, e.high, e.upper_open)
        for e in result.estimates
    }


@given(strategies.claims(), strategies.dates, strategies.profiles)
@settings(deadline=None, max_examples=300)
def test_low_best_and_high_are_in_order(claims, dates, profile):
    for estimate in settled(*claims, dates=dates, profile=profile).estimates:
        known = [n for n in (estimate.low, estimate.best, estimate.high) if n is not None]
        assert known == sorted(known)
        assert all(number >= 0 for number in known)


@given(strategies.claims(), strategies.dates)
@settings(deadline=None, max_examples=100)
def test_a_profile_changes_no_conflict_and_but_for_its_populations_no_range(claims, dates):
    by_profile = {name: settled(*claims, dates=dates, profile=name) for name in PROFILES}
    first = by_profile["gtd"]
    for name, other in by_profile.items():
        assert other.contradictions == first.contradictions
        assert other.updates == first.updates
        for one, same in zip(first.estimates, other.estimates, strict=True):
            populations = name == "range_only" and one.category in ("civilians", "mixed_total")
            if not populations:
                assert replace(same, best=one.best, rule=one.rule, coded=one.coded) == one


@given(strategies.claims(), strategies.dates, strategies.profiles, st.randoms())
@settings(deadline=None, max_examples=100)
def test_the_order_of_claims_does_not_matter(claims, dates, profile, random):
    first = settled(*claims, dates=dates, profile=profile)
    random.shuffle(claims)
    second = settled(*claims, dates=dates, profile=profile)
    assert replace(first, claims=()) == replace(second, claims=())


@given(strategies.claims(), strategies.dates, strategies.profiles)
@settings(deadline=None, max_examples=100)
def test_every_count_is_used_or_set_aside_and_never_both(claims, dates, profile):
    result = settled(*claims, dates=dates, profile=profile)
    placed = set()
    for estimate in result.estimates:
        aside = [each.claim for each in estimate.set_aside]
        assert not set(estimate.used) & set(aside)
        placed |= set(estimate.used) | set(aside)
    assert placed == {made.id for made in claims}


@given(strategies.claims(), strategies.dates, strategies.profiles, st.data())
@settings(deadline=None, max_examples=100)
def test_a_copy_is_a_document_and_changes_no_figure(claims, dates, profile, data):
    report = data.draw(st.sampled_from(sorted({made.document for made in claims})))
    dated = dates[report] is not None
    day = data.draw(st.sampled_from(("2031-05-09", dates[report]))) if dated else None
    before = settled(*claims, dates=dates, profile=profile)
    copied = [made for made in claims if made.document == report]
    copies = [replace(made, id=f"{made.id}x", document="copy") for made in copied]
    text = origin(*copied, *copies, kind="text_copy")
    after = settled(*claims, *copies, dates={**dates, "copy": day}, profile=profile, origins=[text])

    assert ends(after) == ends(before)
    assert len(after.contradictions) == len(before.contradictions)
    for one, other in zip(before.estimates, after.estimates, strict=True):
        assert other.n_origins == one.n_origins
        assert one.n_documents <= other.n_documents <= one.n_documents + 1


@given(st.lists(st.sampled_from(range(1, 40)), min_size=1, max_size=6), st.integers(1, 40))
@settings(deadline=None)
def test_claims_that_one_number_fits_are_never_contradictory(floors, number):
    claims = [
        claim(f"c{n}", at_least(min(floor, number)), by=DISTINCT[n], doc=f"d{n}")
        for n, floor in enumerate(floors)
    ]
    claims.append(claim("exact", number, by=DISTINCT[7], doc="d9"))
    result = settled(*claims)
    assert not result.contradictions
    assert (toll(result).low, toll(result).high) == (number, number)


@given(strategies.claims(most=6), strategies.dates)
@settings(deadline=None, max_examples=100)
def test_a_contradiction_between_two_figures_is_one(claims, dates):
    by_id = {made.id: made for made in claims}
    for found in settled(*claims, dates=dates).contradictions:
        assert len(set(found.claims)) == len(found.claims) >= 2
        if found.strength == "impossible" and len(found.claims) == 2:
            one, other = (interval_of(by_id[name].count) for name in found.claims)
            whole_and_part = found.explanation.startswith("The whole")
            assert whole_and_part or clash(one, other) is not None


totals = st.integers(min_value=0, max_value=30)


@given(totals, totals, totals, totals)
@settings(deadline=None)
def test_a_set_that_exceeds_its_total_is_smallest(total, soldiers, children, police):
    """Leaving out any claim of a set leaves claims that some state of the world makes true."""
    parts = {
        "c2": claim("c2", soldiers, of=SOLDIERS, by=HOSPITAL, doc="d2"),
        "c3": claim("c3", children, of=_CIVIL, by=MINISTRY, doc="d3"),
        "c4": claim("c4", police, of=_MEN, by=DISTINCT[1], doc="d4"),
    }
    result = settled(claim("c1", total, by=DISTINCT[0]), *parts.values())
    sizes = {"c2": soldiers, "c3": children, "c4": police}
    expected = set()
    for many in (1, 2, 3):
        for names in combinations(sizes, many):
            told_again = many > 1 and any(sizes[name] == total for name in names)
            over = sum(sizes[name] for name in names) > total and not told_again
            if over and not any(set(smaller) <= set(names) for smaller in expected):
                expected.add(frozenset(names))
    assert {frozenset(c.claims) - {"c1"} for c in result.contradictions} == expected


_CIVIL = replace(PEOPLE, label="civilians", category="civilians", status="civilians")
_MEN = replace(
    PEOPLE, label="militants", category="non_state_fighters", status="non_state_fighters"
)


@given(st.integers(1, 50), st.integers(1, 50), st.integers(1, 50))
@settings(deadline=None)
def test_the_sum_of_disjoint_groups_is_the_toll(soldiers, civilians, militants):
    claims = [
        claim("c1", soldiers, of=SOLDIERS),
        claim("c2", exactly(civilians), of=_CIVIL, start=10),
        claim("c3", at_least(militants), of=_MEN, start=20),
    ]
    everyone = toll(settled(*claims))
    whole = soldiers + civilians + militants
    assert (everyone.low, everyone.best, everyone.high) == (whole, whole, whole)
    assert everyone.upper_open


@given(strategies.claims(most=7), strategies.dates)
@settings(deadline=None, max_examples=150)
def test_without_any_one_of_its_claims_an_impossible_set_can_be_true(claims, dates):
    by_id = {made.id: made for made in claims}
    for found in settled(*claims, dates=dates).contradictions:
        if found.strength != "impossible":
            continue
        for left_out in found.claims:
            rest = [by_id[name] for name in found.claims if name != left_out]
            left = settled(*rest, dates=dates).contradictions
            assert not [each for each in left if each.strength == "impossible"]


@given(strategies.claims(most=6), strategies.dates)
@settings(deadline=None, max_examples=100)
def test_a_claim_that_excludes_nothing_makes_nothing_impossible(claims, dates):
    def impossible(*told):
        found = settled(*told, dates=dates).contradictions
        return {each.claims for each in found if each.strength == "impossible"}

    empty = claim("z", at_least(0), by=DISTINCT[3], doc="d9")
    assert impossible(*claims, empty) == impossible(*claims)
