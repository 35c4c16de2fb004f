"""Who contributes what: the built-ins and every installed plugin, by id."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache, cached_property
from importlib.metadata import entry_points
from importlib.resources.abc import Traversable
from typing import Any, TypeVar

import pluggy

from solutionkit import hookspecs, industries
from solutionkit.checks.check import Check, checks_in
from solutionkit.diagnostics import Text
from solutionkit.errors import PluginFault
from solutionkit.generate.generator import Generator
from solutionkit.industries import Industry
from solutionkit.ir.category import Catalogue
from solutionkit.ir.platform import NamedIndustry, Platform
from solutionkit.ir.rule import Field
from solutionkit.markers import hookimpl

T = TypeVar("T")


class _Builtin:
    """What solutionkit itself contributes, by the same hooks as any plugin."""

    @hookimpl
    def solutionkit_industries(self) -> Iterable[Traversable]:
        return industries.bundled()

    @hookimpl
    def solutionkit_checks(self) -> Iterable[Check]:
        from solutionkit import checks

        return checks_in(checks)

    @hookimpl
    def solutionkit_fields(self) -> Iterable[Field]:
        from solutionkit.policy.fields import FIELDS

        return FIELDS


class Registry:
    """What all plugins contribute, each under its own id, in order of id.

    A plugin is asked for a kind of value when that kind is first needed, so that checking a spec
    loads no generator. Raises `PluginFault`, naming the plugin, when one fails or two clash; an
    industry of a plugin given `by_hand`, such as a working copy, takes an installed one's place.
    """

    def __init__(self, manager: pluggy.PluginManager, by_hand: Iterable[object] = ()) -> None:
        self._ask = manager.hook
        self._by_hand = tuple(by_hand)

    @classmethod
    def discover(cls, *plugins: object) -> Registry:
        """Find the built-ins, the installed plugins, and `plugins` given by hand."""
        return cls(_manager(plugins), plugins)

    @cached_property
    def platforms(self) -> Mapping[str, Platform]:
        """The platforms by id."""
        return _by_id(_asked(self._ask.solutionkit_platforms), lambda each: each.id)

    @cached_property
    def industries(self) -> Mapping[str, Industry]:
        """The industry packages by id."""
        answers = [
            (plugin in self._by_hand, industries.load(folder))
            for plugin, folder in _answers(self._ask.solutionkit_industries)
        ]
        copied = {each.spec.id for by_hand, each in answers if by_hand}
        found: dict[str, Industry] = {}
        for by_hand, each in answers:
            if each.spec.id in copied and not by_hand:
                continue
            if each.spec.id in found:
                raise _contributed_twice(found[each.spec.id], each)
            found[each.spec.id] = each
        return dict(sorted(found.items()))

    @cached_property
    def fields(self) -> Mapping[str, Field]:
        """The fields rules may name, by name."""
        return _by_id(_asked(self._ask.solutionkit_fields), lambda each: each.name)

    def categories(self, platforms: Iterable[str]) -> list[Catalogue]:
        """What these platforms know of the categories there are."""
        named = (self.platforms.get(name) for name in platforms)
        return [each.categories for each in named if each and each.categories]

    def named(self, industry: str) -> NamedIndustry | None:
        """The industry that some platform calls so: by id, a title, an alias or a package."""
        for platform in self.platforms.values():
            for each in platform.industries.values():
                names = (each.id, each.title.zh, each.title.en, *each.aliases, *each.packages)
                if _plain(industry) in map(_plain, names):
                    return each
        return None

    @cached_property
    def checks(self) -> Mapping[str, Check]:
        """The checks on solutions by id."""
        return _by_id(_asked(self._ask.solutionkit_checks), lambda each: each.id)

    @cached_property
    def output_checks(self) -> Mapping[str, Check]:
        """The checks on generated files by id."""
        return _by_id(_asked(self._ask.solutionkit_output_checks), lambda each: each.id)

    @cached_property
    def generators(self) -> Mapping[str, Generator]:
        """The generators by the target they make."""
        return _by_id(_asked(self._ask.solutionkit_generators), lambda each: each.name)


@cache
def installed() -> Registry:
    """What is installed on this machine, asked once a process."""
    return Registry.discover()


def _manager(plugins: tuple[object, ...]) -> pluggy.PluginManager:
    manager = pluggy.PluginManager("solutionkit")
    manager.add_hookspecs(hookspecs)
    manager.register(_Builtin(), "builtin")
    for entry in sorted(entry_points(group="solutionkit"), key=lambda each: each.name):
        try:
            manager.register(entry.load(), entry.name)
        except Exception as error:  # a plugin may fail in any way while it is imported
            raise _fault(entry.name, error) from error
    for plugin in plugins:
        manager.register(plugin, type(plugin).__name__ + f"-{id(plugin)}")
    try:
        manager.check_pending()
    except pluggy.PluginValidationError as error:
        raise _fault(manager.get_name(error.plugin) or "?", error) from error
    return manager


def _asked(hook: Any) -> list[Any]:
    """What every plugin answers to one hook."""
    return [answer for _, answer in _answers(hook)]


def _answers(hook: Any) -> list[tuple[object, Any]]:
    """Every answer to one hook with its plugin; one that fails is refused by its name."""
    found: list[tuple[object, Any]] = []
    for implementation in hook.get_hookimpls():
        try:
            found += [(implementation.plugin, each) for each in implementation.function()]
        except PluginFault:
            raise
        except Exception as error:  # the answer is the plugin's own code
            raise _fault(implementation.plugin_name, error) from error
    return found


def _plain(name: str) -> str:
    """A name without what people write differently: `Real estate`, `real-estate`."""
    return name.strip().casefold().replace(" ", "-")


def _fault(name: str, error: Exception) -> PluginFault:
    said = f"{type(error).__name__}: {error}"
    return PluginFault(
        Text(f"插件 {name} 不能用：{said}", f"plugin {name!r} cannot be used: {said}")
    )


def _contributed_twice(one: Industry, other: Industry) -> PluginFault:
    """Two industry packages of one id, such as an installed one and a copy of it."""
    zh = f"两个行业包都叫 {one.spec.id}：{one.folder} 和 {other.folder}；卸载一个，或改掉一个的 id"
    en = f"two packages are {one.spec.id!r}: {one.folder} and {other.folder}; "
    return PluginFault(Text(zh, en + "uninstall one, or give one of them another id"))


def _by_id(values: Iterable[T], id_of: Callable[[T], str]) -> dict[str, T]:
    found: dict[str, T] = {}
    for value in values:
        if id_of(value) in found:
            raise PluginFault(
                Text(f"两个插件都提供了 {id_of(value)}", f"two plugins contribute {id_of(value)!r}")
            )
        found[id_of(value)] = value
    return dict(sorted(found.items()))
