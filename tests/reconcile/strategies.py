"""Random events: a few sources, groups and days, every kind of count."""

from dataclasses import replace

from hypothesis import strategies as st

from tests.reconcile.factory import (
    CHILDREN,
    CIVILIANS,
    HOSPITAL,
    MILITANTS,
    MINISTRY,
    NOBODY,
    PEOPLE,
    POLICE,
    POLICE_SAY,
    SOLDIERS,
    about,
    at_least,
    claim,
    dozens,
    exactly,
    group,
    nearly,
    source,
    up_to,
)

ARMY = source("Orran army", organisation="Orran army", party_to="Orran army")
SOURCES = (POLICE_SAY, HOSPITAL, MINISTRY, NOBODY, ARMY, source("residents", kind="witness"))
GROUPS = (
    PEOPLE,
    CIVILIANS,
    SOLDIERS,
    POLICE,
    MILITANTS,
    CHILDREN,
    group("Orran troops", "state_forces", actor="Orran army"),
    group("a guard", "state_forces"),
    group("men", "unknown"),
    replace(PEOPLE, relation="subset"),
    replace(CIVILIANS, relation="added"),
    None,
)
NUMBERS = st.integers(min_value=0, max_value=60)
COUNTS = st.one_of(
    NUMBERS.map(exactly),
    NUMBERS.map(at_least),
    NUMBERS.map(up_to),
    NUMBERS.map(about),
    st.integers(min_value=8, max_value=60).map(nearly),
    st.builds(dozens),
)
DAYS = ("2031-05-01", "2031-05-02", "2031-05-03", "2031-05-02/2031-05-03", None)
REPORTS = ("d1", "d2", "d3", "d4")


@st.composite
def claims(draw, counts=COUNTS, groups=GROUPS, sources=SOURCES, most=8):
    many = draw(st.integers(min_value=1, max_value=most))
    made = []
    for n in range(many):
        of = draw(st.sampled_from(groups))
        made.append(
            claim(
                f"c{n}",
                draw(counts),
                by=draw(st.sampled_from(sources)),
                of=of,
                doc=draw(st.sampled_from(REPORTS)),
                outcome=draw(st.sampled_from(("killed", "killed", "wounded", "detained"))),
                start=n * 10,
                as_of=draw(st.sampled_from((None, None, None, "superseded"))),
            )
        )
    return made


dates = st.fixed_dictionaries({report: st.sampled_from(DAYS) for report in REPORTS})
profiles = st.sampled_from(("gtd", "acled", "ucdp", "range_only"))
