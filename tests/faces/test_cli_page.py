"""The page about the command line says what the commands say."""

from rashomon.cli.app import app
from tests.faces.cli_page import COMMANDS, PAGE, page


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == page()


def test_every_command_is_on_the_page() -> None:
    assert {command.name or command.callback.__name__ for command in app.registered_commands} == {
        command for command in COMMANDS if command
    }
