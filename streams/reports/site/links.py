"""Words of a page that name something which has a page or a place of its own, with where that is."""

import re
from collections.abc import Iterator, Mapping

from markupsafe import Markup, escape

from streams.assessment.collection import Assessed
from streams.escaping.plain import safe
from streams.reports.naming import short_cell
from streams.reports.site.places import (
    address,
    agency_place,
    cell_anchor,
    criterion_anchor,
    fact_anchor,
    policy_place,
    source_place,
)
from streams.study.policy import Policy

_COMPOUND = re.compile(r"(?<![\w./-])([a-z0-9]+(?:-[a-z0-9]+)+)(?![\w/-])")
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
        self._titles = {
            **{each.policy.id: each.policy.title for each in assessed.assessments},
            **{each.id: each.title for each in rubric.criteria},
        }
        self._sources = {
            key: work.short for key, work in assessed.study.references.items()
        }
        self._agencies = {
            word: address(agency_place(agency.id))
            for agency in assessed.study.agencies.values()
            for word in (agency.name, agency.id)
        }

    def title(self, word: str) -> str:
        """Return the title of a policy or criterion that is named by its id; every other word as it is."""
        return self._titles.get(word, word)

    def heading(self, title: str) -> str:
        """Return a heading such as `policy (phase): criterion - ...` with titles in place of its two ids."""
        found = _RATED_APART.match(title)
        if not found:
            return title
        policy, criterion = self.title(found[1]), self.title(found[2])
        phase = title[found.end(1) : found.start(2)]
        return f"{policy}{phase}{criterion}{title[found.end(2) :]}"

    def told(self, text: str, root: str) -> Markup:
        """Return a sentence in which policies and criteria that it names by id stand by their titles, as links.

        An id that is a word of the language is one only in a list that ends in a colon, and there is no other.
        """
        head, colon, rest = text.partition(": ")
        named = head.split(", ")
        if colon and all(self.of_word(name) for name in named):
            listed = Markup(", ").join(self._linked(name, root) for name in named)
            return listed + ": " + self.told(rest, root)
        parts = _COMPOUND.split(safe(text))
        return Markup("").join(self._linked(part, root) for part in parts)

    def said(self, text: str, root: str) -> Markup:
        """Return what a coder said; a line of evidence, which begins with `>`, with its source as a link."""
        if not text.startswith("> "):
            return self.told(text, root)
        cited = text.removeprefix("> ")
        key = re.split(r"[,:]? ", f"{cited} ", maxsplit=1)[0]
        if key not in self._sources:
            return escape(safe(cited))
        place = address(source_place(key))
        link = Markup('<a href="{}{}">{}</a>').format(
            root, place, safe(self._sources[key])
        )
        return link + escape(safe(cited.removeprefix(key)))

    def _linked(self, word: str, root: str) -> Markup:
        where = self.of_word(word) if word in self._titles else None
        if where is None:
            return escape(safe(word))
        link = Markup('<a href="{}{}">{}</a>')
        return link.format(root, where, safe(self.title(word)))

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
