"""`admit --rows` and `quote --rows` as a person runs them: columns asked for, places refused."""

import json
import os
import sys
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet
from rows_command import CODES, quote, run

FIRST = Path(__file__).parents[3] / "industries/local_services/scenarios/first-steps/solution.yaml"
MINIMUM = """
fees:
  software_service:
    {rate: 1%, minimum: 1.00, rounding: half-up, source: 平台服务合同 2026-01, grade: contract}
"""


def test_the_columns_of_each_table_are_listed_with_what_they_hold(tmp_path: Path) -> None:
    told = run("admit", "local-services", "--columns", cwd=tmp_path).stdout
    assert "merchants：" in told and "individual-business（个体工商户）" in told
    codes = run("quote", "local-services", "--columns", cwd=tmp_path).stdout
    assert "subsidy.merchant-goods" in codes and "_fen 写整数分" in codes
    assert "refunded-after-redemption（核销后退款）" in codes


@pytest.mark.parametrize(
    ("industry", "said"),
    [("knowledge-pay", "课程已完成"), ("legal", "已完成服务"), ("mini-games", "道具已到账")],
)
def test_what_has_no_codes_is_told_of_in_its_own_words(
    tmp_path: Path, industry: str, said: str
) -> None:
    told = run("quote", industry, "--columns", cwd=tmp_path).stdout
    assert f"redeemed（{said}）" in told and "券" not in told and "核销" not in told


def test_a_template_is_filled_in_and_read(tmp_path: Path) -> None:
    header = run("quote", "local-services", "--template", "codes", cwd=tmp_path).stdout.strip()
    row = dict.fromkeys(header.split(","), "0")
    row |= {
        "id": "a",
        "on": "2026-11-03",
        "state": "redeemed",
        "paid": "29.90",
        "brought_by": "creator",
    }
    done = quote(tmp_path, f"{header}\n{','.join(row.values())}\n", "-o", "fees.parquet")
    assert done.returncode == 0 and "不用的列" not in done.stderr, done.stderr


def test_a_table_nobody_knows_is_refused(tmp_path: Path) -> None:
    done = run("quote", "local-services", "--template", "shops", cwd=tmp_path)
    assert done.returncode == 2 and "有：codes" in done.stderr


def test_columns_not_used_are_told_and_mistaken_ones_refused(tmp_path: Path) -> None:
    done = quote(tmp_path, "id,on,state,paid,note\na,2026-11-03,paid,1,x\n", "-o", "f.parquet")
    assert done.returncode == 0 and "不用的列：note" in done.stderr
    wrong = "id,on,state,paid,subsidy.platfrom\na,2026-11-03,paid,1,1\n"
    done = quote(tmp_path, wrong, "-o", "g.parquet")
    assert done.returncode == 1 and "是不是想写 “subsidy.platform”" in done.stderr
    assert not (tmp_path / "g.parquet").exists()


@pytest.mark.parametrize("engine", ["duckdb", "spark"])
def test_cells_are_read_as_those_of_a_spec_or_named(
    tmp_path: Path, engine: str, request: pytest.FixtureRequest
) -> None:
    if engine == "spark":
        request.getfixturevalue("spark")
    rows = [
        "id,merchant.entity,documents,app.refund_states",
        "a,企业,营业执照@2034/6/30,使用前;使用后",
        'b,enterprise,"营业执照，食品经营许可证","to_use，used，expired"',
        "c,公司,营业执照,to_use",
        'd,enterprise,营业执照,"to_use,used"',
        "e,enterprise,营业执造,to_use",
    ]
    (tmp_path / "m.csv").write_text("\n".join(rows) + "\n", "utf-8")
    words = ("--rows", "m.csv", "-o", "v.parquet", "--engine", engine)
    done = run("admit", "local-services", *words, cwd=tmp_path)
    assert done.returncode == 0 and "是不是想写 “营业执照”？" in done.stderr, done.stderr
    told = (tmp_path / "v.parquet.rejects.csv").read_text("utf-8").splitlines()[1:]
    assert [each.split(",")[1:3] for each in told] == [
        ["4", "merchant.entity"],
        ["5", "app.refund_states"],
        ["6", "documents"],
    ]
    assert "“公司” 不是已知的选项。可以写：enterprise（企业）" in told[0]


def test_a_typed_table_may_use_the_same_words(tmp_path: Path) -> None:
    ids, words = ["a", "b", "c"], ["企业", "enterprise", "公司"]
    parquet.write_table(pa.table({"id": ids, "merchant.entity": words}), tmp_path / "m.parquet")
    done = run("admit", "local-services", "--rows", "m.parquet", "-o", "v.parquet", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert (
        "m.parquet 第 3 行 merchant.entity  不是已知的选项；可以写 enterprise（企业）"
        in done.stderr
    )
    found = parquet.read_table(tmp_path / "v.parquet").to_pydict()
    assert found["id"] == ["a", "b"] and found["enter.missing"][0] == found["enter.missing"][1]


@pytest.mark.parametrize(
    ("rows", "line"),
    [
        ('b,2026-11-03,"redeemed,1\nc,2026-11-03,paid,1\n', 3),
        ('b,2026-11-03,"redeemed,1\nc,2026-11-03,paid,1\nd,2026-11-03,"paid",1\n', 3),
        ('b,"2026-\n11-03","redeemed,1\nc,2026-11-03,paid,1\n', 4),
    ],
)
def test_a_quote_that_is_not_closed_is_told_with_its_line(
    tmp_path: Path, rows: str, line: int
) -> None:
    done = quote(tmp_path, CODES + rows, "-o", "f.parquet")
    assert done.returncode == 1 and f"从第 {line} 行开始，引号没有成对" in done.stderr


def test_what_is_left_below_zero_is_told(tmp_path: Path) -> None:
    spec = FIRST.read_text("utf-8") + MINIMUM
    (tmp_path / "solution.yaml").write_text(spec, "utf-8")
    (tmp_path / "codes.csv").write_text(
        "id,on,state,paid\na,2026-11-03,redeemed,0\nb,2026-11-03,redeemed,0.01\n", "utf-8"
    )
    words = ("--rows", "codes.csv", "-o", "f.parquet", "--as-of", "2026-11-03")
    done = run("quote", "solution.yaml", *words, cwd=tmp_path)
    assert "商家到手是负数的有 1 张券" in done.stdout, done.stderr


@pytest.mark.parametrize("engine", ["duckdb", "spark"])
def test_where_no_row_can_be_used_the_run_fails(
    tmp_path: Path, engine: str, request: pytest.FixtureRequest
) -> None:
    if engine == "spark":
        request.getfixturevalue("spark")
    bad = "id,on,state,paid\na,2026-11-03,gone,1\n,2026-11-03,paid,-1\nb,,paid,1\n"
    done = quote(tmp_path, bad, "-o", "f.parquet", "--engine", engine)
    assert done.returncode == 1 and "没有一行能用" in done.stderr
    rejects = (tmp_path / "f.parquet.rejects.csv").read_text("utf-8").splitlines()[1:]
    assert [each.split(",")[1] for each in rejects] == ["2", "3", "3", "4"]


@pytest.mark.parametrize(
    "name", ["f.csv", "codes.csv", "pipe.parquet", "link.parquet", "x.parquet"]
)
def test_only_a_regular_parquet_file_is_written(tmp_path: Path, name: str) -> None:
    os.mkfifo(tmp_path / "pipe.parquet")
    (tmp_path / "link.parquet").symlink_to("elsewhere.parquet")
    (tmp_path / "x.parquet.rejects.csv").symlink_to("elsewhere.csv")
    done = quote(tmp_path, CODES, "-o", name)
    assert done.returncode == 2
    assert (tmp_path / "pipe.parquet").is_fifo() and (tmp_path / "link.parquet").is_symlink()
    assert (tmp_path / "codes.csv").read_text("utf-8") == CODES


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on the size of files")
def test_a_disk_that_takes_no_more_is_told_and_nothing_stays(tmp_path: Path) -> None:
    import resource

    rows = "".join(f"c{at},2026-11-03,gone,1.00\n" for at in range(20_000))
    (tmp_path / "codes.csv").write_text("id,on,state,paid\n" + rows, "utf-8")
    most = 1 << 18

    def little() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

    words = ("quote", "local-services", "--rows", "codes.csv", "-o", "f.parquet")
    done = run(*words, cwd=tmp_path, before=little)
    assert done.returncode == 1 and "写不到" in done.stderr
    assert [each.name for each in tmp_path.iterdir()] == ["codes.csv"]


def test_a_column_may_be_called_what_the_list_of_columns_calls_it(tmp_path: Path) -> None:
    said = {
        "id,state,paid,on,subsidy.platform": "a,redeemed,49.90,2026-06-01,10.00",
        "id,到哪一步了,用户实付,这一步是哪天,平台补贴": "a,已核销,49.90,2026-06-01,10.00",
    }
    told = []
    for head, row in said.items():
        told.append(quote(tmp_path, f"{head}\n{row}\n", "-o", "f.parquet").stdout)
    assert told[0] == told[1]
    assert "平台补贴" not in told[1]


def test_fen_in_a_column_of_yuan_are_told_by_the_price(tmp_path: Path) -> None:
    codes = "id,on,state,paid,goods.id\nslip,2026-11-03,redeemed,2990,beef-noodles\n"
    (tmp_path / "codes.csv").write_text(codes, "utf-8")
    words = ("quote", str(FIRST), "--rows", "codes.csv", "-o", "fees.parquet")
    done = run(*words, cwd=tmp_path)
    assert "例如 slip：beef-noodles 卖 29.90，实付 2990.00" in done.stderr
    assert "写分的列名是 paid_fen" in done.stderr
    told = json.loads(run(*words, "--format", "json", cwd=tmp_path).stdout)["doubtful"]
    assert [(each["doubt"], each["paid_fen"]) for each in told] == [("hundredfold", 299000)]


WRONG = [
    "id,merchant.entity,documents,ready.icp_filed",
    "a,enterprise,营业执照@长期,1.0",
    "b,公司,营业执照 2030-12-31,√",
    "c,enterprise,营业执照@2034-6-30,是",
]


@pytest.mark.parametrize("engine", ["duckdb", "spark"])
def test_all_that_is_wrong_with_a_row_is_told_at_once_and_counted(
    tmp_path: Path, engine: str, request: pytest.FixtureRequest
) -> None:
    if engine == "spark":
        request.getfixturevalue("spark")
    (tmp_path / "m.csv").write_text("\n".join(WRONG) + "\n", "utf-8")
    words = ("admit", "local-services", "--rows", "m.csv", "-o", "v.parquet", "--engine", engine)
    done = run(*words, cwd=tmp_path)
    assert "2 行没用上" in done.stderr
    assert (
        "m.csv 第 2 行 ready.icp_filed  “1.0” 不是是或否；写 是 或 否（这样的共 2 行）"
        in done.stderr
    )
    told = (tmp_path / "v.parquet.rejects.csv").read_text("utf-8")
    assert (
        "m.csv,2,documents,“长期” 不是日期；@ 后写到期日，例如 @2034-06-30，长期有效就不写 @"
        in told
    )
    assert "到期日要写在 @ 后面，写成 营业执照@2030-12-31" in told
    lines = [each.split(",")[1:3] for each in told.splitlines()[1:]]
    assert sorted(lines) == [
        ["2", "documents"],
        ["2", "ready.icp_filed"],
        ["3", "documents"],
        ["3", "merchant.entity"],
        ["3", "ready.icp_filed"],
    ]


def test_rows_left_out_are_counted_by_column_and_kind(tmp_path: Path) -> None:
    (tmp_path / "m.csv").write_text("\n".join(WRONG) + "\n", "utf-8")
    words = ("admit", "local-services", "--rows", "m.csv", "-o", "v.parquet", "--format", "json")
    found = json.loads(run(*words, cwd=tmp_path).stdout)
    assert found["rejected"] == 2
    assert found["rejected_by"][0] == {
        "table": "m.csv",
        "column": "ready.icp_filed",
        "zh": "不是是或否；写 是 或 否",
        "en": "is not yes or no; write yes or no",
        "rows": 2,
        "first_row": 2,
    }
    assert sum(each["rows"] for each in found["rejected_by"]) == 5


def test_a_category_may_be_parted_by_the_full_width_sign(tmp_path: Path) -> None:
    paths = ["餐饮＞茶饮", "餐饮 ＞ 茶饮", "餐饮>茶饮", "餐饮 > 茶饮"]
    lines = [f"{at},{each}" for at, each in enumerate(paths)]
    (tmp_path / "m.csv").write_text("\n".join(["id,app.main_category", *lines]) + "\n", "utf-8")
    ids = [str(at) for at, _ in enumerate(paths)]
    parquet.write_table(pa.table({"id": ids, "app.main_category": paths}), tmp_path / "m.parquet")
    found = []
    for source in ("m.csv", "m.parquet"):
        words = ("--rows", source, "-o", "v.parquet", "--format", "json")
        data = json.loads(run("admit", "local-services", *words, cwd=tmp_path).stdout)
        assert data["rejected"] == 0
        (rule,) = (
            each
            for target in data["targets"].values()
            for each in target["rules"]
            if each["rule"] == "category-open"
        )
        found.append((rule["failed"], rule["missing"]))
    assert found == [(0, 0), (0, 0)]


def test_capabilities_and_roles_stand_in_tables_as_in_specs(tmp_path: Path) -> None:
    (tmp_path / "merchants.csv").write_text(
        "id,app.reach,app.roles\n"
        "a,orders;subscribe.order_status,merchant\n"
        "b,sidebar,商家\n"
        "c,subscribe,operator\n"
        "d,orders.order_status,merchant\n",
        "utf-8",
    )
    words = ("admit", "local-services", "--rows", "merchants.csv", "-o", "out.parquet")
    told = run(*words, "--target", "mount", cwd=tmp_path)
    assert told.returncode == 0 and parquet.read_table(tmp_path / "out.parquet").num_rows == 3
    assert "第 5 行 app.reach  “orders.order_status” 不是已知的选项。" in told.stdout + told.stderr
