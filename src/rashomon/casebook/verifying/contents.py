"""Texts against their SHA-256, and quotes against the characters that they are said to be."""

from hashlib import sha256
from json import loads

from sqlalchemy import Connection

from rashomon.casebook.store.batches import batches
from rashomon.casebook.tables import ledger
from rashomon.casebook.verifying.findings import Findings
from rashomon.casebook.verifying.looking import Raw, raw, rows

_BY_HAND = "person"
_READ = 40  # texts in memory


class Contents:
    """What the rows of a few entries hold, checked against the texts that they are about."""

    def __init__(self, connection: Connection, found: Findings) -> None:
        self._connection = connection
        self._found = found
        self._claims: dict[str, list[Raw]] = {}

    def look(self, table: str, row: Raw, *, is_whole: bool) -> None:
        """Take in a row."""
        if table == "document" and is_whole:
            made = sha256(_bytes(row["text"])).hexdigest()
            if made != row["text_sha256"]:
                self._add(row, row["id"], "document", "its text is not that of its SHA-256")
        elif table == "claim" and row["version"] != _BY_HAND:
            kept = {k: row[k] for k in ("id", "version", "document", "entry", "quote", "content")}
            self._claims.setdefault(str(row["document"]), []).append(kept)

    def end(self) -> None:
        """Check the quotes of the claims that were taken in."""
        table, out = ledger.DOCUMENT, ledger.LEFT_OUT
        for some in batches(self._claims, _READ):
            left = out.c.of_table == "document"
            without = set(
                self._connection.execute(raw(out, "key").where(left, out.c.key.in_(some))).scalars()
            )
            for row in rows(self._connection, raw(table, "id", "text").where(table.c.id.in_(some))):
                if row["id"] not in without:
                    self._quotes(self._claims[row["id"]], row["text"])
        self._claims.clear()

    def _quotes(self, claims: list[Raw], text: object) -> None:
        for claim in claims:
            wrong = _wrong(claim, str(text))
            if wrong:
                self._add(claim, f"{claim['id']} {claim['version']}", "claim", wrong)

    def _add(self, row: Raw, key: object, table: str, what: str) -> None:
        self._found.add(table, key, row["entry"], what)


def _wrong(claim: Raw, text: str) -> str | None:
    """Return what is wrong with the quote of a claim, None if it stands where it says."""
    try:
        told = loads(claim["content"])
        start, end, quote = told["start"], told["end"], told["quote"]
        is_there = text[start:end] == quote == claim["quote"]
    except (ValueError, TypeError, KeyError):
        return "its content is not that of a claim"
    return None if is_there else "its quote is not at its characters of the text"


def _bytes(value: object) -> bytes:
    if isinstance(value, bytes):
        return value
    return str(value).encode("utf-8", "surrogatepass")
