"""The target `fees`: one order worked out to the fen, who pays whom, and what is still open."""

from __future__ import annotations

import json
from importlib.resources import files

from solutionkit import File, FileTree, Generator, Kind, Solution, Text
from solutionkit_policies.fees.data import fees_data
from solutionkit_policies.fees.page import fees_page
from solutionkit_policies.fees.worked import worked_order


def _files(solution: Solution) -> FileTree:
    """The fees as data with their schema, and as a page in both languages."""
    worked = worked_order(solution)
    data = json.dumps(fees_data(solution, worked), ensure_ascii=False, indent=2) + "\n"
    schema = files("solutionkit_policies").joinpath("schemas", "fees.schema.json")
    contents = {
        "fees.json": data.encode(),
        "fees.schema.json": schema.read_bytes(),
        "fees.zh.html": fees_page(solution, worked, "zh"),
        "fees.en.html": fees_page(solution, worked, "en"),
    }
    made_by = f"fee policy {solution.fee_policy.id} {solution.fee_policy.version}"
    return FileTree(
        {
            path: File(content, Kind.MANAGED, made_by, origins=(("fees",),))
            for path, content in contents.items()
        }
    )


generator = Generator(
    name="fees",
    summary=Text("费用说明：每一分钱去了哪里", "fees: where every fen goes"),
    generate=_files,
    open_first="fees.zh.html",
)
