"""The frozen values that flow through Rashomon, one noun a file.

Fields carry the names of the public JSON, so `to_dict` needs no table of names.
"""

from rashomon.types.aggregate import Aggregate, Included, PeriodTotal
from rashomon.types.claim import (
    UNNAMED,
    Claim,
    Group,
    Part,
    Perpetrator,
    Quantity,
    Source,
    Status,
    Victim,
)
from rashomon.types.curve import Curve, Step
from rashomon.types.document import (
    DATASET,
    Boilerplate,
    DateCandidate,
    Document,
    Field,
    Problem,
    Published,
)
from rashomon.types.event import (
    Breakdown,
    Contradiction,
    Estimate,
    Event,
    EventActor,
    EventPerpetrator,
    EventType,
    Place,
    SetAside,
    Sides,
    Update,
    Voice,
    Words,
)
from rashomon.types.link import Link, LinkPart
from rashomon.types.mention import (
    ActorValue,
    Mention,
    NumberValue,
    PeopleValue,
    PlaceValue,
    SpeechValue,
    TimeValue,
    Timex,
)
from rashomon.types.origin import Aligned, Origin
from rashomon.types.person import Person
from rashomon.types.record import Reading, Record, SettingsMark
from rashomon.types.scene import Mark, Scene
from rashomon.types.shape import Json, plain, to_json
from rashomon.types.span import Sentence, Span
from rashomon.types.unused import Unused

__all__ = [
    "Aligned",
    "Breakdown",
    "DATASET",
    "UNNAMED",
    "ActorValue",
    "Aggregate",
    "Boilerplate",
    "Claim",
    "Contradiction",
    "Curve",
    "DateCandidate",
    "Document",
    "Estimate",
    "Event",
    "EventActor",
    "EventPerpetrator",
    "EventType",
    "Field",
    "Group",
    "Included",
    "Json",
    "Link",
    "LinkPart",
    "Mark",
    "Mention",
    "NumberValue",
    "Origin",
    "Part",
    "PeopleValue",
    "PeriodTotal",
    "Perpetrator",
    "Person",
    "Place",
    "PlaceValue",
    "Problem",
    "Published",
    "Quantity",
    "Reading",
    "Record",
    "Scene",
    "SettingsMark",
    "Sentence",
    "SetAside",
    "Sides",
    "Source",
    "Span",
    "SpeechValue",
    "Status",
    "Step",
    "TimeValue",
    "Timex",
    "Unused",
    "Update",
    "Victim",
    "Voice",
    "Words",
    "plain",
    "to_json",
]
