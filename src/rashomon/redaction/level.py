"""Who may read a dossier, and what is withheld from them (field guide of casualty recorders).

`public` is for anybody, `partners` for those who share an agreement, `internal` for the house.
"""

from dataclasses import dataclass, replace

from rashomon.errors import BadInput


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """What is named at a level; what is not named is withheld wherever it is written."""

    name: str
    witnesses: bool = False
    suspects: bool = False
    victims: bool = False
    minors: bool = False
    quarters: bool = False

    def naming(self, *, victims: bool, suspects: bool) -> "Level":
        """Return the level, with those named whom the caller's own policy lets be named."""
        return replace(self, victims=self.victims or victims, suspects=self.suspects or suspects)

    @property
    def is_whole(self) -> bool:
        """Say whether nothing is withheld."""
        return all((self.witnesses, self.suspects, self.victims, self.minors, self.quarters))


LEVELS = {
    "public": Level(name="public"),
    "partners": Level(name="partners", victims=True, quarters=True),
    "internal": Level(
        name="internal", witnesses=True, suspects=True, victims=True, minors=True, quarters=True
    ),
}
DEFAULT = "public"


def level_named(name: str) -> Level:
    """Return a level; raise BadInput for one that does not exist."""
    if name not in LEVELS:
        raise BadInput(f"no level {name!r}; there is {', '.join(LEVELS)}")
    return LEVELS[name]
