"""Options that take two values at once and may be given several times."""

from collections.abc import Iterable, Iterator
from typing import Any

from typer.core import TyperCommand

from rashomon.errors import BadInput

_NAMES = ("--same", "--different")
_BETWEEN = "\t"


class WithPairs(TyperCommand):
    """A command whose `--same` and `--different` take two values: a signature cannot say it."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 (typer's own)
        """Parse the arguments, the two values of such an option taken as one."""
        return super().parse_args(ctx, list(_paired(args)))


def pairs(values: Iterable[str] | None) -> list[tuple[str, str]]:
    """Return what such an option was given; raise BadInput for one report alone."""
    return [_pair(value) for value in values or ()]


def _paired(args: Iterable[str]) -> Iterator[str]:
    rest = iter(args)
    for one in rest:
        yield one
        if one in _NAMES:
            both = [two for _, two in zip(range(2), rest, strict=False)]
            yield _BETWEEN.join(both)


def _pair(value: str) -> tuple[str, str]:
    left, between, right = value.partition(_BETWEEN)
    if not (left and between and right):
        raise BadInput("--same and --different take two reports each")
    return left, right
