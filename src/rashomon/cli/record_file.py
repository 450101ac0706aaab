"""A record's JSON as a command takes it: from a file, or from standard input."""

import json
import sys
from pathlib import Path

from rashomon.errors import BadInput
from rashomon.types import Json


def loaded(record: str) -> Json:
    """Return what a file, or standard input for `-`, holds as JSON."""
    try:
        raw = sys.stdin.buffer.read() if record == "-" else Path(record).read_bytes()
        data: Json = json.loads(raw)
    except OSError as error:
        raise BadInput(f"{record}: cannot be read: {error.strerror}") from error
    except (ValueError, RecursionError) as error:
        raise BadInput(f"{record}: not JSON: {error}") from error
    return data
