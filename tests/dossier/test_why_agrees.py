"""The page and `rashomon why` say the same of every figure, at every level."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from rashomon.cli.app import app
from rashomon.redaction.level import LEVELS
from rashomon.why import explain
from tests.dossier.parsed import Parsed, Tag

WIDE = 1_000_000
# Names of several lengths before, between and behind the figures, and one figure told twice.
NAMED = """KESSARA, May 1, 2024 - Mara Dolen, 29, and Ilko Varn, 9, were killed in Kessara on
Wednesday when a bomb went off in the market, police commander Sarn Odile said.

Tessa Orvan, a baker, said 12 people were killed and 20 wounded, and her cousin Bo Orvan said that
12 people were killed. A guard who asked not to be named for fear of reprisal said 14 people were
killed, and "14 people were killed" was what Tessa Orvan told a nurse.
"""
RIVAL = """KESSARA, May 2, 2024 - The Kessara Monitor said 19 people were killed in the bombing of
the market in Kessara on Wednesday. Witness Halim Dost said 31 people were wounded.
"""
OTHER = """ORLEK, June 3, 2024 - Gunmen killed five soldiers near Orlek on Monday, said the army.
Farmer Jon Abel Maru told the Mail that seven soldiers were killed.
"""
RECORDS = {
    "one report": (NAMED,),
    "two that disagree": (NAMED, RIVAL),
    "several events": (NAMED, RIVAL, OTHER),
}


@pytest.fixture(scope="module", params=sorted(RECORDS))
def reports(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("reports")
    for n, text in enumerate(RECORDS[request.param]):
        (folder / f"{n}.txt").write_text(text)
    return folder


@pytest.mark.parametrize("level", LEVELS)
def test_every_figure_is_told_alike(reports: Path, tmp_path: Path, level: str) -> None:
    folder = tmp_path / "made"
    call = ["report", str(reports), "-o", str(folder), "--level", level]
    assert CliRunner().invoke(app, call).exit_code == 0
    record = json.loads((folder / "record.json").read_text())
    pages = [folder / "index.html", *sorted((folder / "events").glob("*.html"))]
    told = [part for page in pages if page.is_file() for part in _settled(page)]
    figures = [f"{e['id']}/{x['outcome']}/{x['group']}" for e, x in _estimates(record)]
    assert len(told) == len(figures) > 0
    for figure in figures:
        said = _flat(explain(record, figure, width=WIDE))
        assert any(all(part in said for part in parts) for parts in told), figure


def _estimates(record: dict[str, object]) -> Iterator[tuple[dict[str, str], dict[str, str]]]:
    events: list[dict[str, object]] = record["events"]  # type: ignore[assignment]
    yield from ((event, each) for event in events for each in event["estimates"])  # type: ignore


def _settled(page: Path) -> Iterator[list[str]]:
    """Yield what a page tells of each figure: its facts, the sentences, why they were set aside."""
    parsed = Parsed(page.read_text())
    for section in parsed.named("section"):
        if section.attributes.get("class") == "settled":
            inside = [t for t in parsed.tags if _is_in(t, section)]
            yield [_flat(t.text) for t in inside if t.name in ("dd", "blockquote") or _is_why(t)]


def _is_in(tag: Tag, section: Tag) -> bool:
    return section.start <= tag.start and (tag.end or 0) <= (section.end or 0) and tag != section


def _is_why(tag: Tag) -> bool:
    return tag.attributes.get("class") == "why"


def _flat(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("\u2013", "-")).strip()


def test_the_test_would_tell_a_difference(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(NAMED)
    call = ["report", str(tmp_path / "a.txt"), "-o", str(tmp_path / "made")]
    assert CliRunner().invoke(app, call).exit_code == 0
    record = json.loads((tmp_path / "made" / "record.json").read_text())
    quotes = [c["quote"] for c in record["claims"]]
    sentences = [c["sentence"]["text"] for c in record["claims"]]
    assert all(quote in sentence for quote, sentence in zip(quotes, sentences, strict=True))
    event, estimate = next(_estimates(record))
    figure = f"{event['id']}/{estimate['outcome']}/{estimate['group']}"
    parts = next(_settled(tmp_path / "made" / "index.html"))
    for claim in record["claims"]:
        claim["sentence"]["text"] = "Other words."
    said = _flat(explain(record, figure, width=WIDE))
    assert not all(part in said for part in parts)
