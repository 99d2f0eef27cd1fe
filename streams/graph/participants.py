"""Who takes part in a policy, as what, at a moment."""

from dataclasses import dataclass

from streams.findings.answer import Answer, every
from streams.graph.moment import Moment, existed
from streams.study.agencies import Agency
from streams.study.policy import Participants, Policy, Role
from streams.study.study import Study

SPONSORING: frozenset[Role] = frozenset({"sponsor", "funder", "overseer"})
WORKING: frozenset[Role] = frozenset({"lead", "partner", "deliverer", "funder"})


@dataclass(frozen=True, slots=True)
class Participant:
    """One agency in one policy, its roles gathered from every entry that names it.

    `needed` is None where no entry says; `exists` tells whether it took part at the moment;
    `entry` is the first entry, for its place and its evidence.
    """

    agency: Agency
    roles: frozenset[Role]
    needed: bool | None
    exists: Answer
    entry: Participants

    def is_any(self, roles: frozenset[Role]) -> bool:
        """Tell whether it has one of the roles."""
        return bool(self.roles & roles)


def participants_of(study: Study, policy: Policy, moment: Moment) -> list[Participant]:
    """Return the participants that may have taken part at the moment, in the order of the file.

    An agency that the study does not know is passed over: a check reports it.
    """
    entries: dict[str, list[Participants]] = {}
    for entry in policy.participants:
        for name in entry.agencies:
            if name in study.agencies:
                entries.setdefault(name, []).append(entry)
    gathered = [
        _gather(study.agencies[name], policy, moment, own)
        for name, own in entries.items()
    ]
    return [each for each in gathered if each.exists is not Answer.NO]


def _gather(
    agency: Agency, policy: Policy, moment: Moment, entries: list[Participants]
) -> Participant:
    existing = {
        id(entry): existed(policy, entry, [agency], moment) for entry in entries
    }
    kept = [
        entry for entry in entries if existing[id(entry)] is not Answer.NO
    ] or entries[:1]
    said = [entry.needed for entry in kept if entry.needed is not None]
    return Participant(
        agency=agency,
        roles=frozenset(role for entry in kept for role in entry.roles),
        needed=any(said) if said else None,
        exists=_best([existing[id(entry)] for entry in entries]),
        entry=kept[0],
    )


def _best(answers: list[Answer]) -> Answer:
    """Return yes if any entry held, no if none did, else unknown."""
    return ~every(~answer for answer in answers)
