"""What the platform answered for one client is used for no other."""

from pathlib import Path

import pytest
from saved_answers import category, client_folder, import_answer, open_rules, run


@pytest.fixture
def client(tmp_path: Path) -> Path:
    return client_folder(tmp_path)


def second_client(client: Path) -> Path:
    """The spec of another client in the same folder."""
    other = client / "noodle.yaml"
    other.write_text((client / "solution.yaml").read_text("utf-8").replace("id: ", "id: not-", 1))
    return other


def test_an_answer_of_one_client_admits_no_other_of_the_folder(client: Path) -> None:
    other = second_client(client)
    before = run("admit", other).stdout
    done = import_answer(client, [category(None)], to=client / "solution.yaml")
    assert done.exit_code == 0, done.stderr
    assert "category-licence" not in open_rules(client)
    assert run("admit", other).stdout == before
    import_answer(client, [category(None)], to=other)
    assert "[category-licence]" in before
    assert "[category-licence]" not in run("admit", other).stdout


def test_a_folder_of_several_clients_does_not_say_whose_an_answer_is(client: Path) -> None:
    second_client(client)
    done = import_answer(client, [category(None)])
    assert done.exit_code == 2
    assert "noodle.yaml、solution.yaml" in done.stderr
    assert not (client / "client-facts.yaml").exists()


def test_answers_under_the_usual_name_are_not_read_for_a_spec_of_another(client: Path) -> None:
    import_answer(client, [category(None)])
    (client / "solution.yaml").rename(client / "tea.yaml")
    done = run("check", client / "tea.yaml")
    assert "facts/for-no-spec" in done.stdout and "client-facts-tea.yaml" in done.stdout
    (client / "client-facts.yaml").rename(client / "client-facts-tea.yaml")
    assert "facts/" not in run("check", client / "tea.yaml").stdout


def laid_over(client: Path, name: str, text: str) -> tuple[str | Path, ...]:
    (client / name).write_text(text, encoding="utf-8")
    return client / "solution.yaml", "--with", client / name


def test_clients_that_share_a_spec_by_overlays_share_no_answers(client: Path) -> None:
    west = laid_over(client, "west.yaml", "id: west-tea\nname: 西街茶铺\n")
    import_answer(client, [category(None)])
    told = run("admit", *west).stdout
    assert "facts/of-another-client" in run("check", *west).stdout
    assert "[category-licence]" in told
    done = run("facts", "import", client.parent / "answer.json", "--client", *west)
    assert done.exit_code == 0 and "client-facts-west-tea.yaml" in done.stdout
    assert "[category-licence]" not in run("admit", *west).stdout
    assert "facts/" not in run("check", *west).stdout
    assert "facts/" not in run("check", client / "solution.yaml").stdout


def test_an_overlay_without_a_name_or_id_is_the_same_client(client: Path) -> None:
    spring = laid_over(client, "spring.yaml", "summary: 春茶上新\n")
    import_answer(client, [category(None)])
    assert "[category-licence]" not in run("admit", *spring).stdout
    assert "facts/" not in run("check", *spring).stdout
    renamed = laid_over(client, "renamed.yaml", "name: 西街茶铺\n")
    assert "facts/shared-by-name" in run("check", *renamed).stdout


@pytest.mark.parametrize(("lang", "said"), [("zh", "是叠加用的文件"), ("en", "it is an overlay")])
def test_an_overlay_is_no_spec_that_answers_could_stand_beside(
    lang: str, said: str, client: Path
) -> None:
    *_, overlay = laid_over(client, "west.yaml", "id: west-tea\nname: 西街茶铺\n")
    import_answer(client, [category(None)])
    answer = client.parent / "answer.json"
    done = run("--lang", lang, "facts", "import", answer, "--client", overlay)
    assert done.exit_code == 2 and said in done.stderr
    assert not (client / "client-facts-west.yaml").exists()
