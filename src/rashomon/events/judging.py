"""What a person judged about reports, by id, path or file name, as constraints on their events."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import PurePath

from rashomon.errors import BadInput
from rashomon.events.linking.judgements import Judgements, judgements
from rashomon.types import Document, Problem

Pairs = Iterable[Sequence[str]]


def judged(
    same: Pairs,
    different: Pairs,
    documents: Sequence[Document],
    on_problem: Callable[[Problem], None],
) -> Judgements:
    """Return the judgements that can hold; name those that cannot, or that no report fits.

    Raises BadInput for what is no pair.
    """
    fits: dict[str, list[tuple[str, str]]] = {"same": [], "different": []}
    called: dict[str, str] = {}
    for name, pairs in (("same", same), ("different", different)):
        for pair in pairs:
            if isinstance(pair, str) or len(pair) != 2:
                raise BadInput(f"{name}: {pair!r}: two reports are expected")
            found = [_meant(one, documents) for one in pair]
            errors = [e for one, ids in zip(pair, found, strict=True) if (e := _error(one, ids))]
            if not errors and found[0] == found[1]:
                errors = ["both are one report"]
            if errors:
                on_problem(Problem(input=f"{name}: {pair[0]}, {pair[1]}", error=errors[0]))
                continue
            called.update({ids[0]: one for one, ids in zip(pair, found, strict=True)})
            fits[name].append((found[0][0], found[1][0]))
    made = judgements(fits["same"], fits["different"], called=called)
    for conflict in made.conflicts:
        error = f"cannot all hold, so none of them counts: {'; '.join(conflict)}"
        on_problem(Problem(input="judgements", error=error))
    return made


def _meant(name: str, documents: Sequence[Document]) -> list[str]:
    """Return the ids of the reports that a name can mean: an id, else a path, else a file name."""
    for fits in (_is_id, _is_path, _is_file):
        if found := sorted({d.id for d in documents if fits(name, d)}):
            return found
    return []


def _is_id(name: str, document: Document) -> bool:
    return document.id == name


def _is_path(name: str, document: Document) -> bool:
    return document.path is not None and PurePath(document.path) == PurePath(name)


def _is_file(name: str, document: Document) -> bool:
    return document.path is not None and PurePath(document.path).name == PurePath(name).name


def _error(name: str, ids: Sequence[str]) -> str:
    if not ids:
        return f"no report has the id, path or file name {name!r}"
    return f"{name!r} fits {len(ids)} reports; give an id" if len(ids) > 1 else ""
