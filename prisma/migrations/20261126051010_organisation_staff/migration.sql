-- Whoever works at a hospital, a school, a home or with a provider of care. A migration of its own: a new value of a type
-- is not used in the transaction that adds it.
ALTER TYPE "role" ADD VALUE 'organisation_staff';
