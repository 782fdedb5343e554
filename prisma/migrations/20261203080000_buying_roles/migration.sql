-- Whoever buys for an organisation, and what she does there. A migration of its own: a new value of a type is not used in
-- the transaction that adds it.
ALTER TYPE "role" ADD VALUE 'buyer_staff';
ALTER TYPE "team_duty" ADD VALUE 'buyer';
ALTER TYPE "team_duty" ADD VALUE 'approver';
