"""The trade target in every bundled scenario: known fields, nothing invented, all managed."""

import json
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from solutionkit import FileTree, Kind, Solution, in_app
from solutionkit_douyin.trade.calls import endpoints
from solutionkit_douyin.trade.sold import sold
from solutionkit_douyin.trade.target import generator

FACTS = Path(__file__).parents[3] / "plugins" / "solutionkit_douyin" / "facts"
TYPES = {"string": str, "number": int, "boolean": bool, "object": dict, "map": dict}


@pytest.fixture(scope="module")
def tree(solution: Solution) -> FileTree:
    return generator.generate(solution)


def calls(tree: FileTree) -> Iterator[tuple[str, dict[str, Any]]]:
    for path, file in tree.items():
        if path.startswith(("requests/", "replies/", "orders/")):
            yield path, json.loads(file.content)


def known_fields(family: str, call: dict[str, Any]) -> dict[str, str]:
    """The fields of the endpoint a file belongs to, by its title and address."""
    same = [
        entry["fields"]
        for entry in endpoints(family).values()
        if (entry["title"], entry.get("path")) == (call["title"], call.get("path"))
    ]
    assert len(same) == 1, call["title"]
    return dict(same[0])


def test_the_configuration_fits_its_schema(tree: FileTree) -> None:
    schema = json.loads(tree["trade.schema.json"].content)
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(tree["trade.json"].content), schema)


def test_every_field_is_known(solution: Solution, tree: FileTree) -> None:
    for path, call in calls(tree):
        fields = known_fields(solution.trade.family.id, call)
        for field, value in written(call["body"]):
            assert field in fields, f"{path}: {field} is in no page, SDK or note we know"
            fits = TYPES[fields[field].rstrip("*")]
            at_run_time = isinstance(value, str) and (value == "" or value.startswith("{"))
            assert at_run_time or isinstance(value, fits), f"{path}: {field} is {value!r}"


def test_every_required_field_is_written(solution: Solution, tree: FileTree) -> None:
    for path, call in calls(tree):
        there = {field.removesuffix("[]") for field, _ in written(call["body"])}
        for field, kind in known_fields(solution.trade.family.id, call).items():
            inside = field.rpartition(".")[0].removesuffix("[]")
            if kind.endswith("*") and (not inside or inside in there):
                assert field.removesuffix("[]") in there, f"{path}: {field} is required"


def written(value: Any, here: str = "") -> Iterator[tuple[str, Any]]:
    """The fields of a body in the way the endpoint files name them."""
    for key, each in value.items():
        items = each if isinstance(each, list) else [each]
        name = f"{here}{key}[]" if isinstance(each, list) else f"{here}{key}"
        for item in items or [""]:
            yield name, item
            if isinstance(item, dict):
                yield from written(item, f"{name}.")


def test_what_is_unset_is_empty_and_listed(solution: Solution, tree: FileTree) -> None:
    config = json.loads(tree["trade.json"].content)
    listed = {each["field"] for each in config["missing"]}
    for _, call in calls(tree):
        for field, value in written(call["body"]):
            assert value is not None
            if value == "":
                assert field.rpartition(".")[2] in listed, field
    assert (config["app"]["appid"] == "" and in_app(solution)) == ("appid" in listed)


def test_every_file_is_managed_and_says_where_it_is_from(tree: FileTree) -> None:
    for path, file in tree.items():
        assert file.kind is Kind.MANAGED, path
        assert file.made_by and file.origins, path


def test_the_same_solution_gives_the_same_bytes(solution: Solution, tree: FileTree) -> None:
    assert dict(generator.generate(solution)) == dict(tree)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_page_stands_alone(lang: str, solution: Solution, tree: FileTree) -> None:
    page = Loads()
    page.feed(tree[f"trade.{lang}.html"].text)
    assert page.loaded == []
    assert solution.name in page.text


def test_tickets_are_kept_off_the_shelf_until_their_days_are_entered(
    solution: Solution, tree: FileTree
) -> None:
    by_day = [each for each in solution.goods.values() if each.calendar]
    config = json.loads(tree["trade.json"].content)
    listed = [each for each in config["missing"] if each["field"] == "calendar"]
    assert len([place for each in listed for place in each["places"]]) == len(by_day)
    for goods in by_day:
        told = next(each for each in config["goods"] if each["id"] == goods.id)
        assert [each["date"] for each in told["calendar"]] == [e["date"] for e in goods.calendar]
        body = json.loads(tree[f"requests/goods-{goods.id}.json"].content)["body"]
        assert body["product"]["product_ext"] == {"auto_online": False}
        assert body["sku"]["stock"]["limit_type"] == 1
        for lang in ("zh", "en"):
            page = tree[f"trade.{lang}.html"].text
            assert goods.calendar[0]["date"] in page and goods.calendar[-1]["date"] in page


def test_what_no_request_carries_is_listed(solution: Solution, tree: FileTree) -> None:
    config = json.loads(tree["trade.json"].content)
    listed = [each["places"] for each in config["missing"] if each["field"] == "attributes"]
    places = set(listed[0]) if listed else set()
    life = solution.trade.family.id == "life_service"
    for goods in config["goods"]:
        assert (f"goods/{goods['id']}/valid_days" in places) == bool(life and goods["valid_days"])
        assert (f"goods/{goods['id']}/refund" in places) == bool(life and goods["refund"])


def test_goods_of_the_group_buying_component_have_requests_of_their_own(
    solution: Solution, tree: FileTree
) -> None:
    in_component = "group-buying" in solution.channels
    page = tree["trade.zh.html"].text
    assert ("团购组件的商品" in page) == in_component
    bodies = [
        json.loads(file.content)["body"]
        for path, file in tree.items()
        if path.startswith("requests/quoted/group-goods-")
    ]
    assert len(bodies) == (len(sold(solution)) if in_component else 0)
    for body in bodies:
        product = body["product"]
        assert product["biz_line"] == "" and "out_url" not in product
        assert product["out_id"].startswith(f"{solution.id}.group-buying.")
        assert {"sold_start_time", "sold_end_time"} <= set(product)


def test_goods_whose_ids_differ_in_case_get_files_of_their_own() -> None:
    from solutionkit_douyin.trade.sold import file_names

    class Named:
        def __init__(self, id: str) -> None:
            self.id = id

    names = file_names([Named("tea"), Named("Tea"), Named("TEA")])  # type: ignore[list-item]
    assert list(names.values()) == ["tea", "tea-2", "tea-2-2"]


@pytest.mark.parametrize("file", sorted((FACTS / "endpoints").glob("*.json")), ids=lambda f: f.stem)
def test_every_endpoint_says_where_it_is_known_from(file: Path) -> None:
    for name, entry in json.loads(file.read_text("utf-8")).items():
        assert entry["grade"] in ("official", "quoted", "indicative"), name
        assert entry["source"].startswith(("https://", "pkg:npm/")), name
        assert set(entry["title"]) == {"zh", "en"}, name
        assert all(kind.rstrip("*") in TYPES for kind in entry["fields"].values()), name


class Loads(HTMLParser):
    """What a page shows, and what it would load from elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.loaded: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("script", "link", "img", "iframe"):
            self.loaded.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def test_a_game_that_sells_nothing_is_told_nothing_of_payment(
    solution: Solution, tree: FileTree
) -> None:
    whole = json.loads(tree["trade.json"].content)
    if solution.game is not None and not whole["goods"]:
        assert whole["minors"]["bands"] == []
        assert not [each for each in whole["facts"] if "pay" in each or "purchase" in each]
