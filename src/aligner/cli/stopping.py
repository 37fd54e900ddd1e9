"""How a command ends that is told to stop, by a key, by the system or by ``kill``."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_WAYS = {"SIGTERM": "terminated", "SIGHUP": "hung up"}


class Stopped(KeyboardInterrupt):
    """The system asked for an end; what is half done is put away as after Ctrl-C.

    Args:
        number: of the signal.
        said: what to call it.
    """

    def __init__(self, number: int, said: str) -> None:
        super().__init__(said)
        self.said = said
        self.status = 128 + number


@contextmanager
def orderly() -> Iterator[None]:
    """Have what is done inside end by an exception when it is told to stop.

    Signals that somebody handles or has turned off, as ``nohup`` does, are left alone.
    """
    handled: list[int] = []
    own = os.getpid()

    def stop(number: int, _frame: FrameType | None) -> None:
        if os.getpid() != own:  # a process that was split off from this one
            signal.signal(number, signal.SIG_DFL)
            os.kill(os.getpid(), number)
            return
        raise Stopped(number, _WAYS[signal.Signals(number).name])

    if threading.current_thread() is threading.main_thread():
        for name in _WAYS:
            number = getattr(signal, name, None)
            if number is not None and signal.getsignal(number) is signal.SIG_DFL:
                signal.signal(number, stop)
                handled.append(number)
    try:
        yield
    finally:
        for number in handled:
            signal.signal(number, signal.SIG_DFL)
