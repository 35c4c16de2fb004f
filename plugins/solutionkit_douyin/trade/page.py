"""`trade.zh.html` and `trade.en.html`: the configuration as a merchant reads and prints it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from solutionkit import Solution, Text, yuan_of_fen
from solutionkit.pages import Markup, section, sources, tag
from solutionkit.pages import page as merchant_page
from solutionkit_douyin.trade import calendar, sections
from solutionkit_douyin.trade.words import words

_TITLE = Text("交易配置", "Trade settings")
_AS_OF = Text("按 {day} 的规则。", "By the rules of {day}.")

_COLUMNS = ("price", "grants", "market_price", "valid", "stores", "sections", "label")
"""What is told of goods where any of them has it."""


def page(solution: Solution, config: Mapping[str, Any], lang: str) -> bytes:
    """One page in `lang`, complete in itself."""
    labels = _labels(config, lang)
    told = _values(solution, config, labels, lang)
    shown = (
        sections.about(told, labels),
        sections.roles(told, labels),
        sections.goods(told, labels),
        sections.group_buying(told, labels),
        sections.calendars(told, labels),
        sections.refund(told, labels),
        *sections.service(told, labels),
        sections.minors(told, labels),
        sections.callbacks(told, labels),
        sections.settlement(told, labels),
        sections.missing(told, labels),
        _grounds(solution, config, labels, lang),
    )
    return merchant_page(
        solution,
        _TITLE,
        lang,
        tag("h1", _TITLE.of(lang)),
        tag("p", labels["lead"], class_="lead"),
        *shown,
        tag("footer", _AS_OF.of(lang).format(day=config["solution"]["as_of"])),
    )


def _labels(config: Mapping[str, Any], lang: str) -> dict[str, str]:
    """The words of the page, with those the trade family has of its own."""
    family = config["family"]["id"]
    labels = {key: each[lang] for key, each in words()["labels"].items()}
    return labels | {
        "lead": _own("leads", family)[lang],
        "goods": _own("goods_of", family)[lang],
        "market_price": _own("market_price_of", family)[lang],
    }


def _grounds(
    solution: Solution, config: Mapping[str, Any], labels: Mapping[str, str], lang: str
) -> Markup:
    """The facts all of this rests on; of what is not known, whom to ask."""
    items = []
    for id, each in config["facts"].items():
        asked = f"{labels['colon']}{each['ask'][lang]}" if each["ask"] else None
        stated = tag("p", _begun(each["statement"][lang]))
        items.append(
            tag("li", stated, tag("p", *sources([id], solution.facts, lang), asked, class_="note"))
        )
    return section(labels["sources"], tag("ul", items))


def _values(
    solution: Solution, config: Mapping[str, Any], labels: Mapping[str, str], lang: str
) -> dict[str, Any]:
    family = config["family"]
    goods = [_goods(each, labels, lang) for each in config["goods"]]
    english = solution.industry.english if lang == "en" else {}
    return {
        "family": _begun(family["title"][lang]),
        "why": _begun(family["why"][lang]),
        "category": " · ".join(config["app"]["main_category"]),
        "channels": [words()["channels_of"][each][lang] for each in config["app"]["channels"]],
        "group_buying": _group_buying(config, labels),
        "roles": list(_roles(config, labels, lang)),
        "agencies": list(_agencies(config, labels)),
        "goods": goods,
        "calendars": list(_calendars(config, labels)),
        "columns": [name for name in _COLUMNS if any(each[name] for each in goods)],
        "refund": list(_refund(config, labels, lang, english)) if goods else [],
        "redemption": _redemption(config, lang),
        "booking": config["booking"] is not None,
        "exchanges": list(_exchanges(solution, config)),
        "appointments": _appointments(config.get("appointments"), labels, lang),
        "minors": _minors(config, labels, lang),
        "callbacks": [
            {"when": _begun(each["when"][lang]), "type": each["type"]}
            for each in config["callbacks"]
        ],
        "settlement": _settlement(config, lang),
        "missing": [_missing(each, labels, lang) for each in config["missing"]],
    }


def _goods(goods: Mapping[str, Any], labels: Mapping[str, str], lang: str) -> dict[str, str]:
    market = goods["market_price_fen"]
    days, stores = goods["valid_days"], len(goods["stores"])
    return {
        "name": goods["name"],
        "form": _begun(goods["form_title"][lang]),
        "price": _price(goods),
        "market_price": f"¥{yuan_of_fen(market)}" if market else "",
        "valid": f"{days} {labels['days']}" if days else "",
        "stores": f"{stores} {labels['places']}".strip() if stores else "",
        "sections": str(goods.get("sections", "")),
        "grants": "、".join(f"{each['prop']} ×{each['count']}" for each in goods.get("grants", ())),
        "label": _label(goods, lang),
    }


def _group_buying(config: Mapping[str, Any], labels: Mapping[str, str]) -> dict[str, Any]:
    """What is sold in the group-buying component, and what is said of its orders."""
    told = config.get("group_buying")
    if told is None:
        return {}
    goods = {each["id"]: each for each in config["goods"]}
    calls = labels["between"].join(told["reviewed_by"])
    return {
        "rows": [
            (
                goods[each["id"]]["name"],
                each["out_id"],
                goods[each["id"]]["sale"]["from"] or "–",
                goods[each["id"]]["sale"]["until"] or "–",
                labels["said" if each["form_said"] else "not_said"],
            )
            for each in told["goods"]
        ],
        "notes": [labels["group_orders"], labels["group_reviews"].format(calls=calls)],
    }


def _price(goods: Mapping[str, Any]) -> str:
    if "calendar" in goods:
        return calendar.price_range(goods["calendar"])
    return f"¥{yuan_of_fen(goods['price_fen'])}"


def _calendars(config: Mapping[str, Any], labels: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    """The days ahead of each goods that is sold by the day."""
    for goods in config["goods"]:
        days = [
            each
            for each in goods.get("calendar", ())
            if each["date"] >= config["solution"]["as_of"]
        ]
        if days:
            yield {"name": goods["name"], "rows": list(calendar.rows(days, labels))}


def _exchanges(solution: Solution, config: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Which booking goods each pre-sale is exchanged for."""
    for each in config["goods"]:
        if each["books"]:
            names = [solution.goods[id].name for id in each["books"]]
            yield {"name": each["name"], "books": "、".join(names)}


def _appointments(
    rules: Mapping[str, Any] | None, labels: Mapping[str, str], lang: str
) -> list[str]:
    """The rules of the time agreed, as sentences."""
    if rules is None:
        return []
    change = labels["changes" if rules["changes"] else "no_changes"]
    told = [each.format(**rules) for each in (change, labels["cancellation"])]
    days = [
        each["from"] if each["from"] == each["until"] else f"{each['from']}–{each['until']}"
        for each in rules.get("closed", ())
    ]
    listed = ("、" if lang == "zh" else ", ").join(days)
    return [*told, labels["closed"].format(days=listed)] if days else told


def _label(goods: Mapping[str, Any], lang: str) -> str:
    """The refund label of a course by its type; empty for goods that have none."""
    if "refund_label" not in goods:
        return ""
    label = goods["refund_label"]
    told: str = words()["refund_labels"][str(label["type"]) if label else "none"][lang]
    return told


def _roles(
    config: Mapping[str, Any], labels: Mapping[str, str], lang: str
) -> Iterator[dict[str, str]]:
    """Who takes part, in which role, onboarded by whom; nothing where roles do not matter."""
    names = {each["party"]: each["name"] for each in config.get("roles", ())}
    for each in config.get("roles", ()):
        by = {**names, "": labels["agency_lacking"], each["party"]: labels["itself"]}
        yield {
            "name": each["name"],
            "role": _begun(each["role_title"][lang]),
            "by": by[each["onboarded_by"]],
            "binds": labels["yes" if each["may_bind_accounts"] else "no"],
        }


def _agencies(config: Mapping[str, Any], labels: Mapping[str, str]) -> Iterator[str]:
    """Each agency and whom it is not, so that nobody takes it for the owner."""
    names = {each["party"]: each["name"] for each in config.get("roles", ())}
    for each in config.get("roles", ()):
        if not each["may_bind_accounts"] and each["acts_for"]:
            owner = names[each["acts_for"]]
            yield labels["agency_text"].format(agency=each["name"], owner=owner)


def _minors(
    config: Mapping[str, Any], labels: Mapping[str, str], lang: str
) -> dict[str, Any] | None:
    """The limits of minors by age band and the hours of play."""
    told = config.get("minors")
    if not told:
        return None
    days, play = words()["play_days"], told["play"]
    between = "、" if lang == "zh" else ", "
    return {
        "bands": [_band(each, labels, lang) for each in told["bands"]],
        "hours": between.join(days[each][lang] for each in play["days"])
        + f" {play['from']}–{play['until']}",
        "real_name": told["real_name"],
    }


def _band(band: Mapping[str, Any], labels: Mapping[str, str], lang: str) -> dict[str, str]:
    least, most = band["from_age"], band["until_age"]
    ages = words()["ages"]["between" if least else "under"][lang]
    paid = {
        key: f"¥{yuan_of_fen(band[f'{key}_fen'])}" if band[f"{key}_fen"] else labels["no_payment"]
        for key in ("each", "month")
    }
    return {"age": ages.format(least=least, most=most, until=most + 1), **paid}


def _own(words_of: str, family: str) -> Mapping[str, str]:
    """What a trade family calls something; the plain word where it has none of its own."""
    found: Mapping[str, Mapping[str, str]] = words()[words_of]
    return found.get(family, found["other"])


def _refund(
    config: Mapping[str, Any], labels: Mapping[str, str], lang: str, english: Mapping[str, str]
) -> Iterator[dict[str, Any]]:
    """The app-wide rules, then those of goods that differ; `english` stands beside presets."""
    shared = config["refund"]
    if shared:
        yield {"name": "", "rights": _rights(config, shared, labels, lang, english)}
    for goods in config["goods"]:
        if goods["refund"] != shared:
            rights = _rights(config, goods["refund"], labels, lang, english)
            yield {"name": goods["name"], "rights": rights}


def _rights(
    config: Mapping[str, Any],
    rights: Mapping[str, Mapping[str, Any]],
    labels: Mapping[str, str],
    lang: str,
    english: Mapping[str, str],
) -> list[dict[str, str]]:
    own = words()["states_of"].get(config["family"]["id"], {})
    states, names = {**words()["states"], **own}, words()["rights"]
    return [
        {
            "stage": states.get(state, states["other"])[lang],
            "right": names["by_day" if each.get("by_day") else each["right"]][lang]
            + (f" · {labels['automatic']}" if each["automatic"] else ""),
            "text": each["text"] + (f" ({said})" if (said := english.get(each["text"])) else ""),
        }
        for state, each in rights.items()
    ]


def _redemption(config: Mapping[str, Any], lang: str) -> list[str]:
    redemption = config["redemption"]
    kinds = redemption["codes"] if redemption else []
    return [_named(each, lang) + words()["issued_by"][each["issued_by"]][lang] for each in kinds]


def _named(kind: Mapping[str, Any], lang: str) -> str:
    """Which goods a way of issuing codes is of, where there are two."""
    names = kind.get("goods", [])
    if not names:
        return ""
    return "、".join(names) + "：" if lang == "zh" else ", ".join(names) + ": "


def _settlement(config: Mapping[str, Any], lang: str) -> str:
    texts = words()["settlement"].get(config["family"]["id"])
    return texts[lang] if texts and config["settlement"] else ""


def _missing(each: Mapping[str, Any], labels: Mapping[str, str], lang: str) -> dict[str, str]:
    count = len(each["places"])
    said = f"{count} {labels['count']}" if count > 1 else ""
    return {"title": each["title"][lang], "why": _begun(each["why"][lang]), "count": said}


def _begun(text: str) -> str:
    """Begin a text of the catalogue, where it is lower case, as a sentence of its own.

    A name such as iOS keeps its small letter.
    """
    return text if text[1:2].isupper() else text[:1].upper() + text[1:]
