"""Every project we generate stands before tools nobody here wrote; and those tools do see."""

import re
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
    assert projects, "no scenario builds a mini-program"
    verdicts = judge(*projects.values())
    assert not any(verdicts.values()), "\n\n".join(
        f"{name}\n{told(verdicts[folder])}" for name, folder in projects.items()
    )


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
