"""`solutionkit industry`: what there is, a new package, and a package put to the test."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from solutionkit import (
    Registry,
    Severity,
    TradeFamily,
    check_spec,
    compile_spec,
)
from solutionkit.cli.main import commands
from solutionkit.registry import installed
from solutionkit.testing.industry_trials import Uninstalled
from solutionkit.testing.scenarios import AS_OF

FAMILIES = [
    family
    for platform in installed().platforms.values()
    for family in platform.families.values()
    if family.open
]


FAMILIES_BY_ID = {each.id: each for each in FAMILIES}
FIRST_FORMS = [
    pytest.param(family, form, id=f"{family.id}-{form}")
    for family in FAMILIES
    for form in {
        "life_service": ("set-meal", "pre-sale", "calendar-room", "ticket"),
        "general": ("virtual-service", "consultation"),
        "game": ("direct-item",),
    }.get(family.id, ("",))
]


def run(*words: object) -> tuple[int, str]:
    done = CliRunner().invoke(commands, [str(word) for word in words])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done.exit_code, done.output


def made_ready(package: Path) -> None:
    """Make a draft a package that may be built."""
    about = package / "industry.yaml"
    about.write_text(about.read_text("utf-8").replace("status: draft", "status: ready"), "utf-8")


def package_in(folder: Path) -> Path:
    (module,) = folder.glob("solutionkit_*")
    return module / "industry"


def test_a_platform_s_words_are_words() -> None:
    terms = [
        words
        for platform in installed().platforms.values()
        for each in platform.capabilities.values()
        for words in each.who.terms.values()
    ]
    assert not [each for each in terms if "{" in each.zh + each.en]


def test_every_industry_is_listed_with_its_state() -> None:
    _, said = run("industry", "list")
    for id, each in installed().industries.items():
        assert f"{id}  [{'可用' if each.spec.status == 'ready' else '草稿'}]" in said


def test_an_industry_shows_its_rules_and_fees() -> None:
    _, said = run("--lang", "en", "industry", "show", "legal")
    assert "lawyer-certificate" in said
    assert "Technical service fee" in said


def begun(folder: Path) -> Path:
    """A new package for selling by general trade."""
    return begun_by(FAMILIES_BY_ID["general"], "virtual-service", folder)


def begun_by(family: TradeFamily, form: str, folder: Path) -> Path:
    words = ["--title", "宠物", "--family", family.id, "--form", form]
    categories = {
        "game": "",
        "life_service": "餐饮 > 茶饮",
        "consultation": "商业服务 > 律师事务所",
    }
    category = categories.get(form) or categories.get(family.id, "工具")
    code, said = run("industry", "new", "pets", folder, *words, "--category", category)
    assert code == 0, said
    return package_in(folder)


@pytest.mark.parametrize(("family", "form"), FIRST_FORMS)
def test_a_new_package_passes_its_own_test(family: TradeFamily, form: str, tmp_path: Path) -> None:
    package = begun_by(family, form, tmp_path / "pets")
    code, said = run("industry", "test", package)
    assert code == 0, said
    recorded = package / "scenarios" / "first" / "diagnostics.txt"
    assert "错误" not in recorded.read_text("utf-8").replace("0 个错误", "")


@pytest.mark.parametrize(("family", "form"), FIRST_FORMS)
def test_once_ready_a_new_package_builds_with_all_its_pages(
    family: TradeFamily, form: str, tmp_path: Path
) -> None:
    package = begun_by(family, form, tmp_path / "pets")
    made_ready(package)
    registry = Registry.discover(Uninstalled(package))
    built = compile_spec(package / "scenarios" / "first" / "solution.yaml", registry, AS_OF)
    told = [each.code for each in built.diagnostics]
    assert not [code for code in told if code.startswith("page/")]
    files = set(built.tree)
    scripts = [each for each in files if each.startswith("miniprogram/pages/")]
    opened = {
        found
        for path in scripts
        for found in re.findall(r"/pages/[a-z-]+/index", built.tree[path].content.decode("utf-8"))
    }
    unbound = {"/pages/stores/index"} if family.id != "life_service" else set()
    assert {each for each in opened if f"miniprogram{each}.js" not in files} <= unbound
    assert scripts or "minigame/game.json" in files


@pytest.mark.parametrize("id", list(installed().industries))
def test_every_industry_that_comes_along_passes(id: str) -> None:
    code, said = run("industry", "test", id)
    assert code == 0, said


def test_what_is_wrong_with_a_package_is_told(tmp_path: Path) -> None:
    package = begun(tmp_path / "pets")
    rules = package / "admission" / "enter.yaml"
    rules.write_text(
        rules.read_text("utf-8").replace("require: ready.icp_filed", "require: ready.icp_fild"),
        "utf-8",
    )
    (package / "README.md").unlink()
    code, said = run("industry", "test", package)
    assert code == 1
    assert "缺少 README.md" in said
    assert "admission/enter.yaml:48:" in said
    assert "先写在它的 policy.yaml 的 fields 下" in said


def test_a_key_that_no_industry_has_is_told_with_those_there_are(tmp_path: Path) -> None:
    package = begun(tmp_path / "pets")
    file = package / "industry.yaml"
    file.write_text(file.read_text("utf-8") + "holders: [person]\n", "utf-8")
    code, said = run("industry", "test", package)
    assert code == 1
    assert "industry.yaml:53:1 不认识的字段 “holders”。是不是想写 roles？" in said


def test_a_trade_family_that_is_not_open_says_why(tmp_path: Path) -> None:
    code, said = run("industry", "new", "school", tmp_path / "school", "--family", "course")
    assert code == 2
    assert "--family course: 课程库的接口已知" in said


def test_a_file_that_nothing_reads_is_told(tmp_path: Path) -> None:
    package = begun(tmp_path / "pets")
    for name in ("cases/stores.yaml", "admission/more.yml", "fees/old/policy.yaml", "page.yaml"):
        (package / name).parent.mkdir(exist_ok=True)
        (package / name).write_text("cases: []\n", "utf-8")
    code, said = run("industry", "test", package)
    assert code == 1
    assert "cases/stores.yaml 没有读；文件名以 admission、fees、texts 之一开头" in said
    assert "admission/more.yml 没有读；只读 .yaml，改一下后缀" in said
    assert "fees/old/ 没有读；把文件放到 fees/ 里" in said
    assert "page.yaml 没有读；是不是想写 pages.yaml？" in said


def test_a_role_and_a_key_that_are_misspelt_are_told_at_their_places(tmp_path: Path) -> None:
    package = begun(tmp_path / "pets")
    about = package / "industry.yaml"
    misspelt = about.read_text("utf-8").replace(
        "holder_roles: [merchant]", "holder_roles: [persons]"
    )
    about.write_text(misspelt, "utf-8")
    (package / "texts.yaml").write_text("ruls: []\n", "utf-8")
    code, said = run("industry", "test", package)
    assert code == 1
    assert "没有选项 “persons”" in said
    assert "pets/industry.yaml:" in said
    assert "没有字段 “ruls”" in said
    assert "pets/texts.yaml:1:1" in said


def test_a_scenario_without_a_record_says_how_to_keep_one(tmp_path: Path) -> None:
    package = begun(tmp_path / "pets")
    (package / "scenarios" / "first" / "diagnostics.txt").unlink()
    code, said = run("industry", "test", package)
    assert code == 1
    assert "还没有记录应有的结果" in said
    assert "和记录的不同" not in said


def test_a_draft_is_checked_but_neither_built_nor_begun(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = begun(tmp_path / "pets")
    registry = Registry.discover(Uninstalled(package))
    spec = package / "scenarios" / "first" / "solution.yaml"
    assert check_spec(spec, registry, AS_OF).ok
    built = compile_spec(spec, registry, AS_OF)
    assert [each.code for each in built.diagnostics if each.severity is Severity.ERROR] == [
        "industry/draft"
    ]
    assert not built.tree
    monkeypatch.setattr("solutionkit.registry.installed", lambda: registry)
    code, said = run("new", "pets", tmp_path / "client")
    assert code == 1
    assert "行业 pets 还是草稿" in said
    assert not (tmp_path / "client").exists()


def test_an_industry_says_what_every_app_is_told_in_words_of_its_own(tmp_path: Path) -> None:
    package = begun(tmp_path / "pets")
    own = "- {id: feedback, who: merchant, title: {zh: 反馈, en: Feedback}, facts: [],\n"
    own += "   text: {zh: 当天回, en: Answer the same day}}\n"
    (package / "operations.yaml").write_text(own, "utf-8")
    registry = Registry.discover(Uninstalled(package))
    spec = package / "scenarios" / "first" / "solution.yaml"
    solution = check_spec(spec, registry, AS_OF).solution
    assert solution is not None
    told = {each.id: each.text.zh for each in solution.industry.operations}
    assert told["feedback"] == "当天回"
    assert "试运营期间" in told["trial-operation"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("new", "Pets!", "out"), "行业编号用小写字母"),
        (("new", "legal", "out", "--family", "general"), "已经有行业 legal"),
        (("new", "pets", "out", "--family", "barter"), "--family 可以是"),
        (("new", "pets", "out", "--family", "general", "--form", "egg"), "--form 可以是"),
        (("show", "legl"), "是不是想写 “legal”"),
        (("test", "legl"), "是不是想写 “legal”"),
    ],
)
def test_wrong_use_is_answered_in_words(words: tuple[str, ...], said: str) -> None:
    code, output = run("industry", *words)
    assert code != 0
    assert said in output


def test_a_promise_that_waits_for_figures_is_not_ticked(tmp_path: Path) -> None:
    folder = begun(tmp_path / "pets")
    code, said = run("industry", "test", folder)
    assert "? 证明  always" in said and "✓ 证明  always" not in said
    assert "还缺这些费用的数字：技术服务费" in said
    assert code == 0 and "1 项还没有判定" in said
    (fees,) = (folder / "fees").iterdir()
    text = fees.read_text(encoding="utf-8")
    own = text.replace(
        "    required: true\n", "    required: true\n    rate: 5%\n    rounding: half-up\n"
    )
    fees.write_text(own, encoding="utf-8")
    _, said = run("industry", "test", folder)
    assert "✓ 证明  always" in said
    assert "应该是 [payment_channel, technical_service]，得到 []" in said


_NAMED = "title: {zh: 甲, en: A}, text: {zh: 甲, en: A}"
WRONG_FILES = {
    "key": ("operations.yaml", "- {id: a, titel: {zh: 甲, en: A}}\n", "没有字段 “titel”"),
    "no-list": ("operations.yaml", "a: 1\n", "pets/operations.yaml:1:1"),
    "fact": (
        "operations.yaml",
        f"- {{id: a, who: merchant, {_NAMED}, facts: [no.such]}}\n",
        "没有事实 “no.such”",
    ),
    "kind": ("materials.yaml", "- {id: a, kind: poem}\n", "没有选项 “poem”"),
    "schema": (
        "extensions.schema.json",
        '{"$defs": []}',
        "extensions.schema.json:1:11：不是 JSON Schema",
    ),
    "dangling": (
        "extensions.schema.json",
        '{"$defs": {"size": {}, "goods": {"properties": {"a": {"$ref": "#/$defs/siz"}}}}}',
        "extensions.schema.json:1:63：“#/$defs/siz” 什么也没指到。是不是想写 “#/$defs/size”",
    ),
    "elsewhere": (
        "extensions.schema.json",
        '{"$defs": {"goods": {"$ref": "https://example.com/goods.json"}}}',
        "“https://example.com/goods.json” 不在这个文件里",
    ),
    "round": (
        "extensions.schema.json",
        '{"$defs": {"goods": {"properties": {"part": {"$ref": "#/$defs/goods"}}}}}',
        "“#/$defs/goods” 绕回了自己",
    ),
    "day": ("scenarios/first/scenario.yaml", "as_of: 明天\n", "first/scenario.yaml:1:8"),
    "settings": ("scenarios/first/scenario.yaml", "[zh]\n", "first/scenario.yaml:1:1"),
}


@pytest.mark.parametrize(("name", "text", "said"), WRONG_FILES.values(), ids=WRONG_FILES)
def test_a_file_with_a_fault_is_told_at_its_place(
    name: str, text: str, said: str, tmp_path: Path
) -> None:
    package = begun(tmp_path / "pets")
    (package / name).write_text(text, "utf-8")
    code, told = run("industry", "test", package)
    assert code == 1
    assert said in told


def test_fields_of_an_industry_may_share_a_definition(tmp_path: Path) -> None:
    package = begun(tmp_path / "pets")
    described = '{"properties": {"cages": {"$ref": "#/$defs/count"}}}'
    count = '{"count": {"type": "integer"}, "solution": ' + described
    (package / "extensions.schema.json").write_text(f'{{"$defs": {count}}}}}', "utf-8")
    spec = package / "scenarios" / "first" / "solution.yaml"
    spec.write_text(f"{spec.read_text('utf-8')}extensions: {{cages: 很多}}\n", "utf-8")
    code, told = run("industry", "test", package)
    assert code == 1
    assert "这里要写整数，现在是文字" in told


def test_who_keeps_a_rule_of_conduct_is_one_of_those_known(tmp_path: Path) -> None:
    package = begun(tmp_path / "pets")
    (package / "operations.yaml").write_text(
        "- {id: rest, who: 商家, title: {zh: 一, en: a}, text: {zh: 二, en: b}, facts: []}\n",
        "utf-8",
    )
    code, said = run("industry", "test", package)
    assert code == 1
    assert "没有选项 “商家”" in said
    assert "pets/operations.yaml:1:19" in said
