"""`rashomon export`: a casebook or a record in the formats of the field."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.casebook import Casebook
from rashomon.casebook.asking.moments import AsOf
from rashomon.cli.casebook.given import given, is_casebook
from rashomon.cli.casebook.paper import show
from rashomon.cli.guard import complain
from rashomon.cli.inputs import refuse_input, target
from rashomon.errors import BadInput
from rashomon.wording.words import plural

if TYPE_CHECKING:
    from rashomon.exports.readers import Readers
    from rashomon.settings import Settings
    from rashomon.types import Json

BUNDLE, PACKAGE = "bundle", "package"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is asked of an export: the format, where to, for whom, by which rule, as of when."""

    kind: str
    output: str
    level: str | None
    victims: bool
    suspects: bool
    profile: str | None
    as_of: AsOf


def run(where: str, asked: Asked) -> None:
    """Write the export; say what was written, withheld and left out."""
    from rashomon.exports import export, format_named
    from rashomon.reconcile.profiles import profile_named

    refuse_input(where, asked.output)
    if asked.profile is not None:
        profile_named(asked.profile)
    if asked.kind == BUNDLE:
        _bundle(where, asked)
        return
    kind = format_named(asked.kind)
    path = None if asked.output == "-" else target(asked.output)
    with given(where, as_of=asked.as_of) as what:
        readers = _readers(asked, what.settings)
        made = export(what, kind, path, readers=readers, profile=asked.profile)
    _say(_account(made.about), asked)


def package(where: str, output: str, *, originals: bool, who: str | None) -> None:
    """Write a casebook as a casebook file that can be handed on."""
    path = target(output)
    if path is None or output == "-":
        raise BadInput("-o: name a file; a package is no text")
    if not is_casebook(where):
        raise BadInput(f"{where}: no casebook; only a casebook is written as a package")
    with Casebook(where, who=who) as casebook:
        show(casebook.pack(path, originals=originals).lines())


def _bundle(where: str, asked: Asked) -> None:
    from rashomon.exports.bundle import bundle

    folder = target(asked.output)
    if folder is None or asked.output == "-":
        raise BadInput("-o: name a folder; a bundle is many files")
    with given(where, as_of=asked.as_of) as what:
        readers = _readers(asked, what.settings)
        made = bundle(what, folder, readers=readers, profile=asked.profile)
    accounts: list[Json] = made.about["formats"]
    lines = [line for account in accounts for line in (_head(account), *_left_out(account))]
    notes = {line: None for account in accounts for line in _notes(account)}
    listed = f"{plural(len(made.files), 'file')}; the hash of their list is {made.about['list']}"
    _say([*lines, *notes, listed], asked)


def _readers(asked: Asked, settings: "Settings | None") -> "Readers":
    from rashomon.exports.readers import readers_of

    return readers_of(settings, level=asked.level, victims=asked.victims, suspects=asked.suspects)


def _account(account: "Json") -> Iterator[str]:
    """Yield what was written, for whom, and what is not in it."""
    yield _head(account)
    yield from _left_out(account)
    yield from _notes(account)


def _head(account: "Json") -> str:
    rows = plural(account["rows"], "row")
    return f"{account['format']}: {rows}, level {account['level']}, profile {account['profile']}"


def _left_out(account: "Json") -> Iterator[str]:
    kind = account["format"]
    yield from (f"{kind}: left out {n}: {why}" for why, n in account["left_out"].items())
    yield from (f"{kind}: {n} {what}" for what, n in account["remarks"].items())


def _notes(account: "Json") -> Iterator[str]:
    """Yield what was withheld, and which claims somebody should look at."""
    if account["withheld"]:
        yield f"withheld: {'; '.join(account['withheld'])}"
    small = account["small_counts"]
    if small["number"]:
        yield f"look at: {small['number']} {small['what']}: {', '.join(small['claims'][:3])}"


def _say(lines: Iterable[str], asked: Asked) -> None:
    """Print lines, beside the data where those go to standard output."""
    if asked.output != "-":
        show(lines)
        return
    for line in lines:
        complain(line)
