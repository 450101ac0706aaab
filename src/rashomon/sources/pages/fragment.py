"""The words of a piece of HTML, as feeds and agencies carry one inside a field."""

from rashomon.sources.limits import MOST_TEXT
from rashomon.sources.pages.tree import block_lines, tree_of, without_hidden


def fragment_text(markup: str) -> str:
    """Return the lines of a piece of HTML, paragraphs apart; of plain text, the text.

    >>> fragment_text("<p>Nine <b>died</b>.</p><p>Police said so.</p>")
    'Nine died.\\n\\nPolice said so.'
    """
    if "<" not in markup and "&" not in markup:
        return markup.strip()
    try:
        lines = block_lines(without_hidden(tree_of(f"<div>{markup[:MOST_TEXT]}</div>")))
        return "\n\n".join(lines)
    except ValueError:
        return ""
