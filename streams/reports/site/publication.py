"""What a site is made from: everything that a study was found to say, computed before a page is written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from streams.agreement.report import AgreementReport
from streams.assessment.collection import Assessed
from streams.assessment.era_result import ErasCompared
from streams.checks.outcome import CheckOutcome
from streams.reports.site.places import README


@dataclass(frozen=True, slots=True)
class Picture:
    """A figure with its words, and what it shows as the text of a CSV file, which sheets of one diagram share.

    `name` is that of its file without an ending, `diagram` that of its diagram; `policy` is None where it is of
    no single one. `size` is width and height in CSS pixels. `notes` say what it leaves out.
    """

    name: str
    diagram: str
    policy: str | None
    svg: str
    rows: str
    size: tuple[int, int]
    caption: str
    alt_text: str
    description: str
    notes: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        """What is drawn: `stream`, `matrix` or `agencies` of a policy, or the name of a diagram of several."""
        return self.diagram.rpartition(".")[2]

    @property
    def file(self) -> str:
        """The path of the figure from the first page."""
        return f"{self.name}.svg"

    @property
    def data(self) -> str:
        """The path of what it shows from the first page."""
        return f"data/figures/{self.diagram}.csv"

    @property
    def in_words(self) -> str:
        """The long description without the caption, where it begins with it."""
        return self.description.removeprefix(self.caption).strip()


@dataclass(frozen=True)
class Publication:
    """All results of a study that its site shows.

    `outcome` is None where the checks were not run. `agreement` and `eras` are None where there is nothing to
    compare, and `no_agreement` and `no_eras` then say why. `readme` is the text that the study's folder keeps
    for its readers, or nothing. `downloads` are the data behind the views, by path from the first page.
    """

    assessed: Assessed
    outcome: CheckOutcome | None = None
    agreement: AgreementReport | None = None
    no_agreement: str = ""
    eras: ErasCompared | None = None
    no_eras: str = ""
    figures: Sequence[Picture] = ()
    readme: str = ""
    downloads: Mapping[str, str] = field(default_factory=dict)

    @property
    def files(self) -> dict[str, str]:
        """The texts of the study's files by path, what it says of itself first."""
        told = {README: self.readme} if self.readme else {}
        return {**told, **self.assessed.study.texts}

    def figures_of(self, policy: str | None) -> list[Picture]:
        """Return the figures of one policy, or those of no single one, in the order given."""
        return [each for each in self.figures if each.policy == policy]

    def downloads_about(self, name: str) -> list[str]:
        """Return the paths of the data whose file name without its ending is `name`."""
        return [
            path
            for path in self.downloads
            if path.rpartition("/")[2].rpartition(".")[0] == name
            and not path.startswith(("data/figures/", "data/files/"))
        ]
