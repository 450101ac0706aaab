"""`rashomon gazetteer list` and `remove`: the imports, and the mark of what is in use."""

import dataclasses
from typing import TYPE_CHECKING

from rashomon.cli.output import emit, emit_bytes
from rashomon.record_json import json_line

if TYPE_CHECKING:
    from rashomon.gazetteer.imported.listed import Listed


def run(*, as_json: bool) -> None:
    """Show the gazetteer that ships and the imports, whole and unfinished."""
    from rashomon.gazetteer.imported.folder import folder
    from rashomon.gazetteer.imported.listed import edition, listed, shipped_sha256
    from rashomon.gazetteer.store import store

    found, where = listed(), folder()
    if as_json:
        data = {
            "edition": edition(),
            "shipped": {"places": len(store()), "sha256": shipped_sha256()},
            "folder": None if where is None else str(where),
            "imports": [dataclasses.asdict(each) for each in found],
        }
        emit_bytes(json_line(data) + b"\n")
        return
    rows = [f"gazetteer {edition()}"]
    rows.append(f"  shipped  {len(store()):,} places, sha256 {shipped_sha256()[:12]}")
    rows += [f"  {_shown(each)}" for each in found]
    rows.append("imports are ignored" if where is None else f"imports are in {where}")
    emit("\n".join(rows) + "\n")


def take_away(name: str) -> None:
    """Remove an import."""
    from rashomon.gazetteer.imported.listed import remove

    remove(name)
    emit(f"{name}: removed\n")


def _shown(each: "Listed") -> str:
    from rashomon.wording.safe import visible

    parts = [f"{each.n_bytes / 1e6:,.1f} MB on disk"]
    state = each.state
    if state is not None and each.is_whole:
        rows = f"{state.n_rows:,} places from {visible(state.source)}"
        parts = [rows, f"sha256 {state.sha256[:12]}", f"classes {state.classes}", *parts]
        parts.insert(2, f"changed {state.latest or 'never'}, imported {state.imported}")
    elif state is not None:
        parts.insert(0, f"{state.percent} % of {visible(state.source)}")
    problem = f": {each.problem}" if each.problem else ""
    return f"{each.name}  {', '.join(parts)}{problem}"
