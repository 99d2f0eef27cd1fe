"""Words of a page that name something which has a page or a place of its own, with where that is."""

import re
from collections.abc import Iterator, Mapping

from streams.assessment.collection import Assessed
from streams.reports.naming import short_cell
from streams.reports.site.places import (
    address,
    agency_place,
    cell_anchor,
    criterion_anchor,
    fact_anchor,
    policy_place,
)
from streams.study.policy import Policy

_RATED_APART = re.compile(r"([a-z0-9-]+)(?: \([^)]*\))?: ([a-z0-9-]+)\b")


class Links:
    """Where the words of the pages of one study lead."""

    def __init__(self, assessed: Assessed) -> None:
        rubric = assessed.rubric
        self._pages = {
            each.policy.id: address(policy_place(each.policy.id))
            for each in assessed.assessments
        }
        self._words = {
            **{short_cell(rubric, k): cell_anchor(k) for k in rubric.cells()},
            **{each.id: criterion_anchor(each.id) for each in rubric.criteria},
        }
        self._agencies = {
            word: address(agency_place(agency.id))
            for agency in assessed.study.agencies.values()
            for word in (agency.name, agency.id)
        }

    def of_word(self, word: str) -> str | None:
        """Return the address, from the first page, of a policy, criterion or cell that a table names; else None."""
        if word in self._pages:
            return self._pages[word]
        return f"rubric.html#{self._words[word]}" if word in self._words else None

    def of_title(self, title: str) -> str | None:
        """Return the address of the criterion that a heading such as `policy (phase): criterion - ...` is about."""
        found = _RATED_APART.match(title)
        if not found or found[1] not in self._pages or found[2] not in self._words:
            return None
        return f"{self._pages[found[1]]}#{criterion_anchor(found[2])}"

    def named_in(self, policy: Policy, page: str, root: str) -> Mapping[str, str]:
        """Return the addresses of what a policy's file names, by id and, for agencies, by name too.

        `page` is the address of the policy's page, which is empty on that page itself; `root` leads to the first page.
        """
        facts = {name: f"{page}#{fact_anchor(name)}" for name in _facts(policy)}
        bodies = {word: f"{root}{place}" for word, place in self._agencies.items()}
        return {**bodies, **facts}


def _facts(policy: Policy) -> Iterator[str]:
    yield from (element.id for element in policy.elements())
    yield from (absence.id for absence in policy.absent if absence.id)
    yield from (finding.id for finding in policy.findings)
