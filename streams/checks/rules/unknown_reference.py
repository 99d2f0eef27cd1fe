"""Id that names nothing.

Why: a slip of the keyboard in an id would turn into a missing body, a missing process, and so into a gap that is not
there. Every id is looked up before anything is counted.
Source: own rule of this framework.

Passes::

    aims: [{id: fewer-falls}]
    processes: [{id: home-visits, serves: fewer-falls}]

Fails::

    aims: [{id: fewer-falls}]
    processes: [{id: home-visits, serves: fewer-fals}]
"""

from collections.abc import Collection, Iterator

from streams.checks.called import called, name_of, opening
from streams.checks.check import StudyCheck
from streams.checks.naming import known_ids, shared_mentions
from streams.checks.rated import LookedUp, named_by_ratings, rubric_of_study
from streams.checks.rubrics import Rubrics
from streams.findings.finding import Finding, Severity
from streams.study.mentions import Mention, Named, mentions
from streams.study.study import Study
from streams.yaml_source.near_words import LEAVE_OUT, is_for_unknown
from streams.yaml_source.validation import did_you_mean

_OWNERS = {
    Named.CRITERION: "the rubric",
    Named.PHASE: "the policy",
    Named.AIM: "the policy",
    Named.PROCESS: "the policy",
    Named.ELEMENT: "the policy",
    Named.AIM_OR_PROCESS: "the policy",
}


class UnknownReference(StudyCheck):
    """Find ids of agencies, aims, processes, topics, policies, criteria, works and the like that do not exist."""

    id = "unknown-reference"
    title = "Unknown reference"
    severity = Severity.ERROR
    remedy = "Correct the id, or add what it names."

    def find(self, study: Study) -> Iterator[Finding]:
        """Yield one finding an id: policy by policy, then the shared files, then the ratings.

        What is wrong with the file of a rubric is passed on as it is.
        """
        for policy in study.policies.values():
            for mention in mentions(policy):
                known = known_ids(study, policy, mention)
                yield from self._unless_known(mention, known, policy.id)
        for mention, known in _shared(study):
            yield from self._unless_known(mention, known, None)
        rubrics = Rubrics(study)
        rubrics.get(study.about.rubric)
        for file in study.ratings:
            for mention, known in named_by_ratings(study, file, rubrics):
                yield from self._unless_known(mention, known, file.policy)
        yield from rubrics.problems

    def _unless_known(
        self, mention: Mention, known: Collection[str], policy: str | None
    ) -> Iterator[Finding]:
        if mention.id in known:
            return
        holder = mention.holder
        message = (
            f"{opening(called(holder))} names the {mention.named} `{mention.id}` under "
            f"`{mention.key}`, which {_lacking(mention)}{_meant(mention.id, known)}"
        )
        subject = f"{name_of(holder)} + {mention.id}"
        yield self.finding(mention.location, message, subject, policy)


def _shared(study: Study) -> Iterator[LookedUp]:
    for mention in shared_mentions(study):
        yield mention, known_ids(study, None, mention)
    yield rubric_of_study(study)


def _meant(word: str, known: Collection[str]) -> str:
    if is_for_unknown(word, known):
        return f"; {LEAVE_OUT}"
    return did_you_mean(word, known)


def _lacking(mention: Mention) -> str:
    if mention.named is Named.GROUND:
        return "neither the policy nor the bibliography has"
    if mention.named is Named.REFERENCE:
        return "the bibliography does not have"
    if mention.named is Named.AIM and "/" in mention.id:
        return "the study does not have"
    return f"{_OWNERS.get(mention.named, 'the study')} does not have"
