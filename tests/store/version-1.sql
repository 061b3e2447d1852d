-- The tables of version 1, as that version made them, with one page of two versions.
CREATE TABLE meta (
  "key" VARCHAR(40) NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY ("key")
);
CREATE TABLE run (
  id INTEGER NOT NULL,
  job TEXT NOT NULL,
  started_at VARCHAR(27) NOT NULL,
  ended_at VARCHAR(27),
  summary TEXT DEFAULT '{}' NOT NULL,
  PRIMARY KEY (id)
);
CREATE TABLE source (
  id INTEGER NOT NULL,
  name TEXT NOT NULL,
  url TEXT NOT NULL,
  etag TEXT,
  last_modified TEXT,
  checked_at VARCHAR(27),
  due_at VARCHAR(27),
  failures INTEGER NOT NULL,
  outcome VARCHAR(20) NOT NULL,
  code TEXT,
  message TEXT,
  PRIMARY KEY (id),
  UNIQUE (name)
);
CREATE TABLE page (
  id INTEGER NOT NULL,
  "key" TEXT NOT NULL,
  url TEXT NOT NULL,
  source_id INTEGER NOT NULL,
  first_seen_at VARCHAR(27) NOT NULL,
  via VARCHAR(20) NOT NULL,
  found_in TEXT NOT NULL,
  listed_modified VARCHAR(27),
  state VARCHAR(20) NOT NULL,
  tried INTEGER NOT NULL,
  due_at VARCHAR(27),
  checked_at VARCHAR(27),
  failures INTEGER NOT NULL,
  etag TEXT,
  last_modified TEXT,
  versions INTEGER NOT NULL,
  digest VARCHAR(80),
  newest_id INTEGER,
  PRIMARY KEY (id),
  FOREIGN KEY(source_id) REFERENCES source (id)
);
CREATE INDEX page_of_source ON page (source_id, due_at);
CREATE INDEX page_due ON page (tried, due_at, id);
CREATE TABLE address (
  "key" TEXT NOT NULL,
  page_id INTEGER NOT NULL,
  PRIMARY KEY ("key"),
  FOREIGN KEY(page_id) REFERENCES page (id)
);
CREATE TABLE attempt (
  id INTEGER NOT NULL,
  run_id INTEGER NOT NULL,
  page_id INTEGER NOT NULL,
  at VARCHAR(27) NOT NULL,
  kind VARCHAR(20) NOT NULL,
  status_code INTEGER,
  code TEXT,
  message TEXT,
  seconds DOUBLE,
  bytes INTEGER,
  version INTEGER,
  PRIMARY KEY (id),
  FOREIGN KEY(run_id) REFERENCES run (id),
  FOREIGN KEY(page_id) REFERENCES page (id)
);
CREATE INDEX ix_attempt_page_id ON attempt (page_id);
CREATE TABLE version (
  id INTEGER NOT NULL,
  page_id INTEGER NOT NULL,
  number INTEGER NOT NULL,
  digest VARCHAR(80) NOT NULL,
  first_seen_at VARCHAR(27) NOT NULL,
  language TEXT,
  PRIMARY KEY (id),
  UNIQUE (page_id, number),
  FOREIGN KEY(page_id) REFERENCES page (id)
);
CREATE TABLE record (
  version_id INTEGER NOT NULL,
  json TEXT NOT NULL,
  PRIMARY KEY (version_id),
  FOREIGN KEY(version_id) REFERENCES version (id)
);
INSERT INTO meta VALUES ('schema_version', '1');
INSERT INTO run VALUES (1, 'nightly', '2026-03-01T00:00:00.000000Z', '2026-03-01T00:01:00.000000Z', '{"stored": 2}');
INSERT INTO source (id, name, url, failures, outcome) VALUES (1, 'town', 'https://news.example/feed', 0, 'ok');
INSERT INTO page (id, key, url, source_id, first_seen_at, via, found_in, state, tried, due_at, failures, versions, digest, newest_id)
  VALUES (1, 'https://news.example/a', 'https://news.example/a', 1, '2026-03-01T00:00:00.000000Z', 'feed', 'https://news.example/feed', 'ok', 1, '2026-03-02T00:00:00.000000Z', 0, 2, 'sha256:b', 2);
INSERT INTO page (id, key, url, source_id, first_seen_at, via, found_in, state, tried, due_at, failures, versions, digest, newest_id)
  VALUES (2, 'https://news.example/b', 'https://news.example/b', 1, '2026-03-01T00:00:00.000000Z', 'feed', 'https://news.example/feed', 'ok', 1, NULL, 0, 1, 'sha256:c', 3);
INSERT INTO address VALUES ('https://news.example/a', 1), ('https://news.example/b', 2);
INSERT INTO version VALUES (1, 1, 1, 'sha256:a', '2026-03-01T00:00:00.000000Z', 'en');
INSERT INTO version VALUES (2, 1, 2, 'sha256:b', '2026-03-01T01:00:00.000000Z', 'en');
INSERT INTO version VALUES (3, 2, 1, 'sha256:c', '2026-03-01T01:00:00.000000Z', 'en');
INSERT INTO record VALUES (1, '{"headline": "Sluice"}');
