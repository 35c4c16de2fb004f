"""A client's folder, and answers of the platform saved in it."""

import json
import shutil
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result
from policies import INDUSTRIES

from solutionkit.cli.main import commands

FIRST = INDUSTRIES / "local_services/scenarios/first-steps/solution.yaml"


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(commands, [str(word) for word in words])


def client_folder(beside: Path) -> Path:
    folder = beside / "client"
    shutil.copytree(FIRST.parent, folder)
    return folder


def category(relation: Any, **more: Any) -> dict[str, Any]:
    named = [{"id": 10, "name": "食品经营许可证"}, {"id": 16, "name": "特种行业许可证"}]
    given = {"relation": relation, "qualifications": named, **more}
    return {
        "id": 501, "name": "餐饮", "level": 1, "fpid": 0, "spid": 0, "certification": given
    }  # fmt: skip


def capacity(key: str, allowed: Any) -> dict[str, Any]:
    row = [{"satisfied": allowed, "condition_name": "主营类目", "condition_description": "开放"}]
    return {
        "capacity_key": key,
        "capacity_name": key,
        "is_can_apply": allowed,
        "apply_condition": [row],
    }


def import_answer(client: Path, answer: Any, to: Path | None = None) -> Result:
    file = client.parent / "answer.json"
    whole = answer if isinstance(answer, dict) else {"data": answer}
    file.write_text(json.dumps(whole, ensure_ascii=False), encoding="utf-8")
    return run("facts", "import", file, "--client", to or client, "--as-of", "2026-11-20")


def verdict(client: Path, target: str = "enter") -> dict[str, Any]:
    done = run("admit", client / "solution.yaml", "--target", target, "--format", "json")
    (decision,) = json.loads(done.stdout)["decisions"]
    return decision


def open_rules(client: Path) -> set[str]:
    return {each["rule"] for each in verdict(client)["missing"]}
