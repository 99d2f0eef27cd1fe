"""Every rule there is, in the order in which they are listed."""

from streams.checks.check import AlignmentCheck, Check, StudyCheck
from streams.checks.rules.advisory_forum import AdvisoryForum
from streams.checks.rules.agency_not_alive import AgencyNotAlive
from streams.checks.rules.aim_named_as_lens import AimNamedAsLens
from streams.checks.rules.aim_not_carried import AimNotCarried
from streams.checks.rules.aim_not_shared import AimNotShared
from streams.checks.rules.aim_of_one_department import AimOfOneDepartment
from streams.checks.rules.aim_without_process import AimWithoutProcess
from streams.checks.rules.broken_accountability import BrokenAccountability
from streams.checks.rules.circular_succession import CircularSuccession
from streams.checks.rules.conflicting_local_aims import ConflictingLocalAims
from streams.checks.rules.conflicting_national_aims import ConflictingNationalAims
from streams.checks.rules.crossed_boundaries import CrossedBoundaries
from streams.checks.rules.dates_outside_policy import DatesOutsidePolicy
from streams.checks.rules.dimension_contradicts_agencies import (
    DimensionContradictsAgencies,
)
from streams.checks.rules.diverted_money import DivertedMoney
from streams.checks.rules.divided_accountability import DividedAccountability
from streams.checks.rules.fragmented_funding import FragmentedFunding
from streams.checks.rules.hindered_aim import HinderedAim
from streams.checks.rules.idle_partner import IdlePartner
from streams.checks.rules.missing_evidence import MissingEvidence
from streams.checks.rules.money_that_stops_short import MoneyThatStopsShort
from streams.checks.rules.no_evaluation import NoEvaluation
from streams.checks.rules.no_joint_forum import NoJointForum
from streams.checks.rules.no_national_machinery import NoNationalMachinery
from streams.checks.rules.outdated_rubric_version import OutdatedRubricVersion
from streams.checks.rules.partnership_counted_twice import PartnershipCountedTwice
from streams.checks.rules.placeholder_text import PlaceholderText
from streams.checks.rules.process_without_aim import ProcessWithoutAim
from streams.checks.rules.process_without_resource import ProcessWithoutResource
from streams.checks.rules.rating_contradicts_structure import RatingContradictsStructure
from streams.checks.rules.rating_without_evidence import RatingWithoutEvidence
from streams.checks.rules.reorganised_midway import ReorganisedMidway
from streams.checks.rules.resource_without_process import ResourceWithoutProcess
from streams.checks.rules.short_lived_money import ShortLivedMoney
from streams.checks.rules.single_contributor import SingleContributor
from streams.checks.rules.single_payer import SinglePayer
from streams.checks.rules.undermining_context import UnderminingContext
from streams.checks.rules.unknown_reference import UnknownReference
from streams.checks.rules.unmeasured_aim import UnmeasuredAim
from streams.checks.rules.unpooled_budgets import UnpooledBudgets
from streams.checks.rules.unused_agency import UnusedAgency
from streams.checks.rules.unused_reference import UnusedReference
from streams.checks.rules.works_run_together import WorksRunTogether

ALIGNMENT_CHECKS: tuple[type[AlignmentCheck], ...] = (
    UnmeasuredAim,
    AimNotCarried,
    HinderedAim,
    AimNotShared,
    ConflictingLocalAims,
    AimOfOneDepartment,
    ConflictingNationalAims,
    AimWithoutProcess,
    BrokenAccountability,
    DividedAccountability,
    ReorganisedMidway,
    NoJointForum,
    AdvisoryForum,
    IdlePartner,
    CrossedBoundaries,
    NoNationalMachinery,
    NoEvaluation,
    ProcessWithoutResource,
    ShortLivedMoney,
    MoneyThatStopsShort,
    FragmentedFunding,
    SingleContributor,
    UnpooledBudgets,
    SinglePayer,
    DivertedMoney,
    ResourceWithoutProcess,
    UnderminingContext,
)
STUDY_CHECKS: tuple[type[StudyCheck], ...] = (
    UnknownReference,
    AimNamedAsLens,
    MissingEvidence,
    WorksRunTogether,
    AgencyNotAlive,
    DatesOutsidePolicy,
    DimensionContradictsAgencies,
    CircularSuccession,
    RatingWithoutEvidence,
    RatingContradictsStructure,
    OutdatedRubricVersion,
    ProcessWithoutAim,
    PartnershipCountedTwice,
    PlaceholderText,
    UnusedAgency,
    UnusedReference,
)
ALL: tuple[type[Check], ...] = (*ALIGNMENT_CHECKS, *STUDY_CHECKS)


def check_by_id(rule: str) -> type[Check] | None:
    """Return the rule of that id, or None."""
    return next((check for check in ALL if check.id == rule), None)


def known_ids() -> list[str]:
    """Return the ids of all rules, in their order."""
    return [check.id for check in ALL]
