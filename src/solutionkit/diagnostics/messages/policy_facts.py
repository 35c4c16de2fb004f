"""Words for rules and fees that are surer than what they stand on."""

from solutionkit.diagnostics.diagnostic import Severity, Text
from solutionkit.diagnostics.entry import Entry

_ERROR = Severity.ERROR
_ADVICE = Text("{advice}", "{advice}")
_GRADES = Text(
    "每条规则都要有出处和可信度，可信度不能高于它依据的事实。没有可靠出处的规则只能提醒或要求补充信息，"
    "不能拒绝任何人。",
    "Every rule has a source and a grade no better than that of its facts. A rule without a sure "
    "source may warn or ask, never refuse anybody.",
)

ENTRIES = {
    "policy/too-weak-to-refuse": Entry(
        _ERROR,
        Text("可信度 {grade} 的规则不能拒绝", "a rule of grade {grade} cannot refuse"),
        Text("写 effect: ask、review 或 warn", "write effect: ask, review or warn"),
        _GRADES,
    ),
    "policy/unknown-fact": Entry(
        _ERROR, Text("没有事实 “{name}”", "no fact '{name}'"), _ADVICE, _GRADES
    ),
    "policy/surer-than-its-fact": Entry(
        _ERROR,
        Text(
            "{name} 写的可信度是 {grade}，依据的事实 {fact} 只是 {known}",
            "{name} is graded {grade}, its fact {fact} only {known}",
        ),
        Text("写 grade: {known}", "write grade: {known}"),
        _GRADES,
    ),
    "policy/without-fact": Entry(
        _ERROR,
        Text(
            "{name} 写的可信度是 {grade}，却没有写依据哪条事实",
            "{name} is graded {grade} and names no fact",
        ),
        Text(
            "在 facts 里写事实的编号（solutionkit facts list），没有出处就写 grade: unknown",
            "name a fact (solutionkit facts list), or write grade: unknown",
        ),
        _GRADES,
    ),
}
