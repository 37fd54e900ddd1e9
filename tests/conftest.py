"""What holds for all tests."""

import signal


def pytest_configure() -> None:
    """Hear interruptions even if this was started in the background by a shell.

    Such a shell has them ignored, the processes that tests start and interrupt would be
    deaf to them too.
    """
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
