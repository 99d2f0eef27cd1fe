"""A client for the YAML language server that editors use, over its standard input and output."""

import itertools
import json
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, NamedTuple, Self

from pydantic import JsonValue, TypeAdapter

VERSION = "1.18.0"
SETTINGS: Mapping[str, JsonValue] = {
    "yaml": {
        "validate": True,
        "completion": True,
        "hover": True,
        "schemaStore": {"enable": False},
    }
}
_MESSAGE = TypeAdapter(dict[str, JsonValue])
_INSTALL_SECONDS = 120
_QUICKLY = ("--fetch-retries=0", "--fetch-timeout=20000")


class NoServerError(Exception):
    """The server is not here and cannot be had; the reason is its message."""


class Problem(NamedTuple):
    """What the server says is wrong; `line` counts from 1."""

    line: int
    message: str


class Offer(NamedTuple):
    """One completion."""

    label: str
    documentation: str


@dataclass(frozen=True)
class Place:
    """A place in a text, both numbers from 0, as the protocol has it."""

    line: int
    character: int


def installed_server(cache: Path) -> Path:
    """Return the script of the server, installed into a folder of the cache where it is not there yet.

    Raises
    ------
    NoServerError
        If node or npm is missing, or the package cannot be had.
    """
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        raise NoServerError("node and npm are not installed")
    folder = cache / f"yaml-language-server-{VERSION}"
    script = folder / "node_modules/yaml-language-server/bin/yaml-language-server"
    if not script.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        package = f"yaml-language-server@{VERSION}"
        command = [npm, "install", "--prefix", str(folder), "--no-save", "--no-audit"]
        try:
            subprocess.run(  # noqa: S603  the words are all ours
                [*command, *_QUICKLY, "--no-fund", "--ignore-scripts", package],
                check=True,
                capture_output=True,
                timeout=_INSTALL_SECONDS,
            )
        except (OSError, subprocess.SubprocessError) as error:
            raise NoServerError(f"npm could not install {package}") from error
    return script


class LanguageServer:
    """One running server with one folder open; to be used in a `with` block."""

    def __init__(self, script: Path, folder: Path) -> None:
        self._folder = folder
        self._numbers = itertools.count(1)
        self._versions = itertools.count(1)
        node = shutil.which("node") or "node"
        self._process = subprocess.Popen(  # noqa: S603  the words are all ours
            [node, str(script), "--stdio"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    def __enter__(self) -> Self:
        capabilities: JsonValue = {
            "textDocument": {
                "completion": {"completionItem": {"documentationFormat": ["plaintext"]}}
            },
            "workspace": {"configuration": True, "workspaceFolders": True},
        }
        uri = self._folder.as_uri()
        folders: JsonValue = [{"uri": uri, "name": "study"}]
        self._ask(
            "initialize",
            {
                "processId": None,
                "rootUri": uri,
                "workspaceFolders": folders,
                "capabilities": capabilities,
            },
        )
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": dict(SETTINGS)})
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.kill()
        self._process.wait()
        self._input.close()
        self._output.close()

    def problems(self, name: str, text: str) -> list[Problem]:
        """Open a file of the folder with a text, and return what the server says is wrong with it."""
        self._open(name, text)
        while True:
            message = self._read()
            parameters = message.get("params")
            if message.get("method") != "textDocument/publishDiagnostics":
                continue
            if isinstance(parameters, dict) and parameters["uri"] == self._uri(name):
                return [_problem(each) for each in _items(parameters["diagnostics"])]

    def offers(self, name: str, text: str, place: Place) -> dict[str, str]:
        """Return the completions at a place of a text, by label, with their descriptions."""
        self._open(name, text)
        found = self._ask("textDocument/completion", self._at(name, place))
        items = found["items"] if isinstance(found, dict) else found
        return dict(_offer(each) for each in _items(items))

    def hover(self, name: str, text: str, place: Place) -> str:
        """Return what the server shows of a place of a text, in markdown."""
        self._open(name, text)
        found = self._ask("textDocument/hover", self._at(name, place))
        if not isinstance(found, dict):
            return ""
        contents = found["contents"]
        return str(contents["value"] if isinstance(contents, dict) else contents)

    def _open(self, name: str, text: str) -> None:
        document: JsonValue = {
            "uri": self._uri(name),
            "languageId": "yaml",
            "version": next(self._versions),
            "text": text,
        }
        self._tell("textDocument/didOpen", {"textDocument": document})

    def _uri(self, name: str) -> str:
        return (self._folder / name).as_uri()

    def _at(self, name: str, place: Place) -> dict[str, JsonValue]:
        return {
            "textDocument": {"uri": self._uri(name)},
            "position": {"line": place.line, "character": place.character},
        }

    def _ask(self, method: str, parameters: dict[str, JsonValue]) -> JsonValue:
        number = next(self._numbers)
        self._send({"id": number, "method": method, "params": parameters})
        while True:
            message = self._read()
            if message.get("id") == number and "method" not in message:
                assert "error" not in message, message["error"]
                return message.get("result")

    def _tell(self, method: str, parameters: dict[str, JsonValue]) -> None:
        self._send({"method": method, "params": parameters})

    def _send(self, message: dict[str, JsonValue]) -> None:
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._input.write(b"Content-Length: %d\r\n\r\n%b" % (len(content), content))
        self._input.flush()

    def _read(self) -> dict[str, JsonValue]:
        """Return the next message, having answered it where it is a question of the server."""
        length = 0
        while (line := self._output.readline()) != b"\r\n":
            assert line, "the language server has ended"
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        message = _MESSAGE.validate_json(self._output.read(length))
        if "method" in message and "id" in message:
            self._send({"id": message["id"], "result": _answer(message)})
        return message

    @property
    def _input(self) -> BinaryIO:
        assert self._process.stdin is not None
        return self._process.stdin  # type: ignore[return-value]

    @property
    def _output(self) -> BinaryIO:
        assert self._process.stdout is not None
        return self._process.stdout  # type: ignore[return-value]


def _answer(question: Mapping[str, JsonValue]) -> JsonValue:
    """Return the settings for each section that the server asks for, and nothing to other questions."""
    parameters = question.get("params")
    if question["method"] != "workspace/configuration":
        return None
    assert isinstance(parameters, dict)
    return [
        SETTINGS.get(str(each.get("section"))) for each in _items(parameters["items"])
    ]


def _problem(found: Mapping[str, JsonValue]) -> Problem:
    extent = found["range"]
    assert isinstance(extent, dict)
    start = extent["start"]
    assert isinstance(start, dict)
    line = start["line"]
    assert isinstance(line, int)
    return Problem(line + 1, str(found["message"]))


def _offer(found: Mapping[str, JsonValue]) -> Offer:
    shown = found.get("documentation") or ""
    words = shown["value"] if isinstance(shown, dict) else shown
    return Offer(str(found["label"]), str(words))


def _items(found: JsonValue) -> Sequence[dict[str, JsonValue]]:
    assert isinstance(found, list)
    return [each for each in found if isinstance(each, dict)]
