"""`admit --rows` and `quote --rows` as a person runs them: columns asked for, places refused."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

CODES = "id,on,state,paid\na,2026-11-03,redeemed,29.90\n"


def run(
    *words: str, cwd: Path, before: Callable[[], None] | None = None
) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, "-m", "solutionkit", *words],
        cwd=cwd,
        capture_output=True,
        text=True,
        encoding="utf-8",
        preexec_fn=before,
        check=False,
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done


def quote(folder: Path, codes: str, *words: str) -> subprocess.CompletedProcess[str]:
    (folder / "codes.csv").write_text(codes, "utf-8")
    return run("quote", "local-services", "--rows", "codes.csv", *words, cwd=folder)


def test_the_columns_of_each_table_are_listed_with_what_they_hold(tmp_path: Path) -> None:
    told = run("admit", "local-services", "--columns", cwd=tmp_path).stdout
    assert "merchants：" in told and "individual-business（个体工商户）" in told
    codes = run("quote", "local-services", "--columns", cwd=tmp_path).stdout
    assert "subsidy.merchant-goods" in codes and "_fen 写整数分" in codes
    assert "refunded-after-redemption（核销后退款）" in codes


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


def test_a_quote_that_is_not_closed_is_told_with_its_line(tmp_path: Path) -> None:
    done = quote(
        tmp_path, CODES + 'b,2026-11-03,"redeemed,1\nc,2026-11-03,paid,1\n', "-o", "f.parquet"
    )
    assert done.returncode == 1 and "从第 3 行开始，引号没有成对" in done.stderr


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
    assert [each.split(",")[1] for each in rejects] == ["2", "3", "4"]


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


def test_what_is_not_counted_is_said_once_as_for_a_single_order(tmp_path: Path) -> None:
    spec = Path(__file__).parents[3] / "industries/local_services/scenarios/tea-chain/solution.yaml"
    single = run("quote", str(spec), "--goods", "mint-milk-green", cwd=tmp_path).stdout
    (said,) = [line for line in single.splitlines() if line.startswith("没有算进去：")]
    (tmp_path / "codes.csv").write_text(CODES + "b,2026-11-03,redeemed,29.90\n", "utf-8")
    words = ("quote", str(spec), "--rows", "codes.csv", "-o", "f.parquet")
    assert run(*words, cwd=tmp_path).stdout.splitlines().count(said) == 1
    told = json.loads(run(*words, "--format", "json", cwd=tmp_path).stdout)["not_counted"]
    assert [each["zh"] for each in told] == [said.removeprefix("没有算进去：")]


def test_an_industry_alone_says_which_fees_it_cannot_count(tmp_path: Path) -> None:
    done = quote(tmp_path, CODES, "-o", "f.parquet")
    assert "没有算进去：服务商佣金、达人佣金（只给了行业，没有方案和合同）" in done.stdout
