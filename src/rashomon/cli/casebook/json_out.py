"""JSON to a file that appears only when it is whole, or to standard output."""

import json

from rashomon.cli.inputs import target
from rashomon.cli.output import streamed


def write_json(name: str, value: object) -> None:
    """Write a value as JSON to the file of that name, to standard output for `-`."""
    path = None if name == "-" else target(name)
    with streamed(path) as stream:
        stream.write(json.dumps(value, ensure_ascii=False, indent=1).encode("utf-8") + b"\n")
