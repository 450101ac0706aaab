"""What a database says when it fails, told in one line that says what to do."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, OperationalError

from rashomon.errors import BadInput, Damaged

_DAMAGED = "the file is damaged; `rashomon verify` says what of it can be read; take your last copy"
_TOLD = (
    (("disk is full", "disk i/o error", "no space left", "could not extend file"),
     "the disk is full or failed; nothing of this step was kept, what was there is whole: "
     "make room and call it again"),
    (("readonly database", "read-only transaction", "permission denied", "read-only file"),
     "cannot be written: it, its folder or its disk is read-only for you; nothing was changed"),
    (("locked", "lock timeout", "deadlock"),
     "is being written by somebody else for a long time; call it again"),
    (("unable to open",), "cannot be opened; look at its folder and your rights to it"),
    (("malformed", "not a database", "corrupt"),
     _DAMAGED),
    (("connection refused", "could not connect", "connection failed", "could not translate",
      "connection is bad", "server closed", "timeout expired", "terminating connection",
      "terminated abnormally", "recovery mode", "starting up", "shutting down", "consuming input",
      "connection is closed", "connection reset"),
     "the server does not answer; what was acknowledged is kept: is it running, and is the address "
     "right?"),
    (("password authentication", "does not exist", "no password"),
     "the server does not let us in; look at the database's name, user and password"),
    (("append-only", "never changed"), "a row of the ledger was to be changed; it is append-only"),
)  # fmt: skip


@contextmanager
def clear_errors(name: str) -> Iterator[None]:
    """Turn what a database raises into a BadInput that names the casebook and what to do."""
    try:
        yield
    except DBAPIError as error:
        reason = _reason(error)
        kind = Damaged if reason == _DAMAGED else BadInput
        raise kind(f"{name}: {reason}") from error


def is_full(error: DBAPIError) -> bool:
    """Say whether a failure is that of a full disk."""
    return _reason(error) == _TOLD[0][1]


def _reason(error: DBAPIError) -> str:
    said = " ".join(str(error.orig).split())
    for words, told in _TOLD:
        if any(word in said.lower() for word in words):
            return told
    kind = "cannot be used" if isinstance(error, OperationalError) else "refused by the database"
    return f"{kind}: {said[:200]}"
