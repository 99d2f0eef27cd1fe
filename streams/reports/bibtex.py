"""Works of a bibliography as BibTeX, by the entry and field names that btparse, biber and BibTeX all read."""

import re
from collections.abc import Iterable, Iterator, Mapping

from streams.study.references import Name, Reference

# CSL type to entry type; every other type becomes `misc`, which all styles print.
_ENTRIES = {
    "article": "article",
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "book": "book",
    "chapter": "incollection",
    "paper-conference": "inproceedings",
    "report": "techreport",
    "thesis": "phdthesis",
}
_CONTAINERS = {
    "article": "journal",
    "incollection": "booktitle",
    "inproceedings": "booktitle",
}
_PUBLISHERS = {
    "techreport": "institution",
    "phdthesis": "school",
    "mastersthesis": "school",
}
_MONTHS = (
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
)
# CSL variable to field, where both mean the same in every type.
_FIELDS = {
    "collection-title": "series",
    "edition": "edition",
    "volume": "volume",
    "publisher-place": "address",
    "ISBN": "isbn",
    "ISSN": "issn",
    "language": "language",
    "note": "note",
}
# Braces count for BibTeX even behind a backslash, so they are written as commands.
_ESCAPES = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "&": r"\&",
        "%": r"\%",
        "$": r"\$",
        "#": r"\#",
        "_": r"\_",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)
_VERBATIM = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C", " ": "%20"})
_NO_KEY = re.compile(r"[\s,{}()\"#%~=\\']+")


def bibtex(references: Iterable[Reference]) -> str:
    """Return an entry a work in the order given, in UTF-8; citation keys are kept where BibTeX takes them."""
    return "\n".join(_entry(reference) for reference in references)


def escaped(text: str) -> str:
    """Return a text that TeX prints letter by letter, on one line and with balanced braces."""
    line = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return line.translate(_ESCAPES)


def _entry(reference: Reference) -> str:
    variables = {
        k: v for k, v in (reference.model_extra or {}).items() if v is not None
    }
    kind = _kind(reference, variables)
    fields = dict(_fields(reference, variables, kind))
    lines = "".join(f"  {name} = {value},\n" for name, value in fields.items())
    return f"@{kind}{{{_NO_KEY.sub('-', reference.id)},\n{lines}}}\n"


def _kind(reference: Reference, variables: Mapping[str, object]) -> str:
    kind = _ENTRIES.get(reference.type, "misc")
    genre = str(variables.get("genre", "")).lower()
    return "mastersthesis" if kind == "phdthesis" and "master" in genre else kind


def _fields(
    reference: Reference, variables: Mapping[str, object], kind: str
) -> Iterator[tuple[str, str]]:
    if reference.author:
        yield "author", f"{{{_names(reference.author)}}}"
    else:
        # What BibTeX sorts by, which it could not otherwise.
        yield "key", f"{{{escaped(reference.title)}}}"
    # Twice in braces, since styles put titles into small letters.
    yield "title", f"{{{{{escaped(reference.title)}}}}}"
    yield from _issued(reference)
    for name, variable in (
        (_CONTAINERS.get(kind, "howpublished"), "container-title"),
        (_PUBLISHERS.get(kind, "publisher"), "publisher"),
        ("number", "issue" if "issue" in variables else "number"),
        ("type", "genre"),
        *((field, variable) for variable, field in _FIELDS.items()),
    ):
        if variable in variables:
            yield name, f"{{{escaped(str(variables[variable]))}}}"
    if "page" in variables:
        pages = re.sub(r"\s*[-\u2013]+\s*", "--", escaped(str(variables["page"])))
        yield "pages", f"{{{pages}}}"
    for name, address in (("doi", reference.doi), ("url", reference.url)):
        if address:
            yield (
                name,
                f"{{{escaped(address) if name == 'doi' else address.translate(_VERBATIM)}}}",
            )


def _issued(reference: Reference) -> Iterator[tuple[str, str]]:
    parts = reference.issued.date_parts if reference.issued else []
    if parts and parts[0]:
        yield "year", f"{{{parts[0][0]}}}"
        if len(parts[0]) > 1 and 1 <= parts[0][1] <= len(_MONTHS):
            yield "month", _MONTHS[parts[0][1] - 1]


def _names(names: Iterable[Name]) -> str:
    return " and ".join(_name(name) for name in names)


def _name(name: Name) -> str:
    if name.literal:
        return f"{{{escaped(name.literal)}}}"
    family, given = (_braced(part) for part in (name.family, name.given))
    return f"{family}, {given}" if given else f"{{{family}}}"


def _braced(part: str | None) -> str:
    """Return a part of a name; in braces if BibTeX would take it apart."""
    text = escaped(part or "")
    return f"{{{text}}}" if "," in text or re.search(r"\band\b", text) else text
