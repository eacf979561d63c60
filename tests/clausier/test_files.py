from pathlib import Path

import pytest

from clausier.files import layout


def refused(data: Path) -> dict[str, str]:
    """The message about each file that is out of place."""
    return {problem.file: problem.message for problem in layout(data).problems}


def test_each_file_is_known_by_its_name(data: Path) -> None:
    found = layout(data)
    assert found.providers == ("atelier-du-lac", "sans-nom")
    named = [(file.provider, file.document, file.date) for file in found.documents]
    assert named == [("atelier-du-lac", "cgv", "2024-02-01"), ("sans-nom", "cgs", "")]
    assert found.problems == ()
    assert found.name(found.documents[1].path) == "data/providers/sans-nom/cgs.yml"


@pytest.mark.parametrize("name", ["Atelier", "atelier du lac", "hébergeur", "-lac", "lac_annecy"])
def test_a_folder_name_that_is_no_id_is_refused(data: Path, name: str) -> None:
    (data / "providers" / name).mkdir()
    message = "nom de dossier refusé. Attendu : un identifiant en minuscules sans accent, comme « mon-prestataire »."
    assert refused(data) == {f"data/providers/{name}": message}


def test_a_provider_cannot_take_the_place_of_the_list(data: Path) -> None:
    (data / "providers" / "index").mkdir()
    expected = "un autre identifiant que « gabarit », « index », pris par les pages de /fournisseurs/"
    assert refused(data) == {"data/providers/index": f"nom de dossier refusé. Attendu : {expected}."}


@pytest.mark.parametrize(
    "name",
    [
        "CGV.yml",
        "cgv.yaml",
        "cgv-2024.yml",
        "cgv-04-07-2024.yml",
        "cgv.pdf",
        "recherche.yml",
        "cgv-٢٠٢٤-01-01.yml",
        "cgv-cgs.yml",
        "cgv-section.yml",
        "cgv-annexe-partie.yml",
    ],
)
def test_a_file_name_of_another_form_is_refused(data: Path, name: str) -> None:
    (data / "providers" / "sans-nom" / name).touch()
    message = f"nom de fichier refusé : « {name} ». Attendu : « cgv.yml » ou « cgv-2024-07-04.yml »."
    assert refused(data) == {f"data/providers/sans-nom/{name}": message}


@pytest.mark.parametrize(
    "name", ["cgv-annexe.yml", "cgv-contrats.yml", "cgv-annexe-2024-07-04.yml", "brouillon.txt", ".DS_Store"]
)
def test_other_documents_drafts_texts_and_hidden_files_are_accepted(data: Path, name: str) -> None:
    (data / "providers" / "sans-nom" / name).touch()
    assert refused(data) == {}


def test_a_missing_identity_is_told(data: Path) -> None:
    (data / "providers" / "sans-nom" / "provider.yml").unlink()
    assert refused(data) == {
        "data/providers/sans-nom/provider.yml": "fichier manquant : il dit qui est le prestataire."
    }


def test_links_and_folders_in_the_wrong_place_are_refused(data: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.yml"
    secret.write_text("name: Secret\n")
    (data / "providers" / "lien").symlink_to(data / "providers" / "sans-nom")
    (data / "providers" / "sans-nom" / "cgv.yml").symlink_to(secret)
    (data / "providers" / "sans-nom" / "annexes").mkdir()
    (data / "providers" / "note.yml").touch()
    a_file = "attendu : un simple fichier, sans lien symbolique ni sous-dossier."
    a_folder = "attendu : un dossier par prestataire, sans lien symbolique."
    assert refused(data) == {
        "data/providers/lien": a_folder,
        "data/providers/note.yml": a_folder,
        "data/providers/sans-nom/annexes": a_file,
        "data/providers/sans-nom/cgv.yml": a_file,
    }
    assert [file.path.name for file in layout(data).documents] == ["cgv-2024-02-01.yml", "cgs.yml"]


@pytest.mark.parametrize("name", ["providers", "law"])
def test_a_folder_of_data_is_no_link_and_no_file(data: Path, name: str) -> None:
    kept = (data / name).rename(data / "ailleurs")
    message = {f"data/{name}": "attendu : un dossier, sans lien symbolique."}
    for target in (kept, data / name, data / "nulle-part"):
        (data / name).symlink_to(target)
        assert refused(data) == message
        (data / name).unlink()
    (data / name).touch()
    assert refused(data) == message


def test_an_empty_folder_holds_nothing(tmp_path: Path) -> None:
    assert layout(tmp_path).providers == ()
