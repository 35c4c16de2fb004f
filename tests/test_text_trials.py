"""Labelled sentences of an industry package, tried as `solutionkit industry test` does."""

from pathlib import Path
from shutil import copytree

from solutionkit import Registry, check_spec
from solutionkit.industries import load
from solutionkit.registry import installed
from solutionkit.testing.industry_trials import Uninstalled
from solutionkit.testing.scenarios import AS_OF
from solutionkit.testing.text_trials import text_trials

TOOLS = Path(__file__).parents[1] / (
    "plugins/solutionkit_tools_entertainment/solutionkit_tools_entertainment/industry"
)


def test_a_sentence_judged_otherwise_is_told(tmp_path: Path) -> None:
    legal = Path(str(installed().industries["legal"].folder))
    package = copytree(legal, tmp_path / "legal")
    (package / "cases" / "texts.yaml").write_text(
        "- {text: 包胜诉, verdict: innocent}\n"
        "- {text: 不承诺案件结果, verdict: forbidden}\n"
        "- {text: 法院有人, verdict: forbidden, rule: win-rate}\n"
        "- {text: 胜诉率百分百, verdict: forbidden, rule: win-rate}\n",
        "utf-8",
    )
    told = [said.zh for trial in text_trials(load(package), installed()) for said in trial.said]
    assert told == [
        "包胜诉：清白的句子报了 result-promised",
        "不承诺案件结果：不该说的话没有报",
        "法院有人：应该报 win-rate",
    ]


def test_a_term_without_end_is_no_renewal_that_cannot_be_ended(tmp_path: Path) -> None:
    text = (TOOLS / "scenarios/photo-tools/solution.yaml").read_text("utf-8")
    usual = "summary: 九十天不限次数导出高清照片"
    assert usual in text
    spec = tmp_path / "solution.yaml"
    spec.write_text(text.replace(usual, "summary: 终身会员，永久有效"), "utf-8")
    told = check_spec(spec, Registry.discover(Uninstalled(TOOLS)), AS_OF).diagnostics
    here = text[: text.index(usual)].count("\n") + 1
    claims = [each for each in told if each.code == "texts/forbidden-claim"]
    reasons = {each.message.zh.split("（")[-1] for each in claims if each.span.line == here}
    assert reasons == {"承诺永久、无限、百分之百）"}
