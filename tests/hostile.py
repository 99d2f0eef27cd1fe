"""A study whose every text tries to be more than text."""

from collections.abc import Mapping

from streams.assessment.assess import assess
from streams.assessment.collection import Assessed
from streams.graph.moment import WHOLE_LIFE
from tests.assessment_builders import rated, rubric_of
from tests.builders import study_of

FORMULA = "=HYPERLINK(1)"
HOSTILE = 'a|b `c` [d](javascript:e) <script>f</script> *g* _h_ # i & "j" \\ k'
UNSEEN = "\x1b[31m \u202e \x9b2J \u2028"
YAML = """
    title: TITLE
    period: {from: 2001, to: 2005}
    focal_aim: fewer-falls
    note: TITLE
    complete: [aims, processes]
    references:
      - {id: work, title: TITLE, author: [{literal: TITLE}], URL: "javascript:alert(1)"}
    context:
      - id: around
        title: TITLE
        period: {from: 2000, to: 2010}
        evidence: "work, TITLE"
        bears_on: {stream: policy, dimension: vertical, effect: supports}
    participants: [{agencies: councils, roles: partner, note: TITLE}]
    aims:
      - {id: fewer-falls, text: TITLE, note: TITLE, evidence: [{at: "work, TITLE", says: TITLE}]}
    processes: [{id: visits, text: TITLE, serves: fewer-falls, run_by: councils}]
    absent: [{id: none-there, text: TITLE, stream: policy, dimension: vertical}]
    findings: [{id: found, text: TITLE}]
"""


def hostile_study(start: str = "") -> Assessed:
    """Return an assessment in which files put everything that any format could take for its own."""
    text = f"{start}{HOSTILE}{UNSEEN}"
    quoted = text.replace("\\", "\\\\").replace('"', '\\"').replace("\u2028", "\\L")
    quoted = quoted.replace("\x1b", "\\e").replace("\x9b", "\\x9b")
    yaml = YAML.replace('"work, TITLE"', f'"work, {quoted}"').replace(
        "TITLE", f'"{quoted}"'
    )
    rubric = rubric_of({"id": "goal", "title": text, "anchors": [text] * 4}, title=text)
    evidence = [{"at": "fewer-falls"}, {"at": f"work, {text}", "says": text}]
    rating: Mapping[str, object] = {
        "rating": 1,
        "rationale": text,
        "evidence": evidence,
    }
    study = rated(study_of(yaml), rubric, {"reader-a": {"goal": rating}})
    assessment = assess(study, study.policies["policy"], rubric)
    return Assessed(study, rubric, None, WHOLE_LIFE, [assessment])
