"""Mistakes people make in a mini-program project, each with the rule that must catch it.

A mistake is made in the first file, by name, where it finds a place, so that it does not depend on
what a project happens to contain.
"""

import re
import shutil
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Mistake:
    """`find` (a regular expression) becomes `put` in one file whose path matches `files`."""

    name: str
    files: str
    find: str
    put: str
    rule: str

    def make(self, project: Path, copy: Path) -> str:
        """Copy a project, make the mistake in it, and give the file it was made in."""
        for path in sorted(project.rglob("*")):
            file = path.relative_to(project).as_posix()
            if not path.is_file() or not re.fullmatch(self.files, file):
                continue
            text, times = re.subn(self.find, self.put, path.read_text("utf-8"), count=1)
            if times:
                shutil.copytree(project, copy)
                (copy / file).write_text(text, "utf-8")
                return file
        raise AssertionError(f"no place for {self.name!r}: change what it looks for")


TEMPLATE = r"(pages|components)/.*\.ttml"
SCRIPT = r"(pages|components)/.*\.js"
PAGE = r"pages/.*\.js"
STYLE = r"components/.*\.ttss"
ANY_SCRIPT = r".*\.js"
CONFIG = r"(pages|components)/.*\.json"

MISTAKES = [
    Mistake("tag left open", TEMPLATE, r"</view>\s*\Z", "", "template/syntax"),
    Mistake("broken expression", TEMPLATE, r"\{\{(\w+)\}\}", r"{{\1 +}}", "template/syntax"),
    Mistake("tag nobody knows", TEMPLATE, r"<view ", "<div ", "template/unknown-tag"),
    Mistake(
        "attribute misspelt", TEMPLATE, r"<image ", '<image scr="" ', "template/unknown-attribute"
    ),
    Mistake("event misspelt", TEMPLATE, r"bindtap=", "bindtapp=", "template/unknown-event"),
    Mistake("handler missing", TEMPLATE, r'bindtap="(\w+)"', r'bindtap="\1x"', "template/types"),
    Mistake("data missing", TEMPLATE, r'tt:if="\{\{(\w+)', r'tt:if="{{\1x', "template/types"),
    Mistake(
        "loop over nothing", TEMPLATE, r'tt:for="\{\{(\w+)', r'tt:for="{{\1x', "template/types"
    ),
    Mistake(
        "property missing",
        TEMPLATE,
        r"<([a-z]+-(?!view|item)[a-z-]+) (?=[a-z-]+=\"\{)",
        r'<\1 nonesuch="{{1}}" ',
        "template/types",
    ),
    Mistake(
        "other platform's directive", TEMPLATE, r"tt:if=", "wx:if=", "template/unknown-directive"
    ),
    Mistake(
        "directive misspelt", TEMPLATE, r"tt:else", "tt:otherwise", "template/unknown-directive"
    ),
    Mistake("loop without key", TEMPLATE, r' tt:key="[^"]*"', "", "template/no-key"),
    Mistake(
        "key in braces", TEMPLATE, r'tt:key="(\w+)"', r'tt:key="{{\1}}"', "template/braced-key"
    ),
    Mistake(
        "attribute twice", TEMPLATE, r'( class="[\w -]+")', r"\1\1", "template/attribute-twice"
    ),
    Mistake(
        "sjs name misspelt",
        TEMPLATE,
        r"\{\{(money)\.(\w+)",
        r"{{\1.\2x",
        "template/unknown-sjs-name",
    ),
    Mistake(
        "class misspelt", TEMPLATE, r'class="(\w+)', r'class="\1x', "style/class-without-style"
    ),
    Mistake(
        "look in a template",
        TEMPLATE,
        r"<view ",
        '<view style="color: red" ',
        "style/look-outside-theme",
    ),
    Mistake("page missing", r"app\.json", r'"pages/', '"pagess/', "structure/missing-file"),
    Mistake("page twice", r"app\.json", r'("pages/[^"]*",)', r"\1\1", "structure/page-twice"),
    Mistake("key nobody knows", r"app\.json", r"\{", '{"tabbar": {},', "structure/unknown-key"),
    Mistake("broken JSON", CONFIG, r"\{", "{,", "structure/json"),
    Mistake("component missing", CONFIG, r'/index"', '/indexx"', "structure/missing-file"),
    Mistake(
        "not a component", r"components/.*\.json", "true", "false", "structure/not-a-component"
    ),
    Mistake(
        "component not used",
        r"pages/.*\.json",
        r'"usingComponents": \{',
        r'"usingComponents": {"idle-one": "ext://industry/x",',
        "unused/component",
    ),
    Mistake("API misspelt", ANY_SCRIPT, r"\btt\.navigateTo\(", "tt.navigateToo(", "script/types"),
    Mistake(
        "option misspelt",
        ANY_SCRIPT,
        r"\btt\.navigateTo\(\{ ?url",
        "tt.navigateTo({ uri",
        "script/types",
    ),
    Mistake("other platform's API", ANY_SCRIPT, r"\btt\.", "wx.", "script/types"),
    Mistake("browser's API", ANY_SCRIPT, r"\A", "window.scrollTo(0, 0)\n", "script/types"),
    Mistake(
        "module missing", ANY_SCRIPT, r"require\('([^']+)'\)", r"require('\1x')", "script/types"
    ),
    Mistake("broken script", SCRIPT, r"(Page|Component)\(\{", r"\1({,", "script/types"),
    Mistake("method misspelt", SCRIPT, r"this\.setData\(", "this.setdata(", "script/types"),
    Mistake("life cycle misspelt", PAGE, r"\bonLoad\(", "onload(", "script/lifecycle"),
    Mistake(
        "data set but not declared",
        SCRIPT,
        r"this\.setData\(\{",
        "this.setData({ nonesuch: 1,",
        "script/undeclared-data",
    ),
    Mistake("name not used", SCRIPT, r"\A", "const idle = 1\n", "script/types"),
    Mistake("method not used", PAGE, r"Page\(\{", "Page({\n  idle() {},", "unused/method"),
    Mistake(
        "route misspelt", ANY_SCRIPT, r"url: (['\"`])/pages/", r"url: \1/pagess/", "structure/route"
    ),
    Mistake("style value", STYLE, r"display: flex", "display: flxe", "style/value"),
    Mistake("style property", STYLE, r"margin", "margni", "style/unknown-property"),
    Mistake("style syntax", STYLE, r": (\w+);", r": \1 !;", "style/syntax"),
    Mistake("style import missing", STYLE, r"theme\.ttss", "themes.ttss", "structure/missing-file"),
    Mistake(
        "look in a block",
        STYLE,
        r"display: flex;",
        "display: flex; color: #123456;",
        "style/look-outside-theme",
    ),
    Mistake("class not used", STYLE, r"\Z", ".idle-one { flex: none; }", "unused/class"),
]
