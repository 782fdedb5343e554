-- One search for the whole portal in place of three. What is found stands in search_document, as stems that the
-- program makes (PostgreSQL knows no Uzbek); the columns and words that each list kept for itself go.

DROP TRIGGER product_words ON product;
DROP FUNCTION market_keep_words();
DROP INDEX product_search_text_words;
ALTER TABLE product DROP COLUMN search_name, DROP COLUMN search_text;
ALTER TABLE service_text DROP COLUMN search_text;
ALTER TABLE device_text DROP COLUMN search_text;
DROP TABLE search_word;

CREATE TABLE search_document (
    kind TEXT NOT NULL,
    ref TEXT NOT NULL,
    forms TEXT[],
    title TEXT[],
    title_size REAL NOT NULL,
    extra TEXT[],
    tokens TEXT[],
    CONSTRAINT search_document_pkey PRIMARY KEY (kind, ref)
);
-- Without a list of pending entries, which every search would have to read.
CREATE INDEX search_document_tokens ON search_document USING gin (tokens) WITH (fastupdate = off);

CREATE TABLE search_word (
    word TEXT NOT NULL,
    language TEXT NOT NULL,
    source TEXT NOT NULL,
    shown TEXT NOT NULL,
    slips TEXT[],
    CONSTRAINT search_word_pkey PRIMARY KEY (word, language, source)
);
CREATE INDEX search_word_alike ON search_word USING gin (word gin_trgm_ops) WITH (fastupdate = off);
CREATE INDEX search_word_slips ON search_word USING gin (slips) WITH (fastupdate = off);

CREATE TABLE search_synonym (
    id UUID NOT NULL,
    leads_to TEXT[],
    version INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT search_synonym_pkey PRIMARY KEY (id)
);

CREATE TABLE search_synonym_term (
    synonym_id UUID NOT NULL,
    language TEXT NOT NULL,
    term TEXT NOT NULL,
    position SMALLINT NOT NULL,
    CONSTRAINT search_synonym_term_pkey PRIMARY KEY (synonym_id, language, term),
    CONSTRAINT search_synonym_term_synonym_id_fkey FOREIGN KEY (synonym_id) REFERENCES search_synonym (id)
        ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE TABLE search_state (
    id SMALLINT NOT NULL DEFAULT 1,
    synonyms INTEGER NOT NULL DEFAULT 1,
    catalogue TEXT,
    CONSTRAINT search_state_pkey PRIMARY KEY (id),
    CONSTRAINT search_state_one_row CHECK (id = 1)
);
INSERT INTO search_state DEFAULT VALUES;

ALTER TABLE search_document
  ADD CONSTRAINT search_document_kind_known
    CHECK (kind IN ('service', 'device', 'page', 'help', 'centre', 'maker', 'product'));
ALTER TABLE search_word
  ADD CONSTRAINT search_word_source_known CHECK (source IN ('catalogue', 'product', 'synonym')),
  ADD CONSTRAINT search_word_language_known CHECK (language IN ('uz', 'ru', 'en'));
ALTER TABLE search_synonym_term
  ADD CONSTRAINT search_synonym_term_language_known CHECK (language IN ('uz', 'ru', 'en')),
  ADD CONSTRAINT search_synonym_term_said CHECK (term <> '' AND length(term) <= 60);

-- Everybody finds; a seller keeps the words of her products, the administrator those of the synonyms.
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['search_document', 'search_word', 'search_synonym', 'search_synonym_term', 'search_state']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY reads ON %I FOR SELECT USING (true)', name);
    EXECUTE format('CREATE POLICY system_all ON %I USING (app_is_system()) WITH CHECK (app_is_system())', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['search_word', 'search_synonym', 'search_synonym_term', 'search_state']
  LOOP
    EXECUTE format('CREATE POLICY administration ON %I USING (app_role() = ''administrator'')
      WITH CHECK (app_role() = ''administrator'')', name);
  END LOOP;
END
$$;
CREATE POLICY seller ON search_document USING (kind = 'product' AND app_role() = 'artisan')
  WITH CHECK (kind = 'product' AND app_role() = 'artisan');
CREATE POLICY seller ON search_word FOR INSERT WITH CHECK (source = 'product' AND app_role() = 'artisan');

-- Looks into the indexes. The planner takes comparing two arrays for as cheap as comparing two numbers and would read
-- every document for every stem (150 ms instead of 1); so these functions, and only these, forbid it.

-- Documents of some kinds that hold a stem, and how much the place is worth where they hold it: `worths` are for a
-- whole word of a name (`forms`, beside the stem), for a name, for its own mark, for what a thing belongs to, for any
-- other text.
CREATE FUNCTION search_find(stems text[], forms text[], kinds text[], worths float8[])
RETURNS TABLE (place int, kind text, ref text, title_size real, worth float8)
LANGUAGE sql STABLE PARALLEL SAFE SET enable_seqscan = off SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT t.place::int, d.kind, d.ref, d.title_size, d.worth
  FROM unnest(stems, forms) WITH ORDINALITY AS t (stem, form, place) CROSS JOIN LATERAL (
    SELECT d.kind, d.ref, d.title_size, CASE
      WHEN t.form <> '' AND t.form = ANY (d.forms) THEN worths[1]
      WHEN t.stem = ANY (d.title) THEN worths[2]
      WHEN t.stem LIKE '@%' THEN worths[3]
      WHEN t.stem = ANY (d.extra) THEN worths[4]
      ELSE worths[5] END AS worth
    FROM search_document d WHERE d.tokens @> ARRAY[t.stem] OFFSET 0) d
  WHERE d.kind = ANY (kinds)
$$;

-- Those of the stems that any document holds.
CREATE FUNCTION search_known(stems text[]) RETURNS SETOF text
LANGUAGE sql STABLE PARALLEL SAFE SET enable_seqscan = off SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT t.stem FROM unnest(stems) AS t (stem)
  WHERE EXISTS (SELECT 1 FROM search_document d WHERE d.tokens @> ARRAY[t.stem] OFFSET 0)
$$;

-- Words that sound like a typed one.
CREATE FUNCTION search_sounding(slips text[]) RETURNS TABLE (slip text, word text, language text, shown text)
LANGUAGE sql STABLE PARALLEL SAFE SET enable_seqscan = off SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT DISTINCT t.slip, w.word, w.language, w.shown
  FROM unnest(slips) AS t (slip) CROSS JOIN LATERAL (
    SELECT * FROM search_word w WHERE w.slips @> ARRAY[t.slip] OFFSET 0) w
$$;

-- Words that have as many groups of three letters with a typed one in common, or begin with it, the likest first.
CREATE FUNCTION search_alike(typed text[], most int)
RETURNS TABLE (typed_word text, word text, language text, shown text, likeness real)
LANGUAGE sql STABLE PARALLEL SAFE SET enable_seqscan = off SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT t.word, w.word, w.language, w.shown, w.likeness
  FROM unnest(typed) AS t (word) CROSS JOIN LATERAL (
    SELECT DISTINCT ON (likeness, w.word, w.language) w.word, w.language, w.shown,
      similarity(w.word, t.word) AS likeness
    FROM search_word w WHERE w.word % t.word OR w.word LIKE t.word || '%'
    ORDER BY likeness DESC, w.word, w.language LIMIT most) w
$$;

REVOKE ALL ON FUNCTION search_find(text[], text[], text[], float8[]), search_known(text[]), search_sounding(text[]),
  search_alike(text[], int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search_find(text[], text[], text[], float8[]), search_known(text[]), search_sounding(text[]),
  search_alike(text[], int) TO hamroh_app;
