"""A worse dump does not take the place of a whole import."""

from pathlib import Path

import pytest

from rashomon.errors import BadInput
from rashomon.gazetteer.imported.intake import take_in
from tests.gazetteer.imports.dumps import contents, many, write

LINES = many(600)


def refused(dump: Path, data: Path, **options: str) -> str:
    before = contents(data)
    with pytest.raises(BadInput) as caught:
        take_in(dump, **options)  # type: ignore[arg-type]
    assert contents(data) == before
    assert "is kept" in str(caught.value)
    return str(caught.value)


def test_a_dump_cut_off_in_a_row_replaces_nothing(tmp_path: Path, data: Path) -> None:
    dump = write(tmp_path / "ZZ.txt", LINES)
    take_in(dump)
    dump.write_bytes(dump.read_bytes()[:-30])
    assert "cut off in the middle of line 600" in refused(dump, data)


def test_far_fewer_places_replace_only_when_told_to(tmp_path: Path, data: Path) -> None:
    dump = write(tmp_path / "ZZ.txt", LINES)
    take_in(dump)
    write(dump, LINES[:100])
    assert "--replace" in refused(dump, data)
    assert take_in(dump, replace=True).state.n_lines == 100


def test_no_place_at_all_replaces_nothing(tmp_path: Path, data: Path) -> None:
    dump = write(tmp_path / "ZZ.txt", LINES)
    take_in(dump)
    assert "no place of the classes" in refused(dump, data, classes="S.PRN")


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"x" * 200_000, "longer than"), (LINES[0].encode("utf-16"), "UTF-16")],
)
def test_what_is_no_dump_is_named(tmp_path: Path, data: Path, content: bytes, said: str) -> None:
    dump = tmp_path / "ZZ.txt"
    dump.write_bytes(content)
    with pytest.raises(BadInput, match=said):
        take_in(dump)
