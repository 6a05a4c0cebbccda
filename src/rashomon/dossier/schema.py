"""The tables of a dossier, in words a person understands in Datasette.

A span is a pair of columns, ``start`` and ``end``: code points into ``page.text``,
half open, so that ``substr(text, start + 1, end - start)`` reads it. Beside it stand
the words it read when it was written. A finding with several spans (a statement)
keeps them as JSON. ``position`` is a row's place in its list, from 0.
"""

from __future__ import annotations

import sqlite3

APPLICATION_ID = 0x52534D4E
"""``RSMN``: tells a dossier from any other SQLite file (``PRAGMA application_id``)."""

VERSION = 9
"""The schema's version (``PRAGMA user_version``); another one is refused, never guessed at."""

_CAPTURED = """
CREATE TABLE about (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE capture (
  number INTEGER PRIMARY KEY,
  path TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  size INTEGER NOT NULL,        -- of the bytes as captured
  media_type TEXT NOT NULL,
  encoding TEXT,
  url TEXT,
  captured_earliest TEXT,
  captured_latest TEXT,
  captured_basis TEXT,
  captured_start INTEGER,
  captured_end INTEGER,
  container TEXT,               -- the kind of archive it was taken from
  container_position INTEGER,   -- the byte of the archive at which it begins, as stored there
  container_size INTEGER,       -- how many bytes it takes there
  container_status INTEGER,     -- what the server answered, as in HTTP
  container_revisit_of TEXT,    -- the record that holds the bytes, if they were met before
  container_notes TEXT,         -- JSON: what is wrong with it
  bytes BLOB NOT NULL           -- zlib
);

CREATE TABLE page (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  capture INTEGER NOT NULL UNIQUE REFERENCES capture (number),
  title TEXT,
  publisher TEXT,
  bylines TEXT NOT NULL,        -- JSON
  published_earliest TEXT,
  published_latest TEXT,
  published_basis TEXT,
  published_start INTEGER,
  published_end INTEGER,
  modified_earliest TEXT,
  modified_latest TEXT,
  modified_basis TEXT,
  modified_start INTEGER,
  modified_end INTEGER,
  first_day TEXT,               -- the days it is listed under: published, or else captured
  last_day TEXT,
  language TEXT,
  wall TEXT,                    -- consent, login, paywall, robot, error
  body_characters INTEGER NOT NULL,
  seal TEXT NOT NULL,           -- SHA-256 of the page as JSON: betrays any later change
  source_map TEXT NOT NULL,     -- JSON: [[text start, text end, byte start, byte end], ...]
  text TEXT NOT NULL
);
CREATE INDEX page_by_outlet ON page (publisher, first_day, last_day);
CREATE INDEX page_by_day ON page (first_day, last_day, publisher);
"""

_ON_A_PAGE = """
CREATE TABLE metadata (
  page INTEGER NOT NULL REFERENCES page (number),
  position INTEGER NOT NULL,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  basis TEXT NOT NULL,
  confidence REAL NOT NULL,
  start INTEGER,
  end INTEGER,
  words TEXT,
  PRIMARY KEY (page, position)
) WITHOUT ROWID;

CREATE TABLE block (
  number INTEGER PRIMARY KEY,
  page INTEGER NOT NULL REFERENCES page (number),
  position INTEGER NOT NULL,
  role TEXT NOT NULL,
  confidence REAL NOT NULL,
  author TEXT,
  ordinal INTEGER,              -- a reader comment's own number, or its place on the page
  parent INTEGER,               -- the ordinal of the comment it answers
  time_earliest TEXT,
  time_latest TEXT,
  time_basis TEXT,
  time_start INTEGER,
  time_end INTEGER,
  quoted INTEGER NOT NULL,      -- whether it is set as a block quote
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  words TEXT NOT NULL,
  UNIQUE (page, position)
);

CREATE TABLE statement (
  page INTEGER NOT NULL REFERENCES page (number),
  position INTEGER NOT NULL,
  id TEXT NOT NULL,
  type TEXT NOT NULL,           -- direct, indirect or mixed
  act TEXT NOT NULL,            -- says, denies, confirms, asks, orders, believes, wants
  negated INTEGER NOT NULL,     -- "did not deny"
  hedged INTEGER NOT NULL,      -- "reportedly"
  by_reader INTEGER NOT NULL,   -- 1: stands in a reader's comment
  speaker TEXT,
  speaker_named INTEGER,        -- 0: described, and never named on the page
  speaker_kind TEXT,            -- person, group, body, document, outlet
  speaker_start INTEGER,
  speaker_end INTEGER,
  source TEXT NOT NULL,         -- words; pieces of a broken span are joined by an ellipsis
  cue TEXT NOT NULL,
  content TEXT NOT NULL,
  source_spans TEXT NOT NULL,   -- JSON: [[start, end], ...]
  cue_spans TEXT NOT NULL,
  content_spans TEXT NOT NULL,
  confidence REAL NOT NULL,
  PRIMARY KEY (page, position)
) WITHOUT ROWID;

CREATE TABLE credit (
  page INTEGER NOT NULL REFERENCES page (number),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  relation TEXT NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  words TEXT NOT NULL,
  evidence_start INTEGER NOT NULL,
  evidence_end INTEGER NOT NULL,
  evidence TEXT NOT NULL,
  confidence REAL NOT NULL,
  PRIMARY KEY (page, position)
) WITHOUT ROWID;

CREATE TABLE time (
  page INTEGER NOT NULL REFERENCES page (number),
  position INTEGER NOT NULL,
  type TEXT NOT NULL,
  value TEXT NOT NULL,          -- TIMEX3
  modifier TEXT,
  earliest TEXT,
  latest TEXT,
  basis TEXT NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (page, position)
) WITHOUT ROWID;

CREATE TABLE quantity (
  page INTEGER NOT NULL REFERENCES page (number),
  position INTEGER NOT NULL,
  low REAL NOT NULL,
  high REAL,
  unit TEXT,
  approximate INTEGER NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  words TEXT NOT NULL,
  of_start INTEGER,             -- what is counted
  of_end INTEGER,
  of_words TEXT,
  PRIMARY KEY (page, position)
) WITHOUT ROWID;

CREATE TABLE name (
  page INTEGER NOT NULL REFERENCES page (number),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  label TEXT NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (page, position)
) WITHOUT ROWID;
"""

_LINEAGE = """
CREATE TABLE passage (
  number INTEGER PRIMARY KEY,
  a INTEGER NOT NULL REFERENCES page (number),
  a_start INTEGER NOT NULL,
  a_end INTEGER NOT NULL,
  a_words TEXT NOT NULL,
  b INTEGER NOT NULL REFERENCES page (number),
  b_start INTEGER NOT NULL,
  b_end INTEGER NOT NULL,
  b_words TEXT NOT NULL,
  similarity REAL NOT NULL
);
CREATE INDEX passage_by_a ON passage (a, b);
CREATE INDEX passage_by_b ON passage (b, a);

CREATE TABLE variant (
  passage INTEGER NOT NULL REFERENCES passage (number),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  a_start INTEGER NOT NULL,
  a_end INTEGER NOT NULL,
  a_words TEXT NOT NULL,
  b_start INTEGER NOT NULL,
  b_end INTEGER NOT NULL,
  b_words TEXT NOT NULL,
  PRIMARY KEY (passage, position)
) WITHOUT ROWID;

CREATE TABLE derivation (
  number INTEGER PRIMARY KEY,
  listed INTEGER NOT NULL,      -- 0: stands in a stemma only
  copy INTEGER REFERENCES page (number),
  copy_witness TEXT,            -- a copy that is no page here
  exemplar INTEGER REFERENCES page (number),
  exemplar_witness TEXT,        -- an exemplar that is no page here but a witness of a stemma
  outside TEXT,                 -- a source outside the collection, by name
  kind TEXT NOT NULL,
  share REAL NOT NULL,
  confidence REAL NOT NULL,
  undetermined INTEGER NOT NULL,
  lost TEXT                     -- the lost page by way of which it goes back
);
CREATE INDEX derivation_by_copy ON derivation (copy);
CREATE INDEX derivation_by_exemplar ON derivation (exemplar);

CREATE TABLE derivation_evidence (
  derivation INTEGER NOT NULL REFERENCES derivation (number),
  position INTEGER NOT NULL,
  page INTEGER NOT NULL REFERENCES page (number),
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  words TEXT NOT NULL,
  why TEXT NOT NULL,
  PRIMARY KEY (derivation, position)
) WITHOUT ROWID;
CREATE INDEX derivation_evidence_by_page ON derivation_evidence (page);
"""

_STORIES = """
CREATE TABLE story (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  earliest TEXT,
  latest TEXT
) WITHOUT ROWID;

CREATE TABLE story_page (
  story TEXT NOT NULL REFERENCES story (id),
  position INTEGER NOT NULL,
  page INTEGER NOT NULL REFERENCES page (number),
  PRIMARY KEY (story, position)
) WITHOUT ROWID;
CREATE INDEX story_page_by_page ON story_page (page);

CREATE TABLE witness (
  story TEXT NOT NULL REFERENCES story (id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,           -- page, outside or lost
  name TEXT NOT NULL,
  page INTEGER REFERENCES page (number),
  id TEXT,                      -- where it is no page
  PRIMARY KEY (story, position)
) WITHOUT ROWID;
CREATE INDEX witness_by_page ON witness (page);

CREATE TABLE stemma (
  story TEXT NOT NULL REFERENCES story (id),
  position INTEGER NOT NULL,
  derivation INTEGER NOT NULL REFERENCES derivation (number),
  PRIMARY KEY (story, position)
) WITHOUT ROWID;
CREATE INDEX stemma_by_derivation ON stemma (derivation);

CREATE TABLE account (
  story TEXT NOT NULL REFERENCES story (id),
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  root INTEGER REFERENCES page (number),
  root_outside TEXT,            -- a root that is no page here
  confidence REAL NOT NULL,
  PRIMARY KEY (story, id)
) WITHOUT ROWID;
CREATE INDEX account_by_root ON account (root);

CREATE TABLE account_page (
  story TEXT NOT NULL,
  account TEXT NOT NULL,
  position INTEGER NOT NULL,
  page INTEGER NOT NULL REFERENCES page (number),
  PRIMARY KEY (story, account, position),
  FOREIGN KEY (story, account) REFERENCES account (story, id)
) WITHOUT ROWID;
CREATE INDEX account_page_by_page ON account_page (page);

CREATE TABLE comparison (
  number INTEGER PRIMARY KEY,
  story TEXT NOT NULL REFERENCES story (id),
  about TEXT NOT NULL,
  kind TEXT NOT NULL,
  verdict TEXT NOT NULL,
  confidence REAL NOT NULL
);
CREATE INDEX comparison_by_story ON comparison (story);

CREATE TABLE cell (
  comparison INTEGER NOT NULL REFERENCES comparison (number),
  position INTEGER NOT NULL,
  account TEXT,                 -- null: a reader's comment
  value TEXT NOT NULL,
  by_reader INTEGER NOT NULL,
  speaker TEXT,                 -- null: in the page's own voice
  page INTEGER NOT NULL REFERENCES page (number),
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (comparison, position)
) WITHOUT ROWID;
CREATE INDEX cell_by_page ON cell (page);

CREATE TABLE lone (
  number INTEGER PRIMARY KEY,
  story TEXT NOT NULL REFERENCES story (id),
  account TEXT NOT NULL,
  kind TEXT NOT NULL,           -- source, number, place, actor
  value TEXT NOT NULL,
  missing INTEGER NOT NULL,     -- 1: the account leaves it out, and the page is another's
  page INTEGER NOT NULL REFERENCES page (number),
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  words TEXT NOT NULL,
  FOREIGN KEY (story, account) REFERENCES account (story, id)
);
CREATE INDEX lone_by_story ON lone (story);
CREATE INDEX lone_by_page ON lone (page);
"""

_KEPT_BESIDE = """
CREATE TABLE refusal (
  number INTEGER PRIMARY KEY,
  path TEXT NOT NULL,
  problem TEXT NOT NULL,
  advice TEXT NOT NULL
);

CREATE TABLE correction (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  made TEXT NOT NULL,           -- UTC
  undone TEXT,
  pending INTEGER NOT NULL,     -- 1: what follows from it awaits the next build
  finding TEXT NOT NULL,        -- derivation, role, published or names
  page INTEGER REFERENCES page (number),
  decision TEXT NOT NULL,       -- JSON: what is said, and the finding it overrules
  note TEXT NOT NULL
);
"""

TOKENS = {"block_search": "porter unicode61 remove_diacritics 2", "unspaced_search": "trigram"}
"""How each search index cuts words."""

_SEARCH = """
CREATE VIRTUAL TABLE block_search USING fts5 (
  words, content="block", content_rowid="number", tokenize='...'
);
CREATE TRIGGER block_added AFTER INSERT ON block BEGIN
  INSERT INTO block_search (rowid, words) VALUES (new.number, new.words);
END;
CREATE TRIGGER block_removed AFTER DELETE ON block BEGIN
  INSERT INTO block_search (block_search, rowid, words) VALUES ('delete', old.number, old.words);
END;
CREATE TRIGGER block_changed AFTER UPDATE OF words ON block BEGIN
  INSERT INTO block_search (block_search, rowid, words) VALUES ('delete', old.number, old.words);
  INSERT INTO block_search (rowid, words) VALUES (new.number, new.words);
END;
""".replace("...", TOKENS["block_search"])

UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
"""The letters of scripts that put no space between words (of South-East Asia, kana, Han), as a
range. There a word of FTS5 is all that stands between two marks, and no part of it is found:
blocks with such letters are indexed by every three of their characters, too."""


_UNSPACED_SEARCH = """
CREATE VIRTUAL TABLE unspaced_search USING fts5 (
  words, content='block', content_rowid='number', tokenize='trigram'
);
CREATE TRIGGER unspaced_added AFTER INSERT ON block WHEN new.words GLOB '*[...]*' BEGIN
  INSERT INTO unspaced_search (rowid, words) VALUES (new.number, new.words);
END;
CREATE TRIGGER unspaced_removed AFTER DELETE ON block WHEN old.words GLOB '*[...]*' BEGIN
  INSERT INTO unspaced_search (unspaced_search, rowid, words)
  VALUES ('delete', old.number, old.words);
END;
CREATE TRIGGER unspaced_changed_from AFTER UPDATE OF words ON block
WHEN old.words GLOB '*[...]*' BEGIN
  INSERT INTO unspaced_search (unspaced_search, rowid, words)
  VALUES ('delete', old.number, old.words);
END;
CREATE TRIGGER unspaced_changed_to AFTER UPDATE OF words ON block
WHEN new.words GLOB '*[...]*' BEGIN
  INSERT INTO unspaced_search (rowid, words) VALUES (new.number, new.words);
END;
""".replace("...", UNSPACED)

DERIVED = (
    "lone",
    "cell",
    "comparison",
    "account_page",
    "account",
    "stemma",
    "witness",
    "story_page",
    "story",
    "derivation_evidence",
    "derivation",
    "variant",
    "passage",
    "refusal",
)
"""What a build finds anew over all pages: replaced as a whole, in an order foreign keys allow."""


def create(connection: sqlite3.Connection) -> None:
    """Make an empty dossier of an empty database."""
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {VERSION}")
    findings = (_CAPTURED, _ON_A_PAGE, _LINEAGE, _STORIES, _KEPT_BESIDE)
    for part in (*findings, _SEARCH, _UNSPACED_SEARCH):
        connection.executescript(part)
