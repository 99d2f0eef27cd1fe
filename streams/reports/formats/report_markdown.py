"""The report as Markdown: a page for the study and a page a policy."""

import re
from collections.abc import Mapping

import jinja2

from streams.reports import (
    assessment_shape,
    citing,
    escaping,
    facts,
    judgements,
    markdown_tables,
    method,
    naming,
    pages,
    plain,
    wording,
)
from streams.reports.site.publication import Publication

STUDY_PAGE = "README.md"


def render_pages(publication: Publication) -> dict[str, str]:
    """Return the text of each page by its file name, the page of the study first."""
    assessed = publication.assessed
    environment = _environment()
    first = environment.get_template("study.md.j2").render(
        assessed=assessed,
        study=assessed.study,
        outcome=publication.outcome,
        figures=publication.figures_of(None),
    )
    rendered = {STUDY_PAGE: _tidy(first)}
    page = environment.get_template("policy.md.j2")
    for assessment in assessed.assessments:
        text = page.render(
            assessed=assessed,
            assessment=assessment,
            policy=assessment.policy,
            rubric=assessment.rubric,
            study=assessed.study,
            figures=publication.figures_of(assessment.policy.id),
        )
        rendered[pages.page_name(assessment.policy.id)] = _tidy(text)
    return rendered


def _environment() -> jinja2.Environment:
    # Every value is escaped by `finalize`, for Markdown; escaping for HTML would show entities twice.
    environment = jinja2.Environment(  # noqa: S701
        loader=jinja2.PackageLoader("streams.reports", "templates"),
        undefined=jinja2.StrictUndefined,
        finalize=escaping.as_markdown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals.update(_words())
    return environment


def _tidy(text: str) -> str:
    """Return a page without blanks at the ends of lines and with single empty lines."""
    lines = "\n".join(line.rstrip() for line in text.splitlines())
    return re.sub(r"\n{3,}", "\n\n", lines).strip() + "\n"


def _words() -> Mapping[str, object]:
    """Return what the templates may name: the functions and constants of these modules."""
    modules = (
        assessment_shape,
        citing,
        escaping,
        facts,
        judgements,
        markdown_tables,
        method,
        naming,
        pages,
        plain,
        wording,
    )
    return {
        name: value
        for module in modules
        for name, value in vars(module).items()
        if name.isupper() or getattr(value, "__module__", "") == module.__name__
    }
