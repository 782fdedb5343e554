-- Volunteers who put what sellers write into another language. A migration of its own: a new value of a type is not used
-- in the transaction that adds it.
ALTER TYPE "role" ADD VALUE 'text_editor';
