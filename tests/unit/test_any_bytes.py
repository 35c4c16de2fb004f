"""Any bytes as a spec or a table: diagnostics and nothing written, never an exception."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from solutionkit import check_spec
from solutionkit.diagnostics.export import to_json
from solutionkit.diagnostics.render import render
from solutionkit.registry import installed

SPEC = (Path(__file__).parents[1] / "scenarios/ids/unset/solution.yaml").read_bytes()
TABLE = "id,name,fulfilment,form,price\ntea,薄荷奶绿,code,set-meal,9.90\n".encode()
ODD = ["：", "，", "“", "　", "\t", "\0", "\u2028", "\xa0", "&a", "*a", "!!x", "<<", "- ", "{", "]"]
ODD += ["😀", "remove: true", "from: /etc/passwd", "from: ..", "9e999999", "-1", "0x10", "'", '"']


@st.composite
def spoiled(draw: st.DrawFn, good: bytes) -> bytes:
    """`good` with a few pieces cut out and odd ones put in."""
    text = good
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(text)))
        width = draw(st.integers(0, 12))
        piece = draw(st.sampled_from(ODD)).encode() if draw(st.booleans()) else draw(st.binary())
        text = text[:at] + piece + text[at + width :]
    return text


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("specs")


@settings(max_examples=1500, deadline=None, suppress_health_check=list(HealthCheck))
@given(raw=st.one_of(st.binary(max_size=400), spoiled(SPEC)))
def test_any_spec(folder: Path, raw: bytes) -> None:
    _survives(folder, raw)


@settings(max_examples=700, deadline=None, suppress_health_check=list(HealthCheck))
@given(raw=st.one_of(st.binary(max_size=200), spoiled(TABLE)))
def test_any_table(folder: Path, raw: bytes) -> None:
    (folder / "goods.csv").write_bytes(raw)
    head, _, _ = SPEC.partition(b"goods:")
    _survives(folder, head + b"goods:\n  - {from: goods.csv}\ntrade: {}\n")


def _survives(folder: Path, raw: bytes) -> None:
    spec = folder / "solution.yaml"
    spec.write_bytes(raw)
    before = sorted(path.name for path in folder.iterdir())
    result = check_spec(spec, installed(), date(2026, 11, 21))
    assert result.solution is not None or result.diagnostics
    to_json(sorted(result.diagnostics))
    for lang in ("zh", "en"):
        render(sorted(result.diagnostics), result.document.texts, lang)
    assert sorted(path.name for path in folder.iterdir()) == before
