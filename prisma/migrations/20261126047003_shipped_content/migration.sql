-- What the program last put into tables of content, so that a newer one brings up to date what nobody has edited since.
-- The owner's alone: it is written by commands.
CREATE TABLE guard.shipped (
  subject text NOT NULL,
  key text NOT NULL,
  -- Of the row as it was written; a row that says something else was edited.
  hash text NOT NULL,
  -- Id of a row whose key is not its own.
  row_id uuid,
  PRIMARY KEY (subject, key));
REVOKE ALL ON guard.shipped FROM PUBLIC, hamroh_app;
