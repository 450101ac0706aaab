"""Claims without a number: responsibility, what goes on, what is unknown, what is unconfirmed."""

from collections.abc import Sequence
from dataclasses import replace

from rashomon.claims.groups import clean_label
from rashomon.claims.workshop import Workshop
from rashomon.grammar import Line, Match
from rashomon.ids import content_id
from rashomon.types import Claim, Perpetrator, Source, Span, Status

_KINDS = frozenset({"responsibility", "status", "confirmation"})


def status_claims(line: Line, matches: Sequence[Match], workshop: Workshop) -> list[Claim]:
    """Return the claims of a line's matches that count nobody."""
    makers = {"responsibility": _responsibility, "status": _status, "confirmation": _confirmation}
    claims = []
    for match in matches:
        words = match.rule.gives.split()
        if words[0] in _KINDS:
            claim = makers[words[0]](match, line, workshop)
            claims.extend([] if claim is None else [claim])
    return claims


def _responsibility(match: Match, line: Line, workshop: Workshop) -> Claim | None:
    """Read "The River Front claimed responsibility"; the subject is both source and actor.

    The army that reports its own dead claims nothing: only a verb of claiming makes this claim.
    """
    start = _clause_start(line, match.start)
    stance = match.rule.gives.split()[1]
    if stance == "blames":
        return _blame(match, line, workshop, start)
    subject = line.text(start, match.start).strip(" ,.")
    negators = ("no", "none", "nobody", "not", "never", "neither", "if", "whether")
    before = line.words(start, match.start)
    if not subject or any(w in negators for w in before) or "no one" in subject.lower():
        return None
    speaker = workshop.attributions.speaker_of(_last_phrase(subject))
    actor = workshop.actors.actor_of(subject)
    label = actor.name if actor is not None else speaker.label if speaker is not None else None
    if label is None:
        return None
    source = Source(
        label=label,
        organisation=label,
        kind="armed_group",
        chain=(*workshop.attributions.carriers(), label),
    )
    confidence = "CLAIMED OR ADMITTED" if stance == "claims_responsibility" else "ACQUITTED"
    claim = _claim(match, line, workshop, span=(start, match.end))
    return replace(
        claim,
        kind="responsibility",
        source=source,
        stance=stance,
        perpetrator=Perpetrator(actor=label, confidence=confidence),
    )


def _blame(match: Match, line: Line, workshop: Workshop, start: int) -> Claim:
    """Read "The governor blamed the Marsh Front for the attack"."""
    name = line.text(*match.slots["actor"])
    actor = workshop.actors.actor_of(name)
    claim = _claim(match, line, workshop, span=(start, match.end))
    source = workshop.attributions.source_at(line.sentence, *line.span(*match.slots["actor"]))
    official = source.kind == "official"
    confidence = "SUSPECTED OR ACCUSED BY AUTHORITIES" if official else "SUSPECTED OR ACCUSED"
    label = actor.name if actor is not None else clean_label(name) or name
    return replace(
        claim,
        kind="responsibility",
        source=source,
        stance="blames",
        perpetrator=Perpetrator(actor=label, confidence=confidence),
    )


def _status(match: Match, line: Line, workshop: Workshop) -> Claim | None:
    words = match.rule.gives.split()
    if words[3:4] == ["if"]:
        needed = workshop.grammar.symbols_of(words[4])
        if needed.isdisjoint(line.symbols[match.start : match.end]):
            return None
    claim = _claim(match, line, workshop, span=(match.start, match.end))
    if any(w in ("not", "no", "if") for w in line.words(max(0, match.start - 2), match.start)):
        return None
    return replace(claim, kind="status", status=Status(about=words[1], value=words[2]))


def _confirmation(match: Match, line: Line, workshop: Workshop) -> Claim:
    claim = _claim(match, line, workshop, span=(match.start, match.end))
    return replace(claim, kind="confirmation", stance="unconfirmed")


def _claim(match: Match, line: Line, workshop: Workshop, *, span: tuple[int, int]) -> Claim:
    start, end = line.span(*span)
    document, sentence = workshop.document, line.sentence
    return Claim(
        id=content_id("c", document.id, start, end, match.rule.id),
        document=document.id,
        quote=document.text[start:end],
        start=start,
        end=end,
        rule=match.rule.id,
        kind="status",
        sentence=Span(start=sentence.start, end=sentence.end, text=sentence.text),
        source=workshop.attributions.source_at(sentence, start, end),
        sentence_index=sentence.index,
    )


def _clause_start(line: Line, at: int) -> int:
    """Return the symbol at which the clause of the claim's subject begins."""
    while at > 0 and line.symbols[at - 1] not in ',;:"“”.!?-)':
        at -= 1
    return at


def _last_phrase(subject: str) -> str:
    """Return the subject without a time or an adverb before it ("Late on Friday the Front")."""
    return " ".join(subject.split()[-8:])
