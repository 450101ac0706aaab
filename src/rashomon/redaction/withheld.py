"""Whose names are withheld at a level, and what of sources who asked not to be named."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from rashomon.redaction.level import Level
from rashomon.redaction.masking.folded import letters
from rashomon.redaction.masking.forms import PARTICLES, forms_of, is_common, is_country
from rashomon.redaction.masking.matcher import Borne, Names
from rashomon.redaction.masking.sentence_ends import parted
from rashomon.redaction.masking.sites import Sites
from rashomon.redaction.told import told, without_told
from rashomon.types import Claim, Person, Record, Source

# Who speaks for an office or a body is named in public; a witness, a relative, a doctor and anybody
# else who is quoted may come to harm by it.
_PUBLIC = frozenset(("official", "armed_group", "monitor", "media"))
_OF_AGE = 18
_PRIVATE = ("witness", "relative", "medical", "unknown")


PLACE_KIND, TOWN_KIND, BODY_KIND = "place", "town", "body"
_OF_OFFICE = frozenset(
    "minister governor president premier secretary ambassador spokesman spokeswoman official "
    "officials commander mayor chief director".split()
)
_AGE_BEFORE = re.compile(r"\A[\w-]{1,30}-(?:year|month|week|day)s?-old[ \n]+", re.I)
_ADJECTIVE = re.compile(
    r".+-(?:led|based|backed|affiliated|born|aligned|held|controlled|linked|allied|occupied|run|"
    r"trained|funded|wide|era|style)\Z"
)


@dataclass(slots=True, kw_only=True)
class Withheld:
    """Names by the report that holds them, how many of which kind, and places within a town.

    `kept` is what bears a name and is shown: bodies, places, who speaks for an office; `offices`
    are the reports that name each of the latter.
    """

    names: dict[str, set[str]] = field(default_factory=dict)
    kept: set[str] = field(default_factory=set)
    offices: dict[str, set[str]] = field(default_factory=dict)
    kinds: dict[str, set[str]] = field(default_factory=dict)
    sites: set[str] = field(default_factory=set)
    towns: set[str] = field(default_factory=set)
    bodies: set[str] = field(default_factory=set)

    def add(self, document: str, name: str, kind: str) -> None:
        """Withhold a name of a report, without the end of a sentence or an age in it."""
        for piece in (_AGE_BEFORE.sub("", name[a:b]) for a, b in parted(name, 0, len(name))):
            if piece:
                self.names.setdefault(document, set()).add(piece)
                self.kinds.setdefault(kind, set()).add(piece)

    def give_up(self, names: Iterable[str]) -> None:
        """Keep no name that is one of these, or part of one, unless a town or a body bears it."""
        told_of = list(names)
        self.kept = without_told(self.kept, told_of) | self.towns | self.bodies
        left = without_told(self.offices, told_of)
        self.offices = {name: each for name, each in self.offices.items() if name in left}

    @property
    def everywhere(self) -> set[str]:
        """Every name that is withheld."""
        return set().union(*self.names.values())

    def matcher(self) -> Names:
        """Return what finds the names."""
        parts: dict[str, set[str]] = {}
        for name, documents in self.offices.items():
            for part in forms_of(name).alone:
                parts.setdefault(part, set()).update(documents)
        bodies = self.bodies | {name for name in self.kept if _is_body(name.split())}
        borne = Borne(
            names=frozenset(n for n in self.kept - bodies if " " in n or n not in self.offices),
            bodies=frozenset(bodies),
            offices={part: frozenset(documents) for part, documents in parts.items()},
        )
        return Names(self.names, borne)

    def places(self) -> Sites:
        """Return what finds the places within a town."""
        return Sites(self.sites, self.towns)


def withheld(record: Record, level: Level, named: Mapping[str, Iterable[Person]]) -> Withheld:
    """Return who is not named at a level; a name that an office-holder bears too is kept."""
    found = Withheld(offices=_offices(record, named), towns=_towns(record))
    found.kept = _kept(record) | found.towns | set(found.offices) | _named_anyway(record, level)
    found.bodies = {p.name for persons in named.values() for p in persons if p.kind == BODY_KIND}
    found.kept |= found.bodies
    on_map = _map_names(named)
    borne = _Bearers(found.kept, on_map)
    told_of = [row for row in told(record, level, named) if row[1] not in found.towns]
    found.give_up(name for _, name, _ in told_of)
    for row in told_of:
        found.add(*row)
    for document, name, kind in _private(record, level, named):
        is_told = kind == "victim" or (kind == "suspect" and name not in on_map | found.towns)
        if is_told or not borne.bear(name):
            found.add(document, name, kind)
    found.kept -= found.everywhere
    if not level.quarters:
        found.sites = _sites(record, named)
    return found


def _offices(record: Record, named: Mapping[str, Iterable[Person]]) -> dict[str, set[str]]:
    """Return the persons who speak for an office or a body, and the reports that name them."""
    found: dict[str, set[str]] = {}
    for document, persons in named.items():
        for person in persons:
            if person.kind in _PUBLIC:
                found.setdefault(person.name, set()).add(document)
    for claim in record.claims:
        label = claim.source.label or ""
        if claim.source.kind in _PUBLIC and is_name(label):
            found.setdefault(label, set()).add(claim.document)
    return found


def _kept(record: Record) -> set[str]:
    """Return what is an organisation or a place, and whose words they are."""
    kept: set[str] = set()
    for claim in record.claims:
        source = claim.source
        label = source.label or ""
        if source.kind in _PUBLIC or _is_body(label.split()):
            kept.add(label)
        body = source.organisation or ""
        if source.kind in _PUBLIC or _is_body(body.split()):
            kept.add(body)
        kept.add(source.party_to or "")
    kept.update(actor.name for event in record.events for actor in event.actors if actor.kind)
    kept.update(filter(None, (x for e in record.events for x in (e.sides.a, e.sides.b))))
    for document in record.documents:
        kept.update(filter(None, (document.outlet, *document.credits)))
    return kept - {""}


def _towns(record: Record) -> set[str]:
    """Return the towns of the events and what they lie in, which every level names."""
    places = [event.place for event in record.events if event.place is not None]
    names = (n for p in places for n in (p.name, p.admin1, p.district, p.point_of))
    return set(filter(None, names))


def _sites(record: Record, named: Mapping[str, Iterable[Person]]) -> set[str]:
    """Return the places within a town: those named, and those of events."""
    found = {p.name for persons in named.values() for p in persons if p.kind == PLACE_KIND}
    for event in record.events:
        place = event.place
        if place is not None and place.section is not None:
            found.add(place.section)
    return found


def _named_anyway(record: Record, level: Level) -> set[str]:
    """Return the victims and suspects whom the level names: also where they speak."""
    named: set[str] = set()
    for claim in record.claims:
        done_by, victim = claim.perpetrator, claim.victim
        if level.suspects and done_by is not None and done_by.is_individual:
            named.add(done_by.actor)
        if victim is not None and victim.name is not None and may_name(claim, level):
            named.add(victim.name)
    return named


def _map_names(named: Mapping[str, Iterable[Person]]) -> set[str]:
    return {p.name for persons in named.values() for p in persons if p.kind == TOWN_KIND}


class _Bearers:
    """Names of offices, bodies and places, by their letters."""

    def __init__(self, kept: Iterable[str], towns: Iterable[str]) -> None:
        self._kept = {letters(name) for name in kept}
        self._towns = {letters(word) for name in towns for word in (name, *name.split())}
        full = {letters(name): [letters(word) for word in name.split()] for name in kept}
        words = {whole: parts for whole, parts in full.items() if len(parts) > 1}
        self._tails = {"".join(parts[n:]) for parts in words.values() for n in range(1, len(parts))}
        self._full = set(words)

    def bear(self, name: str) -> bool:
        """Say whether a name is one of these, its end ("Odile"), or one behind a title or town."""
        parts = [letters(word) for word in name.split()]
        whole = "".join(parts)
        if whole in self._kept or whole in self._tails or all(p in self._towns for p in parts):
            return True
        return any("".join(parts[n:]) in self._full for n in range(1, len(parts)))


def _private(
    record: Record, level: Level, named: Mapping[str, Iterable[Person]]
) -> Iterator[tuple[str, str, str]]:
    """Yield each name to withhold with its report and why."""
    for claim in record.claims:
        yield from _of_claim(claim, level)
    if not level.suspects:
        yield from _suspects(record)
    if not level.witnesses:
        rows = ((d, person) for d, persons in named.items() for person in persons)
        for document, person in rows:
            if person.kind in _PRIVATE and is_name(person.name):
                yield document, person.name, "witness"


def _suspects(record: Record) -> Iterator[tuple[str, str, str]]:
    for event in record.events:
        for one in (one for one in event.perpetrators if one.is_individual):
            yield from ((each, one.name, "suspect") for each in event.documents)


def _of_claim(claim: Claim, level: Level) -> Iterator[tuple[str, str, str]]:
    source, done_by, victim = claim.source, claim.perpetrator, claim.victim
    if victim is not None and victim.name is not None and not may_name(claim, level):
        yield claim.document, victim.name, "victim"
    if done_by is not None and done_by.is_individual and not level.suspects:
        yield claim.document, done_by.actor, "suspect"
    if not level.witnesses and _is_private(source):
        yield claim.document, source.label or "", "witness"


def _is_private(source: Source) -> bool:
    """Say whether a person speaks for no office; one word alone may be a country that speaks."""
    label = source.label or ""
    is_sure = " " in label or source.role is not None or source.kind != "unknown"
    return source.kind in _PRIVATE and is_name(label) and is_sure


def may_name(claim: Claim, level: Level) -> bool:
    """Say whether a victim is named: those known to be under age only where minors are."""
    age = None if claim.victim is None else claim.victim.age
    is_minor = age is not None and age.low is not None and age.low < _OF_AGE
    is_minor = is_minor or (claim.group is not None and "children" in claim.group.traits)
    return level.minors if is_minor else level.victims


def is_name(label: str) -> bool:
    """Say whether a label can be a person's name: one to six words with capitals, no body's.

    >>> is_name("Tessa Orvan"), is_name("a clerk"), is_name("health ministry")
    (True, False, False)
    """
    words = label.split()
    capital = [w for w in words if w[0].isupper() or w.startswith(("al-", "el-"))]
    is_like = 1 <= len(words) <= 6 and all(w in capital or w.lower() in PARTICLES for w in words)
    return is_like and bool(capital) and not (_is_body(words) or _is_no_person(words))


def _is_no_person(words: list[str]) -> bool:
    """Say whether words name a country, an office ("Foreign Minister") or what a word means."""
    plain = [word.lower() for word in words]
    if len(plain) == 1 and is_common(plain[0]):
        return True
    if plain[-1] in _OF_OFFICE or any(map(_ADJECTIVE.match, words)):
        return True
    return all(is_country(word) for word in plain)


def _is_body(words: list[str]) -> bool:
    bodies = (
        "army police ministry government observatory network centre center committee agency group "
        "office force forces command council coalition authority administration movement front "
        "union commission department hospital brigade brigades battalion news service monitor "
        "society association institute federation party parliament court league watch register "
        "relief rights human state islamic united clinic crescent cross press times "
        "defence defense helmets rescue services community agencies unicef"
    )
    return not frozenset(bodies.split()).isdisjoint(w.lower().strip(".,'’") for w in words)
