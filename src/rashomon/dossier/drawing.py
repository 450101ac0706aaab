"""Elements of an SVG picture: names and numbers in, escaped markup out."""

from collections.abc import Iterable, Sequence

from markupsafe import Markup, escape

from rashomon.wording.safe import short

Point = tuple[float, float]


def element(name: str, inside: object = "", **attributes: object) -> Markup:
    """Return an element; `class_` is `class`, `_` in a name `-`, and None leaves it out."""
    told = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(_told(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    return Markup(f"<{name}{told}>{escape(inside)}</{name}>")


def group(parts: Iterable[Markup], **attributes: object) -> Markup:
    """Return elements as one."""
    return element("g", Markup("").join(parts), **attributes)


def picture(parts: Iterable[Markup], size: Point, name: str, about: str) -> Markup:
    """Return a whole picture with the name and the description that a screen reader gives."""
    inside = Markup("").join([element("title", name), element("desc", about), *parts])
    width, height = (round(each) for each in size)
    return element(
        "svg",
        inside,
        viewBox=f"0 0 {width} {height}",
        width=width,
        height=height,
        role="group",
        aria_label=name,
    )


def path(points: Sequence[Point], *, closed: bool = False) -> str:
    """Return the `d` of a line."""
    steps = [f"{x:.1f},{y:.1f}" for x, y in points]
    return f"M{'L'.join(steps)}{'Z' if closed else ''}" if steps else ""


def label(text: str, at: Point, limit: int = 40, **attributes: object) -> Markup:
    """Return words at a point, cut to a limit, in full for whoever points at them."""
    shown = escape(short(text, limit))
    whole = element("title", short(text, 400)) if len(text) > limit else Markup("")
    return element("text", Markup("").join([shown, whole]), x=at[0], y=at[1], **attributes)


def _told(value: object) -> object:
    return f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else value
