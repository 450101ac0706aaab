"""A casebook copied while somebody writes to it: only a package is sure to be of one moment."""

import shutil
from pathlib import Path

from typer.testing import CliRunner

from rashomon.casebook import Casebook
from rashomon.casebook.store.opening import reading
from rashomon.cli.app import app
from tests.casebook.happenings import put


def test_a_copy_of_the_file_alone_is_of_an_earlier_moment_and_an_anchor_shows_it(
    tmp_path: Path,
) -> None:
    path, there = tmp_path / "case.casebook", tmp_path / "there"
    there.mkdir()
    put(path, ["market-1"])
    with Casebook(path) as casebook, reading(casebook.engine) as connection:
        connection.exec_driver_sql("SELECT * FROM entry").all()  # so that the log stays
        put(path, ["convoy-1"])
        assert path.with_name("case.casebook-wal").stat().st_size
        head = casebook.verify().head
        shutil.copy(path, there / "alone")
        for name in ("case.casebook", "case.casebook-wal"):
            shutil.copy(tmp_path / name, there / name)
        packed = ["export", str(path), "--format", "package", "-o", str(there / "package")]
        assert CliRunner().invoke(app, packed).exit_code == 0
    for name, n in (("alone", 1), ("case.casebook", 2), ("package", 2)):
        with Casebook(there / name) as copy:
            assert copy.verify().is_clean
            assert copy.events()[1] == n
            assert copy.verify(anchors=[head]).is_clean is (n == 2)


def test_a_package_is_a_backup_that_goes_on(tmp_path: Path) -> None:
    path, backup = tmp_path / "case.casebook", tmp_path / "backup"
    put(path, ["market-1", "convoy-1"])
    with Casebook(path) as casebook:
        casebook.pack(backup)
        ids = {event.id for event in casebook.record().events}
    put(backup, ["market-2"])
    with Casebook(backup) as again:
        assert {event.id for event in again.record().events} == ids
        assert again.verify().is_clean
