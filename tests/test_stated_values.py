"""What a spec states for rules is read by the types of their fields; nothing is dropped."""

import json
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest
from click.testing import CliRunner

from solutionkit import Registry, check_spec, compile_spec
from solutionkit.cli.main import commands
from solutionkit.policy.admission import admission_subject
from solutionkit.result import Result
from solutionkit.testing.industry_trials import Uninstalled
from solutionkit.testing.scenarios import AS_OF
from solutionkit_dossier.permissions import permissions

PACKAGE = Path(__file__).parents[1] / (
    "plugins/solutionkit_tools_entertainment/solutionkit_tools_entertainment/industry"
)
STAFF = """\
fields:
  app.staff:
    type: enum
    title: {zh: 用工方式, en: staff}
    values: {own: {zh: 自有, en: own}, dispatch: {zh: 派遣, en: dispatched}}
    stated_at: [extensions, staff, kind]
  app.staff_count: {type: int, title: {zh: 人数, en: people}, stated_at: [extensions, staff, count]}
rules: []
"""


def checked(package: Path, old: str, new: str, folder: Path) -> Result:
    """The photo tools with one line written otherwise."""
    spec = (package / "scenarios" / "photo-tools" / "solution.yaml").read_text("utf-8")
    assert old in spec
    (folder / "solution.yaml").write_text(spec.replace(old, new), "utf-8")
    return check_spec(folder / "solution.yaml", Registry.discover(Uninstalled(package)), AS_OF)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("registered_capital: 2000000", "registered_capital: abc", "“abc” 不是金额"),
        ("registered_on: 2021-03-08", "registered_on: 2023-02-30", "2023-02-30"),
        ("icp_filed: true", "icp_filed: 已办", "已办"),
        ("clean_history: true", "clean_histry: true", "clean_histry"),
    ],
)
def test_a_value_no_rule_could_read_is_told_at_its_place(
    old: str, new: str, told: str, tmp_path: Path
) -> None:
    done = checked(PACKAGE, old, new, tmp_path)
    wrong = [each for each in done.diagnostics if each.severity == "error"]
    lines = (tmp_path / "solution.yaml").read_text("utf-8").splitlines()
    assert all(new in lines[each.span.line - 1] for each in wrong)
    assert told in " ".join(each.message.zh for each in wrong)


def test_an_amount_may_be_written_as_the_rules_write_it(tmp_path: Path) -> None:
    done = checked(PACKAGE, "registered_capital: 2000000", "registered_capital: 200万", tmp_path)
    assert done.ok
    values = admission_subject(done.solution).values
    assert values["renew.registered_capital"] == 200_000_000


def test_without_a_schema_rules_say_which_keys_and_choices_there_are(tmp_path: Path) -> None:
    package = copytree(PACKAGE, tmp_path / "industry")
    (package / "extensions.schema.json").unlink()
    (package / "admission" / "staff.yaml").write_text(STAFF, "utf-8")
    staff = "extensions:\n  staff: {kind: 自有, cont: 26}\n"
    told = checked(package, "extensions:\n", staff, tmp_path).diagnostics
    wrong = {each.message.zh: each.help.zh for each in told if each.severity == "error"}
    assert wrong == {
        "没有选项 “自有”": "是不是想写 “own”？",
        "没有叫 “cont” 的行业字段": "是不是想写 “count”？",
    }


def test_every_key_of_renewal_is_told_to_the_reader() -> None:
    schema = json.loads((PACKAGE / "extensions.schema.json").read_text("utf-8"))
    keys = schema["$defs"]["solution"]["properties"]["auto_renew"]["properties"]
    (starter,) = (PACKAGE / "starter").rglob("solution.yaml")
    for file in (PACKAGE / "README.md", starter):
        assert [key for key in keys if f"{key}: " not in file.read_text("utf-8")] == []


def test_renewal_that_is_wanted_is_said_not_to_be_generated() -> None:
    registry = Registry.discover(Uninstalled(PACKAGE))
    spec = PACKAGE / "scenarios" / "photo-tools" / "solution.yaml"
    built = compile_spec(spec, registry, AS_OF)
    told = [each for each in built.diagnostics if each.code == "trade/renewal-not-generated"]
    assert [spec.read_text("utf-8").splitlines()[each.span.line - 1].strip() for each in told] == [
        "wanted: true"
    ]
    missing = json.loads(built.tree["trade/trade.json"].content)["missing"]
    (renewal,) = [each for each in missing if each["field"] == "renewal"]
    assert renewal["places"] == ["extensions.auto_renew.wanted"]
    assert "自动续费" in built.tree["trade/trade.zh.html"].content.decode("utf-8")


@pytest.mark.parametrize(("wanted", "asked"), [("true", True), ("false", False)])
def test_any_industry_may_let_its_specs_want_renewal(
    wanted: str, asked: bool, tmp_path: Path
) -> None:
    legal = Path(__file__).parents[1] / "industries" / "legal"
    package = copytree(legal, tmp_path / "legal", ignore=ignore_patterns("scenarios"))
    about = package / "industry.yaml"
    about.write_text(about.read_text("utf-8").replace("id: legal", "id: advice"), "utf-8")
    solution = {"properties": {"auto_renew": {"properties": {"wanted": {"type": "boolean"}}}}}
    schema = json.dumps({"$defs": {"solution": solution}})
    (package / "extensions.schema.json").write_text(schema, "utf-8")
    spec = (legal / "scenarios" / "law-firm" / "solution.yaml").read_text("utf-8")
    spec = spec.replace("industry: legal", "industry: advice")
    spec += f"extensions: {{auto_renew: {{wanted: {wanted}}}}}\n"
    (tmp_path / "solution.yaml").write_text(spec, "utf-8")
    done = check_spec(tmp_path / "solution.yaml", Registry.discover(Uninstalled(package)), AS_OF)
    scopes = {each["scope"] for each in permissions(done.solution)}
    assert ("trade_auth.developer.cycle" in scopes) is asked
    told = {each.code for each in done.diagnostics}
    assert ("trade/renewal-not-generated" in told) is asked


def test_a_new_spec_brings_the_fields_of_its_industry_to_the_editor(tmp_path: Path) -> None:
    CliRunner().invoke(commands, ["new", "local-services", str(tmp_path / "shop")])
    schema = json.loads((tmp_path / "shop" / "solution.schema.json").read_text("utf-8"))
    assert "franchise" in schema["properties"]["extensions"]["properties"]
    assert "party_size" in schema["$defs"]["GoodsSpec"]["properties"]["extensions"]["properties"]
