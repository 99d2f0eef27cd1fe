"""Whether a policy's aims, processes and resources line up."""

__version__ = "0.1.0"
