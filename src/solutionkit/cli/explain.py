"""`solutionkit explain`: what a code means, or what a generated file or JSON key came from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeAlias

import click

from solutionkit.cli.language import command as described
from solutionkit.cli.language import lang_of, say

_Place: TypeAlias = tuple[str | int, ...]

_KINDS = {
    "managed": (
        "只由方案生成；要改就改方案",
        "made by the spec alone; change the spec instead",
    ),
    "merge": (
        "你可以改；下次生成会合并",
        "yours to edit; the next build merges",
    ),
    "once": ("只在第一次生成，之后归你", "made once, then yours"),
}


@described(
    "explain",
    zh="解释一个错误码，或一个文件从哪来\n\n"
    "WHAT 是错误码，或一个生成的文件；JSON 文件可以在 # 后面写里面的位置。",
    en="Explain a code, or where a generated file comes from\n\n"
    "WHAT is a code, or a generated file; after # a place in a JSON file.",
    examples=(
        "solutionkit explain spec/unknown-field",
        "solutionkit explain my-shop/out/trade/trade.json",
        "solutionkit explain my-shop/out/trade/trade.json#/goods/0/price_fen",
    ),
)
@click.argument("what")
@click.pass_context
def command(context: click.Context, what: str) -> None:
    """Explain a code or a generated file."""
    lang = lang_of(context)
    name, _, pointer = what.partition("#")
    text = _file_page(Path(name), pointer) if Path(name).exists() else _code_page(what, lang)
    if text is None:
        click.echo(_unknown(what, lang), err=True)
        context.exit(1)
    click.echo(text)


def _code_page(code: str, lang: str) -> str | None:
    from solutionkit.diagnostics.catalogue import CATALOGUE

    if code in CATALOGUE:
        entry = CATALOGUE[code]
        parts = [f"{code}  {_plain(entry.message.of(lang))}", entry.explanation.of(lang)]
        if entry.help is not None and _says_something(entry.help.of(lang)):
            parts.append(say("怎么改：", "What to do: ") + _plain(entry.help.of(lang)))
        return "\n\n".join(parts)
    from solutionkit.registry import installed

    found = installed().checks.get(code) or installed().output_checks.get(code)
    if found is None:
        return None
    head = f"{code}  {_plain(found.message.of(lang))}"
    advice = say("怎么改：", "What to do: ") + _plain(found.help.of(lang))
    return "\n\n".join([head, *_sections(found.doc, lang), advice])


def _sections(doc: str, lang: str) -> Iterator[str]:
    """The parts of a check's page in one language; examples serve both."""
    _, *sections = re.split(r"^## ", doc, flags=re.MULTILINE)
    titles = {
        "Why is this wrong?": None if lang == "zh" else "Why is this wrong?",
        "为什么不对": "为什么不对" if lang == "zh" else None,
        "Example": say("例子", "Example"),
        "Use instead": say("改成", "Use instead"),
    }
    for section in sections:
        title, _, body = section.partition("\n")
        shown = titles.get(title.strip(), title.strip())
        if shown is not None:
            yield f"{shown}\n{body.strip()}"


def _says_something(template: str) -> bool:
    """Whether advice is more than a list that only the place of a fault can fill."""
    return not re.fullmatch(r"([^{}]*[:：] ?)?\{[a-z_]+\}", template)


def _plain(template: str) -> str:
    """A message's template with its holes shown as an ellipsis."""
    return re.sub(r"\{[^{}]*\}", "…", template).replace("{{", "{").replace("}}", "}")


def _file_page(file: Path, pointer: str) -> str | None:
    from solutionkit.generate.lockfile import parse_lock

    if file.is_dir():
        return say(
            f"{file} 是文件夹，写里面的一个文件", f"{file} is a folder; name a file inside it"
        )
    for folder in file.resolve().parents:
        lock_file = folder / ".solutionkit" / "lock.json"
        if lock_file.is_file():
            break
    else:
        return None
    lock = parse_lock(lock_file.read_bytes())
    path = file.resolve().relative_to(folder).as_posix()
    record = lock.files.get(path)
    if record is None:
        return say(f"{path} 不是生成的，是你自己的文件", f"{path} was not generated; it is yours")
    origins = _origins_of(pointer, dict(record.keys)) if pointer else []
    lines = [
        path + (f"#{pointer}" if pointer else ""),
        f"  {say('目标', 'target')}: {record.owner}",
        f"  {say('来自', 'made by')}: {record.made_by or record.owner}",
        f"  {say('谁能改', 'who may edit')}: {say(*_KINDS[record.kind])}",
    ]
    made = lock.provenance
    spec, *overlays = (
        (folder / each).resolve() for each in (made.spec_file, *(made.overlays or ()))
    )
    places = list(_places(spec, overlays, origins if pointer else record.origins))
    if places:
        lines.append(f"  {say('来自方案', 'from the spec')}:")
        lines += [f"    {place}" for place in places]
    return "\n".join(lines)


def _origins_of(pointer: str, keys: dict[str, _Place]) -> list[_Place]:
    """Where the nearest key at or above `pointer` came from."""
    above = [key for key in keys if pointer == key or pointer.startswith(f"{key}/")]
    return [keys[max(above, key=len)]] if above else []


def _places(spec: Path, overlays: Sequence[Path], origins: Sequence[_Place]) -> Iterator[str]:
    """Where in the spec's files each origin stands, the file that holds it named first."""
    from solutionkit import stages
    from solutionkit.registry import installed

    if not spec.is_file():
        return
    document, _ = stages.read(spec, [each for each in overlays if each.is_file()])
    both, _ = stages.industry_and_platform(document, installed())
    if both is not None:
        document, _ = stages.underlay(document, both)
    for origin in origins:
        span = document.span(origin)
        lines = document.texts.get(span.file, "").splitlines()
        line = lines[span.line - 1].strip() if span.line <= len(lines) else ""
        yield f"{span.file}:{span.line}:{span.column}  {'.'.join(map(str, origin))}  {line}"


def _unknown(what: str, lang: str) -> str:
    from solutionkit.diagnostics.catalogue import CATALOGUE
    from solutionkit.diagnostics.suggestion import did_you_mean
    from solutionkit.registry import installed

    known = [*CATALOGUE, *installed().checks, *installed().output_checks]
    advice = did_you_mean(what, known).of(lang)
    return say(
        f"{what} 既不是错误码，也不是生成的文件。{advice}",
        f"{what} is neither a code nor a generated file; {advice}",
    )
