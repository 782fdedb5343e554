-- An organisation that buys can be stopped. A migration of its own: a new value of a type is not used in the transaction
-- that adds it.
ALTER TYPE "purchaser_status" ADD VALUE 'suspended';
