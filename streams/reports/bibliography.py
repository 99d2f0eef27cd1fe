"""The files of references that come with a report: just the works that it cites, for Zotero, pandoc and LaTeX."""

from collections.abc import Mapping

from pydantic import BaseModel

from streams.assessment.collection import Assessed
from streams.reports.bibtex import bibtex
from streams.reports.citing import works_cited
from streams.reports.json_text import json_text
from streams.study.references import Reference

BIBTEX = "references.bib"
CSL = "references.json"


def bibliography_files(assessed: Assessed) -> dict[str, str]:
    """Return the works that the pages of the policies cite, by key, as BibTeX and as CSL-JSON."""
    study = assessed.study
    keys = {
        work.key
        for assessment in assessed.assessments
        for work in works_cited(study, assessment)
    }
    cited = [study.references[key] for key in sorted(keys)]
    return {
        BIBTEX: bibtex(cited),
        CSL: json_text([csl_entry(reference) for reference in cited]),
    }


def csl_entry(reference: Reference) -> Mapping[str, object]:
    """Return a work as the entry of CSL-JSON that it came from; what was left out stays out."""
    entry = _plain(reference)
    return entry if isinstance(entry, dict) else {}


def _plain(value: object) -> object:
    match value:
        case BaseModel():
            return _plain(value.model_dump(by_alias=True, exclude_none=True))
        case dict():
            return {str(k): _plain(v) for k, v in value.items() if v not in (None, [])}
        case list() | tuple():
            return [_plain(part) for part in value]
        case bool() | int() | float():
            return value
        case _:
            return str(value)
