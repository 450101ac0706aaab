"""The command line: parse, call the recipe, print."""

import sys

__all__ = ["main"]


def main() -> None:
    """Run the command that the arguments name, and leave with its exit status."""
    try:
        from rashomon.cli.app import app

        app(prog_name="rashomon")
    except KeyboardInterrupt:
        sys.exit(130)
