"""A study, loaded: its policies, its agencies, its sources and its coders' ratings."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from streams.study.agencies import Agency
from streams.study.context import ContextItem
from streams.study.policy import Policy
from streams.study.ratings import RatingsFile
from streams.study.references import Reference
from streams.study.study_file import StudyFile

CONSENSUS = "consensus"


@dataclass(frozen=True)
class Study:
    """Everything that a study's files say, by id, in the order of the files.

    `texts` maps each file's shown path to its text; `unreadable` names the policies whose files
    could not be used, so that a reference to one is not called unknown.
    """

    folder: Path
    about: StudyFile
    agencies: Mapping[str, Agency] = field(default_factory=dict)
    references: Mapping[str, Reference] = field(default_factory=dict)
    context: Sequence[ContextItem] = ()
    policies: Mapping[str, Policy] = field(default_factory=dict)
    ratings: Sequence[RatingsFile] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    unreadable: frozenset[str] = frozenset()

    def ratings_of(self, policy_id: str, aim: str) -> list[RatingsFile]:
        """Return the files that judge a policy for an aim, in the order of their coders."""
        return [r for r in self.ratings if r.policy == policy_id and r.aim == aim]

    def scored_ratings(self, policy_id: str, aim: str) -> list[RatingsFile]:
        """Return the files that scores are computed from: the consensus alone where there is one."""
        files = self.ratings_of(policy_id, aim)
        agreed = [file for file in files if file.coder == CONSENSUS]
        return agreed or files

    def aims_rated(self, policy_id: str) -> list[str]:
        """Return the lenses and aims that a policy was judged for, in order, each once."""
        return list(dict.fromkeys(r.aim for r in self.ratings if r.policy == policy_id))
