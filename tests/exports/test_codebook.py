"""The codebook has every public field and column, and is as the code makes it."""

from pathlib import Path

import rashomon
from rashomon.exports.codebook import codebook, tables
from rashomon.exports.codebook.fields import (
    hint,
    meaning,
    meanings,
    public_fields,
    public_types,
    type_name,
)
from tests.faces.sample import RECORD

PAGE = Path(__file__).parents[2] / "docs" / "codebook.md"


def test_the_page_is_up_to_date():
    assert PAGE.read_text(encoding="utf-8") == codebook(), "run python scripts/codebook.py"


def test_every_public_field_has_a_row_and_no_row_is_idle():
    fields = {f"{kind.__name__}.{name}" for kind in public_types() for name in public_fields(kind)}
    assert set(meanings()) == fields
    assert len(meanings()) == len(set(meanings()))


def test_every_type_of_a_record_is_there():
    names = {kind.__name__ for kind in public_types()}
    assert {"Record", "Claim", "Event", "Estimate", "Origin", "Document", "Victim"} <= names


def test_counts_have_a_unit():
    """Whoever reads a number has to know what it counts."""
    for kind in public_types():
        for name in public_fields(kind):
            if type_name(hint(kind, name)).startswith(("integer", "number")):
                known = meaning(f"{kind.__name__}.{name}")
                assert known.unit or kind.__name__ == "NumberValue", name


def _told(value: object, kind: str, found: set[tuple[str, str]]) -> None:
    if isinstance(value, dict):
        for name, one in value.items():
            _told(one, f"{kind}.{name}", found)
    elif isinstance(value, list):
        for one in value:
            _told(one, kind, found)
    elif isinstance(value, str):
        found.add((kind, value))


def test_what_records_hold_is_listed(record: rashomon.Record):
    """A term that the code writes and the list lacks would mislead whoever filters by it."""
    paths = {
        "claims.kind": "Claim.kind",
        "claims.outcome": "Claim.outcome",
        "claims.count.hedge": "Quantity.hedge",
        "claims.group.category": "Group.category",
        "claims.group.status": "Group.status",
        "claims.group.relation": "Group.relation",
        "claims.group.traits": "Group.traits",
        "claims.source.kind": "Source.kind",
        "claims.stance": "Claim.stance",
        "claims.scope": "Claim.scope",
        "claims.reader": "Claim.reader",
        "claims.perpetrator.confidence": "Perpetrator.confidence",
        "documents.dates.role": "DateCandidate.role",
        "events.type.acled": "EventType.acled",
        "events.type.acled_sub": "EventType.acled_sub",
        "events.type.plover_mode": "EventType.plover_mode",
        "events.type.stage": "EventType.stage",
        "events.claim_status": "Event.claim_status",
        "events.code_status": "Event.code_status",
        "events.actors.kind": "EventActor.kind",
        "events.contradictions.strength": "Contradiction.strength",
        "events.updates.how": "Update.how",
        "events.updates.reason": "Update.reason",
        "events.curve.steps.how": "Step.how",
        "origins.kind": "Origin.kind",
        "links.verdict": "Link.verdict",
    }
    found: set[tuple[str, str]] = set()
    for name in paths:
        head = name.partition(".")[0]
        _told(record.to_dict()[head], head, found)
    for path, value in found:
        if path in paths:
            assert value in meaning(paths[path]).values, path


def test_columns_of_every_table_are_there():
    page = codebook()
    for table in tables():
        assert f"### {table.name}\n" in page
        assert all(f"| `{column.name}` |" in page for column in table.columns)


def test_fields_are_those_of_the_json():
    given = RECORD.to_dict(victims=True)["claims"][0]
    kind = next(one for one in public_types() if one.__name__ == "Claim")
    assert set(given) == set(public_fields(kind))
