"""`rashomon verify`, `erase`, `merge`, `export` and `log`: a casebook kept whole and handed on."""

from collections.abc import Sequence

import typer

from rashomon.casebook import Casebook
from rashomon.casebook.verifying.findings import Verified
from rashomon.cli.casebook.json_out import write_json
from rashomon.cli.casebook.paper import paper, show
from rashomon.cli.output import emit
from rashomon.errors import Damaged
from rashomon.wording.safe import short
from rashomon.wording.words import plural

_FOUND = 1  # exit status where verification finds something


def verify(
    where: str, *, anchors: Sequence[str], rebuild: bool, json: str | None, who: str | None
) -> None:
    """Verify a casebook, mend what is only worked out if asked; leave with 1 for what is left."""
    try:
        with Casebook(where, who=who) as casebook:
            found = casebook.verify(anchors=anchors)
            if rebuild and found.is_whole and not found.is_clean:
                changed = casebook.rebuild()
                show([f"made anew from the ledger; {plural(changed, 'event')} changed"])
                found = casebook.verify(anchors=anchors)
    except Damaged:
        found = Verified.unreadable(where)
    if json is not None:
        write_json(json, found.to_dict())
    if json != "-":
        show(found.lines())
    if not found.is_clean:
        raise typer.Exit(_FOUND)


def differences(where: str, *, json: str | None) -> None:
    """Say what this version reads otherwise than is kept; change nothing."""
    with Casebook(where) as casebook:
        found = list(casebook.differences())
    if json is not None:
        write_json(json, [one.to_dict() for one in found])
    if json != "-":
        for one in found:
            show(one.lines())
        verb = "is" if len(found) == 1 else "are"
        show([f"{plural(len(found), 'report')} {verb} read otherwise"])


def erase(where: str, document: str, *, reason: str, with_originals: bool, who: str | None) -> None:
    """Erase a report; say what went, and what could not be reached."""
    with Casebook(where, who=who) as casebook:
        erased = casebook.erase(document, reason=reason, with_originals=with_originals)
    show(erased.lines())


def merge(where: str, other: str, *, unverified: bool, also_erase: bool, who: str | None) -> None:
    """Take in another casebook; say what came, what does not fit together and what changed."""
    from rashomon.terminal.event_list import render_changes

    with Casebook(where, create=True, who=who) as casebook:
        merged = casebook.merge(other, unverified=unverified, erase=also_erase)
    show(merged.lines())
    emit(render_changes(merged.changes, paper()))


def log(where: str, *, subject: str | None, since: str | None, json: str | None) -> None:
    """Show who did what and when, the newest last."""
    from rashomon.types import plain

    with Casebook(where) as casebook:
        begin = int(since) if since is not None and since.isdecimal() else since
        lines = casebook.log(since=begin, subject=subject)
    if json is not None:
        write_json(json, plain(lines))
        if json == "-":
            return
    sheet = paper()
    for one in lines:
        head = f"{one.number}  {one.at[:16].replace('T', ' ')} UTC  {short(one.who, 60)}"
        emit("".join(f"{line}\n" for line in sheet.text(head, indent=0, style="faint")))
        show([one.said, *one.changes], indent=2)


def settings(where: str, file: str | None, *, who: str | None) -> None:
    """Show the settings in force, or take others and settle all events by them."""
    from rashomon.settings import read_settings, to_text

    if file is None:
        with Casebook(where) as casebook:
            kept = casebook.settings
        if kept is None:
            show(["no settings: profile gtd, level public, the lists that ship"])
        else:
            emit(to_text(kept))
        return
    given = read_settings(file)
    with Casebook(where, create=True, who=who) as casebook:
        n = casebook.use(given)
    show([f"settings of {short(given.name, 80)} are in force; {plural(n, 'event')} changed"])
