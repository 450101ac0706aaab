"""The toll over time as a picture: low to high as a band, the best as a line, a mark a step."""

from collections.abc import Sequence

from markupsafe import Markup

from rashomon.calendar.minutes import minutes_of
from rashomon.dossier.drawing import Point, element, group, label, path, picture
from rashomon.types import Curve, Step
from rashomon.wording.words import moment, number, outcome

WIDTH, HEIGHT = 760, 280
LEFT, RIGHT, TOP, BOTTOM = 52, 24, 18, 44
MAX_STEPS = 40
_NEAREST = 26.0

# A shape for each way in which a toll changes, so that colour is not needed to tell them apart.
SHAPES = {
    "first": "M0,-5A5,5 0 1,1 0,5A5,5 0 1,1 0,-5Z",
    "rose": "M0,-6L6,5L-6,5Z",
    "cut": "M0,6L6,-5L-6,-5Z",
    "retracted": "M-5,-5L5,5M-5,5L5,-5",
    "disputed": "M0,-7L7,0L0,7L-7,0Z",
    "narrowed": "M-5,-5H5V5H-5Z",
    "corroborated": "M0,-3A3,3 0 1,1 0,3A3,3 0 1,1 0,-3Z",
}
MEANINGS = {
    "first": "first figure",
    "rose": "the toll rose",
    "cut": "corrected downwards",
    "retracted": "taken back",
    "disputed": "sources disagree",
    "narrowed": "a sharper figure",
    "corroborated": "borne out by one more origin",
}


def drawn_steps(curve: Curve) -> list[tuple[int, Step]]:
    """Return the steps to draw with their numbers: of very many, those that change a figure."""
    steps = list(enumerate(curve.steps, start=1))
    if len(steps) > MAX_STEPS:
        steps = [row for row in steps if row[1].how != "corroborated"]
    half = MAX_STEPS // 2
    return steps if len(steps) <= MAX_STEPS else [*steps[:half], *steps[-half:]]


def chart(curve: Curve) -> Markup:
    """Return the picture of a curve; each mark leads to the claim that caused its step."""
    steps = drawn_steps(curve)
    top = _ceiling([step for _, step in steps])
    xs = _places([step for _, step in steps])
    name = f"{outcome(curve.outcome).capitalize()}, as it became known"
    about = "A band from the low to the high figure, a line for the best; the table says each step."
    parts = [
        *_grid(top),
        *_band([step for _, step in steps], xs, top),
        *_days(steps, xs),
        *(_mark(n, step, x, top) for (n, step), x in zip(steps, xs, strict=True)),
    ]
    return picture(parts, (WIDTH, HEIGHT), name, about)


def key_shape(how: str) -> Markup:
    """Return the shape of a step for the key under the picture."""
    shape = element("path", d=SHAPES.get(how, SHAPES["first"]), class_=f"step {how}")
    return element("svg", shape, viewBox="-8 -8 16 16", width=14, height=14, aria_hidden="true")


def _ceiling(steps: Sequence[Step]) -> int:
    """Return a round number above every figure."""
    most = max((end for s in steps for end in _ends(s) if end is not None), default=1)
    size = int("1" + "0" * (len(str(max(most, 1))) - 1))
    for times in (1, 2, 3, 4, 5, 6, 8, 10, 12):
        if most <= times * size:
            return max(times * size, 4)
    return most


def _ends(step: Step) -> tuple[int | None, ...]:
    return (step.low, step.best, step.high)


def _places(steps: Sequence[Step]) -> list[float]:
    """Return where each step stands: by its moment, and never on top of the one before."""
    moments = [minutes_of(step.moment) for step in steps]
    lasts = [float(m[1]) if m is not None else None for m in moments]
    room = WIDTH - LEFT - RIGHT - 30
    known = [m for m in lasts if m is not None]
    span = max(known) - min(known) if len(known) == len(lasts) and known else 0.0
    near = min(_NEAREST, room / max(len(steps) - 1, 1))
    if not span:
        return [
            LEFT + 15 + n * min(120.0, room / max(len(steps) - 1, 1)) for n in range(len(steps))
        ]
    free = room - near * (len(steps) - 1)
    first = min(known)
    return [
        LEFT + 15 + near * n + free * ((m or first) - first) / span for n, m in enumerate(lasts)
    ]


def _y(figure: float, top: int) -> float:
    return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * min(figure, top) / top


def _grid(top: int) -> list[Markup]:
    """Return four lines across with their figures."""
    parts = []
    for n in range(5):
        figure = top * n / 4
        if figure != int(figure):
            continue
        y = _y(figure, top)
        parts.append(element("line", x1=LEFT, x2=WIDTH - RIGHT, y1=y, y2=y, class_="grid"))
        parts.append(
            label(number(int(figure)), (LEFT - 8, y + 4), class_="tick", text_anchor="end")
        )
    return parts


def _band(steps: Sequence[Step], xs: Sequence[float], top: int) -> list[Markup]:
    """Return the band and the line, each level until the next step."""
    end = WIDTH - RIGHT
    upper, lower, best = [], [], []
    for n, (step, x) in enumerate(zip(steps, xs, strict=True)):
        until = xs[n + 1] if n + 1 < len(xs) else end
        low = step.low if step.low is not None else step.best
        high = step.high if step.high is not None else step.best
        if low is not None or high is not None:
            lower += [(x, _y(low or 0, top)), (until, _y(low or 0, top))]
            upper += [(x, _y(high or low or 0, top)), (until, _y(high or low or 0, top))]
        if step.best is not None:
            best.append(path([(x, _y(step.best, top)), (until, _y(step.best, top))]))
    band = element("path", d=path([*upper, *reversed(lower)], closed=True), class_="band")
    edges = [element("path", d=path(side), class_="edge") for side in (upper, lower)]
    return [band, *edges, element("path", d="".join(best), class_="best")]


def _days(steps: Sequence[tuple[int, Step]], xs: Sequence[float]) -> list[Markup]:
    """Return the moments under the picture, as many as there is room for."""
    parts: list[Markup] = []
    free = 0.0
    for (_, step), x in zip(steps, xs, strict=True):
        said = moment(step.moment.partition("/")[2] or step.moment)
        if x >= free:
            at = min(x, WIDTH - RIGHT - 3.2 * len(said))
            parts.append(label(said, (at, HEIGHT - 8), class_="tick", text_anchor="middle"))
            free = at + 7.0 * len(said) + 8
    return parts


def _mark(n: int, step: Step, x: float, top: int) -> Markup:
    """Return the mark of a step with its number, a link to the claim that caused it."""
    figure = step.best if step.best is not None else step.high
    figure = figure if figure is not None else step.low or 0
    at: Point = (x, _y(figure, top))
    shape = element("path", d=SHAPES.get(step.how, SHAPES["first"]), class_=f"step {step.how}")
    said = f"{moment(step.moment)}: {MEANINGS.get(step.how, step.how)}. {step.explanation}"
    parts = [
        element("title", said),
        group([shape], transform=f"translate({at[0]:.1f},{at[1]:.1f})"),
        label(str(n), (x, HEIGHT - BOTTOM + 16), class_="stepno", text_anchor="middle"),
    ]
    name = f"Step {n}: {said}"
    href = f"#{step.claim}" if step.claim is not None else None
    return element("a", Markup("").join(parts), href=href, aria_label=name, data_c=step.claim)
