"""Another casebook merged into this one: twice is the same as once, and nothing of either is lost.

The other is verified first. Its reports, readings and judgements are checked value by value and
written as rows of this casebook, under entries of this casebook; its digests prove nothing here.
"""

from sqlalchemy import Engine

from rashomon.casebook.events.growing import grow
from rashomon.casebook.merging.decisions import take_judgements
from rashomon.casebook.merging.erased import take_tombstones
from rashomon.casebook.merging.events import lead_to
from rashomon.casebook.merging.foreign import foreign
from rashomon.casebook.merging.log import keep_log, known_entries
from rashomon.casebook.merging.merged import Merged
from rashomon.casebook.merging.names import Names
from rashomon.casebook.merging.reports import take_reports
from rashomon.casebook.store.opening import reading
from rashomon.casebook.verifying.findings import Verified
from rashomon.casebook.verifying.verify import verified
from rashomon.errors import BadInput

_SHOWN = 3  # findings


def merge(  # noqa: PLR0913 (one parameter a choice)
    engine: Engine,
    other: str,
    *,
    name: str,
    who: str,
    profile: str,
    unverified: bool = False,
    erase: bool = False,
) -> Merged:
    """Take in another casebook; return what came and what does not fit together.

    Raises BadInput for one that does not verify, unless `unverified`. What was erased there and is
    here is named, and erased here too where asked.
    """
    with foreign(other, name) as theirs:
        found = verified(theirs, name)
        if not found.is_whole and not unverified:
            raise BadInput(_refusal(found))
        out = Merged(other=name, entries=found.entries, head=found.head)
        with reading(engine) as ours:
            known = known_entries(ours)
        names = Names()
        keep_log(engine, theirs, known, who, out)
        take_tombstones(engine, theirs, out, who=who, profile=profile, erase=erase)
        take_reports(engine, theirs, names, out, who=who)
        take_judgements(engine, theirs, names, out, who=who, profile=profile)
        for changes in grow(engine, who=who, profile=profile):
            out.changes += changes
        lead_to(engine, theirs, names, out, who=who)
    return out


def _refusal(found: Verified) -> str:
    faults = [f.line() for f in found.findings if not f.repairable]
    more = "" if len(faults) <= _SHOWN else f"; and {len(faults) - _SHOWN} more"
    listed = "; ".join(faults[:_SHOWN])
    return f"{found.casebook}: does not verify, nothing was merged: {listed}{more}"
