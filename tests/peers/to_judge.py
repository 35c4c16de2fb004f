"""What is built to be judged: scenarios, starters, and what `industry new` begins."""

from collections.abc import Iterator
from pathlib import Path

from solutionkit import Registry, Severity, Text, TradeFamily, compile_spec
from solutionkit.generate.new_industry import First, new_industry
from solutionkit.generate.new_project import new_project
from solutionkit.testing.industry_trials import Uninstalled
from solutionkit.testing.scenarios import AS_OF

ROOT = Path(__file__).parents[2]
WHEEL = "plugins/solutionkit_tools_entertainment/solutionkit_tools_entertainment/industry"
"""An industry in a wheel of its own, which is not installed here."""

WAITING = {"game-coin"}
"""Forms whose first scenario an author has to finish before it builds."""


def build_all(out: Path) -> Iterator[tuple[str, Path]]:
    """Build everything there is to judge in `out`; give the folder of each by name."""
    registry = Registry.discover(Uninstalled(ROOT / WHEEL))
    for industry in registry.industries.values():
        if industry.spec.status != "ready":
            continue
        folder = Path(str(industry.folder))
        started = out / "started" / industry.spec.id / "app"
        new_project(industry.folder.joinpath("starter"), started, {})
        for spec in (*_scenarios(folder), started / "solution.yaml"):
            name = f"{industry.spec.id}-{spec.parent.name}-{spec.stem}".removesuffix("-solution")
            yield name, _built(spec, registry, out / "built" / name)
    for family, form in _drafts(registry):
        name = f"new-{family.id}-{form}"
        yield name, _built(*_begun(registry, family, form, out / name), out / "built" / name)


def _scenarios(industry: Path) -> list[Path]:
    """Every spec of its scenarios: overlays and settings are none."""
    files = sorted(industry.glob("scenarios/*/*.yaml"))
    return [each for each in files if "\nsolutionkit:" in f"\n{each.read_text('utf-8')}"]


def _built(spec: Path, registry: Registry, out: Path) -> Path:
    compiled = compile_spec(spec, registry, AS_OF)
    errors = [each for each in compiled.diagnostics if each.severity is Severity.ERROR]
    assert compiled.tree is not None, (spec, errors)
    for path, file in compiled.tree.items():
        (out / path).parent.mkdir(parents=True, exist_ok=True)
        (out / path).write_bytes(file.content)
    return out


def _drafts(registry: Registry) -> list[tuple[TradeFamily, str]]:
    """Every family an industry can be begun for, with each of its forms."""
    families = [family for each in registry.platforms.values() for family in each.families.values()]
    return [
        (family, form)
        for family in families
        if family.open
        for form in family.forms or [""]
        if form not in WAITING
    ]


def _begun(registry: Registry, family: TradeFamily, form: str, to: Path) -> tuple[Path, Registry]:
    """The first scenario of an industry just begun and made ready, and what knows it."""
    (platform,) = registry.platforms.values()
    first = First(family, form, _category(registry, family, form))
    new_industry("pets", to, platform, first, Text("宠物", "Pets"))
    package = to / "solutionkit_pets" / "industry"
    about = package / "industry.yaml"
    about.write_text(about.read_text("utf-8").replace("status: draft", "status: ready"), "utf-8")
    spec = package / "scenarios" / "first" / "solution.yaml"
    return spec, Registry.discover(Uninstalled(package))


def _category(registry: Registry, family: TradeFamily, form: str) -> tuple[str, ...]:
    """A category that may sell goods of that form."""
    if family.id != "general":
        return {"game": (), "life_service": ("餐饮", "茶饮")}.get(family.id, ("工具",))
    (platform,) = registry.platforms.values()
    goods_type = family.forms[form]["goods_type"]
    open_to = (
        category
        for each in platform.facts["trade.general.industries"].value
        if goods_type in each["types"]
        for category in each["categories"]
    )
    return tuple(next(open_to))
