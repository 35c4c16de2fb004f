"""The command as a person meets it: real processes, exit codes, what is printed where."""

import json
import os
import subprocess
import sys
from pathlib import Path

SCENARIOS = Path(__file__).parent / "scenarios"
FIRST_STEPS = (
    Path(__file__).parents[1] / "industries/local_services/scenarios/first-steps/solution.yaml"
)


def solutionkit(*words: str | Path, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "solutionkit", *map(str, words)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        cwd=cwd,
    )


def test_check_speaks_chinese_unless_told_otherwise() -> None:
    spec = SCENARIOS / "spec/unknown-field/solution.yaml"
    assert "不认识的字段" in solutionkit("check", spec).stdout
    assert "unknown field" in solutionkit("--lang", "en", "check", spec).stdout


def test_errors_exit_1_and_clean_specs_0() -> None:
    assert solutionkit("check", SCENARIOS / "spec/unknown-field/solution.yaml").returncode == 1
    assert solutionkit("check", FIRST_STEPS).returncode == 0


def test_what_was_checked_is_named_with_what_was_laid_over_it(tmp_path: Path) -> None:
    overlay = tmp_path / "west.yaml"
    overlay.write_text("name: 西街茶铺\n", encoding="utf-8")
    said = solutionkit("check", FIRST_STEPS, "--with", overlay).stdout
    assert said.endswith(f"{FIRST_STEPS} + {overlay}：没有错误\n")


def test_wrong_use_exits_2() -> None:
    assert solutionkit("chek").returncode == 2
    assert solutionkit("check").returncode == 2


def test_many_rows_alike_are_told_once_but_for_programs_and_on_demand() -> None:
    spec = SCENARIOS / "table/said-once-of-many-rows/solution.yaml"
    assert solutionkit("check", spec).stdout.count("-->") == 2
    for command in (["check"], ["build"], ["admit"], ["quote"]):
        done = solutionkit(*command, spec, "--all")
        assert (done.stdout + done.stderr).count("-->") == 5, command
    done = solutionkit("check", "--format", "json", spec)
    assert len(json.loads(done.stdout)["diagnostics"]) == 5


def test_json_names_the_place() -> None:
    done = solutionkit("check", "--format", "json", SCENARIOS / "spec/unknown-field/solution.yaml")
    found = json.loads(done.stdout)["diagnostics"]
    assert [each["code"] for each in found] == ["spec/unknown-field"]


def test_json_has_what_to_type_where_an_amount_is_refused() -> None:
    spec = SCENARIOS / "spec/amount-as-people-write-it/solution.yaml"
    found = json.loads(solutionkit("check", "--format", "json", spec).stdout)["diagnostics"]
    fixes = [each["fix"] and each["fix"]["replacement"] for each in found]
    assert fixes == ["12000", None, "1280.50", None, "2%"]


def test_a_spec_that_is_not_there_is_a_diagnostic(tmp_path: Path) -> None:
    done = solutionkit("check", tmp_path / "nothing.yaml")
    assert done.returncode == 1
    assert "Traceback" not in done.stdout + done.stderr


def test_build_writes_once_and_then_nothing(tmp_path: Path) -> None:
    first = solutionkit("build", FIRST_STEPS, "-o", tmp_path / "out")
    assert first.returncode == 0, first.stdout + first.stderr
    stamps = {path: path.stat().st_mtime_ns for path in (tmp_path / "out").rglob("*")}
    second = solutionkit("build", FIRST_STEPS, "-o", tmp_path / "out")
    assert "什么也没写" in second.stdout
    assert stamps == {path: path.stat().st_mtime_ns for path in (tmp_path / "out").rglob("*")}


def test_plan_writes_nothing(tmp_path: Path) -> None:
    done = solutionkit("build", "--plan", FIRST_STEPS, "-o", tmp_path / "out")
    assert done.returncode == 0
    assert not (tmp_path / "out").exists()


def test_errors_write_nothing(tmp_path: Path) -> None:
    spec = SCENARIOS / "spec/unknown-field/solution.yaml"
    assert solutionkit("build", spec, "-o", tmp_path / "out").returncode == 1
    assert not (tmp_path / "out").exists()


def test_new_refuses_strangers(tmp_path: Path) -> None:
    done = solutionkit("new", "nowhere", tmp_path / "client")
    assert done.returncode == 1
    assert "local-services" in done.stderr
    assert not (tmp_path / "client").exists()


def test_new_says_why_an_industry_the_platform_names_has_no_package(tmp_path: Path) -> None:
    drama = solutionkit("new", "短剧", tmp_path / "client")
    assert drama.returncode == 1
    assert "文娱-文娱-微短剧" in drama.stderr
    shop = solutionkit("--lang", "en", "new", "e-commerce", tmp_path / "client")
    assert "the platform is not open to E-commerce" in shop.stderr
    assert "local-services" in solutionkit("new", "餐饮", tmp_path / "client").stderr


def test_new_then_check_then_build(tmp_path: Path) -> None:
    assert solutionkit("new", "local-services", "my-shop", cwd=tmp_path).returncode == 0
    assert (tmp_path / "my-shop/solution.schema.json").is_file()
    assert solutionkit("check", "my-shop/solution.yaml", cwd=tmp_path).returncode == 0
    assert solutionkit("build", "my-shop/solution.yaml", cwd=tmp_path).returncode == 0


def test_explain_a_code_and_a_file(tmp_path: Path) -> None:
    assert "Ctrl" in solutionkit("explain", "spec/unknown-field").stdout
    solutionkit("build", FIRST_STEPS, "-o", tmp_path / "out")
    page = solutionkit("explain", tmp_path / "out/trade/trade.json")
    assert page.returncode == 0
    assert "trade" in page.stdout
    assert "是文件夹" in solutionkit("explain", tmp_path / "out/trade").stdout


def test_facts() -> None:
    assert "app.intro-length" in solutionkit("facts", "list").stdout
    assert "app.intro-length" in solutionkit("facts", "show", "app.intro-length").stdout
    assert solutionkit("facts", "show", "app.intro-lenth").returncode == 1


def test_today_is_the_day_it_is_in_china_wherever_the_machine_stands() -> None:
    """At every moment it is another day in Baker Island than on the Line Islands."""
    asked = "from solutionkit.cli.as_of import as_of_day; print(as_of_day(None))"
    days = {
        subprocess.run(
            [sys.executable, "-c", asked],
            env={**os.environ, "TZ": zone},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for zone in ("Etc/GMT+12", "Etc/GMT-14")
    }
    assert len(days) == 1
