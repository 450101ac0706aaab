"""`rashomon judge`, `enter`, `undo` and `read-again`: what persons decide, and what follows."""

from collections.abc import Iterable, Mapping, Sequence

from rashomon.casebook import Casebook
from rashomon.cli.casebook.paper import paper, show
from rashomon.cli.guard import complain
from rashomon.cli.output import emit
from rashomon.errors import BadInput
from rashomon.terminal.event_list import render_changes
from rashomon.wording.safe import short
from rashomon.wording.words import plural


def judge(  # noqa: PLR0913 (one parameter an option)
    where: str,
    kind: str,
    names: tuple[str, str | None],
    *,
    reason: str,
    who: str | None,
    fields: Mapping[str, str],
) -> None:
    """Write a judgement; say what it is called and what it changed."""
    with Casebook(where, who=who) as casebook:
        judged = casebook.judge(kind, names[0], names[1], reason=reason, **fields)
    _tell(judged.judgements, judged.said)
    show(judged.along, indent=2)
    emit(render_changes(judged.changes, paper()))


def undo(where: str, judgement: str, *, reason: str, who: str | None) -> None:
    """Take back a judgement, or all of an entry by its number."""
    name = int(judgement) if judgement.isdecimal() else judgement
    with Casebook(where, who=who) as casebook:
        undone = casebook.undo(name, reason=reason)
    _tell(undone.judgements, undone.said)
    emit(render_changes(undone.changes, paper()))


def enter(
    where: str,
    *,
    who: str | None,
    told: Mapping[str, str | None],
    fields: Mapping[str, str],
) -> None:
    """Enter a claim by hand; say what it is called, where it stands and what it changed."""
    given = {name: value for name, value in told.items() if value is not None}
    with Casebook(where, who=who) as casebook:
        entered = casebook.enter(**given, **fields)
    emit(f"{entered.claim}  in {entered.document}\n")
    _tell(entered.judgements, entered.said)
    emit(render_changes(entered.changes, paper()))


def read_again(where: str, documents: Sequence[str], *, who: str | None) -> None:
    """Read reports with this version; say which differ, and what that changed."""
    n_read = n_differ = 0
    with Casebook(where, who=who) as casebook:
        for step in casebook.read_again(documents or None):
            n_read += step.n_read
            n_differ += len(step.differing)
            for one in step.differing:
                emit(f"{one.document}\n")
                show((*one.lines, *one.judgements), indent=2)
            emit(render_changes(step.changes, paper()))
    complain(f"{plural(n_read, 'report')} read again, {n_differ} of them otherwise than before")


def fields_of(pairs: Iterable[str]) -> dict[str, str]:
    """Return fields given as NAME=VALUE; BadInput names what is none."""
    found: dict[str, str] = {}
    for pair in pairs:
        name, sign, value = pair.partition("=")
        name = name.strip().replace("-", "_")
        if not sign or not name or name in found:
            raise BadInput(f"--set {pair!r}: write FIELD=VALUE, each field once")
        found[name] = value.strip()
    return found


def _tell(judgements: Iterable[str], said: Iterable[str]) -> None:
    for name, line in zip(judgements, said, strict=False):
        emit(f"{name}  {short(line, 400)}\n")
