"""The page for casualty recorders names every profile, reason, outcome of a gate and tension."""

import re
from pathlib import Path

import pytest

from rashomon.reconcile import PROFILES
from rashomon.reconcile.tension_rules import RULES

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "settling.md").read_text(encoding="utf-8")
SOURCE = "".join(
    path.read_text(encoding="utf-8") for path in (ROOT / "src/rashomon/reconcile").glob("*.py")
)
REASONS = (
    "duplicate_origin",
    "superseded_by_same_origin",
    "party_to_conflict_claim",
    "implausible",
    "vague_only",
    "different_scope",
    "different_event",
    "different_population",
    "retracted",
    "denied",
    "unattributed",
)


@pytest.mark.parametrize("name", [*PROFILES, *(rule.name for rule in RULES)])
def test_the_page_names_every_profile_and_tension(name):
    assert name in PAGE


@pytest.mark.parametrize("reason", REASONS)
def test_every_reason_is_explained_and_given_by_some_rule(reason):
    assert f"| `{reason}` |" in PAGE
    assert f'"{reason}"' in SOURCE


def test_the_page_has_no_reason_of_its_own():
    assert set(re.findall(r"^\| `(\w+_\w+)` \|", PAGE, flags=re.MULTILINE)) <= {
        *REASONS,
        "range_only",
    }
