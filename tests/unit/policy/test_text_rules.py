"""Text rules: none of the labelled claims is missed, no innocent sentence falsely alarmed.

`TEXTS=FILE INDUSTRY=legal pytest -k held` tries sentences kept elsewhere.
"""

import os
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from policies import INDUSTRIES

from solutionkit.claims.matching import Claim, Matcher
from solutionkit.claims.normal_form import normal_form
from solutionkit.claims.numerals import worth
from solutionkit.claims.pattern import fits
from solutionkit.diagnostics import Severity
from solutionkit.ir.text_rule import NumberKind, TextRule
from solutionkit.policy.parse_texts import text_rules
from solutionkit.policy.phrase import PhraseFault, read_phrases
from solutionkit.registry import installed
from solutionkit.source import read_data
from solutionkit.source.packaged import PackagedFile
from solutionkit.stages import IndustryAndPlatform, text_files

WITH_TEXTS = sorted(file.parent.name for file in INDUSTRIES.glob("*/texts"))
HELD = os.environ.get("TEXTS")


@cache
def rules(industry: str) -> tuple[TextRule, ...]:
    platform = installed().platforms["douyin"]
    both = IndustryAndPlatform(installed().industries[industry.replace("_", "-")], platform)
    found, faults = text_rules(text_files(both), platform.facts)
    assert faults == []
    return found


@cache
def matcher(industry: str) -> Matcher:
    return Matcher(rules(industry))


def claims(text: str, industry: str) -> list[Claim]:
    return list(matcher(industry).claims(text))


def sentences(file: Path, industry: str) -> list[Any]:
    labelled = read_data(file.read_bytes(), file.name) if file.is_file() else []
    return [pytest.param(industry, each, id=f"{industry}: {each['text']}") for each in labelled]


def labelled() -> list[Any]:
    files = [(INDUSTRIES / name / "cases" / "texts.yaml", name) for name in WITH_TEXTS]
    return [each for file, name in files for each in sentences(file, name)]


def judge(industry: str, sentence: dict[str, str]) -> None:
    fired = {claim.rule.id for claim in claims(sentence["text"], industry)}
    assert sentence["verdict"] in ("forbidden", "innocent")
    assert bool(fired) == (sentence["verdict"] == "forbidden"), fired
    assert "rule" not in sentence or sentence["rule"] in fired, fired


@pytest.mark.parametrize("industry", WITH_TEXTS)
def test_rules_are_read_without_a_fault(industry: str) -> None:
    ids = [rule.id for rule in rules(industry)]
    assert len(ids) == len(set(ids)) > 0
    assert all(rule.facts for rule in rules(industry)), "say by which fact, known or unknown"


@pytest.mark.parametrize(("industry", "sentence"), labelled())
def test_labelled_sentence(industry: str, sentence: dict[str, str]) -> None:
    judge(industry, sentence)


@pytest.mark.skipif(not HELD, reason="TEXTS names no file of sentences")
@pytest.mark.parametrize(
    ("industry", "sentence"),
    sentences(Path(HELD or "."), os.environ.get("INDUSTRY", "legal")) if HELD else [],
)
def test_held_back_sentence(industry: str, sentence: dict[str, str]) -> None:
    judge(industry, sentence)


@pytest.mark.parametrize(
    "text",
    [
        "我们承诺：本案百分之百胜诉",
        "包·胜·诉",
        "这官司俺包赢",
        "包，胜，诉",
        "保證勝訴",
        "胜诉率９８％",
        "九成八的案件胜诉",
        "不仅专业，而且包赢",
        "法院有人",
    ],
)
def test_a_claim_is_found_however_it_is_written(text: str) -> None:
    assert claims(text, "legal")


@pytest.mark.parametrize(
    "text",
    [
        "不承诺案件结果",
        "请谨防“包胜诉”的宣传",
        "律师能保证胜诉吗？任何人都不能",
        "律师不得对案件结果作出保证",
        "凡是承诺“包赢”的，都是骗局",
        "不打包票、不说必胜",
        "胜诉后诉讼费由谁承担",
        "胜诉率高不高，不是选律师的标准",
        "包胜诉这类话我们不说",
        "“包胜诉”三个字，信不得",
        "唔好信包赢",
        "包赢？这是骗局",
    ],
)
def test_what_is_denied_forbidden_or_asked_is_no_claim(text: str) -> None:
    assert not claims(text, "legal")


@pytest.mark.parametrize(
    "text",
    [
        "如有人说能包胜诉，请拒绝",
        "谁跟你说包赢，你就赶紧走",
        "网传本所包胜诉，不属实",
        "所谓包赢的律师往往靠不住",
        "凡以包赢揽客的，将予以处罚",
        "有人保证胜诉，记得让他写进合同",
        "“包胜诉”三个字，听听就好",
        "包胜诉的宣传系诈骗信息",
        "有人冒充我们，说包胜诉",
    ],
)
def test_what_others_are_said_to_claim_is_no_claim(text: str) -> None:
    assert not claims(text, "legal")


@pytest.mark.parametrize(
    "text",
    [
        "不管案情有没有把握，都包赢",
        "别家不敢承诺的，我们包胜诉",
        "没有悬念，包赢，输了来找我",
    ],
)
def test_a_denial_of_something_else_denies_no_claim(text: str) -> None:
    assert claims(text, "legal")


@pytest.mark.parametrize(
    "text",
    [
        "“法院有人，官司包赢”这种话不可信",
        "我们从不说“法院有人，官司包赢”",
        "已删除“法院有人，官司包赢”的字样",
        "对方若说「法院有人，官司包赢」，请立即举报",
    ],
)
def test_a_quotation_is_denied_as_a_whole(text: str) -> None:
    assert not claims(text, "legal")


@pytest.mark.parametrize(
    "text",
    ["我们的口号：“法院有人，官司包赢”", "先别急着走，“法院有人，官司包赢”"],
)
def test_a_quotation_nobody_denies_is_claimed(text: str) -> None:
    assert claims(text, "legal")


@pytest.mark.parametrize("text", ["环保过滤材料入门", "学做面包就业余时间来"])
def test_a_word_is_not_cut_to_make_a_claim(text: str) -> None:
    assert not claims(text, "knowledge_pay")


def test_a_denial_does_not_reach_into_a_later_clause() -> None:
    assert claims("差评不删不送，好评当场领毛巾", "local_services")


def test_a_claim_after_a_word_that_looks_like_another_is_found() -> None:
    assert claims("品质保证不掉漆", "auto")


def test_a_claim_names_the_characters_it_stands_in() -> None:
    text = "放心 ，包 胜 诉！"
    (claim,) = claims(text, "legal")
    assert text[claim.start : claim.end] == "包 胜 诉"


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("１００％", "100%"),
        ("保證 「勝訴」", "保证胜诉"),
        ("好！行吗？", "好。行吗？"),
        ("1,000 元", "1000元"),
        ("99.5%", "99.5%"),
        ("唔使查，您亦可贷", "不用查，你也可贷"),
    ],
)
def test_normal_form(text: str, form: str) -> None:
    assert normal_form(text).text == form


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("三", NumberKind.NUMBER, "3"),
        ("一万二千", NumberKind.NUMBER, "12000"),
        ("1.5万", NumberKind.NUMBER, "15000"),
        ("百分之九十八点五", NumberKind.PERCENT, "98.5"),
        ("百分百", NumberKind.PERCENT, "100"),
        ("九成八", NumberKind.PERCENT, "98"),
        ("99.9%", NumberKind.PERCENT, "99.9"),
    ],
)
def test_numbers_are_worth_what_they_say(text: str, kind: NumberKind, value: str) -> None:
    assert worth(text, kind) == type(worth(text, kind))(value)


@pytest.mark.parametrize(
    ("phrase", "fitting", "unfitting"),
    [
        ("包|保 胜诉", "我们包胜诉", "包含胜诉"),
        ("!书|钱 包 赢", "打官司包赢", "书包赢"),
        ("好评 … 送", "五星好评立刻送饮品", "好评如潮，送餐上门"),
        ("看 {number>=2} 个 广告", "看三个广告", "看1个广告"),
        ("最好 $", "我们最好！", "最好预约"),
        ("唯一 的? 店", "唯一店", "唯一一店"),
        ("包 !：|含 赢", "包赢", "包含赢"),
        ("加 微信 …… 转账", "加微信，直接转账", "加微信。转账"),
        ("保证 & 胜诉", "保证本案胜诉", "保证，胜诉"),
        ("保证 & 胜诉", "胜诉我们保证", "胜诉，我们保证"),
        ("保证 && 胜诉", "胜诉，我们保证", "胜诉。我们保证"),
        ("多 {number>=2}万|一半", "多三万", "多一万"),
        ("多 {number>=2}万|一半", "多一半", "多三斤"),
        ("包|\n  保 胜诉", "我们保胜诉", "包括胜诉"),
    ],
)
def test_phrases(phrase: str, fitting: str, unfitting: str) -> None:
    read = read_phrases(phrase, {})
    assert any(list(fits(each, fitting)) for each in read)
    assert not any(list(fits(each, unfitting)) for each in read)


@pytest.mark.parametrize(
    "phrase", ["{nobody}", "的?", "包{result}", "…", "包 |胜", "& 胜", "包 & 胜 & 诉"]
)
def test_a_phrase_that_means_nothing_is_a_fault(phrase: str) -> None:
    with pytest.raises(PhraseFault):
        read_phrases(phrase, {})


def test_lists_hold_lists_and_are_known_to_later_files() -> None:
    shared = "words:\n  win: [胜诉, 打赢]\n"
    own = "words:\n  good: ['{win}', 追回]\nrules:\n  - {id: a, forbid: ['{sure} & {good}']}\n"
    owners = [[PackagedFile("texts.yaml", text.encode())] for text in (shared, own)]
    found, _ = text_rules(owners, {})
    assert list(Matcher(found).claims("打赢我们打包票"))
    assert list(Matcher(found).claims("一定追回"))


def test_who_speaks_in_a_trade_stands_in_its_texts() -> None:
    """`船家` is nobody the language knows: without these lists what they say is the author's."""
    trade = "speakers: [船家]\nstrangers: [船贩]\ncustomers: [钓友]\nparts: [舱位]\n"
    rules = "rules:\n  - {id: a, forbid: [包 满载]}\n"
    told = (
        "有的船家包满载",
        "船贩承诺包满载",
        "包满载的活动，舱位已取消",
    )

    def claiming(text: str) -> list[str]:
        found, _ = text_rules([[PackagedFile("texts.yaml", text.encode())]], {})
        matcher = Matcher(found)
        return [each for each in told if list(matcher.claims(each))]

    assert claiming(rules) == list(told)
    assert not claiming(trade + rules)
    found, _ = text_rules([[PackagedFile("texts.yaml", (trade + rules).encode())]], {})
    assert list(Matcher(found).claims("有的钓友说，来这里包满载"))


@pytest.mark.parametrize(
    "text",
    [
        "rules:\n  - id: a\n    forbid: ['{nobody} 胜诉']\n",
        "rules: []\nwords:\n  a: ['{b}']\n",
        "rules: []\nfillers: []\nspeakers: ['{b}']\n",
    ],
)
def test_a_fault_points_into_the_file(text: str) -> None:
    _, found = text_rules([[PackagedFile("texts.yaml", text.encode())]], {})
    (fault,) = [each for each in found if each.code == "policy/phrase-unreadable"]
    assert fault.severity is Severity.ERROR
    assert (fault.span.file, fault.span.line) == ("texts.yaml", 3)


def test_signs_of_a_chinese_keyboard_are_told_with_the_plain_ones() -> None:
    text = "words: {win: [胜｜赢]}\nrules:\n  - {id: a, forbid: ['包｜保 ｛win｝']}\n"
    _, found = text_rules([[PackagedFile("texts.yaml", text.encode())]], {})
    faults = [each for each in found if each.code == "policy/phrase-full-width"]
    assert [(each.span.line, each.help and each.help.zh) for each in faults] == [
        (1, "写成 胜|赢"),
        (3, "写成 包|保 {win}"),
    ]
    assert faults[1].help and faults[1].help.en == "write 包|保 {win}"
