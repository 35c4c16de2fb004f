"""The repository keeps its own rules. Each test names a rule; its message says what to do."""

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from solutionkit import Check, Registry

ROOT = Path(__file__).parents[1]
SCENARIOS = ROOT / "tests" / "scenarios"
REGISTRY = Registry.discover()
CHECKS = {**REGISTRY.checks, **REGISTRY.output_checks}
CODE_KINDS = {".py", ".js", ".mjs", ".ttml", ".ttss", ".jinja"}


def run(*command: str) -> subprocess.CompletedProcess[str]:
    """Run a program of this environment in the repository."""
    program = str(Path(sys.executable).with_name(command[0]))
    return subprocess.run(
        [program, *command[1:]], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )


def tracked(*patterns: str) -> list[Path]:
    """Files of the repository by `git ls-files` patterns, those not yet added included."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", *patterns]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    files = {ROOT / name for name in listed.stdout.split("\0") if name}
    return sorted(file for file in files if file.is_file())


def short(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


@pytest.mark.parametrize(
    "command",
    [
        "ruff check",
        "ruff format --check",
        "mypy --no-error-summary",
        "lint-imports --no-logo",
    ],
)
def test_tool_is_content(command: str) -> None:
    done = run(*command.split())
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_file_is_too_long() -> None:
    lengths = {file: file.read_bytes().count(b"\n") for file in code_files()}
    long = [f"{short(file)}: {lines}" for file, lines in lengths.items() if lines > 350]
    assert not long, f"over 350 lines, split by what it is about: {long}"


def code_files() -> list[Path]:
    """What people read and change; a golden tree is as long as the client's data make it."""
    return [
        file for file in tracked() if file.suffix in CODE_KINDS and "expected" not in file.parts
    ]


def python_trees(*patterns: str) -> Iterator[tuple[Path, ast.Module]]:
    for file in tracked(*patterns):
        yield file, ast.parse(file.read_text("utf-8"))


def test_no_function_is_too_long() -> None:
    long = [
        f"{short(file)}:{node.lineno} {node.name}"
        for file, tree in python_trees("*.py")
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno - node.lineno >= 40
    ]
    assert not long, f"over 40 lines, give its parts names: {long}"


@pytest.mark.parametrize("id", CHECKS)
def test_every_check_has_a_scenario_that_breaks_it(id: str) -> None:
    recorded = SCENARIOS / id / "diagnostics.txt"
    assert recorded.is_file(), f"add {short(recorded.parent)}/solution.yaml, run pytest --bless"
    assert f"[{id}]" in recorded.read_text("utf-8"), f"{short(recorded)} does not break {id}"


@pytest.mark.parametrize("check", CHECKS.values(), ids=CHECKS)
def test_every_check_explains_itself(check: Check) -> None:
    for section in ("## Why is this wrong?", "## 为什么不对", "## Example", "## Use instead"):
        assert section in check.doc, f"add the section {section!r} to the docstring of {check.id}"
    for text in (check.message, check.help):
        assert text.zh and text.en, f"say it in both languages: {check.id}"


# A platform's names and spellings, and the ids of industry packages.
FOREIGN = re.compile(
    r"douyin|抖音|bytedance|toutiao|\btt[.:]\w|\b(ttml|ttss|sjs)\b"
    r"|local[-_]services|knowledge[-_]pay|mini[-_]games",
    re.I,
)


def test_the_core_knows_no_platform_and_no_industry() -> None:
    named = [
        f"{short(file)}:{number} {found.group()}"
        for file in tracked("src/*")
        if file.suffix in {".py", ".js", ".html", ".css", ".yaml", ".json"}
        for number, line in enumerate(file.read_text("utf-8").splitlines(), start=1)
        if (found := FOREIGN.search(line))
    ]
    assert not named, f"this belongs in a plugin or an industry package: {named}"


MONEY = ["src/solutionkit/ir/*.py", "src/solutionkit/policy/*.py", "src/solutionkit/lower/*.py"]
MONEY += ["src/solutionkit/spec/*.py", "plugins/*.py"]
MONEY += [":(exclude)src/solutionkit/lower/theme.py"]  # colours


def test_no_float_comes_near_money() -> None:
    floats = [
        f"{short(file)}:{node.lineno}"
        for file, tree in python_trees(*MONEY)
        for node in ast.walk(tree)
        if (isinstance(node, ast.Constant) and isinstance(node.value, float))
        or (isinstance(node, ast.Name) and node.id == "float")
    ]
    assert not floats, f"money is integer fen, rates integer parts per million: {floats}"


def test_the_platform_plugin_holds_no_figures() -> None:
    figures = [
        f"{short(file)}:{node.lineno} {node.value}"
        for file, tree in python_trees("plugins/solutionkit_douyin/*.py")
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and type(node.value) is int
        and node.value not in {0, 1, 2, 100}
    ]
    assert not figures, f"a platform's figure is a fact, in facts/*.yaml: {figures}"


def test_industries_are_data() -> None:
    code = [short(file) for file in code_files() if "industries" in file.parts]
    assert not code, f"an industry package holds no code: {code}"


# Written in halves, so that this file keeps the rule it states.
HOSTS = [
    "pypi" + ".org",
    "pythonhosted" + ".org",
    "npmjs" + ".",
    "npmmirror" + ".",
    "yarnpkg" + ".",
]
PLACES = "|".join(["wo" + "rk", "tm" + "p", "ro" + "ot", "ho" + "me"])
ADDRESSES = [r'"resol' + r'ved":', r"^--(extra-)?ind" + r"ex-url", r"^--tru" + r"sted-host"]
AUTHORS = [
    "clau" + "de",
    "anth" + "ropic",
    "open" + "ai",
    "chat" + "gpt",
    "copi" + "lot",
    "sub-?ag" + "ent",
]
MACHINE = re.compile(
    "|".join(
        [
            *map(re.escape, HOSTS),
            rf"(?<![\w./\]{{}}*-])/({PLACES})/\w",
            *ADDRESSES,
            *(rf"(?i:\b{word}\b)" for word in AUTHORS),
        ]
    ),
    re.M,
)


def test_no_file_names_a_machine_a_registry_or_a_tool_of_ours() -> None:
    found = [
        f"{short(file)}: {match.group()}"
        for file in tracked()
        if b"\0" not in (content := file.read_bytes())
        and (match := MACHINE.search(content.decode("utf-8", errors="ignore")))
    ]
    assert not found, f"leave machine paths, download addresses and such words out: {found}"


def modules() -> list[str]:
    roots = {ROOT / "src": "src/*.py", ROOT / "plugins": "plugins/*.py"}
    files = [
        (file.relative_to(root), file) for root, each in roots.items() for file in tracked(each)
    ]
    names = [".".join(path.with_suffix("").parts) for path, _ in files]
    return sorted(name.removesuffix(".__init__") for name in names)


def test_every_module_imports_alone() -> None:
    done = run("python", "-W", "error", "tests/import_each_alone.py", *modules())
    assert done.returncode == 0, done.stderr


LAYOUT = ROOT / "docs" / "ARCHITECTURE.md"


def test_the_layout_names_what_exists() -> None:
    block = re.search(
        r"^```(?:text)?\nsrc/solutionkit/\n(.*?)^```", LAYOUT.read_text("utf-8"), re.M | re.S
    )
    assert block, "docs/ARCHITECTURE.md shows the layout in a block that begins src/solutionkit/"
    root, missing = ROOT / "src" / "solutionkit", []
    for line in block.group(1).splitlines():
        root = root if line.startswith(" ") else ROOT
        names = re.match(r" *((?:[\w.]+/? )*[\w.]+/?)(?:  |$)", line)
        for name in names.group(1).split() if names else []:
            if not (root / name).exists():
                missing.append(name)
        if not line.startswith(" ") and names:
            root = ROOT / names.group(1).split()[0]
    assert not missing, f"docs/ARCHITECTURE.md names what does not exist: {missing}"


HEAVY = {"pydantic", "jinja2", "cookiecutter", "rich", "yaml", "jsonschema", "starlette", "uvicorn"}


def test_help_starts_light() -> None:
    environment = {**os.environ, "PYTHONPROFILEIMPORTTIME": "1"}
    program = Path(sys.executable).with_name("solutionkit")
    done = subprocess.run(
        [program, "--help"], env=environment, capture_output=True, encoding="utf-8", check=True
    )
    loaded = {
        line.rpartition("|")[2].strip().partition(".")[0] for line in done.stderr.splitlines()
    }
    assert not loaded & HEAVY, f"import these where they are used: {sorted(loaded & HEAVY)}"
