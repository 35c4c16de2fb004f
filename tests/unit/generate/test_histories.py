"""Whatever an author does between builds, and whatever is generated, no edit is lost."""

from pathlib import Path
from tempfile import TemporaryDirectory

from building import MADE_BY, contents_of, tree_of
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from solutionkit.generate.plan import Act
from solutionkit.generate.tree import File, Kind
from solutionkit.generate.writer import plan_write, write

PATHS = ["app.json", "app.js", "pages/home.ttml", "fees.json", "start.js"]
KINDS = {"fees.json": Kind.MANAGED, "start.js": Kind.ONCE}
GENERATED = st.lists(st.sampled_from([f"generated {n}" for n in range(6)]), max_size=6)


class Histories(RuleBasedStateMachine):
    """Edits carry numbers, so that each can be looked for: `mine 1`, `mine 2` …"""

    def __init__(self):
        super().__init__()
        self.home = TemporaryDirectory()
        self.out = Path(self.home.name) / "out"
        self.number = 0
        self.edits = {}

    def teardown(self):
        self.home.cleanup()

    @rule(contents=st.dictionaries(st.sampled_from(PATHS), GENERATED))
    def build(self, contents):
        files = {
            path: File("".join(f"{line}\n" for line in lines).encode(), KINDS.get(path, Kind.MERGE))
            for path, lines in contents.items()
        }
        before = contents_of(self.out)
        plan = plan_write(self.out, tree_of(files), MADE_BY)
        write(plan)
        if any(each.act is Act.REFUSED for each in plan.actions):
            assert contents_of(self.out) == before
            return
        again = plan_write(self.out, tree_of(files), MADE_BY)
        assert all(each.content is None and each.act is not Act.DELETE for each in again.actions)

    @precondition(lambda self: contents_of(self.out))
    @rule(data=st.data())
    def edit(self, data):
        path = data.draw(st.sampled_from(sorted(contents_of(self.out))))
        self.number += 1
        line = f"mine {self.number}"
        lines = (self.out / path).read_text("utf-8").split("\n")
        lines.insert(data.draw(st.integers(0, len(lines) - 1)), line)
        (self.out / path).write_text("\n".join(lines), "utf-8")
        self.edits.setdefault(path, []).append(line)

    @precondition(lambda self: contents_of(self.out))
    @rule(data=st.data())
    def delete(self, data):
        path = data.draw(st.sampled_from(sorted(contents_of(self.out))))
        (self.out / path).unlink()
        self.edits.pop(path, None)

    @rule()
    def add_a_file(self):
        self.number += 1
        path = f"own-{self.number}.txt"
        self.out.mkdir(exist_ok=True)
        (self.out / path).write_text(f"mine {self.number}", "utf-8")
        self.edits[path] = [f"mine {self.number}"]

    @invariant()
    def every_edit_is_there(self):
        for path, lines in self.edits.items():
            kept = (self.out / path).read_text("utf-8").split("\n")
            assert [line for line in lines if line not in kept] == []


TestHistories = Histories.TestCase
TestHistories.settings = settings(max_examples=40, stateful_step_count=12, deadline=None)
