"""The toll over time as a picture: low to high as a band, the best as a line, a mark a step."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from rashomon.calendar.minutes import minutes_of
from rashomon.dossier.drawing import Point, element, group, label, path, picture
from rashomon.types import Curve, Step
from rashomon.wording.words import moment, number, outcome

MAX_STEPS = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """How large the picture is, and how near to each other two steps may stand."""

    width: int
    height: int
    left: int
    right: int
    near: float
    top: int = 18
    bottom: int = 44


WIDE = Frame(width=760, height=280, left=52, right=24, near=26.0)
# Drawn for a phone of its own: letters of the wide one would have the height of a hair there.
NARROW = Frame(width=328, height=230, left=40, right=10, near=13.0)

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


def chart(curve: Curve, frame: Frame = WIDE) -> Markup:
    """Return the picture of a curve; each mark leads to the claim that caused its step."""
    steps = drawn_steps(curve)
    top = _ceiling([step for _, step in steps])
    xs = _places([step for _, step in steps], frame)
    name = f"{outcome(curve.outcome).capitalize()}, as it became known"
    marks = list(zip(steps, xs, strict=True))
    about = "A band from the low to the high figure, a line for the best; the table says each step."
    parts = [
        *_grid(top, frame),
        *_band([step for _, step in steps], xs, top, frame),
        *_days(steps, xs, frame),
        *_numbers(steps, xs, frame),
        *(_mark(n, step, x, _y(_figure(step), top, frame)) for (n, step), x in marks),
    ]
    return picture(parts, (frame.width, frame.height), name, about)


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


def _places(steps: Sequence[Step], frame: Frame) -> list[float]:
    """Return where each step stands: by its moment, and never on top of the one before."""
    moments = [minutes_of(step.moment) for step in steps]
    lasts = [float(m[1]) if m is not None else None for m in moments]
    first_x = frame.left + 15
    room = frame.width - frame.right - 15 - first_x
    known = [m for m in lasts if m is not None]
    span = max(known) - min(known) if len(known) == len(lasts) and known else 0.0
    near = min(frame.near, room / max(len(steps) - 1, 1))
    if not span:
        return [first_x + n * min(120.0, room / max(len(steps) - 1, 1)) for n in range(len(steps))]
    free = room - near * (len(steps) - 1)
    first = min(known)
    return [first_x + near * n + free * ((m or first) - first) / span for n, m in enumerate(lasts)]


def _y(figure: float, top: int, frame: Frame) -> float:
    base = frame.height - frame.bottom
    return base - (base - frame.top) * min(figure, top) / top


def _grid(top: int, frame: Frame) -> list[Markup]:
    """Return four lines across with their figures."""
    parts = []
    for n in range(5):
        figure = top * n / 4
        if figure != int(figure):
            continue
        y, end = _y(figure, top, frame), frame.width - frame.right
        parts.append(element("line", x1=frame.left, x2=end, y1=y, y2=y, class_="grid"))
        at = (frame.left - 8, y + 4)
        parts.append(label(number(int(figure)), at, class_="tick", text_anchor="end"))
    return parts


def _band(steps: Sequence[Step], xs: Sequence[float], top: int, frame: Frame) -> list[Markup]:
    """Return the band and the line, each level until the next step."""
    end = frame.width - frame.right
    upper, lower, best = [], [], []
    for n, (step, x) in enumerate(zip(steps, xs, strict=True)):
        until = xs[n + 1] if n + 1 < len(xs) else end
        low = step.low if step.low is not None else step.best
        high = step.high if step.high is not None else step.best
        if low is not None or high is not None:
            lower += [(x, _y(low or 0, top, frame)), (until, _y(low or 0, top, frame))]
            upper += [
                (x, _y(high or low or 0, top, frame)),
                (until, _y(high or low or 0, top, frame)),
            ]
        if step.best is not None:
            best.append(path([(x, _y(step.best, top, frame)), (until, _y(step.best, top, frame))]))
    band = element("path", d=path([*upper, *reversed(lower)], closed=True), class_="band")
    edges = [element("path", d=path(side), class_="edge") for side in (upper, lower)]
    return [band, *edges, element("path", d="".join(best), class_="best")]


def _days(steps: Sequence[tuple[int, Step]], xs: Sequence[float], frame: Frame) -> list[Markup]:
    """Return the moments under the picture, as many as there is room for."""
    parts: list[Markup] = []
    free = 0.0
    for (_, step), x in zip(steps, xs, strict=True):
        said = moment(step.moment.partition("/")[2] or step.moment)
        half = 3.2 * len(said)
        at = min(max(x, half), frame.width - half)
        if at - half >= free:
            spot = (round(at, 1), frame.height - 8)
            parts.append(label(said, spot, class_="tick", text_anchor="middle"))
            free = at + half + 8
    return parts


def _numbers(steps: Sequence[tuple[int, Step]], xs: Sequence[float], frame: Frame) -> list[Markup]:
    """Return the numbers of the steps, as many as stand clear of each other."""
    parts: list[Markup] = []
    free = 0.0
    for (n, _), x in zip(steps, xs, strict=True):
        half = 3.5 * len(str(n))
        if x - half >= free:
            spot = (x, frame.height - frame.bottom + 16)
            parts.append(label(str(n), spot, class_="stepno", text_anchor="middle"))
            free = x + half + 3
    return parts


def _figure(step: Step) -> int:
    """Return the figure at which a step is marked."""
    known = (end for end in (step.best, step.high, step.low) if end is not None)
    return next(known, 0)


def _mark(n: int, step: Step, x: float, y: float) -> Markup:
    """Return the mark of a step, a link to the claim that caused it."""
    at: Point = (x, y)
    shape = element("path", d=SHAPES.get(step.how, SHAPES["first"]), class_=f"step {step.how}")
    said = f"{moment(step.moment)}: {MEANINGS.get(step.how, step.how)}. {step.explanation}"
    parts = [
        element("title", said),
        group([shape], transform=f"translate({at[0]:.1f},{at[1]:.1f})"),
    ]
    name = f"Step {n}: {said}"
    href = f"#{step.claim}" if step.claim is not None else None
    return element("a", Markup("").join(parts), href=href, aria_label=name, data_c=step.claim)
