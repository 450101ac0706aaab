"""Judgements of another casebook, with who decided, when and why; and those that exclude ours."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from json import loads
from typing import Any

from sqlalchemy import Connection, Engine, select

from rashomon.casebook.events.changes import Change
from rashomon.casebook.events.relinking import around, relink
from rashomon.casebook.judging.decisions import ABOUT_REPORTS, Decisions, Judgement, decisions_of
from rashomon.casebook.ledger.digests import canonical
from rashomon.casebook.ledger.entries import Entry, entry, now
from rashomon.casebook.linking.locality import linked_of
from rashomon.casebook.merging.log import told_of
from rashomon.casebook.merging.merged import Merged
from rashomon.casebook.merging.names import Names
from rashomon.casebook.merging.rows import JudgementRow, checked, content_of_judgement
from rashomon.casebook.store.batches import batches
from rashomon.casebook.store.opening import reading
from rashomon.casebook.tables import ledger, working
from rashomon.casebook.verifying.looking import raw, rows
from rashomon.events import judgements
from rashomon.ids import content_id
from rashomon.wording.safe import short

_TABLE = ledger.JUDGEMENT


def take_judgements(  # noqa: PLR0913 (one parameter a choice)
    engine: Engine, theirs: Connection, names: Names, out: Merged, *, who: str, profile: str
) -> None:
    """Write the judgements that are new, and link anew the reports that they are about."""
    order = _TABLE.c.at, _TABLE.c.entry, _TABLE.c.id
    with reading(engine) as ours:
        new = list(_new(ours, rows(theirs, raw(_TABLE).order_by(*order)), names, out))
        before = decisions_of(ours)
    if not new:
        return
    with entry(engine, "merge", who) as made:
        made.told.update(told_of(out))
        made.add(_TABLE, new)
        after = decisions_of(made.connection)
        out.changes += _linked(made, new, profile)
    out.came["judgement"] += len(new)
    out.conflicts += _excluding(before, after)


def _new(
    ours: Connection, found: Iterable[Mapping[str, Any]], names: Names, out: Merged
) -> Iterable[dict[str, Any]]:
    """Yield the rows of judgements that are not here; what they are about may not be, either."""
    documents = set(ours.execute(select(ledger.DOCUMENT.c.id)).scalars())
    erased = set(ours.execute(select(ledger.ERASED.c.key)).scalars())
    known = {r.id: _says(dict(r._mapping)) for r in ours.execute(select(_TABLE))}
    by_deed = {deed: name for name, deed in known.items()}
    for each in found:
        given = checked(JudgementRow, each)
        content = names.content(content_of_judgement(given))
        row = {
            **given.model_dump(),
            "subject": names.any(given.subject),
            "object": names.any(given.object),
            "content": canonical(content),
        }
        about = {row["subject"], row["object"]} if given.kind in ABOUT_REPORTS else set()
        about |= {content["document"]} if isinstance(content.get("document"), str) else set()
        if given.id in erased:
            continue
        if given.at > now():
            out.left.append(f"judgement {short(given.id, 80)}: it is of {given.at}; merge it then")
            continue
        if about - documents:
            out.left.append(f"judgement {short(given.id, 80)}: its report is not here")
            continue
        deed = _says(row)
        if deed not in by_deed and given.id in known:
            row["id"] = content_id("j", given.id, deed)
        row["id"] = by_deed.setdefault(deed, row["id"])
        if row["id"] != given.id:
            names.judgements[given.id] = row["id"]
        if row["id"] not in known:
            known[row["id"]] = deed
            yield row


def _says(row: Mapping[str, Any]) -> str:
    """Return what a judgement says, by whom and when, whatever it is called."""
    names = ("kind", "subject", "object", "reason", "at", "who", "content")
    return canonical({name: row[name] for name in names})


def _linked(made: Entry, new: Iterable[Mapping[str, Any]], profile: str) -> Sequence[Change]:
    """Link anew the reports that judgements are about, but for those that wait for it anyway."""
    connection = made.connection
    about: set[str] = set()
    events: set[str] = set()
    for row in new:
        about |= {row["subject"], row["object"], loads(row["content"]).get("document")} - {None}
        events.add(row["subject"])
    about |= _undone(connection, new)
    current = working.CURRENT_DOCUMENT
    for some in batches(sorted(events)):
        asked = select(current.c.document).where(current.c.event.in_(some))
        about |= set(connection.execute(asked).scalars())
    documents = sorted(around(connection, linked_of(connection, about)))
    return relink(made, documents, profile=profile) if documents else ()


def _undone(connection: Connection, new: Iterable[Mapping[str, Any]]) -> set[str]:
    """Return what the judgements are about that new ones undo."""
    found: set[str] = set()
    for some in batches(row["subject"] for row in new if row["kind"] == "undo"):
        for row in connection.execute(select(_TABLE).where(_TABLE.c.id.in_(some))).mappings():
            found |= {row["subject"], row["object"], loads(row["content"]).get("document")} - {None}
    return found


def _excluding(before: Decisions, after: Decisions) -> list[str]:
    """Return in words the judgements in force that exclude one another now and did not before."""
    was, now = (
        judgements(d.pairs("same"), d.pairs("different")).conflicts for d in (before, after)
    )
    said = [
        f"{'; '.join(short(part, 200) for part in parts)}: none of them counts until one is undone"
        for parts in now
        if parts not in was
    ]
    return [*said, *sorted(set(_opposed(after)) - set(_opposed(before)))]


def _opposed(decisions: Decisions) -> Iterable[str]:
    """Yield what was decided otherwise about one claim or event, and what of it stands."""
    by: dict[str, dict[tuple[str, str | None], Judgement]] = defaultdict(dict)
    for one in decisions.held:
        if one.kind in ("accept", "reject", "correct"):
            by[one.subject][(one.kind, one.object)] = one
    for subject, verdicts in by.items():
        if len(verdicts) > 1:
            said = "; ".join(f"{j.kind} by {j.who} ({j.reason[:100]})" for j in verdicts.values())
            last = _stands(list(verdicts.values()))
            yield f"{short(subject, 80)}: {short(said, 400)}: {last} stands"


def _stands(verdicts: Sequence[Judgement]) -> str:
    """Return which of several judgements counts (docs/casebook/judging.md)."""
    last = max(verdicts, key=lambda j: (j.at, j.entry, j.id))
    is_of_claim = "document" in last.content
    return "the rejection" if is_of_claim and _has_rejection(verdicts) else f"that by {last.who}"


def _has_rejection(verdicts: Iterable[Judgement]) -> bool:
    return any(j.kind == "reject" for j in verdicts)
