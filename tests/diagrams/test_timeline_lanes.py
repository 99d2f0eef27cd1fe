from streams.diagrams.canvas.drawing import Drawing
from streams.diagrams.canvas.palette import GAP_FILL
from streams.diagrams.matrix.picture import Verdict
from streams.diagrams.timeline.lanes import draw_lanes
from streams.diagrams.timeline.picture import PolicyBar
from streams.diagrams.years.scale import Scale
from tests.diagrams.timelines import stretch


def test_a_gap_of_one_year_on_a_long_axis_is_not_left_out() -> None:
    verdicts: dict[int, tuple[Verdict, ...]] = {
        year: ("gap",) if year == 1990 else ("insufficient",)
        for year in range(1950, 2021)
    }
    policy = PolicyBar("long", "Long", stretch(1950, 2021), verdicts=verdicts)
    drawing = Drawing(482.0, 40.0, "lanes")

    draw_lanes(drawing, Scale(180.0, 482.0, 1950, 2021), policy, ("Link",), 10.0)

    assert GAP_FILL in drawing.svg("Lanes", "Lanes")
