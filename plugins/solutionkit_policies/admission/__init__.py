"""The target `admission`: may the app go live, what is missing, and which rules say so."""

from __future__ import annotations

import json
from importlib.resources import files

from solutionkit import File, FileTree, Generator, Kind, Solution, Text, admission_decisions
from solutionkit_policies.admission.data import admission_data
from solutionkit_policies.admission.page import admission_page


def _files(solution: Solution) -> FileTree:
    """The verdict as data with its schema, and as a page in both languages."""
    decisions = admission_decisions(solution)
    data = json.dumps(admission_data(solution, decisions), ensure_ascii=False, indent=2) + "\n"
    schema = files("solutionkit_policies").joinpath("schemas", "admission.schema.json")
    contents = {
        "admission.json": data.encode(),
        "admission.schema.json": schema.read_bytes(),
        "admission.zh.html": admission_page(solution, decisions, "zh"),
        "admission.en.html": admission_page(solution, decisions, "en"),
    }
    made_by = f"admission policy {solution.admission.id} {solution.admission.version}"
    return FileTree(
        {path: File(content, Kind.MANAGED, made_by) for path, content in contents.items()}
    )


generator = Generator(
    name="admission",
    summary=Text("准入结论：能不能上线，还缺什么", "admission: may it go live, what is missing"),
    generate=_files,
    open_first="admission.zh.html",
)
