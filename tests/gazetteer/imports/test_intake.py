"""An import is whole or goes on where it was; interrupted anywhere, it comes to the same."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.errors import BadInput
from rashomon.gazetteer.imported import intake
from rashomon.gazetteer.imported.intake import Watch, take_in
from rashomon.gazetteer.imported.state import State
from tests.gazetteer.imports.dumps import contents, files, many, row, write, zipped

LINES = many(600)


class Stop(Exception):
    pass


class Stopper:
    """Watches an import and stops it after so many batches; keeps what it was told."""

    def __init__(self, after: int = -1) -> None:
        self.left = after
        self.notes: list[str] = []
        self.offsets: list[int] = []
        self.watch = Watch(on_progress=self.see, on_note=self.notes.append)

    def see(self, state: State) -> None:
        self.offsets.append(state.offset)
        if self.left == 0:
            raise Stop
        self.left -= 1


@pytest.fixture(autouse=True)
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(intake, "LINES_A_BATCH", 50)


def test_what_was_taken_and_what_was_not_is_counted(tmp_path: Path) -> None:
    lines = [row(), row(geonameid=2, letter="S", code="HTL"), "rubbish", row(geonameid=3)]
    lines += [row(geonameid=4, latitude="91"), row(geonameid=5, latitude="92"), row()]
    state = take_in(write(tmp_path / "ZZ.txt", lines)).state
    assert (state.n_rows, state.n_other, state.n_bad, state.n_repeated) == (2, 1, 3, 1)
    assert state.bad == {"not 19 columns": [1, 3], "latitude is out of range": [2, 5, 6]}


def test_only_the_first_lines_of_a_reason_are_kept(tmp_path: Path) -> None:
    good = [row(geonameid=n) for n in range(1, 201)]
    state = take_in(write(tmp_path / "ZZ.txt", [*good, *["rubbish"] * 90])).state
    assert state.bad == {"not 19 columns": [90, 201, 202, 203, 204, 205]}


def test_of_two_rows_of_one_number_the_latest_stands(tmp_path: Path, data: Path) -> None:
    lines = [row(name="Oldgor"), row(name="Newgor", modified="2024-06-01"), row(name="Elder")]
    take_in(write(tmp_path / "ZZ.txt", lines))
    kept = contents(data)
    once = take_in(write(tmp_path / "Z2.txt", lines[1:2])).state
    assert kept[0][1] == "Newgor"
    assert kept[:-1] == contents(data, "Z2")[:-1]
    assert once.n_rows == 1


@settings(max_examples=12, deadline=None)
@given(st.lists(st.integers(0, 9), min_size=1, max_size=4))
def test_interrupted_anywhere_it_comes_to_the_same(stops: list[int]) -> None:
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        whole, pieces = Path(folder, "whole"), Path(folder, "pieces")
        dump = write(Path(folder, "ZZ.txt"), LINES)
        patch.setenv("RASHOMON_DATA", str(whole))
        take_in(dump)
        patch.setenv("RASHOMON_DATA", str(pieces))
        for after in stops:
            with pytest.raises(Stop):
                take_in(dump, watch=Stopper(after % 3).watch)
        take_in(dump)
        assert contents(pieces) == contents(whole)
        assert files(pieces) == ["ZZ.places"]


def test_it_goes_on_after_the_last_batch(tmp_path: Path) -> None:
    dump = write(tmp_path / "ZZ.txt", LINES)
    first, second = Stopper(3), Stopper()
    with pytest.raises(Stop):
        take_in(dump, watch=first.watch)
    take_in(dump, watch=second.watch)
    assert second.notes == [f"{dump}: going on at 33 %, line 201"]
    assert second.offsets[0] > first.offsets[-1]


def test_a_file_that_changed_since_begins_again(tmp_path: Path, data: Path) -> None:
    dump = write(tmp_path / "ZZ.txt", LINES)
    with pytest.raises(Stop):
        take_in(dump, watch=Stopper(3).watch)
    changed = [LINES[0].replace("SY", "IQ"), *LINES[1:]]
    again = Stopper()
    take_in(write(dump, changed), watch=again.watch)
    assert again.notes == [f"{dump}: changed since the import began; starting over"]
    took = contents(data)
    take_in(write(tmp_path / "Z2.txt", changed))
    assert took[:-1] == contents(data, "Z2")[:-1]


def test_a_file_that_changes_while_it_is_read_is_refused(tmp_path: Path, data: Path) -> None:
    dump = write(tmp_path / "ZZ.txt", LINES)
    touch = Watch(on_progress=lambda state: write(dump, LINES[:-1]) and None)
    with pytest.raises(BadInput, match="changed while it was read"):
        take_in(dump, watch=touch)
    assert not list(data.rglob("*.places"))


def test_the_same_file_again_changes_nothing(tmp_path: Path, data: Path) -> None:
    dump = write(tmp_path / "ZZ.txt", LINES)
    assert take_in(dump).is_new
    before = (data / "gazetteer" / "ZZ.places").stat()
    assert not take_in(dump).is_new
    assert (data / "gazetteer" / "ZZ.places").stat() == before


def test_an_earlier_import_stands_until_the_next_is_whole(tmp_path: Path, data: Path) -> None:
    dump = write(tmp_path / "ZZ.txt", [row()])
    take_in(dump)
    before = contents(data)
    with pytest.raises(Stop):
        take_in(write(dump, LINES), watch=Stopper(2).watch)
    assert contents(data) == before
    take_in(dump)
    assert len(contents(data)) > 400


def test_zip_windows_lines_and_a_mark_of_utf_8_make_no_difference(
    tmp_path: Path, data: Path
) -> None:
    dump = write(tmp_path / "ZZ.txt", LINES)
    take_in(dump)
    plain = contents(data)
    (tmp_path / "Z2.txt").write_bytes(b"\xef\xbb\xbf" + dump.read_bytes().replace(b"\n", b"\r\n"))
    take_in(tmp_path / "Z2.txt")
    take_in(zipped(write(tmp_path / "Z3.txt", LINES)))
    assert plain[:-1] == contents(data, "Z2")[:-1] == contents(data, "Z3")[:-1]


def test_a_dump_cut_off_says_so_and_the_whole_one_begins_again(tmp_path: Path, data: Path) -> None:
    dump = write(tmp_path / "ZZ.txt", LINES)
    full = dump.read_bytes()
    dump.write_bytes(full[: full.rindex(b"\t")])
    state = take_in(dump).state
    assert state.bad["cut off where the file ends"] == [1, 600]
    dump.write_bytes(full)
    assert "cut off where the file ends" not in take_in(dump).state.bad
    assert json.loads(str(contents(data)[-1][1]))["is_cut"] is False


def test_a_line_without_end_is_no_row_and_fills_no_memory(tmp_path: Path) -> None:
    dump = write(tmp_path / "ZZ.txt", [row(), "x" * 3_000_000, row(geonameid=2)])
    state = take_in(dump).state
    assert (state.n_rows, state.bad) == (2, {"a line too long": [1, 2]})
