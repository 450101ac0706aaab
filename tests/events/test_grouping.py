"""One report after another gives what all of them at once give, and costs what it touches."""

import json
import random
import re
from collections.abc import Sequence
from datetime import date
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rashomon import claims, sentences, sources
from rashomon.calendar import parse_edtf
from rashomon.errors import BadInput
from rashomon.events import Grouping, Judgements, Report, group, judgements
from rashomon.events.linking import blocks
from rashomon.events.linking.blocks import Blocks, Entry
from rashomon.marking import find, scenes, with_described, with_places
from rashomon.rules_version import rules_version
from rashomon.types import Document
from rashomon.version import __version__
from tests.clock import seconds

SLOW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
TEXTS = (
    "Gunmen raided a clinic in Orlek on Monday and killed Ilko Varn, 34, and two nurses.",
    "Two nurses and Ilko Varn died in Monday's raid on the clinic in Orlek, police said.",
    "Shells hit the ferry at Talvik on Monday, killing seven passengers. Mara Dolen was wounded.",
    "Seven passengers of the Talvik ferry were killed by shells on Monday, said Mara Dolen.",
    "A bomb in the market of Mirren killed nine traders. In Talvik, shells killed 7 on a ferry.",
    "A car bomb killed nine traders in the market of Mirren on Monday, the mayor said.",
    "The death toll of the two attacks, in Mirren and in Talvik, stands at 16. " * 2,
    "29 people have died in the past six days in a number of clashes in Talvik, a monitor said.",
    "In the past six days 29 people have died in a number of clashes in Talvik. Shells hit the "
    "ferry at Talvik on Monday, killing seven passengers.",
    "Subscribe to read on.",
    "Killed.",
)
TITLES = ("", "Raid on Orlek clinic", "Ferry shelled at Talvik", "Market bombed in Mirren")
DAYS = ("2021-03-02", "2021-03-03", "2021-03-09", None)


@cache
def report(id: str, text: str, title: str, day: str | None) -> Report:
    row = {"id": id, "text": text, "title": title, "published": day}
    [document] = sources.read([row], today=date(2021, 4, 1))
    assert isinstance(document, Document)
    days = parse_edtf(document.published.edtf) if document.published else None
    marked = find(sentences.split(document), reference=days[0] if days else None)
    told = scenes(with_described(with_places(marked)))
    return Report(document=document, claims=tuple(claims.make(document, marked)), scenes=told)


@st.composite
def some_reports(draw: st.DrawFn) -> list[Report]:
    told = st.tuples(st.sampled_from(TEXTS), st.sampled_from(TITLES), st.sampled_from(DAYS))
    rows = draw(st.lists(told, min_size=1, max_size=9))
    names = draw(st.permutations([f"r{n}" for n in range(len(rows))]))
    return [report(name, *row) for name, row in zip(names, rows, strict=True)]


PAIRS = st.lists(
    st.tuples(*[st.integers(0, 5).map("r{}".format)] * 2).filter(lambda p: p[0] != p[1]),
    max_size=3,
)
NONE = judgements((), ())
JUDGED = st.builds(judgements, PAIRS, PAIRS)


def at_once(reports: Sequence[Report], judged: Judgements = NONE) -> Grouping:
    grouping = Grouping(judged=judged)
    grouping.add(*reports)
    return grouping


def assert_same(left: Grouping, right: Grouping) -> None:
    assert left.events() == right.events()
    assert left.claims() == right.claims()
    assert left.links() == right.links()
    assert left.stored() == right.stored()


@SLOW
@given(some_reports(), JUDGED)
def test_one_after_another_is_the_same_as_all_at_once(
    reports: list[Report], judged: Judgements
) -> None:
    grouping = Grouping(judged=judged)
    for one in reports:
        grouping.add(one)
    assert_same(grouping, at_once(reports, judged))


@SLOW
@given(some_reports(), st.integers(0, 9), JUDGED)
def test_a_stored_grouping_goes_on_as_if_it_had_never_stopped(
    reports: list[Report], n: int, judged: Judgements
) -> None:
    first = at_once(reports[:n], judged)
    known = {r.document.id: r for r in reports[:n]}
    restored = Grouping.restored(json.loads(json.dumps(first.stored())), known, judged=judged)
    assert_same(restored, first)
    again = Grouping.restored(json.loads(json.dumps(first.stored())), known, judged=judged)
    for one in reports[n:]:
        assert again.add(one) == first.add(one)
    assert_same(again, at_once(reports, judged))


@SLOW
@given(some_reports(), some_reports(), JUDGED)
def test_the_steps_tell_all_that_came_and_went(
    reports: list[Report], others: list[Report], judged: Judgements
) -> None:
    """Whoever keeps the events of each step has the events of the end, and none besides."""
    grouping = Grouping()
    kept: dict[str, object] = {}
    for step in (*map(grouping.add, [*reports, *others]), grouping.judge(judged)):
        assert kept.keys() >= set(step.gone)
        kept = {id: event for id, event in kept.items() if id not in step.gone}
        kept |= {event.id: event for event in step.events}
    assert kept == {event.id: event for event in grouping.events()}


def test_a_figure_over_several_incidents_is_known_step_by_step() -> None:
    period = next(text for text in TEXTS if text.startswith("29 people"))
    grouping = Grouping()
    (record,) = grouping.add(report("r0", period, "", "2021-03-03")).events
    assert record.event_clarity == 2
    (claim,) = (c for c in grouping.claims() if c.count is not None)
    assert (claim.event, claim.scope) == (record.id, "aggregate")
    ferry = grouping.add(report("r1", TEXTS[2], "", "2021-03-03"))
    assert record.id not in {event.id for event in ferry.events}
    assert record.id in {event.id for event in grouping.events()}
    gone = grouping.add(report("r0", TEXTS[0], "", "2021-03-03"))
    assert record.id in gone.gone


@pytest.mark.parametrize("rules", ["0.0.9-000000000000", None, 7])
def test_a_state_of_other_rules_is_refused_in_one_line_that_says_what_to_do(rules: object) -> None:
    stored = at_once([report("r0", TEXTS[0], "", "2021-03-02")]).stored()
    other = json.loads(json.dumps({**stored, "rules": rules}))
    with pytest.raises(BadInput, match="build it anew") as error:
        Grouping.restored(other, {})
    assert "\n" not in str(error.value)


def test_rules_have_a_version_of_their_own_beside_that_of_the_package() -> None:
    assert re.fullmatch(re.escape(__version__) + "-[0-9a-f]{12}", rules_version())


@SLOW
@given(some_reports(), JUDGED, JUDGED)
def test_judging_later_is_the_same_as_judging_before(
    reports: list[Report], before: Judgements, after: Judgements
) -> None:
    grouping = at_once(reports, before)
    grouping.judge(after)
    assert_same(grouping, at_once(reports, after))


@SLOW
@given(some_reports(), some_reports())
def test_a_report_in_place_of_another_leaves_nothing_of_it(
    first: list[Report], second: list[Report]
) -> None:
    grouping = at_once(first)
    for one in second:
        grouping.add(one)
    now = {r.document.id: r for r in (*first, *second)}
    assert_same(grouping, at_once([*now.values()]))


@SLOW
@given(some_reports())
def test_the_changes_lead_from_the_events_before_to_those_after(reports: list[Report]) -> None:
    grouping, events, told = Grouping(), {}, {}
    for one in reports:
        changes = grouping.add(one)
        for id in changes.gone:
            del events[id]
        assert all(
            old in (*changes.gone, *events) for olds in changes.replaces.values() for old in olds
        )
        events.update({e.id: e for e in changes.events})
        told.update({c.id: c for c in grouping.claims(changes.documents)})
    assert sorted(events) == sorted(e.id for e in grouping.events())
    assert events == {e.id: e for e in grouping.events()}
    assert told == {c.id: c for c in grouping.claims()}


def test_group_gives_the_same_with_its_claims_in_the_order_given() -> None:
    reports = [report(f"r{n}", text, "", "2021-03-02") for n, text in enumerate(TEXTS)]
    made = [c for r in reversed(reports) for c in r.claims]
    grouped = group([r.document for r in reports], made, {r.document.id: r.scenes for r in reports})
    assert [c.id for c in grouped.claims] == [c.id for c in made]
    assert grouped.events == at_once(reports).events()


KEYS = st.lists(
    st.sampled_from(["name a", *(f"word {w}" for w in "bcdef")]), max_size=5, unique=True
)
ENTRIES = st.lists(st.tuples(KEYS, st.integers(1, 9)), max_size=30)


@settings(max_examples=60, deadline=None)
@given(ENTRIES, st.lists(st.integers(0, 29), max_size=5, unique=True), st.integers(0, 30))
def test_whom_each_meets_is_kept_when_blocks_are_full(
    rows: list[tuple[list[str], int]], going: list[int], n: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(blocks, "FULL", 6)
        patch.setattr(blocks, "BUDGET", 9)
        patch.setattr(blocks, "NEIGHBOURS", 2)
        entries = [
            Entry(key=(f"d{at:02}", 0), published=f"2021-03-0{day}", keys=tuple(keys))
            for at, (keys, day) in enumerate(rows)
        ]
        kept = Blocks()
        met = {e.key: set[object]() for e in entries}
        gone = [e.key for at, e in enumerate(entries[:n]) if at in going]
        for left, come in (((), entries[:n]), (gone, entries[n:])):
            for key, now in kept.change(left, come).items():
                met[key] = (met[key] | now.gained) - now.lost
        left_over = [e for e in entries if e.key not in gone]
        anew = Blocks().change((), left_over)
        for entry in left_over:
            assert met[entry.key] == (anew[entry.key].gained if entry.key in anew else set())


def made_up(n: int, chance: random.Random) -> list[Report]:
    """Return reports of different raids, each told once or twice."""
    words = ["".join(chance.choices("bdfgklmnprstvz", k=7)) for _ in range(4 * n)]
    found: list[Report] = []
    own: list[str] = []
    for at in range(n):
        own = own if at % 2 else chance.sample(words, 12)
        text = f"Gunmen killed {at % 9 + 2} people near {own[0].title()}. {' '.join(own)}."
        document = Document(id=f"d{at:05}", text=text, title=text)
        found.append(Report(document=document, claims=(), scenes=()))
    return found


def test_one_more_report_costs_the_same_after_two_hundred_and_after_two_thousand() -> None:
    reports = made_up(2040, random.Random(1))
    grouping = Grouping()
    work = {}
    grouping.add(*reports[:200])
    for upto in (200, 2000):
        grouping.add(*reports[len(grouping.stored()["reports"]) : upto])
        before = grouping.n_compared
        for one in reports[upto : upto + 20]:
            changes = grouping.add(one)
            assert len(changes.documents) <= 4
        assert seconds(grouping.links) < 5
        work[upto] = grouping.n_compared - before
    assert work[200] > 0
    assert work[2000] <= 20 * 150


def test_a_state_without_one_of_its_reports_is_refused_in_one_line() -> None:
    reports = [report(f"r{n}", TEXTS[0], "", "2021-03-02") for n in range(3)]
    stored = at_once(reports).stored()
    with pytest.raises(BadInput, match="holds the report r1 and 1 more") as error:
        Grouping.restored(stored, {"r0": reports[0]})
    assert "\n" not in str(error.value)


@SLOW
@given(some_reports(), JUDGED)
def test_the_links_of_a_report_are_those_of_all_that_touch_it(
    reports: list[Report], judged: Judgements
) -> None:
    grouping = at_once(reports, judged)
    everything = grouping.links()
    for one in reports:
        name = one.document.id
        own = grouping.links([name])
        assert set(own) <= set(everything)
        joined = [x for x in everything if x.verdict != "apart" and name in (x.left, x.right)]
        assert set(joined) <= set(own)
    assert grouping.links([]) == ()
