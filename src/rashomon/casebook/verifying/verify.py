"""A casebook verified as a whole, in one state of it, with little memory whatever its size."""

from collections.abc import Callable, Sequence

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DBAPIError

from rashomon.casebook.judging.decisions import decisions_of
from rashomon.casebook.linking.reports import claims_of
from rashomon.casebook.verifying.chain import Chain, chain
from rashomon.casebook.verifying.erasures import erasures, left_out
from rashomon.casebook.verifying.findings import Findings, Verified
from rashomon.casebook.verifying.looking import looking, words
from rashomon.casebook.verifying.parts import originals
from rashomon.casebook.verifying.references import references
from rashomon.casebook.verifying.worked_out import worked_out
from rashomon.errors import RashomonError


def verify(engine: Engine, name: str, *, anchors: Sequence[str] = ()) -> Verified:
    """Return what is wrong with a casebook; `anchors` are digests of entries noted earlier."""
    with looking(engine) as connection:
        return verified(connection, name, anchors=anchors)


def verified(connection: Connection, name: str, *, anchors: Sequence[str] = ()) -> Verified:
    """Return what is wrong with a casebook, by a connection that sees one state of it."""
    found = Findings()
    end = Chain(0, "")

    def first(connection: Connection, found: Findings) -> None:
        nonlocal end
        end = chain(connection, found, anchors)

    order = (originals, erasures, left_out, references, worked_out, _replayed)
    for part in (_file, first, *order):
        _guarded(part, connection, found)
    return Verified(
        casebook=name,
        entries=end.n,
        head=end.head,
        checked=dict(found.checked),
        findings=tuple(found.kept),
        n_faults=found.n[False],
        n_repairable=found.n[True],
        notes=tuple(found.notes),
    )


def _guarded(
    part: Callable[[Connection, Findings], None], connection: Connection, found: Findings
) -> None:
    """Look at one part; a table that the database cannot read is a finding, and no end."""
    try:
        part(connection, found)
    except DBAPIError as error:
        found.add("file", None, None, f"cannot be read: {words(error.orig)}")


def _file(connection: Connection, found: Findings) -> None:
    """Let SQLite look at its own file: pages, indexes, constraints."""
    if connection.dialect.name != "sqlite":
        return
    for said in connection.execute(text("PRAGMA integrity_check(20)")).scalars():
        if said != "ok":
            found.add("file", None, None, f"is damaged: {words(said)}")


def _replayed(connection: Connection, found: Findings) -> None:
    """Note the judgements about claims that fit no claim of their report any more."""
    try:
        found.notes += _lost(connection)
    except (ValueError, TypeError, KeyError, RashomonError):
        found.notes.append("judgements cannot be replayed: see what is wrong with their rows")


def _lost(connection: Connection) -> list[str]:
    decisions = decisions_of(connection)
    documents = {str(j.content["document"]) for j in decisions.held if "document" in j.content}
    said: list[str] = []
    for document in sorted(documents):
        claims = claims_of(connection, [document]).get(document, [])
        said += [
            f"judgement {words(one.id)} ({one.kind}, {words(one.told())}) fits no claim of "
            f"{words(document)} any more"
            for one in decisions.lost(document, claims)
        ]
    return said
