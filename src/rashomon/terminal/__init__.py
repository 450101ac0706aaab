"""The record as text for a terminal: readable at 80 columns, without colour and piped."""

from rashomon.terminal.page import render

__all__ = ["render"]
