"""What an event rests on: its figures, its claims, and why the reports were joined."""

from rashomon.types import Event, EventPerpetrator
from rashomon.why.claim import brief
from rashomon.why.links import link_steps
from rashomon.why.trail import Trail
from rashomon.wording.attributed import done_by
from rashomon.wording.figures import figure_path, settled
from rashomon.wording.kinds import kind_in_words, who_in_words
from rashomon.wording.safe import quoted, short
from rashomon.wording.setting import when, where
from rashomon.wording.words import plural

MAX_EACH = 60


def event_chain(event: Event, trail: Trail) -> list[str]:
    """Return the chain of one event."""
    kind = "BACKGROUND EVENT" if event.background else "EVENT"
    lines = [
        *trail.title(f"{kind} {event.id}: {short(event.summary, 320)}"),
        *trail.step("where", where(event.place)),
        *trail.step("when", when(event)),
        *trail.step("kind", kind_in_words(event)),
        *trail.step("who", who_in_words(event)),
        *_parts(event, trail),
        *_done_by(event, trail),
        *trail.step("aggregate", *_notes(event)),
        *trail.step("formerly", ", ".join(event.previous_ids[:20])),
        *_reasons(event, trail),
    ]
    for estimate in event.estimates[:MAX_EACH]:
        lines += trail.step("figure", f"{figure_path(event, estimate)}: {settled(estimate)}")
    for conflict in event.contradictions[:MAX_EACH]:
        said = f"{short(conflict.about, 120)}: {short(conflict.explanation, 320)}"
        lines += trail.step(
            conflict.strength.replace("_", " "), f"{said} [{', '.join(conflict.claims)}]"
        )
    lines += link_steps(trail, event=event.id)
    claims = trail.found.known(event.claims)
    lines += ["", *trail.title(f"{plural(len(claims), 'claim')}")]
    for claim in claims[:MAX_EACH]:
        lines += brief(claim, trail)
    left = len(claims) - MAX_EACH
    return lines + (
        trail.paper.text(f"{plural(left, 'more claim')}: see the record") if left > 0 else []
    )


def _notes(event: Event) -> list[str]:
    """Return what was taken out of an aggregate."""
    notes = () if event.aggregate is None else event.aggregate.notes
    return [short(note, 320) for note in notes[:MAX_EACH]]


def _reasons(event: Event, trail: Trail) -> list[str]:
    """Return why its reports are one event, where the record has no links that say it better."""
    if any(event.id in (link.left_event, link.right_event) for link in trail.record.links):
        return []
    said = [trail.found.named(short(reason, 320)) for reason in event.reasons[:MAX_EACH]]
    return trail.step("one event", *said)


def _parts(event: Event, trail: Trail) -> list[str]:
    """Return the actors with their roles, each with the words that give them that part."""
    lines: list[str] = []
    for actor in event.actors[:MAX_EACH]:
        said = [f"- {trail.found.named(w.document)}: {quoted(w.text, 200)}" for w in actor.told]
        lines += trail.step(actor.role, short(actor.name, 80), *said)
    return lines


def _done_by(event: Event, trail: Trail) -> list[str]:
    """Return who is said to have done it, each with the words of every claim behind it."""
    said = done_by(event)
    lines: list[str] = []
    for line, one in zip(said, event.perpetrators, strict=False):
        lines += trail.step("done by", line, *_words(one, trail))
    return lines + trail.step("", *said[len(event.perpetrators) :])


def _words(one: EventPerpetrator, trail: Trail) -> list[str]:
    found = trail.found
    claims = [
        f"- {c.id} {found.named(c.document)}: {quoted(c.quote, 200)}"
        for c in found.known(one.claims[:MAX_EACH])
    ]
    return claims + [f"- {found.named(w.document)}: {quoted(w.text, 200)}" for w in one.told]
