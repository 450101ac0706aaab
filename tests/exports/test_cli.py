"""`rashomon export` as a user calls it."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

import rashomon
from rashomon.cli.app import app
from rashomon.record_json import record_json

RUN = CliRunner()


def call(*words: object) -> tuple[int, str, str]:
    result = RUN.invoke(app, ["export", *map(str, words)])
    return result.exit_code, result.stdout, result.stderr


@pytest.fixture(scope="session")
def record_file(record: rashomon.Record, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("record") / "record.json"
    path.write_bytes(b"".join(record_json(record)))
    return path


def test_says_what_was_written_for_whom(casebook: Path, tmp_path: Path) -> None:
    code, out, _ = call(casebook, "--format", "claims", "-o", tmp_path / "claims.csv")
    assert code == 0
    assert "claims: 12 rows, level public, profile gtd" in out
    assert "withheld: 1 name of witnesses" in " ".join(out.split())


def test_data_alone_goes_to_standard_output(record_file: Path) -> None:
    code, out, err = call(record_file, "--format", "claims", "-o", "-", "--level", "internal")
    assert code == 0
    assert out.startswith("claim")
    assert len(out.splitlines()) >= 13
    assert "level internal" in err


def test_a_casebook_s_settings_say_for_whom(casebook: Path, tmp_path: Path) -> None:
    own, settings = tmp_path / "own.casebook", tmp_path / "own.toml"
    own.write_bytes(casebook.read_bytes())
    settings.write_text('name = "Osmere"\nlevel = "partners"\n')
    assert RUN.invoke(app, ["settings", str(own), str(settings)]).exit_code == 0
    _, out, _ = call(own, "--format", "claims", "-o", tmp_path / "claims.csv")
    assert "level partners" in out
    account = json.loads((tmp_path / "claims.csv.about.json").read_text())
    assert (account["level"], account["settings"]) == ("partners", "Osmere")


def test_as_of_lets_only_reports_of_that_day_count(casebook: Path, tmp_path: Path) -> None:
    path = tmp_path / "claims.csv"
    code, _, _ = call(casebook, "--format", "claims", "-o", path, "--as-of", "2021-05-05")
    assert code == 0
    assert "15" not in {row.split(",")[0] for row in path.read_text().splitlines()}
    assert json.loads((tmp_path / "claims.csv.about.json").read_text())["as_of"] == "2021-05-05"


def test_a_bundle_names_the_hash_of_its_list(casebook: Path, tmp_path: Path) -> None:
    code, out, _ = call(casebook, "--format", "bundle", "-o", tmp_path / "made")
    digest = (tmp_path / "made" / "SHA256SUMS.sha256").read_text().split()[0]
    assert code == 0
    assert digest in out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("{book}", "--format", "kml", "-o", "x.kml"), "--format 'kml': there is"),
        (("{book}", "--format", "bundle", "-o", "-"), "a bundle is many files"),
        (("{book}", "--format", "claims", "-o", "x.csv", "--level", "all"), "no level 'all'"),
        (("{book}", "--format", "claims", "-o", "x.csv", "--profile", "no"), "unknown profile"),
        (("{book}", "--format", "claims", "-o", ""), "an output has an empty name"),
        (("nix.json", "--format", "claims", "-o", "x.csv"), "nix.json: cannot be read"),
        (("{json}", "--format", "claims", "-o", "x.csv", "--as-of", "2021"), "for a casebook"),
        (("{json}", "--format", "package", "-o", "x"), "no casebook; only a casebook"),
        (("{book}", "--format", "package", "-o", "x", "--level", "public"), "it has no level"),
        (("nix.casebook", "--format", "claims", "-o", "x.csv"), "nix.casebook"),
    ],
)
def test_a_call_that_cannot_be(
    casebook: Path,
    record_file: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, ...],
    said: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    code, _, err = call(*(word.format(book=casebook, json=record_file) for word in words))
    assert code == 2
    assert said in err
    assert len(err.splitlines()) == 1
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("form", ["claims", "bundle", "geojson"])
def test_nothing_that_is_read_is_overwritten(
    casebook: Path, record_file: Path, tmp_path: Path, form: str
) -> None:
    """A casebook under a name that ends as the format's file does, and a link to it, stay."""
    book, json_file, link = tmp_path / "case.csv", tmp_path / "record.json", tmp_path / "link.csv"
    book.write_bytes(casebook.read_bytes())
    json_file.write_bytes(record_file.read_bytes())
    link.symlink_to(book)
    before = {path: path.read_bytes() for path in (book, json_file)}
    for source, output in ((book, book), (book, link), (json_file, json_file), (json_file, book)):
        code, _, err = call(source, "--format", form, "-o", output)
        assert code == 2, (source, output)
        assert len(err.splitlines()) == 1
    assert before == {path: path.read_bytes() for path in (book, json_file)}
