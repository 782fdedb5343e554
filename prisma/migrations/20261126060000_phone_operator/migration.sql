-- Whoever answers the telephone at 1140, and fills in an application for the person who calls. A migration of its own: a
-- new value of a type is not used in the transaction that adds it.
ALTER TYPE "role" ADD VALUE 'phone_operator';
