"""Rules of a platform that hold for every app, beside those of an industry."""

from policies import INDUSTRIES, PLATFORMS, document_of

from solutionkit.policy.shared import shared_beside

SHARED = document_of(
    """
families: [general, course]
targets: {mount: {zh: 挂载, en: mounting}}
fields:
  app.mounts:
    type: set
    title: {zh: 申请的挂载, en: the mounts}
    values: {video.self: {zh: 短视频, en: videos}}
rules:
  - {id: service, require: app.phone}
  - {id: category, require: app.phone}
""",
    "platform/mounting.yaml",
)
OWN = document_of(
    """
targets: {mount: {zh: 绑定和挂载, en: binding and mounting}}
fields:
  app.mounts:
    type: set
    title: {zh: 挂载, en: mounts}
    values: {live.self: {zh: 直播, en: live rooms}}
rules:
  - {id: service, require: app.service}
""",
    "legal/mounting.yaml",
)


def test_an_industry_that_says_nothing_has_the_shared_rules() -> None:
    (found,) = shared_beside([], [SHARED], "general")
    assert [each["id"] for each in found.root.data()["rules"]] == ["service", "category"]
    assert "families" not in found.root.data()


def test_other_trade_families_have_none() -> None:
    assert list(shared_beside([], [SHARED], "game")) == []


def test_what_an_industry_says_itself_stays() -> None:
    (found,) = shared_beside([OWN], [SHARED], "course")
    assert [each["id"] for each in found.root.data()["rules"]] == ["category"]
    assert found.root.data()["targets"] == {}
    mounts = found.root.data()["fields"]["app.mounts"]
    assert mounts["title"]["zh"] == "挂载"
    assert list(mounts["values"]) == ["video.self", "live.self"]


def test_every_shared_rule_of_the_platform_is_broken_by_a_case() -> None:
    folder = PLATFORMS["douyin"].admission
    assert folder is not None
    shared = {
        rule["id"]
        for file in folder.iterdir()
        for rule in document_of(file.read_text("utf-8")).root.data()["rules"]
    }
    files = INDUSTRIES.glob("*/cases/admission.yaml")
    told = {
        rule
        for file in files
        for case in document_of(file.read_text("utf-8")).root.data()["cases"]
        for verdict in case["expect"].values()
        for rule in (*verdict["failed"], *verdict["missing"], *verdict.get("warned", ()))
    }
    assert shared <= told
