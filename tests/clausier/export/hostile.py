"""Texts that a careless output would break on, put into the small corpus."""

from pathlib import Path

from tests import folders

HEADING = '=HYPERLINK("https://mal.example";"Cliquez")'
NAME = "+33 'Dupont' ; \"Fils\", @SUM(A1)"
NOTE = '- un point ; "cité"\n- une ligne, une autre\n\n=1+1'
WHEN = "'sauf accord' ; sinon @jamais"
SUMMARY = "@SUM(1;2)\tpuis « résiliation »,\n\n-2 % ; 'fin'"


def lay(data: Path) -> None:
    """Changes the provider Atelier du Lac and the clause `acompte` of its CGV."""
    folder = data / "providers" / "atelier-du-lac"
    quoted = NAME.replace("'", "''")
    folders.change(folder / "provider.yml", "name: Atelier du Lac", f"name: '{quoted}'")
    cgv = folder / "cgv-2024-02-01.yml"
    folders.change(cgv, "heading: Acompte", f"heading: '{HEADING}'")
    folders.change(cgv, "summary: Qui signe un devis paie aussitôt 30 % du montant HT.", f"summary: {_block(SUMMARY)}")
    value = "{value: 30 % du montant HT, when: " + '"' + WHEN + '"' + "}"
    folders.change(
        cgv, "facts: {deposit: 30 % du montant HT}", f"facts: {{deposit: {value}}}\n    note: {_block(NOTE)}"
    )


def _block(text: str) -> str:
    lines = "\n".join(f"      {line}".rstrip() for line in text.split("\n"))
    return f"|-\n{lines}"
