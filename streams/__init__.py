"""Whether a policy's aims, processes and resources line up."""

from importlib import import_module

__version__ = "0.1.0"
__all__ = ["Question", "StreamsError", "__version__", "assess", "check", "load_study"]

# Where each public name lives. `__init__.pyi` says the same to type checkers; importing them here would make
# every start of the program pay for all of it.
_HOMES = {
    "Question": "streams.workflow",
    "StreamsError": "streams.findings.errors",
    "assess": "streams.public",
    "check": "streams.public",
    "load_study": "streams.public",
}


def __getattr__(name: str) -> object:
    """Import a public name when it is asked for."""
    if name not in _HOMES:
        raise AttributeError(f"module `streams` has no `{name}`")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
