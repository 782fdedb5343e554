-- Whoever packs and sends for a shop. A migration of its own: a new value of a type is not used in the transaction that
-- adds it.
ALTER TYPE "team_duty" ADD VALUE 'packer';
