"""The environment in which the templates of a site are filled: everything escaped, every name known."""

from collections.abc import Mapping
from types import ModuleType

import jinja2

from streams.assessment.method import method_of
from streams.assessment.scoring import Verdict
from streams.reports import (
    assessment_shape,
    by_phase,
    cell_arithmetic,
    citing,
    comparing,
    explain_criterion,
    facts,
    grid_text,
    judgements,
    method,
    naming,
    pages,
    plain,
    wording,
)
from streams.reports.site import (
    agreeing,
    choosing,
    coding,
    matrix,
    panes,
    places,
    text,
)

_MODULES: tuple[ModuleType, ...] = (
    agreeing,
    assessment_shape,
    by_phase,
    cell_arithmetic,
    choosing,
    citing,
    coding,
    comparing,
    explain_criterion,
    facts,
    grid_text,
    judgements,
    matrix,
    method,
    naming,
    pages,
    panes,
    places,
    plain,
    text,
    wording,
)


def environment() -> jinja2.Environment:
    """Return a new environment; a name that a template does not know raises jinja2.UndefinedError."""
    made = jinja2.Environment(
        loader=jinja2.PackageLoader("streams.reports", "templates/site"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        finalize=text.shown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.globals.update(_words())
    made.globals.update(method_of=method_of, Verdict=Verdict)
    return made


def _words() -> Mapping[str, object]:
    """Return what the templates may name: the functions and constants of these modules."""
    return {
        name: value
        for module in _MODULES
        for name, value in vars(module).items()
        if name.isupper() or getattr(value, "__module__", "") == module.__name__
    }
