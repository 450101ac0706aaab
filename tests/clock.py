"""Processor time of a piece of work, taken so that a busy machine fails no test.

The garbage of all other tests is kept out of it; what is too slow gets two more looks, of which
the best counts.
"""

import gc
import time
from collections.abc import Callable

LOOKS = 3
LEAST_S = 0.02


def seconds(work: Callable[[], object]) -> float:
    """Return the processor time of one run, in seconds."""
    gc.collect()
    gc.disable()
    try:
        began = time.process_time()
        work()
        return time.process_time() - began
    finally:
        gc.enable()


def assert_within(limit: float, work: Callable[[], object]) -> None:
    """Fail if every look takes more seconds than `limit`."""
    taken = []
    for _ in range(LOOKS):
        taken.append(seconds(work))
        if taken[-1] < limit:
            return
    raise AssertionError(f"took {min(taken):.2f} s, not {limit} s")


def assert_linear(work: Callable[[int], object], size: int) -> None:
    """Fail if four times the size takes nine times as long: what is quadratic takes sixteen."""
    small = large = float("inf")
    for _ in range(LOOKS):
        small = min(small, seconds(lambda: work(size)))
        large = min(large, seconds(lambda: work(4 * size)))
        if large < 9 * max(small, LEAST_S):
            return
    raise AssertionError(f"{small:.2f} s for {size}, {large:.2f} s for four times as much")
