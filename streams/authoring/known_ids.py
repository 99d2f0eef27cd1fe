"""The ids that a study has, each with the words that an editor shows beside it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from streams.rubric.loading import known_rubrics
from streams.study.context import ALL
from streams.study.policy import Policy
from streams.study.study import Study

Described = dict[str, str]


@dataclass(frozen=True, slots=True)
class KnownIds:
    """Ids by what they stand for, in the order of the files; the values say what each is."""

    agencies: Described
    topics: Described
    areas: Described
    lenses: Described
    references: Described
    policies: Described
    rubrics: Described
    aims: Described
    processes: Described
    aims_elsewhere: Described
    elements: Described
    phases: Described

    def by_shape(self) -> Mapping[str, Described]:
        """Return the ids that may stand where the schemas have these shapes."""
        return {
            "AgencyId": self.agencies,
            "TopicId": self.topics,
            "AreaId": self.areas,
            "PolicyId": self.policies,
            "Policies": {ALL: "Every policy that ran in its period.", **self.policies},
            "RubricId": self.rubrics,
            "AimOrLens": {**self.lenses, **self.aims},
            "FocalAim": {**self.aims, **self.lenses},
            "AimId": {**self.aims, **self.aims_elsewhere},
            "ProcessId": self.processes,
            "ElementId": self.elements,
            "PhaseId": self.phases,
        }


def known_ids(study: Study) -> KnownIds:
    """Return the ids of a study; an id that several policies have is given once, with the words of each."""
    policies = list(study.policies.values())
    about = study.about
    aims = _gathered(
        (aim.id, _of(policy, aim.text)) for policy in policies for aim in policy.aims
    )
    elements = _gathered(
        (name, _of(policy, text)) for policy in policies for name, text in _said(policy)
    )
    return KnownIds(
        agencies={
            agency.id: f"{agency.name} ({agency.tier})"
            for agency in study.agencies.values()
        },
        topics={topic.id: topic.title for topic in about.topics},
        areas={area.id: area.title or area.id for area in about.areas},
        lenses={lens.id: lens.title for lens in about.lenses},
        references={work.id: work.title for work in study.references.values()},
        policies={
            **{policy.id: policy.title for policy in policies},
            **dict.fromkeys(
                sorted(study.unreadable), "Its file cannot be read as it is."
            ),
        },
        rubrics=dict.fromkeys(known_rubrics(study.folder), "A rubric."),
        aims=aims,
        processes=_gathered(
            (process.id, _of(policy, process.text))
            for policy in policies
            for process in policy.processes
        ),
        aims_elsewhere={
            f"{policy.id}/{aim.id}": aim.text
            for policy in policies
            for aim in policy.aims
        },
        elements=elements,
        phases=_gathered(
            (phase.id, _of(policy, str(phase.period)))
            for policy in policies
            for phase in policy.phases
        ),
    )


def _said(policy: Policy) -> Iterator[tuple[str, str]]:
    """Yield what ratings of a policy may rest on: its elements and what was found, with their words."""
    for element in policy.elements():
        yield element.id, element.text
    for finding in policy.findings:
        yield finding.id, finding.text


def _of(policy: Policy, text: str) -> str:
    return f"{policy.title}: {text}"


def _gathered(pairs: Iterable[tuple[str, str]]) -> Described:
    gathered: Described = {}
    for name, text in pairs:
        gathered[name] = f"{gathered[name]}\n{text}" if name in gathered else text
    return gathered
