"""One report after another is traced as all of them at once are, and only what it is tied to."""

import json
import random
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.errors import BadInput
from rashomon.origins import trace
from rashomon.origins.tracing import Told, Tracing
from rashomon.types import Document
from tests.origins.dispatches import load
from tests.origins.reports import figure

DOCUMENTS, CLAIMS, _ = load()
EVENTS = st.sampled_from(["e-1", "e-2", None])


@st.composite
def tellings(draw: st.DrawFn) -> list[Told]:
    """Draw reports, some of them given again with claims that stand in another event."""
    names = draw(st.lists(st.sampled_from(sorted(DOCUMENTS)), min_size=1, max_size=14))
    return [placed(name, draw(EVENTS)) for name in names]


def placed(name: str, event: str | None) -> Told:
    events = (event,) if event else ()
    claims = [replace(c, event=event, events=events) for c in CLAIMS[name]]
    return Told(document=DOCUMENTS[name], claims=tuple(claims))


def anew(told: Sequence[Told]) -> Tracing:
    tracing = Tracing()
    tracing.add(*told)
    return tracing


@settings(max_examples=60, deadline=None)
@given(tellings())
def test_one_after_another_is_traced_as_all_at_once(told: list[Told]) -> None:
    tracing, origins = Tracing(), {}
    for one in told:
        changes = tracing.add(one)
        for id in changes.gone:
            del origins[id]
        origins.update({o.id: o for o in changes.new})
    last = {t.document.id: t for t in told}.values()
    claims = [c for t in last for c in t.claims]
    assert tracing.origins() == trace([t.document for t in last], claims)
    assert origins == {o.id: o for o in tracing.origins()}
    assert tracing.stored() == anew([*last]).stored()


@settings(max_examples=30, deadline=None)
@given(tellings(), st.integers(0, 14))
def test_a_stored_tracing_goes_on_as_if_it_had_never_stopped(told: list[Told], n: int) -> None:
    first = anew(told[:n])
    known = {t.document.id: t for t in told[:n]}
    restored = Tracing.restored(json.loads(json.dumps(first.stored())), known)
    assert restored.origins() == first.origins()
    for one in told[n:]:
        assert restored.add(one) == first.add(one)
    assert restored.stored() == first.stored()


@pytest.mark.parametrize("rules", ["0.0.9-000000000000", None])
def test_a_tracing_of_other_rules_is_refused(rules: str | None) -> None:
    with pytest.raises(BadInput, match=r"the stored tracing is of rules .*: build it anew"):
        Tracing.restored({**anew([]).stored(), "rules": rules}, {})


def made_up(n: int) -> list[Told]:
    """Return reports of which every third is a copy of the one before."""
    chance = random.Random(2)
    found: list[Told] = []
    for at in range(n):
        words = ["".join(chance.choices("bdfgklmnprstvz", k=6)) for _ in range(40)]
        text = found[-1].document.text if at % 3 == 2 else f"{at % 9 + 2} died. {' '.join(words)}"
        document = Document(id=f"d{at:05}", text=text)
        claim = figure(document, text.split(".")[0], at % 9 + 2, event=f"e-{at // 3}")
        found.append(Told(document=document, claims=(claim,)))
    return found


def test_one_more_report_of_two_thousand_has_only_those_traced_that_it_is_tied_to() -> None:
    told = made_up(2020)
    tracing = anew(told[:2000])
    before = tracing.n_traced
    for one in told[2000:]:
        tracing.add(one)
    assert tracing.n_traced - before <= 20 * 4
    claims = [c for t in told for c in t.claims]
    assert tracing.origins() == trace([t.document for t in told], claims)
