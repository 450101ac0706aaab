"""Judgements in words: who decided what, and why."""

from collections.abc import Callable, Mapping

from rashomon.casebook.judging.decisions import Judgement
from rashomon.wording.safe import quoted, short

_MOST = 200


def sentence(one: Judgement, known: Mapping[str, Judgement]) -> str:
    """Return a judgement as a sentence; `known` has those that it may take back, by id."""
    deed = _DEEDS[one.kind](one, known) if one.kind in _DEEDS else f"decided {one.kind}"
    return f"{short(one.who, 80)} {deed}{_replaced(one, known)}: {short(one.reason, _MOST)}"


def _replaced(one: Judgement, known: Mapping[str, Judgement]) -> str:
    """Return in words whose judgement no longer counts for it; that stands in the log too."""
    old = known.get(str(one.content.get("replaces")))
    if old is None:
        return ""
    return f" (replaces {short(old.who, 80)}'s {old.kind} of {old.at[:10]})"


def _same(one: Judgement, _: Mapping[str, Judgement]) -> str:
    return f"judged {_pair(one)} to tell of one event"


def _different(one: Judgement, _: Mapping[str, Judgement]) -> str:
    return f"judged {_pair(one)} to tell of two events"


def _accept(one: Judgement, _: Mapping[str, Judgement]) -> str:
    return f"accepted {_subject(one)}"


def _reject(one: Judgement, _: Mapping[str, Judgement]) -> str:
    return f"rejected {_subject(one)}"


def _aside(one: Judgement, _: Mapping[str, Judgement]) -> str:
    return f"set aside {_subject(one)}"


def _correct(one: Judgement, _: Mapping[str, Judgement]) -> str:
    fields = one.content.get("fields", {})
    said = ", ".join(f"{name} {_value(value)}" for name, value in sorted(fields.items()))
    return f"corrected {_subject(one)}: {said}"


def _move(one: Judgement, _: Mapping[str, Judgement]) -> str:
    return f"moved {_subject(one)} to event {one.object}"


def _enter(one: Judgement, _: Mapping[str, Judgement]) -> str:
    medium = one.content.get("medium", "other")
    seen = {"photo": "seen on a photo", "call": "heard in a call", "page": "seen on a page",
            "report": "read in a report"}.get(str(medium), "come by otherwise")  # fmt: skip
    return f"entered {_subject(one)}, {seen}"


def _undo(one: Judgement, known: Mapping[str, Judgement]) -> str:
    of, deed = known.get(one.subject), "took back"
    while of is not None and of.kind == "undo":
        of, deed = known.get(of.subject), "brought back" if deed == "took back" else "took back"
    name = one.subject if of is None else of.id
    told = "" if of is None else f" ({short(sentence(of, known), 300)})"
    return f"{deed} {name}{told}"


def _pair(one: Judgement) -> str:
    events = one.content.get("events")
    names = f"{short(one.subject, 80)} and {short(str(one.object), 80)}"
    return f"{names} (events {' and '.join(events)})" if events else names


def _subject(one: Judgement) -> str:
    if "document" not in one.content:
        return f"event {one.subject} as of revision {one.content.get('revision', '?')}"
    said = one.content.get("quote") or one.content.get("description") or one.subject
    return f"{quoted(str(said))} of {short(str(one.content['document']), 80)}"


def _value(value: object) -> str:
    return "unknown" if value is None else short(str(value), 80)


_DEEDS: Mapping[str, Callable[[Judgement, Mapping[str, Judgement]], str]] = {
    "same": _same,
    "different": _different,
    "accept": _accept,
    "reject": _reject,
    "set_aside": _aside,
    "correct": _correct,
    "move": _move,
    "enter": _enter,
    "undo": _undo,
}
