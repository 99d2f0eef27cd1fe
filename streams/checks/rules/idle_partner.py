"""Local partner that takes part in nothing that is done about the aim.

Why: a partner in name only is not asked and brings nothing. Who takes part in the means shows whose
voice counts beyond the lead.
Source: hardy-hudson-waddington-2003; alderwick-2021; alderwick-2024 (engagement and involvement).

Passes::

    participants: [{agencies: [council, charities], roles: partner}]
    aims: [{id: fewer-falls}]
    processes: [{id: home-visits, run_by: council, with: charities, serves: fewer-falls}]

Fails::

    participants: [{agencies: [council, charities], roles: partner}]
    aims: [{id: fewer-falls}]
    processes: [{id: home-visits, run_by: council, with: none, serves: fewer-falls}]
    complete: processes
"""

from collections.abc import Iterator
from typing import ClassVar

from streams.checks.bodies import main_partners, place_of
from streams.checks.certainty import known_if
from streams.checks.check import AlignmentCheck, Cell, Observation
from streams.checks.collective import may_be_among
from streams.checks.wording import listed
from streams.findings.answer import Answer
from streams.findings.finding import Related
from streams.graph.found import Found
from streams.graph.policy_graph import PolicyGraph
from streams.study.agencies import Agency
from streams.study.elements import Process


class IdlePartner(AlignmentCheck):
    """Find main local partners that neither run a process for the aim nor take part in one."""

    id = "idle-partner"
    title = "Idle partner"
    remedy = "Look for what the partner does about the aim, and name it under `run_by` or `with`."
    cells: ClassVar = (Cell("process", "horizontal-local"),)

    def observe(self, graph: PolicyGraph) -> Iterator[Observation]:
        """Yield one observation a local lead or partner: met if it takes part in a process for the aim.

        A member takes part in what its partnership does.
        """
        for partner in main_partners(graph):
            name = partner.agency.id
            shared = _takes_part(graph, partner.agency)
            words = {
                Answer.YES: f"takes part in {listed(p.id for p in shared.sure)}",
                Answer.NO: "takes part in nothing that is done about the aim",
                Answer.UNKNOWN: "is not known to take part in anything done about the aim",
            }
            answer = known_if(shared.answer, partner.exists)
            yield Observation(
                name,
                answer,
                f"Local partner `{name}` {words[answer]}",
                place_of(partner),
                tuple(Related(p.place("id"), "takes part in it") for p in shared),
            )

    def is_closed(self, graph: PolicyGraph) -> bool:
        """Tell whether the file says that its participants are complete."""
        return graph.participants_complete


def _takes_part(graph: PolicyGraph, agency: Agency) -> Found[Process]:
    """Return the processes for the aim with a body in them.

    Closed if all are listed with their bodies, and it is none of those that these name together.
    """
    found = [process for process in graph.processes if _is_in(graph, process, agency)]
    told = all(
        process.run_by is not None
        and process.with_ is not None
        and process.serves is not None
        and not may_be_among(graph, agency, [*process.run_by, *process.with_])
        for process in graph.all_processes
    )
    return Found(
        tuple(p for p in found if graph.exists(p) is Answer.YES),
        tuple(p for p in found if graph.exists(p) is Answer.UNKNOWN),
        told and graph.is_closed("processes"),
    )


def _is_in(graph: PolicyGraph, process: Process, agency: Agency) -> bool:
    named = [*(process.run_by or ()), *(process.with_ or ())]
    partnerships = graph.agencies(named)
    return agency.id in named or any(
        agency.id in (each.members or ()) for each in partnerships
    )
