import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from streams.publishing import report_files
from streams.study.finding_studies import reference_study
from streams.workflow import Question

REQUIRED = "STREAMS_REQUIRE_BROWSER"
NAMES = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
]
MISSING = "Chromium is not installed (Debian: `apt-get install chromium`), so no page is opened"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    for path, content in report_files(
        reference_study(), Question(), ["html"], None
    ).items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    return folder


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    program = next((found for name in NAMES if (found := shutil.which(name))), None)
    if program is None:
        if os.environ.get(REQUIRED):
            pytest.fail(f"{MISSING}, and {REQUIRED} asks for it")
        pytest.skip(MISSING)
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        yield opened
        opened.close()


class Watched:
    """A page of the site in a browser, with everything that it complained of and asked for."""

    def __init__(self, page: Page, site: Path) -> None:
        self.page = page
        self.site = site
        self.complaints: list[str] = []
        self.requests: list[str] = []
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", lambda request: self.requests.append(request.url))

    def open(self, path: str) -> Page:
        # A new document each time, as a change of the fragment alone would load nothing.
        self.page.goto("about:blank")
        self.page.goto(f"{self.site.as_uri()}/{path}")
        return self.page

    def calm(self) -> None:
        """Fail if a page complained, or asked for anything that does not lie in the folder of the site."""
        own = (self.site.as_uri(), "about:blank")
        assert not self.complaints
        assert not [url for url in self.requests if not url.startswith(own)]


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    opened = browser.new_context(
        viewport={"width": 1280, "height": 900}, reduced_motion="reduce"
    )
    yield opened
    opened.close()


@pytest.fixture
def watched(context: BrowserContext, site: Path) -> Iterator[Watched]:
    found = Watched(context.new_page(), site)
    yield found
    found.calm()
