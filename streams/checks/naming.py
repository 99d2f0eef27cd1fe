"""Every id by which the files beside the policies name something, and the ids that there are."""

from collections.abc import Collection, Iterator

from streams.study.agencies import Agency
from streams.study.context import ALL, ContextItem
from streams.study.mentions import Mention, Named, cited_within, mentions, named_under
from streams.study.policy import Policy
from streams.study.study import Study


def all_mentions(study: Study) -> Iterator[Mention]:
    """Yield what the policies and the shared files name; ratings are not among them."""
    for policy in study.policies.values():
        yield from mentions(policy)
    yield from shared_mentions(study)


def shared_mentions(study: Study) -> Iterator[Mention]:
    """Yield what study.yaml, agencies.yaml and context.yaml name, file by file."""
    yield from _of_the_study(study)
    for agency in study.agencies.values():
        yield from _of_an_agency(agency)
    for item in study.context:
        yield from _of_context(item)


def known_ids(study: Study, policy: Policy | None, mention: Mention) -> Collection[str]:
    """Return the ids that could stand in the place of a mention, in file order.

    What the file of an unreadable policy may hold counts as known.
    """
    about = study.about
    of_study: dict[Named, Collection[str]] = {
        Named.AGENCY: study.agencies,
        Named.REFERENCE: study.references,
        Named.POLICY: [*study.policies, *sorted(study.unreadable)],
        Named.TOPIC: [topic.id for topic in about.topics],
        Named.AREA: [area.id for area in about.areas],
    }
    if mention.named in of_study:
        return of_study[mention.named]
    if policy is None:
        return ()
    if mention.named is Named.AIM and "/" in mention.id:
        return _aims_elsewhere(study, mention.id)
    return [*_own(policy, mention.named), *_lenses(study, mention)]


def elements_and_findings(policy: Policy) -> list[str]:
    """Return the ids that a rating of a policy may give as its evidence, in file order."""
    absences = [entry.id for entry in policy.absent if entry.id is not None]
    findings = [finding.id for finding in policy.findings]
    return [*(element.id for element in policy.elements()), *findings, *absences]


def _aims_elsewhere(study: Study, wanted: str) -> list[str]:
    if wanted.partition("/")[0] in study.unreadable:
        return [wanted]
    return [f"{p.id}/{aim.id}" for p in study.policies.values() for aim in p.aims]


def _own(policy: Policy, named: Named) -> list[str]:
    aims = [aim.id for aim in policy.aims]
    processes = [process.id for process in policy.processes]
    resources = [resource.id for resource in policy.resources]
    by_kind = {
        Named.AIM: aims,
        Named.PROCESS: processes,
        Named.RESOURCE: resources,
        Named.AIM_OR_PROCESS: [*aims, *processes],
        Named.ELEMENT: [*aims, *processes, *resources],
        Named.PHASE: [phase.id for phase in policy.phases],
    }
    return by_kind.get(named, [])


def _lenses(study: Study, mention: Mention) -> list[str]:
    """Return the lenses where one may stand for an aim: as what alignment is judged for."""
    is_focal = mention.key == "focal_aim"
    return [lens.id for lens in study.about.lenses] if is_focal else []


def _of_the_study(study: Study) -> Iterator[Mention]:
    about = study.about
    for lens in about.lenses:
        yield from named_under(lens, "topics", Named.TOPIC)
    for area in about.areas:
        for key in ("nests_in", "coincides_with", "crosses"):
            yield from named_under(area, key, Named.AREA)
    for accepted in about.ignore:
        yield from named_under(accepted, "policy", Named.POLICY)
    yield from cited_within(about)


def _of_an_agency(agency: Agency) -> Iterator[Mention]:
    yield from named_under(agency, "area", Named.AREA)
    yield from named_under(agency, "members", Named.AGENCY)
    for succession in agency.became:
        yield from named_under(succession, "agency", Named.AGENCY)
    yield from cited_within(agency)


def _of_context(item: ContextItem) -> Iterator[Mention]:
    for mention in named_under(item, "policies", Named.POLICY):
        if mention.id != ALL:
            yield mention
    yield from cited_within(item)
