"""Stage `make`: one claim for each thing that one source says, with its words and its rule."""

from collections.abc import Sequence
from typing import Protocol

from rashomon.claims.actors import ActorBook
from rashomon.claims.attribution import Attributions
from rashomon.claims.context import context_reader
from rashomon.claims.doers import Doers
from rashomon.claims.facilities import Facilities
from rashomon.claims.figures import figure_claims
from rashomon.claims.rests import with_wholes
from rashomon.claims.scope import Chronicle
from rashomon.claims.statuses import status_claims
from rashomon.claims.theme import Theme
from rashomon.claims.told import Told
from rashomon.claims.told_actors import with_told_actors
from rashomon.claims.unused import unused_furniture, unused_in
from rashomon.claims.victims import Victims
from rashomon.claims.workshop import Workshop
from rashomon.grammar import Line, load_grammar
from rashomon.types import Claim, Document, Mention, Sentence, Unused

__all__ = ["MarkedSentence", "make", "unused", "with_told_actors"]


class MarkedSentence(Protocol):
    """What this stage needs of a sentence that `mentions.find` has marked."""

    @property
    def sentence(self) -> Sentence:
        """The sentence."""

    @property
    def line(self) -> Line:
        """Its folded line."""

    @property
    def heard(self) -> Line:
        """Its line with groups of people not folded."""

    @property
    def is_triggered(self) -> bool:
        """Whether a rule can match the line at all."""

    @property
    def typed(self) -> tuple[Mention, ...]:
        """Its mentions but the speech."""

    @property
    def speech(self) -> Sequence[Mention]:
        """Who gives which of its words."""


def make(document: Document, marked: Sequence[MarkedSentence]) -> tuple[Claim, ...]:
    """Return the claims of a document in the order of their words."""
    grammar = load_grammar()
    triggered = [one for one in marked if one.is_triggered]
    found = [(one, grammar.find(one.line), grammar.find_blame(one.heard)) for one in triggered]
    found = [(one, told, blamed) for one, told, blamed in found if told or blamed]
    if not found:
        return ()
    workshop = _workshop(document, marked)
    claims: list[Claim] = []
    for one, told, blamed in found:
        workshop.attributions.enter(one.sentence)
        claims.extend(figure_claims(one.line, told, workshop))
        claims.extend(status_claims(one.line, told, workshop))
        claims.extend(status_claims(one.heard, blamed, workshop))
    return tuple(with_wholes(sorted(claims, key=lambda c: (c.start, c.end, c.id))))


def unused(document: Document, marked: Sequence[MarkedSentence]) -> tuple[Unused, ...]:
    """Return each sentence with a casualty word that made no claim, with the reason, in order."""
    used = {claim.sentence_index for claim in make(document, marked)}
    workshop = _workshop(document, marked)
    left = [m for m in marked if m.sentence.index not in used]
    found = [unused_in(m.line, m.speech, workshop) for m in left]
    rows = [*(u for u in found if u is not None), *unused_furniture(workshop)]
    return tuple(sorted(rows, key=lambda u: u.start))


def _workshop(document: Document, marked: Sequence[MarkedSentence]) -> Workshop:
    grammar = load_grammar()
    contexts = context_reader(grammar)
    actors = ActorBook([(m.sentence, m.typed) for m in marked])
    return Workshop(
        document=document,
        grammar=grammar,
        attributions=Attributions(document, marked, grammar),
        contexts=contexts,
        actors=actors,
        doers=Doers([m.sentence for m in marked], actors),
        facilities=Facilities(document.text, grammar),
        told=Told(),
        theme=Theme([m.line for m in marked], contexts),
        chronicle=Chronicle([m.sentence for m in marked], contexts.wording),
        victims=Victims([(m.sentence, m.typed) for m in marked]),
    )
