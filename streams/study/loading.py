"""A study's folder to a study, reporting every problem of every file on the way."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from streams.findings.finding import Finding, Severity, in_file_order
from streams.study.agencies import AgenciesFile
from streams.study.context import ContextFile
from streams.study.files import RATINGS, passed_over, policy_files, ratings_files
from streams.study.finding_studies import STUDY_FILE
from streams.study.ids import is_id
from streams.study.policy import Policy
from streams.study.ratings import RatingsFile
from streams.study.references import ReferencesFile
from streams.study.study import Study
from streams.study.study_file import StudyFile
from streams.yaml_source.files import Loaded, load_file
from streams.yaml_source.model import Located

AGENCIES, REFERENCES, CONTEXT = "agencies.yaml", "references.yaml", "context.yaml"
SHARED_FILES = (STUDY_FILE, AGENCIES, REFERENCES, CONTEXT)
Model = TypeVar("Model", bound=Located)
Entry = TypeVar("Entry", bound=Located)


@dataclass
class LoadedStudy:
    """A study with the problems of its files; `study` is None if a shared file is unusable.

    `texts` maps shown paths to the files' texts.
    """

    study: Study | None
    findings: list[Finding]
    texts: Mapping[str, str] = field(default_factory=dict)

    @property
    def failed(self) -> bool:
        """True if any file cannot be read or does not validate."""
        return any(finding.severity is Severity.ERROR for finding in self.findings)


def load_study(folder: Path) -> LoadedStudy:
    """Return the study in a folder with all problems of all its files, in file order; never raises for input."""
    reading = _Reading(folder.resolve())
    about = reading.load(StudyFile, STUDY_FILE)
    agencies = reading.load_optional(AgenciesFile, AGENCIES)
    references = reading.load_optional(ReferencesFile, REFERENCES)
    context = reading.load_optional(ContextFile, CONTEXT)
    policies = {policy.id: policy for policy in reading.policies()}
    ratings = list(reading.ratings())
    reading.findings.extend(passed_over(reading.folder))
    findings = sorted(reading.findings, key=in_file_order)
    if about is None or reading.shared_broken:
        return LoadedStudy(None, findings, reading.texts)
    study = Study(
        folder=reading.folder,
        about=about,
        agencies=reading.by_id(
            agencies.agencies if agencies else (), lambda agency: agency.id
        ),
        references=reading.by_id(
            references.references if references else (), lambda work: work.id
        ),
        context=list(
            reading.by_id(
                context.context if context else (), lambda item: item.id
            ).values()
        ),
        policies=policies,
        ratings=ratings,
        texts=reading.texts,
        unreadable=frozenset(reading.unreadable),
    )
    findings = sorted(reading.findings, key=in_file_order)
    return LoadedStudy(study, findings, reading.texts)


@dataclass
class _Reading:
    """The state of one load: what was found so far."""

    folder: Path
    findings: list[Finding] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)
    unreadable: set[str] = field(default_factory=set)
    shared_broken: bool = False
    rated: dict[tuple[str, str, str, str], RatingsFile] = field(default_factory=dict)

    def load(self, model: type[Model], *parts: str) -> Model | None:
        loaded = self._read(model, parts)
        if loaded.failed and len(parts) == 1 and parts[0] in SHARED_FILES:
            self.shared_broken = True
        return loaded.model

    def load_optional(self, model: type[Model], name: str) -> Model | None:
        return self.load(model, name) if (self.folder / name).exists() else None

    def policies(self) -> Iterable[Policy]:
        for file in policy_files(self.folder):
            if file.name in SHARED_FILES:
                continue
            policy = self.load(Policy, file.name)
            if policy is None:
                self.unreadable.add(file.stem)
            elif self._same("id", policy.id, file.stem, policy, "the name of its file"):
                yield policy

    def ratings(self) -> Iterable[RatingsFile]:
        for file in ratings_files(self.folder):
            coder = file.parent.name
            ratings = self.load(RatingsFile, RATINGS, coder, file.name)
            if ratings is None:
                continue
            policy, *aim = file.stem.split(".", 1)
            same_coder = self._same(
                "coder", ratings.coder, coder, ratings, "the name of its folder"
            )
            same_policy = self._same(
                "policy", ratings.policy, policy, ratings, "the name of its file"
            )
            in_name = aim[0] if aim else ratings.aim
            same_aim = self._same(
                "aim", ratings.aim, in_name, ratings, "the name of its file"
            )
            if same_coder and same_policy and same_aim and self._is_new(ratings):
                yield ratings

    def _is_new(self, ratings: RatingsFile) -> bool:
        """Tell whether nothing was read that the same coder rated for the same; else report it."""
        key = (ratings.coder, ratings.policy, ratings.aim, ratings.rubric)
        first = self.rated.setdefault(key, ratings)
        if first is ratings:
            return True
        self._problem(
            ratings,
            "aim",
            f"`{key[0]}` rates `{key[1]}` for `{key[2]}` by `{key[3]}` in {first.place().path} already",
            "join the two files, or correct the aim of one",
        )
        return False

    def by_id(
        self, entries: Iterable[Entry], id_of: Callable[[Entry], str]
    ) -> dict[str, Entry]:
        """Return entries by id; a repeated one is reported and left out."""
        kept: dict[str, Entry] = {}
        for entry in entries:
            name = id_of(entry)
            if name in kept:
                first = kept[name].place("id")
                self._problem(
                    entry,
                    "id",
                    f"`{name}` is given twice, first on line {first.line}",
                    "give each entry its own id, or join the two",
                )
            else:
                kept[name] = entry
        return kept

    def _read(self, model: type[Model], parts: tuple[str, ...]) -> Loaded[Model]:
        shown = "/".join((self.folder.name, *parts))
        loaded = load_file(model, self.folder.joinpath(*parts), shown)
        self.texts[shown] = loaded.text
        self.findings.extend(loaded.findings)
        return loaded

    def _same(
        self, key: str, written: str, expected: str, model: Located, why: str
    ) -> bool:
        if written == expected:
            return True
        self._problem(
            model,
            key,
            f"`{key}` is `{written}`, but {why} says `{expected}`",
            _same_again(key, written, expected),
        )
        if key == "id":
            self.unreadable.update({written, expected})
        return False

    def _problem(self, model: Located, key: str, message: str, hint: str) -> None:
        self.findings.append(
            Finding("invalid-value", Severity.ERROR, message, hint, model.place(key))
        )


def _same_again(key: str, written: str, expected: str) -> str:
    """Return how a key and the name of a file or folder come to agree; a name that is no id cannot stay."""
    if is_id(expected):
        return f"write `{key}: {expected}`, or rename it"
    return f"rename it to `{written}`"
