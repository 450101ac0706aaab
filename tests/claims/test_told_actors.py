"""Groups get the actor that the report describes, where one alone fits."""

import pytest

import rashomon

ROWS = (
    ("Nine Malian soldiers were killed in Gao, Mali.", "Military Forces of Mali"),
    ("Nine police officers were killed in Kano, Nigeria.", "Police Forces of Nigeria"),
    ("Four bandits were killed in Kano, Nigeria.", "Unidentified Armed Group (Nigeria)"),
    ("Nine soldiers were killed.", None),
    ("Nine villagers were killed in Kano, Nigeria.", None),
)


@pytest.mark.parametrize(("text", "actor"), ROWS)
def test_whose_people_a_group_is(text, actor, tmp_path):
    (tmp_path / "one.txt").write_text(text, encoding="utf-8")
    record = rashomon.report(tmp_path)
    assert [c.group.actor for c in record.claims if c.outcome == "killed"] == [actor]
