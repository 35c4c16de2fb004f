"""Regenerate a project its owner has edited, one edit in conflict: solutionkit against copier.

Both as whole processes that start, render the new templates, merge three ways and write, on a
file system held in memory. Copier's project is a committed git repository, as it demands, and its
templates are a git repository with two versions; ours keeps what it needs in the project. The
memory is that of the Python process alone; the git programs copier starts are not counted.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

from interleaved import folder, peak_mb_of, require

from solutionkit.generate.merge import MARK_GENERATED
from solutionkit.generate.shell import MARKS

FILES, ROUNDS, CLAIMED = 40, 5, 8
UPDATE_OURS = """
import sys
from pathlib import Path
from solutionkit.generate.lockfile import Provenance
from solutionkit.generate.templates import render_shell
from solutionkit.generate.tree import File, FileTree
from solutionkit.generate.writer import plan_write, write
files = render_shell(Path(sys.argv[1]), {"slug": "shop"})
tree = FileTree({path: File(content) for path, content in files.items()})
sys.exit(3 if write(plan_write(Path("."), tree, Provenance())).summary().needs_author else 0)
"""


def text_of(number: int, version: int, slug: str) -> str:
    """A page of sixty lines: some hold a value, three tell the versions apart."""
    lines = [
        f"  line {line} of [[ {slug} ]]" if line % 7 == 0 else f"  line {line} of shop"
        for line in range(60)
    ]
    for line in (10, 30, 50):
        lines[line] = f"  version {version} of line {line}"
    return f"// page {number}\n" + "\n".join(lines) + "\n"


def edit(project: Path) -> None:
    """Change some pages as their owner might: one where the new version changes it, too."""
    for number in range(5):
        page = project / f"pages/page{number}.js"
        page.write_text(page.read_text("utf-8").replace("  line 20 ", "  my line 20 "), "utf-8")
    page = project / "pages/page0.js"
    page.write_text(page.read_text("utf-8").replace("version 1 of line 30", "mine"), "utf-8")


def prepare_ours(home: Path) -> tuple[Path, list[str]]:
    """A project built from the first version and edited; the command that updates it."""
    for version in (1, 2):
        shell = home / f"shell{version}"
        pages = shell / "[[ cookiecutter.slug ]]" / "pages"
        pages.mkdir(parents=True)
        (shell / "cookiecutter.json").write_text(
            json.dumps({"slug": "shop", "_jinja2_env_vars": dict(MARKS)}), "utf-8"
        )
        for number in range(FILES):
            text = text_of(number, version, "cookiecutter.slug")
            (pages / f"page{number}.js").write_text(text, "utf-8")
    project = home / "ours"
    project.mkdir()
    peak_mb_of([sys.executable, "-c", UPDATE_OURS, str(home / "shell1")], project)
    edit(project)
    return project, [sys.executable, "-c", UPDATE_OURS, str(home / "shell2")]


def prepare_copier(home: Path) -> tuple[Path, list[str]]:
    """The same for copier."""
    templates = home / "templates"
    (templates / "project" / "pages").mkdir(parents=True)
    settings = {"_subdirectory": "project", "_templates_suffix": "", "_envops": dict(MARKS)}
    (templates / "copier.yml").write_text(json.dumps({**settings, "slug": "shop"}), "utf-8")
    (templates / "project" / "[[ _copier_conf.answers_file ]]").write_text(
        "[[ _copier_answers | to_nice_yaml ]]\n", "utf-8"
    )
    git(templates, "init", "-q")
    for version in (1, 2):
        for number in range(FILES):
            page = templates / "project" / "pages" / f"page{number}.js"
            page.write_text(text_of(number, version, "slug"), "utf-8")
        commit(templates)
        git(templates, "tag", f"v{version}.0.0")
    project = home / "copier"
    copier = [sys.executable, "-m", "copier"]
    project.mkdir()
    start = [*copier, "copy", "-q", "--defaults", "--vcs-ref", "v1.0.0", str(templates), "."]
    peak_mb_of(start, project)
    git(project, "init", "-q")
    commit(project)
    edit(project)
    commit(project)
    return project, [*copier, "update", "-q", "--defaults", "--conflict", "inline"]


def commit(repository: Path) -> None:
    git(repository, "add", "-A")
    git(repository, "-c", "user.name=b", "-c", "user.email=b@b", "commit", "-qm", "1")


def git(repository: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=repository, check=True, stdout=subprocess.DEVNULL)


def check(project: Path, mark: str) -> None:
    """Both must have done the job: all pages new, edits kept, one conflict marked."""
    pages = [(project / f"pages/page{n}.js").read_text("utf-8") for n in range(FILES)]
    assert all("version 2 of line 10" in page for page in pages)
    assert sum("my line 20" in page for page in pages) == 5
    assert [mark in page for page in pages] == [True] + [False] * (FILES - 1)


def main() -> None:
    with folder() as home:
        jobs = {
            "copier": (*prepare_copier(home), ">>>>>>> after updating", 0),
            "solutionkit": (*prepare_ours(home), MARK_GENERATED, 3),
        }
        seconds: dict[str, list[float]] = {name: [] for name in jobs}
        peak: dict[str, float] = {}
        for _ in range(ROUNDS):
            for name, (project, command, mark, exit_code) in jobs.items():
                copy = home / "run" / "project"
                shutil.rmtree(copy.parent, ignore_errors=True)
                shutil.copytree(project, copy, symlinks=True)
                start = time.perf_counter()
                peak[name] = max(peak.get(name, 0), peak_mb_of(command, copy, exit_code))
                seconds[name].append(time.perf_counter() - start)
                check(copy, mark)
    took = {name: statistics.median(each) for name, each in seconds.items()}
    for name in jobs:
        print(f"update of {FILES} files, {name}: {took[name]:.3f} s, {peak[name]:.0f} MB")
    require("update, whole process", took["copier"] / took["solutionkit"], CLAIMED)
    require("peak memory below copier's", peak["copier"] / peak["solutionkit"], 1)


if __name__ == "__main__":
    os.environ["GIT_CONFIG_GLOBAL"] = os.devnull
    main()
