from streams.findings.errors import StreamsError
from streams.public import assess, check, load_study
from streams.workflow import Question

__all__ = ["Question", "StreamsError", "__version__", "assess", "check", "load_study"]

__version__: str
