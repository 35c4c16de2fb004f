"""From what pydantic and jsonschema report to diagnostics in our own words, one a mistake."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from solutionkit.diagnostics import Diagnostic, Fix, Text
from solutionkit.diagnostics.catalogue import diagnose
from solutionkit.source import Cell, Document, Node, Path
from solutionkit.source.amounts import ppm_of_percent
from solutionkit.spec.choices import called, meant_by
from solutionkit.spec.meant import FULL_WIDTH, meant, unlike
from solutionkit.spec.missing import missing_field
from solutionkit.spec.placeholder import is_placeholder, takes_unset
from solutionkit.spec.shape import Shape, nearest_field

_TYPES = {
    "dict": Text("一组字段", "a mapping"),
    "list": Text("一个列表", "a list"),
    "text": Text("文字", "text"),
    "whole": Text("整数", "a whole number"),
    "number": Text("小数", "a number"),
    "flag": Text(" true 或 false", "true or false"),
    "nothing": Text("空", "nothing"),
}
_HOW_TO = {
    "dict": Text("下一行缩进两格，写 “字段: 值”", "write 'field: value' two spaces further in"),
    "list": Text("写成 [一, 二]，或每行一项、以 “- ” 开头", "write [one, two], or '- ' lines"),
    "text": Text("写成文字，需要时加引号", "write text, in quotes where needed"),
    "whole": Text("写成阿拉伯数字，例如 90", "write digits, such as 90"),
    "number": Text("写成数字，例如 9.90", "write a number, such as 9.90"),
    "flag": Text("写成 true 或 false", "write true or false"),
}
_IN_A_CELL = {
    "dict": Text(
        "表格里一个字段一列，列名写成 “字段.子字段”，例如 grants.undo",
        "in a table each field has a column of its own, named 'field.part'",
    ),
    "list": Text(
        "几项之间用分号分开；每项有好几个字段的，写在 YAML 里",
        "part items by semicolons; items with fields of their own are written in YAML",
    ),
}
_WANTED = {
    "tuple_type": "list",
    "dict_type": "dict",
    "model_type": "dict",
    "model_attributes_type": "dict",
    "string_type": "text",
    "int_type": "whole",
    "whole-number": "whole",
    "bool_type": "flag",
}
_OWN = {
    "amount": "spec/not-an-amount",
    "amount-too-large": "spec/amount-too-large",
    "percentage": "spec/not-a-percentage",
    "day": "spec/not-a-day",
    "days": "spec/not-days",
    "clock": "spec/not-a-time",
    "colour": "spec/not-a-colour",
    "degrees": "spec/not-degrees",
    "ident": "spec/not-an-id",
    "placeholder": "spec/placeholder",
    "digits-lost": "spec/digits-lost",
    "share": "spec/not-a-share",
    "factor": "spec/not-a-factor",
}
WRITE_UNSET = Text("还没有就写 unset", "write unset while you have none")
_EXAMPLES = {
    "colour": Text('写成 "#12B886" 这样，要加引号', 'write a colour such as "#12B886", quoted'),
    "amount": Text("写成以元为单位的数字，例如 9.90", "write yuan as a number, such as 9.90"),
    "clock": Text("写成 19:30 这样，YAML 里要加引号", "write a time such as 19:30, quoted in YAML"),
    "day": Text("写成 2026-03-01 这样", "write a day such as 2026-03-01"),
    "share": Text(
        "写成 60%；只知道上下限的写成 {at_least: 60%}、{at_most: 70%}，不知道就写 unknown",
        "write 60%, its bounds as {at_least: 60%, at_most: 70%}, or unknown",
    ),
    "factor": Text("写成 50% 或 1/2，免收写 0%", "write 50% or 1/2, or 0% for none"),
    "percentage": Text("写成 2.5%，最多四位小数；不知道写 unknown", "write 2.5%, or unknown"),
}
_BOUNDS = {
    "greater_than_equal": ("ge", "≥"),
    "less_than_equal": ("le", "≤"),
    "greater_than": ("gt", ">"),
    "less_than": ("lt", "<"),
}
_SIZES = {"string_too_long": "max_length", "string_too_short": "min_length"}
_COUNTS = frozenset({"too_short", "too_long"})


@dataclass(frozen=True)
class Mistake:
    """What a validator found: its own word for it, the place, the field that is missing there."""

    kind: str
    path: Path
    field: str
    error: Mapping[str, Any]

    @property
    def is_surplus(self) -> bool:
        """Whether this is a field that does not exist."""
        return self.kind == "extra_forbidden"


def told(document: Document, shape: Shape, mistake: Mistake) -> Diagnostic:
    """Say `mistake` to the author, at the place it was made."""
    for kinds, words in _WORDS:
        if mistake.kind in kinds:
            return words(document, shape, mistake)
    return _malformed(document, shape, mistake)


def unknown_field(document: Document, shape: Shape, path: Path) -> Diagnostic:
    """Say that the field at `path` does not exist, and which one was meant."""
    here = shape.at(path[:-1])
    if number := _parted_number(document, path):
        return diagnose("spec/comma-in-number", document.key_span(path), number=number)
    return diagnose(
        "spec/unknown-field",
        document.key_span(path),
        field=path[-1],
        advice=_advice(here.meant(str(path[-1])), here.fields),
    )


def _parted_number(document: Document, path: Path) -> str | None:
    """The number that `{price: 9,90}` or `{price: 1,280}` was meant to hold, if that is it."""
    outer, rest = document.node(path[:-1]), str(path[-1])
    names = list(outer.entries) if outer is not None and outer.entries else []
    if not rest.isdigit() or document.node(path) != _key_alone(document.node(path)):
        return None
    place = names.index(rest)
    before = outer.child(names[place - 1]) if outer is not None and place else None
    if before is None or not isinstance(before.value, int) or isinstance(before.value, bool):
        return None
    return f"{before.value}{rest}" if len(rest) == 3 else f"{before.value}.{rest}"


def _key_alone(node: Node | None) -> Node | None:
    return None if node is None or node.value is not None or node.entries is not None else node


def not_allowed(document: Document, path: Path, value: Any, allowed: tuple[str, ...]) -> Diagnostic:
    """Say that a value is none of those that may stand at `path`."""
    options = {each: called(each) for each in allowed}
    near = meant_by(str(value), allowed) or nearest_field(str(value), options)
    code = "spec/empty" if value is None else "spec/value-not-allowed"
    return diagnose(code, document.span(path), value=shown(value), advice=_advice(near, options))


def wrong_type(
    document: Document,
    path: Path,
    wanted: str,
    value: Any,
    *,
    of_records: bool = False,
    advice: Text | None = None,
) -> Diagnostic:
    """Say what should stand at `path` and what does; items `of_records` have fields of their own.

    What may stand in a cell follows from its column, so no other way of writing it is offered.
    """
    if value is None:
        return diagnose("spec/empty", document.span(path), advice=advice or _HOW_TO[wanted])
    in_a_cell = isinstance(value, Cell) and wanted in _IN_A_CELL
    plain = None if in_a_cell else meant("table" if of_records else wanted, value)
    if wanted == "text" and isinstance(value, tuple) and len(value) == 1:
        plain = shown(value[0])
    how = advice or unlike(wanted, value) or (_IN_A_CELL if in_a_cell else _HOW_TO)[wanted]
    return diagnose(
        "spec/wrong-type",
        document.span(path),
        wanted=_TYPES[wanted],
        found=_TYPES[_type(value)],
        advice=how if plain is None else Text(f"写成 {plain}", f"write {plain}"),
    )


def malformed(document: Document, shape: Shape, path: Path, value: Any) -> Diagnostic:
    """Say that the value at `path` does not have its form, by an example of it if there is one."""
    if is_placeholder(str(value)) and takes_unset(shape, path):
        return diagnose("spec/placeholder", document.span(path), value=shown(value))
    examples = shape.at(path).here.get("examples", ())
    advice = WRITE_UNSET if takes_unset(shape, path) else Text("", "")
    if examples:
        advice = Text(f"例如 {examples[0]}", f"as in {examples[0]}")
    return diagnose("spec/malformed", document.span(path), value=shown(value), advice=advice)


def shown(value: Any) -> str:
    """A value as an author may recognise it, short."""
    text = "…" if isinstance(value, dict | list | tuple) else str(value)
    return text if len(text) <= 40 else text[:39] + "…"


def _unknown(document: Document, shape: Shape, mistake: Mistake) -> Diagnostic:
    return unknown_field(document, shape, mistake.path)


def _missing(document: Document, shape: Shape, mistake: Mistake) -> Diagnostic:
    return missing_field(document, shape, mistake.path, mistake.field)


def _typed(document: Document, shape: Shape, mistake: Mistake) -> Diagnostic:
    wanted, path = _WANTED[mistake.kind], mistake.path
    value = mistake.error["input"]
    of_records = wanted == "list" and bool(shape.at((*path, 0)).fields)
    advice = _as_items(value) if of_records and isinstance(value, Mapping) else None
    return wrong_type(document, path, wanted, value, of_records=of_records, advice=advice)


def _as_items(value: Mapping[str, Any]) -> Text:
    """How one thing, or a table named by a misspelt `from`, becomes a list."""
    tables = [table for each in value.values() if (table := meant("table", each))]
    if tables and len(value) == 1:
        return Text(f"写成 {tables[0]}", f"write {tables[0]}")
    return Text("在前面加 “- ”，成为列表的一项", "write '- ' before it, which makes it an item")


def _number_for_text(document: Document, shape: Shape, mistake: Mistake) -> Diagnostic:
    span, value = document.span(mistake.path), str(mistake.error["input"])
    return diagnose("spec/number-for-text", span, fix=Fix(span, f"'{value}'"), value=value)


def _chosen(document: Document, shape: Shape, mistake: Mistake) -> Diagnostic:
    allowed = shape.at(mistake.path).allowed
    return not_allowed(document, mistake.path, mistake.error["input"], allowed)


def _ready(document: Document, shape: Shape, mistake: Mistake) -> Diagnostic:
    allowed = ("true", "false", "unknown")
    return not_allowed(document, mistake.path, mistake.error["input"], allowed)


def _own(document: Document, shape: Shape, mistake: Mistake) -> Diagnostic:
    span, value = document.span(mistake.path), mistake.error["input"]
    plain = str(value).translate(FULL_WIDTH)
    if isinstance(value, str) and plain != value:
        return diagnose("spec/full-width", span, fix=Fix(span, plain), value=value, plain=plain)
    if mistake.kind == "percentage" and ppm_of_percent(str(value)) is not None:
        return diagnose("spec/percentage-too-large", span, value=value)
    plain_form = meant(mistake.kind, value)
    advice = unlike(mistake.kind, value) or _EXAMPLES.get(mistake.kind, Text("", ""))
    fix = None if plain_form is None or isinstance(value, Cell) else Fix(span, plain_form)
    if plain_form is not None:
        advice = Text(f"写成 {plain_form}", f"write {plain_form}")
    code = "spec/empty" if value is None and mistake.kind in _EXAMPLES else _OWN[mistake.kind]
    return diagnose(code, span, fix=fix, value=shown(value), advice=advice)


def _ranged(document: Document, shape: Shape, mistake: Mistake) -> Diagnostic:
    name, sign = _BOUNDS[mistake.kind]
    limit = mistake.error["ctx"][name]
    span, value = document.span(mistake.path), shown(mistake.error["input"])
    return diagnose("spec/out-of-range", span, value=value, bound=f"{sign} {limit}")


def _sized(document: Document, shape: Shape, mistake: Mistake) -> Diagnostic:
    limit = mistake.error["ctx"][_SIZES[mistake.kind]]
    span = document.span(mistake.path)
    return diagnose("spec/wrong-length", span, length=len(mistake.error["input"]), limit=limit)


def _counted(document: Document, shape: Shape, mistake: Mistake) -> Diagnostic:
    here = shape.at(mistake.path).here
    fewest, most = here.get("minItems", 0), here.get("maxItems")
    bounds = Text(f"{fewest} 到 {most} 项", f"{fewest} to {most} items")
    if most is None:
        bounds = Text(f"至少 {fewest} 项", f"{fewest} items or more")
    node, count = document.node(mistake.path), mistake.error["ctx"]["actual_length"]
    # Over a cell stands only the header, which is right for every other row.
    in_a_cell = node is not None and isinstance(node.value, Cell)
    span = (document.span if in_a_cell else document.key_span)(mistake.path)
    return diagnose("spec/wrong-count", span, count=count, bounds=bounds)


def _malformed(document: Document, shape: Shape, mistake: Mistake) -> Diagnostic:
    return malformed(document, shape, mistake.path, mistake.error.get("input", ""))


_Words = Callable[[Document, Shape, Mistake], Diagnostic]
_WORDS: tuple[tuple[frozenset[str], _Words], ...] = (
    (frozenset({"extra_forbidden"}), _unknown),
    (frozenset({"missing"}), _missing),
    (frozenset(_WANTED), _typed),
    (frozenset({"number-for-text"}), _number_for_text),
    (frozenset({"literal_error"}), _chosen),
    (frozenset({"readiness"}), _ready),
    (frozenset(_OWN), _own),
    (frozenset(_BOUNDS), _ranged),
    (frozenset(_SIZES), _sized),
    (_COUNTS, _counted),
)


def _advice(near: str | None, options: Mapping[str, str]) -> Text:
    if near is not None:
        return Text(f"是不是想写 {near}？", f"did you mean {near}?")
    listed = [f"{name}（{title}）" if title else name for name, title in options.items()]
    return Text("可以写：" + "、".join(listed), "one of: " + ", ".join(options))


def _type(value: Any) -> str:
    kinds: tuple[tuple[type | tuple[type, ...], str], ...] = (
        (bool, "flag"),
        (int, "whole"),
        (Decimal, "number"),
        ((str, Cell), "text"),
        ((list, tuple), "list"),
        (dict, "dict"),
    )
    return next((name for kind, name in kinds if isinstance(value, kind)), "nothing")
