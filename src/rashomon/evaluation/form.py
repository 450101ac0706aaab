"""From the tree of a gold file to its gold (docs/evaluate.md); all its mistakes at once."""

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from rashomon.calendar import parse_edtf
from rashomon.evaluation.fields import Fields, Mistakes
from rashomon.evaluation.form_claims import Names, claims_of
from rashomon.evaluation.gold import Gold, GoldDocument, GoldEvent, GoldPlace, GoldRow, Pair
from rashomon.evaluation.outcomes import CATEGORIES, TOTALS, outcome_of
from rashomon.evaluation.tree import BadGold, Node, read_tree
from rashomon.text import snippet

MOST_TOGETHER = 50
_TOP = frozenset(
    "folder documents events claims contradictions updates same_origin reconciled given outcomes "
    "wire_copies arithmetic never".split()
)
_DOCUMENT = frozenset("id file published outlet url title credits note line".split())
_EVENT = frozenset("id what start end place background main sides documents".split())
_PLACE = frozenset("name aliases city country lat lon latitude longitude precision near".split())
_ROW = frozenset("low best high note".split())
_GIVEN = ("published", "outlet", "url")


def read_gold(path: Path) -> Gold:
    """Return the gold of a file; raise BadGold with all its mistakes."""
    mistakes = Mistakes(path)
    top = Fields(read_tree(path), "the file", mistakes).known(_TOP)
    documents = tuple(_documents(top, path.parent, mistakes))
    events = tuple(_events(top, mistakes))
    names = Names(documents=documents, events=frozenset(e.id for e in events))
    claims = tuple(claims_of(top, names, mistakes))
    ids = frozenset(c.id for c in claims)
    rows = tuple(_rows(top, names.events, mistakes))
    gold = Gold(
        path=path,
        name=top.text("folder") or path.resolve().parent.name,
        documents=documents,
        events=events,
        claims=claims,
        rows=rows,
        contradictions=_contradictions(top, ids, mistakes),
        replaced=tuple(_replaced(top, ids, mistakes)),
        same_origin=_same_origin(top, ids, mistakes),
        outcomes=_outcomes(top),
    )
    if not documents:
        top.note("no documents; list each report as - {file: …}", "documents")
    if mistakes.found:
        raise BadGold(mistakes.found)
    return gold


def _documents(top: Fields, folder: Path, mistakes: Mistakes) -> Iterator[GoldDocument]:
    given = {*(top.texts("given") if "given" in top.nodes else _GIVEN)}
    seen: set[str] = set()
    for node in top.maps("documents"):
        row = Fields(node, "document", mistakes).known(_DOCUMENT)
        file = row.needed("file")
        row.where = f"document {snippet(file)}"
        known = {name: row.text(name) for name in _GIVEN if name in given}
        _check_date(row, "published")
        id = row.text("id") or file
        if id in seen:
            row.note("listed twice; give each an id of its own", "file")
        seen.add(id)
        if file and not _is_file(folder / file):
            row.note("no such file; give its path from the folder of this gold file", "file")
        yield GoldDocument(id=id, file=folder / file, **known)


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a name that is too long
        return False


def _events(top: Fields, mistakes: Mistakes) -> Iterator[GoldEvent]:
    seen: set[str] = set()
    for node in top.maps("events"):
        row = Fields(node, "event", mistakes).known(_EVENT)
        id = row.needed("id")
        row.where = f"event {id}"
        _check_date(row, "start")
        if id in seen:
            row.note("there is another event of this id", "id")
        seen.add(id)
        place = row.nodes.get("place")
        yield GoldEvent(
            id=id,
            background=row.flag("background"),
            start=row.text("start"),
            place=None if place is None else _place(place, id, mistakes),
        )


def _place(node: Node, event: str, mistakes: Mistakes) -> GoldPlace:
    row = Fields(node, f"place of {event}", mistakes).known(_PLACE)
    named = [name for field in ("name", "city", "aliases", "near") for name in row.texts(field)]
    return GoldPlace(
        names=tuple(name for name in named if name),
        country=row.text("country"),
        latitude=row.degrees("lat", "latitude"),
        longitude=row.degrees("lon", "longitude"),
        is_country=row.text("precision") == "country" or not named,
    )


def _rows(top: Fields, events: frozenset[str], mistakes: Mistakes) -> Iterator[GoldRow]:
    """Yield the rows of `reconciled` that have both a low and a high."""
    for event, outcome, groups in _reconciled(top, events, mistakes):
        for group, node in groups.nodes.items():
            where = f"reconciled {event} {outcome} {group}"
            row = Fields(node, where, mistakes).known(_ROW)
            low, best, high = (row.number(name) for name in ("low", "best", "high"))
            if low is None or high is None:
                continue
            if low > high:
                row.note(f"low {low} is above high {high}", "low")
            name = "total" if group in TOTALS else group
            yield GoldRow(event=event, outcome=outcome, group=name, low=low, best=best, high=high)


def _reconciled(
    top: Fields, events: frozenset[str], mistakes: Mistakes
) -> Iterator[tuple[str, str, Fields]]:
    outcomes = frozenset(("killed", "wounded", "contradictions", "same_source"))
    for event, node in Fields(_field(top, "reconciled"), "reconciled", mistakes).nodes.items():
        if event == "never":
            continue
        if event not in events:
            mistakes.add(node.line, f"reconciled: no event {event}; list it under events")
        found = Fields(node, f"reconciled {event}", mistakes).known(outcomes)
        for outcome, groups in found.nodes.items():
            if outcome not in ("contradictions", "same_source"):
                where = f"reconciled {event} {outcome}"
                named = Fields(groups, where, mistakes).known(CATEGORIES | TOTALS)
                yield event, outcome_of(outcome), named


def _contradictions(
    top: Fields, ids: frozenset[str], mistakes: Mistakes
) -> tuple[Pair, ...] | None:
    """Return the pairs, also those under `reconciled`; None where none was asked for."""
    maps = [*_of_events(top, "contradictions", mistakes)]
    if "contradictions" in top.nodes:
        maps.append(top)
    if not maps:
        return None
    nodes = [node for fields in maps for node in fields.maps("contradictions")]
    groups = [_ids(node, "contradictions", ids, mistakes) for node in nodes]
    return tuple(pair for group in groups for pair in combinations(group, 2))


def _same_origin(
    top: Fields, ids: frozenset[str], mistakes: Mistakes
) -> tuple[tuple[str, ...], ...] | None:
    found = []
    for node in top.maps("same_origin"):
        claims = node.value.get("claims", node) if isinstance(node.value, dict) else node
        found.append(_ids(claims, "same_origin", ids, mistakes))
    for fields in _of_events(top, "same_source", mistakes):
        nodes = fields.maps("same_source")
        found += [_ids(node, "same_source", ids, mistakes) for node in nodes]
    return tuple(found) if found or "same_origin" in top.nodes else None


def _replaced(top: Fields, ids: frozenset[str], mistakes: Mistakes) -> Iterator[Pair]:
    """Yield the updates that took a figure back: such a pair is no false contradiction."""
    for node in top.maps("updates"):
        row = Fields(node, "updates", mistakes)
        pair = row.needed("earlier"), row.needed("later")
        for id in pair:
            if id and id not in ids:
                row.note(f"no claim {id}")
        if row.text("how") in ("cut", "retracted"):
            yield pair


def _of_events(top: Fields, name: str, mistakes: Mistakes) -> Iterator[Fields]:
    """Yield the events' maps of `reconciled` that have a field."""
    tree = _field(top, "reconciled").value
    for node in tree.values() if isinstance(tree, dict) else ():
        if isinstance(node.value, dict) and name in node.value:
            yield Fields(node, "reconciled", mistakes)


def _ids(node: Node, where: str, ids: frozenset[str], mistakes: Mistakes) -> tuple[str, ...]:
    """Return a list of claims' ids; a mistake where it is none, or names no claim."""
    if not isinstance(node.value, list) or not 2 <= len(node.value) <= MOST_TOGETHER:
        said = f"give two ids of claims, or up to {MOST_TOGETHER}: [c1, c2]"
        mistakes.add(node.line, f"{where}: {said}")
        return ()
    named = tuple(str(each.value) for each in node.value)
    for id in named:
        if id not in ids:
            mistakes.add(node.line, f"{where}: no claim {id}; give ids that stand under claims")
    return named


def _outcomes(top: Fields) -> frozenset[str] | None:
    """Return the outcomes that the gold is complete for; None for all."""
    if "outcomes" not in top.nodes:
        return None
    return frozenset(outcome_of(name) for name in top.texts("outcomes") if name)


def _field(fields: Fields, name: str) -> Node:
    return fields.nodes.get(name) or Node(None, fields.line)


def _check_date(row: Fields, name: str) -> None:
    found = row.text(name)
    if found is not None and parse_edtf(found) is None:
        row.note(f"{name} {found} is no date; write it as 2022-01-21, 2022-01 or 2022", name)
