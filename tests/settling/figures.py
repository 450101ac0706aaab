"""Bullets on estimates: low, best and high, reports and origins, what was used and set aside."""

import re
from collections.abc import Callable, Sequence

from rashomon.reconcile.splits import by_days
from rashomon.types import Estimate
from tests.settling.view import Judge, View

_OUTCOMES = (
    "killed|wounded|missing|captured|detained|escaped|abducted|displaced|trapped|strength|"
    "attackers|recaptured|freed|casualties_undifferentiated"
)


def _figures(view: View, words: re.Match[str]) -> str | None:
    rows = _rows(view.estimates, words["outcome"], words["group"] or "everyone")
    if words["figures"].strip() == "none":
        return None if not rows else f"the record has {_row(rows[0])}"
    if len(rows) != 1:
        others = "; ".join(f"{e.outcome}, {e.group}" for e in view.estimates) or "no figures"
        return f"{len(rows)} rows fit, the record has {others}"
    (row,) = rows
    keys = dict(x.strip().split(": ", 1) for x in words["keys"].split("|") if x.strip())
    known = {"reports": str(row.n_documents), "origins": str(row.n_origins)}
    for key, value in keys.items():
        if (value not in row.rule) if key == "rule" else (known[key] != value):
            return f"the record has {_row(row)}"
    return None if _fits(words["figures"], row) else f"the record has {_row(row)}"


def _of_unknown_status(view: View, words: re.Match[str]) -> str | None:
    """Compare the dead whom no group counts (R9)."""
    found = None if view.event is None else view.event.breakdown
    unknown = None if found is None else found.deaths_unknown
    return None if _number(unknown) == words[1] else f"the record has {_number(unknown)}"


def _coded(view: View, words: re.Match[str]) -> str | None:
    """Compare what the profile's codebook writes for a word without a number (R11)."""
    rows = _rows(view.estimates, words["outcome"], "everyone")
    found = _number(rows[0].coded) if rows else "no row"
    return None if found == words["number"] else f"the record has {found}"


def _rows(estimates: Sequence[Estimate], outcome: str, group: str) -> list[Estimate]:
    """Return the rows of an outcome whose group has that name, else that category."""
    rows = [e for e in estimates if e.outcome == outcome]
    ways: tuple[Callable[[Estimate], bool], ...] = (
        lambda e: e.group.casefold() == group.casefold(),
        lambda e: e.category.replace("_", " ") == group,
        lambda e: all(w in e.group.casefold() for w in group.casefold().split()),
    )
    return next((found for way in ways if (found := [e for e in rows if way(e)])), [])


def _fits(figures: str, row: Estimate) -> bool:
    ends = [x.strip() for x in figures.split("–")]
    if len(ends) == 1:
        return ends[0] == _number(row.best)
    return ends == _ends(row)


def _row(row: Estimate) -> str:
    figures = " – ".join(_ends(row))
    counted = f"reports: {row.n_documents} | origins: {row.n_origins}"
    return f"{row.outcome}, {row.group}: {figures} | {counted} | rule: {row.rule}"


def _ends(row: Estimate) -> list[str]:
    high = _number(row.high) + ("+" if row.upper_open else "")
    return [_number(row.low), _number(row.best), high]


def _number(number: int | None) -> str:
    return "unknown" if number is None else str(number)


def _set_aside(view: View, words: re.Match[str]) -> str | None:
    meant = {c.id for c in view.claims(words["item"])}
    if not meant:
        return "there is no such claim"
    asides = [s for e in view.estimates for s in e.set_aside if s.claim in meant]
    reasons = {s.reason for s in asides}
    if words["reason"] in reasons | {f"{s.reason}: {s.note}" for s in asides}:
        return None
    return f"set aside for {', '.join(sorted(reasons))}" if reasons else "it is not set aside"


def _used(view: View, words: re.Match[str]) -> str | None:
    meant = {c.id for c in view.claims(words["item"])}
    if any(claim in meant for e in view.estimates for claim in e.used):
        return None
    return "it set no figure" if meant else "there is no such claim"


def _checked(view: View, words: re.Match[str]) -> str | None:
    found = [check for e in view.estimates for check in e.checks]
    return None if any(words[1] in c for c in found) else f"the record has {found}"


def _over_time(view: View, words: re.Match[str]) -> str | None:
    """Compare the steps of a toll: the day, the best figure, and what changed it."""
    curves = getattr(view.event, "curve", ())
    steps = [step for curve in curves if curve.outcome == words["outcome"] for step in curve.steps]
    found = ", ".join(f"{s.moment} {_number(s.best)} ({s.how})" for s in steps)
    return None if found == words["steps"] else f"the record has {found or 'no steps'}"


def _split(view: View, words: re.Match[str]) -> str | None:
    """Compare the best figures of the parts that an event is split into, one a day."""
    parts = by_days(view.event).parts
    found = ", ".join(_number(_rows(p.estimates, "killed", "everyone")[0].best) for p in parts)
    return None if found == words[1] else f"the record has {found}"


JUDGES: tuple[tuple[str, Judge], ...] = (
    (
        rf"(?P<outcome>{_OUTCOMES})(, (?P<group>[^:]+))?:? "
        r"(?P<figures>(\d|unknown|none)[^|]*)(?P<keys>(\|.*)?)",
        _figures,
    ),
    (r"of unknown status: (\d+|unknown)", _of_unknown_status),
    (rf"coded, (?P<outcome>{_OUTCOMES}): (?P<number>\d+|unknown)", _coded),
    (r'set aside: (?P<item>".*) \((?P<reason>\w+|not included by .*)\)', _set_aside),
    (r'used: (?P<item>".*)', _used),
    (r'check: "(.*)"', _checked),
    (r"split over its days: (.*)", _split),
    (r"over time, (?P<outcome>\w+): (?P<steps>.*)", _over_time),
)
