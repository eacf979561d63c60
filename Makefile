# The commands of the project; `make` alone lists them. Each sets up what it needs, once.

# Packages `clausier`, `macros` and `scripts` are imported from this folder.
export PYTHONPATH := $(CURDIR)

# The first Python recent enough, under any of its usual names; failing that, python3, which will say what is missing.
PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$name && break; \
	done || echo python3)
RUN := .venv/bin/python -m
UV_COMPILE := .venv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links \
	--custom-compile-command 'make lock (uv pip compile --universal --python-version 3.11)'

.DEFAULT_GOAL := help

.PHONY: help
help: ## affiche cette aide
	@echo 'Clausier : les commandes'
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{ printf "%-24s %s\n", $$1, $$2 }'

.PHONY: set-up set-up-test
set-up:
	@$(PYTHON) scripts/setup.py site
set-up-test:
	@$(PYTHON) scripts/setup.py test

.PHONY: site
site: set-up ## construit le site dans site/
	@$(RUN) scripts.site.build

.PHONY: serve
serve: set-up ## sert le site et le recharge à chaque modification
	@$(RUN) scripts.site.serve

.PHONY: test
test: set-up-test ## exécute tous les tests, navigateur compris
	@$(RUN) scripts.browsing.browser
	@$(RUN) pytest

# The tests that measure how much of clausier/ and macros/ they run; the others say nothing of it.
COVERED := tests/clausier tests/macros tests/search/test_french.py tests/search/test_shards.py \
	tests/scripts/importing tests/scripts/data/test_verify_sources.py

.PHONY: coverage test-others mutation
coverage: set-up-test ## exécute les tests de clausier/ et de macros/, et mesure les lignes et branches qu’ils parcourent
	@rm -rf .cache/coverage && mkdir -p .cache/coverage
	@$(RUN) scripts.browsing.browser
	@$(RUN) coverage run -m pytest $(COVERED)
	@$(RUN) coverage combine --quiet
	@$(RUN) coverage report
	@$(RUN) scripts.checks.coverage_gate
test-others: set-up-test ## exécute les autres tests, navigateur compris
	@$(RUN) scripts.browsing.browser
	@$(RUN) pytest $(COVERED:%=--ignore=%)
mutation: set-up-test ## met des fautes dans le code, et dit lesquelles les tests laissent passer : MINUTES=10 ONLY='clausier/law/*'
	@$(RUN) scripts.mutation $${MINUTES:+--minutes="$$MINUTES"} $${ONLY:+--only="$$ONLY"}

.PHONY: fuzz
fuzz: set-up-test ## cherche des textes qui font échouer le code, cible par cible : SECONDS=60 ONLY='loader html'
	@$(RUN) tests.hostile.fuzz $(if $(SECONDS),--seconds='$(SECONDS)') $(ONLY)

.PHONY: lint
lint: set-up-test lint-workflows ## vérifie le style, la mise en forme et les types du code, et les flux de GitHub
	@$(RUN) ruff check .
	@$(RUN) ruff format --check --quiet . || { echo 'Ces fichiers sont à mettre en forme : make format'; \
		$(RUN) ruff format --check .; exit 1; }
	@$(RUN) mypy

.PHONY: format
format: set-up-test ## met en forme le code
	@$(RUN) ruff format .

.PHONY: lint-workflows
lint-workflows: set-up-test ## vérifie les flux, les formulaires et les réglages de .github/
	@$(RUN) scripts.checks.lint_workflows

.PHONY: validate
validate: set-up ## vérifie les fichiers de data/ : FORMAT=texte, github, sarif ou json
	@$(RUN) scripts.data.validate $(if $(FORMAT),--format '$(FORMAT)')

.PHONY: fix
fix: set-up ## répare ce qui peut l’être sans risque dans data/ ; CHECK=1 le dit seulement
	@$(RUN) scripts.data.fix $(if $(CHECK),--check)

.PHONY: verify-sources
verify-sources: set-up ## compare les données aux documents d’origine : SOURCES=<dossier> ; sans lui, les seuls brouillons
	@$(RUN) scripts.data.verify_sources $${SOURCES:+--sources="$$SOURCES"}

# Names of files come through the environment: an apostrophe or a space in one is a letter like another.
.PHONY: import import-archive archive-declaration import-quality suggestion-quality
import: set-up ## fait un brouillon d’un document ou d’un dossier : FILE=<document> ID=<prestataire>
	@test -n "$$FILE" && test -n "$$ID" || { echo 'Indiquez le document et l’identifiant du prestataire :' \
		'make import FILE=cgv.pdf ID=atelier-rivage'; exit 2; }
	@$(RUN) scripts.importing.document $${URL:+--url="$$URL"} $${DATE:+--date="$$DATE"} $${KIND:+--kind="$$KIND"} \
		$${SOURCES:+--sources="$$SOURCES"} $${REPLACE:+--replace} -- "$$FILE" "$$ID"
import-archive: set-up ## fait un brouillon d’une version d’Open Terms Archive : CLONE, SERVICE, TERMS, ID, DATE
	@test -n "$$CLONE" && test -n "$$SERVICE" && test -n "$$TERMS" && test -n "$$ID" || { echo \
		'Indiquez le clone, le service, le type de document et l’identifiant du prestataire :' \
		'make import-archive CLONE=../versions SERVICE="Atelier Rivage" TERMS="General Conditions of Sale"' \
		'ID=atelier-rivage'; exit 2; }
	@$(RUN) scripts.importing.terms_archive import $${DATE:+--date="$$DATE"} $${REPLACE:+--replace} -- \
		"$$CLONE" "$$SERVICE" "$$TERMS" "$$ID"
archive-declaration: set-up ## écrit la déclaration d’un prestataire pour Open Terms Archive : ID=<prestataire>
	@test -n "$$ID" || { echo 'Indiquez le prestataire : make archive-declaration ID=atelier-rivage'; exit 2; }
	@$(RUN) scripts.importing.terms_archive declare -- "$$ID"
import-quality: set-up ## mesure le découpage de l’importation sur les documents publiés : SOURCES=<dossier>
	@test -n "$$SOURCES" || { echo 'Indiquez le dossier des documents : make import-quality SOURCES=<dossier>'; exit 2; }
	@$(RUN) scripts.importing.quality --sources="$$SOURCES"
suggestion-quality: set-up ## mesure les thèmes et les faits que propose l’importation : SOURCES=<dossier> MISSES=1
	@test -n "$$SOURCES" || { echo 'Indiquez le dossier des documents : make suggestion-quality SOURCES=<dossier>'; exit 2; }
	@$(RUN) scripts.importing.suggestion_quality --sources="$$SOURCES" $(if $(MISSES),--misses)

.PHONY: describe-change
describe-change: set-up ## dit en français ce qui change dans les données : BASE=main HEAD=<commit>
	@$(RUN) scripts.data.describe_change --base="$${BASE:-main}" --head="$${HEAD:-}" $${OUTPUT:+--output="$$OUTPUT"}

.PHONY: check-links
check-links: set-up ## cherche les adresses mortes et les documents modifiés depuis leur lecture
	@$(RUN) scripts.data.check_links $${OUTPUT:+--output="$$OUTPUT"}

.PHONY: addresses check-addresses
addresses: set-up ## inscrit dans addresses/ les adresses que publie le site construit
	@$(RUN) scripts.addresses.add
check-addresses: set-up ## vérifie que le site construit répond aux adresses inscrites et que ses liens mènent quelque part
	@$(RUN) scripts.addresses.check

# What a reader pays for a page: docs/decisions/0016-weight-and-lighthouse.md.
.PHONY: weights lighthouse
weights: set-up ## pèse chaque sorte de page du site construit, compressée ou non, et refuse ce qui dépasse
	@$(RUN) scripts.bench.weights
lighthouse: set-up-test ## mesure cinq pages du site construit avec Lighthouse, là où Node.js est installé : TIMES=3
	@$(RUN) scripts.lighthouse $${TIMES:+--times="$$TIMES"}

.PHONY: archive
archive: set-up ## fait du site construit une archive à ouvrir hors ligne, dans dist/
	@$(RUN) scripts.site.archive

# Where what the project is made of comes from: docs/decisions/0015-supply-chain-and-code.md.
.PHONY: licences sbom audit secrets
licences: set-up-test ## donne la licence de chaque composant, et refuse celles qui ne sont pas admises
	@$(RUN) scripts.supply.licences
sbom: set-up-test ## écrit dans dist/ l’inventaire des composants (SBOM, CycloneDX)
	@$(RUN) scripts.supply.sbom
audit: set-up-test ## cherche les failles connues des bibliothèques verrouillées, si le service répond
	@$(RUN) scripts.supply.audit
secrets: set-up-test ## cherche les clés, jetons et mots de passe écrits par mégarde
	@$(RUN) scripts.supply.secrets

.PHONY: release
release: set-up ## prépare dans dist/ l’archive des données d’une étiquette : TAG=donnees-2026-03-01
	@$(RUN) scripts.data.release --tag="$$TAG"

# What the workflows of .github/ do on GitHub. Values come through the environment: make evaluates none of them.
.PHONY: find-proposal fetch-commit publish-preview comment-change report-issue publish-release
find-proposal: set-up
	@$(RUN) scripts.github.find_proposal
fetch-commit: set-up
	@$(RUN) scripts.github.fetch_commit --commit="$$COMMIT"
publish-preview: set-up
	@$(RUN) scripts.github.publish_preview --site="$$SITE" --number="$$NUMBER" --kept="$$OPENED" \
		--remote="$$PREVIEW_REMOTE" --address="$$PREVIEW_ADDRESS"
comment-change: set-up
	@$(RUN) scripts.github.comment_change --number="$$NUMBER" --commit="$$COMMIT" --told="$$TOLD" \
		--address="$${ADDRESS:-}" --built="$$BUILT"
report-issue: set-up
	@$(RUN) scripts.github.report_issue --found="$$FOUND"
publish-release:
	@gh release create "$$TAG" --verify-tag --title "Données, $${TAG#donnees-}" --notes-file dist/NOTES.md \
		dist/clausier-"$$TAG".zip dist/SHA256SUMS

.PHONY: hooks
hooks: set-up-test ## fait passer les vérifications avant chaque commit
	@.venv/bin/pre-commit install

.PHONY: schema
schema: set-up ## régénère les schémas JSON de data/schema/
	@$(RUN) scripts.data.schema

.PHONY: compare-engines
compare-engines: set-up-test ## construit avec MkDocs et avec Zensical, puis compare les pages
	@$(RUN) scripts.site.compare_engines

.PHONY: bench
bench: set-up ## mesure la construction du site, prestataires fictifs, sur un cœur : SIZES="5 100 1000 5000"
	@$(RUN) scripts.bench.build $(SIZES) $(if $(CLAUSES),--clauses $(CLAUSES))

.PHONY: bench-search
bench-search: set-up-test ## mesure la recherche, à côté de celle de Material : SIZES="5 100 1000"
	@$(RUN) scripts.browsing.browser
	@$(RUN) scripts.bench.search $(SIZES)

.PHONY: bench-topic
bench-topic: set-up-test ## mesure les pages de thème et leur tableau, avec N prestataires fictifs : N=1000
	@$(RUN) scripts.browsing.browser
	@$(RUN) scripts.bench.topic $(or $(N),1000)

.PHONY: search-quality
search-quality: set-up-test ## mesure la qualité de la recherche : QUERIES=<fichier JSON>
	@$(RUN) scripts.browsing.browser
	@$(RUN) scripts.bench.search_quality $(QUERIES)

.PHONY: lock
lock: set-up ## recalcule les versions verrouillées de requirements/
	@.venv/bin/pip install --quiet --disable-pip-version-check uv
	@cd requirements && ../$(UV_COMPILE) --upgrade site.in -o site.txt
	@cd requirements && ../$(UV_COMPILE) --upgrade test.in -c site.txt -o test.txt

.PHONY: clean
clean: ## efface le site construit, les caches et l’environnement virtuel
	rm -rf site .venv .cache .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
