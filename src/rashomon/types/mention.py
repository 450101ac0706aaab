"""What a sentence mentions: numbers, times, places, actors, and who speaks."""

from dataclasses import dataclass
from datetime import datetime

from rashomon.types.inner import inner
from rashomon.types.shape import Json, to_json


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberValue:
    """A count as an interval; None is an open end. `verbatim` keeps the words."""

    low: int | None
    high: int | None
    verbatim: str
    hedge: str | None = None
    unit: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Timex:
    """TIMEX3 type (DATE, TIME, DURATION, SET), value and optional mod."""

    type: str
    value: str
    mod: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeValue:
    """An interval of local time, `end` exclusive, as wide as the words leave it.

    Both ends are None where the words name no place on the calendar (a bare duration, a set).
    `grain` is `minute`, `hour`, `part`, `day`, `week`, `month`, `season`, `year` or `vague`.
    `basis` says what it was reckoned from. `edtf` is the same days in EDTF, None where there are
    none. `zone` is the time zone that the text gives: "UTC", an offset ("+03:00"), or its letters
    or words where they tell no offset ("IST", "Moscow time"); None is the time of the place.
    Nothing is converted.
    """

    start: datetime | None
    end: datetime | None
    timex: Timex | None
    grain: str = "day"
    basis: str = ""
    edtf: str | None = None
    zone: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceValue:
    """A place by name; unresolved: all but `name` and what the words around it say are
    None.

    `kind` is `country`, `region` (first level), `district` (second level), `city`, `quarter`,
    `area` (an island, a valley, a desert) or `water`. `district` is the second-level region that
    holds it and `town` the town that a quarter belongs to, where they are known.

    `relation` says how the words place something by it, None where they put it in the place:
    `near` ("near X", "outskirts of X", up to 25 km from X), `away` (a longer or an unsaid distance,
    "north of X"), `part` ("southern X"), `road` ("between X and Y"), `border`. `distance_km` is
    the distance told. `ambiguous` are the kinds of larger units, `region` and `district`, that bear
    the name of the town taken, where no noun ("the city of X") decides.
    """

    name: str
    country: str | None = None
    admin1: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    geonameid: int | None = None
    kind: str | None = None
    district: str | None = None
    town: str | None = None
    relation: str | None = None
    distance_km: float | None = None
    ambiguous: tuple[str, ...] = ()

    @property
    def is_wide(self) -> bool:
        """Say whether the place is a country or a region of it, in which much can happen."""
        return self.kind in ("country", "region", "district")


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorValue:
    """An armed actor, force or public body by its neutral name.

    `kind` is one of ACLED's eight (`rashomon.actors.KINDS`). `named` is False for those whom the
    report gives no name ("gunmen", "a mob"); `suspected` where it only suspects who they were.
    """

    name: str
    category: str | None = None
    country: str | None = None
    kind: str | None = None
    named: bool = True
    suspected: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechValue:
    """One attribution of words to somebody: spans of source, cue and content."""

    source: tuple[int, int] | None
    cue: tuple[int, int]
    content: tuple[tuple[int, int], ...]
    anonymous: bool = False


@inner
class PeopleValue:
    """A group of people: counted ("12 miners"), single ("a guard"), plural ("miners") or named.

    `label` is the group's words without the number, with its offsets; `mark` is `more` for
    "another 14" and `others` for "12 others". Of a named person, `label` is the name, `role` what
    the report calls him or her beside it.
    """

    form: str
    count: NumberValue | None = None
    label: str | None = None
    label_start: int | None = None
    label_end: int | None = None
    role: str | None = None
    mark: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A stretch of a text that names a number, time, place, actor or speech.

    `start` and `end` are indices into the document's text; `rule` names what found it.
    """

    kind: str
    start: int
    end: int
    text: str
    rule: str
    value: NumberValue | TimeValue | PlaceValue | ActorValue | SpeechValue | PeopleValue

    def to_dict(self) -> Json:
        """Return the mention's public JSON."""
        return to_json(self)
