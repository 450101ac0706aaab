"""Which events are asked for: by place, day, actor, outcome, source, state or words."""

from dataclasses import fields, replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, exists, func, or_, select

from rashomon.calendar import parse_edtf
from rashomon.casebook.asking.asked import Filters
from rashomon.casebook.events.states import REJECTED, STATES
from rashomon.casebook.store.held import held
from rashomon.casebook.store.search import found
from rashomon.casebook.tables import ledger, working
from rashomon.errors import BadInput
from rashomon.wording.words import OUTCOMES

_MOST_FOUND = 5_000  # reports and claims that words may find
_CURRENT = working.CURRENT
_TEXTS = [field.name for field in fields(Filters) if field.name != "background"]


def conditions(connection: Connection, asked: Filters) -> list[ColumnElement[bool]]:
    """Return the conditions on `current`; raises BadInput for what cannot be asked."""
    made: list[ColumnElement[bool]] = []
    asked = _held(asked)
    if not asked.background:
        made.append(_CURRENT.c.background == 0)
    if asked.place:
        columns = (_CURRENT.c.place, _CURRENT.c.admin1, _CURRENT.c.country, _CURRENT.c.summary)
        made.append(or_(*(_like(column, asked.place) for column in columns)))
    made += _days(asked)
    if asked.actor:
        table = working.CURRENT_ACTOR
        made.append(_of_event(table, _like(table.c.actor, asked.actor)))
    if asked.outcome:
        table = working.CURRENT_OUTCOME
        made.append(_of_event(table, table.c.outcome == _outcome(asked.outcome)))
    if (
        asked.since
        and asked.until
        and _day(asked.since, "since")[0] > _day(asked.until, "until")[1]
    ):
        raise BadInput(f"--since {asked.since} is after --until {asked.until}")
    if not asked.state:
        made.append(_CURRENT.c.state != REJECTED)
    if asked.state:
        made.append(_CURRENT.c.state == _state(asked.state))
    if asked.source:
        made.append(_told_by(asked.source))
    if asked.words:
        made.append(_with_words(connection, asked.words))
    return made


def _held(asked: Filters) -> Filters:
    """Return what is asked with only what a database can hold, and be asked for."""
    told: dict[str, Any] = {n: held(t) for n in _TEXTS if (t := getattr(asked, n)) is not None}
    return replace(asked, **told)


def _days(asked: Filters) -> list[ColumnElement[bool]]:
    made = []
    if asked.since:
        first = _day(asked.since, "since")[0]
        last_day = func.coalesce(_CURRENT.c.end, _CURRENT.c.start)
        made.append(last_day >= first)
    if asked.until:
        made.append(func.substr(_CURRENT.c.start, 1, 10) <= _day(asked.until, "until")[1])
    return made


def _told_by(source: str) -> ColumnElement[bool]:
    claim, document = ledger.CLAIM, ledger.DOCUMENT
    speakers = select(claim.c.document).where(
        or_(_like(claim.c.source, source), claim.c.source_kind == source)
    )
    outlets = select(document.c.id).where(
        or_(_like(document.c.outlet, source), _like(document.c.url, source))
    )
    table = working.CURRENT_DOCUMENT
    return _of_event(table, or_(table.c.document.in_(speakers), table.c.document.in_(outlets)))


def _with_words(connection: Connection, words: str) -> ColumnElement[bool]:
    if not any(letter.isalnum() for letter in words):
        raise BadInput(f"--words {words[:80]!r}: holds no word")
    documents = found(connection, "document", words, most=_MOST_FOUND)
    claims = found(connection, "claim", words, most=_MOST_FOUND)
    of = select(ledger.CLAIM.c.document).where(ledger.CLAIM.c.id.in_(claims))
    table = working.CURRENT_DOCUMENT
    return _of_event(table, or_(table.c.document.in_(documents), table.c.document.in_(of)))


def _of_event(table: Any, condition: ColumnElement[bool]) -> ColumnElement[bool]:  # noqa: ANN401
    return exists().where(and_(table.c.event == _CURRENT.c.event, condition))


def _like(column: Any, words: str) -> ColumnElement[bool]:  # noqa: ANN401
    escaped = words.lower().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return func.lower(column).like(f"%{escaped}%", escape="\\")


def _day(text: str, name: str) -> tuple[str, str]:
    days = parse_edtf(text)
    if days is None:
        raise BadInput(f"--{name} {text!r}: is no date; write it as 2022-01-21 or 2022-01")
    return days[0].isoformat(), days[1].isoformat()


def _outcome(name: str) -> str:
    if name not in OUTCOMES:
        raise BadInput(f"--outcome {name!r}: is none of {', '.join(OUTCOMES)}")
    return name


def _state(name: str) -> str:
    state = name.replace("-", "_").replace(" ", "_")
    if state not in STATES:
        raise BadInput(f"--state {name!r}: is none of {', '.join(STATES)}")
    return state
