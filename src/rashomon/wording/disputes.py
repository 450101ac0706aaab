"""In one sentence: what the reports of an event dispute, or that they dispute nothing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rashomon.types import Claim, Contradiction, Event
from rashomon.wording.lookup import Lookup
from rashomon.wording.safe import short
from rashomon.wording.speakers import voice
from rashomon.wording.words import OUTCOMES, outcome, outcome_rank, plural, spoken, state, whom

MAX_QUESTIONS = 3
MAX_VOICES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """What is in dispute, in a sentence; `strength` is `impossible`, `in_tension` or None."""

    text: str
    strength: str | None


def dispute(event: Event, found: Lookup) -> Dispute:
    """Return what is disputed about one event, and what is in tension."""
    impossible = by_question(event, "impossible", found)
    tension = [each for each in by_question(event, "in_tension", found) if each not in impossible]
    said = []
    if impossible:
        questions = [_question(about, them, found) for about, them in impossible.items()]
        said.append(f"Disputed: {_listed(questions)}.")
    if tension:
        begin = "In tension" if impossible else "Nothing is disputed outright, but in tension"
        said.append(f"{begin}: {_listed([_named(about) for about in tension])}.")
    several = len(event.documents) > 1
    none = f"Nothing is disputed {'among these reports' if several else 'in this report'}."
    strength = "impossible" if impossible else "in_tension" if tension else None
    return Dispute(text=" ".join(said) or none, strength=strength)


def by_question(event: Event, strength: str, found: Lookup) -> dict[str, list[Contradiction]]:
    """Return the contradictions of one strength by what they are about, deaths first."""
    here = [each for each in event.contradictions if each.strength == strength]
    questions: dict[str, list[Contradiction]] = {}
    for each in sorted(here, key=lambda one: _rank(one, found)):
        questions.setdefault(each.about, []).append(each)
    return questions


def _rank(contradiction: Contradiction, found: Lookup) -> tuple[int, bool]:
    claims = found.known(contradiction.claims)
    rank = min((outcome_rank(claim.outcome) for claim in claims), default=len(OUTCOMES))
    return rank, not contradiction.about.endswith(", everyone")


def _listed(questions: Sequence[str]) -> str:
    left = len(questions) - MAX_QUESTIONS
    more = [f"and {plural(left, 'more question')}, below"] if left > 0 else []
    return "; ".join([*questions[:MAX_QUESTIONS], *more])


def _question(about: str, them: Iterable[Contradiction], found: Lookup) -> str:
    """Return what is asked, then who says how much against whom: each figure once."""
    sides = [found.known(contradiction.claims) for contradiction in them]
    voices: dict[str, str] = {}
    for claims in sorted(sides, key=lambda each: not all(_is_like(x, each[0]) for x in each)):
        for claim in claims:
            who = voice(claim.source, found.number(claim.document))
            voices.setdefault(_said(claim, claims[0]), who)
    told = [f"{said} {who}" for said, who in voices.items()]
    left = len(told) - MAX_VOICES
    rest = told[1:MAX_VOICES] + ([plural(left, "more figure")] if left > 0 else [])
    against = " and ".join(filter(None, (", ".join(rest[:-1]), *rest[-1:])))
    return f"{_named(about)}: {told[0]} against {against}" if against else _named(about)


def _said(claim: Claim, whole: Claim) -> str:
    """Return a claim's figure, with its people where they are not those that are in question."""
    if claim.count is None:
        return state(claim)
    is_said = claim.group is None or claim.group.label is None or _is_like(claim, whole)
    return spoken(claim.count) + ("" if is_said else f" {whom(claim)}")


def _is_like(claim: Claim, whole: Claim) -> bool:
    """Say whether two claims count the same kind of people."""
    ours, theirs = claim.group, whole.group
    if ours is None or theirs is None:
        return ours is theirs
    return (ours.category, ours.actor) == (theirs.category, theirs.actor)


def _named(about: str) -> str:
    """Return what is in question: `killed, soldiers` is told as `soldiers killed`."""
    name, comma, people = about.partition(", ")
    if not comma or name not in OUTCOMES:
        return short(about, 120)
    return f"{short(people, 120)} {outcome(name)}"
