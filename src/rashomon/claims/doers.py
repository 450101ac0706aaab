"""Who a phrase says did it: by name, by a noun, or by "the group" and "it" as one named before.

A name is an actor of the list, a run of capitals with a group's noun ("the River Front"), or one
that an article or a noun beside it shows to be no person's ("the Desh", "Desh rebels"). Two that
"and" joins are two.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from itertools import pairwise

from rashomon.claims.actors import ActorBook
from rashomon.claims.doer_hits import VAGUE, Hit, find_hits, is_group_name
from rashomon.claims.doer_words import doer_words
from rashomon.types import Sentence
from rashomon.types.inner import inner

_JOIN = re.compile(r",?\s+(?:and|or)\s+|,\s+")
_JOINED = re.compile(r"(?:,\s+\d{1,3},?)?(?:,?\s+and\s+|,\s+)")
_LONE = re.compile(r"[A-Z][\w-]*\s*\Z")
_BOTH = re.compile(r"(?i)\s*(?:both\s+)?(?:the\s+|a\s+)?\Z")
LINKED = re.compile(
    r"\b(?:linked|loyal|close|tied) to\b|\b(?:affiliated|allied) with\b|\binspired by\b"
)
_NEAR = 3  # sentences
_ORDER = ("group", "state", "armed", "arms", "short", "person", "pronoun")
_BESIDE = 3  # words between "of" and a name: "of the feared"


@inner
class Doer:
    """Somebody who is said to have done it."""

    name: str
    is_individual: bool = False
    is_state: bool = False


@inner
class Named:
    """A group or force that the report names, where it does, and whether as a subject."""

    start: int
    sentence: int
    doer: Doer
    is_subject: bool


class Doers:
    """Those who can have done it, as one report names them."""

    def __init__(self, sentences: Sequence[Sentence], actors: ActorBook) -> None:
        self._sentences = sentences
        self._actors = actors

    def in_phrase(self, sentence: Sentence, start: int, end: int) -> tuple[Doer, ...]:
        """Return whom a noun phrase names; nobody where its first part names nobody."""
        found: list[Doer] = []
        for first, last in self._pieces(sentence, start, end):
            doer = self._doer(sentence, first, last, prefers="first")
            if doer is None and not found:
                return ()
            found += [] if doer is None or doer in found else [doer]
        return tuple(found)

    def person_in(self, sentence: Sentence, start: int, end: int) -> tuple[Doer, ...]:
        """Return whom a phrase names beside office and age: a person, or more that "and" joins."""
        hits = self._hits(sentence, start, end)
        found = [h for h in hits if h.kind == "person" and not h.after_preposition]
        text = sentence.text[start - sentence.start : end - sentence.start]
        kept = found[:1]
        for before, hit in pairwise(found):
            if _JOINED.fullmatch(text, before.end, hit.start) is None:
                break
            kept.append(hit)
        return tuple(Doer(name=h.name, is_individual=True) for h in kept)

    def as_subject(
        self, sentence: Sentence, start: int, end: int, *, last: bool
    ) -> tuple[Doer, ...]:
        """Return the subject in the words before a verb; the last name before "which"."""
        *before, tail = self._pieces(sentence, start, end)
        doer = self._doer(sentence, *tail, prefers="last" if last else "first")
        joined = [d for piece in before if (d := self._bare(sentence, *piece)) is not None]
        return tuple(dict.fromkeys([*joined, *([] if doer is None else [doer])]))

    def _pieces(self, sentence: Sentence, start: int, end: int) -> list[tuple[int, int]]:
        """Return the parts that "and", "or" and commas join, but not within one name."""
        text = sentence.text[start - sentence.start : end - sentence.start]
        held = [(a - start, b - start) for a, b, _ in self._actors.between(start, end)]
        cuts = [0]
        for join in _JOIN.finditer(text):
            is_inside = any(a < join.end() and join.start() < b for a, b in held)
            if is_inside or (_LONE.match(text[join.end() :]) and " for " in text[: join.start()]):
                continue
            cuts += [join.start(), join.end()]
        cuts.append(len(text))
        return [(start + a, start + b) for a, b in zip(cuts[::2], cuts[1::2], strict=True)]

    def _bare(self, sentence: Sentence, start: int, end: int) -> Doer | None:
        """Return who a piece is that holds nothing but a name: "both the River Front"."""
        hits = [h for h in self._hits(sentence, start, end) if h.kind in ("group", "state")]
        text = sentence.text[start - sentence.start : end - sentence.start]
        if not hits or hits[-1].end != len(text.rstrip()):
            return None
        return self._resolved(hits[-1], sentence) if _BOTH.match(text[: hits[-1].start]) else None

    def _doer(self, sentence: Sentence, start: int, end: int, *, prefers: str) -> Doer | None:
        hits = self._hits(sentence, start, end)
        if any(h.kind == "nobody" for h in hits[:1]):
            return None
        text = sentence.text[start - sentence.start : end - sentence.start]
        linked = LINKED.search(text)
        hits = hits if linked is None else [h for h in hits if h.start < linked.start()]
        own = [h for h in hits if not h.after_preposition]
        has_member = doer_words().member.search(text) is not None
        if has_member:
            own = (
                [h for h in own if h.kind in ("group",)]
                or [h for h in hits if h.after_preposition and h.kind in ("group", "state")]
                or own
            )
        ranked = own if prefers == "first" else own[::-1]
        best = next((h for kind in _ORDER for h in ranked if h.kind == kind), None)
        owned = best if best is None or not hits else self._owner(best, hits, text)
        return None if owned is None else self._resolved(owned, sentence)

    def _owner(self, hit: Hit, hits: Sequence[Hit], text: str) -> Hit | None:
        """Return whose arms or forces are meant: "drones of the Front"; nobody's are nobody.

        A force of a state keeps its words: "the police of Orran"; so does one named for a person.
        """
        if hit.kind not in ("arms", "state", "armed"):
            return hit
        after = next((h for h in hits if h.start >= hit.end), None)
        link = None if after is None else doer_words().owned.match(text, hit.end + 1)
        if after is None or link is None or len(text[link.end() : after.start].split()) > _BESIDE:
            return None if hit.kind == "arms" else hit
        if after.kind == "person" and hit.kind == "armed":
            return replace(hit, end=after.end, name=text[hit.start : after.end], kind="group")
        if after.kind == "state" and hit.kind == "state":
            return replace(hit, end=after.end, name=text[hit.start : after.end])
        return after if after.kind in ("group", "state", "armed", "short") else hit

    def _hits(self, sentence: Sentence, start: int, end: int) -> list[Hit]:
        known = [(a - start, b - start, v) for a, b, v in self._actors.between(start, end)]
        text = sentence.text[start - sentence.start : end - sentence.start]
        return find_hits(text, known, opens=start - sentence.start <= 1)

    def _resolved(self, hit: Hit, sentence: Sentence) -> Doer | None:
        if hit.kind == "person":
            return Doer(name=hit.name, is_individual=True)
        if hit.kind in ("short", "pronoun"):
            before = self.meant_by(hit.name, sentence, is_pronoun=hit.kind == "pronoun")
            if before is None and hit.kind == "short" and hit.name[:1].isupper():
                return Doer(name=hit.name)
            is_noun = hit.kind == "short" and hit.name.lower() not in VAGUE
            return before or (Doer(name=hit.name) if is_noun else None)
        if hit.kind == "armed":
            value = self._actors.actor_of(hit.name)
            return Doer(name=value.name if value is not None else hit.name)
        return Doer(name=self._in_full(hit.name), is_state=hit.kind == "state")

    def meant_by(self, words: str, sentence: Sentence, *, is_pronoun: bool) -> Doer | None:
        """Return whom "the group", "the Front" or "it" means at a sentence."""
        so_far = [n for n in self._named if n.sentence < sentence.index]
        if not is_pronoun:
            so_far = [n for n in self._named if n.sentence <= sentence.index]
            so_far = [n for n in so_far if not n.doer.is_state]
            like = [n for n in so_far if words.lower() in n.doer.name.lower().split()]
            so_far = like or so_far
        value = None if is_pronoun else self._actors.actor_of(words)
        if value is not None and all(self._actors.is_listed(n.doer.name) for n in so_far):
            return Doer(name=value.name)
        if len({n.doer for n in so_far}) == 1:
            return so_far[0].doer
        near = [n for n in so_far if n.sentence >= sentence.index - _NEAR]
        subjects = [n for n in near if n.is_subject]
        chosen = subjects or near or ([] if is_pronoun else so_far)
        return chosen[-1].doer if chosen else None

    def _in_full(self, name: str) -> str:
        """Return the name that initials stand for: "RF" after "the River Front"."""
        if not name.isupper():
            return name
        fitting = {n.doer.name for n in self._named if _initials(n.doer.name) == name}
        return fitting.pop() if len(fitting) == 1 else name

    @cached_property
    def _named(self) -> tuple[Named, ...]:
        """The groups and forces that the report names, in order."""
        found = []
        for sentence in self._sentences:
            for hit in self._hits(sentence, sentence.start, sentence.end):
                is_name = self._actors.is_listed(hit.name) or is_group_name(hit.name)
                if hit.kind in ("group", "state") and is_name and " " in hit.name.strip():
                    doer = Doer(name=hit.name, is_state=hit.kind == "state")
                    start = sentence.start + hit.start
                    found.append(Named(start, sentence.index, doer, not hit.after_preposition))
        return tuple(found)


def _initials(name: str) -> str:
    return "".join(w[0] for w in name.split() if w[0].isupper())
