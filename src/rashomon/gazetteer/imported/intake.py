"""The import of one dump: a single pass in batches, then sorting; it goes on where it stopped."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from rashomon.errors import BadInput
from rashomon.gazetteer.imported.dump import Dump, opened, refuse_others, sha256_of, stamp
from rashomon.gazetteer.imported.features import DEFAULT, Features, features
from rashomon.gazetteer.imported.folder import PART, WHOLE, made_folder, name_of
from rashomon.gazetteer.imported.opened import state_in
from rashomon.gazetteer.imported.part import Part
from rashomon.gazetteer.imported.rows import BadRow, Kind, Row, read_row
from rashomon.gazetteer.imported.seal import drop, seal
from rashomon.gazetteer.imported.spellings import rules
from rashomon.gazetteer.imported.state import State
from rashomon.gazetteer.imported.used import reopen

LINES_A_BATCH = 20_000
BYTES_A_BATCH = 8_000_000
CUT = "cut off where the file ends"
_MOST_FEATURES = 5_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """Who is told: how far the import is, and what is worth a line."""

    on_progress: Callable[[State], None] = lambda state: None
    on_note: Callable[[str], None] = lambda note: None


SILENT = Watch()


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """An import that is whole; `is_new` is false where it was so before."""

    state: State
    is_new: bool


def take_in(
    path: Path, *, classes: str = DEFAULT, watch: Watch = SILENT, replace: bool = False
) -> Outcome:
    """Import a dump, or go on with it; raise BadInput where that cannot be done.

    A file that is imported already is left as it is; another one of its name takes its place, but
    one that is cut off, or has less than half its places, only with `replace`.
    """
    chosen, name = features(classes), name_of(path)
    refuse_others(path)
    part = made_folder() / (name + PART)
    wanted = State(name=name, source=path.name, classes=str(chosen), rules=rules())
    before = _same(path, part.with_suffix(WHOLE), wanted)
    if before is not None and not part.exists():
        return Outcome(state=before, is_new=False)
    with closing(Part(part)) as writer:
        if before is not None:
            drop(part)
            return Outcome(state=before, is_new=False)
        state = _taken(writer, path, wanted, chosen, watch)
        _refuse_loss(writer, state, path, replace=replace)
        seal(writer, state, lambda: watch.on_progress(state))
    reopen()
    return Outcome(state=state, is_new=True)


def _same(path: Path, whole: Path, wanted: State) -> State | None:
    """Return the import that a file would make, where it is there already."""
    state = state_in(whole)
    if state is None or (state.classes, state.rules) != (wanted.classes, wanted.rules):
        return None
    with opened(path) as dump:
        if dump.size != state.size:
            return None
    return state if sha256_of(path) == state.sha256 else None


def _taken(part: Part, path: Path, wanted: State, chosen: Features, watch: Watch) -> State:
    before = stamp(path)
    with opened(path) as dump:
        wanted.size = dump.size
        state = _started(part, dump, wanted, watch)
        _read(part, dump, state, _kinds(chosen), watch)
    if stamp(path) != before:
        part.begin_anew()
        raise BadInput(f"{path}: changed while it was read; give the command again")
    state.imported = date.today().isoformat()
    return state


def _refuse_loss(part: Part, state: State, path: Path, *, replace: bool) -> None:
    """Raise BadInput where an import would take the place of a better one; that one stays."""
    former = state_in(part.path.with_suffix(WHOLE))
    loss = None if former is None else _loss(state, former, replace=replace)
    if loss is not None:
        part.begin_anew()
        part.close()
        drop(part.path)
        raise BadInput(f"{path}: {loss}")


def _loss(state: State, former: State, *, replace: bool) -> str | None:
    kept = f"the former import of {former.n_rows:,} places is kept"
    if state.n_rows == 0 < former.n_rows:
        return f"no place of the classes {state.classes} in it; {kept}"
    if replace:
        return None
    if CUT in state.bad:
        return f"cut off in the middle of line {state.n_lines:,}; {kept}; fetch the dump again"
    if 2 * state.n_rows < former.n_rows:
        return f"only {state.n_rows:,} places; {kept}; with --replace the new ones take their place"
    return None


def _started(part: Part, dump: Dump, wanted: State, watch: Watch) -> State:
    """Return the state to go on from; where the dump is another one, that is the beginning."""
    before = part.state()
    if before is None:
        part.begin_anew()
        return wanted
    if (before.classes, before.rules) != (wanted.classes, wanted.rules):
        watch.on_note(f"{wanted.name}: begun with other classes or rules; starting over")
    elif before.is_cut and dump.size != before.size:
        watch.on_note(f"{dump.path}: longer than when the import began; starting over")
    elif dump.skip(before.offset, before.n_lines) == before.sha256:
        watch.on_note(f"{dump.path}: going on at {before.percent} %, line {before.n_lines + 1}")
        before.source, before.size = wanted.source, wanted.size
        return before
    else:
        watch.on_note(f"{dump.path}: changed since the import began; starting over")
    part.begin_anew()
    dump.rewind()
    return wanted


def _read(part: Part, dump: Dump, state: State, kind: Kind, watch: Watch) -> None:
    """Read the rest of the dump, and commit each batch with the place where it ends."""
    for batch in _batches(dump):
        rows = list(_usable(batch, dump, state, kind))
        state.offset, state.n_lines = dump.offset, dump.n_lines
        state.sha256, state.is_cut = dump.digest(), dump.is_cut
        part.add(rows, state)
        watch.on_progress(state)


def _batches(dump: Dump) -> Iterator[list[tuple[int, bytes | None]]]:
    batch: list[tuple[int, bytes | None]] = []
    start = dump.offset
    for line in dump.lines():
        batch.append((dump.n_lines, line))
        if len(batch) >= LINES_A_BATCH or dump.offset - start >= BYTES_A_BATCH:
            yield batch
            batch, start = [], dump.offset
    if batch:
        yield batch


def _usable(
    batch: list[tuple[int, bytes | None]], dump: Dump, state: State, kind: Kind
) -> Iterator[tuple[int, Row]]:
    """Yield the rows to take; count the others."""
    for number, line in batch:
        try:
            if line is None:
                raise BadRow("a line too long")
            row = read_row(line, kind)
        except BadRow as error:
            is_end = dump.is_cut and number == dump.n_lines
            state.skip(CUT if is_end else str(error), number)
            continue
        if row is None:
            state.n_other += 1
        else:
            yield number, row


def _kinds(chosen: Features) -> Kind:
    """Return the kind of a feature by class and code, remembered: a dump has some 700 of them."""
    known: dict[tuple[str, str], str | None] = {}

    def kind(letter: str, code: str) -> str | None:
        at = (letter, code)
        if at not in known:
            if len(known) >= _MOST_FEATURES:
                return chosen.kind(letter, code)
            known[at] = chosen.kind(letter, code)
        return known[at]

    return kind
