-- A fourth way to be told. In a migration of its own: a new value cannot be used in the transaction that adds it.
ALTER TYPE "channel" ADD VALUE 'telegram';
