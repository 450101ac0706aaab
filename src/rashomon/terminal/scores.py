"""An evaluation as text: a line an event, then every measure over all of them."""

from collections.abc import Iterable, Sequence
from dataclasses import fields

from rashomon.evaluation import HEADLINE, Evaluated, Evaluation, Found, Measures, Miss, Share
from rashomon.terminal.layout import Paper, columns_of
from rashomon.wording.safe import quoted, short, visible

_NAME, _CELL = 17, 9  # seven cells beside the name make 80 columns
_MEASURE = 20
_HEADS = {"contradictions": "contrad.", "reconciled": "reconc."}
_LONGEST = 200


def render_scores(
    evaluation: Evaluation, *, errors: bool = False, width: int = 80, color: bool = False
) -> str:
    """Return the evaluation as text; with each error where asked for."""
    paper = Paper(width=width, color=color)
    n_reports = sum(one.documents for one in evaluation.golds)
    what = f"{_many(len(evaluation.golds), 'gold file')}, {_many(n_reports, 'report')}"
    lines = [
        *paper.text(f"{what}; profile {evaluation.profile}", indent=0, style="title"),
        "",
        *_events(evaluation, paper),
        "",
        *_measures(evaluation.measures, paper),
    ]
    if errors:
        lines += [line for one in evaluation.golds for line in _errors(one, paper)]
    return "\n".join(lines) + "\n"


def _events(evaluation: Evaluation, paper: Paper) -> list[str]:
    """Return the headline measures, one line an event and one for all."""
    heads = ["score", *(_HEADS.get(name, name) for name in HEADLINE)]
    rows = [_headline(one.name, one.measures) for one in evaluation.golds]
    return [
        paper.paint(_line("in percent", heads), "heading"),
        *(_line(name, cells) for name, cells in rows),
        paper.paint(_line(*_headline("all", evaluation.measures)), "heading"),
    ]


def _headline(name: str, measures: Measures) -> tuple[str, list[str]]:
    percents = measures.percents()
    return name, [_shown(percents[key]) for key in ("score", *HEADLINE)]


def _measures(measures: Measures, paper: Paper) -> list[str]:
    """Return every measure that has something to score, with its counts."""
    heads = ["F1", "prec.", "recall", "right", "extra", "missed"]
    lines = [paper.paint(_line("all together", heads, _MEASURE), "heading")]
    shares = []
    for field in fields(measures):
        measure, name = getattr(measures, field.name), field.name.replace("_", " ")
        if measure.percent is None:
            continue
        if isinstance(measure, Share):
            cells = [_shown(measure.percent), "", "", str(measure.right), f"of {measure.of}"]
            shares.append(_line(name, cells, _MEASURE))
            continue
        found = [measure.percent, measure.precision, measure.recall]
        counts = (
            [measure.right, measure.extra, measure.missed]
            if isinstance(measure, Found)
            else [measure.of]
        )
        lines.append(_line(name, [*map(_shown, found), *map(str, counts)], _MEASURE))
    head = paper.paint(_line("", ["percent", "", "", "right"], _MEASURE), "heading")
    return [*lines, "", head, *shares] if shares else lines


def _errors(one: Evaluated, paper: Paper) -> Iterable[str]:
    yield ""
    yield from paper.text(f"{one.name}: {_many(len(one.errors), 'error')}", style="title", indent=0)
    for miss in one.errors:
        yield from _error(miss, paper)


def _error(miss: Miss, paper: Paper) -> Iterable[str]:
    where = " ".join(part for part in (miss.document, miss.gold_id) if part)
    yield from paper.ended(miss.what, where or "-", indent=0)
    if miss.quote:
        yield from paper.text(quoted(miss.quote, _LONGEST), hang=1)
    for name, value in (("gold", miss.gold), ("got", miss.got)):
        yield from paper.pair(name, short(value or "", _LONGEST), name_width=5)


def _line(name: str, cells: Sequence[str], width: int = _NAME) -> str:
    """Return a name, cut to its column, and right-aligned cells."""
    shown = visible(name[: 4 * width])
    while columns_of(shown) > width:
        shown = shown[:-1]
    pad = " " * (width - columns_of(shown))
    return (shown + pad + "".join(f"{cell:>{_CELL}}" for cell in cells)).rstrip()


def _shown(percent: float | None) -> str:
    return "-" if percent is None else f"{percent:.1f}"


def _many(n: int, what: str) -> str:
    return f"{n} {what}{'' if n == 1 else 's'}"
