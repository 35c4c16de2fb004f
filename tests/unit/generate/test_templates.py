"""Shells rendered in memory: the same files as stock cookiecutter, and nothing unsafe."""

import json
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from textwrap import dedent

import pytest
from cookiecutter.generate import generate_files
from cookiecutter.prompt import prompt_for_config

from solutionkit.errors import PluginFault, SolutionkitError
from solutionkit.generate.shell import MARKS
from solutionkit.generate.templates import plain, render_shell, render_text

TOP = "[[ cookiecutter.slug ]]"
SETTINGS = {"slug": "miniprogram", "_jinja2_env_vars": dict(MARKS)}


def shell_of(folder: Path, files, **settings):
    """A shell with these files in its template folder; a name that begins with `/` stands above."""
    files = {"/cookiecutter.json": json.dumps({**SETTINGS, **settings}), **files}
    for path, content in files.items():
        file = folder / path[1:] if path.startswith("/") else folder / TOP / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
    (folder / TOP).mkdir(parents=True, exist_ok=True)
    return folder


def stock(shell, values, out):
    """What cookiecutter makes of the same shell and values."""
    defaults = json.loads((shell / "cookiecutter.json").read_text("utf-8"))
    context = {"cookiecutter": {**prompt_for_config({"cookiecutter": defaults}, True), **values}}
    made = Path(generate_files(shell, context, out, accept_hooks=False))
    return {
        path.relative_to(made).as_posix(): path.read_bytes()
        for path in sorted(made.rglob("*"))
        if path.is_file()
    }


SOLUTION = {
    "name": "青木茶事",
    "pages": ["home", "order"],
    "goods": [{"id": "mint", "name": "薄荷奶绿", "price_fen": 990}, {"id": "tea", "name": "茶"}],
}
FULL_SHELL = {
    "app.json": '{"pages": [[ cookiecutter._solution.pages | tojson ]]}\n',
    "config.js": "module.exports = [[ cookiecutter._solution | jsonify ]];\n",
    "pages/[[ cookiecutter._solution.pages[0] ]]/index.ttml": dedent("""\
        [# goods on the home page #]
        [% for each in cookiecutter._solution.goods -%]
        <view>{{ each.price }} [[ each.name ]] [[ each.price_fen | default("价格未定") ]]</view>
        [% endfor %]
        [% include "notice.ttml" %]
        """),
    "notice.ttml": "<view>[[ cookiecutter.title ]]</view>",
    "part.ttml": '[% include "footer.ttml" %]',
    "[% if cookiecutter.payment %]payment.js[% endif %]": "pay\n",
    "windows.bat": "rem [[ cookiecutter.slug ]]\r\necho\r\n",
    "static/[[ raw ]].js": "[[ not rendered ]]\n",
    "static/deeper/a.js": "[[ 1 ]]",
    "logo.png": b"\x89PNG\x00\xff[[ cookiecutter.slug ]]",
    "empty.js": "",
    "no-end.js": "1",
    "/templates/footer.ttml": "[[ cookiecutter.slug ]] 页脚\n",
}
FULL_SETTINGS = {
    "title": "[[ cookiecutter.slug | upper ]] 商城",
    "payment": False,
    "style": ["plain", "rich"],
    "size": 12,
    "theme": {"[[ cookiecutter.slug ]]": "[[ cookiecutter.style ]]"},
    "__hidden": "[[ cookiecutter.size ]]",
    "_private": "[[ not rendered ]]",
    "_copy_without_render": ["static"],
}


def test_the_same_files_as_stock_cookiecutter(tmp_path):
    shell = shell_of(tmp_path / "shell", FULL_SHELL, **FULL_SETTINGS)
    values = {"_solution": SOLUTION}
    ours = render_shell(shell, values)
    assert ours == stock(shell, values, tmp_path / "out")
    assert "payment.js" not in ours
    assert "薄荷奶绿 990" in ours["pages/home/index.ttml"].decode()
    assert ours["windows.bat"] == b"rem miniprogram\r\necho\r\n"


@pytest.mark.parametrize(
    "settings",
    [{"trim_blocks": True, "lstrip_blocks": True}, {}],
    ids=["blocks trimmed", "blocks not trimmed"],
)
@pytest.mark.parametrize("new_lines", ["", "\n", "\r\n"], ids=["found", "LF", "CRLF"])
def test_layout_as_stock_cookiecutter_makes_it(settings, new_lines, tmp_path):
    files = {
        "a.js": "1\n  [% if true %]\n2\n  [% endif %]\n3\n",
        "b.js": "1\r\n  [% if true %]\r\n2\r\n  [% endif %]\r\n",
        "mixed.js": "1\n2\r\n3\r\n",
        "old-mac.js": "1\r2\r",
    }
    shell = shell_of(
        tmp_path / "shell", files, _jinja2_env_vars={**MARKS, **settings}, _new_lines=new_lines
    )
    assert render_shell(shell, {}) == stock(shell, {}, tmp_path / "out")


def test_braces_by_default_as_in_any_cookiecutter_template(tmp_path):
    shell = tmp_path / "shell"
    (shell / "{{ cookiecutter.slug }}").mkdir(parents=True)
    (shell / "{{ cookiecutter.slug }}" / "a.txt").write_text("{{ cookiecutter.slug }}")
    (shell / "cookiecutter.json").write_text('{"slug": "a"}')
    assert render_shell(shell, {"slug": "b"}) == {"a.txt": b"b"}


AGREEMENT = "<view>[[ cookiecutter.slug ]]用户协议</view>\n" + "\n".join(
    "<view>" + "本协议约定您使用本小程序所提供之服务的权利与义务请仔细阅读" * 3 + "</view>"
    for _ in range(20)
)


def test_chinese_text_that_stock_cookiecutter_takes_for_binary(tmp_path):
    """The one difference: the guess looks at some bytes, which end within a character."""
    guessed_wrong = []
    for shift in range(40):
        files = {"agreement.ttml": "a" * shift + AGREEMENT}
        shell = shell_of(tmp_path / f"shell{shift}", files)
        ours = render_shell(shell, {})
        theirs = stock(shell, {}, tmp_path / f"out{shift}")
        assert "miniprogram用户协议" in ours["agreement.ttml"].decode()
        if theirs != ours:
            assert theirs["agreement.ttml"] == files["agreement.ttml"].encode()
            guessed_wrong.append(shift)
    assert guessed_wrong


def test_a_value_is_never_rendered_as_a_template(tmp_path):
    shell = shell_of(tmp_path / "shell", {"a.txt": "[[ cookiecutter._name ]]"})
    name = "[[ cookiecutter.slug ]] [% if"
    assert render_shell(shell, {"_name": name}) == {"a.txt": name.encode()}


ESCAPES = ["../../x", "/x", "a/../../x", "..", "con", ".git", ".solutionkit", "a:b", "a\\b", "a\nb"]


@pytest.mark.parametrize("value", ESCAPES)
@pytest.mark.parametrize("name", ["[[ cookiecutter.x ]]/a.txt", "pages/[[ cookiecutter.x ]]"])
def test_a_value_cannot_lead_a_name_elsewhere(value, name, tmp_path):
    shell = shell_of(tmp_path / "shell", {name: "1"})
    with pytest.raises(SolutionkitError):
        render_shell(shell, {"x": value})


def test_a_folder_whose_name_renders_to_nothing_is_refused(tmp_path):
    shell = shell_of(tmp_path / "shell", {"[% if false %]a[% endif %]/b.txt": "1"})
    with pytest.raises(SolutionkitError):
        render_shell(shell, {})


def test_two_sources_of_one_file_are_refused(tmp_path):
    shell = shell_of(tmp_path / "shell", {"App.js": "1", "[[ cookiecutter.x ]].js": "2"})
    with pytest.raises(PluginFault, match="twice"):
        render_shell(shell, {"x": "app"})


ATTACKS = [
    "[[ cycler.__init__.__globals__.os.popen('id').read() ]]",
    "[[ ''.__class__.__mro__[1].__subclasses__() ]]",
    "[[ cookiecutter._list.append(1) ]]",
    "[[ cookiecutter.update(slug='x') ]]",
    "[[ '%s' | format(cookiecutter) | attr('__class__') ]]",
    "[[ '{0.__class__}'.format(cookiecutter) ]]",
    '[% include "../cookiecutter.json" %]',
    '[% include "/etc/passwd" %]',
    "[[ lipsum() ]]",
    "[[ [1, 2] | random ]]",
    "[[ random_ascii_string(5) ]]",
    "[[ uuid4() ]]",
    "[% now 'utc' %]",
]


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_template_cannot_reach_out_of_its_data(attack, tmp_path):
    shell = shell_of(tmp_path / "shell", {"a.txt": attack})
    with pytest.raises(PluginFault):
        render_shell(shell, {"_list": [1]})


@pytest.mark.parametrize("name", ["file", "folder", "in-templates", "above"])
def test_a_link_in_a_shell_is_refused(name, tmp_path):
    shell = shell_of(tmp_path / "shell", {"a/b.txt": "1", "/templates/c.txt": "1"})
    place = {
        "file": f"{TOP}/a/link.txt",
        "folder": f"{TOP}/link",
        "in-templates": "templates/link.txt",
        "above": "link",
    }[name]
    (shell / place).symlink_to(tmp_path)
    with pytest.raises(PluginFault, match="link"):
        render_shell(shell, {})


WRONG_SHELLS = {
    "hooks": ({"/hooks/post_gen_project.py": "1"}, {}, "hooks"),
    "two template folders": ({"/[[ cookiecutter.a ]]/x": "1"}, {}, "exactly one"),
    "an extension": ({}, {"_extensions": ["os"]}, "_extensions"),
    "a setting that runs code": ({}, {"_jinja2_env_vars": {"finalize": "x"}}, "finalize"),
    "a setting stock refuses": (
        {},
        {"_jinja2_env_vars": {**MARKS, "keep_trailing_newline": True}},
        "keep_trailing_newline",
    ),
    "text in another encoding": ({"a.ttml": "协议".encode("gb18030")}, {}, "a.ttml is not UTF-8"),
    "no settings": ({"/cookiecutter.json": "[]"}, {}, "no object"),
    "unreadable settings": ({"/cookiecutter.json": "{"}, {}, "cannot be read"),
    "a mark left over": ({"a.js": "[% raw %][[ cookiecutter.x ]][% endraw %]"}, {}, "unrendered"),
    "an unknown name": ({"a.js": "1\n[[ cookiecutter.nmae ]]"}, {}, "a.js:2.*nmae"),
    "a syntax error": ({"a.js": "1\n2\n[% if %]"}, {}, "a.js:3"),
    "an error in a name": ({"[[ nobody ]].js": "1"}, {}, "nobody"),
    "a division by zero": ({"a.js": "[[ 1 / 0 ]]"}, {}, "a.js:1"),
}


@pytest.mark.parametrize(
    ("files", "settings", "message"), WRONG_SHELLS.values(), ids=WRONG_SHELLS.keys()
)
def test_a_wrong_shell_says_where(files, settings, message, tmp_path):
    shell = shell_of(tmp_path / "shell", files, **settings)
    with pytest.raises(PluginFault, match=message):
        render_shell(shell, {})


class Grade(StrEnum):
    OFFICIAL = "official"


def test_values_are_made_plain_data():
    made = plain({"grade": Grade.OFFICIAL, "list": (1, True, None)})
    assert made == {"grade": "official", "list": [1, True, None]}
    assert type(made["grade"]) is str


@pytest.mark.parametrize("value", [Path("a"), Decimal("1"), 1.5, object(), print, {1, 2}])
def test_a_value_with_behaviour_is_refused(value):
    with pytest.raises(TypeError, match="_solution.x"):
        plain({"_solution": {"x": value}})


def test_a_text_rendered_by_itself():
    assert render_text("[% for a in list %][[ a ]];[% endfor %]", {"list": [1, 2]}) == "1;2;"
    with pytest.raises(PluginFault, match="nmae"):
        render_text("[[ nmae ]]", {})
