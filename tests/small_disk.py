"""Disks that are full or read-only, and files that may not grow, as a test needs them."""

import errno
import os
import resource
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from tests.parts import missing

NAME = "rashomon-test-disk-"


@dataclass(frozen=True, kw_only=True)
class Disk:
    """A disk of its own in a folder; what is there is gone after the test."""

    folder: Path

    def fill(self, *, leave: int = 0) -> None:
        """Leave that many bytes free, whole pages; what was there stays."""
        self.free()
        with self._filler.open("wb", buffering=0) as filler:
            _write_until_full(filler.fileno())
            filler.truncate(max(0, filler.tell() - leave))

    def free(self) -> None:
        """Take back what `fill` took."""
        self._filler.unlink(missing_ok=True)

    @property
    def _filler(self) -> Path:
        return self.folder / ".filler"

    @contextmanager
    def read_only(self) -> Iterator[None]:
        """Take all writing from the disk, as on a write-protected stick; no file may be open."""
        _mount("-o", "remount,ro", str(self.folder))
        try:
            yield
        finally:
            _mount("-o", "remount,rw", str(self.folder))


def _write_until_full(file: int) -> None:
    for size in (1 << 16, 1 << 10, 1):
        try:
            while os.write(file, bytes(size)):
                pass
        except OSError as fault:
            if fault.errno != errno.ENOSPC:
                raise


@contextmanager
def small_disk(folder: Path, n_bytes: int) -> Iterator[Disk]:
    """Give a real disk of that size, mounted on a new folder; without root's rights, skip."""
    if sys.platform != "linux":
        missing("small disk", "a tmpfs is Linux's")
    _unmount_stale()
    folder.mkdir()
    try:
        _mount("-t", "tmpfs", "-o", f"size={n_bytes}", f"{NAME}{os.getpid()}", str(folder))
    except (OSError, subprocess.CalledProcessError):
        missing("small disk", "mounting a tmpfs takes root's rights; see `files_of_at_most`")
    try:
        yield Disk(folder=folder)
    finally:
        _unmount(folder)


def _mount(*arguments: str) -> None:
    subprocess.run(["mount", *arguments], check=True, capture_output=True)


def _unmount(folder: Path) -> None:
    subprocess.run(["umount", "--lazy", str(folder)], check=True, capture_output=True)


def _unmount_stale() -> None:
    """Unmount what a killed test run left."""
    for line in Path("/proc/mounts").read_text().splitlines():
        name, folder = line.split(" ")[:2]
        if name.startswith(NAME) and not Path("/proc", name.removeprefix(NAME)).exists():
            with suppress(subprocess.CalledProcessError):  # root's, or done by another process
                # What has a space in its path stands there as \040.
                _unmount(Path(folder.encode().decode("unicode_escape")))


@contextmanager
def files_of_at_most(n_bytes: int) -> Iterator[None]:
    """Let this process, and those it starts, write no file beyond a size: EFBIG, without root.

    SQLite says "disk I/O error" then, where it says "database or disk is full" of a full disk.
    """
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (n_bytes, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def full_after(connection: sqlite3.Connection, n_pages: int) -> None:
    """Let an SQLite database grow by that many pages on this connection, then be full."""
    (now,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {now + n_pages}")
