"""What the user knows beside what ships, in the forms in which the stages take it."""

from dataclasses import dataclass
from pathlib import Path

from rashomon.actors import OwnActors, read_own
from rashomon.errors import BadInput
from rashomon.gazetteer import OwnPlaces
from rashomon.settings.text import digest_of
from rashomon.settings.values import OwnSources, Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Owned:
    """The user's own actors, places and sources; each None where there are none."""

    actors: OwnActors | None = None
    places: OwnPlaces | None = None
    sources: OwnSources | None = None


NOTHING = Owned()


def owned(actors: str | Path | None, settings: Settings | None) -> Owned:
    """Return what a call is given; raise BadInput where actors are given twice.

    `actors` is the path of a list; BadLexicon names its mistakes.
    """
    listed = None if actors is None else read_own(actors)
    if settings is None:
        return NOTHING if listed is None else Owned(actors=listed)
    if listed is not None and settings.actors:
        raise BadInput(f"{actors}: the settings have actors already; name the list there")
    key = digest_of(settings)
    own = OwnActors(key, settings.actors) if settings.actors else listed
    return Owned(
        actors=own,
        places=OwnPlaces(key, settings.places) if settings.places else None,
        sources=OwnSources(key, settings.sources) if settings.sources else None,
    )
