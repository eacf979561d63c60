"""A site on which addresses changed: a provider renamed, one withdrawn, a topic merged, sections moved and dropped."""

from pathlib import Path

from scripts.addresses import built as of_site
from scripts.addresses import links, registry
from scripts.site.build import build
from tests import folders

MOVED = """\
/fournisseurs/vieux-studio/: /fournisseurs/studio-des-quais/
/fournisseurs/parti/: /fournisseurs/
/themes/tarif/: /themes/prix/#pourquoi
/methode/#silences: /methode/#etats
/methode/#note: /methode/
"""
# What was registered before, beside what the site publishes today.
WITHDRAWN = (
    "/fournisseurs/parti/", "/fournisseurs/parti/#cgv", "/fournisseurs/parti/#cgv-prix", "/carte/parti/cgv/prix/",
    "/flux/fournisseurs/parti.xml", "/api/v1/providers/parti.json", "/api/v1/clauses/parti/cgv/prix.json",
)  # fmt: skip
MERGED = ("/themes/tarif/", "/themes/tarif/#pourquoi", "/api/v1/topics/tarif.json", "/flux/themes/tarif.xml")
SECTIONS = ("/methode/#silences", "/methode/#note")
# The card of a clause while it had another id; the answer and the card of one that a version dropped.
FORMER = ("/carte/studio-des-quais/cgs/litiges/",)
RETIRED = ("/api/v1/clauses/studio-des-quais/cgs/parrainage.json", "/carte/studio-des-quais/cgs/parrainage/")


def project(folder: Path) -> Path:
    """The project of that site, its registry still empty."""
    made = folders.project(folder, folders.VERSIONS)
    (made / "data" / "moved.yml").write_text(MOVED, "utf-8")
    return made


def built(project: Path, engine: str = "mkdocs") -> Path:
    """The site of `project`, in `site-<engine>`, once its registry knows what went."""
    site = project / f"site-{engine}"
    (project / "data" / "moved.yml").unlink(missing_ok=True)
    build(site, engine, project)
    _mend(site)
    today = set(registry.published(site))
    before = {*today, *FORMER, *RETIRED}
    renamed = {old.replace("studio-des-quais", "vieux-studio") for old in before if "studio-des-quais" in old}
    registry.add(project / registry.FOLDER, before | renamed | {*WITHDRAWN, *MERGED, *SECTIONS})
    (project / "data" / "moved.yml").write_text(MOVED, "utf-8")
    build(site, engine, project)
    _mend(site)
    return site


def _mend(site: Path) -> None:
    """Two written pages name topics and providers of the real corpus: here they lead home."""
    for broken in links.broken(site):
        if broken.holder in ("/", "/donnees/"):
            page = of_site.file(site, broken.holder)
            page.write_text(page.read_text("utf-8").replace(broken.link, links.site_url(site)), "utf-8")
