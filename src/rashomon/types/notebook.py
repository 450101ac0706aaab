"""How a value shows itself in a notebook: by the dossier, which it knows by name only.

The values stand below every face and may import none; the name is looked up when a notebook asks.
"""

import importlib
from typing import cast


def as_html(value: object) -> str:
    """Return a record or an event as the parts of a dossier that fit into a notebook's cell."""
    module = importlib.import_module("rashomon.dossier.notebook")
    return cast("str", module.as_html(value))
