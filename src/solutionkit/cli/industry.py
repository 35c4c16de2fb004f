"""`solutionkit industry`: the industries there are, one in full, a new one, one put to the test."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from solutionkit.cli.as_of import as_of_day
from solutionkit.cli.language import Group, lang_of, option, say
from solutionkit.cli.language import command as described
from solutionkit.cli.program import program

if TYPE_CHECKING:
    from solutionkit.industries import Industry
    from solutionkit.ir.platform import Platform, TradeFamily
    from solutionkit.registry import Registry
    from solutionkit.spec.industry import BothLanguages
    from solutionkit.testing.trial import Trial


@click.group(
    cls=Group,
    name="industry",
    zh="行业包：有哪些、里面有什么、新建一个、检验一个",
    en="Industry packages: which there are, what is in one, start one, test one",
)
def command() -> None:
    """Group what can be done with industries."""


@described(
    "list",
    zh="列出已安装的行业",
    en="List the installed industries",
    examples=("solutionkit industry list",),
)
@click.pass_context
def list_industries(context: click.Context) -> None:
    """Give each industry a line, and those the platforms name beside them."""
    from solutionkit.registry import installed

    lang, registry = lang_of(context), installed()
    for id, each in registry.industries.items():
        status = say("可用", "ready") if each.spec.status == "ready" else say("草稿", "draft")
        click.echo(f"{id}  [{status}]  {_words(each.spec.title, lang)}")
        click.echo(f"    {_words(each.spec.summary, lang)}")


@described(
    "show",
    zh="一个行业里有什么\n\nINDUSTRY 是行业的编号，industry list 列出的第一个词。",
    en="What is in one industry\n\nINDUSTRY is its id, the first word of a line of industry list.",
    examples=("solutionkit industry show {industry}",),
)
@click.argument("industry_id", metavar="INDUSTRY")
@click.pass_context
def show(context: click.Context, industry_id: str) -> None:
    """Show roles, documents, goods, pages, rules and fees of an industry."""
    from solutionkit.registry import installed

    registry = installed()
    industry = _known(context, registry, industry_id)
    click.echo("\n".join(_page(industry, registry, lang_of(context))))


@described(
    "test",
    zh="检验一个行业包：规则、证明、用例、例句、起步模板、场景\n\n"
    "INDUSTRY 是已安装的行业编号，或行业包的文件夹。\n\n"
    "退出码：0 全部通过，1 有不对的地方。",
    en="Test an industry package: rules, proofs, cases, sentences, starter, scenarios\n\n"
    "INDUSTRY is the id of an installed industry, or a package's folder.\n\n"
    "Exit code: 0 all passed; 1 something is wrong.",
    examples=(
        "solutionkit industry test {industry}",
        "solutionkit industry test pets-package/solutionkit_pets/industry --bless",
    ),
)
@click.argument("industry", metavar="INDUSTRY")
@option(
    "--bless",
    is_flag=True,
    zh="把场景现在的结果记为应有的结果，之后用 git diff 审",
    en="record what the scenarios give now as what they should; read git diff afterwards",
)
@click.pass_context
def test(context: click.Context, industry: str, bless: bool) -> None:
    """Try everything and tell what is wrong."""
    from solutionkit.testing.industry_trials import trials

    package, registry = _to_try(context, industry)
    tried = []
    for each in trials(package, registry, as_of_day(None), record=bless):
        tried.append(each)
        _tell(each, lang_of(context))
    wrong, waiting = sum(not each.ok for each in tried), sum(each.open for each in tried)
    zh, en = f"检验 {len(tried)} 项，{wrong} 项不对", f"{len(tried)} trials, {wrong} went wrong"
    if waiting:
        zh, en = f"{zh}，{waiting} 项还没有判定", f"{en}, {waiting} not decided yet"
    click.echo(say(zh, en))
    if wrong:
        context.exit(1)


@described(
    "new",
    zh="新建一个行业包\n\nINDUSTRY 是行业编号（英文短名），DIR 是新文件夹。\n\n"
    "得到一个能安装的 Python 包，里面只有数据；先是草稿，改完运行 industry test。",
    en="Start an industry package\n\nINDUSTRY is its id, DIR a new folder.\n\n"
    "Gives a Python package that can be installed and holds data only: a draft; edit it, then run "
    "industry test.",
    examples=(
        "solutionkit industry new pets pets-package --family general --form virtual-service",
    ),
)
@click.argument("industry_id", metavar="INDUSTRY")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@option(
    "--platform",
    "platform_id",
    zh="先给哪个平台；只装了一个就不用写",
    en="the platform to begin with; needed where several are installed",
)
@option("--title", default="", zh="行业的中文名", en="the industry's name in Chinese")
@option("--title-en", default="", zh="行业的英文名", en="the industry's name in English")
@option(
    "--family",
    default="",
    zh="交易体系；不写就列出有哪些",
    en="its trade family; left out, they are listed",
)
@option(
    "--form",
    default="",
    zh="第一件商品的形态；不写就列出有哪些",
    en="the form of its first goods; left out, they are listed",
)
@option(
    "--category",
    default="",
    zh='主营类目，从上往下写，例如 "餐饮 > 茶饮"（要加引号）',
    en="the main category, its parts joined by > and quoted",
)
def new(
    industry_id: str,
    folder: Path,
    platform_id: str | None,
    title: str,
    title_en: str,
    family: str,
    form: str,
    category: str,
) -> None:
    """Start a package that is a draft and passes its own test."""
    from solutionkit.diagnostics import Text
    from solutionkit.generate.new_industry import First, new_industry
    from solutionkit.registry import installed

    registry = installed()
    if not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", industry_id):
        raise click.UsageError(
            say("行业编号用小写字母、数字和连字符", "an id is lower-case letters, digits, hyphens")
        )
    if industry_id in registry.industries:
        raise click.UsageError(
            say(f"已经有行业 {industry_id}", f"there is an industry {industry_id!r} already")
        )
    platform = _platform(platform_id, registry)
    chosen = _family(family, platform.families)
    form = _one_of("--form", form, _forms(chosen) or {"": ""})
    first = First(chosen, form, tuple(filter(None, map(str.strip, category.split(">")))))
    new_industry(industry_id, folder, platform, first, Text(title, title_en))
    _record(folder)
    for path in sorted(each for each in folder.rglob("*") if each.is_file()):
        click.echo(f"  {path}")
    _say_what_next(industry_id, folder, named=bool(title_en or not title))


for _each in (list_industries, show, test, new):
    command.add_command(_each)


def _platform(named: str | None, registry: Registry) -> Platform:
    """The platform that was named, or the only one there is."""
    known = registry.platforms
    if not known:
        raise click.UsageError(
            say(
                "一个平台也没装，先用 pip 装一个平台插件",
                "no platform is installed; install a platform's plugin with pip first",
            )
        )
    if named is None and len(known) == 1:
        return next(iter(known.values()))
    titles = {id: each.title.of(lang_of()) for id, each in known.items()}
    return known[_one_of("--platform", named or "", titles)]


def _family(name: str, families: Mapping[str, TradeFamily]) -> TradeFamily:
    """The family that was chosen; refuse one that is not open, with the reason."""
    closed = families.get(name)
    if closed is not None and not closed.open and closed.why is not None:
        lang = lang_of()
        raise click.UsageError(f"--family {name}: {closed.why.of(lang)}")
    return families[_one_of("--family", name, _families(families))]


def _families(families: Mapping[str, TradeFamily]) -> dict[str, str]:
    """What each family that is open is called."""
    lang = lang_of()
    return {id: each.title.of(lang) for id, each in families.items() if each.open}


def _forms(family: TradeFamily) -> dict[str, str]:
    """What each form of a family is called; without a name, its id."""
    lang = lang_of()
    return {id: each.get("title", {}).get(lang, id) for id, each in family.forms.items()}


def _one_of(option_name: str, chosen: str, known: Mapping[str, str]) -> str:
    """Give what was chosen; refuse what is not known, naming what is and what it is called."""
    if chosen not in known:
        names = "".join(f"\n  {id}  {title}" for id, title in known.items())
        raise click.UsageError(
            say(f"{option_name} 可以是：{names}", f"{option_name} is one of:{names}")
        )
    return chosen


def _say_what_next(industry_id: str, folder: Path, *, named: bool) -> None:
    click.echo()
    if not named:
        click.echo(
            say(
                f"英文名先用编号 {industry_id}；要给名字，用 --title-en",
                f"its English title is its id, {industry_id}; --title-en gives it one",
            )
        )
    click.echo(say("改几行，然后：", "change a few lines, then:"))
    click.echo(f"  pip install -e {folder}")
    click.echo(f"  {program()} industry test {industry_id}")


def _record(folder: Path) -> None:
    """Let the scenarios of a package just begun say what they give."""
    from solutionkit.industries import load
    from solutionkit.registry import Registry
    from solutionkit.testing.industry_trials import Uninstalled, trials

    for file in folder.glob("*/industry/industry.yaml"):
        registry = Registry.discover(Uninstalled(file.parent))
        list(trials(load(file.parent), registry, as_of_day(None), record=True))


def _known(context: click.Context, registry: Registry, industry_id: str) -> Industry:
    from solutionkit.diagnostics.suggestion import did_you_mean

    if industry_id not in registry.industries:
        advice = did_you_mean(industry_id, registry.industries).of(lang_of(context))
        click.echo(
            say(f"没有叫 {industry_id} 的行业。{advice}", f"no industry {industry_id!r}; {advice}"),
            err=True,
        )
        context.exit(1)
    return registry.industries[industry_id]


def _to_try(context: click.Context, named: str) -> tuple[Industry, Registry]:
    """The industry to try and the registry that knows it, be it installed or only a folder."""
    from solutionkit.industries import load
    from solutionkit.registry import Registry, installed
    from solutionkit.testing.industry_trials import Uninstalled

    folder = Path(named)
    if not (folder / "industry.yaml").is_file():
        return _known(context, installed(), named), installed()
    package = load(folder)
    known = installed().industries.get(package.spec.id)
    if known is not None and Path(str(known.folder)).resolve() == folder.resolve():
        return known, installed()
    registry = Registry.discover(Uninstalled(folder))
    return registry.industries[package.spec.id], registry


def _tell(trial: Trial, lang: str) -> None:
    from solutionkit.cli.report import report

    mark = "?" if trial.open else "✓" if trial.ok else "✗"
    click.echo(f"{mark} {trial.part.of(lang)}  {trial.name}")
    for each in trial.said:
        click.echo(f"    {each.of(lang)}")
    if trial.diagnostics:
        report(trial.diagnostics, trial.texts)


def _page(industry: Industry, registry: Registry, lang: str) -> Iterator[str]:
    from solutionkit.diagnostics import Text
    from solutionkit.policy.parse import admission_policy
    from solutionkit.policy.parse_fees import fee_policy

    spec = industry.spec
    kinds = {each.kind: Text(each.title.zh, each.title.en) for each in spec.documents}
    admission, _ = admission_policy(industry.admission(registry.platforms), registry.fields, kinds)
    fees, _ = fee_policy(tuple(industry.documents("fees")), registry.fields)
    yield f"{spec.id}  {_words(spec.title, lang)}  {spec.version}"
    yield f"  {_words(spec.summary, lang)}"
    if spec.owner:
        yield f"  {say('维护者', 'looked after by')}: {spec.owner}"
    yield say("角色", "Roles")
    for role in spec.roles:
        yield f"  {role.id}  {_words(role.title, lang)}"
    yield say("证照", "Documents")
    for kind in spec.documents:
        yield f"  {kind.kind}  ({', '.join(kind.holder_roles)})"
    yield say("商品的交付方式", "How goods may be fulfilled")
    yield f"  {', '.join(spec.fulfilments)}  ({spec.trade_family})"
    yield say("准入规则", "Admission rules")
    # One that is about several targets is a rule for each of them.
    for rule in {each.id: each for each in admission.rules}.values():
        yield f"  {rule.id}  {rule.title.of(lang)}  [{rule.grade}]"
    yield say("收费项目", "Fees")
    for fee in fees.components:
        yield f"  {fee.id}  {fee.title.of(lang)}  [{fee.shape_grade}]"
    yield say("页面", "Pages")
    yield "  " + ", ".join(_pages(industry))


def _pages(industry: Industry) -> Iterator[str]:
    document = industry.document("pages.yaml")
    node = document.node(("pages",)) if document else None
    for page in (node.items or ()) if node else ():
        named = [page.child(key) for key in ("id", "title")]
        yield " ".join(str(each.value) for each in named if each)


def _words(both: BothLanguages, lang: str) -> str:
    return both.zh if lang == "zh" else both.en
