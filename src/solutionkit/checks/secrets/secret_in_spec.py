"""The check secrets/secret-in-spec."""

from __future__ import annotations

import re
from collections.abc import Iterator

from solutionkit.checks.check import Finding, check
from solutionkit.diagnostics import Text
from solutionkit.ir.solution import Solution
from solutionkit.source import Node, Path

_NAMES = re.compile(r"(?i)(secret|password|passwd|private_?key|token|salt)$")
_VALUES = re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY-----|\A[0-9a-f]{40}\Z|\A[0-9a-f]{64}\Z")


@check(
    message=Text("{field} 像是密钥", "{field} looks like a secret"),
    help=Text(
        "删掉它，放进服务器的环境变量；泄露过的要到平台重置",
        "delete it, keep it in the server's environment, and reset it if it was shared",
    ),
)
def secret_in_spec(solution: Solution) -> Iterator[Finding]:
    """A secret stands in the spec.

    ## Why is this wrong?
    Everything made from a spec is handed to clients, and a mini-program's package can be unpacked
    by anybody. A key in it lets strangers act for the merchant.

    ## 为什么不对
    由方案生成的东西都会交给客户，小程序的代码包谁都能解开。密钥写在里面，陌生人就能冒充商家。

    ## Example
    `app_secret: 3f1c…` (forty hexadecimal digits)

    ## Use instead
    Keep secrets on the server, in its environment.
    """
    for path, node in _scalars(solution.document.root, ()):
        name = next((str(step) for step in reversed(path) if isinstance(step, str)), "")
        if isinstance(node.value, str) and (_NAMES.search(name) or _VALUES.search(node.value)):
            yield Finding(path, {"field": name})


def _scalars(node: Node, here: Path) -> Iterator[tuple[Path, Node]]:
    for key, value in (node.entries or {}).items():
        yield from _scalars(value, (*here, key))
    for index, item in enumerate(node.items or ()):
        yield from _scalars(item, (*here, index))
    if node.entries is None and node.items is None:
        yield here, node
