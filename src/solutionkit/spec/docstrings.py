"""What each field of a spec's part says of itself: the docstring under it in the source.

Read only when a schema is published. Pydantic could do it while classes are made, but then every
run of every command would parse our own source.
"""

from __future__ import annotations

import ast
import inspect
from collections.abc import Mapping
from functools import cache
from types import ModuleType

from pydantic import BaseModel


def field_docstrings(model: type[BaseModel]) -> Mapping[str, str]:
    """The docstrings of the fields of `model`, by the name an author writes."""
    stated: dict[str, str] = {}
    for each in reversed(model.__mro__):
        module = inspect.getmodule(each)
        if module is not None and issubclass(each, BaseModel) and each is not BaseModel:
            stated |= _stated(module).get(each.__name__, {})
    fields = model.model_fields
    return {fields[name].alias or name: text for name, text in stated.items() if name in fields}


@cache
def _stated(module: ModuleType) -> Mapping[str, Mapping[str, str]]:
    """By class, then by attribute: the text that stands right under the attribute."""
    statements = ast.parse(inspect.getsource(module)).body
    classes = (each for each in statements if isinstance(each, ast.ClassDef))
    return {each.name: dict(_under_attributes(each)) for each in classes}


def _under_attributes(stated: ast.ClassDef) -> list[tuple[str, str]]:
    found = []
    for attribute, text in zip(stated.body, stated.body[1:], strict=False):
        if (
            isinstance(attribute, ast.AnnAssign)
            and isinstance(attribute.target, ast.Name)
            and isinstance(text, ast.Expr)
            and isinstance(text.value, ast.Constant)
        ):
            found.append((attribute.target.id, inspect.cleandoc(str(text.value.value))))
    return found
