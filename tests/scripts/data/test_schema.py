from tests.scripts.commands import run


def test_the_schemas_of_editors_follow_the_model_and_the_vocabularies() -> None:
    result = run("data.schema", "--check")
    assert (result.returncode, result.stdout) == (0, "Schémas à jour.\n"), result.stderr
