"""How figures, groups and reasons are said in words."""

from collections.abc import Mapping

from rashomon.types import Claim, Estimate, Quantity, SetAside
from rashomon.wording.safe import short

OUTCOMES = (
    "killed",
    "wounded",
    "casualties_undifferentiated",
    "missing",
    "captured",
    "escaped",
    "recaptured",
    "freed",
    "abducted",
    "detained",
    "displaced",
    "trapped",
    "attackers",
    "strength",
)

# Field guide, section 9: why a claim does not set a figure.
SET_ASIDE = {
    "duplicate_origin": "same origin as a figure already counted",
    "superseded_by_same_origin": "its own source gave a later figure",
    "party_to_conflict_claim": "a party's figure for the other side's losses",
    "implausible": "implausible",
    "vague_only": "a vague word where others give a number",
    "different_scope": "another scope: a running toll, or several incidents together",
    "different_event": "another event",
    "different_population": "another group of people",
    "retracted": "retracted by its source",
    "denied": "denied",
    "unattributed": "nobody is named as its source",
}

# Nouns whose plural is not theirs with an s.
_MANY = {"entry": "entries", "original bytes": "bytes of originals"}

ORIGIN_KINDS = {
    "text_copy": "copies of one text",
    "rewrite": "one text rewritten",
    "same_quoted_source": "the same source quoted",
}


def outcome(name: str | None) -> str:
    """Return an outcome as a reader says it."""
    if name is None:
        return "no outcome"
    if name == "casualties_undifferentiated":
        return "casualties (killed or wounded, not told apart)"
    return short(name.replace("_", " "), 60)


def outcome_rank(name: str | None) -> int:
    """Return where an outcome stands in a list: the dead first, then the wounded."""
    return OUTCOMES.index(name) if name in OUTCOMES else len(OUTCOMES)


def interval(low: int | None, high: int | None) -> str:
    """Return an interval in words: `23 or more`, `35 to 39`, `7`."""
    if low is None and high is None:
        return "not known"
    if low is None:
        return f"up to {number(high)}"
    if high is None:
        return f"{number(low)} or more"
    return number(low) if low == high else f"{number(low)} to {number(high)}"


def figure(count: Quantity) -> str:
    """Return the words of a figure and, unless they say just that, what they mean."""
    said, meant = short(count.verbatim, 60), interval(count.low, count.high)
    return said if said == meant else f"{said} ({meant})"


def cell(count: Quantity) -> str:
    """Return what a figure means, as short as a table has it: `7`, `23+`, `35-39`, `~600`."""
    if count.low is None:
        return "?" if count.high is None else f"up to {number(count.high)}"
    if count.high is None:
        return number(count.low, is_open=True)
    if count.low == count.high:
        return ("~" if count.hedge == "about" else "") + number(count.low)
    return f"{number(count.low)}-{number(count.high)}"


def spoken(count: Quantity) -> str:
    """Return a figure inside a sentence: its words where they hedge, else its number."""
    if count.hedge is None:
        return interval(count.low, count.high)
    said = short(count.verbatim, 40)
    return said[:1].lower() + said[1:]


def what(claim: Claim) -> str:
    """Return what a claim says, apart from whom it counts: figure, state or perpetrator."""
    if claim.count is None:
        return state(claim) or short(claim.kind.replace("_", " "), 40)
    return "; ".join(part for part in (figure(claim.count), state(claim)) if part)


def state(claim: Claim) -> str:
    """Return the state or the perpetrator that a claim tells of."""
    parts = []
    if claim.status is not None:
        parts.append(short(f"{claim.status.about}: {claim.status.value}", 80))
    if claim.perpetrator is not None:
        done_by, confidence = claim.perpetrator.actor, claim.perpetrator.confidence.lower()
        said = f"not done by {done_by}" if claim.stance == "denies" else f"done by {done_by}"
        parts.append(short(said if claim.stance == "denies" else f"{said} ({confidence})", 120))
    return "; ".join(parts)


def doubts(claim: Claim) -> str:
    """Return what limits a claim: a stance other than asserting, a scope beyond the event."""
    stances = {
        "denies": "denied by the source",
        "cannot_confirm": "the source cannot confirm it",
        "unconfirmed": "unconfirmed",
    }
    if claim.perpetrator is None:
        stances |= {"claims_responsibility": "claims responsibility", "blames": "blames"}
    scopes = {"cumulative": "running toll", "aggregate": "several incidents together"}
    parts = [stances.get(claim.stance), scopes.get(claim.scope)]
    parts.append(None if claim.as_of is None else "replaced by a later figure")
    return "; ".join(part for part in parts if part)


def whom(claim: Claim) -> str:
    """Return whom a claim counts, in the report's words, with their actor."""
    group = claim.group
    if group is None:
        return ""
    unnamed = "everyone" if group.category == "mixed_total" else group.category.replace("_", " ")
    return _of(short(group.label or unnamed, 120), group.actor)


def estimate_group(estimate: Estimate) -> str:
    """Return whom an estimate counts, with their actor."""
    return _of(short(estimate.group, 120), estimate.actor)


def _of(label: str, actor: str | None) -> str:
    """Return people with the name of those whose people they are, unless it was said."""
    known = None if actor is None else short(actor, 80)
    return label if known is None or known.lower() in label.lower() else f"{label} ({known})"


def number(value: int | None, *, is_open: bool = False) -> str:
    """Return a number for a table: `?` where it is not known, `67+` where it is open above."""
    return "?" if value is None else f"{value:,}+" if is_open else f"{value:,}"


def moment(text: str) -> str:
    """Return an ISO or EDTF moment as people write it."""
    return short(text.replace("T", " "), 60)


def plural(n: int, noun: str, many: str | None = None) -> str:
    """Return a number with its noun: `1 report`, `2 reports`."""
    return f"{n:,} {noun}" if n == 1 else f"{n:,} {many or noun + 's'}"


def counted(rows: Mapping[str, int]) -> str:
    """Return how many rows there are of each table: `1 claim, 2 entries`; nothing for none."""
    named = ((n, name.replace("_", " ")) for name, n in sorted(rows.items()) if n)
    return ", ".join(plural(n, noun, _MANY.get(noun)) for n, noun in named)


def set_aside(aside: SetAside) -> str:
    """Return why a claim was set aside in words, with the field's own term."""
    term = short(aside.reason, 240)
    if aside.note:
        return f"{short(aside.note, 240)} ({term})"
    return f"{SET_ASIDE[term]} ({term})" if term in SET_ASIDE else term
