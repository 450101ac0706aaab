"""What a row tells: claims of its deaths, and the scene of its day, place, sides and act."""

from collections.abc import Iterator
from dataclasses import replace

from rashomon.actors.kinds import CIVILIANS, REBELS, STATE
from rashomon.datasets.forms import Form
from rashomon.datasets.rows import BadRow, Row, row_of
from rashomon.datasets.scenes import party, scene_of
from rashomon.datasets.texts import cells_of
from rashomon.ids import content_id
from rashomon.types import DATASET, Claim, Document, Group, Quantity, Scene, Source, Span

_ACLED = "acled"
_STATUS = {STATE: "state_forces", CIVILIANS: "civilians"}


def tell(document: Document) -> tuple[tuple[Claim, ...], tuple[Scene, ...]]:
    """Return the claims and the scene of a row's text; nothing where the text is no row."""
    form, label, cells = cells_of(document.text)
    if form is None:
        return (), ()
    try:
        row = row_of(form, cells)
    except BadRow:
        return (), ()
    source = Source(label=label, organisation=None, kind="monitor", chain=(label,))
    claims = [replace(one, source=source) for one in _claims(document, form, row)]
    return tuple(claims), (scene_of(document, row),)


def _claims(document: Document, form: Form, row: Row) -> Iterator[Claim]:
    """Yield the claims of a row: the best figure, the range, and the deaths by side.

    ACLED's 0 says nothing: it stands for "no information" too. A best figure of none below a high
    one is no report that nobody died.
    """
    columns = {"ucdp": "best", _ACLED: "fatalities"}
    total = None
    if row.best is not None and not (row.best == 0 and (row.high or form.name == _ACLED)):
        total = _claim(document, columns[form.name], (row.best, row.best), row)
        yield total
    if (row.low, row.high) != (row.best, row.best) and None not in (row.low, row.high):
        low, high = sorted((row.low or 0, row.high or 0))
        yield _claim(document, "low", (low, high), row, last="high")
    for column, number, group in _parts(row):
        claim = _claim(document, column, (number, number), row)
        yield replace(claim, group=group, part_of=None if total is None else total.id)


def _parts(row: Row) -> Iterator[tuple[str, int, Group]]:
    for column, number, name in (
        ("deaths_a", row.deaths_a, row.side_a),
        ("deaths_b", row.deaths_b, row.side_b),
    ):
        if number and name is not None:
            kind = party(name, None, row.country).kind
            status = _STATUS.get(kind, "non_state_fighters" if kind == REBELS else "unknown")
            yield column, number, _group(name, status, actor=party(name, None, row.country).name)
    if row.civilians:
        yield "deaths_civilians", row.civilians, _group("civilians", "civilians")


def _group(label: str, status: str, actor: str | None = None) -> Group:
    category = status if status != "unknown" else "mixed_total"
    return Group(label=label, category=category, status=status, actor=actor, relation="subset")


def _claim(
    document: Document, column: str, ends: tuple[int, int], row: Row, *, last: str | None = None
) -> Claim:
    """Return the claim that the line of a column makes; of a range the lines from low to high."""
    low, high = ends
    start, end = _line(document.text, column)
    if last is not None:
        end = _line(document.text, last)[1]
    quote = document.text[start:end]
    said = str(low) if low == high else f"{low} to {high}"
    return Claim(
        id=content_id("c", document.id, DATASET, start, end),
        document=document.id,
        quote=quote,
        start=start,
        end=end,
        rule=f"dataset-{column.replace('_', '-')}",
        kind="casualty",
        sentence=Span(start=start, end=end, text=quote),
        reader=DATASET,
        outcome="killed",
        count=Quantity(low=low, high=high, verbatim=said),
        scope="aggregate" if row.is_aggregate else "incident",
    )


def _line(text: str, column: str) -> tuple[int, int]:
    """Return where the line of a column stands in a row's text."""
    start = f"\n{text}".index(f"\n{column}: ")
    end = text.find("\n", start)
    return start, len(text) if end < 0 else end
