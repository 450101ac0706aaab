"""What every claim-maker needs of the report at hand."""

from dataclasses import dataclass

from rashomon.claims.actors import ActorBook
from rashomon.claims.attribution import Attributions
from rashomon.claims.context import ContextReader
from rashomon.claims.doers import Doers
from rashomon.claims.facilities import Facilities
from rashomon.claims.scope import Chronicle
from rashomon.claims.theme import Theme
from rashomon.claims.told import Told
from rashomon.claims.victims import Victims
from rashomon.grammar import Grammar
from rashomon.types import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Workshop:
    """The report, the grammar, and what is known of the report so far."""

    document: Document
    grammar: Grammar
    attributions: Attributions
    contexts: ContextReader
    actors: ActorBook
    doers: Doers
    facilities: Facilities
    told: Told
    theme: Theme
    chronicle: Chronicle
    victims: Victims
