"""Bullets on an event and its claims: time, place, who did it, scope, how far it is borne out."""

import re

from tests.settling.view import Judge, View, happened


def _is_provisional(view: View, words: re.Match[str]) -> str | None:
    if view.event is None:
        return "the record has no event"
    if view.event.provisional is (words["not"] is None):
        return None
    return "it is provisional" if view.event.provisional else "it is not"


def _is_marked(view: View, words: re.Match[str]) -> str | None:
    has = {
        "compclaim": lambda e: e.competing_claims,
        "contested": lambda e: e.contested,
        "candidate": lambda e: e.code_status == "candidate",
        "ongoing": lambda e: bool(e.ongoing),
    }[words["mark"]]
    if view.event is None:
        return "the record has no event"
    return None if has(view.event) is (words["not"] is None) else "the record has it otherwise"


def _when(view: View, words: re.Match[str]) -> str | None:
    event = view.event
    if event is None:
        return "the record has no event"
    days = event.start if event.end in (None, event.start) else f"{event.start}/{event.end}"
    return _same(f"{days}, date_prec {event.date_prec}", words[1])


def _where(view: View, words: re.Match[str]) -> str | None:
    place = view.event.place if view.event is not None else None
    if place is None:
        return "the record has no place"
    return _same(f"{place.name}, where_prec {place.where_prec}", words[1])


def _number_of_events(view: View, words: re.Match[str]) -> str | None:
    counted = {
        "events": len(happened(view.record)),
        "background events": sum(event.background for event in view.record.events),
        "aggregates": sum(event.event_clarity == 2 for event in view.record.events),
    }
    return _same(str(counted[words["what"]]), words["n"])


def _done_by(view: View, words: re.Match[str]) -> str | None:
    found = [f"{p.name} ({p.confidence})" for p in (view.event.perpetrators if view.event else ())]
    return None if words[1] in found else f"the record has {', '.join(found) or 'nobody'}"


def _scoped(view: View, words: re.Match[str]) -> str | None:
    found = [c.scope for c in view.claims(words["item"])]
    return None if words["scope"] in found else f"the record has {', '.join(found) or 'no claim'}"


def _said(view: View, words: re.Match[str]) -> str | None:
    found = [c.stance for c in view.claims(words["item"])]
    return None if words["stance"] in found else f"the record has {', '.join(found) or 'no claim'}"


def _same(found: str, asked: str) -> str | None:
    return None if asked in (found, found.split(",")[0]) else f"the record has {found}"


JUDGES: tuple[tuple[str, Judge], ...] = (
    (r"(?P<not>not )?provisional", _is_provisional),
    (r"(?P<not>not )?(?P<mark>compclaim|contested|candidate|ongoing)", _is_marked),
    (r"event: (.*)", _when),
    (r"place: (.*)", _where),
    (r"(?P<what>events|background events|aggregates): (?P<n>\d+)", _number_of_events),
    (r"perpetrator: (.*)", _done_by),
    (r'scope: (?P<item>".*) \((?P<scope>\w+)\)', _scoped),
    (r'stance: (?P<item>".*) \((?P<stance>\w+)\)', _said),
)
