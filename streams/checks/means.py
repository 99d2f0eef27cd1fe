"""Picks the resources for the aim, and tells whose they are."""

from collections.abc import Callable

from streams.checks.absences import known_lacking
from streams.checks.certainty import truth
from streams.checks.collective import may_be_among
from streams.checks.joint import serves_the_aim
from streams.findings.answer import Answer, every, some
from streams.findings.finding import Related
from streams.graph.policy_graph import PolicyGraph
from streams.study.agencies import Agency
from streams.study.elements import Dimension, Resource

Test = Callable[[PolicyGraph, Resource], Answer]


def for_the_aim(graph: PolicyGraph, *tests: Test) -> list[tuple[Resource, Answer]]:
    """Return the resources for the aim that pass all tests, surely (yes) or perhaps (unknown), in file order."""
    answers = (
        (
            resource,
            every((_is_for_the_aim(graph, resource), *_run(graph, resource, tests))),
        )
        for resource in graph.all_resources
    )
    return [
        (resource, answer) for resource, answer in answers if answer is not Answer.NO
    ]


def for_other_aims(graph: PolicyGraph, *tests: Test) -> int:
    """Return how many resources surely pass all tests and serve other aims only."""
    return sum(
        _serves_the_aim(graph, resource) is Answer.NO
        and every(_run(graph, resource, tests)) is Answer.YES
        for resource in graph.all_resources
    )


def is_money(graph: PolicyGraph, resource: Resource) -> Answer:
    """Tell whether a resource is money; unknown where its kind is not said."""
    del graph
    return truth(resource.kind == "money") if resource.kind else Answer.UNKNOWN


def is_central(graph: PolicyGraph, resource: Resource) -> Answer:
    """Tell whether a resource comes from the centre, at least in part.

    Where nobody is said to provide it: as its written level says, and what is written as vertical
    comes down from the centre.
    """
    providers = graph.agencies(resource.provided_by)
    if providers:
        return truth(any(agency.is_central for agency in providers))
    if resource.level is not None:
        return truth(resource.level == "national")
    return Answer.YES if "vertical" in (resource.direction or ()) else Answer.UNKNOWN


def is_in_local_hands(graph: PolicyGraph, resource: Resource) -> Answer:
    """Tell whether local bodies provide or receive a resource."""
    named = graph.agencies(
        [*(resource.provided_by or ()), *(resource.received_by or ())]
    )
    if any(not agency.is_central for agency in named):
        return Answer.YES
    told = resource.provided_by is not None and resource.received_by is not None
    return Answer.NO if told else Answer.UNKNOWN


def contributes(graph: PolicyGraph, agency: Agency, dimension: Dimension) -> Answer:
    """Tell whether a body provides a resource of any kind for the aim.

    That a partnership provides one does not say that each member does. Not so only if all resources
    are listed with their providers by name, or if an absence that names no kind says that nothing was given.
    """
    listed = for_the_aim(graph)
    given = [known for each, known in listed if agency.id in (each.provided_by or ())]
    if Answer.YES in given:
        return Answer.YES
    if known_lacking(graph, "resource", dimension, unnamed=True):
        return Answer.NO
    open_ended = any(
        each.provided_by is None
        or _through_a_partnership(graph, agency, each)
        or may_be_among(graph, agency, each.provided_by)
        for each, _ in listed
    )
    closed = graph.is_closed("resources") and not given and not open_ended
    return Answer.NO if closed else Answer.UNKNOWN


def put_in(graph: PolicyGraph, agency: Agency) -> tuple[Related, ...]:
    """Return where resources for the aim name a body as their provider."""
    return tuple(
        Related(resource.place("provided_by"), "what it puts in")
        for resource, _ in for_the_aim(graph)
        if agency.id in (resource.provided_by or ())
    )


def _is_for_the_aim(graph: PolicyGraph, resource: Resource) -> Answer:
    return every((graph.exists(resource), _serves_the_aim(graph, resource)))


def _serves_the_aim(graph: PolicyGraph, resource: Resource) -> Answer:
    """Tell whether a resource enables a process that serves the aim; unknown if it does not say what."""
    if resource.enables is None:
        return Answer.UNKNOWN
    return some(
        every((graph.exists(process), serves_the_aim(graph, process)))
        for process in graph.all_processes
        if process.id in resource.enables
    )


def _through_a_partnership(
    graph: PolicyGraph, agency: Agency, resource: Resource
) -> bool:
    return any(
        agency.id in (provider.members or ())
        for provider in graph.agencies(resource.provided_by)
    )


def _run(
    graph: PolicyGraph, resource: Resource, tests: tuple[Test, ...]
) -> list[Answer]:
    return [test(graph, resource) for test in tests]
