"""Reading a spec with its tables, overlays and presets into one document."""

from pathlib import Path

import pytest

from solutionkit.errors import PluginFault
from solutionkit.source import read, read_data, read_source, underlay


@pytest.fixture
def spec(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def write(**files: str) -> Path:
        for name, text in files.items():
            stem, _, suffix = name.rpartition("_")
            path = Path("shop") / f"{stem}.{suffix}"
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return Path("shop/solution.yaml")

    return write


def codes(diagnostics):
    return [f"{e.code} {e.span.file}:{e.span.line}:{e.span.column}" for e in diagnostics]


def test_a_table_stands_where_it_is_named(spec):
    path = spec(
        solution_yaml=(
            "stores: {from: stores.csv}\n"
            "goods:\n  - {id: a, calendar: {from: dates.csv}}\n  - {from: goods.csv}\n  - {id: z}\n"
        ),
        stores_csv="id,city\nw,武汉\n",
        goods_csv="id\nb\nc\n",
        dates_csv="date,price\n2026-10-01,9.90\n",
    )
    document, diagnostics = read(path)
    assert document.root.data() == {
        "stores": [{"id": "w", "city": "武汉"}],
        "goods": [
            {"id": "a", "calendar": [{"date": "2026-10-01", "price": "9.90"}]},
            {"id": "b"},
            {"id": "c"},
            {"id": "z"},
        ],
    }
    assert diagnostics == []
    span = document.span(("goods", 1, "id"))
    assert (span.file, span.line) == ("shop/goods.csv", 2)
    assert document.span(("stores",)).file == "shop/solution.yaml"
    assert set(document.texts) == {
        f"shop/{each}" for each in ("solution.yaml", "stores.csv", "goods.csv", "dates.csv")
    }


def test_a_yaml_list_may_be_named_and_name_tables(spec):
    path = spec(
        solution_yaml="goods: [{from: drinks.yaml}]\n",
        drinks_yaml="- {id: a, calendar: {from: dates.csv}}\n- id: b\n",
        dates_csv="date\n2026-10-01\n",
    )
    document, diagnostics = read(path)
    assert document.root.data()["goods"] == [
        {"id": "a", "calendar": [{"date": "2026-10-01"}]},
        {"id": "b"},
    ]
    assert diagnostics == []


def test_a_from_that_names_no_table_is_left_alone(spec):
    document, diagnostics = read(
        spec(solution_yaml="sale: {from: 2026-01-01, until: 2026-02-01}\n")
    )
    assert document.root.data() == {"sale": {"from": "2026-01-01", "until": "2026-02-01"}}
    assert diagnostics == []


@pytest.mark.parametrize(
    ("solution", "expected"),
    [
        ("goods: {from: gods.csv}", "files/missing shop/solution.yaml:1:15"),
        ("goods: {from: goods.xlsx}", "table/spreadsheet shop/solution.yaml:1:15"),
        ("goods: {from: goods.csv, columns: 1}", "table/beside-from shop/solution.yaml:1:26"),
        ("goods: {from: map.yaml}", "table/not-a-list shop/solution.yaml:1:15"),
        ("goods: {from: loop.yaml}", "files/circular shop/loop.yaml:1:10"),
        ("goods: {from: ../goods.csv}", "files/outside-folder shop/solution.yaml:1:15"),
        ("goods: {from: bad.csv}", "table/header-duplicate shop/bad.csv:1:4"),
        ("just text", "syntax/not-a-mapping shop/solution.yaml:1:1"),
    ],
)
def test_a_fault_is_shown_in_the_file_where_it_stands(spec, solution, expected):
    path = spec(
        solution_yaml=solution,
        goods_csv="id\na\n",
        bad_csv="id,id\na,b\n",
        map_yaml="a: 1\n",
        loop_yaml="- {from: loop.yaml}\n",
    )
    assert codes(read(path)[1]) == [expected]


def test_many_small_mentions_of_a_large_table_are_refused(spec):
    path = spec(
        solution_yaml="goods:\n" + "  - {from: goods.csv}\n" * 40,
        goods_csv="id\n" + "x" * 1_000_000 + "\n",
    )
    assert codes(read(path)[1])[0].startswith("files/too-much")


def test_a_missing_spec_is_a_diagnostic(tmp_path):
    _, (found,) = read(tmp_path / "solution.yaml")
    assert found.code == "files/missing"


def test_layers_in_order(spec):
    path = spec(
        solution_yaml="name: b\ngoods: [{id: x, remove: true}, {id: y}]\n",
        client_yaml="name: c\ngoods: [{id: y, price: 1}, {id: w, remove: true}]\n",
    )
    presets, _ = read_source(
        "presets.yaml", b"name: a\nintro: i\ngoods: [{id: x}, {id: w}, {id: v}]\n"
    )
    document, diagnostics = read(path, [path.with_name("client.yaml")])
    assert diagnostics == []
    assert document.root.data()["goods"][-1] == {"id": "y", "price": 1}
    whole, diagnostics = underlay(document, [presets])
    assert whole.root.data() == {
        "name": "c",
        "intro": "i",
        "goods": [{"id": "v"}, {"id": "y", "price": 1}],
    }
    assert diagnostics == []
    assert whole.span(("intro",)).file == "presets.yaml"


def test_what_no_layer_has_cannot_be_removed(spec):
    path = spec(solution_yaml="goods: [{id: y}]\n", client_yaml="goods: [{id: z, remove: true}]\n")
    document, _ = read(path, [path.with_name("client.yaml")])
    _, diagnostics = underlay(document, [])
    assert codes(diagnostics) == ["overlay/nothing-to-remove shop/client.yaml:1:17"]


def test_package_data_with_an_error_is_the_packages_fault():
    assert read_data(b"a: [1, 2.5]\n", "facts.yaml")["a"][0] == 1
    with pytest.raises(PluginFault, match=r"facts\.yaml:2:1: field 'a' is given twice"):
        read_data(b"a: 1\na: 2\n", "facts.yaml")
