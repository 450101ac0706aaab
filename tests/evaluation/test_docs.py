"""The example of docs/evaluate.md, run as it stands; and every field of the form in its table."""

import re
from pathlib import Path

from typer.testing import CliRunner

from rashomon.cli.app import app
from rashomon.evaluation import HEADLINE, Measures
from rashomon.evaluation.form_claims import FIELDS

PAGE = (Path(__file__).parents[2] / "docs" / "evaluate.md").read_text(encoding="utf-8")


def block(opening: str, n: int = 0) -> str:
    """Return a fenced block by its first line's beginning."""
    blocks = re.findall(r"^```(\w*)\n(.*?)^```$", PAGE, re.M | re.S)
    return [text for kind, text in blocks if f"{kind}\n{text}".startswith(opening)][n]


def written(folder: Path, gold: str) -> Path:
    folder = folder / "orm"
    folder.mkdir(exist_ok=True)
    for n in (0, 1):
        (folder / f"0{n + 1}.txt").write_text(block("text\n", n), encoding="utf-8")
    (folder / "gold.yaml").write_text(gold, encoding="utf-8")
    return folder


def test_the_example_gives_what_the_page_shows(tmp_path: Path) -> None:
    folder = written(tmp_path, block("yaml\n"))
    assert CliRunner().invoke(app, ["evaluate", str(folder)]).stdout == block("\n1 gold file")


def test_the_error_is_told_as_the_page_shows(tmp_path: Path) -> None:
    folder = written(tmp_path, block("yaml\n").replace("[14, 14]", "[15, 15]", 1))
    shown = CliRunner().invoke(app, ["evaluate", str(folder), "--errors"]).stdout
    assert shown.endswith("\n" + block("\norm: "))


def test_every_field_of_a_claim_is_on_the_page() -> None:
    assert [name for name in sorted(FIELDS) if f"`{name}`" not in PAGE] == []


def test_every_measure_is_on_the_page() -> None:
    assert [name for name in Measures().percents() if f"`{name}`" not in PAGE] == []
    assert set(HEADLINE) < Measures().percents().keys()
