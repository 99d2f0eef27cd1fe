"""The aim that alignment is judged for: a lens of the study, or an aim of the policy."""

from collections.abc import Mapping
from dataclasses import dataclass

from streams.findings.errors import UsageError
from streams.study.elements import Aim
from streams.study.policy import Policy
from streams.study.study import Study


@dataclass(frozen=True, slots=True)
class Focus:
    """One aim to judge for.

    `aims` are the ids of the policy's aims that belong to it, in the order of the file: those named or
    of the lens's topics, and those that carry or support them, directly or through others.
    """

    id: str
    text: str
    is_lens: bool
    aims: tuple[str, ...]


def focus_on(study: Study, policy: Policy, aim: str | None) -> Focus:
    """Return the focus for a lens or an aim; without one, for the policy's own focal aim.

    Raises
    ------
    UsageError
        If the policy names no focal aim, or `aim` is neither a lens nor an aim of it.
    """
    wanted = aim or policy.focal_aim
    if wanted is None:
        raise UsageError(
            f"`{policy.id}` names no focal aim, and alignment is always judged for one. "
            f"Add `focal_aim:` to its file, or name a lens with `--lens`{_lenses(study)}."
        )
    lens = study.about.lens(wanted)
    if lens is not None:
        roots = {each.id for each in policy.aims if each.topic in lens.topics}
        return Focus(
            lens.id, lens.title, is_lens=True, aims=_with_helpers(policy, roots)
        )
    own = next((each for each in policy.aims if each.id == wanted), None)
    if own is None:
        raise UsageError(
            f"`{wanted}` is neither a lens of the study nor an aim of `{policy.id}`{_lenses(study)}."
        )
    return Focus(own.id, own.text, is_lens=False, aims=_with_helpers(policy, {own.id}))


def aims_for(focus: Focus, policy: Policy) -> Mapping[str, Aim]:
    """Return the policy's aims that belong to the focus, by id."""
    return {aim.id: aim for aim in policy.aims if aim.id in focus.aims}


def _with_helpers(policy: Policy, roots: set[str]) -> tuple[str, ...]:
    reached = set(roots)
    while True:
        helpers = {
            aim.id
            for aim in policy.aims
            if aim.id not in reached
            and reached & {*(aim.carries or ()), *(aim.supports or ())}
        }
        if not helpers:
            break
        reached |= helpers
    return tuple(aim.id for aim in policy.aims if aim.id in reached)


def _lenses(study: Study) -> str:
    names = ", ".join(f"`{lens.id}`" for lens in study.about.lenses)
    return f" (lenses: {names})" if names else ""
