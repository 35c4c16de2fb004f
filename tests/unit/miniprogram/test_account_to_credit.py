"""A top-up for an account elsewhere: the order page asks for it once the spec says what for."""

from pathlib import Path
from typing import Any

from demo_answers import answered

from solutionkit import FileTree, Registry, check_spec
from solutionkit.testing.industry_trials import Uninstalled
from solutionkit.testing.scenarios import AS_OF
from solutionkit_douyin.miniprogram.target import generator

TOOLS = Path(__file__).parents[3] / (
    "plugins/solutionkit_tools_entertainment/solutionkit_tools_entertainment/industry"
)
ASKED = """
privacy:
  - {id: note, title: 充值账号, purpose: 把山币充到你写的账号, asked: 下单时, deleted: 到账后 30 天}
"""
SUBMIT = """
const told = { toasts: [], placed: [] }
globalThis.tt = { showToast: ({ title }) => told.toasts.push(title) }
globalThis.Page = (page) => { globalThis.page = page }
require('./pages/confirm/index.js')
const shown = Object.assign(Object.create(page), {
  setData(more) { Object.assign(this.data, more) },
  place() { told.placed.push(this.data.note); return Promise.resolve() },
})
shown.data = { ...page.data, agreed: true }
shown.submit()
shown.changeNote({ detail: { note: 'star-42' } })
shown.submit()
process.stdout.write(JSON.stringify(told))
"""


def project(more: str, folder: Path) -> FileTree:
    spec = folder / "solution.yaml"
    text = (TOOLS / "scenarios/music-top-up/solution.yaml").read_text("utf-8")
    spec.write_text(text + more, "utf-8")
    result = check_spec(spec, Registry.discover(Uninstalled(TOOLS)), AS_OF)
    assert result.solution is not None, result.diagnostics
    return generator.generate(result.solution)


def submitted(files: FileTree, folder: Path) -> Any:
    for path in ("config.js", "pages/confirm/index.js"):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(files[path].content)
    return answered(SUBMIT, files, folder)


def test_no_order_is_placed_before_the_account_is_written(tmp_path: Path) -> None:
    files = project(ASKED, tmp_path)
    assert 'title="充到哪个账号"' in files["pages/confirm/index.ttml"].text
    told = submitted(files, tmp_path)
    assert told == {"toasts": ["还有必填的没有填"], "placed": ["star-42"]}


def test_without_a_purpose_nothing_is_asked(tmp_path: Path) -> None:
    files = project("", tmp_path)
    assert "note-form" not in files["pages/confirm/index.ttml"].text
    assert "note" not in files["pages/confirm/index.js"].text
