"""The examples of the pages run as they stand, and show what the code gives."""

import ast
import dataclasses
import json
import re
from pathlib import Path

import pytest

import rashomon
from rashomon import types
from tests.reconcile.test_splits import killed, of_days

ROOT = Path(__file__).parents[1]
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
# What a page's example speaks of without making it.
GIVEN = {
    "aggregates.md": lambda: {"event": of_days(3, killed(13, 13, 13)), "places": ()},
    "linking.md": lambda: {"rashomon": rashomon, "inputs": REPORTS},
}
REPORTS = [
    {
        "id": "report-1",
        "text": "A bomb killed 12 people in Orm on Monday.",
        "published": "2021-03-03",
    },
    {
        "id": "report-2",
        "text": "A mine killed 3 people in Vesk on Sunday.",
        "published": "2021-03-03",
    },
    {
        "id": "report-3",
        "text": "A mine killed 3 people in Vesk on Sunday.",
        "published": "2021-03-04",
    },
    {"id": "report-7", "text": "The bomb in Orm killed 14 people.", "published": "2021-03-04"},
]
VALUE = re.compile(r"#\s*(\[.*\]|'[^']*'|\"[^\"]*\"|\d+)(?=$|[:,;])")


def blocks(kind: str) -> list[tuple[str, str]]:
    """Return the fenced blocks of a kind, each with the name of its page."""
    found = []
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        found += [(page.name, code) for code in re.findall(rf"```{kind}\n(.*?)```", text, re.S)]
    return found


def shown(code: str) -> list[tuple[str, object]]:
    """Return the expressions of a block that a comment beside or under them gives a value."""
    found, before = [], ""
    for line in code.splitlines():
        expression, _, _ = line.partition("#")
        value = VALUE.search(line)
        if value is not None:
            found.append((expression.strip() or before, ast.literal_eval(value[1])))
        before = expression.strip() or before
    return found


@pytest.mark.parametrize(("page", "code"), blocks("python"))
def test_an_example_runs_and_gives_what_it_shows(
    page: str, code: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    (tmp_path / "reports").symlink_to(ROOT / "examples" / "zarmin-market")
    monkeypatch.chdir(tmp_path)
    scope = dict(GIVEN.get(page, dict)())
    exec(compile(code, page, "exec"), scope)
    for expression, value in shown(code):
        assert eval(expression, scope) == value


def test_the_values_that_pages_show_are_seen() -> None:
    """Else the test above would hold nothing against them."""
    values = [value for _, code in blocks("python") for _, value in shown(code)]
    assert len(values) >= 4


def fields() -> set[str]:
    """Return every name that a public value has in JSON."""
    kinds = [kind for kind in vars(types).values() if dataclasses.is_dataclass(kind)]
    return {field.name for kind in kinds for field in dataclasses.fields(kind)}


def keys(value: object) -> set[str]:
    if isinstance(value, dict):
        return set(value).union(*map(keys, value.values()))
    return set().union(*map(keys, value)) if isinstance(value, list) else set()


@pytest.mark.parametrize(("page", "code"), blocks("json"))
def test_json_that_a_page_shows_is_json_with_fields_that_there_are(page: str, code: str) -> None:
    assert keys(json.loads(code)) - fields() == set(), page
