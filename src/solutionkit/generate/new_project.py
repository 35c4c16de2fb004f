"""A folder started from a template by cookiecutter itself, as `solutionkit new` does.

Cookiecutter has no sandbox and no path rules, so the template is rendered by ours first: what that
refuses never reaches cookiecutter. Its replay and clone folders are private and thrown away, its
hooks are off, and it asks nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import as_file
from importlib.resources.abc import Traversable
from pathlib import Path
from tempfile import TemporaryDirectory

from solutionkit.diagnostics import Text
from solutionkit.errors import WriteRefused
from solutionkit.generate.shell import fault, read_shell
from solutionkit.generate.standing import mode_of, refuse_odd_place
from solutionkit.generate.templates import render_shell


def new_project(template: Traversable, out: Path, values: Mapping[str, str]) -> tuple[str, ...]:
    """Fill the new folder `out` from `template`; give the paths of its files."""
    refuse_odd_place(out)
    if mode_of(out) is not None and any(out.iterdir()):
        raise WriteRefused(
            Text(f"{out} 里已有文件，请换一个新文件夹", f"{out} is not empty; name a new folder")
        )
    _refuse_templates_in(template, values)
    files = render_shell(template, values)
    with _beside(out) as private:
        made = _made_by_cookiecutter(template, values, Path(private))
        _correct(template.name, made, files)
        if out.exists():
            out.rmdir()
        made.rename(out)
    return tuple(files)


def _beside(out: Path) -> TemporaryDirectory[str]:
    """A private folder where `out` will stand."""
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        return TemporaryDirectory(dir=out.parent, prefix=".solutionkit-new-")
    except OSError as error:
        why = error.strerror
        raise WriteRefused(
            Text(
                f"建不了文件夹 {out}（{why}），换一个地方",
                f"cannot make the folder {out} ({why}); name another place",
            )
        ) from error


def _refuse_templates_in(template: Traversable, values: Mapping[str, str]) -> None:
    """Refuse values that cookiecutter would render, or would drop as unknown to the template."""
    shell = read_shell(template)
    marks = [mark for key, mark in shell.settings.items() if key.endswith("_start_string")]
    for name, value in values.items():
        if name not in shell.defaults:
            raise fault(template.name, f"没有 {name} 这一项", f"it asks for no {name!r}")
        if any(mark in value for mark in marks):
            raise WriteRefused(
                Text(f"{name} 里不能有模板标记：{value}", f"template marks in {name}: {value}")
            )


def _made_by_cookiecutter(template: Traversable, values: Mapping[str, str], private: Path) -> Path:
    from cookiecutter.main import cookiecutter  # type: ignore[import-untyped]

    with as_file(template) as folder:
        return Path(
            cookiecutter(
                str(folder),
                no_input=True,
                extra_context=dict(values),
                output_dir=str(private / "made"),
                default_config={
                    "replay_dir": str(private / "replay"),
                    "cookiecutters_dir": str(private / "clones"),
                },
                accept_hooks=False,
            )
        )


def _correct(template: str, made: Path, files: Mapping[str, bytes]) -> None:
    """Render what cookiecutter took for binary and copied; nothing else may differ."""
    paths = {path.relative_to(made).as_posix() for path in made.rglob("*") if path.is_file()}
    if paths != set(files):
        unlike = ", ".join(sorted(paths ^ set(files)))
        raise fault(template, f"cookiecutter 生成的文件不同：{unlike}", f"other files: {unlike}")
    for path, content in files.items():
        if (made / path).read_bytes() != content:
            (made / path).write_bytes(content)
