-- Clausier : les clauses, les faits, les silences des documents en vigueur, et leurs verdicts au regard de la loi. Une ligne de la table about dit la licence.

CREATE TABLE about (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE families (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,  -- ordre de lecture
  label TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE topics (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,  -- ordre de lecture
  family TEXT NOT NULL REFERENCES families,
  label TEXT NOT NULL,
  definition TEXT NOT NULL,
  why TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE facts (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,  -- ordre des thèmes
  topic TEXT NOT NULL REFERENCES topics,
  label TEXT NOT NULL,
  help TEXT NOT NULL,
  type TEXT NOT NULL,
  many INTEGER NOT NULL,      -- 1 : plusieurs valeurs à la fois
  key INTEGER NOT NULL,       -- 1 : fait essentiel
  favours TEXT                -- en JSON : ce qui avantage le client
) WITHOUT ROWID;

CREATE TABLE fact_values (
  fact TEXT NOT NULL REFERENCES facts,
  id TEXT NOT NULL,
  label TEXT NOT NULL,
  PRIMARY KEY (fact, id)
) WITHOUT ROWID;

CREATE TABLE providers (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,  -- ordre alphabétique, les prestataires non nommés à la fin
  name TEXT NOT NULL,
  unnamed INTEGER NOT NULL,   -- 1 : le document ne nomme pas son prestataire
  activity TEXT NOT NULL,
  legal_form TEXT,
  siren TEXT,
  city TEXT,
  website TEXT,
  url TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE documents (
  provider TEXT NOT NULL REFERENCES providers,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  kind_label TEXT NOT NULL,
  title TEXT NOT NULL,
  date TEXT,
  source_url TEXT,
  source_sha256 TEXT NOT NULL,
  url TEXT NOT NULL,
  PRIMARY KEY (provider, id)
) WITHOUT ROWID;

CREATE TABLE clauses (
  n INTEGER PRIMARY KEY,      -- ordre des documents ; change d'une publication à l'autre
  provider TEXT NOT NULL,
  document TEXT NOT NULL,
  id TEXT NOT NULL,           -- définitif dans son document
  number TEXT NOT NULL,
  part TEXT NOT NULL,
  heading TEXT NOT NULL,
  topic TEXT NOT NULL REFERENCES topics,
  summary TEXT NOT NULL,      -- restitution, en Markdown réduit au gras, à l'italique et aux listes
  note TEXT NOT NULL,
  url TEXT NOT NULL,
  UNIQUE (provider, document, id),
  FOREIGN KEY (provider, document) REFERENCES documents
);

CREATE TABLE clause_topics (
  n INTEGER NOT NULL REFERENCES clauses,
  topic TEXT NOT NULL REFERENCES topics,
  main INTEGER NOT NULL,      -- 1 : thème principal
  PRIMARY KEY (n, topic)
) WITHOUT ROWID;

CREATE TABLE citations (
  n INTEGER NOT NULL REFERENCES clauses,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,         -- texte de loi cité
  PRIMARY KEY (n, position)
) WITHOUT ROWID;

-- state : stated (traité), silent (silence), not_concerned (sans objet), not_reviewed (pas encore lu)
CREATE TABLE topic_states (
  provider TEXT NOT NULL,
  document TEXT NOT NULL,
  topic TEXT NOT NULL REFERENCES topics,
  state TEXT NOT NULL,
  reason TEXT NOT NULL,       -- pourquoi le thème est sans objet
  PRIMARY KEY (provider, document, topic),
  FOREIGN KEY (provider, document) REFERENCES documents
) WITHOUT ROWID;

CREATE TABLE fact_states (
  provider TEXT NOT NULL,
  document TEXT NOT NULL,
  fact TEXT NOT NULL REFERENCES facts,
  state TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (provider, document, fact),
  FOREIGN KEY (provider, document) REFERENCES documents
) WITHOUT ROWID;

CREATE TABLE stated_values (
  n INTEGER NOT NULL REFERENCES clauses,
  position INTEGER NOT NULL,
  fact TEXT NOT NULL REFERENCES facts,
  text TEXT NOT NULL,         -- valeur telle qu'elle se lit
  value TEXT NOT NULL,        -- forme normale, en JSON
  sort REAL,                  -- nombre qui sert à trier les valeurs d'un même fait
  applies_when TEXT NOT NULL, -- cas où la valeur s'applique ; vide : toujours
  PRIMARY KEY (n, position)
) WITHOUT ROWID;

CREATE TABLE rules (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  statement TEXT NOT NULL,    -- règle, dans nos mots
  nature TEXT NOT NULL,       -- mandatory, default, reach, case_law, information, pending : voir l'API
  scope TEXT NOT NULL,        -- pour qui
  replaces TEXT NOT NULL,     -- ce qui valait avant
  since TEXT,                 -- premier jour, s'il est connu
  until TEXT,
  verified TEXT NOT NULL,     -- text (texte lu), secondary (source secondaire), unverified (à confirmer)
  checked TEXT NOT NULL,
  url TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE rule_topics (
  rule TEXT NOT NULL REFERENCES rules,
  topic TEXT NOT NULL REFERENCES topics,
  PRIMARY KEY (rule, topic)
) WITHOUT ROWID;

CREATE TABLE rule_citations (
  rule TEXT NOT NULL REFERENCES rules,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (rule, position)
) WITHOUT ROWID;

CREATE TABLE checks (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,  -- ordre des thèmes
  question TEXT NOT NULL,
  topic TEXT NOT NULL REFERENCES topics,
  url TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE check_rules (
  check_id TEXT NOT NULL REFERENCES checks,
  rule TEXT NOT NULL REFERENCES rules,
  PRIMARY KEY (check_id, rule)
) WITHOUT ROWID;

-- Un contrôle lit un document, pas un contrat signé : un verdict informe. Un sujet pas encore lu n'a pas de verdict.
CREATE TABLE verdicts (
  provider TEXT NOT NULL,
  document TEXT NOT NULL,
  check_id TEXT NOT NULL REFERENCES checks,
  position INTEGER NOT NULL,  -- ce qui est à regarder en premier d'abord
  verdict TEXT NOT NULL,      -- ecart, manque, vigilance, derogation, silence, conforme, sans-objet
  reason TEXT NOT NULL,
  missing TEXT NOT NULL,      -- ce qu'il faudrait savoir pour conclure
  PRIMARY KEY (provider, document, check_id),
  FOREIGN KEY (provider, document) REFERENCES documents
) WITHOUT ROWID;

CREATE TABLE verdict_clauses (
  provider TEXT NOT NULL,
  document TEXT NOT NULL,
  check_id TEXT NOT NULL,
  n INTEGER NOT NULL REFERENCES clauses,
  PRIMARY KEY (provider, document, check_id, n),
  FOREIGN KEY (provider, document, check_id) REFERENCES verdicts
) WITHOUT ROWID;

CREATE TABLE verdict_rules (
  provider TEXT NOT NULL,
  document TEXT NOT NULL,
  check_id TEXT NOT NULL,
  rule TEXT NOT NULL REFERENCES rules,
  PRIMARY KEY (provider, document, check_id, rule),
  FOREIGN KEY (provider, document, check_id) REFERENCES verdicts
) WITHOUT ROWID;

CREATE INDEX clauses_by_topic ON clause_topics (topic);
CREATE INDEX values_by_fact ON stated_values (fact);

-- Recherche en texte intégral, sans égard aux accents ni aux capitales ; rowid est le n de la clause.
CREATE VIRTUAL TABLE clauses_fts USING fts5 (
  heading, summary, note,
  content = 'clauses', content_rowid = 'n', tokenize = 'unicode61 remove_diacritics 2'
);
