"""`rashomon why`: the chain behind an id of a record in a file."""

from collections.abc import Sequence
from pathlib import Path

from rashomon.cli.guard import name_problem
from rashomon.cli.output import emit, page_width
from rashomon.cli.record_file import loaded
from rashomon.errors import BadInput, NotFound


def run(record: str, id: str, reports: Sequence[Path]) -> None:
    """Print the chain; raise BadInput where the file holds no record or lacks the id."""
    from rashomon.why import explain

    data, texts = loaded(record), _texts(reports)
    try:
        emit(explain(data, id, examples=_examples(), texts=texts, width=page_width()))
    except (BadInput, NotFound) as error:
        raise type(error)(f"{record}: {error}") from error


def _examples() -> dict[str, str]:
    """Return the first example of each rule by the rule's id."""
    from rashomon.grammar import load_lexicon

    return {rule.id: rule.matches[0].partition(" => ")[0] for rule in load_lexicon().rules}


def _texts(reports: Sequence[Path]) -> dict[str, str]:
    """Return the texts of the reports by document id."""
    if not reports:
        return {}
    from rashomon import recipe

    readings = recipe.read(reports, on_problem=name_problem)
    return {reading.document.id: reading.document.text for reading in readings}
