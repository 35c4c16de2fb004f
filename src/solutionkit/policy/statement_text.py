"""Statements of earnings in words and as plain data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from solutionkit.diagnostics import Text
from solutionkit.ir.fact import GRADE_TITLES
from solutionkit.ir.game import Revenue
from solutionkit.ir.money import percent_of_ppm, yuan_of_fen
from solutionkit.ir.solution import Solution
from solutionkit.ir.statement_days import SETTLED_TITLES, Settled
from solutionkit.policy.statements import Arrived, Due, Line, Statement, total

_DAYS, _DAY = (
    Text("{first} 到 {last}{how}", "{first} to {last}{how}"),
    Text("{first}{how}", "{first}{how}"),
)
_HOW = Text("（{settled}）", " ({settled})")
_LINE = Text(
    "  {name}  流水 {amount}，{payee}应得{due}", "  {name}  {amount} came in, due to {payee}: {due}"
)
_TOGETHER, _ALL = Text("合计", "together"), Text("全部账期", "all statements")
_EXACT, _BETWEEN = Text(" {least}", "{least}"), Text(" {least} 到 {most}", "{least} to {most}")
_LEAST, _MOST = Text("不少于 {least}", "at least {least}"), Text("不多于 {most}", "at most {most}")
_UNKNOWN = Text("还不知道", "not known yet")
_SHARE = Text("（分成 {share}，{grade}{source}）", " (a share of {share}, {grade}{source})")
_SOURCE = Text("：{0}", ": {0}")
_ARRIVED = {
    Arrived.AS_DUE: Text("；到账 {received}，对得上", "; {received} arrived, as due"),
    Arrived.NOT_TO_BE_TOLD: Text(
        "；到账 {received}，分成没有全写明，看不出不对",
        "; {received} arrived, nothing wrong as far as the share is known",
    ),
    Arrived.TOO_LITTLE: Text(
        "；到账 {received}，少了 {gap}", "; {received} arrived, {gap} too little"
    ),
    Arrived.TOO_MUCH: Text("；到账 {received}，多了 {gap}", "; {received} arrived, {gap} too much"),
}
_OPEN = Text(
    "  其中 {amount} 的流水还不知道怎么分，没有算进应得里",
    "  of this nobody knows how {amount} is shared; nothing of it is counted as due",
)
_ASK = Text("要问清：{name}的分成——{ask}", "to be asked: the share of {name}: {ask}")
_UNSETTLED = Text(
    "要写明：“{name}”多久结一次（方案的 statement），现在按表里写的日期分",
    "to be stated: how often '{name}' is settled (statement in the spec); rows stand by their days",
)
_PERIODS = Text(
    "账期按自然日分（半月到 15 日，周从周一起）；平台从哪天分没有查到，请和账单对一下日期",
    "periods go by the calendar (half months to the 15th, weeks from Monday); where the "
    "platform draws the line was not found, so compare the days with the statement",
)
_BEFORE_FEES = Text(
    "这里只按 revenue 的分成算；要交的税、和合作方的分成另算",
    "this goes by the shares under revenue alone; taxes and a partner's share come off it",
)


def statement_lines(made: Sequence[Statement], solution: Solution, lang: str) -> Iterator[str]:
    """Each statement with its lines and their sum, then what is still to be asked."""
    payee = solution.fee_policy.parties[solution.fee_policy.settlement.payee].of(lang)
    for each in made:
        yield _days(each, lang)
        for line in each.lines:
            yield _line(line.revenue.name, line.due, payee, lang, _share(line.revenue, lang))
        if len(each.lines) > 1:
            yield from _together(each.lines, payee, lang)
    lines = [line for each in made for line in each.lines]
    if len(made) > 1:
        yield _ALL.of(lang)
        yield from _together(lines, payee, lang)
    yield from _asked(lines, solution, lang)
    if any(line.revenue.settled not in (None, Settled.DAY) for line in lines):
        yield _PERIODS.of(lang)
    yield _BEFORE_FEES.of(lang)


def statement_data(made: Sequence[Statement]) -> dict[str, Any]:
    """The same as plain data: fen and parts per million, `None` where a bound is unknown."""
    lines = [line for each in made for line in each.lines]
    return {
        "statements": [
            {
                "first": each.first.isoformat(),
                "last": each.last.isoformat(),
                "lines": [_line_data(line) for line in each.lines],
                "total": _due_data(total(each.lines)),
            }
            for each in made
        ],
        "total": _due_data(total(lines)),
        "unshared_fen": _unshared(lines),
    }


def _days(statement: Statement, lang: str) -> str:
    ways = {each.revenue.settled for each in statement.lines}
    titles = [SETTLED_TITLES[each].of(lang) for each in sorted(filter(None, ways))]
    how = _HOW.of(lang).format(settled="、".join(titles)) if titles else ""
    words = _DAY if statement.first == statement.last else _DAYS
    return words.of(lang).format(first=statement.first, last=statement.last, how=how)


def _line(name: str, due: Due, payee: str, lang: str, share: str = "") -> str:
    said = _LINE.of(lang).format(
        name=name, amount=yuan_of_fen(due.amount_fen), payee=payee, due=_due(due, lang)
    )
    return said + share + _arrived(due, lang)


def _together(lines: Sequence[Line], payee: str, lang: str) -> Iterator[str]:
    yield _line(_TOGETHER.of(lang), total(lines), payee, lang)
    unshared = _unshared(lines)
    if unshared:
        yield _OPEN.of(lang).format(amount=yuan_of_fen(unshared))


def _due(due: Due, lang: str) -> str:
    least, most = due.least_fen, due.most_fen
    return _bounds(
        None if least is None else yuan_of_fen(least),
        None if most is None else yuan_of_fen(most),
        lang,
    )


def _share(revenue: Revenue, lang: str) -> str:
    least, most = revenue.known_share
    if least is None and most is None:
        return ""
    share = _bounds(
        None if least is None else percent_of_ppm(least),
        None if most is None else percent_of_ppm(most),
        lang,
    )
    grade = GRADE_TITLES[revenue.grade].of(lang)
    source = _SOURCE.of(lang).format(revenue.source) if revenue.source else ""
    return _SHARE.of(lang).format(share=share.strip(), grade=grade, source=source)


def _bounds(least: str | None, most: str | None, lang: str) -> str:
    """What is known of a figure, its bounds being given as they are to be read."""
    if least is None:
        words = _UNKNOWN if most is None else _MOST
    elif most is None:
        words = _LEAST
    else:
        words = _EXACT if least == most else _BETWEEN
    return words.of(lang).format(least=least, most=most)


def _arrived(due: Due, lang: str) -> str:
    if due.arrived is Arrived.NOT_SAID:
        return ""
    received = due.received_fen or 0
    short = (due.least_fen or 0) - received
    gap = short if due.arrived is Arrived.TOO_LITTLE else received - due.ceiling_fen
    told = {"received": yuan_of_fen(received), "gap": yuan_of_fen(gap)}
    return _ARRIVED[due.arrived].of(lang).format(**told)


def _unshared(lines: Sequence[Line]) -> int:
    """Income of which not even a lower bound is known."""
    return sum(each.due.amount_fen for each in lines if each.due.least_fen is None)


def _asked(lines: Sequence[Line], solution: Solution, lang: str) -> Iterator[str]:
    for revenue in {line.revenue.id: line.revenue for line in lines}.values():
        least, most = revenue.known_share
        if least is None or least != most:
            asks = [solution.facts[each].ask for each in revenue.facts if each in solution.facts]
            for ask in filter(None, asks):
                yield _ASK.of(lang).format(name=revenue.name, ask=ask.of(lang))
        if revenue.settled is None:
            yield _UNSETTLED.of(lang).format(name=revenue.name)


def _line_data(line: Line) -> dict[str, Any]:
    least, most = line.revenue.known_share
    share = {"least_ppm": least, "most_ppm": most, "grade": line.revenue.grade.value}
    return {"revenue": line.revenue.id, **share, **_due_data(line.due)}


def _due_data(due: Due) -> dict[str, Any]:
    return {
        "amount_fen": due.amount_fen,
        "least_fen": due.least_fen,
        "most_fen": due.most_fen,
        "received_fen": due.received_fen,
        "arrived": due.arrived.value,
    }
