"""Document to spec: what an author wrote, typed, or every mistake in it with its place.

Only shape is looked at here: fields, types, forms, ranges. What parts say of each other is for
`lower` and the checks, so that a dangling name is not hidden behind a misspelled field.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from functools import cache
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from solutionkit.diagnostics import Diagnostic
from solutionkit.source import Document, Node, Path
from solutionkit.spec.docstrings import field_docstrings
from solutionkit.spec.mistakes import Mistake, told
from solutionkit.spec.scalars import Strict
from solutionkit.spec.shape import Shape
from solutionkit.spec.solution import SolutionSpec
from solutionkit.spec.storefront import BlockSpec

Model = TypeVar("Model", bound=BaseModel)


def bind(document: Document) -> tuple[SolutionSpec | None, list[Diagnostic]]:
    """Read `document` as a spec, or say why it is none."""
    return bind_as(SolutionSpec, document)


def bind_as(model: type[Model], document: Document) -> tuple[Model | None, list[Diagnostic]]:
    """Read `document` as a `model`, or say why it is none."""
    try:
        return model.model_validate(_frozen(document.root)), []
    except ValidationError as error:
        mistakes = [_mistake(document, each) for each in error.errors(include_url=False)]
        shape = Shape.of(schema_of(model))
        found = [told(document, shape, each) for each in _once_each(mistakes, shape)]
        return None, sorted(set(found))


def published_schema(model: type[BaseModel] = SolutionSpec) -> dict[str, Any]:
    """The JSON Schema of a whole spec or another file, every field with its description."""
    schema = deepcopy(dict(schema_of(model)))
    direct = Strict.__subclasses__()
    inherited = [each for parent in direct for each in parent.__subclasses__()]
    known: list[type[BaseModel]] = [BlockSpec, *direct, *inherited]
    models = {each.__name__: each for each in known}
    for name, part in {model.__name__: schema, **schema.get("$defs", {})}.items():
        for field, text in field_docstrings(models[name]).items():
            part["properties"][field]["description"] = text
    return schema


@cache
def schema_of(model: type[BaseModel]) -> Mapping[str, Any]:
    """The JSON Schema of `model`, as authors write it."""
    return model.model_json_schema(by_alias=True)


def _frozen(node: Node) -> Any:
    """Plain data with tuples for lists, as strict models want them."""
    if node.entries is not None:
        return {key: _frozen(value) for key, value in node.entries.items()}
    if node.items is not None:
        return tuple(_frozen(item) for item in node.items)
    return node.value


def _mistake(document: Document, error: Any) -> Mistake:
    steps = tuple(error["loc"])
    kind = error["type"]
    if kind == "missing":
        return Mistake(kind, _known(document, steps[:-1]), str(steps[-1]), error)
    return Mistake(kind, _known(document, steps), "", error)


def _known(document: Document, steps: Path) -> Path:
    """The path without the steps that are no key of the author's, such as a union's tags."""
    here: Path = ()
    for step in steps:
        if document.node((*here, step)) is not None:
            here = (*here, step)
    return here


def _once_each(mistakes: list[Mistake], shape: Shape) -> Iterator[Mistake]:
    """Leave out the missing field that an unknown one beside it was meant to be."""
    meant = {(each.path[:-1], _meant(each, shape)) for each in mistakes if each.is_surplus}
    for each in mistakes:
        if (each.path, each.field) not in meant or each.kind != "missing":
            yield each


def _meant(mistake: Mistake, shape: Shape) -> str | None:
    return shape.at(mistake.path[:-1]).meant(str(mistake.path[-1]))
