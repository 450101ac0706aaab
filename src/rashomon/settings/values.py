"""What a project has settled before it reads: frozen values, in one order whatever the file's."""

from dataclasses import dataclass, field

from rashomon.actors.entry import Actor
from rashomon.gazetteer.own import OwnPlace

# Who may read a dossier (dossier/level.py); this layer lies below it.
LEVELS = ("public", "partners", "internal")


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnSource:
    """A source that the project knows; None is what the file leaves to the reports.

    `party_to` is the actor, or the side `a` or `b`, for which it speaks. `include` says whether it
    may set a figure, whatever the project's criteria, and `reason` why. `criteria` is whom the
    source itself counts: two recorders' totals may differ by definition and not by fact (field
    guide, 3.6).
    """

    name: str
    aliases: tuple[str, ...] = ()
    kind: str | None = None
    party_to: str | None = None
    include: bool | None = None
    reason: str | None = None
    criteria: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Inclusion:
    """Which sources may set a figure: their kinds (None is any), and those who are not named."""

    kinds: tuple[str, ...] | None = None
    anonymous: bool = True


@dataclass(frozen=True, slots=True)
class OwnSources:
    """The sources of a project; equal for equal keys."""

    key: str
    sources: tuple[OwnSource, ...] = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """A project's settings; `profile` and `level` are None where the file leaves them to the call.

    `victims` and `suspects` say whether their names are given (field guide, section 8).
    """

    name: str
    profile: str | None = None
    level: str | None = None
    victims: bool = False
    suspects: bool = False
    inclusion: Inclusion = Inclusion()
    actors: tuple[Actor, ...] = ()
    places: tuple[OwnPlace, ...] = ()
    sources: tuple[OwnSource, ...] = ()
