"""Capabilities and trade families: ids a spec may write, and what they refer to."""

import re
from pathlib import Path

import pytest

import solutionkit_douyin
from solutionkit import Platform, Question, Rest, Standing, Text, Who
from solutionkit_douyin.trade.calls import endpoints
from solutionkit_douyin.traffic.artefacts import is_capacity_key

PLUGIN = Path(str(solutionkit_douyin.__file__)).parent
BY_THE_SERVER = {
    "code2Session": "logs people in",
    "ma.clientToken": "the token every other call carries",
    "ma.category.add": "asks for the categories, to be imported",
    "apps.phonenumber.info": "reads the number of whoever tapped",
    "im.direct_message": "sends what people agreed to be sent",
    "ma.business_token": "the token such messages carry",
    "industry_open.trade.order_common": "closes an order that is cancelled",
    "industry_open.trade.certificate_query": "shows the codes of an order",
    "trade_auth.developer.cycle": "renews a membership",
}
"""Scopes of calls that no file is written for, and what the pages or an import need them for."""

WRITTEN = [
    "video.self",
    "live.self",
    "video.talent",
    "live.talent",
    "video.ugc",
    "poi",
    "video",
    "live-room",
    "live-cart",
    "orders",
    "sidebar",
    "subscribe",
    "follow",
    "share",
    "phone",
    "join-group",
    "favourite",
]


def test_a_spec_may_write_these(platform: Platform) -> None:
    assert set(WRITTEN) <= platform.capabilities.keys()


def test_kinds_are_the_parts_of_a_spec(platform: Platform) -> None:
    kinds = {each.kind for each in platform.capabilities.values()}
    assert kinds == {"mount", "anchor", "reach", "built-in"}


def test_every_group_the_platform_speaks_of_is_covered(platform: Platform) -> None:
    groups = {each.group for each in platform.capabilities.values()}
    assert groups == {"frame", "content", "traffic", "business", "return", "preparation"}


def test_what_cannot_be_had_says_why(platform: Platform) -> None:
    for each in platform.capabilities.values():
        assert each.standing is Standing.COVERED or each.why, each.id


def test_every_capability_rests_on_known_facts(platform: Platform) -> None:
    for each in platform.capabilities.values():
        assert each.facts, each.id
        assert set(each.facts) <= platform.facts.keys(), each.id


def test_what_a_capability_needs_or_excludes_exists(platform: Platform) -> None:
    features = {each for family in platform.families.values() for each in family.features}
    for each in platform.capabilities.values():
        assert set(each.needs) <= features | platform.capabilities.keys(), each.id
        assert set(each.excludes) <= platform.capabilities.keys(), each.id


def test_withdrawn_mounts_are_capabilities(platform: Platform) -> None:
    cut = platform.facts["mount.cut-2024-10"].value
    named = [*cut["withdrawn"], *cut["limited"]["capabilities"]]
    assert set(named) <= platform.capabilities.keys()


def test_a_family_that_is_not_open_says_why(platform: Platform) -> None:
    for family in platform.families.values():
        assert family.open or family.why, family.id


def test_a_form_is_delivered_in_a_way_its_family_has(platform: Platform) -> None:
    for family in platform.families.values():
        for name, form in family.forms.items():
            assert set(form["fulfilments"]) <= set(family.fulfilments), name


def test_goods_types_are_open_to_some_category(platform: Platform) -> None:
    industries = platform.facts["trade.general.industries"].value
    opened = {each for industry in industries for each in industry["types"]}
    forms = platform.families["general"].forms.values()
    assert {form["goods_type"] for form in forms} == opened


def test_tag_groups_are_of_goods_types_we_know(platform: Platform) -> None:
    types = set(platform.facts["trade.general.goods-types"].value.values())
    groups = platform.facts["trade.general.tag-groups"].value
    assert {each["goods_type"] for each in groups} <= types


def test_every_scope_of_the_facts_is_an_entry(platform: Platform) -> None:
    of_app = {id for id, each in platform.scopes.items() if each.audience == "app"}
    of_user = {id.removeprefix("user:") for id in platform.scopes.keys() - of_app}
    assert of_app == set(platform.facts["scope.app"].value)
    assert of_user == set(platform.facts["scope.user"].value)


def test_a_scope_is_needed_for_something_a_spec_can_say(platform: Platform) -> None:
    traded = {f"{one.id}:{each}" for one in platform.families.values() for each in one.features}
    traded |= set(platform.families)
    stated = {"app", "search", "auto_renew"}
    for scope in platform.scopes.values():
        assert set(scope.needed_for) <= platform.capabilities.keys() | traded | stated, scope.id


def test_a_scope_is_needed_by_a_call_that_is_made(platform: Platform) -> None:
    families = [*platform.families, "traffic"]
    written = {call.get("scope", "") for each in families for call in endpoints(each).values()}
    of_capabilities = {each.scope for each in platform.capabilities.values()}
    needed = {id for id, scope in platform.scopes.items() if scope.needed_for}
    assert needed <= written | of_capabilities | BY_THE_SERVER.keys()


def test_what_is_applied_for_needs_the_scope_of_applying(platform: Platform) -> None:
    keyed = {
        each.id
        for each in platform.capabilities.values()
        if each.applied_for and is_capacity_key(each.identifier)
    }
    assert set(platform.scopes["app.capacity.admin"].needed_for) == keyed


def test_every_setting_scope_is_an_entry(platform: Platform) -> None:
    named = {each.identifier for each in platform.capabilities.values()}
    mini_programs = set(platform.facts["privacy.scopes"].value) - {"scope.userLocation"}
    games = set(platform.facts["privacy.game-scopes"].value) - {"scope.userLocation"}
    assert mini_programs | games <= named


def test_every_key_of_groups_and_pages_is_an_entry(platform: Platform) -> None:
    named = {each.identifier for each in platform.capabilities.values()}
    assert set(platform.facts["capability.group-keys"].value) <= named
    assert platform.facts["capability.page-layout"].value["key"] in named


def test_who_may_have_something_is_answered_or_said_to_be_unknown(platform: Platform) -> None:
    words = {Question.CATEGORY: Text("餐饮", "food")}
    assert Question.ENTITY in Who(words, Rest.UNKNOWN).left()
    with pytest.raises(ValueError, match="entity"):
        Who(words)
    for each in platform.capabilities.values():
        assert each.who.rest or not each.who.left(), each.id


def test_accounts_a_capability_works_with_are_kinds_a_spec_may_write(platform: Platform) -> None:
    kinds = platform.settings_schema["properties"]["accounts"]["properties"].keys()
    for each in platform.capabilities.values():
        assert set(each.who.accounts) <= kinds, each.id


def test_every_limit_is_read_by_a_check_or_a_generator(platform: Platform) -> None:
    """What none reads is no limit; it is told in words (`told`)."""
    named = {name for each in platform.capabilities.values() for name in each.limits}
    source = "".join(file.read_text("utf-8") for file in PLUGIN.rglob("*.py"))
    read = set(re.findall(r"""limits\.get\("(\w+)\"""", source))
    read |= {name for name in re.findall(r"""^_LIMIT = "(\w+)\"""", source, re.MULTILINE)}
    assert named == read


def test_where_nobody_knows_whether_it_works_somebody_is_asked(platform: Platform) -> None:
    for each in platform.capabilities.values():
        assert set(each.ask_in) <= platform.families.keys()
        assert all(platform.facts[id].ask for id in each.ask_in.values()), each.id
