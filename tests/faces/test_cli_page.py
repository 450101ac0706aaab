"""The page about the command line says what the commands say."""

from rashomon.cli.app import app
from tests.faces.cli_page import COMMANDS, PAGE, page


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == page()


def test_every_command_is_on_the_page() -> None:
    groups = [("", app), *((f"{x.name} ", x.typer_instance) for x in app.registered_groups)]
    found = {group.strip() for group, _ in groups}
    for group, commands in groups:
        named = (x.name or x.callback.__name__ for x in commands.registered_commands)
        found |= {group + name for name in named}
    assert found == set(COMMANDS)
