"""Every project we generate stands before tools nobody here wrote; and those tools do see."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from mistakes import MISTAKES, Mistake

from solutionkit import Registry

TYPES = Path(__file__).with_name("types") / "douyin-extra.d.ts"
Verdicts = dict[Path, list[dict[str, object]]]
Judge = Callable[..., Verdicts]


def told(findings: list[dict[str, object]]) -> str:
    return "\n".join(
        "{file}:{line}:{column} [{rule}] {message}".format(**each) for each in findings
    )


def test_generated_projects_are_clean(projects: dict[str, Path], judge: Judge) -> None:
    assert projects, "nothing builds a mini-program"
    verdicts = judge(*projects.values())
    assert not any(verdicts.values()), "\n\n".join(
        f"{name}\n{told(verdicts[folder])}" for name, folder in projects.items()
    )


def test_a_project_is_judged_alike_after_another(
    projects: dict[str, Path], judge: Judge, tmp_path: Path
) -> None:
    whole, first, last = projects["legal-law-firm"], tmp_path / "first", tmp_path / "last"
    for lacking in (first, last):
        models = shutil.copytree(whole, lacking) / "models.d.ts"
        models.write_text(models.read_text("utf-8").replace("  refundRule: string\n", ""), "utf-8")
    verdicts = judge(first, whole, last)
    assert verdicts[whole] == []
    assert verdicts[first] == verdicts[last]
    assert "components/order-refund/index.ttml" in {each["file"] for each in verdicts[first]}


@pytest.fixture(scope="module")
def seeded(
    projects: dict[str, Path], judge: Judge, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, tuple[str, list[dict[str, object]]]]:
    """By mistake: the file it was made in and what the judges said of that copy."""
    out = tmp_path_factory.mktemp("seeded")
    project = max(projects.values(), key=lambda each: len(list(each.rglob("*"))))
    files = {each.name: each.make(project, out / each.name) for each in MISTAKES}
    verdicts = judge(*(out / name for name in files))
    return {name: (file, verdicts[out / name]) for name, file in files.items()}


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda each: each.name)
def test_mistake_is_seen(
    mistake: Mistake, seeded: dict[str, tuple[str, list[dict[str, object]]]]
) -> None:
    file, findings = seeded[mistake.name]
    caught = [each for each in findings if (each["file"], each["rule"]) == (file, mistake.rule)]
    assert caught, f"{mistake.rule} is not among\n{told(findings)}"


def test_our_typings_stand_on_facts() -> None:
    facts = Registry.discover().platforms["douyin"].facts
    text = TYPES.read_text("utf-8")
    cited = re.findall(r"@fact (\S+)", text)
    assert len(cited) == len(re.findall(r"export (?:const|function)|^  const", text, re.M))
    assert not set(cited) - set(facts)
