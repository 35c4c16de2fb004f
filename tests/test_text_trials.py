"""Labelled sentences of an industry package, tried as `solutionkit industry test` does."""

from pathlib import Path
from shutil import copytree

from solutionkit.industries import load
from solutionkit.registry import installed
from solutionkit.testing.text_trials import text_trials


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
