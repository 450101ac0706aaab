"""What stays of an erased report: a hash of it, who erased it, when and why."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, or_, select

from rashomon.casebook.store.batches import batches
from rashomon.casebook.tables import ledger
from rashomon.wording.safe import short

_NOTHING = sha256(b"").hexdigest()
_STONE = ledger.TOMBSTONE


@dataclass(frozen=True, slots=True, kw_only=True)
class Tombstone:
    """An erased report."""

    document: str
    text_sha256: str
    who: str
    at: str
    reason: str

    def row(self) -> dict[str, Any]:
        """Return its columns."""
        return asdict(self)

    def to_dict(self) -> dict[str, Any]:
        """Return it as data that JSON can hold."""
        return asdict(self)

    def line(self) -> str:
        """Return in words who erased it, when and why."""
        who, why = short(self.who, 80), short(self.reason, 200)
        return f"{short(self.document, 80)}: erased by {who} on {self.at[:10]}: {why}"


def tombstone_of(connection: Connection, document: str) -> Tombstone | None:
    """Return the tombstone of an id; None where there is none."""
    row = connection.execute(_asked().where(_STONE.c.document == document)).mappings().first()
    return None if row is None else Tombstone(**row)


def tombstones(
    connection: Connection, reports: Iterable[tuple[str, str]]
) -> dict[tuple[str, str], Tombstone]:
    """Return the tombstones of reports by id and hash of text: of either, but of no empty text."""
    given = list(dict.fromkeys(reports))
    found: dict[tuple[str, str], Tombstone] = {}
    for some in batches(given, 150):
        ids, texts = [i for i, _ in some], [t for _, t in some if t != _NOTHING]
        asked = _asked().where(or_(_STONE.c.document.in_(ids), _STONE.c.text_sha256.in_(texts)))
        stones = [Tombstone(**row) for row in connection.execute(asked).mappings()]
        for one in some:
            mine = [s for s in stones if one[0] == s.document or one[1] == s.text_sha256]
            if mine:
                found[one] = mine[0]
    return found


def _asked() -> Any:  # noqa: ANN401
    names = ("document", "text_sha256", "who", "at", "reason")
    return select(*(_STONE.c[name] for name in names))
