"""Tables: what cells become, and where a fault in one is shown."""

import pytest

from solutionkit.source import Cell
from solutionkit.source.tables import read_table


def table(text: str, encoding: str = "utf-8"):
    return read_table("goods.csv", text.encode(encoding))


def test_rows_become_mappings_and_empty_cells_no_keys():
    root, _, diagnostics = table("id,name,price\na,薄荷奶绿,9.90\nb,,012\n\n")
    assert root.data() == [
        {"id": "a", "name": "薄荷奶绿", "price": "9.90"},
        {"id": "b", "price": "012"},
    ]
    assert all(isinstance(cell.value, Cell) for cell in root.items[0].entries.values())
    assert diagnostics == []


def test_places_point_at_the_cell_and_its_header():
    root, _, _ = table("id, name\na, 薄荷\n")
    cell = root.items[0].entries["name"]
    assert cell.span[1:5] == (2, 4, 2, 6)
    assert cell.key_span[1:5] == (1, 5, 1, 9)
    assert root.items[0].span[1:5] == (2, 1, 2, 6)


def test_dotted_headers_nest():
    root, _, _ = table("id,stores.tag,stores.city,poi\na,华中,武汉;长沙,1\nb,,,2\n")
    assert root.data() == [
        {"id": "a", "stores": {"tag": "华中", "city": "武汉;长沙"}, "poi": "1"},
        {"id": "b", "poi": "2"},
    ]
    assert root.items[0].entries["stores"].span[1:5] == (2, 3, 2, 5)


def test_quoted_cells_hold_delimiters_quotes_and_line_breaks():
    root, _, diagnostics = table('id,intro,n\na,"一,""二""\n三",5\nb,x,6\n')
    assert root.data()[0] == {"id": "a", "intro": '一,"二"\n三', "n": "5"}
    assert root.items[0].entries["intro"].span[1:5] == (2, 3, 3, 3)
    assert root.items[0].entries["n"].span[1:5] == (3, 4, 3, 5)
    assert root.items[1].entries["id"].span[1:5] == (4, 1, 4, 2)
    assert diagnostics == []


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_what_spreadsheet_programs_save(delimiter, encoding, end):
    rows = [["id", "name"], ["a", "薄荷奶绿"], ["b", "拿铁"]]
    text = end.join(delimiter.join(row) for row in rows) + end
    root, _, diagnostics = table(text, encoding)
    assert root.data() == [{"id": "a", "name": "薄荷奶绿"}, {"id": "b", "name": "拿铁"}]
    assert diagnostics == []


def test_columns_without_any_text_are_passed_over():
    root, _, diagnostics = table("id,name,,\na,b,,\n,,,\n")
    assert (root.data(), diagnostics) == ([{"id": "a", "name": "b"}], [])


FAULTS = {
    "nothing": ("", ["table/empty 1:1"]),
    "only delimiters": (",,,\n", ["table/empty 1:1"]),
    "no rows": ("id,name\n", ["table/no-rows 1:1"]),
    "header twice": ("id,name,id\na,b,c\n", ["table/header-duplicate 1:9"]),
    "header missing": ("id,,x\na,b,c\n", ["table/header-empty 1:4"]),
    "header both plain and nested": ("poi,poi.id\n1,2\n", ["table/header-conflict 1:5"]),
    "row too long": ("id,name\na,b\na,b,c,d\n", ["table/row-too-long 3:5"]),
    "quote not closed": ('id,name\na,"b\nc,d\n', ["table/unclosed-quote 2:3"]),
    "text after a quote": (
        'id,name\na,"b"c,d\n',
        ["table/row-too-long 2:8", "table/text-after-quote 2:6"],
    ),
    "full-width commas": ("id，name\na，b\n", ["table/fullwidth-delimiter 1:1"]),
    "control character": ("id,name\na,b\0c\n", ["encoding/control-character 2:4"]),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_reported_where_it_stands(name):
    text, expected = FAULTS[name]
    _, _, diagnostics = table(text)
    assert (
        sorted(f"{each.code} {each.span.line}:{each.span.column}" for each in diagnostics)
        == expected
    )


def test_a_spreadsheet_is_recognised_by_its_bytes():
    _, _, (found,) = read_table("goods.csv", b"PK\x03\x04rest of a workbook")
    assert found.code == "table/spreadsheet"


def test_full_width_digits_stay_for_binding_to_report():
    root, _, diagnostics = table("id,price\na,９.９０\n")
    assert (root.data(), diagnostics) == ([{"id": "a", "price": "９.９０"}], [])
