"""The rubrics that a study's ratings name, each read once."""

from streams.findings.errors import InputError, UsageError
from streams.findings.finding import Finding
from streams.rubric.loading import load_rubric
from streams.rubric.model import Rubric
from streams.study.study import Study


class Rubrics:
    """Reads rubrics when they are asked for; `problems` gathers what is wrong with their files."""

    def __init__(self, study: Study) -> None:
        self.problems: list[Finding] = []
        self._folder = study.folder
        self._read: dict[str, Rubric | None] = {}

    def get(self, rubric_id: str) -> Rubric | None:
        """Return a rubric; None if there is none of that id, or its file cannot be used."""
        if rubric_id not in self._read:
            self._read[rubric_id] = self._load(rubric_id)
        return self._read[rubric_id]

    def _load(self, rubric_id: str) -> Rubric | None:
        try:
            return load_rubric(rubric_id, self._folder)
        except UsageError:
            return None
        except InputError as error:
            self.problems.extend(error.findings)
            return None
