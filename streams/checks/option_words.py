"""Puts what is wrong with an option of a rule into words."""

from pydantic_core import ErrorDetails

from streams.yaml_source.describing import described

_KINDS = {
    "int_type": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "string_type": "a text",
    "greater_than_equal": "at least {ge}",
    "less_than_equal": "at most {le}",
    "greater_than": "more than {gt}",
    "less_than": "less than {lt}",
    "literal_error": "one of {expected}",
}


def option_problem(rule: str, option: str, error: ErrorDetails) -> str:
    """Return one sentence without its end."""
    if error["type"] == "extra_forbidden":
        return f"`{rule}` has no option `{option}`"
    found = f"option `{option}` of `{rule}`"
    wanted = _KINDS.get(error["type"])
    if wanted is None:
        return f"{found} cannot be {described(error['input'])}"
    words = wanted.format(**error.get("ctx", {}))
    return f"{found} should be {words}, but it is {described(error['input'])}"
