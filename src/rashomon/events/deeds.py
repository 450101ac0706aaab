"""What the acts of an event's reports say together: means, who did it, to whom, how far it went.

A verb or a noun of an act weighs 1, a word that only shows the means less; the opening of a report
weighs more than its end, and each report has one vote.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from rashomon.acts.words import act_words
from rashomon.events.votes import Votes
from rashomon.types import Scene, SpeechValue, Words
from rashomon.types.act import Act, Party

_WEIGHTS = {"verb": 1.0, "noun": 1.0, "means": 0.8, "mark": 0.3}
_OPENING, _OPENING_SENTENCES = 1.5, 4
_DOUBTED = 0.3
_UNDONE = 0.5  # an attempt beside what was done
_SURE = 0.3
_MOST_TOLD = 3
_POLICE = ("police", "constable", "officer", "gendarme", "trooper", "sheriff", "patrol car")
_ANYBODY = frozenset(("men", "man", "people", "persons", "individuals", "somebody"))
_PLUNDER = frozenset(("looting", "arson", "deprivation"))
_UNFORCED = frozenset(("protest", "responsibility", "agreement", "change", "withdrawal", "other"))
_NOT_VIOLENT = _UNFORCED | {"arrests", "disrupted", "base"}
_RESPONSIBILITY, _TERRITORY = "responsibility", "territory"

PartyKey = tuple[str | None, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """An act that a sentence tells, its weight, its document, and whom the report quotes for it."""

    act: Act
    weight: float
    document: str = ""
    told_by: str | None = None


@dataclass(slots=True, kw_only=True)
class Deeds:
    """The votes of all reports: for tactics, stages, attackers, targets; `words` decided each.

    `violent` are the attackers by what they did to somebody or something, protest and arrests left
    out; `claimed` those who say that they did it; `hits` tells what kinds of people each attacked;
    `told` has the words that give each a part.
    """

    tactics: Votes[str] = field(default_factory=Votes)
    stages: Votes[str] = field(default_factory=Votes)
    attackers: Votes[PartyKey] = field(default_factory=Votes)
    targets: Votes[PartyKey] = field(default_factory=Votes)
    violent: Votes[PartyKey] = field(default_factory=Votes)
    claimed: Votes[PartyKey] = field(default_factory=Votes)
    hits: dict[PartyKey, Votes[str]] = field(default_factory=dict)
    takers: Votes[PartyKey] = field(default_factory=Votes)
    fights: Votes[frozenset[PartyKey]] = field(default_factory=Votes)
    words: dict[str, Counter[str]] = field(default_factory=dict)
    told: dict[PartyKey, list[Words]] = field(default_factory=dict)

    @property
    def is_violent(self) -> bool:
        """Say whether more is told of violence than of arrests, protests and the like."""
        other = sum(vote for tactic, vote in self.tactics.items() if tactic in _NOT_VIOLENT)
        return 2 * other <= sum(self.tactics.values()) and bool(self.tactics)

    def is_sure(self, *tactics: str, share: float = _SURE) -> bool:
        """Say whether tactics together have so large a share of the strongest one's votes."""
        most = max(self.tactics.values(), default=0.0)
        return most > 0 and sum(self.tactics[t] for t in tactics) >= share * most

    def words_of(self, *tactics: str) -> tuple[str, ...]:
        """Return the words that told these tactics, the most frequent first."""
        found: Counter[str] = Counter()
        for tactic in tactics:
            found.update(self.words.get(tactic, Counter()))
        return tuple(sorted(found, key=lambda w: (-found[w], w))[:3])


def deeds_of(scene: Scene) -> tuple[Deed, ...]:
    """Return the acts of a sentence that are told as done, tried or threatened."""
    opens = scene.kind == "title" or scene.index < _OPENING_SENTENCES
    factor = _OPENING if opens else 1.0
    return tuple(_deed(act, scene, factor) for act in scene.acts if not act.is_denied)


def _deed(act: Act, scene: Scene, factor: float) -> Deed:
    """Return an act with its weight; one that is doubted tells the means, and nobody's part."""
    weight = factor * _WEIGHTS[act.form]
    if act.is_doubted:
        act, weight = replace(act, attacker=None, target=None, partner=None), _DOUBTED * weight
    return Deed(act=act, weight=weight, document=scene.document, told_by=_told_by(act, scene))


def _told_by(act: Act, scene: Scene) -> str | None:
    """Return to whom the report gives the words of an act, None where to nobody."""
    for speech in scene.speech:
        value = speech.value
        assert isinstance(value, SpeechValue)
        if value.source is None:
            continue
        if any(start <= act.start and act.end <= end for start, end in value.content):
            start, end = (at - speech.start for at in value.source)
            return speech.text[start:end] if 0 <= start < end <= len(speech.text) else ""
    return None


def tally(reports: Iterable[tuple[str, Sequence[Deed]]]) -> Deeds:
    """Return the votes of the reports, each by its id with its deeds."""
    total = Deeds()
    for _, deeds in reports:
        whole = sum(d.weight for d in deeds) or 1.0
        for deed in deeds:
            _count(total, deed.act, deed.weight / whole)
            _note(total, deed)
    return total


def _count(total: Deeds, act: Act, vote: float) -> None:
    done = vote if act.stage == "accomplished" else _UNDONE * vote
    if act.tactic == _RESPONSIBILITY:
        _blame(total, act, 2 * done)
        return
    total.tactics[act.tactic] += done
    total.words.setdefault(act.tactic, Counter())[act.text.lower()] += 1
    if act.form != "mark" or act.stage != "accomplished":
        total.stages[act.stage] += vote
    if act.tactic == _TERRITORY and act.attacker is not None and not act.attacker.is_thing:
        total.takers[key_of(act.attacker)] += done
    if act.partner is None:
        _blame(total, act, done)
        _hit(total, act, done)
    if act.partner is not None:
        sides = (p for p in (act.attacker, act.partner) if p is not None and not p.is_thing)
        total.fights[frozenset(key_of(p) for p in sides)] += done


def _hit(total: Deeds, act: Act, vote: float) -> None:
    """Count whom an act hit: of a place taken, whom it was taken from; of plunder, the owners."""
    target = act.target
    is_place = act.tactic == _TERRITORY and target is not None and target.is_thing
    if act.tactic in _UNFORCED:
        return
    if target is not None and not (is_place and target.name is None):
        total.targets[key_of(target)] += vote
    elif act.tactic in _PLUNDER and act.attacker is not None and act.form == "verb":
        total.targets[None, "civilians"] += vote


def _blame(total: Deeds, act: Act, vote: float) -> None:
    """Count an attacker, and whom the attacker hit."""
    key = doer_of(act)
    if key is None:
        return
    total.attackers[key] += vote
    if act.tactic == _RESPONSIBILITY:
        total.claimed[key] += vote
    elif act.tactic not in _NOT_VIOLENT:
        total.violent[key] += vote
        if act.target is not None:
            total.hits.setdefault(key, Votes())[act.target.kind] += vote


def doer_of(act: Act) -> PartyKey | None:
    """Return who did an act: a thing attacks nobody, and civilians who do are rioters."""
    party = act.attacker
    if party is None or (party.is_thing and party.name is None):
        return None
    if party.kind != "civilians":
        return key_of(party)
    if party.text.lower() in _ANYBODY:
        return None, "political militia"
    return (None, "rioters") if act.form == "verb" and _is_crowd(party) else None


def _note(total: Deeds, deed: Deed) -> None:
    """Keep the words that give somebody a part."""
    act, doer = deed.act, doer_of(deed.act)
    parts = [(key_of(p), p) for p in (act.target, act.partner) if p is not None]
    if doer is not None and act.attacker is not None:
        parts.append((doer, act.attacker))
    for key, party in parts:
        kept = total.told.setdefault(key, [])
        if len(kept) < _MOST_TOLD:
            first, last = min(party.start, act.start), max(party.end, act.end)
            kept.append(Words(document=deed.document, start=first, end=last, text=""))


def _is_crowd(party: Party) -> bool:
    """Say whether civilians who attack are many: rioters (ACLED codebook, "Rioters")."""
    word = party.text.lower()
    return word.endswith("s") or word in act_words().roles["crowd"]


def key_of(party: Party) -> PartyKey:
    """Return what makes two parties one: the name, or else the kind; forces by what they are."""
    name = party.name
    if name is None and party.kind == "state forces":
        name = force_of(party.text)
    return name, party.kind


def force_of(text: str) -> str:
    """Return ACLED's name for a state's forces, with a gap for the state (codebook, "Actors")."""
    is_police = any(word in text.lower() for word in _POLICE)
    return "Police Forces of {}" if is_police else "Military Forces of {}"
