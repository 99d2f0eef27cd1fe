"""Where every page of a site lies, and the names of the places within pages that can be linked to."""

import hashlib
import re
from urllib.parse import quote

from streams.assessment.result import CellKey

README = "README.md"
_SAFE = re.compile(r"[a-z0-9][a-z0-9_-]{0,79}")
# Names that Windows keeps for devices, whatever their ending.
_DEVICES = re.compile(r"con|prn|aux|nul|(com|lpt)[0-9]")
_NO_ID = re.compile(r"[^A-Za-z0-9_-]+")


def file_stem(name: str) -> str:
    """Return a name as part of a file name: itself if every file system takes it, else with a mark that keeps it unique."""
    if _SAFE.fullmatch(name) and not _DEVICES.fullmatch(name):
        return name
    plain = re.sub(r"[^a-z0-9_-]+", "-", name.lower()).strip("-")[:60]
    mark = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{plain}-{mark}" if plain else mark


def policy_place(policy: str) -> str:
    """Return the path of a policy's page from the first page, as all of these functions do."""
    return f"policies/{file_stem(policy)}.html"


def agency_place(agency: str) -> str:
    """Return the path of an agency's page."""
    return f"agencies/{file_stem(agency)}.html"


def source_place(key: str) -> str:
    """Return the path of the page of a source."""
    return f"sources/{file_stem(key)}.html"


def rule_place(rule: str) -> str:
    """Return the path of the page of a rule."""
    return f"rules/{file_stem(rule)}.html"


def file_place(path: str) -> str:
    """Return the path of the page that shows a file of the study."""
    return f"files/{file_stem(path)}.html"


def file_copy(path: str) -> str:
    """Return the path of a copy of a file of the study, to be taken home."""
    return f"data/files/{file_stem(path)}{'.md' if path == README else '.yaml'}"


def line_place(path: str, line: int) -> str:
    """Return the address of one line of a file of the study."""
    return f"{file_place(path)}#L{line}"


def cell_anchor(key: CellKey) -> str:
    """Return the id of a cell on the page of a policy: `policy-vertical`."""
    return anchor(f"{key[0]}-{key[1]}")


def criterion_anchor(criterion: str) -> str:
    """Return the id of a criterion on the page of a policy, and on that of the rubric."""
    return f"criterion-{anchor(criterion)}"


def fact_anchor(fact: str) -> str:
    """Return the id of a fact on the page of a policy."""
    return f"fact-{anchor(fact)}"


def anchor(name: str) -> str:
    """Return a name as an id of a page: no blanks, nothing that has to be escaped in an address."""
    return _NO_ID.sub("-", name)


def address(path: str) -> str:
    """Return a path of a file beside a page as an address."""
    return quote(path, safe="/#.-_~")
