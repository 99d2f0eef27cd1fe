"""Where readers of a report find the pages about this program."""

from urllib.parse import quote

# The same as under `[project.urls]`; the pages of the rules lie in the folder docs/checks of the repository.
HOME = "https://github.com/policy-streams/policy-streams"
DOCS = f"{HOME}/tree/main/docs"


def rule_url(rule: str) -> str:
    """Return the address of a rule's page."""
    return f"{HOME}/blob/main/docs/checks/{quote(rule)}.md"
