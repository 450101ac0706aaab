"""Which sources and actors are bodies: a person is made no entity of an export."""

from collections.abc import Iterator

from rashomon.types import UNNAMED, Event, Source

OF_STATE = frozenset(("state forces", "external forces"))
_OF_PEOPLE = frozenset(("civilians", "protesters", "rioters"))
_OURS = ("withheld]", UNNAMED, "a source who is not named")


def body_of(source: Source) -> str | None:
    """Return the body that speaks, None where a person or nobody does.

    A source whose label is its organisation is a body that speaks for itself; a monitor or an
    outlet is one. Of a person's own body there is a name too, but it is not the body that spoke.
    """
    label = source.label
    if label is None or source.anonymous or is_hidden(label):
        return None
    is_itself = label == source.organisation
    is_office = source.kind in ("monitor", "media") and source.organisation is None
    return label if is_itself or is_office else None


def is_hidden(label: str) -> bool:
    """Say whether a label stands for a name that is withheld."""
    return any(word in label for word in _OURS)


def armed(event: Event) -> Iterator[tuple[str, str]]:
    """Yield each armed actor of an event by name, with ACLED's kind of actor."""
    for actor in event.actors:
        is_body = actor.kind is not None and actor.kind not in _OF_PEOPLE
        if is_body and not is_hidden(actor.name) and not actor.name.startswith("Unidentified"):
            yield actor.name, str(actor.kind)
