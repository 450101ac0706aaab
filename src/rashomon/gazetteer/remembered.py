"""Answers of the gazetteer that are kept, and forgotten when its contents change."""

import functools
from collections.abc import Callable
from typing import TypeVar

Answer = TypeVar("Answer")

_FORGETTERS: list[Callable[[], None]] = []


def remembered(
    *, most: int
) -> Callable[[Callable[..., Answer]], "functools._lru_cache_wrapper[Answer]"]:
    """Return a decorator like `functools.lru_cache` whose answers `forget_answers` drops."""

    def wrap(function: Callable[..., Answer]) -> "functools._lru_cache_wrapper[Answer]":
        kept = functools.lru_cache(maxsize=most)(function)
        _FORGETTERS.append(kept.cache_clear)
        return kept

    return wrap


def forget_answers() -> None:
    """Drop every kept answer: what is looked up next is looked up anew."""
    for forget in _FORGETTERS:
        forget()
