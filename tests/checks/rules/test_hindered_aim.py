from streams.checks.rules.hindered_aim import HinderedAim
from streams.graph.moment import Moment
from streams.study.dates import parse_date
from tests.checks.observing import answers, messages


def test_a_process_that_works_against_an_aim_hinders_it() -> None:
    yaml = "aims: [{id: a}]\nprocesses: [{id: targets, hinders: a}]"

    assert answers(HinderedAim(), yaml) == {"a": "no"}


def test_a_resource_that_works_against_an_aim_hinders_it() -> None:
    yaml = "aims: [{id: a}]\nresources: [{id: tariff, hinders: a}]"

    assert messages(HinderedAim(), yaml) == ["Aim `a` has `tariff` against it"]


def test_a_conflict_hinders_both_aims_whichever_of_them_records_it() -> None:
    yaml = "aims: [{id: a}, {id: b, conflicts: a}]"

    assert answers(HinderedAim(), yaml) == {"a": "no", "b": "no"}


def test_an_aim_against_which_nothing_is_recorded_may_still_be_hindered() -> None:
    assert answers(HinderedAim(), "aims: [{id: a, conflicts: none}]") == {
        "a": "unknown"
    }


def test_an_aim_is_clear_where_all_lists_are_complete() -> None:
    yaml = "aims: [{id: a}]\ncomplete: [aims, processes, resources]"

    assert answers(HinderedAim(), yaml) == {"a": "yes"}


def test_what_hinders_another_aim_is_left_out() -> None:
    yaml = "focal_aim: a\naims: [{id: a}, {id: b}]\nprocesses: [{id: p, hinders: b}]"

    assert answers(HinderedAim(), yaml) == {"a": "unknown"}


def test_a_means_that_perhaps_had_begun_hinders_perhaps() -> None:
    yaml = """
        aims: [{id: a, period: {from: 2000, to: 2010}}]
        processes: [{id: targets, hinders: a, period: {from: 2003, to: 2005}}]
    """
    in_2003 = Moment(as_of=parse_date("2003-05"))
    in_2008 = Moment(as_of=parse_date("2008"))

    assert answers(HinderedAim(), yaml, moment=in_2003) == {"a": "unknown"}
    assert "targets" not in str(answers(HinderedAim(), yaml, moment=in_2008))


def test_a_means_that_does_not_say_what_it_hinders_may_hinder_any_aim() -> None:
    yaml = """
        aims: [{id: a}]
        processes: [{id: p, serves: a}]
        complete: [aims, processes, resources]
    """
    told = yaml.replace("serves: a", "serves: a, hinders: none")

    assert answers(HinderedAim(), yaml) == {"a": "unknown"}
    assert answers(HinderedAim(), told) == {"a": "yes"}


def test_two_aims_of_which_neither_speaks_of_conflicts_may_conflict() -> None:
    yaml = "aims: [{id: a}, {id: b}]\ncomplete: [aims, processes, resources]"
    told = yaml.replace("id: b", "id: b, conflicts: none")

    assert answers(HinderedAim(), yaml) == {"a": "unknown", "b": "unknown"}
    assert answers(HinderedAim(), told) == {"a": "yes", "b": "yes"}
