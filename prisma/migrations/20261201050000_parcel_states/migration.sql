-- A parcel is accepted and packed before it is sent, and what came is not yet what its buyer says she has. New values are
-- used by the next migration: not in the transaction that adds them.
ALTER TYPE "seller_order_status" ADD VALUE 'accepted' BEFORE 'shipped';
ALTER TYPE "seller_order_status" ADD VALUE 'packed' BEFORE 'shipped';
ALTER TYPE "seller_order_status" ADD VALUE 'received' BEFORE 'cancelled';
