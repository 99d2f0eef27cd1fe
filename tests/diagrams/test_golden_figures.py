"""Figures held to the byte: the pictures are made up, the ones from data come from a made-up study."""

from pytest_regressions.file_regression import FileRegressionFixture

from streams.checks.running import configure, every_aim, gaps
from streams.diagrams.lineage.diagram import draw_lineage
from streams.diagrams.making import Named
from streams.diagrams.matrix.diagram import draw_matrix
from streams.diagrams.matrix.table import draw_table
from streams.diagrams.matrix_from_assessment import matrix_picture
from streams.diagrams.slides import slides_of
from streams.diagrams.stream.diagram import draw_stream
from streams.diagrams.stream.dot import stream_dot
from streams.diagrams.stream_from_graph import stream_picture
from streams.diagrams.tiers.diagram import draw_agencies
from streams.diagrams.timeline.diagram import draw_timeline
from streams.graph.moment import WHOLE_LIFE
from streams.graph.policy_graph import PolicyGraph
from tests.diagrams.matrices import many_matrices, one_matrix
from tests.diagrams.pictures import care_systems
from tests.diagrams.small_bodies import small_agencies, small_lineage
from tests.diagrams.timelines import small_timeline
from tests.reports_builders import grants, river_study


def test_a_stream_diagram(file_regression: FileRegressionFixture) -> None:
    file_regression.check(draw_stream(care_systems()).svg, extension=".svg")


def test_a_stream_diagram_as_dot(file_regression: FileRegressionFixture) -> None:
    file_regression.check(stream_dot(care_systems()), extension=".dot")


def test_a_matrix(file_regression: FileRegressionFixture) -> None:
    file_regression.check(draw_matrix(one_matrix()).svg, extension=".svg")


def test_the_streams_of_a_coded_policy(file_regression: FileRegressionFixture) -> None:
    study = river_study()
    policy = grants().policy
    focus = every_aim(policy)
    found = gaps(study, policy, focus, WHOLE_LIFE, configure(study))
    picture = stream_picture(PolicyGraph(study, policy, focus), found)

    file_regression.check(draw_stream(picture).svg, extension=".svg")


def test_the_matrix_of_an_assessed_policy(
    file_regression: FileRegressionFixture,
) -> None:
    file_regression.check(draw_matrix(matrix_picture(grants())).svg, extension=".svg")


def test_a_timeline(file_regression: FileRegressionFixture) -> None:
    (figure,) = draw_timeline(small_timeline())

    file_regression.check(figure.svg, extension=".svg")


def test_a_diagram_of_agencies(file_regression: FileRegressionFixture) -> None:
    (figure,) = draw_agencies(small_agencies())

    file_regression.check(figure.svg, extension=".svg")


def test_a_lineage(file_regression: FileRegressionFixture) -> None:
    (figure,) = draw_lineage(small_lineage())

    file_regression.check(figure.svg, extension=".svg")


def test_a_table_of_policies(file_regression: FileRegressionFixture) -> None:
    (figure,) = draw_table(many_matrices(4))

    file_regression.check(figure.svg, extension=".svg")


def test_a_slide(file_regression: FileRegressionFixture) -> None:
    (slide,) = slides_of(lambda room: [Named("slide", draw_matrix(one_matrix(), room))])

    file_regression.check(slide.figure.svg, extension=".svg")
