"""The server: closed to strangers, read-only, follows changes, keeps the last good page."""

import shutil
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from conftest import rewrite_json, served
from playwright.sync_api import expect

FIRST_STEPS = Path(__file__).parents[2] / (
    "industries/local_services/scenarios/first-steps/solution.yaml"
)
GOODS = "番茄牛腩面套餐"


def status(address: str, path: str = "", **headers: str) -> int:
    return response(address, path, **headers).status


def response(address: str, path: str = "", **headers: str) -> HTTPResponse:
    parts = urlsplit(address)
    connection = HTTPConnection(parts.hostname, parts.port)
    connection.putrequest("GET", parts.path + path, skip_host=True)
    for name, value in {"Host": parts.netloc, **headers}.items():
        connection.putheader(name, value)
    connection.endheaders()
    answer = connection.getresponse()
    connection.close()
    return answer


def test_the_right_address_is_answered(conformance: str) -> None:
    assert status(conformance) == 200
    assert status(conformance, "project/app.json") == 200


def test_without_the_token_there_is_nothing(conformance: str) -> None:
    parts = urlsplit(conformance)
    assert status(f"{parts.scheme}://{parts.netloc}/") == 404
    assert status(f"{parts.scheme}://{parts.netloc}/project/app.json") == 404


@pytest.mark.parametrize("header", [{"Host": "evil.example"}, {"Origin": "http://evil.example"}])
def test_a_foreign_host_or_origin_is_refused(conformance: str, header: dict[str, str]) -> None:
    assert status(conformance, **header) == 404


def test_a_frame_without_origin_reads_program_files_only(conformance: str) -> None:
    allowed = "Access-Control-Allow-Origin"
    assert (
        response(conformance, "static/frame/start.js", Origin="null").getheader(allowed) == "null"
    )
    assert response(conformance, "project/images/dot.png", Origin="null").getheader(allowed) is None
    assert status(conformance, "project.json", Origin="null") == 404
    assert status(conformance, "service?url=http://127.0.0.1:1/", Origin="null") == 404


def test_no_local_service_is_reached_unless_named(conformance: str) -> None:
    assert status(conformance, "service?url=http://127.0.0.1:1/") == 403


@pytest.mark.parametrize(
    "path",
    [
        "project/../conftest.py",
        "project/%2e%2e/conftest.py",
        "static/../preview.py",
        "static/%2e%2e/preview.py",
        "platform/..%2fplatform.py",
        "project//etc/passwd",
    ],
)
def test_no_path_leads_out(conformance: str, path: str) -> None:
    assert status(conformance, path) == 404


def test_links_are_not_followed(copied_project: Path, browser: object) -> None:
    (copied_project / "linked.js").symlink_to(__file__)
    (copied_project / "folder").symlink_to(Path(__file__).parent)
    with served(copied_project) as address:
        assert status(address, "project/linked.js") == 404
        assert status(address, "project/folder/conftest.py") == 404


def test_a_change_shows_by_itself_and_the_page_stays(open_phone, copied_project: Path) -> None:
    with served(copied_project) as address:
        phone = open_phone(address)
        phone.go("pages/stack/index", '{name: "one"}')
        markup = copied_project / "pages/stack/index.ttml"
        markup.write_text(markup.read_text("utf-8") + '<view id="new">新的</view>', "utf-8")
        expect(phone.shown.locator("#new")).to_have_text("新的")
        assert phone.stack() == ["pages/stack/index"]
        assert phone.shown.locator("#query").inner_text() == "one"


def test_a_fault_is_shown_over_the_last_good_page(open_phone, copied_project: Path) -> None:
    with served(copied_project) as address:
        phone = open_phone(address)
        rewrite_json(
            copied_project / "app.json", pages=["pages/language/index", "pages/gone/index"]
        )
        expect(phone.page.locator("#faults")).to_contain_text("pages/gone/index.ttml")
        assert phone.shown.locator("#list").is_visible()


def test_a_spec_is_followed_and_its_faults_are_told(open_phone, tmp_path: Path) -> None:
    spec = shutil.copy(FIRST_STEPS, tmp_path / "solution.yaml")
    written = spec.read_text("utf-8")
    with served(spec) as address:
        phone = open_phone(address)
        spec.write_text(written.replace(GOODS, "桂花乌龙"), "utf-8")
        expect(phone.shown).to_contain_text("桂花乌龙")
        spec.write_text(written.replace("goods:", "godos:"), "utf-8")
        expect(phone.page.locator("#faults")).to_contain_text("godos")
        expect(phone.shown).to_contain_text("桂花乌龙")
        spec.write_text(written, "utf-8")
        expect(phone.shown).to_contain_text(GOODS)
        expect(phone.page.locator("#faults")).to_be_hidden()


def test_a_spec_that_is_faulty_from_the_start_says_so_and_nothing_else(
    browser: object, tmp_path: Path
) -> None:
    spec = shutil.copy(FIRST_STEPS, tmp_path / "solution.yaml")
    written = spec.read_text("utf-8")
    spec.write_text(written.replace("goods:", "godos:"), "utf-8")
    with served(spec) as address:
        page = browser.new_page()
        page.goto(address)
        expect(page.locator("#faults")).to_contain_text("godos")
        assert "app.json" not in page.locator("#faults").inner_text()
        spec.write_text(written, "utf-8")
        expect(page.locator("#faults")).to_be_hidden()
        page.close()


def test_an_unknown_tag_is_named(open_phone, copied_project: Path) -> None:
    markup = copied_project / "pages/language/index.ttml"
    markup.write_text(markup.read_text("utf-8") + "<div>no</div>", "utf-8")
    with served(copied_project) as address:
        phone = open_phone(address)
        assert "<div>" in phone.faults()


def test_a_fault_while_running_is_shown(open_phone, copied_project: Path) -> None:
    script = copied_project / "pages/forms/index.js"
    script.write_text("Page({ onLoad() { missing() } })", "utf-8")
    with served(copied_project) as address:
        phone = open_phone(address)
        phone.go("pages/forms/index")
        expect(phone.page.locator("#faults")).to_contain_text("missing is not defined")
