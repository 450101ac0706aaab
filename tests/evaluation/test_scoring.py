"""What scores what: a perfect record, and one with a single thing changed."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.evaluation import Evaluated
from rashomon.evaluation.evaluating import compared
from rashomon.types import Contradiction, Place, Quantity, Record
from tests.evaluation.golds import GOLD, perfect, read, without

Change = Callable[[Record], Record]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("gold")


def scored(folder: Path, change: Change = lambda record: record, gold: str = GOLD) -> Evaluated:
    wanted = read(folder, gold)
    return compared(wanted, change(perfect(wanted)))


def changed(id: str, **fields: object) -> Change:
    def change(record: Record) -> Record:
        claims = (replace(c, **fields) if c.id == id else c for c in record.claims)
        return replace(record, claims=tuple(claims))

    return change


def in_event(**fields: object) -> Change:
    def change(record: Record) -> Record:
        first, *rest = record.events
        return replace(record, events=(replace(first, **fields), *rest))

    return change


def estimates(category: str, **fields: object) -> Change:
    def change(record: Record) -> Record:
        made = (
            replace(e, **fields) if (e.outcome, e.category) == ("killed", category) else e
            for e in record.events[0].estimates
        )
        return in_event(estimates=tuple(made))(record)

    return change


def below(one: Evaluated) -> dict[str, float]:
    """Return the measures that are not full, the score aside."""
    percents = one.measures.percents().items()
    return {
        name: round(percent, 1)
        for name, percent in percents
        if name != "score" and percent is not None and percent < 100
    }


def test_a_perfect_record_has_a_hundred_everywhere(folder: Path) -> None:
    found = scored(folder)
    percents = found.measures.percents()
    assert {name for name, percent in percents.items() if percent is None} == {"same_origin"}
    assert below(found) == {}
    assert percents["score"] == 100
    assert found.errors == ()


@pytest.mark.parametrize(
    ("change", "measures", "errors"),
    [
        (changed("ours-b1", background=True), {"background": 80.0}, ["wrong background"]),
        (
            changed("ours-b1", count=Quantity(low=13, high=13, verbatim="13")),
            {"figures": 80.0, "category": 80.0, "contradictions": 0.0},
            ["wrong figure", "missing contradiction", "extra contradiction"],
        ),
        (
            changed("ours-b1", group=None),
            {"category": 80.0},
            ["wrong category"],
        ),
        (
            changed("ours-a4", event="bomb"),
            {"events": 81.0},
            ["wrong event"],
        ),
        (
            changed("ours-b2", kind="denial"),
            {"responsibility": 0.0},
            ["missing responsibility", "extra denial"],
        ),
        (in_event(start="2021-03-04"), {"time": 0.0}, ["wrong time"]),
        (in_event(place=Place(name="Lorn")), {"place": 0.0}, ["wrong place"]),
        (in_event(contradictions=()), {"contradictions": 0.0}, ["missing contradiction"]),
        (estimates("mixed_total", high=15), {"reconciled": 0.0}, ["wrong toll: killed, total"]),
        (estimates("mixed_total", best=13), {"reconciled_best": 0.0}, []),
        (
            estimates("children", high=4),
            {"reconciled_groups": 0.0},
            ["wrong toll: killed, children"],
        ),
    ],
)
def test_one_thing_changed_costs_what_it_is(
    folder: Path, change: Change, measures: dict[str, float], errors: list[str]
) -> None:
    found = scored(folder, change)
    assert below(found) == measures
    assert [miss.what for miss in found.errors] == errors


def test_a_figure_too_few_lowers_recall_alone(folder: Path) -> None:
    figures = scored(folder, lambda record: without(record, "ours-a2")).measures.figures
    assert (figures.precision, figures.recall) == (100, 80)


def test_a_figure_too_many_lowers_precision_alone(folder: Path) -> None:
    def change(record: Record) -> Record:
        extra = replace(record.claims[0], id="x", count=Quantity(low=99, high=99, verbatim="99"))
        return replace(record, claims=(*record.claims, extra))

    figures = scored(folder, change).measures.figures
    assert (round(figures.precision or 0, 1), figures.recall) == (83.3, 100)


@pytest.mark.parametrize(
    ("label", "is_right"),
    [
        ("Observatory", True),
        ("the Lorn Observatory's director", True),
        ("Observatory of Vesk", True),
        ("police", False),
        (None, False),
    ],
)
def test_a_source_is_right_by_half_of_its_words(
    folder: Path, label: str | None, is_right: bool
) -> None:
    source = replace(perfect(read(folder)).claims[0].source, label=label)
    share = scored(folder, changed("ours-b1", source=source)).measures.source
    assert (share.right == 5) is is_right


def test_a_quote_must_be_met_and_words_need_not(folder: Path) -> None:
    moved = {"start": 100, "end": 110}
    assert scored(folder, changed("ours-a1", **moved)).measures.figures.missed == 1
    assert scored(folder, changed("ours-a2", **moved)).measures.figures.missed == 0


def test_what_the_gold_leaves_out_is_not_scored(folder: Path) -> None:
    start, end = GOLD.index("contradictions:"), GOLD.index("reconciled:")
    found = scored(folder, in_event(contradictions=()), GOLD[:start] + GOLD[end:])
    assert found.measures.percents()["contradictions"] is None
    assert found.measures.score == 100


def test_a_tension_is_no_error_and_no_need(folder: Path) -> None:
    def conflict(strength: str) -> Change:
        one = Contradiction(
            claims=("ours-a1", "ours-a3"), about="", strength=strength, explanation=""
        )
        return lambda record: in_event(contradictions=(*record.events[0].contradictions, one))(
            record
        )

    assert scored(folder, conflict("in_tension")).measures.contradictions.extra == 0
    assert scored(folder, conflict("impossible")).measures.contradictions.extra == 1


def test_a_gold_may_be_complete_for_some_outcomes_alone(folder: Path) -> None:
    gold = GOLD.replace("folder: vesk", "folder: vesk\noutcomes: [dead]")
    found = scored(folder, lambda record: without(record, "ours-a2"), gold)
    assert found.measures.figures.percent == 100


def test_an_optional_figure_costs_nothing_found_or_not(folder: Path) -> None:
    gold = GOLD.replace("verbatim: wounded 30", "verbatim: wounded 30, optional: true")
    assert scored(folder, gold=gold).measures.figures.percent == 100
    found = scored(folder, lambda record: without(record, "ours-a2"), gold)
    assert found.measures.figures.percent == 100


def test_a_claim_that_two_golds_could_have_is_not_lost(folder: Path) -> None:
    """The second reading of a1 is b-like: whoever comes first, both are found."""
    gold = GOLD.replace("count: [30, 30]", "count: [30, 30], count_alt: [[12, 12]]").replace(
        "outcome: wounded", "outcome: wounded, outcome_alt: [killed]"
    )
    assert scored(folder, gold=gold).measures.figures.percent == 100


@given(random=st.randoms(use_true_random=False))
def test_order_does_not_matter(folder: Path, random: Random) -> None:
    gold, record = read(folder), perfect(read(folder))
    broken = in_event(contradictions=())(without(record, "ours-a3"))
    shuffled = replace(
        broken, claims=_mixed(broken.claims, random), events=_mixed(broken.events, random)
    )
    mixed = replace(
        gold, claims=_mixed(gold.claims, random), contradictions=_mixed(gold.contradictions, random)
    )
    assert compared(mixed, shuffled).measures == compared(gold, broken).measures


def _mixed(values: tuple, random: Random) -> tuple:
    return tuple(random.sample(values, len(values)))
