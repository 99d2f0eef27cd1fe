"""Where the data that travel with the package lie: installed, or in a checkout."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def shipped(name: str) -> Path:
    """Return the folder `policies` or `rubrics`, installed or in a checkout.

    Raises
    ------
    FileNotFoundError
        If the package was built without it.
    """
    for folder in (_PACKAGE / "_bundled" / name, _PACKAGE.parent / name):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(f"policy-streams was installed without its `{name}` folder")
