"""How speakers, figures and groups are said in explanations."""

from collections.abc import Sequence

from rashomon.reconcile.groups import EVERYONE, GroupKey
from rashomon.reconcile.nouns import class_of
from rashomon.types import UNNAMED, Claim, Perpetrator

_MOST_CHARACTERS = 80
_STATUS_WORDS = {
    "state_forces": "state forces",
    "non_state_fighters": "non-state fighters",
    "civilians": "civilians",
    "unknown": "people of unknown status",
}
_OUTCOMES = {"casualties_undifferentiated": "casualties, killed or wounded"}


def short(text: str) -> str:
    """Return text on one line, cut to a length that fits a sentence; it came from outside."""
    text = text[:500]
    if not text.isprintable():
        text = "".join(c if c.isprintable() else " " for c in text)
    text = " ".join(text.split())
    return text if len(text) <= _MOST_CHARACTERS else text[: _MOST_CHARACTERS - 1] + "…"


def speaker_of(claim: Claim) -> str:
    """Return who says it: the label with its organisation, or that nobody is quoted."""
    source = claim.source
    if source.label is None and source.organisation is None:
        carrier = source.chain[0] if source.chain else None
        return (
            "a report that quotes nobody"
            if carrier is None
            else f"{short(carrier)}, quoting nobody"
        )
    done_by = claim.perpetrator
    if done_by is not None and done_by.is_individual and source.label == done_by.actor:
        return UNNAMED
    label = short(source.label or source.organisation or "")
    if source.organisation is not None and source.organisation != source.label and source.label:
        return f"{label} ({short(source.organisation)})"
    return label


def figure_of(claim: Claim) -> str:
    """Return a claim's count in the report's own words, else its status or actor."""
    if claim.victim is not None and claim.victim.name is not None:
        return UNNAMED
    if claim.count is not None:
        said = short(claim.count.verbatim)
        return "one" if said.lower() in ("a", "an") else said or "a number"
    if claim.status is not None:
        return short(f"{claim.status.about}: {claim.status.value}")
    return short(claim.quote) if claim.perpetrator is None else doer_of(claim.perpetrator)


def doer_of(done_by: Perpetrator) -> str:
    """Return who is said to have done it; no finding names a person."""
    return UNNAMED if done_by.is_individual else short(done_by.actor)


def outcome_words(outcome: str) -> str:
    """Return an outcome as it is said."""
    return _OUTCOMES.get(outcome, outcome.replace("_", " "))


def group_label(key: GroupKey, claims: Sequence[Claim]) -> str:
    """Return the name of a group: its actor, its class or trait, or the shortest of its labels."""
    if key == EVERYONE:
        return "everyone"
    if key.kind == "actor":
        return short(key.label)
    if key.kind in ("class", "trait"):
        return key.name.replace("+", " and ")
    if key.status == "civilians":
        return "civilians"
    groups = [c.group for c in claims if c.victim is None or c.victim.name is None]
    labels = {group.label for group in groups if group is not None and group.label}
    classes = {class_of(label) for label in labels}
    if not labels or len(classes) > 1:
        return _STATUS_WORDS[key.name]
    return min((short(label) for label in labels), key=lambda label: (len(label), label))
