"""Who has it from whom, as a picture: quoted source, agency, report."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from rashomon.dossier.drawing import Point, element, label, picture
from rashomon.dossier.shared import OriginsBy
from rashomon.types import Claim
from rashomon.wording.lookup import Lookup
from rashomon.wording.words import plural

MAX_ROWS = 60
# Of more reports than these the picture shows the outlets, and how many reports each has.
MAX_REPORTS = 24
ROW, TOP, WIDTH = 24, 34, 900
_COLUMNS = (250.0, 450.0, 600.0)
_HEADS = ("Who is quoted", "carried by", "Report")
_NOBODY = "nobody quoted"
_CARRIER = 22  # letters of an agency's name

Node = tuple[int, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """Who stands in each column, and who carries how many claims from whom."""

    columns: tuple[tuple[str, ...], ...]
    edges: tuple[tuple[Node, Node, int], ...]
    left_out: int


def tree(claims: Sequence[Claim], origins: OriginsBy, found: Lookup) -> Tree:
    """Return the source tree of claims: an origin that several names share is one node."""
    edges: Counter[tuple[Node, Node]] = Counter()
    outlets = _outlets({claim.document for claim in claims}, found)
    for claim in claims:
        steps = _steps(claim, origins.labels.get(claim.id), found)
        last = outlets.get(claim.document, claim.document)
        edges.update(pairwise([*steps, (2, last)]))
    ordered = _ordered(edges, found)
    shown = {(n, name) for n, names in enumerate(ordered) for name in names[:MAX_ROWS]}
    left = sum(max(len(names) - MAX_ROWS, 0) for names in ordered)
    return Tree(
        columns=tuple(tuple(names[:MAX_ROWS]) for names in ordered),
        edges=tuple((a, b, n) for (a, b), n in edges.items() if a in shown and b in shown),
        left_out=left,
    )


def drawn(tree: Tree, found: Lookup, targets: dict[str, str]) -> Markup:
    """Return the tree as a picture; a report leads to its text."""
    height = TOP + ROW * max(map(len, tree.columns), default=1) + 10
    at = _positions(tree, height)
    parts = [
        label(head, (x, 16), class_="head", text_anchor=anchor)
        for head, x, anchor in zip(_HEADS, _COLUMNS, ("end", "middle", "start"), strict=True)
    ]
    parts += [_edge((a, at[a]), (b, at[b]), n) for a, b, n in tree.edges]
    for node, point in at.items():
        parts.append(_node(node, point, found, targets))
    about = "Lines lead from who is quoted over the agency to the report; the list below says it."
    return picture(parts, (WIDTH, height), "Source tree", about)


def _steps(claim: Claim, origin: str | None, found: Lookup) -> list[Node]:
    """Return a claim's way up to its report: who is quoted, who carried it."""
    document = found.document_of(claim)
    outlet = None if document is None else document.outlet
    speaker = claim.source.label
    links = [x for x in claim.source.chain if x not in (speaker, outlet)]
    first = origin or speaker or _NOBODY
    carrier = [(1, links[0])] if links else []
    return [(0, first), *carrier]


def _outlets(documents: Collection[str], found: Lookup) -> dict[str, str]:
    """Return for each of very many reports what its outlet has of them: "Mail: 12 reports"."""
    if len(documents) <= MAX_REPORTS:
        return {}
    known = {each: found.documents.get(each) for each in documents}
    names = {
        each: (document.outlet if document is not None else None) or "no outlet"
        for each, document in known.items()
    }
    times = Counter(names.values())
    return {each: f"{name}: {plural(times[name], 'report')}" for each, name in names.items()}


def _ordered(edges: Counter[tuple[Node, Node]], found: Lookup) -> list[list[str]]:
    """Return each column so that lines cross little: reports by number, the others by theirs."""
    nodes = {node for edge in edges for node in edge}
    numbers = found.order.numbers
    place = {(2, d): float(numbers.get(d, 0)) for n, d in nodes if n == 2}
    columns: list[list[str]] = [[], [], []]
    for n in (2, 1, 0):
        for node in (node for node in nodes if node[0] == n and node not in place):
            ends = [place[b] for a, b in edges if a == node and b in place]
            place[node] = sum(ends) / len(ends) if ends else 0.0
        columns[n] = [
            x
            for _, x in sorted(
                ((k, name) for k, name in nodes if k == n), key=lambda node: (place[node], node[1])
            )
        ]
    return columns


def _positions(tree: Tree, height: float) -> dict[Node, Point]:
    """Return where each node stands: every column takes the whole height."""
    at: dict[Node, Point] = {}
    for n, names in enumerate(tree.columns):
        room = (height - TOP - 10) / max(len(names), 1)
        for row, name in enumerate(names):
            at[n, name] = (_COLUMNS[n], round(TOP + room * (row + 0.5), 1))
    return at


def _edge(start: tuple[Node, Point], end: tuple[Node, Point], n: int) -> Markup:
    """Return a line as thick as the claims that it carries, from word to word."""
    (_, (ax, ay)), (_, (bx, by)) = start, end
    ax, bx = ax + _beside(start[0]), bx - _beside(end[0])
    middle = (ax + bx) / 2
    d = f"M{ax:.1f},{ay}C{middle:.1f},{ay} {middle:.1f},{by} {bx:.1f},{by}"
    title = element("title", plural(n, "claim"))
    return element("path", title, d=d, class_="edge", stroke_width=min(1 + n * 0.5, 7.0))


def _beside(node: Node) -> float:
    """Return how far from its middle the words of a node end."""
    column, name = node
    return 8 + 3.4 * min(len(name), _CARRIER) if column == 1 else 8


def _node(node: Node, at: Point, found: Lookup, targets: dict[str, str]) -> Markup:
    """Return a name: at the left who is quoted, in the middle an agency, at the right a report."""
    column, name = node
    x, y = at
    if column == 2:
        document = found.documents.get(name)
        if document is None:
            return element("a", label(name, (x, y + 4), limit=46, class_="node"), href="#reports")
        outlet = f" {document.outlet}:" if document.outlet else ""
        said = f"{found.number(name)}{outlet} {found.name(name)}"
        text = label(said, (x, y + 4), limit=46, class_="node")
        return element("a", text, href=targets.get(name))
    anchor = "end" if column == 0 else "middle"
    limit = 38 if column == 0 else _CARRIER
    kind = "node nobody" if name == _NOBODY else "node"
    return label(name, (x, y + 4), limit=limit, class_=kind, text_anchor=anchor)
