"""What the engine leaves is filled from the data, place by place; nothing of the data is taken for a place."""

from dataclasses import replace
from pathlib import Path

import pytest

from clausier import load
from clausier.history.changes import History
from clausier.history.dates import Dates
from macros.composed import Composer, site_url
from macros.fragments import Fragment
from macros.settings import Settings
from macros.shell import Place, Shell
from scripts import ROOT

POLICY = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'
HEAD = f"""<head>
{POLICY}
<title>@@clausier:title:@@ – Clausier</title>
<link rel="canonical" href="https://a.example/fournisseurs/gabarit/">
@@clausier:head:@@</head>"""
WHOLE = f"""<!doctype html>{HEAD}
<body>@@clausier:contents:provider@@
<main>
@@clausier:provider:@@

</main></body>"""
WRITTEN = """<head><title>Glossaire – Clausier</title><meta name="description" content="Les &quot;mots&quot;.">
<link rel="canonical" href="https://a.example/glossaire/">
@@clausier:head:@@</head><main><p>Avant</p>
@@clausier:counts:@@
<dl><dt id="dol"><em>Dol</em></dt></dl>
@@clausier:fact_types:@@</main>"""


@pytest.fixture
def composer(data: Path) -> Composer:
    corpus = load.corpus(data)
    return Composer(ROOT, corpus, Settings(), "https://a.example/", Dates(corpus, History()))


def test_a_shell_is_its_texts_and_its_places() -> None:
    shell = Shell.read(WRITTEN)
    assert shell.places == (Place("head", ""), Place("counts", ""), Place("fact_types", ""))
    assert shell.fragments == shell.places[1:]
    assert "@@" not in "".join(shell.texts)


def test_shells_that_differ_have_other_digests() -> None:
    shells = [Shell.read(html) for html in (WHOLE, WRITTEN, WHOLE + " ", WHOLE.replace("provider:@@", "changes:@@"))]
    assert len({shell.digest for shell in shells}) == len(shells)
    assert Shell.read(WHOLE).digest == Shell.read(WHOLE).digest


def test_a_page_made_from_the_data_names_itself(composer: Composer) -> None:
    shell = Shell.read(WHOLE, for_many=True)
    made = composer.page(shell, "fournisseurs/atelier-du-lac/", Place("provider", "atelier-du-lac"))
    assert "<title>Atelier du Lac – Clausier</title>" in made.html
    address = "https://a.example/fournisseurs/atelier-du-lac/"
    assert f'<link rel="canonical" href="{address}">' in made.html
    head, _, body = made.html.partition("</head>")
    assert '<meta name="description" content="Les conditions de Atelier du Lac' in head
    assert f'<meta property="og:url" content="{address}">' in head
    assert "flux/fournisseurs/atelier-du-lac.xml" in head
    assert "application/ld+json" in head
    assert '<nav class="toc"' in body
    assert '<a href="#cgv-section-4">' in body
    assert '<h1 id="page">Atelier du Lac</h1>' in body
    assert "@@clausier" not in made.html
    assert '<template class="head">' not in made.html
    assert made.page
    assert (made.page.path, made.page.address, made.page.title) == (
        "fournisseurs/atelier-du-lac/", address, "Atelier du Lac"
    )  # fmt: skip


def test_a_written_page_keeps_its_words_and_gets_its_fragments(composer: Composer) -> None:
    made = composer.page(Shell.read(WRITTEN), "glossaire/")
    assert 'class="count-list"' in made.html
    assert made.html.index("Avant") < made.html.index("count-list") < made.html.index('id="dol"')
    assert made.page
    assert (made.page.title, made.page.description) == ("Glossaire", 'Les "mots".')
    assert made.page.terms == (("dol", "Dol"),)
    assert "DefinedTermSet" in made.html


def test_a_page_without_an_address_says_nothing_to_networks(composer: Composer) -> None:
    made = composer.page(Shell.read("<head><title>Introuvable</title>@@clausier:head:@@</head>"), "404.html")
    assert made.page is None
    assert made.html == "<head><title>Introuvable</title></head>"


def test_what_looks_like_a_place_in_the_data_stays_a_text(composer: Composer) -> None:
    token = "@@clausier:counts:@@"

    def hostile(*_: object) -> Fragment:
        return Fragment(f"<p>{token}</p>", "", [{"name": token, "children": []}])

    shell = Shell.read(WHOLE, for_many=True)
    made = replace(composer, render=hostile).page(shell, "fournisseurs/x/", Place("provider", "x"))
    assert made.html.count(token) >= 2
    assert "count-list" not in made.html


def test_a_page_of_the_data_that_does_not_exist_stops_the_build(composer: Composer) -> None:
    with pytest.raises(KeyError):
        composer.page(Shell.read(WHOLE), "fournisseurs/personne/", Place("provider", "personne"))


def test_only_serving_drops_the_policy() -> None:
    assert POLICY in "".join(Shell.read(WHOLE).texts)
    assert POLICY not in "".join(Shell.read(WHOLE, for_serving=True).texts)


def test_the_address_of_the_site_is_that_of_its_home() -> None:
    assert site_url('<link rel="canonical" href="https://a.example/x&amp;y/">') == "https://a.example/x&y/"
    assert site_url("<title>Sans adresse</title>") == ""
