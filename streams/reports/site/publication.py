"""What a site is made from: everything that a study was found to say, computed before a page is written."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from streams.agreement.report import AgreementReport
from streams.assessment.collection import Assessed
from streams.assessment.era_result import ErasCompared
from streams.checks.outcome import CheckOutcome


@dataclass(frozen=True)
class Publication:
    """All results of a study that its site shows.

    `outcome` is None where the checks were not run. `agreement` and `eras` are None where there is nothing to
    compare, and `no_agreement` and `no_eras` then say why. `figures` are SVG texts by file name, as they lie
    beside the first page; those of a policy begin with its id and a dot. `downloads` are the data behind the
    views, by path from the first page.
    """

    assessed: Assessed
    outcome: CheckOutcome | None = None
    agreement: AgreementReport | None = None
    no_agreement: str = ""
    eras: ErasCompared | None = None
    no_eras: str = ""
    figures: Mapping[str, str] = field(default_factory=dict)
    downloads: Mapping[str, str] = field(default_factory=dict)

    def figures_of(self, policy: str) -> dict[str, str]:
        """Return the figures of one policy by file name, in the order given."""
        start = f"{policy}."
        return {n: svg for n, svg in self.figures.items() if n.startswith(start)}

    def figures_of_study(self) -> dict[str, str]:
        """Return the figures that are of no single policy, by file name."""
        starts = tuple(f"{each.policy.id}." for each in self.assessed.assessments)
        return {n: svg for n, svg in self.figures.items() if not n.startswith(starts)}

    def downloads_about(self, name: str) -> list[str]:
        """Return the paths of the data whose file name before its ending is `name`."""
        return [
            path for path in self.downloads if path.split("/")[-1].split(".")[0] == name
        ]
