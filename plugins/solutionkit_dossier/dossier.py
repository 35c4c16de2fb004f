"""The target `dossier`: everything it writes, put together."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

from solutionkit import File, FileTree, Generator, Kind, Solution, Text
from solutionkit_dossier.duties import Duty, calendar, duties
from solutionkit_dossier.inventory import inventory
from solutionkit_dossier.items import Answered, Item, Stage
from solutionkit_dossier.page import dossier_page
from solutionkit_dossier.permissions import permissions
from solutionkit_dossier.stages import stages


def _files(solution: Solution) -> FileTree:
    """The checklist as data, as pages in both languages, and the duties as a calendar."""
    ordered, due = stages(solution), duties(solution)
    data = {
        "$schema": "./dossier.schema.json",
        "solution": solution.id,
        "as_of": solution.as_of.isoformat(),
        "stages": [_stage(each) for each in ordered],
        "permissions": permissions(solution),
        "personal_data": inventory(solution),
        "duties": [_duty(each) for each in due],
    }
    schema = files(__package__).joinpath("schemas", "dossier.schema.json")
    contents = {
        "dossier.json": (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode(),
        "dossier.schema.json": schema.read_bytes(),
        "dossier.zh.html": dossier_page(solution, ordered, data, due, "zh"),
        "dossier.en.html": dossier_page(solution, ordered, data, due, "en"),
        "duties.ics": calendar(solution, due),
    }
    return FileTree(
        {path: File(content, Kind.MANAGED, "dossier") for path, content in contents.items()}
    )


def _stage(stage: Stage) -> dict[str, Any]:
    return {
        "id": stage.id,
        "title": stage.title.as_data(),
        "after_launch": stage.after_launch,
        "items": [_item(each) for each in stage.items],
    }


def _item(item: Item) -> dict[str, Any]:
    return {
        "id": item.id,
        "state": item.state.value,
        "title": item.title.as_data(),
        "todo": item.todo.as_data() if item.todo else None,
        "where": item.where,
        "facts": list(item.facts),
        "due": item.due.isoformat() if item.due else None,
        "answer": _answer(item.answer) if item.answer else None,
    }


def _answer(answer: Answered) -> dict[str, Any]:
    return {"working_days": answer.working_days, "by": answer.by.isoformat()}


def _duty(duty: Duty) -> dict[str, Any]:
    again = {"month_days": list(duty.month_days)} if duty.month_days else {}
    return {
        "id": duty.id,
        "begin": duty.begin.isoformat(),
        "due": duty.due.isoformat(),
        "title": duty.title.as_data(),
        **again,
    }


generator = Generator(
    name="dossier",
    summary=Text(
        "上线资料包：清单、权限、个人信息、到期日历", "launch checklist, permissions, duties"
    ),
    generate=_files,
    open_first="dossier.zh.html",
)
