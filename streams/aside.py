"""Does one piece of work on a second core while another goes on."""

import os
import pickle
import sys
import threading
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import NoReturn, TypeVar

Result = TypeVar("Result")


@contextmanager
def aside(work: Callable[[], Result]) -> Iterator[Callable[[], Result]]:
    """Begin a piece of work; what is yielded waits for its result, and raises what the work raises.

    The work runs in a copy of this process, of which nothing stays but the result, so that has to be picklable.
    Where no copy can be made safely, or the copy fails, the work is done here when its result is asked for.
    """
    if not _can_copy():
        yield work
        return
    reading, writing = os.pipe()
    sys.stdout.flush()
    sys.stderr.flush()
    with warnings.catch_warnings():
        # Threads of libraries, which Python would warn of, hold no lock that the work needs.
        warnings.simplefilter("ignore", DeprecationWarning)
        copy = os.fork()
    if copy == 0:
        os.close(reading)
        _work_and_end(work, writing)
    os.close(writing)
    try:
        with os.fdopen(reading, "rb") as pipe:
            yield lambda: _received(pipe.read(), work)
    finally:
        # By now the pipe is closed, which ends a copy that still writes to it.
        os.waitpid(copy, 0)


def _can_copy() -> bool:
    """Tell whether there is a second core, and a system on which a process may be copied as it runs."""
    return (
        sys.platform == "linux"
        and len(os.sched_getaffinity(0)) > 1
        and threading.active_count() == 1
    )


def _work_and_end(work: Callable[[], object], writing: int) -> NoReturn:
    # Whatever goes wrong here goes wrong again, and is told, where the result is asked for.
    with suppress(BaseException), os.fdopen(writing, "wb") as pipe:
        pipe.write(pickle.dumps(work()))
    os._exit(0)


def _received(written: bytes, work: Callable[[], Result]) -> Result:
    if not written:
        return work()
    result: Result = pickle.loads(written)  # noqa: S301 (written by the copy of this process)
    return result
